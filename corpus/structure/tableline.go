package structure

import (
	"regexp"
	"strings"
)

const (
	// fewestInLine is how many headings make a line a table of sections.
	fewestInLine = 4
	// longestInLine is the greatest length of one of them, in bytes.
	longestInLine = 160
)

// numberedInLine is the number of a heading inside a line, and its first letter.
var numberedInLine = regexp.MustCompile(`(?:^| )(\d{1,3})\. ?\p{Lu}`)

// tableInLine parts a table of sections that a page has run into one line, "1. Short
// title. 2. Definitions. 3. Licence of kilns. …"; nil where the line is none.
func tableInLine(t string) []string {
	if !strings.HasPrefix(t, "1. ") {
		return nil
	}
	at := numberedInLine.FindAllStringSubmatchIndex(t, -1)
	if len(at) < fewestInLine {
		return nil
	}
	var items []string
	for k, m := range at {
		end := len(t)
		if k+1 < len(at) {
			end = at[k+1][2]
		}
		item := strings.TrimSpace(t[m[2]:end])
		if atoi(t[m[2]:m[3]]) != k+1 || len(item) > longestInLine || strings.Contains(item, "(1)") || bodyVerb.MatchString(item) {
			return nil
		}
		items = append(items, item)
	}
	return items
}
