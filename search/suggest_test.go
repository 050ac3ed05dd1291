package search_test

import (
	"context"
	"strings"
	"testing"
)

// TestSuggestInScripts completes what lawyers, callers and researchers begin to type.
func TestSuggestInScripts(t *testing.T) {
	e := open(t, codes())
	for _, c := range []struct{ typed, kind, first string }{
		{"wardens and orphans act 2", "section", "On 25, Section 25, Wardens and Orphans Act, 1890"}, // goes on
		{"s 17 torches", "section", "On 17, Section 17, Torches Act, 1908"},
		{"art 3 lanterns order", "section", "On 3, Article 3, Lanterns Order, 1984"},
		{"ضمانت", "need", "ضمانت"},
		{"zaman", "need", "zamanat"},
		{"zmnt", "need", "zamanat"}, // by its sound
		{"nikah", "need", "nikah"},
	} {
		got, err := e.Suggest(context.Background(), c.typed, 8)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, s := range got {
			found = found || s.Kind == c.kind && s.Text == c.first && (s.URL == "") == (s.Kind == "need")
		}
		if !found {
			var lines []string
			for _, s := range got {
				lines = append(lines, s.Kind+" "+s.Text)
			}
			t.Errorf("%q: no %s %q in %s", c.typed, c.kind, c.first, strings.Join(lines, "; "))
		}
	}
}
