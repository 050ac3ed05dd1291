package intake

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"daleel/corpus"
	"daleel/corpus/extract"
	"daleel/corpus/library"
)

// each reads a file, or the files in it where it is an archive: those are items
// of their own, named after it.
func (in *Intake) each(ctx context.Context, f file, send func(result) error) error {
	unpacker, ok := in.opts.Reader.(Unpacker)
	if !ok || !zipped(f.path) {
		return send(in.one(ctx, f))
	}
	sha, size, err := sum(f.path)
	if err != nil {
		return send(in.one(ctx, f))
	}
	h, ok := in.held[sha]
	switch {
	case ok && h.Item.MediaType != extract.MediaZip:
		return send(in.one(ctx, f)) // one packed document
	case ok && in.fresh(h, f) && slices.Contains(h.Item.Files, f.name) && in.holds(h.Item.Members):
		return in.sendHeld(f, h, send)
	}
	dir, err := os.MkdirTemp(in.opts.Library.Dir(), unpackedPrefix)
	if err != nil {
		return err
	}
	u, res := unpacker.Unpack(ctx, f.path, dir)
	if !u.Archive {
		_ = os.RemoveAll(dir)
		if res.Reason == "" || ctx.Err() != nil {
			return send(in.one(ctx, f))
		}
		return send(archiveEntry(f, sha, size, u, res))
	}
	return in.sendMembers(ctx, f, sha, size, dir, u, send)
}

// unpackedPrefix begins the names of folders with members of archives.
const unpackedPrefix = "unpacked-"

// archiveTime is how long the members of one archive may take together.
const archiveTime = 40 * time.Second

// staleAfter is when such a folder, or a file that is not whole, belongs to a run
// that was killed.
const staleAfter = 24 * time.Hour

// sweep removes what killed runs left behind.
func sweep(dir string) {
	left, _ := filepath.Glob(filepath.Join(dir, unpackedPrefix+"*"))
	for _, d := range left {
		if st, err := os.Stat(d); err == nil && time.Since(st.ModTime()) > staleAfter {
			_ = os.RemoveAll(d)
		}
	}
}

// zipped reports whether the file begins as a zip archive does.
func zipped(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	var head [4]byte
	n, _ := f.Read(head[:])
	return extract.IsZip(head[:n])
}

// holds reports whether all members are held as this reader reads them.
func (in *Intake) holds(members []string) bool {
	for _, sha := range members {
		h, ok := in.held[sha]
		if !ok || h.Item.Tool != Version || in.opts.Again(h.Item) {
			return false
		}
	}
	return true
}

// sendHeld reports an archive and its members as unchanged.
func (in *Intake) sendHeld(f file, h library.Held, send func(result) error) error {
	for _, sha := range h.Item.Members {
		m := in.held[sha]
		r := heldReport(file{name: memberOf(f, m.Item)}, m)
		if err := send(result{file: file{name: r.File}, report: r, inner: true}); err != nil {
			return err
		}
	}
	r := heldReport(f, h)
	r.Members = len(h.Item.Members)
	return send(result{file: f, report: r})
}

// memberOf is the name under which the item came out of the archive.
func memberOf(f file, it corpus.Item) string {
	for _, name := range it.Files {
		if strings.HasPrefix(name, f.name+"/") {
			return name
		}
	}
	return it.Files[0]
}

// sendMembers reads the members of an archive, and last the archive itself, so
// that an interrupted run begins it anew. The folder goes when all are safe.
func (in *Intake) sendMembers(ctx context.Context, f file, sha string, size int64, dir string, u extract.Unpacked, send func(result) error) error {
	var left atomic.Int64
	left.Store(int64(len(u.Members)) + 1)
	done := func() {
		if left.Add(-1) == 0 {
			_ = os.RemoveAll(dir)
		}
	}
	defer func() {
		if ctx.Err() != nil {
			_ = os.RemoveAll(dir)
		}
	}()
	var members []string
	seen := map[string]bool{}
	begin := time.Now()
	for _, m := range u.Members {
		inner := file{path: m.Path, name: f.name + "/" + m.Name, size: m.Size}
		if slices.Contains(tables, strings.ToLower(filepath.Ext(m.Name))) {
			done()
			continue
		}
		if time.Since(begin) > archiveTime {
			u.Problems = append(u.Problems, m.Name+": the archive takes too long to read: unpack it and add what is in it.")
			done()
			continue
		}
		sha, _, err := sum(m.Path)
		if err == nil && seen[sha] {
			done()
			continue // the same bytes under another name
		}
		seen[sha] = true
		r := in.one(ctx, inner)
		members = append(members, r.report.sha)
		r.inner, r.kept = true, done
		if err := send(r); err != nil {
			return err
		}
	}
	r := archiveEntry(f, sha, size, u, extract.Result{})
	slices.Sort(members)
	r.entry.Item.Members = slices.Compact(members)
	r.report.Members = len(members)
	r.kept = done
	return send(r)
}

// archiveEntry is the item of an archive as such, of which no document comes.
func archiveEntry(f file, sha string, size int64, u extract.Unpacked, res extract.Result) result {
	it := corpus.Item{
		SHA256: sha, Size: size, MediaType: extract.MediaZip, Files: []string{f.name}, Engine: "zip",
		Status: res.Status, Reason: res.Reason, Added: time.Now().UTC(), Tool: Version,
	}
	if u.Archive {
		it.Status, it.Reason = u.Status()
		it.Quality = 1
	}
	e := library.Entry{Item: it, Path: f.path}
	return result{file: f, entry: &e, report: entryReport(f, e)}
}
