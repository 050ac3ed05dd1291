package search

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/corpus/workid"
)

// sectionWords open the number of a provision; fillers may stand beside it.
var (
	sectionWords = wordsOf("section sections sec s ss us article articles art rule rules r regulation reg clause para paragraph دفعہ آرٹیکل")
	fillers      = wordsOf("of the under in u an a and act ordinance")
)

func wordsOf(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// best orders works of one name: in force and cited before others.
func (g *generation) best(works []int32) []int32 {
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

// clear reports whether the first of several provisions is meant: nothing else
// has its number, or it is cited far more.
func clear(ls []lift) bool {
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
