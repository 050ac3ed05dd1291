package indexer

import (
	"testing"

	"daleel/corpus"
	"daleel/corpus/library"
)

// TestPaperCitation sees that lists and exports know how a paper is cited.
func TestPaperCitation(t *testing.T) {
	m := corpus.Metadata{Kind: corpus.KindReport, Title: "Observations on Zedland", Publisher: "Committee on Kites", Symbol: "CK/C/7"}
	w := library.Work{ID: "/akn/int/doc/report/2033/ck-c-7", Meta: m}
	if got := record(&w).Citation; got != "Committee on Kites, Observations on Zedland, CK/C/7" {
		t.Errorf("%q", got)
	}
	if r := record(&w); r.Issuer != "Committee on Kites" || r.Symbol != "CK/C/7" {
		t.Errorf("issuer %q, symbol %q", r.Issuer, r.Symbol)
	}
}
