package intake

import (
	"archive/zip"
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/extract"
	"daleel/corpus/library"
)

// TestArchive takes the files of an archive in as documents of their own.
func TestArchive(t *testing.T) {
	lib, _ := setup(t)
	dir := t.TempDir()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range map[string]string{
		"acts/../../lanterns.txt": lanterns,
		"wells.txt":               strings.NewReplacer("LANTERNS", "WELLS", "Lanterns", "Wells", "VII", "IX").Replace(lanterns),
		"table.csv":               "a,b",
	} {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	write(t, dir, "sent/acts.zip", b.String())
	reader, err := extract.New(extract.Options{InProcess: true})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	add := func() map[string]FileReport {
		t.Helper()
		rep, err := New(Options{Reader: reader, Library: lib}).Add(context.Background(), []string{dir})
		if err != nil {
			t.Fatal(err)
		}
		byName := map[string]FileReport{}
		for _, f := range rep.Files {
			if byName[f.File] = f; f.Failed() {
				t.Errorf("%+v", f)
			}
		}
		return byName
	}
	first := add()
	if len(first) != 3 || first["sent/acts.zip"].Members != 2 || first["sent/acts.zip"].Status != corpus.ItemOK {
		t.Fatalf("%+v", first)
	}
	if r := first["sent/acts.zip/lanterns.txt"]; r.ID == "" || !strings.Contains(r.Title, "Lanterns") {
		t.Errorf("%+v", r)
	}
	if r := first["sent/acts.zip/wells.txt"]; r.ID == "" || r.ID == first["sent/acts.zip/lanterns.txt"].ID {
		t.Errorf("%+v", r)
	}
	for name, r := range add() {
		if !r.Unchanged || first[name].File == "" {
			t.Errorf("a second run: %+v", r)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(lib.Dir(), unpackedPrefix+"*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
	v, err := lib.View(context.Background())
	if err != nil || len(v.Works) != 2 || len(v.Unread) != 0 {
		t.Errorf("%d works, %d unread, %v", len(v.Works), len(v.Unread), err)
	}
	checkOriginals(t, lib, v)
}

// checkOriginals has the library hold the bytes of each member.
func checkOriginals(t *testing.T, lib *library.Library, v *library.View) {
	t.Helper()
	for _, w := range v.Works {
		path, err := lib.Original(w.Expressions[0].SHA256)
		if err != nil {
			t.Error(err)
			continue
		}
		if raw, err := os.ReadFile(path); err != nil || !strings.Contains(string(raw), "Short title") {
			t.Errorf("%s: %v", path, err)
		}
	}
}
