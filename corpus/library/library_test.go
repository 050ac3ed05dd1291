package library

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	bolt "go.etcd.io/bbolt"

	"daleel/corpus"
)

func open(t *testing.T, dir string) *Library {
	t.Helper()
	l, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// entry invents a file with one Act in it.
func entry(t *testing.T, content, name, title, number string) Entry {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	doc := &corpus.Document{
		Meta:       corpus.Metadata{Kind: corpus.KindAct, Title: title, Number: number, Year: 2031, Language: corpus.English},
		Provisions: []corpus.Provision{{EID: "sec_1", Kind: corpus.Section, Number: "1", Unit: true, Text: content}},
	}
	return Entry{
		Item: corpus.Item{SHA256: sha(content), Size: int64(len(content)), Files: []string{name}, Status: corpus.ItemOK, Quality: 1},
		Path: path, Docs: []*corpus.Document{doc},
	}
}

func view(t *testing.T, l *Library) *View {
	t.Helper()
	v, err := l.View(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestPutAndRead(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	e := entry(t, "Trees are protected.", "acts/trees.txt", "Trees Act, 2031", "7")
	if err := l.Put([]Entry{e}); err != nil {
		t.Fatal(err)
	}
	l = open(t, dir) // as another process would
	v := view(t, l)
	if len(v.Works) != 1 || v.Works[0].ID != "/akn/pk/act/2031/7" {
		t.Fatalf("works: %+v", v.Works)
	}
	ex := v.Works[0].Expressions[0]
	d, err := l.Document(ex.Blob)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(e.Docs[0], d); diff != "" {
		t.Error(diff)
	}
	path, err := l.Original(ex.SHA256)
	if err != nil {
		t.Fatal(err)
	}
	if raw, _ := os.ReadFile(path); string(raw) != "Trees are protected." {
		t.Errorf("original is %q", raw)
	}
}

func TestSameBytesAreOneItem(t *testing.T) {
	l := open(t, t.TempDir())
	a := entry(t, "Trees are protected.", "a.txt", "Trees Act, 2031", "7")
	b := entry(t, "Trees are protected.", "b.txt", "Trees Act, 2031", "7")
	alias := Entry{Item: corpus.Item{SHA256: a.Item.SHA256, Files: []string{"c.txt"}}, AliasOnly: true}
	for _, e := range []Entry{a, b, alias} {
		if err := l.Put([]Entry{e}); err != nil {
			t.Fatal(err)
		}
	}
	v := view(t, l)
	if len(v.Works) != 1 || len(v.Works[0].Expressions) != 1 {
		t.Fatalf("works: %+v", v.Works)
	}
	if diff := cmp.Diff([]string{"a.txt", "b.txt", "c.txt"}, v.Works[0].Expressions[0].Files); diff != "" {
		t.Error(diff)
	}
}

func TestCatalogueOutranksTheCopyWithoutOne(t *testing.T) {
	for _, cataloguedFirst := range []bool{true, false} {
		l := open(t, t.TempDir())
		a := entry(t, "Trees are protected.", "a.txt", "Trees Act, 2031", "7")
		b := entry(t, "Trees are protected.", "b.txt", "A text without a title", "")
		a.Catalogued = true
		order := []Entry{b, a}
		if cataloguedFirst {
			order = []Entry{a, b}
		}
		if err := l.Put(order); err != nil {
			t.Fatal(err)
		}
		if v := view(t, l); len(v.Works) != 1 || v.Works[0].ID != "/akn/pk/act/2031/7" || len(v.Works[0].Expressions[0].Files) != 2 {
			t.Errorf("catalogued first %v: %+v", cataloguedFirst, v.Works)
		}
	}
}

func TestChangedOriginalIsRefused(t *testing.T) {
	l := open(t, t.TempDir())
	e := entry(t, "Trees are protected.", "a.txt", "Trees Act, 2031", "7")
	e.Item.SHA256 = sha("something else")
	if err := l.Put([]Entry{e}); !errors.Is(err, corpus.ErrUnavailable) {
		t.Fatalf("err = %v", err)
	}
	var source *SourceError
	e.Path = filepath.Join(t.TempDir(), "gone")
	if err := l.Put([]Entry{e}); !errors.As(err, &source) || source.SHA256 != e.Item.SHA256 {
		t.Fatalf("a file that is gone: %v", err)
	}
	if v := view(t, l); len(v.Works) != 0 {
		t.Errorf("works: %+v", v.Works)
	}
}

func TestWithdrawSurvivesAddingAgain(t *testing.T) {
	ctx := context.Background()
	l := open(t, t.TempDir())
	e := entry(t, "Trees are protected.", "a.txt", "Trees Act, 2031", "7")
	if err := l.Put([]Entry{e}); err != nil {
		t.Fatal(err)
	}
	if err := l.Withdraw(ctx, "/akn/pk/act/2031/9", "test", time.Now()); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("withdrawing what is not held: %v", err)
	}
	if err := l.Withdraw(ctx, "/akn/pk/act/2031/7", "asked by the court", time.Now()); err != nil {
		t.Fatal(err)
	}
	// The same bytes come again under another title, hence another identifier.
	again := entry(t, "Trees are protected.", "b.txt", "Other Act, 2031", "8")
	if err := l.Put([]Entry{again}); err != nil {
		t.Fatal(err)
	}
	v := view(t, l)
	if len(v.Works) != 0 || v.Withdrawn["/akn/pk/act/2031/7"] != "asked by the court" {
		t.Errorf("works %v, withdrawn %v", v.Works, v.Withdrawn)
	}
}

// TestWithdrawOneOfSeveral: of a file with two laws the other stays, also when the
// file is added again.
func TestWithdrawOneOfSeveral(t *testing.T) {
	l := open(t, t.TempDir())
	e := entry(t, "Trees and wells are protected.", "gazette.txt", "Trees Act, 2031", "7")
	second := *e.Docs[0]
	second.Meta.Title, second.Meta.Number = "Wells Act, 2031", "8"
	e.Docs = append(e.Docs, &second)
	e.Docs[0].Part, e.Docs[1].Part = 1, 2
	for range 2 {
		if err := l.Put([]Entry{e}); err != nil {
			t.Fatal(err)
		}
		if v := view(t, l); len(v.Withdrawn) == 0 {
			if err := l.Withdraw(context.Background(), "/akn/pk/act/2031/7", "asked by the court", time.Now()); err != nil {
				t.Fatal(err)
			}
		}
		if v := view(t, l); len(v.Works) != 1 || v.Works[0].ID != "/akn/pk/act/2031/8" {
			t.Errorf("works %v", v.Works)
		}
	}
}

func TestPublishKeepsRedirects(t *testing.T) {
	ctx := context.Background()
	l := open(t, t.TempDir())
	e := entry(t, "Trees are protected.", "a.txt", "Trees Act, 2031", "")
	if err := l.Put([]Entry{e}); err != nil {
		t.Fatal(err)
	}
	if err := l.Publish(ctx, view(t, l)); err != nil {
		t.Fatal(err)
	}
	e.Docs[0].Meta.Number = "7" // a better reading finds the number
	if err := l.Put([]Entry{e}); err != nil {
		t.Fatal(err)
	}
	if err := l.Publish(ctx, view(t, l)); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"/akn/pk/act/2031/trees-act": "/akn/pk/act/2031/7"}
	if diff := cmp.Diff(want, view(t, l).Redirects); diff != "" {
		t.Error(diff)
	}
}

func TestForgetDropsOldDigests(t *testing.T) {
	l := open(t, t.TempDir())
	e := entry(t, "digest", "x", "Trees Act, 2031", "7")
	e.Path, e.Item.Files, e.Origin = "", nil, "starter"
	kept := entry(t, "file", "a.txt", "Wells Act, 2031", "8")
	if err := l.Put([]Entry{e, kept}); err != nil {
		t.Fatal(err)
	}
	seq, _ := l.Seq()
	if err := l.Forget("starter", map[string]bool{e.Item.SHA256: true}); err != nil {
		t.Fatal(err)
	}
	if now, _ := l.Seq(); now != seq {
		t.Error("forgetting nothing counted as a change")
	}
	if err := l.Forget("starter", nil); err != nil {
		t.Fatal(err)
	}
	if v := view(t, l); len(v.Works) != 1 || v.Works[0].ID != "/akn/pk/act/2031/8" {
		t.Errorf("works: %+v", v.Works)
	}
}

// TestForgetNothingOnlyReads: where nothing is to be dropped no lock is taken that
// another reader, or a library that may not be written, would refuse.
func TestForgetNothingOnlyReads(t *testing.T) {
	l := open(t, t.TempDir())
	e := entry(t, "digest", "x", "Trees Act, 2031", "7")
	e.Path, e.Item.Files, e.Origin = "", nil, "starter"
	if err := l.Put([]Entry{e}); err != nil {
		t.Fatal(err)
	}
	db, err := bolt.Open(l.dbPath(), 0o644, &bolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	done := make(chan error, 1)
	go func() { done <- l.Forget("starter", map[string]bool{e.Item.SHA256: true}) }()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(lockTimeout / 3):
		t.Error("Forget waits for a lock that it does not need")
	}
}

func TestNewerSchemaIsRefused(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	if err := l.update(func(tx *bolt.Tx) error {
		return tx.Bucket(bucketMeta).Put(keySchema, encodeUint(SchemaVersion+1))
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir); err == nil || !strings.Contains(err.Error(), "newer version") {
		t.Errorf("err = %v", err)
	}
}

func TestNamesCannotReachOutside(t *testing.T) {
	l := open(t, t.TempDir())
	for _, name := range []string{"", "..", "../../etc/passwd", strings.Repeat("z", 64), strings.Repeat("a", 63)} {
		if _, err := l.Document(name); !errors.Is(err, corpus.ErrInvalid) {
			t.Errorf("Document(%q): %v", name, err)
		}
		if _, err := l.Original(name); !errors.Is(err, corpus.ErrInvalid) {
			t.Errorf("Original(%q): %v", name, err)
		}
	}
	if _, err := l.Document(strings.Repeat("a", 64)); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("missing document: %v", err)
	}
}

func sha(content string) string {
	sum := sha256.Sum256([]byte(content))
	return hex.EncodeToString(sum[:])
}

// TestChangedOriginal: a file that was changed on disk is found by reading it, and one
// that is gone without.
func TestChangedOriginal(t *testing.T) {
	l := open(t, t.TempDir())
	if err := l.Put([]Entry{entry(t, "Trees are protected.", "a.txt", "Trees Act, 2031", "7")}); err != nil {
		t.Fatal(err)
	}
	path, err := l.Original(sha("Trees are protected."))
	if err != nil {
		t.Fatal(err)
	}
	faults := func(deep bool) (found []string) {
		if err := l.Verify(context.Background(), deep, func(s string) { found = append(found, s) }); err != nil {
			t.Fatal(err)
		}
		return found
	}
	if got := faults(true); len(got) != 0 {
		t.Errorf("whole: %v", got)
	}
	if err := errors.Join(os.Chmod(path, 0o644), os.WriteFile(path, []byte("Trees are not protected."), 0o644)); err != nil {
		t.Fatal(err)
	}
	if got := faults(false); len(got) != 0 {
		t.Errorf("without reading: %v", got)
	}
	if got := faults(true); len(got) != 1 || !strings.Contains(got[0], "has changed on disk") || !strings.Contains(got[0], "a.txt") {
		t.Errorf("changed: %v", got)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if got := faults(false); len(got) != 1 || !strings.Contains(got[0], "is missing") {
		t.Errorf("gone: %v", got)
	}
}
