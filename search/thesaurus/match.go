package thesaurus

import (
	"math"
	"slices"
	"strings"
)

// maxPhrase bounds the words of a lexicon entry.
const maxPhrase = 4

// matcher is the thesaurus made ready to look things up.
type matcher struct {
	// lexicon maps keys of one to maxPhrase words to a row.
	lexicon map[string]int
	phrases []phrase
	// byLemma lists the phrases that hold a lemma; weight is how telling it is.
	byLemma map[string][]int
	weight  map[string]float64
	words   []Word
	// vocabulary holds the stems of English words that the data uses.
	vocabulary map[string]bool
}

// phrase is one way to put a concept, as lemmas.
type phrase struct {
	concept int
	text    string
	lemmas  []string
	total   float64
	legal   bool
}

func newMatcher(t *Thesaurus) *matcher {
	m := &matcher{
		lexicon: map[string]int{}, byLemma: map[string][]int{}, weight: map[string]float64{},
		words: t.Words, vocabulary: map[string]bool{},
	}
	for i, w := range t.Words {
		m.addWord(i, w)
	}
	for _, c := range t.Concepts {
		for _, p := range slices.Concat(c.Legal, c.Plain) {
			m.learn(tokens(p, english))
		}
	}
	for i, c := range t.Concepts {
		for _, p := range c.Legal {
			m.addPhrase(i, p, english, true)
		}
		for _, p := range c.Plain {
			m.addPhrase(i, p, english, false)
		}
		for _, p := range c.Urdu {
			m.addPhrase(i, p, urdu, false)
		}
		for _, p := range c.Roman {
			m.addPhrase(i, p, roman, false)
		}
	}
	m.weigh(len(t.Concepts))
	return m
}

func (m *matcher) addWord(row int, w Word) {
	for kind, list := range map[scriptKind][]string{english: w.English, urdu: w.Urdu, roman: w.Roman} {
		for _, text := range list {
			ws := tokens(text, kind)
			if len(ws) == 0 || len(ws) > maxPhrase {
				continue
			}
			if kind == english {
				m.learn(ws)
			}
			k := keys(ws)
			if _, taken := m.lexicon[k]; !taken {
				m.lexicon[k] = row
			}
		}
	}
}

func (m *matcher) learn(ws []word) {
	for _, w := range ws {
		m.vocabulary[stem(w.text)] = true
	}
}

func keys(ws []word) string {
	parts := make([]string, len(ws))
	for i, w := range ws {
		parts[i] = w.key()
	}
	return strings.Join(parts, " ")
}

func (m *matcher) addPhrase(concept int, text string, kind scriptKind, legal bool) {
	lemmas := m.lemmas(tokens(text, kind))
	if len(lemmas) == 0 {
		return
	}
	names := make([]string, 0, len(lemmas))
	for _, l := range lemmas {
		if !slices.Contains(names, l.name) {
			names = append(names, l.name)
		}
	}
	id := len(m.phrases)
	m.phrases = append(m.phrases, phrase{concept: concept, text: text, lemmas: names, legal: legal})
	for _, n := range names {
		m.byLemma[n] = append(m.byLemma[n], id)
	}
}

// weigh gives each lemma its weight by the number of concepts that use it, and
// each phrase the sum of its lemmas' weights.
func (m *matcher) weigh(concepts int) {
	for lemma, ids := range m.byLemma {
		used := map[int]bool{}
		for _, id := range ids {
			used[m.phrases[id].concept] = true
		}
		m.weight[lemma] = math.Log(1 + float64(concepts)/float64(len(used)))
	}
	for i := range m.phrases {
		for _, l := range m.phrases[i].lemmas {
			m.phrases[i].total += m.weight[l]
		}
	}
}

// lemma is a word of the query as the thesaurus understands it.
type lemma struct {
	name string
	// row of the lexicon, -1 where the word is not in it.
	row   int
	words []word
}

// lemmas reduces words: the longest lexicon entries first, stop words left out,
// unknown words by their own key.
func (m *matcher) lemmas(ws []word) []lemma {
	var out []lemma
	for i := 0; i < len(ws); {
		row, n := m.lookup(ws[i:])
		if n == 0 {
			if !ws[i].isStop() && (hasLetters(ws[i].text) || len(ws[i].text) > 2) {
				out = append(out, lemma{name: m.unlisted(ws[i]), row: -1, words: ws[i : i+1]})
			}
			i++
			continue
		}
		out = append(out, lemma{name: m.nameOf(row), row: row, words: ws[i : i+n]})
		i += n
	}
	return out
}

// nameOf names a row by its first English word or phrase.
func (m *matcher) nameOf(row int) string {
	if len(m.words[row].English) == 0 {
		return "w:" + strings.Join(m.words[row].Roman[:min(1, len(m.words[row].Roman))], "")
	}
	return keys(tokens(m.words[row].English[0], english))
}

// lookup finds the longest lexicon entry at the start of ws. A single stop word
// is never looked up.
func (m *matcher) lookup(ws []word) (row, n int) {
	for n = min(maxPhrase, len(ws)); n > 0; n-- {
		if n == 1 && ws[0].isStop() {
			return 0, 0
		}
		if row, ok := m.lexicon[keys(ws[:n])]; ok {
			return row, n
		}
		if row, ok := m.lexicon[englishKeys(ws[:n])]; ok {
			return row, n
		}
	}
	return 0, 0
}

// englishKeys reads Roman Urdu words as the English words that callers mix in;
// "" where there are none.
func englishKeys(ws []word) string {
	read := make([]word, len(ws))
	for i, w := range ws {
		if w.script == urdu {
			return ""
		}
		read[i] = word{text: w.text}
	}
	return keys(read)
}

// unlisted names a word that the lexicon lacks. In Roman Urdu it may be an
// English word that a concept uses.
func (m *matcher) unlisted(w word) string {
	k := w.key()
	if w.script != roman || len(m.byLemma[k]) > 0 {
		return k
	}
	if s := stem(w.text); m.vocabulary[s] {
		return "e:" + s
	}
	return k
}

// found is a concept that a query matches.
type found struct {
	concept  int
	score    float64 // sum of matched weights, by coverage
	coverage float64
	phrase   string
	matched  int
}

// Bounds of what counts as a match: the share of a phrase's weight that must
// stand in the query.
const (
	minCoverage = 0.62
	minScore    = 2.0
)

// concepts finds the concepts of the lemmas, best first.
func (m *matcher) concepts(ls []lemma) []found {
	have := map[string]bool{}
	for _, l := range ls {
		have[l.name] = true
	}
	sums := map[int]float64{}
	counts := map[int]int{}
	for name := range have {
		for _, id := range m.byLemma[name] {
			sums[id] += m.weight[name]
			counts[id]++
		}
	}
	best := map[int]found{}
	for id, sum := range sums {
		p := m.phrases[id]
		cov := sum / p.total
		f := found{concept: p.concept, score: sum * cov * cov, coverage: cov, phrase: p.text, matched: counts[id]}
		if cov < minCoverage || f.score < minScore && cov < 1 {
			continue
		}
		if b, ok := best[p.concept]; !ok || f.score > b.score || f.score == b.score && f.phrase < b.phrase {
			best[p.concept] = f
		}
	}
	out := make([]found, 0, len(best))
	for _, f := range best {
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b found) int {
		if a.score != b.score {
			if a.score > b.score {
				return -1
			}
			return 1
		}
		return a.concept - b.concept
	})
	return out
}
