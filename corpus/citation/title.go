package citation

import (
	"regexp"
	"strings"

	"daleel/corpus"
)

// The limits of a title that no table has: longer ones are taken for text.
const (
	maxTitleWords = 18
	maxTitleBytes = 240
)

// titleWalk goes back from a kind word over the capitalised and small words of its title.
type titleWalk struct {
	s        *scan
	kind     int  // where the kind word begins
	at       int  // how far the walk is
	start    int  // where the title begins so far
	joined   bool // the word behind is "and"
	articled bool // … "the"
	ofNext   bool // … "of"
	bracket  bool // in brackets
	depth    int  // of the marks of footnotes
}

// titleStart walks back from a kind word at i over the capitalised and small
// words of its title, and returns where the title begins; i where it has none.
func (s *scan) titleStart(i int) int {
	w := titleWalk{s: s, kind: i, at: i, start: i}
	for range maxTitleWords {
		if !w.step() {
			break
		}
	}
	return w.start
}

// step goes back over a bracket, a footnote's mark or a word; false where the title begins
// before it.
func (w *titleWalk) step() bool {
	s := w.s
	k := s.backSpace(w.at)
	if k <= s.floor || w.kind-k > maxTitleBytes {
		return false
	}
	switch s.text[k-1] {
	case ']', '[':
		w.at = s.overMark(k, &w.depth)
		return w.at != k
	case ')':
		from := max(s.floor, k-120)
		n := strings.LastIndexByte(s.text[from:k], '(')
		if n < 0 || subdivision(s.text[from+n+1:k]) {
			return false
		}
		w.at, w.bracket = from+n, true
		return true
	case ',':
		if !w.joined && !w.overComma(k) {
			return false
		}
		k = s.backSpace(k - 1)
	case '-':
		if k < w.at && k > 1 && isSpace(s.text[k-2]) {
			return false
		}
		k = s.backSpace(k - 1)
	}
	return w.word(k)
}

// overComma reports whether a comma that ends at k is one of the title, or a slip; the name
// of who enacted it may stand before it, where the title then begins.
func (w *titleWalk) overComma(k int) bool {
	if b := w.s.enactorBefore(k - 1); b < k-1 {
		w.start = b
		return false
	}
	return w.at == w.kind && w.s.commaSlip(k, w.kind)
}

// word goes back over the word that ends at k, if it is one of the title.
func (w *titleWalk) word(k int) bool {
	s := w.s
	b := s.wordStart(k)
	if at0(s.text, k-1) == '.' && wordAt(s.text, k-len("Amdt."), "amdt") { // "Marriage Act (1872) Amdt. Act"
		b = s.wordStart(k - 1)
	}
	word := strings.TrimSuffix(s.text[b:k], ".")
	if word == "" || b < s.floor {
		return false
	}
	small := strings.ToLower(word)
	switch {
	case connectors[small]:
		if w.at == w.kind { // "the Act", "and Rules"
			return false
		}
		if small == "the" && (w.joined || isUpper(word[0])) || w.articled && breaks[small] {
			return false
		}
		if small == "by" && w.start < w.kind && s.acts.isEnactor(s.words(w.start, w.kind)) { // "the Province of Sind by Sind Act No. V"
			return false
		}
		w.joined = small == "and" || small == "&"
	case small == "rules" && w.ofNext && w.start < w.at+12 && rulesOf(s.text[w.start:]):
		w.start = b
	case w.at == w.kind && strings.HasSuffix(small, "ly") && !s.acts.vocab[compact(word)]: // "Primarily Act of 2020"
		return false
	case isUpper(word[0]) && (!stops[small] || w.bracket || w.at == w.kind && (small == "act" || small == "order" || small == "constitution") || small == "code" && w.ofNext || w.at == w.kind && small == "amended") && (!romanWord(word) || len(word) == 1 && (s.letterBefore(b) || s.tornFrom(w.at, k))) && !strings.HasPrefix(small, "part-"):
		w.start = b
	case isLower(word[0]) && !common[small] && s.torn(b, len(word)):
	case word == "nd" && b > 1 && s.text[b-2:b] == "a ": // "Chairman a nd Members"
		b, w.joined = b-2, true
	default:
		return false
	}
	w.articled, w.ofNext = small == "the", small == "of"
	w.at, w.bracket = b, false
	return true
}

