//go:build unix

package indexer

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daleel/indexer/schema"
)

// The variables that make a test binary the child of one of these tests.
const (
	envDir   = "DALEEL_INDEXER_CHILD" // index directory to update
	envRound = "DALEEL_INDEXER_ROUND" // which library
	envLimit = "DALEEL_INDEXER_LIMIT" // bytes that a file may have
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(envDir); dir != "" {
		os.Exit(child(dir))
	}
	os.Exit(m.Run())
}

// child updates an index as another process would, with files as large as the
// disk allows.
func child(dir string) int {
	round, _ := strconv.Atoi(os.Getenv(envRound))
	if limit, err := strconv.ParseUint(os.Getenv(envLimit), 10, 64); err == nil {
		signal.Ignore(syscall.SIGXFSZ)
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: limit, Max: limit}); err != nil {
			return 2
		}
	}
	if _, err := Update(context.Background(), shelfOf(round), dir, Options{Grace: time.Nanosecond}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func childOf(dir string, round int, limit string) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), envDir+"="+dir, envRound+"="+strconv.Itoa(round), envLimit+"="+limit)
	return cmd
}

// shelfOf is a library of which every round changes two thirds.
func shelfOf(round int) *shelf {
	s := &shelf{}
	r := rand.New(rand.NewPCG(5, 5))
	for i := range 60 {
		var texts []string
		for n := range 20 {
			var b strings.Builder
			for range 60 {
				fmt.Fprintf(&b, "w%d ", r.IntN(3000))
			}
			if (i+round)%3 > 0 {
				fmt.Fprint(&b, "round ", round)
			}
			fmt.Fprint(&b, " section ", n)
			texts = append(texts, b.String())
		}
		s.put(fmt.Sprintf("/akn/pk/act/2001/%d", i), fmt.Sprintf("Act %d", i), texts...)
	}
	return s
}

// tidy checks that the directory holds one whole generation and nothing else.
func tidy(t *testing.T, dir string) {
	t.Helper()
	m := manifest(t, dir)
	want := []string{schema.CurrentFile, "LOCK", m.Meta.Name}
	for _, s := range m.Shards {
		want = append(want, s.Name)
	}
	slices.Sort(want)
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("left over: %s", diff)
	}
	if _, err := schema.OpenSuggestions(filepath.Join(dir, m.Meta.Name)); err != nil {
		t.Error(err)
	}
}

// TestKilledUpdates kills updates at random moments: what CURRENT names is always
// whole, and the next update mends what is missing.
func TestKilledUpdates(t *testing.T) {
	dir := t.TempDir()
	start := time.Now()
	if out, err := childOf(dir, 0, "").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	took := time.Since(start)
	rounds := 10
	if testing.Short() {
		rounds = 3
	}
	for round := 1; round <= rounds; round++ {
		before := manifest(t, dir).Meta.Name
		cmd := childOf(dir, round, "")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(rand.Int64N(int64(took))))
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if after := manifest(t, dir); len(texts(t, dir)) != 60 || after.Meta.Works != 60 {
			t.Fatalf("round %d: %s after %s holds %d works", round, after.Meta.Name, before, after.Meta.Works)
		}
		if round%3 > 0 { // else the next child finds what this one left
			continue
		}
		mustUpdate(t, shelfOf(round), dir, Options{Grace: time.Nanosecond})
		tidy(t, dir)
	}
	mustUpdate(t, shelfOf(99), dir, Options{Grace: time.Nanosecond})
	tidy(t, dir)
	fresh := t.TempDir()
	mustUpdate(t, shelfOf(99), fresh, Options{})
	if diff := cmp.Diff(texts(t, fresh), texts(t, dir)); diff != "" {
		t.Error(diff)
	}
}

// TestFullDisk lets files grow to a limit only: the update fails wherever it is,
// and the old generation stays as it was.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	mustUpdate(t, shelfOf(0), dir, Options{})
	want := manifest(t, dir)
	for _, limit := range []string{"0", "3000", "40000", "200000", "350000"} {
		out, err := childOf(dir, 1, limit).CombinedOutput()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 1 || !strings.Contains(string(out), "too large") {
			t.Errorf("files of %s bytes: %v, %s", limit, err, out)
		}
		if diff := cmp.Diff(want, manifest(t, dir)); diff != "" {
			t.Fatalf("files of %s bytes: %s", limit, diff)
		}
		tidy(t, dir)
	}
	if rep := mustUpdate(t, shelfOf(1), dir, Options{Grace: time.Nanosecond}); rep.Unchanged {
		t.Errorf("%+v", rep)
	}
	tidy(t, dir)
}

// TestTwoUpdatesAtOnce: one waits for the other and finds nothing left to do.
func TestTwoUpdatesAtOnce(t *testing.T) {
	dir := t.TempDir()
	first, second := childOf(dir, 1, ""), make(chan Report)
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { second <- mustUpdate(t, shelfOf(1), dir, Options{}) }()
	rep := <-second
	if err := first.Wait(); err != nil {
		t.Fatal(err)
	}
	if rep.Works != 60 || len(texts(t, dir)) != 60 {
		t.Errorf("%+v", rep)
	}
	if rep = mustUpdate(t, shelfOf(1), dir, Options{}); !rep.Unchanged || rep.Generation != "gen-000001" {
		t.Errorf("built twice: %+v", rep)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 120*time.Millisecond)
	defer cancel()
	unlock, err := lock(context.Background(), filepath.Join(dir, "LOCK"))
	if err != nil {
		t.Fatal(err)
	}
	defer unlock()
	if _, err := Update(ctx, shelfOf(1), dir, Options{}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("while another holds the lock: %v", err)
	}
}

// TestUnreadable: works whose documents are missing are left out and tried again.
func TestUnreadable(t *testing.T) {
	dir, s := t.TempDir(), &shelf{}
	s.put("/akn/pk/act/2001/1", "Act 1", "one")
	docs := s.docs
	s.docs = nil
	if rep := mustUpdate(t, s, dir, Options{Grace: time.Nanosecond}); rep.Works != 0 {
		t.Errorf("unreadable: %+v", rep)
	}
	tidy(t, dir)
	s.docs = docs
	if rep := mustUpdate(t, s, dir, Options{Grace: time.Nanosecond}); rep.Works != 1 || rep.Unchanged {
		t.Errorf("readable again: %+v", rep)
	}
	tidy(t, dir)
}

// TestDamaged takes files of the index away: the next update builds it again.
func TestDamaged(t *testing.T) {
	for _, pattern := range []string{"gen-*/manifest.gob", "gen-*/meta.json", "gen-*/suggest.dat", "shard-*/text.dat", "CURRENT", "gen-*", "shard-*"} {
		dir := t.TempDir()
		s := &shelf{}
		s.put("/akn/pk/act/2001/1", "Act 1", "one", "two")
		mustUpdate(t, s, dir, Options{})
		names, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil || len(names) == 0 {
			t.Fatal(pattern, err)
		}
		for _, n := range names {
			if err := os.RemoveAll(n); err != nil && !errors.Is(err, fs.ErrNotExist) {
				t.Fatal(err)
			}
		}
		if rep := mustUpdate(t, s, dir, Options{Grace: time.Nanosecond}); rep.Built != 1 {
			t.Errorf("without %s: %+v", pattern, rep)
		}
		if got := texts(t, dir); len(got["/akn/pk/act/2001/1"]) != 2 {
			t.Errorf("without %s: %v", pattern, got)
		}
		tidy(t, dir)
	}
}
