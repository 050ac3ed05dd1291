package citation

import (
	"regexp"
	"strings"
)

// Consolidated laws of the provinces print the marks of their footnotes, and
// square brackets about what was put in, into titles: "THE [1][KHYBER PAKHTUNKHWA]
// FINANCE ACT, 1997".

// titleMark is a footnote's mark, a note that words were taken out, or a bracket.
var titleMark = regexp.MustCompile(`\[(?:\d{1,3}|\*+|(?i:deleted|omitted|repealed))\]|[\[\]]`)

// words is the text from i to j without the marks of footnotes.
func (s *scan) words(i, j int) string {
	t := s.text[i:j]
	if strings.IndexByte(t, ']') < 0 && strings.IndexByte(t, '[') < 0 {
		return t
	}
	return titleMark.ReplaceAllString(t, " ")
}

// noteMark returns where the mark of a footnote that ends at k begins; k where none
// does.
func (s *scan) noteMark(k int) int {
	open := strings.LastIndexByte(s.text[max(0, k-12):k], '[')
	if open < 0 {
		return k
	}
	open += max(0, k-12)
	if titleMark.FindString(s.text[open:k]) != s.text[open:k] {
		return k
	}
	return open
}

// overMark skips the mark or bracket that ends at k inside a title read backwards,
// of which depth brackets are open; it returns k where the title ends.
func (s *scan) overMark(k int, depth *int) int {
	if s.text[k-1] == ']' {
		if open := s.noteMark(k); open < k {
			return open
		}
		*depth++
		return k - 1
	}
	if *depth == 0 {
		return k
	}
	*depth--
	return k - 1
}

// afterMarks skips brackets and marks at j: "[2][KHYBER PAKHTUNKHWA] ACT NO. III".
func (s *scan) afterMarks(j int) int {
	for {
		k := skipSpace(s.text, j)
		c := at0(s.text, k)
		if _, e := number(s.text, k); e > k && e-k < 4 && (at0(s.text, e) == ']' && at0(s.text, k-1) == '[' || at0(s.text, e) == '[' && at0(s.text, k-1) == '(') {
			j = e + 1
		} else if c == '[' || c == ']' {
			j = k + 1
		} else {
			return k
		}
	}
}

// numberEnactor is the legislature in the number behind a title: "(PUNJAB ACT NO. III
// OF 1997)"; "" for none.
func (s *scan) numberEnactor(i, j int) string {
	for k := i; k < j; k = max(k+1, wordEnd(s.text, k)) {
		if n, e := s.acts.enactors.longest(s.text, k); n >= 0 && e <= j && isUpper(s.text[k]) && !isLetter(at0(s.text, k-1)) {
			return s.acts.enactor[n]
		}
	}
	return ""
}
