package search

import (
	"cmp"
	"slices"
	"strings"
)

// Held says whether the collection has the target of a citation, a work
// identifier with or without #eid, and under which title and address.
func (e *Engine) Held(target string) (title, url string, ok bool) {
	g, err := e.hold()
	if err != nil {
		return "", "", false
	}
	defer g.release()
	id, eid, _ := strings.Cut(target, "#")
	i, ok := g.byID[id]
	if !ok {
		return "", "", false
	}
	w := &g.m.Works[i]
	if eid == "" {
		return w.Title, w.ID, true
	}
	for _, p := range w.Passages {
		if p.EID == eid || strings.HasPrefix(eid, p.EID+"__") {
			return w.Title, w.ID + "#" + eid, true
		}
	}
	return w.Title, w.ID, false
}

// Absent is a work that is cited and not held.
type Absent struct {
	Target string // work identifier
	Count  int    // works that cite it
}

// Missing lists the works that are cited most and not held, at most n.
func (e *Engine) Missing(n int) []Absent {
	g, err := e.hold()
	if err != nil {
		return nil
	}
	defer g.release()
	counts := map[string]int{}
	for i := range g.m.Works {
		for _, t := range g.m.Works[i].Targets {
			if _, held := g.byID[t]; !held {
				counts[t]++
			}
		}
	}
	var absent []Absent
	for t, c := range counts {
		absent = append(absent, Absent{t, c})
	}
	slices.SortFunc(absent, func(a, b Absent) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Target, b.Target))
	})
	return absent[:min(len(absent), n)]
}
