package judgment

import (
	"regexp"
	"strings"
	"unicode"
)

var (
	reAuthor = regexp.MustCompile(`^[\W_]*(?:Per\s+)?((?:(?:Dr|Mr|Mrs|Ms|Sh|Ch|Kh|Syed|SH|CH|DR|KH)\.?\s*)?\p{Lu}[\pL.’'\-]*(?:\s+[\p{Lu}(][\pL.’'\-)]*|\s+(?:ul|ur|ud|bin|al|e|ul-\w+)\b){0,6}?)\s*[,.;]\s*(?:(?i:A\.?\s?C\s?\.?\s?J|H?\s?C\s?\.?\s?J|JJ|J)\b|(?i:judge|chairman|chief justice|member|acting chief justice)\b)\s*(.*)$`)
	reMarkup = regexp.MustCompile(`^[\s.,:;\-–—_]*`)
)

// authorLine reads "MIAN SAQIB NISAR, J:- These appeals" and gives the name.
func authorLine(s string) (string, bool) {
	if strings.Contains(strings.ToLower(s), "justice ") || reBenchHead.MatchString(s) || len(s) < 8 {
		return "", false
	}
	m := reAuthor.FindStringSubmatch(s)
	if m == nil || len(strings.Fields(m[1])) < 2 && !strings.Contains(m[1], "-") {
		return "", false
	}
	if w := strings.Fields(strings.ToLower(m[1])); w[0] == "in" || w[0] == "the" || w[0] == "while" || w[0] == "before" {
		return "", false
	}
	rest := strings.TrimSpace(m[2])
	mark := reMarkup.FindString(rest)
	after := strings.TrimSpace(rest[len(mark):])
	// "Isa, J. The learned…" has a stop; ", J and Y, J" of a list has none.
	if mark == "" && after != "" {
		return "", false
	}
	if after != "" && !unicode.IsUpper(firstLetter(after)) && !strings.ContainsAny(mark, "-–—:") {
		return "", false
	}
	return m[1], true
}

// findBody gives the index of the first line of the reasons and the author's
// name where it stands before them.
func findBody(head []string) (int, string) {
	for i, s := range head {
		if i < 2 {
			continue
		}
		if name, ok := authorLine(s); ok {
			return i, name
		}
		// "SYED MANSOOR ALI" on one line, "SHAH, J.-" on the next.
		if i+1 < len(head) && len(strings.Fields(s)) < 5 && s == strings.ToUpper(s) && lineKindOf(s) == kindOther {
			if name, ok := authorLine(s + " " + head[i+1]); ok && len(strings.Fields(name)) > len(strings.Fields(s)) && !strings.Contains(head[i+1], "JUSTICE") {
				return i, name
			}
		}
	}
	anchor := bodyAnchor(head)
	for i := anchor; i < len(head); i++ {
		if isProse(head[i]) && (i+1 >= len(head) || isProse(head[i+1]) || paraNumber(head[i+1])) {
			return i, ""
		}
		if i > anchor && paraNumber(head[i]) && isProse(strings.TrimLeft(head[i], "0123456789. ")) {
			return i, ""
		}
	}
	return min(anchor, len(head)), ""
}

func paraNumber(s string) bool {
	c, ok := readNumber(s)
	return ok && c.n <= 2
}

// bodyAnchor is the line after the last sure sign of a header: the heading, the
// parties, the table of an order sheet, the date of hearing.
func bodyAnchor(head []string) int {
	anchor := 0
	for i, s := range head {
		if i > anchor+60 && anchor > 0 {
			break
		}
		switch lineKindOf(s) {
		case kindVersus, kindTable, kindDate, kindCourt:
			anchor = i + 1
		case kindHeading:
			// The heading of a Lahore judgment stands above date and counsel.
			anchor = i + 1
		}
		if anchor > 0 && i > anchor+3 && isProse(s) && i+2 < len(head) && isProse(head[i+1]) && isProse(head[i+2]) && !reAppeal.MatchString(s) {
			break
		}
	}
	return anchor
}

// isProse reports whether a line is of running text, not of names.
func isProse(s string) bool {
	words := strings.Fields(s)
	if len(words) < 5 || reLawyer.MatchString(s) || reCounsel.MatchString(s) || reHearing.MatchString(s) {
		return false
	}
	small := 0
	for _, w := range words {
		if r := firstLetter(w); unicode.IsLower(r) {
			small++
		}
	}
	return 2*small >= len(words)
}
