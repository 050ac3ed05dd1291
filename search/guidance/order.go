package guidance

import (
	"cmp"
	"slices"

	"daleel/search/thesaurus"
)

// How the guides that may be shown stand to each other. Chosen by what the callers'
// sentences of corpus/starter/testdata and some 475 queries in haste bring, where near
// values do as well (doc/relevance.md).
const (
	// maxGuides is how many guides are shown; the second where it is nearly as good as
	// the first.
	maxGuides   = 2
	secondShare = 0.8
	// agreeing is what agreement counts beside likelihood, in ordering two guides.
	agreeing = 4
	// heardShare is how likely, beside the likeliest, a guide must be that agrees more
	// with the thesaurus, by heardMore at least, than the first that is shown.
	heardShare = 0.6
	heardMore  = 0.3
)

// sureOf lists the guides to show of those ranked for a query: one that is not sure
// leaves its place to another nearly as likely, which the thesaurus agrees with; where
// only one word tells, "he will kill me", to any of the guides. Of two the one that
// agrees more stands first.
func (m *Matcher) sureOf(ranked []scored, text string, e *thesaurus.Expansion) (out []scored) {
	oneTells := e != nil && e.Telling < 2
	for _, s := range ranked {
		unlikely := s.likely < secondShare*ranked[0].likely
		if unlikely && (len(out) > 0 || !oneTells) || len(out) == maxGuides {
			break
		}
		if m.sure(s, text, e) && (len(out) > 0 || s.guide == ranked[0].guide || m.agreement(s.guide, e) >= namesScore) {
			out = append(out, s)
		} else if len(out) > 0 {
			break
		}
	}
	if len(out) == 0 || out[0].score >= wholeScore {
		return out
	}
	out = append(out, m.heard(ranked, out, text, e)...)
	fits := func(s scored) float64 { return s.likely + agreeing*m.agreement(s.guide, e) }
	slices.SortStableFunc(out, func(a, b scored) int { return cmp.Compare(fits(b), fits(a)) })
	return out[:min(len(out), maxGuides)]
}

// heard lists the guides beside those shown that the thesaurus hears in the query much
// more than the first of them: who says "le gaye" (took away) of the police tells it as
// callers tell a kidnapping, and names the police.
func (m *Matcher) heard(ranked, shown []scored, text string, e *thesaurus.Expansion) (out []scored) {
	least := m.agreement(shown[0].guide, e) + heardMore
	for _, s := range ranked {
		if s.likely < heardShare*ranked[0].likely {
			break
		}
		among := slices.ContainsFunc(shown, func(o scored) bool { return o.guide == s.guide })
		if !among && m.agreement(s.guide, e) > least && m.sure(s, text, e) {
			out = append(out, s)
		}
	}
	return out
}
