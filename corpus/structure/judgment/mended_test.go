package judgment

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// read parses an invented judgment.
func read(text string) (*corpus.Case, []corpus.Provision, corpus.Metadata) {
	m, ps, _ := Parse([]corpus.Page{{Text: text, Status: corpus.PageOK}}, "x.txt", corpus.Metadata{})
	return m.Case, ps, m
}

// TestFormerJudges: below the bench a judge is one who appears, and a row of those who
// appear is no author.
func TestFormerJudges(t *testing.T) {
	c, _, m := read(`SUPREME COURT OF PAKISTAN
(Advisory Jurisdiction)
PRESENT:
Mr. Justice Amin of the Landing, CJ
Mr. Justice Bashir Miller
REFERENCE NO.1 OF 2031
[Reference by the President, under Article 186 of the Constitution]
For the Ferry Commission: Mr. Dawood Fisher, Chief Ferryman
Mr. Justice (R) Akbar Lampwright, Member (Hills)
Mr. Harun Weaver, Member
(Valley)
Mr. Idris Carter, ASC
Dates of Hearing: 04.01.2031, 11.01.2031,
12.01.2031, 13.01.2031,
14.01.2031, 15.01.2031,
16.01.2031, 17.01.2031,
18.01.2031 and
19.01.2031
OPINION OF THE COURT
For the reasons to be recorded later the reference is answered as follows:
The lanterns of the landing are lit under the law and not otherwise.
JUDGE
Islamabad
01.03.2031
`)
	if d := cmp.Diff([]string{"Amin of the Landing", "Bashir Miller"}, c.Judges); d != "" || c.Author != "" {
		t.Errorf("author %q, judges (-want +got):\n%s", c.Author, d)
	}
	if h := m.Dates[len(m.Dates)-2]; h.Value != "2031-01-19" {
		t.Errorf("the last day of hearing is %v", h)
	}
}

