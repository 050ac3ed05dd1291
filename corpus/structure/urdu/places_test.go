package urdu

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/corpustest"
	"daleel/corpus/structure/internal/lines"
)

// place is one line of testdata/places.tsv.
type place struct {
	number            string
	from, to, heading int
}

func readPlaces(t *testing.T) map[string][]place {
	t.Helper()
	b, err := os.ReadFile("testdata/places.tsv")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]place{}
	for row := range strings.SplitSeq(strings.TrimSpace(string(b)), "\n") {
		c := strings.Split(row, "\t")
		if strings.HasPrefix(row, "#") || c[0] == "file" {
			continue
		}
		var p place
		p.number = c[1]
		for i, to := range []*int{&p.from, &p.to, &p.heading} {
			*to, _ = strconv.Atoi(c[2+i])
		}
		out[c[0]] = append(out[c[0]], p)
	}
	return out
}

// printed gives the number of the file's line for each line read from it.
func printed(text string, ls []lines.Line) []int {
	out := make([]int, len(ls))
	at := 0
	for n, raw := range strings.Split(text, "\n") {
		if at < len(ls) && strings.Join(strings.Fields(raw), " ") == ls[at].Text {
			out[at] = n + 1
			at++
		}
	}
	return out
}

// score counts what was found against what is there.
type score struct{ right, wrong, missed, headings, ofHeadings int }

// measure compares the openings found in text with those written down; a number that
// stands elsewhere is both wrong and missed.
func measure(t *testing.T, text string, want []place) score {
	w := read(lines.Read([]corpus.Page{{Text: text}}), nil, corpus.Metadata{Kind: corpus.KindOrder})
	at := printed(text, w.ls)
	raw := strings.Split(text, "\n")
	got := map[string]start{}
	for _, s := range w.chain {
		got[s.label()] = s
	}
	var sc score
	ranges := windows(want)
	for label, s := range got {
		for _, r := range ranges {
			if n := s.n; n >= r[0] && n <= r[1] && !slices.ContainsFunc(want, func(p place) bool { return p.number == label }) {
				sc.wrong++
				t.Logf("%s: at line %d, there is none (%d %q)", label, at[s.line], s.how, s.printed)
			}
		}
	}
	for _, p := range want {
		s, ok := got[p.number]
		switch {
		case !ok:
			sc.missed++
			t.Logf("%s: not found, begins at %d", p.number, p.from)
			continue
		case at[s.line] < p.from || at[s.line] > p.to:
			sc.wrong++
			sc.missed++
			t.Logf("%s: at line %d, begins at %d (%d %q)", p.number, at[s.line], p.from, s.how, s.printed)
			continue
		}
		sc.right++
		if p.heading > 0 {
			sc.ofHeadings++
			if want := key(digits(raw[p.heading-1])); s.heading != "" && alike(want, key(s.heading)) {
				sc.headings++
			} else {
				t.Logf("%s: heading %q", p.number, s.heading)
			}
		}
	}
	return sc
}

// alike reports whether two headings begin with the same letters; the shorter
// may be short.
func alike(a, b string) bool {
	x, y := []rune(strings.TrimPrefix(a, "الف")), []rune(b)
	n := min(len(x), len(y), 9)
	return n >= 3 && strings.Contains(a, string(y[:n])) || n >= 3 && strings.HasPrefix(b, string(x[:n]))
}

// windows are the runs of numbers that stand close together.
func windows(want []place) [][2]int {
	var out [][2]int
	for _, p := range want {
		n := number(p.number)
		if len(out) > 0 && n-out[len(out)-1][1] <= 2 {
			out[len(out)-1][1] = n
			continue
		}
		out = append(out, [2]int{n, n})
	}
	return out
}

// TestPlaces measures where provisions of the reference translations begin.
func TestPlaces(t *testing.T) {
	dir := filepath.Join(corpustest.Shared(t), "corpus", "urdu")
	places := readPlaces(t)
	least := map[string]score{
		"constitution-ur.txt":     {right: 105, wrong: 1, headings: 55},
		"qanun-e-shahadat-ur.txt": {right: 167, wrong: 0, headings: 165},
	}
	for _, file := range slices.Sorted(maps.Keys(places)) {
		b, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			t.Fatal(err)
		}
		sc := measure(t, string(b), places[file])
		t.Logf("%s: %d places, right %d, wrong %d, not found %d; headings %d of %d", file, len(places[file]), sc.right, sc.wrong, sc.missed, sc.headings, sc.ofHeadings)
		if l := least[file]; sc.right < l.right || sc.wrong > l.wrong || sc.headings < l.headings {
			t.Errorf("%s: %+v, want at least %+v", file, sc, l)
		}
	}
}
