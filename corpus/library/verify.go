package library

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
)

// Verify looks whether every document can be read and its parts be addressed
// (corpus.Document.Incoherent) and whether every original is there,
// and tells what is wrong in a sentence each. Deep reads the originals again
// and compares their SHA-256.
func (l *Library) Verify(ctx context.Context, deep bool, fault func(what string)) error {
	var records []record
	if err := l.eachRecord(func(r record) { records = append(records, r) }); err != nil {
		return err
	}
	for _, r := range records {
		if err := ctx.Err(); err != nil {
			return err
		}
		for _, d := range r.Docs {
			doc, err := l.Document(d.Blob)
			if err != nil {
				fault(fmt.Sprintf("the document of %v cannot be read (%v): add the file again", r.Item.Files, err))
				continue
			}
			for _, what := range doc.Incoherent() {
				fault(fmt.Sprintf("the document of %v: %s; add the file again with --again, and tell the makers if it stays", r.Item.Files, what))
			}
		}
		if r.Origin == "" {
			l.verifyOriginal(r, deep, fault)
		}
	}
	return nil
}

func (l *Library) verifyOriginal(r record, deep bool, fault func(string)) {
	path, err := l.Original(r.Item.SHA256)
	if err != nil {
		fault(fmt.Sprintf("the original of %v is missing: add the file again", r.Item.Files))
		return
	}
	if !deep {
		return
	}
	f, err := os.Open(path)
	if err != nil {
		fault(fmt.Sprintf("the original of %v cannot be read: %v", r.Item.Files, err))
		return
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil || hex.EncodeToString(h.Sum(nil)) != r.Item.SHA256 {
		fault(fmt.Sprintf("the original of %v has changed on disk: delete %s and add the file again", r.Item.Files, path))
	}
}
