package search

import (
	"cmp"
	"slices"
	"strings"

	"daleel/search/thesaurus"
)

// A long text is matched with the guides a stretch at a time: over a whole story
// every guide finds its words somewhere.
const (
	storyWords   = 40  // from which a text is a story
	stretchWords = 24  // of a stretch; the next begins half as far on
	mostWords    = 400 // what comes later is not read
	// secondChance is how much less likely the second guide shown may be, as a
	// difference of logarithms of odds.
	secondChance = 1.0
)

// told lists the guides that fit a story, which the thesaurus reads as e, best
// first. A guide must be about what the thesaurus finds in the whole.
func (m *guideMatcher) told(text string, e *thesaurus.Expansion) []guideScore {
	best := map[int]guideScore{}
	for _, part := range stretches(text) {
		for _, s := range m.rank(part) {
			if m.agreement(s.guide, e) == 0 {
				continue
			}
			s.chance = m.chance(s, part, e)
			if b, ok := best[s.guide]; !ok || s.chance > b.chance {
				best[s.guide] = s
			}
		}
	}
	var out []guideScore
	for i := range m.guides {
		if s, ok := best[i]; ok && s.chance >= sureFrom {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b guideScore) int { return cmp.Compare(b.chance, a.chance) })
	if len(out) > 1 && out[1].chance < out[0].chance-secondChance {
		out = out[:1]
	}
	return out[:min(len(out), maxGuides)]
}

// stretches cuts a text into overlapping runs of words.
func stretches(text string) []string {
	words := strings.Fields(text)
	words = words[:min(len(words), mostWords)]
	var out []string
	for from := 0; from == 0 || from+stretchWords/2 < len(words); from += stretchWords / 2 {
		out = append(out, strings.Join(words[from:min(from+stretchWords, len(words))], " "))
	}
	return out
}
