package citation

import "strings"

// Scope says where a text stands, for words that point to it.
type Scope struct {
	// This is the work identifier of the document that the text belongs to:
	// what "this Act" means there. Empty where there is none.
	This string
}

// Match is a citation found in a text.
type Match struct {
	// Start and End are byte offsets; Text is what stands between them.
	Start, End int
	Text       string
	Citation   Citation
	// Normal is the citation's normal form.
	Normal string
	// Target is its identifier, "" where it cannot be told. It may name a
	// court that stands beside the citation ("2017 PTD 1687 (Lahore)").
	Target string
	// Pin is the place within a judgment: "p. 57", "para 12".
	Pin string
	// Implied marks the members of a range between its ends ("sections 3 to
	// 7"): they share the span of the range's last number.
	Implied bool
}

// FindAll finds the citations in text, in order, with the embedded tables. A
// list gives one match a provision; an Act named beside a provision belongs to
// that match and is not reported again.
func FindAll(text string, scope Scope) []Match { return shared().FindAll(text, scope) }

// maxTyped is the length of the longest text that may be something typed rather
// than prose.
const maxTyped = 160

// FindTyped is FindAll for what may be prose or something that a person has
// typed: a short text that is nothing but citations in the ways of typing ("302
// ppc", "pld 2018 sc 1", "XL of 2016") is read like a query.
func FindTyped(text string) []Match { return shared().FindTyped(text) }

// FindTyped is like the package's FindTyped and knows the Acts of a.
func (a *Acts) FindTyped(text string) []Match {
	found := a.FindAll(text, Scope{})
	if len(text) > maxTyped {
		return found
	}
	u := a.ParseQuery(text)
	for _, w := range strings.Fields(u.Rest) {
		if !typedBeside[strings.ToLower(strings.Trim(w, "()[].,:;"))] {
			return found
		}
	}
	if len(u.Matches) < len(found) {
		return found
	}
	return u.Matches
}

// typedBeside are the words beside a typed citation that say nothing else.
var typedBeside = set("under of the and or & read with r/w u/s also see per vide in at proviso to first second ki ka ke kay کا کی کے")

// perItem is about how many bytes of a judgment there are to an item.
const perItem = 250

// FindAll is like the package's FindAll and knows the Acts of a.
func (a *Acts) FindAll(text string, scope Scope) []Match {
	ascii, at := figures(text)
	s := newScan(ascii, scope, a.or())
	s.items = make([]item, 0, len(ascii)/perItem)
	s.run()
	return placedIn(text, at, s.matches())
}

// scan is one reading of a text.
type scan struct {
	text  string
	acts  *Acts
	t     *table
	scope Scope
	// literal gives no Act to a provision that names none: what Parse reads
	// back must be what was printed.
	literal bool
	query   bool // people's typing: any case, no dots, act before or after
	small   bool // inside a citation written in small letters alone
	items   []item
	defs    definitions
	// short has the Acts named so far by title without year and by initials.
	short    map[string]Work
	last     Work            // the Act that was named last
	untabled map[string]Work // what unknown found
	// numbers has the Acts that the text names by title, by the number that it
	// prints beside.
	numbers map[string]Work
	noise   map[int]bool // by block: whether the words there are torn
	// tornAll says whether the text as a whole is: 1 yes, -1 no, 0 not asked.
	tornAll int
	// orderLaws has what readOrderLaws found, nil before it is asked for.
	orderLaws map[string][]Work
	lists     int  // lists of case numbers without a year
	ownTitle  Work // what own found
	// floor is where the last item ended: titles do not reach back over it.
	floor  int
	nested int // how many subsections stand around what is read
}

type itemKind uint8

const (
	itemCite  itemKind = iota // a citation that needs nothing from others
	itemAct                   // an Act by name
	itemRef                   // words that stand for an Act: "the said Act"
	itemGroup                 // provisions that want an Act
)

// item is what the first pass finds.
type item struct {
	kind       itemKind
	start, end int
	cite       Citation
	pin        string
	court      string // a court's code printed beside a report citation
	work       Work
	weak       bool   // an Act's name that counts only beside a provision
	word       string // the kind word of an itemRef: "act"
	this       bool   // "this Act"
	year       int    // of an itemRef: "the Act, 1975"
	pieces     []piece
	resolved   bool
	over       bool   // a group of which a page's head parts the rest
	unsure     bool   // a group that counts only beside an Act: "s 11"
	bare       bool   // a group without a word for section or article
	stood      bool   // a group whose Act is what "the Act" stood for
	used       bool   // an Act's name taken by a provision beside it
	number     string // of an Act named by kind, number and year alone: their key
	later      string // of an Act named by initials and year: where short may have it at the end
	list       int    // of a case number without a year: which list it stands in
}

// piece is one provision of a group.
type piece struct {
	Provision
	start, end int
	head       int // where a page's head parts it, 0 for none
	implied    bool
}

func newScan(text string, scope Scope, a *Acts) *scan {
	return &scan{text: text, acts: a, t: tables(), scope: scope}
}

