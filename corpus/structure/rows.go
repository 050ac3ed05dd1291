package structure

import (
	"regexp"
	"strings"
)

// columnNumbers is the line that numbers the columns of a table, "(1) (2) (3)",
// as the tariffs of tax laws have it on every page.
var columnNumbers = regexp.MustCompile(`^(?:Col\. ?)?\(1\)\s+(?:Col\. ?)?\(2\)(?:\s+(?:Col\. ?)?\(\d\))*$`)

// fewestHeads is how many lines of column numbers make a long table.
const fewestHeads = 5

// withoutRows cuts off a path where it runs on into a long table, the serial
// numbers of whose rows look like those of sections: below numbers of columns
// that come again and again no heading ends in its own dash, as they do above.
func withoutRows(path []opening, body []line) []opening {
	if len(path) == 0 {
		return path
	}
	var heads []int
	for i := path[0].line; i < len(body); i++ {
		if t := body[i].text; (strings.HasPrefix(t, "(1)") || strings.HasPrefix(t, "Col")) && columnNumbers.MatchString(t) {
			heads = append(heads, i)
		}
	}
	if len(heads) > 0 && path[0].num > 1 && 4*(ownDashes(path)+ownStops(path)) < len(path) {
		return nil // nothing is left of the law but the rows of a table
	}
	for n := 0; n+fewestHeads <= len(heads); n++ {
		k := 0
		for k < len(path) && path[k].line < heads[n] {
			k++
		}
		if rows := path[k:]; len(rows) > fewestHeads && ownDashes(rows)*8 < len(rows) && ownDashes(path[:k])*3 > k {
			return path[:k]
		}
	}
	return path
}

// ownDashes counts the openings whose headings the law's own dashes end on their
// first line.
func ownDashes(path []opening) int {
	n := 0
	for i := range path {
		if dashEnd(strings.TrimSuffix(path[i].rest, ".—")) > 0 {
			n++
		}
	}
	return n
}

// ownStops counts the openings whose headings a stop ends on their first line.
func ownStops(path []opening) int {
	n := 0
	for i := range path {
		if stopEnd(path[i].rest) > 0 {
			n++
		}
	}
	return n
}
