package search

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"daleel/indexer/analysis"
)

// mark prints a snippet with its matches in square brackets.
func mark(fs []Fragment) string {
	var b strings.Builder
	for _, f := range fs {
		if f.Match {
			b.WriteString("[" + f.Text + "]")
		} else {
			b.WriteString(f.Text)
		}
	}
	return b.String()
}

func marking(words ...string) *marker {
	m := newMarker()
	for _, w := range words {
		for _, a := range []string{analysis.English, analysis.Urdu} {
			for _, t := range analysis.Terms(a, w) {
				m.word(a, t.Term)
			}
		}
	}
	return m
}

func TestSnippets(t *testing.T) {
	filler := strings.Repeat("Nothing of note is said in this sentence at all. ", 12)
	cases := []struct {
		name, text string
		m          *marker
		want       string
	}{
		{"stems", "The owners of wells owned a well.", marking("owner", "well"), "The [owners] of [wells] owned a [well]."},
		{"none", "Short text.", marking("zebra"), "Short text."},
		{"far apart", "Kites fly. " + filler + "A lantern burns. " + filler, marking("kites", "lantern"), "[Kites] fly. Nothing of note is said in this sentence at all. … A [lantern] burns. Nothing of note is said in this sentence at all. …"},
		{"urdu", "کوئی شخص پتنگ نہیں اڑائے گا۔", marking("پتنگ"), "کوئی شخص [پتنگ] نہیں اڑائے گا۔"},
		{"white space", "one\n  kite\ttwo", marking("kite"), "one [kite] two"},
		{"html", "<b>kite</b> & co", marking("kite"), "<b>[kite]</b> & co"},
		{"empty", "", marking("kite"), ""},
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, mark(c.m.snippet(c.text))); diff != "" {
			t.Errorf("%s:\n%s", c.name, diff)
		}
	}
	quoted := newMarker()
	quoted.sequence(newSequence("red kite", 0, true))
	if got := mark(quoted.snippet("A kite that is red, a red kite.")); got != "A kite that is red, a [red] [kite]." {
		t.Error(got)
	}
	near := newMarker()
	near.sequence(newSequence("kite wire", 3, false))
	if got := mark(near.snippet("The wire of a kite; kites.")); got != "The [wire] of a [kite]; kites." {
		t.Error(got)
	}
}

func TestSnippetFarDown(t *testing.T) {
	text := strings.Repeat("Nothing of note is here. ", 4000) + "The zebra sleeps."
	if got := mark(marking("zebra").snippet(text)); !strings.Contains(got, "[zebra]") {
		t.Errorf("%.200s", got)
	}
}

func FuzzSnippet(f *testing.F) {
	f.Add("The owner of a well.", "well")
	f.Add("کوئی شخص پتنگ", "پتنگ")
	f.Add("\xff\xfe kite. \x00", "kite")
	f.Fuzz(func(t *testing.T, text, word string) {
		m := marking(word)
		if q := newSequence(word, 1, false); q != nil {
			m.sequence(q)
		}
		for _, fr := range m.snippet(text) {
			if fr.Text == "" || utf8.ValidString(text) && !utf8.ValidString(fr.Text) {
				t.Fatalf("%q of %q", fr.Text, text)
			}
		}
	})
}
