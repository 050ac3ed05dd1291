package citation

import (
	"strings"
	"unicode/utf8"
)

// kindWord reads what a kind word ends or opens: "Punjab Rented Premises Act,
// 2009", "Act No. II of 2025", "the said Act", "Act, 1975".
func (s *scan) kindWord(i, e int, kind string) (item, bool) {
	if kind == "constitution" || isLower(s.text[i]) && !s.query && !s.smallOrd(i, e) {
		return item{}, false
	}
	if s.query && !s.literal {
		if it, ok := s.nearTitle(i, e, kind); ok {
			return it, true
		}
	}
	b := s.titleStart(i)
	e, ofBusiness := s.overBusiness(e, kind)
	if kind == "rules" && !ofBusiness && rulesOf(s.text[skipSpace(s.text, anyWordAt(s.text, skipSpace(s.text, e), "of")):]) {
		return s.rulesTitle(i, e)
	}
	number, year, end := s.dated(e)
	if (year == 0 || s.text[end-1] == ')') && s.amending(e) {
		return item{}, false
	}
	b = s.afterArticle(s.afterLetter(s.overSmall(s.afterHeading(b, i), i, e, year), i), i, e, year)
	b = s.afterLine(b, e)
	if noKind(s.text[i:e], number, year, b == i, strings.IndexByte(s.text[e:end], '/') >= 0) {
		return item{}, false
	}
	it := item{kind: itemAct, start: b, end: end}
	if ofBusiness && year != 0 {
		title := strings.TrimSpace(s.acts.tidyTitle(s.words(b, i)) + " Rules of Business")
		it.work = s.acts.unknownWork(title, number, year)
		return it, true
	}
	if number != "" {
		b = s.beforeNumber(i, b)
		it.start = b
	}
	switch {
	case b < i && !s.acts.isEnactor(s.words(b, i)):
		return s.titledNumber(it, i, e, kind, number, year)
	case kind == "bill": // "Govt Bill No 17/2015": of a list of business
		return item{}, false
	case number == "":
		return s.reference(i, e, kind, year, end)
	}
	it.number = numberKey("", kind, year, number)
	enactor := "pk"
	if b < i {
		enactor = s.acts.enactedBy(s.words(b, i))
	}
	it.work = s.acts.numbered(enactor, kind, number, year)
	return it, true
}

// overBusiness skips "of Business" behind "Rules", which end at e.
func (s *scan) overBusiness(e int, kind string) (end int, ofBusiness bool) {
	of := skipSpace(s.text, e)
	if kind != "rules" || !wordAt(s.text, of, "of") {
		return e, false
	}
	if k := skipSpace(s.text, of+len("of")); wordAt(s.text, k, "business") {
		return k + len("business"), true
	}
	return e, false
}

// noKind reports whether a word that kinds of law share is none here: "Ad", "Aet" and "Acl" misread
// for "Act" need title and year, "Ord" and "Reg" a number or both.
func noKind(word, number string, year int, untitled, stroke bool) bool {
	switch strings.ToLower(word) {
	case "ad", "aet", "acl":
		return untitled || year == 0
	case "ord", "reg":
		return stroke || number == "" && (untitled || year == 0)
	}
	return false
}

// titledNumber gives an Act by the title before its kind word, which stands at i to e,
// and the number behind it, which may be one of a province.
func (s *scan) titledNumber(it item, i, e int, kind, number string, year int) (item, bool) {
	title, printed := s.words(it.start, i), number
	if of := s.numberEnactor(e, it.end); number != "" && of != "" && of != "pk" && s.acts.enactedBy(title) == "pk" {
		if id := s.acts.byNumber[numberKey(of, kind, year, number)]; id != "" {
			it.work = s.acts.work(id)
			return it, true
		}
		number = "" // not the federal law of that number
	}
	it, ok := s.titled(it, title, s.text[i:e], kind, number, year)
	if ok && printed != "" {
		s.numberedBy(numberKey("", kind, year, printed), it.work)
	}
	return it, ok
}

