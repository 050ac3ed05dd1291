package search

import (
	"cmp"
	"context"
	"fmt"
	"math"

	"daleel/corpus"
	"daleel/indexer/schema"
)

// search answers a request over one generation.
func (g *generation) search(ctx context.Context, req *Request, rd *reader) (*Results, error) {
	u := g.understand(ctx, req, rd)
	told := g.askLaw(ctx, req, rd, u)
	late := u.late || ctx.Err() != nil // words were left out
	if u.err != nil {
		return nil, fmt.Errorf("search: %w", u.err)
	}
	s := g.pool.Get().(*scratch)
	defer func() {
		s.reset()
		g.pool.Put(s)
	}()
	r := &run{g: g, p: u.profile, s: s, cx: ctx}
	works := r.match(u)
	res := &Results{Query: u.info, Jump: u.jump, Page: req.Page, Size: req.Size, Generation: g.name}
	if u.words && u.jump == nil && !u.lawyerly() && !req.narrowed() {
		res.Guidance = cards(rd.guides.Match(u.told, &u.meant, u.wordings...))
	}
	if u.spell && u.jump == nil {
		res.Query.Suggestion = r.suggestion(ctx, req.Query, u.ordinary)
	}
	r.raise(u, told, works)
	ranked := g.rank(r, u, told, works, req, res)
	if r.err != nil {
		return nil, fmt.Errorf("search: %w", r.err)
	}
	res.Partial = r.partial || late
	res.Total = len(ranked)
	from := min((req.Page-1)*req.Size, len(ranked))
	u.sayTerritory(g, ranked)
	res.Query.Understood = u.info.Understood
	page := ranked[from:min(from+req.Size, len(ranked))]
	res.Hits = make([]Hit, 0, len(page))
	for _, h := range page {
		hit, err := g.hit(r, u, h, req)
		if err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
		res.Hits = append(res.Hits, hit)
	}
	return res, nil
}

// match finds the works that a query's words ask for.
func (r *run) match(u *understood) bitset {
	if u.root == nil {
		return r.g.all()
	}
	works := r.eval(u.root)
	typed := r.total
	for _, c := range u.extra {
		works.or(r.eval(c))
	}
	r.total = typed
	return works
}

// raise adds what the query names, what cites that, and what is known to answer it, to
// the matching works.
func (r *run) raise(u *understood, told *answer, works bitset) {
	put := func(w int32) {
		works.add(w)
		r.s.touchWork(w)
	}
	if u.target.work >= 0 {
		put(u.target.work)
	}
	for _, w := range u.tier {
		put(w)
	}
	full := max(r.bestScore(), 8)
	if u.courts != nil {
		u.courts.citing.each(func(w int32) {
			put(w)
			r.s.title[w] += full * citingLift
		})
	}
	if told != nil {
		works.or(told.beside)
		works.add(told.work)
	}
	for _, l := range u.lifts {
		put(l.work)
		if l.passage < 0 {
			r.s.title[l.work] += full * l.weight
			continue
		}
		r.s.touchPassage(l.passage)
		r.s.score[l.passage] += full * l.weight
		r.s.found[l.passage] += r.total * l.weight
	}
}

// bestScore is the score of the best passage so far.
func (r *run) bestScore() (best float32) {
	for _, p := range r.s.touched {
		best = max(best, r.s.score[p])
	}
	return best
}

func (g *generation) all() bitset {
	b := newBitset(len(g.m.Works))
	b.fill(len(g.m.Works))
	return b
}

// rankedWork is a work in the list of hits.
type rankedWork struct {
	w     int32
	score float32
}

// rank scores the matching works, counts facets, filters and sorts.
func (g *generation) rank(r *run, u *understood, told *answer, works bitset, req *Request, res *Results) []rankedWork {
	r.gather(works)
	r.look(u.close, u.lifts, works)
	r.pairUp(u, works)
	r.answer(told)
	sel := g.facets.selection(&req.Filters)
	var t *tally
	if !req.NoFacets {
		t = g.facets.tally()
	}
	tier := map[int32]bool{}
	for _, w := range u.tier {
		tier[w] = true
	}
	var out []rankedWork
	works.each(func(w int32) {
		failed := sel.failed(g, w)
		if t != nil {
			t.count(g.facets, w, failed)
		}
		if failed == 0 {
			score := r.workScore(w, u, tier[w])
			if told != nil && told.work == w {
				score += tierAsked
			}
			out = append(out, rankedWork{w, score})
		}
	})
	if t != nil {
		res.Facets = g.facets.facets(g, t, sel, req.WholeFacets)
	}
	g.sort(out, req, u.root == nil || u.newest)
	return out
}

