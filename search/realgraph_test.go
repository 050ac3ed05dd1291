package search_test

import (
	"context"
	"strings"
	"testing"
)

// TestHandCounts compares the graph with counts made by hand: every place in
// the readable judgments of the collection where the number of one of four
// provisions stands was read in the page's text (doc/citations.md).
func TestHandCounts(t *testing.T) {
	e := real(t)
	for _, c := range []struct {
		work, eid       string
		lahore, supreme int
	}{
		{"/akn/pk/act/1860/45", "sec_302", 12, 17},
		{"/akn/pk/act/1898/5", "sec_497", 3, 15},
		{"/akn/pk/act/1860/45", "sec_489F", 5, 0},
		{"/akn/pk/constitution/1973", "art_199", 30, 32},
	} {
		by, err := e.CitedBy(context.Background(), c.work, c.eid, 1000)
		if err != nil {
			t.Fatal(err)
		}
		lahore, supreme := 0, 0
		var others []string
		for _, w := range by.Works {
			switch {
			case strings.HasPrefix(w.Document.ID, "/akn/pk/judgment/pklhc/"):
				lahore++
			case strings.HasPrefix(w.Document.ID, "/akn/pk/judgment/pksc/"):
				supreme++
			case strings.Contains(w.Document.ID, "/judgment/") || strings.Contains(w.Document.ID, "/report/"):
				others = append(others, w.Document.ID)
			}
		}
		if lahore+supreme+len(others) < c.lahore+c.supreme || lahore > c.lahore || supreme > c.supreme {
			t.Errorf("%s %s: %d of Lahore, %d of the Supreme Court, others %v; by hand %d and %d",
				c.work, c.eid, lahore, supreme, others, c.lahore, c.supreme)
		}
		t.Logf("%s %s: %d, %d, others %v", c.work, c.eid, lahore, supreme, others)
	}
}
