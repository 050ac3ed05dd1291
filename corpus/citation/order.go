package citation

import (
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

func itoa(n int) string { return strconv.Itoa(n) }

// orderGroup reads "Order XXXIX Rules 1 and 2" and "O. VII, R. 11" after the
// word Order; without a rule it is the Order itself, which counts only beside
// an Act.
func (s *scan) orderGroup(i, j int) (item, bool) {
	at := skipAny(s.text, j, ".-:")
	if no := anyWordAt(s.text, at, "no"); no > at { // "Order No. VII"
		at = skipAny(s.text, no, ".")
	}
	order, e := s.orderNumber(at)
	if at0(s.text, at) == '(' { // "Order (VII) Rule (11)"
		if order, e = s.orderNumber(at + 1); at0(s.text, e) == ')' && s.ruleFollows(e+1) {
			e++
		} else {
			order = ""
		}
	}
	if order == "" || s.office(i, e) {
		return item{}, false
	}
	if of := skipSpace(s.text, e); wordAt(s.text, of, "of") { // "Order XIV of 1985" is an instrument
		if year, _ := yearAt(s.text, skipSpace(s.text, anyWordAt(s.text, of, "of"))); year != 0 {
			return item{}, false
		}
	}
	it := item{kind: itemGroup, start: i}
	s.rulesOfOrder(&it, order, e)
	if len(it.pieces) == 0 {
		if isDigit(s.text[skipAny(s.text, j, ".-:")]) && !s.query && !s.ofCivilCode(s.overOrders(e)) {
			return item{}, false
		}
		if k := skipSpace(s.text, e); order == "I" && !s.query && !wordAt(s.text, k, "of") && !s.ofCivilCode(e) {
			return item{}, false // "By this order I intend to dispose of"
		}
		p := piece{Provision: Provision{Kind: corpus.OrderPart, Number: order}, start: i, end: e}
		it.pieces = append(it.pieces, p)
		s.moreOrders(&it)
	}
	it.pieces[0].start = i
	it.end = it.pieces[len(it.pieces)-1].end
	return it, true
}

// overRuleMarks skips what parts an Order's number, which ends at e, from the word Rule.
func (s *scan) overRuleMarks(e int) int {
	k := skipAny(s.text, e, ".,-/:;([")
	if r := anyWordAt(s.text, k, "read with", "r/w"); r != k {
		k = skipSpace(s.text, r)
	}
	return k
}

// ruleFollows reports whether the word Rule follows an Order's number that ends at e.
func (s *scan) ruleFollows(e int) bool {
	kw, _ := keywords.longest(s.text, s.overRuleMarks(e))
	return kw == int(kwRule) || kw == int(kwRuleShort)
}

// rulesOfOrder reads the rules behind an Order's number that ends at e.
func (s *scan) rulesOfOrder(it *item, order string, e int) {
	k := s.overRuleMarks(e)
	if !s.ruleFollows(e) || k-e >= maxGap {
		return
	}
	_, we := keywords.longest(s.text, k)
	at := s.afterKeyword(we)
	if at0(s.text, at) == '/' && isDigit(at0(s.text, at+1)) { // "r/11"
		at++
	}
	s.list(it, corpus.Rule, order, at, upper(s.text[we-1]) == 'S' || we-k == 2 || s.query)
	if len(it.pieces) == 0 {
		s.oddRule(it, order, at)
	}
	if len(it.pieces) == 0 {
		return
	}
	s.moreRules(it, order)
	last := &it.pieces[len(it.pieces)-1]
	if it.end = last.end; strings.ContainsAny(s.text[e:k], "([") && containsByte(")]", at0(s.text, it.end)) && it.end < len(s.text) {
		last.end, it.end = it.end+1, it.end+1 // "Order VII (Rule 11)"
	}
	s.subAfter(it)
}

// moreRules reads "and Rule 2" behind a rule of an Order, unless what it is of follows.
func (s *scan) moreRules(it *item, order string) {
	for range 4 {
		j := it.pieces[len(it.pieces)-1].end
		k, _ := s.separator(j, true)
		kw, e := keywords.longest(s.text, k)
		if k == j || kw != int(kwRule) && kw != int(kwRuleShort) {
			return
		}
		n, end, ok := s.num(s.afterKeyword(e), corpus.Rule)
		if of := skipSpace(s.text, end); !ok || wordAt(s.text, of, "of") && !s.ofCivilCode(end) || strings.Contains(n, ".") {
			return
		}
		p := piece{Provision: Provision{Kind: corpus.Rule, Order: order, Number: n}, start: k}
		p.Sub, p.end = s.subs(end)
		it.pieces = append(it.pieces, p)
	}
}

// oddRule reads the number of an Order's rule that stands in roman figures or in
// brackets: "Order XVI Rule I", "Order XLVII Rule (1)(c)".
func (s *scan) oddRule(it *item, order string, j int) {
	number, e := s.bracketed(j)
	if w := wordEnd(s.text, j); e == j && w > j && isUpper(s.text[j]) {
		if n, ok := corpus.ParseRoman(s.text[j:w]); ok && n < 60 {
			number, e = itoa(n), w
		}
	}
	if e == j {
		return
	}
	p := piece{Provision: Provision{Kind: corpus.Rule, Order: order, Number: number}, start: j}
	p.Sub, p.end = s.subs(e)
	it.pieces = append(it.pieces, p)
}

// bracketed reads a whole number in brackets, "(4)"; it returns j where none stands
// there.
func (s *scan) bracketed(j int) (string, int) {
	n, e := number(s.text, j+1)
	if at0(s.text, j) != '(' || n == 0 || n > 999 || at0(s.text, e) != ')' {
		return "", j
	}
	return itoa(n), e + 1
}

// inBrackets reads a provision whose whole number stands in brackets, "rule (4) of
// the Refund Rules, 2007": it counts only before its law, as "section (2) of section
// 10" is a sub-section.
func (s *scan) inBrackets(i int, kind corpus.ProvisionKind, j int) (item, bool) {
	k := skipSpace(s.text, j)
	number, e := s.bracketed(k)
	if e == k {
		return item{}, false
	}
	p := piece{Provision: Provision{Kind: kind, Number: number}, start: i}
	p.Sub, p.end = s.subs(e)
	of := skipSpace(s.text, p.end)
	after := anyWordAt(s.text, of, "of")
	if kw, _ := keywords.longest(s.text, skipSpace(s.text, after)); after == of || kw >= 0 && kw <= int(kwRule) {
		return item{}, false
	}
	return item{kind: itemGroup, start: i, end: p.end, unsure: true, pieces: []piece{p}}, true
}

// moreOrders reads what goes on after an Order without a rule: "Orders VI and VII of
// the Code".
func (s *scan) moreOrders(it *item) {
	for len(it.pieces) < 12 {
		k, order, e := s.nextOrder(it.pieces[len(it.pieces)-1].end)
		if kw, _ := keywords.longest(s.text, skipAny(s.text, e, ".,")); order == "" || kw == int(kwRule) || kw == int(kwRuleShort) {
			return
		}
		it.pieces = append(it.pieces, piece{Provision: Provision{Kind: corpus.OrderPart, Number: order}, start: k, end: e})
	}
}

// nextOrder reads the further number of a list of Orders behind j.
func (s *scan) nextOrder(j int) (start int, order string, end int) {
	k, _ := s.separator(j, true)
	if k == j || !isUpper(at0(s.text, k)) && !isDigit(at0(s.text, k)) {
		return j, "", j
	}
	order, end = s.orderNumber(k)
	if order == "I" || isAlnum(at0(s.text, end)) || at0(s.text, end) == '.' && isUpper(at0(s.text, end+1)) {
		return j, "", j // the pronoun, initials
	}
	return k, order, end
}

// overOrders skips the further Orders of "Order 4 r/w Order 6 and 7 of the Code" behind
// an Order's number that ends at j.
func (s *scan) overOrders(j int) int {
	for range 6 {
		k, _ := s.separator(j, true)
		if e := anyWordAt(s.text, k, "order", "orders", "o"); e != k && k > j {
			k = skipAny(s.text, e, ".-:")
		}
		order, e := s.orderNumber(k)
		if k == j || order == "" {
			break
		}
		j = e
	}
	return j
}

// office reports whether the Order at i, whose number ends at e, is a letter of an
// office: "Office Order No. II", "order-II/1092".
func (s *scan) office(i, e int) bool {
	k := s.backSpace(i)
	b := s.wordStart(k)
	return b < k && k < i && anyWordAt(s.text, b, "office", "standing", "transfer") == k || at0(s.text, e) == '/' && isDigit(at0(s.text, e+1))
}

// civilCode is the Code whose First Schedule has Orders with rules.
const civilCode = "/akn/pk/act/1908/5"

// criminalCode is the Code by which magistrates have their powers.
const criminalCode = "/akn/pk/act/1898/5"

// ofCivilCode reports whether the Code of Civil Procedure is named at j, with or
// without "of the".
func (s *scan) ofCivilCode(j int) bool {
	k := skipAny(s.text, j, ",")
	for _, w := range []string{"of", "the"} {
		if e := anyWordAt(s.text, k, w); e != k {
			k = skipSpace(s.text, e)
		}
	}
	if wordAt(s.text, k, "code") && isLower(at0(s.text, k+1)) && k > j { // "as per Order 11 of the code"
		return true
	}
	n, _ := s.acts.tree.longest(s.text, k)
	return n >= 0 && s.acts.list[s.acts.names[n].acts[0]].ID == civilCode
}

// orderNumber reads the number of an Order in roman or arabic figures, up to
// LI, and prints it in roman.
func (s *scan) orderNumber(j int) (string, int) {
	e := s.roman(j)
	w := strings.ReplaceAll(s.text[j:e], " ", "")
	letter := ""
	if l := len(w) - 1; l > 0 && (w[l] == 'A' || w[l] == 'B') { // "XXVIIA"
		w, letter = w[:l], w[l:]
	}
	if w == "" || !s.query && isLower(w[0]) {
		return "", j
	}
	n, ok := workid.ParseNumber(w)
	if !ok {
		return "", j
	}
	v, _ := strconv.Atoi(n)
	if v > 51 && !(s.query && v < 100) { // the First Schedule of the Code has 50 Orders, and a LI in old copies
		return "", j
	}
	if letter == "" {
		if l, end := s.letters(e); l == "A" || l == "B" {
			letter, e = l, end
		}
	}
	return corpus.Roman(v) + letter, e
}

// ruleGroup reads "Rule 5", and "Rule 1 of Order XI" with its Order.
func (s *scan) ruleGroup(i, j int) (item, bool) {
	it, ok := s.group(i, corpus.Rule, j)
	if !ok {
		return s.romanRule(i, j)
	}
	if w, b, ok := s.rulesNamed(i); ok {
		it.give(w)
		it.start, it.pieces[0].start = b, b
		return it, true
	}
	k := skipAny(s.text, it.end, ",")
	if e := anyWordAt(s.text, k, "of", "under"); e != k {
		k = skipSpace(s.text, e)
		if e := anyWordAt(s.text, k, "the", "said"); e != k { // "Rule 8 of the Order XVIII"
			k = skipSpace(s.text, e)
		}
	}
	kw, e := keywords.longest(s.text, k)
	if kw != int(kwOrder) && kw != int(kwOrderShort) || k-it.end > maxGap {
		return it, true
	}
	order, end := s.orderNumber(skipAny(s.text, e, ".-:"))
	if order == "" {
		return it, true
	}
	// "Rule 5, Order VII Rule 11": the second Order has rules of its own.
	if kw, _ := keywords.longest(s.text, skipAny(s.text, end, ".,")); kw == int(kwRule) || kw == int(kwRuleShort) {
		return it, true
	}
	for n := range it.pieces {
		it.pieces[n].Order = order
	}
	it.end = end
	it.pieces[len(it.pieces)-1].end = end
	return it, true
}

// romanRule reads "Rule VII of the … Rules, 1990", which counts only beside its Rules.
func (s *scan) romanRule(i, j int) (item, bool) {
	k := s.afterKeyword(j)
	e := wordEnd(s.text, k)
	w := s.text[k:e]
	if _, ok := corpus.ParseRoman(w); !ok || len(w) < 2 || w != strings.ToUpper(w) {
		return item{}, false
	}
	p := piece{Provision: Provision{Kind: corpus.Rule, Number: w}, start: i, end: e}
	return item{kind: itemGroup, start: i, end: e, unsure: true, pieces: []piece{p}}, true
}

// rulesNamed finds the Rules whose title stands before the word Rule at i, and
// where it begins: "Police Rule 26.1", "Fundamental Rule 54".
func (s *scan) rulesNamed(i int) (Work, int, bool) {
	k := s.backSpace(i)
	if k == i || i-k > 2 || !isLower(at0(s.text, k-1)) || !isUpper(s.text[i]) {
		return Work{}, i, false
	}
	b := s.titleStart(i)
	if b == i {
		return Work{}, i, false
	}
	title := s.acts.tidyTitle(s.words(b, i)) + " Rules"
	if w, ok := s.short[looseKey(title, 0)]; ok {
		return w, b, true
	}
	n := s.acts.tree.get(title)
	if n < 0 {
		return Work{}, i, false
	}
	act, ok := s.acts.pick(&s.acts.names[n], 0)
	if !ok {
		return Work{}, i, false
	}
	return s.acts.work(s.acts.list[act].ID), b, true
}
