package citation

import (
	"strconv"
	"strings"
)

// caseEntry is one number of a list of case numbers.
type caseEntry struct {
	start, end int
	number     string
	year       int
	bench      string
	short      bool // the year has two figures
}

// caseAt reads case numbers: "Criminal Appeal No. 39-L of 2015", "C.As. 1, 2 &
// 3 of 2010", "CPs No. 648-L to 650-L/2021". It emits one item a number.
func (s *scan) caseAt(i int) (int, bool) {
	t, j := s.t.cases.longest(s.text, i)
	if t < 0 {
		t, j = s.misreadKind(i)
	} else if !s.query && !capitals(s.text[i:j]) && !(isUpper(s.text[i]) && s.noisy(i)) && !s.numbered(i, j) {
		return i, false
	}
	if t < 0 || !colonAfterShort(s.text[i:j]) || s.text[i] == 'J' && strings.Contains(s.text[i:j], ". -") { // a judge's "J. - C.M.A. 37"
		return i, false
	}
	typeEnd := j
	j, said := s.caseNo(j)
	entries, dated := s.caseList(j)
	if !said && len(entries) > 1 && typeEnd-i < 2 {
		return i, false
	}
	list := 0
	if !dated {
		entries = s.undatedList(entries, said)
		s.lists++
		list = s.lists
	}
	if len(entries) == 0 {
		return i, false
	}
	if dated {
		entries = s.renumbered(entries)
	}
	for k, e := range entries {
		start := e.start
		if k == 0 {
			start = i
		}
		s.emit(item{start: start, end: e.end, list: list, cite: Case{
			Type: s.t.caseName(t, s.text[i:typeEnd]), Number: e.number, Year: e.year, Bench: e.bench}})
	}
	return entries[len(entries)-1].end, true
}

// colonShort are the abbreviations behind which a colon stands for a dot: "Crl: Appeal".
var colonShort = set("cr crl civ const constt misc miscl rev ref appl appln app")

// colonAfterShort reports whether the colons of a kind of case stand behind such alone.
func colonAfterShort(kind string) bool {
	for before, rest, ok := strings.Cut(kind, ":"); ok; before, rest, ok = strings.Cut(rest, ":") {
		if b := wordStartIn(before); !colonShort[strings.ToLower(before[b:])] {
			return false
		}
	}
	return true
}

// wordStartIn is where the last word of t begins.
func wordStartIn(t string) int { return strings.LastIndexAny(t, " .\t\n") + 1 }

// numbered reports whether "No." stands behind a kind of case in small letters
// at i to j: "a constitutional petition bearing No. 12 of 2017".
func (s *scan) numbered(i, j int) bool {
	k, said := s.caseNo(j)
	return said && isLower(s.text[i]) && (j-i >= len("rent case") || s.text[i] == 's') && isDigit(at0(s.text, k))
}

// smallKinds are the first words of kinds of case that texts write in small letters,
// by their first letter.
var smallKinds = [256][]string{
	'c': {"civil", "criminal", "constitution", "constitutional"}, 'w': {"writ"}, 'r': {"rent", "regular", "review"},
	's': {"suit", "suits"}, 'f': {"first", "family"}, 'e': {"election", "execution"}, 'm': {"murder"}, 'j': {"jail"},
}

// caseNo skips "No.", "Nos." and "Number", and reports whether it stood there.
func (s *scan) caseNo(j int) (int, bool) {
	k := s.overTitle(skipAny(s.text, j, ".-(),:'s["))
	if e := anyWordAt(s.text, k, "bearing"); e != k {
		k = skipSpace(s.text, e)
	}
	if e := anyWordAt(s.text, k, "nos", "no", "number", "numbers", "no.s", "na"); e != k {
		if e = skipAny(s.text, e, ".:-,"); strings.HasPrefix(s.text[e:], "(s)") { // "No.(s) 12 of 2019"
			e = skipAny(s.text, e+len("(s)"), ".:")
		}
		if containsByte("&#", at0(s.text, e)) && isDigit(at0(s.text, e+1)) { // "NO&2503": a dot misread
			e++
		}
		return e, true
	}
	if n := skipSpace(s.text, k+1); at0(s.text, k) == '#' && (isDigit(at0(s.text, n)) || isUpper(at0(s.text, n)) && at0(s.text, n+1) == '-') { // "CP #25/23"
		return n, true
	}
	if e := s.afterMark(k); e > k && isDigit(at0(s.text, e)) { // "No232"
		return e, true
	}
	return skipAny(s.text, j, ".-):"), false
}

