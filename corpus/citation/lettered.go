package citation

import (
	"slices"
	"strings"

	"daleel/corpus"
)

// lettered corrects "section 7E of the Ordinance" where another Ordinance was named
// last: numbers with a letter are rare, and one that the text cites with a single law of
// the kind by its name, and never with the one named last, is that law's. So is "Rule 44
// of the Ordinance" of the rules with which the text cites that number.
func (s *scan) lettered() {
	named := s.citedByName()
	for i := range s.items {
		g := &s.items[i]
		if g.kind != itemGroup || !g.stood {
			continue
		}
		p := g.pieces[0].Provision
		ws := named[bareKey(p)]
		if len(ws) != 1 || ws[0] == g.work {
			continue
		}
		if hasLetter(p.Number) && sameKind(ws[0], g.work) || p.Kind == corpus.Rule && p.Order == "" && unitOf(g.work) == corpus.Section && unitOf(ws[0]) == corpus.Rule {
			g.give(ws[0])
		}
	}
}

// citedByName lists the laws with whose name each provision stands.
func (s *scan) citedByName() map[Provision][]Work {
	named := map[Provision][]Work{}
	for i := range s.items {
		g := &s.items[i]
		if g.kind != itemGroup || !g.resolved || g.stood {
			continue
		}
		for _, p := range g.pieces {
			if k := bareKey(p.Provision); (hasLetter(p.Number) || p.Kind == corpus.Rule) && !slices.Contains(named[k], g.work) {
				named[k] = append(named[k], g.work)
			}
		}
	}
	return named
}

// hasLetter reports whether a provision's number has a letter: "7E".
func hasLetter(number string) bool { return strings.Trim(number, "0123456789.") != "" }

// sameKind reports whether two laws are called alike, both Acts or both Ordinances.
func sameKind(a, b Work) bool {
	kind := scopeKind(a.ID)
	return kind != "" && kind == scopeKind(b.ID) && isCode(a) == isCode(b)
}
