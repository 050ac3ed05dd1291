package search_test

import (
	"testing"

	"daleel/corpus"
	"daleel/search"
)

// TestNoCardAmongJudgments asks a caller's words of everything, of judgments
// alone and on the second page: the card of help comes to callers only.
func TestNoCardAmongJudgments(t *testing.T) {
	guide := corpus.Guide{Slug: "lantern-stolen", Words: []string{"my lantern was stolen", "someone took my lantern"}}
	guide.Title.En = "Your lantern was stolen"
	dir, f := t.TempDir(), remembered()
	update(t, f, dir)
	e, err := search.Open(dir, f, search.Options{Guides: []corpus.Guide{guide}, Poll: -1})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	for name, c := range map[string]struct {
		req  search.Request
		card bool
	}{
		"all":         {search.Request{}, true},
		"in Urdu":     {search.Request{Filters: search.Filters{Language: []string{"urd"}}}, true},
		"judgments":   {search.Request{Filters: search.Filters{Kind: []string{"judgment"}}}, false},
		"since 2020":  {search.Request{Filters: search.Filters{From: 2020}}, false},
		"second page": {search.Request{Page: 2}, false},
	} {
		c.req.Query = "my lantern was stolen"
		res, err := e.Search(t.Context(), c.req)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(res.Guidance) > 0; got != c.card {
			t.Errorf("%s: card %v, want %v", name, got, c.card)
		}
	}
}
