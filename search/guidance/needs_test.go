package guidance

import (
	"slices"
	"testing"
)

// TestTwoNeeds asks what callers with two needs in one sentence say, written
// before the guides' parts were asked for them: a guide is shown to nearly all,
// and both to many.
func TestTwoNeeds(t *testing.T) {
	m, words := builtInMatcher(t)
	callers := readCallers(t, "callers-two.jsonl")
	first, both := 0, 0
	for _, c := range callers {
		var slugs []string
		for _, s := range m.shown(c.Text, meaning(words, c.Text), nil) {
			slugs = append(slugs, m.guides[s.guide].Slug)
		}
		if len(slugs) > 0 && c.fits(slugs[0]) {
			first++
		}
		if len(slugs) == 2 && slices.Contains(slugs, c.Guide) && c.fits(slugs[0]) && c.fits(slugs[1]) {
			both++
		} else {
			t.Logf("%q gets %v", c.Text, slugs)
		}
	}
	t.Logf("of %d, %d get a right guide first, %d two that are right", len(callers), first, both)
	if first*10 < 8*len(callers) || both*10 < 3*len(callers) {
		t.Errorf("of %d, %d get a right guide first, %d two that are right", len(callers), first, both)
	}
}

func TestSplits(t *testing.T) {
	for text, want := range map[string][]split{
		"one two":                  nil,
		"he beats me and keeps it": {{"he beats", "me and keeps it", false}, {"he beats me", "keeps it", true}, {"he beats me and", "keeps it", false}},
		"a b, c d":                 {{"a b,", "c d", true}},
	} {
		if got := splits(text); !slices.Equal(got, want) {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

func BenchmarkTwoNeeds(b *testing.B) {
	m, words := builtInMatcher(b)
	for name, text := range map[string]string{
		"joined": "my manager does not pay my salary and sends me dirty messages at night from new numbers",
		"short":  "husband beats me daily takes my salary and threatens children",
	} {
		e := meaning(words, text)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				m.shown(text, e, nil)
			}
		})
	}
}
