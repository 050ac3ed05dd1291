package search

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
)

// initials finds laws by the letters that lawyers make of their titles, where no
// table of abbreviations has them: "FIO 2001" is the Financial Institutions
// (Recovery of Finances) Ordinance, 2001.
type initials struct {
	byYear map[string][]initialed
	// whole lists the laws whose first letters, all of them, are the key; inner the
	// same with the letters of what stands in brackets: "PEHO" for the Prohibition
	// (Enforcement of Hadd) Order. Last lists them by the letters without who enacted
	// them, and those from a bracket on: "EHO" for the same Order.
	whole, inner, last map[string][]int32
}

// initialed is a law and the first letters of its title's words.
type initialed struct {
	work    int32
	letters string
	short   string // without who enacted it: "ao" for the Pakistan Arms Ordinance
}

var (
	// abbreviated is a run of letters with the year behind it.
	abbreviated = regexp.MustCompile(`(?i)\b([a-z]{2,7})\.?,? ((?:18|19|20)\d\d)\b`)
	// shortYear is one with the last figures of a year: "LRA 67".
	shortYear = regexp.MustCompile(`(?i)\b([a-z]{2,7})\.?,? ['’]?(\d\d)\b`)
	// lettersAlone is such a run without a year.
	lettersAlone = regexp.MustCompile(`\b(?:[A-Z]{3,7}|[a-z]{3,7})\b`)
	smallWords   = analysis.WordSet("of the and for in to on with by a an or as at from under amended same official website review")
)

func newInitials(works []schema.Work) *initials {
	in := &initials{byYear: map[string][]initialed{}, whole: map[string][]int32{}, inner: map[string][]int32{}, last: map[string][]int32{}}
	for i := range works {
		w := &works[i]
		if !w.Kind.Legislative() || w.Kind == corpus.KindBill || w.Year == 0 {
			continue
		}
		year := strconv.Itoa(w.Year)
		if letters := firstLetters(w.Title); len(letters) > 1 {
			in.byYear[year] = append(in.byYear[year], initialed{int32(i), letters, firstLetters(withoutEnactor(w.Title))})
			in.inner[letters] = append(in.inner[letters], int32(i))
		}
		for _, s := range []string{withoutEnactor(w.Title), fromBracket(w.Title)} {
			if letters := firstLetters(s); len(letters) > 2 && !slices.Contains(in.last[letters], int32(i)) {
				in.last[letters] = append(in.last[letters], int32(i))
			}
		}
		if letters := firstLetters(bracketed.ReplaceAllString(w.Title, " ")); len(letters) > 2 {
			in.whole[letters] = append(in.whole[letters], int32(i))
		}
	}
	return in
}

// firstLetters gives the first letters of the words that count: "firfo".
func firstLetters(title string) string {
	var out []byte
	for _, w := range strings.Fields(analysis.PhraseKey(title)) {
		if c := w[0]; c >= 'a' && c <= 'z' && !smallWords[w] {
			out = append(out, c)
		}
	}
	return string(out)
}

// spellOut writes the title in the place of letters that stand for one law alone.
// Letters without a year count only beside a provision's number.
func (g *generation) spellOut(text string) string {
	text = abbreviated.ReplaceAllStringFunc(text, func(s string) string {
		m := abbreviated.FindStringSubmatch(s)
		if g.knows(m[1]) || g.knows(m[1]+" "+m[2]) {
			return s
		}
		if w, ok := g.only(g.initials.ofYear(strings.ToLower(m[1]), m[2])); ok {
			return g.m.Works[w].Title
		}
		return s
	})
	num, _, _ := numberOf(text, analysis.Terms(analysis.Exact, text))
	text = g.shorts.writeOut(text, num != "", g.written)
	if num == "" {
		return text
	}
	text = replace(shortYear, text, func(m []string) string {
		if m[2] == num || sectionWords[strings.ToLower(m[1])] || g.knows(m[1]) {
			return ""
		}
		var works []int32
		for _, century := range []string{"18", "19", "20"} {
			works = append(works, g.initials.ofYear(strings.ToLower(m[1]), century+m[2])...)
		}
		return g.having(works, num)
	})
	return lettersAlone.ReplaceAllStringFunc(text, func(s string) string {
		if fillers[s] || sectionWords[s] || asks[s] || g.knows(s) || s[0] >= 'a' && g.written(s) {
			return s
		}
		letters := strings.ToLower(s)
		for _, m := range []map[string][]int32{g.initials.whole, g.initials.inner} {
			if w, ok := g.foremost(m[letters]); ok {
				return g.m.Works[w].Title
			}
		}
		if t := g.having(slices.Concat(g.initials.whole[letters], g.initials.inner[letters]), num); t != "" {
			return t
		}
		if all := g.holders(g.initials.last[letters], num); len(all) == 1 {
			return g.m.Works[all[0].work].Title
		}
		return s
	})
}

