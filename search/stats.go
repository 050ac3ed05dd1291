package search

import (
	"slices"
	"time"
)

// Stats sums up what the engine holds.
type Stats struct {
	Generation string
	// Built is when the generation was built.
	Built                    time.Time
	Works, Passages, Digests int
	// Facets count all works by kind, jurisdiction, court and so on, as a
	// search for everything would.
	Facets []Facet
	// Latest are the works that came in last.
	Latest []Summary
	// FirstYear and LastYear bound the years of the works.
	FirstYear, LastYear int
}

// latestShown is how many works Stats lists as newly added.
const latestShown = 10

// Stats sums up the open generation; it is empty where there is none.
func (e *Engine) Stats() Stats {
	g, err := e.hold()
	if err != nil {
		return Stats{}
	}
	defer g.release()
	st := Stats{Generation: g.name, Works: len(g.m.Works), Passages: len(g.passWork)}
	st.Built, _ = time.Parse(time.RFC3339, g.m.Meta.Built)
	t, sel := g.facets.tally(), g.facets.selection(&Filters{})
	order := make([]int32, len(g.m.Works))
	for i := range g.m.Works {
		w := &g.m.Works[i]
		order[i] = int32(i)
		t.count(g.facets, int32(i), 0)
		if w.DigestBlob != "" {
			st.Digests++
		}
		if w.Year != 0 {
			if st.FirstYear == 0 || w.Year < st.FirstYear {
				st.FirstYear = w.Year
			}
			st.LastYear = max(st.LastYear, w.Year)
		}
	}
	st.Facets = g.facets.facets(g, t, sel, nil)
	slices.SortStableFunc(order, func(a, b int32) int {
		return int(min(max(g.m.Works[b].AddedUnix-g.m.Works[a].AddedUnix, -1), 1))
	})
	for _, w := range order[:min(len(order), latestShown)] {
		st.Latest = append(st.Latest, g.summary(w))
	}
	return st
}
