package main

import (
	"testing"

	"daleel/corpus"
	"daleel/corpus/library"
)

// TestFilesShown sees that no copy of a sensitive judgment, and no file that
// holds one among others, can be downloaded.
func TestFilesShown(t *testing.T) {
	open, hidden := corpus.Metadata{Case: &corpus.Case{}}, corpus.Metadata{Case: &corpus.Case{Sensitive: true}}
	shown := filesShown([]library.Work{
		{Meta: corpus.Metadata{}, Expressions: []library.Expression{{SHA256: "act"}}},
		{Meta: open, Expressions: []library.Expression{{SHA256: "open", Meta: open}, {SHA256: "volume", Meta: open, Part: 1}}},
		{Meta: hidden, Expressions: []library.Expression{{SHA256: "hidden", Meta: hidden}, {SHA256: "its copy", Meta: open}}},
		{Meta: open, Expressions: []library.Expression{{SHA256: "known by a copy", Meta: open}, {SHA256: "copy", Meta: hidden}}},
		{Meta: hidden, Expressions: []library.Expression{{SHA256: "volume", Meta: hidden, Part: 2}}},
		{Meta: open, Expressions: []library.Expression{{SHA256: "volume", Meta: open, Part: 3}}},
	})
	for sha, want := range map[string]bool{"act": true, "open": true, "hidden": false, "its copy": false, "known by a copy": false, "copy": false, "volume": false} {
		if _, got := shown[sha]; got != want {
			t.Errorf("%s is shown: %v, want %v", sha, got, want)
		}
	}
}
