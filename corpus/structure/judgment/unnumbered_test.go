package judgment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

const orderHead = `IN THE LAHORE HIGH COURT, LAHORE
JUDICIAL DEPARTMENT
Writ Petition No.77 of 2031
Akbar Lampwright
Versus
Province of the Hills
Date of hearing: 03.02.2031
ORDER
`

// told prints a paragraph of n lines that end at the edge of the page but the last.
func told(indent, first string, n int) string {
	var b strings.Builder
	b.WriteString(indent + first + " and this was so told in the whole of the long\n")
	for range n {
		b.WriteString("line that goes on to the edge of the page where lines do all break\n")
	}
	return b.String() + "and there it ends.\n"
}

// eids parses a judgment and lists the eIds of its paragraphs and quotations.
func eids(text string) []string {
	_, ps, _ := Parse([]corpus.Page{{Text: text, Status: corpus.PageOK}}, "order.txt", corpus.Metadata{})
	var out []string
	for _, p := range ps {
		if p.Kind == corpus.Paragraph && p.Unit || p.Kind == corpus.Quotation {
			out = append(out, p.EID)
		}
	}
	return out
}

// TestUnnumbered reads orders whose paragraphs the print does not number, or
// numbers late.
func TestUnnumbered(t *testing.T) {
	quote := "“Whoever carries a lantern by day, whether lit or unlit, shall pay for the oil of one\nnight to the keeper of the landing.\nThe keeper shall give a receipt for it in every case.”\n"
	many := ""
	for _, w := range []string{"The lanterns were lit", "A keeper was sent", "The oil was weighed", "The landing was closed", "This Court has heard both"} {
		many += told("     ", w, 12)
	}
	for name, tt := range map[string]struct {
		text string
		want []string
	}{
		"indents": {told("     ", "The petitioner is a lampwright", 3) + told("     ", "His lantern was taken", 3) + told("     ", "The petition is allowed", 2),
			[]string{"para_nn_1", "para_nn_2", "para_nn_3"}},
		"empty lines": {told("", "The petitioner is a lampwright", 3) + "\n" + told("", "His lantern was taken", 3) + "\n" + told("", "The petition is allowed", 2),
			[]string{"para_nn_1", "para_nn_2", "para_nn_3"}},
		"a quotation stays": {told("     ", "The petitioner is a lampwright", 3) + "     The law reads as follows and it is the only law on this matter here:\n" + quote + told("     ", "The petition is allowed", 2),
			[]string{"para_nn_1", "para_nn_2", "para_nn_2__quote_1", "para_nn_3"}},
		"illustrations stay": {told("     ", "The petitioner is a lampwright", 3) + "     Section 2 of the Lanterns Act, 1864 is this and no more than this here:\nA thing that gives light is a lantern.\nIllustrations\nA candle in a jar that is carried in the hand is a lantern.\n\nA torch that is held up before a boat by its keeper is one.\n\n" + told("     ", "The petition is allowed", 2),
			[]string{"para_nn_1", "para_nn_2", "para_nn_3"}},
		"numbered late": {told("", "The petitioner is a lampwright", 30) + "2. Heard. Record perused.\n" + told("3. ", "It is by now settled law", 2),
			[]string{"para_1", "para_2", "para_3"}},
		"numbered after a long tale": {many + "2. Heard. Record perused.\n" + told("3. ", "It is by now settled law", 2),
			[]string{"para_nn_1", "para_nn_2", "para_nn_3", "para_nn_4", "para_nn_5", "para_2", "para_3"}},
		"numbers that stop": {told("", "The petitioner is a lampwright", 3) + told("2. ", "His lantern was taken", 3) + told("3. ", "The rest is told below", 1) + many,
			[]string{"para_1", "para_2", "para_3", "para_nn_1", "para_nn_2", "para_nn_3", "para_nn_4", "para_nn_5"}},
	} {
		t.Run(name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, eids(orderHead+tt.text)); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestAnotherJudgeNumbersOn reads a separate note whose numbers go on from the
// judgment above it.
func TestAnotherJudgeNumbersOn(t *testing.T) {
	head := strings.Replace(orderHead, "JUDICIAL DEPARTMENT", "Present:\nMR. JUSTICE AMIN OF THE LANDING\nMR. JUSTICE BASHIR OF THE MILL", 1)
	text := head + "AMIN OF THE LANDING, J.- " + told("", "This petition is about a lantern", 3) + told("2. ", "His lantern was taken", 3) + told("3. ", "The petition is allowed", 2) +
		"BASHIR OF THE MILL, J.- I have read the judgment of my brother.\n" + told("4. ", "I agree with him that", 3) + told("5. ", "The law on lanterns is old", 3)
	got := eids(text)
	want := []string{"para_1", "para_2", "para_3", "para_nn_1", "para_4", "para_5"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
