package corpus

import (
	"strings"
	"testing"
)

// TestIncoherent finds each fault that parts of a document may have.
func TestIncoherent(t *testing.T) {
	whole := []Provision{
		{EID: "chp_I", Kind: Chapter},
		{EID: "sec_1", Kind: Section, Parent: "chp_I", Unit: true, Text: "The lamp is lit."},
		{EID: "sec_1__subsec_1", Kind: Subsection, Parent: "sec_1", Start: 4, End: 8},
	}
	with := func(change func(ps []Provision)) []Provision {
		ps := append([]Provision(nil), whole...)
		change(ps)
		return ps
	}
	for want, ps := range map[string][]Provision{
		"":                          whole,
		`have the eId "sec_1"`:      with(func(ps []Provision) { ps[2].EID = "sec_1"; ps[2].Parent = "chp_I" }),
		"which is not there":        with(func(ps []Provision) { ps[1].Parent = "chp_II" }),
		"stands before sec_1":       with(func(ps []Provision) { ps[0].Parent = "sec_1" }),
		"has no eId":                with(func(ps []Provision) { ps[2].EID = "" }),
		"of a text that is shorter": with(func(ps []Provision) { ps[2].End = 80 }),
	} {
		got := strings.Join((&Document{Provisions: ps}).Incoherent(), "; ")
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("want %q, got %q", want, got)
		}
	}
}
