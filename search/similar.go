package search

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"daleel/corpus"
)

// Alike is a work of the same kind that deals with the same law.
type Alike struct {
	Document Summary
	// Shared are what both cite, the rarest first: identifiers of held works,
	// with #eid for a provision.
	Shared []SharedRef
}

// SharedRef is a held work, or a provision of it, that two works cite.
type SharedRef struct {
	Work, Title, EID string
}

// What a thing in common weighs, apart from how rare it is. A provision says
// what a case was about; the Act alone, or a topic, says it roughly.
const (
	sharedProvision = 1.0
	sharedCase      = 0.8
	sharedAct       = 0.25
	sharedTopic     = 0.3
	// maxSharers leaves out what so many cite that it tells nothing.
	maxSharers = 5000
	// shownShared is how many things in common are named.
	shownShared = 3
)

// feature is something that a work has in common with others.
type feature struct {
	ref    SharedRef
	weight float64
	by     []int32
}

// Similar lists at most n works of the same kind that cite the same provisions
// and cases, weighed by how rare those are, and that have the same topics; the
// closest first. Works with nothing cited in common are left out. Errors are
// those of Work.
func (e *Engine) Similar(ctx context.Context, id string, n int) ([]Alike, error) {
	g, err := e.hold()
	if err != nil {
		return nil, err
	}
	defer g.release()
	i, err := g.find(id)
	if err != nil {
		return nil, err
	}
	found := g.similar(int32(i))
	out := make([]Alike, 0, min(max(n, 0), len(found)))
	for _, s := range found[:cap(out)] {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		a := Alike{Document: g.summary(s.work)}
		for _, f := range s.shared[:min(len(s.shared), shownShared)] {
			a.Shared = append(a.Shared, f.ref)
		}
		out = append(out, a)
	}
	return out, nil
}

// likeness is a candidate with its score.
type likeness struct {
	work   int32
	score  float64
	shared []*feature
}

// similar scores every work of the same kind that cites something that w cites.
func (g *generation) similar(w int32) []*likeness {
	features := g.features(w)
	slices.SortStableFunc(features, func(a, b feature) int { return cmp.Compare(b.weight, a.weight) })
	by := map[int32]*likeness{}
	for i := range features {
		f := &features[i]
		for _, other := range f.by {
			if other == w || g.m.Works[other].Kind != g.m.Works[w].Kind {
				continue
			}
			l := by[other]
			if l == nil {
				l = &likeness{work: other}
				by[other] = l
			}
			l.score += f.weight
			l.shared = append(l.shared, f)
		}
	}
	found := make([]*likeness, 0, len(by))
	for _, l := range by {
		l.score += sharedTopic * float64(g.sharedTopics(w, l.work))
		// A judgment that cites everything is like nothing in particular.
		l.score /= math.Sqrt(4 + float64(len(g.m.Works[l.work].Cited)+len(g.m.Works[l.work].Targets)))
		found = append(found, l)
	}
	slices.SortFunc(found, func(a, b *likeness) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.work, b.work))
	})
	return found
}

// features are the provisions and works that w cites, with who else does.
func (g *generation) features(w int32) []feature {
	var out []feature
	work := &g.m.Works[w]
	add := func(to int32, eid string, weight float64, by []int32) {
		if len(by) < 2 || len(by) > maxSharers {
			return
		}
		cited := &g.m.Works[to]
		weight *= math.Log(1 + float64(len(g.m.Works))/float64(len(by)))
		out = append(out, feature{SharedRef{cited.ID, cited.Title, eid}, weight, by})
	}
	for _, c := range work.Cited {
		ref, eid, _ := strings.Cut(c, "#")
		if to, ok := g.graph.resolver.held(ref); ok && to != w {
			add(to, eid, sharedProvision, g.graph.units[to][eid])
		}
	}
	for _, to := range g.graph.cites[w] {
		weight := sharedAct
		if g.m.Works[to].Kind == corpus.KindJudgment {
			weight = sharedCase
		}
		add(to, "", weight, g.citedBy[to])
	}
	return out
}

// sharedTopics counts the topics that two works have in common.
func (g *generation) sharedTopics(a, b int32) int {
	n := 0
	for _, t := range g.m.Works[a].Topics {
		if slices.Contains(g.m.Works[b].Topics, t) {
			n++
		}
	}
	return n
}
