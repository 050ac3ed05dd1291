package thesaurus

import (
	"cmp"
	"slices"
	"strings"

	"daleel/corpus"
)

// Bounds of an expansion, which keep a search's clauses few.
const (
	maxConcepts   = 6
	maxTerms      = 40
	maxProvisions = 16
	// keepShare drops concepts that score less than this share of the best.
	keepShare = 0.4
	// subjectShare is what a subject's score keeps beside those of needs: its many
	// provisions each answer part of what is asked, a need's first one answers it.
	subjectShare = 0.55
	// seldomShare is what the score of a need of a law asked for seldom keeps: what
	// callers say in common words is hardly ever meant for it.
	seldomShare = 0.75
	// termLift raises what a legal term stands for where it is the whole query:
	// the section that rules it, before the judgments that mention it.
	termLift = 2.0
)

// Expansion is what a text means in the words of the law.
type Expansion struct {
	// Roman says that the text reads as Roman Urdu.
	Roman bool
	// Heart is where a story says what it is about, "" where no concept is found
	// and for what Expand reads.
	Heart string
	// Telling is the number of the text's words that say something, an entry of
	// several words counted once; 0 for a story.
	Telling  int
	Concepts []Match
	// Terms are to be searched beside the text's own words.
	Terms []Term
	// Provisions are to be lifted, best first.
	Provisions []Provision
	// Explanation holds one short line for each thing that was added, for a
	// person.
	Explanation []string
}

// Match is a concept found in a text.
type Match struct {
	ID    string
	Title string // the law's name for it
	// Phrase of the thesaurus that was found.
	Phrase string
	// Score is 1 for the best match of the text and less for others; Coverage is
	// the share of the phrase that stood in the text.
	Score, Coverage float64
	// Whole says that all of one of the concept's phrases stands in the text, a
	// phrase of more than a word among stop words.
	Whole bool
}

// Term is a word or phrase to search for.
type Term struct {
	Text string
	Lang corpus.Language
	// Weight is relative to 1 for a word of the query.
	Weight float64
}

// Expand finds the concepts of text and the terms and provisions that they
// bring. Text in none of the three scripts, or without a known word, gives an
// empty Expansion.
func (t *Thesaurus) Expand(text string) Expansion {
	index := t.index()
	ws := tokens(text, english)
	e := Expansion{Roman: looksRoman(ws)}
	index.tell(ws, e.Roman)
	borrowed := index.borrow(ws)
	ls, single := index.inContext(index.lemmas(ws, maxPhrase), index.lemmas(ws, 1))
	e.Telling = len(ls)
	e.addConcepts(t, t.usable(index.concepts(ls, single), len(ls)))
	e.addWords(t, ls)
	e.explain(t, ls)
	for _, b := range borrowed {
		e.addTerm(Term{b[1], corpus.English, loanWeight})
		e.Explanation = append(e.Explanation, b[0]+" = "+b[1])
	}
	return e
}

// tell decides for each Latin word whether it is read as English or as Roman
// Urdu. In an English text a word is Roman Urdu only where no English word of
// the data, but a Roman one, is spelt or sounds like it.
func (m *matcher) tell(ws []word, romanText bool) {
	for i, w := range ws {
		if w.script == urdu || !hasLetters(w.text) {
			continue
		}
		if romanText {
			ws[i] = w.as(roman)
			continue
		}
		if w.stop || len(w.text) < 4 || m.vocabulary[w.stem] {
			continue
		}
		r := w.as(roman)
		if _, ok := m.lexicon[r.own]; ok || len(m.byLemma[r.own]) > 0 {
			ws[i] = r
		}
	}
}

// usable weighs subjects and seldom needs down beside common ones, and drops weak
// concepts and cautious ones that rest on their bare word.
func (t *Thesaurus) usable(hits []found, lemmas int) []found {
	var out []found
	for i := range hits {
		switch c := t.Concepts[hits[i].concept]; {
		case c.Subject():
			hits[i].score *= subjectShare
		case c.Seldom:
			hits[i].score *= seldomShare
		}
	}
	slices.SortStableFunc(hits, func(a, b found) int { return cmp.Compare(b.score, a.score) })
	for _, h := range hits {
		if t.Concepts[h.concept].Cautious && h.matched < 2 && lemmas > 1 {
			continue
		}
		if len(out) == maxConcepts || len(out) > 0 && h.score < keepShare*out[0].score {
			break
		}
		out = append(out, h)
	}
	return out
}

