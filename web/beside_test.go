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
