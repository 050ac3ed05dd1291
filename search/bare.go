package search

import (
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/remark"
)

// People leave out the word that says what kind of law it is: "section 25 guardian
// and wards", "article 164 qanun e shahdat". Such a name is read where a provision is
// asked for which the law has.

// bareWords bounds the words of such a name.
const bareWords = 7

// bareKinds are what may follow a name, as titles have them, the commonest first.
var bareKinds = []string{"Act", "Ordinance", "Order", "Code", "Rules"}

// bareName writes the title of a law in the place of its name without a kind, and
// says so where it read other words than were typed; "" where a text that asks for a
// provision has no such name. A name of several words may be that of a law which lacks
// the provision.
func (g *generation) bareName(text string) (mended string, said *remark.Remark) {
	toks := analysis.Terms(analysis.Exact, text)
	num, unit, marked := numberOf(text, toks)
	if num == "" {
		return "", nil
	}
	runs := g.bareRuns(text, toks, marked)
	for _, num := range []string{num, ""} {
		for _, r := range runs {
			if len(r.words) == 1 && num == "" {
				continue
			}
			if w, ok := g.bareLaw(r.name, r.year, r.words, num, unit); ok {
				return g.named(text, r.name+r.dated, w, r.words)
			}
		}
	}
	return "", nil
}

// bareRun is a run of words that may be a law's name without its kind.
type bareRun struct {
	name  string   // as typed
	words []string // of the name, those that count
	year  string   // behind it, "" for none
	dated string   // what stands from the name to the end of the year
}

// bareRuns are the runs of a text, the longest first, whose words all stand in titles.
// One word is a subject as well as a name, and a number of itself, which nothing
// marks, may count anything: the name must then be all that is said.
func (g *generation) bareRuns(text string, toks []analysis.Token, marked bool) (runs []bareRun) {
	titled := g.almost.known(toks)
	for n := min(len(toks), bareWords); n > 0; n-- {
		for from := 0; from+n <= len(toks); from++ {
			run := toks[from : from+n]
			if !nameLike(run) || slices.ContainsFunc(run, func(t analysis.Token) bool { return !titled[t.Term] }) {
				continue
			}
			words := slices.DeleteFunc(contentWords(run), func(w string) bool { return len(w) == 1 })
			alone := !saysMore(toks[:from]) && !saysMore(toks[from+n:])
			if len(words) == 0 || !marked && !alone || len(words) == 1 && (!marked || !alone) {
				continue
			}
			r := bareRun{name: text[run[0].Start:run[n-1].End], words: words}
			if from+n < len(toks) && typedYear.MatchString(toks[from+n].Term) {
				r.year, r.dated = toks[from+n].Term, text[run[n-1].End:toks[from+n].End]
			}
			runs = append(runs, r)
		}
	}
	return runs
}

// named writes the title of a law in the place of a name in a text.
func (g *generation) named(text, name string, w int32, words []string) (mended string, said *remark.Remark) {
	title := g.m.Works[w].Title
	if !g.almost.spells(title, words) {
		said = readAs(name, title)
	}
	before, after, _ := strings.Cut(text, name)
	return strings.Join(strings.Fields(before+" "+title+" "+after), " "), said
}

// known tells which words stand in titles, or nearly.
func (a *almost) known(toks []analysis.Token) map[string]bool {
	out := map[string]bool{}
	for _, t := range toks {
		if _, seen := out[t.Term]; !seen {
			out[t.Term] = smallWords[t.Term] || len(t.Term) == 1 || a.titles.Knows(t.Term)
		}
	}
	return out
}

// numberOf is the one number of a provision in a text, the word that marks it
// ("section"), and whether it is marked, by that or by its clauses.
func numberOf(text string, toks []analysis.Token) (num, unit string, marked bool) {
	for i, t := range toks {
		if n := t.Term; n[0] < '0' || n[0] > '9' || len(n) > 5 || num != "" && typedYear.MatchString(n) {
			continue
		}
		clause := strings.HasPrefix(text[t.End:], "(")
		mark := ""
		if i > 0 && sectionWords[toks[i-1].Term] {
			mark = toks[i-1].Term
		}
		if num == "" || mark != "" && unit == "" {
			num, unit, marked = t.Term, mark, mark != "" || clause
		}
	}
	return num, unit, marked
}

