package thesaurus

import (
	"slices"
	"strings"
	"unicode"

	"daleel/indexer/analysis"
)

// Letters below which a word is not taken for a slip: so many short words are a letter
// apart that it would be chance.
const (
	leastLatin = 5
	leastUrdu  = 4
)

// wrongLetter is how likely one letter for another is beside one that is missing,
// doubled or changed places with the next, unless both are vowels.
const wrongLetter = 0.3

// speller holds the words of the data as they are written, by their number of letters.
type speller struct {
	uses   map[string]int
	letter map[int][]string
}

func (s *speller) learn(ws []word) {
	for _, w := range ws {
		if s.uses[w.text]++; s.uses[w.text] == 1 {
			n := len([]rune(w.text))
			s.letter[n] = append(s.letter[n], w.text)
		}
	}
}

// Respell writes the words of a text that neither the data nor known knows, and that
// are a letter from one of the data, as the likeliest of these: what a caller writes in
// haste. It is false where no word is.
func (t *Thesaurus) Respell(text string, known func(word string) bool) (mended string, ok bool) {
	m := t.index()
	var b strings.Builder
	last := 0
	for _, tok := range analysis.Terms(analysis.Exact, text) {
		if isName(text, tok) || m.knows(tok.Term) || known(tok.Term) {
			continue
		}
		if better := m.slips.nearest(tok.Term); better != "" {
			b.WriteString(text[last:tok.Start])
			b.WriteString(better)
			last, ok = tok.End, true
		}
	}
	b.WriteString(text[last:])
	return b.String(), ok
}

// isName reports whether a word bears a capital where not all do: any behind the text's
// first word, and letters that are all capitals.
func isName(text string, tok analysis.Token) bool {
	word := text[tok.Start:tok.End]
	if strings.IndexFunc(word, unicode.IsUpper) != 0 || !strings.ContainsFunc(text, unicode.IsLower) {
		return false
	}
	return tok.Start > 0 || !strings.ContainsFunc(word, unicode.IsLower)
}

// knows reports whether a word is of the data, in any of the ways in which its words
// are met, or too short or too bare of letters to be mended.
func (m *matcher) knows(text string) bool {
	n := len([]rune(text))
	if m.slips.uses[text] > 0 || strings.ContainsFunc(text, unicode.IsDigit) || n < leastUrdu || !isUrdu(text) && n < leastLatin {
		return true
	}
	for _, kind := range []scriptKind{english, roman} {
		for _, w := range tokens(text, kind) {
			if w.stop || m.vocabulary[w.stem] || len(m.byLemma[w.own]) > 0 || len(m.lexicon[w.own]) > 0 {
				return true
			}
		}
	}
	return false
}

// nearest is the word a letter away that the data uses most.
func (s *speller) nearest(text string) (best string) {
	typed, most := []rune(text), 0.0
	for n := len(typed) - 1; n <= len(typed)+1; n++ {
		for _, w := range s.letter[n] {
			if weight := slip(typed, []rune(w)) * float64(s.uses[w]); weight > most || weight == most && weight > 0 && w < best {
				best, most = w, weight
			}
		}
	}
	return best
}

// slip is how likely a is written for b, 0 where more than a letter differs.
func slip(a, b []rune) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := firstOther(a, b)
	apart := len(a) < len(b) && !slices.Equal(a[i:], b[i+1:])
	if len(a) == len(b) {
		apart = i == len(a) || !slices.Equal(a[i+1:], b[i+1:]) && !(swapped(a, b, i) && slices.Equal(a[i+2:], b[i+2:]))
	}
	if apart {
		return 0
	}
	return Slipping(a, b)
}

// Slipping weighs b by how people come to write a for it, where they differ by few
// letters: by the first of them.
func Slipping(a, b []rune) float64 {
	i := firstOther(a, b)
	if len(a) != len(b) || i == len(a) || swapped(a, b, i) {
		return 1
	}
	const vowels = "aeiouyاوی"
	if strings.ContainsRune(vowels, a[i]) && strings.ContainsRune(vowels, b[i]) {
		return 1
	}
	return wrongLetter
}

// firstOther is the place of the first letter of a that b does not have there.
func firstOther(a, b []rune) (i int) {
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	return i
}

// swapped reports whether the letters at i have changed places.
func swapped(a, b []rune, i int) bool {
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i]
}

// Ordinary reports whether a word is one of the English words that people use for what
// they need.
func (t *Thesaurus) Ordinary(word string) bool {
	for _, w := range tokens(word, english) {
		return w.script == english && t.index().slips.uses[w.text] > 0 && t.index().vocabulary[w.stem]
	}
	return false
}
