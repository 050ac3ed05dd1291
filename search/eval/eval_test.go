package eval

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"daleel/corpus"
)

func TestScore(t *testing.T) {
	near := func(a, b float64) bool { return math.Abs(a-b) < 1e-9 }
	s := graded.score([]int{0, 3, 2}, []int{3, 2, 1})
	if want := (7/math.Log2(3) + 3/math.Log2(4)) / (7 + 3/math.Log2(3) + 1/math.Log2(4)); !near(s.NDCG, want) {
		t.Errorf("nDCG %v, want %v", s.NDCG, want)
	}
	if s.MRR != 0.5 || s.Recall != 1 || s.S1 != 0 || s.S3 != 1 {
		t.Errorf("%+v", s)
	}
	if s := linear.score([]int{1, 0, 1}, []int{1, 1}); !near(s.NDCG, 1.5/(1+1/math.Log2(3))) || s.Recall != 1 {
		t.Errorf("linear %+v", s)
	}
	if s := graded.score([]int{1}, []int{1}); s.S1 != 0 || s.NDCG != 1 {
		t.Errorf("a marginal answer is no success: %+v", s)
	}
	if s := graded.score(nil, nil); s != (Scores{}) {
		t.Errorf("nothing judged: %+v", s)
	}
}

func TestUnits(t *testing.T) {
	for printed, eid := range map[string]string{
		"489-F": "sec_489F__subsec_1", "25A": "art_25A", "O.VII R.11": "ord_7__rule_11", "22": "chp_II__sec_22",
	} {
		if address(printed) != unit(eid) {
			t.Errorf("%s is %q, %s is %q", printed, address(printed), eid, unit(eid))
		}
	}
}

func TestCompare(t *testing.T) {
	var a, b Report
	for i := range 40 {
		id := string(rune('a' + i))
		a.Queries = append(a.Queries, Result{ID: id})
		b.Queries = append(b.Queries, Result{ID: id, Scores: Scores{NDCG: 0.1 + float64(i%3)/100}})
	}
	d := Compare(a, b)[0]
	if d.Mean < 0.1 || d.Interval.Low <= 0 || d.P > 0.05 {
		t.Errorf("%+v", d)
	}
	if d := Compare(a, a)[0]; d.P != 1 || d.Mean != 0 {
		t.Errorf("a run against itself: %+v", d)
	}
}

// write makes a collection of three files.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestCollection(t *testing.T) {
	long := strings.Repeat("The keeper of the tower shall ring the bell at dusk. ", 120)
	dir := write(t, map[string]string{
		"corpus.jsonl": `{"_id":"d1","title":"Bells","text":"` + long + `"}` + "\n" +
			`{"_id":"x/d2","title":"Boats","text":"A ferry shall carry two lamps by night."}` + "\n" +
			`{"_id":"d3","title":"","text":""}` + "\n",
		"queries.jsonl": `{"_id":"q1","text":"lamps on a ferry"}` + "\n" + `{"_id":"q2","text":"who rings the bell"}` + "\n" + `{"_id":"q3","text":"nothing judged"}`,
		"qrels.tsv":     "query-id\tcorpus-id\tscore\nq1\tx/d2\t1\nq2\td1\t2\nq2\td3\t0\n",
	})
	c, err := OpenCollection(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Queries) != 2 {
		t.Errorf("%d queries, want the two that are judged", len(c.Queries))
	}
	rep, err := c.Run(t.Context(), engine(t, c), false)
	if err != nil {
		t.Fatal(err)
	}
	if rep.All.Mean.S1 != 1 || rep.All.Mean.NDCG != 1 {
		t.Errorf("%+v", rep.All.Mean)
	}
	if doc, err := c.Document("0"); err != nil || len(doc.Provisions) < 3 {
		t.Errorf("a long text gives %d passages, %v", len(doc.Provisions), err)
	}
	if _, err := c.Document("9"); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("error %v", err)
	}
}

func TestBrokenCollection(t *testing.T) {
	for _, files := range []map[string]string{
		{"corpus.jsonl": "{", "queries.jsonl": "", "qrels.tsv": ""},
		{"corpus.jsonl": "", "queries.jsonl": "", "qrels.tsv": "a\tb\n"},
		{"corpus.jsonl": "", "queries.jsonl": "", "qrels.tsv": "q\td\t1\nq\td\tmuch\n"},
		{"corpus.jsonl.gz": "no gzip", "queries.jsonl": "", "qrels.tsv": ""},
	} {
		if _, err := OpenCollection(write(t, files)); !errors.Is(err, corpus.ErrInvalid) {
			t.Errorf("%v: error %v", files, err)
		}
	}
	if _, err := OpenCollection(t.TempDir()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}

func TestSectionQueries(t *testing.T) {
	lib := readInvented(t)
	queries, err := SectionQueries(t.Context(), lib, 160)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := SectionQueries(t.Context(), lib, 160)
	if len(queries) < 10 || len(queries) != len(again) || queries[3].Text != again[3].Text {
		t.Errorf("%d and %d queries", len(queries), len(again))
	}
	rep, err := Run(t.Context(), queries, Engine{Searcher: engine(t, lib)})
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range rep.Queries {
		if q.Rank != 1 {
			t.Errorf("%s: %q is at rank %d", q.ID, q.Text, q.Rank)
		}
	}
}

func TestQuestionQueries(t *testing.T) {
	lib := readInvented(t)
	queries, err := QuestionQueries(t.Context(), lib, 20)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := QuestionQueries(t.Context(), lib, 20)
	if len(queries) == 0 || len(queries) != len(again) || queries[0].Text != again[0].Text {
		t.Fatalf("%d and %d queries", len(queries), len(again))
	}
	rep, err := Run(t.Context(), queries, Engine{Searcher: engine(t, lib)})
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range rep.Queries {
		if q.Rank != 1 {
			t.Errorf("%s: %q is at rank %d", q.ID, q.Text, q.Rank)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", "a", strings.Repeat("x", 5000), strings.Repeat("word. ", 900), strings.Repeat("\n\n", 3000), strings.Repeat("قانون ", 800), "\xff" + strings.Repeat("é", 2000), strings.Repeat("x", 1300) + strings.Repeat("\x80", 5000)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := 0
		for _, p := range split(s) {
			n += len(strings.Join(strings.Fields(p), ""))
			if utf8.ValidString(s) && !utf8.ValidString(p) {
				t.Errorf("a character is cut in two")
			}
		}
		if want := len(strings.Join(strings.Fields(s), "")); n != want {
			t.Errorf("%d bytes of words of %d", n, want)
		}
	})
}