// caseList reads numbers until one has a year and no further number follows;
// earlier ones without a year take the next one's. Without any year it is
// whole and not dated.
func (s *scan) caseList(j int) (list []caseEntry, isDated bool) {
	dated := 0
	for len(list) < 40 {
		e, ok := s.caseEntry(j)
		if !ok {
			break
		}
		if n, end := number(s.text, skipAny(s.text, e.end, "-")); e.year == 0 && dated > 0 && list[dated-1].short && end-e.end > 2 && at0(s.text, end-3) == '-' && !isAlnum(at0(s.text, end)) {
			e.year, e.end, e.short = century(n), end, true // "94-P/12 & 1445-13"
		}
		if n := len(list) - 1; n >= 0 && strings.TrimSpace(s.text[list[n].end:e.start]) == "to" && strings.Contains(e.number, "-") && isDigit(e.number[0]) && !strings.Contains(list[n].number, "-") {
			list[n].number += e.number[strings.IndexByte(e.number, '-'):] // "181 to 185/KB"
		}
		list = append(list, e)
		if e.year != 0 {
			for k := dated; k < len(list); k++ {
				list[k].year, list[k].bench = e.year, e.bench
			}
			dated = len(list)
		}
		next, ok := s.caseSeparator(e.end, e.year != 0)
		if !ok {
			break
		}
		j = next
	}
	if dated == 0 {
		return list, false
	}
	return list[:dated], true
}

// caseSeparator skips what stands between two numbers of a list.
func (s *scan) caseSeparator(j int, dated bool) (int, bool) {
	if dated {
		j = s.overAside(j)
	}
	k := skipAny(s.text, j, ",&;")
	if !dated {
		k = skipAny(s.text, k, "-")
		if k == j && at0(s.text, k) == '.' && at0(s.text, k+1) == ' ' && isDigit(at0(s.text, k+2)) {
			k += 2 // "NO.239. 274 AND 283": a comma misread
		}
	}
	if e := anyWordAt(s.text, k, "and", "to", "linked with", "connected with", "along with", "alongwith", "a/w", "with"); e != k {
		k = skipSpace(s.text, e)
	}
	if e := anyWordAt(s.text, k, "no", "nos"); k > j && e != k && isDigit(at0(s.text, skipAny(s.text, e, "."))) {
		k = skipAny(s.text, e, ".") // "CA No. 71-P/2014 & No. 864/2014"
	}
	if k > j {
		k = s.overPageNumber(k)
		if e, said := s.caseNo(k); said && isUpper(at0(s.text, k)) { // "& No. 864/2014"
			k = e
		}
	}
	return k, k > j && (isDigit(at0(s.text, k)) || isUpper(at0(s.text, k)) && (at0(s.text, skipSpace(s.text, k+1)) == '-' || strings.HasPrefix(s.text[k+1:], "‑")))
}

// caseEntry reads "D-1914 of 2020", "39-L/2015" or a number alone.
func (s *scan) caseEntry(j int) (caseEntry, bool) {
	e := caseEntry{start: j}
	if dateAt(s.text, j) {
		return e, false
	}
	prefix := ""
	if c := at0(s.text, j); (isUpper(c) || s.query && isLower(c)) && (at0(s.text, j+1) == '-' || at0(s.text, j+1) == ' ' || strings.HasPrefix(s.text[j+1:], "‑")) { // also U+2011
		prefix = string(upper(c)) + "-"
		j = skipAny(s.text, j+1, "-")
	}
	if g, ok := s.glued(e, prefix, j); ok {
		return g, true
	}
	n, end := s.whole(j, 6)
	if end == j || n == 0 {
		return e, false
	}
	if at0(s.text, end) == ' ' && isDigit(at0(s.text, end+1)) { // "103 2 of 2020" for 1032
		if m, e2 := number(s.text, end+1); e2-end <= 4 && end-j <= 4 && s.caseGoesOn(e2) {
			n, end = pow10(n, e2-end-1)+m, e2
		}
	}
	if stroke, year, e2 := s.strokeNumber(end); year != 0 {
		e.number, e.year, e.end = prefix+strconv.Itoa(n)+stroke, year, e2
		return e, true
	}
	letters, end := s.caseLetters(end)
	e.number, e.end = prefix+strconv.Itoa(n)+letters, end
	e.year, e.bench, e.end = s.caseYear(end)
	if e.year == 0 {
		e.end = end
	}
	e.short = e.year != 0 && e.end >= 3 && s.text[e.end-3] == '/'

	return e, true
}

