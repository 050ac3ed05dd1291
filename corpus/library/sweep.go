package library

import (
	"os"
	"path/filepath"
	"time"
)

// newFile begins the name of a file that is being written, in the folder in which
// it will stand.
const newFile = ".new-"

// Sweep removes files that a program was killed over while it wrote them: those
// that nobody has written to for so long as stale says.
func (l *Library) Sweep(stale time.Duration) {
	for _, kind := range []string{"originals", "documents"} {
		left, _ := filepath.Glob(filepath.Join(l.dir, kind, "[0-9a-f][0-9a-f]", newFile+"[0-9]*"))
		for _, f := range left {
			if st, err := os.Lstat(f); err == nil && st.Mode().IsRegular() && time.Since(st.ModTime()) > stale {
				_ = os.Remove(f)
			}
		}
	}
}
