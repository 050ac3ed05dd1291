package corpus_test

import (
	"testing"
	"time"

	"daleel/corpus"
)

func TestStale(t *testing.T) {
	now := time.Date(2031, 7, 1, 12, 0, 0, 0, time.UTC)
	for checked, want := range map[string]bool{
		"2031-06-30": false, "2031-01-10": false, "2030-12-31": true, "": true, "last week": true,
	} {
		if got := corpus.Stale(checked, now); got != want {
			t.Errorf("Stale(%q) = %v", checked, got)
		}
	}
}
