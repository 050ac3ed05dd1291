package guidance

import (
	"math"
	"slices"
	"strings"

	"daleel/search/intent"
	"daleel/search/thesaurus"
)

// The weights of what speaks for showing a guide: a logistic model, fitted on
// callers' sentences and short queries of callers against queries of lawyers and
// researchers (corpus/starter/testdata: callers-first, callers-short, no-guide) and
// against judged needs of people that the first guide does not answer; lawyers
// weigh twice and needs a third as much as callers. A guide is shown where the model
// gives one chance in four: a caller left alone costs more than a card too many.
const (
	sureBias    = -8.381
	sureScore   = 0.328 // of the logarithm of the score
	sureShare   = 3.086 // of the share of the query that the guide explains
	sureDense   = 0.3   // of the score by the weight explained: words that stand often or together
	surePeople  = 4.943 // of the share of words that callers use of people
	sureLaw     = -6.389
	sureLength  = 0.624 // of the logarithm of the number of words
	sureAgree   = 3.24  // of the agreement of guide and thesaurus
	sureUnknown = 3.887 // where the thesaurus finds no concept
	sureLikely  = 0.159
	sureUrgent  = 1 // of what speaks beforehand for a guide that nobody must miss
	sureFrom    = -1.099
	mostDense   = 3
	// lonely is the number of a guide's own phrases that must have the words of a
	// query of which the thesaurus says nothing: a kite or honey that one caller in
	// all tells of by the way is no sign of the guide.
	lonely = 6
)

// sure reports whether the guide should be shown for the query, which the
// thesaurus reads as e.
func (m *Matcher) sure(s scored, query string, e *thesaurus.Expansion) bool {
	oneWord := e != nil && e.Telling < 2
	switch {
	case oneWord && s.owned < leastOwned && len(spell(query)) < 2:
		return false
	case s.score >= wholeScore:
		return true
	case oneWord && !m.namesNeed(s.guide, e) && (s.likely < likelyElse || len(spell(query)) < 2):
		return false
	}
	agree := m.agreement(s.guide, e)
	if agree < leastAgree && saysNeed(e) {
		agree = 0
	}
	if agree == 0 && s.likely < likelyElse && saysNeed(e) {
		return false
	}
	if s.likely < leastLikely || s.support == 0 || agree == 0 && s.support < lonely {
		return false
	}
	people, law := intent.Voice(query)
	z := sureBias + sureScore*math.Log1p(s.score) + sureShare*s.share +
		sureDense*min(s.score/max(s.found, 1e-6), mostDense) +
		surePeople*people + sureLaw*law + sureLength*math.Log(float64(max(len(strings.Fields(query)), 1))) +
		sureLikely*s.likely + sureUrgent*m.guides[s.guide].Urgent
	if e == nil || len(e.Concepts) == 0 {
		return z+sureUnknown >= sureFrom
	}
	return z+sureAgree*agree >= sureFrom
}

// agreement is how far what the thesaurus means is what the guide is about: 1 where
// its best concept is what the guide is for, 0 where none is (see conceptsCited). Without
// it a guide would be shown for a need that no guide covers, by the words that all
// callers share.
func (m *Matcher) agreement(guide int, e *thesaurus.Expansion) (most float64) {
	if e == nil {
		return 0
	}
	for _, c := range e.Concepts {
		most = max(most, c.Score*m.about[guide][c.ID])
	}
	return most
}

// saysNeed reports whether a query says all of a phrase for what it needs, which then
// speaks against a guide that is about something else.
//
// Callers' words that are likelier than likelyElse outweigh it: a phrase may stand in a
// sentence by chance.
func saysNeed(e *thesaurus.Expansion) bool {
	return e != nil && len(e.Concepts) > 0 && e.Concepts[0].Whole
}

// namesNeed reports whether one word names a need that a guide is about: it is all
// of a phrase for it. "Husband" or "hotel" may be said of any need.
func (m *Matcher) namesNeed(guide int, e *thesaurus.Expansion) bool {
	return slices.ContainsFunc(e.Concepts, func(c thesaurus.Match) bool {
		return c.Whole && c.Score*m.about[guide][c.ID] >= namesScore
	})
}

// What one word must be to bring a guide, and a guide where a query says another need:
// namesScore is the least score of the concept
// that it names, leastOwned the share of all phrases of callers with the word that are
// the guide's, likelyElse the least likelihood. Chosen by reading what the 5,172 words
// of those phrases and the sentences named above bring.
const (
	namesScore = 0.9
	leastOwned = 0.25
	likelyElse = 6
	// leastLikely is the least likelihood of any guide that is shown.
	leastLikely = 2
	// leastAgree is the least agreement that counts where the query says all of another need.
	leastAgree = 0.5
)

// wholeScore marks a query that is one of the guide's own phrases.
const wholeScore = 100
