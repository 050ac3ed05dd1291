package search_test

import (
	"slices"
	"testing"

	"daleel/corpus"
)

const ponds = "/akn/pk/act/1993/7"

// lettered is the small library with a law in which clauses and letters of
// sections can be taken for each other.
func lettered() *fake {
	f := small()
	f.add(ponds, corpus.Metadata{
		Kind: corpus.KindAct, Title: "Keeping of Ponds Act, 1993", Number: "7", NumberText: "VII of 1993",
		Year: 1993, Jurisdiction: "pk", Status: corpus.StatusInForce,
	}, []corpus.Provision{
		section("1", "Short title", "This Act may be called the Keeping of Ponds Act, 1993."),
		section("9", "Penalty", "Whoever empties a pond is fined (a) ten rupees, (b) twenty or (c) thirty rupees."),
		section("11", "Fish", "Fish are left in the pond."),
		section("11A", "Frogs", "Frogs are left in the pond."),
		{EID: "ord_3__rule_1", Kind: corpus.Rule, Number: "1", Heading: "Water", Text: "Water is let in slowly.", Unit: true},
		{EID: "sched_II", Kind: corpus.Schedule, Number: "II", Heading: "Ponds", Text: "The ponds that are kept.", Unit: true},
	})
	return f
}

// What the held law has decides what a letter is, and nothing is both offered
// and said to be lacking.
func TestLettersAndClauses(t *testing.T) {
	e := open(t, lettered())
	for _, c := range []struct{ query, title, url, lacks string }{
		{"9-C Keeping of Ponds Act", "Section 9(c), Keeping of Ponds Act, 1993", ponds + "#sec_9", ""},
		{"s. 9(c) Keeping of Ponds Act", "Section 9(c), Keeping of Ponds Act, 1993", ponds + "#sec_9", ""},
		{"s. 9-C(2) Keeping of Ponds Act", "Section 9, Keeping of Ponds Act, 1993", ponds + "#sec_9", "Section 9C(2), Keeping of Ponds Act, 1993"},
		{"11(a) of the Keeping of Ponds Act", "Section 11A, Keeping of Ponds Act, 1993", ponds + "#sec_11A", ""},
		{"s. 9-Z Keeping of Ponds Act", "Section 9, Keeping of Ponds Act, 1993", ponds + "#sec_9", "Section 9Z, Keeping of Ponds Act, 1993"},
		{"3rd proviso to s. 11 Keeping of Ponds Act", "Section 11, Keeping of Ponds Act, 1993", ponds + "#sec_11", ""},
		{"clause (b) of section 9 Keeping of Ponds Act", "Section 9(b), Keeping of Ponds Act, 1993", ponds + "#sec_9", ""},
		{"clause (a) of section 11 Keeping of Ponds Act", "Section 11(a), Keeping of Ponds Act, 1993", ponds + "#sec_11", ""},
		{"2nd schedule of the Keeping of Ponds Act", "Schedule II, Keeping of Ponds Act, 1993", ponds + "#sched_II", ""},
		{"Order III of the Keeping of Ponds Act", "Order III, Keeping of Ponds Act, 1993", ponds + "#ord_3__rule_1", ""},
		{"s. 9 AND 11 Keeping of Ponds Act", "Section 9, Keeping of Ponds Act, 1993", ponds + "#sec_9", ""},
	} {
		res, _ := find(t, e, c.query)
		if res.Jump == nil || res.Jump.Title != c.title || res.Jump.URL != c.url {
			t.Errorf("%s: leads to %+v, want %s at %s", c.query, res.Jump, c.title, c.url)
		}
		var lacks string
		for _, l := range res.Query.NotHeld {
			lacks += l.Title
		}
		if lacks != c.lacks {
			t.Errorf("%s: said to lack %q, want %q", c.query, lacks, c.lacks)
		}
	}
	if res, _ := find(t, e, "r. 9 Keeping of Ponds Act"); slices.Contains(res.Query.Understood.Texts(), "Rule 9, Keeping of Ponds Act, 1993") {
		t.Error("a rule of an Act was taken for its section")
	}
}

func TestCitationsSayWhatTheyWereTakenFor(t *testing.T) {
	e := open(t, lettered())
	for text, want := range map[string]string{
		"section 9-C of the Keeping of Ponds Act, 1993":  "Section 9(c), Keeping of Ponds Act, 1993",
		"section 9(c) of the Keeping of Ponds Act, 1993": "",
	} {
		found := e.FindCitations(text)
		if len(found) != 1 || found[0].ReadAs != want || !found[0].Held || found[0].URL != ponds+"#sec_9" {
			t.Errorf("%s: %+v", text, found)
		}
	}
}

// A law that is asked for in a sentence leads as it does by its name alone; what else
// stands beside it is searched for.
func TestALawAskedForInASentence(t *testing.T) {
	e := open(t, lettered())
	for query, leads := range map[string]bool{
		"tell me about the Keeping of Ponds Act": true, "Keeping of Ponds Act kya hai": true, "mujhe Keeping of Ponds Act batao": true,
		"Keeping of Ponds Act کیا ہے": true, "frogs in the Keeping of Ponds Act": false, "Keeping of Ponds Act ki saza": false,
	} {
		res, _ := find(t, e, query)
		if got := res.Jump != nil && res.Jump.URL == ponds; got != leads {
			t.Errorf("%s: leads to the law: %v", query, got)
		}
	}
}
