package library

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"daleel/corpus"
)

// record is what the database holds of an item.
type record struct {
	Item corpus.Item `json:"item"`
	// Docs are the documents read from it; none where reading failed.
	Docs []docRecord `json:"docs,omitempty"`
	// Catalogued says that the metadata came with a catalogue.
	Catalogued bool `json:"catalogued,omitempty"`
	// Known is what the catalogue says, for reading the file again without it.
	Known corpus.Metadata `json:"known,omitzero"`
	// Origin is "" for files and "starter" for the embedded library.
	Origin string `json:"origin,omitempty"`
}

// docRecord is the part of a document that identity needs.
type docRecord struct {
	Blob        string          `json:"blob"`
	Part        int             `json:"part,omitempty"`
	Meta        corpus.Metadata `json:"meta"`
	Units       int             `json:"units"`
	Citations   int             `json:"citations"`
	Findings    int             `json:"findings"`
	Fingerprint string          `json:"fingerprint,omitempty"`
	// Gaps are the findings that say which provisions of a law were not found.
	Gaps []corpus.Finding `json:"gaps,omitempty"`
	// Work is set on digests only: the work they are about.
	Work string `json:"work,omitempty"`
}

// Entry is an item with the documents read from it, ready to be kept.
type Entry struct {
	Item corpus.Item
	// Path is where the bytes are now; "" keeps no original (digests).
	Path       string
	Docs       []*corpus.Document
	Catalogued bool
	// Known is what a catalogue or the user says of the file.
	Known corpus.Metadata
	// Origin is "" for files and "starter" for the embedded library.
	Origin string
	// AliasOnly adds Item.Files to an item that is held, and nothing else.
	AliasOnly bool
}

// Put keeps entries: first their files and documents, each synced, then the
// records of all of them in one transaction. When it returns nil they survive
// any crash. An error wraps *SourceError where one file cannot be had any more;
// none is kept then.
func (l *Library) Put(entries []Entry) error {
	records := make([]record, len(entries))
	for i, e := range entries {
		if e.AliasOnly {
			records[i] = record{Item: e.Item}
			continue
		}
		r, err := l.store(e)
		if err != nil {
			return fmt.Errorf("keeping %v: %w", e.Item.Files, err)
		}
		records[i] = r
	}
	if err := l.syncFolders(records); err != nil {
		return fmt.Errorf("keeping %d files: %w", len(entries), err)
	}
	return l.update(func(tx *bolt.Tx) error {
		for i, r := range records {
			if err := putRecord(tx, r, entries[i].AliasOnly); err != nil {
				return err
			}
		}
		return bump(tx)
	})
}

func (l *Library) store(e Entry) (record, error) {
	r := record{Item: e.Item, Catalogued: e.Catalogued, Known: e.Known, Origin: e.Origin}
	if e.Path != "" {
		if err := l.putOriginal(e.Item.SHA256, e.Path); err != nil {
			return r, err
		}
	}
	for _, d := range e.Docs {
		name, err := l.putDocument(d)
		if err != nil {
			return r, err
		}
		r.Docs = append(r.Docs, newDocRecord(name, d))
	}
	return r, nil
}

func newDocRecord(blob string, d *corpus.Document) docRecord {
	r := docRecord{
		Blob: blob, Part: d.Part, Meta: d.Meta, Units: len(d.Units()),
		Citations: len(d.Citations), Findings: len(d.Findings),
		Fingerprint: d.Fingerprint,
	}
	if d.Meta.Kind == corpus.KindDigest {
		r.Work = d.Work
	}
	for _, f := range d.Findings {
		if strings.HasSuffix(f.Code, ".gap") && f.Code != "paragraphs.gap" || f.Code == "sections.none" || strings.HasPrefix(f.Code, "end.") || f.Code == "title.catalogue" || f.Code == "section.headonly" {
			r.Gaps = append(r.Gaps, f)
		}
	}
	return r
}

// putRecord keeps a record, with the paths under which the item was held
// already.
func putRecord(tx *bolt.Tx, r record, aliasOnly bool) error {
	items := tx.Bucket(bucketItems)
	if raw := items.Get([]byte(r.Item.SHA256)); raw != nil {
		var old record
		if err := json.Unmarshal(raw, &old); err != nil {
			return err
		}
		files := union(old.Item.Files, r.Item.Files)
		// Of two copies of the same bytes, the one that a catalogue describes
		// says what they are, whichever came first.
		described := old.Catalogued && !r.Catalogued && old.Item.Tool == r.Item.Tool
		if aliasOnly || described {
			r = old
		}
		r.Item.Files, r.Item.Added = files, old.Item.Added
	}
	return putJSON(items, r.Item.SHA256, r)
}

func putJSON(b *bolt.Bucket, key string, v any) error {
	raw, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return b.Put([]byte(key), raw)
}

func union(a, b []string) []string {
	u := slices.Concat(a, b)
	slices.Sort(u)
	return slices.Compact(u)
}

// Held says how an item with the SHA-256 is held, for callers that decide
// whether to read a file again.
type Held struct {
	Item       corpus.Item
	Catalogued bool
	// Known is what a catalogue or the user says of the file.
	Known corpus.Metadata
	// Meta, Units and Citations are those of the first document.
	Meta      corpus.Metadata
	Units     int
	Citations int
}

// Held returns how each item is held, by SHA-256.
func (l *Library) Held() (map[string]Held, error) {
	held := map[string]Held{}
	err := l.eachRecord(func(r record) {
		h := Held{Item: r.Item, Catalogued: r.Catalogued, Known: r.Known}
		if len(r.Docs) > 0 {
			h.Meta, h.Units, h.Citations = r.Docs[0].Meta, r.Docs[0].Units, r.Docs[0].Citations
		}
		held[r.Item.SHA256] = h
	})
	return held, err
}

// Forget drops the records of items of an origin that are not in keep: digests
// of an older version of the program.
func (l *Library) Forget(origin string, keep map[string]bool) error {
	var gone []string
	err := l.eachRecord(func(r record) {
		if r.Origin == origin && !keep[r.Item.SHA256] {
			gone = append(gone, r.Item.SHA256)
		}
	})
	if err != nil || len(gone) == 0 {
		return err // a library that may only be read is not opened for writing
	}
	return l.update(func(tx *bolt.Tx) error {
		for _, sha := range gone {
			if err := tx.Bucket(bucketItems).Delete([]byte(sha)); err != nil {
				return err
			}
		}
		return bump(tx)
	})
}

// Withdrawal is the tombstone of a work.
type Withdrawal struct {
	Reason string    `json:"reason"`
	At     time.Time `json:"at"`
	// Items are the SHA-256 of the files that held it: they stay out under any
	// identifier.
	Items []string `json:"items,omitempty"`
}
