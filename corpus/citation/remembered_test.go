package citation

import (
	"slices"
	"strings"
	"testing"
)

func remembered(titles ...string) *Titles {
	t := NewTitles()
	for _, title := range titles {
		t.Add(strings.Fields(title))
	}
	return t
}

// The titles are of no law.
var rememberedTitles = []string{
	"lantern keeping", "kites lanterns", "registration ponds", "registration", "kite flying prevention", "wells",
}

func TestTitlesNamed(t *testing.T) {
	titles := remembered(rememberedTitles...)
	all := func(int) bool { return true }
	for _, c := range []struct {
		words string
		share float64
		want  []int
	}{
		{"lantern keeping", 0.7, []int{0}},
		{"keeping lanterns", 0.7, []int{0}}, // in any order
		{"lantrn keping", 0.7, []int{0}},
		{"regn ponds", 0.7, []int{2}},
		{"ponds", 0.4, []int{2}}, // partly remembered
		{"ponds", 0.7, nil},
		{"kites", 0.4, []int{1}},
		{"lantern wells", 0.1, nil}, // of no one title
		{"nothing", 0.1, nil},
		{"", 0.1, nil},
	} {
		if got := titles.Named(strings.Fields(c.words), c.share, all); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.words, got, c.want)
		}
	}
	if got := titles.Named([]string{"lantern", "keeping"}, 0.5, func(i int) bool { return i != 0 }); got != nil {
		t.Errorf("a title that does not fit: %v", got)
	}
}

func TestTitlesSpelled(t *testing.T) {
	titles := remembered(append(rememberedTitles, "lantern keeping")...)
	all := func(int) bool { return true }
	for _, c := range []struct {
		words string
		want  []int
	}{
		{"lantern keeping", []int{0, 6}},
		{"lantenr keeping", []int{0, 6}}, // two letters exchanged
		{"lantern", nil},                 // not whole
		{"regn ponds", nil},              // cut short
		{"lntrns kepng", nil},            // no word right
		{"registraton", []int{3}},        // alone and long
		{"wels", nil},                    // alone and short
		{"well", []int{5}},
		{"kite flyng preventon", []int{4}},
		{"kite fling prevnton", nil},            // three letters
		{"lantern lantrn keeping", []int{0, 6}}, // a word twice, once wrong
		{"pondes registration", []int{2}},
		{"", nil},
	} {
		if got := titles.Spelled(strings.Fields(c.words), all); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.words, got, c.want)
		}
	}
}

// A title that is added later is known too, and weighs.
func TestTitlesAddedLater(t *testing.T) {
	titles := remembered("lantern keeping")
	if !titles.Knows("lantrn") || titles.Knows("harbour") {
		t.Error("one title: what is known is wrong")
	}
	if i := titles.Add([]string{"harbour", "dues", "dues"}); i != 1 || !titles.Knows("harbor") {
		t.Errorf("added as %d", i)
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b       string
		most, want int
	}{
		{"", "", 0, 0}, {"act", "act", 0, 0}, {"act", "cat", 1, 1}, {"act", "acts", 1, 1}, {"act", "acts", 0, -1}, {"wells", "ponds", 3, -1}, {"kite", "", 4, 4},
	} {
		if got := Distance(c.a, c.b, c.most); got != c.want {
			t.Errorf("%s, %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// TestOfPakistan: where Pakistan is what a title is about, the rest of it is no name.
func TestOfPakistan(t *testing.T) {
	a := Default()
	for text, want := range map[string]string{
		"protection of pakistan act": "/akn/pk/act/2014/10", "protecton of pakistan act": "/akn/pk/act/2014/10",
		"protection act": "", "consumer protection act": "",
	} {
		got := ""
		for _, m := range a.ParseQuery(text).Matches {
			got = m.Target
		}
		if got != want {
			t.Errorf("%q means %q, want %q", text, got, want)
		}
	}
}

// TestLettersOfWords: small words are no letters of a law's short form.
func TestLettersOfWords(t *testing.T) {
	a := Default()
	for text, want := range map[string]string{
		"theft at a shop": "", "I work at a bank": "", "THEFT AT A SHOP": "",
		"bail in a.t.a case": "/akn/pk/act/1997/27", "bail in a t a case": "/akn/pk/act/1997/27", "bail ata": "/akn/pk/act/1997/27",
	} {
		got := ""
		for _, m := range a.ParseQuery(text).Matches {
			got = m.Target
		}
		if got != want {
			t.Errorf("%q means %q, want %q", text, got, want)
		}
	}
}
