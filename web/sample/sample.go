// Package sample is a small invented library and an engine over it, for the
// storybook and the tests of the pages. No text here is law: every Act,
// judgment, name and number is made up.
package sample

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/search"
	"daleel/search/remark"
)

// Engine answers from the invented library. Its searches are substring
// matches: enough for pages to have something to show.
type Engine struct {
	works map[string]*search.Work
	order []string
	// Fail is returned by every call where it is set.
	Fail error
}

// New builds the engine.
func New() *Engine {
	e := &Engine{works: map[string]*search.Work{}}
	for _, w := range []*search.Work{lanternAct(), orchardCode(), harbourRules(), judgment(), sensitive(), report(), urduAct(), digestOnly()} {
		e.add(w)
	}
	return e
}

func (e *Engine) add(w *search.Work) {
	e.works[w.Summary.ID] = w
	e.order = append(e.order, w.Summary.ID)
	for _, o := range w.Others {
		older := *w
		doc := *w.Document
		doc.Expression = o.ID
		older.Document = &doc
		doc.Provisions = slices.Clone(doc.Provisions)
		for i := range doc.Provisions { // what an amendment changed since
			doc.Provisions[i].Text = strings.ReplaceAll(doc.Provisions[i].Text, "three months", "one month")
		}
		if o.Language == corpus.Urdu {
			older.Document = lanternUrdu(o.ID)
		}
		e.works[o.ID] = &older
	}
}

// Work returns a work of the library; three identifiers stand for what can
// go wrong.
func (e *Engine) Work(_ context.Context, id string) (*search.Work, error) {
	switch {
	case e.Fail != nil:
		return nil, e.Fail
	case id == "/akn/pk/act/1999/404":
		return nil, fmt.Errorf("work %s: %w", id, corpus.ErrWithdrawn)
	case id == "/akn/pk/act/1999/301":
		return nil, &search.MovedError{To: lanternID}
	}
	if w, ok := e.works[id]; ok {
		return w, nil
	}
	return nil, fmt.Errorf("work %s: %w", id, corpus.ErrNotFound)
}

// Suggest completes titles.
func (e *Engine) Suggest(_ context.Context, prefix string, n int) ([]search.Suggestion, error) {
	var out []search.Suggestion
	for _, id := range e.order {
		s := e.works[id].Summary
		if !s.Sensitive && strings.Contains(strings.ToLower(s.Title), strings.ToLower(prefix)) && len(out) < n {
			out = append(out, search.Suggestion{Text: s.Title, Kind: "title", URL: s.URL})
		}
	}
	return out, e.Fail
}

// Latest lists the first works as the newest.
func (e *Engine) Latest(_ context.Context, n int) ([]search.Summary, error) {
	var out []search.Summary
	for _, id := range e.order[:min(n, 4)] {
		out = append(out, e.works[id].Summary)
	}
	return out, e.Fail
}

// Search finds works that hold the last word of the query, everything for "".
func (e *Engine) Search(_ context.Context, req search.Request) (*search.Results, error) {
	if e.Fail != nil {
		return nil, e.Fail
	}
	res := &search.Results{Page: max(req.Page, 1), Size: max(req.Size, 1), Generation: "sample"}
	res.Query.Text = req.Query
	for _, id := range e.order {
		if h, ok := e.match(e.works[id], req); ok {
			res.Hits = append(res.Hits, h)
		}
	}
	res.Total = len(res.Hits)
	if req.Query != "" {
		understand(req.Query, res)
	}
	if !req.NoFacets {
		res.Facets = e.facets(req.Filters)
	}
	from := min((res.Page-1)*res.Size, len(res.Hits))
	res.Hits = res.Hits[from:min(from+res.Size, len(res.Hits))]
	return res, nil
}