// gather finds the best passages of every matching work.
func (r *run) gather(works bitset) {
	total := max(r.total, 1e-6)
	for _, p := range r.s.touched {
		w := r.g.passWork[p]
		if !works.has(w) || r.s.score[p] <= 0 {
			continue
		}
		cover := min((r.s.found[p]+r.s.inTitle[w])/total, 1)
		r.s.keep(w, part{p, r.g.passPrior[p] * r.s.score[p] * (1 - r.p.Cover + r.p.Cover*cover*cover)})
	}
}

// The tiers above every ordinary score.
const (
	tierAsked  = 5_000  // the query asks something of this law, which it names
	tierTitle  = 10_000 // the query is the work's title, another name or a citation of it
	tierTarget = 20_000 // the query names this work and a provision of it
)

// workScore fuses the scores of title, whole work and best passages, and weighs
// what is known of the work.
func (r *run) workScore(w int32, u *understood, named bool) float32 {
	s, p := r.s, r.p
	b := &s.best[w]
	parts := b[0].score + p.Rest*(b[1].score+b[2].score)
	score := (p.Title*s.title[w] + p.Doc*s.doc[w] + p.Part*parts) * r.g.prior(w) * r.g.territory(w, u) * r.g.asJudgment(w, u.courts) * r.g.asPaper(w, u.papers)
	if named {
		score += tierTitle * r.g.prior(w)
	}
	if u.target.work == w {
		score += tierTarget
	}
	return score
}

// prior weighs a work apart from the query: law in force over repealed law, an
// Act over a Bill, a higher court over a lower one, and a little for being
// cited.
func (g *generation) prior(w int32) float32 { return g.priors[w] }

func (g *generation) workPrior(w int32) float32 {
	work := &g.m.Works[w]
	f := 1.0
	switch work.Status {
	case corpus.StatusRepealed, corpus.StatusLapsed, corpus.StatusSuperseded:
		f *= 0.8
	}
	if work.Kind == corpus.KindBill {
		f *= 0.75
	}
	if court, ok := corpus.LookUp(corpus.Courts(), work.Court); ok && court.Level == 1 {
		f *= 1.04
	}
	return float32(f * (1 + 0.02*math.Log1p(float64(len(g.citedBy[w])))))
}

// sort puts hits in order as far as the page asked for. Browsing by relevance is
// newest first.
func (g *generation) sort(hits []rankedWork, req *Request, browse bool) {
	order := req.Sort
	if order == ByRelevance && browse {
		order = ByNewest
	}
	dates, names := g.facets.dates, g.facets.names
	sortTop(hits, req.Page*req.Size, func(a, b rankedWork) int {
		switch order {
		case ByRelevance:
			if a.score != b.score {
				return cmp.Compare(b.score, a.score)
			}
			if c := cmp.Compare(len(g.citedBy[b.w]), len(g.citedBy[a.w])); c != 0 {
				return c
			}
		case ByNewest:
			if c := cmp.Compare(dates[b.w], dates[a.w]); c != 0 {
				return c
			}
		case ByOldest:
			if c := cmp.Compare(dateKey(dates[a.w]), dateKey(dates[b.w])); c != 0 {
				return c
			}
		}
		return cmp.Compare(names[a.w], names[b.w])
	})
}

// dateKey puts undated works last, oldest first.
func dateKey(d int32) int32 {
	if d == 0 {
		return math.MaxInt32
	}
	return d
}

// shownParts is how many passages of a work a hit shows.
const shownParts = 5

// keepShare is the share of the best passage's score below which a passage is
// not shown beside n others: more than three have to be nearly as good.
func keepShare(n int) float32 {
	if n < 3 {
		return 0.55
	}
	return 0.6
}

