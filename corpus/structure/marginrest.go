package structure

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// fewestMargins is how many notes in the margin tell that a law prints its headings there.
const fewestMargins = 3

// partRest parts the headings that the print has in the right-hand margin, and that a page
// with no other note left on the first line of their section: "10. (1) The Board shall
// consist of not more than Indemnity." / "six members".
func partRest(body []line) []line {
	notes := 0
	for i := range body {
		if body[i].margin {
			notes++
		}
	}
	if notes < fewestMargins {
		return body
	}
	out := make([]line, 0, len(body))
	for i, l := range body {
		if i > 0 && i+1 < len(body) && !body[i-1].margin && startsLower(body[i+1].text) {
			if text, heading := headingAtEnd(l.text); heading != "" {
				out = append(out, line{text: heading, page: l.page, gap: true, wide: utf8.RuneCountInString(heading), margin: true})
				l.text, l.gap = text, false
			}
		}
		out = append(out, l)
	}
	return out
}

// endHeading is a heading at the end of a line: a capital and the small words behind it.
var endHeading = regexp.MustCompile(`^(.{24,}[\pL\d,;)]) (\p{Lu}\pL+(?:,? (?:\p{Ll}[\pL’'-]*|[A-Z]\pL*))*\.)$`)

// headingAtEnd parts the first line of a section from the heading behind it, "" where
// there is none or the line may go on with it.
func headingAtEnd(t string) (text, heading string) {
	s, ok := readShape(t)
	if !ok || s.round || s.stop != '.' || hasHeading(s.rest) || !strings.HasSuffix(t, ".") {
		return "", ""
	}
	m := endHeading.FindStringSubmatch(t)
	if m == nil {
		return "", ""
	}
	text, heading = m[1], m[2]
	// The greedy text may have taken the first words of the heading.
	for cut := lastCapital(text); cut > 0 && smallWords(text[cut:]); cut = lastCapital(text) {
		text, heading = strings.TrimRight(text[:cut], " "), text[cut:]+" "+heading
	}
	if !marginHeading(heading) || len(text) < len(t)/2 {
		return "", ""
	}
	return text, heading
}

// lastCapital is where the last word with a capital begins in t, after a space; 0 where
// there is none.
func lastCapital(t string) int {
	for i := len(t) - 1; i > 0; i-- {
		if t[i-1] == ' ' && t[i] >= 'A' && t[i] <= 'Z' {
			return i
		}
	}
	return 0
}

// smallWords reports whether t is a word and the small words behind it that lead to
// another, as in "Powers of the".
func smallWords(t string) bool {
	ws := strings.Fields(t)
	for _, w := range ws[1:] {
		if !small[w] {
			return false
		}
	}
	return len(ws) > 1 && goesOn(t)
}
