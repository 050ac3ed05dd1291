package structure

import (
	"regexp"
	"strings"
)

func joinHead(lines []string) string {
	var b strings.Builder
	for i, l := range lines {
		if b.Len() > 0 && !hyphenEnds(lines[i-1]) {
			b.WriteByte(' ')
		}
		b.WriteString(l)
	}
	return b.String()
}

func prepend(first string, rest []string) []string {
	if first == "" {
		return rest
	}
	return append([]string{first}, rest...)
}

// dropDirection drops the marks that steer the direction of writing.
func dropDirection(r rune) rune {
	if r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f {
		return -1
	}
	return r
}

// ofMark is a footnote's mark between a small word and the words it marks: "of 3
// [Magistrates and] Benches".
var ofMark = regexp.MustCompile(`\b(of|the|by|for|in|from|with|on|under|against) \d{1,2} (\[|[A-Z][a-z])`)

var starsRE = regexp.MustCompile(`\s*\[?\*(?:\s*\*)*\]?\s*`)

// trimHeading drops marks, brackets and stops from both ends.
func trimHeading(h string) string {
	h = starsRE.ReplaceAllString(cleanMarks(ofMark.ReplaceAllString(h, "$1 $2")), " ")
	h = strings.TrimRight(h, " .,:;-–—―‒⸺⸻_*")
	h = strings.TrimLeft(h, " .;:|-–—―_*")
	if strings.Count(h, "[") != strings.Count(h, "]") {
		h = strings.Trim(h, "[]")
	}
	if closedAbbr.MatchString(h) && strings.Count(h, "(") == strings.Count(h, ")")+1 {
		h += ")"
	}
	if strings.Count(h, "“") > strings.Count(h, "”") {
		h += "”"
	}
	h = strings.TrimSpace(strings.Map(dropDirection, h))
	if strings.HasSuffix(h, " etc") {
		h += "."
	}
	return h
}

// closedAbbr is an abbreviation in brackets at the end of a heading, of which the
// stop that ended it took the bracket: "Enhancement Cell (QEC".
var closedAbbr = regexp.MustCompile(`\([A-Z][A-Za-z&]{1,9}$`)

// mend takes the table's heading where ours is missing or only a piece of it.
func mend(h headed, known string) headed {
	if known == "" || h.heading == known || omittedText(known) {
		return h
	}
	ours, theirs := words(h.heading, 60), words(known, 60)
	switch {
	case len(ours) == 0:
		h.heading = trimHeading(known)
	case len(ours) < len(theirs) && matchWords(known, ours) > 0:
		// What the table has more may be a cross heading below the entry.
		more := strings.TrimLeft(known[matchWords(known, ours):], " ,;-—")
		if startsLower(more) || len(ours) < 3 {
			h.heading = trimHeading(known)
		}
	}
	return h
}
