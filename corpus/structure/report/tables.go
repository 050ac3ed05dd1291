package report

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"daleel/corpus/structure/internal/lines"
)

var reSource = regexp.MustCompile(`(?i)^(?:sources?|notes?)\s*:`)

// reBareCaption is the first line of a caption whose words stand below it.
var reBareCaption = regexp.MustCompile(`(?i)^table\s+\d{1,3}(?:[.-]\d{1,3})*[a-z]?$`)

// reFigure is a figure at the end of a row.
var reFigure = regexp.MustCompile(`\s[-–]?\d[\d.,]*\s?%?$`)

// maxTable is how many lines below a caption may be rows of its table.
const maxTable = 40

// belowTable reports whether a line is a caption, or names the source of a table.
func belowTable(s string) bool {
	_, _, _, caption := lines.Caption(s)
	return caption || reSource.MatchString(s)
}

// rowOfFigures reports whether a line is a row of a table: it ends in figures, or
// in one and its neighbour does too.
func rowOfFigures(ls []lines.Line, i int) bool {
	if !reFigure.MatchString(ls[i].Text) || sentenceEnd(ls[i].Text) {
		return false
	}
	figures := 0
	for _, w := range strings.Fields(ls[i].Text) {
		if strings.Trim(w, "0123456789.,%–-") == "" {
			figures++
		}
	}
	return figures > 1 || i+1 < len(ls) && reFigure.MatchString(ls[i+1].Text) && !sentenceEnd(ls[i+1].Text)
}

// inTable reports whether the line stands below a caption, with no empty line
// between but beside rows of figures.
func inTable(ls []lines.Line, i int) bool {
	for j := i; j > 0 && i-j < maxTable && (!ls[j].Break || tableRow(ls, j)) && !strings.HasSuffix(ls[j-1].Text, "."); j-- {
		if _, _, _, ok := lines.Caption(ls[j-1].Text); ok && !reTOC.MatchString(ls[j-1].Text) {
			return true
		}
	}
	return false
}

// headsTable reports whether the line is the first row of a table: it stands below the
// caption, which may run over two lines, and the next row is short too.
func headsTable(ls []lines.Line, i, width int) bool {
	if i+1 >= len(ls) || reNumbered.MatchString(ls[i].Text) || reNamed.MatchString(ls[i].Text) || sentenceStop(ls[i].Text) || len(strings.Fields(ls[i].Text)) < 2 {
		return false
	}
	next := ls[i+1].Text
	if utf8.RuneCountInString(next) > width*4/5 || sentenceStop(next) || ls[i+1].Break && !reFigure.MatchString(next) {
		return false
	}
	for j := i - 1; j >= max(0, i-2); j-- {
		kind, _, _, ok := lines.Caption(ls[j].Text)
		if ok && kind == "table" || reBareCaption.MatchString(ls[j].Text) {
			return true
		}
	}
	return false
}

// tableRow reports whether a line is a row that ends in a figure, or the head
// of one.
func tableRow(ls []lines.Line, i int) bool {
	if sentenceEnd(ls[i].Text) {
		return false
	}
	return reFigure.MatchString(ls[i].Text) || i+1 < len(ls) && reFigure.MatchString(ls[i+1].Text) && !sentenceEnd(ls[i+1].Text)
}
