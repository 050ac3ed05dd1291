package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// headed lists the lines that a page marks as headings, with their levels.
func headed(p corpus.Page) []string {
	var out []string
	for _, h := range p.Headings {
		out = append(out, string(rune('0'+h.Level))+" "+p.Text[h.Start:h.End])
	}
	return out
}

// TestHTMLHeadings: the headings of a web page come back with their places; an empty
// one, and one set in a table, is none.
func TestHTMLHeadings(t *testing.T) {
	page := `<html><body><nav><h2>Menu</h2></nav><h1> Kites on <i>roofs</i></h1><p>They fly.</p><h2></h2>
<table><tr><td><h3>Year</h3></td><td>Falls</td></tr></table><h2>What we
saw</h2><ul><li>One kite</li><li>Two kites</li></ul></body></html>`
	p := readHTML([]byte(page), Limits{Chars: 1 << 20}).Pages[0]
	if d := cmp.Diff([]string{"1 Kites on roofs", "2 What we saw"}, headed(p)); d != "" {
		t.Error(d)
	}
	if want := "Kites on roofs\n\nThey fly.\n\nYear\n\nFalls\n\nWhat we saw\n\nOne kite\nTwo kites"; p.Text != want {
		t.Errorf("text %q", p.Text)
	}
}

// TestTakeHeads: marks of notes keep their places when those of headings are taken out.
func TestTakeHeads(t *testing.T) {
	text, heads, offsets := takeHeads(headMark(1)+"One\ntext\n"+headMark(2)+"Two\nend", map[int][]int{1: {len(headMark(1)) + 8}, 2: {2*len(headMark(1)) + 16}})
	p := corpus.Page{Text: text, Headings: heads}
	if d := cmp.Diff([]string{"1 One", "2 Two"}, headed(p)); d != "" {
		t.Error(d)
	}
	if text[offsets[1][0]-1] != 't' || text[offsets[2][0]:] != "" {
		t.Errorf("%q %v", text, offsets)
	}
}

// TestStyleLevel reads the styles of Word and of the United Nations' templates.
func TestStyleLevel(t *testing.T) {
	for style, want := range map[string]int{"Heading1": 1, "heading 3": 3, "HChG": 1, "H23G": 3, "SingleTxtG": 0, "Heading1Char": 0, "": 0} {
		if got := styleLevel(style); got != want {
			t.Errorf("%q has level %d, not %d", style, got, want)
		}
	}
}
