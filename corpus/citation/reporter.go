package citation

import (
	"strconv"
	"strings"
)

// neutralAt reads "2024 LHC 2111" or "2025-SHC-KHI-59" with the year read
// already and the court at k.
func (s *scan) neutralAt(i, year, k int) (item, bool) {
	n, j := s.t.neutral.longest(s.text, k)
	if n < 0 || !s.capital(k, j) {
		return item{}, false
	}
	c := Neutral{Year: year, Court: s.t.neutralName[n]}
	j = skipAny(s.text, j, "-.")
	if seat, e := s.t.neutralSeats[n].longest(s.text, j); seat >= 0 {
		c.Seat = s.t.seatName[n][seat]
		j = skipAny(s.text, e, "-.")
	}
	num, end := s.whole(j, 6)
	if end == j || num == 0 || year < 1947 || isLetter(at0(s.text, end)) && !isLower(at0(s.text, end+1)) {
		return item{}, false
	}
	c.Number = num
	return item{start: i, end: end, cite: c}, true
}

// yearFirst reads "2020 SCMR 456" and the data bases' "2002 PLD 728
// SUPREME-COURT".
func (s *scan) yearFirst(i, year, k int) (item, bool) {
	n, j := s.t.reporters.longest(s.text, k)
	if n < 0 || !s.capital(k, j) {
		return item{}, false
	}
	c := Reporter{Year: year, Reporter: s.t.reporterName[n]}
	if s.t.reporterOrder[n] == "ry" {
		return s.databaseOrder(i, c, j)
	}
	if c.Note = n >= s.t.notes; c.Note {
		j = max(j, anyWordAt(s.text, j-1, "note")) // "YLR N ote"
	}
	j = s.note(&c, s.trib(j))
	if s.t.reporterOrder[n] == "both" {
		if it, ok := s.courtAndPage(i, c, skipAny(s.text, j, "-.,")); ok {
			return it, true
		}
	}
	if court, e := s.courtAt(skipAny(s.text, j, "-.,")); court != "" && !c.Note { // "2022 CLC Lahore 6"
		it, ok := s.page(i, c, s.note(&c, e))
		it.court = s.t.courtID[court]
		return it, ok
	}
	return s.page(i, c, j)
}

// databaseOrder reads the page and the court after it, or the court before
// the page where people mix both orders.
func (s *scan) databaseOrder(i int, c Reporter, j int) (item, bool) {
	j = skipAny(s.text, j, "-,.")
	if !isDigit(at0(s.text, j)) {
		return s.courtAndPage(i, c, j)
	}
	page, end := s.whole(j, 4)
	if page == 0 || end == j || page > 99999 {
		return item{}, false
	}
	court, e := s.courtAt(skipAny(s.text, end, "-,.([")) // "728 SUPREME-COURT"
	if court == "" && s.query {
		return s.page(i, c, j)
	}
	if court == "" || isDigit(at0(s.text, skipSpace(s.text, e))) {
		return item{}, false
	}
	c.Court, c.Page = court, strconv.Itoa(page)
	return item{start: i, end: e, cite: c}, true
}

// reporterFirst reads "PLD 2018 SC 1" from its first letter.
func (s *scan) reporterFirst(i int) (item, bool) {
	if it, ok := s.seriesAt(i, 0, i); ok {
		return it, true
	}
	n, j := s.t.reporters.longest(s.text, i)
	if n < 0 || !s.capital(i, j) {
		return item{}, false
	}
	year, e := yearAt(s.text, s.volume(skipAny(s.text, j, "-,.([)")))
	c := Reporter{Year: year, Reporter: s.t.reporterName[n]}
	if year == 0 {
		return s.volumeFirst(i, c, skipAny(s.text, j, ".,"))
	}
	s.small = isLower(s.text[i])
	defer func() { s.small = false }()
	e = skipAny(s.text, e, "-,.)]")
	if s.t.reporterOrder[n] == "ry" {
		return s.courtAndPage(i, c, e)
	}
	if s.t.reporterOrder[n] == "both" {
		if it, ok := s.courtAndPage(i, c, e); ok {
			return it, true
		}
	}
	return s.reversed(i, c, e)
}

// volume skips the number of a volume before the year: "AIR (38) 1951".
func (s *scan) volume(j int) int {
	if n, e := number(s.text, j); n != 0 && e-j < 4 && at0(s.text, e) == ')' {
		return skipAny(s.text, e+1, "-,.([")
	}
	return j
}