// TestAnnex: what is attached below the signatures is no part of the reasons.
func TestAnnex(t *testing.T) {
	text := orderHead + told("", "The petitioner is a lampwright", 3) + told("2. ", "His lantern was taken", 3) +
		"3. For these reasons the writ petition is allowed.\n(AMIN OF THE LANDING)\nJUDGE\nAnnounced in open court on 17.03.2031\nAPPENDIX-I\nSr. No. Case Title\n"
	for range 30 {
		text += "4. 59208/30 Province of the Hills Vs.\nAkbar Lampwright\n"
	}
	c, ps, m := read(text + "APPENDIX-II\n1. 60001/30 Dawood Fisher Vs. The State\n")
	var got []string
	for _, p := range ps {
		if p.Unit {
			got = append(got, p.EID+" "+p.Heading)
		}
	}
	want := []string{"header ", "para_1 ", "para_2 ", "para_3 ", "annex_1 APPENDIX-I", "annex_2 APPENDIX-II"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if d, _ := corpus.FindDate(m.Dates, corpus.Decided); c.Disposition != "allowed" || d.Value != "2031-03-17" {
		t.Errorf("%s on %s", c.Disposition, d.Value)
	}
}

// TestDayBesideLabels: a text layer that has the labels first leaves the day of hearing
// at the end of the column beside them.
func TestDayBesideLabels(t *testing.T) {
	_, _, m := read("IN THE SUPREME COURT OF PAKISTAN\n(Appellate Jurisdiction)\nPRESENT:\nMR. JUSTICE AMIN MILLER\nCivil Appeal No. 23 of 2031\nAkbar Lampwright\nVersus\nDawood Fisher\n" +
		"For the Appellants:\nFor the Respondents:\nDate of Hearing:Mr. Idris Carter, ASC.\nSyed Harun Weaver, AOR.\nEx-parte.\n19.04.2031\nJUDGMENT\n" +
		"Amin Miller, J. The lantern was lit in the year 2030 and nobody saw it.\n2. The appeal is dismissed.\nIslamabad\n21.04.2031\n")
	if d, _ := corpus.FindDate(m.Dates, corpus.Heard); d.Value != "2031-04-19" {
		t.Errorf("heard %q in %v", d.Value, m.Dates)
	}
}

// TestOutcomesPerCase: cases of one kind that were decided in different ways have no
// outcome in common, and what a note behind the order says of others is none.
func TestOutcomesPerCase(t *testing.T) {
	for _, c := range []struct{ numbers, text, want string }{
		{"Civil Appeals No.11 & 12-P of 2031", "Civil Appeal No. 11-P/2031 is allowed, while Civil Appeal No. 12-P/2031 is dismissed.", Differing},
		{"Civil Appeals No.11 & 12-P of 2031", "For these reasons Civil Appeal No. 11-P/2031 is dismissed and so Civil Appeal No. 12-P/2031 stands dismissed.", "dismissed"},
		{"Civil Appeal No.11 of 2031", "Therefore, we dismiss this appeal.\n3. " + strings.Repeat("The keeper of the landing shall light the lamp at dusk and put it out at dawn.\n", 60), "dismissed"},
	} {
		got, _, m := read("IN THE SUPREME COURT OF PAKISTAN\n(Appellate Jurisdiction)\nPRESENT:\nMR. JUSTICE AMIN MILLER\n" + c.numbers + "\nAkbar Lampwright\nVersus\nDawood Fisher\nDate of hearing: 05.05.2031\nJUDGMENT\nAMIN MILLER, J.- The lantern was heard.\n2. " + c.text + "\nJUDGE\nIslamabad\n05.05.2031\n")
		if got.Disposition != c.want {
			t.Errorf("%q: %q, want %q (%v)", c.text[:40], got.Disposition, c.want, m.Case.Numbers)
		}
	}
	if got, _, _ := read("IN THE SUPREME COURT OF PAKISTAN\nCivil Appeals No.101 & 102-P of 2031\nAkbar Lampwright\nVersus\nDawood Fisher\nJUDGMENT\nThe lantern was heard by us on a Monday.\n"); got.Numbers[0] != "Civil Appeal No. 101-P of 2031" {
		t.Errorf("numbers %v", got.Numbers)
	}
}

// TestWrappedLabels: the label of a table drawn line by line wraps beside the name.
func TestWrappedLabels(t *testing.T) {
	c, _, _ := read("IN THE LAHORE HIGH COURT\nRAWALPINDI BENCH RAWALPINDI\nJUDICIAL DEPARTMENT\nCivil Revision No.34-D of 2031\nAKBAR LAMPWRIGHT\nVersus\nDAWOOD FISHER\nJUDGMENT\nDate of hearing: 15.11.2031\n" +
		"Petitioner by: Sh. Idris Carter, Advocate.\nRespondents No.1A to 1D Mr. Harun Weaver,\nby: Advocate.\nRespondents No.13 & Mr. Bashir Miller,\n14-A, 14-B by: Advocate.\nAMIN OF THE LANDING, J. This petition is about a lantern.\n2. It is dismissed.\n")
	if d := cmp.Diff([]string{"Sh. Idris Carter, Advocate", "Mr. Harun Weaver Advocate", "Mr. Bashir Miller Advocate"}, c.Counsel); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"petitioner", "respondent", "respondent"}, c.CounselFor); d != "" {
		t.Error(d)
	}
}

// TestOwnMotion: what the court took up by itself has no parties.
func TestOwnMotion(t *testing.T) {
	c, _, m := read("SUPREME COURT OF PAKISTAN\n(Original Jurisdiction)\nPresent:\nMr. Justice Amin Miller\nCriminal Original Petition No.09 of 2031\n{Suo Moto Contempt Proceedings initiated against Mr. Dawood Fisher\non account of a speech shown by different T.V. Channels}\n" +
		"For the alleged\nContemnor: Mr. Idris Carter, Sr. ASC\nDate of hearing: 11.07.2031\nO R D E R\nAmin Miller, J.: - The keeper of the landing had put up a note to the court.\n2. The proceedings stand disposed of.\nJUDGE\n")
	if len(c.Petitioners)+len(c.Respondents) > 0 || c.Appealed != "" || m.Title != "Criminal Original Petition No. 9 of 2031" {
		t.Errorf("%v against %v, from %q: %s", c.Petitioners, c.Respondents, c.Appealed, m.Title)
	}
}

