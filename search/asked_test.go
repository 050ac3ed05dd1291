package search_test

import (
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/search"
)

const (
	ferries = "/akn/pk/act/1955/9"
	jetties = "/akn/pk-is/act/1999/4"
	rafts   = "/akn/pk-pb/act/2003/5"
)

// rivers are invented laws that speak of ferries in every section, so that the name of
// a law tells nothing of which section is asked for.
func rivers() *fake {
	f := small()
	law := func(id, title, jurisdiction string, year int, ps ...corpus.Provision) {
		f.add(id, corpus.Metadata{Kind: corpus.KindAct, Title: title, Number: "9", Year: year, Jurisdiction: jurisdiction, Status: corpus.StatusInForce}, ps)
	}
	law(ferries, "Ferries and Ferrymen Act, 1955", "pk", 1955,
		section("1", "Short title", "This Act may be called the Ferries and Ferrymen Act, 1955."),
		section("2", "Ferries Board", "There shall be a Ferries Board for ferries and ferrymen, and ferrymen shall obey the Board of ferries."),
		section("6", "Licences", "A ferryman of a ferry shall have a licence of the Board. A licence may be refused."),
		section("7", "Appeals", "Whoever is refused may appeal to the Commissioner within thirty days."),
		section("8", "Penalty", "Whoever rows without a licence shall be punished with a fine."),
		section("12", "Power to make rules", "The Government may make rules for ferries and ferrymen."),
	)
	law(jetties, "Jetties Act, 1999", "pk-is", 1999, section("3", "Fishing from a jetty", "Nobody shall fish from a jetty without a permit."))
	law(rafts, "Rafts and Jetties Act, 2003", "pk-pb", 2003, section("4", "Fishing from a raft", "Fishing from a raft or a jetty needs a permit."))
	f.add("/akn/pk/judgment/pksc/2019/1", corpus.Metadata{Kind: corpus.KindJudgment, Title: "Raja v. Ferries Board", Year: 2019, Jurisdiction: "pk"},
		[]corpus.Provision{paragraph("1", "The appeal of the ferryman is allowed, for no reason was given.")},
		corpus.CitationRef{In: "para_1", End: 10, Form: "provision", Normal: "s. 7, Ferries and Ferrymen Act, 1955", Target: ferries + "#sec_7"})
	return f
}

// TestAskedOfLaw: what is asked of a law that is named is answered by the provision of
// that law which the other words mean.
func TestAskedOfLaw(t *testing.T) {
	e := open(t, rivers())
	for q, eid := range map[string]string{
		"ferries and ferrymen act appeal":            "sec_7",
		"appeals under the Ferries and Ferrymen Act": "sec_7",
		"penalty ferries and ferrymen act 1955":      "sec_8",
		"Ferries and Ferrymen Act refused licence":   "sec_6",
		"rules under ferries and ferrymen act":       "sec_12",
		"board ferries and ferrymen act":             "sec_2",
	} {
		res, ids := find(t, e, q)
		if len(ids) == 0 || ids[0] != ferries {
			t.Errorf("%q finds %q first", q, ids)
			continue
		}
		if ps := res.Hits[0].Provisions; len(ps) == 0 || ps[0].EID != eid {
			t.Errorf("%q shows %v first, want %s", q, eids(ps), eid)
		}
	}
	_, ids := find(t, e, "ferries and ferrymen act appeal")
	if len(ids) < 2 || ids[1] != "/akn/pk/judgment/pksc/2019/1" {
		t.Errorf("the judgment that cites the law and has the word is not behind it: %q", ids)
	}
	res, _ := findReq(t, e, search.Request{Query: "ferries and ferrymen act appeal", Explain: true})
	if why := strings.Join(res.Hits[0].Why, "\n"); !strings.Contains(why, "asks something of it: appeal") {
		t.Errorf("not explained:\n%s", why)
	}
	// Nothing of the law answers, so that it does not lead.
	if _, ids := find(t, e, "ferries and ferrymen act coated glass string"); len(ids) == 0 || ids[0] != kites {
		t.Errorf("a law without a word of the question leads: %q", ids)
	}
}