// reversed reads "YLR 2012 2314", the order of one data set. The page must not
// be the year of a citation that follows.
func (s *scan) reversed(i int, c Reporter, e int) (item, bool) {
	if series := c.Reporter + " (CS)"; at0(s.text, e) == '(' && s.t.reporters.get(series) >= 0 { // "PLC 2018 (CS) 12"
		if k := anyWordAt(s.text, e+1, "cs", "c.s"); k != e+1 {
			c.Reporter, e = series, skipAny(s.text, k, ".)")
		}
	}
	e = anyPage(s.text, s.note(&c, s.trib(e)))
	if !isDigit(at0(s.text, e)) {
		return item{}, false
	}
	if _, y := yearAt(s.text, e); y != e {
		if n, _ := s.t.reporters.longest(s.text, skipSpace(s.text, y)); n >= 0 {
			return item{}, false
		}
	}
	return s.page(i, c, e)
}

// courtAndPage reads the rest of "PLD 2018 SC 1" after the year.
func (s *scan) courtAndPage(i int, c Reporter, j int) (item, bool) {
	court, e := s.courtAt(j)
	if court == "" {
		if isDigit(at0(s.text, j)) && (s.query || s.courtless(c, j)) {
			return s.page(i, c, j)
		}
		return item{}, false
	}
	c.Court = court
	e = s.note(&c, e)
	return s.page(i, c, e)
}

// courtless reports whether the number at j is the page of a report whose court
// was left out: "(PLD 2016 961)".
func (s *scan) courtless(c Reporter, j int) bool {
	_, e := number(s.text, j)
	if c.Reporter != "PLD" || e-j < 2 || e-j > 4 || !isSpace(at0(s.text, j-1)) || !isDigit(at0(s.text, j-2)) {
		return false
	}
	if y, _ := yearAt(s.text, j); y != 0 {
		return false
	}
	k := skipSpace(s.text, e)
	return e == len(s.text) || containsByte(",;.)]@", s.text[k%len(s.text)]) || strings.IndexByte(s.text[e:k], '\n') >= 0 || e-j > 2 && isLower(s.text[k%len(s.text)]) || anyWordAt(s.text, k, "and", "or", "at", "wherein") != k
}

// courtAt reads a court's name as law reports print it.
func (s *scan) courtAt(j int) (string, int) {
	k := j
	for at0(s.text, k) == '(' || at0(s.text, k) == '[' {
		k++
	}
	n, e := s.t.courts.longest(s.text, k)
	if n < 0 || !s.query && !s.small && !isUpper(at0(s.text, k)) && e-k < 8 {
		return "", j
	}
	return s.t.courtName[n], skipAny(s.text, e, ".)],-")
}

// trib skips "(Trib.)" and the like after PTD.
func (s *scan) trib(j int) int {
	k := skipAny(s.text, j, "([.")
	if e := anyWordAt(s.text, k, "trib", "tribunal", "crl", "s.c", "sc"); e != k {
		return skipAny(s.text, e, ".)]")
	}
	return j
}

// note reads "Note" or "N" before a number in the series of Notes.
func (s *scan) note(c *Reporter, j int) int {
	k := skipAny(s.text, j, "-.()[,")
	e := anyWordAt(s.text, k, "note", "notes")
	if e == k {
		if e = anyWordAt(s.text, k, "n"); e == k || !isUpper(s.text[k]) {
			return j
		}
	}
	c.Note = true
	e = skipAny(s.text, e, ".)-")
	if no := anyWordAt(s.text, e, "no"); no != e {
		e = skipAny(s.text, no, ".")
	}
	return e
}

// page reads the page, then a pin and a court beside it.
func (s *scan) page(i int, c Reporter, j int) (item, bool) {
	j = skipAny(s.text, j, ".-,:)")
	j = anyPage(s.text, j)
	if n, end := number(s.text, j+1); at0(s.text, j) == '(' && c.Volume == 0 && n != 0 && n < 100000 && at0(s.text, end) == ')' && !isDigit(at0(s.text, skipSpace(s.text, end+1))) {
		c.Page = strconv.Itoa(n) // "2017 SCMR (1201)"
		return item{start: i, end: end + 1, cite: c}, true
	}
	n, end := s.whole(j, 4)
	if n == 0 || end == j || end-j > 8 || n > 99999 || isDigit(at0(s.text, end+1)) && at0(s.text, end) == '/' && !s.nextPages(n, end+1) {
		return item{}, false
	}
	if m, e := number(s.text, end+1); at0(s.text, end) == ' ' && m != 0 && e-j <= 5 &&
		(end-j == 1 && s.text[end+1] == '0' || end-j == 1 && e-end >= 3 && containsByte(".;)]", at0(s.text, e)) || at0(s.text, e) == ')') { // "2 50." for 250, "1 09" for 109, "40 7)" for 407
		n, end = pow10(n, e-end-1)+m, e
	}
	c.Page = strconv.Itoa(n)
	it := item{start: i, end: end, cite: c}
	if !s.t.reporterFirst[c.Reporter] && c.Court == "" {
		it.court = s.courtBeside(end)
	}
	it.pin, it.end = s.pinAt(end)
	return it, true
}

