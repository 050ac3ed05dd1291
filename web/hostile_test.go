package web_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"math"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"daleel/corpus"
	"daleel/search"
	"daleel/search/remark"
	"daleel/web"
)

// evil is put wherever a value can come from outside.
const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)>'` + "`" + `{{.}}</title></style>`

const evilURL = `javascript:alert(1)//`

// nobody is an engine that fails.
type nobody struct{}

func (nobody) Search(context.Context, search.Request) (*search.Results, error) {
	return nil, corpus.ErrUnavailable
}
func (nobody) Work(context.Context, string) (*search.Work, error) { return nil, corpus.ErrNotFound }
func (nobody) Suggest(context.Context, string, int) ([]search.Suggestion, error) {
	return nil, corpus.ErrUnavailable
}

// villain answers with hostile text in every field.
type villain struct{}

func (villain) Search(_ context.Context, req search.Request) (*search.Results, error) {
	s := search.Summary{ID: evilURL, Title: evil, Kind: corpus.Kind(evil), Number: evil, Jurisdiction: evil, Court: evil,
		Status: corpus.Status(evil), StatusNote: evil, Language: corpus.Language(evil), Date: evil, Citation: evil, URL: evilURL}
	l := search.Link{Title: evil, URL: "//evil.example/x", Detail: evil}
	fv := search.FacetValue{Value: evil, Label: evil, LabelUr: evil, Count: 1}
	return &search.Results{
		Query: search.QueryInfo{Text: req.Query, Intent: evil, Understood: remark.List{remark.New(remark.Named, evil), remark.New(evil, evil)}, Also: []string{evil}, Repairs: remark.List{remark.New(remark.ReadAs, evil, evil)}, Suggestion: evil},
		Total: 900, Jump: &l, Guidance: []search.Link{l, {Title: evil, URL: evilURL}}, Page: 1, Size: 20,
		Hits: []search.Hit{{Document: s, More: 2, Provisions: []search.Passage{{
			EID: evil, Number: evil, Kind: corpus.ProvisionKind(evil), Heading: evil, Trail: []string{evil}, Page: 1, URL: evilURL, Expression: evil,
			Digest: &corpus.Digest{Plain: evil, PlainUr: evil}, Snippet: []search.Fragment{{Text: evil}, {Text: evil, Match: true}},
		}}}},
		Facets: []search.Facet{{Name: evil, Label: evil, Values: []search.FacetValue{fv, fv}}, {Name: "kind", Values: []search.FacetValue{fv, fv}}},
	}, nil
}

func (villain) Suggest(context.Context, string, int) ([]search.Suggestion, error) {
	return []search.Suggestion{{Text: evil, Kind: evil, URL: evilURL}}, nil
}

func (villain) Work(_ context.Context, id string) (*search.Work, error) {
	text := evil + "\n(a) " + evil
	p := corpus.Provision{EID: evil, Kind: corpus.Section, Number: evil, Heading: evil, Text: text, Unit: true, PageFrom: 1, Lang: corpus.Language(evil),
		Amendments: []corpus.Amendment{{Action: evil, By: evil, Work: evilURL, Effective: evil, Note: evil}},
		Digest: &corpus.Digest{Plain: evil, Concerns: evil, Punishment: []corpus.Punishment{{When: evil, Imprisonment: evil, Fine: evil, Joint: evil}},
			Bailable: evil, Conflict: evil, AsOf: evil, Sources: []corpus.Source{{URL: evilURL, Label: evil, Checked: evil, Note: evil}, {Work: evilURL, Label: evil}}}}
	doc := &corpus.Document{Work: evil, Expression: evil + "@" + evil, Provisions: []corpus.Provision{
		{EID: "chp_1", Kind: corpus.Chapter, Number: evil, Heading: evil}, p, {EID: "sec_2", Kind: corpus.Section, Number: "2", Unit: true, Text: "\xff\xfe broken", Heading: "\xff"}},
		Pages:     []corpus.Page{{Number: 1, Text: text, Engine: evil, Quality: 0.1}},
		Item:      corpus.Item{SHA256: strings.Repeat("ef", 32), Files: []string{evil}, MediaType: "application/pdf", Reason: evil},
		Citations: []corpus.CitationRef{{In: evil, Start: 2, End: 9, Normal: evil, Target: evilURL}, {In: "sec_2", Start: 0, End: 99999, Target: "/akn/x"}, {In: "sec_2", Start: -4, End: 2, Target: "/akn/y", Form: "work", Normal: evil}},
		Meta: corpus.Metadata{Kind: corpus.KindJudgment, Title: evil, LongTitle: evil, NumberText: evil, Jurisdiction: evil, Status: corpus.Status(evil), StatusNote: evil,
			Dates: []corpus.Date{{Value: evil, Meaning: corpus.Meaning(evil)}}, Topics: []string{evil}, Publisher: evil, Symbol: evil, OfficialURL: evilURL}}
	if strings.Contains(id, "judgment") {
		doc.Meta.Case = &corpus.Case{Court: evil, Seat: evil, Numbers: []string{evil}, Neutral: evil, Petitioners: []string{evil}, Judges: []string{evil}, Author: evil, Counsel: []string{evil}}
	} else {
		doc.Meta.Kind = corpus.KindAct
	}
	return &search.Work{Summary: search.Summary{ID: id}, Document: doc, CitedBy: map[string]int{"": 3, evil: 2},
		Others: []search.Expression{{ID: evil, Label: evil, Language: corpus.Language(evil), Date: evil, URL: evilURL}}}, nil
}

