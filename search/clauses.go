package search

import (
	"regexp"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/corpus/workid"
)

// People write clauses as letters of the section ("9-C CNSA" for section 9(c))
// and letters of a section as clauses ("489(f) PPC" for section 489F). What the
// law that is held has decides which is meant.

// within finds the passage of a held work that a citation of a provision leads
// to, -1 for none, and the citation as it was taken: clause (c) of section 9
// where the work has no section 9C. A clause that is called one is never taken for
// a letter.
func (g *generation) within(w int32, eid string, m *citation.Match) (int32, citation.Citation) {
	c := m.Citation
	p := g.passageOf(w, eid)
	asked, ok := c.(citation.Provision)
	switch {
	case !ok || asked.Order != "" || p >= 0 && saysClause.MatchString(m.Text):
		return p, c
	case p < 0:
		return g.otherwise(w, asked)
	}
	if q, taken := g.lettered(w, p, asked); q >= 0 {
		return q, taken
	}
	return p, c
}

// saysClause are the words that call a letter a clause: "clause (b) of section 33".
var saysClause = regexp.MustCompile(`(?i)\b(?:sub-?)?(?:clauses?|cls?|paragraphs?|paras?)\b|شق`)

// letteredNumber is the number of a section with one letter, in lower case.
var letteredNumber = regexp.MustCompile(`^(\d+)([a-z])$`)

// otherwise finds a provision that its eId does not: "section 156" of a law
// that has articles, and a clause that was written as a letter.
func (g *generation) otherwise(w int32, asked citation.Provision) (int32, citation.Citation) {
	num := strings.ToLower(workid.CleanNumber(asked.Number))
	if p := g.entry(w, num); p >= 0 && asked.Kind == corpus.Article {
		return p, asked
	}
	if p := g.provision(w, num); p >= 0 && !(asked.Kind == corpus.Rule && strings.HasPrefix(g.passage(p).EID, "sec_")) {
		if g.hasArticles(p) {
			asked.Kind = corpus.Article
		}
		return p, asked
	}
	m := letteredNumber.FindStringSubmatch(num)
	if m == nil {
		return -1, asked
	}
	p := g.provision(w, m[1])
	if p < 0 || !g.hasClause(p, m[2]) || len(asked.Sub) > 1 && asked.Sub[1] >= '0' && asked.Sub[1] <= '9' {
		return -1, asked // "14-A(2)" has a subsection: it is no clause
	}
	asked.Number, asked.Sub = m[1], "("+m[2]+")"+asked.Sub
	if g.hasArticles(p) {
		asked.Kind = corpus.Article
	}
	return p, asked
}

// unlettered finds the section beside which a lettered one would stand that the law
// does not have, -1 for none: "506-B PPC" is how the second part of section 506 is
// often written. That section 506B is not held is said all the same.
func (g *generation) unlettered(w int32, c citation.Citation) (int32, citation.Citation) {
	asked, ok := c.(citation.Provision)
	if !ok || asked.Order != "" {
		return -1, c
	}
	m := letteredNumber.FindStringSubmatch(strings.ToLower(workid.CleanNumber(asked.Number)))
	if m == nil {
		return -1, c
	}
	p := g.provision(w, m[1])
	if p < 0 {
		return -1, c
	}
	asked.Number, asked.Sub = m[1], ""
	return p, asked
}

// entry finds the numbered entry of a law's first schedule, which is cited as an
// article where the law itself has sections: "Article 120 of the Limitation Act".
func (g *generation) entry(w int32, num string) int32 {
	for i, p := range g.m.Works[w].Passages {
		if p.Num == num && strings.HasPrefix(p.EID, "sched_1__entry_") {
			if q := g.provision(w, num); q >= 0 && g.hasArticles(q) {
				return -1
			}
			return g.workStart[w] + int32(i)
		}
	}
	return -1
}

// hasArticles reports whether a passage is an article.
func (g *generation) hasArticles(p int32) bool {
	return articled(g.passage(p).EID)
}

// articled reports whether an eId is that of an article.
func articled(eid string) bool {
	return strings.HasPrefix(eid[strings.LastIndex(eid, "__")+1:], "art_") || strings.HasPrefix(eid, "art_")
}

// leadClause is a clause of one letter at the head of a path.
var leadClause = regexp.MustCompile(`^\(([A-Za-z])\)`)

// lettered finds the section that a clause stands for which the section p does
// not have, -1 for none.
func (g *generation) lettered(w, p int32, asked citation.Provision) (int32, citation.Citation) {
	m := leadClause.FindStringSubmatch(asked.Sub)
	if m == nil {
		return -1, asked
	}
	letter := strings.ToLower(m[1])
	num := strings.ToLower(workid.CleanNumber(asked.Number))
	q := g.provision(w, num+letter)
	if q < 0 || g.passage(p).Num != num || g.hasClause(p, letter) {
		return -1, asked
	}
	asked.Number, asked.Sub = asked.Number+strings.ToUpper(letter), asked.Sub[len(m[0]):]
	return q, asked
}

// hasClause reports whether the text of a passage has a clause of the letter.
func (g *generation) hasClause(p int32, letter string) bool {
	_, text, err := g.read(p, true)
	return err == nil && strings.Contains(strings.ToLower(text), "("+letter+")")
}
