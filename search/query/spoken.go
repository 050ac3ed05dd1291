package query

import (
	"strings"
	"unicode"
)

// shoutedWords is the length from which a text in capitals throughout is a sentence
// that somebody typed with the key held down, and its AND, OR and NOT are words;
// shoutedLetters of its words must have letters.
const (
	shoutedWords   = 6
	shoutedLetters = 4
)

var (
	// persons stand beside AND, OR and NOT in what is told, never in a query of two
	// subjects.
	persons = words("i me my he him his she her they them their we our you your")
	// auxiliaries stand before a stressed NOT: "he does NOT pay".
	auxiliaries = words("am is are was were do does did has have had will would can could shall should may might must")
)

func words(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// spoken reports whether the operators of a text are words of a sentence in capitals:
// all of it is in capitals, or one stands beside a pronoun, or NOT behind "does". A text
// with any other sign of the query language is none.
func spoken(toks []token) bool {
	operators, found, shouted, lettered := 0, false, len(toks) >= shoutedWords, 0
	for i, t := range toks {
		switch {
		case t.kind == tokWord && !t.star && !t.tilde:
			shouted = shouted && inCapitals(t.text)
			if strings.IndexFunc(t.text, unicode.IsUpper) >= 0 {
				lettered++
			}
		case t.text != "" && (t.kind == tokAnd || t.kind == tokOr || t.kind == tokNot):
			operators++
			before, after := wordAt(toks, i-1), wordAt(toks, i+1)
			found = found || persons[before] || persons[after] || t.kind == tokNot && auxiliaries[before]
		default:
			return false
		}
	}
	return operators > 0 && (found || shouted && lettered >= shoutedLetters)
}

func wordAt(toks []token, i int) string {
	if i < 0 || i >= len(toks) || toks[i].kind != tokWord {
		return ""
	}
	return strings.ToLower(toks[i].text)
}

// inCapitals reports whether a word has no letter that is not a capital; figures and
// what is written without capitals are no sign of them.
func inCapitals(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return unicode.IsLetter(r) && !unicode.IsUpper(r) }) < 0
}
