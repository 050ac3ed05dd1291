package urdu

import (
	"slices"
	"strings"
	"unicode/utf8"

	"daleel/corpus/structure/internal/lines"
)

// firstClauses tells which lines hold a clause (1) that another provision begins
// with: the next clause below is (2). OCR reads other marks as (1) too.
func firstClauses(ls []lines.Line, from, to int, notes []bool) []clause {
	var marks []clauseMark
	for i := from; i < to; i++ {
		if notes[i-from] {
			continue
		}
		s := digits(ls[i].Text)
		c := candidate{}
		if numbered(&c, s); c.printed != "" && c.weight > insideWeight && !c.letter && !c.lone() {
			marks = append(marks, clauseMark{line: i, n: openingMark})
		}
		body, strong := s, true
		if m := reNumClause.FindStringSubmatch(s); m != nil {
			body = m[3]
		} else if m := reHeadClause.FindStringSubmatch(s); m != nil && headable(m[1]) {
			body = "(1) " + m[2]
		} else {
			strong = false
			if m := reMarkedClause.FindStringSubmatch(s); m != nil {
				body = m[1]
			}
		}
		if m := reMarkerStart.FindStringSubmatch(body); m != nil && strings.HasPrefix(body, "(") {
			n := number(m[1])
			if m[1] == "ا" {
				n = 1
			}
			letter := slices.Index(abjadOrder, m[1]) + 1
			if n == 0 && letter == 0 {
				letter = unreadLetter(marks)
			}
			at := i
			if n == 1 && utf8.RuneCountInString(key(body)) < 4 {
				at = wordsBelow(ls, i, to)
			}
			if at >= 0 {
				marks = append(marks, clauseMark{at, n, letter, strong, n == 1 && listEnded(ls, i, from)})
			}
		}
		for _, m := range reInnerMarker.FindAllStringSubmatch(s, 4) {
			marks = append(marks, clauseMark{line: i, n: number(m[1])})
		}
	}
	return realFirsts(marks, from, to)
}

// realFirsts picks the clauses (1) that have a clause (2) below them. Of several
// before one (2), those behind the letters of a list are misread letters; where a
// number opens a provision between, the search begins anew.
func realFirsts(marks []clauseMark, from, to int) []clause {
	out := make([]clause, to-from)
	at, letters := -1, false
	for k, m := range marks {
		switch {
		case m.n == openingMark:
			at, letters = -1, false
		case m.n == 1 && !lostLetter(marks, k):
			if m.fresh {
				letters = false
			}
			if at < 0 || m.strong || !letters && !marks[at].strong {
				at = k
			}
		case m.letter > 0:
			letters = true
		case m.n > 1:
			if at >= 0 && m.n <= 3 && m.line-marks[at].line < longestClause {
				out[marks[at].line-from] = plainFirst
				if marks[at].strong {
					out[marks[at].line-from] = strongFirst
				}
			}
			at, letters = -1, false
		}
	}
	return out
}

// clause says whether a line holds a provision's first clause.
type clause byte

const (
	noFirst     clause = iota
	plainFirst         // "(1) …"
	strongFirst        // with a heading or a number before it
)

// openingMark stands among the marks for a number that opens a provision.
const openingMark = -1

// wordsBelow is the line where the words of a clause begin whose mark stands alone on
// line i, -1 where another mark or nothing of weight follows.
func wordsBelow(ls []lines.Line, i, to int) int {
	for k := i + 1; k < min(to, i+5); k++ {
		s := digits(ls[k].Text)
		switch {
		case reMarkerStart.MatchString(s) && reClauseFirst.MatchString(s):
			return -1
		case !headingLine(s) && !reNotFirst.MatchString(s) && !reMarkerStart.MatchString(s):
			return k
		}
	}
	return -1
}

// unreadLetter is the place of a letter that OCR could not read, "(0)" or "( )":
// behind the last one, 0 where no list is open.
func unreadLetter(marks []clauseMark) int {
	ones := 0
	for k := len(marks) - 1; k >= 0 && ones <= longestList; k-- {
		switch {
		case marks[k].letter > 0:
			return marks[k].letter + ones + 1
		case marks[k].n != 1:
			return 0
		}
		ones++
	}
	return 0
}

// longestList is how many letters a list has at most.
const longestList = 24

// lostLetter reports whether the (1) at k is a letter between its neighbours,
// (ج) (1) (ہ), which OCR took for a figure.
func lostLetter(marks []clauseMark, k int) bool {
	lo, hi := k, k
	for lo >= 0 && marks[lo].n == 1 && k-lo <= longestList {
		lo--
	}
	for hi < len(marks) && marks[hi].n == 1 && hi-k <= longestList {
		hi++
	}
	return lo >= 0 && hi < len(marks) && marks[lo].letter > 0 && marks[hi].letter > marks[lo].letter
}

// clauseMark is the mark of a clause: its number, or the place of its letter; strong
// where a heading or a provision's number stands before it.
type clauseMark struct {
	line, n, letter int
	strong          bool
	fresh           bool // the list above it has ended
}

// listEnded reports whether the text above line i ended with a full stop, where the
// letters of a list end with a semicolon.
func listEnded(ls []lines.Line, i, from int) bool {
	for k := i - 1; k >= from && i-k <= 6; k-- {
		if s := strings.TrimRight(ls[k].Text, " \"”“’‘]"); !headingLine(s) || strings.HasPrefix(s, "(") {
			return strings.HasSuffix(s, "۔") && !reMarkerStart.MatchString(digits(s))
		}
	}
	return false
}

// longestClause is the most lines a clause (1) has before its (2).
const longestClause = 90

var abjadOrder = []string{"الف", "ب", "ج", "د", "ہ", "و", "ز", "ح", "ط", "ی", "ک", "ل", "م", "ن"}
