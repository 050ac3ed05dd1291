package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"daleel/indexer/analysis"
)

// marker knows which words of a passage matched the query.
type marker struct {
	// words holds the terms looked for, by analyzer.
	words map[string]map[string]bool
	// starts leads from a term to the sequences that may begin with it.
	starts map[string][]labelled
}

// labelled is a sequence with its words as one.
type labelled struct {
	*sequence
	label string
}

func newMarker() *marker {
	return &marker{words: map[string]map[string]bool{}, starts: map[string][]labelled{}}
}

func (m *marker) word(analyzer, term string) {
	if m.words[analyzer] == nil {
		m.words[analyzer] = map[string]bool{}
	}
	m.words[analyzer][term] = true
}

func (m *marker) sequence(q *sequence) {
	if len(q.terms) == 1 {
		m.word(analysis.Exact, q.terms[0])
		return
	}
	l := labelled{q, strings.Join(q.terms, " ")}
	for i, t := range q.terms {
		if i > 0 && q.ordered {
			break
		}
		if !slices.Contains(m.starts[t], l) {
			m.starts[t] = append(m.starts[t], l)
		}
	}
}

// span is a matching run of bytes of a text, and the term that it matched.
type span struct {
	start, end int
	term       string
}

// find lists the matching words of a text in order, without overlaps.
func (m *marker) find(text string) []span {
	hit := map[int]span{}
	urdu := hasArabic(text)
	for analyzer, terms := range m.words {
		if !urdu && (analyzer == analysis.Urdu || analyzer == analysis.UrduLoose) {
			continue
		}
		analysis.Each(analyzer, text, func(term []byte, start, end, _ int) {
			if terms[string(term)] {
				if _, ok := hit[start]; !ok {
					hit[start] = span{start, end, string(term)}
				}
			}
		})
	}
	if len(m.starts) > 0 {
		m.findSequences(text, hit)
	}
	return inOrder(hit)
}

// findSequences marks the words of quoted text where they stand together.
func (m *marker) findSequences(text string, hit map[int]span) {
	// Sequences are rare: the words before and behind a place are read only
	// where one may begin.
	found := false
	analysis.Each(analysis.Exact, text, func(term []byte, _, _, _ int) { found = found || len(m.starts[string(term)]) > 0 })
	if !found {
		return
	}
	toks := analysis.Terms(analysis.Exact, text)
	for i := range toks {
		for _, q := range m.starts[toks[i].Term] {
			window := toks[i:min(i+len(q.terms)+q.slop, len(toks))]
			for _, k := range holds(window, q.sequence) {
				hit[window[k].Start] = span{window[k].Start, window[k].End, q.label}
			}
		}
	}
}

// holds finds each term of a sequence in a window of tokens; nil where one is
// missing or, where that matters, out of place.
func holds(window []analysis.Token, q *sequence) []int {
	if q.exact() && (len(window) < 2 || window[1].Term != q.terms[1]) {
		return nil
	}
	idx := make([]int, 0, len(q.terms))
	from := 0
	for i, term := range q.terms {
		found := -1
		for k := from; k < len(window); k++ {
			if window[k].Term == term && (!q.exact() || k == i) {
				found = k
				break
			}
		}
		if found < 0 {
			return nil
		}
		idx = append(idx, found)
		if q.ordered {
			from = found + 1
		}
	}
	return idx
}

// inOrder lists matches as they stand, the longer of two that overlap.
func inOrder(hit map[int]span) []span {
	out := make([]span, 0, len(hit))
	for _, s := range hit {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b span) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end)) })
	kept := out[:0]
	for _, s := range out {
		if len(kept) == 0 || s.start >= kept[len(kept)-1].end {
			kept = append(kept, s)
		}
	}
	return kept
}

// hasArabic reports quickly whether a text has letters of the Arabic script: by
// the bytes that only they begin with.
func hasArabic(s string) bool {
	for i := range len(s) {
		if b := s[i]; b >= 0xD8 && b <= 0xDB || b == 0xEF {
			return true
		}
	}
	return false
}

func clipText(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}
