package thesaurus

import (
	"cmp"
	"maps"
	"slices"
)

// A long text is read in stretches: over a whole story almost every concept finds
// its words somewhere.
const (
	maxLemmas    = 24  // of a text that is read as one
	stretchWords = 16  // of a stretch; the next begins half as far on
	againShare   = 0.3 // what a concept's further stretches count beside its best
	storyWords   = 400 // what comes later is not read
)

// told finds the concepts of a long text, best first: each counts by its best
// stretch and a little by the others.
func (m *matcher) told(ws []word) []found {
	best, again := map[int]found{}, map[int]float64{}
	ws = ws[:min(len(ws), storyWords)]
	for from := 0; from == 0 || from+stretchWords/2 < len(ws); from += stretchWords / 2 {
		part := ws[from:min(from+stretchWords, len(ws))]
		for _, f := range m.concepts(m.lemmas(part, maxPhrase), m.lemmas(part, 1)) {
			b, ok := best[f.concept]
			again[f.concept] += f.score
			if !ok || f.score > b.score {
				best[f.concept] = f
			}
		}
	}
	out := slices.Collect(maps.Values(best))
	for i := range out {
		f := &out[i]
		f.term = false
		f.score += againShare * (again[f.concept] - f.score)
	}
	slices.SortFunc(out, func(a, b found) int { return cmp.Or(cmp.Compare(b.score, a.score), a.concept-b.concept) })
	return out
}
