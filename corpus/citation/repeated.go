package citation

import (
	"slices"
	"strings"
)

// A text names a law or a provision again in other ways: "section 5 ibid", "the said
// Ordinance (ITO 1979)", "sub-section (1) of section 3 [section 3(1)]".

// back resolves "section 5 thereof" and "section 5 ibid" to the Act last named
// before.
func (s *scan) back(g *item) (Work, bool) {
	k := skipAny(s.text, g.end, ",")
	e := anyWordAt(s.text, k, "ibid", "supra")
	same := e > k
	if of := skipSpace(s.text, e); same && wordAt(s.text, of, "of") {
		return Work{}, false // "Article 140A ibid of the Constitution"
	}
	if !same && anyWordAt(s.text, k, "thereof", "whereof") == k {
		return Work{}, false
	}
	var last Work
	for n := len(s.items) - 1; n >= 0; n-- {
		o := &s.items[n]
		if o.end > g.start || o.work.Name == "" || o.weak {
			continue
		}
		if last.Name == "" {
			last = o.work
		}
		if !same {
			break
		}
		if g.start-o.end > maxReach {
			break
		}
		if o.resolved && o.has(g.pieces[0].Provision) {
			return o.work, true // "section 5 ibid" is the section 5 named before
		}
	}
	return last, last.Name != "" && fits(last, g.pieces[0].Provision)
}

// has reports whether the group cites the number of p.
func (it *item) has(p Provision) bool {
	return slices.ContainsFunc(it.pieces, func(o piece) bool { return bareKey(o.Provision) == bareKey(p) })
}

// glossed finds the Act that a bracket names behind words that stand for it: "the
// aforesaid Ordinance (ITO 1979)".
func (s *scan) glossed(i int) (Work, bool) {
	if i+1 >= len(s.items) {
		return Work{}, false
	}
	r, n := &s.items[i], &s.items[i+1]
	if n.kind != itemAct || n.work.Name == "" || r.this || strings.TrimSpace(s.text[r.end:max(r.end, n.start)]) != "(" || at0(s.text, skipSpace(s.text, n.end)) != ')' {
		return Work{}, false
	}
	return n.work, scopeKind(n.work.ID) == kindWords[r.word]
}

// restated reports whether a bracket behind the group g says it again in short, as n:
// "sub-section (1A) of section 3 [section 3(1A)] of the Act".
func (s *scan) restated(g, n *item) bool {
	t := strings.TrimSpace(s.text[g.end:n.start])
	return (t == "[" || t == "(") && n.has(g.pieces[0].Provision) && g.pieces[0].Sub == n.pieces[0].Sub
}

// overBracket is the end of the group with the square bracket that closes about it.
func (s *scan) overBracket(g *item) int {
	if at0(s.text, g.start-1) == '[' && at0(s.text, g.end) == ']' {
		return g.end + 1
	}
	return g.end
}

// groupOverHead is the group behind the item i and the case numbers of a page's head.
func (s *scan) groupOverHead(i int) *item {
	for i++; i < len(s.items); i++ {
		if o := &s.items[i]; o.kind == itemGroup {
			return o
		} else if o.cite == nil {
			return nil
		}
	}
	return nil
}
