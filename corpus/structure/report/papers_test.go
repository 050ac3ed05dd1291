package report_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/report"
)

// committee is what a committee of the assembly reports, with the bill behind it.
const committee = `NATIONAL ASSEMBLY SECRETARIAT

REPORT OF THE STANDING COMMITTEE ON KITES ON THE KITE SAFETY (AMENDMENT) BILL, 2033

I, the Chairman of the Standing Committee on Kites, have the honour to present this report on the Bill further to amend the Kite Safety Act, 2031, referred to the Committee on the 3rd May, 2033.

2. The Committee comprises the following:-

(1) Mr. Zed Keeper, Chairman
(2) Ms. Wye Keeper, Member

3. The Committee considered the Bill in its meeting held on the 20th May, 2033. The mover said that railings save lives.

4. The Committee unanimously recommends that the Bill may be passed by the Assembly.

ZED KEEPER
Chairman
Islamabad, the 5th June, 2033

Annex-A

A
BILL
further to amend the Kite Safety Act, 2031

WHEREAS it is expedient further to amend the Kite Safety Act, 2031, for the purposes hereinafter appearing;

It is hereby enacted as follows:-

1. Short title and commencement.- (1) This Act may be called the Kite Safety (Amendment) Act, 2033.

2. Amendment of section 3, Act VII of 2031.- In section 3, for the word "roof" the words "roof and balcony" shall be substituted.
`

// TestCommittee reads such a report as one, not as the bill.
func TestCommittee(t *testing.T) {
	if !report.Heads(pages(committee)) {
		t.Error("taken for a bill")
	}
	if bill := committee[len(committee)-540:]; report.Heads(pages(bill)) {
		t.Error("a bill is taken for a report")
	}
	m, ps, _ := report.Parse(pages(committee), "x.txt", corpus.Metadata{})
	got := append([]string{string(m.Kind), m.Publisher, m.Jurisdiction, m.Dates[0].Value}, outline(ps)...)
	want := []string{"report", "National Assembly Secretariat", "pk", "2033-06-05", "header", "para_2", "para_3", "para_4", "para_4__rec_1 in para_4", "hd_1: Annex-A"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// legislative is a brief whose numbered headings have small letters, with a list of
// lettered recommendations and a line of contact.
const legislative = `Kite Commission
Zedland

A Legislative Review of the Roofs and Railings Act, 2014

Legislative Brief No. 3 | September 2031

1. Introduction
The Act makes it the duty of the State to give each roof a railing. It has no rules yet.

2. Key findings
2.1 Section 3 gives a right and no remedy.
2.2 Owners must keep ten roofs of a hundred open, under section 13. Few do.

3. What others do
In Wyland the rules came with the Act. They have been amended twice since then.

4. Recommendations
a. Notify the rules within ninety days.
b. Publish the list of roofs that are kept open.

For more information: info@example.org
`

// TestLegislative reads it.
func TestLegislative(t *testing.T) {
	m, ps, _ := report.Parse(pages(legislative), "x.txt", corpus.Metadata{})
	got := append([]string{string(m.Kind), m.Title, m.Publisher}, outline(ps)...)
	want := []string{
		"brief", "A Legislative Review of the Roofs and Railings Act, 2014", "Kite Commission", "header",
		"hd_1: Introduction", "hd_2: Key findings", "hd_3: What others do", "hd_4: Recommendations", "hd_4__rec_1 in hd_4", "hd_4__rec_2 in hd_4",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestSideBySide gives headings without numbers one depth, and what only says to whom the
// next.
func TestSideBySide(t *testing.T) {
	text := "Kites in Schools\n\nBackground" + prose + "\nThe Law of Roofs" + prose + "\nWhat Keepers Say" + prose + "\nRecommendations\n\nTo the towns\n\nPut up railings on every roof of a school before the summer.\n"
	_, ps, _ := report.Parse(pages(text), "x.txt", corpus.Metadata{})
	want := []string{"header", "hd_1: Background", "hd_2: The Law of Roofs", "hd_3: What Keepers Say", "hd_4: Recommendations", "hd_5 in hd_4: To the towns", "hd_5__rec_1 in hd_5"}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
}