// subdivision reports whether a bracket's words, to its end, are none of a title: "Rule
// (1) of the … Rules", "Offences (PART VII) … Act".
func subdivision(t string) bool {
	_, e := number(t, 0)
	return e > 0 && e < 3 && at0(t, e) == ')' || anyWordAt(t, 0, "part", "chapter") > 0
}

// tornFrom reports whether a letter that ends at k is torn off the small letters at j:
// "C ivil Servants".
func (s *scan) tornFrom(j, k int) bool {
	return j == k+1 && isLower(at0(s.text, j)) && !connectors[s.text[j:wordEnd(s.text, j)]]
}

// letterBefore reports whether "E &" or "E and" stands before the letter at b: the
// two are read alike, for the normal form writes "and".
func (s *scan) letterBefore(b int) bool {
	k := s.backSpace(b)
	join := k - 1
	if at0(s.text, join) != '&' {
		if join = s.wordStart(k); !wordAt(s.text, join, "and") {
			return false
		}
	}
	one := s.backSpace(join)
	before := s.text[s.wordStart(one):one]
	return before != "" && len(before) < 4 && before == strings.ToUpper(before) && !strings.Contains(before, ".")
}

// rulesOf reports whether a title begins at t that "Rules of" opens.
func rulesOf(t string) bool { return anyWordAt(t, 0, "procedure", "business", "conduct") > 0 }

// rulesTitle reads "Rules of Procedure and Conduct of Business in the National
// Assembly, 2007", whose first word, at i to e, is the kind of instrument.
func (s *scan) rulesTitle(i, e int) (item, bool) {
	k := skipSpace(s.text, e)
	for range maxTitleWords {
		w := wordEnd(s.text, k)
		if w == k || !isUpper(s.text[k]) && !connectors[strings.ToLower(s.text[k:w])] || wordAt(s.text, k, "rules") {
			break // "… Rules, 2007" is read from its last word
		}
		e, k = w, skipSpace(s.text, w)
	}
	year, end := s.yearAfter(e)
	if year == 0 || wordAt(s.text, k, "rules") {
		return item{}, false
	}
	return item{kind: itemAct, start: i, end: end, work: s.acts.unknownWork(s.acts.tidyTitle(s.text[i:e]), "", year)}, true
}

// enactorBefore returns where "the Khyber Pakhtunkhwa" before the comma at k
// begins, which belongs to the title after it: "the Khyber Pakhtunkhwa, Civil
// Servants Act"; k where no legislature with its article stands there.
func (s *scan) enactorBefore(k int) int {
	b := k
	for range 3 {
		if b = s.wordStart(s.backSpace(b)); b <= s.floor || !isUpper(s.text[b]) {
			break
		}
		before := s.backSpace(b)
		if n, e := s.acts.enactors.longest(s.text, b); n >= 0 && e == k && wordAt(s.text, before-3, "the") {
			return b
		}
	}
	return k
}

// torn reports whether the n small letters at b are part of a word that PDF
// extraction has torn apart: "Incom e Tax", "C omplaints", "Pre -emption".
func (s *scan) torn(b, n int) bool {
	k := s.backSpace(b)
	switch {
	case k == 0 || b-k > 1:
		return false
	case s.text[k-1] == '-':
		return true
	}
	before := s.text[s.wordStart(k):k]
	if connectors[before] { // "Court of law"
		return false
	}
	joined := compact(before + s.text[b:b+n])
	if stops[strings.ToLower(joined)] && !kindStops[joined] { // "W e", "W hen"
		return false
	}
	if b-k == 1 && s.acts.vocab[joined] {
		return true
	}
	one := isUpper(s.text[k-1]) && !isLetter(at0(s.text, k-2))
	return b-k == 1 && (one || n <= 3 && isLetter(s.text[k-1]))
}

