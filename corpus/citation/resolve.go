package citation

import (
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// resolve is the second pass: it gives every provision its Act.
func (s *scan) resolve() {
	s.wholeTitles()
	s.references()
	for i := range s.items {
		if s.items[i].open() {
			s.beside(i)
		}
	}
	s.lettered()
	s.chains()
	s.items = slices.DeleteFunc(s.items, func(it item) bool { return it.unsure && !it.resolved })
	if !s.literal {
		s.remaining()
		s.ordersOfRules()
	}
}

// references gives "the said Act" and its like the Act they stand for.
func (s *scan) references() {
	last := map[string]Work{} // by kind word, "" for any
	for i := range s.items {
		it := &s.items[i]
		if w, ok := s.numbers[it.number]; ok && it.number != "" && (strings.HasPrefix(jurisdictionOf(s.scope.This), "pk-") || !s.scope.legislative() && s.numberSaid(it)) {
			it.work = w // in a province's law "Act XVIII of 2013" is no federal one
		}
		switch {
		case it.kind == itemAct && !it.weak:
			remember(last, it.work)
		case it.kind == itemRef:
			if w, ok := s.glossed(i); ok {
				it.work = w
			} else if w, ok := s.referent(it, last); ok {
				it.work = w
				remember(last, w)
			}
		}
	}
}

// numberSaid reports whether "the said" stands before a law that is named by its number
// alone, which the text has given with a title.
func (s *scan) numberSaid(it *item) bool {
	k := s.backSpace(it.start)
	return wordAt(s.text, s.wordStart(k), "said") || wordAt(s.text, s.wordStart(k), "aforesaid")
}

// doubleDash reports whether two hyphens stand behind the group i: what follows them in
// a head note is another law, though the group's own is not named.
func (s *scan) doubleDash(i int) bool {
	k := skipSpace(s.text, s.items[i].end)
	return strings.HasPrefix(s.text[min(k, len(s.text)):], "--")
}

// lawOfNext reports whether the Act behind the dash after the group i has its own
// provisions behind it: "Ss. 6 & 9(c)—Penal Code (XLV of 1860), S. 34".
func (s *scan) lawOfNext(i int) bool {
	if i+2 >= len(s.items) {
		return false
	}
	n, g := &s.items[i+1], &s.items[i+2]
	return n.kind == itemAct && g.kind == itemGroup && !g.bare && abuts(s.text[n.end:max(n.end, g.start)])
}

// numberedBy notes the number that a text prints beside an Act's title.
func (s *scan) numberedBy(key string, w Work) {
	if s.numbers == nil {
		s.numbers = map[string]Work{}
	}
	s.numbers[key] = w
}

// remember notes the Act last named of its kind.
func remember(last map[string]Work, w Work) {
	last[""] = w
	word := kindOf(w.Name)
	if id, err := workid.Parse(w.ID); err == nil {
		word = string(id.Kind)
	}
	if isCode(w) { // "the Act" is another
		word = "code"
	}
	last[word] = w
	if i := strings.LastIndexByte(w.Name, ','); i >= 0 {
		last[word+strings.TrimSpace(w.Name[i+1:])] = w
	}
}

// isCode reports whether a law is called a Code.
func isCode(w Work) bool {
	return strings.HasSuffix(w.Name, "PC") || strings.Contains(w.Name, "Code")
}

// referent finds what an itemRef stands for: a short form that the text
// defined, this document, or the Act of that kind named last.
func (s *scan) referent(it *item, last map[string]Work) (Work, bool) {
	if it.this && s.scope.legislative() {
		return s.own(), true
	}
	kind := kindWords[it.word]
	if it.year != 0 {
		if w, ok := s.defs.lookup(it.word+itoa(it.year), it.start); ok {
			return w, true
		}
		if w, ok := last[kind+itoa(it.year)]; ok {
			return w, true
		}
	}
	if w, ok := s.defs.lookup(it.word, it.start); ok && (it.year == 0 || yearOf(w) == it.year) {
		return w, true
	}
	if it.year != 0 {
		return s.namedLater(it)
	}
	switch it.word {
	case "code":
		kind = "code"
	case "rulesofbusiness":
		w := last["rules"]
		return w, strings.Contains(w.Name, "Rules of Business")
	}
	if w, ok := last[kind]; ok {
		return w, true
	}
	if s.scope.legislative() && (kind == scopeKind(s.scope.This) || it.word == "code") {
		return s.own(), true
	}
	return Work{}, false
}

// namedLater looks for an Act of the kind and year of a reference in the rest
// of the text, where headers cite an Act shortly before they name it.
func (s *scan) namedLater(it *item) (Work, bool) {
	for i := range s.items[:min(len(s.items), 400)] { // titles stand at the front
		o := &s.items[i]
		if o.kind == itemAct && o.start > it.start && yearOf(o.work) == it.year && scopeKind(o.work.ID) == kindWords[it.word] {
			return o.work, true
		}
	}
	return Work{}, false
}

func yearOf(w Work) int {
	id, err := workid.Parse(w.ID)
	if err != nil {
		return 0
	}
	return id.Year
}

func scopeKind(id string) string {
	w, err := workid.Parse(id)
	if err != nil {
		return ""
	}
	return string(w.Kind)
}

// legislative reports whether the text is a law's, in which "this Act" means
// itself.
func (sc Scope) legislative() bool {
	return sc.This != "" && corpus.Kind(scopeKind(sc.This)).Legislative()
}

// beside gives a group the Act named right after it, else right before it.
func (s *scan) beside(i int) {
	g := &s.items[i]
	if w, ok := s.back(g); ok {
		g.give(w)
		return
	}
	if w, ok := s.ibidBefore(i); ok {
		g.give(w)
		return
	}
	if s.magistrate(g) {
		g.give(s.acts.work(criminalCode))
		return
	}
	if i+1 < len(s.items) && !(s.dashed(i) && (s.follows(i) || s.doubleDash(i) || s.lawOfNext(i))) && !(s.hyphened(i) && s.follows(i) && s.lawOfNext(i)) {
		if n := &s.items[i+1]; n.names() && !s.ofHeadNote(i) && (links(s.text[overChapter(s.text, s.overBracket(g)):n.start]) || inserted(s.text[g.end:n.start]) && !s.acts.beyond(n.work, g.pieces[0].Provision)) {
			s.attach(g, n)
			return
		}
	}
	if w, ok := s.overPage(i); ok {
		g.give(w)
		return
	}
	if w, ok := s.definedLater(g.end); ok {
		g.give(w)
		return
	}
	if w, ok := s.amended(i); ok {
		g.give(w)
		return
	}
	if s.follows(i) {
		p := &s.items[i-1]
		g.give(p.work)
		p.used = true
		if between := strings.Trim(s.text[p.end:g.start], " \t,.-–—\n:"); between == "" || genitives[between] {
			g.pieces[0].start, g.start = p.start, p.start
		}
	}
}

// follows reports whether the name of an Act stands right before the group i.
func (s *scan) follows(i int) bool {
	if i == 0 {
		return false
	}
	g, p := &s.items[i], &s.items[i-1]
	return p.kind == itemAct && p.work.Name != "" && !strange(p.work, g.pieces[0].Provision) && (abuts(regnal.ReplaceAllString(s.text[p.end:g.start], "")) || s.dotted(p.end, g.start))
}

// dashed reports whether the dashes of a head note part the group i from what
// follows: "Penal Code (XLV of 1860), S. 302---Constitution, Art. 10-A".
func (s *scan) dashed(i int) bool {
	k := skipSpace(s.text, s.items[i].end)
	p := skipAny(s.text, k, ",")
	if e := anyWordAt(s.text, p, "proviso", "provisos", "explanation"); e > p {
		k = skipSpace(s.text, e)
	}
	t := s.text[k:min(len(s.text), k+6)]
	return strings.HasPrefix(t, "--") || strings.HasPrefix(t, "—") || strings.HasPrefix(t, "–") || strings.HasPrefix(t, "‑") // U+2011
}

// ofHeadNote reports whether two dashes bind the group i to the law before it, and only a
// space parts it from the title or the Constitution behind: "Widget Ordinance, 2001--S. 1(2)
// Constitution of Pakistan, 1973--Art. 199".
func (s *scan) ofHeadNote(i int) bool {
	g, n := &s.items[i], &s.items[i+1]
	return s.follows(i) && strings.Contains(s.text[s.items[i-1].end:g.start], "--") && n.kind == itemAct && n.start > g.end &&
		strings.TrimSpace(s.text[g.end:n.start]) == "" && strings.Contains(strings.TrimSpace(s.text[n.start:n.end]), " ") && yearOf(n.work) != 0
}

// hyphened reports whether a hyphen and a space part the group i from what follows: "PPC S.
// 489-F- CrPC S. 497".
func (s *scan) hyphened(i int) bool {
	k := skipSpace(s.text, s.items[i].end)
	return at0(s.text, k) == '-' && isSpace(at0(s.text, k+1))
}

// attach gives the group the Act of a neighbour and stretches its last piece
// over it.
func (s *scan) attach(g, n *item) {
	if n.work.Name == "" {
		return
	}
	g.give(n.work)
	g.stood = n.kind == itemRef && n.year == 0
	if inserted(s.text[g.end:n.start]) {
		return
	}
	n.used = true
	g.end = n.end
	g.pieces[len(g.pieces)-1].end = n.end
}

// inserting are the words of "section 3-D was added to the 1944 Act".
var inserting = set("which that was were has have been is are newly in into to the by of said and also an amendment amendments")

// inserted reports whether t says that the provision before it was put into
// the Act after it.
func inserted(t string) bool {
	if len(t) > maxGap {
		return false
	}
	verb := false
	for _, w := range strings.Fields(strings.ToLower(t)) {
		w = strings.Trim(w, ",")
		if w == "by" && verb && !strings.Contains(t, " in ") && !strings.Contains(t, "to ") {
			return false // what was added by an Act stands in another
		}
		switch w {
		case "added", "inserted", "incorporated", "introduced", "contained":
			verb = true
		default:
			if !inserting[w] {
				return false
			}
		}
	}
	return verb
}

// names reports whether the item names or stands for an Act.
func (it *item) names() bool { return it.kind == itemAct || it.kind == itemRef }

func (it *item) give(w Work) {
	if w.Name == "" {
		return
	}
	it.work, it.resolved = w, true
	it.dropYear(w)
	for k := range it.pieces {
		p := &it.pieces[k].Provision
		p.Work = w
		if it.bare && !fits(w, *p) {
			p.Kind = unitOf(w)
		}
		// Articles are not divided by capitals: "Article 203(F)" is 203F.
		if p.Kind == corpus.Article && len(p.Sub) > 2 && p.Sub[2] == ')' && isUpper(p.Sub[1]) && isDigit(p.Number[len(p.Number)-1]) {
			p.Number, p.Sub = p.Number+p.Sub[1:2], p.Sub[3:]
		}
	}
}

// dropYear takes the year of an Ordinance off the end of "13/20/65 Arms
// Ordinance": 65 is no section there.
func (it *item) dropYear(w Work) {
	n := len(it.pieces) - 1
	if n < 1 || !it.bare && n < 2 || it.work.Name == "" {
		return
	}
	if last, year := it.pieces[n], yearOf(w); year > 1947 && last.Sub == "" && last.Number == itoa(year%100) && last.start == it.pieces[n-1].end+1 && year%100 > 31 {
		it.pieces = it.pieces[:n]
	}
}

// linking are the words that may stand between a provision and its Act.
var linking = set(`of ofthe the this that pakistan division federal such in into under to said same last first mentioned aforesaid aforementioned above ibid our chapter part schedule
first second third fourth fifth proviso explanation a b c s d new old then repeal repealed erstwhile predecessor legislation law statute enactment principal parent relevant amended and/or as contained provided i ii iii iv v vi vii viii ix x xi xii
xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi`)

// regnal is the number of an Act of the British Parliament, behind its title.
var regnal = regexp.MustCompile(`^ ?\(\d{1,2}(?: (?:and|&) \d{1,2})? (?:Vi[ce]t|Geo|Edw|Will?|Anne|Eliz)[^()]{0,24}\)`)

// dotted reports whether only a dot, misread for a comma, stands between an Act at
// from and an abbreviated provision at to in a footnote: "Ord. 21 of 1960. s. 3".
func (s *scan) dotted(from, to int) bool {
	e := wordEnd(s.text, to)
	return s.scope.legislative() && strings.TrimSpace(s.text[from:to]) == "." && (e-to < 3 && isLower(s.text[to]) || wordAt(s.text, to, "arts") || wordAt(s.text, to, "art"))
}

// chains shares an Act among provisions joined by "read with", "and" and
// commas: first from the right, as Acts mostly stand last, then from the left.
func (s *scan) chains() {
	for i := len(s.items) - 2; i >= 0; i-- {
		g, n := &s.items[i], &s.items[i+1]
		if g.open() && n.kind == itemGroup && n.resolved && n.work.ID+n.work.Name != "" &&
			sameUnit(g, n) && (chained(s.text[g.end:n.pieces[0].start]) || s.restated(g, n)) {
			g.give(n.work)
		}
	}
	for i := range s.items {
		if g := &s.items[i]; g.over && g.open() {
			if n := s.groupOverHead(i); n != nil && n.resolved {
				g.give(n.work)
			}
		}
	}
	for i := 1; i < len(s.items); i++ {
		p, g := &s.items[i-1], &s.items[i]
		if g.open() && p.kind == itemGroup && p.resolved && sameUnit(g, p) && chained(s.text[p.end:g.start]) && !(s.scope.legislative() && strings.IndexByte(s.text[p.end:g.start], ';') >= 0) {
			g.give(p.work)
		}
	}
}

// open reports whether the item is a group that still wants an Act.
func (it *item) open() bool { return it.kind == itemGroup && !it.resolved }

func sameUnit(a, b *item) bool {
	x, y := a.pieces[0], b.pieces[0]
	return x.Kind == y.Kind || x.Order != "" && y.Order != "" || x.Kind == corpus.OrderPart && y.Order != "" || x.Order != "" && y.Kind == corpus.OrderPart ||
		(x.Order != "" || x.Kind == corpus.OrderPart) && y.Kind == corpus.Section && y.Work.Name == "CPC" ||
		(y.Order != "" || y.Kind == corpus.OrderPart) && x.Kind == corpus.Section && y.Work.Name == "CPC"
}

// joining are the words between provisions that share an Act.
var joining = set("and or read with r w also as well along alongwith the in conjunction to under")
