package citation

import (
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
)

// actAt reads what names an Act from a word on: a title or alias, a short form
// that the text has given itself, initials with a year, or a kind word. It
// emits an item and returns its end, or i.
func (s *scan) actAt(i int) int {
	if it, ok := s.named(i); ok {
		s.shortened(it)
		if w, j := s.defs.at(s.text, i); it.weak && j == it.end { // the text itself says what it means
			it.work, it.weak = w, false
			return s.emit(it)
		}
		return s.emitAct(it)
	}
	if s.codeAmended(i) {
		return i
	}
	if w, j := s.defs.at(s.text, i); j > i {
		it := item{kind: itemAct, start: i, end: j, work: w}
		year, end := s.yearAfter(j)
		if year == 0 || year == yearOf(w) {
			it.end = end
			s.shortened(it)
			return s.emit(it)
		}
	}
	if it, ok := s.initialed(i); ok {
		if s.defined(it.start, it.end) { // “PIAC Act” means the
			return it.end
		}
		s.shortened(it)
		return s.emit(it)
	}
	if it, ok := s.bareNumber(i); ok {
		return s.emit(it)
	}
	if k, e := kindTree.longest(s.text, i); k >= 0 {
		kind := kindWords[strings.ToLower(compact(s.text[i:e]))]
		if it, ok := s.kindWord(i, e, kind); ok {
			return s.moreNumbers(s.emitAct(it), kind)
		}
	}
	return i
}

// shortened notes which Act its initials mean from here on, where the text has several of
// the same: "ITO 1979 … section 9 of ITO".
func (s *scan) shortened(it item) {
	e := it.start
	for e < it.end && isUpper(s.text[e]) {
		e++
	}
	if _, ok := s.short[s.text[it.start:e]]; ok && e-it.start > 2 && !isLetter(at0(s.text, e)) && yearOf(it.work) != 0 {
		s.short[s.text[it.start:e]] = it.work
	}
}

// moreNumbers reads what goes on with a number of a law that ends at j in a
// footnote: "Act 10 of 1927, 35 of 1934 and 6 of 1953".
func (s *scan) moreNumbers(j int, kind string) int {
	for s.scope.legislative() && kind != "rules" {
		k := skipAny(s.text, j, ",")
		if e := anyWordAt(s.text, k, "and"); e != k {
			k = skipSpace(s.text, e)
		}
		w := min(s.roman(k), k+12)
		of := anyWordAt(s.text, skipSpace(s.text, w), "of")
		if k == j || w == k || of == skipSpace(s.text, w) || !isUpper(at0(s.text, k)) && !isDigit(at0(s.text, k)) {
			return j
		}
		number, year, end := s.numberYear(k)
		if year == 0 || end <= of || end-of > 6 {
			return j
		}
		j = s.emit(item{kind: itemAct, start: k, end: end, work: s.acts.numbered("pk", kind, number, year)})
	}
	return j
}

// emitAct keeps the item and the short form that may be defined after it.
func (s *scan) emitAct(it item) int {
	if s.defined(it.start, it.end) || s.bookTitle(it.start, it.end) {
		return it.end
	}
	end := s.emit(it)
	if it.kind == itemAct && it.work.Name != "" {
		s.meaning(it)
		s.defineInside(it)
		end = s.define(it.work, end)
		s.abbreviate(it)
	}
	return end
}

// abbreviate notes how the text may name an Act later: by its title without the
// year, by initials with its kind word ("STA") and without ("PEEDA Act").
func (s *scan) abbreviate(it item) {
	if it.weak || s.last == it.work || yearOf(it.work) == 0 {
		return
	}
	s.last = it.work
	if s.short == nil {
		s.short = map[string]Work{}
	}
	s.short[looseKey(yearTail.ReplaceAllString(it.work.Name, ""), 0)] = it.work
	k := initials(connectorsOut(it.work.Name))
	if len(k) < 3 {
		return
	}
	s.short[k], s.short[k+itoa(yearOf(it.work))] = it.work, it.work
	if len(k) > 3 {
		s.short[k[:len(k)-1]] = it.work
	}
}

