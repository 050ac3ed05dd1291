package citation

import (
	"regexp"
	"strings"
)

// definitions are the short forms that a text gives to Acts: ("the Act"),
// (hereinafter referred to as "CNSA").
type definitions struct {
	tree  *spellings
	list  []definition
	words map[string]bool // kind words among them
}

type definition struct {
	at    int // where it was made
	short string
	work  Work
	prev  int // index + 1 of the definition of the same form before this
}

// add keeps a short form from position at on.
func (d *definitions) add(short string, w Work, at int) {
	if d.tree == nil {
		d.tree, d.words = newSpellings(".,-"), map[string]bool{}
	}
	n := len(d.list)
	old := d.tree.add(short, n)
	d.list = append(d.list, definition{at: at, short: short, work: w, prev: old + 1})
	d.words[strings.ToLower(short)] = true
}

// knows reports whether the kind word alone was defined.
func (d *definitions) knows(word string) bool { return d.words[word] }

// at reads a short form that is no kind word at text[i].
func (d *definitions) at(text string, i int) (Work, int) {
	if d.tree == nil {
		return Work{}, i
	}
	n, j := d.tree.longest(text, i)
	if n < 0 || startsWithKind(d.list[n].short) || !cased(d.list[n].short, text[i:j]) {
		return Work{}, i
	}
	return d.list[n].work, j
}

// lookup finds what a kind word with or without year meant at a position: the
// last definition before it, else the first after.
func (d *definitions) lookup(short string, at int) (Work, bool) {
	if d.tree == nil {
		return Work{}, false
	}
	n := d.tree.get(short)
	if n < 0 {
		return Work{}, false
	}
	for d.list[n].at > at && d.list[n].prev > 0 {
		n = d.list[n].prev - 1
	}
	return d.list[n].work, true
}

func startsWithKind(short string) bool {
	w, _, _ := strings.Cut(strings.ToLower(short), " ")
	_, ok := kindWords[strings.Trim(w, ",.")]
	return ok
}

// maxDefinition is how far a short form may stand behind a title.
const maxDefinition = 200

// define reads the short forms in the bracket or clause after an Act's name.
// It returns where reading goes on: behind the definition, which is no citation
// of its own.
func (s *scan) define(w Work, end int) int {
	k := skipAny(s.text, end, ",;:")
	e := k
	switch {
	case at0(s.text, k) == '(' || at0(s.text, k) == '[':
		e = strings.IndexAny(s.text[k:min(len(s.text), k+maxDefinition)], ")]")
	case anyWordAt(s.text, k, "hereinafter", "hereafter") != k:
		t := s.text[k:min(len(s.text), k+maxDefinition)]
		e = strings.IndexAny(t, ".;)")
		if n := place.FindStringIndex(t); n != nil && (e < 0 || n[0] < e) {
			e = n[0] // the said Act, in section 3
		}
	default:
		return end
	}
	if e < 0 {
		return end
	}
	named := 0
	for _, short := range shortForms(s.text[k : k+e]) {
		if namesLaw(short, w) {
			s.defs.add(short, w, end)
			named++
		}
	}
	if named == 0 {
		return end
	}
	return k + e
}

// defineInside keeps the initials that stand between a title's kind word and its year.
func (s *scan) defineInside(it item) {
	t := s.text[it.start:it.end]
	n := strings.IndexByte(t, '(')
	if n < 2 {
		return
	}
	k := s.backSpace(it.start + n)
	_, kind := kindWords[strings.ToLower(s.text[s.wordStart(k):k])]
	if m := initialsAside.FindStringSubmatch(t[n:]); kind && m != nil && !romanWord(m[1]) && namesLaw(m[1], it.work) {
		s.defs.add(m[1], it.work, it.end)
	}
}

// meant is a definition before the name that it defines: “OGDC Ordinance” means the.
var meant = regexp.MustCompile(`["“‘']([A-Z][^"“”‘’']{3,48})["”’']\s+(?:shall )?means?\s+(?:the )?$`)

