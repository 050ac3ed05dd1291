package pdftext

import (
	"fmt"
	"strings"
	"testing"

	"daleel/corpus/extract/pdftest"
)

// TestNotesAreLinked has marks raised in the body, and one before a bracket
// that is not, lead to the footnotes at the foot of the page.
func TestNotesAreLinked(t *testing.T) {
	lines := []pdftest.Line{
		{X: 72, Y: 700, Size: 12, Text: "The keeper shall light the lamp"},
		{X: 252, Y: 705, Size: 7, Text: "1"},
		{X: 262, Y: 700, Size: 12, Text: "[at dusk] every day, and"},
		{X: 72, Y: 684, Size: 12, Text: "2[put it out] at dawn, and look after the oil of the lamp."},
	}
	for i := range 12 {
		lines = append(lines, pdftest.Line{X: 72, Y: 660 - 16*float64(i), Size: 12, Text: "The lamp stands on the tower of the harbour for all ships to see."})
	}
	lines = append(lines,
		pdftest.Line{X: 72, Y: 120, Size: 8, Text: "1 Ins. by Act III of 2031, s. 2, for the words that stood there before it"},
		pdftest.Line{X: 72, Y: 110, Size: 8, Text: "was amended."},
		pdftest.Line{X: 72, Y: 100, Size: 8, Text: "2 Subs. by Act IV of 2031, s. 3."})
	doc, err := Read(pdftest.Pages([]string{pdftest.Show(lines...)}, ""), Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := doc.Pages[0]
	if len(p.Notes) != 2 {
		t.Fatalf("%+v in %q", p.Notes, p.Footnotes)
	}
	for i, n := range p.Notes {
		text := p.Footnotes[n.Start:n.End]
		if n.Mark != fmt.Sprint(i+1) || !strings.HasPrefix(text, n.Mark+" ") || i == 0 && !strings.HasSuffix(text, "amended.") {
			t.Errorf("note %s is %q", n.Mark, text)
		}
		if len(n.At) != 1 || !strings.HasPrefix(p.Text[n.At[0]:], n.Mark) {
			t.Errorf("note %s is marked at %v of %q", n.Mark, n.At, p.Text)
		}
	}
}

// TestMarksOfBrowsers finds the marks that a browser raises: hardly smaller than the
// text, well above it, right behind a word; a figure of the line's size is none.
func TestMarksOfBrowsers(t *testing.T) {
	lines := []pdftest.Line{
		{X: 72, Y: 700, Size: 12, Text: "The keeper lit the lamp in 2031."},
		{X: 252.6, Y: 704, Size: 10, Text: "12"},
		{X: 280, Y: 700, Size: 12, Text: "It burns."},
	}
	for i := range 12 {
		lines = append(lines, pdftest.Line{X: 72, Y: 660 - 16*float64(i), Size: 12, Text: "The lamp stands on the tower of the harbour for all ships to see."})
	}
	lines = append(lines, pdftest.Line{X: 72, Y: 120, Size: 8, Text: "12 Harbour Board, Lamps (2031), p. 4."})
	doc, err := Read(pdftest.Pages([]string{pdftest.Show(lines...)}, ""), Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := doc.Pages[0]
	if !strings.HasPrefix(p.Footnotes, "12 Harbour") || len(p.Notes) != 1 || p.Notes[0].Mark != "12" || !strings.HasPrefix(p.Text, "The keeper lit the lamp in 2031. 12 It burns.") {
		t.Errorf("%q %+v in %q", p.Footnotes, p.Notes, p.Text)
	}
}
