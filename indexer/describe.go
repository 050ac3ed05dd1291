package indexer

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/indexer/schema"
)

// entry is a work on its way into a shard.
type entry struct {
	work     schema.Work
	passages []passage
	cites    []schema.Cite
	// What only the index needs.
	parties, judges, long []string
}

// passage is a part of a work on its way into a shard.
type passage struct {
	schema.Record
	eid, num string
	text     string
	defines  []string
}

// describe reads the documents of a work and makes its entry.
func describe(lib Source, w *library.Work) (*entry, error) {
	e := &entry{work: record(w)}
	docs := make([]*corpus.Document, len(w.Expressions))
	for i, x := range w.Expressions {
		if !wanted(w, i) {
			continue
		}
		d, err := lib.Document(x.Blob)
		if err != nil {
			return nil, fmt.Errorf("expression %s: %w", x.ID, err)
		}
		docs[i] = d
	}
	var digests *corpus.Document
	if w.Digest != nil {
		d, err := lib.Document(w.Digest.Blob)
		if err != nil {
			return nil, fmt.Errorf("digest of %s: %w", w.ID, err)
		}
		digests = d
	}
	hide := redactor(&w.Meta)
	e.work.Headings = mendHeadings(w, docs)
	e.work.Places = mendPlaces(w, docs)
	e.passages = passages(w, docs, digests)
	for i := range e.passages {
		p := &e.passages[i]
		p.text, p.Heading = hide(p.text), hide(p.Heading)
	}
	e.name(docs, &w.Meta)
	if len(docs) > 0 {
		e.cite(docs[0], hide)
	}
	e.header(&w.Meta)
	return e, nil
}

// wanted reports whether expression i is searched at all: every first copy of a
// language, and copies that may hold provisions which the leading one lacks.
func wanted(w *library.Work, i int) bool {
	lang := w.Expressions[i].Meta.Language
	for j := range i {
		if w.Expressions[j].Meta.Language == lang {
			return w.Meta.Kind.Legislative() && w.Expressions[i].Quality >= minCopyQuality
		}
	}
	return true
}

// minCopyQuality keeps copies that were read badly from adding provisions that
// are none.
const minCopyQuality = 0.6

// record fills what is known without reading a document.
func record(w *library.Work) schema.Work {
	m := &w.Meta
	r := schema.Work{
		ID: w.ID, Title: m.Title, Names: m.AltTitles, Kind: m.Kind, NumberText: m.NumberText, Number: m.Number,
		Year: m.Year, Jurisdiction: m.Jurisdiction, Status: m.Status, StatusNote: m.StatusNote, Language: m.Language,
		Topics: m.Topics,
	}
	r.Jurisdiction = cmp.Or(r.Jurisdiction, m.Enactor)
	r.Status = cmp.Or(r.Status, corpus.StatusUnknown)
	for _, x := range w.Expressions {
		r.Expressions = append(r.Expressions, expression(x))
		if l := string(x.Meta.Language); l != "" && !slices.Contains(r.Languages, l) {
			r.Languages = append(r.Languages, l)
		}
		r.Files = append(r.Files, x.Files...)
		r.AddedUnix = max(r.AddedUnix, x.Added.Unix())
	}
	slices.Sort(r.Files)
	r.Files = slices.Compact(r.Files)
	if len(w.Expressions) > 0 {
		r.Quality, r.Engine = w.Expressions[0].Quality, w.Expressions[0].Engine
	}
	if w.Digest != nil {
		r.DigestBlob = w.Digest.Blob
		r.Files = append(r.Files, w.Digest.Files...)
	}
	if len(r.Languages) == 0 && m.Language != "" {
		r.Languages = []string{string(m.Language)}
	}
	r.Date = leadingDate(m)
	r.Citation = m.PaperCitation()
	if m.Kind.Paper() {
		r.Issuer, r.Symbol = m.Publisher, m.Symbol
	}
	describeCase(&r, m)
	if strings.TrimSpace(r.Title) == "" {
		r.Title = untitled(&r)
	}
	r.TitleLen = len(strings.Fields(r.Title))
	if r.Year == 0 {
		r.Year = corpus.Date{Value: r.Date}.Year()
	}
	return r
}

// untitled names a work that has no title by its citation or its file.
func untitled(r *schema.Work) string {
	if r.Citation != "" {
		return r.Citation
	}
	if len(r.Files) > 0 {
		name := path.Base(r.Files[0])
		return strings.NewReplacer("_", " ", "-", " ").Replace(strings.TrimSuffix(name, path.Ext(name)))
	}
	return "Untitled"
}

func expression(x library.Expression) schema.Expression {
	_, tail, _ := strings.Cut(x.ID, "@")
	return schema.Expression{ID: x.ID, Blob: x.Blob, Language: x.Meta.Language, Date: tail, Files: x.Files}
}

// leadingDate is the date under which a work is sorted: decided for judgments,
// published for reports, else when it was made.
func leadingDate(m *corpus.Metadata) string {
	for _, meaning := range []corpus.Meaning{corpus.Decided, corpus.Published, corpus.Assented, corpus.Promulgated, corpus.Gazetted, corpus.Commenced} {
		if d, ok := corpus.FindDate(m.Dates, meaning); ok && d.Value != "" {
			return d.Value
		}
	}
	if m.Year > 0 {
		return fmt.Sprintf("%04d", m.Year)
	}
	return ""
}

// describeCase fills what only judgments have, and hides the parties where the
// judgment is sensitive.
func describeCase(r *schema.Work, m *corpus.Metadata) {
	c := m.Case
	if c == nil {
		return
	}
	r.Court, r.Cases, r.Sensitive = c.Court, c.Numbers, c.Sensitive
	r.Judges = slices.Clone(c.Judges)
	if c.Author != "" && !slices.Contains(r.Judges, c.Author) {
		r.Judges = append(r.Judges, c.Author)
	}
	if c.Neutral != "" {
		r.Citations = append(r.Citations, c.Neutral)
	}
	r.Citations = append(r.Citations, c.Reported...)
	if len(r.Citations) > 0 {
		r.Citation = r.Citations[0]
	}
	if r.Sensitive {
		r.Title, r.Names = safeTitle(r, c), nil
	}
}

// header gathers the words of the work's own document.
func (e *entry) header(m *corpus.Metadata) {
	e.long = append(e.long, m.LongTitle, m.Publisher, m.Symbol)
	for _, t := range m.Topics {
		if n, ok := corpus.LookUp(corpus.Topics(), t); ok {
			e.long = append(e.long, n.Name)
		}
	}
	if c := m.Case; c != nil {
		e.judges = append(slices.Clone(c.Judges), c.Author)
		if !c.Sensitive {
			e.parties = slices.Concat(c.Petitioners, c.Respondents)
		}
	}
}
