package guidance

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"daleel/indexer/analysis"
)

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
)

// tells is how much a term says: much where few guides have it.
func (m *Matcher) tells(ps []posting) float64 {
	n, df := float64(len(m.guides)), float64(len(ps))
	return math.Log(1 + (n-df+0.5)/(df+0.5))
}

// add credits the guides of a term and returns its weight.
func (m *Matcher) add(scores, found []float64, ps []posting, share float64) float64 {
	weight := m.tells(ps) * share
	for _, p := range ps {
		norm := guideK1 * (1 - guideB + guideB*m.length[p.guide])
		scores[p.guide] += weight * p.lines * (guideK1 + 1) / (p.lines + norm)
		found[p.guide] += weight
	}
	return weight
}

// scored is a guide with how well a query fits it.
type scored struct {
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

// tally is what a word of a query, or all of them, say for each guide.
type tally struct {
	scores, found, likely, support []float64
	most                           float64 // what the word could tell
}

func newTally(guides int) *tally {
	column := func() []float64 { return make([]float64, guides) }
	return &tally{scores: column(), found: column(), likely: column(), support: column()}
}

// tallies keeps what the words of a query say, whose parts are asked for guides of their
// own.
type tallies map[string]*tally

// of weighs a word, once for a query.
func (ts tallies) of(m *Matcher, w word) *tally {
	var key strings.Builder
	for _, t := range w.terms {
		key.WriteString(t.term)
		key.WriteByte(0)
	}
	t := ts[key.String()]
	if t == nil {
		t = newTally(len(m.guides))
		t.most = m.weigh(t.scores, t.found, w)
		m.likely.word(t.likely, w)
		m.own(t.support, w)
		ts[key.String()] = t
	}
	return t
}

// rank scores every guide that shares a word with a query or a part of it, whose words
// are weighed once, best first.
func (m *Matcher) rank(text string, ts tallies) []scored {
	at := newTally(len(m.guides))
	words := m.words(text)
	for i, w := range words {
		at.add(ts.of(m, w))
		if i > 0 {
			m.neighbours(at, words[i-1], w)
		}
	}
	key, all := analysis.PhraseKey(text), sum(at.support)
	var out []scored
	for i := range at.scores {
		if m.whole[i][key] {
			at.scores[i] += wholeScore
			at.found[i] = at.most
		}
		if at.scores[i] > 0 {
			out = append(out, scored{
				guide: i, score: at.scores[i], share: at.found[i] / max(at.most, 1e-6), found: at.found[i],
				likely: m.likelihood(i, at, words), support: at.support[i], owned: at.support[i] / max(all, 1),
			})
		}
	}
	slices.SortStableFunc(out, func(a, b scored) int { return cmp.Compare(b.likely, a.likely) })
	return out
}

// likelihood is how likely a guide is meant, by what the words of a query say of it,
// whom they speak of and how urgent it is.
func (m *Matcher) likelihood(guide int, at *tally, words []word) float64 {
	likely := at.likely[guide] + scorePart*at.scores[guide]
	if !m.speaksOf(words, guide) {
		likely -= withoutWhom
	}
	if likely > 0 {
		likely += m.guides[guide].Urgent
	}
	return likely
}

// add sums up what a further word says.
func (t *tally) add(w *tally) {
	for i := range t.scores {
		t.scores[i] += w.scores[i]
		t.found[i] += w.found[i]
		t.likely[i] += w.likely[i]
		t.support[i] += w.support[i]
	}
	t.most += w.most
}

// neighbours adds what two neighbouring words say together.
func (m *Matcher) neighbours(t *tally, a, b word) {
	p := pair(a, b)
	if ps := m.pairs[p]; len(ps) > 0 {
		m.add(t.scores, make([]float64, len(m.guides)), ps, pairShare)
	}
	m.likely.pair(t.likely, p)
}

// weigh credits each guide with the best of the ways in which it has the word,
// and returns what the word could tell at most. A word that no guide has counts
// half: callers tell much that is beside the point.
func (m *Matcher) weigh(scores, found []float64, w word) float64 {
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
func (m *Matcher) own(support []float64, w word) {
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

func sum(xs []float64) (s float64) {
	for _, x := range xs {
		s += x
	}
	return s
}
