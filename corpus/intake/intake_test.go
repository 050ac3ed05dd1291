package intake

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/extract"
	"daleel/corpus/library"
)

// fakeReader gives each file's bytes as one page, and counts what it read.
type fakeReader struct {
	reads atomic.Int32
	stop  func() // called at the first read, may be nil
}

func (r *fakeReader) Read(_ context.Context, path string) extract.Result {
	if r.reads.Add(1) == 1 && r.stop != nil {
		r.stop()
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return extract.Result{Status: corpus.ItemFailed, Reason: "The file could not be read."}
	}
	if strings.Contains(string(raw), "BROKEN") {
		return extract.Result{Status: corpus.ItemFailed, Reason: "The file is broken."}
	}
	return extract.Result{
		MediaType: "text/plain", Engine: "text", Status: corpus.ItemOK, Quality: 1,
		Pages: []corpus.Page{{Text: string(raw), Status: corpus.PageOK}},
	}
}

func write(t *testing.T, dir, name, content string) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

const lanterns = "LANTERNS ACT, 2031\n\n(VII of 2031)\n\n1. Short title.— This Act may be called the Lanterns Act, 2031.\n\n2. Keepers.— Every keeper shall light a lantern.\n\n3. Penalty.— Whoever fails shall be fined.\n"

func setup(t *testing.T) (*library.Library, string) {
	t.Helper()
	lib, err := library.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write(t, dir, "acts/lanterns.txt", lanterns)
	write(t, dir, "acts/copy.txt", lanterns)
	write(t, dir, "acts/wells.txt", strings.ReplaceAll(strings.ReplaceAll(lanterns, "Lantern", "Well"), "LANTERN", "WELL"))
	write(t, dir, "broken.txt", "BROKEN")
	write(t, dir, ".hidden/secret.txt", "not taken")
	write(t, dir, "table.csv", "a,b\n")
	write(t, dir, "acts/catalogue.tsv", "file\ttitle\tnumber\tyear\tissued\tstatus\nlanterns.txt\tLanterns Act, 2031\tVII\t2031\t2031-05-04\tin_force\nwells.txt\tWells Act, 2031\tVIII\t2031\t\trepealed\n")
	return lib, dir
}

