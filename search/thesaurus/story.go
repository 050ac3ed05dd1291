package thesaurus

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// The bounds of reading a story.
const (
	storyWords = 400 // what comes later is not read
	againShare = 0.5 // what a concept's further stretches count beside its best
	// heartShare of the best concept's score is wanted of one whose stretch is
	// part of the heart of a story.
	heartShare = 0.5
)

// stretches are the lengths in words of what is read together; the next of a
// length begins half as far on. Short ones keep two things apart that a caller
// tells one after the other, long ones join what is told with other words between.
var stretches = [...]int{8, 16}

// Story finds the concepts of a long text that a caller tells and what they bring.
// It is read in stretches: over a whole story almost every concept finds its words
// somewhere. Words that are no concept's bring nothing.
func (t *Thesaurus) Story(text string) Expansion {
	index := t.index()
	ws := tokens(text, english)
	e := Expansion{Roman: looksRoman(ws)}
	index.tell(ws, e.Roman)
	if hits := t.usable(index.told(ws), len(ws)); len(hits) > 0 {
		e.Heart = heart(ws, hits)
		e.addConcepts(t, hits)
		e.explain(t, nil)
	}
	return e
}

// told finds the concepts of a long text, best first: each counts by its best
// stretch and by half in the others.
func (m *matcher) told(ws []word) []found {
	ws = ws[:min(len(ws), storyWords)]
	best, sum := map[int]found{}, map[int]float64{}
	for _, size := range stretches {
		for from := 0; from == 0 || from+size/2 < len(ws); from += size / 2 {
			to := min(from+size, len(ws))
			for _, f := range m.concepts(m.inContext(m.lemmas(ws[from:to], maxPhrase), m.lemmas(ws[from:to], 1))) {
				sum[f.concept] += f.score
				if b, ok := best[f.concept]; !ok || f.score > b.score {
					f.from, f.to = from, to
					best[f.concept] = f
				}
			}
		}
	}
	out := slices.Collect(maps.Values(best))
	for i := range out {
		f := &out[i]
		f.score, f.term = (1-againShare)*f.score+againShare*sum[f.concept], false
	}
	slices.SortFunc(out, func(a, b found) int { return cmp.Or(cmp.Compare(b.score, a.score), a.concept-b.concept) })
	return out
}

// heart gives the words of a story in which its leading concepts stand.
func heart(ws []word, hits []found) string {
	said := make([]bool, len(ws))
	for _, h := range hits {
		if h.score < heartShare*hits[0].score {
			break
		}
		for i := h.from; i < h.to; i++ {
			said[i] = true
		}
	}
	var out []string
	for i, w := range ws {
		if said[i] {
			out = append(out, w.text)
		}
	}
	return strings.Join(out, " ")
}
