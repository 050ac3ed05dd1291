package search

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/search/intent"
	"daleel/search/thesaurus"
)

// guideMatcher finds the help guides that a query is about. A guide is a small
// document of the phrases that callers use; a query's word meets it by its
// English stem, its Urdu stem, or the sound of its Roman Urdu spelling, whichever
// tells most.
type guideMatcher struct {
	guides []corpus.Guide
	terms  map[string][]posting       // term → guides that have it, in their order
	means  map[string]string          // term → meaning that words of other scripts share
	pairs  map[string][]posting       // two neighbouring terms
	whole  []map[string]bool          // by guide: its phrases, as title keys
	about  []map[string]float64       // by guide: how far it is about a concept
	whom   map[string]map[string]bool // by whom guides may be for: terms that speak of them
	length []float64                  // by guide: terms, relative to the mean
	likely likelihood
	// thesaurus tells what the parts of a query mean; nil tells nothing.
	thesaurus *thesaurus.Thesaurus
}

// posting is a term in a guide: how many phrases have it, the guide's own and those
// of the thesaurus, and how many of its own.
type posting struct {
	guide      int
	lines, own float64
}

// The weights of a guide's match. A pair of neighbouring words tells more than
// its words apart; a word known by its sound alone tells less than by its
// letters. Fitted on callers' sentences that were used for nothing else
// (corpus/starter/testdata/callers-first.jsonl) and measured on others
// (callers.jsonl).
const (
	pairShare    = 0.7
	soundShare   = 0.75
	meaningShare = 0.85
	conceptLines = 0.5 // what a phrase of the thesaurus counts beside a guide's own
	guideK1      = 1.2
	guideB       = 0.4
	maxGuides    = 2
	// The second guide is shown where it is nearly as good as the first.
	secondShare = 0.8
)

// tells is how much a term says: much where few guides have it.
func (m *guideMatcher) tells(ps []posting) float64 {
	n, df := float64(len(m.guides)), float64(len(ps))
	return math.Log(1 + (n-df+0.5)/(df+0.5))
}

// add credits the guides of a term and returns its weight.
func (m *guideMatcher) add(scores, found []float64, ps []posting, share float64) float64 {
	weight := m.tells(ps) * share
	for _, p := range ps {
		norm := guideK1 * (1 - guideB + guideB*m.length[p.guide])
		scores[p.guide] += weight * p.lines * (guideK1 + 1) / (p.lines + norm)
		found[p.guide] += weight
	}
	return weight
}

// guideScore is a guide with how well a query fits it.
type guideScore struct {
	guide int
	score float64
	// share of the query's telling weight that the guide explains, and that
	// weight itself.
	share, found float64
	// likely orders the guides: see likelihood.
	likely float64
	// support counts the guide's own phrases that have a word of the query, word by
	// word.
	support float64
	owned   float64 // share of such phrases of all guides that are this guide's
	sure    float64 // what speaks for it, in a story
}

// wordTally is what one word of a query says for each guide.
type wordTally struct {
	scores, found, likely, support []float64
	most                           float64 // what the word could tell
}

// tallies keeps what the words of a query say, whose parts are asked for guides of their
// own.
type tallies map[string]*wordTally

// of weighs a word, once for a query.
func (ts tallies) of(m *guideMatcher, w guideWord) *wordTally {
	var key strings.Builder
	for _, t := range w.terms {
		key.WriteString(t.term)
		key.WriteByte(0)
	}
	t := ts[key.String()]
	if t == nil {
		n := len(m.guides)
		t = &wordTally{make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n), 0}
		t.most = m.word(t.scores, t.found, w)
		m.likely.word(t.likely, w)
		m.own(t.support, w)
		ts[key.String()] = t
	}
	return t
}

// rank scores every guide that shares a word with the query, best first.
func (m *guideMatcher) rank(text string) []guideScore { return m.rankPart(text, tallies{}) }

// rankPart is rank for a part of a query, whose words are weighed once.
func (m *guideMatcher) rankPart(text string, ts tallies) []guideScore {
	n := len(m.guides)
	at := wordTally{make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n), 0}
	words := m.words(text)
	for i, w := range words {
		at.add(ts.of(m, w))
		if i > 0 {
			m.neighbours(&at, words[i-1], w)
		}
	}
	key, all := titleKey(text), sum(at.support)
	var out []guideScore
	for i, s := range at.scores {
		if m.whole[i][key] {
			s, at.found[i] = s+wholeScore, at.most
		}
		if s > 0 {
			likely := at.likely[i] + scorePart*s
			if !m.speaksOf(words, i) {
				likely -= withoutWhom
			}
			if likely > 0 {
				likely += m.guides[i].Urgent
			}
			out = append(out, guideScore{guide: i, score: s, share: at.found[i] / max(at.most, 1e-6), found: at.found[i], likely: likely,
				support: at.support[i], owned: at.support[i] / max(all, 1)})
		}
	}
	slices.SortStableFunc(out, func(a, b guideScore) int { return cmp.Compare(b.likely, a.likely) })
	return out
}

