package search_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/search"
)

// TestPairs tells a judgment whose facts stand together as a long query tells
// them from one that holds the same words, each as often, in other company.
func TestPairs(t *testing.T) {
	facts := []string{
		"brass lantern sold", "carriage wheel broken", "miller refused payment", "ferry ticket forged", "orchard wall climbed",
		"silver kettle pawned", "harbour clerk bribed", "mule cart borrowed", "linen parcel opened", "temple bell removed",
		"dancing bear escaped", "copper thread hoarded", "night porter beaten", "kiln lease expired",
	}
	var words []string
	for _, fact := range facts {
		words = append(words, strings.Fields(fact)...)
	}
	var apart []string
	for i := range words { // each far from its neighbours, and they in another order
		apart = append(apart, words[(len(words)-1-i)*17%len(words)])
	}
	f := small()
	judgment := func(id, text string) {
		f.add(id, corpus.Metadata{
			Kind: corpus.KindJudgment, Title: "Invented case " + id[len(id)-1:], Year: 2023,
			Case: &corpus.Case{Court: "pklhc"},
		}, []corpus.Provision{paragraph("1", text)})
	}
	const scattered, together = "/akn/pk/judgment/pklhc/2023/1", "/akn/pk/judgment/pklhc/2023/2"
	judgment(scattered, strings.Join(apart, " ")+".")
	told := slices.Clone(facts)
	slices.Reverse(told)
	judgment(together, strings.Join(told, ", ")+".")
	res, err := open(t, f).Search(context.Background(), search.Request{Query: strings.Join(facts, " and "), Page: 1, Size: 5, NoFacets: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Hits) < 2 || res.Hits[0].Document.ID != together || res.Hits[0].Score < 1.05*res.Hits[1].Score {
		for _, h := range res.Hits {
			t.Logf("%s %.2f", h.Document.ID, h.Score)
		}
		t.Errorf("%s does not lead %s", together, scattered)
	}
}
