package search

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/search/thesaurus"
)

// newGuideMatcher learns the guides' phrases, and those that the thesaurus has
// for the provisions that a guide cites. The thesaurus may be nil.
func newGuideMatcher(guides []corpus.Guide, th *thesaurus.Thesaurus) *guideMatcher {
	m := &guideMatcher{
		guides: guides, terms: map[string][]posting{}, means: meanings(th), pairs: map[string][]posting{},
		length: make([]float64, len(guides)), thesaurus: th,
	}
	m.whom = whomTerms(th, m.means)
	for i, g := range guides {
		whole := map[string]bool{}
		for _, l := range append([]string{g.Title.En, g.Title.Ur, g.Summary.En, g.Summary.Ur}, g.Words...) {
			whole[titleKey(l)] = true
			m.learn(i, l, 1)
		}
		for _, l := range conceptPhrases(g, th) {
			m.learn(i, l, conceptLines)
		}
		m.whole = append(m.whole, whole)
		m.about = append(m.about, conceptsCited(g, th))
	}
	total := 0.0
	for _, n := range m.length {
		total += n
	}
	m.likely = newLikelihood(m.terms, m.pairs, m.length, total)
	for i := range m.length {
		m.length[i] *= float64(len(guides)) / max(total, 1)
	}
	return m
}

// learn adds a phrase to a guide.
func (m *guideMatcher) learn(guide int, line string, weight float64) {
	words := m.words(line)
	for j, w := range words {
		for _, t := range w.terms {
			m.terms[t.term] = count(m.terms[t.term], guide, weight)
		}
		m.length[guide] += weight
		if j > 0 {
			p := pair(words[j-1], w)
			m.pairs[p] = count(m.pairs[p], guide, weight)
		}
	}
}

// conceptsCited tells how far a guide is about each concept: wholly where it names the
// need or cites the first of its provisions, else by the weight of the provision that it
// cites. Bail in a drugs case has the section on bail in second place: it is no need of
// who is falsely accused. A subject of several laws is more than a guide is about.
func conceptsCited(g corpus.Guide, th *thesaurus.Thesaurus) map[string]float64 {
	out := map[string]float64{}
	if th == nil {
		return out
	}
	for _, c := range th.Concepts {
		if c.Subject() || slices.Contains(g.NotFor, c.ID) {
			continue
		}
		if slices.Contains(g.Needs, c.ID) {
			out[c.ID] = 1
			continue
		}
		for _, p := range c.Provisions {
			if slices.ContainsFunc(g.Law, func(l corpus.GuideLaw) bool { return l.Work == p.Work && l.EID == p.EID }) {
				out[c.ID] = max(out[c.ID], p.Weight)
			}
		}
	}
	return out
}

// conceptPhrases are what people say for the provisions that a guide cites.
func conceptPhrases(g corpus.Guide, th *thesaurus.Thesaurus) []string {
	if th == nil {
		return nil
	}
	cited := map[string]bool{}
	for _, l := range g.Law {
		cited[l.Work+"#"+l.EID] = true
	}
	var out []string
	for _, c := range th.Concepts {
		if !c.Subject() && slices.ContainsFunc(c.Provisions, func(p thesaurus.Provision) bool { return p.Weight >= 0.9 && cited[p.Work+"#"+p.EID] }) {
			out = slices.Concat(out, c.Plain, c.Urdu, c.Roman, c.Legal)
		}
	}
	return out
}

// meanings maps the single words of the lexicon, as terms, to one term for each
// meaning.
func meanings(th *thesaurus.Thesaurus) map[string]string {
	out := map[string]string{}
	if th == nil {
		return out
	}
	for i, w := range th.Words {
		id := "m:" + strconv.Itoa(i)
		for _, s := range slices.Concat(w.English, w.Urdu, w.Roman) {
			if words := spell(s); len(words) == 1 {
				for _, t := range words[0].terms {
					if _, taken := out[t.term]; !taken {
						out[t.term] = id
					}
				}
			}
		}
	}
	return out
}

func count(ps []posting, guide int, weight float64) []posting {
	if n := len(ps); n == 0 || ps[n-1].guide != guide {
		ps = append(ps, posting{guide: guide})
	}
	p := &ps[len(ps)-1]
	if p.lines += weight; weight == 1 {
		p.own++
	}
	return ps
}

// guideWord is a word with the terms by which it can be met.
type guideWord struct{ terms []guideTerm }

type guideTerm struct {
	term  string
	share float64
}

// words cuts a text into words and adds their meanings.
func (m *guideMatcher) words(text string) []guideWord {
	ws := spell(text)
	for i := range ws {
		for _, t := range ws[i].terms {
			if id, ok := m.means[t.term]; ok {
				// In front: the last term is the one that pairs are made of.
				ws[i].terms = slices.Insert(ws[i].terms, 0, guideTerm{id, meaningShare})
				break
			}
		}
	}
	return ws
}

// spell cuts a text into words in any script and spelling.
func spell(text string) []guideWord {
	var out []guideWord
	all := strings.FieldsFunc(analysis.Fold(strings.ToLower(text)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
	for i, w := range all {
		if ofChild(all, i) {
			out = append(out, guideWord{[]guideTerm{{childAge, 1}}})
			continue
		}
		if analysis.StopWord(w) {
			continue
		}
		if w[0] >= 0x80 {
			out = append(out, guideWord{[]guideTerm{{"u:" + analysis.UrduStem(w), 1}}})
			continue
		}
		var terms []guideTerm
		if ts := analysis.Terms(analysis.English, w); len(ts) > 0 {
			terms = append(terms, guideTerm{"e:" + ts[0].Term, 1})
		}
		if key := analysis.RomanKey(w); len(key) > 1 {
			terms = append(terms, guideTerm{"r:" + key, soundShare})
		}
		if len(terms) > 0 {
			out = append(out, guideWord{terms})
		}
	}
	return out
}

// pair joins two words by what they sound like, else by their letters.
func pair(a, b guideWord) string {
	return a.terms[len(a.terms)-1].term + " " + b.terms[len(b.terms)-1].term
}
