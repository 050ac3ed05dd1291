package lines

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

func texts(ls []Line) []string {
	var out []string
	for _, l := range ls {
		out = append(out, l.Text)
	}
	return out
}

func TestRunningHeads(t *testing.T) {
	pages := []corpus.Page{
		{Number: 1, Text: "IN THE COURT OF KITES\nW.P. No.7 of 2031\nThe first page begins with its title and goes on\nfor some lines of text that are all of a length\nuntil it ends here"},
		{Number: 2, Text: "W.P. No.7 of 2031 2\nThe second page has a head above its own first line\nand goes on like the first one with more of it\nuntil it ends here too"},
		{Number: 3, Text: "W.P. No.7 of 2031 3\nThe third page has it as well and then its own line\nand then a last line of text\n- 3 -"},
	}
	for _, s := range texts(Read(pages)) {
		if strings.HasPrefix(s, "W.P.") && s != "W.P. No.7 of 2031" || s == "- 3 -" {
			t.Errorf("the running head %q is still there", s)
		}
	}
	if got := Read(pages)[0].Text; got != "IN THE COURT OF KITES" {
		t.Errorf("the title became %q", got)
	}
}

func TestInlineHeads(t *testing.T) {
	text := "Kites were flown over the wires of C.A. No.7 of 2031 2\nthe town and nobody saw them fall from C.A. No.7 of 2031 3\nthe sky.\nCivil Appeal No.9\n"
	want := []string{"Kites were flown over the wires of", "the town and nobody saw them fall from", "the sky.", "Civil Appeal No.9"}
	if d := cmp.Diff(want, texts(Read([]corpus.Page{{Text: text}}))); d != "" {
		t.Error(d)
	}
}

func TestText(t *testing.T) {
	ls := Read([]corpus.Page{{Text: "A kite is a thing that flies in the pre-\neminent wind and then falls down again at once\nto the ground below.\n\nAnother paragraph begins here and it is not long:\n(a) one; and\n(b) two."}})
	want := "A kite is a thing that flies in the pre-eminent wind and then falls down again at once to the ground below.\n" +
		"Another paragraph begins here and it is not long:\n(a) one; and\n(b) two."
	if d := cmp.Diff(want, Text(ls, Width(ls))); d != "" {
		t.Error(d)
	}
}

func TestSplit(t *testing.T) {
	long := strings.Repeat("A sentence about kites stands here. ", 400)
	for _, piece := range Split(long, 1000) {
		if len(piece) > 1000 || !strings.HasSuffix(piece, ".") {
			t.Errorf("piece of %d bytes ends in %q", len(piece), piece[len(piece)-10:])
		}
	}
	if got := strings.Join(Split(long, 1000), " "); got != strings.TrimSpace(long) {
		t.Error("words were lost")
	}
}

func TestIndentFromBoxes(t *testing.T) {
	text := "aaa bbb\nccc ddd"
	words := []corpus.Word{{Start: 0, End: 3, X0: 72, X1: 90}, {Start: 4, End: 7, X0: 100, X1: 120}, {Start: 8, End: 11, X0: 144, X1: 160}, {Start: 12, End: 15, X0: 170, X1: 190}}
	ls := Read([]corpus.Page{{Number: 1, Text: text, Words: words}})
	if ls[1].Indent-ls[0].Indent != 72 || ls[0].Gap != 10 || !ls[0].Known {
		t.Errorf("%+v", ls)
	}
}

// TestInlineHeadsInWords: a head without a digit is one where it comes back often.
func TestInlineHeadsInWords(t *testing.T) {
	var b, want []string
	for i, place := range []string{"", "", "wires of the town", "roof of a mill", "landing and the river", "gate at the bridge", "old lantern"} {
		if place == "" {
			continue
		}
		s := "A kite was flown by night over the " + place
		b, want = append(b, s+" Town Kites Safety Project  "+string(rune('0'+i))), append(want, s)
	}
	if d := cmp.Diff(want, texts(Read([]corpus.Page{{Text: strings.Join(b, "\n")}}))); d != "" {
		t.Error(d)
	}
	few := "The town has the Town Kites Safety Project 2\nand the Town Kites Safety Project 3\n"
	if got := texts(Read([]corpus.Page{{Text: few}})); !strings.HasSuffix(got[0], "Project 2") {
		t.Errorf("two lines lost their ends: %q", got)
	}
}

// TestLastItem ends the last item of a list with its paragraph.
func TestLastItem(t *testing.T) {
	p := corpus.Provision{EID: "para_9", Text: "It is ordered that:\n(a) the kite be given back; and\n(b) the wire be mended:\nProvided it is torn.\nThe town bears the costs of the kite.\n(a) nothing."}
	var got []string
	for _, s := range SubParagraphs(&p) {
		got = append(got, p.Text[s.Start:s.End])
	}
	want := []string{"(a) the kite be given back; and", "(b) the wire be mended:\nProvided it is torn."}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestSameOpening: paragraphs that open two pages with the same words are no running heads.
func TestSameOpening(t *testing.T) {
	page := func(n int, s string) corpus.Page {
		return corpus.Page{Number: n, Text: s + "\nthe kite was flown over the wires of the town\nand it was seen by nobody else.\nA boy ran after it.\nHe fell.\nIt rained."}
	}
	ls := Read([]corpus.Page{page(1, "THE KITES"), page(2, "2. Learned counsel says that the kite"), page(3, "6. Learned counsel says that the kite")})
	n := 0
	for _, s := range texts(ls) {
		if strings.Contains(s, "Learned counsel") {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d of 2 paragraphs: %q", n, texts(ls))
	}
}
