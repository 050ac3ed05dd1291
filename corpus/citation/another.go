package citation

import (
	"regexp"
	"strings"
)

// A name may be another instrument's, another body's, or no citation at all.

// defined reports whether the name at i to j is the word that a definition
// defines: “Companies Ordinance” means the Companies Ordinance, 1984.
func (s *scan) defined(i, j int) bool {
	k := skipSpace(s.text, j)
	q := skipAny(s.text, j, "\"'")
	return q > k && i > 0 && (s.text[i-1] == '"' || s.text[i-1] >= 0x80) && anyWordAt(s.text, q, "means", "shall mean") != q
}

// bookTitle reports whether the name at i to j is a book's: "the book titled Transfer of
// Property Act, 9th Edition".
func (s *scan) bookTitle(i, j int) bool {
	after, before := s.text[j:min(len(s.text), j+40)], s.text[max(0, i-40):i]
	return strings.Contains(after, "d") && (strings.Contains(after, "dition") || strings.Contains(after, "dn") || strings.Contains(after, " ed")) && edition.MatchString(after) ||
		strings.Contains(before, "tled ") && bookBefore.MatchString(before)
}

// edition is what follows the title of a book.
var edition = regexp.MustCompile(`^[\s,"'”’()–—-]*(?i:\d{1,2} ?(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|revised|latest)\s+(?i:edition|edn|ed)\b`)

// bookBefore is what precedes the title of a book.
var bookBefore = regexp.MustCompile(`(?i)\b(?:book|treatise|commentary)\s+(?:en)?titled\s+["“‘']*(?:the )?$`)

// constitution reports whether the word at i to j names Pakistan's
// Constitution rather than a petition, a bench or another body's.
func (s *scan) constitution(i, j int) bool {
	if compact(s.text[i:j]) != "CONSTITUTION" {
		return true
	}
	k := skipSpace(s.text, j)
	if q := skipAny(s.text, j, "\""); q > k && anyWordAt(s.text, q, "means", "shall mean") != q {
		return false // the word that a definition defines
	}
	if anyWordAt(s.text, k, "petition", "petitions", "bench", "benches", "p", "case", "cases", "avenue", "makers", "framers", "amendment", "amendments") != k {
		return false
	}
	if s.otherBody(i) {
		return false
	}
	if e := anyWordAt(s.text, k, "act", "and"); e != k && isUpper(s.text[i]) {
		if year, _ := s.yearAfter(e); year != 0 && isUpper(s.text[k]) || at0(s.text, i-1) == '(' {
			return false // "Interim Constitution Act, 1974", "Board (Constitution and Jurisdiction) Act"
		}
	}
	if anyWordAt(s.text, k, "order") != k && isUpper(s.text[k]) && isUpper(s.text[i]) {
		return false // the Provisional Constitution Order
	}
	e := anyWordAt(s.text, k, "of")
	if e == k {
		return true
	}
	e = skipSpace(s.text, e)
	if next := compact(s.text[e:min(len(s.text), e+24)]); strings.HasPrefix(next, "ISLAMIC") || strings.HasPrefix(next, "THEISLAMIC") || strings.HasPrefix(next, "PAKISTAN") {
		return true // also torn: "Islami c"
	}
	return isDigit(at0(s.text, e)) || anyWordAt(s.text, e, "islamic", "pakistan", "which") != e ||
		wordAt(s.text, e, "the") && anyWordAt(s.text, skipSpace(s.text, e+3), "islamic", "country", "pakistan") != skipSpace(s.text, e+3)
}

// smallConstitution reads "Pakistan's constitution of 1973", "the constitution 1973"
// and "the constitution of Pakistan".
func (s *scan) smallConstitution(i int) (item, bool) {
	e := i + len("constitution")
	if s.text[i] != 'c' || e > len(s.text) || s.text[i:e] != "constitution" || isLetter(at0(s.text, e)) {
		return item{}, false
	}
	year, end := s.yearAfter(e)
	w, ok := s.constitutionWork()
	whole := year == 1973
	if k := skipSpace(s.text, e); year == 0 {
		end = anyWordAt(s.text, k, "of pakistan", "of the islamic republic of pakistan", "of islamic republic of pakistan")
		whole = end > k
	}
	start := i
	if k := s.backSpace(i); k >= 4 && s.text[k-4:k] == "1973" {
		start = k - 4 // "the 1973 constitution"
		whole = true
	}
	return item{kind: itemAct, start: start, end: max(end, e), work: w}, ok && whole && !s.otherBody(i)
}

// ofPakistanBody reports whether the words "Constitution of Pakistan" at i begin those of
// a body: "Constitution of Pakistan Cricket Board".
func (s *scan) ofPakistanBody(i int) bool {
	end := anyWordAt(s.text, i, "constitution of pakistan", "constitution of the pakistan")
	if end == i {
		return false
	}
	for n := 0; n < bodyWords; n++ {
		k := skipSpace(s.text, end)
		if !isUpper(at0(s.text, k)) || k == end {
			return false
		}
		end = wordEnd(s.text, k)
		if otherBodies[strings.ToLower(s.text[k:end])] {
			return true
		}
	}
	return false
}

