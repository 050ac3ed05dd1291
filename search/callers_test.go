package search

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"daleel/corpus/starter"
	"daleel/search/thesaurus"
)

// TestCallersFindTheirGuide measures callers' sentences that were written apart
// from the guides' own words: the right guide must stand first for most.
func TestCallersFindTheirGuide(t *testing.T) {
	guides, err := starter.Guides()
	if err != nil {
		t.Fatal(err)
	}
	words, err := thesaurus.Load()
	if err != nil {
		t.Fatal(err)
	}
	m := newGuideMatcher(guides, words)
	for _, file := range []string{"callers-first.jsonl", "callers.jsonl"} {
		right, shown, byScript := 0, 0, map[string][2]int{}
		callers := readCallers(t, file)
		for _, c := range callers {
			n := byScript[c.Script]
			n[1]++
			ranked := m.rank(c.Text)
			if len(ranked) > 0 && guides[ranked[0].guide].Slug == c.Guide {
				right++
				n[0]++
			} else if testing.Verbose() && file == "callers-first.jsonl" {
				t.Logf("%s %q", c.Guide, c.Text)
			}
			if links := m.match(c.Text); len(links) > 0 && links[0].URL == "/help-now/"+c.Guide {
				shown++
			}
			byScript[c.Script] = n
		}
		t.Logf("%s: %d of %d rank the right guide first, %d show it first; by script %v", file, right, len(callers), shown, byScript)
		if 10*shown < 7*len(callers) {
			t.Errorf("%s: only %d of %d show the right guide first", file, shown, len(callers))
		}
	}
}

type caller struct{ ID, Text, Script, Guide string }

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
