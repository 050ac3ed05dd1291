package web

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/search"
	"daleel/web/locale"
)

// TestRecommended lists what a paper recommends, each where it stands; a judgment has
// no such list, and a heading without a number is cited by its page.
func TestRecommended(t *testing.T) {
	doc := &corpus.Document{Work: "/akn/int/report/2044/x", Meta: corpus.Metadata{Kind: corpus.KindReport, Title: "Observations on Zedland", Language: corpus.English}, Provisions: []corpus.Provision{
		{EID: "para_4", Kind: corpus.Paragraph, Number: "4", Unit: true, Text: "It is concerned. The Committee urges the State party to count its kites."},
		{EID: "para_4__rec_1", Kind: corpus.Recommended, Parent: "para_4", Start: 17, End: 72},
		{EID: "hd_2", Kind: corpus.HeadingPart, Heading: "Way forward", Unit: true, PageFrom: 9, Text: strings.Repeat("Every roof should have a railing of wood. ", 9)},
		{EID: "hd_2__rec_1", Kind: corpus.Recommended, Parent: "hd_2", Start: 0, End: 360},
	}}
	all, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	b := newBuilder(request{p: all[locale.English], all: all, lang: locale.English}, docParams{id: doc.Work}, &search.Work{Document: doc})
	b.inside = func(eid string) string { return "#" + eid }
	got := b.recommended()
	want := []recommendation{
		{Where: "Paragraph 4", URL: "#para_4", Text: "The Committee urges the State party to count its kites."},
		{Where: "Way forward", URL: "#hd_2", Text: strings.TrimSpace(strings.Repeat("Every roof should have a railing of wood. ", 3)) + " Every roof should have …"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if got := pinCite(doc, &doc.Provisions[2], "W"); got != "W, p. 9" {
		t.Errorf("cited as %q", got)
	}
	doc.Meta.Kind = corpus.KindJudgment
	if got := b.recommended(); got != nil {
		t.Errorf("a judgment recommends %v", got)
	}
}
