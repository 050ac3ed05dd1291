package search

import (
	"context"
	"errors"
	"slices"
	"strconv"

	"daleel/corpus"
	"daleel/indexer/schema"
	"daleel/search/intent"
	"daleel/search/query"
	"daleel/search/remark"
	"daleel/search/thesaurus"
)

// understood is a query as the engine takes it.
type understood struct {
	info      QueryInfo
	root      *clause // nil browses everything
	extra     []*clause
	profile   *profile
	marks     *marker
	jump      *Link
	target    target
	tier      []int32 // works that the whole query names
	asked     question
	courts    *courtsAsked // nil where no judgments are asked for
	place     string       // code of the jurisdiction whose law is asked for, "" for none
	town      string       // that is named, by its English name
	nowhere   bool         // it names no place
	papers    bool         // reports or briefs are asked for
	lifts     []lift
	meant     thesaurus.Expansion
	compounds []compound // words that the collection writes in another way too
	otherwise string     // the query so written, "" where it has none
	close     *closeness
	pairs     *pairs // of a long text
	told      string // the words of the query, all those of a story
	// wordings of told mean the same.
	wordings []string
	ordinary func(word string) bool // knows the words that callers use
	need     func(text string) bool // knows the phrases by which needs are told
	spell    bool                   // the query's spelling may be doubted
	named    bool                   // it names a provision with its Act
	newest   bool                   // what is newest comes first: nothing orders by relevance
	words    bool                   // plain words, which may be read for what they mean
	late     bool                   // the deadline cut the reading short
	err      error                  // of the index, while it was read
}

// fail notes a deadline as a partial reading and anything else as an error.
func (u *understood) fail(err error) {
	if late, other := cutShort(err); late {
		u.late = true
	} else {
		u.err = errors.Join(u.err, other)
	}
}

// target is the provision that a query names; work is -1 for none, passage -1
// where the work itself is meant.
type target struct {
	work, passage int32
}

// byQuery begins what knows of a lift where that is the query itself, and not the
// thesaurus or a help guide.
const byQuery = "the query"

// lift raises a provision, or a work where passage is -1, that is known to
// answer: weight 1 raises it to about a full match of the query.
type lift struct {
	work, passage int32
	weight        float32
	by            string // what knows it, for the explanation
}

// understand parses a request's query and compiles it.
func (g *generation) understand(ctx context.Context, req *Request, rd *reader) *understood {
	u := &understood{info: QueryInfo{Text: req.Query}, profile: rd.profile(intent.Browse), marks: newMarker(), target: target{-1, -1}, asked: question{work: -1}}
	u.ordinary, u.need = rd.intents.Ordinary, rd.intents.SaysNeed
	q := g.readCompounds(ctx, u, req, parseTyped(req))
	u.info.Repairs = q.Repairs
	if q.Root == nil {
		u.info.Intent = string(intent.Browse)
		return u
	}
	reading := rd.intents.Read(q, func(word string) bool { return g.holds(ctx, u, word) }, u.otherwise)
	long := isLong(q)
	u.info.Intent, u.profile = string(reading.Intent), rd.profile(reading.Intent)
	u.meant = reading.Expansion
	u.told, u.wordings = q.FreeText(), reading.Wordings
	u.papers = !req.Plain && papersAsked.MatchString(u.told)
	story := u.meant.Heart != "" && !req.Plain
	if story {
		q = query.Words(u.meant.Heart)
		u.info.Repairs.Add(remark.Story)
	}
	if q.Plain() && !req.Plain && g.ofCourts(ctx, u, rd, &q, &reading, story) {
		return u
	}
	c := g.compiler(u, q)
	c.roman = reading.Expansion.Roman && !req.Plain
	u.compile(ctx, c, q)
	u.bothWays(c)
	switch {
	case q.Plain() && long && !story:
		u.pairs = newPairs(q.FreeText())
	case q.Plain():
		u.close = newCloseness(q.FreeText(), 2)
		u.close.reads(u.compounds, req.Query)
	}
	switch {
	case req.Plain:
	case q.Plain():
		u.words = true
		u.spell = !long && reading.Intent != intent.RomanUrdu && reading.Intent != intent.Urdu
		g.readWords(ctx, u, req, rd, c, q, &reading)
	default:
		g.readOperators(u, req, q)
	}
	return u
}

// ofCourts sees whether a query asks for the judgments of a judge, of a court or on
// something. It is true where nothing else is asked; otherwise q and reading are what they
// are asked on.
func (g *generation) ofCourts(ctx context.Context, u *understood, rd *reader, q *query.Query, reading *intent.Reading, story bool) (whole bool) {
	if reading.Intent != intent.CaseName {
		b, ok, err := g.benchAsked(ctx, q.FreeText())
		u.fail(err)
		if ok && u.askBench(ctx, g, g.compiler(u, *q), rd, &b) {
			return true
		}
	}
	if !story && u.askCourts(g, rd, q, reading) && q.Root == nil {
		u.root, u.newest = judgmentsWhere(u.courts), true
		return true
	}
	return false
}

