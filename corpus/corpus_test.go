package corpus_test

import (
	"errors"
	"slices"
	"testing"

	"daleel/corpus"
)

func TestNewDate(t *testing.T) {
	for value, want := range map[string]corpus.Precision{
		"2016-08-22": corpus.PrecisionDay, "2016-08": corpus.PrecisionMonth, "1860": corpus.PrecisionYear,
	} {
		d, err := corpus.NewDate(value, corpus.Assented, "test")
		if err != nil || d.Precision != want || d.Year() != map[bool]int{true: 1860, false: 2016}[value == "1860"] {
			t.Errorf("NewDate(%q) = %+v, %v", value, d, err)
		}
	}
	for _, bad := range []string{"", "22-08-2016", "2016-13-01", "2016-02-30", "next year"} {
		if _, err := corpus.NewDate(bad, corpus.Assented, ""); !errors.Is(err, corpus.ErrInvalid) {
			t.Errorf("NewDate(%q): %v", bad, err)
		}
	}
	if y := (corpus.Date{Value: "20x6"}).Year(); y != 0 {
		t.Errorf("year of a broken date is %d", y)
	}
}

// lanterns is a statute with a chapter, a section and a clause in a subsection.
func lanterns() *corpus.Document {
	return &corpus.Document{Provisions: []corpus.Provision{
		{EID: "chp_I", Kind: corpus.Chapter, Number: "I", Heading: "Keepers"},
		{EID: "sec_1", Kind: corpus.Section, Number: "1", Unit: true, Parent: "chp_I", Text: "(1) Lamps: (a) oil; (b) wax."},
		{EID: "sec_1__subsec_1", Kind: corpus.Subsection, Number: "1", Parent: "sec_1", Start: 0, End: 28},
		{EID: "sec_1__subsec_1__para_a", Kind: corpus.Clause, Number: "a", Parent: "sec_1__subsec_1", Start: 11, End: 19},
		{EID: "lost", Kind: corpus.Clause, Parent: "nowhere", Start: 0, End: 5},
		{EID: "beyond", Kind: corpus.Clause, Parent: "sec_1", Start: 0, End: 500},
	}}
}

func TestBodyAndTrail(t *testing.T) {
	d := lanterns()
	for eid, want := range map[string]string{"sec_1__subsec_1__para_a": "(a) oil;", "sec_1": "(1) Lamps: (a) oil; (b) wax.", "chp_I": "", "lost": "", "beyond": ""} {
		p, ok := d.Provision(eid)
		if !ok {
			t.Fatalf("no %s", eid)
		}
		if got := d.Body(p); got != want {
			t.Errorf("body of %s is %q, want %q", eid, got, want)
		}
	}
	p, _ := d.Provision("sec_1__subsec_1__para_a")
	if got, want := d.Trail(p), []string{"Chapter I Keepers", "Section 1", "Subsection 1"}; !slices.Equal(got, want) {
		t.Errorf("trail %q", got)
	}
	if us := d.Units(); len(us) != 1 || us[0].EID != "sec_1" {
		t.Errorf("units %v", us)
	}
	if _, ok := d.Provision("sec_9"); ok {
		t.Error("found what is not there")
	}
}

func TestLabel(t *testing.T) {
	for want, p := range map[string]corpus.Provision{
		"Section 21":       {Kind: corpus.Section, Number: "21", Heading: "Lamps", Unit: true},
		"Chapter II Lamps": {Kind: corpus.Chapter, Number: "II", Heading: "Lamps"},
		"Of Lamps":         {Kind: corpus.Division, Heading: "Of Lamps"},
		"Page 3":           {Kind: corpus.PagePart, Number: "3", Unit: true},
		"Findings":         {Kind: corpus.HeadingPart, Number: "1", Heading: "Findings", Unit: true},
		"Preamble":         {Kind: corpus.Preamble, Unit: true},
	} {
		if got := p.Label(); got != want {
			t.Errorf("label %q, want %q", got, want)
		}
	}
}

func TestClosedLists(t *testing.T) {
	for _, k := range corpus.Kinds() {
		if got, err := corpus.ParseKind(string(k)); err != nil || got != k {
			t.Errorf("ParseKind(%q) = %q, %v", k, got, err)
		}
	}
	for _, s := range corpus.Statuses() {
		if got, err := corpus.ParseStatus(string(s)); err != nil || got != s {
			t.Errorf("ParseStatus(%q) = %q, %v", s, got, err)
		}
	}
	if _, err := corpus.ParseKind("poem"); !errors.Is(err, corpus.ErrInvalid) {
		t.Error(err)
	}
	if _, err := corpus.ParseStatus("dead"); !errors.Is(err, corpus.ErrInvalid) {
		t.Error(err)
	}
}

// TestTables: every code is there once, with both names; every court lies in a
// known jurisdiction.
func TestTables(t *testing.T) {
	for name, table := range map[string][]corpus.Named{"courts": corpus.Courts(), "jurisdictions": corpus.Jurisdictions(), "topics": corpus.Topics()} {
		seen := map[string]bool{}
		for _, n := range table {
			if n.Code == "" || n.Name == "" || n.Urdu == "" || seen[n.Code] {
				t.Errorf("%s: bad row %+v", name, n)
			}
			seen[n.Code] = true
		}
		if len(table) < 10 {
			t.Errorf("%s has %d rows", name, len(table))
		}
	}
	for _, c := range corpus.Courts() {
		if _, ok := corpus.LookUp(corpus.Jurisdictions(), c.Jurisdiction); !ok || c.Level == 0 {
			t.Errorf("court %+v", c)
		}
	}
}
