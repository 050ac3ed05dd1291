package eval

import (
	"bufio"
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/indexer"
	"daleel/search"
)

var update = flag.Bool("update", false, "write the golden files")

// invented is the library of testdata/library.txt.
type invented struct {
	view library.View
	docs []*corpus.Document
}

func (l *invented) View(context.Context) (*library.View, error) { return &l.view, nil }

func (l *invented) Document(blob string) (*corpus.Document, error) {
	i, err := strconv.Atoi(blob)
	if err != nil || i >= len(l.docs) {
		return nil, corpus.ErrNotFound
	}
	d := *l.docs[i]
	d.Provisions = append([]corpus.Provision(nil), d.Provisions...)
	return &d, nil
}

func readInvented(t *testing.T) *invented {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "library.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lib := &invented{view: library.View{Seq: 1}}
	for sc := bufio.NewScanner(f); sc.Scan(); {
		line := sc.Text()
		cells := strings.Split(strings.TrimPrefix(line, "= "), " | ")
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '=':
			lib.work(cells)
		default:
			d := lib.docs[len(lib.docs)-1]
			d.Provisions = append(d.Provisions, corpus.Provision{
				EID: "sec_" + cells[0], Kind: corpus.Section, Number: cells[0], Heading: cells[1], Text: cells[2], Unit: true,
			})
		}
	}
	return lib
}

// work begins a work: identifier, kind, year, number, title, status, language.
func (l *invented) work(c []string) {
	year, _ := strconv.Atoi(c[2])
	m := corpus.Metadata{
		Kind: corpus.Kind(c[1]), Year: year, NumberText: strings.Trim(c[3], "-"), Title: c[4], Status: corpus.Status(c[5]),
		Language: corpus.English, Jurisdiction: "pk",
	}
	if len(c) > 6 {
		m.Language = corpus.Language(c[6])
	}
	l.view.Works = append(l.view.Works, library.Work{ID: c[0], Meta: m, Expressions: []library.Expression{{
		ID: c[0] + "/" + string(m.Language), Blob: strconv.Itoa(len(l.docs)), Meta: m, Quality: 1, Files: []string{c[0]},
	}}})
	l.docs = append(l.docs, &corpus.Document{Work: c[0], Meta: m})
}

// engine indexes a library and opens it.
func engine(t testing.TB, lib indexer.Source) *search.Engine {
	t.Helper()
	dir := t.TempDir()
	if _, err := indexer.Update(t.Context(), lib, dir, indexer.Options{}); err != nil {
		t.Fatal(err)
	}
	e, err := search.Open(dir, lib, search.Options{Poll: -1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.Close() })
	return e
}

// TestGolden shows every change of ranking over the invented library as a diff.
// After a change that is meant: go test ./search/eval -update.
func TestGolden(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("testdata", "queries.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	queries, err := ReadQueries(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	for i := range queries {
		for j := range queries[i].Relevant {
			r := &queries[i].Relevant[j]
			r.Files = []string{r.Work}
		}
	}
	e := engine(t, readInvented(t))
	var got bytes.Buffer
	for _, plain := range []bool{true, false} {
		rep, err := Run(t.Context(), queries, Engine{Searcher: e, Plain: plain})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&got, "# plain: %v\n", plain)
		if err := rep.WriteTable(&got); err != nil {
			t.Fatal(err)
		}
		if err := rep.WriteGolden(&got); err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "ranking.golden", got.String())
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs; if this is meant, run the test with -update:\n%s", name, diff)
	}
}
