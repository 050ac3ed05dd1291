package citation

import (
	"regexp"
	"strings"

	"daleel/corpus"
)

// maxReach is how far back an Act may have been named for a bare "section 5"
// to mean its section.
const maxReach = 4000

// maxSubject is how far before a bare provision, in its sentence, "the Act" may stand
// that it is of.
const maxSubject = 240

// memory is what a text has cited so far, for provisions without an Act.
type memory struct {
	exact map[Provision]Work // number without path → Act it was last cited with
	acts  []named
	ref   named // "the Act" last
}

type named struct {
	at   int
	work Work
}

// remaining resolves the provisions that have no Act beside them.
func (s *scan) remaining() {
	m := memory{exact: map[Provision]Work{}}
	for i := range s.items {
		it := &s.items[i]
		explicit := it.resolved
		if it.open() {
			if w, ok := s.inScope(it, &m); ok {
				it.give(w)
			} else if s.ofTreaty(it.end) {
				for _, p := range it.pieces {
					m.exact[bareKey(p.Provision)] = Work{} // the same number again is no Act's
				}
			}
		}
		if it.work.Name == "" || it.weak && !it.used {
			continue
		}
		if it.kind == itemRef {
			m.ref = named{it.end, it.work}
		}
		if !amends(it.work) {
			m.acts = append(m.acts, named{it.end, it.work})
		}
		if !explicit || amends(it.work) && !s.scope.legislative() {
			continue // what an amending Act is named for is a section of another
		}
		for _, p := range it.pieces {
			m.exact[bareKey(p.Provision)] = it.work
		}
	}
}

// others are instruments that no table of Acts has: a provision "of the
// Convention" is not one of the Act in scope.
var others = set(`convention conventions treaty covenant charter declaration memorandum articles letters protocol
agreement deed contract policy scheme manual statutes bye-laws byelaws rules regulations schedule indian india bill
guidelines instructions estacode lease bond notification draft report charter directive principles
appendix annexure annex memorandum`)

// ofVolume is the rest of "Rule 8, Part H, Volume V of the Rules and Orders of the …
// High Court".
var ofVolume = regexp.MustCompile(`^,?\s*(?:Part|Chapter|Chap)\b[^.;]{1,32}\bVol(?:ume)?\b`)

// elsewhere reports whether "of the Convention" or another name that is not
// known follows at j.
func (s *scan) elsewhere(j int) bool {
	k := skipSpace(s.text, j)
	if ofVolume.MatchString(s.text[j:min(len(s.text), j+60)]) {
		return true
	}
	e := anyWordAt(s.text, k, "of", "to", "in")
	if e == k {
		return false
	}
	to := !wordAt(s.text, k, "of")
	k, article := s.overDeterminers(e)
	w := s.text[k:wordEnd(s.text, k)]
	return knownWord(s.text, k, others) > k || article && !to && len(w) > 1 && isUpper(w[0]) && !s.query
}

// overDeterminers skips "the", "the said" and the like at j, and reports whether any
// stood there.
func (s *scan) overDeterminers(j int) (int, bool) {
	any := false
	for range 3 {
		k := skipAny(s.text, j, "\"'(")
		e := anyWordAt(s.text, k, "the", "these", "this", "said", "that", "such", "two", "both", "either", "new")
		if e == k {
			return k, any
		}
		j, any = e, true
	}
	return skipAny(s.text, j, "\"'("), any
}

// treaties are the others whose Articles a text goes on to cite by number alone.
var treaties = set("convention conventions treaty covenant protocol charter agreement")

// ofTreaty reports whether "of the Convention" follows at j.
func (s *scan) ofTreaty(j int) bool {
	k := skipSpace(s.text, j)
	e := anyWordAt(s.text, k, "of", "in")
	if e == k {
		return false
	}
	k, _ = s.overDeterminers(e)
	return knownWord(s.text, k, treaties) > k
}

// amends reports whether a work mostly changes others, so that a bare section
// after its name is the changed one's. The Criminal Law Amendment Act, 1958, without
// brackets, is a law of its own.
func amends(w Work) bool {
	return strings.Contains(w.Name, "Amendment)") || strings.Contains(w.Name, "(Amendment") || strings.Contains(w.Name, "Amdt") || strings.Contains(w.Name, "Adaptation") || strings.HasPrefix(w.Name, "Finance ")
}

func bareKey(p Provision) Provision {
	return Provision{Kind: p.Kind, Order: p.Order, Number: p.Number}
}

