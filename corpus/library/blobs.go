package library

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"daleel/corpus"
)

// Document reads a document by the name that its Expression carries. It needs
// no lock: what has a name never changes. The error wraps corpus.ErrNotFound.
func (l *Library) Document(blob string) (*corpus.Document, error) {
	path, err := l.contentPath("documents", blob, ".gz")
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("document %s: %w", blob, corpus.ErrNotFound)
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("document %s: %w", blob, err)
	}
	var d corpus.Document
	if err := json.NewDecoder(z).Decode(&d); err != nil {
		return nil, fmt.Errorf("document %s: %w", blob, err)
	}
	if _, err := io.Copy(io.Discard, z); err != nil { // its checksum stands at the end
		return nil, fmt.Errorf("document %s: %w", blob, err)
	}
	return &d, nil
}

// Original is the path of the file with the SHA-256. The error wraps
// corpus.ErrNotFound.
func (l *Library) Original(sha string) (string, error) {
	path, err := l.contentPath("originals", sha, "")
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(path); err != nil {
		return "", fmt.Errorf("original %s: %w", sha, corpus.ErrNotFound)
	}
	return path, nil
}

// contentPath refuses anything but a SHA-256, so that no name reaches outside.
func (l *Library) contentPath(kind, sum, ext string) (string, error) {
	if raw, err := hex.DecodeString(sum); err != nil || len(raw) != sha256.Size {
		return "", fmt.Errorf("content name %q: %w", sum, corpus.ErrInvalid)
	}
	return filepath.Join(l.dir, kind, sum[:2], sum+ext), nil
}

// putDocument stores d and returns its name, the SHA-256 of its JSON.
func (l *Library) putDocument(d *corpus.Document) (string, error) {
	raw, err := json.Marshal(d)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(raw)
	name := hex.EncodeToString(sum[:])
	path, err := l.contentPath("documents", name, ".gz")
	if err != nil || exists(path) {
		return name, err
	}
	var buf bytes.Buffer
	z, _ := gzip.NewWriterLevel(&buf, gzip.BestSpeed)
	if _, err := z.Write(raw); err != nil {
		return "", err
	}
	if err := z.Close(); err != nil {
		return "", err
	}
	return name, writeSynced(path, &buf)
}

// putOriginal stores the file at from, whose SHA-256 the caller computed, and
// checks that it still has it.
func (l *Library) putOriginal(sha, from string) error {
	path, err := l.contentPath("originals", sha, "")
	if err != nil || exists(path) {
		return err
	}
	f, err := os.Open(from)
	if err != nil {
		return &SourceError{sha, err}
	}
	defer f.Close()
	h := sha256.New()
	return writeChecked(path, io.TeeReader(f, h), func() error {
		if got := hex.EncodeToString(h.Sum(nil)); got != sha {
			return &SourceError{sha, fmt.Errorf("%s changed while it was read: %w", from, corpus.ErrUnavailable)}
		}
		return nil
	})
}

// SourceError says that a file that was to be kept went away or changed before it
// was. It is the file's trouble, not the library's.
type SourceError struct {
	SHA256 string // of the file as it was read
	Err    error
}

// Error says what became of the file.
func (e *SourceError) Error() string { return e.Err.Error() }

// Unwrap gives the cause.
func (e *SourceError) Unwrap() error { return e.Err }

// syncFolders makes the names of what was just written as safe as its bytes: without
// it a crash could leave a record that names nothing.
func (l *Library) syncFolders(records []record) error {
	if runtime.GOOS == "windows" { // which has no such thing, and needs none
		return nil
	}
	folders := map[string]bool{}
	for _, r := range records {
		for _, d := range r.Docs {
			folders[filepath.Join(l.dir, "documents", d.Blob[:2])] = true
		}
		folders[filepath.Join(l.dir, "originals", r.Item.SHA256[:2])] = true
	}
	folders[filepath.Join(l.dir, "documents")], folders[filepath.Join(l.dir, "originals")] = true, true
	for dir := range folders {
		if err := syncFolder(dir); err != nil {
			return err
		}
	}
	return nil
}

// syncFolder syncs a folder that there may be.
func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // digests have no original
	}
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func writeSynced(path string, r io.Reader) error {
	return writeChecked(path, r, func() error { return nil })
}

// writeChecked writes beside path, syncs, asks check, and renames: path is
// whole or absent.
func writeChecked(path string, r io.Reader, check func() error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), newFile+"*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) // gone after the rename
	_, err = io.Copy(tmp, r)
	err = errors.Join(err, tmp.Chmod(0o644))
	if err == nil {
		err = tmp.Sync()
	}
	if err = errors.Join(err, tmp.Close()); err != nil {
		return err
	}
	if err := check(); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}
