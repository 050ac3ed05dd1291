package report

import (
	"strings"
	"testing"

	"daleel/corpus"
)

// TestRepeatedHeads: a list of one word, in which every line may be a running head,
// does not cost the square of its length. Where it does, this test does not end in
// its time.
func TestRepeatedHeads(t *testing.T) {
	for _, line := range []string{"MR JUSTICE\n", "SCHEDULE\n", "\nORDER\n"} {
		const onPage = 300
		var pages []corpus.Page
		for n := range 20 {
			pages = append(pages, corpus.Page{Number: n + 1, Text: strings.Repeat(line, onPage)[n%5:]})
		}
		if _, ps, _ := Parse(pages, "list.pdf", corpus.Metadata{}); len(ps) == 0 {
			t.Errorf("nothing was kept of a list of %q", line)
		}
	}
}
