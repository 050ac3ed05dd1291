package citation

import (
	"strings"

	"daleel/corpus"
)

// maxBefore is how far back from an Act's name a list of numbers may begin.
const maxBefore = 90

// numbersBefore finds provisions that no keyword opens but an abbreviated Act
// closes: "302/34 PPC", "FIR u/s 324, 148, 149 P.P.C.".
func (s *scan) numbersBefore() {
	floor := 0
	items := make([]item, 0, len(s.items)+8)
	for i := range s.items {
		it := s.items[i]
		if it.kind == itemAct && (s.query || abbreviated(s.text[it.start:it.end])) {
			if g, ok := s.listBefore(floor, it.start); ok {
				items = append(items, g)
			}
		} else if it.names() && !s.query {
			if g, ok := s.wordlessList(floor, it.start); ok {
				items = append(items, g)
			} else if g, ok := s.joinedNumber(items, it); ok {
				items = append(items, g)
			}
		}
		items = append(items, it)
		floor = it.end
	}
	s.items = items
}

// abbreviated reports whether a name has no small words: "PPC", "Cr.P.C.".
func abbreviated(t string) bool {
	small := 0
	for i := 0; i < len(t); i++ {
		if isLower(t[i]) {
			small++
		}
	}
	return small <= 2 && len(t) < 16
}

// listBefore reads the list of numbers that ends where an Act's name begins.
func (s *scan) listBefore(floor, act int) (item, bool) {
	k := s.backSpace(act)
	if b := s.ofBefore(k); b < k {
		if k = b; !s.query && !s.joinedBefore(k, floor) && !s.clauseBefore(k) {
			return item{}, false
		}
	}
	if k <= floor || k == act && !s.query && !s.gluedNumber(act) || act-k > 48 || !isAlnum(s.text[k-1]) && s.text[k-1] != ')' {
		return item{}, false
	}
	low := k
	for low > floor && k-low < maxBefore && listByte(s.text, low-1) {
		low--
	}
	for j := low; j < k; j++ {
		if !isDigit(s.text[j]) || j > 0 && (isAlnum(s.text[j-1]) || containsByte("(-.", s.text[j-1])) || s.countBefore(j) && !(s.clauseBefore(k) && s.ofBefore(s.backSpace(j)) < s.backSpace(j)) {
			continue
		}
		if s.pageNumber(j, act) {
			continue
		}
		it := item{kind: itemGroup, start: j, bare: true}
		s.list(&it, corpus.Section, "", j, true)
		if len(it.pieces) > 0 && it.end == k {
			return it, true
		}
	}
	return item{}, false
}

// beforeNumbers are the words before a list of sections that has no word for them.
var beforeNumbers = set("by under in within per vide attract attracts attracted violated violates u/s")

// wordlessList reads the two or more numbers of "prohibited by 7, 8 and 9 of the Act",
// which is named at act.
func (s *scan) wordlessList(floor, act int) (item, bool) {
	k := s.backSpace(act)
	if k == 0 || !containsByte("ef", s.text[k-1]) { // of the, of
		return item{}, false
	}
	b := s.ofBefore(k)
	if b == k || b <= floor || !isDigit(s.text[b-1]) && s.text[b-1] != ')' {
		return item{}, false
	}
	k = b
	low := k
	for low > floor && k-low < maxBefore && listByte(s.text, low-1) {
		low--
	}
	for low < k && !isDigit(s.text[low]) {
		low++
	}
	before := s.backSpace(low)
	if w := s.wordStart(before); w == before || !beforeNumbers[strings.ToLower(s.text[w:before])] {
		return item{}, false
	}
	it := item{kind: itemGroup, start: low, bare: true, unsure: true}
	s.list(&it, corpus.Section, "", low, true)
	return it, len(it.pieces) > 1 && it.end == k
}

// joinedNumber reads the provision that "and" joins to one of another law, without a word
// for it: "section 302 PPC and 13-A of the Arms Ordinance".
func (s *scan) joinedNumber(before []item, act item) (item, bool) {
	n := len(before) - 1
	if n < 0 || act.kind != itemAct || before[n].kind != itemGroup && before[n].kind != itemAct {
		return item{}, false
	}
	k := s.backSpace(act.start)
	if b := s.ofBefore(k); b == k || !s.joinedBefore(b, before[n].end) {
		return item{}, false
	}
	return s.listBefore(before[n].end, act.start)
}

