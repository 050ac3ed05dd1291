package judgment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// furtherSheets are what may stand below a judgment in the same file.
var furtherSheets = map[string]string{
	"an order sheet whose columns are torn": `Form No: HCJD/C-121
ORDER SHEET
IN THE LAHORE HIGH COURT, LAHORE
JUDICIAL DEPARTMENT
Review Application No.9 of 2031
Akbar Lampwright etc.
Versus
Province of the Hills
Sr. No. Of
Order/
Proceeding
Date of
Order
Order with signatures of Judge, and that of parties of
counsel, where necessary.
19.04.2031 Mr. Dawood Fisher, Advocate for the
applicant.
`,
	"a judgment sheet": `Stereo. H C J D A 38.
Judgment Sheet
IN THE LAHORE HIGH COURT, LAHORE
JUDICIAL DEPARTMENT
Writ Petition No.78 of 2031
Bashir Miller Versus Province of the Hills
JUDGMENT
Date of hearing: 19.04.2031
Petitioner by: Mr. Dawood Fisher, Advocate.
`,
}

// TestFurtherSheet reads a judgment with another sheet below it: the printed head of
// that is a title block and no paragraph, and says nothing of the first case.
func TestFurtherSheet(t *testing.T) {
	first := strings.Replace(orderHead, "ORDER\n", "JUDGMENT\n", 1) +
		told("", "The petitioner is a lampwright", 3) + told("2. ", "His lantern was taken", 3) +
		"3. For these reasons the writ petition is dismissed.\n(AMIN OF THE LANDING)\nJUDGE\nAnnounced in open court on 17.03.2031\nApproved for reporting\n"
	reasons := "Through this application the applicant seeks review of the judgment of this\nCourt in the case of the lantern, and both sides have been heard on it now.\n2. The application is allowed.\n(AMIN OF THE LANDING)\nJUDGE\n"
	for name, head := range furtherSheets {
		t.Run(name, func(t *testing.T) {
			m, ps, _ := Parse([]corpus.Page{{Text: first + head + reasons, Status: corpus.PageOK}}, "order.txt", corpus.Metadata{})
			var got []string
			for _, p := range ps {
				if p.Unit || strings.HasPrefix(p.EID, "closing") {
					got = append(got, p.EID)
				}
				if p.EID == "header_2" && p.Text != strings.TrimSpace(head) {
					t.Errorf("the second title block is %q", p.Text)
				}
			}
			want := []string{"header", "para_1", "para_2", "para_3", "closing", "header_2", "para_1_2", "para_2_2", "closing_2"}
			if d := cmp.Diff(want, got); d != "" {
				t.Error(d)
			}
			decided, _ := corpus.FindDate(m.Dates, corpus.Decided)
			if m.Case.Disposition != "dismissed" || decided.Value != "2031-03-17" || len(m.Case.Numbers) != 1 {
				t.Errorf("outcome %q of %s, numbers %v", m.Case.Disposition, decided.Value, m.Case.Numbers)
			}
		})
	}
}

// TestNoFurtherSheet keeps words of forms inside reasons where they are.
func TestNoFurtherSheet(t *testing.T) {
	text := orderHead + told("", "The petitioner is a lampwright", 3) +
		told("2. ", "The order sheet of the court below shows", 3) + "High Court.\n" + told("3. ", "The petition is allowed", 2)
	if d := cmp.Diff([]string{"para_1", "para_2", "para_3"}, eids(text)); d != "" {
		t.Error(d)
	}
}

// TestOutcomeOfShortOrder reads an outcome that stands above long directions, in the
// short order which the reasons repeat.
func TestOutcomeOfShortOrder(t *testing.T) {
	text := orderHead + told("", "The petitioner is a lampwright", 3) + told("2. ", "His lantern was taken", 3) +
		"3. The foregoing are the detailed reasons for our short\norder of even date which is reproduced hereinbelow for ease of\nreference:-\nFor detailed reasons to be recorded later, by a majority these\npetitions are dismissed.\n"
	for range 30 {
		text += "All lanterns of the landing shall be lit by the keeper and by those\nwho stand with him at the gate of the mill until the boats are home.\n"
	}
	text += "Any statement hereby made permissible shall be filed and disposed off\naccordingly.\n(AMIN OF THE LANDING)\nJUDGE\n"
	m, _, _ := Parse([]corpus.Page{{Text: text, Status: corpus.PageOK}}, "order.txt", corpus.Metadata{})
	if m.Case.Disposition != "dismissed" {
		t.Errorf("outcome %q", m.Case.Disposition)
	}
}

// TestNoCounsel takes "Ex-parte" and "Not represented" for what they are.
func TestNoCounsel(t *testing.T) {
	text := strings.Replace(orderHead, "Date of hearing", "For the petitioner: Mr. Dawood Fisher, ASC.\nFor respondent No.1: Ms. Amina Weaver, ASC.\nRespondents (2 -4, 7) : Ex-parte.\nRespondent No.5: Not represen ted.\nDate of hearing", 1) + told("", "The petitioner is a lampwright", 5)
	m, _, _ := Parse([]corpus.Page{{Text: text, Status: corpus.PageOK}}, "order.txt", corpus.Metadata{})
	if d := cmp.Diff([]string{"Mr. Dawood Fisher, ASC.", "Ms. Amina Weaver, ASC."}, m.Case.Counsel); d != "" {
		t.Error(d)
	}
}

// TestPartiesOfCases reads parties each with its own case below, whose year stands
// behind a dash, and a chief justice on the line that heads the bench.
func TestPartiesOfCases(t *testing.T) {
	text := `IN THE SUPREME COURT OF PAKISTAN
(Appellate Jurisdiction)
PRESENT:  MR. JUSTICE AMIN AHMED, CJ.
  MR. JUSTICE BASHIR OF THE MILL
Civil Petitions Nos.4185 of 2031 & 4209 of 2031
Dr. Akbar Hassan Lampwright
(in C.P. No.4185 -2031)
Dawood Javed Fisher
(in C.P. No.4209-2031)
.....Petitioner(s)
VERSUS
Director General of Lanterns
...Respondent(s)
Date of hearing: 20.08.2031
ORDER
` + told("", "The petitioners are lampwrights", 5)
	m, _, _ := Parse([]corpus.Page{{Text: text, Status: corpus.PageOK}}, "order.txt", corpus.Metadata{})
	if d := cmp.Diff([]string{"Dr. Akbar Hassan Lampwright", "Dawood Javed Fisher"}, m.Case.Petitioners); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"Amin Ahmed", "Bashir Of The Mill"}, m.Case.Judges); d != "" {
		t.Error(d)
	}
}
