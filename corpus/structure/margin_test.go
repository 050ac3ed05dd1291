package structure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

func TestHeadingsInTheMargin(t *testing.T) {
	p := parseText(t, `THE KITES ORDER, 1973
CONTENTS
1. Kites and
their flyers
2. Freedom to fly
3. Strings
PART I
WHEREAS kites fly;
It is hereby enacted as follows:—
Kites and
their flyers.
1. (1) A kite has a flyer.
(2) A flyer may have two kites.
Freedom to
fly.
1[2. Every flyer may fly.]
Strings.
3. No person shall fly a kite on 2[glass] string under Article 2.
`, corpus.Metadata{Kind: corpus.KindOrder, Title: "Kites Order, 1973"})
	want := []heading{
		{"preamble", "", "Preamble"}, {"art_1", "1", "Kites and their flyers"}, {"art_2", "2", "Freedom to fly"}, {"art_3", "3", "Strings"},
	}
	if d := cmp.Diff(want, unitsOf(p)); d != "" {
		t.Error(d)
	}
	doc := corpus.Document{Provisions: p.Provisions}
	if v, _ := doc.Provision("art_1"); v == nil || v.Text != "(1) A kite has a flyer.\n(2) A flyer may have two kites." {
		t.Errorf("%+v", v)
	}
}

func TestHeadingsGiveBackText(t *testing.T) {
	for in, want := range map[string]string{
		"2 Meaning of words.⎯In this Act a lamp is a lamp.":                                                                                           "Meaning of words",
		"2. Establishment of the Board.⎯(1) The Government shall establish a Board.":                                                                  "Establishment of the Board",
		"\n2. Cases in which oil shall not be sold: (1) Oil shall not be sold in the.—\ncases of this section.":                                       "Cases in which oil shall not be sold",
		"\n2. Rules not barred: Nothing in this Act shall be deemed to.—\nbar rules.":                                                                 "Rules not barred",
		"2. Seat: There shall be a seat of the Board.":                                                                                                "Seat",
		"\n2. When Warden or Sub.—\nWarden to be deemed a lamp officer within sections 20\nand 21. When the Board so directs, any Sub-Warden is one.": "When Warden or Sub-Warden to be deemed a lamp officer within sections 20 and 21",
	} {
		doc := parseLaw(t, "LAMPS ACT, 2013\n(II of 2013)\n1. Short title.—This Act may be called the Lamps Act, 2013.\n"+in+"\n3. Penalty.—Whoever breaks it shall pay.\n")
		if p, ok := doc.Provision("sec_2"); !ok || p.Heading != want || p.Text == "" {
			t.Errorf("%q: heading %q", in, p.Heading)
		}
	}
	for in, want := range map[string]headed{
		"Lamp Committee l(l) For this Act":                                    {heading: "Lamp Committee", lines: []string{"(l) For this Act there is one."}},
		"(1) Where a lamp is lost and found":                                  {lines: []string{"(1) Where a lamp is lost and found there is one."}},
		"(1) Election of lamp-makers":                                         {heading: "Election of lamp-makers", lines: []string{"(1) there is one."}},
		"The lamps of the Board shall be kept at the office of the Board and": {lines: []string{"The lamps of the Board shall be kept at the office of the Board and there is one."}},
	} {
		if got := giveBack(headed{heading: in, lines: []string{"there is one."}}, ""); got.heading != want.heading || !cmp.Equal(got.lines, want.lines) {
			t.Errorf("%q: %q, %q", in, got.heading, got.lines)
		}
	}
}

func TestANoteStopsBeforeASection(t *testing.T) {
	doc := parseLaw(t, "OILS ACT, 2014\n(V of 2014)\n1. Short title.—This Act may be called the Oils Act, 2014.\n2. Board.—There shall be a 1[Board].\n1\nSubs. by the Oils (Amendment) Act, 2016 (V of 2016), s. 2, for “Committee of the makers of oils”\n1\n[3. Fees for bottles. Before a bottle is sold its seller shall pay a fee.]\n4. Rules.—The Board may make rules.\n")
	if p, ok := doc.Provision("sec_3"); !ok || p.Heading != "Fees for bottles" {
		t.Error("section 3 went into the note above it")
	}
}

func TestSpecksBeforeANumber(t *testing.T) {
	doc := parseLaw(t, "OILS ACT, 2014\n(V of 2014)\n1. Short title.—This Act may be called the Oils Act, 2014.\n; 2. ; Director.—There shall be a Director.\n| 3. Fees.—A fee shall be paid.\n.4. Rules.—The Board may make rules.\n- 5. Bottles.—A bottle is of glass.\n6 to 40. [Omitted.]\n41. Glass.—Glass is none.\n41E. Lamps.—A lamp is none.\n4IF. Remissions.—None shall be allowed.\n")
	for eid, want := range map[string]string{"sec_2": "Director", "sec_3": "Fees", "sec_4": "Rules", "sec_5": "Bottles", "sec_41F": "Remissions"} {
		if p, ok := doc.Provision(eid); !ok {
			t.Errorf("%s was not found", eid)
		} else if p.Heading != want {
			t.Errorf("%s: %q, want %q", eid, p.Heading, want)
		}
	}
}

func TestNumberBehindTheEndOfASentence(t *testing.T) {
	doc := parseLaw(t, "OILS ACT, 2014\n(V of 2014)\n1. Short title.—This Act may be called the Oils Act, 2014.\n2. Board.—There shall be a Board under the Lamps Act,\n\n2013. 3. Seat.—\nThe seat of the Board is named under section\n\n7. 4. Sale. Oil shall be sold in bottles in the month of May,\n2015. It shall be clean.\n5. Rules.—The Board may make rules.\n")
	for eid, want := range map[string]string{"sec_2": "the Lamps Act, 2013.", "sec_3": "under section 7.", "sec_4": "May, 2015. It shall be clean."} {
		if p, ok := doc.Provision(eid); !ok {
			t.Errorf("%s was not found", eid)
		} else if !strings.HasSuffix(p.Text, want) {
			t.Errorf("%s: %q, want …%q", eid, p.Text, want)
		}
	}
}
