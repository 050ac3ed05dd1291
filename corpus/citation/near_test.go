package citation_test

import (
	"testing"

	"daleel/corpus/citation"
)

// TestLonePlural: the "s" of a possessive in front of a misspelt title is a word
// without letters once its plural is gone.
func TestLonePlural(t *testing.T) {
	for _, q := range []string{
		"exercise duties of King’s Proctor Omitted by the Divorce Amdt Act 1975 IV of 1976 s. 11",
		"duties of King s Proctor Omitted by the Divorce Amdt. Act, 1975",
	} {
		citation.ParseQuery(q)
	}
}
