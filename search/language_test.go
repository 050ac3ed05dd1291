package search_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"daleel/search"
)

// TestLanguage checks every sign of the query language from typed text to the
// works found.
func TestLanguage(t *testing.T) {
	e := open(t, small())
	cases := []struct {
		query string
		want  []string // all that is found, in any order
	}{
		{`"flew a kite"`, []string{verdict}},
		{`"a kite flew"`, nil},
		{`"best interest of the child A court that deals with a child flyer shall look to the best interest of the child alone"`, []string{kites}},
		{`"best interest of the child A court that deals with a child flyer shall look to the best interest of a child alone"`, nil},
		{`“flew a kite”`, []string{verdict}},
		{`glass AND bail`, []string{secret}},
		{`fountains OR lanterns year:1988..2011`, []string{wells, kites}},
		{`title:lanterns OR title:fountains`, []string{kites, kites2, wells}},
		{`title:lanterns NOT repealed`, []string{kites, kites2}},
		{`glass NOT bail`, []string{kites}},
		{`glass -bail`, []string{kites}},
		{`glass -(bail OR fountain)`, []string{kites}},
		{`(fountains OR glass) AND (bail OR well)`, []string{wells, secret}},
		{`year:1950..1990 kind:ordinance`, []string{wells}},
		{`year:2011`, []string{kites}},
		{`year:..1960`, []string{kites2}},
		{`year:2021..`, []string{verdict, secret}},
		{`act:KLA section:5A`, []string{kites}},
		{`section:"5-A"`, []string{kites}},
		{`court:lahore`, []string{verdict, secret}},
		{`judge:sahil`, []string{verdict}},
		{`party:patang`, []string{verdict}},
		{`citation:"2021 LHC 55"`, []string{verdict}},
		{`topic:"child labour"`, []string{kites}},
		{`kind:judgment bail`, []string{secret}},
		// A field holds for each value of its group.
		{`party:(patang OR nobody)`, []string{verdict}},
		{`title:(fountains OR lanterns)`, []string{kites, kites2, wells}},
		{`kind:(ordinance OR judgment)`, []string{wells, verdict, secret}},
		{`kind:(act AND judgment)`, nil},
		{`court:lahore judge:(sahil OR nobody)`, []string{verdict}},
		{`title:(kites -lanterns)`, nil},
		{`title:(fountains (lanterns OR wells))`, []string{wells}},
		{`year:2021.. kind:(-act)`, []string{verdict, secret}},
		{`"kite wire"~6`, []string{kites, verdict}},
		{`"kite wire"~5`, []string{verdict}},
		{`"wire kite"~6`, []string{kites, verdict}},
		{`"wire kite"~>6`, nil},
		{`"kite wire"~1`, nil},
		// A word that is asked for twice has to stand there twice.
		{`"kite kite"~>9`, nil},
		{`"kite kite"~9`, nil},
		{`"child child"~20`, []string{kites}},
		{`"child child"~>20`, []string{kites}},
		{`"child child child"~30`, []string{kites}},
		{`"child child child child"~30`, nil},
		{`fount*`, []string{wells}},
		{`fountian~2`, []string{wells}},
		{`lantren~2 year:2011`, []string{kites}},
	}
	for _, c := range cases {
		res, err := e.Search(t.Context(), search.Request{Query: c.query, Plain: true})
		if err != nil {
			t.Errorf("%s: %v", c.query, err)
			continue
		}
		var got []string
		for _, h := range res.Hits {
			got = append(got, h.Document.ID)
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s finds %v, want %v", c.query, got, c.want)
		}
	}
}

// TestMisnamedProvision names a section an article.
func TestMisnamedProvision(t *testing.T) {
	e := open(t, small())
	for _, q := range []string{"art. 5A KLA", "section 5-A Kites and Lanterns Act 2011", "5A KLA"} {
		res, _ := find(t, e, q)
		if res.Jump == nil || res.Jump.URL != kites+"#sec_5A" {
			t.Errorf("%s leads to %v", q, res.Jump)
		}
	}
}

