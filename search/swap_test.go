package search_test

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"daleel/corpus"
	"daleel/search"
)

// TestSwap searches from several sides while new generations come in: every
// answer is whole, and what was added is found without opening again.
func TestSwap(t *testing.T) {
	f, dir := small(), t.TempDir()
	update(t, f, dir)
	e, err := search.Open(dir, f, search.Options{Poll: -1})
	if err != nil {
		t.Fatal(err)
	}
	stop := make(chan struct{})
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				res, err := e.Search(context.Background(), search.Request{Query: "kite wire"})
				if err != nil || len(res.Hits) == 0 || res.Hits[0].Document.ID != kites {
					t.Errorf("%+v, %v", res, err)
					return
				}
			}
		})
	}
	for i := range 5 {
		f.add(fmt.Sprintf("/akn/pk/act/1990/%d", i), corpus.Metadata{Kind: corpus.KindAct, Title: fmt.Sprintf("Harp Act %d", i)},
			[]corpus.Provision{section("1", "Harps", "Harps are tuned.")})
		update(t, f, dir)
		if changed, err := e.Refresh(); err != nil || !changed {
			t.Fatalf("refresh: %v, %v", changed, err)
		}
		if res, _ := find(t, e, "harps"); res.Total != i+1 {
			t.Errorf("%d harp Acts, want %d", res.Total, i+1)
		}
	}
	close(stop)
	wg.Wait()
	if err := e.Close(); err != nil {
		t.Error(err)
	}
}
