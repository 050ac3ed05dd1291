package search

import (
	"slices"
	"strings"

	"daleel/indexer/analysis"
	"daleel/search/intent"
	"daleel/search/thesaurus"
)

// Lawyers call a law by a word or two of its title, or by the body that it sets up:
// "s. 39 NEPRA Act", "penalties wildlife act". The thesaurus names laws so too; beside
// a provision's number, or what is asked of the law, such a name is read as the title
// that the library has.

// shortNames are the titles of held laws by the words of their short names.
type shortNames struct {
	titles  map[string]string
	longest int             // words of the longest name
	pairs   map[string]bool // two words that stand together in a title, as stems
}

// newShortNames takes the names that no other table knows. Of one word those in
// capitals are names ("BCO"); of several those that end in a word for a law.
func (g *generation) newShortNames() shortNames {
	s := shortNames{titles: map[string]string{}, pairs: map[string]bool{}}
	for i := range g.m.Works {
		if w := &g.m.Works[i]; isLaw(w) {
			words := stemsOf(analysis.PhraseKey(w.Title))
			for k := 0; k+1 < len(words); k++ {
				s.pairs[words[k]+" "+words[k+1]] = true
			}
		}
	}
	for name, ids := range thesaurus.WorkNames() {
		words := strings.Fields(analysis.PhraseKey(name))
		if len(words) == 1 && (len(name) < 3 || name != strings.ToUpper(name)) || len(words) > 1 && titleKind(words[len(words)-1]) == "" {
			continue
		}
		i := slices.IndexFunc(ids, func(id string) bool { _, held := g.byID[id]; return held })
		if i < 0 || g.resolves(name) {
			continue
		}
		s.titles[strings.Join(words, " ")] = g.m.Works[g.byID[ids[i]]].Title
		s.longest = max(s.longest, len(words))
	}
	return s
}

// resolves reports whether a name is that of a law in the tables of titles or of
// abbreviations; what looks like a law's name is read as one without being known.
func (g *generation) resolves(name string) bool {
	if exact := g.titles.exact(name); len(exact) > 0 {
		return slices.ContainsFunc(exact, func(w int32) bool { return !g.shortened(w, name) })
	}
	c, err := g.acts.Parse(name)
	if err != nil {
		return false
	}
	_, known := g.acts.Act(c.Target())
	return known
}

// shortened reports whether a name is that of a law only where what stands in brackets is
// left out of its title: the "Motor Vehicles (Drivers) Ordinance".
func (g *generation) shortened(w int32, name string) bool {
	title := g.m.Works[w].Title
	bare := func(s string) string { return yearEnd.ReplaceAllString(analysis.PhraseKey(s), "") }
	return bare(title) != bare(name) && bare(bracketed.ReplaceAllString(title, " ")) == bare(name)
}

// writeOut writes the title of a law in the place of the longest short name that a
// text has, its year with it. Without the number of a provision a word that the
// collection has, as written tells, is no name, except in capitals.
func (s shortNames) writeOut(text string, numbered bool, written func(word string) bool) string {
	toks := analysis.Terms(analysis.Exact, text)
	for n := min(len(toks), s.longest); n > 0; n-- {
		for from := 0; from+n <= len(toks); from++ {
			words := make([]string, n)
			for i, t := range toks[from : from+n] {
				words[i] = t.Term
			}
			title := s.titles[strings.Join(words, " ")]
			if title == "" || from > 0 && s.longer(toks[from-1].Term, words[0], numbered) {
				continue
			}
			if typed := text[toks[from].Start:toks[from].End]; n == 1 && !numbered && typed != strings.ToUpper(typed) && written(words[0]) {
				continue
			}
			to := toks[from+n-1].End
			if from+n < len(toks) && typedYear.MatchString(toks[from+n].Term) {
				if !strings.HasSuffix(title, toks[from+n].Term) {
					continue // a law of another year
				}
				to = toks[from+n].End
			}
			return text[:toks[from].Start] + title + text[to:]
		}
	}
	return text
}

// longer reports whether the word before a name makes it the name of another law:
// "Lahore Rent Ordinance" is another law than the Rent Ordinance, "eviction rent
// ordinance" is not. Beside a number only a number or a small word may stand there.
func (s shortNames) longer(before, first string, numbered bool) bool {
	if besideNumber(before) {
		return false
	}
	return numbered || enactors[before] || provinceNames[before] != "" || intent.Town(before) || s.continues(before, first)
}

// continues reports whether a word stands behind another in a title.
func (s shortNames) continues(before, word string) bool {
	return s.pairs[strings.Join(stemsOf(before+" "+word), " ")]
}

// besideNumber reports whether a word is a number, or a small word.
func besideNumber(word string) bool {
	return word[0] >= '0' && word[0] <= '9' || fillers[word] || smallWords[word] || sectionWords[word] || markers[word]
}
