package search_test

import (
	"strings"
	"testing"

	"daleel/corpus"
)

const burrows = "/akn/pk/act/1991/18"

// remembered is the small library with a law of a long title.
func remembered() *fake {
	f := small()
	f.add(burrows, corpus.Metadata{
		Kind: corpus.KindAct, Title: "Prevention of Harmful Burrows System (Abolition) Act, 1991", Number: "18", NumberText: "XVIII of 1991",
		Year: 1991, Jurisdiction: "pk", Status: corpus.StatusInForce,
	}, []corpus.Provision{
		section("1", "Short title", "This Act may be called the Prevention of Harmful Burrows System (Abolition) Act, 1991."),
		section("6", "Digging", "Nobody shall dig a burrow under a road."),
		{EID: "ord_9__rule_1", Kind: corpus.Rule, Number: "1", Heading: "Filling", Text: "A burrow is filled with stones.", Unit: true},
	})
	return f
}

func TestNamesPartlyRemembered(t *testing.T) {
	e := open(t, remembered())
	cases := []struct{ query, url, said string }{
		{"Kite and Lantern Act section 3", kites + "#sec_3", "Kite and Lantern Act"},
		{"s. 3 lanterns and kites act", kites + "#sec_3", ""},
		{"sec 2 well and fountan ordnance 1988", wells + "#sec_2", "well and fountan ordnance 1988"},
		{"sec 3 kites and lantrens act", kites + "#sec_3", "“kites and lantrens act” as"},
		{"harmfull burows abolition act 1991 section 6", burrows + "#sec_6", "harmfull burows abolition act 1991"},
		{"s. 3 Kites & Lntrns. Act", kites + "#sec_3", "Lntrns Act"},
		{"harmful burrow system abolition act", burrows, "harmful burrow system abolition act"},
		{"Order IX of the Prevention of Harmful Burrows System (Abolition) Act, 1991", burrows + "#ord_9__rule_1", ""},
	}
	for _, c := range cases {
		res, _ := find(t, e, c.query)
		if res.Jump == nil || !strings.HasPrefix(res.Jump.URL, c.url) {
			t.Errorf("%s: jump %+v, want %s", c.query, res.Jump, c.url)
		}
		said := strings.Join(res.Query.Repairs.Texts(), "; ")
		if (c.said == "") == strings.Contains(said, "read “") || !strings.Contains(said, c.said) {
			t.Errorf("%s: said %q, want %q", c.query, said, c.said)
		}
		if len(res.Query.NotHeld) > 0 {
			t.Errorf("%s: also said to be lacking: %v", c.query, res.Query.NotHeld)
		}
	}
}

// An Act that nobody holds is not taken for one that has the number.
func TestUnknownNamesLeadNowhere(t *testing.T) {
	e := open(t, remembered())
	for _, q := range []string{"Balloons Act section 5A", "Balloons and Rockets Act 3", "Kites and Lanterns Act 1978 s. 3", "wind ordinance s 3"} {
		if res, _ := find(t, e, q); res.Jump != nil {
			t.Errorf("%s leads to %+v", q, res.Jump)
		}
	}
	if res, _ := find(t, e, "Balloons Act section 5A"); len(res.Query.NotHeld) != 1 {
		t.Errorf("not held: %v", res.Query.NotHeld)
	}
	for _, q := range []string{"an order to cover wells", "is this act lawful", "code of conduct for kite flyers", "order for lanterns"} {
		if res, _ := find(t, e, q); res.Jump != nil || len(res.Query.Understood) > 0 {
			t.Errorf("%s is understood as %v", q, res.Query.Understood)
		}
	}
}
