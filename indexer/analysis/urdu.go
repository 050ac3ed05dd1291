package analysis

import (
	"bytes"
	"unicode/utf8"
)

// looseEndings are cut from Urdu words in the loose field, the longest first,
// each with the number of letters that must remain.
var looseEndings = []struct {
	ending string
	keep   int
}{
	{"ئیں", 2}, {"وں", 2}, {"یں", 2}, {"اں", 3}, {"ات", 3}, {"ے", 2}, {"ہ", 2}, {"ا", 2},
}

// UrduStem folds what two writers of one word may differ in: آ and ا, ھ and ہ,
// ں and ن, a hamza seat, and the endings of number and case. بچہ, بچے and بچوں
// are one.
func UrduStem(word string) string { return string(looseTerm([]byte(word))) }

func looseTerm(w []byte) []byte {
	for _, e := range looseEndings {
		if bytes.HasSuffix(w, []byte(e.ending)) && utf8.RuneCount(w)-utf8.RuneCountInString(e.ending) >= e.keep {
			w = w[:len(w)-len(e.ending)]
			break
		}
	}
	out := make([]byte, 0, len(w))
	for _, r := range string(w) {
		switch r {
		case 'آ':
			r = 'ا'
		case 'ھ':
			r = 'ہ'
		case 'ں':
			r = 'ن'
		case 'ئ', 'ء':
			continue
		}
		out = utf8.AppendRune(out, r)
	}
	if len(out) == 0 {
		return w
	}
	return out
}
