package search_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/search"
)

func TestFirstHit(t *testing.T) {
	e := open(t, small())
	cases := []struct{ query, work, eid string }{
		{"Kites and Lanterns Act, 2011", kites, ""},
		{"kites and lanterns act", kites, ""},
		{"Kites and Lanterns Act 1951", kites2, ""},
		{"KLA", kites, ""},
		{"Kites and Lanterns Act section 3", kites, "sec_3"},
		{"s. 5-A of the Kites and Lanterns Act, 2011", kites, "sec_5A"},
		{"KLA 5A", kites, "sec_5A"},
		{"2021 LHC 55", verdict, ""},
		{"Act VII of 2011", kites, ""},
		{"glass coated string", kites, "sec_5A"},
		{"covering wells", wells, "sec_2"},
		{`"best interest of the child"`, kites, "sec_4"},
		{`"s. 5-A of the Kites and Lanterns Act, 2011"`, kites, "sec_5A"},
		{"section:5A", kites, "sec_5A"},
		{"title:fountains", wells, ""},
		{"judge:sahil", verdict, ""},
		{"party:patang", verdict, ""},
		{"electric NOT glass", verdict, ""},
		{`"kite wire"~12`, kites, "sec_3"},
		{"lanter*", kites, ""},
		{"fontains~", wells, ""},
	}
	for _, c := range cases {
		res, ids := find(t, e, c.query)
		if len(ids) == 0 || ids[0] != c.work {
			t.Errorf("%s: hits %v, want %s first", c.query, ids, c.work)
			continue
		}
		if c.eid != "" && (len(res.Hits[0].Provisions) == 0 || res.Hits[0].Provisions[0].EID != c.eid) {
			t.Errorf("%s: provisions %+v, want %s first", c.query, res.Hits[0].Provisions, c.eid)
		}
	}
}

func TestMatches(t *testing.T) {
	e := open(t, small())
	cases := []struct {
		query string
		want  []string
	}{
		{`"best interest of the child"`, []string{kites}},
		{"wells AND kite", nil},
		{"glass OR wells", []string{kites, secret, wells}},
		{"kite -electric", []string{kites2}},
		{"court:lahore", []string{secret, verdict}},
		{"court:LHC", []string{secret, verdict}},
		{"year:1980..1990", []string{wells}},
		{"kind:judgment kite", []string{verdict}},
		{"act:KLA", []string{verdict, kites}},
		{"zarmina khushbakht", nil},
		{"the", []string{kites, kites2, secret, verdict, wells}},
		{"qqqq", nil},
	}
	for _, c := range cases {
		_, ids := find(t, e, c.query)
		slices.Sort(ids)
		slices.Sort(c.want)
		if diff := cmp.Diff(c.want, ids, cmp.Transformer("nil", func(s []string) []string { return append([]string{}, s...) })); diff != "" {
			t.Errorf("%s:\n%s", c.query, diff)
		}
	}
}

func TestSnippet(t *testing.T) {
	e := open(t, small())
	res, _ := find(t, e, "electric wires")
	p := res.Hits[0].Provisions[0]
	var marked []string
	whole := ""
	for _, f := range p.Snippet {
		whole += f.Text
		if f.Match {
			marked = append(marked, f.Text)
		}
	}
	if !slices.Contains(marked, "electric") || !slices.Contains(marked, "wire") {
		t.Errorf("marked %q in %q", marked, whole)
	}
}

func TestSensitive(t *testing.T) {
	e := open(t, small())
	res, _ := find(t, e, "glass string bail")
	found := false
	for _, h := range res.Hits {
		text := fmt.Sprintf("%+v", h)
		if strings.Contains(text, "Zarmina") || strings.Contains(text, "Khushbakht") {
			t.Errorf("a party is named: %s", text)
		}
		if h.Document.ID == secret {
			found = true
			if h.Document.Title != "2022 LHC 9" || !h.Document.Sensitive {
				t.Errorf("title %q", h.Document.Title)
			}
		}
	}
	if !found {
		t.Error("the sensitive judgment is not found by its words")
	}
	w, err := e.Work(context.Background(), secret)
	if err != nil || w.Document.Meta.Title != "2022 LHC 9" || len(w.Document.Meta.Case.Petitioners) > 0 {
		t.Errorf("Work: %+v, %v", w, err)
	}
	s, err := e.Suggest(context.Background(), "zarm", 10)
	named := func(s search.Suggestion) bool {
		return s.URL != "" || strings.Contains(strings.ToLower(s.Text), "zarm")
	}
	if err != nil || slices.ContainsFunc(s, named) { // needs that sound so may stand there
		t.Errorf("suggestions %v, %v", s, err)
	}
}

