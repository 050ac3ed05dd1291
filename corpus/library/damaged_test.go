package library_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daleel/corpus/library"
)

// A record that is no database says how to go on.
func TestDamagedRecord(t *testing.T) {
	dir := t.TempDir()
	if _, err := library.Open(dir, library.Options{}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "library.db"), bytes.Repeat([]byte("kites "), 4000), 0o644); err != nil {
		t.Fatal(err)
	}
	l, err := library.Open(dir, library.Options{})
	if err == nil {
		_, err = l.Seq()
	}
	if err == nil || !strings.Contains(err.Error(), "bring it back from a copy") {
		t.Errorf("error %v", err)
	}
}
