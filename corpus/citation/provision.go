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
		kwSection: "section sections seciton secton sec secs sect sects دفعہ دفعات " + misreadSection, kwShort: "s ss", kwUnder: "us uss",
		kwArticle: "article articles art arts آرٹیکل anicle anicles arlicle arlicles articte artjcle atrticle articie", kwRule: "rule rules ruel rulo رول", kwRuleShort: "r rr",
		kwOrder: "order orders آرڈر", kwOrderShort: "o or", kwRegulation: "regulation regulations reg regln reglns",
		kwLetter: "a aa", kwRoman: "dafa dafaa dafah daffa dafat dhara",
		kwSub: "cl cls subsection subsections subarticle subarticles subrule subrules clause clauses subclause subclauses subpara subparas subparagraph subparagraphs subregulation subregulations illustration illustrations proviso",
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
		return s.sectionAt(i, j)
	case kwUnder:
		if strings.IndexByte(s.text[i:j], '/') >= 0 || s.query {
			return s.group(i, corpus.Section, j)
		}
	case kwShort:
		return s.shortSection(i, j)
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
		return s.shortRule(i, j)
	case kwOrder:
		return s.orderGroup(i, j)
	case kwOrderShort:
		return s.shortOrder(i, j)
	case kwRegulation:
		return s.regulationAt(i, j)
	case kwSub:
		return s.subFirst(i, j)
	}
	return item{}, false
}

// sectionAt reads a group behind "section".
func (s *scan) sectionAt(i, j int) (item, bool) {
	if strings.HasSuffix(s.text[i:j], "sect") && at0(s.text, j) != '.' {
		return item{}, false // "a community or sect"
	}
	if b := s.subBefore(i); b < i {
		return s.subFirst(b, j)
	}
	return s.group(i, corpus.Section, j)
}

// shortSection reads a group behind "s" or "ss".
func (s *scan) shortSection(i, j int) (item, bool) {
	if s.shortMark(i, j) {
		it, ok := s.group(i, corpus.Section, j)
		it.unsure = s.gluedLetter(j)
		return it, ok
	}
	if at0(s.text, j) == ' ' && isDigit(at0(s.text, j+1)) && !containsByte(".'’", at0(s.text, i-1)) && isSpace(at0(s.text, i-1)|' ') {
		it, ok := s.group(i, corpus.Section, j)
		it.unsure = true
		return it, ok && !(isSpace(at0(s.text, i-1)) && isLower(at0(s.text, i-2)) && s.noisy(i))
	}
	return item{}, false
}

// shortRule reads a group behind "r" or "rr".
func (s *scan) shortRule(i, j int) (item, bool) {
	if s.shortMark(i, j) && !s.yearBracket(i) {
		it, ok := s.ruleGroup(i, j)
		it.unsure = it.unsure || ok && s.gluedLetter(j) && it.pieces[0].Order == "" && !it.resolved
		return it, ok
	}
	if at0(s.text, j) == '.' {
		return s.romanRule(i, j)
	}
	return item{}, false
}

// shortOrder reads a group behind "O", which is mostly an initial or a letter.
func (s *scan) shortOrder(i, j int) (item, bool) {
	if at0(s.text, i-1) == '.' && isLetter(at0(s.text, i-2)) {
		return item{}, false // the initials of "S.O.I. 295"
	}
	if (at0(s.text, j) == '.' || strings.EqualFold(s.text[max(0, i-2):i], "u/")) && (isUpper(s.text[i]) || at0(s.text, i-1) == '/') || s.query && j-i == 1 {
		return s.orderGroup(i, j)
	}
	if it, ok := s.orderGroup(i, j); ok && (s.text[i:j] == "O" || s.query) && it.pieces[0].Kind == corpus.Rule {
		return it, true
	}
	return item{}, false
}