func (e *Expansion) addConcepts(t *Thesaurus, hits []found) {
	for _, h := range hits {
		c := t.Concepts[h.concept]
		share := h.score / hits[0].score
		e.Concepts = append(e.Concepts, Match{
			ID: c.ID, Title: title(c), Phrase: h.phrase, Score: share, Coverage: h.coverage, Whole: h.whole,
		})
		for i, legal := range c.Legal {
			if i == 3 {
				break
			}
			e.addTerm(Term{legal, corpus.English, 0.6 * share * h.coverage})
		}
		if len(c.Urdu) > 0 {
			e.addTerm(Term{c.Urdu[0], corpus.Urdu, 0.4 * share * h.coverage})
		}
		for _, p := range c.Provisions {
			p.Weight *= share * h.coverage
			p.Explained = h.explained
			if h.term {
				p.Weight *= termLift
			}
			e.addProvision(p)
		}
	}
	slices.SortStableFunc(e.Provisions, func(a, b Provision) int {
		switch {
		case a.Weight > b.Weight:
			return -1
		case a.Weight < b.Weight:
			return 1
		}
		return 0
	})
	e.Provisions = e.Provisions[:min(len(e.Provisions), maxProvisions)]
}

func title(c Concept) string {
	for _, list := range [][]string{c.Legal, c.Plain, c.Urdu} {
		if len(list) > 0 {
			return list[0]
		}
	}
	return c.ID
}

// addWords brings the English of Urdu words and the law's words for plain ones.
func (e *Expansion) addWords(t *Thesaurus, ls []lemma) {
	for _, l := range ls {
		if l.row < 0 {
			continue
		}
		w := t.Words[l.row]
		foreign := l.words[0].script != english
		if foreign {
			for i, en := range w.English {
				if i == 3 {
					break
				}
				e.addTerm(Term{en, corpus.English, 0.8 - 0.2*float64(i)})
			}
			if l.words[0].script == roman && len(w.Urdu) > 0 {
				e.addTerm(Term{w.Urdu[0], corpus.Urdu, 0.6})
			}
		}
		for _, law := range w.Law {
			e.addTerm(Term{law, corpus.English, 0.5})
		}
	}
}

// addTerm keeps the heaviest of equal terms.
func (e *Expansion) addTerm(t Term) {
	for i, have := range e.Terms {
		if have.Lang == t.Lang && strings.EqualFold(have.Text, t.Text) {
			e.Terms[i].Weight = max(have.Weight, t.Weight)
			return
		}
	}
	if len(e.Terms) < maxTerms && t.Weight > 0 {
		e.Terms = append(e.Terms, t)
	}
}

// addProvision adds up, with less for each further concept, what several
// concepts say for one place.
func (e *Expansion) addProvision(p Provision) {
	for i, have := range e.Provisions {
		if have.Work == p.Work && have.EID == p.EID {
			e.Provisions[i].Explained = max(have.Explained, p.Explained)
			e.Provisions[i].Weight = max(have.Weight, p.Weight) + 0.3*min(have.Weight, p.Weight)
			return
		}
	}
	e.Provisions = append(e.Provisions, p)
}

func (e *Expansion) explain(t *Thesaurus, ls []lemma) {
	for _, m := range e.Concepts {
		if !slices.Contains(e.Explanation, m.Title) {
			e.Explanation = append(e.Explanation, m.Title)
		}
	}
	for _, l := range ls {
		if l.row < 0 || l.words[0].script == english || len(t.Words[l.row].English) == 0 {
			continue
		}
		line := spell(l.words) + " = " + t.Words[l.row].English[0]
		if !slices.Contains(e.Explanation, line) {
			e.Explanation = append(e.Explanation, line)
		}
	}
}

func spell(ws []word) string {
	parts := make([]string, len(ws))
	for i, w := range ws {
		parts[i] = w.text
	}
	return strings.Join(parts, " ")
}
