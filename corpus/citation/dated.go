package citation

import (
	"regexp"
	"strings"

	"daleel/corpus/workid"
)

// dated reads what follows a title: year, number with year, or both, in either
// order.
func (s *scan) dated(j int) (number string, year, end int) {
	if k := s.overInitials(j); k > j {
		if number, year, end = s.dated(k); year != 0 {
			return number, year, end
		}
	}
	number, year, end = s.numberYear(j)
	if year != 0 {
		if y, e := s.yearAfter(end); y == year {
			end = e
		}
		return number, year, end
	}
	if year, end = s.yearAfter(j); year == 0 {
		return "", 0, end
	}
	k := skipSpace(s.text, end)
	if at0(s.text, k) == '.' && at0(s.text, skipSpace(s.text, k+1)) == '(' { // "THE WIDGET ACT, 2013.⏎(ACT NO. XXVII OF 2013)"
		k = skipSpace(s.text, k+1)
	}
	if n, y, e := s.numberYear(end); y == year && k == end+1 && s.text[end] == ' ' && anyWordAt(s.text, k, "act", "ordinance") > k {
		return n, year, e // "Act, 1976 Act XXXVI of 1976", a bracket lost
	}
	if m := numberLost.FindStringSubmatch(s.text[k:min(len(s.text), k+40)]); m != nil && m[1] == itoa(year) {
		return "", year, k + len(m[0])
	}
	if containsByte("([,", at0(s.text, k)) && k < len(s.text) {
		if n, y, e := s.numberYear(k); y != 0 && (at0(s.text, k) != ',' || at0(s.text, skipSpace(s.text, k+1)) == '(') {
			end = e
			if y == year { // the number of another year is not that of this title
				number = n
			}
		}
	}
	return number, year, end
}

// initialsAside is the short form that stands between a title and its year: "Act (CNSA),
// 1997".
var initialsAside = regexp.MustCompile(`^\s?\((?:the )?["'“‘]?([A-Z][A-Z.&-]{1,10})["'”’]?\)`)

// overInitials skips the initials in brackets at j that a year follows.
func (s *scan) overInitials(j int) int {
	if k := skipSpace(s.text, j); at0(s.text, k) != '(' || k-j > 1 {
		return j
	}
	m := initialsAside.FindStringIndex(s.text[j:min(len(s.text), j+30)])
	if m == nil {
		return j
	}
	k := skipAny(s.text, j+m[1], ",")
	if year, e := yearAt(s.text, k); year == 0 || e-k != 4 {
		return j
	}
	return j + m[1]
}

// numberLost is a law's number in brackets of which only the year is left: "(P. O. No. of
// 1975)".
var numberLost = regexp.MustCompile(`^\((?:[A-Z][A-Za-z. ]{0,14}\s)?No\.?\s+of\s+(\d{4})\)`)

// numberYear reads "(XLV of 1860)", ", (Act No. II of 2025)", "No. II of 2025"
// after a title or kind word.
func (s *scan) numberYear(j int) (string, int, int) {
	k := s.afterMarks(skipAny(s.text, j, ",.([-"))
	for range 5 {
		e := anyWordAt(s.text, k, "act", "ordinance", "ord", "order", "regulation", "no", "number", "w.p", "p.o", "c.m.l.a", "cmla", "reg", "president's", "presidents", "president’s", "chief executive's", "chief executive’s", "punjab", "sindh", "sind", "pakistan", "g.g.o",
			"khyber", "pakhtunkhwa", "kp", "kpk", "nwfp", "n.w.f.p", "balochistan", "baluchistan", "west pakistan")
		if e == k {
			break
		}
		k = s.afterMarks(skipAny(s.text, e, ".,:"))
	}
	e := min(s.roman(k), k+12)
	number, ok := workid.ParseNumber(strings.ReplaceAll(s.text[k:e], " ", ""))
	if !ok || len(number) > 3 || // "Code⏎W.P No. 15477 of 2021"
		!s.query && isLower(at0(s.text, k)) {
		return "", 0, j
	}
	k = skipAny(s.text, e, "-")
	if at0(s.text, e) == '/' && isDigit(at0(s.text, e+1)) { // "Act II/2025"
		k = e + 1
	} else if o := anyWordAt(s.text, k, "of"); o != k {
		k = skipSpace(s.text, o)
	} else if at0(s.text, e) != '-' {
		return "", 0, j
	}
	year, end := s.looseYear(k)
	if year == 0 {
		year, end = s.shortYear(k)
	}
	if year == 0 {
		return "", 0, j
	}
	if containsByte(")]", at0(s.text, skipSpace(s.text, end))) && skipSpace(s.text, end) < len(s.text) && strings.ContainsAny(s.text[j:end], "([") {
		end = skipSpace(s.text, end) + 1
	}
	return number, year, end
}

