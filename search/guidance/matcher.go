package guidance

import (
	"cmp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/search/query"
	"daleel/search/thesaurus"
)

// Matcher finds the help guides that a query is about. A guide is a small
// document of the phrases that callers use; a query's word meets it by its
// English stem, its Urdu stem, or the sound of its Roman Urdu spelling, whichever
// tells most.
type Matcher struct {
	guides []corpus.Guide
	terms  map[string][]posting       // term → guides that have it, in their order
	means  map[string]string          // term → meaning that words of other scripts share
	pairs  map[string][]posting       // two neighbouring terms
	whole  []map[string]bool          // by guide: its phrases, as analysis.PhraseKey has them
	about  []map[string]float64       // by guide: how far it is about a concept
	whom   map[string]map[string]bool // by whom guides may be for: terms that speak of them
	length []float64                  // by guide: terms, relative to the mean
	likely likelihood
	// thesaurus tells what the parts of a query mean; nil tells nothing.
	thesaurus *thesaurus.Thesaurus
}

// New learns the guides' phrases, and those that the thesaurus has for the
// provisions that a guide cites. The thesaurus may be nil.
func New(guides []corpus.Guide, th *thesaurus.Thesaurus) *Matcher {
	if len(guides) == 0 {
		return &Matcher{}
	}
	m := &Matcher{
		guides: guides, terms: map[string][]posting{}, means: meanings(th), pairs: map[string][]posting{},
		length: make([]float64, len(guides)), thesaurus: th,
	}
	m.whom = whomTerms(th, m.means)
	for i, g := range guides {
		m.whole = append(m.whole, m.learnOwn(i, g))
		for _, l := range conceptPhrases(g, th) {
			m.learn(i, l, conceptLines)
		}
		m.about = append(m.about, conceptsCited(g, th))
	}
	total := 0.0
	for _, n := range m.length {
		total += n
	}
	m.likely = newLikelihood(m.terms, m.pairs, m.length, total)
	for i := range m.length {
		m.length[i] *= float64(len(guides)) / max(total, 1)
	}
	return m
}

// Guides are the guides that the matcher knows.
func (m *Matcher) Guides() []corpus.Guide { return m.guides }

// Match lists the guides whose cards stand above the results of a query, which the
// thesaurus reads as e and which may be worded in other ways, best first and two at
// most.
func (m *Matcher) Match(text string, e *thesaurus.Expansion, wordings ...string) []*corpus.Guide {
	var out []*corpus.Guide
	for _, s := range m.shown(text, e, wordings) {
		out = append(out, &m.guides[s.guide])
	}
	return out
}

// Best is the likeliest of the guides that are good enough to be shown for a query, and
// that of a story which most speaks for, with the share of the query's telling weight
// that it explains; nil where there is none.
func (m *Matcher) Best(text string, e *thesaurus.Expansion) (*corpus.Guide, float64) {
	fit := m.fitting(text, e, tallies{})
	if len(fit) == 0 {
		return nil, 0
	}
	best := fit[0]
	if e == nil || e.Heart == "" {
		best = slices.MaxFunc(fit, func(a, b scored) int { return cmp.Compare(a.likely, b.likely) })
	}
	return &m.guides[best.guide], best.share
}

// shown lists the guides of the first of a query's wordings that brings one, or that
// is a guide's own phrase.
func (m *Matcher) shown(text string, e *thesaurus.Expansion, wordings []string) (out []scored) {
	if m == nil || m.thesaurus == nil || len(wordings) < 2 {
		return m.shownAsTyped(text, e)
	}
	for _, w := range wordings {
		meant := m.thesaurus.Expand(w)
		told := m.shownAsTyped(w, &meant)
		switch whole := len(told) > 0 && told[0].score >= wholeScore; {
		case whole:
			return told
		case len(out) == 0:
			out = told
		}
	}
	return out
}

// fitting lists the guides that are good enough to be shown for a query, whose words
// are weighed once, best first.
func (m *Matcher) fitting(text string, e *thesaurus.Expansion, weighed tallies) []scored {
	if m == nil || len(m.guides) == 0 || strings.TrimSpace(text) == "" {
		return nil
	}
	if e != nil && e.Heart != "" {
		return m.told(text, e)
	}
	if len(strings.Fields(text)) >= query.ProseWords {
		return nil // a quotation or a pleading
	}
	return m.sureOf(m.rank(text, weighed), text, e)
}
