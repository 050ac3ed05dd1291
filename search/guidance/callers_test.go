package guidance

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"daleel/corpus/starter"
	"daleel/search/thesaurus"
)

// TestCallersFindTheirGuide measures callers' sentences that were written apart
// from the guides' own words: the right guide must stand first for most.
func TestCallersFindTheirGuide(t *testing.T) {
	m, words := builtInMatcher(t)
	for _, file := range []string{"callers-first.jsonl", "callers-short.jsonl", "callers.jsonl", "callers-held.jsonl", "callers-daily.jsonl"} {
		right, shown, byScript := 0, 0, map[string][2]int{}
		callers := readCallers(t, file)
		for _, c := range callers {
			n := byScript[c.Script]
			n[1]++
			ranked := m.rank(c.Text, tallies{})
			if len(ranked) > 0 && c.fits(m.guides[ranked[0].guide].Slug) {
				right++
				n[0]++
			} else if testing.Verbose() && file == "callers-first.jsonl" {
				t.Logf("%s %q", c.Guide, c.Text)
			}
			if c.fits(first(m, meaning(words, c.Text), c.Text)) {
				shown++
			}
			byScript[c.Script] = n
		}
		t.Logf("%s: %d of %d rank the right guide first, %d show it first; by script %v", file, right, len(callers), shown, byScript)
		if 10*shown < 8*len(callers) {
			t.Errorf("%s: only %d of %d show the right guide first", file, shown, len(callers))
		}
	}
}

// TestLawyersGetNoGuide asks what lawyers and researchers ask: a help guide would
// stand in their way.
func TestLawyersGetNoGuide(t *testing.T) {
	m, words := builtInMatcher(t)
	dir := filepath.Join("..", "..", "corpus", "starter", "testdata")
	queries := slices.Concat(readLines(t, filepath.Join(dir, "no-guide.txt")), readLines(t, filepath.Join(dir, "no-guide-held.txt")))
	shown := 0
	for _, q := range queries {
		if slug := first(m, meaning(words, q), q); slug != "" {
			shown++
			t.Logf("%q gets %s", q, slug)
		}
	}
	t.Logf("%d of %d queries get a guide", shown, len(queries))
	if shown*20 > len(queries) {
		t.Errorf("%d of %d queries that are no caller's get a guide", shown, len(queries))
	}
}

// TestNeedsWithoutGuide asks for what no guide covers, in callers' words: the words
// that all callers share must not bring a guide.
func TestNeedsWithoutGuide(t *testing.T) {
	m, words := builtInMatcher(t)
	needs := readLines(t, filepath.Join("..", "..", "corpus", "starter", "testdata", "no-guide-needs.txt"))
	shown := 0
	for _, q := range needs {
		if slug := first(m, meaning(words, q), q); slug != "" {
			shown++
			t.Logf("%q gets %s", q, slug)
		}
	}
	t.Logf("%d of %d needs that no guide covers get one", shown, len(needs))
	if shown*5 > len(needs) {
		t.Errorf("%d of %d needs that no guide covers get one", shown, len(needs))
	}
}

// caller is a sentence with the guide that should come first; Also are others
// that would do as well.
type caller struct {
	ID, Text, Script, Guide string
	Also                    []string
}

func (c caller) fits(slug string) bool { return slug == c.Guide || slices.Contains(c.Also, slug) }

func readCallers(t *testing.T, file string) []caller {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "corpus", "starter", "testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []caller
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var c caller
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	return out
}

func meaning(words *thesaurus.Thesaurus, text string) *thesaurus.Expansion {
	e := words.Expand(text)
	return &e
}

// first is the slug of the guide that a query is shown first, "" for none.
func first(m *Matcher, e *thesaurus.Expansion, query string, wordings ...string) string {
	for _, g := range m.Match(query, e, wordings...) {
		return g.Slug
	}
	return ""
}

func builtInMatcher(t testing.TB) (*Matcher, *thesaurus.Thesaurus) {
	t.Helper()
	b, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	return b.matcher, b.words
}

type learnt struct {
	matcher *Matcher
	words   *thesaurus.Thesaurus
}

// builtIn learns the guides that come with the program, once for all tests.
var builtIn = sync.OnceValues(func() (learnt, error) {
	guides, err := starter.Guides()
	if err != nil {
		return learnt{}, err
	}
	words, err := thesaurus.Load()
	return learnt{New(guides, words), words}, err
})

func readLines(t *testing.T, file string) []string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	for sc := bufio.NewScanner(f); sc.Scan(); {
		if s := strings.TrimSpace(sc.Text()); s != "" && s[0] != '#' {
			out = append(out, s)
		}
	}
	return out
}

// TestStrayWords asks for single words of callers' stories that no guide is about: a
// guide that one caller's kite stands in is not meant. Words that many of its callers
// use, or that the law has for what it is about, are.
func TestStrayWords(t *testing.T) {
	m, words := builtInMatcher(t)
	for _, q := range []string{"kite", "string", "honey", "bread", "bicycle", "balloon", "umbrella", "benevolent fund"} {
		if slug := first(m, meaning(words, q), q); slug != "" {
			t.Errorf("%q gets %s", q, slug)
		}
	}
	for _, q := range []string{"blackmail", "khula", "acid", "wages", "gratuity", "kidnapping", "harassment", "طلاق"} {
		if first(m, meaning(words, q), q) == "" {
			t.Errorf("%q gets no guide", q)
		}
	}
}
