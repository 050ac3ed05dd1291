package indexer

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/indexer/schema"
)

// shelf is a library in memory.
type shelf struct {
	view library.View
	docs map[string]*corpus.Document
}

func (s *shelf) View(context.Context) (*library.View, error) { v := s.view; return &v, nil }

func (s *shelf) Document(blob string) (*corpus.Document, error) {
	if d := s.docs[blob]; d != nil {
		return d, nil
	}
	return nil, corpus.ErrNotFound
}

// put adds or replaces a work with one section a text.
func (s *shelf) put(id, title string, texts ...string) {
	if s.docs == nil {
		s.docs = map[string]*corpus.Document{}
	}
	meta := corpus.Metadata{Kind: corpus.KindAct, Title: title, Language: corpus.English}
	d := &corpus.Document{Work: id, Meta: meta}
	for i, t := range texts {
		n := fmt.Sprint(i + 1)
		d.Provisions = append(d.Provisions, corpus.Provision{EID: "sec_" + n, Kind: corpus.Section, Number: n, Text: t, Unit: true})
	}
	blob := id + strings.Join(texts, "|")
	s.docs[blob] = d
	w := library.Work{ID: id, Meta: meta, Expressions: []library.Expression{{ID: id + "/eng", Blob: blob, Meta: meta, Units: len(texts), Quality: 1}}}
	s.remove(id)
	s.view.Works = append(s.view.Works, w)
	s.view.Seq++
}

func (s *shelf) remove(id string) {
	for i := range s.view.Works {
		if s.view.Works[i].ID == id {
			s.view.Works = append(s.view.Works[:i:i], s.view.Works[i+1:]...)
			return
		}
	}
}

func mustUpdate(t *testing.T, s *shelf, dir string, o Options) Report {
	t.Helper()
	rep, err := Update(context.Background(), s, dir, o)
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

func manifest(t *testing.T, dir string) *schema.Manifest {
	t.Helper()
	m, err := readCurrent(dir)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// texts reads back the text of every passage.
func texts(t *testing.T, dir string) map[string][]string {
	t.Helper()
	m := manifest(t, dir)
	out := map[string][]string{}
	for _, w := range m.Works {
		raw, err := os.ReadFile(filepath.Join(dir, w.Shard, schema.TextFile))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range w.Passages {
			from := p.Off + int64(p.RecordLen)
			out[w.ID] = append(out[w.ID], string(raw[from:from+int64(p.TextLen)]))
		}
	}
	return out
}

func TestUpdate(t *testing.T) {
	dir, s := t.TempDir(), &shelf{}
	for i := range 9 {
		s.put(fmt.Sprintf("/akn/pk/act/2001/%d", i), fmt.Sprintf("Act %d", i), strings.Repeat("one ", 400), "two")
	}
	rep := mustUpdate(t, s, dir, Options{})
	if rep.Works != 9 || rep.Passages != 18 || rep.Built != 9 || rep.Unchanged {
		t.Fatalf("first: %+v", rep)
	}
	if rep = mustUpdate(t, s, dir, Options{}); !rep.Unchanged {
		t.Errorf("nothing changed: %+v", rep)
	}
	s.put("/akn/pk/act/2001/3", "Act 3", "three", "changed")
	if rep = mustUpdate(t, s, dir, Options{}); rep.Built != 1 || rep.Moved != 0 || rep.Works != 9 {
		t.Errorf("one changed: %+v", rep)
	}
	if got := texts(t, dir)["/akn/pk/act/2001/3"]; !cmp.Equal(got, []string{"three", "changed"}) {
		t.Errorf("texts %q", got)
	}
	s.remove("/akn/pk/act/2001/4")
	if rep = mustUpdate(t, s, dir, Options{}); rep.Removed != 1 || rep.Works != 8 {
		t.Errorf("one removed: %+v", rep)
	}
	s.view.Redirects = map[string]string{"/akn/pk/act/2001/4": "/akn/pk/act/2001/5"}
	if rep = mustUpdate(t, s, dir, Options{}); rep.Unchanged || rep.Built != 0 {
		t.Errorf("a redirect: %+v", rep)
	}
	before := texts(t, dir)
	if rep = mustUpdate(t, s, dir, Options{Rebuild: true}); rep.Built != 8 {
		t.Errorf("rebuild: %+v", rep)
	}
	if diff := cmp.Diff(before, texts(t, dir)); diff != "" {
		t.Error(diff)
	}
}

// TestShardsStayFew adds works one by one: shards are merged as they pile up.
func TestShardsStayFew(t *testing.T) {
	dir, s := t.TempDir(), &shelf{}
	for i := range 40 {
		s.put(fmt.Sprintf("/akn/pk/act/2001/%d", i), fmt.Sprintf("Act %d", i), strings.Repeat("one ", 200))
		mustUpdate(t, s, dir, Options{Grace: time.Nanosecond})
		if n := len(manifest(t, dir).Shards); n > 7 {
			t.Fatalf("%d shards after %d works", n, i+1)
		}
	}
	shards, _ := filepath.Glob(filepath.Join(dir, "shard-*"))
	gens, _ := filepath.Glob(filepath.Join(dir, "gen-*"))
	if m := manifest(t, dir); len(shards) != len(m.Shards) || len(gens) != 1 || len(m.Works) != 40 {
		t.Errorf("%d shards of %d kept, %d generations, %d works", len(shards), len(m.Shards), len(gens), len(m.Works))
	}
}

func TestDamage(t *testing.T) {
	for name, harm := range map[string]func(dir string) error{
		"no current":    func(dir string) error { return os.Remove(filepath.Join(dir, schema.CurrentFile)) },
		"empty current": func(dir string) error { return os.WriteFile(filepath.Join(dir, schema.CurrentFile), nil, 0o644) },
		"other version": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "gen-000001", "meta.json"), []byte(`{"version":0}`), 0o644)
		},
		"cut manifest": func(dir string) error { return os.Truncate(filepath.Join(dir, "gen-000001", "manifest.gob"), 20) },
		"shard gone":   func(dir string) error { return os.RemoveAll(filepath.Join(dir, "shard-000001")) },
		"half built": func(dir string) error {
			return os.MkdirAll(filepath.Join(dir, "shard-000002.tmp", "bleve"), 0o755)
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir, s := t.TempDir(), &shelf{}
			s.put("/akn/pk/act/2001/1", "Act", "one", "two")
			mustUpdate(t, s, dir, Options{})
			if err := harm(dir); err != nil {
				t.Fatal(err)
			}
			s.put("/akn/pk/act/2001/2", "Act two", "three")
			if rep := mustUpdate(t, s, dir, Options{}); rep.Works != 2 {
				t.Errorf("%+v", rep)
			}
			if left, _ := filepath.Glob(filepath.Join(dir, "*"+unfinished)); len(left) > 0 {
				t.Errorf("left over: %v", left)
			}
		})
	}
}