// TestTermAskedOfLaw: the provision that defines a term leads those that speak of it.
func TestTermAskedOfLaw(t *testing.T) {
	f := rivers()
	f.add("/akn/pk/act/1960/4", corpus.Metadata{Kind: corpus.KindAct, Title: "Barges Act, 1960", Number: "IV", Year: 1960, Jurisdiction: "pk", Status: corpus.StatusInForce},
		[]corpus.Provision{
			section("2", "Definitions", "In this Act, “bargee” means the master of a barge, and “quay” includes a mole."),
			section("3", "Bargee", "A bargee shall be examined, and a bargee who fails shall be no bargee."),
			section("4", "Duties of a bargee", "A bargee shall keep a light at the quay."),
		})
	e := open(t, f)
	for q, want := range map[string]string{
		"definition of quay barges act": "sec_2", "what is quay under Barges Act": "sec_2", "Barges Act 1960 quay meaning": "sec_2",
		"barges act mein quay kya hai": "sec_2", "what is examination under barges act": "sec_3",
	} {
		res, ids := find(t, e, q)
		if len(ids) == 0 || ids[0] != "/akn/pk/act/1960/4" || len(res.Hits[0].Provisions) == 0 || res.Hits[0].Provisions[0].EID != want {
			t.Errorf("%q finds %q %v", q, ids, eids(res.Hits[0].Provisions))
		}
	}
}

// TestAskedOfDigest: a digest of a law is asked as the law is.
func TestAskedOfDigest(t *testing.T) {
	f := newFake()
	f.add("/akn/pk/act/1961/7", corpus.Metadata{Kind: corpus.KindDigest, Title: "Buoys Act, 1961", AltTitles: []string{"BUA"}, Number: "VII", Year: 1961, Jurisdiction: "pk", Status: corpus.StatusInForce},
		[]corpus.Provision{
			section("2", "Words of this Act", "What the Act calls a buoy: anything that floats and is moored."),
			section("9", "Painting of buoys", "Whoever paints a buoy of this Act red pays a fine."),
		})
	e := open(t, f)
	for _, q := range []string{"BUA painting", "buoys act painting", "painting under the Buoys Act"} {
		res, ids := find(t, e, q)
		if len(ids) != 1 || len(res.Hits[0].Provisions) == 0 || res.Hits[0].Provisions[0].EID != "sec_9" {
			t.Errorf("%q finds %q", q, ids)
			continue
		}
		if said := res.Query.Understood.Texts(); len(said) != 1 || !strings.Contains(said[0], "Buoys Act, 1961") {
			t.Errorf("%q: understood %q", q, said)
		}
	}
}

func eids(ps []search.Passage) (out []string) {
	for _, p := range ps {
		out = append(out, p.EID)
	}
	return out
}

// TestTerritory: the law of the place that is named comes before that of another, of
// which it is said where it holds.
func TestTerritory(t *testing.T) {
	e := open(t, rivers())
	for q, want := range map[string]string{"fishing from a jetty punjab": rafts, "jetty fishing multan": rafts, "fishing jetty islamabad": jetties} {
		if _, ids := find(t, e, q); len(ids) == 0 || ids[0] != want {
			t.Errorf("%q finds %q first, want %s", q, ids, want)
		}
	}
	said := func(q string) string {
		res, _ := find(t, e, q)
		return strings.Join(res.Query.Understood.Texts(), "; ")
	}
	if got, want := said("fishing from a jetty quetta"), "is law for"; !strings.Contains(got, want) || !strings.Contains(got, "not for Balochistan") {
		t.Errorf("of another place's law is said %q", got)
	}
	for _, q := range []string{"fishing from a jetty islamabad", "fishing from a jetty"} {
		if got := said(q); strings.Contains(got, "Jetties Act, 1999 is law for") {
			t.Errorf("%q: %q", q, got)
		}
	}
}
