package guidance

import (
	"slices"
	"strings"
	"unicode"

	"daleel/indexer/analysis"
	"daleel/search/thesaurus"
)

// word is a word with the terms by which it can be met.
type word struct{ terms []term }

type term struct {
	term  string
	share float64
}

// words cuts a text into words and adds their meanings.
func (m *Matcher) words(text string) []word {
	ws := spell(text)
	for i := range ws {
		for _, t := range ws[i].terms {
			if id, ok := m.means[t.term]; ok {
				// In front: the last term is the one that pairs are made of.
				ws[i].terms = slices.Insert(ws[i].terms, 0, term{id, meaningShare})
				break
			}
		}
	}
	return ws
}

// spell cuts a text into words in any script and spelling.
func spell(text string) []word {
	var out []word
	all := strings.FieldsFunc(analysis.Fold(strings.ToLower(text)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
	for i, w := range all {
		if ofChild(all, i) {
			out = append(out, word{[]term{{childAge, 1}}})
			continue
		}
		if analysis.StopWord(w) {
			continue
		}
		if w[0] >= 0x80 {
			out = append(out, word{[]term{{"u:" + analysis.UrduStem(w), 1}}})
			continue
		}
		var terms []term
		if ts := analysis.Terms(analysis.English, w); len(ts) > 0 {
			terms = append(terms, term{"e:" + ts[0].Term, 1})
		}
		if key := analysis.RomanKey(w); len(key) > 1 {
			terms = append(terms, term{"r:" + key, soundShare})
		}
		if len(terms) > 0 {
			out = append(out, word{terms})
		}
	}
	return out
}

// pair joins two words by what they sound like, else by their letters.
func pair(a, b word) string {
	return a.terms[len(a.terms)-1].term + " " + b.terms[len(b.terms)-1].term
}

// childAge is the term for any age below eighteen, in words or figures.
const childAge = "a:child"

var (
	yearWords = strings.Fields("year years yr yrs saal sal saala sala سال سالہ")
	agedWords = strings.Fields("aged age turned am is only just class grade jamaat کلاس جماعت")
)

// ofChild reports whether the word is a child's age: a number below eighteen beside
// a word that makes it one.
func ofChild(words []string, i int) bool {
	n := thesaurus.Number(words[i])
	if n < 2 || n > 17 {
		return false
	}
	return i+1 < len(words) && slices.Contains(yearWords, words[i+1]) || i > 0 && slices.Contains(agedWords, words[i-1])
}
