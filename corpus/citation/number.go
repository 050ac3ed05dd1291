package citation

import (
	"strings"

	"daleel/corpus"
)

// num reads a provision's number with its letters.
func (s *scan) num(j int, kind corpus.ProvisionKind) (string, int, bool) {
	j = s.overNoteMark(j)
	n, e := s.whole(j, 3)
	if n == 0 || n > 999 || s.text[j] == '0' && e-j != 2 {
		return "", j, false
	}
	if m, e2 := number(s.text, e+1); at0(s.text, e) == ' ' && e2 > e+1 && (s.torn3(e-j, e2-e-1, e2) || e2-j == 4 && at0(s.text, e2) != '[' && s.tornText()) {
		n, e = pow10(n, e2-e-1)+m, e2 // "19 9" for 199
	}
	num := itoa(n)
	if kind == corpus.Rule && at0(s.text, e) == '.' && isDigit(at0(s.text, e+1)) {
		if m, e2 := number(s.text, e+1); e2-e <= 4 {
			return num + "." + itoa(m), e2, true
		}
	}
	letters, e := s.letters(e)
	return num + letters, e, true
}

// overNoteMark skips the mark of a footnote at j and the bracket that it opens before a
// number: the "2[" of "section 2[99 of the Code".
func (s *scan) overNoteMark(j int) int {
	_, e := number(s.text, j)
	if e-j > 2 || at0(s.text, e) != '[' || !isDigit(at0(s.text, e+1)) || !s.scope.legislative() {
		return j
	}
	_, end := number(s.text, e+1)
	if at0(s.text, end) == ']' { // "section 8[3]": the mark of a note behind
		return j
	}
	return e + 1
}

// torn3 reports whether figures that a space divides into before and after, the
// latter ending at j, are one number: what follows must be a bracket or letter,
// or an Act where most of the number stands before the gap.
func (s *scan) torn3(before, after, j int) bool {
	if before+after > 3 {
		return false
	}
	if at0(s.text, j) == '(' || at0(s.text, j) == '-' && isUpper(at0(s.text, j+1)) && !isLetter(at0(s.text, j+2)) {
		return true
	}
	k := skipSpace(s.text, j)
	return before == 2 && k > j && (isUpper(at0(s.text, k)) || wordAt(s.text, k, "of"))
}

// letters reads the letters of a number: "A" in "22A", "22-A", "22 -A",
// "22 A". An abbreviated Act after the number is none.
func (s *scan) letters(j int) (string, int) {
	if l, e := urduLetter(s.text, j); l != "" {
		return l, e
	}
	k := skipSpace(s.text, j)
	hyphen := hyphenAt(s.text, k)
	if k-j > 3 && !(hyphen && s.hyphenOverLine(j, k)) {
		return "", j
	}
	spaced := k > j
	if hyphen {
		k = skipAny(s.text, k, "-")
	}
	e := k
	for e < len(s.text) && (isUpper(s.text[e]) || isLower(s.text[e])) {
		e++
	}
	w := s.text[k:e]
	if w != "" && (!spaced || hyphen) {
		if s.gluedAct(k) {
			return "", j
		}
		if s.gluedAct(k + 1) {
			return strings.ToUpper(w[:1]), k + 1
		}
	}
	if (!spaced || hyphen) && s.gluedSub(k+1) > k+1 {
		return strings.ToUpper(w[:1]), k + 1
	}
	if w == "" || hyphen && len(w) > 1 && strings.Trim(w, "IVX") == "" || len(w) > 4 || len(w) > 2 && strings.Trim(w, w[:1]) != "" && (spaced || hyphen || len(w) > 3 || w[0] != w[1] || !isUpper(w[2])) { // also "96ZZF"
		return "", j
	}
	small := isLower(w[0])
	switch {
	case isDigit(at0(s.text, e)) && !small:
		return "", j
	case len(w) == 2 && w[0] != w[1] && !hyphen && !s.query,
		len(w) > 1 && isLower(w[1]),
		small && (spaced || hyphen && k-j > 1 || len(w) > 1) && !(s.query && len(w) == 1):
		return "", j
	case hyphen && at0(s.text, e) == '.' && isUpper(at0(s.text, e+1)) && !isLower(at0(s.text, e+2)): // "-9- W.P. No. 77"
		return "", j
	case small && len(w) == 1 && w[0] == 's':
		return "", j
	}
	if spaced && !hyphen && !s.looseLetter(k, e) {
		return "", j
	}
	if n, end := s.acts.tree.longest(s.text, k); n >= 0 && end > e {
		return "", j
	}
	return strings.ToUpper(w), e
}

