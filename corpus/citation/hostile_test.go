package citation_test

import (
	"strings"
	"testing"

	"daleel/corpus/citation"
)

// TestRepeatedWords: the work that a text asks for grows with its length. Where it
// grows with the square, or each repetition is a step of recursion, this test
// does not end in its time.
func TestRepeatedWords(t *testing.T) {
	for _, words := range []string{"sub-section (1) of ", "clause (a) of sub-section (1) of ", "sub-section (1) and clause (b) of ", "Act-", "PPC 302, 324 and ", "Aa'", "A.B."} {
		s := strings.Repeat(words, 256<<10/len(words))
		if ms := citation.FindAll(s+"\n\nsection 302 PPC", citation.Scope{}); len(ms) == 0 {
			t.Errorf("nothing was found behind %q", words)
		}
	}
}