// saysMore reports whether there are words beside the number of a provision.
func saysMore(toks []analysis.Token) bool {
	return slices.ContainsFunc(toks, func(t analysis.Token) bool {
		return !sectionWords[t.Term] && !fillers[t.Term] && !markers[t.Term] && (t.Term[0] < '0' || t.Term[0] > '9')
	})
}

// nameLike reports whether words may be a name: no number and no word for a
// provision among them, and no small word at an end.
func nameLike(run []analysis.Token) bool {
	if len(run[0].Term) == 1 || len(run[len(run)-1].Term) == 1 || smallWords[run[0].Term] || smallWords[run[len(run)-1].Term] || asks[run[0].Term] || asks[run[len(run)-1].Term] {
		return false
	}
	return !slices.ContainsFunc(run, func(t analysis.Token) bool {
		return sectionWords[t.Term] || t.Term[0] >= '0' && t.Term[0] <= '9' || titleKind(t.Term) != ""
	})
}

// bareLaw finds the one law that words name and that has a provision of the number,
// where there is one: by the tables of names, with a kind added, else by the words of
// its title.
func (g *generation) bareLaw(name, year string, words []string, num, unit string) (int32, bool) {
	if len(words) == 1 && len(words[0]) <= shortWord {
		return 0, false
	}
	if num != "" && len(words) == 1 && g.lost(words[0], num) >= 0 {
		return g.lost(words[0], num), true
	}
	share, several := nameShareAlone, len(words) > 1
	if year != "" {
		share, several = nameShareYear, true
	}
	var works []int32
	add := func(w int32, ok bool) {
		if ok && !slices.Contains(works, w) && g.hasUnit(w, num, unit) && (several || g.nameAlone(w, words[0])) {
			works = append(works, w)
		}
	}
	for _, kind := range bareKinds {
		if kind == "Rules" && (len(works) > 0 || !strings.HasPrefix(unit, "r")) {
			break // rules bear the name of their Act
		}
		if c, err := g.acts.Parse(strings.TrimSpace(name + " " + kind + " " + year)); err == nil && c.Form() == citation.FormWork {
			w, _, ok := g.workOf(&citation.Match{Citation: c, Normal: c.Normal(), Target: c.Target()})
			add(w, ok)
		} else if several {
			add(g.almost.law(g, words, strings.ToLower(kind), year, share))
		}
	}
	return g.foremost(works)
}

// hasUnit reports whether a law has the provision that is asked for, or any of its
// kind where the number is "". "art 10A fair trial" asks the Constitution about a
// subject, not section 10 of a law with these words in its name.
func (g *generation) hasUnit(w int32, num, unit string) bool {
	article := strings.HasPrefix(unit, "art")
	switch {
	case num == "":
		return !article || slices.ContainsFunc(g.m.Works[w].Passages, func(p schema.Passage) bool { return articled(p.EID) })
	case article:
		p := g.provision(w, num)
		return p >= 0 && g.hasArticles(p) || g.entry(w, num) >= 0
	}
	return g.provision(w, num) >= 0
}

// lost finds the law in force with a word for its whole title whose copy lost the
// provision of a number, -1 for none: it has later ones, and others are missing too.
func (g *generation) lost(word, num string) int32 {
	n, err := strconv.Atoi(num)
	if err != nil || n < 2 {
		return -1
	}
	for _, l := range g.almost.laws {
		w := l.work
		work := &g.m.Works[w]
		if !work.Kind.Legislative() || work.Status == corpus.StatusRepealed || !strings.Contains(strings.ToLower(work.Title), word) || !g.nameAlone(w, word) {
			continue
		}
		before, after := g.provision(w, strconv.Itoa(n-1)) >= 0, false
		for _, p := range work.Passages {
			if m, err := strconv.Atoi(p.Num); err == nil && m > n && strings.HasPrefix(p.EID, "sec_") {
				after = true
			}
		}
		if after && !before && g.provision(w, num) < 0 {
			return w
		}
	}
	return -1
}

// nameAlone reports whether a word is, as it is spelt, the whole title of a law but
// for its kind and who enacted it.
func (g *generation) nameAlone(w int32, word string) bool {
	words := contentWordsOf(withoutEnactor(yearEnd.ReplaceAllString(analysis.PhraseKey(g.m.Works[w].Title), "")))
	return len(words) == 1 && words[0] == word
}

// contentWordsOf are the words of a title key that tell it from others.
func contentWordsOf(key string) (words []string) {
	for _, w := range strings.Fields(key) {
		if !smallWords[w] && !titleKinds[w] {
			words = append(words, w)
		}
	}
	return words
}
