package search_test

import (
	"context"
	"testing"

	"daleel/search"
)

// FuzzTyped: whatever is typed is answered, whichever of the readers of lawyers' forms
// takes it up.
func FuzzTyped(f *testing.F) {
	for _, s := range []string{
		"section 25 wardens and orphans", "13-20-65 MO", "3/4 PEBO", "1984 order art 3", "chapter II lanterns order", "part I chapter 1",
		"LHC 2111 of 2024", "limitation for suit for hire of boat", "boat ki miyad", "میعاد برائے دعوی", "within how many days can I appeal",
		"justice noor sahil on kites", "noor sahil J", "judgments of", "17(3) torches", "s. (", "chapter -", "13--65 A", "kit* wire~ -kit*",
	} {
		f.Add(s)
	}
	e := open(f, codes())
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > search.MaxQueryBytes {
			return
		}
		if _, err := e.Search(context.Background(), search.Request{Query: text, Size: 3}); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	})
}
