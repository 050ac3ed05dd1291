package citation

import (
	"fmt"
	"sort"
	"strings"

	"daleel/corpus"
)

// Parse reads one citation that fills s, with the embedded tables. The error
// wraps corpus.ErrInvalid.
func Parse(s string) (Citation, error) { return shared().Parse(s) }

// Parse is like the package's Parse and knows the Acts of a.
func (a *Acts) Parse(s string) (Citation, error) {
	a = a.or()
	if c, ok := a.parseIdentified(s); ok {
		return c, nil
	}
	for _, query := range []bool{false, true} {
		if c, ok := a.parseAll(s, query); ok {
			return c, nil
		}
	}
	return nil, fmt.Errorf("citation %q: %w", s, corpus.ErrInvalid)
}

// maxParse is the length of the longest text that Parse looks at.
const maxParse = 600

// parseAll reads s if exactly one citation covers all its letters.
func (a *Acts) parseAll(s string, query bool) (Citation, bool) {
	if len(s) > maxParse {
		return nil, false
	}
	s, _ = figures(s)
	sc := newScan(s, Scope{}, a)
	sc.query, sc.literal = query, true
	sc.run()
	sc.keepWeak()
	ms := sc.matches()
	if len(ms) != 1 || strings.Trim(s[:ms[0].Start], " \t\n.,;:()[]\"'") != "" || strings.Trim(s[ms[0].End:], " \t\n.,;:()[]\"'") != "" {
		return nil, false
	}
	return ms[0].Citation, true
}

// parseIdentified reads the normal forms of works that only an identifier
// names: "s. 5, /akn/pk-pb/act/2009/7".
func (a *Acts) parseIdentified(s string) (Citation, bool) {
	head, id, ok := strings.Cut(s, "/akn/")
	if !ok || scopeKind("/akn/"+id) == "" {
		return nil, false
	}
	w := a.work("/akn/" + id)
	head = strings.TrimRight(head, ", ")
	if head == "" {
		return w, true
	}
	c, err := a.Parse(head)
	p, ok := c.(Provision)
	if err != nil || !ok {
		return nil, false
	}
	p.Work = w
	return p, true
}

// keepWeak lets names count alone that running text needs a provision beside.
func (s *scan) keepWeak() {
	for i := range s.items {
		s.items[i].weak = false
	}
}

// Understood is what a query says in citations.
type Understood struct {
	Matches []Match
	// Text is the query as it was read.
	Text string
	// Rest is the query without them, single-spaced.
	Rest string
}

// ParseQuery finds the citations in what people type into a search box: in any
// case, without dots, with the Act before or after the number. It knows the
// embedded tables.
func ParseQuery(q string) Understood { return shared().ParseQuery(q) }

// ParseQuery is like the package's ParseQuery and knows the Acts of a.
func (a *Acts) ParseQuery(q string) Understood {
	if len(q) > maxParse {
		q = strings.ToValidUTF8(q[:maxParse], "")
	}
	ascii, at := figures(q)
	sc := newScan(ascii, Scope{}, a.or())
	sc.query = true
	sc.run()
	sc.keepWeak()
	sc.numbersAfter()
	u := Understood{Text: q, Matches: placedIn(q, at, sc.matches())}
	u.Rest = rest(q, u.Matches)
	return u
}

// numbersAfter finds provisions after an Act's name: "ppc 302", "crpc 497"; in a
// text only beside an abbreviation: "under PPC 302", "CSR 352, 361 and 365".
func (s *scan) numbersAfter() {
	all := make([]item, 0, len(s.items))
	for i := range s.items {
		g, ok := s.groupAfter(i)
		if ok && !s.query { // what follows is another law's
			g.give(s.items[i].work)
			s.items[i].used = true
		}
		if all = append(all, s.items[i]); ok {
			all = append(all, g)
		}
	}
	s.items = all
}

