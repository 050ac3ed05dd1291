package web

import (
	"slices"
	"strings"
	"testing"

	"daleel/search"
)

// TestTellFar: what begins within the first screen is never held back, and what
// begins far below it always is.
func TestTellFar(t *testing.T) {
	long := passageView{Snippet: []search.Fragment{{Text: strings.Repeat("a court may grant bail ", 12)}}}
	for _, c := range []struct {
		name      string
		view      resultsView
		near, far int // hits from the first that are near, and the first that must be far
	}{
		{"titles alone", resultsView{Hits: make([]hitView, 20)}, 6, 12},
		{"three passages each", resultsView{Hits: slices.Repeat([]hitView{{Passages: []passageView{long, long, long}, More: 3}}, 20)}, 2, 5},
		{"below two guides", resultsView{Guides: make([]guideCard, 2), Hits: slices.Repeat([]hitView{{Passages: []passageView{long}}}, 20)}, 2, 6},
	} {
		c.view.tellFar()
		for i, h := range c.view.Hits {
			if h.Far && i < c.near || !h.Far && i >= c.far {
				t.Errorf("%s: result %d far: %v", c.name, i+1, h.Far)
			}
		}
	}
}

// TestTellFarFacets: lists of values beside the results are told apart likewise,
// and the chart of years comes after them.
func TestTellFarFacets(t *testing.T) {
	v := resultsView{Facets: slices.Repeat([]facetView{{Shown: make([]facetValue, 7), Folded: make([]facetValue, 3)}}, 8)}
	v.tellFar()
	if v.Facets[2].Far || !v.Facets[5].Far || !v.Years.Far {
		t.Errorf("far: third %v, sixth %v, years %v", v.Facets[2].Far, v.Facets[5].Far, v.Years.Far)
	}
	few := resultsView{Facets: slices.Repeat([]facetView{{Shown: make([]facetValue, 2)}}, 2)}
	if few.tellFar(); few.Years.Far {
		t.Error("the years after two short lists are in sight")
	}
}
