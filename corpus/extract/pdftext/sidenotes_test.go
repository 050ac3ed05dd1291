package pdftext

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus/extract/pdftest"
)

// noteRow is a row of an Act that is set as a table: a note and the lines of a
// section, which begins on the note's baseline.
type noteRow struct{ note, section []string }

var noteRows = []noteRow{
	{[]string{"Short title and", "commencement."}, []string{"1. (1) This Act may be called the Sails Act, 2031 and holds for", "every sail that is sewn here.", "(2) It shall come into force at once."}},
	{[]string{"Definitions."}, []string{"2. In this Act sail means a cloth that is wider than two yards."}},
	{[]string{"Penalty."}, []string{"3. Whoever sells a torn sail shall pay a fine of one hundred rupees", "for every yard."}},
}

// setNotes draws the rows under a title that runs over both columns.
func setNotes(rows []noteRow, noteX, textX float64) []byte {
	lines := []pdftest.Line{{X: 72, Y: 760, Size: 12, Text: "THE SAILS ACT, 2031, WHICH IS A TITLE OVER THE WHOLE OF THE PAGE"}}
	y := 720.0
	for _, r := range rows {
		for i, t := range r.section {
			lines = append(lines, pdftest.Line{X: textX, Y: y - 14*float64(i), Size: 11, Text: t})
			if i == 0 && noteX < textX {
				n := len(lines) - 1
				lines = append(lines[:n], pdftest.Line{X: noteX, Y: y, Size: 8, Text: r.note[0]}, lines[n])
			} else if i == 0 {
				lines = append(lines, pdftest.Line{X: noteX, Y: y, Size: 8, Text: r.note[0]})
			}
		}
		for i, t := range r.note[1:] {
			lines = append(lines, pdftest.Line{X: noteX, Y: y - 10*float64(i+1), Size: 8, Text: t})
		}
		y -= 14*float64(max(len(r.section), len(r.note))) + 6
	}
	return pdftest.Pages([]string{pdftest.Show(lines...)}, "")
}

// TestSideNotes holds that the headings in the margin come before their
// sections and are marked, on whichever side they stand.
func TestSideNotes(t *testing.T) {
	var want []string
	for _, r := range noteRows {
		want = append(append(want, r.note...), r.section...)
	}
	for name, x := range map[string][2]float64{"right": {480, 72}, "left": {72, 160}} {
		p := read(t, setNotes(noteRows, x[0], x[1]), Options{}).Pages[0]
		got := strings.FieldsFunc(p.Text, func(r rune) bool { return r == '\n' })[1:]
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		var notes []string
		for _, m := range p.Margin {
			notes = append(notes, p.Text[m.Start:m.End])
		}
		if diff := cmp.Diff([]string{"Short title and", "commencement.", "Definitions.", "Penalty."}, notes); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestTableIsNoMargin holds that the last column of a table stays in its row.
func TestTableIsNoMargin(t *testing.T) {
	rows := []noteRow{
		{[]string{"Lahore"}, []string{"1. A sail of eleven yards and more that was sewn in two parts"}},
		{[]string{"Multan"}, []string{"2. A sail of nine yards and more that was sewn in one part only"}},
		{[]string{"Quetta"}, []string{"3. A sail of seven yards and more that was not sewn but woven"}},
	}
	p := read(t, setNotes(rows, 480, 72), Options{}).Pages[0]
	if len(p.Margin) != 0 || !strings.Contains(p.Text, "two parts Lahore") {
		t.Errorf("%q, margin %v", p.Text, p.Margin)
	}
}

// TestNotesAmongOtherWords holds that a word of the notice above an Act which happens to
// begin at the edge of the notes, and the name of who signs below them, are none.
func TestNotesAmongOtherWords(t *testing.T) {
	lines := []pdftest.Line{
		{X: 72, Y: 770, Size: 12, Text: "THE SAILS ACT, 2031, WHICH IS A TITLE OVER THE WHOLE OF THE PAGE"},
		{X: 72, Y: 750, Size: 12, Text: "having been passed by the Provincial Assembly in the month of May"},
		{X: 480, Y: 750, Size: 12, Text: "Province had"},
		{X: 72, Y: 734, Size: 12, Text: "assented to by the Governor is hereby published as an Act."},
	}
	y := 690.0
	for _, r := range noteRows {
		for i, s := range r.section {
			lines = append(lines, pdftest.Line{X: 72, Y: y - 14*float64(i), Size: 11, Text: s})
		}
		for i, n := range r.note {
			lines = append(lines, pdftest.Line{X: 480, Y: y - 10*float64(i), Size: 8, Text: n})
		}
		y -= 60
	}
	lines = append(lines, pdftest.Line{X: 480, Y: y, Size: 12, Text: "A. B. KHAN"}, pdftest.Line{X: 480, Y: y - 16, Size: 12, Text: "SECRETARY"})
	p := read(t, pdftest.Pages([]string{pdftest.Show(lines...)}, ""), Options{}).Pages[0]
	var notes []string
	for _, m := range p.Margin {
		notes = append(notes, p.Text[m.Start:m.End])
	}
	if diff := cmp.Diff([]string{"Short title and", "commencement.", "Definitions.", "Penalty."}, notes); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(p.Text, "month of May Province had\nassented") || !strings.HasSuffix(strings.TrimSpace(p.Text), "A. B. KHAN\nSECRETARY") {
		t.Errorf("%q", p.Text)
	}
}