// strokeNumber reads the rest, at j, of a number in two parts: the "/13 of 2020" of
// "12/13 of 2020".
func (s *scan) strokeNumber(j int) (stroke string, year, end int) {
	k := skipSpace(s.text, j)
	if at0(s.text, k) != '/' {
		return "", 0, j
	}
	n, e := number(s.text, skipSpace(s.text, k+1))
	of := skipSpace(s.text, e)
	if n == 0 || n > 999 || of == e || !wordAt(s.text, of, "of") {
		return "", 0, j
	}
	if year, end = yearAt(s.text, skipSpace(s.text, of+2)); year < 1947 {
		return "", 0, j
	}
	return "/" + strconv.Itoa(n), year, end
}

// dateAt reports whether a date in figures stands at s[i]: "22-02-2016", "3.1.2020".
func dateAt(s string, i int) bool {
	day, e := number(s, i)
	mark := at0(s, e)
	if e == i || e-i > 2 || day > 31 || !containsByte("-./", mark) || mark == 0 {
		return false
	}
	month, e2 := number(s, e+1)
	if e2 == e+1 || e2-e > 3 || month > 12 || at0(s, e2) != mark {
		return false
	}
	year, end := number(s, e2+1)
	return end-e2 == 5 && year > 1900
}

// glued reads "3012022" for 30/2022: a slash that a scan has misread as a one.
func (s *scan) glued(e caseEntry, prefix string, j int) (caseEntry, bool) {
	n, end := number(s.text, j)
	year, slash := n%10000, n/10000%10
	if end-j < 7 || slash != 1 || n < 2000000 || year < 1990 || year > 2040 || prefix != "" {
		return e, false
	}
	e.number, e.year, e.end = strconv.Itoa(n/100000), year, end
	return e, true
}

// caseGoesOn reports whether a year or a list follows a number.
func (s *scan) caseGoesOn(j int) bool {
	k := skipSpace(s.text, j)
	return containsByte("/&,-", at0(s.text, k)) || anyWordAt(s.text, k, "of", "to", "and") != k
}

// pow10 moves n by as many decimal places.
func pow10(n, places int) int {
	for range places {
		n *= 10
	}
	return n
}

// caseLetters reads the letters of a registry, bail or bench after the number:
// "-L", " -K", "(L)", "/B", "-Q/CS".
func (s *scan) caseLetters(j int) (string, int) {
	k := skipSpace(s.text, j)
	if k-j > 3 && !(hyphenAt(s.text, k) && s.hyphenOverLine(j, k)) {
		return "", j
	}
	open := at0(s.text, k)
	n := 1
	if open == '.' && k == j && isUpper(at0(s.text, k+1)) && wordAt(s.text, skipSpace(s.text, k+2), "of") && isSpace(at0(s.text, k+2)) {
		open = '-' // "257.Q of 2023"
	}
	if open != '-' && open != '(' && open != '/' && !(open == 0xE2 && isPunct(s.text, k, &n)) {
		if !isUpper(open) || k != j && !(at0(s.text, k+1) == '/' && isDigit(at0(s.text, k+2))) { // "236 A/2014"
			return "", j
		}
		n = 0
	}
	k = skipSpace(s.text, k+n)
	e := k
	for e < len(s.text) && (isUpper(s.text[e]) || s.query && n > 0 && isLower(s.text[e])) {
		e++
	}
	if e == k || e-k > 3 || isLower(at0(s.text, e)) {
		return "", j
	}
	letters := "-" + strings.ToUpper(s.text[k:e])
	if open == '(' {
		if at0(s.text, e) != ')' {
			return "", j
		}
		e++
	}
	if series, end := tribunalSeries(s.text, e); series != "" {
		return "(" + letters[1:] + ")" + series, end // as the Tribunal writes it: "1332(R)CS"
	}
	return letters, e
}

