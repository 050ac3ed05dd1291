package citation_test

import (
	"math/rand"
	"strings"
	"testing"

	"daleel/corpus/citation"
)

// tear sets spaces inside words and numbers, as text layers of poor scans and
// of letter-spaced headers have them, each place with the chance p.
func tear(s string, p float64, rng *rand.Rand) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		if i+1 < len(s) && alnum(s[i]) && alnum(s[i+1]) && rng.Float64() < p {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func alnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// The page around a citation of TestTorn, which is torn with it.
const (
	tornBefore = "The learned counsel for the petitioner submits that the decision was rendered without hearing him; he mentions "
	tornAfter  = " and prays that the petition may kindly be allowed."
)

// TestTorn measures how much of what is read in whole words is read when the
// words are torn: every twentieth gap between letters, every seventh, two of
// five.
func TestTorn(t *testing.T) {
	rng := rand.New(rand.NewSource(7))
	for _, level := range []struct{ p, least float64 }{{0.05, 0.97}, {0.15, 0.93}, {0.4, 0.85}} {
		want, got := 0, 0
		for _, f := range forms() {
			if f.query || f.typed || f.slip || f.input[0] >= 0x80 || strings.Contains(f.input, "\n") {
				continue
			}
			for range 3 {
				text := tear(tornBefore+f.input+tornAfter, level.p, rng)
				have := map[string]int{}
				for _, m := range citation.FindAll(text, citation.Scope{}) {
					have[m.Normal]++
				}
				for _, m := range citation.FindAll(tornBefore+f.input+tornAfter, citation.Scope{}) {
					want++
					if have[m.Normal] > 0 {
						have[m.Normal]--
						got++
					} else {
						t.Logf("%v: no %q in %q", level.p, m.Normal, strings.TrimPrefix(text, tornBefore))
					}
				}
			}
		}
		t.Logf("torn %.2f: %d of %d", level.p, got, want)
		if float64(got) < level.least*float64(want) {
			t.Errorf("torn %.2f: %d of %d citations, want %.2f", level.p, got, want, level.least)
		}
	}
}