func TestMissingDocumentIsLeftOut(t *testing.T) {
	dir, s := t.TempDir(), &shelf{}
	s.put("/akn/pk/act/2001/1", "Act", "one")
	s.put("/akn/pk/act/2001/2", "Act two", "two")
	delete(s.docs, s.view.Works[0].Expressions[0].Blob)
	if rep := mustUpdate(t, s, dir, Options{}); rep.Works != 1 {
		t.Errorf("%+v", rep)
	}
}

// TestTombstoneBeforeIndexing: what was withdrawn before it was ever indexed is known
// as withdrawn.
func TestTombstoneBeforeIndexing(t *testing.T) {
	dir, s := t.TempDir(), &shelf{}
	s.put("/akn/pk/act/2001/1", "Act 1", "one")
	mustUpdate(t, s, dir, Options{})
	s.view.Withdrawn = map[string]string{"/akn/pk/act/2001/2": "asked by the court"}
	s.view.Seq++
	if rep := mustUpdate(t, s, dir, Options{}); rep.Unchanged {
		t.Error("the tombstone is no change")
	}
	if m := manifest(t, dir); len(m.Withdrawn) != 1 {
		t.Errorf("withdrawn: %v", m.Withdrawn)
	}
}

// TestHalfDeadShardGoes: a shard most of which was taken out is written anew, so that
// what is withdrawn does not stay on the disk for long.
func TestHalfDeadShardGoes(t *testing.T) {
	dir, s := t.TempDir(), &shelf{}
	id := func(i int) string { return fmt.Sprintf("/akn/pk/act/2001/%d", i) }
	for i := range 10 {
		s.put(id(i), fmt.Sprintf("Act %d", i), strings.Repeat(fmt.Sprintf("word%d ", i), 300))
	}
	mustUpdate(t, s, dir, Options{})
	first := manifest(t, dir).Shards[0].Name
	s.remove(id(0))
	s.view.Seq++
	mustUpdate(t, s, dir, Options{})
	if m := manifest(t, dir); m.Shards[0].Name != first {
		t.Error("a shard with one dead work of ten was written anew")
	}
	for i := 1; i < 7; i++ {
		s.remove(id(i))
	}
	s.view.Seq++
	mustUpdate(t, s, dir, Options{})
	if m := manifest(t, dir); len(m.Shards) != 1 || m.Shards[0].Name == first || len(m.Works) != 3 {
		t.Errorf("shards %v, %d works", m.Shards, len(m.Works))
	}
}

// TestGrace: who reads the generation before this one can go on with it for a while.
func TestGrace(t *testing.T) {
	for grace, want := range map[time.Duration]bool{time.Hour: true, time.Nanosecond: false} {
		dir, s := t.TempDir(), &shelf{}
		for i := range 2 {
			s.put("/akn/pk/act/2001/1", "Act 1", fmt.Sprint("text ", i))
			mustUpdate(t, s, dir, Options{Grace: grace})
		}
		s.put("/akn/pk/act/2001/2", "Act 2", "text")
		before := manifest(t, dir)
		mustUpdate(t, s, dir, Options{Grace: grace})
		_, err := os.Stat(filepath.Join(dir, before.Meta.Name))
		if held := err == nil; held != want {
			t.Errorf("grace %v: the generation before stands: %v", grace, held)
		}
		for _, sh := range before.Shards {
			if _, err := os.Stat(filepath.Join(dir, sh.Name)); err != nil && want {
				t.Errorf("grace %v: %v", grace, err)
			}
		}
	}
}

