package search

import (
	"cmp"
	"math"

	"daleel/indexer/analysis"
)

// Bounds of the second look that a long text takes.
const (
	pairLook  = 100 // works, of each its best passage
	pairReach = 7   // words, stop words apart, from the first of a pair to the second
)

// pairs are the words that follow each other closely in a long text. Two facts
// that stand side by side in the query and in a passage say more than the same
// words far apart.
type pairs struct {
	words map[string]int32
	ids   map[wordPair]int
	times []int // how often each stands in the text, by number
}

// wordPair is two words in the order of the text.
type wordPair struct{ first, second int32 }

func newPairs(text string) *pairs {
	ps := &pairs{words: map[string]int32{}, ids: map[wordPair]int{}}
	var all []int32
	for _, t := range analysis.Terms(analysis.English, text) {
		n, ok := ps.words[t.Term]
		if !ok {
			n = int32(len(ps.words))
			ps.words[t.Term] = n
		}
		all = append(all, n)
	}
	eachPair(all, func(p wordPair) {
		id, ok := ps.ids[p]
		if !ok {
			id = len(ps.times)
			ps.ids[p] = id
			ps.times = append(ps.times, 0)
		}
		ps.times[id]++
	})
	return ps
}

// unknown stands for a word of a passage that the query does not have.
const unknown = -1

// eachPair goes through the pairs of known words.
func eachPair(words []int32, fn func(wordPair)) {
	for i, first := range words {
		if first == unknown {
			continue
		}
		for _, second := range words[i+1 : min(i+1+pairReach, len(words))] {
			if second != unknown && second != first {
				fn(wordPair{first, second})
			}
		}
	}
}

// in counts the query's pairs in a passage, by number.
func (ps *pairs) in(text string) []int {
	var words []int32
	analysis.Each(analysis.English, clipText(text, closeBytes), func(term []byte, _, _, _ int) {
		n, ok := ps.words[string(term)]
		if !ok {
			n = unknown
		}
		words = append(words, n)
	})
	found := make([]int, len(ps.times))
	eachPair(words, func(p wordPair) {
		if id, ok := ps.ids[p]; ok {
			found[id]++
		}
	})
	return found
}

// scores weighs passages by their pairs as BM25 weighs words, a pair's rarity
// being that among these passages.
func (ps *pairs) scores(found [][]int, k1 float64) []float32 {
	held := make([]int, len(ps.times))
	for _, f := range found {
		for id, n := range f {
			held[id] += min(n, 1)
		}
	}
	out := make([]float32, len(found))
	for i, f := range found {
		var sum float64
		for id, n := range f {
			if tf := float64(n); n > 0 {
				sum += (1 + math.Log(float64(ps.times[id]))) * float64(idf(held[id], len(found))) * tf * (k1 + 1) / (tf + k1)
			}
		}
		out[i] = float32(sum)
	}
	return out
}

// pairUp takes a second look at the best passage of the works that lead so far.
func (r *run) pairUp(u *understood, works bitset) {
	if u.pairs == nil || r.p.Pairs == 0 || r.partial {
		return
	}
	var lead []rankedWork
	works.each(func(w int32) {
		if r.s.best[w][0].score > 0 {
			lead = append(lead, rankedWork{w, r.workScore(w, u, false)})
		}
	})
	sortTop(lead, pairLook, func(a, b rankedWork) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.w, b.w))
	})
	lead = lead[:min(len(lead), pairLook)]
	found := make([][]int, len(lead))
	for i, l := range lead {
		rec, text, err := r.g.read(r.s.best[l.w][0].p, true)
		if err != nil {
			r.fail(err)
			return
		}
		found[i] = u.pairs.in(rec.Heading + "\n" + text)
	}
	for i, score := range u.pairs.scores(found, r.p.K1) {
		r.s.best[lead[i].w][0].score += r.p.Pairs * score
	}
}
