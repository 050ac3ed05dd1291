package structure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const trailing = `THE SINDH KILNS ACT, 2031
SINDH ACT NO. X OF 2031.
AN
ACT
to regulate kilns.
WHEREAS it is expedient to regulate kilns in the Province of Sindh;
Preamble.
It is hereby enacted as follows:-
1. (1) This Act may be called the Sindh Kilns (Licensing and Firing)
Act, 2031.
(2) It extends to the whole of the Province of Sindh.
(3) It applies to every kiln wherein bricks are fired for sale or for
the use of a public work; or
Short title, extent,
commencement and
application.
for the use of a canal.
2. No person shall fire a kiln unless he holds a licence which the
Board has granted to him in the prescribed
Licence for firing
of kilns.
manner and for the prescribed fee.
3. Whoever contravenes section 2 shall be punished with a fine that
may extend to ten thousand rupees.
Penalty.
4. Government may make rules.
5. In the Sindh Clay Act, 2020, in section 4, for the words "red clay"
the words "clay of every colour" shall be
Amendment of
Sindh Act XIII of
2020.
substituted.
`

// TestTrailingMargins holds that headings printed in the right-hand margin, which a text
// has behind the lines beside them, are the headings of these sections.
func TestTrailingMargins(t *testing.T) {
	p := readLaw(trailing)
	want := []string{"1 Short title, extent, commencement and application", "2 Licence for firing of kilns", "3 Penalty", "4", "5 Amendment of Sindh Act XIII of 2020"}
	if diff := cmp.Diff(want, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
	for _, v := range p.Provisions {
		if v.EID == "sec_2" && v.Text != "No person shall fire a kiln unless he holds a licence which the Board has granted to him in the prescribed manner and for the prescribed fee." {
			t.Errorf("section 2: %q", v.Text)
		}
	}
}

// TestTrailingAtPageEnd holds that a heading in the margin may stand above a page's number
// and, where it names the title, may end in a comma.
func TestTrailingAtPageEnd(t *testing.T) {
	text := strings.Replace(trailing, "Short title, extent,\ncommencement and\napplication.\nfor the use of a canal.", "for the use of a canal.\nShort title and\ncommencement,", 1)
	text = strings.Replace(text, "Licence for firing\nof kilns.\n", "Licence for firing\nof kilns.\n2\n", 1)
	want := []string{"1 Short title and commencement", "2 Licence for firing of kilns", "3 Penalty", "4", "5 Amendment of Sindh Act XIII of 2020"}
	if diff := cmp.Diff(want, headingsOf(readLaw(text))); diff != "" {
		t.Error(diff)
	}
}

// TestMarginOfTwo holds that an extract of two rules has its headings in the margin
// above too, and that an assembly's own rules are its province's.
func TestMarginOfTwo(t *testing.T) {
	p := readLaw(`Chapter I - TITLE AND MEANINGS

Short title and commencement.

1.  (1) These Rules may be called the Provincial Assembly of Balochistan Rules of Seating, 2031.

(2)  They shall come into force at once.

Meanings.

2.    (1) In these Rules, unless the context otherwise requires,-

(a)     "Assembly" means the Provincial Assembly of Balochistan;

(b)     "bench" means a seat in the Assembly;
`)
	if diff := cmp.Diff([]string{"1 Short title and commencement", "2 Meanings"}, headingsOf(p)); diff != "" {
		t.Errorf("headings (-want +got):\n%s", diff)
	}
	if p.Meta.Enactor != "pk-ba" {
		t.Errorf("enactor %q", p.Meta.Enactor)
	}
}

// TestPublishedBelowLongTitle holds that a long title ends above the line that says
// where the Act was published.
func TestPublishedBelowLongTitle(t *testing.T) {
	for _, line := range []string{"[Gazette of Punjab, Extraordinary, 4th June, 2031]", "No.PAP-Legis-2(2)/2031/17. The Punjab Kites Bill 2031 is hereby published as an Act."} {
		p := readLaw("ACT IX OF 2031\n\nPUNJAB KITES ACT, 2031\n\nAn Act to regulate kites\n\n" + line + `

Whereas it is expedient to regulate kites;

It is enacted as follows:--

1. Short title.--This Act may be cited as the Punjab Kites Act 2031.

2. Licence.--No person shall fly a kite without a licence.
`)
		if p.Meta.LongTitle != "to regulate kites" {
			t.Errorf("long title %q", p.Meta.LongTitle)
		}
	}
}
