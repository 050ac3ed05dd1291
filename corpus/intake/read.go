package intake

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/corpus/extract"
	"daleel/corpus/identity"
	"daleel/corpus/library"
	"daleel/corpus/structure"
	"daleel/corpus/topic"
)

// Version names the way of reading: raised whenever extraction, structure or
// citations change so much that what is held should be read again.
const Version = "reader-10"

// sum hashes a file.
func sum(path string) (string, int64, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", 0, err
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), n, err
}

// read makes the entry of a file: it never fails, an unreadable file is an
// entry with its reason.
func (in *Intake) read(ctx context.Context, f file, sha string, size int64) library.Entry {
	known, catalogued := in.known(f)
	res := in.opts.Reader.Read(ctx, f.path)
	e := library.Entry{
		Item: corpus.Item{
			SHA256: sha, Size: size, MediaType: res.MediaType, Files: []string{f.name},
			Status: res.Status, Reason: res.Reason, Engine: res.Engine, Quality: res.Quality, Pages: numbered(res.Pages),
			Waiting: waiting(res), Scores: scores(res.Pages),
			Added: time.Now().UTC(), Tool: Version,
		},
		Path: f.path, Catalogued: catalogued, Known: known,
	}
	if !hasText(res.Pages) {
		return e
	}
	docs, err := in.understandInTime(res, f.name, known)
	if errors.Is(err, errTooLong) {
		e.Item.Status, e.Item.Reason = corpus.ItemFailed, "The text was read, but its structure takes too long to find: add it again when the machine is less busy, else split the file, or check that it is a document."
		e.Item.Tool = "" // so that the next run tries again: the machine may have been busy
		return e
	}
	if err != nil {
		in.opts.Log.Error("reading structure", "file", f.name, "error", err)
		e.Item.Status, e.Item.Reason = corpus.ItemFailed, "The text was read, but its structure could not be: please report this file."
		return e
	}
	for _, d := range docs {
		// What a document says of its file must not depend on when and under
		// which names the file came, or equal documents would differ.
		d.Item = e.Item
		d.Item.Files, d.Item.Added, d.Item.Scores = nil, time.Time{}, nil
	}
	e.Docs = docs
	return e
}

func (in *Intake) known(f file) (corpus.Metadata, bool) {
	abs, err := filepath.Abs(f.path)
	if err != nil {
		return corpus.Metadata{}, false
	}
	m, ok := in.catalogue[abs]
	if in.opts.Kind != "" {
		m.Kind = in.opts.Kind
	}
	return m, ok
}

func hasText(pages []corpus.Page) bool {
	for _, p := range pages {
		if strings.TrimSpace(p.Text) != "" {
			return true
		}
	}
	return false
}

// structureTime is how long the structure of one file may take: the largest law
// takes a second or two, and many times that on a machine that is busy. A variable
// for tests.
var structureTime = time.Minute

var errTooLong = errors.New("structure takes too long")

// understandInTime gives up on a text made to be read for ever. What works on
// it cannot be stopped, and ends some time later for nobody.
func (in *Intake) understandInTime(res extract.Result, name string, known corpus.Metadata) ([]*corpus.Document, error) {
	type understood struct {
		docs []*corpus.Document
		err  error
	}
	done := make(chan understood, 1)
	go func() {
		docs, err := understand(res, name, known)
		done <- understood{docs, err}
	}()
	timer := time.NewTimer(structureTime)
	defer timer.Stop()
	select {
	case u := <-done:
		return u.docs, u.err
	case <-timer.C:
		return nil, errTooLong
	}
}

// understand turns pages into documents. A panic in one of the rooms is an
// error of this file alone.
func understand(res extract.Result, name string, known corpus.Metadata) (docs []*corpus.Document, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("panic: %v\n%s", x, debug.Stack())
		}
	}()
	parts := structure.Parse(structure.Input{Pages: res.Pages, MediaType: res.MediaType, Name: filepath.Base(name), Known: known})
	for i, p := range parts {
		d := &corpus.Document{Meta: p.Meta, Provisions: p.Provisions, Findings: p.Findings, Pages: res.Pages}
		if len(parts) > 1 {
			d.Part = i + 1
			d.Pages = pagesOf(res.Pages, p)
		}
		if d.Meta.Language == "" {
			d.Meta.Language = res.Language
		}
		d.Work = identity.Propose(d.Meta)
		d.Fingerprint = identity.FormatFingerprint(identity.Fingerprint(d.Pages))
		d.Citations = citation.Refs(d, nil)
		if len(d.Meta.Topics) == 0 {
			d.Meta.Topics = topic.Of(d)
		}
		docs = append(docs, d)
	}
	return docs, nil
}

// pagesOf are the pages that a part of a gazette stands on.
func pagesOf(pages []corpus.Page, p structure.Part) []corpus.Page {
	var own []corpus.Page
	for _, pg := range pages {
		if pg.Number >= p.FirstPage && pg.Number <= p.LastPage {
			own = append(own, pg)
		}
	}
	return own
}

// waiting counts the pages that wait for OCR; a picture is one.
func waiting(res extract.Result) int {
	n := 0
	for _, p := range res.Pages {
		if p.Status == corpus.PageNeedsOCR {
			n++
		}
	}
	if n == 0 && res.Status == corpus.ItemNeedsOCR {
		n = 1
	}
	return n
}

// scores says how each page was read.
func scores(pages []corpus.Page) (out []corpus.PageScore) {
	for _, p := range pages {
		if p.Number == 0 {
			continue
		}
		s := corpus.PageScore{Page: p.Number, Engine: p.Engine, Quality: math.Round(p.Quality*100) / 100, Status: p.Status}
		if s.Status == corpus.PageOK {
			s.Status = ""
		}
		out = append(out, s)
	}
	return out
}

// numbered counts the pages of a source that has pages; a text has one without
// a number.
func numbered(pages []corpus.Page) int {
	n := 0
	for _, p := range pages {
		if p.Number > 0 {
			n++
		}
	}
	return n
}