// romanWord reports whether w numbers a chapter or part.
func romanWord(w string) bool {
	_, ok := corpus.ParseRoman(w)
	return ok && w == strings.ToUpper(w)
}

// backSpace returns the position after the last byte before j that is no
// space.
func (s *scan) backSpace(j int) int {
	k := j
	for k > 0 && isSpace(s.text[k-1]) && j-k < maxGap {
		k--
	}
	return k
}

// wordStart returns the start of the word that ends at k: letters, hyphens,
// apostrophes, and the dots of initials; no further than a title is long.
func (s *scan) wordStart(k int) int {
	b := k
	for b > 0 && k-b < maxTitleBytes {
		c := s.text[b-1]
		if c == 0x99 && s.possessive(b) {
			b -= len("’")
			continue
		}
		dot := c == '.' && b >= 2 && isUpper(s.text[b-2]) && (b == 2 || !isLower(s.text[b-3]) && !isUpper(s.text[b-3]))
		if c == '-' && at0(s.text, b-2) == '-' { // the dashes of a head note
			break
		}
		if !isLetter(c) && c != '-' && c != '\'' && c != '&' && !dot {
			break
		}
		b--
	}
	for b < k && (s.text[b] == '-' || s.text[b] == '\'' || s.text[b] == '.') {
		b++
	}
	return b
}

// possessive reports whether a typographic apostrophe of a plural or of "'s" ends
// at b: "Agriculturists’ Loans", "Women’s".
func (s *scan) possessive(b int) bool {
	k := b - len("’")
	return k > 0 && s.text[k:b] == "’" && isLetter(s.text[k-1]) && (upper(s.text[k-1]) == 'S' || upper(at0(s.text, b)) == 'S')
}

// connectors are the small words inside titles.
var connectors = set("of and the for in to on by with against from & at or de")

// stops are words that no title of an Act begins with or contains, though
// capitals open them.
var stops = set(`published notified issued promulgated enacted passed section sections article articles under that this said act ordinance code rules rule order
orders nothing notwithstanding renumbered constitution clause part part-a part-b annex annexure appendix entry item table form schedule chapter and since when while as learned whether if however
moreover vide per see also according hon'ble honourable impugned read through versus vs
cf tr he she it we they such an any both these those above whereas provided after before parent omitted inserted substituted added amended repealed ins subs rep`)

// kindStops are the stops that a title may have in some places, as compact writes them.
var kindStops = set("ACT ORDER CODE CONSTITUTION")

// breaks are the small words that do not join a title where an article follows
// them: "the Policy and the Punjab … Rules".
var breaks = set("and or by with from")

// common are the short words that no torn word ends with.
var common = set("as is it he v vs be was has his her no not so if its are nor but all any did had who out see use may can now one two our per ibid viz i ii iii iv")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// commaSlip reports whether the comma before k stands between the bracket of a title
// and its kind word at i: "Federal Laws (Revision), Ordinance, 1981".
func (s *scan) commaSlip(k, i int) bool {
	year, _ := s.yearAfter(wordEnd(s.text, i))
	return k > 1 && s.text[k-2] == ')' && year != 0
}

// tidyTitle prints the words of a title before its kind word: single spaces, no
// article, capitals only where a title has them, torn words whole.
func (a *Acts) tidyTitle(t string) string {
	for range 4 { // until it changes no more, so that what is printed reads back
		tidy := a.tidyOnce(t)
		if tidy == t {
			break
		}
		t = tidy
	}
	return t
}

// letterPair is the "E & D" of a title by its letters.
var letterPair = regexp.MustCompile(`\b([A-Z]) (?:&|and) ([A-Z])\b`)

