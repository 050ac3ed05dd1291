package thesaurus

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"
)

// maxPhrase bounds the words of a lexicon entry.
const maxPhrase = 4

// matcher is the thesaurus made ready to look things up.
type matcher struct {
	// lexicon maps keys of one to maxPhrase words to a row; spelled does so for
	// Urdu and Roman Urdu as the data spells it, where two words may sound alike,
	// and exact for English, where two words may have one stem (minor, minority).
	// Where several rows have a form the first is meant, unless the words beside
	// it say otherwise (senses.go).
	lexicon map[string][]int
	spelled map[string][]int
	exact   map[string][]int
	phrases []phrase
	// byLemma lists the phrases that hold a lemma; weight is how telling it is.
	byLemma map[string][]int
	weight  map[string]float64
	// names holds the name of each row, lengths which lengths have the entries
	// that begin with a key or a spelling: bit n for n words.
	names   []string
	lengths map[string]uint8
	// vocabulary holds the stems of English words that the data uses.
	vocabulary map[string]bool
	slips      speller
	loans      loans
	bags       bags
	tallies    sync.Pool
	// read holds the words of the data while it is taken in.
	read reader
}

// phrase is one way to put a concept, as lemmas.
type phrase struct {
	concept int
	text    string
	lemmas  []string
	total   float64
	legal   bool
	// thin says that one word is left of the phrase without its stop words, be it said
	// twice.
	thin bool
}

func newMatcher(t *Thesaurus) *matcher {
	m := &matcher{
		lexicon: map[string][]int{}, spelled: map[string][]int{}, exact: map[string][]int{}, byLemma: map[string][]int{}, weight: map[string]float64{},
		lengths: map[string]uint8{}, vocabulary: map[string]bool{}, read: reader{},
		slips: speller{map[string]int{}, map[int][]string{}},
		loans: loans{map[string][]string{}, map[string]int{}},
	}
	for i, w := range t.Words {
		m.names = append(m.names, nameOf(w))
		m.addWord(i, w)
	}
	for i, w := range t.Words {
		for _, form := range w.inflected {
			m.addForm(i, form, roman)
		}
	}
	all := m.read.spoken(t.Concepts)
	for _, ps := range all {
		for _, p := range ps {
			if p.script == english {
				m.learn(p.words)
			}
			m.slips.learn(p.words)
			m.loans.learn(p.words)
		}
	}
	for i, ps := range all {
		for _, p := range ps {
			m.addPhrase(i, p)
		}
	}
	m.read = nil
	m.weigh(len(t.Concepts))
	m.bags = newBags(m, len(t.Concepts))
	n := len(m.phrases)
	m.tallies.New = func() any { return &tally{sums: make([]float64, n), counts: make([]uint8, n)} }
	return m
}

func (m *matcher) addWord(row int, w Word) {
	for kind, list := range [...][]string{english: w.English, roman: w.Roman, urdu: w.Urdu} {
		for _, text := range list {
			m.addForm(row, text, scriptKind(kind))
		}
	}
}

func (m *matcher) addForm(row int, text string, latin scriptKind) {
	ws := m.read.tokens(text, latin)
	if len(ws) == 0 || len(ws) > maxPhrase {
		return
	}
	m.slips.learn(ws)
	m.loans.learn(ws)
	as := m.spelled
	if ws[0].script == english {
		m.learn(ws)
		as = m.exact
	}
	as[spell(ws)] = m.sense(as[spell(ws)], row)
	m.lengths[ws[0].text] |= 1 << len(ws)
	m.lexicon[keys(ws)] = m.sense(m.lexicon[keys(ws)], row)
	m.lengths[ws[0].own] |= 1 << len(ws)
}

func (m *matcher) learn(ws []word) {
	for _, w := range ws {
		m.vocabulary[w.stem] = true
	}
}

func keys(ws []word) string { return join(ws, func(w word) string { return w.own }) }

// englishKeys reads Roman Urdu words as the English words that callers mix in;
// "" where there are none.
func englishKeys(ws []word) string {
	for _, w := range ws {
		if w.en == "" {
			return ""
		}
	}
	return join(ws, func(w word) string { return w.en })
}

func join(ws []word, part func(word) string) string {
	if len(ws) == 1 {
		return part(ws[0])
	}
	parts := make([]string, len(ws))
	for i, w := range ws {
		parts[i] = part(w)
	}
	return strings.Join(parts, " ")
}

// addPhrase enters a phrase under its meanings and, where an entry of several
// words took some of them ("husband beats"), under those of its single words too.
func (m *matcher) addPhrase(concept int, s saying) {
	whole, joined := m.lemmas(s.words, maxPhrase), false
	for _, l := range whole {
		joined = joined || len(l.words) > 1
	}
	p := phrase{concept: concept, text: s.text, legal: s.legal}
	m.enterPhrase(p, whole, len(s.words))
	if !joined {
		return
	}
	if single := m.lemmas(s.words, 1); len(single) > 1 {
		m.enterPhrase(p, single, len(s.words))
	}
}

