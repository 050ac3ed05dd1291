package web

import (
	"testing"

	"daleel/corpus"
)

// TestHeadsByFirst pairs the chapters of two copies of which one lacks the parts.
func TestHeadsByFirst(t *testing.T) {
	nodes := flow(&corpus.Document{Provisions: []corpus.Provision{
		{EID: "part_I", Kind: corpus.Part}, {EID: "sec_1", Kind: corpus.Section, Unit: true, Parent: "part_I"},
		{EID: "part_II", Kind: corpus.Part}, {EID: "part_II__chp_1", Kind: corpus.Chapter, Parent: "part_II"},
		{EID: "sec_2", Kind: corpus.Section, Unit: true, Parent: "part_II__chp_1"},
	}})
	heads := headsByFirst(nodes)
	items := []item{{ID: "chp_1", Kind: corpus.Chapter}, {ID: "sec_2", Unit: true}}
	if n := heads[headKey{items[0].Kind, firstUnit(items[1:])}]; n.p == nil || n.p.EID != "part_II__chp_1" {
		t.Errorf("chapter 1 stands beside %+v", n.p)
	}
	if n, ok := heads[headKey{corpus.Chapter, "sec_1"}]; ok {
		t.Errorf("part I stands beside chapter %s", n.p.EID)
	}
	if firstUnit(items[:1]) != "" {
		t.Error("a chapter is no provision")
	}
}

// TestAlike: headings of the second column stand as deep as those of the first, also
// where the second copy has parts that the first lacks.
func TestAlike(t *testing.T) {
	items := []item{
		{OnlyBeside: true, Unit: true, Level: 4, Beside: &item{Level: 4}},
		{Unit: true, Level: 3, Beside: &item{Level: 5}},
		{OnlyBeside: true, Unit: true, Beside: &item{Level: 5}},
		{Level: 2, Beside: &item{Level: 3}},
		{Unit: true, Level: 3},
	}
	alike(items)
	for i, want := range []int{2, 3, 3, 2} {
		if got := items[i].Beside.Level; got != want {
			t.Errorf("heading %d of the second column is of level %d, want %d", i, got, want)
		}
	}
}

// TestContinued: a further piece of a long paragraph is marked as such, not with the
// number a second time.
func TestContinued(t *testing.T) {
	for eid, want := range map[string]bool{"para_6__part_2": true, "para_nn_3__part_12": true, "para_6": false, "part_2": false, "para_6__part_1": false, "chp_1__part_B": false} {
		if got := corpus.Continues(eid); got != want {
			t.Errorf("%s continues a paragraph: %v", eid, got)
		}
	}
}
