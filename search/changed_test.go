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

// TestAmendingLaws: of the laws that changed a provision those that are held are given
// under their identifier, the others are told.
func TestAmendingLaws(t *testing.T) {
	f := rivers()
	p := section("3", "On weirs", "A weir shall be kept.")
	p.Amendments = []corpus.Amendment{{Action: "inserted", By: "Act IX of 1999", Work: "/akn/pk/act/1999/9"}, {Action: "substituted", By: "Act IV of 2021", Work: "/akn/pk/act/2021/4"}, {Action: "omitted", By: "an Order"}}
	meta := func(title string, year int) corpus.Metadata {
		return corpus.Metadata{Kind: corpus.KindAct, Title: title, Year: year, Jurisdiction: "pk", Status: corpus.StatusInForce}
	}
	f.add("/akn/pk/act/1970/3", meta("Weirs Act, 1970", 1970), []corpus.Provision{p})
	f.add("/akn/pk/act/2021/4", meta("Weirs (Amendment) Act, 2021", 2021), []corpus.Provision{section("1", "Short title", "This Act may be called the Weirs (Amendment) Act, 2021.")})
	w, err := open(t, f).Work(t.Context(), "/akn/pk/act/1970/3")
	if err != nil {
		t.Fatal(err)
	}
	got := w.Document.Provisions[0].Amendments
	if !w.Absent["/akn/pk/act/1999/9"] || w.Absent["/akn/pk/act/2021/4"] || w.Absent[""] || got[1].Work != "/akn/pk/act/2021/4" {
		t.Errorf("absent %v, amendments %+v", w.Absent, got)
	}
}