func (m *matcher) enterPhrase(p phrase, lemmas []lemma, words int) {
	longest := 0
	for _, l := range lemmas {
		longest = max(longest, len(l.words))
		if !slices.Contains(p.lemmas, l.name) {
			p.lemmas = append(p.lemmas, l.name)
		}
	}
	if len(p.lemmas) == 0 {
		return
	}
	p.thin = len(p.lemmas) == 1 && longest < 2 && words > 2
	id := len(m.phrases)
	m.phrases = append(m.phrases, p)
	for _, n := range p.lemmas {
		m.byLemma[n] = append(m.byLemma[n], id)
	}
}

// rare is the number of concepts below which a word tells no more: one that a
// single caller's story brings in is chance.
const rare = 3

// weigh gives each lemma its weight by the number of concepts that use it, and
// each phrase the sum of its lemmas' weights.
func (m *matcher) weigh(concepts int) {
	for lemma, ids := range m.byLemma {
		used := map[int]bool{}
		for _, id := range ids {
			used[m.phrases[id].concept] = true
		}
		m.weight[lemma] = math.Log(1 + float64(concepts)/float64(max(len(used), rare)))
	}
	for i := range m.phrases {
		for _, l := range m.phrases[i].lemmas {
			m.phrases[i].total += m.weight[l]
		}
	}
}

// found is a concept that a query matches.
type found struct {
	concept  int
	score    float64
	coverage float64
	phrase   string
	matched  int
	// explained is the share of the query, by weight, that the concept's words are.
	explained float64
	// term says that the whole query is one of the concept's legal terms, whole that
	// it holds all of one of its phrases, of which stop words are no large part.
	term, whole bool
	// from and to bound the stretch of a story in which it stands.
	from, to int
}

// How a match is weighed. Half or double any of these moves nDCG@10 on the
// judged queries by less than 0.01 (doc/relevance.md), so they are round.
const (
	// minCoverage is the share of a phrase's weight that must stand in the query.
	minCoverage = 0.62
	minScore    = 2.0
	// unknownWeight is what a word counts that no concept uses.
	unknownWeight = 1.5
	// baseShare of a phrase's score does not depend on how much of the query it
	// explains.
	baseShare = 0.3
	// thinFactor weighs down phrases of which only one word tells anything.
	thinFactor = 0.4
	// bagWeight is what all the words of a concept count beside its best phrase;
	// bagShare of the query they must explain where no phrase fits.
	bagWeight = 1.0
	bagShare  = 0.4
)

// concepts finds the concepts of the lemmas, best first; single are those of the
// words that entries of several words took.
func (m *matcher) concepts(ls, single []lemma) []found {
	have, total := []string(nil), 0.0
	for _, l := range ls {
		if slices.Contains(have, l.name) {
			continue
		}
		have = append(have, l.name)
		if w, ok := m.weight[l.name]; ok {
			total += w
		} else {
			total += unknownWeight
		}
	}
	for _, l := range single {
		if !slices.Contains(have, l.name) {
			have = append(have, l.name)
		}
	}
	best := m.byPhrase(have, total)
	m.bags.add(m, best, have, total)
	out := make([]found, 0, len(best))
	for _, f := range best {
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b found) int {
		if a.score != b.score {
			return cmp.Compare(b.score, a.score)
		}
		return a.concept - b.concept
	})
	return out
}

// byPhrase finds the best phrase of each concept. The query's words come as a
// list, so that sums, and with them the order of equals, are always the same.
func (m *matcher) byPhrase(have []string, total float64) map[int]found {
	t := m.tallies.Get().(*tally)
	defer m.tallies.Put(t)
	for _, name := range have {
		for _, id := range m.byLemma[name] {
			t.add(id, m.weight[name])
		}
	}
	best := map[int]found{}
	for _, id := range t.touched {
		sum := t.sums[id]
		p := &m.phrases[id]
		cov := sum / p.total
		score := sum * cov * cov * (baseShare + (1-baseShare)*min(1, sum/total))
		if p.thin {
			score *= thinFactor
			if len(have) > 1 {
				cov *= thinFactor
			}
		}
		f := found{concept: p.concept, score: score, coverage: cov, phrase: p.text, matched: int(t.counts[id]),
			whole: !p.thin && cov == 1, term: p.legal && !p.thin && cov == 1 && sum >= total}
		if sum/p.total < minCoverage || sum*cov*cov < minScore && cov < 1 {
			continue
		}
		b, ok := best[p.concept]
		f.term, f.whole = f.term || b.term, f.whole || b.whole
		if ok && (f.score < b.score || f.score == b.score && f.phrase >= b.phrase) {
			b.term, b.whole = f.term, f.whole
			f = b
		}
		best[p.concept] = f
	}
	t.clear()
	return best
}