// titleMarks closes the gaps about the marks of a title.
var titleMarks = strings.NewReplacer("’", "'", " & ", " and ", " a nd ", " and ", " o f ", " of ", " -", "-", "- ", "-", " ,", ",", "( ", "(", " )", ")")

func (a *Acts) tidyOnce(t string) string {
	t = letterPair.ReplaceAllString(strings.Join(strings.Fields(t), " "), "$1&$2")
	t = titleMarks.Replace(t)
	t = strings.Trim(strings.TrimPrefix(strings.TrimPrefix(t, "The "), "THE "), " -,")
	shout := t == strings.ToUpper(t) && strings.Contains(t, " ")
	depth := 0
	var words []string
	for _, w := range strings.Fields(t) {
		n := len(words)
		switch {
		case shout && len(w) > 1:
			words = append(words, titleWord(w, n == 0))
		case n > 0 && connectors[strings.ToLower(w)]:
			words = append(words, strings.ToLower(w))
		case n > 0 && isLower(w[0]) && wordEnd(w, 0) == len(w) && len(w) > 3 && !common[w] && a.vocab[compact(w)] && len(words[n-1]) > 1:
			words = append(words, string(upper(w[0]))+w[1:]) // "West Pakistan small Industries"
		case n > 0 && ((depth == 0 || len(words[n-1]) == 1 && isUpper(words[n-1][0]) && words[n-1] != "A") && a.tornOff(words[n-1], w) || isLower(w[0]) && a.vocab[compact(words[n-1]+w)]):
			words[n-1] += w
		default:
			words = append(words, lastDot(w))
		}
		depth += strings.Count(w, "(") - strings.Count(w, ")")
	}
	t = strings.TrimPrefix(strings.Join(words, " "), "The ")
	if strings.Count(t, "(") == strings.Count(t, ")")+1 { // "(Special Courts Act"
		t += ")"
	}
	return t
}

// lastDot gives initials the last of their dots: "N.W.F.P".
func lastDot(w string) string {
	if len(w) < 5 || len(w)%2 == 0 {
		return w
	}
	for i := 0; i < len(w); i++ {
		if i%2 == 0 && !isUpper(w[i]) || i%2 == 1 && w[i] != '.' {
			return w
		}
	}
	return w + "."
}

// tornOff reports whether the small letters w belong to the word before.
func (a *Acts) tornOff(before, w string) bool {
	return isLower(w[0]) && !common[w] && !connectors[strings.ToLower(before)] && (len(w) <= 3 || len(before) == 1 || a.vocab[compact(before+w)])
}

// titleWord prints a word of capitals as a title has it.
func titleWord(w string, first bool) string {
	low := strings.ToLower(w)
	if connectors[low] && !first || strings.Contains(w, ".") {
		if strings.Contains(w, ".") {
			return w
		}
		return low
	}
	b := []byte(low)
	for i := range b {
		if i == 0 || b[i-1] == '-' && !izafat(string(b[i:])) || b[i-1] == '(' {
			b[i] = upper(b[i])
		}
	}
	return string(b)
}

// izafat reports whether the rest of a word in small letters begins with a joint of
// Urdu or Arabic: "Nizam-e-Adl", "Dar-ul-Qaza".
func izafat(w string) bool {
	part, _, more := strings.Cut(w, "-")
	return more && (part == "e" || part == "i" || part == "o" || len(part) == 2 && part[0] == 'u')
}

// isEnactor reports whether words name only a legislature: "Punjab", "W.P.".
func (a *Acts) isEnactor(words string) bool {
	n, e := a.enactors.longest(words, 0)
	return n >= 0 && strings.Trim(words[e:], "., \n\r\t\f") == "" ||
		strings.EqualFold(strings.Trim(words, ". "), "p.o") || anyWordAt(words, 0, "president", "chief", "executive") != 0
}
