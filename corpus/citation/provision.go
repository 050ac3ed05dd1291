package citation

import (
	"strings"

	"daleel/corpus"
)

// keyword is a word that can open a provision.
type keyword int

const (
	kwSection   keyword = iota
	kwShort             // S., Ss.: only with a dot or right before a figure
	kwUnder             // u/s, written as one
	kwArticle           // Article, Art.
	kwRule              // Rule
	kwRuleShort         // R., Rr.
	kwOrder             // Order, O.
	kwOrderShort
	kwRegulation
	kwSub    // sub-section, clause: of a section that follows
	kwLetter // A.: only before "of the Constitution"
	kwRoman  // dafa: Roman Urdu, only in what people type
)

var keywords = func() *spellings {
	t := newSpellings("-/")
	for kw, words := range map[keyword]string{
		kwSection: "section sections seciton secton sec secs دفعہ دفعات " + misreadSection, kwShort: "s ss", kwUnder: "us uss",
		kwArticle: "article articles art arts آرٹیکل anicle anicles arlicle arlicles articte artjcle atrticle articie", kwRule: "rule rules ruel rulo", kwRuleShort: "r rr",
		kwOrder: "order orders", kwOrderShort: "o or", kwRegulation: "regulation regulations reg",
		kwLetter: "a aa", kwRoman: "dafa dafaa dafah daffa dafat dhara",
		kwSub: "subsection subsections subarticle subarticles subrule subrules clause clauses subclause subclauses subpara subparas subparagraph subparagraphs proviso",
	} {
		for _, w := range strings.Fields(words) {
			t.add(w, int(kw))
		}
	}
	t.gap = 1
	return t
}()

// provisionsAt reads a group of provisions whose keyword ends at j.
func (s *scan) provisionsAt(i int, kw keyword, j int) (item, bool) {
	switch kw {
	case kwSection:
		if b := s.subBefore(i); b < i {
			return s.subFirst(b, j)
		}
		return s.group(i, corpus.Section, j)
	case kwUnder:
		if strings.IndexByte(s.text[i:j], '/') >= 0 || s.query {
			return s.group(i, corpus.Section, j)
		}
	case kwShort:
		if s.shortMark(i, j) {
			return s.group(i, corpus.Section, j)
		}
		if at0(s.text, j) == ' ' && isDigit(at0(s.text, j+1)) && !containsByte(".'’", at0(s.text, i-1)) && isSpace(at0(s.text, i-1)|' ') {
			it, ok := s.group(i, corpus.Section, j)
			it.unsure = true
			return it, ok && !(isSpace(at0(s.text, i-1)) && isLower(at0(s.text, i-2)) && s.noisy(i))
		}
	case kwArticle:
		if s.subBefore(i) < i {
			return s.subFirst(s.subBefore(i), j)
		}
		return s.group(i, corpus.Article, j)
	case kwLetter:
		if it, ok := s.group(i, corpus.Article, j); ok && at0(s.text, j) == '.' && s.ofConstitution(it.end) {
			return it, true
		}
	case kwRoman:
		if s.query {
			return s.group(i, corpus.Section, j)
		}
	case kwRule:
		if s.subBefore(i) < i {
			return s.subFirst(s.subBefore(i), j)
		}
		return s.ruleGroup(i, j)
	case kwRuleShort:
		if s.shortMark(i, j) {
			return s.ruleGroup(i, j)
		}
	case kwOrder:
		return s.orderGroup(i, j)
	case kwOrderShort:
		if at0(s.text, i-1) == '.' && isLetter(at0(s.text, i-2)) {
			return item{}, false // the initials of "S.O.I. 295"
		}
		if at0(s.text, j) == '.' && isUpper(s.text[i]) || s.query && j-i == 1 {
			return s.orderGroup(i, j)
		}
		if it, ok := s.orderGroup(i, j); ok && (s.text[i:j] == "O" || s.query) && it.pieces[0].Kind == corpus.Rule {
			return it, true
		}
	case kwRegulation:
		if _, year, e := s.numberYear(j); year != 0 && strings.IndexByte(s.text[j:e], '/') < 0 {
			return item{}, false // "Reg. No. 9 of 1950"
		}
		if b := s.wordStart(s.backSpace(i)); wordAt(s.text, b, "law") {
			return item{}, false // "Martial Law Regulation No. 3" is an instrument
		}
		return s.group(i, corpus.Regulation, j)
	case kwSub:
		return s.subFirst(i, j)
	}
	return item{}, false
}

