package search_test

import "testing"

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
