package judgment

import (
	"regexp"
	"strings"
)

// worded is an expression that matches only lines with one of some words. Looking
// for them first is many times quicker than a search from each letter of the line,
// and every line of a text is asked several times.
type worded struct {
	re *regexp.Regexp
	// words are in small letters, for any case; marks stand as printed.
	words, marks []string
}

// MatchString reports whether s contains a match.
func (w worded) MatchString(s string) bool {
	return (hasAny(strings.ToLower(s), w.words) || hasAny(s, w.marks)) && w.re.MatchString(s)
}

func hasAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
