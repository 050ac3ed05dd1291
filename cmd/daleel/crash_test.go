package main

import (
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus/library"
)

// TestKilledAddGoesOn kills `daleel add` at ten random moments and then lets it
// finish: the library and the index are those of an uninterrupted run.
func TestKilledAddGoesOn(t *testing.T) {
	if testing.Short() {
		t.Skip("starts the program a dozen times")
	}
	files := inventedActs(t, 150)
	whole := t.TempDir()
	start := time.Now()
	if out, code := daleel(t, whole, "add", files); code != exitPartial {
		t.Fatalf("status %d: %s", code, out)
	}
	took := time.Since(start)
	broken := t.TempDir()
	for i := range 10 {
		killAfter(t, broken, files, time.Duration(rand.Int64N(int64(took)*8/10)+int64(took)/50))
		if err := opens(broken); err != nil {
			t.Fatalf("after kill %d: %v", i+1, err)
		}
	}
	if out, code := daleel(t, broken, "add", files); code != exitPartial {
		t.Fatalf("status %d: %s", code, out)
	}
	if diff := cmp.Diff(contents(t, whole), contents(t, broken)); diff != "" {
		t.Errorf("the interrupted library differs: %s", diff)
	}
	if out, code := daleel(t, broken, "check", "--deep"); code != exitOK {
		t.Errorf("check: status %d: %s", code, out)
	}
	want, _ := daleel(t, whole, "search", "--json", "lantern keeper")
	got, _ := daleel(t, broken, "search", "--json", "lantern keeper")
	if diff := cmp.Diff(withoutTimes(want), withoutTimes(got)); diff != "" {
		t.Errorf("the interrupted index answers differently: %s", diff)
	}
}

func killAfter(t *testing.T, data, files string, d time.Duration) {
	t.Helper()
	cmd := program(t, data, "add", files)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(d)
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
}

// opens reports whether what a killed run left can be opened.
func opens(data string) error {
	lib, err := library.Open(data + "/library")
	if err != nil {
		return err
	}
	_, err = lib.View(context.Background())
	return err
}

// contents lists works with their documents and files.
func contents(t *testing.T, data string) map[string][]string {
	t.Helper()
	lib, err := library.Open(data + "/library")
	if err != nil {
		t.Fatal(err)
	}
	v, err := lib.View(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	m := map[string][]string{}
	for _, w := range v.Works {
		m[w.ID] = []string{}
		for _, e := range w.Expressions {
			m[w.ID] = append(m[w.ID], e.ID, e.Blob)
			m[w.ID] = append(m[w.ID], e.Files...)
		}
	}
	for _, it := range v.Unread {
		m["unread"] = append(m["unread"], it.Files...)
	}
	return m
}
