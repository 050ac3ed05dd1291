package search_test

import (
	"strings"
	"testing"

	"daleel/corpus"
)

const (
	sc2019  = "/akn/pk/judgment/pksc/2019/1"
	sc2021  = "/akn/pk/judgment/pksc/2021/2"
	lhc2021 = "/akn/pk/judgment/pklhc/2021/3"
	lhc2015 = "/akn/pk/judgment/pklhc/2015/4"
)

// waterside adds judgments on ferrymen's licences to the laws of rivers.
func waterside() *fake {
	f := rivers()
	judgment := func(id, court string, year int, text string, cites ...corpus.CitationRef) {
		f.add(id, corpus.Metadata{Kind: corpus.KindJudgment, Title: "Ferryman " + id[len(id)-1:] + " v. Board", Case: &corpus.Case{Court: court}, Year: year, Jurisdiction: "pk"},
			[]corpus.Provision{paragraph("1", text)}, cites...)
	}
	cites := corpus.CitationRef{In: "para_1", End: 10, Form: "provision", Normal: "s. 6, Ferries and Ferrymen Act, 1955", Target: ferries + "#sec_6"}
	judgment(sc2021, "pksc", 2021, "A licence once refused to a ferryman may be asked for again.")
	judgment(lhc2021, "pklhc", 2021, "The licence was refused to the ferryman without a hearing.", cites)
	judgment(lhc2015, "pklhc", 2015, "The licence was refused, and the ferryman was not heard on the licence.")
	return f
}

// TestCourtsAsked: who asks for judgments gets them first, those of the court and the
// years that are named before others.
func TestCourtsAsked(t *testing.T) {
	e := open(t, waterside())
	for q, want := range map[string]string{
		"lahore high court judgments on licence refused to ferryman 2015": lhc2015,
		"2021 lahore high court licence refused ferryman":                 lhc2021,
		"supreme court 2021 ferryman licence refused":                     sc2021,
		"judgments on ferryman licence refused before 2016":               lhc2015,
		"case law on section 6 Ferries and Ferrymen Act":                  lhc2021,
		"latest lahore high court judgments":                              "/akn/pk/judgment/pklhc/2022/9",
		"judgments of the lahore high court in 2015":                      lhc2015,
	} {
		if _, ids := find(t, e, q); len(ids) == 0 || ids[0] != want {
			t.Errorf("%q finds %q, want %s first", q, ids, want)
		}
	}
	if _, ids := find(t, e, "ferryman licence refused"); ids[0] != ferries {
		t.Errorf("without a word for judgments the law does not lead: %q", ids)
	}
	res, _ := find(t, e, "case law on section 6 Ferries and Ferrymen Act")
	if res.Jump == nil || !strings.HasSuffix(res.Jump.URL, "#sec_6") {
		t.Errorf("the section is not offered: %+v", res.Jump)
	}
	if ps := res.Hits[0].Provisions; len(ps) != 1 || ps[0].EID != "para_1" {
		t.Errorf("it is not shown where the judgment cites the section: %v", eids(ps))
	}
}

// TestCourtsTyped: what finds the judgments alone is offered, and finds them.
func TestCourtsTyped(t *testing.T) {
	e := open(t, waterside())
	res, _ := find(t, e, "lahore high court judgments on licence 2021")
	said := res.Query.Understood
	if len(said) != 1 || said[0].Code != "judgments" || said[0].Values[0] != "kind:judgment court:lhc year:2021 licence" {
		t.Fatalf("understood %v", said)
	}
	if _, ids := find(t, e, said[0].Values[0]); len(ids) != 1 || ids[0] != lhc2021 {
		t.Errorf("%q finds %q", said[0].Values[0], ids)
	}
}
