package search

import (
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/indexer/schema"
)

// TestShortNames: a short name of the thesaurus is read as the title of the law that
// the library has, beside a number or a subject, and not as the end of another law's name.
func TestShortNames(t *testing.T) {
	m := &schema.Manifest{Works: []schema.Work{
		{ID: "/akn/pk/act/1997/40", Title: "Light and Power Act, 1997", Year: 1997, Kind: corpus.KindAct},
		{ID: "/akn/pk/ordinance/1960/45", Title: "Release of Offenders Ordinance, 1960", Year: 1960, Kind: corpus.KindOrdinance},
	}}
	g := &generation{m: m, byID: map[string]int{}, titles: newTitleIndex(m.Works), acts: newActs(m.Works), initials: newInitials(m.Works)}
	for i := range m.Works {
		g.byID[m.Works[i].ID] = i
	}
	g.shorts = g.newShortNames()
	for in, want := range map[string]string{
		"s. 39 NEPRA Act":                "s. 39 Light and Power Act, 1997",
		"nepra act 1997 section 39":      "Light and Power Act, 1997 section 39",
		"nepra act 1998 section 39":      "nepra act 1998 section 39",
		"5 of the probation ordinance":   "5 of the Release of Offenders Ordinance, 1960",
		"s 5 Lahore Probation Ordinance": "s 5 Lahore Probation Ordinance",
		"probation ordinance":            "Release of Offenders Ordinance, 1960",
		"bail under probation ordinance": "bail under Release of Offenders Ordinance, 1960",
		"officers probation ordinance":   "officers Release of Offenders Ordinance, 1960",
		"sialkot probation ordinance":    "sialkot probation ordinance",
		"s 21 PECA":                      "s 21 PECA",
	} {
		if got := g.spellOut(in); got != want {
			t.Errorf("spellOut(%q) = %q, want %q", in, got, want)
		}
	}
	for name := range g.shorts.titles {
		if words := strings.Fields(name); len(words) > g.shorts.longest {
			t.Errorf("%q is longer than the longest name", name)
		}
	}
}

// TestFormal: headings that every law has are known by their beginning.
func TestFormal(t *testing.T) {
	for heading, want := range map[string]bool{
		"Definitions": true, "“Definitions”": true, "Interpretation clause": true, "Short title, extent and commencement": true,
		"Power to make rules": true, "Repeal and savings": true, "Removal of difficulties": true,
		"Power to make order as to guardianship": false, "Theft": false, "Repealing a licence": false, "Interpreters": false,
	} {
		if got := formal.MatchString(heading); got != want {
			t.Errorf("formal(%q) = %v", heading, got)
		}
	}
	c := newCloseness("definition of worker", 2)
	if _, own := c.heads("Definitions"); own < 0.5 {
		t.Errorf("who asks for a definition has %v of the heading", own)
	}
	if _, own := c.heads("Power to make rules"); own != 0 {
		t.Errorf("a heading without a word of the query has %v", own)
	}
}
