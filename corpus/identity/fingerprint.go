package identity

import (
	"hash/fnv"
	"strconv"
	"strings"
	"unicode"

	"daleel/corpus"
)

// Fingerprint is the 64-bit similarity hash of a text: copies with small
// differences have hashes that differ in few bits (Charikar's simhash over runs
// of three words).
func Fingerprint(pages []corpus.Page) uint64 {
	var votes [64]int
	var w1, w2 string
	for _, p := range pages {
		for _, w := range strings.FieldsFunc(strings.ToLower(p.Text), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if w1 != "" {
				vote(&votes, w1+" "+w2+" "+w)
			}
			w1, w2 = w2, w
		}
	}
	var h uint64
	for i, v := range votes {
		if v > 0 {
			h |= 1 << i
		}
	}
	return h
}

func vote(votes *[64]int, shingle string) {
	f := fnv.New64a()
	f.Write([]byte(shingle))
	h := f.Sum64()
	// FNV's high bits mix poorly on short input; one multiply spreads them.
	h ^= h >> 32
	h *= 0x9E3779B97F4A7C15
	for i := range votes {
		if h>>i&1 == 1 {
			votes[i]++
		} else {
			votes[i]--
		}
	}
}

// FormatFingerprint prints a fingerprint as Document.Fingerprint keeps it.
func FormatFingerprint(h uint64) string { return strconv.FormatUint(h, 16) }

// ParseFingerprint reads it back; 0 where there is none.
func ParseFingerprint(s string) uint64 {
	h, _ := strconv.ParseUint(s, 16, 64)
	return h
}