func TestWork(t *testing.T) {
	f := small()
	f.view.Redirects = map[string]string{"/akn/pk/act/2011/seven": kites}
	f.view.Withdrawn = map[string]string{"/akn/pk/act/1999/1": "asked for"}
	e := open(t, f)
	ctx := context.Background()
	w, err := e.Work(ctx, kites)
	if err != nil || w.Summary.ID != kites || len(w.Document.Provisions) != 5 {
		t.Fatalf("Work = %+v, %v", w, err)
	}
	if diff := cmp.Diff(map[string]int{"": 1, "sec_3": 1}, w.CitedBy); diff != "" {
		t.Error(diff)
	}
	for id, want := range map[string]string{
		kites: kites + "/eng@2020-01-01", kites + "/eng@2020-01-01": kites + "/eng@2020-01-01",
		kites + "/eng": kites + "/eng@2020-01-01", kites + "/eng@2024-05-06": kites + "/eng@2020-01-01",
		kites + "/eng@2020": kites + "/eng@2020-01-01",
	} {
		if w, err := e.Work(ctx, id); err != nil || w.Document.Expression != want {
			t.Errorf("%s: %v, %v, want %s", id, w, err, want)
		}
	}
	var moved *search.MovedError
	if _, err := e.Work(ctx, "/akn/pk/act/2011/seven"); !errors.As(err, &moved) || moved.To != kites {
		t.Errorf("moved: %v", err)
	}
	for id, want := range map[string]error{
		"/akn/pk/act/1999/1": corpus.ErrWithdrawn, "/akn/pk/act/1999/2": corpus.ErrNotFound, "nonsense": corpus.ErrInvalid,
		kites + "/urd@2020-01-01": corpus.ErrNotFound, kites + "/eng@2019": corpus.ErrNotFound,
	} {
		if _, err := e.Work(ctx, id); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", id, err, want)
		}
	}
	cited, err := e.CitedBy(ctx, kites, "sec_3", 10)
	if err != nil || cited.Total != 1 || !strings.Contains(cited.Works[0].Places[0].Sentence, "electric wire") {
		t.Errorf("CitedBy = %+v, %v", cited, err)
	}
}

func TestSuggest(t *testing.T) {
	e := open(t, small())
	for prefix, want := range map[string]string{
		"kites": "Kites and Lanterns Act, 2011", "lanterns a": "Kites and Lanterns Act, 2011", "kla": "KLA",
		"2021 lh": "2021 LHC 55", "glass st": "Glass string, Section 5A, Kites and Lanterns Act, 2011",
	} {
		s, err := e.Suggest(context.Background(), prefix, 5)
		if err != nil || len(s) == 0 || s[0].Text != want {
			t.Errorf("%q: %+v, %v, want %q", prefix, s, err, want)
		}
	}
	if s, _ := e.Suggest(context.Background(), "gulfam", 5); len(s) > 0 {
		t.Errorf("a party is suggested: %v", s)
	}
}

func TestSpelling(t *testing.T) {
	f := small()
	var ps []corpus.Provision
	for i := range 60 {
		ps = append(ps, section(fmt.Sprint(i+1), "Jurisdiction", "The jurisdiction of the lantern court is his."))
	}
	f.add("/akn/pk/act/1999/40", corpus.Metadata{Kind: corpus.KindAct, Title: "Lantern Courts Act, 1999", Year: 1999}, ps)
	e := open(t, f)
	for q, want := range map[string]string{
		"jurisdction of the court": "jurisdiction of the court", "jurisdiction": "", "patang": "", `"jurisdction"`: "", "Jurisdicton": "jurisdiction", "cat": "",
		"father hits": "", // near "his", and what callers say
	} {
		if res, _ := find(t, e, q); res.Query.Suggestion != want {
			t.Errorf("%s: %q, want %q", q, res.Query.Suggestion, want)
		}
	}
}

func TestSortAndPages(t *testing.T) {
	e := open(t, small())
	for sort, want := range map[search.Sort][]string{
		search.ByNewest: {secret, verdict, kites, wells, kites2},
		search.ByOldest: {kites2, wells, kites, verdict, secret},
		search.ByTitle:  {secret, verdict, kites2, kites, wells},
	} {
		_, ids := findReq(t, e, search.Request{Sort: sort})
		if diff := cmp.Diff(want, ids); diff != "" {
			t.Errorf("%s:\n%s", sort, diff)
		}
		var paged []string
		for page := 1; page <= 4; page++ {
			res, ids := findReq(t, e, search.Request{Sort: sort, Page: page, Size: 2})
			paged = append(paged, ids...)
			if res.Total != 5 {
				t.Errorf("total %d", res.Total)
			}
		}
		if diff := cmp.Diff(want, paged); diff != "" {
			t.Errorf("%s in pages:\n%s", sort, diff)
		}
	}
}

