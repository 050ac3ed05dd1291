package citation

import (
	"regexp"
	"strings"
)

// A title may be read too long, with the words of the sentence before it, or too short,
// where a running head or a misprint has cut it.

// institutions are bodies that are called by a legislature's name behind an article:
// "University of the Punjab (Amendment) Act".
var institutions = set("university bank province government governor assembly institute college council board")

// afterArticle corrects where a title begins that words of the sentence open: in
// "Parliament or the Supreme Court Rules, 1980" the Rules are known, in "Alternatively
// the Sindh Local Government Act" a legislature stands behind the article. The kind word
// stands at i to e.
func (s *scan) afterArticle(b, i, e, year int) int {
	at := b
	for {
		n := strings.Index(s.text[at:i], "the ")
		if n < 0 {
			return b
		}
		word := at + n
		at = word + len("the ")
		k := skipSpace(s.text, at)
		if word == b || k >= i || isLetter(s.text[word-1]) || strings.Count(s.text[b:word], "(") > strings.Count(s.text[b:word], ")") {
			continue
		}
		if s.opensTitle(b, word, k, i, e, year) {
			return k
		}
	}
}

// afterLine corrects where a title begins that the line before it opens, as a heading over
// a list of laws does: a line within it, to its kind word's end at e, begins a title of the
// table, whatever its year.
func (s *scan) afterLine(b, e int) int {
	for at := b; ; {
		n := strings.IndexByte(s.text[at:e], '\n')
		if n < 0 {
			return b
		}
		k := skipSpace(s.text, at+n)
		at = max(k, at+n+1)
		if k >= e || !isUpper(s.text[k]) {
			continue
		}
		before := s.backSpace(at - 1)
		last := strings.ToLower(s.text[s.wordStart(s.backSpace(k)):s.backSpace(k)])
		if name, end := s.acts.tree.longest(s.text, k); name >= 0 && end == e && before > b && !connectors[last] && s.acts.lastEnactor(s.words(b, k)) == "" && !shortForm(s.acts.names[name].spelled) && strings.Count(s.acts.names[name].spelled, " ") > 3 {
			return k
		}
	}
}

// lastEnactor is the legislature with whose name words end, "Laws of the Punjab"; "" for
// none.
func (a *Acts) lastEnactor(words string) string {
	fs := strings.Fields(words)
	for n := 1; n <= 3 && n <= len(fs); n++ {
		last := strings.Join(fs[len(fs)-n:], " ")
		if i, e := a.enactors.longest(last, 0); i >= 0 && e == len(last) && isUpper(last[0]) {
			return a.enactor[i]
		}
	}
	return ""
}

// afterLetter corrects where a title begins that the letter of a list opens: "H. Sindh
// Workers Welfare Fund Act". The kind word stands at i.
func (s *scan) afterLetter(b, i int) int {
	if before := s.backSpace(b); at0(s.text, b+1) == ' ' && isUpper(s.text[b]) && before > 0 && isDigit(s.text[before-1]) {
		return s.afterNumbered(b, i)
	}
	k := skipSpace(s.text, b+2)
	if at0(s.text, b+1) != '.' || k == b+2 || k >= i || !isUpper(s.text[b]) || !isUpper(s.text[k]) || wordEnd(s.text, k)-k < 3 {
		return b
	}
	if n, _ := s.acts.enactors.longest(s.text, b); n >= 0 { // "W. Pakistan"
		return b
	}
	return k
}

// afterNumbered corrects where a title begins that the letter of a section opens: "15 A to
// 15 E through Finance Act".
func (s *scan) afterNumbered(b, i int) int {
	k := skipSpace(s.text, b+1)
	for k < i && !isUpper(s.text[k]) {
		k = skipSpace(s.text, max(wordEnd(s.text, k), k+1))
	}
	if k >= i {
		return b
	}
	return k
}

// opensTitle reports whether a title begins at k, behind the article at word, and not
// with the words at b.
func (s *scan) opensTitle(b, word, k, i, e, year int) bool {
	if year != 0 && s.acts.knows(s.words(k, e), year) {
		return !s.acts.knows(s.words(b, e), year)
	}
	n, end := s.acts.enactors.longest(s.text, k)
	if n < 0 || s.acts.enactor[n] == "-" || end >= i || s.acts.isEnactor(s.words(k, i)) || at0(s.text, skipSpace(s.text, end)) == '(' {
		return false
	}
	before := s.backSpace(word)
	for w := s.wordStart(before); w > b && connectors[strings.ToLower(s.text[w:before])]; w = s.wordStart(before) {
		before = s.backSpace(w)
	}
	return !institutions[strings.ToLower(s.text[s.wordStart(before):before])]
}

// knows reports whether the table has a title of the year.
func (a *Acts) knows(title string, year int) bool {
	title = strings.Join(strings.Fields(title), " ")
	if a.byKey[looseKey(title, year)] != "" {
		return true
	}
	n := a.tree.get(title)
	if n < 0 || a.names[n].use == useQuery {
		return false
	}
	_, ok := a.pick(&a.names[n], year)
	return ok
}

