package search

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"daleel/corpus/starter"
	"daleel/search/intent"
	"daleel/search/thesaurus"
)

// TestCallersFindTheirGuide measures callers' sentences that were written apart
// from the guides' own words: the right guide must stand first for most.
func TestCallersFindTheirGuide(t *testing.T) {
	m, words, guides := builtInMatcher(t)
	for _, file := range []string{"callers-first.jsonl", "callers-short.jsonl", "callers.jsonl", "callers-held.jsonl", "callers-daily.jsonl"} {
		right, shown, byScript := 0, 0, map[string][2]int{}
		callers := readCallers(t, file)
		for _, c := range callers {
			n := byScript[c.Script]
			n[1]++
			ranked := m.rank(c.Text)
			if len(ranked) > 0 && c.fits(guides[ranked[0].guide].Slug) {
				right++
				n[0]++
			} else if testing.Verbose() && file == "callers-first.jsonl" {
				t.Logf("%s %q", c.Guide, c.Text)
			}
			if links := m.match(c.Text, meaning(words, c.Text)); len(links) > 0 && c.fits(strings.TrimPrefix(links[0].URL, "/help-now/")) {
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
	m, words, _ := builtInMatcher(t)
	dir := filepath.Join("..", "corpus", "starter", "testdata")
	queries := slices.Concat(readLines(t, filepath.Join(dir, "no-guide.txt")), readLines(t, filepath.Join(dir, "no-guide-held.txt")))
	shown := 0
	for _, q := range queries {
		if links := m.match(q, meaning(words, q)); len(links) > 0 {
			shown++
			t.Logf("%q gets %s", q, links[0].URL)
		}
	}
	t.Logf("%d of %d queries get a guide", shown, len(queries))
	if shown*20 > len(queries) {
		t.Errorf("%d of %d queries that are no caller's get a guide", shown, len(queries))
	}
}

// A provision named with its Act, and nobody spoken of, is a lawyer's query.
func TestLawyerly(t *testing.T) {
	for text, want := range map[string]bool{
		"498 CrPC pre arrest bail":                  true,
		"art. 25A right to education":               true,
		"my son was booked under 380 PPC":           false,
		"mere bhai par 489-F PPC ka parcha ho gaya": false,
		"میرے شوہر پر دفعہ 380 تعزیرات پاکستان کا الزام": false,
	} {
		if got := (&understood{named: true, told: text}).lawyerly(); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestCaseLawNeedsNoGuide(t *testing.T) {
	for text, want := range map[string]bool{"Lahore High Court khula dower return": true, "my husband went to the Lahore High Court": false} {
		u := understood{told: text, info: QueryInfo{Intent: string(intent.CaseLaw)}}
		if got := u.lawyerly(); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// TestNeedsWithoutGuide asks for what no guide covers, in callers' words: the words
// that all callers share must not bring a guide.
func TestNeedsWithoutGuide(t *testing.T) {
	m, words, _ := builtInMatcher(t)
	needs := readLines(t, filepath.Join("..", "corpus", "starter", "testdata", "no-guide-needs.txt"))
	shown := 0
	for _, q := range needs {
		if links := m.match(q, meaning(words, q)); len(links) > 0 {
			shown++
			t.Logf("%q gets %s", q, links[0].URL)
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
	f, err := os.Open(filepath.Join("..", "corpus", "starter", "testdata", file))
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

func builtInMatcher(t testing.TB) (*guideMatcher, *thesaurus.Thesaurus, []guideName) {
	t.Helper()
	guides, err := starter.Guides()
	if err != nil {
		t.Fatal(err)
	}
	words, err := thesaurus.Load()
	if err != nil {
		t.Fatal(err)
	}
	names := make([]guideName, len(guides))
	for i, g := range guides {
		names[i] = guideName{g.Slug}
	}
	return newGuideMatcher(guides, words), words, names
}

type guideName struct{ Slug string }

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
	m, words, _ := builtInMatcher(t)
	for _, q := range []string{"kite", "string", "honey", "bread", "bicycle", "balloon", "umbrella", "benevolent fund"} {
		if links := m.match(q, meaning(words, q)); len(links) > 0 {
			t.Errorf("%q gets %s", q, links[0].URL)
		}
	}
	for _, q := range []string{"blackmail", "khula", "acid", "wages", "gratuity", "kidnapping", "harassment", "طلاق"} {
		if len(m.match(q, meaning(words, q))) == 0 {
			t.Errorf("%q gets no guide", q)
		}
	}
}

// TestSpokenLetters reads a word of a caller's that is a law's letters too as a word.
func TestSpokenLetters(t *testing.T) {
	ordinary := func(w string) bool { return w == "hit" }
	for _, c := range []struct {
		told, typed string
		want        bool
	}{
		{"my boss hit me", "hit", true}, {"my boss HIT me", "HIT", false}, {"hit act", "hit", false},
		{"my case under mflo", "mflo", false}, {"section 5 hit act for my son", "hit", false}, {"my son", "", false},
	} {
		u := understood{told: c.told, ordinary: ordinary}
		if got := u.spoken(c.typed); got != c.want {
			t.Errorf("%q: %v", c.told, got)
		}
	}
}
