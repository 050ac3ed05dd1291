package search

import (
	"context"
	"fmt"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
	"daleel/indexer/schema"
)

// Work returns a work with its document; see Searcher.
func (e *Engine) Work(_ context.Context, id string) (*Work, error) {
	parsed, err := workid.Parse(id)
	if err != nil {
		return nil, err
	}
	g, err := e.hold()
	if err != nil {
		return nil, err
	}
	defer g.release()
	i, err := g.find(parsed.Work())
	if err != nil {
		return nil, err
	}
	w := &g.m.Works[i]
	expr, err := pickExpression(w, parsed)
	if err != nil {
		return nil, err
	}
	blob, name := w.DigestBlob, ""
	if expr >= 0 {
		blob, name = w.Expressions[expr].Blob, w.Expressions[expr].ID
	}
	doc, err := e.docs.Document(blob)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	out := &Work{Summary: g.summary(int32(i)), Document: protect(doc, w), Generation: g.name}
	out.Document.Expression = name
	out.Summary.RepealedBy = g.repealedBy(int32(i))
	out.Document.Meta.Status, out.Document.Meta.StatusNote = w.Status, w.StatusNote
	mendHeadings(out.Document, w, expr)
	if expr == 0 {
		out.Document.Provisions = w.Places.Apply(out.Document.Provisions)
	}
	if expr > 0 {
		supersede(out.Document, w, expr)
	}
	out.CitedBy, out.CitedByJudgments = g.citedCounts(int32(i))
	out.Absent = g.resolveAll(out.Document, doc.Work, int32(i))
	for k, x := range w.Expressions {
		if k != expr {
			out.Others = append(out.Others, Expression{
				ID: x.ID, Label: expressionLabel(x), Language: x.Language, Date: x.Date, Files: x.Files, URL: x.ID,
			})
		}
	}
	return out, e.digest(out.Document, w, blob)
}

// mendHeadings gives the leading copy the headings under which it is indexed:
// those of another copy where its own are missing or cut at the wrong place.
func mendHeadings(doc *corpus.Document, w *schema.Work, expr int) {
	if expr != 0 || len(w.Headings) == 0 {
		return
	}
	for i := range doc.Provisions {
		if h := w.Headings[doc.Provisions[i].EID]; h != "" {
			doc.Provisions[i].Heading = h
		}
	}
}

// supersede marks a copy of a law that shows an older state than the leading one,
// where it says which state it shows.
func supersede(doc *corpus.Document, w *schema.Work, expr int) {
	own, lead := w.Expressions[expr], w.Expressions[0]
	switch doc.Meta.Status {
	case corpus.StatusRepealed, corpus.StatusLapsed, corpus.StatusBill:
		return
	}
	if !w.Kind.Legislative() || len(own.Date) < 4 || len(lead.Date) < 4 || own.Date >= lead.Date || strings.HasPrefix(lead.Date, own.Date) {
		return
	}
	doc.Meta.Status = corpus.StatusSuperseded
	doc.Meta.StatusNote = "this copy shows the state of " + own.Date + ", a copy as of " + lead.Date + " is held"
}

// find gives the ordinal of a work, or says what became of it.
func (g *generation) find(id string) (int, error) {
	if _, gone := g.m.Withdrawn[id]; gone {
		return 0, fmt.Errorf("%s: %w", id, corpus.ErrWithdrawn)
	}
	if i, ok := g.byID[id]; ok {
		return i, nil
	}
	to, seen := id, map[string]bool{}
	for !seen[to] {
		seen[to] = true
		next, ok := g.m.Redirects[to]
		if !ok {
			break
		}
		to = next
	}
	if _, ok := g.byID[to]; ok && to != id {
		return 0, &MovedError{To: to}
	}
	return 0, fmt.Errorf("%s: %w", id, corpus.ErrNotFound)
}

// digest hangs our own summaries on the provisions of a document.
func (e *Engine) digest(doc *corpus.Document, w *schema.Work, blob string) error {
	if w.DigestBlob == "" || w.DigestBlob == blob {
		return nil
	}
	ours, err := e.docs.Document(w.DigestBlob)
	if err != nil {
		return fmt.Errorf("digest of %s: %w", w.ID, err)
	}
	notes := map[string]*corpus.Digest{}
	for i := range ours.Provisions {
		notes[ours.Provisions[i].EID] = ours.Provisions[i].Digest
	}
	for i := range doc.Provisions {
		if d := notes[doc.Provisions[i].EID]; d != nil {
			doc.Provisions[i].Digest = d
		}
	}
	return nil
}

// protect takes the parties of a sensitive judgment out of what a page shows of
// it in its head.
func protect(doc *corpus.Document, w *schema.Work) *corpus.Document {
	doc.Work = w.ID
	if !w.Sensitive {
		return doc
	}
	doc.Meta.Title, doc.Meta.AltTitles = w.Title, nil
	if doc.Meta.Case != nil {
		c := *doc.Meta.Case
		c.Petitioners, c.Respondents, c.Sensitive = nil, nil, true
		doc.Meta.Case = &c
	}
	return doc
}

func expressionLabel(x schema.Expression) string {
	parts := []string{string(x.Language)}
	switch x.Language {
	case corpus.English:
		parts[0] = "English"
	case corpus.Urdu:
		parts[0] = "Urdu"
	}
	if x.Date != "" {
		parts = append(parts, "as of "+x.Date)
	}
	return strings.Join(parts, ", ")
}
