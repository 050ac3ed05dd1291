package search

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"daleel/corpus/starter"
	"daleel/search/thesaurus"
)

// situations names the guide for each situation of the held-back sentences.
var situations = map[string]string{
	"intimate-pictures-shared-or-threatened": "pictures-shared-or-threatened",
	"blackmail-for-money-or-meetings":        "blackmail-money-or-meeting",
	"immediate-danger":                       "in-danger-now",
	"school-refuses-admission-or-asks-fees":  "school-refuses-admission",
	"arrested-child":                         "child-arrested",
	"suicide":                                "thinking-of-suicide",
	"child-groomed-or-harassed-online":       "child-harassed-online",
	"womens-inheritance-refused":             "inheritance-refused",
}

// TestHeldOutCallers measures sentences of callers and queries that are none, kept
// outside the project: DALEEL_CALLERS names a file of {id, text, lang, situation}
// lines, DALEEL_NEGATIVES one with a query a line.
func TestHeldOutCallers(t *testing.T) {
	callers, negatives := os.Getenv("DALEEL_CALLERS"), os.Getenv("DALEEL_NEGATIVES")
	if callers == "" && negatives == "" {
		t.Skip("DALEEL_CALLERS and DALEEL_NEGATIVES name no file")
	}
	m, guides := builtInMatcher(t)
	if callers != "" {
		first, shown, all := 0, 0, 0
		for _, line := range readLines(t, callers) {
			var c struct {
				ID, Text, Lang string
				Situation      []string
			}
			if err := json.Unmarshal([]byte(line), &c); err != nil {
				t.Fatal(err)
			}
			all++
			right := func(slug string) bool {
				return slices.ContainsFunc(c.Situation, func(s string) bool {
					if g, ok := situations[s]; ok {
						s = g
					}
					return s == slug
				})
			}
			ranked := m.rank(c.Text)
			links := m.match(c.Text)
			isFirst := len(ranked) > 0 && right(guides[ranked[0].guide].Slug)
			isShown := len(links) > 0 && right(strings.TrimPrefix(links[0].URL, "/help-now/"))
			if isFirst {
				first++
			}
			if isShown {
				shown++
			} else if len(ranked) > 1 {
				r := ranked[0]
				t.Logf("%s %v %q: %s %.1f share %.2f found %.1f, then %s %.1f; first %v", c.ID, c.Situation, c.Text,
					guides[r.guide].Slug, r.score, r.share, r.found, guides[ranked[1].guide].Slug, ranked[1].score, isFirst)
			}
		}
		t.Logf("%d of %d rank the right guide first, %d show it first", first, all, shown)
	}
	if negatives != "" {
		wrong, lines := 0, readLines(t, negatives)
		for _, q := range lines {
			if links := m.match(q); len(links) > 0 {
				wrong++
				r := m.rank(q)[0]
				t.Logf("guide %s for %q: %.1f share %.2f found %.1f", links[0].URL, q, r.score, r.share, r.found)
			}
		}
		t.Logf("%d of %d queries that are no caller's get a guide", wrong, len(lines))
	}
}

func builtInMatcher(t *testing.T) (*guideMatcher, []guideName) {
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
	return newGuideMatcher(guides, words), names
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
