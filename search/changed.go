package search

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus/workid"
	"daleel/indexer/analysis"
)

// "what changed in PECA in 2025", "sections inserted in the Constitution by the 18th
// amendment": a law's own history answers, which the notes on its provisions tell.

// changeWords ask for changes of a law, by the action that they name, "" for any.
var changeWords = map[string]string{
	"amendment": "", "amendments": "", "amend": "", "amended": "", "changed": "", "change": "", "changes": "", "history": "", "new": "",
	"inserted": "inserted", "insertions": "inserted", "insertion": "inserted", "added": "inserted",
	"substituted": "substituted", "substitution": "substituted", "substitutions": "substituted",
	"omitted": "omitted", "omission": "omitted", "omissions": "omitted",
	"tarmeem": "", "tarameem": "", "tarmim": "", "ترمیم": "", "ترامیم": "", "ترمیمات": "", "تبدیلی": "", "تبدیلیاں": "",
}

// besideChange may stand beside them.
var besideChange = analysis.WordSet(`what which all latest recent made was were is are has have been did since after in to of by sections section provisions
	articles article list show law kya kia hui hain hai ki ka ke mein main کیا کی کا کے میں ہوئی ہیں ہے کون سی`)

// asksChanges reports whether words ask for the changes of a law and nothing else: by the
// action they name, and the year, 0 for any.
func asksChanges(words string) (action string, year int, ok bool) {
	for _, w := range strings.Fields(words) {
		a, change := changeWords[w]
		switch {
		case change:
			ok, action = ok || w != "new", cmp.Or(action, a)
		case typedYear.MatchString(w):
			year, _ = strconv.Atoi(w)
		case !besideChange[w]:
			return "", 0, false
		}
	}
	return action, year, ok
}

// changed finds the provisions of a law that were changed, the latest changes first; nil
// where none is known.
func (g *generation) changed(w int32, action string, year int) (*answer, error) {
	cites, err := g.cites(int(w))
	if err != nil {
		return nil, err
	}
	type change struct {
		p    int32
		year int
	}
	var all []change
	for _, c := range cites {
		did, by := strings.CutSuffix(string(c.Treatment), " by")
		y := 0
		if id, err := workid.Parse(c.Target); err == nil {
			y = id.Year
		}
		p := g.passageOf(w, c.In)
		if !by || p < 0 || action != "" && did != action && !(action == "inserted" && did == "added") || year != 0 && y != year {
			continue
		}
		if !slices.ContainsFunc(all, func(o change) bool { return o.p == p && o.year >= y }) {
			all = append(slices.DeleteFunc(all, func(o change) bool { return o.p == p }), change{p, y})
		}
	}
	if len(all) == 0 {
		return nil, nil
	}
	slices.SortStableFunc(all, func(a, b change) int { return cmp.Or(b.year-a.year, int(a.p-b.p)) })
	a := &answer{work: w, more: int32(len(all)), beside: newBitset(len(g.m.Works))}
	for i, c := range all[:min(len(all), topParts)] {
		a.parts[i] = part{c.p, 1 - float32(i)/100}
	}
	return a, nil
}

// yearBeside is the year that a query has besides that of the law which it names; 0 for
// none.
func yearBeside(text string, own int) int {
	for _, t := range analysis.Terms(analysis.Exact, text) {
		if y, err := strconv.Atoi(t.Term); err == nil && typedYear.MatchString(t.Term) && y != own {
			return y
		}
	}
	return 0
}
