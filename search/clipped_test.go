package search_test

import (
	"strings"
	"testing"

	"daleel/corpus"
)

// clippedCodes are the invented laws with two more whose words begin alike.
func clippedCodes() *fake {
	f := codes()
	law := func(id, title string, year int, sections ...string) {
		var ps []corpus.Provision
		for _, s := range sections {
			ps = append(ps, section(s, "On "+s, "Whoever does so is fined."))
		}
		f.add(id, corpus.Metadata{Kind: corpus.KindAct, Title: title, Year: year, Jurisdiction: "pk", Status: corpus.StatusInForce}, ps)
	}
	law("/akn/pk/act/1872/9", "Candles Act, 1872", 1872, "73", "41")
	law("/akn/pk/act/2017/19", "Canals Act, 2017", 2017, "41", "286")
	law("/akn/pk/act/1979/7", "Breaking of Lamps (Enforcement of Manners) Act, 1979", 1979, "10")
	return f
}

func TestClippedTitles(t *testing.T) {
	e := open(t, clippedCodes())
	for _, c := range []struct{ query, jump string }{
		{"can act 73", "/akn/pk/act/1872/9#sec_73"},
		{"can act s 286", "/akn/pk/act/2017/19#sec_286"}, // which has it
		{"ward orph act 25", wardens + "#sec_25"},
		{"wrds orphans act 25", wardens + "#sec_25"}, // letters in their order
		{"wo act 25", wardens + "#sec_25"},           // first letters, of two words
		{"Musk Ord 1965 s 13", muskets + "#sec_13"},
		{"w o act 25", wardens + "#sec_25"},
		{"wao act 25", wardens + "#sec_25"}, // with the small word
		{"Ward Orph Act", wardens},
		{"section twenty five wardens and orphans", wardens + "#sec_25"},
		{"25 first proviso wardens and orphans act", wardens + "#sec_25"},
		{"exception 2 to s 25 wardens and orphans act", wardens + "#sec_25"},
		{"10 manners", "/akn/pk/act/1979/7#sec_10"},
		{"10(3) manners", "/akn/pk/act/1979/7#sec_10"},
		{"10 manners at table of the king", ""}, // more is said
		{"7 manners", ""},                       // it has no such section
		{"the act 25", ""},
	} {
		res, _ := find(t, e, c.query)
		got := ""
		if res.Jump != nil {
			got = res.Jump.URL
		}
		if got != c.jump {
			t.Errorf("%q leads to %q, want %q (understood %q)", c.query, got, c.jump, res.Query.Understood)
		}
	}
	res, _ := find(t, e, "can act 41")
	if said := strings.Join(res.Query.Understood.Texts(), "; "); !strings.Contains(said, "may be Section 41, Candles Act") || !strings.Contains(said, "may be Section 41, Canals Act") {
		t.Errorf("understood %q: the two laws are not named", said)
	}
}

// A section that our copy lacks leads to its law, and that it lacks it is said.
func TestLackingSectionIsSaid(t *testing.T) {
	e := open(t, codes())
	for q, want := range map[string]bool{
		"s 9 torches": true, "9 torches": true, "torch act 9": true, "section 99 wardens and orphans act": true,
		"s. 17 torches act": false, "17 torches": false, "torches act 1908": false,
	} {
		res, _ := find(t, e, q)
		if said := len(res.Query.NotHeld) > 0; said != want || res.Jump == nil {
			t.Errorf("%q: not held %v, jump %v", q, res.Query.NotHeld, res.Jump)
		}
	}
}