// anyPage skips "page", "p.", "at page" or "Page No." before a page number.
func anyPage(s string, j int) int {
	k := j
	if e := anyWordAt(s, k, "at"); e != k {
		k = skipSpace(s, e)
	}
	e := anyWordAt(s, k, "page", "pages", "p", "pp", "pg", "pgs")
	if e == k {
		return j
	}
	whole := e-k > 1 // not "Crl.P No. 12"
	k = skipAny(s, e, ".:")
	if no := anyWordAt(s, k, "no", "nos"); no != k && whole {
		k = skipAny(s, no, ".:")
	}
	if isDigit(at0(s, k)) {
		return k
	}
	return j
}

// maxPages is how many pages "2017 SCMR 1201/1203" may run.
const maxPages = 20

// nextPages reports whether the number at j, behind a stroke, is a later page near the
// page n rather than a year.
func (s *scan) nextPages(n, j int) bool {
	m, e := number(s.text, j)
	return m > n && m-n < maxPages && at0(s.text, e) != '/'
}

// courtBeside is the code of a court named right after the page: "(Lahore)".
func (s *scan) courtBeside(end int) string {
	k := skipAny(s.text, end, ")")
	open := at0(s.text, k)
	if open != '(' && open != '[' && !(k == end+1 && isUpper(open)) {
		return ""
	}
	court, e := s.courtAt(k)
	if court == "" || isDigit(at0(s.text, skipSpace(s.text, e))) {
		return ""
	}
	return s.t.courtID[court]
}

// pinAt reads "at p. 57", "@ 12", ", para 12" after a citation; without one it
// returns end.
func (s *scan) pinAt(end int) (string, int) {
	k := skipAny(s.text, end, ",(")
	said := false
	if at0(s.text, k) == '@' {
		k, said = skipSpace(s.text, k+1), true
	} else if e := anyWordAt(s.text, k, "at"); e != k {
		k, said = skipSpace(s.text, e), true
	}
	mark := "p. "
	if e := anyWordAt(s.text, k, "para", "paras", "paragraph", "paragraphs", "paragraph no", "para no"); e != k {
		k, said, mark = e, true, "para "
	} else if e := anyWordAt(s.text, k, "page", "pages", "p", "pp"); e != k {
		k, said = e, true
	}
	if !said {
		return "", end
	}
	k = skipAny(s.text, k, ".")
	if e := anyWordAt(s.text, k, "no", "nos"); e != k {
		k = skipAny(s.text, e, ".")
	}
	n, e := number(s.text, k)
	if n == 0 || e == k || e-k > 4 || isLetter(at0(s.text, e)) {
		return "", end
	}
	if at0(s.text, e) == ')' && strings.IndexByte(s.text[end:e], '(') >= 0 {
		e++
	}
	return mark + strconv.Itoa(n), e
}

// namesElse are reporters' letters that with one capital are a word.
var namesElse = set("Note Ptcl")

// capital reports whether the letters of an abbreviation from i to j are
// capitals enough to be one: its first is, and no more than a "r" or two are
// small, or all are, as in messages, in a word that is none of English. In a
// query any case will do.
func (s *scan) capital(i, j int) bool {
	if s.query {
		return true
	}
	small := 0
	for k := i; k < j; k++ {
		if isLower(s.text[k]) {
			small++
		}
	}
	if small == j-i && small >= 3 && s.text[i:j] != "air" {
		return true
	}
	if small == 3 && j-i == 4 && isUpper(s.text[i]) && !namesElse[s.text[i:j]] { // "2017 Scmr 1201"
		return true
	}
	return isUpper(s.text[i]) && (small <= 2 || small == 3 && j-i > 6 || j-i > 12)
}