// forger says that hostile words stand on a page.
type forger struct{}

func (forger) PrintedPage(context.Context, string, int) ([]byte, error) { return []byte(evil), nil }

func (forger) PrintedWords(context.Context, string, int) (*web.PrintedWords, error) {
	return &web.PrintedWords{Width: 10, Height: 10, Words: []web.PrintedWord{{Text: evil, X1: 5, Y1: 5}, {Text: "alert", X0: float32(math.NaN()), Y1: float32(math.Inf(1))}}}, nil
}

func evilGuides() []corpus.Guide {
	t2 := corpus.Text2{En: evil, Ur: evil, Basis: evil}
	src := corpus.Source{URL: evilURL, Label: evil, Checked: evil, Note: evil}
	c := corpus.GuideContact{Name: t2, Phone: evil + "15", URL: evilURL, Hours: evil, Province: evil, Note: t2, Source: src}
	return []corpus.Guide{{Slug: "x", Title: t2, Danger: t2, Summary: t2, Now: []corpus.Text2{t2}, Never: []corpus.Text2{t2},
		Law: []corpus.GuideLaw{{Work: evilURL, EID: evil, Label: evil, Offence: t2}}, Report: []corpus.GuideContact{c}, Sources: []corpus.Source{src}, Checked: evil}}
}

// TestHostileValues puts evil everywhere and looks for it as markup or address.
func TestHostileValues(t *testing.T) {
	h := site(t, func(o *web.Options) {
		o.Searcher, o.Additions, o.Guides, o.Prints = villain{}, nil, evilGuides(), forger{}
	})
	for _, path := range []string{
		"/", "/search?q=" + url.QueryEscape(evil), "/search?kind=" + url.QueryEscape(evil), "/akn/pk/act/2031/7?q=" + url.QueryEscape(evil),
		"/akn/pk/act/2031/7", "/akn/pk/judgment/pksc/2031/7", "/help-now", "/help-now/x", "/" + url.PathEscape(evil), "/help-now/" + url.PathEscape(evil),
		"/akn/pk/act/2031/7?at=" + url.QueryEscape(evil), "/akn/pk/act/2031/7?provision=" + url.QueryEscape(evil), "/?x=" + url.QueryEscape(evil),
		"/printed/akn/pk/act/2031/7/p1?q=alert", "/printed/akn/pk/act/2031/7/p1?at=" + url.QueryEscape(evil) + "&q=" + url.QueryEscape(evil),
		"/printed/" + url.PathEscape(evil), "/search/facet?facet=kind&find=" + url.QueryEscape("alert") + "&q=" + url.QueryEscape(evil),
	} {
		for _, lang := range []string{"en", "ur"} {
			a := get(t, h, path, "Cookie", "lang="+lang)
			checkHarmless(t, fmt.Sprintf("%s %s", lang, path), a)
		}
	}
}

func checkHarmless(t *testing.T, name string, a answer) {
	t.Helper()
	for _, n := range a.all(func(*html.Node) bool { return true }) {
		if n.Data == "img" && !strings.HasPrefix(attr(n, "src"), "/printed/akn/") || n.Data == "script" && attr(n, "src") == "" && attr(n, "type") != "application/ld+json" {
			t.Errorf("%s: <%s> came in", name, n.Data)
		}
		for _, at := range n.Attr {
			if strings.HasPrefix(at.Key, "on") {
				t.Errorf("%s: %s on <%s>", name, at.Key, n.Data)
			}
			if (at.Key == "href" || at.Key == "src" || at.Key == "action") && (strings.HasPrefix(at.Val, "javascript:") || strings.HasPrefix(at.Val, "//")) {
				t.Errorf("%s: <%s %s=%q>", name, n.Data, at.Key, at.Val)
			}
		}
	}
	if strings.Contains(a.text, "<script>alert") {
		t.Errorf("%s: script stands in the page", name)
	}
	if a.StatusCode >= 500 {
		t.Errorf("%s: status %d", name, a.StatusCode)
	}
}

// TestLogsHaveNoAddress: a page that fails is logged with its route, not with what was
// looked for.
func TestLogsHaveNoAddress(t *testing.T) {
	var log bytes.Buffer
	h := site(t, func(o *web.Options) {
		o.Searcher, o.Additions = nobody{}, nil
		o.Log = slog.New(slog.NewTextHandler(&log, nil))
	})
	get(t, h, "/search/facet?facet=kind&q=my+secret")
	get(t, h, "/suggest?q=my+secret")
	get(t, h, "/search?page=2&q=my+secret")
	if got := log.String(); !strings.Contains(got, "route=/search/facet") || !strings.Contains(got, "route=/suggest") || strings.Contains(got, "secret") || strings.Contains(got, "path=") {
		t.Errorf("logged: %s", got)
	}
}
