package search

import (
	"regexp"
	"slices"
	"strings"

	"daleel/corpus/citation"
	"daleel/indexer/analysis"
	"daleel/search/intent"
)

// A researcher names a paragraph of a paper by the paper's symbol or title: "CRC/C/
// ZZZ/CO/5, para. 34", "paragraph 115.46 of A/HRC/99/7".

var (
	// rePlace is the place in a paper, said in words.
	rePlace = regexp.MustCompile(`(?i)(?:\b(?:paragraphs?|paras?|recommendations?|recs?)\b\.?|¶|پیرا(?:گراف)?)\s*(?:nos?\b\.?\s*)?((?:1[0-8]\d\d|\d{1,3})(?:\.\d{1,3}){0,3})\s*(?:\(([a-z]{1,2})\))?`)
	// reOnlyPlace is a number that stands alone beside a symbol.
	reOnlyPlace = regexp.MustCompile(`^[\s,:#–-]*(\d{1,3}(?:\.\d{1,3}){0,3})\s*(?:\(([a-z]{1,2})\))?[\s,.]*$`)
	urduFigures = strings.NewReplacer("۰", "0", "۱", "1", "۲", "2", "۳", "3", "۴", "4", "۵", "5", "۶", "6", "۷", "7", "۸", "8", "۹", "9")
)

// placeWords is how many words may stand beside a paper and its place.
const placeWords = 8

// nameParagraph sees whether a query names a paragraph of a paper that is held, and
// jumps there.
func (g *generation) nameParagraph(u *understood, typed string) bool {
	if len(typed) > maxPlace || !strings.ContainsAny(typed, "0123456789۰۱۲۳۴۵۶۷۸۹") {
		return false
	}
	w, eid, number := g.paperPlace(urduFigures.Replace(typed))
	if eid == "" {
		return false
	}
	p := g.passageOf(w, eid)
	if p < 0 {
		return false
	}
	g.jump(u, string(intent.Citation), target{w, p}, "Paragraph "+number+", "+g.m.Works[w].Title)
	return true
}

// maxPlace is the length of the longest query that may be a place in a paper.
const maxPlace = 300

// paperPlace gives the paper and the eId that a query names, "" for none.
func (g *generation) paperPlace(typed string) (w int32, eid, number string) {
	found := g.acts.ParseQuery(typed)
	for i := range found.Matches {
		m := &found.Matches[i]
		if m.Citation.Form() != citation.FormSymbol {
			continue
		}
		held, _, ok := g.workOf(m)
		if !ok {
			return 0, "", ""
		}
		left := found.Text[:m.Start] + " " + found.Text[m.Start+len(m.Normal):]
		place := rePlace.FindStringSubmatch(left)
		if place == nil {
			place = reOnlyPlace.FindStringSubmatch(left)
		}
		return paperEID(held, place, left)
	}
	place := rePlace.FindStringSubmatchIndex(typed)
	if place == nil {
		return 0, "", ""
	}
	left := typed[:place[0]] + " " + typed[place[1]:]
	works, rest := g.titles.within(left)
	for _, w := range g.bestFirst(works) {
		if g.m.Works[w].Kind.Paper() {
			return paperEID(w, rePlace.FindStringSubmatch(typed), strings.Join(rest, " "))
		}
	}
	if w := g.paperSaid(left); w >= 0 {
		return paperEID(w, rePlace.FindStringSubmatch(typed), "")
	}
	return 0, "", ""
}

// reSortSaid is a word for a sort of paper; reBesideSort are words that say nothing of one.
var (
	reSortSaid   = regexp.MustCompile(`\b(?:observations?|reports?|issues|briefs?|comments?|repl(?:y|ies)|reviews?|records?)\b`)
	reBesideSort = regexp.MustCompile(`^(?:of|the|on|in|to|at|a|an|and|for|its|no|see|cf|un)$`)
)

// saidWords is how many words of a title name a paper at least.
const saidWords = 3

// paperSaid is the one paper whose title has all the words of a query that names a sort of
// paper: "concluding observations Zedland"; -1 where there is none or several.
func (g *generation) paperSaid(text string) int32 {
	key := analysis.PhraseKey(text)
	words := slices.DeleteFunc(strings.Fields(key), reBesideSort.MatchString)
	if len(words) < saidWords || !reSortSaid.MatchString(key) {
		return -1
	}
	found := int32(-1)
	for i := range g.m.Works {
		w := &g.m.Works[i]
		if !w.Kind.Paper() || !holdsAll(strings.Fields(analysis.PhraseKey(w.Title)), words) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = int32(i)
	}
	return found
}

func holdsAll(title, words []string) bool {
	for _, w := range words {
		if !slices.Contains(title, w) {
			return false
		}
	}
	return true
}

// paperEID gives the eId of a paragraph: 115.46 is the item 46 of paragraph 115.
func paperEID(w int32, place []string, left string) (int32, string, string) {
	if place == nil || len(strings.Fields(left)) > placeWords {
		return 0, "", ""
	}
	eid, number := "", place[1]
	for _, n := range strings.Split(place[1], ".") {
		if eid != "" {
			eid += "__"
		}
		eid += "para_" + n
	}
	if place[2] != "" {
		eid, number = eid+"__subpara_"+strings.ToLower(place[2]), number+" ("+strings.ToLower(place[2])+")"
	}
	return w, eid, number
}
