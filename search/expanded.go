package search

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	index "github.com/blevesearch/bleve_index_api"

	"daleel/indexer/analysis"
)

// A word with * or ~ stands for words of the index. They are looked up in its
// dictionaries, within these bounds.
const (
	maxExpansions = 48      // terms of one prefix or fuzzy word
	maxExpanded   = 24      // different prefix and fuzzy words
	maxDictionary = 1 << 13 // dictionary entries read for one
	maxCounted    = 2000    // of these, entries told apart by frequency
)

// budget bounds the dictionaries that are read for one query, all its groups
// together: how many more words may be looked up, and how many were left as they stand.
type budget struct{ left, cut int }

type expander func(ctx context.Context, r index.IndexReader, field, term string) ([]index.DictEntry, error)

// dictionary compiles a word that stands for several of the index's words.
func (c *compiler) dictionary(ctx context.Context, text string, s scope, expand expander) *clause {
	toks := analysis.Terms(analysis.Exact, text)
	if len(toks) == 0 {
		return nil
	}
	term := toks[len(toks)-1].Term
	cn := &concept{label: text, weight: 1, strict: true}
	key := text + " in " + strings.Join(s.exact, " ")
	if old, ok := c.expanded[key]; ok {
		return &clause{op: opConcept, concept: old} // typed again
	}
	if c.budget.left == 0 {
		c.budget.cut++
		return c.words(strings.TrimRight(text, "*~"), s)
	}
	c.budget.left--
	for _, f := range s.exact {
		for _, t := range c.expandIn(ctx, f, term, expand) {
			cn.alts = append(cn.alts, alt{field: f, term: t, weight: c.profile.weight(f)})
			c.marks.word(analysis.Exact, t)
		}
	}
	if c.expanded == nil {
		c.expanded = map[string]*concept{}
	}
	c.expanded[key] = cn
	return c.add(cn)
}

// expandIn collects the commonest terms of all shards for a word. Dictionaries
// give no counts, so these are asked for where there are too many terms.
func (c *compiler) expandIn(ctx context.Context, field, term string, expand expander) []string {
	seen := map[string]bool{}
	var terms []string
	for _, s := range c.g.shards {
		if ctx.Err() != nil {
			return nil
		}
		entries, err := expand(ctx, s.reader, field, term)
		if err != nil {
			c.fail(err)
			return nil
		}
		for _, e := range entries {
			if !seen[e.Term] && len(terms) < maxCounted {
				seen[e.Term] = true
				terms = append(terms, e.Term)
			}
		}
	}
	if len(terms) <= maxExpansions {
		return terms
	}
	counts := make(map[string]int, len(terms))
	for _, t := range terms {
		if ctx.Err() != nil {
			break
		}
		n, err := c.g.count(ctx, field, t)
		if err != nil {
			c.fail(err)
			break
		}
		counts[t] = n
	}
	slices.SortFunc(terms, func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	return terms[:maxExpansions]
}

func prefixTerms(_ context.Context, r index.IndexReader, field, term string) ([]index.DictEntry, error) {
	d, err := r.FieldDictPrefix(field, []byte(term))
	if err != nil {
		return nil, err
	}
	return drain(d)
}

func fuzzyTerms(_ context.Context, r index.IndexReader, field, term string, edits int) ([]index.DictEntry, error) {
	fr, ok := r.(index.IndexReaderFuzzy)
	if !ok {
		return nil, errors.New("the index knows no near words")
	}
	first := ""
	for _, c := range term {
		first = string(c)
		break
	}
	d, err := fr.FieldDictFuzzy(field, term, min(max(edits, 1), 2), first)
	if err != nil {
		return nil, err
	}
	return drain(d)
}

func drain(d index.FieldDict) ([]index.DictEntry, error) {
	defer d.Close()
	var out []index.DictEntry
	for len(out) < maxDictionary {
		e, err := d.Next()
		if err != nil || e == nil {
			return out, err
		}
		out = append(out, *e)
	}
	return out, nil
}
