package search

import (
	"testing"

	"daleel/corpus"
	"daleel/indexer/schema"
)

// TestSpellOut: letters that lawyers make of a title stand for the one law that
// has them, and for none where two laws do.
func TestSpellOut(t *testing.T) {
	title := func(s string, year int) schema.Work {
		return schema.Work{Title: s, Year: year, Kind: corpus.KindOrdinance, ID: "/akn/pk/ordinance/" + s}
	}
	m := &schema.Manifest{Works: []schema.Work{
		title("Lantern Houses (Lighting of Streets) Ordinance, 2001", 2001),
		title("Provincial Wells Inspection Ordinance, 1965", 1965),
		title("Kites Registration Ordinance, 1990", 1990),
		title("Kilns Restriction Ordinance, 1990", 1990),
		title("Common Hostels Tenancy Ordinance, 1951", 1951),
	}}
	g := &generation{m: m, titles: newTitleIndex(m.Works), acts: newActs(m.Works), initials: newInitials(m.Works), priors: make([]float32, 5), citedBy: make([][]int32, 5)}
	for in, want := range map[string]string{
		"s. 10 LHO 2001":          "s. 10 Lantern Houses (Lighting of Streets) Ordinance, 2001",
		"lho, 2001 section 9":     "Lantern Houses (Lighting of Streets) Ordinance, 2001 section 9",
		"WIO 1965 s 4":            "Provincial Wells Inspection Ordinance, 1965 s 4",
		"s 3 CHTO":                "s 3 Common Hostels Tenancy Ordinance, 1951",
		"CHTO tenants":            "CHTO tenants",
		"s 5 KRO 1990":            "s 5 KRO 1990",
		"PPC 1860 s 302":          "PPC 1860 s 302",
		"bail in FIR no 21, 2001": "bail in FIR no 21, 2001",
		"XYZ 2001":                "XYZ 2001",
	} {
		if got := g.spellOut(in); got != want {
			t.Errorf("spellOut(%q) = %q, want %q", in, got, want)
		}
	}
}
