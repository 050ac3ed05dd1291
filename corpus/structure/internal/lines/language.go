package lines

import (
	"unicode"

	"daleel/corpus"
)

// Language is Urdu where most letters are of the Arabic script, else English.
func Language(ls []Line) corpus.Language {
	arabic, latin := 0, 0
	for _, l := range ls {
		for _, r := range l.Text {
			switch {
			case unicode.Is(unicode.Arabic, r):
				arabic++
			case r < 0x250 && unicode.IsLetter(r):
				latin++
			}
		}
	}
	if arabic > latin {
		return corpus.Urdu
	}
	return corpus.English
}
