package pdftext

import (
	"fmt"
	"strings"
	"testing"

	"daleel/corpus/extract/pdftest"
)

// drawRows draws each line of two columns in one go, under a title.
func drawRows(left, right []string) []byte {
	lines := []pdftest.Line{{X: 72, Y: 760, Size: 11, Text: "A TITLE THAT RUNS OVER BOTH OF THE COLUMNS OF THE PAGE BELOW IT, TO THE EDGE"}}
	for i := range left {
		y := 720 - 14*float64(i)
		lines = append(lines, pdftest.Line{X: 72, Y: y, Size: 10, Text: left[i]}, pdftest.Line{X: 320, Y: y, Size: 10, Text: right[i]})
	}
	return pdftest.Pages([]string{pdftest.Show(lines...)}, "")
}

// TestRowsOverColumns holds that prose in two columns that a file draws row by
// row is read column by column.
func TestRowsOverColumns(t *testing.T) {
	var left, right []string
	for i := range 12 {
		left = append(left, fmt.Sprintf("the sail of row %02d was hung up on the mast and", i))
		right = append(right, fmt.Sprintf("so the wind of row %02d took it over the wide sea", i))
	}
	text := read(t, drawRows(left, right), Options{}).Pages[0].Text
	want := strings.Join(left, " ") + " " + strings.Join(right, " ")
	if got := strings.Join(strings.Fields(text), " "); !strings.HasSuffix(got, want) || !strings.HasPrefix(got, "A TITLE") {
		t.Errorf("%s", got)
	}
}

// TestRowsOfTable holds that the rows of a table stay whole.
func TestRowsOfTable(t *testing.T) {
	var left, right []string
	for i := range 12 {
		left = append(left, fmt.Sprintf("%d. Sail of the sort that is named in row %d", i+1, i))
		right = append(right, strings.Repeat("Canvas of ten yards ", i%3+1))
	}
	text := read(t, drawRows(left, right), Options{}).Pages[0].Text
	if !strings.Contains(strings.Join(strings.Fields(text), " "), "named in row 3 Canvas of ten yards 5. Sail") {
		t.Errorf("%s", text)
	}
}