func add(t *testing.T, lib *library.Library, r FileReader, paths ...string) *Report {
	t.Helper()
	rep, err := New(Options{Library: lib, Reader: r}).Add(context.Background(), paths)
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

func TestAdd(t *testing.T) {
	lib, dir := setup(t)
	rep := add(t, lib, &fakeReader{}, dir)
	got := map[string]string{}
	for _, f := range rep.Files {
		got[f.File] = string(f.Status) + " " + f.ID
	}
	want := map[string]string{
		"acts/lanterns.txt": "ok /akn/pk/act/2031/7", "acts/copy.txt": "ok /akn/pk/act/2031/7",
		"acts/wells.txt": "ok /akn/pk/act/2031/8", "broken.txt": "failed ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"table.csv"}, rep.Skipped); diff != "" {
		t.Error(diff)
	}
	v, err := lib.View(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if len(v.Works) != 2 || v.Works[1].Meta.Status != corpus.StatusRepealed || len(v.Unread) != 1 {
		t.Errorf("works %+v, unread %+v", v.Works, v.Unread)
	}
	if diff := cmp.Diff([]string{"acts/copy.txt", "acts/lanterns.txt"}, v.Works[0].Expressions[0].Files); diff != "" {
		t.Error(diff)
	}
}

func TestSecondRunReadsNothing(t *testing.T) {
	lib, dir := setup(t)
	add(t, lib, &fakeReader{}, dir)
	r := &fakeReader{}
	rep := add(t, lib, r, dir)
	if added, unchanged, failed := rep.Count(); added != 0 || unchanged != 3 || failed != 1 {
		t.Errorf("added %d, unchanged %d, failed %d", added, unchanged, failed)
	}
	if n := r.reads.Load(); n != 0 {
		t.Errorf("%d files were read again", n)
	}
}

// TestInterruptedRunKeepsWhatItRead: the file in hand when the run is stopped is
// not kept as a failure.
// What took too long once is tried again: the machine may have been busy.
func TestTooLongIsTriedAgain(t *testing.T) {
	lib, dir := setup(t)
	write(t, dir, "acts/long.txt", strings.Repeat(lanterns, 400))
	usual := structureTime
	structureTime = time.Microsecond
	rep := add(t, lib, &fakeReader{}, dir)
	structureTime = usual
	if _, _, failed := rep.Count(); failed < 2 {
		t.Fatalf("failed %d with no time at all", failed)
	}
	rep = add(t, lib, &fakeReader{}, dir)
	if _, _, failed := rep.Count(); failed != 1 {
		t.Errorf("failed %d after the second run: %+v", failed, rep.Files)
	}
}

func TestInterruptedRunKeepsWhatItRead(t *testing.T) {
	lib, dir := setup(t)
	ctx, cancel := context.WithCancel(context.Background())
	r := &fakeReader{stop: cancel}
	_, err := New(Options{Library: lib, Reader: r, Workers: 1}).Add(ctx, []string{dir})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("err = %v", err)
	}
	rep := add(t, lib, &fakeReader{}, dir)
	if added, unchanged, failed := rep.Count(); added+unchanged != 3 || failed != 1 {
		t.Errorf("added %d, unchanged %d, failed %d", added, unchanged, failed)
	}
}

func TestSameFileUnderAnotherName(t *testing.T) {
	lib, dir := setup(t)
	add(t, lib, &fakeReader{}, dir)
	r := &fakeReader{}
	add(t, lib, r, filepath.Join(dir, "acts", "lanterns.txt"))
	v, _ := lib.View(context.Background())
	if diff := cmp.Diff([]string{"acts/copy.txt", "acts/lanterns.txt", "lanterns.txt"}, v.Works[0].Expressions[0].Files); diff != "" || r.reads.Load() != 0 {
		t.Errorf("%d reads: %s", r.reads.Load(), diff)
	}
}

func TestCatalogueThatComesLaterIsUsed(t *testing.T) {
	lib, dir := setup(t)
	table := filepath.Join(dir, "acts", "catalogue.tsv")
	raw, _ := os.ReadFile(table)
	if err := os.Remove(table); err != nil {
		t.Fatal(err)
	}
	add(t, lib, &fakeReader{}, dir)
	write(t, dir, "acts/catalogue.tsv", string(raw))
	add(t, lib, &fakeReader{}, dir)
	v, _ := lib.View(context.Background())
	if v.Works[1].ID != "/akn/pk/act/2031/8" || v.Works[1].Meta.Status != corpus.StatusRepealed {
		t.Errorf("works %+v", v.Works)
	}
}

// TestCatalogueOfAbsentFiles: a miswritten name in a table is said, once a table.
func TestCatalogueOfAbsentFiles(t *testing.T) {
	lib, dir := setup(t)
	table := filepath.Join(dir, "acts", "catalogue.tsv")
	raw, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	o := Options{Library: lib, Reader: &fakeReader{}, Log: slog.New(slog.NewTextHandler(&log, nil))}
	if _, err := New(o).Add(context.Background(), []string{dir}); err != nil || strings.Contains(log.String(), "not there") {
		t.Errorf("%v, log %s", err, &log)
	}
	write(t, dir, "acts/catalogue.tsv", string(raw)+"lantrens.txt\tLanterns Act, 2031\nwel1s.txt\tWells Act\n")
	if _, err := New(o).Add(context.Background(), []string{dir}); err != nil || strings.Count(log.String(), "not there") != 1 ||
		!strings.Contains(log.String(), "files=2") || !strings.Contains(log.String(), "lantrens.txt") {
		t.Errorf("%v, log %s", err, &log)
	}
}

func TestErrorsThatStopARun(t *testing.T) {
	lib, dir := setup(t)
	if _, err := New(Options{Library: lib, Reader: &fakeReader{}}).Add(context.Background(), []string{filepath.Join(dir, "none")}); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("missing path: %v", err)
	}
	for name, table := range map[string]string{
		"no file column": "title\nx\n", "bad year": "file\tyear\nx\tlast\n", "bad status": "file\tstatus\nx\tdead\n",
		"bad kind": "file\tkind\nx\tpoem\n", "bad date": "file\tissued\nx\t04/05/2031\n",
		"year of five figures": "file\tyear\nx\t20311\n", "year below 0": "file\tyear\nx\t-31\n", "bad language": "file\tlanguage\nx\tFrench\n",
	} {
		path := filepath.Join(t.TempDir(), "c.tsv")
		if err := os.WriteFile(path, []byte(table), 0o644); err != nil {
			t.Fatal(err)
		}
		_, err := New(Options{Library: lib, Reader: &fakeReader{}, Catalogues: []string{path}}).Add(context.Background(), []string{dir})
		if !errors.Is(err, corpus.ErrInvalid) || !strings.Contains(err.Error(), "c.tsv") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A table as a spreadsheet saves it is read, and one with a line without end is named.
func TestCatalogueOfASpreadsheet(t *testing.T) {
	path := filepath.Join(t.TempDir(), "c.tsv")
	write(t, filepath.Dir(path), "c.tsv", "\ufefffile \t title\r\nx.txt\tLanterns Act, 2031\r\n")
	rows := catalogue{}
	if err := loadCatalogue(path, rows); err != nil || rows[filepath.Join(filepath.Dir(path), "x.txt")].Title != "Lanterns Act, 2031" {
		t.Errorf("%v, %v", rows, err)
	}
	write(t, filepath.Dir(path), "c.tsv", "file\nx.txt\n"+strings.Repeat("x", 2<<20))
	if err := loadCatalogue(path, rows); err == nil || !strings.Contains(err.Error(), "c.tsv, behind line 2") {
		t.Errorf("a line of two megabytes: %v", err)
	}
}

// vanishing deletes a file while it reads it.
type vanishing struct {
	fakeReader
	name string
}

func (v *vanishing) Read(ctx context.Context, path string) extract.Result {
	res := v.fakeReader.Read(ctx, path)
	if filepath.Base(path) == v.name {
		_ = os.Remove(path)
	}
	return res
}

// A file that goes away while it is read fails alone.
func TestFileThatGoesAway(t *testing.T) {
	lib, dir := setup(t)
	rep := add(t, lib, &vanishing{name: "wells.txt"}, dir)
	for _, f := range rep.Files {
		if gone := f.File == "acts/wells.txt"; gone != (strings.Contains(f.Error, "went away")) || gone && !f.Failed() || !gone && f.Failed() && f.File != "broken.txt" {
			t.Errorf("%+v", f)
		}
	}
	v, err := lib.View(context.Background())
	if err != nil || len(v.Works) != 1 || v.Works[0].Meta.Title != "Lanterns Act, 2031" {
		t.Errorf("works %+v, %v", v, err)
	}
}

// Reading again goes on past a file that the library has lost.
func TestRereadPastALostFile(t *testing.T) {
	lib, dir := setup(t)
	add(t, lib, &fakeReader{}, filepath.Join(dir, "acts"))
	held, err := lib.Held()
	if err != nil {
		t.Fatal(err)
	}
	for sha, h := range held {
		if slices.Contains(h.Item.Files, "wells.txt") {
			path, err := lib.Original(sha)
			if err != nil || os.Remove(path) != nil {
				t.Fatal("the original cannot be taken away:", err)
			}
		}
	}
	r := &fakeReader{}
	rep, err := New(Options{Library: lib, Reader: r, Workers: -1}).Reread(context.Background(), func(corpus.Item) bool { return true })
	if err != nil || len(rep.Files) != 2 || r.reads.Load() != 1 {
		t.Fatalf("%+v, %v; %d reads", rep, err, r.reads.Load())
	}
	if _, _, failed := rep.Count(); failed != 1 || rep.Files[1].File != "wells.txt" || !strings.Contains(rep.Files[1].Error, "lost") {
		t.Errorf("%+v", rep.Files)
	}
}

// FuzzCatalogue: whatever a table holds, reading it ends in rows or in an error
// that names the table.
func FuzzCatalogue(f *testing.F) {
	f.Add("file\ttitle\tnumber\tyear\tissued\tstatus\nx.txt\tA\tVII\t2031\t2031-05-04\tin_force\n")
	f.Add("file\n\n\t\t\t\nx\n")
	f.Fuzz(func(t *testing.T, table string) {
		path := filepath.Join(t.TempDir(), "c.tsv")
		if err := os.WriteFile(path, []byte(table), 0o644); err != nil {
			t.Fatal(err)
		}
		rows := catalogue{}
		if err := loadCatalogue(path, rows); err != nil && !strings.Contains(err.Error(), "c.tsv") {
			t.Fatalf("unclear error: %v", err)
		}
	})
}

// TestLinks sees that a link inside the folder is followed and one that leads out of it
// is named and left.
func TestLinks(t *testing.T) {
	outside := t.TempDir()
	write(t, outside, "secret.txt", lanterns)
	dir := t.TempDir()
	write(t, dir, "acts/lanterns.txt", lanterns)
	for link, to := range map[string]string{
		"out.txt": filepath.Join(outside, "secret.txt"), "away": outside, "in.txt": filepath.Join(dir, "acts", "lanterns.txt"), "folder": "acts", "lost.txt": "nowhere.txt",
	} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	w, err := walk([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	var took, left []string
	for _, f := range w.files {
		took = append(took, f.name)
	}
	for _, f := range w.failed {
		left = append(left, f.File)
	}
	if d := cmp.Diff([]string{"acts/lanterns.txt", "in.txt"}, took); d != "" {
		t.Error(d)
	}
	slices.Sort(left)
	if d := cmp.Diff([]string{"away", "lost.txt", "out.txt"}, left); d != "" {
		t.Error(d)
	}
}