// connectorsOut drops the small words of a title, however they are written.
func connectorsOut(title string) string {
	words := strings.Fields(title)
	kept := words[:0]
	for _, w := range words {
		if !connectors[strings.ToLower(w)] {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// smallAct reads the name of an Act in small letters right after a provision
// that ends at j, as messages have it: "section 115 cpc", "s. 5 of the limitation
// act". It returns the end of what was read.
func (s *scan) smallAct(j int) int {
	if s.query {
		return j
	}
	k := skipAny(s.text, j, ",")
	for _, w := range []string{"of", "the"} {
		if e := anyWordAt(s.text, k, w); e != k {
			k = skipSpace(s.text, e)
		}
	}
	if k == j || k-j > 12 || !isLower(at0(s.text, k)) {
		return j
	}
	n, e := s.acts.tree.longest(s.text, k)
	if n < 0 || e-k < 3 || s.acts.names[n].use == useQuery || strings.ToLower(s.text[k:e]) != s.text[k:e] || strings.EqualFold(s.text[k:e], "constitution") {
		return j
	}
	if it, ok := s.namedAs(n, k, e); ok {
		return s.emit(it)
	}
	return j
}

// named reads a title or alias of the table with its year and number.
func (s *scan) named(i int) (item, bool) {
	n, j := s.acts.tree.longest(s.text, i)
	if n < 0 {
		return item{}, false
	}
	if open := strings.IndexByte(s.text[i:j], '('); open >= 0 && strings.IndexByte(s.text[i:j], ')') < 0 && shortForm(s.acts.names[n].spelled) {
		return item{}, false // "E.C.P (C.A. No. 142"
	} else if strings.IndexByte(s.text[i:j], ')') >= 0 && open < 0 {
		return s.bracketFirst(n, i, j) // "(RECOVERY OF FINANCE) ORDINANCE"
	}
	if s.query && shortForm(s.acts.names[n].spelled) && saysWord(s.text[i:j]) {
		return item{}, false // "theft at a shop"
	}
	if e := &s.acts.names[n]; !s.query && (!cased(e.spelled, s.text[i:j]) && !s.datedTitle(e, i, j) || e.use == useQuery) {
		return item{}, false
	}
	return s.namedAs(n, i, j)
}

// bracketFirst reads a title that a text has in another order of brackets than the table,
// "West Pakistan (Industrial and Commercial Employment) Standing Orders Ordinance", from
// the word behind the first of them.
func (s *scan) bracketFirst(n, i, j int) (item, bool) {
	e := &s.acts.names[n]
	if s.query || at0(s.text, i-1) != '(' || strings.Count(e.spelled, "(") == 0 || e.use != useText || !cased(e.spelled, s.text[i:j]) {
		return item{}, false
	}
	it, ok := s.namedAs(n, i, j)
	if _, known := s.acts.byID[it.work.ID]; !ok || !known || it.start != i {
		return item{}, false
	}
	it.start = i - 1
	if b := s.titleStart(i - 1); b < i-1 && s.acts.isEnactor(s.words(b, i-1)) {
		it.start = b
	}
	return it, true
}

// lettersOfWords are small words that letters of a short form may be when they are
// parted: "at a" is no A.T.A.
var lettersOfWords = set(`am an as at be by do go he if in is it me my no of on or so to up us we`)

// saysWord reports whether parted letters have a small word among them.
func saysWord(text string) bool {
	parts := strings.Fields(text)
	return len(parts) > 1 && slices.ContainsFunc(parts, func(p string) bool { return lettersOfWords[strings.ToLower(p)] })
}

// datedTitle reports whether a title at i to j has its year behind it: then one
// capital will do, "Income tax ordinance, 2001".
func (s *scan) datedTitle(e *name, i, j int) bool {
	if !isUpper(s.text[i]) || shortForm(e.spelled) {
		return false
	}
	_, year, _ := s.dated(j)
	return year != 0
}

// namedAs reads the year and number after the name n, which stands at i to j.
func (s *scan) namedAs(n, i, j int) (item, bool) {
	e := &s.acts.names[n]
	if s.amending(j) {
		return item{}, false
	}
	if len(e.spelled) == len("Constitution") && !s.constitution(i, j) || s.ofPakistanBody(i) {
		return item{}, false
	}
	it := item{kind: itemAct, start: i, end: j}
	if k := s.backSpace(i); len(e.spelled) == len("Constitution") && k >= 4 && s.text[k-4:k] == "1973" && !isAlnum(at0(s.text, k-5)) {
		it.start = k - 4 // "the 1973 Constitution"
	}
	number, year, end := s.dated(j)
	k, ok := s.acts.pick(e, year)
	if !ok && number != "" && year != 0 && !s.acts.yearSlip(e, year) {
		return item{}, false
	}
	switch {
	case ok:
		it.work, it.end = s.acts.work(s.acts.list[k].ID), end
		if number != "" {
			s.numberedBy(numberKey("", kindOf(e.spelled), year, number), it.work)
		}
		if year == 0 {
			it.end = s.overMisread(j, s.acts.list[k].Year)
		}
	case year != 0 && (shortForm(e.spelled) || s.acts.yearSlip(e, year)): // a wrong year beside "PPC" is a slip
		k, ok = s.acts.pick(e, 0)
		it.work = s.acts.work(s.acts.list[k].ID)
		if !shortForm(e.spelled) {
			it.end = end
		}
	}
	if !ok || s.foreign(i, year) {
		return item{}, false
	}
	it.weak = e.use == useAfter && year == 0
	if b := s.titleStart(i); b < i && (s.acts.isEnactor(s.words(b, i)) || strings.TrimSpace(s.words(b, i)) == "Pakistan" || s.westOf(e, s.words(b, i), s.acts.list[k].Year)) {
		it.start = b // "the West Pakistan Industrial … Ordinance": the Code leaves the words out
	}
	return it, true
}

// westOf reports whether "West" before a title that begins with "Pakistan" is the
// Province's, of whose years the law is: the index calls the West Pakistan Arms Ordinance,
// 1965 by its adapted title.
func (s *scan) westOf(e *name, before string, year int) bool {
	return strings.TrimSpace(before) == "West" && strings.HasPrefix(e.spelled, "Pakistan ") && year > 1954 && year < 1971
}

// misreadNumber is a number in brackets that a scan has misread: "(Y of 1898)" for V.
var misreadNumber = regexp.MustCompile(`^\s?\((?:Act )?[A-Z0-9]{1,8} of (\d{4})\)`)

// overMisread skips a misread number behind a title of the year that ends at j.
func (s *scan) overMisread(j, year int) int {
	if at0(s.text, skipSpace(s.text, j)) != '(' {
		return j
	}
	m := misreadNumber.FindStringSubmatch(s.text[j:min(len(s.text), j+28)])
	if m == nil || m[1] != itoa(year) {
		return j
	}
	return j + len(m[0])
}

// yearSlip reports whether one figure of the year behind a Code's title is wrong, as in
// "Pakistan Penal Code, 1890". The Constitutions are told apart by theirs.
func (a *Acts) yearSlip(e *name, year int) bool {
	if len(e.acts) != 1 {
		return false
	}
	act := a.list[e.acts[0]]
	right, wrong, differ := itoa(act.Year), itoa(year), 0
	for i := 0; i < len(right) && len(right) == len(wrong); i++ {
		if right[i] != wrong[i] {
			differ++
		}
	}
	return act.Cite != "" && act.Cite != "Constitution" && differ == 1
}

// bareNumber reads "XL of 2016", typed without the kind: the Act of that number,
// else the Ordinance or Order.
func (s *scan) bareNumber(i int) (item, bool) {
	if !s.query {
		return item{}, false
	}
	e := wordEnd(s.text, i)
	n, roman := corpus.ParseRoman(strings.ToUpper(s.text[i:e]))
	of := anyWordAt(s.text, skipSpace(s.text, e), "of")
	if !roman || of == skipSpace(s.text, e) {
		return item{}, false
	}
	year, end := yearAt(s.text, skipSpace(s.text, of))
	if year == 0 {
		return item{}, false
	}
	for _, kind := range []string{"act", "ordinance", "order"} {
		if id := s.acts.byNumber[numberKey("pk", kind, year, itoa(n))]; id != "" {
			return item{kind: itemAct, start: i, end: end, work: s.acts.work(id)}, true
		}
	}
	return item{}, false
}

// initialsWithKind reads the kind word and the year behind the initials of a law, which
// end at j.
func (s *scan) initialsWithKind(w Work, j int) (end int, ok bool) {
	k := skipSpace(s.text, j)
	n, e := kindTree.longest(s.text, k)
	if n < 0 || k == j || !isUpper(s.text[k]) || w.Name == "" || kindWords[strings.ToLower(compact(s.text[k:e]))] != scopeKind(w.ID) {
		return j, false
	}
	year, end := s.yearAfter(e)
	return end, year == 0 || year == yearOf(w)
}

// otherStates are codes of other states that judgments call by their initials.
var otherStates = map[string]string{"IPC": "Indian Penal Code"}

// initialed reads initials with a year that point to one Act of the table:
// "ITO 2001", "S.T.A., 1973".
func (s *scan) initialed(i int) (item, bool) {
	var b [8]byte
	n, j := 0, i
	for j < len(s.text) && n < len(b) && isUpper(s.text[j]) {
		b[n] = s.text[j]
		n++
		if j++; at0(s.text, j) == '.' {
			j++
			if r := string(b[:n]); at0(s.text, j) == ' ' && (r == "P" || r == "G" || r == "GG") && (at0(s.text, j+1) == 'O' || r == "G" && at0(s.text, j+1) == 'G') {
				j++ // "P. O. No. 4 of 1975"
			}
		}
	}
	if n < 2 || isLetter(at0(s.text, j)) {
		return item{}, false
	}
	if po := string(b[:n]); po == "PO" || po == "GGO" { // "P.O. No. 10 of 1984"
		if number, y, end := s.numberYear(j); y != 0 {
			return item{kind: itemAct, start: i, end: end, work: s.acts.numbered("pk", "order", number, y)}, true
		}
	}
	if string(b[:n]) == "PCO" { // "PCO No. 1 of 2007"
		if number, y, end := s.numberYear(j); y != 0 {
			return item{kind: itemAct, start: i, end: end, work: s.acts.unknownWork("Provisional Constitution Order", number, y)}, true
		}
	}
	if title := otherStates[string(b[:n])]; title != "" {
		return item{kind: itemAct, start: i, end: j, work: Work{Name: title}, weak: true}, true
	}
	year, end := s.yearAfter(j)
	if year == 0 {
		w, ok := s.short[string(b[:n])]
		if e, named := s.initialsWithKind(w, j); ok && named { // "the CDA Ordinance, 1960" once more
			return item{kind: itemAct, start: i, end: e, work: w}, true
		}
		return item{kind: itemAct, start: i, end: j, work: w, weak: true}, ok && n >= 3
	}
	id := s.acts.initials[string(b[:n])+itoa(year)]
	if id == "" {
		w, ok := s.short[string(b[:n])+itoa(year)] // "the SRPO, 1979"
		it := item{kind: itemAct, start: i, end: end, work: w}
		if kind, _ := kindTree.longest(s.text, i); kind < 0 && !ok && n > 3 && !s.query && !s.literal {
			it.later, ok = string(b[:n])+itoa(year), true // "the PLGA 2013" before its title
		}
		return it, ok
	}
	return item{kind: itemAct, start: i, end: end, work: s.acts.work(id), weak: true}, true
}