// gluedAct reports whether the initials of an Act, which a printer has written to a number
// or its letter, begin at k: "302PPC", "561-ACr.P.C.".
func (s *scan) gluedAct(k int) bool {
	if !isUpper(at0(s.text, k)) || !isUpper(s.text[k-1]) && !isDigit(s.text[k-1]) && s.text[k-1] != '-' {
		return false
	}
	n, e := s.acts.tree.longest(s.text, k)
	if n < 0 || e-k < 3 {
		return false
	}
	name := &s.acts.names[n]
	return name.use != useQuery && shortForm(name.spelled) && cased(name.spelled, s.text[k:e])
}

// hyphenOverLine reports whether the hyphen at k, which a capital follows at once, goes on
// with the number that ends at j in the line before: "Article 2⏎   -A".
func (s *scan) hyphenOverLine(j, k int) bool {
	return k-j < maxGap && strings.IndexByte(s.text[j:k], '\n') >= 0 && isUpper(at0(s.text, skipAnyHyphen(s.text, k)))
}

// skipAnyHyphen is behind the hyphen at s[i], one byte of it or three.
func skipAnyHyphen(s string, i int) int {
	if at0(s, i) == '-' {
		return i + 1
	}
	return i + len("–")
}

// hyphenAt reports whether a hyphen in any of its forms, or an en dash, stands at s[i].
func hyphenAt(s string, i int) bool {
	if c := at0(s, i); c != 0xE2 {
		return c == '-'
	}
	return strings.HasPrefix(s[i:], "–") || strings.HasPrefix(s[i:], "‑") || strings.HasPrefix(s[i:], "‐")
}

// gluedSub returns the end of a clause that is written to the letter of its
// section without brackets, "337-Ai" and "337L2"; j where none begins there.
func (s *scan) gluedSub(j int) int {
	c := at0(s.text, j-1)
	if !isUpper(c) && !(s.query && isLower(c) && !containsByte("ivx", c)) {
		return j
	}
	e := j
	for e < len(s.text) && containsByte("ivx", s.text[e]) {
		e++
	}
	if _, ok := corpus.ParseRoman(strings.ToUpper(s.text[j:e])); !ok && e > j {
		return j // "1Axvx"
	}
	if e == j && isDigit(at0(s.text, e)) {
		e++
	}
	if isAlnum(at0(s.text, e)) || e-j > 4 || at0(s.text, e) == '/' && isDigit(at0(s.text, e+1)) && isDigit(at0(s.text, e-1)) {
		return j
	}
	return e
}

// looseLetter reports whether a capital that stands apart after a number
// belongs to it: "Article 25 A of the Constitution".
func (s *scan) looseLetter(k, e int) bool {
	if e-k != 1 || at0(s.text, e) == '.' && isUpper(at0(s.text, e+1)) || at0(s.text, e) == '/' {
		return false
	}
	c := at0(s.text, e)
	if c == '(' || c == ',' || c == ')' || c == ';' || c == 0 {
		return true
	}
	n := skipSpace(s.text, e)
	if n == e+1 && s.text[e] == ' ' && s.text[k-1] == ' ' && c != 'I' && s.text[k] != 'I' && isLower(at0(s.text, n)) && wordEnd(s.text, n) > n+1 {
		return true // "section 3 A had": no sentence begins there
	}
	return at0(s.text, n) == '(' || isUpper(at0(s.text, n)) || s.query || anyWordAt(s.text, n, "of", "and", "or", "read", "ibid", "was", "is") != n
}
