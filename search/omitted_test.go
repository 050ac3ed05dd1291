package search_test

import (
	"testing"

	"daleel/corpus"
)

// TestOmittedIsSaid: what the copy marks as omitted is said to be among what is found.
func TestOmittedIsSaid(t *testing.T) {
	f := small()
	gone := section("4", "Tin kites", "Rep. by the Kites (Amendment) Act, 2015.")
	gone.Omitted = true
	f.add("/akn/pk/act/2012/3", corpus.Metadata{Kind: corpus.KindAct, Title: "Tin Kites Act, 2012", NumberText: "III of 2012", Number: "3", Year: 2012},
		[]corpus.Provision{gone, section("5", "Tin tails", "A tail of tin is forbidden.")})
	res, _ := find(t, open(t, f), "section 4 tin kites act 2012")
	for _, p := range res.Hits[0].Provisions {
		if p.Omitted != (p.EID == "sec_4") {
			t.Errorf("%s omitted: %v", p.EID, p.Omitted)
		}
	}
}