// inScope finds the Act that a bare provision means: the text's own in a law;
// the one with which the same number was cited before; the one named last that
// has such provisions.
func (s *scan) inScope(g *item, m *memory) (Work, bool) {
	p, sure := g.pieces[0].Provision, false
	if s.elsewhere(g.end) {
		return Work{}, false
	}
	if p.Order != "" || p.Kind == corpus.OrderPart {
		if w, ok := m.exact[bareKey(p)]; ok {
			return w, true
		}
		return s.ordersOf(p)
	}
	if n := len(m.acts) - 1; n >= 0 && p.Kind == corpus.Article && m.acts[n].work.ID == limitation && s.sentenceBetween(m.acts[n].at, g.start) {
		return m.acts[n].work, true
	}
	if s.scope.legislative() {
		own := s.own()
		if n := len(m.acts) - 1; amends(own) && n >= 0 && g.start-m.acts[n].at < maxReach && fits(m.acts[n].work, p) {
			return m.acts[n].work, true // the section that it changes
		}
		if s.acts.has(own, p) {
			return own, true
		}
		sure = fits(own, p) // our own has not so many: another's, but whose?
	}
	if w, ok := s.its(g, m, p); ok {
		return w, true
	}
	if w, ok := m.exact[bareKey(p)]; ok {
		return w, true
	}
	if m.ref.work.Name != "" && g.start-m.ref.at < maxSubject && !sentenceEnds(s.text[m.ref.at:g.start]) && s.acts.has(m.ref.work, p) {
		return m.ref.work, true // "The Act speaks of appointment (section 4)"
	}
	for i := len(m.acts) - 1; i >= 0 && g.start-m.acts[i].at < maxReach; i-- {
		if s.acts.has(m.acts[i].work, p) && (!sure || s.acts.extents[m.acts[i].work.ID] != 0) {
			return m.acts[i].work, true
		}
	}
	if p.Kind == corpus.Article && !s.scope.legislative() {
		if formerly.MatchString(s.text[max(0, g.start-48):g.start]) {
			return Work{}, false
		}
		w, ok := s.constitutionWork()
		return w, ok && s.acts.has(w, p)
	}
	return Work{}, false
}

// formerly is what precedes an Article of a Constitution that is not in force, or of
// another state's: "the Constitution of 1956 under Articles 179 to 183".
var formerly = regexp.MustCompile(`(?i)(?:(?:1956|1962|1972|indian|interim)\s+constitution|constitution,?\s+of\s+(?:1956|1962|1972|india))\b[^.;]{0,16}$`)

// its finds the Act of "the 1976 Act was enacted, its section 11 had provided": the one
// named last in the sentence, whatever the number was cited with before.
func (s *scan) its(g *item, m *memory, p Provision) (Work, bool) {
	k := s.backSpace(g.start)
	if n := len(m.acts) - 1; k > 3 && wordAt(s.text[:k], k-3, "its") && !isLetter(s.text[k-4]) && n >= 0 &&
		g.start-m.acts[n].at < maxSubject && !sentenceEnds(s.text[m.acts[n].at:g.start]) && s.acts.has(m.acts[n].work, p) {
		return m.acts[n].work, true
	}
	return Work{}, false
}

// limitation is the Act whose First Schedule has Articles.
const limitation = "/akn/pk/act/1908/9"

// sentenceBetween reports whether only a few words of one sentence stand
// between two places.
func (s *scan) sentenceBetween(from, to int) bool {
	return to-from < 60 && to > from && !sentenceEnds(s.text[from:to])
}

// orders is the Code whose First Schedule has Orders with rules.
func (s *scan) orders() (Work, bool) {
	w := s.acts.work(civilCode)
	return w, !strings.HasPrefix(w.Name, "/")
}

// constitutionWork is the instrument that an Article without a name means in
// judgments and queries.
func (s *scan) constitutionWork() (Work, bool) {
	w := s.acts.work("/akn/pk/constitution/1973")
	return w, !strings.HasPrefix(w.Name, "/")
}

// strange reports whether a law has no provisions of the kind: the Constitution and the
// codes but that of civil procedure have no rules, "Constitution, Rule 5 of the … Rules".
func strange(w Work, p Provision) bool {
	switch p.Kind {
	case corpus.Rule, corpus.OrderPart:
		return w.ID != civilCode && (isCode(w) || scopeKind(w.ID) == string(corpus.KindConstitution))
	}
	return false
}

// fits reports whether a work has provisions of the kind: articles stand in
// constitutions, treaties and President's Orders (and in the schedule of the
// Limitation Act), rules in Rules, sections in the rest.
func fits(w Work, p Provision) bool {
	kind := corpus.Kind(scopeKind(w.ID))
	switch p.Kind {
	case corpus.Article:
		return kind == corpus.KindConstitution || kind == corpus.KindOrder || kind == corpus.KindTreaty
	case corpus.Rule:
		return kind == corpus.KindRules
	case corpus.Regulation:
		return kind == corpus.KindRegulation
	}
	return kind == corpus.KindAct || kind == corpus.KindOrdinance || kind == corpus.KindBill
}
