package search

import (
	"strings"

	"daleel/corpus/citation"
	"daleel/search/remark"
)

// maxUnheldCiters bounds the works whose citations are read for one query.
const maxUnheldCiters = 200

// citeUnheld answers a query that is nothing but citations of judgments which are not
// held with the works that cite them, each at the place where it does: other works with
// the same words and figures in them say nothing of that judgment. It is false where
// nothing cites them, or more is asked.
func (g *generation) citeUnheld(u *understood, typed string) bool {
	if u.jump != nil || u.target.work >= 0 || len(typed) > maxCitingQuery || !g.listsOnly(typed) {
		return false
	}
	var cited []string
	for _, m := range g.parse(typed).Matches {
		form := m.Citation.Form()
		if _, _, held := g.workOf(&m); held || form != citation.FormReporter && form != citation.FormNeutral {
			return false
		}
		cited = append(cited, m.Normal)
	}
	works, parts, marks := newBitset(len(g.m.Works)), []int32{}, newMarker()
	found := false
	for _, normal := range cited {
		by := g.graph.absent[normal]
		for _, w := range by[:min(len(by), maxUnheldCiters)] {
			works.add(w)
			found = true
			parts = append(parts, g.citingPassages(w, normal, marks)...)
		}
	}
	if !found {
		return false
	}
	u.root = &clause{op: opSet, set: func(*generation) bitset { return works }, parts: func(*generation) []int32 { return parts }}
	u.extra, u.lifts, u.close, u.marks = nil, nil, nil, marks
	u.words, u.spell = false, false
	u.info.Understood.Add(remark.Citing, strings.Join(cited, ", "))
	return true
}

// citingPassages are the passages in which a work cites what has the normal form; marks
// learns how it is written there.
func (g *generation) citingPassages(w int32, normal string, marks *marker) (out []int32) {
	cites, err := g.cites(int(w))
	if err != nil {
		return nil
	}
	for _, c := range cites {
		if c.Target != normal {
			continue
		}
		if p := g.passageOf(w, c.In); p >= 0 {
			out = append(out, p)
		}
		for _, m := range citation.FindAll(c.Sentence, citation.Scope{}) {
			if q := newSequence(m.Text, 0, true); m.Normal == normal && q != nil {
				marks.sequence(q)
			}
		}
	}
	return out
}
