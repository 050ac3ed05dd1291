package main

import (
	"fmt"
	"strings"
	"testing"

	"daleel/corpus"
)

// shelf counts how often a document is read.
type shelf map[string]int

func (s shelf) Document(blob string) (*corpus.Document, error) {
	if strings.HasPrefix(blob, "no") {
		return nil, corpus.ErrNotFound
	}
	s[blob]++
	return &corpus.Document{Work: blob, Provisions: []corpus.Provision{{EID: "sec_1"}}}, nil
}

// TestDocumentsAreKept sees that documents are read once while they are asked
// for, that few are kept, and that no caller writes into another's.
func TestDocumentsAreKept(t *testing.T) {
	s := shelf{}
	d := newDocuments(s)
	for n := range 3 * documentsKept {
		for range 2 {
			for _, blob := range []string{"a", fmt.Sprint("b", n)} {
				doc, err := d.Document(blob)
				if err != nil || doc.Work != blob || doc.Provisions[0].Digest != nil {
					t.Fatalf("%s: %v %v", blob, doc, err)
				}
				doc.Work, doc.Provisions[0].Digest = "changed", &corpus.Digest{}
			}
		}
	}
	if s["a"] != 1 || s["b0"] != 1 || len(d.kept) > documentsKept || len(d.order) != len(d.kept) {
		t.Errorf("a read %d times, %d kept in an order of %d", s["a"], len(d.kept), len(d.order))
	}
	if _, err := d.Document("b0"); err != nil || s["b0"] != 2 {
		t.Errorf("what nobody asks for is not forgotten: read %d times, %v", s["b0"], err)
	}
	if _, err := d.Document("no"); err == nil || d.kept["no"] != nil {
		t.Error("what is not there is kept")
	}
}