// ofConstitution reports whether "of the Constitution" follows at j, with or
// without its small words.
func (s *scan) ofConstitution(j int) bool {
	k := skipAny(s.text, j, ",")
	for _, w := range []string{"of", "the"} {
		if e := anyWordAt(s.text, k, w); e != k {
			k = skipSpace(s.text, e)
		}
	}
	return wordAt(s.text, k, "constitution")
}

// subBefore returns where "sub-" before a keyword at i begins, or i.
func (s *scan) subBefore(i int) int {
	k := i
	for k > 0 && (isSpace(s.text[k-1]) || s.text[k-1] == '-') && i-k < maxGap {
		k--
	}
	if k >= 3 && wordAt(s.text[:k], k-3, "sub") && !isLetter(at0(s.text, k-4)) {
		return k - 3
	}
	return i
}

// shortMark reports whether a one-letter keyword is one: "S. 302", "Ss.302",
// but not an initial.
func (s *scan) shortMark(i, j int) bool {
	k := skipAny(s.text, j, ".")
	if s.scope.legislative() && isLower(s.text[i]) && k-j < 3 && at0(s.text, k) == ',' && (s.years(i) || at0(s.text, j) == '.') {
		return isDigit(at0(s.text, skipSpace(s.text, k+1))) // "1960 (52 of 1960), s., 3"
	}
	if !isDigit(at0(s.text, k)) {
		return false
	}
	dot := at0(s.text, j) == '.' || at0(s.text, j) == ' ' && at0(s.text, j+1) == '.'
	if k-j > 3 || !dot && !s.query && !(isUpper(s.text[i]) && k-j <= 1) {
		return false
	}
	if isDigit(at0(s.text, i-1)) && isLower(s.text[i]) {
		return false // "C4s.421": "CAs." misread
	}
	if at0(s.text, i-1) == '&' && !(dot && isSpace(at0(s.text, i-2))) { // "83 &S. 195" is a list
		return false
	}
	return at0(s.text, i-1) != '.' && at0(s.text, i-1) != '\'' && !s.exhibit(i) && !wordAt(s.text, s.wordStart(s.backSpace(i)), "no")
}

// years reports whether a year stands before i, past a bracket and comma.
func (s *scan) years(i int) bool {
	k := i
	for k > 0 && (isSpace(s.text[k-1]) || containsByte("),", s.text[k-1])) && i-k < 6 {
		k--
	}
	_, e := yearAt(s.text, max(0, k-4))
	return k >= 4 && e == k
}

// exhibit reports whether the letter at i marks an exhibit: "Exh. R8".
func (s *scan) exhibit(i int) bool {
	k := i
	for k > 0 && (isSpace(s.text[k-1]) || s.text[k-1] == '.' || s.text[k-1] == '-') && i-k < maxGap {
		k--
	}
	b := s.wordStart(k)
	return b < k && anyWordAt(s.text, b, "exh", "ex", "exhibit", "exhibits", "exbt") == k
}

// group reads "302(b), 324 & 34" after the keyword.
func (s *scan) group(i int, kind corpus.ProvisionKind, j int) (item, bool) {
	it := item{kind: itemGroup, start: i}
	if s.heading(i, j) {
		return it, false
	}
	plural := j > 0 && upper(s.text[j-1]) == 'S' && j-i > 1
	if plural && isLower(s.text[i]) && (kind == corpus.Rule || kind == corpus.Regulation) && isDigit(at0(s.text, j)) && s.scope.legislative() {
		return it, false // the mark of a footnote: "make rules12 as"
	}
	s.list(&it, kind, "", s.afterKeyword(j), plural)
	if len(it.pieces) == 0 {
		return it, false
	}
	it.pieces[0].start = i
	it.end = it.pieces[len(it.pieces)-1].end
	if plural && len(it.pieces) == 1 && (s.newParagraph(j, it.end) || s.enumerated(j, it.end)) {
		return it, false
	}
	s.subAfter(&it)
	s.provisoAfter(&it)
	return it, !s.ofBook(it.end)
}

// books are what writers divide into sections: "section 369 of the Muhammadan Law".
var books = set("book treatise commentary muhammadan mohammedan mahomedan mohammadan mulla mullah")

// ofBook reports whether a provision that ends at j is one of a book.
func (s *scan) ofBook(j int) bool {
	k := skipSpace(s.text, j)
	e := anyWordAt(s.text, k, "of")
	if e == k {
		return false
	}
	k = skipSpace(s.text, e)
	if the := anyWordAt(s.text, k, "the", "said", "principles of"); the != k {
		k = skipSpace(s.text, the)
	}
	return knownWord(s.text, k, books) > k
}

