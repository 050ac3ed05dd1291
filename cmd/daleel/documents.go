package main

import (
	"slices"
	"sync"

	"daleel/corpus"
	"daleel/search"
)

// documentsKept is how many documents stay read: those that readers leaf
// through, look at page by page and hover over. The largest take some 10 MB.
const documentsKept = 8

// documents keeps the documents read last. Blobs never change, so none is ever
// out of date.
type documents struct {
	from search.Documents

	mu    sync.Mutex
	kept  map[string]*corpus.Document
	order []string // asked for longest ago first
}

func newDocuments(from search.Documents) *documents {
	return &documents{from: from, kept: make(map[string]*corpus.Document)}
}

// Document implements search.Documents. Every caller gets a copy of its own as
// far as callers write: the head, and what hangs on the provisions.
func (d *documents) Document(blob string) (*corpus.Document, error) {
	if doc := d.held(blob); doc != nil {
		return doc, nil
	}
	doc, err := d.from.Document(blob)
	if err != nil {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.kept[blob] == nil { // else another read it meanwhile
		d.order = append(d.order, blob)
		d.kept[blob] = doc
	}
	if len(d.order) > documentsKept {
		delete(d.kept, d.order[0])
		d.order = slices.Delete(d.order, 0, 1)
	}
	return copyOf(doc), nil
}

func (d *documents) held(blob string) *corpus.Document {
	d.mu.Lock()
	defer d.mu.Unlock()
	doc := d.kept[blob]
	if doc == nil {
		return nil
	}
	i := slices.Index(d.order, blob)
	d.order = append(slices.Delete(d.order, i, i+1), blob)
	return copyOf(doc)
}

func copyOf(doc *corpus.Document) *corpus.Document {
	c := *doc
	c.Provisions = slices.Clone(doc.Provisions)
	return &c
}
