package search_test

import (
	"testing"

	"daleel/corpus"
)

// TestPartTellsLaw: an Explanation or an Exception beside a number means the section
// that has one, though another of the number is cited more; and a number in words is
// searched and marked as figures.
func TestPartTellsLaw(t *testing.T) {
	f := small()
	f.add("/akn/pk/act/1994/3", corpus.Metadata{
		Kind: corpus.KindAct, Title: "Weirs Act, 1994", Number: "3", NumberText: "III of 1994", Year: 1994, Jurisdiction: "pk", Status: corpus.StatusInForce,
	}, []corpus.Provision{section("499", "Weirs", "A weir is kept by who built it, be it two or three hundred yards long.")})
	f.add("/akn/pk/act/1994/4", corpus.Metadata{
		Kind: corpus.KindAct, Title: "Sluices Act, 1994", Number: "4", NumberText: "IV of 1994", Year: 1994, Jurisdiction: "pk", Status: corpus.StatusInForce,
	}, []corpus.Provision{section("499", "Sluices", "A sluice is shut at night. Explanation 1. Dusk is night. Exception. A flood.")})
	e := open(t, f)
	for query, want := range map[string]string{
		"expl 1 s. 499":                  "/akn/pk/act/1994/4#sec_499",
		"499 exception 3":                "/akn/pk/act/1994/4#sec_499",
		"first exception to section 499": "/akn/pk/act/1994/4#sec_499",
		"illus (a) s. 499":               "",
		"proviso to s. 499":              "",
	} {
		res, _ := find(t, e, query)
		got := ""
		if res.Jump != nil {
			got = res.Jump.URL
		}
		if got != want {
			t.Errorf("%s leads to %q, want %q", query, got, want)
		}
	}
	res, _ := find(t, e, "section four hundred and ninety nine weirs act")
	if res.Jump == nil || res.Jump.URL != "/akn/pk/act/1994/3#sec_499" {
		t.Errorf("a number in words leads to %+v", res.Jump)
	}
	for _, h := range res.Hits {
		for _, p := range h.Provisions {
			for _, s := range p.Snippet {
				if s.Match && s.Text == "hundred" {
					t.Error("a word of the number is marked for itself")
				}
			}
		}
	}
}
