package structure

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

const provincialWells = `THE %s PROTECTION OF WELLS ACT, 2019
(Act XXII of 2019)

An Act to protect open wells.

1. Short title, extent and commencement.– (1) This Act may be cited as the %s Protection of Wells Act 2019.
(2) %s
2. Duty to cover.– Every owner shall cover a well.
3. Penalty.– Whoever contravenes section 2 shall be fined.
%s`

func TestProvincialLaws(t *testing.T) {
	cases := []struct {
		name, upper, title, extent, tail, want string
		known                                  corpus.Metadata
	}{
		{"by its assent", "PUNJAB", "Punjab", "It extends to the whole of the province.", "assented to by the Governor of the Punjab on 26 June 2019.", "pk-pb", corpus.Metadata{}},
		{"by its extent", "SINDH", "Sindh", "It extends to the whole of Sindh.", "", "pk-sd", corpus.Metadata{}},
		{"by its assembly", "KHYBER PAKHTUNKHWA", "Khyber Pakhtunkhwa", "It shall come into force at once.", "Passed by the Provincial Assembly of Khyber Pakhtunkhwa.", "pk-kp", corpus.Metadata{}},
		{"a federal law about a province", "BALOCHISTAN", "Balochistan", "It shall come into force at once.", "", "pk", corpus.Metadata{}},
		{"listed by the federal index", "PUNJAB", "Punjab", "It extends to the whole of the Punjab.", "", "pk", corpus.Metadata{OfficialURL: "https://pakistancode.gov.pk/x"}},
	}
	for _, c := range cases {
		text := fmt.Sprintf(provincialWells, c.upper, c.title, c.extent, c.tail)
		got := Parse(Input{Pages: []corpus.Page{{Text: text, Status: corpus.PageOK}}, Known: c.known})[0].Meta
		if got.Enactor != c.want {
			t.Errorf("%s: enactor %q, want %q (%s)", c.name, got.Enactor, c.want, got.Title)
		}
	}
}

// TestMarginHeadings holds that the notes in the margin are the headings of the
// sections beside them, and no text of the section before.
func TestMarginHeadings(t *testing.T) {
	text := strings.Join([]string{
		"SINDH ACT NO. XXI OF 2034", "THE SINDH SAILS ACT, 2033", "AN ACT to regulate sails.",
		"WHEREAS it is expedient to regulate sails; It is hereby enacted as follows:-", "",
		"Short title and", "", "commencement.", "", "1. (1) This Act may be called the Sindh Sails Act, 2033.", "(2) It shall come into force at once.", "",
		"Definitions.", "", "2. In this Act, unless the context otherwise requires, sail means a cloth.", "",
		"~", "3. Whoever sells a torn sail shall pay a fine.", "",
	}, "\n")
	page := corpus.Page{Number: 1, Text: text}
	for _, note := range []string{"Short title and", "commencement.", "Definitions.", "~"} {
		at := strings.Index(text, note)
		page.Margin = append(page.Margin, corpus.Span{Start: at, End: at + len(note)})
	}
	parts := Parse(Input{Name: "sails.pdf", Pages: []corpus.Page{page}})
	var got []string
	for _, p := range parts[0].Provisions {
		if p.Unit && p.Kind == corpus.Section {
			got = append(got, p.EID+": "+p.Heading+": "+p.Text)
		}
	}
	want := []string{
		"sec_1: Short title and commencement: (1) This Act may be called the Sindh Sails Act, 2033.\n(2) It shall come into force at once.",
		"sec_2: Definitions: In this Act, unless the context otherwise requires, sail means a cloth. ~",
		"sec_3: : Whoever sells a torn sail shall pay a fine.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestProvincialOrdinance tells who made an Ordinance whose text does not name the
// province.
func TestProvincialOrdinance(t *testing.T) {
	for maker, want := range map[string]string{
		"WHEREAS it is expedient to regulate wells;":                                                            "pk-pb",
		"WHEREAS the Assembly is not in session and the Governor is satisfied that immediate action is needed;": "pk-pb",
		"WHEREAS the National Assembly is not in session and the President is satisfied that action is needed;": "pk",
	} {
		text := "THE PUNJAB WELLS ORDINANCE, 2031\nAN ORDINANCE\nto regulate wells\n" + maker + "\n1. Short title.—This Ordinance may be called the Punjab Wells Ordinance, 2031.\n2. Wells.—A well shall be covered.\n3. Penalty.—Whoever leaves one open shall be fined.\n"
		if m := Parse(Input{Pages: []corpus.Page{{Text: text, Status: corpus.PageOK}}})[0].Meta; m.Enactor != want || m.Kind != corpus.KindOrdinance {
			t.Errorf("%s: %s of %s, want %s", maker, m.Kind, m.Enactor, want)
		}
	}
}
