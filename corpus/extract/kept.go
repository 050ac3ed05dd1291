package extract

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"daleel/corpus/extract/pdftext"
)

// keptVersion is raised when readings kept by an older program should be made
// anew. Since version 2 a page is read in several ways where OCR was unsure of
// it; what version 1 was sure of stands.
const keptVersion = 2

// maxKept is the size of the largest reading that is read back, in bytes.
const maxKept = 16 << 20

// keptPage is what OCR read of a page, as it is kept on the disk.
type keptPage struct {
	Version    int          `json:"version"`
	Lang       string       `json:"lang"`
	Confidence float64      `json:"confidence"`
	Sheet      pdftext.Scan `json:"sheet"`
}

// kept is the folder in which the pages of one file that OCR has read are kept,
// so that a run that was interrupted, and any later reading of the file, need
// not read them again. "" keeps nothing.
type kept string

// keptFor is the folder for the file at path.
func keptFor(dir, path string) kept {
	if dir == "" {
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	sum := hex.EncodeToString(h.Sum(nil))
	return kept(filepath.Join(dir, sum[:2], sum))
}

// staleAfter is when a reading that is not whole belongs to a program that was killed.
const staleAfter = 24 * time.Hour

// sweepKept removes such readings.
func sweepKept(dir string) {
	if dir == "" {
		return
	}
	left, _ := filepath.Glob(filepath.Join(dir, "[0-9a-f][0-9a-f]", "*", "[0-9]*.tmp"))
	for _, f := range left {
		if st, err := os.Lstat(f); err == nil && st.Mode().IsRegular() && time.Since(st.ModTime()) > staleAfter {
			_ = os.Remove(f)
		}
	}
}

func (k kept) file(page int) string { return filepath.Join(string(k), fmt.Sprintf("%d.json.gz", page)) }

// load returns the reading of a page; one that is damaged is none.
func (k kept) load(page int) (p keptPage, ok bool) {
	if k == "" {
		return p, false
	}
	f, err := os.Open(k.file(page))
	if err != nil {
		return p, false
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return p, false
	}
	err = json.NewDecoder(io.LimitReader(z, maxKept)).Decode(&p)
	stands := p.Version == keptVersion || p.Version == 1 && p.Confidence >= clear
	return p, err == nil && stands && p.Sheet.Number == page
}

// save keeps the reading of a page: whole under its name, or not at all.
func (k kept) save(p keptPage) error {
	if k == "" {
		return nil
	}
	if err := os.MkdirAll(string(k), 0o755); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(string(k), "*.tmp")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	defer tmp.Close()
	z := gzip.NewWriter(tmp)
	if err := json.NewEncoder(z).Encode(p); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	if err := tmp.Close(); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), k.file(p.Sheet.Number))
}
