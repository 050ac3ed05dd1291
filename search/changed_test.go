package search_test

import (
	"slices"
	"testing"

	"daleel/corpus"
)

// TestChangesAsked: who asks what changed in a law is led to the provisions that were
// changed, the latest first, of the year and by the action that are named.
func TestChangesAsked(t *testing.T) {
	f := rivers()
	by := func(num, action, work string) corpus.Provision {
		p := section(num, "On weir "+num, "A weir shall be kept.")
		p.Amendments = []corpus.Amendment{{Action: action, By: "an Act", Work: work, Note: action + " by an Act"}}
		return p
	}
	f.add("/akn/pk/act/1970/3", corpus.Metadata{Kind: corpus.KindAct, Title: "Weirs Act, 1970", Number: "III", Year: 1970, Jurisdiction: "pk", Status: corpus.StatusInForce},
		[]corpus.Provision{
			section("2", "Amendment of weirs", "Whoever amends or changes a weir shall tell the Board."),
			by("3", "inserted", "/akn/pk/act/1999/9"), by("4", "substituted", "/akn/pk/act/2021/9"), by("5", "inserted", "/akn/pk/act/2021/9"),
		})
	e := open(t, f)
	for q, want := range map[string][]string{
		"what changed in the weirs act":          {"sec_4", "sec_5", "sec_3"},
		"amendments to Weirs Act in 2021":        {"sec_4", "sec_5"},
		"sections inserted in weirs act 1970":    {"sec_5", "sec_3"},
		"weirs act amendment of weirs":           {"sec_2"}, // a subject
		"weirs act ki tarameem":                  {"sec_4", "sec_5", "sec_3"},
		"amendments of the weirs act in 1950":    {"sec_2"}, // none are known
		"insertions in weirs act 1970 made 1999": {"sec_3"},
	} {
		res, ids := find(t, e, q)
		if len(ids) == 0 || ids[0] != "/akn/pk/act/1970/3" {
			t.Errorf("%q finds %q", q, ids)
			continue
		}
		got := eids(res.Hits[0].Provisions)
		if len(want) == 1 {
			got = got[:min(1, len(got))]
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q shows %q, want %q", q, got, want)
		}
	}
}
