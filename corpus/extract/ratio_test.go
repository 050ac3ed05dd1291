//go:build unix

package extract

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"daleel/corpus/corpustest"
	"daleel/corpus/extract/pdftext"
)

// TestProcessorTimeAgainstPoppler gives our processor time for the text layers of
// one PDF in five of the reference collection as a multiple of pdftotext's, in one run.
func TestProcessorTimeAgainstPoppler(t *testing.T) {
	evaluation(t)
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("needs pdftotext of poppler-utils, for comparison only")
	}
	files, _ := filepath.Glob(filepath.Join(corpustest.Shared(t), "corpus", "*", "*.pdf"))
	pages := 0
	files = every(files, 5)
	before := used(t, syscall.RUSAGE_SELF)
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if d, err := pdftext.Read(data, pdftext.Options{}); err == nil {
			pages += len(d.Pages)
		}
	}
	ours := used(t, syscall.RUSAGE_SELF) - before
	before = used(t, syscall.RUSAGE_CHILDREN)
	for _, f := range files {
		_ = exec.Command("pdftotext", "-q", f, os.DevNull).Run()
	}
	theirs := used(t, syscall.RUSAGE_CHILDREN) - before
	t.Logf("%d files, %d pages: ours %.1f s (%.0f pages a second), pdftotext %.1f s (%.0f); %.2f times its time",
		len(files), pages, ours.Seconds(), float64(pages)/ours.Seconds(), theirs.Seconds(), float64(pages)/theirs.Seconds(), ours.Seconds()/theirs.Seconds())
}

// every is one file in n.
func every(files []string, n int) (some []string) {
	for i := 0; i < len(files); i += n {
		some = append(some, files[i])
	}
	return some
}

// used is the processor time so far.
func used(t *testing.T, who int) time.Duration {
	t.Helper()
	var ru syscall.Rusage
	if err := syscall.Getrusage(who, &ru); err != nil {
		t.Fatal(err)
	}
	return time.Duration(ru.Utime.Nano() + ru.Stime.Nano())
}