// newParagraph reports whether a single number that ends at e opens a paragraph
// in a later line than the keyword that ends at j: "Power to make rules" and "8."
func (s *scan) newParagraph(j, e int) bool {
	return at0(s.text, e) == '.' && isSpace(at0(s.text, e+1)) && strings.IndexByte(s.text[j:e], '\n') >= 0
}

// enumerated reports whether a stop stands between a keyword in the plural, which
// ends at j, and the single number that ends at e with another: the end of an entry
// of a table of contents and the number of the next, "Power to make rules. 33.
// Repeal"; also "SECTIONS 1. Short title".
func (s *scan) enumerated(j, e int) bool {
	if at0(s.text, e) != '.' || !isSpace(at0(s.text, e+1)) || !isUpper(at0(s.text, skipSpace(s.text, e+1))) {
		return false
	}
	return at0(s.text, j) == '.' && wordEnd(s.text, max(0, j-4)) == j || isUpper(s.text[j-1])
}

// afterKeyword skips the dot, colon or "No." between keyword and number.
func (s *scan) afterKeyword(j int) int {
	k := skipSpace(s.text, j)
	if containsByte(".:,-", at0(s.text, k)) && k < len(s.text) {
		k++
		for s.scope.legislative() && containsByte(".,", at0(s.text, skipSpace(s.text, k))) && isDigit(at0(s.text, skipSpace(s.text, skipSpace(s.text, k)+1))) { // "s., 3", "Arts. .3"
			k = skipSpace(s.text, k) + 1
		}
		next := skipSpace(s.text, k)
		if s.text[k-1] == '.' && strings.IndexByte(s.text[k:next], '\n') >= 0 && wordEnd(s.text, max(0, j-4)) == j {
			return j // the end of a sentence and the number of a paragraph
		}
		k = next
	}
	if e := anyWordAt(s.text, k, "no", "nos", "number"); e != k {
		k = skipAny(s.text, e, ".:")
	}
	return k
}

// list reads provisions from j on into it.
func (s *scan) list(it *item, kind corpus.ProvisionKind, order string, j int, plural bool) {
	for len(it.pieces) < 120 {
		n, e, ok := s.num(j, kind)
		if !ok {
			return
		}
		p := piece{Provision: Provision{Kind: kind, Order: order, Number: n}, start: j}
		p.Sub, p.end = s.subs(e)
		if len(it.pieces) > 0 && !s.goesOn(p.end, plural) {
			return
		}
		it.pieces = append(it.pieces, p)
		it.end = p.end
		s.subList(it)
		after := it.end
		if plural {
			after = s.overGloss(it.end)
		}
		next, ranged := s.separator(after, plural)
		if next == after {
			return
		}
		if !isDigit(at0(s.text, next)) || s.lineAlone(it.end, next) {
			return
		}
		if ranged {
			if next = s.span(it, next); next < 0 {
				return
			}
		}
		j = next
	}
}

// lineAlone reports whether the number at k, on a later line than j, is all that
// stands in its line: the mark of a footnote or the number of a page.
func (s *scan) lineAlone(j, k int) bool {
	_, e := number(s.text, k)
	rest := s.text[e:skipSpace(s.text, e)]
	return strings.IndexByte(s.text[j:k], '\n') >= 0 && (e == len(s.text) || strings.IndexByte(rest, '\n') >= 0)
}

// span adds the numbers between the last piece and the number at j, which it
// leaves to be read; -1 where that is no range.
func (s *scan) span(it *item, j int) int {
	last := &it.pieces[len(it.pieces)-1]
	to, e := number(s.text, j)
	from, w := number(last.Number, 0)
	if letter, _ := s.letters(e); to == from && letter != "" && len(last.Number) == w+1 && last.Number[w] < letter[0] && last.Sub == "" { // "26A-26D"
		base := *last
		for c := last.Number[w] + 1; c < letter[0]; c++ {
			p := base
			p.Number, p.start, p.end, p.implied = itoa(to)+string(c), j, e, true
			it.pieces = append(it.pieces, p)
		}
		return j
	}
	if to <= from || e-j > 4 || to-from > 60 {
		return -1
	}
	if w != len(last.Number) || last.Sub != "" || at0(s.text, e) == '-' && isDigit(at0(s.text, e+1)) {
		return j // "13-20-65" is a list
	}
	base := *last
	end := to
	if letter, _ := s.letters(e); letter != "" {
		end++ // "17 to 19-A" has 19 too
	}
	for n := from + 1; n < end; n++ {
		p := base
		p.Number, p.start, p.end, p.implied = itoa(n), j, e, true
		it.pieces = append(it.pieces, p)
	}
	return j
}

