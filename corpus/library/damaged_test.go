package library_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daleel/corpus/library"
)

// A record that is no database says how to go on.
func TestDamagedRecord(t *testing.T) {
	dir := t.TempDir()
	if _, err := library.Open(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "library.db"), bytes.Repeat([]byte("kites "), 4000), 0o644); err != nil {
		t.Fatal(err)
	}
	l, err := library.Open(dir)
	if err == nil {
		_, err = l.Seq()
	}
	if err == nil || !strings.Contains(err.Error(), "bring it back from a copy") {
		t.Errorf("error %v", err)
	}
}

// A document of which a bit fell over is refused although it is JSON still: its
// checksum stands at the end.
func TestDamagedDocument(t *testing.T) {
	dir := t.TempDir()
	l, err := library.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.NoCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := z.Write([]byte(`{"meta":{"title":"Lanterns Act, 2031"}}`)); err != nil || z.Close() != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte("any"))
	blob := hex.EncodeToString(sum[:])
	path := filepath.Join(dir, "documents", blob[:2], blob+".gz")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	for title, whole := range map[string]bool{"Lanterns": true, "Lantersn": false} {
		if err := os.WriteFile(path, bytes.Replace(packed.Bytes(), []byte("Lanterns"), []byte(title), 1), 0o644); err != nil {
			t.Fatal(err)
		}
		if d, err := l.Document(blob); (err == nil) != whole {
			t.Errorf("%s: %+v, %v", title, d, err)
		}
	}
}
