package search

import (
	"cmp"
	"context"
	"math"
	"slices"

	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/query"
)

const (
	// proseIDF is the further power of a word's rarity in such a text: it names
	// its subject in a few words among hundreds.
	proseIDF = 0.25
	// rareIDF is the rarity at which that power leaves a word's weight alone:
	// about one passage in a hundred.
	rareIDF = 5
)

// proseWord is a stem of a long text.
type proseWord struct {
	token  string // one of its spellings
	times  int
	weight float64
	value  float64 // by which words are chosen
}

// isLong reports whether a query is a long text without signs.
func isLong(q query.Query) bool {
	n, ok := q.Root.(query.Seq)
	return ok && len(n.Nodes) >= query.ProseWords && q.Plain()
}

// prose compiles a long text: the words that tell most by rarity and repetition,
// each stem once. No word is required, so that cost grows with maxConcepts and
// not with the text.
func (c *compiler) prose(ctx context.Context, n query.Seq) *clause {
	c.long = true
	words := c.stems(n)
	for _, w := range words {
		rarity := float64(idf(c.frequency(ctx, w.token), len(c.g.passWork)))
		w.weight = (1 + math.Log(float64(w.times))) * math.Pow(rarity/rareIDF, proseIDF)
		w.value = w.weight * rarity
	}
	slices.SortStableFunc(words, func(a, b *proseWord) int { return cmp.Compare(b.value, a.value) })
	cl := &clause{op: opSeq}
	for _, w := range words[:min(len(words), maxConcepts)] {
		cn := c.word(w.token, anywhere)
		if cn == nil || c.roman && !c.sound(cn, w.token, anywhere) {
			continue
		}
		cn.weight = float32(w.weight)
		if kid := c.add(cn); kid != nil {
			cl.kids = append(cl.kids, kid)
		}
	}
	if len(cl.kids) == 0 {
		return nil
	}
	return cl
}

// stems lists the words of a text, those that stem alike as one, in the order in
// which they first stand.
func (c *compiler) stems(n query.Seq) []*proseWord {
	byStem := map[string]*proseWord{}
	var out []*proseWord
	for _, node := range n.Nodes {
		word, ok := node.(query.Word)
		if !ok {
			continue
		}
		for _, tok := range analysis.Terms(analysis.Exact, word.Text) {
			stem := stemOf(tok.Term)
			if stem == "" {
				continue
			}
			if byStem[stem] == nil {
				byStem[stem] = &proseWord{token: tok.Term}
				out = append(out, byStem[stem])
			}
			byStem[stem].times++
		}
	}
	return out
}

// stemOf gives the stem of a folded word, "" for a stop word.
func stemOf(term string) string {
	toks := analysis.Terms(analyzerOf(term), term)
	if len(toks) == 0 {
		return ""
	}
	return toks[0].Term
}

func analyzerOf(term string) string {
	if hasArabic(term) {
		return analysis.Urdu
	}
	return analysis.English
}

// frequency counts the passages that hold a word's stem.
func (c *compiler) frequency(ctx context.Context, term string) int {
	field := schema.FieldBody
	if hasArabic(term) {
		field = schema.FieldUrdu
	}
	n, err := c.g.count(ctx, field, stemOf(term))
	if err != nil {
		c.fail(err)
	}
	return n
}