// bodyWords are the words of a body's name behind "Pakistan".
const bodyWords = 3

// otherBodies are the words before "Constitution" that make it another state's
// or a club's, or any ("a Constitution"), in small letters.
var otherBodies = set(`indian american us u.s states irish german french turkish south-african bangladesh club party association
board union federation council society company draft bar interim abrogated a written new such that its their own proposed`)

// otherBody reports whether the Constitution at i belongs to another body: "the
// PCB Constitution", "the Indian Constitution".
func (s *scan) otherBody(i int) bool {
	k := s.backSpace(i)
	b := s.wordStart(k)
	w := s.text[b:k]
	if w == "own" && wordAt(s.text, s.wordStart(s.backSpace(b)), "our") {
		return false
	}
	if year, e := yearAt(s.text, max(0, k-4)); e == k && k >= 4 && k < i && (year == 1956 || year == 1962 || year == 1972) {
		return true
	}
	if k == i || w == "" || w == strings.ToUpper(w) && s.text[i+1] == 'O' {
		return false // in a line of capitals any word is one
	}
	return otherBodies[strings.ToLower(w)] || len(w) > 2 && len(w) < 7 && w == strings.ToUpper(w) && !connectors[strings.ToLower(w)] && w != "THE" && w != "SAID"
}

// amending reports whether "(Amendment) Act" or "Rules" follows, so that the
// name before it is part of another instrument's.
func (s *scan) amending(j int) bool {
	k := skipSpace(s.text, j)
	if y, e := s.yearAfter(j); y != 0 && at0(s.text, e-1) == ')' { // "Marriage Act (1872) Amdt. Act"
		k = skipSpace(s.text, e)
	}
	if e := anyWordAt(s.text, k, "amdt", "amendment"); e != k {
		k = skipAny(s.text, e, ".")
		_, ok := kindWords[strings.ToLower(s.text[k:wordEnd(s.text, k)])]
		return ok && isUpper(at0(s.text, k))
	}
	if e := anyWordAt(s.text, k, "rules", "regulations"); e != k && (isUpper(s.text[k]) || s.query) {
		return true
	}
	if at0(s.text, k) != '(' {
		return false
	}
	e := strings.IndexByte(s.text[k:min(len(s.text), k+60)], ')')
	if e < 0 || !strings.Contains(strings.ToLower(s.text[k:k+e]), "mendment") && !strings.Contains(strings.ToLower(s.text[k:k+e]), "amdt") {
		return false
	}
	k = skipSpace(s.text, k+e+1)
	_, ok := kindWords[strings.ToLower(s.text[k:wordEnd(s.text, k)])]
	return ok
}

// foreign reports whether the name at i is the tail of a longer title, of a
// province or another state, that merely ends alike: "Sindh Arms Act".
func (s *scan) foreign(i, year int) bool {
	b := s.titleStart(i)
	if b == i {
		return false
	}
	enactor := s.acts.enactedBy(s.words(b, i))
	if last := s.acts.lastEnactor(s.words(b, i)); enactor == "pk" && last != "" { // "Even in the Sindh Civil Servants Act"
		enactor = last
	}
	return enactor == "-" || enactor != "pk" && (year == 0 || enactor != "pk-wp")
}

// heading reports whether the word at i to j is the capitals of a heading with its
// number: "ARTICLE 1" alone in its line, "SECTION 3.— Position", "SECTIONS:" over
// the arrangement of a law, "REGULATIONS AND RULES" over section 30.
func (s *scan) heading(i, j int) bool {
	if s.query || j-i < 3 || !isUpper(at0(s.text, i+1)) || s.text[i:j] != strings.ToUpper(s.text[i:j]) {
		return false
	}
	k := skipSpace(s.text, j)
	_, e := number(s.text, k)
	if e > k && at0(s.text, e) == '.' && strings.IndexByte(s.text[j:k], '\n') >= 0 {
		return true
	}
	if !s.lineStart(i) {
		return false
	}
	if at0(s.text, k) == ':' && strings.IndexByte(s.text[k:skipSpace(s.text, k+1)], '\n') >= 0 {
		return true
	}
	for e = k; isAlnum(at0(s.text, e)) || at0(s.text, e) == '-'; {
		e++
	}
	if c := at0(s.text, e); c == '.' || c == '_' || strings.HasPrefix(s.text[min(e, len(s.text)):], "—") {
		return true
	}
	return strings.IndexByte(s.text[j:e], '\n') < 0 && strings.IndexByte(s.text[e:skipSpace(s.text, e)], '\n') >= 0
}

// lineStart reports whether only blanks stand before i in its line.
func (s *scan) lineStart(i int) bool {
	b := i
	for b > 0 && (s.text[b-1] == ' ' || s.text[b-1] == '\t') {
		b--
	}
	return b > 0 && (s.text[b-1] == '\n' || s.text[b-1] == '\f')
}
