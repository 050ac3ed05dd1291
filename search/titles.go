package search

import (
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
)

// titleIndex finds works by their whole title or another name of theirs.
type titleIndex struct {
	byKey   map[string][]int32
	longest int // words of the longest key
}

var (
	bracketed = regexp.MustCompile(`\([^()]*\)`)
	acronym   = regexp.MustCompile(`\(([A-Z][A-Z.]{1,8}[A-Z.])\)`)
	yearEnd   = regexp.MustCompile(` (1[789]|20)\d\d$`)
)

// newActs makes the table by which citations are read, with the legislation
// that the library holds.
func newActs(works []schema.Work) *citation.Acts {
	acts := citation.Default()
	for i := range works {
		if w := &works[i]; w.Kind.Legislative() && w.Kind != corpus.KindBill || w.Kind == corpus.KindDigest {
			acts.Add(w.ID, w.Title, w.NumberText, w.Year, w.Names...)
		}
	}
	return acts
}

func newTitleIndex(works []schema.Work) *titleIndex {
	t := &titleIndex{byKey: map[string][]int32{}}
	for i := range works {
		w := &works[i]
		for _, n := range append([]string{w.Title}, w.Names...) {
			t.name(n, int32(i))
		}
		for _, c := range slices.Concat(w.Citations, w.Cases) {
			t.add(analysis.PhraseKey(c), int32(i))
		}
		if w.NumberText != "" && w.Kind != corpus.KindJudgment {
			t.add(analysis.PhraseKey(string(w.Kind)+" "+w.NumberText), int32(i))
		}
	}
	return t
}

// name enters a title with and without its year, what stands in brackets, and
// an abbreviation given in brackets.
func (t *titleIndex) name(s string, w int32) {
	for _, v := range []string{s, bracketed.ReplaceAllString(s, " ")} {
		key := analysis.PhraseKey(v)
		t.add(key, w)
		if short := yearEnd.ReplaceAllString(key, ""); strings.Contains(short, " ") {
			t.add(short, w)
		}
	}
	for _, m := range acronym.FindAllStringSubmatch(s, -1) {
		t.add(analysis.PhraseKey(m[1]), w)
	}
}

func (t *titleIndex) add(key string, w int32) {
	if len(key) < 2 || slices.Contains(t.byKey[key], w) {
		return
	}
	t.byKey[key] = append(t.byKey[key], w)
	t.longest = max(t.longest, strings.Count(key, " ")+1)
}

// exact lists the works whose title, other name or citation is the whole text.
func (t *titleIndex) exact(text string) []int32 { return t.byKey[analysis.PhraseKey(text)] }

// within finds the longest title that stands in a text, and the words beside it.
func (t *titleIndex) within(text string) (works []int32, rest []string) {
	words := strings.Fields(analysis.PhraseKey(text))
	for n := min(len(words), t.longest); n > 0; n-- {
		for i := 0; i+n <= len(words); i++ {
			if ws := t.byKey[strings.Join(words[i:i+n], " ")]; ws != nil {
				return ws, slices.Concat(words[:i], words[i+n:])
			}
		}
	}
	return nil, words
}

// actNamed lists the identifiers of the works that a name or identifier means.
func (g *generation) actNamed(name string) []string {
	name = strings.TrimSpace(name)
	if strings.HasPrefix(name, "/akn/") {
		return []string{name}
	}
	var ids []string
	for _, w := range g.titles.exact(name) {
		ids = append(ids, g.m.Works[w].ID)
	}
	if c, err := g.acts.Parse(name); err == nil && c.Form() == citation.FormWork && !slices.Contains(ids, c.Target()) {
		ids = append(ids, c.Target())
	}
	return ids
}
