package structure

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/corpustest"
)

// goldRow is one line of testdata/gold.tsv.
type goldRow struct {
	file, mode string
	numbers    []string
}

func readGold(t *testing.T) []goldRow {
	t.Helper()
	b, err := os.ReadFile("testdata/gold.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var rows []goldRow
	for _, l := range strings.Split(string(b), "\n") {
		c := strings.Split(l, "\t")
		if len(c) != 3 || strings.HasPrefix(l, "#") || c[0] == "file" {
			continue
		}
		rows = append(rows, goldRow{c[0], c[1], expand(c[2])})
	}
	return rows
}

// expand writes "3-5,5A" as 3, 4, 5, 5A.
func expand(s string) []string {
	var out []string
	for _, p := range strings.Split(s, ",") {
		from, to, ok := strings.Cut(p, "-")
		if !ok {
			out = append(out, p)
			continue
		}
		for n := atoi(from); n <= atoi(to); n++ {
			out = append(out, itoa(n))
		}
	}
	return out
}

func readFile(t testing.TB, path string) Input {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return Input{Pages: []corpus.Page{{Text: string(b)}}, MediaType: "text/plain", Name: filepath.Base(path)}
}

// numbersOf lists the numbers of the sections or articles of a part, in order.
func numbersOf(p Part) []string {
	var out []string
	for _, v := range p.Provisions {
		if v.Unit && (v.Kind == corpus.Section || v.Kind == corpus.Article) && !slices.Contains(out, v.Number) {
			out = append(out, v.Number)
		}
	}
	return out
}

func TestGoldNumbers(t *testing.T) {
	dir := filepath.Join(corpustest.Shared(t), "corpus")
	want, found, right := 0, 0, 0
	for _, g := range readGold(t) {
		got := numbersOf(Parse(readFile(t, filepath.Join(dir, g.file)))[0])
		if g.mode == "window" {
			i, j := slices.Index(got, g.numbers[0]), slices.Index(got, g.numbers[len(g.numbers)-1])
			if i < 0 || j < i {
				t.Errorf("%s: window not found", g.file)
				continue
			}
			got = got[i : j+1]
		}
		hit := 0
		for _, n := range g.numbers {
			if slices.Contains(got, n) {
				hit++
			} else {
				t.Errorf("%s: %s is missing", g.file, n)
			}
		}
		want, right = want+len(g.numbers), right+hit
		if g.mode == "has" {
			found += hit
			continue
		}
		found += len(got)
		if d := cmp.Diff(g.numbers, got); d != "" && hit == len(g.numbers) {
			t.Errorf("%s (-want +got):\n%s", g.file, d)
		}
	}
	t.Logf("section numbers: precision %.4f, recall %.4f of %d", float64(right)/float64(found), float64(right)/float64(want), want)
}

// TestWholeCode reads every Act of the collection and reports how many
// sequences break, so that a change for the worse shows.
func TestWholeCode(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 30 MB")
	}
	files, err := filepath.Glob(filepath.Join(corpustest.Shared(t), "corpus", "pakistan-code", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal("no texts", err)
	}
	start := time.Now()
	units, gaps, broken, none := 0, 0, 0, 0
	for _, f := range files {
		for _, p := range Parse(readFile(t, f)) {
			units += len(numbersOf(p))
			before := gaps
			for _, fd := range p.Findings {
				switch fd.Code {
				case "sections.gap":
					gaps++
				case "sections.none":
					none++
				}
			}
			if gaps > before {
				broken++
			}
		}
	}
	t.Logf("%d texts, %d sections, %d gaps in %d laws, %d without sections, %v", len(files), units, gaps, broken, none, time.Since(start).Round(time.Millisecond))
	if units < 28_500 {
		t.Errorf("%d sections were found, fewer than before", units)
	}
	if gaps > 800 {
		t.Errorf("%d gaps, more than before", gaps)
	}
}

func BenchmarkParse(b *testing.B) {
	in := readFile(b, filepath.Join(corpustest.Shared(b), "corpus", "pakistan-code", "0700-pakistan-penal-code-ppc-1860-under-review.txt"))
	b.SetBytes(int64(len(in.Pages[0].Text)))
	for b.Loop() {
		Parse(in)
	}
}