// TestChangeKey: whatever a work's record is made from makes it new.
func TestChangeKey(t *testing.T) {
	work := func(change func(*library.Work, *library.Expression)) string {
		w := library.Work{ID: "/akn/pk/act/2001/1", Meta: corpus.Metadata{Title: "Act 1"}}
		e := library.Expression{ID: w.ID + "/eng", Blob: "b", Engine: "text", Part: 1, Files: []string{"a.txt"}, Quality: 1}
		change(&w, &e)
		w.Expressions = append(w.Expressions, e)
		return changeKey(&w)
	}
	same := work(func(*library.Work, *library.Expression) {})
	if again := work(func(*library.Work, *library.Expression) {}); again != same || same == "" {
		t.Errorf("keys of one work: %q, %q", same, again)
	}
	for name, change := range map[string]func(*library.Work, *library.Expression){
		"identifier": func(w *library.Work, _ *library.Expression) { w.ID += "1" },
		"title":      func(w *library.Work, _ *library.Expression) { w.Meta.Title = "Act 2" },
		"digest":     func(w *library.Work, _ *library.Expression) { w.Digest = &library.Expression{Blob: "d"} },
		"expression": func(_ *library.Work, e *library.Expression) { e.ID += "@2001" },
		"text":       func(_ *library.Work, e *library.Expression) { e.Blob = "c" },
		"engine":     func(_ *library.Work, e *library.Expression) { e.Engine = "tesseract" },
		"part":       func(_ *library.Work, e *library.Expression) { e.Part = 2 },
		"file":       func(_ *library.Work, e *library.Expression) { e.Files = append(e.Files, "b.txt") },
		"quality":    func(_ *library.Work, e *library.Expression) { e.Quality = 0.5 },
		"metadata":   func(_ *library.Work, e *library.Expression) { e.Meta.Status = corpus.StatusRepealed },
	} {
		if work(change) == same {
			t.Errorf("another %s leaves the key as it was", name)
		}
	}
}

func TestRedact(t *testing.T) {
	m := corpus.Metadata{Title: "Amber Stone v. The State", AltTitles: []string{"The Jasper case"}, Case: &corpus.Case{Sensitive: true, Petitioners: []string{"Mst. Amber  Stone"}, Respondents: []string{"State", "Flint"}}}
	hide := redactor(&m)
	for in, want := range map[string]string{
		"Amber Stone came, then AMBER\nSTONE and Flint.": "[name withheld] came, then [name withheld] and [name withheld].",
		"the State's case; Ambers":                       "the State's case; Ambers",
		"Mst. Amber":                                     "Mst. [name withheld]",
		"known as Jasper":                                "known as [name withheld]",
		"":                                               "",
	} {
		if got := hide(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	m.Case.Sensitive = false
	if got := redactor(&m)("Amber"); got != "Amber" {
		t.Error(got)
	}
}

func TestSentence(t *testing.T) {
	text := "It was said before. The court relied on s. 302 of the Code and on Cr.P.C. 497 for that. Nothing else was said."
	start := strings.Index(text, "s. 302")
	if got, want := sentence(text, start, start+6), "The court relied on s. 302 of the Code and on Cr.P.C. 497 for that."; got != want {
		t.Errorf("%q", got)
	}
	for _, bad := range [][2]int{{-1, 3}, {3, 2}, {0, 1000}} {
		if got := sentence(text, bad[0], bad[1]); got != "" {
			t.Error(got)
		}
	}
	long := strings.Repeat("ایک ", 300)
	if got := sentence(long, 400, 406); len(got) > maxSentence+20 || !strings.Contains(long, got) {
		t.Errorf("%d bytes", len(got))
	}
}

// TestCancel stops an update in the middle: the old generation stays, and the
// next update completes the work.
func TestCancel(t *testing.T) {
	dir, s := t.TempDir(), &shelf{}
	s.put("/akn/pk/act/2001/0", "Act 0", "zero")
	mustUpdate(t, s, dir, Options{})
	for i := range 20 {
		s.put(fmt.Sprintf("/akn/pk/act/2001/%d", i+1), "Act", strings.Repeat("one ", 50))
	}
	ctx, cancel := context.WithCancel(context.Background())
	_, err := Update(ctx, s, dir, Options{Progress: func(done, _ int) {
		if done == 7 {
			cancel()
		}
	}})
	if err == nil {
		t.Fatal("a cancelled update ended well")
	}
	if m := manifest(t, dir); len(m.Works) != 1 {
		t.Errorf("%d works after a cancelled update", len(m.Works))
	}
	if rep := mustUpdate(t, s, dir, Options{}); rep.Works != 21 {
		t.Errorf("%+v", rep)
	}
}
