package corpus

import "unicode"

// IsArabic reports whether r is of the Arabic script, in which Urdu is written:
// letters and Urdu figures. Vowel signs are of no script.
func IsArabic(r rune) bool { return r >= 0x600 && unicode.Is(unicode.Arabic, r) }

// CountScripts counts the letters of the two scripts of the collection, those of the
// Arabic one with its figures. What the glyphs of a file make of Arabic letters is
// corpus/extract's matter.
func CountScripts(s string) (arabic, latin int) {
	for _, r := range s {
		switch {
		case IsArabic(r):
			arabic++
		case r < 0x250 && unicode.IsLetter(r):
			latin++
		}
	}
	return arabic, latin
}

// MostlyArabic reports whether a text has more of the Arabic script than of the Latin.
func MostlyArabic(s string) bool {
	arabic, latin := CountScripts(s)
	return arabic > latin
}