// groupAfter reads the provisions after item i, where it is an Act.
func (s *scan) groupAfter(i int) (g item, ok bool) {
	it := &s.items[i]
	if it.kind != itemAct || !s.query && !s.shortBefore(it) && !s.listedBefore(it) {
		return item{}, false
	}
	next := len(s.text) + 1
	if i+1 < len(s.items) {
		next = s.items[i+1].start
	}
	g = item{kind: itemGroup, start: skipAny(s.text, it.end, ",:-.")}
	if g.start >= next {
		return item{}, false
	}
	s.list(&g, unitOf(it.work), "", g.start, true)
	return g, len(g.pieces) > 0 && (s.query || s.noCount(g.end)) && g.end <= next
}

// shortBefore reports whether an Act is named by its letters alone and a number
// of a provision, no year, follows after one space.
func (s *scan) shortBefore(it *item) bool {
	k := it.end
	if at0(s.text, k) == '.' && strings.IndexByte(s.text[it.start:k], '.') > 0 { // "F.R. 17"
		k++
	}
	if !abbreviated(s.text[it.start:it.end]) || at0(s.text, k) != ' ' || it.used {
		return false
	}
	k++
	from := k
	for k < len(s.text) && isDigit(s.text[k]) {
		k++
	}
	n := k - from
	return n > 0 && n < 4 && at0(s.text, k) != '/' && at0(s.text, k) != '.' && wordEnd(s.text, k)-k < 3
}

// listedBefore reports whether the number of a provision stands behind an Act's year
// and two dashes, as data bases list it: "Guardians and Wards Act 1890--25 ,".
func (s *scan) listedBefore(it *item) bool {
	k := it.end + len("--")
	if it.used || !strings.HasPrefix(s.text[it.end:], "--") || !isDigit(at0(s.text, k)) {
		return false
	}
	_, e := number(s.text, k)
	return isSpace(at0(s.text, e)) && at0(s.text, skipSpace(s.text, e)) == ','
}

// afterShort are the words that may follow a number which stands behind the
// letters of an Act: "PPC 302 and", but not "PPC 302 pages".
var afterShort = set("and or read with r is was were are has have had having which that under deals provides reads says shall as by for to the in on if it be being attracts applies prescribes")

// months stand behind the day of a date.
var months = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")

// noCount reports whether the numbers that end at k count nothing: they stand
// alone, or a word of a sentence follows.
func (s *scan) noCount(k int) bool {
	w := skipSpace(s.text, k)
	if !isLetter(at0(s.text, w)) || isLetter(s.text[k-1]) {
		return true
	}
	if isUpper(s.text[w]) {
		return knownWord(s.text, w, months) == w
	}
	return knownWord(s.text, w, afterShort) > w
}

// civilService are regulations that are divided into Articles, as judgments cite
// them: "Article 371-A of the CSR".
const civilService = "Civil Service Regulations"

// unitOf is the kind of provision that a work is divided into.
func unitOf(w Work) corpus.ProvisionKind {
	if w.Name == civilService {
		return corpus.Article
	}
	for _, k := range []corpus.ProvisionKind{corpus.Article, corpus.Rule, corpus.Regulation} {
		if fits(w, Provision{Kind: k}) {
			return k
		}
	}
	return corpus.Section
}

// rest is the query outside the matches.
func rest(q string, ms []Match) string {
	ms = append([]Match(nil), ms...)
	sort.Slice(ms, func(i, j int) bool { return ms[i].Start < ms[j].Start })
	var parts []string
	at := 0
	for _, m := range ms {
		if m.Start > at {
			parts = append(parts, q[at:m.Start])
		}
		at = max(at, m.End)
	}
	parts = append(parts, q[at:])
	var words []string
	for _, w := range strings.Fields(strings.Join(parts, " ")) {
		if strings.Trim(w, ".,;:&/-()[]") != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// LookupAct finds an instrument by title, alias, abbreviation, or number and
// year, with the embedded tables.
func LookupAct(s string) (Act, bool) { return shared().LookupAct(s) }

// LookupAct is like the package's LookupAct and knows the Acts of a.
func (a *Acts) LookupAct(s string) (Act, bool) {
	a = a.or()
	c, ok := a.parseAll(s, true)
	if !ok {
		return Act{}, false
	}
	w, ok := c.(Work)
	if !ok {
		return Act{}, false
	}
	return a.Act(w.ID)
}
