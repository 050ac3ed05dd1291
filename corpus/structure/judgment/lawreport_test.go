package judgment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// landingReport is an invented page of a law report.
const landingReport = `2 0 3 2
2032 S C M R 25
[Supreme Court of Pakistan]
Present: Amin of the Landing, C.J., Bashir Miller and Dawood
Fisher, JJ
PROVINCE OF THE HILLS through Secretary, Lamps Department
and others---Appellants
Versus
AKBAR
LAMPWRIGHT---Respondent
Civil Appeals
Nos. 414 and 8(s) of 2031, decided on 18th November, 2031.
(Against the judgment dated 10.02.2031 passed by the High Court in
W.Ps. Nos.661 and 121/2029)
(a) Words and phrases---
----'Lamp'---Meaning and scope---A lamp was that which was lit by a keeper and not by
another---Lantern was no lamp.
Idris v. Harun PLD 2029 SC 41 ref.
(b) Lamps Act (XXVI of 2024)---
----S. 13---Oil---Held, that the keeper had no power to sell the oil---Appeals were allowed. [p. 31] A
Barrister Harun Weaver, Additional A.-G. for Appellants (in both cases).
Mr. Idris
Carter, Advocate Supreme Court for Respondent.
Nemo for the State.
Date of hearing: 18th November, 2031.
JUDGMENT
BASHIR MILLER, J.---These appeals by leave of this Court are directed against the judgment by
which the writ petition of the respondent was allowed on the first day.
2. The facts are that the respondent keeps a lamp at the landing and was asked to put it out.
3. As a result of the foregoing discussion, the appeals are allowed and the judgment is set aside.
MWA/L-21/SC Appeals allowed.
`

// TestLawReport reads a law report's head and keeps the editor's notes apart from the
// words of the court.
func TestLawReport(t *testing.T) {
	text := strings.TrimPrefix(landingReport, "2 0 3 2\n")
	c, ps, m := read(text)
	want := &corpus.Case{
		Court: "pksc", Reported: []string{"2032 SCMR 25"}, Numbers: []string{"Civil Appeal No. 414 of 2031", "Civil Appeal No. 8-S of 2031"},
		Judges: []string{"Amin of the Landing", "Bashir Miller", "Dawood Fisher"}, Author: "Bashir Miller",
		Petitioners: []string{"Province of the Hills through Secretary, Lamps Department and others"}, Respondents: []string{"Akbar Lampwright"},
		Counsel:    []string{"Barrister Harun Weaver, Additional A.-G. for Appellants (in both cases)", "Mr. Idris Carter, Advocate Supreme Court for Respondent", "Nemo for the State"},
		CounselFor: []string{corpus.SidePetitioner, corpus.SideRespondent, corpus.SideState},
		Appealed:   "Against the judgment dated 10.02.2031 passed by the High Court in W.Ps. Nos.661 and 121/2029", Disposition: "allowed",
	}
	if d := cmp.Diff(want, c); d != "" {
		t.Errorf("the case (-want +got):\n%s", d)
	}
	if d, _ := corpus.FindDate(m.Dates, corpus.Decided); d.Value != "2031-11-18" {
		t.Errorf("decided %s", d.Value)
	}
	if d := cmp.Diff([]string{"header", "headnote", "headnote_2", "para_1", "para_2", "para_3", "closing"}, eIDs(ps)); d != "" {
		t.Error(d)
	}
	for _, p := range ps {
		if strings.Contains(p.Text, "Lantern was no lamp") != (p.EID == "headnote") {
			t.Errorf("%s: %q", p.EID, p.Text)
		}
	}
}

// TestNoLawReport: a citation at the top alone makes no law report.
func TestNoLawReport(t *testing.T) {
	_, ps, _ := read("2032 SCMR 25\nIN THE SUPREME COURT OF PAKISTAN\nPRESENT:\nMR. JUSTICE AMIN MILLER\nCivil Appeal No. 23 of 2031\nAkbar Lampwright\nVersus\nDawood Fisher\nDate of hearing: 05.05.2031\nJUDGMENT\nAMIN MILLER, J.- The lantern was lit by night.\n2. The appeal is dismissed.\n")
	if got := strings.Join(eIDs(ps), " "); strings.Contains(got, "headnote") {
		t.Error(got)
	}
}

// TestPeshawarTitles reads parties below the day of hearing, and those in brackets
// behind their role.
func TestPeshawarTitles(t *testing.T) {
	below := `JUDGMENT SHEET
IN THE PESHAWAR HIGH COURT,
MINGORA BENCH (DAR-UL-QAZA), SWAT
(Judicial Department)
W.P. 564-M/2031
Date of hearing: 26.11.2031
Mst. Lamp Gul d/o Akbar of the Mill, r/o the Landing,
District Hills.
(Petitioner)
Versus
Province of the Hills through Secretary Lamps and
05 others.
(Respondents)
Present:
Mr. Harun Weaver, Advocate for the Petitioner.
Mr. Idris Carter, A.A.G for the official Respondents.
JUDGMENT
AMIN MILLER, J.- Through this judgment, we intend to dispose of this writ petition about lamps.
2. In view of the above, this petition is allowed.
JUDGE
`
	c, _, _ := read(below)
	if len(c.Petitioners) != 1 || !strings.HasPrefix(c.Petitioners[0], "Mst. Lamp Gul") || len(c.Counsel) != 2 || c.CounselFor[1] != corpus.SideRespondent {
		t.Errorf("%q, counsel %q for %q", c.Petitioners, c.Counsel, c.CounselFor)
	}
	c, ps, _ := read(`Judgment Sheet
IN THE PESHAWAR HIGH COURT, PESHAWAR
JUDICIAL DEPARTMENT
Writ Petition No. 2956-P/2031
JUDGMENT
Date of hearing…………07.11.2031…………
Petitioners. (Akbar Lampwright, Advocate & 02 others) In person.
Respondents. (Province of the Hills through its Chief Secretary & 04 others) By Mr. Harun Weaver, AAG.
*******************
AMIN MILLER, C.J.- Petitioners have filed this writ petition about the lamps of the landing and the mill.
2. For the reasons above this petition is dismissed.
`)
	if d := cmp.Diff([]string{"Akbar Lampwright, Advocate & 02 others"}, c.Petitioners); d != "" || len(c.Respondents) != 1 {
		t.Errorf("respondents %q, petitioners (-want +got):\n%s", c.Respondents, d)
	}
	if d := cmp.Diff([]string{"Mr. Harun Weaver, AAG."}, c.Counsel); d != "" {
		t.Error(d)
	}
	for _, p := range ps {
		if p.EID == "para_1" && strings.Contains(p.Text, "***") {
			t.Errorf("para_1 is %q", p.Text)
		}
	}
}
