package search

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/corpus/workid"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/intent"
	"daleel/search/query"
	"daleel/search/remark"
	"daleel/search/thesaurus"
)

// sectionWords open the number of a provision; fillers may stand beside it.
var (
	sectionWords = analysis.WordSet("section sections sec s ss us article articles art rule rules r regulation reg clause para paragraph دفعہ آرٹیکل")
	fillers      = analysis.WordSet("of the under in u an a and act ordinance")
)

// isLaw reports whether a work is a law, or our digest of one of which no text is held.
func isLaw(w *schema.Work) bool {
	if w.Kind != corpus.KindDigest {
		return w.Kind.Legislative()
	}
	id, err := workid.Parse(w.ID)
	return err == nil && id.Kind.Legislative()
}

// bestFirst orders works of one name: in force and cited before others.
func (g *generation) bestFirst(works []int32) []int32 {
	out := slices.Clone(works)
	slices.SortStableFunc(out, func(a, b int32) int {
		switch pa, pb := g.prior(a), g.prior(b); {
		case pa > pb:
			return -1
		case pa < pb:
			return 1
		}
		return 0
	})
	return out
}

// provisionNumber reads "section 21" or "21" where nothing else is left.
func provisionNumber(words []string) string {
	num := ""
	for _, w := range words {
		switch {
		case sectionWords[w] || fillers[w]:
		case num == "" && w[0] >= '0' && w[0] <= '9' && len(w) <= 6:
			num = w
		default:
			return ""
		}
	}
	return num
}

// provision finds the passage of a work with the number, of the leading
// expression where there are several; -1 for none.
func (g *generation) provision(w int32, num string) int32 {
	for i, p := range g.m.Works[w].Passages {
		if p.Num == num && !strings.HasPrefix(p.EID, "sched") && !strings.HasPrefix(p.EID, "chp") && !strings.HasPrefix(p.EID, "part") {
			return g.workStart[w] + int32(i)
		}
	}
	return -1
}

func provisionName(k corpus.Kind, num string) string {
	name := "Section "
	switch k {
	case corpus.KindConstitution, corpus.KindOrder, corpus.KindTreaty:
		name = "Article "
	case corpus.KindRules:
		name = "Rule "
	case corpus.KindRegulation:
		name = "Regulation "
	case corpus.KindReport, corpus.KindBrief, corpus.KindArticle:
		name = "Paragraph "
	}
	return name + strings.ToUpper(num)
}

// anyAct lifts the provisions of a number that is typed without its Act: "u/s
// 489-F". Those that other documents cite most come first; a number that nearly
// every Act has tells little.
func (g *generation) anyAct(c *citation.Provision) []lift {
	num := strings.ToLower(workid.CleanNumber(c.Number))
	type found struct {
		l     lift
		cited float64
	}
	var all []found
	top := 1.0
	for w := range g.m.Works {
		work := &g.m.Works[w]
		if !work.Kind.Legislative() || work.Kind == corpus.KindBill || work.Status == corpus.StatusRepealed {
			continue
		}
		for i := range work.Passages {
			p := g.workStart[w] + int32(i)
			if work.Passages[i].Num == num && fitsKind(work.Passages[i].EID, c.Kind) {
				n := math.Log1p(float64(g.passCited[p]))
				all = append(all, found{lift{int32(w), p, 0, "the query, which has its number"}, n})
				top = max(top, n)
				break
			}
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(b.cited, a.cited) })
	var out []lift
	for _, f := range all[:min(len(all), 12)] {
		f.l.weight = float32(0.3 + 0.6*f.cited/top)
		out = append(out, f.l)
	}
	return out
}

// standsOut reports whether the first of several provisions is meant: nothing else
// has its number, or it is cited far more.
func standsOut(ls []lift) bool {
	return len(ls) == 1 || ls[0].weight-ls[1].weight > 0.25
}

// fitsKind reports whether an eId may name a provision of that kind.
func fitsKind(eid string, k corpus.ProvisionKind) bool {
	step := eid[strings.LastIndex(eid, "__")+1:]
	step = strings.TrimPrefix(step, "_")
	switch k {
	case corpus.Article:
		return strings.HasPrefix(step, "art_")
	case corpus.Rule:
		return strings.HasPrefix(step, "rule_")
	}
	return strings.HasPrefix(step, "sec_") || strings.HasPrefix(step, "art_")
}

// recognise sees whether the free text of a query names a work, or a provision
// of one; the commas and brackets of its lists stand only in what was typed.
func (g *generation) recognise(u *understood, text, typed string) {
	if g.recogniseWhole(u, text, typed) {
		return
	}
	found, several := g.readLaw(u, text, typed)
	if several != nil {
		g.raiseEach(u, text, several)
	}
	u.leaveParticles(&found)
	u.sayNear(g, &found)
	n := g.naming(&found)
	switch {
	case len(n.places) > 0:
		g.settle(u, n)
	case n.work >= 0:
		g.nameWork(u, n)
	default:
		g.unbound(u, &found, n)
	}
	if u.jump == nil && u.target.work < 0 && !slices.ContainsFunc(u.lifts, func(l lift) bool { return l.weight >= 1 }) {
		if g.recogniseTitle(u, text); u.jump == nil {
			g.oneOfSeveral(u, text)
		}
	}
}