// maxGloss bounds what a newspaper says of a section in brackets.
const maxGloss = 160

// overGloss skips the words in brackets behind a provision of a list that ends at j:
// "sections 131 (abetting mutiny), 153 (wantonly giving provocation) and 506".
func (s *scan) overGloss(j int) int {
	k := skipSpace(s.text, j)
	if first := wordEnd(s.text, k+1); at0(s.text, k) != '(' || first-k < 4 || at0(s.text, first) == ')' && first-k < 7 {
		return j // "(iii)"
	}
	end := strings.IndexByte(s.text[k:min(len(s.text), k+maxGloss)], ')')
	if end < 0 || strings.ContainsAny(s.text[k+1:k+end], "(0123456789") {
		return j
	}
	after := k + end + 1
	if next, _ := s.separator(after, true); next > after && isDigit(at0(s.text, next)) {
		return after
	}
	return j
}

// separator skips what joins two provisions of a list and reports whether it
// makes a range. It returns j where nothing joins.
func (s *scan) separator(j int, plural bool) (next int, ranged bool) {
	k := skipSpace(s.text, j)
	if k-j > maxGap {
		return j, false
	}
	switch c := at0(s.text, k); {
	case c == ',' || c == ';' || c == '&' || c == '/':
		next = skipAny(s.text, k+1, ",&")
		if strings.Contains(s.text[k:next], "”") {
			return j, false // the end of a quotation, and the number of a paragraph
		}
	case c == '-' || c == 0xE2:
		next = skipAny(s.text, k, "-")
		return next, true
	}
	if next == 0 {
		next = k
	}
	for _, w := range []string{"read with", "read", "with", "r/w", "and", "or", "&"} {
		if e := anyWordAt(s.text, next, w); e != next {
			next = skipAny(s.text, e, "&")
		}
	}
	if e := anyWordAt(s.text, next, "to"); e != next && (plural || s.rangeTo(j, skipSpace(s.text, e))) {
		return skipSpace(s.text, e), true
	}
	if next == k && s.commaLost(j, k) {
		return k, false
	}
	if next == k && !(s.query && k > j && isDigit(at0(s.text, k))) {
		return j, false
	}
	return next, false
}

// rangeTo reports whether a range ends with the number at k whose first is before j,
// though the word for it has no plural: "Article 8 to 28", not "section 5 to 10 days".
func (s *scan) rangeTo(j, k int) bool {
	b := j
	for b > 0 && isDigit(s.text[b-1]) {
		b--
	}
	from, _ := number(s.text, b)
	to, e := number(s.text, k)
	return b < j && e > k && to > from && s.goesOn(e, false)
}

// commaLost reports whether only a space stands between two numbers of a list, the
// latter at k, where a comma should: "144, 162 170, 182".
func (s *scan) commaLost(j, k int) bool {
	from, w := number(s.text, max(0, j-3))
	n, e := number(s.text, k)
	return w == j && k == j+1 && s.text[j] == ' ' && e-k == 3 && n > from && from > 99 && at0(s.text, e) == ',' && isDigit(at0(s.text, skipSpace(s.text, e+1)))
}

// goesOn reports whether what follows a number of a list, at j, lets it be a
// further provision rather than a count, a year or a date.
func (s *scan) goesOn(j int, plural bool) bool {
	k := skipSpace(s.text, j)
	c := at0(s.text, k)
	switch {
	case c == '(':
		return plural
	case c == 0 || containsByte(",;:&/)-]\"'", c):
		return !(c == '/' || c == '-') || !isDigit(at0(s.text, k+1)) || plural || !isDigit(at0(s.text, k+3))
	case c == '.':
		return !isDigit(at0(s.text, k+1))
	case isUpper(c):
		n, _ := s.t.reporters.longest(s.text, k)
		return n < 0
	case isDigit(c):
		_, e := number(s.text, k)
		return s.commaLost(j, k) || strings.IndexByte(s.text[j:k], '\n') >= 0 && at0(s.text, e) == '.' && isSpace(at0(s.text, e+1)) // a paragraph
	case isLower(c):
		if plural {
			return anyWordAt(s.text, k, "days", "years", "months", "others", "persons", "accused", "witnesses", "other", "more", "hours") == k
		}
		if kw, _ := keywords.longest(s.text, k); kw == int(kwSub) {
			return true // "section 417 and 439 sub-section (5)"
		}
		return anyWordAt(s.text, k, "of", "and", "or", "read", "to", "ibid", "thereof", "is", "was", "are", "has", "which", "shall", "r", "in", "at", "for", "against", "registered", "dated") != k
	}
	return c >= 0x80
}
