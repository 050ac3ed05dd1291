package search

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"daleel/indexer/analysis"
	"daleel/search/intent"
)

// A query that names a law and asks something of it, "CNSA bail", "audit under the NEPRA
// Act", is that question put to that law: the law leads, and which of its provisions
// answers is told by the other words alone, for all of them speak of what is in its name.

// question is what a query asks of a law that it names; work is -1 where it names none,
// or asks nothing besides.
type question struct {
	work  int32
	words string
}

// bodies are words of titles of laws that set up a body: beside what callers tell, its
// letters are the body, "fia wale paise mang rahe hain".
var bodies = analysis.WordSet("agency authority board bureau commission council corporation foundation institute force academy bank company fund university college centre center")

// ask notes what a query asks of the law that it names. Who asks for cases is not
// answered by the law, and what callers tell is asked of nobody where the letters that
// name a law are a word, or a body.
func (u *understood) ask(g *generation, n *naming) {
	if u.info.Intent == string(intent.CaseLaw) || u.meant.Heart != "" || u.tells() && u.byTheWay(g, n) {
		return
	}
	words := append(slices.Clone(n.rest), n.free...)
	for len(words) > 0 && linkWords[words[0]] {
		words = words[1:]
	}
	for len(words) > 0 && linkWords[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	if len(words) > 0 {
		u.asked = question{n.work, strings.Join(words, " ")}
	}
}

// linkWords join a law to what is asked of it.
var linkWords = analysis.WordSet("mein main mai me ke ki ka ko kay tehat tahat tehet k par se on for میں کے کی کا کو تحت پر سے بارے about")

// tells reports whether a query is in a caller's words.
func (u *understood) tells() bool {
	switch intent.Intent(u.info.Intent) {
	case intent.LayNeed, intent.RomanUrdu, intent.Urdu:
		return true
	}
	return false
}

// byTheWay reports whether a name without a word for a law is a word or a body's letters.
func (u *understood) byTheWay(g *generation, n *naming) bool {
	words := strings.Fields(analysis.PhraseKey(n.typed))
	if slices.ContainsFunc(words, func(w string) bool { return titleKind(w) != "" }) {
		return false
	}
	if len(words) == 1 && u.word(n.typed) {
		return true
	}
	return slices.ContainsFunc(strings.Fields(analysis.PhraseKey(g.m.Works[n.work].Title)), func(w string) bool { return bodies[w] })
}

// answer is the provisions of a law that answer a question put to it, the best first, and
// the works that cite the law and have words of the question.
type answer struct {
	work   int32
	parts  [topParts]part
	more   int32
	beside bitset
}

// askLaw puts the question that a query asks of a law to that law; nil where none is
// asked, or no provision has a word of it.
func (g *generation) askLaw(ctx context.Context, req *Request, rd *reader, u *understood) *answer {
	w := u.asked.work
	if w < 0 {
		return nil
	}
	if action, year, ok := asksChanges(u.asked.words); ok {
		told, err := g.changed(w, action, cmp.Or(year, yearBeside(u.told, g.m.Works[w].Year)))
		if u.fail(err); told != nil {
			return told
		}
	}
	sub, term := *req, intent.TermAsked(u.asked.words)
	sub.Query = cmp.Or(term, u.asked.words)
	v := g.understand(ctx, &sub, rd)
	if v.late || v.err != nil || v.root == nil {
		u.late, u.err = u.late || v.late, v.err
		return nil
	}
	told := g.answerOf(ctx, u, v)
	if told == nil {
		return nil
	}
	if term != "" {
		sure, err := g.defining(ctx, term)
		u.fail(err)
		told.lead(inWork(g, sure, w))
	}
	if told.parts[0].score <= 0 {
		return nil
	}
	return told
}

// answerOf ranks the provisions of the law that u asks the question v, and finds the works
// that cite it and have words of the question; nil where the index fails.
func (g *generation) answerOf(ctx context.Context, u, v *understood) *answer {
	s := g.pool.Get().(*scratch)
	defer func() {
		s.reset()
		g.pool.Put(s)
	}()
	w := u.asked.work
	r := &run{g: g, p: v.profile, s: s, cx: ctx}
	beside := newBitset(len(g.m.Works))
	for _, by := range g.citedBy[w] {
		beside.add(by)
	}
	beside.and(r.match(v))
	r.raise(v, nil, newBitset(len(g.m.Works)))
	law := newBitset(len(g.m.Works))
	law.add(w)
	r.gather(law)
	// One word is enough here, and "rules" asks for the power to make them.
	if v.close = newCloseness(u.asked.words, 1); v.close != nil {
		v.close.whole, v.close.above = 1, headWithin
	}
	r.look(v.close, v.lifts, law)
	if r.err != nil {
		u.err = r.err
		return nil
	}
	u.late = u.late || r.partial
	return &answer{w, s.best[w], s.more[w], beside}
}

// lead puts the places that define a term before the other provisions.
func (a *answer) lead(sure map[int32]float64) {
	places := slices.SortedFunc(maps.Keys(sure), func(p, q int32) int {
		return cmp.Or(cmp.Compare(sure[q], sure[p]), cmp.Compare(p, q))
	})
	best := max(a.parts[0].score, 1)
	var parts []part
	for _, p := range places {
		parts = append(parts, part{p, best * float32(sure[p])})
		a.more++
	}
	for _, o := range a.parts {
		if o.score > 0 && !slices.Contains(places, o.p) {
			parts = append(parts, o)
		} else if o.score > 0 {
			a.more--
		}
	}
	a.parts = [topParts]part{}
	copy(a.parts[:], parts)
}

// headWithin is how far a heading that says what is asked may lead within one law.
const headWithin = 3

// answer takes the provisions that answer for the best of their law.
func (r *run) answer(a *answer) {
	if a != nil {
		r.s.touchWork(a.work)
		r.s.best[a.work], r.s.more[a.work] = a.parts, a.more
	}
}