// oneOfSeveral raises a provision in each of the laws for which letters may stand, where
// neither number nor year decides: "14 EHO" is section 14 of four laws on the enforcement
// of hudood.
func (g *generation) oneOfSeveral(u *understood, text string) {
	num, _, _ := numberOf(text, analysis.Terms(analysis.Exact, text))
	for _, s := range lettersAlone.FindAllString(text, -1) {
		all := g.holders(g.initials.last[strings.ToLower(s)], num)
		if num == "" || len(all) < 2 || fillers[s] || sectionWords[s] || asks[s] || g.knows(s) || s[0] >= 'a' && g.written(s) {
			continue
		}
		g.raiseEach(u, s, all)
	}
}

// having gives the title of the law, of several for which letters may stand, that has
// a provision of the number, with its letter rather than without, and of those the one
// whose provision is cited most, then the one that is cited most itself; "" where none
// has it.
func (g *generation) having(works []int32, num string) string {
	if all := g.holders(works, num); len(all) > 0 {
		return g.m.Works[all[0].work].Title
	}
	return ""
}

// holder is a law with the passage of a provision that was asked for by its number,
// without the number's letter where lettered is 0.
type holder struct {
	work, passage   int32
	lettered, cited int
}

// holders lists the laws in force of several that have a provision of the number, as
// having orders them.
func (g *generation) holders(works []int32, num string) (all []holder) {
	for _, w := range works {
		switch g.m.Works[w].Status {
		case corpus.StatusRepealed, corpus.StatusLapsed, corpus.StatusSuperseded:
			continue
		}
		p, lettered := g.provision(w, num), 1
		if p < 0 {
			p, lettered = g.ofWork(w, num), 0
		}
		if p >= 0 {
			all = append(all, holder{w, p, lettered, int(g.passCited[p])})
		}
	}
	slices.SortStableFunc(all, func(a, b holder) int {
		return cmp.Or(b.lettered-a.lettered, b.cited-a.cited, len(g.citedBy[b.work])-len(g.citedBy[a.work]))
	})
	return all
}

// fromBracket is a title from its bracket on: "(Enforcement of Hadd) Order, 1979".
func fromBracket(title string) string {
	if i := strings.IndexByte(title, '('); i > 0 {
		return title[i:]
	}
	return ""
}

// enactors open the title of a law and say whose it is.
var enactors = analysis.WordSet("pakistan west punjab sindh sind balochistan baluchistan khyber pakhtunkhwa north frontier province islamabad capital territory the")

// withoutEnactor is a title without the first words that say whose the law is.
func withoutEnactor(title string) string {
	words := strings.Fields(analysis.PhraseKey(title))
	for len(words) > 1 && enactors[words[0]] {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// knows reports whether an abbreviation needs no spelling out.
func (g *generation) knows(name string) bool {
	if len(g.titles.exact(name)) > 0 {
		return true
	}
	_, err := g.acts.Parse(name)
	return err == nil
}

// only gives the one work of a list that is left when copies under one title
// count once.
func (g *generation) only(works []int32) (int32, bool) {
	works = g.bestFirst(works)
	if len(works) == 0 || slices.ContainsFunc(works[1:], func(w int32) bool {
		return analysis.PhraseKey(g.m.Works[w].Title) != analysis.PhraseKey(g.m.Works[works[0]].Title)
	}) {
		return 0, false
	}
	return works[0], true
}

// ofYear lists the laws of a year whose first letters hold the given ones in
// order, to the last ("Act"). Three letters and more may leave out the first
// ("Provincial"), where no law has them from the first on.
func (in *initials) ofYear(letters, year string) (works []int32) {
	var inner []int32
	for _, l := range in.byYear[year] {
		if l.letters == letters || l.short == letters {
			works = append(works, l.work)
		}
	}
	if len(works) > 0 {
		return works
	}
	for _, l := range in.byYear[year] {
		switch {
		case l.letters[len(l.letters)-1] != letters[len(letters)-1] || !subsequence(letters, l.letters):
		case l.letters[0] == letters[0]:
			works = append(works, l.work)
		case len(letters) > 2:
			inner = append(inner, l.work)
		}
	}
	if len(works) == 0 {
		return inner
	}
	return works
}

// subsequence reports whether the letters of s stand in t in their order.
func subsequence(s, t string) bool {
	for i := 0; i < len(t) && s != ""; i++ {
		if t[i] == s[0] {
			s = s[1:]
		}
	}
	return s == ""
}
