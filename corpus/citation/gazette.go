package citation

import (
	"strconv"
	"strings"
)

// gazetteAt reads "S.R.O. 327(I)/2008".
func (s *scan) gazetteAt(i int) (item, bool) {
	n, j := gazettes.longest(s.text, i)
	if n < 0 || !s.capital(i, j) {
		return item{}, false
	}
	j, _ = s.caseNo(j)
	num, e := s.whole(skipAny(s.text, j, ".:,"), 5)
	if num == 0 {
		return item{}, false
	}
	c := Gazette{Number: strconv.Itoa(num)}
	k := skipSpace(s.text, e)
	if at0(s.text, k) == '(' {
		w := wordEnd(s.text, k+1)
		if n, e := number(s.text, k+1); n == 1 && at0(s.text, e) == ')' { // "(1)" for the part (I)
			c.Number += "(I)"
			c.Year, _, e = s.caseYear(e + 1)
			return item{start: i, end: e, cite: c}, c.Year != 0
		}
		if w-k > 5 || w == k+1 || at0(s.text, w) != ')' || !isASCII(s.text[k:w]) {
			return item{}, false
		}
		c.Number += "(" + strings.ToUpper(s.text[k+1:w]) + ")"
		e = w + 1
		if y, end := yearAt(s.text, e); y >= 1947 { // "436(I)2006"
			c.Year = y
			return item{start: i, end: end, cite: c}, true
		}
	}
	c.Year, _, e = s.caseYear(e)
	return item{start: i, end: e, cite: c}, c.Year != 0
}

var gazettes = func() *spellings {
	t := newSpellings(".")
	t.add("SRO", 0)
	t.add("SR0", 0) // as scans have it
	return t
}()
