package search

import (
	"context"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/query"
	"daleel/search/thesaurus"
)

// understood is a query as the engine takes it.
type understood struct {
	info    QueryInfo
	root    *clause // nil browses everything
	extra   []*clause
	profile *profile
	marks   *marker
	jump    *Link
	target  target
	tier    []int32 // works that the whole query names
	lifts   []lift
}

// target is the provision that a query names; work is -1 for none, passage -1
// where the work itself is meant.
type target struct {
	work, passage int32
}

// lift raises a provision, or a work where passage is -1, that is known to
// answer: weight 1 raises it to about a full match of the query.
type lift struct {
	work, passage int32
	weight        float32
}

// understand parses a request's query and compiles it.
func (g *generation) understand(ctx context.Context, req *Request, th *thesaurus.Thesaurus) *understood {
	u := &understood{info: QueryInfo{Text: req.Query}, profile: &standard, marks: newMarker(), target: target{-1, -1}}
	q := query.Parse(req.Query)
	u.info.Repairs = q.Repairs
	if q.Root == nil {
		return u
	}
	c := &compiler{g: g, profile: u.profile, marks: u.marks}
	if req.Plain || !q.Plain() {
		u.compile(ctx, c, q)
		return u
	}
	g.recognise(u, q.FreeText())
	if u.jump == nil && th != nil {
		e := th.Expand(q.FreeText())
		c.roman = e.Roman
		u.compile(ctx, c, q)
		u.expand(g, c, &e)
		return u
	}
	u.compile(ctx, c, q)
	return u
}

func (u *understood) compile(ctx context.Context, c *compiler, q query.Query) {
	if u.root = c.compile(ctx, q.Root); u.root == nil {
		u.root = c.asTyped(q)
	}
}

// asTyped searches words that are all stop words as they stand.
func (c *compiler) asTyped(q query.Query) *clause {
	if cl := c.sequence(q.FreeText(), anywhere, 0, true); cl != nil {
		return cl
	}
	return &clause{op: opSet, set: worksWhere(func(*generation, *schema.Work) bool { return false })}
}

// recognise sees whether a query names a work, or a provision of one.
func (g *generation) recognise(u *understood, text string) {
	if u.tier = g.best(g.titles.exact(text)); len(u.tier) > 0 {
		g.jump(u, "act_name", target{u.tier[0], -1}, "")
		return
	}
	found := g.acts.ParseQuery(text)
	for i, m := range found.Matches {
		t := g.resolve(&m)
		if t.work < 0 {
			continue
		}
		if i == 0 && onlyFillers(found.Rest) {
			g.jump(u, intentOf(m.Citation), t, citation.Describe(m.Citation, g.acts))
			continue
		}
		weight := float32(1)
		if t.passage < 0 {
			weight = 0.25
		}
		u.lifts = append(u.lifts, lift{t.work, t.passage, weight})
		u.info.Understood = append(u.info.Understood, citation.Describe(m.Citation, g.acts))
	}
	if u.jump == nil && len(u.lifts) == 0 {
		g.recogniseTitle(u, text)
	}
}

// resolve finds what a citation points to among the works held.
func (g *generation) resolve(m *citation.Match) target {
	id, eid, _ := strings.Cut(m.Target, "#")
	w, ok := g.byID[id]
	if !ok {
		if to, moved := g.m.Redirects[id]; moved {
			w, ok = g.byID[to]
		}
	}
	if !ok {
		works := g.titles.byKey[titleKey(m.Normal)]
		if len(works) == 0 {
			return target{-1, -1}
		}
		return target{works[0], -1}
	}
	return target{int32(w), g.passageOf(int32(w), eid)}
}

// passageOf finds the passage that holds a provision, -1 for none.
func (g *generation) passageOf(w int32, eid string) int32 {
	for eid != "" {
		for i := range g.m.Works[w].Passages {
			if g.m.Works[w].Passages[i].EID == eid {
				return g.workStart[w] + int32(i)
			}
		}
		cut := strings.LastIndex(eid, "__")
		if cut < 0 {
			return -1
		}
		eid = eid[:cut]
	}
	return -1
}

// jump notes that the whole query names one thing.
func (g *generation) jump(u *understood, intent string, t target, label string) {
	w := &g.m.Works[t.work]
	link := &Link{Title: w.Title, URL: w.ID}
	if t.passage >= 0 {
		if label == "" {
			label = provisionName(w.Kind, g.passage(t.passage).Num) + ", " + w.Title
		}
		link.Title, link.URL = label, w.ID+"#"+g.passage(t.passage).EID
	}
	u.info.Intent = intent
	u.info.Understood = append(u.info.Understood, link.Title)
	u.jump, u.target = link, t
}

func intentOf(c citation.Citation) string {
	switch c.Form() {
	case citation.FormProvision:
		return "act_section"
	case citation.FormWork:
		return "act_name"
	case citation.FormCase:
		return "case_number"
	}
	return "citation"
}

// recogniseTitle finds "section 3" beside a title that only the library knows.
func (g *generation) recogniseTitle(u *understood, text string) {
	works, rest := g.titles.within(text)
	num := provisionNumber(rest)
	if num == "" {
		return
	}
	for _, w := range g.best(works) {
		if p := g.provision(w, num); p >= 0 {
			g.jump(u, "act_section", target{w, p}, "")
			return
		}
	}
}

// onlyFillers reports whether words say nothing beside a citation.
func onlyFillers(rest string) bool {
	for _, t := range analysis.Terms(schema.Exact, rest) {
		if !fillers[t.Term] {
			return false
		}
	}
	return true
}

// expand adds what the thesaurus knows: words and phrases to search for too, and
// provisions to lift.
func (u *understood) expand(g *generation, c *compiler, e *thesaurus.Expansion) {
	u.info.Also = e.Explanation
	for _, t := range e.Terms {
		if cl := c.added(t); cl != nil {
			u.extra = append(u.extra, cl)
		}
	}
	for _, p := range e.Provisions {
		w, ok := g.byID[p.Work]
		if !ok {
			continue
		}
		l := lift{int32(w), g.passageOf(int32(w), p.EID), float32(p.Weight)}
		if l.passage < 0 {
			l.weight *= 0.25
		}
		u.lifts = append(u.lifts, l)
	}
}

// addedWindow is how far apart the words of an added phrase may stand.
const addedWindow = 4

// added makes the concept of a word or phrase of the thesaurus.
func (c *compiler) added(t thesaurus.Term) *clause {
	q := newSequence(t.Text, addedWindow, false)
	if q == nil {
		return nil
	}
	if len(q.terms) > 1 {
		cn := &concept{label: t.Text, weight: float32(t.Weight) * 1.5, added: true}
		c.addSequence(cn, q, scope{exact: []string{schema.FieldExact}}, 1)
		return c.add(cn)
	}
	cn := c.word(q.terms[0], anywhere)
	if cn == nil || slices.ContainsFunc(c.concepts, func(o *concept) bool { return o.label == cn.label }) {
		return nil
	}
	cn.weight, cn.added = float32(t.Weight), true
	if t.Lang == corpus.Urdu {
		cn.label = t.Text
	}
	return c.add(cn)
}