func TestRefusals(t *testing.T) {
	e := open(t, small())
	for _, req := range []search.Request{
		{Query: strings.Repeat("a", search.MaxQueryBytes+1)}, {Page: -1}, {Size: 1000}, {Sort: "best"},
	} {
		if _, err := e.Search(context.Background(), req); !errors.Is(err, corpus.ErrInvalid) {
			t.Errorf("%+v: %v", req.Sort, err)
		}
	}
	empty, err := search.Open(t.TempDir(), newFake(), search.Options{Poll: -1})
	if err != nil {
		t.Fatal(err)
	}
	defer empty.Close()
	if _, err := empty.Search(context.Background(), search.Request{}); !errors.Is(err, corpus.ErrUnavailable) || empty.Ready() {
		t.Errorf("no index: %v", err)
	}
}

func TestDigests(t *testing.T) {
	f := small()
	d := corpus.Metadata{Kind: corpus.KindDigest, Title: "Kites and Lanterns Act, 2011", Language: corpus.English}
	digest := func(eid, num, plain string, words ...string) corpus.Provision {
		return corpus.Provision{EID: eid, Kind: corpus.Section, Number: num, Unit: true, Text: plain, Digest: &corpus.Digest{Plain: plain, Words: words}}
	}
	x := f.expression(kites, d, []corpus.Provision{digest("sec_3", "3", "Keep away from pylons.", "bijli ki taar", "بجلی کی تار")})
	f.view.Works[0].Digest = &x
	lamps := "/akn/pk/act/2015/2"
	y := f.expression(lamps, d, []corpus.Provision{digest("sec_9", "9", "Lamps must not be sold to drunkards.")})
	f.view.Works = append(f.view.Works, library.Work{ID: lamps, Digest: &y, Meta: corpus.Metadata{Kind: corpus.KindDigest, Title: "Lamps Act, 2015", Language: corpus.English}})
	e := open(t, f)
	for q, want := range map[string]string{"pylons": kites, "بجلی کی تار": kites, "drunkards lamps": lamps} {
		res, ids := find(t, e, q)
		if len(ids) == 0 || ids[0] != want || len(res.Hits[0].Provisions) == 0 || res.Hits[0].Provisions[0].Digest == nil {
			t.Errorf("%s: %v", q, ids)
		}
	}
	w, err := e.Work(context.Background(), kites)
	if err != nil || w.Document.Provisions[2].Digest == nil {
		t.Errorf("no digest on the page: %v", err)
	}
}

func TestCopies(t *testing.T) {
	f := small()
	w := &f.view.Works[0]
	old := w.Meta
	other := f.expression(kites, old, []corpus.Provision{
		section("3", "Flying near wires", "An older text with zebras."), section("99", "Balloons", "Balloons are treated as kites."),
	})
	other.ID = kites + "/eng@1999-01-01"
	urdu := old
	urdu.Language = corpus.Urdu
	ur := f.expression(kites, urdu, []corpus.Provision{
		section("3", "بجلی کی تار", "کوئی شخص بجلی کی تار کے قریب پتنگ نہیں اڑائے گا۔"), section("98", "غبارے", "غبارہ چھت سے نہیں چھوڑا جائے گا۔"),
	})
	w.Expressions = append(w.Expressions, other, ur)
	e := open(t, f)
	if _, ids := find(t, e, "zebras"); len(ids) != 0 {
		t.Errorf("text of an older copy is found: %v", ids)
	}
	for q, eid := range map[string]string{"balloons": "sec_99", "پتنگ": "sec_3"} {
		res, ids := find(t, e, q)
		if len(ids) == 0 || ids[0] != kites || res.Hits[0].Provisions[0].EID != eid || res.Hits[0].Provisions[0].Expression == "" {
			t.Errorf("%s: %v %+v", q, ids, res.Hits)
		}
	}
	for id, want := range map[string]corpus.Status{other.ID: corpus.StatusSuperseded, kites: f.view.Works[0].Meta.Status, ur.ID: f.view.Works[0].Meta.Status} {
		got, err := e.Work(t.Context(), id)
		if err != nil || got.Document.Meta.Status != want {
			t.Errorf("%s: status %q, want %q, %v", id, got.Document.Meta.Status, want, err)
		}
		if note := got.Document.Meta.StatusNote; want == corpus.StatusSuperseded && (!strings.Contains(note, "1999-01-01") || !strings.Contains(note, "2020-01-01")) {
			t.Errorf("the note does not say which copies: %q", note)
		}
	}
	// Who asks for the Urdu is led to it, and anyone where nothing else holds the section.
	title := old.Title
	for q, want := range map[string]struct {
		eid        string
		urdu, only bool
	}{
		"section 3 " + title: {"sec_3", false, false}, "section 3 " + title + " urdu": {"sec_3", true, false}, "section 98 " + title: {"sec_98", true, true},
	} {
		res, _ := find(t, e, q)
		if res.Jump == nil || res.Jump.URL != map[bool]string{false: kites, true: ur.ID}[want.urdu]+"#"+want.eid {
			t.Errorf("%s leads to %+v", q, res.Jump)
		}
		if said := strings.Contains(strings.Join(res.Query.Understood.Texts(), "\n"), "held in Urdu only"); said != want.only {
			t.Errorf("%s: understood %v", q, res.Query.Understood)
		}
	}
}