// shortYear reads the year of "Ord. 100 of 02" and "Act IV of 97", as footnotes of
// laws have it; 0 where none stands at k.
func (s *scan) shortYear(k int) (int, int) {
	n, e := number(s.text, k)
	if e-k != 2 || !s.scope.legislative() || n > 26 && n < 85 || !containsByte(",.;) \n", at0(s.text, e)) {
		return 0, k
	}
	return century(n), e
}

// yearAfter reads ", 1908", " 2016", " of 1973", "(1973)" after a title. It
// returns j as end where there is none. A year that opens a report citation is
// none.
func (s *scan) yearAfter(j int) (int, int) {
	k := skipSpace(s.text, j)
	if containsByte(",.", at0(s.text, k)) && k-j < 3 || at0(s.text, k) == ')' && k > j {
		k = skipSpace(s.text, k+1)
		if at0(s.text, k) == ',' && k-j < 3 { // "Ord., 2001"
			k = skipSpace(s.text, k+1)
		}
	}
	k = s.overYearDash(j, k)
	open := at0(s.text, k) == '('
	if open {
		k++
	}
	if e := anyWordAt(s.text, k, "of", "year"); e != k {
		k = skipSpace(s.text, e)
		k = skipSpace(s.text, anyWordAt(s.text, k, "the year", "year"))
	}
	if k-j > maxGap {
		return 0, j
	}
	year, end := s.looseYear(k)
	if year == 0 || open && at0(s.text, end) != ')' {
		return 0, j
	}
	if n, _ := s.t.reporters.longest(s.text, skipSpace(s.text, end)); n >= 0 && isUpper(at0(s.text, skipSpace(s.text, end))) {
		return 0, j
	}
	if open {
		end++
	}
	return year, end
}

// overYearDash skips the dash or colon at k, near j, behind which a year stands:
// "Rules-2002", "Act – 1997". Two years of a dash, "2010-11", are no title's.
func (s *scan) overYearDash(j, k int) int {
	if !hyphenAt(s.text, k) && at0(s.text, k) != ':' || k-j > 1 {
		return k
	}
	at := skipSpace(s.text, k+1)
	if at0(s.text, k) != ':' {
		at = skipSpace(s.text, skipAnyHyphen(s.text, k))
	}
	year, e := yearAt(s.text, at)
	if year == 0 || e-at != 4 || containsByte("-/", at0(s.text, e)) && isDigit(at0(s.text, e+1)) {
		return k
	}
	return at
}

// looseYear reads a year to which the number of a footnote may be glued.
func (s *scan) looseYear(k int) (int, int) {
	if y, e := yearAt(s.text, k); y != 0 {
		return y, e
	}
	n, e := number(s.text, k)
	if at0(s.text, e) == ' ' && e-k == 2 && (n == 19 || n == 20) { // "19 7935": also torn
		if _, e2 := number(s.text, e+1); e2-e >= 3 && e2-e <= 5 && s.noisy(k) {
			m, _ := number(s.text[:e+3], e+1)
			return 100*n + m, e2
		}
	}
	for e-k > 4 && e-k < 7 {
		e--
		n /= 10
	}
	if e-k != 4 || n < minYear || n > maxYear {
		return 0, k
	}
	return n, e
}
