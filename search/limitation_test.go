package search_test

import (
	"slices"
	"testing"

	"daleel/corpus"
)

const limitation = "/akn/pk/act/1908/9"

func timedEntry(num, text string) corpus.Provision {
	return corpus.Provision{EID: "sched_1__entry_" + num, Parent: "sched_1", Kind: corpus.Entry, Number: num, Text: text, Unit: true}
}

// timetables is a Limitation Act with invented entries, whose divisions begin in the
// text of the entry before, and a law that sets a time of its own.
func timetables() *fake {
	f := small()
	f.add(limitation, corpus.Metadata{Kind: corpus.KindAct, Title: "Limitation Act, 1908", Number: "IX", Year: 1908, Jurisdiction: "pk", Status: corpus.StatusInForce},
		[]corpus.Provision{
			section("3", "Dismissal after the period", "Every suit after the period of limitation set by the first schedule is dismissed."),
			section("5", "Extension", "A late suit on a boat may be admitted."),
			{EID: "sched_1", Kind: corpus.Schedule, Number: "1", Heading: "FIRST DIVISION : SUITS", Text: "Description of suit. Period of limitation."},
			timedEntry("41", "For the hire of a boat. [Three years] When the boat comes home."),
			timedEntry("42", "For the price of a boat [Three years] When it is sold. THE FIRST SCHEDULE.—contd."),
			timedEntry("43", "To recover possession of immoveable property taken by the sea. [Twelve years] When the sea takes it."),
			timedEntry("120", "Suit for which no period of limitation is provided elsewhere. Six years. SECOND DIVISION : APPEALS"),
			timedEntry("151", "From a decree on the hire of a boat. Twenty days."),
			timedEntry("152", "Under the Harbour Code, to the Harbour Court. Ninety days. THIRD DIVISION : APPLICATIONS"),
			timedEntry("164", "To set aside a decree passed ex parte. Thirty days"),
		})
	f.add("/akn/pk/act/1951/8", corpus.Metadata{Kind: corpus.KindAct, Title: "Lighthouses Act, 1951", Number: "8", Year: 1951, Jurisdiction: "pk", Status: corpus.StatusInForce},
		[]corpus.Provision{
			section("2", "Lamps", "A lamp burns at night."),
			section("9", "Appeal", "Whoever is fined may appeal to the keeper within forty five days of the order."),
		})
	return f
}

func TestLimitation(t *testing.T) {
	e := open(t, timetables())
	cases := []struct{ query, work, eid string }{
		{"limitation for suit for hire of boat", limitation, "sched_1__entry_41"},
		{"boat hire limitation period", limitation, "sched_1__entry_41"},
		{"time limit to file a suit for the price of a boat", limitation, "sched_1__entry_42"},
		{"limitation for appeal on hire of a boat", limitation, "sched_1__entry_151"},
		{"limitation for possession of land", limitation, "sched_1__entry_43"}, // immoveable property, in the table's own words
		{"what is the time limit for setting aside ex parte decree", limitation, "sched_1__entry_164"},
		{"within how many days can I appeal to the harbour court", limitation, "sched_1__entry_152"},
		{"limitation for appeal under the Lighthouses Act", "/akn/pk/act/1951/8", "sec_9"},
		{"first schedule limitation act", limitation, "sched_1"},
	}
	for _, c := range cases {
		res, ids := find(t, e, c.query)
		if len(ids) == 0 || ids[0] != c.work || len(res.Hits[0].Provisions) == 0 || res.Hits[0].Provisions[0].EID != c.eid {
			t.Errorf("%s: %v, want %s#%s first", c.query, ids, c.work, c.eid)
		}
	}
}

// What no entry speaks of is left to the words of the query.
func TestLimitationElsewhere(t *testing.T) {
	e := open(t, timetables())
	res, _ := find(t, e, "limitation for complaints about kites")
	if slices.Contains(res.Query.Understood.Texts(), "time limit in the Limitation Act, 1908") {
		t.Errorf("understood %q of a thing that the schedule does not know", res.Query.Understood)
	}
}