// TestRepairsAreSaid checks that mended queries answer and say what was mended.
func TestRepairsAreSaid(t *testing.T) {
	e := open(t, small())
	for _, q := range []string{`"glass string`, `(glass AND string`, `glass) string`, `AND glass OR`, `glass & string`, `gl* string ab~`} {
		res, err := e.Search(t.Context(), search.Request{Query: q})
		if err != nil || len(res.Query.Repairs) == 0 || len(res.Hits) == 0 {
			t.Errorf("%s: %v, %d hits, repairs %v", q, err, len(res.Hits), res.Query.Repairs)
		}
	}
}

// TestWider asks for what nothing holds.
func TestWider(t *testing.T) {
	e := open(t, small())
	// The first search waits for the thesaurus; the deadline is not what is tested.
	if _, err := e.Search(t.Context(), search.Request{Query: "glass"}); err != nil {
		t.Fatal(err)
	}
	narrow := search.Filters{Kind: []string{"ordinance"}}
	if res, err := e.Search(t.Context(), search.Request{Query: `glass AND zzqqx`, Filters: narrow}); err != nil || res.Query.Wider != "" {
		t.Errorf("what no ordinance has is offered within ordinances: %v, %q", err, res.Query.Wider)
	}
	for q, want := range map[string]string{`glass AND zzqqx`: `glass`, `"string glass glass"`: `string glass glass`, `zzqqx`: ``,
		// A repeated word is tried once, so that the others have their turn.
		strings.Repeat(`glass AND `, 20) + `zzqqx`: strings.TrimSuffix(strings.Repeat(`glass AND `, 20), " AND ")} {
		res, err := e.Search(t.Context(), search.Request{Query: q})
		if err != nil || res.Total != 0 || res.Query.Wider != want {
			t.Errorf("%s: %v, %d hits, wider %q, want %q", q, err, res.Total, res.Query.Wider, want)
		}
	}
}

// TestProse asks with a whole paragraph, whose quotation marks require nothing.
func TestProse(t *testing.T) {
	e := open(t, small())
	text := `The complainant, an owner of land in the village ("the land"), says that his neighbour dug a well - some nine feet deep -
		in the year (1990), that he left the said well open for many days and weeks, that no cover was put on it AND that a calf fell in, for
		which he was promised compensation before witnesses but was paid nothing.`
	res, ids := find(t, e, text)
	if len(ids) == 0 || ids[0] != wells {
		t.Errorf("found %v", ids)
	}
	if res.Query.Intent != "quotation" || len(res.Query.Repairs) != 1 {
		t.Errorf("intent %s, repairs %v", res.Query.Intent, res.Query.Repairs)
	}
}

// TestHugeQueries checks that no text costs more than its bounds: the engine's
// own deadline, not the caller's, ends what is too dear.
func TestHugeQueries(t *testing.T) {
	e := open(t, small())
	fill := func(s string) string { return strings.Repeat(s, search.MaxQueryBytes/len(s)) }
	for name, q := range map[string]string{
		"clauses": fill("a OR "), "words": fill("kite "), "parentheses": fill("("), "both": fill("(a OR "),
		"prefixes": fill("kit* "), "short prefixes": "a* b* c*", "fuzzy": fill("kites~2 "), "phrases": fill(`"a kite" `),
		"near": fill(`"kite wire"~50 `), "not": fill("NOT "), "quotes": fill(`"`), "fields": fill("title:"), "ranges": fill("year:.. "),
		"long word": fill("k"), "long phrase": `"` + fill("kite ")[2:] + `"`, "urdu": fill("پتنگ "), "bytes": fill("\xff\xfe"),
	} {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		_, err := e.Search(ctx, search.Request{Query: q})
		cancel()
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzSearch checks that typed text never fails.
func FuzzSearch(f *testing.F) {
	for _, s := range []string{`a AND (b OR -c) "d e"~3`, `title:(x y) year:2016..`, "22-A(6) CrPC", "kit* glas~", `"`, "پتنگ بازی", "court:(a OR b)", "-a", "section:5A act:KLA"} {
		f.Add(s)
	}
	e := open(f, small())
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > search.MaxQueryBytes {
			return
		}
		if _, err := e.Search(t.Context(), search.Request{Query: s, Explain: true}); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
	})
}
