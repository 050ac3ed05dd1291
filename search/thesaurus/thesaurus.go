package thesaurus

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"daleel/corpus"
)

//go:embed data/*.tsv
var embedded embed.FS

// Concept is a need and what the law has for it.
type Concept struct {
	ID string
	// Legal, Plain, Urdu and Roman are phrases.
	Legal, Plain, Urdu, Roman []string
	Provisions                []Provision
	// Source says where the row came from.
	Source string
	// Cautious marks a concept whose words have a second sense: it is used only
	// where more than its bare word matches.
	Cautious bool
	// Seldom marks a need that stands in one of seldomFiles.
	Seldom bool
}

// subjectPrefix begins the names of the rows in concepts-subjects*.tsv.
const subjectPrefix = "subject-"

// seldomFiles hold the needs of laws that are asked for seldom.
const seldomFiles = "concepts-lesser-*.tsv"

// Subject reports whether the concept is a subject that several laws deal with,
// which researchers ask for, and not one need.
func (c Concept) Subject() bool { return strings.HasPrefix(c.ID, subjectPrefix) }

// Provision is a place in the law with its weight, 1 the answer itself.
type Provision struct {
	Work   string // work identifier
	EID    string // "" for the work as a whole
	Weight float64
	// Explained is the share of the text that the concept explains, from 0 to 1, where
	// a text was expanded.
	Explained float64
}

// Word is a row of the lexicon: one meaning.
type Word struct {
	English, Urdu, Roman []string
	// Law holds the words under which statutes speak of it.
	Law []string
	// inflected holds forms of its verbs that the data does not spell out.
	inflected []string
	// again says that the row gives forms of another meaning a second one.
	again bool
}

// Thesaurus is the loaded data. It is not changed after loading and may be
// shared.
type Thesaurus struct {
	Concepts []Concept
	Words    []Word
	works    map[string]workName
	// index is made at the first text that is expanded, or before it where
	// there was time.
	index func() *matcher
}

// workName is a row of works.tsv. A law whose number a printed copy does not
// show may be filed under its title, so it can have several identifiers.
type workName struct {
	ids  []string
	unit string
}

// Load gives the thesaurus that comes with the program, which is read once.
func Load() (*Thesaurus, error) { return builtIn() }

var builtIn = sync.OnceValues(func() (*Thesaurus, error) {
	sub, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, err
	}
	return Read(sub)
})

// Read loads works.tsv, lexicon.tsv and after it every lexicon-*.tsv, senses.tsv, and every
// concepts*.tsv from fsys, each kind in the order of its files' names. The error
// names file and line and wraps corpus.ErrInvalid.
func Read(fsys fs.FS) (*Thesaurus, error) {
	t := &Thesaurus{works: map[string]workName{}}
	if err := t.readWorks(fsys); err != nil {
		return nil, err
	}
	for _, files := range []string{"lexicon.tsv", "lexicon-*.tsv"} {
		if err := readTables(fsys, files, 4, t.addWord); err != nil {
			return nil, err
		}
	}
	first := len(t.Words)
	if err := readTables(fsys, "senses.tsv", 4, t.addWord); err != nil {
		return nil, err
	}
	for i := first; i < len(t.Words); i++ {
		t.Words[i].again = true
	}
	if err := readTables(fsys, "concepts*.tsv", 7, t.addConcept); err != nil {
		return nil, err
	}
	if err := t.markSeldom(fsys); err != nil {
		return nil, err
	}
	t.index = sync.OnceValue(func() *matcher { return newMatcher(t) })
	go t.index()
	return t, nil
}

func (t *Thesaurus) readWorks(fsys fs.FS) error {
	return readTable(fsys, "works.tsv", 3, func(c []string) error {
		for _, name := range cells(c[0]) {
			if _, ok := t.works[name]; ok {
				return fmt.Errorf("work %q twice: %w", name, corpus.ErrInvalid)
			}
			t.works[name] = workName{ids: cells(c[1]), unit: c[2]}
		}
		return nil
	})
}

// WorkNames gives the short names by which the data speaks of laws, each with the
// identifiers under which its law may be filed.
func WorkNames() map[string][]string {
	sub, err := fs.Sub(embedded, "data")
	t := &Thesaurus{works: map[string]workName{}}
	if err == nil {
		err = t.readWorks(sub)
	}
	if err != nil {
		panic(err) // the table is part of the program and tested
	}
	out := make(map[string][]string, len(t.works))
	for name, w := range t.works {
		out[name] = w.ids
	}
	return out
}

func (t *Thesaurus) addWord(c []string) error {
	w := Word{English: cells(c[0]), Law: cells(c[3])}
	if len(w.English) == 0 {
		return fmt.Errorf("a meaning without an English word: %w", corpus.ErrInvalid)
	}
	w.Urdu, w.Roman = w.verbs(cells(c[1]), urduVerb), w.verbs(cells(c[2]), romanVerb)
	t.Words = append(t.Words, w)
	return nil
}

func (t *Thesaurus) addConcept(c []string) error {
	p, err := t.provisions(c[5])
	if err != nil {
		return err
	}
	id, cautious := conceptID(c[0])
	t.Concepts = append(t.Concepts, Concept{
		ID: id, Cautious: cautious, Legal: cells(c[1]), Plain: cells(c[2]), Urdu: cells(c[3]),
		Roman: cells(c[4]), Provisions: p, Source: c[6],
	})
	return nil
}

// conceptID parts a concept's name from the mark of one that is cautious.
func conceptID(cell string) (id string, cautious bool) { return strings.CutSuffix(cell, "?") }

// markSeldom marks the concepts of seldomFiles.
func (t *Thesaurus) markSeldom(fsys fs.FS) error {
	seldom := map[string]bool{}
	err := readTables(fsys, seldomFiles, 7, func(c []string) error {
		id, _ := conceptID(c[0])
		seldom[id] = true
		return nil
	})
	for i := range t.Concepts {
		t.Concepts[i].Seldom = seldom[t.Concepts[i].ID]
	}
	return err
}

// readTables reads every file that pattern names.
func readTables(fsys fs.FS, pattern string, columns int, row func([]string) error) error {
	files, err := fs.Glob(fsys, pattern)
	if err != nil {
		return fmt.Errorf("thesaurus: %w", err)
	}
	for _, f := range files {
		if err := readTable(fsys, f, columns, row); err != nil {
			return err
		}
	}
	return nil
}

// readTable calls row for every line of a tab-separated file but the first and
// those that begin with "#"; short lines are filled with empty cells.
func readTable(fsys fs.FS, name string, columns int, row func([]string) error) error {
	raw, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("thesaurus: %w", err)
	}
	for i, line := range strings.Split(string(raw), "\n") {
		line = strings.TrimRight(line, "\r ")
		if i == 0 || strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) > columns {
			return fmt.Errorf("%s:%d: %d columns, want %d: %w", name, i+1, len(c), columns, corpus.ErrInvalid)
		}
		for len(c) < columns {
			c = append(c, "")
		}
		if err := row(c); err != nil {
			return fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	return nil
}

// cells parts a cell at "|".
func cells(s string) []string {
	var out []string
	for _, p := range strings.Split(s, "|") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}