// gluedNumber reports whether the number of a section is glued to the three letters or
// more of an Act at act: "under 3MPO".
func (s *scan) gluedNumber(act int) bool {
	b := act
	for b > 0 && isDigit(s.text[b-1]) {
		b--
	}
	e := wordEnd(s.text, act)
	return b < act && act-b < 4 && s.text[b] != '0' && isSpace(at0(s.text, b-1)) && e-act > 2 && strings.ToUpper(s.text[act:e]) == s.text[act:e]
}

// pageNumber reports whether the number at j is a page's, at the right end of a
// running head or alone in its line, with the name at act in a later line.
func (s *scan) pageNumber(j, act int) bool {
	_, e := number(s.text, j)
	k := skipSpace(s.text, e)
	if k != act || strings.IndexByte(s.text[e:k], '\n') < 0 {
		return false
	}
	b := j
	for b > 0 && (s.text[b-1] == ' ' || s.text[b-1] == '\t') {
		b--
	}
	return b == 0 || j-b > 2 || s.text[j-1] == '\t' || s.text[b-1] == '\n' || s.text[b-1] == '\f'
}

// ofBefore returns where "of" or "of the" before k begins, or k.
func (s *scan) ofBefore(k int) int {
	b := k
	for _, w := range []string{"the", "of"} {
		if b >= len(w) && wordAt(s.text[:b], b-len(w), w) && !isLetter(at0(s.text, b-len(w)-1)) {
			b = s.backSpace(b - len(w))
		}
	}
	return b
}

// joinedBefore reports whether a single number before k is joined by "&" or
// "and" to an item that ends at the floor: "Sec. 7 of the ATA & 392 of PPC".
func (s *scan) joinedBefore(k, floor int) bool {
	if k <= floor || k-floor > 24 {
		return false
	}
	t := strings.TrimLeft(s.text[floor:k], " \n\t,)")
	rest := strings.TrimPrefix(strings.TrimPrefix(t, "&"), "and")
	return rest != t && rest != "" && isDigit(at0(strings.TrimLeft(rest, " \n"), 0))
}

// clauseBefore reports whether a number with the bracket of its clause ends at k, as a
// section without its word has: "the offence of 9(c) of CNSA".
func (s *scan) clauseBefore(k int) bool {
	open := strings.LastIndexByte(s.text[max(0, k-8):k], '(')
	if k == 0 || s.text[k-1] != ')' || open < 0 {
		return false
	}
	open += max(0, k-8)
	_, _, ok := s.sub(open)
	return ok && isDigit(at0(s.text, open-1))
}

// countBefore reports whether "No." or the like makes the number at j another
// kind of number.
func (s *scan) countBefore(j int) bool {
	k := s.backSpace(j)
	for k > 0 && containsByte(".:/", s.text[k-1]) {
		k--
	}
	b := k
	for b > 0 && isLetter(s.text[b-1]) {
		b--
	}
	switch e := anyWordAt(s.text, b, "no", "nos", "fir", "dated", "page", "para", "rs", "of", "sch", "sched", "schedule", "chapter", "ch", "part"); {
	case e == k && e != b:
		return true
	}
	return false
}

// listWords are the words inside a list of numbers.
var listWords = set("and or read with to part iii ii iv vi")

// listByte reports whether the byte may stand inside a list of numbers.
func listByte(s string, i int) bool {
	c := s[i]
	if isDigit(c) || isSpace(c) || containsByte("()-/,&", c) {
		return true
	}
	if !isLetter(c) {
		return false
	}
	b, e := i, i+1
	for b > 0 && isLetter(s[b-1]) {
		b--
	}
	for e < len(s) && isLetter(s[e]) {
		e++
	}
	w := s[b:e]
	return len(w) == 1 || listWords[strings.ToLower(w)] || len(w) < 5 && (strings.Trim(w[1:], "ivx") == "" || strings.Trim(w, w[:1]) == "")
}
