package search

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/indexer/analysis"
	"daleel/indexer/schema"
)

// When a spelling is offered: the word typed is known to hardly any passage, and
// a word one or two letters away is known to many.
const (
	rareWord   = 2  // passages that a misprint may stand in
	knownRatio = 40 // times as many passages must know the other word
	shortWord  = 4  // letters below which nothing is offered
	longWord   = 8  // letters from which two may differ
)

// spelling offers a better spelling of a plain query in words that the
// collection itself uses; "" where there is none.
func (r *run) spelling(ctx context.Context, text string) string {
	var b strings.Builder
	last, changed := 0, false
	for _, tok := range analysis.Terms(schema.Exact, text) {
		better := r.spell(ctx, tok.Term)
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

// spell finds the commonest near neighbour of a word that hardly occurs.
func (r *run) spell(ctx context.Context, word string) string {
	n := utf8.RuneCountInString(word)
	if n < shortWord || strings.IndexFunc(word, unicode.IsDigit) >= 0 {
		return ""
	}
	own := r.count(ctx, schema.FieldExact, word)
	if own > rareWord || r.inTitles(ctx, word) {
		return ""
	}
	edits := 1
	if n >= longWord {
		edits = 2
	}
	distance := map[string]int{}
	for _, s := range r.g.shards {
		entries, err := fuzzyTerms(ctx, s.reader, schema.FieldExact, word, edits)
		if err != nil {
			r.fail(err)
			return ""
		}
		for _, e := range entries {
			distance[e.Term] = int(e.EditDistance)
		}
	}
	best, most := "", own*knownRatio
	if own == 0 {
		most = rareWord // any word that is held is better than one that is not
	}
	for t, d := range distance {
		c := r.count(ctx, schema.FieldExact, t)
		if d > 1 {
			c /= 8
		}
		if t != word && (c > most || c == most && t < best) {
			best, most = t, c
		}
	}
	return best
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
