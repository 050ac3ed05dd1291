package citation_test

import (
	"testing"

	"daleel/corpus/citation"
)

// FuzzFindAll: spans lie in the text, in order of their start, and every
// normal form reads back.
func FuzzFindAll(f *testing.F) {
	for _, form := range forms() {
		f.Add(form.input)
	}
	f.Add("seC1 RoPB00A t aAA AAAAAAAA ACt180000A000") // a torn word before a title
	f.Add("2-VI\tPPC")                                 // a roman figure behind a hyphen
	f.Add("rule 4 of the \xd7sE & D Regulations, 1978")
	f.Add("seC1Axvx") // letters of roman figures that are none
	f.Add("THE W\xf6\xf6GET ORDER, 2016 say")
	f.Add("Punjab\rAct No. XIV of 2018")
	f.Fuzz(func(t *testing.T, s string) {
		ms := citation.FindAll(s, citation.Scope{This: "/akn/pk/act/2016/40"})
		last := 0
		for _, m := range ms {
			if m.Start < last || m.End <= m.Start || m.End > len(s) || m.Text != s[m.Start:m.End] {
				t.Fatalf("match %+v of %q", m, s)
			}
			last = m.Start
			readBack(t, m.Citation)
		}
	})
}

// FuzzParse: what Parse reads it prints so that it reads the same again.
func FuzzParse(f *testing.F) {
	for _, form := range forms() {
		f.Add(form.input)
	}
	f.Add("Lands W e Act")                    // a torn word that no title has
	f.Add("section 2 of the Widget Army AEt") // a kind word misread
	f.Add("rule 4 of the E\r& D Regulations, 1978")
	f.Add("Section 21 of the [Federal] General Clauses Aet, 1897")
	f.Add("rule 4 of the YE & D Regulations, 1978")
	f.Add("rule 4 of the YEtions, & D Regulations, 1978")
	f.Fuzz(func(t *testing.T, s string) {
		if c, err := citation.Parse(s); err == nil {
			readBack(t, c)
		}
	})
}

// FuzzParseQuery: no query panics, and the rest is no longer than the query.
func FuzzParseQuery(f *testing.F) {
	for _, form := range forms() {
		f.Add(form.input)
	}
	f.Add("duties of King s Proctor Omitted by the Divorce Amdt. Act, 1975")
	f.Fuzz(func(t *testing.T, s string) {
		u := citation.ParseQuery(s)
		if len(u.Rest) > len(s) {
			t.Fatalf("rest %q of %q", u.Rest, s)
		}
		for _, m := range u.Matches {
			if m.Start < 0 || m.End > len(s) || m.Start >= m.End {
				t.Fatalf("match %+v of %q", m, s)
			}
		}
	})
}
