package web

import (
	"sync"

	"daleel/corpus"
	"daleel/search"
)

// reach says from when to when the library reaches, by kind and by court.
type reach struct {
	statutes, judgments string            // dates of the newest ones, "" for none
	courts              map[string]string // years of each court's judgments, "2020–2025"
}

// reachCache keeps the reach of one generation of the index.
type reachCache struct {
	sync.Mutex
	generation string
	known      reach
}

// reach asks for the newest and oldest works; what fails is left out, as the
// page is whole without it.
func (s *Server) reach(r request, all *search.Results) reach {
	s.reached.Lock()
	defer s.reached.Unlock()
	if s.reached.generation == all.Generation && all.Generation != "" {
		return s.reached.known
	}
	known := reach{courts: map[string]string{}}
	var kinds []string
	for _, k := range statuteKinds() {
		if k != string(corpus.KindDigest) {
			kinds = append(kinds, k)
		}
	}
	judgments := []string{string(corpus.KindJudgment)}
	ok := true
	edge := func(f search.Filters, by search.Sort) search.Summary {
		res, err := s.opt.Searcher.Search(r.ctx, search.Request{Filters: f, Sort: by, Size: 1, NoFacets: true, NoSnippets: true})
		if err != nil || len(res.Hits) == 0 {
			ok = ok && err == nil
			return search.Summary{}
		}
		return res.Hits[0].Document
	}
	known.statutes = edge(search.Filters{Kind: kinds}, search.ByNewest).Date
	known.judgments = edge(search.Filters{Kind: judgments}, search.ByNewest).Date
	for _, f := range all.Facets {
		if f.Name != "court" {
			continue
		}
		for _, v := range f.Values {
			of := search.Filters{Kind: judgments, Court: []string{v.Value}}
			known.courts[v.Value] = yearSpan(edge(of, search.ByOldest).Year, edge(of, search.ByNewest).Year)
		}
	}
	if ok {
		s.reached.generation, s.reached.known = all.Generation, known
	}
	return known
}

// yearSpan prints two years, or one; "" where they are not known.
func yearSpan(first, last int) string {
	if first == 0 || first == last {
		return yearText(last)
	}
	return yearText(first) + "–" + yearText(last)
}