// titled gives an Act by the words before its kind word: one that the text has
// defined, else as the table has it, or none.
func (s *scan) titled(it item, name, kindWord, kind, number string, year int) (item, bool) {
	if !utf8.ValidString(name) {
		return it, false
	}
	word := titleWord(compact(kindWord), true)
	switch {
	case kind == "ordinance":
		word = "Ordinance" // also "Ord"
	case kind == "act" && word != "Code":
		word = "Act" // also "Acl"
	}
	if word != kindWord && kindWord == strings.ToUpper(kindWord) && len(strings.Fields(name)) == 1 {
		name = titleWord(strings.TrimSpace(name), true) // "FINANCE ACT"
	}
	name = s.acts.tidyTitle(name)
	for first, rest, ok := strings.Cut(name, " "); ok && connectors[strings.ToLower(first)]; first, rest, ok = strings.Cut(name, " ") {
		name = s.acts.tidyTitle(string(upper(rest[0])) + rest[1:]) // a torn word that came together is no beginning
	}
	if len(name) < 2 { // a letter that is left of "E & D"
		return it, false
	}
	if len(name) < 5 && stops[strings.ToLower(name)] { // "W e" that came together
		return it, false
	}
	title := name + " " + word
	if w, ok := s.short[strings.TrimSuffix(title, " "+word)]; ok && (year == 0 || year == yearOf(w)) {
		it.work = w
		return it, true
	}
	if w, ok := s.short[looseKey(title, 0)]; ok && year == 0 {
		it.work = w
		return it, true
	}
	if id := s.acts.initials[strings.ReplaceAll(strings.TrimSpace(name), ".", "")+word[:1]+itoa(year)]; id != "" { // "I.T. Ord., 2001"
		it.work = s.acts.work(id)
		return it, true
	}
	it.work = s.unknown(title, number, year)
	it.weak = year == 0 && title != provisionalOrder
	if year == 0 && !it.weak {
		return it, true // of 1981, 1999 or 2007: the text may not say
	}
	return it, strings.Contains(title, " ") && (year != 0 || kind != "order" && kind != "rules")
}

// unknown is the Act of a title, which a text names many times and which is looked
// up once.
func (s *scan) unknown(title, number string, year int) Work {
	key := title + "|" + number + "|" + itoa(year)
	w, ok := s.untabled[key]
	if !ok {
		if s.untabled == nil {
			s.untabled = map[string]Work{}
		}
		w = s.acts.unknownWork(title, number, year)
		s.untabled[key] = w
	}
	return w
}

// smallOrd reports whether "ord." in small letters is one of a footnote: "Subs. by
// ord. 86 of 2002".
func (s *scan) smallOrd(i, e int) bool {
	k := s.backSpace(i)
	if k > 3 && wordAt(s.text[:k], k-3, "the") {
		k = s.backSpace(k - 3)
	}
	return s.scope.legislative() && s.text[i:e] == "ord" && wordAt(s.text[:k], k-2, "by")
}

// beforeNumber corrects where the title of "Act VII of 2004" begins: an enactor
// may stand before a comma, and "Amending" is no title.
func (s *scan) beforeNumber(i, b int) int {
	k := s.backSpace(i)
	if b == i && k > s.floor && s.text[k-1] == ',' {
		if from := s.titleStart(k - 1); from < k-1 && s.acts.isEnactor(s.text[from:k-1]) {
			return from
		}
	}
	if noTitles[strings.ToLower(strings.TrimSpace(s.words(b, i)))] {
		return i
	}
	return b
}

// noTitles are words before a kind word that are not a title with it.
var noTitles = set("govt government private amendment amdt amending repealing principal federal presidential parent present new original")

// reference reads "the said Act", "this Ordinance", "Act, 1975".
func (s *scan) reference(i, e int, kind string, year, end int) (item, bool) {
	it := item{kind: itemRef, start: i, end: end, word: strings.ToLower(compact(s.text[i:e])), year: year}
	if k := s.backSpace(i); year == 0 && k >= 4 && k < i && !isDigit(at0(s.text, k-5)) { // "the 1944 Act"
		if y, end := yearAt(s.text, k-4); end == k {
			it.year, it.start = y, k-4
			return it, true
		}
	}
	k := i
	for k > 0 && (isSpace(s.text[k-1]) || containsByte("\"'(", s.text[k-1])) {
		k--
	}
	b := k
	for b > 0 && isLetter(s.text[b-1]) {
		b--
	}
	switch strings.ToLower(s.text[b:k]) {
	case "this":
		it.this = true
	case "the", "said", "that", "same", "aforesaid", "ibid", "such", "abovesaid", "mentioned", "aforementioned", "abovementioned", "last":
	default:
		if year == 0 && anyWordAt(s.text, skipSpace(s.text, e), "ibid") == skipSpace(s.text, e) &&
			!strings.HasSuffix(strings.TrimRight(s.text[max(0, i-8):i], "\n \"'"), "”") && !s.defs.knows(it.word) {
			return it, false
		}
	}
	return it, true
}

// saidAct reads "said act" in small letters.
func (s *scan) saidAct(i int) (item, bool) {
	k := skipSpace(s.text, anyWordAt(s.text, i, "said"))
	if k == i || !isLower(at0(s.text, k)) {
		return item{}, false
	}
	e := anyWordAt(s.text, k, "act", "ordinance") // a "said order" is mostly a court's
	if e == k {
		return item{}, false
	}
	return s.reference(k, e, kindOf(s.text[k:e]), 0, e)
}
