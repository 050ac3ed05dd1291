package search

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
)

// guideMatcher finds the help guides that a query is about, by the words that
// callers use for them.
type guideMatcher struct {
	guides []corpus.Guide
	// terms says how much each term tells of each guide.
	terms map[string]map[int]float64
	whole []map[string]bool // by guide: its word lines, as title keys
}

// enoughWords is how much of a query's telling weight a guide must hold, and
// enoughWeight how much in all.
const (
	enoughWords  = 0.5
	enoughWeight = 2.0
	maxGuides    = 2
)

func newGuideMatcher(guides []corpus.Guide) *guideMatcher {
	m := &guideMatcher{guides: guides, terms: map[string]map[int]float64{}}
	for i, g := range guides {
		lines := append([]string{g.Title.En, g.Title.Ur}, g.Words...)
		whole := map[string]bool{}
		for _, l := range lines {
			whole[titleKey(l)] = true
			for _, t := range guideTerms(l) {
				if m.terms[t] == nil {
					m.terms[t] = map[int]float64{}
				}
				m.terms[t][i] = 1
			}
		}
		m.whole = append(m.whole, whole)
	}
	return m
}

// guideTerms are the terms of a text in whatever script and spelling.
func guideTerms(text string) []string {
	var out []string
	for _, name := range []string{schema.English, schema.Urdu} {
		for _, t := range analysis.Terms(name, text) {
			if !slices.Contains(out, t.Term) {
				out = append(out, t.Term)
			}
		}
	}
	return out
}

// match lists the guides that fit a query, best first.
func (m *guideMatcher) match(text string) []Link {
	if len(m.guides) == 0 || strings.TrimSpace(text) == "" || len(text) > 600 {
		return nil
	}
	scores := make([]float64, len(m.guides))
	total := 0.0
	for _, tok := range analysis.Terms(schema.English, text) {
		in := m.terms[tok.Term]
		weight := math.Log(1 + float64(len(m.guides)+1)/float64(len(in)+1))
		total += weight
		for g := range in {
			scores[g] += weight
		}
	}
	key := titleKey(text)
	var picked []int
	for i := range m.guides {
		if m.whole[i][key] {
			scores[i] += 100
		}
		if scores[i] >= 100 || scores[i] >= enoughWeight && scores[i] >= enoughWords*total {
			picked = append(picked, i)
		}
	}
	slices.SortStableFunc(picked, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	var out []Link
	for _, i := range picked[:min(len(picked), maxGuides)] {
		g := &m.guides[i]
		out = append(out, Link{Title: g.Title.En, URL: "/help-now/" + g.Slug, Detail: g.Title.Ur})
	}
	return out
}
