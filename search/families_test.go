package search

import (
	"strings"
	"testing"

	"daleel/indexer/analysis"
)

// TestFamilies: a family has words of different stems, and no stem stands in two.
func TestFamilies(t *testing.T) {
	in := map[string]string{}
	for line := range strings.Lines(familiesText) {
		stems := map[string]bool{}
		for _, tok := range analysis.Terms(analysis.English, line) {
			stems[tok.Term] = true
		}
		if len(stems) < 2 {
			t.Errorf("%q is one stem or none", line)
		}
		for s := range stems {
			if in[s] != "" {
				t.Errorf("%s stands in %q and in %q", s, in[s], line)
			}
			in[s] = line
		}
	}
}
