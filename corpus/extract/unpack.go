package extract

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode"

	"daleel/corpus"
)

// Member is a file that was taken out of an archive.
type Member struct {
	// Name is where it stood in the archive: forward slashes, nothing that
	// leads out of it, valid UTF-8. Members of an archive in an archive have
	// its name before theirs.
	Name string `json:"name"`
	// Path is where it is now, under a name of ours.
	Path string `json:"path"`
	Size int64  `json:"size"`
}

// Unpacked is what became of an archive.
type Unpacked struct {
	// Archive says that the file is an archive of documents, and not one
	// document that is packed, as DOCX and EPUB are.
	Archive bool     `json:"archive"`
	Members []Member `json:"members,omitempty"`
	// Problems say in a sentence each what was left out and why.
	Problems []string `json:"problems,omitempty"`
}

// Limits of an archive, with the archives in it.
const (
	maxMembers  = 2000
	maxMember   = 256 << 20 // bytes of one member after decompression
	maxZipDepth = 2         // archives in archives
	maxProblems = 20
)

// Unpack takes the files out of the zip archive at path, and of those in it,
// into the folder dir. Names in an archive are never used as paths. It ends
// within Options.FileTimeout, or soon after ctx is done. Result has a Reason
// where the archive could not be read at all.
func (r *Reader) Unpack(ctx context.Context, path, dir string) (Unpacked, Result) {
	head, _, res := peek(path, r.opts.Limits)
	if head == nil || !IsZip(head) {
		return Unpacked{}, res
	}
	resp := r.do(ctx, request{Path: path, Unpack: dir})
	if resp.Unpacked == nil {
		resp.Result.MediaType = MediaZip
		return Unpacked{}, resp.Result
	}
	return *resp.Unpacked, Result{}
}

// IsZip reports whether a file begins as a zip archive does: in its first four bytes.
func IsZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// unpacker takes members out of archives within one budget.
type unpacker struct {
	dir   string
	left  int64
	files int
	out   Unpacked
}

// unpack does the work of Unpack in this process.
func unpack(file, dir string, o *Options) response {
	z, err := zip.OpenReader(file)
	if err != nil {
		return response{Result: zipFailed(MediaZip, err)}
	}
	defer z.Close()
	if kindOfZip(z.File) != MediaZip {
		return response{Unpacked: &Unpacked{}}
	}
	u := &unpacker{dir: dir, left: o.Limits.Inflated}
	u.out.Archive = true
	u.all(z.File, "", 0)
	return response{Unpacked: &u.out}
}

// kindOfZip tells documents that are zip archives inside from plain archives.
func kindOfZip(files []*zip.File) string {
	office := false
	for _, f := range files {
		switch f.Name {
		case "word/document.xml":
			return MediaDOCX
		case "META-INF/container.xml":
			return MediaEPUB
		case "[Content_Types].xml", "xl/workbook.xml", "ppt/presentation.xml", "content.xml":
			office = true
		}
	}
	if office {
		return MediaOffice
	}
	return MediaZip
}

func (u *unpacker) problem(name, what string) {
	if len(u.out.Problems) < maxProblems {
		u.out.Problems = append(u.out.Problems, name+": "+what)
	}
}

// all takes out the members of one archive, whose name is prefix.
func (u *unpacker) all(files []*zip.File, prefix string, depth int) {
	for i, f := range files {
		name := path.Join(prefix, memberName(f.Name, i))
		switch mode := f.Mode(); {
		case mode.IsDir() || strings.HasSuffix(f.Name, "/") || ignored(name):
			continue
		case !mode.IsRegular():
			u.problem(name, "it is a link or a device, not a file.")
			continue
		case f.Flags&1 != 0:
			u.problem(name, "it is encrypted: unpack the archive with its password and add what is in it.")
			continue
		}
		if u.files++; u.files > maxMembers {
			u.problem(name, fmt.Sprintf("the archive holds more than %d files: unpack it and add what is in it.", maxMembers))
			return
		}
		m, err := u.one(f, name)
		switch {
		case errors.Is(err, errZipLarge):
			u.problem(name, "it is larger than what is read of an archive: unpack it and add what is in it.")
			if u.left <= 0 {
				return
			}
		case err != nil:
			u.problem(name, "it is damaged ("+err.Error()+").")
		default:
			u.add(m, depth)
		}
	}
}

// one writes a member into the folder under a name of ours.
func (u *unpacker) one(f *zip.File, name string) (m Member, err error) {
	rc, err := f.Open()
	if err != nil {
		return m, err
	}
	defer rc.Close()
	m = Member{Name: name, Path: filepath.Join(u.dir, fmt.Sprintf("%06d", u.files))}
	w, err := os.OpenFile(m.Path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return m, err
	}
	limit := min(maxMember, u.left)
	m.Size, err = io.Copy(w, io.LimitReader(rc, limit+1))
	u.left -= m.Size
	if m.Size > limit {
		err = errZipLarge
	}
	if err = errors.Join(err, w.Close()); err != nil {
		_ = os.Remove(m.Path)
	}
	return m, err
}

// add lists a member, or what is in it where it is an archive.
func (u *unpacker) add(m Member, depth int) {
	z, err := zip.OpenReader(m.Path)
	if err != nil {
		u.out.Members = append(u.out.Members, m) // no archive; what it is shows later
		return
	}
	defer z.Close()
	if kindOfZip(z.File) != MediaZip {
		u.out.Members = append(u.out.Members, m)
		return
	}
	defer os.Remove(m.Path)
	if depth >= maxZipDepth {
		u.problem(m.Name, "it is an archive in an archive in an archive: unpack it and add what is in it.")
		return
	}
	u.all(z.File, m.Name, depth+1)
}

// longestName bounds the name of a member, in bytes.
const longestName = 400

// memberName is the name of the i-th member as it is shown: whatever it says
// cannot lead out of the archive.
func memberName(name string, i int) string {
	name = strings.ToValidUTF8(strings.ReplaceAll(name, `\`, "/"), "\uFFFD")
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return '\uFFFD'
		}
		return r
	}, name)
	name = strings.TrimPrefix(path.Clean("/"+name), "/")
	if len(name) > longestName {
		name = strings.ToValidUTF8(name[:longestName/2], "") + "…" + strings.ToValidUTF8(name[len(name)-longestName/2:], "")
	}
	if name == "" {
		return fmt.Sprintf("member %d", i+1)
	}
	return name
}

// ignored names what archiving programs add on their own, and hidden files.
func ignored(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if part == "__MACOSX" || strings.HasPrefix(part, ".") || strings.EqualFold(part, "thumbs.db") {
			return true
		}
	}
	return false
}

// Status sums up the archive as the status of an item and its reason.
func (u Unpacked) Status() (corpus.ItemStatus, string) {
	switch {
	case len(u.Members) == 0 && len(u.Problems) == 0:
		return corpus.ItemEmpty, "The archive holds no file."
	case len(u.Members) == 0:
		return corpus.ItemFailed, "Nothing in the archive could be read. " + u.Problems[0]
	case len(u.Problems) > 0:
		return corpus.ItemPartial, fmt.Sprintf("%d files in the archive were left out. %s", len(u.Problems), u.Problems[0])
	}
	return corpus.ItemOK, ""
}
