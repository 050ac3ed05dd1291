package structure

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// TestWovenLeft reads headings of a left-hand margin that stand before the words beside
// them.
func TestWovenLeft(t *testing.T) {
	p := readLaw(`The Balochistan Ferries Act 2031 (Act No. I of 2031).
AN
ACT
to regulate ferries.
It is hereby enacted as follows: -
Short title, 1. (1) This Act may be called the Balochistan Ferries Act, 2031.
extent and
commencement
(2) It extends to the whole of Balochistan.
(3) It shall come into force on the first day of July, 2031.
Enactment of 2. It is hereby enacted the Boats Law, 2031, in the
Boats manner as follows: -
Law, 2031.
to strengthen the management of boats.
Tolls. 3. No toll shall be taken.
`)
	if diff := cmp.Diff([]string{"1 Short title, extent and commencement", "2 Enactment of Boats Law, 2031", "3 Tolls"}, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
	for _, v := range p.Provisions {
		if v.EID == "sec_2" && v.Text != "It is hereby enacted the Boats Law, 2031, in the manner as follows: - to strengthen the management of boats." {
			t.Errorf("%q", v.Text)
		}
	}
	if m := p.Meta; m.Title != "Balochistan Ferries Act, 2031" || m.Number != "1" || m.Enactor != "pk-ba" || dated(p)[corpus.Commenced] != "2031-07-01" {
		t.Errorf("%+v", m)
	}
}