func (e *Engine) match(w *search.Work, req search.Request) (search.Hit, bool) {
	h := search.Hit{Document: w.Summary, Score: 1}
	if !keeps(req.Filters.Kind, string(w.Summary.Kind)) || !keeps(req.Filters.Court, w.Summary.Court) ||
		!keeps(req.Filters.Jurisdiction, w.Summary.Jurisdiction) {
		return h, false
	}
	ws := strings.Fields(strings.Trim(strings.ToLower(req.Query), `"`))
	if len(ws) == 0 {
		return h, true
	}
	word := ws[len(ws)-1]
	for _, u := range w.Document.Units() {
		if at := strings.Index(strings.ToLower(u.Text+" "+u.Heading), word); at >= 0 {
			if len(h.Provisions) == 3 {
				h.More++
				continue
			}
			h.Provisions = append(h.Provisions, passage(w, u, word))
		}
	}
	return h, len(h.Provisions) > 0
}

func keeps(wanted []string, value string) bool {
	for _, v := range wanted {
		if v == value {
			return true
		}
	}
	return len(wanted) == 0
}

func passage(w *search.Work, u *corpus.Provision, word string) search.Passage {
	p := search.Passage{
		EID: u.EID, Number: u.Number, Kind: u.Kind, Heading: u.Heading, Trail: w.Document.Trail(u),
		Page: u.PageFrom, Lang: w.Document.Meta.Language, Digest: u.Digest, URL: w.Summary.URL + "#" + u.EID,
	}
	at := strings.Index(strings.ToLower(u.Text), word)
	if at < 0 {
		p.Snippet = []search.Fragment{{Text: u.Text[:min(len(u.Text), 160)]}}
		return p
	}
	from := strings.LastIndexByte(u.Text[:max(at-60, 0)], ' ') + 1
	to := min(at+180, len(u.Text))
	p.Snippet = []search.Fragment{
		{Text: strings.ToValidUTF8(u.Text[from:at], "")}, {Text: u.Text[at : at+len(word)], Match: true},
		{Text: strings.ToValidUTF8(u.Text[at+len(word):to], "") + " …"},
	}
	return p
}

// understand makes up what an engine would say of a query.
func understand(q string, res *search.Results) {
	switch {
	case strings.Contains(q, "section"):
		res.Query.Intent = "act_section"
		res.Query.Understood.Add(remark.Named, "section 4 of the Lantern Keeping Act, 2031")
		res.Jump = &search.Link{Title: "Section 4, Lantern Keeping Act, 2031", URL: lanternID + "#sec_4", Detail: "Duty to keep a lantern lit"}
	case strings.Contains(q, "lantren"):
		res.Query.Suggestion = "lantern"
	case strings.Contains(q, "threat"):
		res.Guidance = []search.Link{{Title: "Someone threatens to break my lantern", URL: "/help-now/broken-lantern", Detail: "What to do first, what the law says, whom to call"}}
		res.Query.Also = []string{"intimidation", "dhamki", "دھمکی"}
	case strings.Count(q, `"`) == 1:
		res.Query.Repairs.Add(remark.OpenQuote)
	}
}

func (e *Engine) facets(f search.Filters) []search.Facet {
	count := func(name string, of func(search.Summary) string) search.Facet {
		fc := search.Facet{Name: name, Label: strings.ToUpper(name[:1]) + name[1:]}
		for _, id := range e.order {
			v := of(e.works[id].Summary)
			if v == "" {
				continue
			}
			i := 0
			for i < len(fc.Values) && fc.Values[i].Value != v {
				i++
			}
			if i == len(fc.Values) {
				fc.Values = append(fc.Values, search.FacetValue{Value: v})
			}
			fc.Values[i].Count++
		}
		return fc
	}
	topics := search.Facet{Name: "topic", Label: "Topic"}
	for i, t := range corpus.Topics()[:20] {
		topics.Values = append(topics.Values, search.FacetValue{Value: t.Code, Label: t.Name, LabelUr: t.Urdu, Count: 40 - i})
	}
	years := search.Facet{Name: "year", Label: "Year"}
	for y := 1990; y < 2032; y++ {
		years.Values = append(years.Values, search.FacetValue{Value: fmt.Sprint(y), Count: 1 + y*7%23})
	}
	return []search.Facet{
		count("kind", func(s search.Summary) string { return string(s.Kind) }),
		count("jurisdiction", func(s search.Summary) string { return s.Jurisdiction }),
		count("court", func(s search.Summary) string { return s.Court }),
		years, topics,
		count("language", func(s search.Summary) string { return string(s.Language) }),
		count("status", func(s search.Summary) string { return string(s.Status) }),
	}
}
