package search

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/indexer/schema"
	"daleel/search/intent"
	"daleel/search/query"
	"daleel/search/remark"
)

// Who asks for judgments ("Supreme Court 2019 promotion", "latest judgments on dowry")
// gets them before the law that the same words are about; the words that name courts
// and years are not searched, for every judgment has them.

// How far judgments that are asked for are raised, and what one keeps that is not of the
// court or the years that are named. Chosen on made-up queries and the judged subjects
// that may be read; half and double of each read alike.
const (
	judgmentGain = 2.5
	ofOtherCourt = 0.15
	ofOtherYear  = 0.15
	besideCourt  = 0.25 // what is no judgment, where a court, a year or a law is named
	citingNamed  = 1.5  // it cites the provision that is named
	citingLift   = 0.3  // of a full match, which it gains besides
	perYear      = 0.88 // of the score, for each year of age, where the newest are asked for
)

// courtsAsked is what a query asks of the courts.
type courtsAsked struct {
	intent.Judgments
	citing bitset // works that cite a law or a provision which the query names
	laws   []target
	newest int // year of the newest judgment held
}

// askCourts sees whether a query asks for judgments; q and reading are then what they are
// asked on.
func (u *understood) askCourts(g *generation, rd *reader, q *query.Query, reading *intent.Reading) bool {
	switch reading.Intent {
	case intent.Citation, intent.CaseNumber, intent.CaseName, intent.Quotation, intent.Browse:
		return false
	}
	if !q.Plain() {
		return false
	}
	asked, ok := intent.OnJudgments(q.FreeText())
	if !ok {
		return false
	}
	u.courts = &courtsAsked{Judgments: asked, citing: newBitset(len(g.m.Works))}
	*q = query.Query{}
	if asked.On != "" {
		*q = query.Words(asked.On)
		*reading = rd.intents.Read(*q, nil)
		u.meant, u.told, u.wordings = reading.Expansion, asked.On, reading.Wordings
	}
	reading.Intent = intent.CaseLaw
	u.info.Intent, u.profile = string(intent.CaseLaw), rd.profile(intent.CaseLaw)
	if typed := typedJudgments(&asked); typed != "" {
		u.info.Understood.Add(remark.Judgments, typed)
	}
	return true
}

// typedJudgments writes what is asked of the courts in the query language, "" where neither
// a court nor a year is named.
func typedJudgments(j *intent.Judgments) string {
	var parts []string
	if len(j.Courts) == 1 {
		parts = append(parts, "court:"+strings.TrimPrefix(j.Courts[0], "pk"))
	}
	year := func(y int) string {
		if y == 0 {
			return ""
		}
		return fmt.Sprint(y)
	}
	switch {
	case j.From == 0 && j.To == 0:
	case j.From == j.To:
		parts = append(parts, "year:"+year(j.From))
	default:
		parts = append(parts, "year:"+year(j.From)+".."+year(j.To))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.TrimSpace("kind:judgment " + strings.Join(parts, " ") + " " + j.On)
}

// of reports whether a judgment is of a court and of a year that are asked for.
func (c *courtsAsked) of(w *schema.Work) (court, year bool) {
	return len(c.Courts) == 0 || slices.Contains(c.Courts, w.Court),
		(c.From == 0 || w.Year >= c.From) && (c.To == 0 || w.Year <= c.To && w.Year > 0)
}

// judgmentsWhere selects the judgments that are asked for on nothing.
func judgmentsWhere(c *courtsAsked) *clause {
	return &clause{op: opSet, set: worksWhere(func(_ *generation, w *schema.Work) bool {
		court, year := c.of(w)
		return w.Kind == corpus.KindJudgment && court && year
	})}
}

// behindCourts leaves the law that a query names behind the judgments that it asks for,
// to which it adds those that cite it.
func (u *understood) behindCourts(g *generation) {
	if u.courts == nil {
		return
	}
	cited := func(w, p int32) {
		u.courts.laws = append(u.courts.laws, target{w, p})
		by := g.citedBy[w]
		if p >= 0 {
			by = g.graph.units[w][schema.UnitOf(g.passage(p).EID)]
		}
		for _, from := range by {
			u.courts.citing.add(from)
		}
	}
	for _, l := range u.lifts {
		if l.by == byName && l.passage < 0 || l.by == byCitation && l.passage >= 0 {
			cited(l.work, l.passage)
		}
	}
	if u.target.work >= 0 {
		cited(u.target.work, u.target.passage)
		u.lifts = append(u.lifts, lift{u.target.work, u.target.passage, 1, byName})
		u.target = target{-1, -1}
	}
	if len(u.tier) > 0 && g.m.Works[u.tier[0]].Kind != corpus.KindJudgment {
		cited(u.tier[0], -1)
		u.lifts, u.tier = append(u.lifts, lift{u.tier[0], -1, 0.25, byName}), nil
	}
	for i := range g.m.Works {
		if w := &g.m.Works[i]; w.Kind == corpus.KindJudgment {
			u.courts.newest = max(u.courts.newest, w.Year)
		}
	}
}

// citingParts are the passages in which a work cites the laws that the query names; it is
// shown for them where it has no word of the query.
func (g *generation) citingParts(w int32, c *courtsAsked) (parts []part, err error) {
	if c == nil || !c.citing.has(w) {
		return nil, nil
	}
	for _, l := range c.laws {
		eid := ""
		if l.passage >= 0 {
			eid = schema.UnitOf(g.passage(l.passage).EID)
		}
		cites, err := g.citing(w, l.work, eid)
		if err != nil {
			return nil, err
		}
		for _, at := range cites.Places {
			if p := g.passageOf(w, at.EID); p >= 0 && !slices.ContainsFunc(parts, func(o part) bool { return o.p == p }) {
				parts = append(parts, part{p: p})
			}
		}
	}
	return parts[:min(len(parts), shownParts)], nil
}

// asJudgment weighs a work by what is asked of the courts.
func (g *generation) asJudgment(i int32, c *courtsAsked) float32 {
	w := &g.m.Works[i]
	switch {
	case c == nil:
		return 1
	case w.Kind != corpus.KindJudgment && (len(c.laws) > 0 || len(c.Courts) > 0 || c.From > 0 || c.To > 0):
		return besideCourt
	case w.Kind != corpus.KindJudgment:
		return 1
	}
	f := float32(judgmentGain)
	court, year := c.of(w)
	if !court {
		f *= ofOtherCourt
	}
	if !year {
		f *= ofOtherYear
	}
	if c.citing.has(i) {
		f *= citingNamed
	}
	if c.Newest && w.Year > 0 {
		f *= float32(math.Pow(perYear, float64(c.newest-w.Year)))
	}
	return f
}