// readOperators recognises a name or a citation in a query that uses, or seems to use,
// the query language.
func (g *generation) readOperators(u *understood, req *Request, q query.Query) {
	switch quoted, ok := q.Root.(query.Phrase); {
	case ok && g.listsOnly(quoted.Text):
		g.recognise(u, quoted.Text, quoted.Text)
	case len(g.titles.exact(req.Query)) > 0: // "Khan v. Returning Officer, PP -12"
		g.recognise(u, req.Query, req.Query)
	case g.listsOnly(req.Query):
		g.recognise(u, q.FreeText(), req.Query)
	}
}

// readWords recognises what plain words name, and reads them for what they mean.
func (g *generation) readWords(ctx context.Context, u *understood, req *Request, rd *reader, c *compiler, q query.Query, reading *intent.Reading) {
	typed := req.Query
	if u.courts != nil {
		typed = q.FreeText()
	}
	g.recognise(u, q.FreeText(), typed)
	u.behindCourts(g)
	u.sayElsewhere(g, q.FreeText())
	if g.citeUnheld(u, typed) || u.jump != nil {
		return
	}
	if reading.Mended && len(u.meant.Concepts) > 0 {
		u.info.Repairs.Add(remark.ReadAs, u.told, u.wordings[0])
	}
	u.expand(g, c, &reading.Expansion)
	u.define(ctx, g, reading.Defines)
	u.limit(g, reading)
	u.bridge(g, rd, u.told)
}

// parseTyped parses a request's query. Numbers of provisions in words are read as
// figures, so that none of their words is searched and marked for itself.
func parseTyped(req *Request) query.Query {
	q := query.Parse(req.Query)
	if said := figures(req.Query); said != req.Query && q.Plain() && !req.Plain {
		return query.Parse(said)
	}
	return q
}

// compiler makes what compiles a query into u.
func (g *generation) compiler(u *understood, q query.Query) *compiler {
	return &compiler{
		g: g, profile: u.profile, marks: u.marks, plain: q.Plain(), typed: map[string]*concept{},
		budget: &budget{left: maxExpanded}, fail: u.fail,
	}
}

func (u *understood) compile(ctx context.Context, c *compiler, q query.Query) {
	if u.root = c.compile(ctx, q.Root); u.root == nil {
		u.root = c.asTyped(q)
	}
	if b := c.budget; b.cut > 0 {
		u.info.cut = true
		u.info.Repairs.Add(remark.Expanded, strconv.Itoa(maxExpanded), strconv.Itoa(b.cut))
	}
}

// asTyped searches words that are all stop words as they stand; a long text of them finds
// nothing.
func (c *compiler) asTyped(q query.Query) *clause {
	if !isLong(q) {
		if cl := c.sequence(q.FreeText(), anywhere, 0, true); cl != nil {
			return cl
		}
	}
	return &clause{op: opSet, set: worksWhere(func(*generation, *schema.Work) bool { return false })}
}

// expand adds what the thesaurus knows: words and phrases to search for too, and
// provisions to lift.
func (u *understood) expand(g *generation, c *compiler, e *thesaurus.Expansion) {
	if u.profile.Terms == 0 && u.profile.Lift == 0 {
		return // names of parties are no words of the law
	}
	u.info.Also = e.Explanation
	for _, t := range e.Terms {
		if u.profile.Terms == 0 {
			break
		}
		if cl := c.added(t); cl != nil {
			u.extra = append(u.extra, cl)
		}
	}
	for _, p := range e.Provisions {
		w, ok := g.byID[p.Work]
		if !ok {
			continue
		}
		told := 1 - u.profile.Explained*(1-float32(p.Explained))
		l := lift{int32(w), g.passageOf(int32(w), p.EID), float32(p.Weight) * u.profile.Lift * told, "the thesaurus"}
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
		cn := &concept{label: t.Text, weight: float32(t.Weight) * 1.5 * c.profile.Terms}
		c.addSequence(cn, q, scope{exact: []string{schema.FieldExact}}, 1)
		return c.add(cn)
	}
	cn := c.word(q.terms[0], anywhere)
	if cn == nil || slices.ContainsFunc(c.concepts, func(o *concept) bool { return o.label == cn.label }) {
		return nil
	}
	cn.weight = float32(t.Weight) * c.profile.Terms
	if t.Lang == corpus.Urdu {
		cn.label = t.Text
	}
	return c.add(cn)
}
