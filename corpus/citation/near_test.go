package citation_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"daleel/corpus/citation"
	"daleel/corpus/corpustest"
)

// TestLonePlural: the "s" of a possessive in front of a misspelt title is a word
// without letters once its plural is gone.
func TestLonePlural(t *testing.T) {
	for _, q := range []string{
		"exercise duties of King’s Proctor Omitted by the Divorce Amdt Act 1975 IV of 1976 s. 11",
		"duties of King s Proctor Omitted by the Divorce Amdt. Act, 1975",
	} {
		for _, m := range citation.ParseQuery(q).Matches {
			if m.Start < 0 || m.End > len(q) || m.Start >= m.End || q[m.Start:m.End] != m.Text {
				t.Errorf("%q: %q at %d to %d", q, m.Text, m.Start, m.End)
			}
		}
	}
}

// TestTypedAnything reads stretches of laws and judgments as queries: whatever
// is pasted into the search box is read without a panic, and what is found in it
// lies in it.
func TestTypedAnything(t *testing.T) {
	shared := filepath.Join(corpustest.Shared(t), "corpus")
	var names []string
	for _, dir := range []string{"supreme-court/*.txt", "pakistan-code/*.txt"} {
		found, _ := filepath.Glob(filepath.Join(shared, dir)) // fails for a bad pattern only
		names = append(names, found...)
	}
	rnd := rand.New(rand.NewPCG(1860, 45))
	read := 0
	for range 300 {
		b, err := os.ReadFile(names[rnd.IntN(len(names))])
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			from := rnd.IntN(max(1, len(b)-400))
			q := string(b[from:min(len(b), from+3+rnd.IntN(397))])
			for _, m := range citation.ParseQuery(q).Matches {
				if m.Start < 0 || m.End > len(q) || m.Start >= m.End {
					t.Errorf("match %+v of %q", m, q)
				}
			}
			read++
		}
	}
	t.Logf("%d stretches of %d texts", read, len(names))
}
