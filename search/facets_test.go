package search_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/search"
)

// many is an invented library of n works with random metadata.
func many(n int) *fake {
	r := rand.New(rand.NewPCG(7, 11))
	f := newFake()
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	for i := range n {
		year := 1950 + r.IntN(70)
		m := corpus.Metadata{
			Kind: corpus.Kind(pick("act", "ordinance", "rules", "judgment")), Title: fmt.Sprintf("%s %s %d", pick("Copper", "Silver", "Lead"), pick("Bells", "Whistles"), i),
			Year: year, Jurisdiction: pick("pk", "pk-pb", "pk-sd"), Status: corpus.Status(pick("in_force", "repealed", "amended")),
			Topics: []string{pick("child-labour", "education"), pick("education", "orphans-care")},
		}
		if m.Kind == corpus.KindJudgment {
			m.Case = &corpus.Case{Court: pick("pklhc", "pksc")}
		}
		var ps []corpus.Provision
		for s := range 1 + r.IntN(4) {
			ps = append(ps, section(strconv.Itoa(s+1), pick("Ringing", "Melting"), pick("bells", "whistles", "drums")+" are "+pick("loud", "quiet")+" at "+pick("night", "noon")))
		}
		var cites []corpus.CitationRef
		if i > 3 {
			cites = append(cites, corpus.CitationRef{In: "sec_1", Start: 0, End: 4, Target: f.view.Works[r.IntN(i)].ID})
		}
		f.add(fmt.Sprintf("/akn/pk/%s/%d/n%d", m.Kind, year, i), m, ps, cites...)
	}
	return f
}

// TestFacetsEqualBruteForce counts facets by asking for every hit of a search
// without the facet's own filter.
func TestFacetsEqualBruteForce(t *testing.T) {
	f := many(300)
	e := open(t, f)
	filters := []search.Filters{
		{}, {Kind: []string{"act"}}, {Kind: []string{"act", "rules"}, Jurisdiction: []string{"pk"}},
		{Court: []string{"pksc"}, Topic: []string{"education"}}, {From: 1960, To: 1980, Status: []string{"repealed"}},
		{Year: []string{"1970", "1971"}}, {Act: []string{f.view.Works[0].ID}}, {Kind: []string{"treaty"}},
	}
	for _, q := range []string{"", "bells", "loud night", "copper", `"quiet at noon"`, "drums NOT loud"} {
		for _, fl := range filters {
			res, _ := findReq(t, e, search.Request{Query: q, Filters: fl, Size: 1})
			for _, facet := range res.Facets {
				want := bruteForce(t, e, q, fl, facet.Name)
				got := map[string]int{}
				other := 0
				for _, v := range facet.Values {
					if v.Count > 0 {
						got[v.Value] = v.Count
					}
				}
				for v, n := range want {
					if _, listed := got[v]; !listed {
						other += n
						delete(want, v)
					}
				}
				if diff := cmp.Diff(want, got); diff != "" || other != facet.Other {
					t.Fatalf("%q %+v %s: other %d, want %d\n%s", q, fl, facet.Name, facet.Other, other, diff)
				}
			}
		}
	}
}

func bruteForce(t *testing.T, e *search.Engine, q string, fl search.Filters, name string) map[string]int {
	t.Helper()
	switch name {
	case "kind":
		fl.Kind = nil
	case "jurisdiction":
		fl.Jurisdiction = nil
	case "court":
		fl.Court = nil
	case "year":
		fl.Year, fl.From, fl.To = nil, 0, 0
	case "topic":
		fl.Topic = nil
	case "language":
		fl.Language = nil
	case "status":
		fl.Status = nil
	case "act":
		return countActs(t, e, q, fl)
	}
	counts := map[string]int{}
	for page := 1; ; page++ {
		res, _ := findReq(t, e, search.Request{Query: q, Filters: fl, Page: page, Size: 100, NoFacets: true, NoSnippets: true})
		for _, h := range res.Hits {
			for _, v := range valuesOf(h.Document, name) {
				counts[v]++
			}
		}
		if page*100 >= res.Total {
			return counts
		}
	}
}

// countActs asks for each work in turn whether it is under the act filter.
func countActs(t *testing.T, e *search.Engine, q string, fl search.Filters) map[string]int {
	t.Helper()
	counts := map[string]int{}
	fl.Act = nil
	res, _ := findReq(t, e, search.Request{Query: q, Filters: fl, Size: 1})
	i := slices.IndexFunc(res.Facets, func(f search.Facet) bool { return f.Name == "act" })
	listed := 0
	for _, v := range res.Facets[i].Values {
		fl.Act = []string{v.Value}
		one, _ := findReq(t, e, search.Request{Query: q, Filters: fl, Size: 1, NoFacets: true})
		counts[v.Value] = one.Total
		listed += one.Total
	}
	counts["(other)"] = res.Facets[i].Other
	if res.Facets[i].Other == 0 {
		delete(counts, "(other)")
	}
	return counts
}

func valuesOf(s search.Summary, name string) []string {
	var v []string
	switch name {
	case "kind":
		v = []string{string(s.Kind)}
	case "jurisdiction":
		v = []string{s.Jurisdiction}
	case "court":
		v = []string{s.Court}
	case "year":
		v = []string{strconv.Itoa(s.Year)}
	case "topic":
		v = slices.Compact(slices.Sorted(slices.Values(s.Topics)))
	case "language":
		v = []string{string(s.Language)}
	case "status":
		v = []string{string(s.Status)}
	}
	return slices.DeleteFunc(v, func(s string) bool { return s == "" })
}

// TestWholeFacets sees that a facet asked for as a whole lists every value, and
// that nothing is then left for the others.
func TestWholeFacets(t *testing.T) {
	e := open(t, many(300))
	for _, name := range []string{"year", "act"} {
		some, _ := findReq(t, e, search.Request{Size: 1})
		all, _ := findReq(t, e, search.Request{Size: 1, WholeFacets: []string{name}})
		for i, f := range all.Facets {
			if f.Name != name {
				if len(f.Values) != len(some.Facets[i].Values) {
					t.Errorf("asking for all of %s changes %s", name, f.Name)
				}
				continue
			}
			left := 0
			for _, v := range f.Values[len(some.Facets[i].Values):] {
				left += v.Count
			}
			if f.Other != 0 || left != some.Facets[i].Other || left == 0 {
				t.Errorf("%s: %d under values that were not listed, %d said before, %d still others", name, left, some.Facets[i].Other, f.Other)
			}
		}
	}
}
