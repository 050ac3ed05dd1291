package citation_test

import (
	"bytes"
	_ "embed"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"daleel/corpus/citation"
	"daleel/corpus/corpustest"
)

//go:embed testdata/judgments.tsv
var judgmentLabels string

// The least that the reading of real judgments must reach.
const (
	wantPrecision = 0.985
	wantRecall    = 0.97
	wantNormal    = 0.98
)

// TestJudgments measures the reading of judgments against labels made by hand.
// A citation is found when a match stands in its place with its number; its
// normal form is right when it equals the label.
func TestJudgments(t *testing.T) {
	shared := corpustest.Shared(t)
	var gold, found, matched, right, unnamed, aimed, hit int
	for line := range strings.Lines(labels(t)) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' || len(f) < 4 {
			continue
		}
		var scope citation.Scope
		if len(f) > 4 {
			scope.This = f[4]
		}
		got, ok := readLabelled(t, filepath.Join(shared, "corpus", f[0], f[1]), f[2], scope)
		if !ok {
			continue
		}
		var want []string
		if f[3] != "" {
			want = strings.Split(f[3], " | ")
		}
		open := make([]bool, len(want)) // the document does not name the Act
		for i, w := range want {
			want[i], open[i] = strings.CutPrefix(w, "~")
		}
		pairs := align(want, got)
		for _, p := range pairs {
			if p[0] >= 0 && p[1] >= 0 {
				matched++
				if open[p[0]] {
					unnamed++
					continue
				}
				if target := targetOf(want[p[0]]); target != "" {
					aimed++
					if targetOf(got[p[1]]) == target {
						hit++
					}
				}
				if want[p[0]] == got[p[1]] {
					right++
					continue
				}
				t.Logf("%s %s: want %q, got %q", f[1], f[2], want[p[0]], got[p[1]])
			} else if p[0] >= 0 {
				t.Logf("%s %s: missed %q", f[1], f[2], want[p[0]])
			} else {
				t.Logf("%s %s: extra %q", f[1], f[2], got[p[1]])
			}
		}
		gold, found = gold+len(want), found+len(got)
	}
	if gold == 0 {
		t.Fatal("no labels were read")
	}
	precision, recall, normal := ratio(matched, found), ratio(matched, gold), ratio(right, matched-unnamed)
	t.Logf("labels %d: precision %.4f, recall %.4f, normal form %.4f, target %.4f of %d", gold, precision, recall, normal, ratio(hit, aimed), aimed)
	if precision < wantPrecision || recall < wantRecall || normal < wantNormal {
		t.Errorf("want precision %.3f, recall %.3f, normal form %.3f", wantPrecision, wantRecall, wantNormal)
	}
}

// labels returns the labels that are kept with the tests, or those of the file
// that DALEEL_LABELS names: a fresh sample is measured there before it is kept.
func labels(t *testing.T) string {
	name := os.Getenv("DALEEL_LABELS")
	if name == "" {
		return judgmentLabels
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// targetOf is the identifier that a normal form leads to, "" where it has none.
func targetOf(normal string) string {
	c, err := citation.Parse(normal)
	if err != nil {
		return ""
	}
	return c.Target()
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

// readLabelled reads the whole document, as Acts may be named before the place
// that was labelled, and returns the normal forms found in that place.
func readLabelled(t *testing.T, path, where string, scope citation.Scope) ([]string, bool) {
	text, a, b, ok := labelledText(t, path, where)
	if !ok {
		return nil, false
	}
	var got []string
	for _, m := range citation.FindAll(text, scope) {
		if m.Start >= a && m.Start < b && !m.Implied {
			got = append(got, m.Normal)
		}
	}
	return got, true
}

func labelledText(t *testing.T, path, where string) (text string, a, b int, ok bool) {
	if from, to, isRange := strings.Cut(where, "-"); isRange {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		a, _ = strconv.Atoi(from)
		b, _ = strconv.Atoi(to)
		return string(data), a, b, true
	}
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		return "", 0, 0, false // the PDFs are measured where the tool is
	}
	var out bytes.Buffer
	cmd := exec.Command(tool, "-layout", path, "-")
	cmd.Stdout = &out
	if err := cmd.Run(); err != nil {
		t.Fatalf("reading %s: %v", path, err)
	}
	page, _ := strconv.Atoi(where)
	pages := strings.SplitAfter(out.String(), "\f")
	for i := 0; i < page-1 && i < len(pages); i++ {
		a += len(pages[i])
	}
	return out.String(), a, a + len(pages[page-1]), true
}

// align pairs two sequences so that most pairs are equal, then most agree in
// their number. Unpaired members have -1 on the other side.
func align(want, got []string) [][2]int {
	score := make([][]int, len(want)+1)
	for i := range score {
		score[i] = make([]int, len(got)+1)
	}
	for i := len(want) - 1; i >= 0; i-- {
		for j := len(got) - 1; j >= 0; j-- {
			score[i][j] = max(score[i+1][j], score[i][j+1], likeness(want[i], got[j])+score[i+1][j+1])
		}
	}
	var pairs [][2]int
	i, j := 0, 0
	for i < len(want) || j < len(got) {
		switch {
		case i < len(want) && j < len(got) && likeness(want[i], got[j]) > 0 && score[i][j] == likeness(want[i], got[j])+score[i+1][j+1]:
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
		case i < len(want) && score[i][j] == score[i+1][j]:
			pairs = append(pairs, [2]int{i, -1})
			i++
		default:
			pairs = append(pairs, [2]int{-1, j})
			j++
		}
	}
	return pairs
}

func likeness(a, b string) int {
	switch {
	case a == b:
		return 3
	case strings.FieldsFunc(a+" 0", notNumber)[0] == strings.FieldsFunc(b+" 0", notNumber)[0] && a[0] == b[0]:
		return 1
	}
	return 0
}

func notNumber(r rune) bool { return r < '0' || r > '9' }

// TestJudgmentsReadBack holds the property of TestNormalReadsBack over all that
// is found in the Supreme Court's texts.
func TestJudgmentsReadBack(t *testing.T) {
	names, _ := filepath.Glob(filepath.Join(corpustest.Shared(t), "corpus", "supreme-court", "*.txt"))
	seen := map[string]bool{}
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range citation.FindAll(string(data), citation.Scope{}) {
			if !seen[m.Normal] {
				seen[m.Normal] = true
				readBack(t, m.Citation)
			}
		}
	}
	t.Logf("%d different citations", len(seen))
}
