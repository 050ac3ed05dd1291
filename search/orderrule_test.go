package search

import (
	"strings"
	"testing"
)

func TestMarks(t *testing.T) {
	g := &generation{titles: newTitleIndex(nil)}
	for typed, want := range map[string]string{
		"o7r11": "Order 7 Rule 11", "0.7 r.11": "Order 7 Rule 11", "R. 11 O. 7": "Order 7 Rule 11",
		"order XLI rule XXVII": "Order 41 Rule 27", "xxi r 10 plaint": "Order 21 Rule 10 plaint",
		"ordre 7 rule 11": "Order 7 Rule 11", "articel 25-a": "article 25-a", "cprc 154": "crpc 154",
		"rule 4 order 9": "Order 9 Rule 4", "section XIV trusts act": "section 14 trusts act",
		"302 or 34 r/w 109": "302 or 34 r/w 109", "10 old civil rules": "10 old civil rules", "art civil": "art civil",
	} {
		if got := g.marks(typed); !strings.EqualFold(got, want) {
			t.Errorf("marks(%q) = %q, want %q", typed, got, want)
		}
	}
}
