//go:build unix

package intake

import (
	"path/filepath"
	"slices"
	"syscall"
	"testing"
)

// A pipe is no document: reading it might never end.
func TestPipe(t *testing.T) {
	lib, dir := setup(t)
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip("no pipes here:", err)
	}
	rep := add(t, lib, &fakeReader{}, pipe, filepath.Join(dir, "acts"))
	if i := slices.IndexFunc(rep.Files, func(f FileReport) bool { return f.File == "pipe" }); i < 0 || !rep.Files[i].Failed() || len(rep.Files) != 4 {
		t.Errorf("files %+v", rep.Files)
	}
}
