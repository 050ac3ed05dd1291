package structure

import (
	"fmt"
	"testing"

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