// hit prints a work of the list.
func (g *generation) hit(r *run, u *understood, h rankedWork, req *Request) (Hit, error) {
	out := Hit{Document: g.summary(h.w), Score: float64(h.score)}
	parts := make([]part, 0, shownParts+1)
	if t := u.target; t.work == h.w && t.passage >= 0 {
		parts = append(parts, part{p: t.passage})
	}
	for _, pt := range r.s.best[h.w] {
		if pt.score > keepShare(len(parts))*r.s.best[h.w][0].score && len(parts) < shownParts && !(len(parts) > 0 && parts[0].p == pt.p) {
			parts = append(parts, pt)
		}
	}
	if len(parts) == 0 {
		var err error
		if parts, err = g.citingParts(h.w, u.courts); err != nil {
			return out, err
		}
	}
	for _, pt := range parts {
		ps, err := g.show(pt.p, u.marks, !req.NoSnippets)
		if err != nil {
			return out, err
		}
		out.Provisions = append(out.Provisions, ps)
	}
	out.More = max(int(r.s.more[h.w])-len(parts), 0)
	if req.Explain {
		out.Why = r.why(h, u)
	}
	return out, nil
}

// show prints a passage.
func (g *generation) show(p int32, m *marker, snippet bool) (Passage, error) {
	rec, text, err := g.read(p, snippet)
	if err != nil {
		return Passage{}, err
	}
	meta, w := g.passage(p), g.work(p)
	base := w.ID
	if rec.Expression != "" {
		base = rec.Expression
	}
	ps := Passage{
		EID: meta.EID, Number: rec.Number, Kind: rec.Kind, Heading: rec.Heading, Trail: rec.Trail, Page: rec.Page,
		Lang: rec.Lang, Digest: rec.Digest, Omitted: rec.Omitted, Expression: rec.Expression, URL: base + "#" + meta.EID,
	}
	if snippet {
		ps.Snippet = m.snippet(text)
	}
	return ps, nil
}

// why explains a score to a developer.
func (r *run) why(h rankedWork, u *understood) []string {
	s := r.s
	out := []string{
		"ranked as " + u.info.Intent,
		fmt.Sprintf("title %.2f × %.2f", s.title[h.w], r.p.Title),
		fmt.Sprintf("work %.2f × %.2f", s.doc[h.w], r.p.Doc),
		fmt.Sprintf("best passages %.2f, %.2f, %.2f of %d × %.2f", s.best[h.w][0].score, s.best[h.w][1].score, s.best[h.w][2].score, s.more[h.w], r.p.Part),
		fmt.Sprintf("weight of the work %.3f (status %s, cited by %d)", r.g.prior(h.w), r.g.m.Works[h.w].Status, len(r.g.citedBy[h.w])),
	}
	for _, l := range u.lifts {
		if l.work == h.w {
			out = append(out, fmt.Sprintf("%s lifted by %.2f of a full match by %s", r.g.liftName(l), l.weight, l.by))
		}
	}
	if h.score >= tierTarget {
		out = append(out, "the query names this provision")
	} else if u.asked.work == h.w && h.score >= tierAsked {
		out = append(out, "the query names this law and asks something of it: "+u.asked.words)
	} else if h.score >= tierTitle/2 {
		out = append(out, "the query is the title, another name or a citation of this work")
	}
	return out
}

// liftName names what a lift raises.
func (g *generation) liftName(l lift) string {
	if l.passage < 0 {
		return "the work"
	}
	return g.passage(l.passage).EID
}

// summary prints what a list shows of a work.
func (g *generation) summary(i int32) Summary {
	return summarise(&g.m.Works[i])
}

func summarise(w *schema.Work) Summary {
	return Summary{
		ID: w.ID, Title: w.Title, Kind: w.Kind, Number: w.NumberText, Year: w.Year, Jurisdiction: w.Jurisdiction,
		Court: w.Court, Status: w.Status, StatusNote: w.StatusNote, Language: w.Language, Date: w.Date,
		Citation: w.Citation, Issuer: w.Issuer, Symbol: w.Symbol, Cases: w.Cases, Files: w.Files, Topics: w.Topics, Quality: w.Quality, Engine: w.Engine,
		NoIndex: w.Kind == corpus.KindJudgment, Sensitive: w.Sensitive, URL: w.ID,
	}
}
