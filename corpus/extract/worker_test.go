package extract

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"daleel/corpus"
	"daleel/corpus/extract/pdftest"
)

// TestMain lets the test binary play the worker, and a parent to be killed.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == WorkerCommand {
		if err := RunWorker(os.Stdin, os.Stdout); err != nil {
			os.Stderr.WriteString(err.Error() + "\n")
			os.Exit(1)
		}
		os.Exit(0)
	}
	if file := os.Getenv("DALEEL_TEST_PARENT"); file != "" {
		r, err := New(Options{Worker: []string{os.Args[0], WorkerCommand}})
		if err != nil {
			os.Exit(1)
		}
		r.Read(context.Background(), file)
		select {}
	}
	os.Exit(m.Run())
}

func newReader(t testing.TB, o Options) *Reader {
	t.Helper()
	o.Worker = []string{os.Args[0], WorkerCommand}
	r, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func write(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestHostile reads files made to hang or kill a reader. Each ends with a
// status, and a good file is read after each.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for the deadlines of files that never end")
	}
	t.Parallel() // it waits more than it works
	files := pdftest.Hostile()
	good := write(t, "good.pdf", pdftest.Pages([]string{pdftest.Text("The lamp shall be lit at dusk.")}, ""))
	r := newReader(t, Options{FileTimeout: 20 * time.Second, PageTimeout: 3 * time.Second, Limits: Limits{Inflated: 256 << 20}})
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	readable := []string{
		"no-eof", "no-startxref", "wrong-startxref", "huge-startxref", "junk-before", "junk-after", "odd-header", "version-9",
		"no-trailer", "prev-self", "count-huge", "count-negative", "parent-cycle", "xref-size-huge", "xref-index-huge", "xref-index-many",
		"xref-table-huge", "length-2gb", "length-negative", "hex-filter", "deep-q", "unbalanced", "nan-matrix", "mediabox-huge", "names-odd",
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			res := r.Read(context.Background(), write(t, name+".pdf", files[name]))
			took := time.Since(start)
			if res.Status == "" || res.Status != corpus.ItemOK && res.Reason == "" {
				t.Errorf("no status or no reason: %+v", res)
			}
			if took > 30*time.Second {
				t.Errorf("took %v", took)
			}
			if took > 2*time.Second || testing.Verbose() {
				t.Logf("%v %s %s", took.Round(time.Millisecond), res.Status, res.Reason)
			}
			if slices.Contains(readable, name) && !strings.Contains(allText(res), ".") {
				t.Errorf("nothing was read of it: %s %s", res.Status, res.Reason)
			}
			if res := r.Read(context.Background(), good); res.Status != corpus.ItemOK {
				t.Errorf("the next good file: %s %s", res.Status, res.Reason)
			}
		})
	}
}

func allText(r Result) string {
	var b strings.Builder
	for _, p := range r.Pages {
		b.WriteString(p.Text + "\n")
	}
	return b.String()
}

// TestConcurrent reads from several goroutines and stops some.
func TestConcurrent(t *testing.T) {
	r := newReader(t, Options{RestartAfter: 3})
	path := write(t, "lamp.pdf", pdftest.Pages([]string{pdftest.Text("The lamp shall be lit at dusk.")}, ""))
	var wg sync.WaitGroup
	for i := range 24 {
		wg.Go(func() {
			ctx, stop := context.WithCancel(context.Background())
			defer stop()
			if i%5 == 4 {
				stop()
			}
			res := r.Read(ctx, path)
			if want := i%5 != 4; (res.Status == corpus.ItemOK) != want {
				t.Errorf("read %d: %s %s", i, res.Status, res.Reason)
			}
		})
	}
	wg.Wait()
}

// TestNoWorker reads in this process where no worker starts.
func TestNoWorker(t *testing.T) {
	r, err := New(Options{Worker: []string{filepath.Join(t.TempDir(), "missing")}})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	path := write(t, "lamp.pdf", pdftest.Pages([]string{pdftest.Text("The lamp shall be lit at dusk.")}, ""))
	if res := r.Read(context.Background(), path); res.Status != corpus.ItemOK {
		t.Errorf("%s %s", res.Status, res.Reason)
	}
}

// TestOrphans kills the parent of a busy worker with no chance to clean up.
func TestOrphans(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("looks into /proc")
	}
	file := write(t, "lamp.pdf", pdftest.Pages([]string{pdftest.Text("The lamp shall be lit at dusk.")}, ""))
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "DALEEL_TEST_PARENT="+file)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var kids []string
	for deadline := time.Now().Add(20 * time.Second); len(kids) == 0 && time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		kids = workersOf(cmd.Process.Pid)
	}
	if len(kids) == 0 {
		t.Fatal("the parent started no worker")
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	for deadline := time.Now().Add(5 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		kids = slices.DeleteFunc(kids, func(pid string) bool {
			stat, err := os.ReadFile("/proc/" + pid + "/cmdline")
			return err != nil || !bytes.Contains(stat, []byte(WorkerCommand))
		})
		if len(kids) == 0 {
			return
		}
	}
	t.Errorf("workers left behind: %v", kids)
}

func workersOf(parent int) (pids []string) {
	dirs, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, d := range dirs {
		stat, err := os.ReadFile(d)
		if err != nil {
			continue
		}
		_, rest, _ := strings.Cut(string(stat), ") ")
		if f := strings.Fields(rest); len(f) > 1 && f[1] == strconv.Itoa(parent) {
			pids = append(pids, filepath.Base(filepath.Dir(d)))
		}
	}
	return pids
}
