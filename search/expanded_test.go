package search_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"daleel/search"
)

// TestManyExpansions: a word with * or ~ that is typed again counts once, and of many
// different ones the first are looked up and the rest searched as they stand, in
// groups and behind a minus alike.
func TestManyExpansions(t *testing.T) {
	e := open(t, small())
	once, ids := find(t, e, "kit* wire~")
	again, more := find(t, e, strings.Repeat("kit* wire~ ", 200))
	if len(ids) == 0 || strings.Join(ids, " ") != strings.Join(more, " ") || once.Hits[0].Score != again.Hits[0].Score {
		t.Errorf("typed once %v, 200 times %v", ids, more)
	}
	if len(again.Query.Repairs) != 0 {
		t.Errorf("repairs of a query that is only repeated: %q", again.Query.Repairs)
	}
	var many []string
	for i := range 60 {
		many = append(many, fmt.Sprintf("absent%c%cword~", 'a'+i%26, 'a'+i/26))
	}
	for name, text := range map[string]string{
		"or": "kites OR " + strings.Join(many, " OR "), "groups": "kites OR (" + strings.Join(many[:30], " ") + ") OR (" + strings.Join(many[30:], " ") + ")",
		"not": "kites -" + strings.Join(many, " -"),
	} {
		res, ids := find(t, e, text)
		if len(ids) == 0 {
			t.Errorf("%s: nothing found", name)
		}
		if said := strings.Join(res.Query.Repairs.Texts(), " "); !strings.Contains(said, "first 24 words") || !strings.Contains(said, "36 more") {
			t.Errorf("%s: what was cut is not said: %q", name, res.Query.Repairs)
		}
	}
}

// TestBrokenDictionary: what the index cannot be asked is an error, never "nothing
// found", be it a word with * or ~, one behind a minus or a spelling to offer; a
// deadline gives what was found so far.
func TestBrokenDictionary(t *testing.T) {
	for _, q := range []string{"kit* wire", "kitess~ wire", "wire -kit*", "wire kitess"} {
		f, dir := small(), t.TempDir()
		update(t, f, dir)
		e, err := search.Open(dir, f, search.Options{Poll: -1, Deadline: time.Minute})
		if err != nil {
			t.Fatal(err)
		}
		defer e.Close()
		e.BreakDictionaries(errors.New("a torn page"))
		if res, err := e.Search(context.Background(), search.Request{Query: q}); err == nil || !strings.Contains(err.Error(), "a torn page") {
			t.Errorf("%s: %v, %v", q, res, err)
		}
		e.BreakDictionaries(context.DeadlineExceeded)
		if res, err := e.Search(context.Background(), search.Request{Query: q}); err != nil || !res.Partial {
			t.Errorf("%s: late, and got %v, %v", q, res, err)
		}
	}
}
