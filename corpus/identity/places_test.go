package identity

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// TestBetterPlaces: a copy that lost its chapters takes them from one that has
// them, and sections that only it has stand where both neighbours do.
func TestBetterPlaces(t *testing.T) {
	sec := func(n, parent string) corpus.Provision {
		return corpus.Provision{EID: "sec_" + n, Kind: corpus.Section, Number: n, Unit: true, Parent: parent}
	}
	box := func(eid string, kind corpus.ProvisionKind, parent string) corpus.Provision {
		return corpus.Provision{EID: eid, Kind: kind, Heading: eid, Parent: parent, PageFrom: 3}
	}
	lead := &corpus.Document{
		Findings: []corpus.Finding{{Code: "chapters.lost"}},
		Provisions: []corpus.Provision{
			sec("1", ""), box("dvs_1", corpus.Division, ""), sec("2", "dvs_1"), sec("3", "dvs_1"), sec("3A", "dvs_1"), sec("4", "dvs_1"), sec("4A", "dvs_1"), sec("5", "dvs_1"),
			{EID: "sec_5__subsec_1", Kind: corpus.Subsection, Parent: "sec_5"},
			{EID: "dvs_1__para_1", Kind: corpus.Paragraph, Unit: true, Parent: "dvs_1", Text: "stays"},
		},
	}
	other := &corpus.Document{Provisions: []corpus.Provision{
		box("chp_I", corpus.Chapter, ""), sec("1", "chp_I"), box("chp_II", corpus.Chapter, ""), box("dvs_A", corpus.Division, "chp_II"),
		sec("2", "dvs_A"), sec("3", "dvs_A"), sec("4", "dvs_A"), box("chp_III", corpus.Chapter, ""), sec("5", "chp_III"), sec("6", "chp_III"), box("chp_IV", corpus.Chapter, ""),
	}}
	p, ok := BetterPlaces(lead, other)
	if !ok {
		t.Fatal("nothing to mend")
	}
	var got []string
	for _, v := range p.Apply(lead.Provisions) {
		got = append(got, v.EID+" in "+v.Parent)
	}
	want := []string{
		"chp_I in ", "sec_1 in chp_I", "chp_II in ", "dvs_A in chp_II", "sec_2 in dvs_A", "sec_3 in dvs_A", "sec_3A in dvs_A", "sec_4 in dvs_A",
		"sec_4A in ", "chp_III in ", "sec_5 in chp_III", "sec_5__subsec_1 in sec_5", "dvs_1__para_1 in ",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if lead.Provisions[2].Parent != "dvs_1" {
		t.Error("the copy itself was changed")
	}
	whole := &corpus.Document{Provisions: lead.Provisions}
	if _, ok := BetterPlaces(whole, other); ok {
		t.Error("a copy that lost nothing was mended")
	}
	few := &corpus.Document{Provisions: other.Provisions[:2]}
	if _, ok := BetterPlaces(lead, few); ok {
		t.Error("a copy with few of the sections was believed")
	}
}