// regulationAt reads a group behind "regulation", if that is no instrument itself.
func (s *scan) regulationAt(i, j int) (item, bool) {
	if _, year, e := s.numberYear(j); year != 0 && strings.IndexByte(s.text[j:e], '/') < 0 {
		return item{}, false // "Reg. No. 9 of 1950"
	}
	if b := s.wordStart(s.backSpace(i)); wordAt(s.text, b, "law") {
		return item{}, false // "Martial Law Regulation No. 3" is an instrument
	}
	if b := s.subBefore(i); b < i {
		return s.subFirst(b, j)
	}
	return s.group(i, corpus.Regulation, j)
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
	if k-j > 3 && !s.markOverLine(j, k) || !dot && !s.query && !(isUpper(s.text[i]) && k-j <= 1) {
		return false
	}
	if isDigit(at0(s.text, i-1)) && isLower(s.text[i]) {
		return false // "C4s.421": "CAs." misread
	}
	if isSpace(at0(s.text, i-1)) && s.tornPlural(i, k) {
		return false
	}
	if at0(s.text, i-1) == '&' && !(dot && isSpace(at0(s.text, i-2))) { // "83 &S. 195" is a list
		return false
	}
	return at0(s.text, i-1) != '.' && at0(s.text, i-1) != '\'' && !s.exhibit(i) && !wordAt(s.text, s.wordStart(s.backSpace(i)), "no")
}

// markOverLine reports whether the number at k, in the next line, goes on with the mark
// that ends at j, and is no paragraph's: "under s.⏎   62 of".
func (s *scan) markOverLine(j, k int) bool {
	_, e := number(s.text, k)
	return at0(s.text, j) == '.' && k-j < maxGap && strings.Count(s.text[j:k], "\n") == 1 && at0(s.text, e) != '.'
}

// tornPlural reports whether the mark at i, whose number stands at k, is the torn end of
// the word before it: of "R s.100,000", of a year, "of 201 S. 4", or of a plural that
// ends a sentence, with the number of the next paragraph behind it: "in these case s.⏎15. The".
func (s *scan) tornPlural(i, k int) bool {
	b := s.wordStart(s.backSpace(i))
	before := s.text[b:s.backSpace(i)]
	if before == "R" && isLower(s.text[i]) {
		return true
	}
	if n, e := number(s.text, max(0, s.backSpace(i)-3)); before == "" && e == s.backSpace(i) && (n/10 == 19 || n/10 == 20) && isSpace(at0(s.text, e-4)) {
		return true
	}
	n, e := number(s.text, k)
	return len(before) > 2 && isLower(before[0]) && isLower(s.text[i]) && strings.IndexByte(s.text[i:k], '\n') >= 0 && at0(s.text, e) == '.' && isUpper(at0(s.text, skipSpace(s.text, e+1))) &&
		s.paragraphBefore(n-1, i) && !s.paragraphBefore(n, i)
}

// maxParagraph is how far back the paragraph before may begin.
const maxParagraph = 8000

// paragraphBefore reports whether a paragraph of the number opens a line before at.
func (s *scan) paragraphBefore(n, at int) bool {
	return strings.Contains(s.text[max(0, at-maxParagraph):at], "\n"+itoa(n)+".")
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
	if s.heading(i, j) || s.fileNumber(i, kind) {
		return it, false
	}
	plural := j > 0 && upper(s.text[j-1]) == 'S' && j-i > 1 || s.text[i:j] == "دفعات"
	if plural && isLower(s.text[i]) && (kind == corpus.Rule || kind == corpus.Regulation) && isDigit(at0(s.text, j)) && s.scope.legislative() {
		return it, false // the mark of a footnote: "make rules12 as"
	}
	s.list(&it, kind, "", s.afterKeyword(j), plural)
	if len(it.pieces) == 0 {
		return s.inBrackets(i, kind, j)
	}
	it.pieces[0].start = i
	it.end = it.pieces[len(it.pieces)-1].end
	if plural && len(it.pieces) == 1 && (s.newParagraph(j, it.end) || s.enumerated(j, it.end)) {
		return it, false
	}
	s.subAfter(&it)
	s.provisoAfter(&it)
	return it, !s.ofBook(it.end) && !s.decimal(it.end) && !s.sentenceNote(i, j, it.end) && !s.pageDashes(j, it.end)
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
