package web

import (
	"testing"

	"daleel/corpus"
	"daleel/search"
)

func TestCitations(t *testing.T) {
	order := corpus.Provision{EID: "ord_7", Kind: corpus.OrderPart, Number: "VII"}
	rule := corpus.Provision{EID: "ord_7__rule_11", Kind: corpus.Rule, Number: "11", Parent: "ord_7"}
	art := corpus.Provision{EID: "art_25A", Kind: corpus.Article, Number: "25A"}
	para := corpus.Provision{EID: "para_12", Kind: corpus.Paragraph, Number: "12"}
	doc := &corpus.Document{Provisions: []corpus.Provision{order, rule, art, para}}
	for _, c := range []struct {
		p    *corpus.Provision
		want string
	}{
		{&rule, "O. VII, r. 11, W"}, {&art, "Art. 25A, W"}, {&para, "W, para 12"}, {&corpus.Provision{Kind: corpus.Preamble}, "W"},
	} {
		if got := pinCite(doc, c.p, "W"); got != c.want {
			t.Errorf("%s: %q, want %q", c.p.EID, got, c.want)
		}
	}
	for _, c := range []struct {
		m    corpus.Metadata
		want string
	}{
		{corpus.Metadata{Kind: corpus.KindAct, Title: "Lantern Act, 2031", NumberText: "VII of 2031"}, "Lantern Act, 2031 (VII of 2031)"},
		{corpus.Metadata{Kind: corpus.KindJudgment, Title: "A v. B", Case: &corpus.Case{Neutral: "2034 XHC 1"}}, "A v. B, 2034 XHC 1"},
		{corpus.Metadata{Kind: corpus.KindJudgment, Title: "A v. B", Case: &corpus.Case{Neutral: "2034 XHC 1", Sensitive: true}}, "2034 XHC 1"},
		{corpus.Metadata{Kind: corpus.KindJudgment, Title: "A v. B", Case: &corpus.Case{Sensitive: true}}, ""},
		{corpus.Metadata{Kind: corpus.KindReport, Title: "Observations on Zedland", Publisher: "Committee on Kites", Symbol: "CK/C/7", Dates: []corpus.Date{{Value: "2033-09-04", Meaning: corpus.Published}}},
			"Committee on Kites, Observations on Zedland, CK/C/7 (4 September 2033)"},
		{corpus.Metadata{Kind: corpus.KindBrief, Title: "Kites in Schools", Dates: []corpus.Date{{Value: "2033-09", Meaning: corpus.Published}}}, "Kites in Schools (September 2033)"},
		{corpus.Metadata{Kind: corpus.KindReport, Title: "Annual Report of the Kite Office 2033", Publisher: "Kite Office", Dates: []corpus.Date{{Value: "2033", Meaning: corpus.Published}}}, "Annual Report of the Kite Office 2033"},
	} {
		if got := citeWork(c.m); got != c.want {
			t.Errorf("%+v: %q, want %q", c.m, got, c.want)
		}
	}
}

// TestPinCites sees parts of a section cited as lawyers write them.
func TestPinCites(t *testing.T) {
	doc := &corpus.Document{Provisions: []corpus.Provision{
		{EID: "sec_21", Kind: corpus.Section, Number: "21", Unit: true},
		{EID: "sec_21__subsec_1", Kind: corpus.Subsection, Number: "1", Parent: "sec_21"},
		{EID: "sec_21__subsec_1__para_d", Kind: corpus.Clause, Number: "d", Parent: "sec_21__subsec_1"},
		{EID: "sec_21__subsec_1__para_d__subpara_ii", Kind: corpus.Subclause, Number: "ii", Parent: "sec_21__subsec_1__para_d"},
		{EID: "sec_21__subsec_1__proviso_1", Kind: corpus.Proviso, Parent: "sec_21__subsec_1"},
		{EID: "sec_21__subsec_1__proviso_1__para_a", Kind: corpus.Clause, Number: "a", Parent: "sec_21__subsec_1__proviso_1"},
		{EID: "ord_7", Kind: corpus.OrderPart, Number: "VII"},
		{EID: "ord_7__rule_11", Kind: corpus.Rule, Number: "11", Unit: true, Parent: "ord_7"},
		{EID: "ord_7__rule_11__para_a", Kind: corpus.Clause, Number: "a", Parent: "ord_7__rule_11"},
		{EID: "para_12", Kind: corpus.Paragraph, Number: "12", Unit: true},
	}}
	for eid, want := range map[string]string{
		"sec_21":                               "s. 21, Lantern Act, 2031",
		"sec_21__subsec_1__para_d":             "s. 21(1)(d), Lantern Act, 2031",
		"sec_21__subsec_1__para_d__subpara_ii": "s. 21(1)(d)(ii), Lantern Act, 2031",
		"sec_21__subsec_1__proviso_1":          "proviso to s. 21(1), Lantern Act, 2031",
		"sec_21__subsec_1__proviso_1__para_a":  "proviso to s. 21(1), Lantern Act, 2031",
		"ord_7__rule_11__para_a":               "O. VII, r. 11(a), Lantern Act, 2031",
		"para_12":                              "Lantern Act, 2031, para 12",
	} {
		p, ok := doc.Provision(eid)
		if !ok {
			t.Fatal(eid)
		}
		if got := pinCite(doc, p, "Lantern Act, 2031"); got != want {
			t.Errorf("%s: %q, want %q", eid, got, want)
		}
	}
}

// TestCiteUnnumbered sees that the place of a paragraph that has no printed number
// never looks like one.
func TestCiteUnnumbered(t *testing.T) {
	doc := &corpus.Document{Provisions: []corpus.Provision{
		{EID: "para_nn_3", Kind: corpus.Paragraph, Unit: true, PageFrom: 4},
		{EID: "para_nn_4", Kind: corpus.Paragraph, Unit: true},
		{EID: "para_5", Number: "5", Kind: corpus.Paragraph, Unit: true, PageFrom: 4},
	}}
	for i, want := range []string{
		"2031 LHC 7, p. 4, unnumbered para 3 (counted by Daleel)",
		"2031 LHC 7, unnumbered para 4 (counted by Daleel)",
		"2031 LHC 7, para 5",
	} {
		if got := pinCite(doc, &doc.Provisions[i], "2031 LHC 7"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestBesideTitle sees what a list says of a paper beside its title and date.
func TestBesideTitle(t *testing.T) {
	for _, c := range []struct{ title, cite, date, want string }{
		{"Observations on Zedland", "Committee on Kites, Observations on Zedland, CK/C/7 (4 September 2033)", "2033-09-04", "Committee on Kites, CK/C/7"},
		{"Kites in Schools", "Kites in Schools (September 2033)", "2033-09", ""},
		{"Annual Report", "Kite Office, Annual Report", "", "Kite Office"},
		{"Kites", "", "", ""},
	} {
		d := search.Summary{Kind: corpus.KindReport, Title: c.title, Citation: c.cite, Date: c.date}
		if got := besideTitle(d); got != c.want {
			t.Errorf("%s: %q, want %q", c.title, got, c.want)
		}
	}
}