// add sums up what a further word says.
func (t *wordTally) add(w *wordTally) {
	for i := range t.scores {
		t.scores[i] += w.scores[i]
		t.found[i] += w.found[i]
		t.likely[i] += w.likely[i]
		t.support[i] += w.support[i]
	}
	t.most += w.most
}

// neighbours adds what two neighbouring words say together.
func (m *guideMatcher) neighbours(t *wordTally, a, b guideWord) {
	p := pair(a, b)
	if ps := m.pairs[p]; len(ps) > 0 {
		m.add(t.scores, make([]float64, len(m.guides)), ps, pairShare)
	}
	m.likely.pair(t.likely, p)
}

// word credits each guide with the best of the ways in which it has the word,
// and returns what the word could tell at most. A word that no guide has counts
// half: callers tell much that is beside the point.
func (m *guideMatcher) word(scores, found []float64, w guideWord) float64 {
	best := make([]float64, len(m.guides))
	bestFound := make([]float64, len(m.guides))
	most := 0.0
	for _, t := range w.terms {
		ps := m.terms[t.term]
		if len(ps) == 0 {
			continue
		}
		s, f := make([]float64, len(m.guides)), make([]float64, len(m.guides))
		most = max(most, m.add(s, f, ps, t.share))
		for i := range s {
			best[i], bestFound[i] = max(best[i], s[i]), max(bestFound[i], f[i])
		}
	}
	for i := range best {
		scores[i] += best[i]
		found[i] += bestFound[i]
	}
	if most == 0 {
		return m.tells(nil) / 2
	}
	return most
}

// own adds the guides' own phrases that have the word in any of its ways.
func (m *guideMatcher) own(support []float64, w guideWord) {
	most := map[int]float64{}
	for _, t := range w.terms {
		for _, p := range m.terms[t.term] {
			most[p.guide] = max(most[p.guide], p.own)
		}
	}
	for guide, n := range most {
		support[guide] += n
	}
}

// best is the likeliest of the guides that are good enough to be shown for a query, and
// that of a story which most speaks for.
func (m *guideMatcher) best(text string, e *thesaurus.Expansion) (guideScore, bool) {
	fit := m.fitting(text, e)
	if len(fit) == 0 {
		return guideScore{}, false
	}
	if e != nil && e.Heart != "" {
		return fit[0], true
	}
	return slices.MaxFunc(fit, func(a, b guideScore) int { return cmp.Compare(a.likely, b.likely) }), true
}

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
func (m *guideMatcher) sure(s guideScore, query string, e *thesaurus.Expansion) bool {
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

func sum(xs []float64) (s float64) {
	for _, x := range xs {
		s += x
	}
	return s
}

// agreement is how far what the thesaurus means is what the guide is about: 1 where
// its best concept is what the guide is for, 0 where none is (see conceptsCited). Without
// it a guide would be shown for a need that no guide covers, by the words that all
// callers share.
func (m *guideMatcher) agreement(guide int, e *thesaurus.Expansion) (most float64) {
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
func (m *guideMatcher) namesNeed(guide int, e *thesaurus.Expansion) bool {
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

// match lists the guides that fit a query, which the thesaurus reads as e and which
// may be worded in other ways, best first.
func (m *guideMatcher) match(text string, e *thesaurus.Expansion, wordings ...string) []Link {
	var out []Link
	for _, s := range m.shown(text, e, wordings) {
		g := &m.guides[s.guide]
		out = append(out, Link{Title: g.Title.En, URL: "/help-now/" + g.Slug, Detail: g.Title.Ur})
	}
	return out
}

// fitting lists the guides that are good enough to be shown, best first.
func (m *guideMatcher) fitting(text string, e *thesaurus.Expansion) []guideScore {
	return m.fittingOf(text, e, tallies{})
}

// fittingOf is fitting for a query whose words are weighed once.
func (m *guideMatcher) fittingOf(text string, e *thesaurus.Expansion, weighed tallies) []guideScore {
	if m == nil || len(m.guides) == 0 || strings.TrimSpace(text) == "" {
		return nil
	}
	if e != nil && e.Heart != "" {
		return m.told(text, e)
	}
	if len(strings.Fields(text)) >= proseWords {
		return nil // a quotation or a pleading
	}
	return m.sureOf(m.rankPart(text, weighed), text, e)
}
