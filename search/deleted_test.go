package search_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"daleel/corpus"
	"daleel/search"
)

// TestDeletedIndex takes the index away from under an engine: it goes on from
// the files that it holds open, and takes the new index up although that begins
// to count again. An engine that starts without one is not ready, and recovers.
func TestDeletedIndex(t *testing.T) {
	f, dir := small(), filepath.Join(t.TempDir(), "index")
	update(t, f, dir)
	e, err := search.Open(dir, f, search.Options{Poll: -1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.Close() })
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if changed, err := e.Refresh(); changed || err == nil {
		t.Errorf("refresh without an index: %v, %v", changed, err)
	}
	if _, ids := find(t, e, "kite wire"); len(ids) == 0 || ids[0] != kites {
		t.Errorf("after the index went: %v", ids)
	}
	if s, err := e.Suggest(context.Background(), "kit", 5); err != nil || len(s) == 0 {
		t.Errorf("type-ahead after the index went: %v, %v", s, err)
	}

	late, err := search.Open(dir, f, search.Options{Poll: -1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = late.Close() })
	if _, err := late.Search(context.Background(), search.Request{Query: "kite"}); !errors.Is(err, corpus.ErrUnavailable) || late.Ready() {
		t.Errorf("without an index: %v", err)
	}

	f.add("/akn/pk/act/1990/4", corpus.Metadata{Kind: corpus.KindAct, Title: "Harp Act"}, []corpus.Provision{section("1", "Harps", "Harps are tuned.")})
	if rep := update(t, f, dir); rep.Generation != e.Generation() {
		t.Fatalf("generation %s, the open one is %s: the test shows nothing", rep.Generation, e.Generation())
	}
	for name, e := range map[string]*search.Engine{"open before": e, "opened without": late} {
		if changed, err := e.Refresh(); err != nil || !changed {
			t.Errorf("%s: refresh %v, %v", name, changed, err)
		}
		if _, ids := find(t, e, "harps"); len(ids) != 1 {
			t.Errorf("%s: %v", name, ids)
		}
		if changed, err := e.Refresh(); err != nil || changed {
			t.Errorf("%s: refresh again %v, %v", name, changed, err)
		}
	}
}
