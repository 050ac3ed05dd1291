package pdftext

import (
	"fmt"
	"strings"
	"testing"
)

// scanLine is a line of six-point-wide letters.
func scanLine(x, y float64, block bool, text string) ScanLine {
	l := ScanLine{Block: block}
	for w := range strings.FieldsSeq(text) {
		end := x + 6*float64(len(w))
		l.Words = append(l.Words, ScanWord{Text: w, Confidence: 0.9, X0: x, X1: end, Y0: y, Y1: y + 8})
		x = end + 6
	}
	return l
}

func TestArrangeScans(t *testing.T) {
	var scans []Scan
	headers := []string{"THE LUNAR GAZETTE, MAY 4, 2011 [PART I", "THE LUMAR GAZETTE, MAY 4. 2011 IPART I", "THE LUNAR GAZETTE MAY 4, 2Ol1 [PAKT 1"}
	for i, h := range headers {
		scans = append(scans, Scan{Number: i + 1, Width: 612, Height: 792, Lines: []ScanLine{
			scanLine(100, 740, true, h),
			scanLine(100, 600, true, fmt.Sprintf("The keeper of tide %s shall keep a regi-", strings.Repeat("x", i+1))),
			scanLine(100, 584, false, "ster of the craters and their owners."),
			scanLine(100, 560, true, "(a)"), scanLine(100, 544, false, "(b)"),
			scanLine(150, 560, true, "every crater that is named;"), scanLine(150, 544, false, "every register in the town."),
		}})
	}
	scans[1].Lines = append(scans[1].Lines, ScanLine{Words: []ScanWord{{Text: "~", Confidence: 0.2, X0: 9, X1: 12, Y0: 780, Y1: 783}}})
	for i, p := range ArrangeScans(scans, true) {
		want := fmt.Sprintf("The keeper of tide %s shall keep a register\nof the craters and their owners.\n\n(a) every crater that is named;\n(b) every register in the town.", strings.Repeat("x", i+1))
		if p.Text != want || p.Header != headers[i] || p.Number != i+1 {
			t.Errorf("page %d: header %q text\n%s\nwant\n%s", i+1, p.Header, p.Text, want)
		}
		for _, w := range p.Words {
			if w.Start < 0 || w.End > len(p.Text) || w.Start >= w.End {
				t.Fatalf("page %d: a word at %d:%d", i+1, w.Start, w.End)
			}
		}
	}
}

func TestArrangeNothing(t *testing.T) {
	if p := ArrangeScans([]Scan{{}}, true); len(p) != 1 || p[0].Text != "" {
		t.Errorf("%+v", p)
	}
}
