package search

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
	"daleel/indexer/schema"
)

// Citers are the works that cite a work or a provision.
type Citers struct {
	// EID is the provision that was counted, "" for the whole work: of a subsection
	// the section, which its citations are kept under.
	EID string
	// Total counts all of them, Works has as many as were asked for.
	Total int
	Works []Citing
}

// Citing is a work that cites another, with the places where it does.
type Citing struct {
	Document Summary
	Places   []Place
	// More counts the places beyond Places.
	More int
}

// Place is where a work cites another. Sentence is as the index keeps it:
// without the names of the parties of a sensitive judgment.
type Place struct {
	// EID is the citing passage, Cited the provision cited, "" for the work.
	EID   string
	Cited string
	// Normal is the citation in its normal form, Sentence what stands round it.
	Normal   string
	Sentence string
	// Treatment is the label that the text puts beside the citation, "" for
	// none: its words, not a verdict.
	Treatment corpus.Treatment
	URL       string
}

// maxPlaces bounds the places that are listed of one citing work.
const maxPlaces = 3

// CitedBy lists the works that cite the work id, or its provision eid where that
// is not "", newest first, at most n. Errors are those of Work.
func (e *Engine) CitedBy(ctx context.Context, id, eid string, n int) (*Citers, error) {
	g, i, err := e.holdWork(id)
	if err != nil {
		return nil, err
	}
	defer g.release()
	w := int32(i)
	by := g.citedBy[w]
	if eid = schema.UnitOf(eid); eid != "" {
		by = g.graph.units[w][eid]
	}
	out := &Citers{EID: eid, Total: len(by), Works: []Citing{}}
	by = slices.Clone(by)
	slices.SortStableFunc(by, func(a, b int32) int { return cmp.Compare(g.facets.dates[b], g.facets.dates[a]) })
	for _, from := range by[:min(max(n, 0), len(by))] {
		c, err := g.citing(from, w, eid)
		if err != nil || ctx.Err() != nil {
			return nil, errors.Join(err, ctx.Err())
		}
		out.Works = append(out.Works, c)
	}
	return out, nil
}

// holdWork returns the open generation, to be released after use, and the
// ordinal of a work in it, which an identifier of one of its copies names too.
func (e *Engine) holdWork(id string) (*generation, int, error) {
	parsed, err := workid.Parse(id)
	if err != nil {
		return nil, 0, err
	}
	g, err := e.hold()
	if err != nil {
		return nil, 0, err
	}
	i, err := g.find(parsed.Work())
	if err != nil {
		g.release()
		return nil, 0, err
	}
	return g, i, nil
}

// citing gives the places where one work cites another, labelled ones first.
func (g *generation) citing(from, w int32, eid string) (Citing, error) {
	c := Citing{Document: g.summary(from)}
	cites, err := g.cites(int(from))
	if err != nil {
		return c, err
	}
	for _, q := range cites {
		if to, ok := g.graph.resolver.held(q.Target); !ok || to != w || eid != "" && schema.UnitOf(q.EID) != eid {
			continue
		}
		p := Place{EID: q.In, Cited: q.EID, Normal: q.Normal, Sentence: q.Sentence, Treatment: q.Treatment, URL: c.Document.URL + "#" + q.In}
		if c.Document.Sensitive && workid.TitleBlock(q.In) {
			p.Sentence = "" // the title block is the names of the parties
		}
		if !slices.ContainsFunc(c.Places, func(o Place) bool { return o.Sentence == p.Sentence }) {
			c.Places = append(c.Places, p)
		}
	}
	slices.SortStableFunc(c.Places, func(a, b Place) int {
		return cmp.Compare(min(len(b.Treatment), 1), min(len(a.Treatment), 1))
	})
	c.More = max(len(c.Places)-maxPlaces, 0)
	c.Places = c.Places[:len(c.Places)-c.More]
	return c, nil
}