// maxMeaning is how far before a name its definition may begin.
const maxMeaning = 90

// meaning reads the short form that a law defines by an Act's name.
func (s *scan) meaning(it item) {
	t := s.text[max(0, it.start-maxMeaning):it.start]
	if !strings.Contains(t, "mean") {
		return
	}
	if m := meant.FindStringSubmatch(t); m != nil && strings.Contains(m[1], " ") && namesLaw(m[1], it.work) {
		s.defs.add(strings.Join(strings.Fields(m[1]), " "), it.work, it.start)
	}
}

// place opens what an amending law says after it has named the changed one.
var place = regexp.MustCompile(`,\s+(?:in|after|before|for|to|section)\s`)

// namesLaw reports whether a short form can stand for a law: a single word must
// be initials, a kind of law or a word of the title. A resolution "under Article
// 95 of the Constitution ("Resolution")" is something else.
func namesLaw(short string, w Work) bool {
	if year, e := yearAt(short, max(0, len(short)-4)); year != 0 && e == len(short) && yearOf(w) != 0 && yearOf(w) != year && !strings.Contains(w.Name, itoa(year)) {
		return false // one bracket may define for several
	}
	first, _, _ := strings.Cut(strings.ToLower(short), " ")
	switch kind := scopeKind(w.ID); kindWords[first] {
	case "rules", "regulation":
		if kind == "act" || kind == "ordinance" || kind == "constitution" {
			return false // "Article 99 of the Constitution (Rules of Business)"
		}
	}
	if strings.ContainsAny(short, " 0123456789") || startsWithKind(short) || len(short) < 4 {
		return true
	}
	for i := 1; i < len(short); i++ {
		if !isLower(short[i]) {
			return true
		}
	}
	return strings.Contains(w.Name, short) || strings.EqualFold(short, "law")
}

// shortForms takes the names out of a defining bracket: what stands in quotes,
// else what is left without the words of defining.
func shortForms(t string) []string {
	t = strings.NewReplacer("“", "\"", "”", "\"", "‘", "\"", "’", "\"", "'", "\"", "―", "\"", "‖", "\"", "(", "", "[", "").Replace(t)
	var out []string
	parts := strings.Split(t, "\"")
	for i, p := range parts {
		if len(parts) > 1 && i%2 == 0 {
			continue
		}
		if short := shortOf(p); short != "" {
			out = append(out, short)
		}
	}
	return out
}

// years reports whether the figures of t, of which the first stands at i, are a year.
func years(t string, i int) bool {
	_, e := yearAt(t, i)
	return e == i+4 && !strings.ContainsAny(t[e:], "0123456789")
}

// defining are the words around a short form.
var defining = set("hereinafter hereafter herein after referred to as called the said for short in brief be will shall and reference or simply known")

func shortOf(p string) string {
	words := strings.Fields(strings.Trim(p, " \n\t.,:;"))
	for len(words) > 0 && defining[strings.ToLower(strings.Trim(words[0], ",:"))] {
		words = words[1:]
	}
	short := strings.Trim(strings.Join(words, " "), " ,.:;")
	if len(words) > 6 || len(short) < 2 || len(short) > 50 || !isUpper(short[0]) && !isDigit(short[0]) {
		return ""
	}
	if e := strings.IndexAny(short, "0123456789"); e >= 0 && !years(short, e) {
		return "" // ("Post Arrest Bail U/S 9 C")
	}
	if year, e := yearAt(short, 0); year != 0 { // "1944 Act" is kept as "Act 1944"
		short = strings.TrimSpace(short[e:]) + " " + short[:e]
	}
	letters := 0
	for i := 0; i < len(short); i++ {
		if isLetter(short[i]) {
			letters++
		}
	}
	if letters < 2 {
		return ""
	}
	return short
}
