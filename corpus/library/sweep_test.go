package library

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestSweep(t *testing.T) {
	l := open(t, t.TempDir())
	put := func(name string, age time.Duration) string {
		f := filepath.Join(l.Dir(), name)
		if err := os.MkdirAll(filepath.Dir(f), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f, []byte("half"), 0o644); err != nil {
			t.Fatal(err)
		}
		then := time.Now().Add(-age)
		if err := os.Chtimes(f, then, then); err != nil {
			t.Fatal(err)
		}
		return f
	}
	const day = 24 * time.Hour
	gone := []string{put("originals/0a/.new-123", 2*day), put("documents/ff/.new-9", 2*day)}
	stay := []string{
		put("originals/0a/.new-124", time.Hour),                 // another program may be at it
		put("originals/0a/.newer", 2*day),                       // not of our making
		put("originals/.new-1", 2*day),                          // not where we write
		put("originals/0a/0a1b", 400*day),                       // an original
		put("documents/ff/.new-7/kept-by-somebody-else", 2*day), // a folder
	}
	then := time.Now().Add(-2 * day)
	if err := os.Chtimes(filepath.Join(l.Dir(), "documents/ff/.new-7"), then, then); err != nil {
		t.Fatal(err)
	}
	l.Sweep(day)
	for _, f := range gone {
		if exists(f) {
			t.Errorf("%s was left", f)
		}
	}
	for _, f := range stay {
		if !exists(f) {
			t.Errorf("%s was removed", f)
		}
	}
}
