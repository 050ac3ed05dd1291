package guidance

import (
	"math"
	"slices"
)

// likelihood orders guides by how much likelier their callers are to use a query's
// words than callers at large. It knows, where a weight by rarity does not, that
// "wedding" stands in many phrases of one guide and in one phrase of ten others.
type likelihood struct {
	terms, pairs map[string][]posting
	total        map[string]float64 // of a term or pair over all guides
	size         []float64          // words of each guide
	all          float64            // words of all guides
}

// The smoothing of a guide's few words by those of all, in words; what a word that
// a guide lacks may cost at most; what a pair counts beside its words; what the
// score by rarity adds. Chosen on callers' sentences of four sets, where near
// values do as well.
const (
	smoothing = 600
	mostCost  = -0.7
	pairPart  = 0.4
	scorePart = 0.1
	// A word that stands in this many phrases of a guide counts half: one that stands
	// in a single phrase may stand there by chance.
	support = 1
)

func newLikelihood(terms, pairs map[string][]posting, size []float64, all float64) likelihood {
	l := likelihood{terms: terms, pairs: pairs, total: map[string]float64{}, size: slices.Clone(size), all: max(all, 1)}
	for _, of := range []map[string][]posting{terms, pairs} {
		for t, ps := range of {
			for _, p := range ps {
				l.total[t] += p.lines
			}
		}
	}
	return l
}

// pair adds for each guide what two neighbouring words say beside each of them.
func (l *likelihood) pair(sum []float64, p string) {
	for _, at := range l.pairs[p] {
		sum[at.guide] += pairPart * at.lines / (at.lines + support) * max(l.ratio(p, at.lines, at.guide), 0)
	}
}

// word adds for each guide the best of the ways in which it may have the word. A
// word that no guide has says nothing.
func (l *likelihood) word(sum []float64, w word) {
	best := make([]float64, len(sum))
	known := false
	for i := range best {
		best[i] = mostCost
	}
	for _, t := range w.terms {
		if l.total[t.term] == 0 {
			continue
		}
		known = true
		lines := make([]float64, len(sum))
		for _, p := range l.terms[t.term] {
			lines[p.guide] = p.lines
		}
		for i := range best {
			r := l.ratio(t.term, lines[i], i)
			if r > 0 {
				r *= t.share * lines[i] / (lines[i] + support)
			}
			best[i] = max(best[i], r)
		}
	}
	for i := range sum {
		if known {
			sum[i] += best[i]
		}
	}
}

// ratio is the logarithm of how much likelier a term is in a guide than at large.
func (l *likelihood) ratio(term string, lines float64, guide int) float64 {
	atLarge := l.total[term] / l.all
	return math.Log((lines + smoothing*atLarge) / (l.size[guide] + smoothing) / atLarge)
}
