package judgment

import (
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"daleel/corpus"
)

// tearHead sets spaces inside the words and numbers of the first lines of a
// text, each place with the chance p.
func tearHead(text string, lines int, p float64, rng *rand.Rand) string {
	var b strings.Builder
	rs := []rune(text)
	for i, r := range rs {
		b.WriteRune(r)
		if r == '\n' {
			lines--
		}
		if lines > 0 && i+1 < len(rs) && wordRune(r) && wordRune(rs[i+1]) && rng.Float64() < p {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// TestTornHeaders: a header whose words are torn gives the same fields as the
// whole one, names of persons compared by their letters.
func TestTornHeaders(t *testing.T) {
	files, _ := filepath.Glob("testdata/courts/*.txt")
	for _, level := range []struct{ p, least float64 }{{0.05, 0.94}, {0.15, 0.84}, {0.3, 0.68}} {
		rng := rand.New(rand.NewSource(11))
		same, all := 0, 0
		for range 4 {
			for _, f := range files {
				b, err := os.ReadFile(f)
				if err != nil {
					t.Fatal(err)
				}
				want, got := headerFields(string(b)), headerFields(tearHead(string(b), 25, level.p, rng))
				for i := range want {
					all++
					if got[i] == want[i] {
						same++
					} else {
						t.Logf("%v %s: %q, want %q", level.p, filepath.Base(f), got[i], want[i])
					}
				}
			}
		}
		t.Logf("torn %.2f: %d of %d fields", level.p, same, all)
		if float64(same) < level.least*float64(all) {
			t.Errorf("torn %.2f: %d of %d fields, want %.2f", level.p, same, all, level.least)
		}
	}
}

// headerFields are the fields of a header, names as their letters.
func headerFields(text string) []string {
	m, _, _ := Parse([]corpus.Page{{Text: text, Status: corpus.PageOK}}, "x.txt", corpus.Metadata{})
	c := m.Case
	first := func(s []string) string { return strings.Join(s[:min(1, len(s))], "") }
	var dates []string
	for _, d := range m.Dates {
		dates = append(dates, string(d.Meaning)+" "+d.Value)
	}
	slices.Sort(dates)
	return []string{
		"court " + c.Court, "seat " + c.Seat, "number " + strings.Join(c.Numbers, "; "), "dates " + strings.Join(dates, "; "),
		"judges " + strconv.Itoa(len(c.Judges)), "author " + letterKey(c.Author),
		"left " + letterKey(first(c.Petitioners)), "right " + letterKey(first(c.Respondents)),
	}
}