// wholeTitles gives titles that were cut at their beginning the law of the same kind and
// year that the text names by a longer title which ends alike, where there is one only:
// "contempt of⏎Court Ordinance, 2003", "Income. Tax Ordinance, 1979".
func (s *scan) wholeTitles() {
	whole := map[string]Work{}
	names := map[int][]string{} // by year
	for _, it := range s.items {
		if w := it.work; it.kind == itemAct && strings.Contains(w.Name, ", ") && yearOf(w) != 0 {
			if _, ok := whole[w.Name]; !ok {
				whole[w.Name] = w
				names[yearOf(w)] = append(names[yearOf(w)], w.Name)
			}
		}
	}
	s.datedLater(names, whole)
	cut := map[string]Work{}
	for n, w := range whole {
		if _, known := s.acts.byID[w.ID]; known {
			continue
		}
		year := yearOf(w)
		if w, ok := s.longerTitle(n, names[year], whole); ok {
			cut[n] = w
		} else if w, ok := s.ofProvince(n, names[year], whole); ok {
			cut[n] = w
		} else if w, ok := fullerTitle(n, names[year], whole); ok {
			cut[n] = w
		}
	}
	if len(cut) == 0 {
		return
	}
	for i := range s.items {
		if w, ok := cut[s.items[i].work.Name]; ok {
			s.items[i].work = w
		}
	}
}

// provisionalOrder is what laws of 1981, 1999 and 2007 are called, of whose year a text may
// say nothing.
const provisionalOrder = "Provisional Constitution Order"

// datedLater gives titles without a year the law whose year the text says only afterwards,
// where it has one law of the title.
func (s *scan) datedLater(names map[int][]string, whole map[string]Work) {
	var undated []*item
	for i := range s.items {
		if it := &s.items[i]; it.undatedTitle() {
			undated = append(undated, it)
		}
	}
	if len(undated) == 0 {
		return
	}
	dated := map[string]Work{}
	for _, same := range names {
		for _, n := range same {
			title := yearTail.ReplaceAllString(n, "")
			if w, ok := dated[title]; ok && w != whole[n] {
				dated[title] = Work{}
			} else {
				dated[title] = whole[n]
			}
		}
	}
	for _, it := range undated {
		if w := dated[it.work.Name]; w.Name != "" {
			it.work, it.weak = w, false
		}
	}
}

// undatedTitle reports whether the item is a title of three words or more without a year.
func (it *item) undatedTitle() bool {
	return it.kind == itemAct && it.work.ID == "" && strings.Count(it.work.Name, " ") > 1 && it.work.Name != provisionalOrder && !amends(it.work)
}

// fullerTitle finds the one of the names of its year that a title cuts short before its
// kind: "Widget and Gadget Order, 1969" for "Widget and Gadget of Things (Of the Late
// Widgeteer) Order, 1969". A law that amends or repeals is another,
// and one with a bracket more may be a province's.
func fullerTitle(title string, names []string, whole map[string]Work) (Work, bool) {
	at := strings.LastIndexByte(strings.TrimRight(title, ", 0123456789"), ' ')
	if at < 0 || strings.Count(title[:at], " ") < 2 {
		return Work{}, false
	}
	front, kind := title[:at+1], title[at:]
	best := ""
	for _, n := range names {
		if n == title || !strings.HasPrefix(n, front) || !strings.HasSuffix(n, kind) || n[len(front)] == '(' || changing.MatchString(n) {
			continue
		}
		if best == "" {
			best = n
		} else if connectorsOut(best) != connectorsOut(n) {
			return Work{}, false
		}
	}
	return whole[best], best != ""
}

// changing are the words of laws that change, repeal or continue others of like title.
var changing = regexp.MustCompile(`(?i)am(?:en)?d|repeal|continu|validat|extension|appl(?:ication|y)|adapt`)

// longerTitle finds the one of the names of its year that ends like a title and begins with more than a
// legislature.
func (s *scan) longerTitle(title string, names []string, whole map[string]Work) (Work, bool) {
	var best string
	letters := titleLetters(title)
	for _, n := range names {
		if n == title || !endsTitle(titleLetters(n), letters) || s.provincial(n, title) || !s.opened(whole[n], title) {
			continue
		}
		switch {
		case best == "" || endsTitle(titleLetters(n), titleLetters(best)):
			best = n
		case !endsTitle(titleLetters(best), titleLetters(n)):
			return Work{}, false
		}
	}
	return whole[best], best != ""
}

// ofProvince finds the one of the names of its year that is a title with a legislature
// before it, where no table has the title without: "Agricultural Income Tax Act, 1997" in a
// text on the Punjab's.
func (s *scan) ofProvince(title string, names []string, whole map[string]Work) (Work, bool) {
	best := ""
	for _, n := range names {
		if n == title || !endsTitle(titleLetters(n), titleLetters(title)) || !s.acts.isEnactor(strings.TrimSuffix(n, title)) {
			continue
		}
		if best != "" {
			return Work{}, false
		}
		best = n
	}
	return whole[best], best != ""
}

// provincial reports whether a longer title is a province's of what a shorter one names:
// "Punjab Government Rules of Business".
func (s *scan) provincial(long, short string) bool {
	return s.acts.isEnactor(strings.TrimSuffix(strings.TrimSuffix(long, short), "Government "))
}

// opened reports whether the words with which a law's title is longer than a shorter one
// are a title's: one of the table, or none that ends with a small word, as "Notwithstanding
// the" and "inserted by" do; "Contempt of" does where only one word is left.
func (s *scan) opened(long Work, short string) bool {
	if _, known := s.acts.byID[long.ID]; known {
		return true
	}
	more := len(titleLetters(long.Name)) - len(titleLetters(short))
	words := strings.Fields(titleLetters(long.Name)[:max(0, more+1)])
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return !connectors[last] || last == "of" && len(strings.Fields(short)) == 3
}

// titleLetters is a title without brackets and hyphens, in small letters.
func titleLetters(title string) string { return " " + strings.ToLower(titleBrackets.Replace(title)) }

var titleBrackets = strings.NewReplacer("(", "", ")", "", "-", " ")

// endsTitle reports whether a title is the end of a longer one, from a word on.
func endsTitle(long, short string) bool {
	return len(long) > len(short) && strings.HasSuffix(long, short)
}