// caseYear reads "of 2015", "/2015", "/98" and a bench after it.
func (s *scan) caseYear(j int) (year int, bench string, end int) {
	k := skipSpace(s.text, j)
	if of := skipSpace(s.text, k+1); at0(s.text, k) == ',' && wordAt(s.text, of, "of") { // "409, 410, of 2013"
		k = of
	}
	if at0(s.text, k) == '/' || at0(s.text, k) == '-' && (k == j || isDigit(at0(s.text, k+1))) {
		slash := s.text[k] == '/'
		k = skipSpace(s.text, k+1)
		if y, e := yearAt(s.text, k); y >= 1947 && (e-k == 4 || s.noisy(k)) {
			return s.caseBench(y, e)
		}
		if n, e := number(s.text, k); e-k == 1 && slash && at0(s.text, e) == ' ' && isDigit(at0(s.text, e+1)) && at0(s.text, e+2) == ')' {
			return century(10*n + int(s.text[e+1]-'0')), "", e + 2 // "529/1 5)"
		} else if e-k == 2 && slash && !isLetter(at0(s.text, e)) && at0(s.text, e) != '/' {
			return century(n), "", e
		}
	} else if e := anyWordAt(s.text, k, "of", "0f", "\xc2\xb0f"); e != k {
		k = skipSpace(s.text, e)
		k = skipAny(s.text, anyWordAt(s.text, k, "the year", "year"), ",")
	} else if y, e := s.spacedYear(k); y != 0 {
		return s.caseBench(y, e)
	} else if n, e := number(s.text, k); e-k == 6 && k > j && n > 11900 && n < 12100 && n/100%100 >= 19 && s.text[k] == '0' {
		k += 2 // "283 012020" for "283 of 2020"
	} else if n, e := number(s.text, j+1); at0(s.text, j) == '.' && e-j == 3 && isDigit(at0(s.text, j-3)) && (e == len(s.text) || containsByte("\n,;.)", s.text[e]) && !isDigit(at0(s.text, e+1))) {
		return century(n), "", e // "No.32441.23" alone
	} else {
		return 0, "", j
	}
	year, end = yearAt(s.text, k)
	if year < 1900 {
		return 0, "", j
	}
	return s.caseBench(year, end)
}

// spacedYear reads the year of "No. 12 - 2019" from the dash at k; 0 where a list goes on.
func (s *scan) spacedYear(k int) (int, int) {
	y, e := yearAt(s.text, skipSpace(s.text, k+1))
	if at0(s.text, k) != '-' || y < 1947 || e-k > 7 || anyWordAt(s.text, skipSpace(s.text, e), "of") > skipSpace(s.text, e) {
		return 0, k
	}
	if next, ok := s.caseSeparator(e, false); ok && isDigit(at0(s.text, next)) {
		return 0, k
	}
	return y, e
}

// caseBench reads the bench behind a year that ends at end: "2015/BWP".
func (s *scan) caseBench(year, end int) (int, string, int) {
	k := skipSpace(s.text, end)
	if at0(s.text, k) != '/' || k-end > 1 {
		return year, "", end
	}
	if k = skipSpace(s.text, k+1); !isUpper(at0(s.text, k)) {
		return year, "", end
	}
	e := wordEnd(s.text, k)
	b := s.text[k:e]
	if e-k > 4 || b != strings.ToUpper(b) || k > end+1 && e-k < 3 { // "2021 / BWP"
		return year, "", end
	}
	return year, b, e
}

// century gives a year of two figures its century. Case numbers with two
// figures in the courts' texts run from 1947 on.
func century(n int) int {
	if n < 47 {
		return 2000 + n
	}
	return 1900 + n
}

// capitals reports whether s begins with a capital and has at most two words
// that do not ("Petition for Special Leave to Appeal", torn words).
func capitals(s string) bool {
	small := 0
	for i := 1; i < len(s); i++ {
		if isLower(s[i]) && isSpace(s[i-1]) {
			small++
		}
	}
	return (isUpper(at0(s, 0)) || isDigit(at0(s, 0))) && small <= 2
}
