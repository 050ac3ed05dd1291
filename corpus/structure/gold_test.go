package structure

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/corpustest"
	"daleel/corpus/extract"
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

// readPDF reads a PDF as intake does.
func readPDF(t testing.TB, path string) Input {
	t.Helper()
	r, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	res := r.Read(context.Background(), path)
	if len(res.Pages) == 0 {
		t.Fatalf("%s: no pages: %s", path, res.Reason)
	}
	return Input{Pages: res.Pages, MediaType: "application/pdf", Name: filepath.Base(path)}
}

// goldParts parses each file of the gold set once.
func goldParts(t *testing.T, rows []goldRow) map[string]Part {
	t.Helper()
	dir := filepath.Join(corpustest.Shared(t), "corpus")
	parts := map[string]Part{}
	for _, g := range rows {
		if _, done := parts[g.file]; done {
			continue
		}
		read := readFile
		if filepath.Ext(g.file) == ".pdf" {
			read = readPDF
		}
		parts[g.file] = Parse(read(t, filepath.Join(dir, g.file)))[0]
	}
	return parts
}

// inMode keeps of the numbers found those that a row speaks of; nil if its
// window is not there.
func inMode(g goldRow, got []string) []string {
	switch g.mode {
	case "window":
		i, j := slices.Index(got, g.numbers[0]), slices.Index(got, g.numbers[len(g.numbers)-1])
		if i < 0 || j < i {
			return nil
		}
		return got[i : j+1]
	case "letters":
		return slices.DeleteFunc(slices.Clone(got), func(n string) bool { return !strings.ContainsAny(n, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") })
	case "has":
		return slices.DeleteFunc(slices.Clone(got), func(n string) bool { return !slices.Contains(g.numbers, n) })
	}
	return got
}

func TestGoldNumbers(t *testing.T) {
	rows := readGold(t)
	parts := goldParts(t, rows)
	want, found, right := 0, 0, 0
	for _, g := range rows {
		got := inMode(g, numbersOf(parts[g.file]))
		want, found = want+len(g.numbers), found+len(got)
		for _, n := range g.numbers {
			if slices.Contains(got, n) {
				right++
			}
		}
		if d := cmp.Diff(g.numbers, got); d != "" && g.mode != "has" || len(got) < len(g.numbers) {
			t.Errorf("%s, %s from %s (-want +got):\n%s", g.file, g.mode, g.numbers[0], d)
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
