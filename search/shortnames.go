package search

import (
	"slices"
	"strings"

	"daleel/indexer/analysis"
	"daleel/indexer/schema"
	"daleel/search/thesaurus"
)

// Lawyers call a law by a word or two of its title, or by the body that it sets up:
// "s. 39 NEPRA Act", "5 probation ordinance". The thesaurus names laws so too; beside
// a provision's number such a name is read as the title that the library has.

// shortNames are the titles of held laws by the words of their short names.
type shortNames struct {
	titles  map[string]string
	longest int // words of the longest name
}

// newShortNames takes the names that no other table knows. Of one word those in
// capitals are names ("BCO"); of several those that end in a word for a law.
func (g *generation) newShortNames() shortNames {
	s := shortNames{titles: map[string]string{}}
	for name, ids := range thesaurus.WorkNames() {
		words := strings.Fields(titleKey(name))
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
	if len(g.titles.exact(name)) > 0 {
		return true
	}
	c, err := g.acts.Parse(name)
	if err != nil {
		return false
	}
	_, known := g.acts.Act(c.Target())
	return known
}

// writeOut writes the title of a law in the place of the longest short name that a
// text has, its year with it.
func (s shortNames) writeOut(text string) string {
	toks := analysis.Terms(schema.Exact, text)
	for n := min(len(toks), s.longest); n > 0; n-- {
		for from := 0; from+n <= len(toks); from++ {
			words := make([]string, n)
			for i, t := range toks[from : from+n] {
				words[i] = t.Term
			}
			title := s.titles[strings.Join(words, " ")]
			if title == "" || from > 0 && !besideNumber(toks[from-1].Term) {
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

// besideNumber reports whether a word may stand before a law's name: a number, or a
// small word. "Lahore Rent Ordinance" is another law than the Rent Ordinance.
func besideNumber(word string) bool {
	return word[0] >= '0' && word[0] <= '9' || fillers[word] || smallWords[word] || sectionWords[word] || markers[word]
}
