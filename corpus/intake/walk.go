package intake

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"daleel/corpus"
)

// file is one file to take in.
type file struct {
	// path is where it is; name is relative to what was added, with forward
	// slashes.
	path string
	name string
	size int64
}

// tables are files that stand beside documents and describe them.
var tables = []string{".tsv", ".csv", ".json", ".jsonl", ".db", ".lock", ".xlsx"}

// walked is what was found under the paths.
type walked struct {
	files      []file
	catalogues []string
	// skipped names files that are no documents.
	skipped []string
	// failed names paths that could not be read, with the reason.
	failed []FileReport
}

// walk lists the files under paths in a stable order. A folder that cannot be
// read is reported and does not stop the walk; a path that does not exist is an
// error, because it is most likely a typing error.
func walk(paths []string) (walked, error) {
	var w walked
	for _, p := range paths {
		info, err := os.Stat(p)
		if errors.Is(err, fs.ErrNotExist) {
			return w, fmt.Errorf("%s does not exist: %w", p, corpus.ErrNotFound)
		}
		if err != nil {
			return w, err
		}
		if !info.IsDir() && !info.Mode().IsRegular() { // a pipe or a device may never end
			w.refuse(filepath.Base(p))
			continue
		}
		if !info.IsDir() {
			w.add(file{p, filepath.Base(p), info.Size()})
			continue
		}
		if err := w.folder(p); err != nil {
			return w, err
		}
	}
	slices.SortFunc(w.files, func(a, b file) int { return strings.Compare(a.name+"\x00"+a.path, b.name+"\x00"+b.path) })
	return w, nil
}

func (w *walked) folder(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		rel, relErr := filepath.Rel(root, path)
		if relErr != nil {
			return relErr
		}
		name := filepath.ToSlash(rel)
		switch {
		case err != nil:
			w.failed = append(w.failed, FileReport{File: name, Status: corpus.ItemFailed, Error: "The folder could not be read: " + err.Error() + "."})
			return nil
		case d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != root:
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		if d.Type()&fs.ModeSymlink != 0 && !inside(root, path) {
			w.failed = append(w.failed, FileReport{File: name, Status: corpus.ItemFailed, Error: "This is a link to a place outside the folder: name the file or folder it leads to if it is to be taken in."})
			return nil
		}
		info, err := os.Stat(path) // follows a link to a file of the folder
		if err == nil && info.IsDir() {
			return nil // a link to a folder of the folder: its files come by their own names
		}
		if err != nil || !info.Mode().IsRegular() {
			w.refuse(name)
			return nil
		}
		w.add(file{path, name, info.Size()})
		return nil
	})
}

func (w *walked) refuse(name string) {
	w.failed = append(w.failed, FileReport{File: name, Status: corpus.ItemFailed, Error: "This is no regular file."})
}

// inside reports whether a link leads to a place under root.
func inside(root, link string) bool {
	to, err1 := filepath.EvalSymlinks(link)
	top, err2 := filepath.EvalSymlinks(root)
	if err1 != nil || err2 != nil {
		return false
	}
	rel, err := filepath.Rel(top, to)
	return err == nil && filepath.IsLocal(rel)
}

func (w *walked) add(f file) {
	base := strings.ToLower(filepath.Base(f.path))
	switch {
	case base == "catalogue.tsv":
		w.catalogues = append(w.catalogues, f.path)
	case strings.HasPrefix(base, "."), slices.Contains(tables, filepath.Ext(base)):
		w.skipped = append(w.skipped, f.name)
	default:
		w.files = append(w.files, f)
	}
}
