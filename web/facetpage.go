package web

import (
	"fmt"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/search"
)

// maxFacetValues bounds the page of a facet's values; the box on it finds the
// others.
const maxFacetValues = 400

// facetPageView lists every value of one filter, and finds among them.
type facetPageView struct {
	Page
	Q       string
	Name    string
	Label   string
	Find    string
	Values  []facetValue
	Matches int // values that have the words looked for
	Back    string
	Clear   string   // all values
	Keep    []hidden // what the box keeps of the search
	Refine  []hidden // as on the results page
}

// facetPage shows all values of a filter that the results list in part.
func (s *Server) facetPage(r request) (answer, error) {
	p, err := parseParams(r.query)
	if err != nil {
		return answer{}, err
	}
	name := r.query.Get("facet")
	if !slices.Contains(search.FilterNames(), name) {
		return answer{}, &badParam{"facet", fmt.Errorf("%q: %w", name, corpus.ErrInvalid)}
	}
	req := p.request()
	req.Size, req.Page, req.NoSnippets, req.WholeFacets = 1, 1, true, []string{name}
	res, err := s.opt.Searcher.Search(r.ctx, req)
	if err != nil {
		return answer{}, fmt.Errorf("counting: %w", err)
	}
	return answer{page: "facet", view: viewFacetPage(r, p, name, res)}, nil
}

// viewFacetPage lists the values that have every word looked for.
func viewFacetPage(r request, p params, name string, res *search.Results) *facetPageView {
	l := labels{r.p, r.all}
	v := &facetPageView{
		Page: r.newPage(r.p.Text("facet.page", r.p.Text("facet."+name))), Q: p.q, Name: name, Label: r.p.Text("facet." + name),
		Find: strings.TrimSpace(r.query.Get("find")), Back: p.url(), Clear: p.facetURL(name), Keep: append(hiddenFields(p), hidden{"facet", name}), Refine: refineFields(p),
	}
	v.Robots, v.Canonical, v.Query, v.Door = "noindex, follow", "", p.q, doorOf(p)
	if p.q != "" {
		v.Keep = append(v.Keep, hidden{"q", p.q})
	}
	v.Keep = append(v.Keep, spanFields(p)...)
	wanted := strings.Fields(fold(v.Find))
	for _, f := range res.Facets {
		if f.Name != name {
			continue
		}
		for _, val := range l.facet(p, f).all() {
			if !hasAll(fold(val.Text), wanted) {
				continue
			}
			if v.Matches++; v.Matches <= maxFacetValues {
				v.Values = append(v.Values, val)
			}
		}
	}
	return v
}

// hasAll reports whether every word stands in a text, both folded.
func hasAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
