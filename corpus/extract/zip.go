package extract

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"daleel/corpus"
)

// Limits of a packed document. Names in it are never used as paths of the system.
const (
	maxEntries = 2000
	maxEntry   = 64 << 20 // bytes of one entry after decompression
)

// errZipLarge says that an archive holds more than is read.
var errZipLarge = errors.New("the archive holds more than is read of one file")

// sniffZip tells the documents that are zip archives inside from plain ones. Of
// the start of a file alone it guesses.
func sniffZip(data []byte) string {
	if z, err := zip.NewReader(bytes.NewReader(data), int64(len(data))); err == nil {
		return kindOfZip(z.File)
	}
	switch {
	case bytes.Contains(data[:min(len(data), 256)], []byte("mimetypeapplication/epub+zip")):
		return MediaEPUB
	case bytes.Contains(data, []byte("word/document.xml")):
		return MediaDOCX
	}
	return MediaZip
}

// archive reads entries of a zip file within a budget.
type archive struct {
	files []*zip.File
	left  int64
}

func openZip(data []byte, inflated int64) (*archive, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	return &archive{files: r.File[:min(len(r.File), maxEntries)], left: inflated}, nil
}

func (a *archive) read(f *zip.File) ([]byte, error) {
	rc, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer rc.Close()
	data, err := io.ReadAll(io.LimitReader(rc, min(maxEntry, a.left)+1))
	a.left -= int64(len(data))
	if len(data) > maxEntry || a.left < 0 {
		return nil, errZipLarge
	}
	return data, err
}

// named reads the entry of that name, nil where there is none.
func (a *archive) named(name string) ([]byte, error) {
	for _, f := range a.files {
		if path.Clean(strings.ReplaceAll(f.Name, `\`, "/")) == name {
			return a.read(f)
		}
	}
	return nil, nil
}

func zipFailed(media string, err error) Result {
	reason := "The archive is damaged (" + err.Error() + "): fetch it again."
	if errors.Is(err, errZipLarge) {
		reason = "The archive holds more than is read of one file: unpack it and add what is in it."
	}
	return failed(media, corpus.ItemFailed, reason)
}

func wordHints(a *archive) (h Hints) {
	data, err := a.named("docProps/core.xml")
	if err != nil || data == nil {
		return h
	}
	var core struct {
		Title   string `xml:"title"`
		Creator string `xml:"creator"`
		Created string `xml:"created"`
	}
	if xml.Unmarshal(data, &core) == nil {
		h.Title, h.Author = strings.TrimSpace(core.Title), strings.TrimSpace(core.Creator)
		if len(core.Created) >= 10 {
			h.Created = core.Created[:10]
		}
	}
	return h
}

// readEPUB reads the chapters of a book in their order; each is a page.
func readEPUB(data []byte, lim Limits) Result {
	a, err := openZip(data, lim.Inflated)
	if err != nil {
		return zipFailed(MediaEPUB, err)
	}
	r := Result{MediaType: MediaEPUB}
	for _, f := range a.chapters() {
		chapter, err := a.read(f)
		if err != nil {
			return zipFailed(MediaEPUB, err)
		}
		for _, p := range readHTML(chapter, lim).Pages {
			p.Number = len(r.Pages) + 1
			r.Pages = append(r.Pages, p)
		}
	}
	r.finish()
	return r
}
