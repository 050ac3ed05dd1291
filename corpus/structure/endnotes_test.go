package structure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

const oneSection = `THE LANTERN RIGHTS ACT, 1851
ACT NO. XII OF 1851
An Act to keep the rights of those who carry lanterns
WHEREAS it is expedient to keep the rights of those who carry lanterns; It is hereby enacted as follows:-
1. Rights of carriers of lanterns. So much of any usage now in force in the 2[landings] as inflicts on any
person a loss of rights for carrying a lantern shall cease to be enforced as law in the courts of the
landings and of the mills.
`

// TestEndNotes reads a law of one section with its publisher's notes below a rule.
func TestEndNotes(t *testing.T) {
	notes := `__________
Date: 13-09-2034
1
Short title given by the Lantern Titles Act, 1897 (14 of 1897).
This Act has been declared to be in force in all the landings, by the Landings Extent Act, 1874 (15 of 1874), s. 3.
It has been declared, by notification, to be in force in the following places, namely :-
The Mills     ..     .. See Gazette of the Landings, 1880, Pt. I, p. 672.
2
Subs. by the Mills Order, 1937, for “quays”.
`
	p := Parse(Input{Pages: []corpus.Page{{Text: oneSection + notes, Status: corpus.PageOK}}, Name: "lantern.txt"})[0]
	var got []string
	for _, v := range p.Provisions {
		got = append(got, v.EID)
		if v.EID == "sec_1" {
			if !strings.HasSuffix(v.Text, "and of the mills.") {
				t.Errorf("the section ends %q", v.Text[max(0, len(v.Text)-60):])
			}
			if len(v.Amendments) != 1 || v.Amendments[0].Action != "substituted" {
				t.Errorf("amendments %v", v.Amendments)
			}
		}
	}
	if d := cmp.Diff([]string{"preamble", "sec_1"}, got); d != "" {
		t.Error(d)
	}
	for _, f := range p.Findings {
		if f.Code == "schedule.unlabelled" {
			t.Error(f.Detail)
		}
	}
}

// TestNoEndNotes keeps what is the law's own below a rule.
func TestNoEndNotes(t *testing.T) {
	for name, below := range map[string]string{
		"a schedule":       "__________\n1\nSubs. by the Mills Order, 1937, for “quays”.\nTHE SCHEDULE\n(See section 1)\n1. The lantern of brass.\n2. The lantern of tin.\n",
		"a lost heading":   "__________\n[See section 1]\n1. The lantern of brass.\n2. The lantern of tin.\n",
		"a section's rest": "__________\n1\nSubs. by the Mills Order, 1937, for “quays”.\n(2) The keeper of a landing shall show the way to whoever carries a lantern.\n",
	} {
		in, notes := cutEndNotes(bodyLines([]corpus.Page{{Text: oneSection + below, Status: corpus.PageOK}}))
		if len(notes) > 0 {
			t.Errorf("%s: %d lines kept, notes %v", name, len(in), notes)
		}
	}
}