// recogniseWhole sees whether the whole of a query names a work by its title, a paragraph
// of a paper, a case by its parties, or a part or chapter of a law.
func (g *generation) recogniseWhole(u *understood, text, typed string) bool {
	if u.tier = g.bestFirst(g.titles.exact(text)); len(u.tier) > 0 {
		g.jump(u, "act_name", target{u.tier[0], -1}, "")
		return true
	}
	if g.nameParagraph(u, typed) {
		return true
	}
	if u.tier = g.parties.Named(text); len(u.tier) > 0 {
		u.info.Intent = string(intent.CaseName)
		if len(u.tier) == 1 {
			g.jump(u, string(intent.CaseName), target{u.tier[0], -1}, "")
		}
		return true
	}
	return g.nameDivision(u, typed)
}

// readLaw finds the citations of a query. Where it names no law that is known, names that
// are clipped, misspelt or without their kind are read as titles; where such a name may
// be that of several laws, it lists them.
func (g *generation) readLaw(u *understood, text, typed string) (found citation.Understood, several []holder) {
	found = g.parse(typed)
	switch short := len(strings.Fields(typed)) < query.ProseWords; { // a long text names laws by the way
	case short && g.namesLaw(&found):
		u.info.Repairs = append(u.info.Repairs, g.misspelt(&found)...)
	case short:
		var mended string
		var said *remark.Remark
		mended, said, several = g.lawNamed(g.spellOut(g.plain(text)))
		if mended == "" {
			break
		}
		if said != nil {
			u.info.Repairs = append(u.info.Repairs, *said)
		}
		u.info.read = mended
		found = g.acts.ParseQuery(mended)
	}
	return found, several
}

// listsOnly reports whether a query is a citation, or a list of them that "AND" or
// "OR" joins: "302 AND 34 PPC".
func (g *generation) listsOnly(typed string) bool {
	if strings.ContainsAny(typed, "\"*~^:“”") || strings.Contains(typed, " -") || strings.HasPrefix(typed, "-") {
		return false
	}
	found := g.parse(typed)
	for _, w := range strings.Fields(found.Rest) {
		if w != "AND" && w != "OR" {
			return false
		}
	}
	return len(found.Matches) > 0
}

// parse finds the citations of a query as people spell them. Letters that stand
// for a title are written out only where something is left unread.
func (g *generation) parse(typed string) citation.Understood {
	plain := g.plain(typed)
	u := g.acts.ParseQuery(plain)
	unknown := func(m citation.Match) bool {
		id, _, _ := strings.Cut(m.Target, "#")
		_, known := g.acts.Act(id)
		return !known && (m.Citation.Form() == citation.FormProvision || m.Citation.Form() == citation.FormWork)
	}
	if len(u.Matches) > 0 && u.Rest == "" && !slices.ContainsFunc(u.Matches, unknown) {
		return u
	}
	return g.acts.ParseQuery(g.spellOut(plain))
}

// jump notes that the whole query names one thing.
func (g *generation) jump(u *understood, intent string, t target, label string) {
	w := &g.m.Works[t.work]
	link := &Link{Title: w.Title, URL: w.ID}
	if t.passage >= 0 {
		if label == "" {
			label = provisionName(w.Kind, g.passage(t.passage).Num) + ", " + w.Title
		}
		link.Title = label
	}
	u.info.Intent = intent
	u.info.Understood.Add(remark.Named, link.Title)
	if t.passage >= 0 {
		link.URL = g.inTongue(u, t, label)
	}
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

// leaveParticles takes from what a query in Roman Urdu cites the letters of laws that are
// particles there: "zara bataein", "nahi ata"; "ata ke tehat" is under the law.
func (u *understood) leaveParticles(found *citation.Understood) {
	if u.info.Intent != string(intent.RomanUrdu) {
		return
	}
	found.Matches = slices.DeleteFunc(found.Matches, func(m citation.Match) bool {
		next, _, _ := strings.Cut(strings.TrimSpace(found.Text[m.End:]), " ")
		return m.Citation.Form() == citation.FormWork && thesaurus.RomanStop(m.Text) && !linkWords[next]
	})
}

// recogniseTitle finds "section 3" beside a title that only the library knows.
func (g *generation) recogniseTitle(u *understood, text string) {
	works, rest := g.titles.within(text)
	num := provisionNumber(rest)
	if num == "" {
		return
	}
	for _, w := range g.bestFirst(works) {
		if !isLaw(&g.m.Works[w]) {
			continue // "u/s 9 NAB" asks for no paragraph of a judgment
		}
		if p := g.provision(w, num); p >= 0 {
			g.jump(u, "act_section", target{w, p}, "")
			return
		}
	}
}
