package search

import (
	"math"
	"strings"
)

// graph is who cites whom among the held works, and what they cite that is not
// held. It is made when a generation is opened.
type graph struct {
	resolver *resolver
	// cites are the held works that a work cites, without itself, each once.
	cites [][]int32
	// units are, by cited work, the works that cite a provision of it.
	units []map[string][]int32
	// absent are, by reference to what is not held, the works that cite it.
	absent map[string][]int32
	// repealers are, by repealed law, the laws that repealed it.
	repealers map[int32][]Link
}

// newGraph resolves every reference of a generation.
func newGraph(g *generation) *graph {
	n := len(g.m.Works)
	gr := &graph{resolver: newResolver(g), cites: make([][]int32, n), units: make([]map[string][]int32, n), absent: map[string][]int32{}}
	stamp := make([]int32, n) // the last work whose citation of a work was counted
	for i := range stamp {
		stamp[i] = -1
	}
	for i := range g.m.Works {
		by := int32(i)
		for _, ref := range g.m.Works[i].Targets {
			w, ok := gr.resolver.work(ref)
			switch {
			case !ok:
				gr.absent[ref] = append(gr.absent[ref], by)
			case w != by && stamp[w] != by:
				stamp[w] = by
				gr.cites[i] = append(gr.cites[i], w)
			}
		}
		for _, ref := range g.m.Works[i].Cited {
			gr.unit(by, ref)
		}
	}
	gr.repeals(g)
	return gr
}

// unit files a citation of a provision.
func (gr *graph) unit(by int32, ref string) {
	work, eid, _ := strings.Cut(ref, "#")
	w, ok := gr.resolver.work(work)
	if !ok || w == by || eid == "" {
		return
	}
	if gr.units[w] == nil {
		gr.units[w] = map[string][]int32{}
	}
	list := gr.units[w][eid]
	if len(list) == 0 || list[len(list)-1] != by {
		gr.units[w][eid] = append(list, by)
	}
}

// reverse lists by cited work the works that cite it.
func (gr *graph) reverse() [][]int32 {
	by := make([][]int32, len(gr.cites))
	for i, list := range gr.cites {
		for _, w := range list {
			by[w] = append(by[w], int32(i))
		}
	}
	return by
}

// passageCounts counts for every passage the works that cite it.
func (gr *graph) passageCounts(g *generation) []uint16 {
	counts := make([]uint16, len(g.passWork))
	for w, units := range gr.units {
		if len(units) == 0 {
			continue
		}
		seen := make(map[string]bool, len(units))
		for i := range g.m.Works[w].Passages {
			eid := g.m.Works[w].Passages[i].EID
			if !seen[eid] { // another copy's passage of the same name
				seen[eid] = true
				counts[int(g.workStart[w])+i] = uint16(min(len(units[eid]), math.MaxUint16))
			}
		}
	}
	return counts
}
