package search_test

import (
	"slices"
	"testing"

	"daleel/corpus"
)

func TestElsewhere(t *testing.T) {
	e := open(t, codes())
	for q, want := range map[string]string{
		"Sindh Orphans Restraint Act 2013": "the law of Sindh is hardly held (laws of its own: 0); most of this is federal law",
		"پنجاب کا قانون":                   "the law of Punjab is hardly held (laws of its own: 1); most of this is federal law",
		"indian law on kites":              "the law of India is not held: this is the law of Pakistan",
		"sindh high court law on kites":    "", // the court, not the place
		"my uncle from punjab keeps kites": "", // no law is asked for
		"Wardens and Orphans Act, 1890":    "",
	} {
		res, _ := find(t, e, q)
		said := ""
		for _, u := range res.Query.Understood {
			if u.Code == "province" || u.Code == "abroad" {
				said = u.String()
			}
		}
		if said != want {
			t.Errorf("%q: said %q, want %q", q, said, want)
		}
	}
}

// TestLawOfATown: what was made for a town goes before the general law where it is asked
// for what the town's law is on, and behind it where the query names another town.
func TestLawOfATown(t *testing.T) {
	f := small()
	law := func(id, title string, ps ...corpus.Provision) {
		f.add(id, corpus.Metadata{Kind: corpus.KindAct, Title: title, Jurisdiction: "pk", Status: corpus.StatusInForce}, ps)
	}
	const general, own, other = "/akn/pk/act/1951/1", "/akn/pk/act/1952/2", "/akn/pk/act/1953/3"
	law(general, "Roofs and Streets Act, 1951", section("3", "Kites without a number", "Kites without a number are fined."))
	law(own, "Quetta Kites Act, 1952", section("3", "Fines", "Kites that are flown on a roof or street without a number are taken by the council of the place and sold."))
	law(other, "Sukkur Kites without a Number Act, 1953", section("3", "Kites without a number", "Kites without a number are fined."))
	e := open(t, f)
	for q, want := range map[string][]string{
		"kites without a number in quetta": {own, general},
		"kites without a number in lahore": {general, other},
		"kites without a number":           {general, other},
	} {
		_, hits := find(t, e, q)
		var got []string
		for _, h := range hits {
			if slices.Contains(want, h) && !slices.Contains(got, h) {
				got = append(got, h)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q first among %q", q, got, want, hits)
		}
	}
}
