package search

import (
	"strings"

	"daleel/corpus/citation"
	"daleel/indexer/schema"
)

// resolve finds what a citation points to among the works held: by its
// identifier, or by the Act's title where the library files it under another.
func (g *generation) resolve(m *citation.Match) (target, citation.Citation) {
	w, eid, ok := g.workOf(m)
	if !ok {
		return target{-1, -1}, m.Citation
	}
	p, taken := g.within(w, eid, m)
	return target{w, p}, taken
}

// workOf finds the held work of a citation and the eId in it.
func (g *generation) workOf(m *citation.Match) (w int32, eid string, ok bool) {
	form := m.Citation.Form()
	id, eid, _ := strings.Cut(m.Target, "#")
	if w, ok = g.held(id); ok {
		return w, eid, true
	}
	if w, ok = g.graph.resolver.held(schema.Reference(string(form), m.Normal, m.Target, schema.AnyCourt)); ok {
		return w, eid, true
	}
	if form == citation.FormProvision || form == citation.FormWork {
		return g.heldByName(m)
	}
	return 0, "", false
}

// held gives the ordinal of a work that is held under an identifier, or under
// the one that it moved to.
func (g *generation) held(id string) (int32, bool) {
	w, ok := g.byID[id]
	if !ok {
		w, ok = g.byID[g.m.Redirects[id]]
	}
	return int32(w), ok
}

func (g *generation) heldByName(m *citation.Match) (w int32, eid string, ok bool) {
	name := m.Normal
	switch c := m.Citation.(type) {
	case citation.Provision:
		if c.Work.ID == "" {
			return 0, "", false
		}
		name = citation.Describe(c.Work, g.acts)
		_, eid, _ = strings.Cut(m.Target, "#")
	case citation.Work:
		name = citation.Describe(c, g.acts)
	}
	works := g.bestFirst(g.titles.exact(name))
	if len(works) == 0 {
		return 0, "", false
	}
	return works[0], eid, true
}

// passageOf finds the passage that holds a provision, -1 for none.
func (g *generation) passageOf(w int32, eid string) int32 {
	for eid != "" {
		for i := range g.m.Works[w].Passages {
			if g.m.Works[w].Passages[i].EID == eid {
				return g.workStart[w] + int32(i)
			}
		}
		if p := g.firstOf(w, eid); p >= 0 {
			return p
		}
		cut := strings.LastIndex(eid, "__")
		if cut < 0 {
			return -1
		}
		eid = eid[:cut]
	}
	return -1
}

// firstOf finds the first provision of an Order, a chapter or a part, which is no
// passage itself; -1 for none.
func (g *generation) firstOf(w int32, eid string) int32 {
	for i := range g.m.Works[w].Passages {
		if strings.HasPrefix(g.m.Works[w].Passages[i].EID, eid+"__") {
			return g.workStart[w] + int32(i)
		}
	}
	return -1
}