// TestBareSignature: OCR loses the brackets of a signature.
func TestBareSignature(t *testing.T) {
	c, ps, _ := read("ORDER SHEET\nLAHORE HIGH COURT,\nRAWALPINDI BENCH, RAWALPINDI.\nC.R.No.20-D of 2031\nAKBAR LAMPWRIGHT. Versus DAWOOD FISHER.\n27.03.2031 Petitioner in person.\n" +
		"The petitioner is a lampwright and he says that his lantern was taken by night.\n" + strings.Join(tales(2, 10), "") + "il, We now proceed to consider the lantern of the landing.\n12, There are concurrent findings of two courts on the lantern.\n13. The petition is dismissed in limine.\n\nAmin Miller\n\nJUDGE\nApproved for reporting.\n")
	if d := cmp.Diff([]string{"Amin Miller"}, c.Judges); d != "" {
		t.Error(d)
	}
	for _, want := range []string{"para_11", "para_12"} {
		if !strings.Contains(strings.Join(eIDs(ps), " "), want+" ") {
			t.Errorf("no %s in %v", want, eIDs(ps))
		}
	}
}

// tales are numbered paragraphs.
func tales(from, to int) []string {
	var out []string
	for n := from; n <= to; n++ {
		out = append(out, told(strconv.Itoa(n)+". ", "He went to the keeper of the landing", 2))
	}
	return out
}

func eIDs(ps []corpus.Provision) []string {
	var out []string
	for _, p := range ps {
		out = append(out, p.EID)
	}
	return out
}

// TestManyOpinions: the outcome stands at the end of the first opinion where others
// follow that state none.
func TestManyOpinions(t *testing.T) {
	text := "SUPREME COURT OF PAKISTAN\n(Original Jurisdiction)\nPresent:\nMr. Justice Amin Miller\nMr. Justice Bashir Weaver\nC.P.No.42/2031\nAkbar Lampwright\nVersus\nJustice of Peace, Landing and\nthree others.\nDate of hearing: 05.05.2031\nJUDGMENT\n" +
		"Amin Miller, J.- The lantern was lit by night.\n" + told("2. ", "He went to the keeper", 3) + "3. Hence, these petitions are dismissed.\nJudge\nBashir Weaver, J.- I have read the opinion of my learned brother.\n" + strings.Join(tales(2, 14), "") + "15. The petitions are maintainable.\nJUDGE\n"
	c, _, _ := read(text)
	if c.Disposition != "dismissed" || c.Numbers[0] != "Constitution Petition No. 42 of 2031" {
		t.Errorf("%q, %v", c.Disposition, c.Numbers)
	}
	if d := cmp.Diff([]string{"Justice of Peace, Landing and three others"}, c.Respondents); d != "" {
		t.Error(d)
	}
}

// TestMembers: members of the Shariat bench sit with the judges.
func TestMembers(t *testing.T) {
	c, _, _ := read("IN THE SUPREME COURT OF PAKISTAN\n(Shariat Appellate Jurisdiction)\nPRESENT:\nMr. Justice Amin Miller, Chairman\nDr. Akbar Al-Lampwright, Ad-hoc Member-I\nCriminal Shariat Appeal No.16 of 2031\nDawood Fisher\nVersus\nThe State\nFor the Appellant: Mr. Idris Carter, ASC\nDate of hearing: 01.12.2031\nJUDGMENT\nAmin Miller, J.- The lantern was lit by night.\n2. The appeal fails and is dismissed.\n")
	if d := cmp.Diff([]string{"Amin Miller", "Dr. Akbar Al-Lampwright"}, c.Judges); d != "" {
		t.Error(d)
	}
}

// TestNearestJudge: OCR reads a judge's name in two ways.
func TestNearestJudge(t *testing.T) {
	bench := []string{"Guizar Lampwright", "Faisal Miller"}
	if got := nearestJudge(bench, "Gulzar Lampwrigkt"); got != bench[0] {
		t.Errorf("%q", got)
	}
	if got := nearestJudge(bench, "Idris Lampwright"); got != "Idris Lampwright" {
		t.Errorf("another judge is %q", got)
	}
}
