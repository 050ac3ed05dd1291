package citation

import (
	"regexp"
	"strings"
)

// maxCaseTitle is how long the name of a case between its kind and its number may be.
const maxCaseTitle = 160

// overTitle skips the name in "constitution petition titled “A versus B” bearing No.
// 9428 of 2019"; k where none stands there with a number behind it.
func (s *scan) overTitle(k int) int {
	e := anyWordAt(s.text, k, "titled", "entitled", "captioned")
	if e == k {
		return k
	}
	t := s.text[e:min(len(s.text), e+maxCaseTitle)]
	at := strings.Index(t, "bearing")
	if at < 0 || strings.ContainsAny(t[:at], ";:") || anyWordAt(s.text, skipSpace(s.text, e+at+len("bearing")), "no", "nos") == skipSpace(s.text, e+at+len("bearing")) {
		return k
	}
	return e + at
}

// overAside skips what a bracket says of one case of a list: "No. 117/2015 (for
// declaration) and 34/2016", "(filed by the Commissioner) and".
func (s *scan) overAside(j int) int {
	k := skipSpace(s.text, j)
	if at0(s.text, k) != '(' || anyWordAt(s.text, k+1, "for", "filed", "by", "titled", "pending", "in") == k+1 {
		return j
	}
	e := strings.IndexByte(s.text[k:min(len(s.text), k+maxCaseTitle)], ')')
	if e < 0 {
		return j
	}
	next := skipAny(s.text, k+e+1, ",&")
	and := anyWordAt(s.text, next, "and")
	if n := skipSpace(s.text, and); and == next || !isDigit(at0(s.text, n)) {
		return j
	} else if c, ok := s.caseEntry(n); !ok || c.year == 0 {
		return j
	}
	return k + e + 1
}

// tribunalSeries reads the series behind the seat of the Federal Service Tribunal:
// "830(L)CE/1998", "197(L)(CS)/2000"; "" where none stands at j.
func tribunalSeries(t string, j int) (string, int) {
	k := skipAny(t, j, "(-/")
	for _, series := range []string{"CS", "CE"} {
		if e := anyWordAt(t, k, series, series[:1]+"."+series[1:]); e != k && isUpper(t[k]) {
			e = skipAny(t, e, ".)")
			if e == len(t) || containsByte("/-,;", t[e]) || anyWordAt(t, e, "of", "and") > e {
				return series, e
			}
		}
	}
	return "", j
}

// overPageNumber skips the number of a page at the end of the first line of a
// running head, when the list of case numbers goes on in the second.
func (s *scan) overPageNumber(k int) int {
	_, e := number(s.text, k)
	next := skipSpace(s.text, e)
	if e-k > 0 && e-k < 4 && strings.IndexByte(s.text[e:next], '\n') >= 0 && isDigit(at0(s.text, next)) {
		return next
	}
	return k
}

// otherNumber opens the number that a case had or has elsewhere: "Suit No. 17 of 2003 (Old
// No. 82/1996)".
var otherNumber = regexp.MustCompile(`^\s*\((?:(?i:old|new|previous|former|now)\s+)No\.?\s*`)

// renumbered adds the other number of the last case of a list.
func (s *scan) renumbered(list []caseEntry) []caseEntry {
	j := list[len(list)-1].end
	if k := skipSpace(s.text, j); at0(s.text, k) != '(' || !isLetter(at0(s.text, k+1)) {
		return list
	}
	m := otherNumber.FindStringIndex(s.text[j:min(len(s.text), j+40)])
	if m == nil {
		return list
	}
	e, ok := s.caseEntry(j + m[1])
	if !ok || e.year == 0 || at0(s.text, e.end) != ')' {
		return list
	}
	return append(list, e)
}
