package search

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/thesaurus"
)

// When a spelling is offered: the word typed is known to hardly any passage, and
// a word one or two letters away is known to many.
const (
	rareWord   = 2  // passages that a misprint may stand in
	knownRatio = 40 // times as many passages must know the other word
	shortWord  = 4  // letters below which nothing is offered
	longWord   = 8  // letters from which two may differ
)

// suggestion offers a better spelling of a plain query in words that the
// collection itself uses; "" where there is none. What callers use is no slip
// ("hits"), however seldom laws say it.
func (r *run) suggestion(ctx context.Context, text string, ordinary func(word string) bool) string {
	var b strings.Builder
	last, changed := 0, false
	toks := analysis.Terms(analysis.Exact, text)
	for i, tok := range toks {
		if ordinary(tok.Term) {
			continue
		}
		better := r.spell(ctx, tok.Term, neighbours(toks, i))
		if better == "" {
			continue
		}
		b.WriteString(text[last:tok.Start])
		b.WriteString(better)
		last, changed = tok.End, true
	}
	if !changed {
		return ""
	}
	b.WriteString(text[last:])
	return b.String()
}

// neighbours are the words on both sides of one.
func neighbours(toks []analysis.Token, i int) (words []string) {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(toks) {
			words = append(words, toks[k].Term)
		}
	}
	return words
}

// spell finds, for a word that hardly occurs, the common word of which it is most
// likely a slip: by how often the word is written, how people slip, and how often the
// words that stand beside it in the query stand beside it in the collection.
func (r *run) spell(ctx context.Context, word string, beside []string) string {
	n := utf8.RuneCountInString(word)
	if n < shortWord || strings.IndexFunc(word, unicode.IsDigit) >= 0 {
		return ""
	}
	own := r.count(ctx, schema.FieldExact, word)
	if own > rareWord || r.inTitles(ctx, word) {
		return ""
	}
	likely := r.likelySpellings(ctx, word, own, editsIn(n))
	if len(likely) == 0 {
		return ""
	}
	if len(likely) > 1 {
		for i := range likely {
			likely[i].weight *= 1 + besideWeight*float64(r.together(ctx, likely[i].word, beside))
		}
		slices.SortFunc(likely, likelier)
	}
	return likely[0].word
}

// editsIn is how many letters may be wrong in a word of n.
func editsIn(n int) int {
	if n >= longWord {
		return 2
	}
	return 1
}

// spelling is a word of the collection with how likely it is meant.
type spelling struct {
	word   string
	weight float64
}

func likelier(a, b spelling) int {
	return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.word, b.word))
}

// likelySpellings lists the few likeliest of the words near one that stands in own
// passages; none where the index fails.
func (r *run) likelySpellings(ctx context.Context, word string, own, edits int) []spelling {
	distance := map[string]int{}
	for _, s := range r.g.shards {
		entries, err := fuzzyTerms(ctx, s.reader, schema.FieldExact, word, edits)
		if err != nil {
			r.fail(err)
			return nil
		}
		for _, e := range entries {
			distance[e.Term] = int(e.EditDistance)
		}
	}
	most := own * knownRatio
	if own == 0 {
		most = rareWord // any word that is held is better than one that is not
	}
	var all []spelling
	for t, d := range distance {
		c := r.count(ctx, schema.FieldExact, t)
		if d > 1 {
			c /= 8
		}
		if t != word && c > most {
			all = append(all, spelling{t, float64(c) * thesaurus.Slipping([]rune(word), []rune(t))})
		}
	}
	slices.SortFunc(all, likelier)
	return all[:min(len(all), spellLooks)]
}

const (
	spellLooks   = 5   // words of which it is seen what stands beside them
	besideGap    = 2   // words between two that still stand together
	besideWeight = 0.5 // a passage that has both counts as so many halves of all that have one
)

// together counts the passages in which a word stands near one of others.
func (r *run) together(ctx context.Context, word string, beside []string) (n int) {
	for _, b := range beside {
		q := newSequence(word+" "+b, besideGap, false)
		for _, s := range r.g.shards {
			if err := s.eachSequence(ctx, schema.FieldExact, q, func(int32, float64) { n++ }); err != nil {
				r.fail(err)
			}
		}
	}
	return n
}

// count is the number of documents that hold a term in a field.
func (g *generation) count(ctx context.Context, field, term string) (n int, err error) {
	for _, s := range g.shards {
		r, err := s.reader.TermFieldReader(ctx, []byte(term), field, false, false, false)
		if err != nil {
			return 0, err
		}
		n += int(r.Count())
		if err := r.Close(); err != nil {
			return 0, err
		}
	}
	return n, nil
}

// count is that of the generation, 0 where it fails.
func (r *run) count(ctx context.Context, field, term string) int {
	n, err := r.g.count(ctx, field, term)
	if err != nil {
		r.fail(err)
	}
	return n
}

// inTitles reports whether a title, a party's name or a digest holds the word.
func (r *run) inTitles(ctx context.Context, word string) bool {
	for _, f := range []string{schema.FieldTitleExact, schema.FieldParty, schema.FieldCitation, schema.FieldDigest} {
		if r.count(ctx, f, word) > 0 {
			return true
		}
	}
	return false
}

// holds reports whether the collection has a word in more places than a misprint may
// stand in.
func (g *generation) holds(ctx context.Context, u *understood, word string) bool {
	return g.places(ctx, u, word) > rareWord
}
