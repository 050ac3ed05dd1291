package guidance

import (
	"cmp"
	"slices"

	"daleel/search/thesaurus"
)

// The weights of what speaks for a guide over a story: how much likelier its
// callers are to use the words of the whole and of its heart, and how far it is
// about what the thesaurus finds, without which it is not shown: over a whole story
// every guide finds words of its own somewhere. Chosen on 48 stories, of which 30
// have a guide: 25 get it first, and nine of all 48 one that is beside the point.
const (
	storyLikely = 0.25
	storyAgree  = 3
	storySure   = 3 // from which a guide is shown
	storySecond = 1 // by which the second guide may stay behind the first
)

// told lists the guides that fit a story, which the thesaurus reads as e, best
// first.
func (m *Matcher) told(text string, e *thesaurus.Expansion) []scored {
	heart := map[int]float64{}
	for _, s := range m.rank(e.Heart, tallies{}) {
		heart[s.guide] = s.likely
	}
	var out []scored
	for _, s := range m.rank(text, tallies{}) {
		agree := m.agreement(s.guide, e)
		if s.sure = storyLikely*(2*s.likely+heart[s.guide])/3 + storyAgree*agree; agree > 0 && s.sure >= storySure {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b scored) int { return cmp.Compare(b.sure, a.sure) })
	if len(out) > 1 && out[1].sure < out[0].sure-storySecond {
		out = out[:1]
	}
	return out[:min(len(out), maxGuides)]
}
