package search_test

import (
	"context"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/indexer/analysis"
	"daleel/search"
)

// everything lists all works of the engine, page by page.
func everything(t *testing.T, e *search.Engine, q string) []search.Hit {
	t.Helper()
	var hits []search.Hit
	for page := 1; ; page++ {
		res, err := e.Search(context.Background(), search.Request{Query: q, Page: page, Size: 100, NoFacets: true, NoSnippets: true})
		if err != nil {
			t.Fatal(err)
		}
		hits = append(hits, res.Hits...)
		if len(hits) >= res.Total || len(res.Hits) == 0 {
			return hits
		}
	}
}

// TestRealTitles searches Acts by their short titles: each comes first.
func TestRealTitles(t *testing.T) {
	e := real(t)
	var acts []search.Summary
	titles := map[string]int{}
	for _, h := range everything(t, e, "kind:act") {
		titles[strings.ToLower(h.Document.Title)]++
		acts = append(acts, h.Document)
	}
	slices.SortFunc(acts, func(a, b search.Summary) int { return strings.Compare(a.ID, b.ID) })
	r := rand.New(rand.NewPCG(1, 2))
	r.Shuffle(len(acts), func(i, j int) { acts[i], acts[j] = acts[j], acts[i] })
	tried, first := 0, 0
	for _, a := range acts {
		if tried == 200 {
			break
		}
		if titles[strings.ToLower(a.Title)] > 1 {
			continue
		}
		tried++
		res, err := e.Search(context.Background(), search.Request{Query: a.Title, Size: 3, NoFacets: true, NoSnippets: true})
		if err != nil {
			t.Fatal(err)
		}
		if len(res.Hits) > 0 && res.Hits[0].Document.ID == a.ID {
			first++
		} else {
			t.Logf("not first: %s (%s)", a.Title, a.ID)
		}
	}
	t.Logf("%d of %d Acts come first by their title", first, tried)
	if first*100 < tried*99 {
		t.Errorf("only %d of %d", first, tried)
	}
}

// TestRealPhrase compares a quoted search with a reading of every document.
func TestRealPhrase(t *testing.T) {
	e := real(t)
	phrases := []string{"best interest of the child", "welfare of the minor", "shall not be granted bail"}
	want := map[string][]string{}
	lib, err := library.Open(filepath.Join(dataDir(t), "library"))
	if err != nil {
		t.Fatal(err)
	}
	v, err := lib.View(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range v.Works {
		if len(w.Expressions) == 0 || w.Meta.Case != nil && w.Meta.Case.Sensitive {
			continue
		}
		d, err := lib.Document(w.Expressions[0].Blob)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range phrases {
			if slices.ContainsFunc(d.Units(), func(u *corpus.Provision) bool { return holdsPhrase(u.Heading+"\n"+u.Text, p) }) {
				want[p] = append(want[p], w.ID)
			}
		}
	}
	for _, p := range phrases {
		var got []string
		for _, h := range everything(t, e, `"`+p+`"`) {
			if !h.Document.Sensitive && len(h.Provisions) > 0 && h.Provisions[0].Expression == "" {
				got = append(got, h.Document.ID)
			}
		}
		slices.Sort(got)
		slices.Sort(want[p])
		t.Logf("%s: %d works", p, len(got))
		if diff := cmp.Diff(want[p], got); diff != "" {
			t.Errorf("%s:\n%s", p, diff)
		}
	}
}

func holdsPhrase(text, phrase string) bool {
	words := func(s string) string {
		var b strings.Builder
		b.WriteByte(' ')
		for _, t := range analysis.Terms(analysis.Exact, s) {
			b.WriteString(t.Term + " ")
		}
		return b.String()
	}
	return strings.Contains(words(text), words(phrase))
}

// TestRealFacets compares facets with a count over all hits.
func TestRealFacets(t *testing.T) {
	e := real(t)
	for _, q := range []string{"", "bail", "child labour", `"shall be punished"`} {
		fl := search.Filters{Kind: []string{"act", "ordinance"}}
		res, _ := findReq(t, e, search.Request{Query: q, Filters: fl, Size: 1})
		for _, f := range res.Facets {
			want := bruteForce(t, e, q, fl, f.Name)
			for _, v := range f.Values {
				if v.Count != want[v.Value] {
					t.Errorf("%q %s %s: %d, want %d", q, f.Name, v.Value, v.Count, want[v.Value])
				}
			}
		}
	}
}