// run is the first pass: it stops at the start of every word.
func (s *scan) run() {
	for i := 0; i < len(s.text); {
		c := s.text[i]
		next := i
		switch {
		case isDigit(c):
			if next = s.atDigit(i); next == i {
				_, next = number(s.text, i)
				next = max(next, i+1)
			}
		case isLetter(c):
			had := len(s.items)
			if next = s.atWord(i); next == i {
				next = max(wordEnd(s.text, i), i+1)
			} else if n := len(s.items); n > had && s.items[n-1].cite != nil && s.items[n-1].cite.Form() == FormCase {
				next = s.parted(had, next)
			}
		default:
			next = i + 1
			for next < len(s.text) && !isDigit(s.text[next]) && !isLetter(s.text[next]) {
				next++
			}
		}
		i = next
	}
}

// emit keeps an item and moves the floor to its end.
func (s *scan) emit(it item) int {
	s.items = append(s.items, it)
	s.floor = it.end
	return it.end
}

// atDigit tries what opens with a year; it returns the end of the citation
// found, or i.
func (s *scan) atDigit(i int) int {
	start := i
	if it, ok := s.yearless(i); ok {
		return s.emit(it)
	}
	if at0(s.text, i+1) == 's' || at0(s.text, i+1) == 'n' { // "1st Appeal", "2nd Appeal"
		if end, ok := s.caseAt(i); ok {
			return end
		}
	}
	year, j := yearAt(s.text, i)
	if j == i { // the number of a footnote glued to it: "12007 SCMR 497"
		if _, e := number(s.text, i); e-i != 5 || s.text[i] == '0' {
			return i
		}
		if year, j = yearAt(s.text, i+1); year < 1947 {
			return i
		}
		i++
	}
	if start > 1 && containsByte("./-", s.text[start-1]) && isDigit(s.text[start-2]) {
		return start // the year of a date
	}
	k := skipAny(s.text, j, "-,.:)]")
	near := k-j < 4 || at0(s.text, j) == ')' && k-j < maxGap && at0(s.text, i-1) == '('
	if c := at0(s.text, k); near && (isDigit(c) || c == '(' || s.t.volumes.first[c] != 0) {
		open := containsByte("([", at0(s.text, i-1)) && i > s.floor && i > 0
		if it, ok := s.volumeAt(i, year, k, open); ok {
			if open {
				it.start = i - 1
			}
			return s.emit(it)
		}
	}
	if k-j > maxGap || k-j > 1 && strings.Contains(s.text[j:k], ".\n") || !isLetter(at0(s.text, k)) || s.t.reporters.first[upper(s.text[k])]|s.t.neutral.first[upper(s.text[k])] == 0 {
		return start
	}
	it, ok := s.neutralAt(i, year, k)
	if !ok {
		it, ok = s.yearFirst(i, year, k)
	}
	if !ok {
		return start
	}
	if c := at0(s.text, i-1); i > s.floor && (c == '(' && s.text[j] == ')' || c == '[' && s.text[j] == ']') {
		it.start = i - 1 // "(2018) SCMR 12"
	}
	return s.emit(it)
}

// atWord tries everything that opens with a word; it returns the end of what
// was found, or i.
func (s *scan) atWord(i int) int {
	c := s.text[i]
	if symbolStarts[c] {
		if it, ok := s.symbolAt(i); ok {
			return s.emit(it)
		}
	}
	if kw, end := keywords.longest(s.text, i); kw >= 0 {
		if it, ok := s.provisionsAt(i, keyword(kw), end); ok {
			return s.smallAct(s.emit(it))
		}
	}
	if isLower(c) && !s.query {
		return s.atSmallWord(i)
	}
	if s.t.reporters.opens(s.text, i) || upper(c) == 'L' {
		if it, ok := s.reporterFirst(i); ok {
			return s.emit(it)
		}
	}
	if it, ok := s.caseAt(i); ok {
		return it
	}
	if gazettes.opens(s.text, i) {
		if it, ok := s.gazetteAt(i); ok {
			return s.emit(it)
		}
	}
	return s.actAt(i)
}

// atSmallWord is atWord for a word in small letters, which opens few citations.
func (s *scan) atSmallWord(i int) int {
	c := s.text[i]
	if c == 'o' && wordAt(s.text, i, "ord") && s.smallOrd(i, i+3) {
		return s.actAt(i)
	}
	if smallKinds[c] != nil && anyWordAt(s.text, i, smallKinds[c]...) > i {
		if end, ok := s.caseAt(i); ok {
			return end
		}
	}
	if c == 'c' {
		if it, ok := s.smallConstitution(i); ok {
			return s.emit(it)
		}
	}
	if c == 's' {
		if it, ok := s.saidAct(i); ok {
			return s.emit(it)
		}
	}
	if !s.t.reporters.opens(s.text, i) || wordEnd(s.text, i)-i > 5 {
		return i
	}
	if it, ok := s.reporterFirst(i); ok {
		return s.emit(it)
	}
	return i
}
