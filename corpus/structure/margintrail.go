package structure

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Texts taken from pages with headings in the right-hand margin have each heading
// behind the lines beside which it was printed: in the middle of its section, between two
// subsections or in a sentence, or at its end.

// shortMargin bounds the length of a line of such a heading, in letters.
const shortMargin = 36

// findTrailing maps the lines of openings to their headings behind them, where the law's
// short title shows that it prints them so; nil elsewhere.
func (s *statute) findTrailing(path []opening) map[int]margin {
	if len(path) == 0 || path[0].num != 1 || !plainBody(path[0].rest) || slices.ContainsFunc(s.body, func(l line) bool { return l.margin }) {
		return nil // the print itself tells its margin
	}
	found := map[int]margin{}
	for i := range path {
		end := len(s.body)
		if i+1 < len(path) {
			end = path[i+1].line
		}
		if !plainBody(path[i].rest) {
			continue
		}
		m, ok := s.trailing(path[i].line+1, end, i == 0)
		if ok {
			found[path[i].line] = m
		} else if i == 0 {
			return nil
		}
	}
	return found
}

// namesTitle reports whether a heading can only be that of section 1.
func namesTitle(h string) bool {
	return strings.HasPrefix(strings.ToLower(h), "short title")
}

// trailing finds the first heading of a margin between two lines; that of section 1 names
// the title.
func (s *statute) trailing(from, to int, title bool) (margin, bool) {
	for i := from; i < to; i++ {
		for j := i + 1; j <= min(i+5, to); j++ {
			last := s.body[j-1].text
			if utf8.RuneCountInString(last) > shortMargin {
				break
			}
			if !strings.HasSuffix(last, ".") && !(title && j == to && strings.HasSuffix(last, ",")) {
				continue
			}
			if h := joinHead(s.texts(i, j)); marginHeading(h) && s.comesBetween(i, j, to) && (title && namesTitle(h) || !title && (loneHeading(h) || s.standsAlone(i, j, to))) {
				return margin{i, j, i}, true
			}
			break
		}
	}
	return margin{}, false
}

// standsAlone reports whether the line i ends a section between blank lines, as a heading
// of one word does that a table has beside it.
func (s *statute) standsAlone(i, j, to int) bool {
	return j == i+1 && j >= to && j < len(s.body) && s.body[i].gap && s.body[j].gap && len(s.body[i].text) > 4
}

// comesBetween reports whether what follows the lines from i to j goes on with what
// stands before them, or is the next section at to.
func (s *statute) comesBetween(i, j, to int) bool {
	if j >= to {
		return j < len(s.body) || s.body[i].gap && !mostlyUpper(s.body[i].text)
	}
	next := s.body[j].text
	if allDigits(next) && j+1 < to {
		next = s.body[j+1].text // a page's number
	}
	label, _ := subMark(next)
	return label != "" || startsLower(next)
}

// amends is how the headings of amending sections begin.
var amends = regexp.MustCompile(`^(?:Amendment|Insertion|Substitution|Addition|Omission|Repeal) `)

// loneHeading tells a heading from the last word of a sentence that stands on a line of
// its own: "and commencement.", "Member.".
func loneHeading(h string) bool {
	if len(strings.Fields(h)) > 1 {
		return !titleYear.MatchString(h) || amends.MatchString(h) // but "Benefits Act, 2014."
	}
	switch strings.Trim(h, " .") {
	case "Definitions", "Definition", "Preamble", "Repeal", "Rules", "Regulations", "Penalty", "Penalties", "Appeal", "Appeals", "Indemnity",
		"Fund", "Audit", "Budget", "Committees", "Interpretation", "Offences", "Savings", "Delegation", "Meetings":
		return true
	}
	return false
}

// headingBeside gives the lines of the heading that was printed beside a section.
func (s *statute) headingBeside(at int) (margin, bool) {
	if m, ok := s.behind[at]; ok {
		return m, true
	}
	m, ok := s.margins[at]
	return m, ok
}

// unitLines are the lines of a section behind its first, without its heading.
func (s *statute) unitLines(at, end int) []string {
	m, ok := s.behind[at]
	if !ok || m.to > end {
		return s.texts(at+1, end)
	}
	return append(s.texts(at+1, m.from), s.texts(m.to, end)...)
}