// Reference is something that a work cites.
type Reference struct {
	// Target is the identifier of what is cited where that is known, under
	// which it is held where Held is set. Title is its title, else the citation
	// in its normal form; URL is "" where it is not held.
	Target string
	Title  string
	Held   bool
	URL    string
	// Places counts the citations; Provisions are the eIds cited, each once, in
	// order of first mention.
	Places     int
	Provisions []string
}

// Cites lists what the work id cites, most cited first. Errors are those of
// Work.
func (e *Engine) Cites(_ context.Context, id string) ([]Reference, error) {
	g, i, err := e.holdWork(id)
	if err != nil {
		return nil, err
	}
	defer g.release()
	cites, err := g.cites(i)
	if err != nil {
		return nil, err
	}
	refs, at := []Reference{}, map[string]int{}
	for _, c := range cites {
		key := c.Target
		to, held := g.graph.resolver.held(key)
		if held {
			key = g.m.Works[to].ID
		}
		if held && int(to) == i {
			continue
		}
		n, ok := at[key]
		if !ok {
			n = len(refs)
			at[key] = n
			refs = append(refs, g.reference(c.Target, to, held))
		}
		refs[n].Places++
		if c.EID != "" && !slices.Contains(refs[n].Provisions, c.EID) {
			refs[n].Provisions = append(refs[n].Provisions, c.EID)
		}
	}
	slices.SortStableFunc(refs, func(a, b Reference) int { return cmp.Compare(b.Places, a.Places) })
	return refs, nil
}

func (g *generation) reference(ref string, w int32, held bool) Reference {
	if held {
		work := &g.m.Works[w]
		return Reference{Target: work.ID, Title: work.Title, Held: true, URL: work.ID}
	}
	r := Reference{Title: g.refName(ref)}
	if strings.HasPrefix(ref, "/akn/") {
		r.Target = ref
	}
	return r
}

// citedCounts counts the works that cite a work, under "" in all and under the
// eId of each provision.
func (g *generation) citedCounts(w int32) (all, judgments map[string]int) {
	all, judgments = map[string]int{}, map[string]int{}
	count := func(eid string, by []int32) {
		if len(by) == 0 {
			return
		}
		all[eid] = len(by)
		for _, from := range by {
			if g.m.Works[from].Kind == corpus.KindJudgment {
				judgments[eid]++
			}
		}
	}
	count("", g.citedBy[w])
	for eid, by := range g.graph.units[w] {
		count(eid, by)
	}
	return all, judgments
}

// resolveAll points the citations of a document at the identifiers under which
// their targets are held, and returns the targets that are not. Was is the
// identifier that the document proposed for itself when it was read.
func (g *generation) resolveAll(doc *corpus.Document, was string, w int32) map[string]bool {
	absent := map[string]bool{}
	work := &g.m.Works[w]
	doc.Citations = slices.Clone(doc.Citations)
	for i := range doc.Citations {
		c := &doc.Citations[i]
		target, eid, provision := strings.Cut(c.Target, "#")
		to, held := w, target != "" && target == was
		if !held {
			to, held = g.graph.resolver.held(schema.Reference(c.Form, c.Normal, c.Target, work.Court))
		}
		switch {
		case held && provision:
			c.Target = g.m.Works[to].ID + "#" + eid
		case held:
			c.Target = g.m.Works[to].ID
		case target != "":
			absent[target] = true
		}
	}
	g.resolveAmendments(doc, absent)
	return absent
}

// resolveAmendments does the same with the laws that changed the document's provisions.
func (g *generation) resolveAmendments(doc *corpus.Document, absent map[string]bool) {
	for i := range doc.Provisions {
		p := &doc.Provisions[i]
		p.Amendments = slices.Clone(p.Amendments) // the document is kept and shared
		for j := range p.Amendments {
			by := &p.Amendments[j]
			if to, held := g.graph.resolver.held(by.Work); held {
				by.Work = g.m.Works[to].ID
			} else if by.Work != "" {
				absent[by.Work] = true
			}
		}
	}
}
