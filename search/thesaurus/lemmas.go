package thesaurus

import (
	"math/bits"
	"strings"
)

// lemma is a word of the query as the thesaurus understands it.
type lemma struct {
	name string
	// row of the lexicon, -1 where the word is not in it.
	row   int
	words []word
}

// lemmas reduces words: the longest lexicon entries first, stop words left out,
// unknown words by their own key. Entries of more words than longest are left
// out.
func (m *matcher) lemmas(ws []word, longest int) []lemma {
	var out []lemma
	for i := 0; i < len(ws); {
		if years, n := age(ws[i:]); n > 0 {
			if row := m.ageRow(years); row >= 0 {
				out = append(out, lemma{name: m.names[row], row: row, words: ws[i : i+n]})
			}
			i += n
			continue
		}
		row, n := m.lookup(ws[i:], longest)
		if n == 0 {
			if !ws[i].stop && (hasLetters(ws[i].text) || len(ws[i].text) > 2) {
				out = append(out, lemma{name: m.unlisted(ws[i]), row: -1, words: ws[i : i+1]})
			}
			i++
			continue
		}
		out = append(out, lemma{name: m.names[row], row: row, words: ws[i : i+n]})
		i += n
	}
	return out
}

// nameOf names a row by its first English word or phrase.
func nameOf(w Word) string {
	if len(w.English) == 0 {
		return "w:" + strings.Join(w.Roman[:min(1, len(w.Roman))], "")
	}
	return keys(tokens(w.English[0], english))
}

// lookup finds the longest lexicon entry at the start of ws. A single stop word
// is never looked up.
func (m *matcher) lookup(ws []word, longest int) (row, n int) {
	have := m.lengths[ws[0].own] | m.lengths[ws[0].en] | m.lengths[ws[0].text]
	for n = min(bits.Len8(have)-1, longest, len(ws)); n > 0; n-- {
		if n == 1 && ws[0].stop {
			break
		}
		if have&(1<<n) == 0 {
			continue
		}
		if row, ok := m.entry(ws[:n]); ok {
			return row, n
		}
	}
	return 0, 0
}

// entry finds the row of just these words: as they are spelled, as the English
// words that callers mix in are, as they sound, or by the stem of such words.
func (m *matcher) entry(ws []word) (row int, ok bool) {
	if rows := m.rows(ws); len(rows) > 0 {
		return rows[0], true
	}
	return 0, false
}

// rows lists the rows of just these words that are found in the first of these ways.
func (m *matcher) rows(ws []word) []int {
	if ws[0].script != english {
		if rows := m.spelled[spell(ws)]; len(rows) > 0 {
			return rows
		}
	}
	if rows := m.exact[spell(ws)]; len(rows) > 0 {
		return rows
	}
	if rows := m.lexicon[keys(ws)]; len(rows) > 0 {
		return rows
	}
	return m.lexicon[englishKeys(ws)]
}

// unlisted names a word that the lexicon lacks. In Roman Urdu it may be an
// English word that a concept uses.
func (m *matcher) unlisted(w word) string {
	k := w.own
	if w.script != roman || len(m.byLemma[k]) > 0 {
		return k
	}
	if m.vocabulary[w.stem] {
		return w.en
	}
	return k
}
