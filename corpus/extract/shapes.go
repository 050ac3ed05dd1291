package extract

import (
	_ "embed" // the table of letter triples
	"encoding/base64"
	"strings"
	"sync"
)

// triplesData says which triples of letters occur in English legal text and in
// the names written in it: one bit for each of 27³ triples, the space being the
// edge of a word. It is counted over the text of the federal statute book, see
// TestTriples.
//
//go:embed triples.b64
var triplesData string

var triples = sync.OnceValue(func() []byte {
	table, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(triplesData), ""))
	if err != nil || len(table) != triplesLen {
		return make([]byte, triplesLen) // a test holds that this does not happen
	}
	return table
})

const triplesLen = (27*27*27 + 7) / 8

// letterIndex is 1 to 26 for a letter and 0 for the edge of a word.
func letterIndex(c byte) int {
	if c |= 0x20; c >= 'a' && c <= 'z' {
		return int(c-'a') + 1
	}
	return 0
}

// eachTriple calls f with the triples of a word of plain Latin letters.
func eachTriple(word string, f func(int)) {
	a, b := 0, 0
	for i := 0; i <= len(word); i++ {
		c := 0
		if i < len(word) {
			c = letterIndex(word[i])
		}
		if i > 0 {
			f(a*27*27 + b*27 + c)
		}
		a, b = b, c
	}
}

// strangeWord reports whether a word holds a triple of letters that the statute
// book has not, as misread words do: "rnent", "lhc".
func strangeWord(word string) bool {
	strange := false
	table := triples()
	eachTriple(word, func(i int) { strange = strange || table[i/8]&(1<<(i%8)) == 0 })
	return strange
}
