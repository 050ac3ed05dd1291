package judgment

import (
	"regexp"
	"strings"
)

// Some judges set passages between single marks. One is also an apostrophe, so that only a
// passage that stands by itself is taken: it begins a line, or follows the colon that
// announces it, and its mark ends a line.

var (
	reSingleOpen  = regexp.MustCompile(`(?:^|\n|:[\s–—.-]*)([‘']\s?[\w(\[“…])`)
	reSingleClose = regexp.MustCompile(`[\w.,;:?!…)\]”"][\s]?[’'][.;]?(?:\s?\d{1,2})?\s*(?:\n|$)`)
)

// singles finds the passages between single marks that text announces; one may follow the
// other.
func singles(text string) [][2]int {
	var out [][2]int
	last := -1
	for _, m := range reSingleOpen.FindAllStringSubmatchIndex(text, -1) {
		from := m[2]
		before := strings.TrimRight(text[:from], " \n-–—.")
		if from < last || !strings.HasSuffix(before, ":") && (last < 0 || strings.TrimSpace(text[last:from]) != "") {
			continue
		}
		end := reSingleClose.FindStringIndex(text[from+1:])
		if end == nil {
			break
		}
		last = from + 1 + end[1]
		out = append(out, [2]int{from, from + 1 + end[0] + strings.LastIndexAny(text[from+1+end[0]:last], "’'") + singleSize(text[from+1+end[0]:last])})
	}
	return out
}

// singleSize is the length in bytes of the last single mark in s.
func singleSize(s string) int {
	if strings.LastIndex(s, "’") > strings.LastIndex(s, "'") {
		return len("’")
	}
	return 1
}
