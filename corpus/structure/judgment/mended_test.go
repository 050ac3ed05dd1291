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

// supremeHead is the title of an invented judgment down to the parties.
func supremeHead(number, parties string) string {
	return `SUPREME COURT OF PAKISTAN
(Appellate Jurisdiction)
PRESENT:
MR. JUSTICE AMIN LAMPWRIGHT, HACJ
MR. JUSTICE BASHIR MILLER
` + number + "\n" + parties + `
For the Petitioner: Mr. Dawood Fisher, ASC
Date of Hearing: 14.09.2031
JUDGMENT
BASHIR MILLER, J.- ` + told("", "The lantern was taken from the landing", 4)
}

const supremeEnd = "JUDGE\nJUDGE\nIslamabad, the\n14th September, 2031\n"

// TestPartyIsJudge: a judge who is a party is none of the bench, and an acting chief
// justice has no office in his name.
func TestPartyIsJudge(t *testing.T) {
	c, _, _ := read(supremeHead("CONSTITUTION PETITION NO.4 OF 2031", "Justice Harun Weaver … Petitioner\nVersus\nFederation of Pakistan and another … Respondents") +
		"3. The petition is dismissed.\n" + supremeEnd)
	if d := cmp.Diff([]string{"Amin Lampwright", "Bashir Miller"}, c.Judges); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"Justice Harun Weaver"}, c.Petitioners); d != "" {
		t.Error(d)
	}
}

// TestNamesOfParties: roles with their cases behind them, names one to a line, numbers,
// bar associations and columns of cases.
func TestNamesOfParties(t *testing.T) {
	for name, tt := range map[string]struct {
		parties string
		left    []string
		right   []string
	}{
		"role in both": {"Lamp Authority thr. its Chairman …Petitioners in both petitions\nAkbar Weaver & others …Petitioners in Crl.O.P.15/31\nVersus\nDawood Miller … Respondent in both petitions",
			[]string{"Lamp Authority thr. its Chairman", "Akbar Weaver & others"}, []string{"Dawood Miller"}},
		"and others": {"Aziz Carter and others\nBasit Carter and another\n… Appellants\nVersus\nGovt. of the Hills, Ministry of Lamps etc.\nIslamabad and another\n…Respondents",
			[]string{"Aziz Carter and others", "Basit Carter and another"}, []string{"Govt. of the Hills, Ministry of Lamps etc. Islamabad and another"}},
		"numbered": {"Syed Harun (In both cases)\n… Petitioner\nVERSUS\n1. Chancellor of the Ferry (In CP 3728/2031)\n2. Chairman of the Locks etc (In CP 4385/2031)\n… Respondents",
			[]string{"Syed Harun"}, []string{"Chancellor of the Ferry", "Chairman of the Locks etc"}},
		"bar": {"Dawood Fisher\n… Petitioner\nVERSUS\n1. Nadir Weaver and another (In CRP 328/2031)\n2. Sindh High Court Bar Association through\nits Secretary and others (In CRP 329/2031)\n… Respondents",
			[]string{"Dawood Fisher"}, []string{"Nadir Weaver and another", "Sindh High Court Bar Association through its Secretary and others"}},
		"column": {"Aziz Carter v. Federation of\nPakistan, etc In Const.P.24/2031\nBasit Miller v. Federation of Pakistan\nthr. Secretary Lamps and others In Const.P.25/2031",
			[]string{"Aziz Carter", "Basit Miller"}, []string{"Federation of Pakistan, etc", "Federation of Pakistan thr. Secretary Lamps and others"}},
		"advocate": {"Akbar Miller, Advocate … Petitioner\nVersus\nGovt. of the Hills … Respondent", []string{"Akbar Miller, Advocate"}, []string{"Govt. of the Hills"}},
	} {
		c, _, _ := read(supremeHead("CIVIL PETITIONS NOS.3728 AND 4385 OF 2031", tt.parties) + "3. The petitions are dismissed.\n" + supremeEnd)
		if d := cmp.Diff(tt.left, c.Petitioners); d != "" {
			t.Errorf("%s, left: %s", name, d)
		}
		if d := cmp.Diff(tt.right, c.Respondents); d != "" {
			t.Errorf("%s, right: %s", name, d)
		}
	}
}

// TestReferenceRemark: who refers a question is no party of the case below it.
func TestReferenceRemark(t *testing.T) {
	c, _, _ := read(supremeHead("CONSTITUTION PETITION NO.2 OF 2031\nREFERENCE NO.1 OF 2031\n(Reference by the President\nunder Article 186 of the Constitution)",
		"Supreme Court Bar Association of Pakistan\nthrough its President\n…Petitioner(s)\nVersus\nFederation of Pakistan and others\n…Respondent(s)") + "3. Let the matter come up on 24.09.2031.\n" + supremeEnd)
	if d := cmp.Diff([]string{"Supreme Court Bar Association of Pakistan through its President"}, c.Petitioners); d != "" {
		t.Error(d)
	}
}

// TestAppealedOverLines: the second line of an appeal history names the court, not a
// number of this case.
func TestAppealedOverLines(t *testing.T) {
	c, _, _ := read(supremeHead("Civil Petition No.3200-L/2031\nAgainst the Order dated 12.9.2030\npassed by the Lahore High Court,\nLahore in P.T.R. No.142 of 2009",
		"Harun Weaver …Petitioner\nVERSUS\nLamp Works Ltd …Respondent") + "3. The petition is dismissed.\n" + supremeEnd)
	if d := cmp.Diff([]string{"Civil Petition No. 3200-L of 2031"}, c.Numbers); d != "" {
		t.Error(d)
	}
	if !strings.HasSuffix(c.Appealed, "P.T.R. No.142 of 2009") {
		t.Errorf("appealed %q", c.Appealed)
	}
}

// TestNumbersElsewhere: a range whose kind is said twice, and numbers that a scan left
// only behind the parties or at the top of its pages.
func TestNumbersElsewhere(t *testing.T) {
	parties := "Harun Weaver …Petitioner\nVERSUS\nLamp Works Ltd …Respondent"
	for name, tt := range map[string]struct {
		text string
		want []string
	}{
		"range":   {supremeHead("C.P.560-K/2029 to C.P.562-K/2029", parties), []string{"Civil Petition No. 560-K of 2029", "Civil Petition No. 561-K of 2029", "Civil Petition No. 562-K of 2029"}},
		"parties": {supremeHead("NT k", "Harun Weaver\n(in CA .239/2030)\n…Appellant(s)\nVERSUS\nLamp Works Ltd\n(in CA .239/2030)\n…Respondent(s)"), []string{"Civil Appeal No. 239 of 2030"}},
		"pages":   {supremeHead("aY:b456-L", parties) + "C.P.2456-L/2030 2\n" + told("2. ", "The lantern was lit", 3) + "C.P.2456-L/2030 3\n", []string{"Civil Petition No. 2456-L of 2030"}},
	} {
		c, _, _ := read(tt.text + "3. The petition is dismissed.\n" + supremeEnd)
		if d := cmp.Diff(tt.want, c.Numbers); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// TestWhoseOutcome: what other cases came to, or this one before, is not its outcome.
func TestWhoseOutcome(t *testing.T) {
	head := supremeHead("Civil Appeals No.861 to 863 of 2027", "Harun Weaver …Appellant\nVERSUS\nLamp Works Ltd …Respondent")
	for end, want := range map[string]string{
		"3. These appeals are allowed and the orders are set aside. Resultantly, Rectification Cases No.17 and 18 of 1986 are dismissed.\n":                                       "allowed",
		"3. The cost of a copy lies with the Chief Justice and the matter be placed before him. The case was adjourned. 4. This application is disposed of in the above terms.\n": "disposed of",
		"3. The application was allowed by the lamp court. The appeal was dismissed.\n4. The above are the reasons for our order.\n":                                              "",
		"3. The orders are set aside and these petitions are converted into appeals a nd allowed in the above terms.\n":                                                           "allowed",
		"3. Accordingly, we a llow th is appeal in part and enhance the price of the lantern.\n":                                                                                  "partly allowed",
	} {
		if c, _, _ := read(head + end + supremeEnd); c.Disposition != want {
			t.Errorf("%q is %q, want %q", end, c.Disposition, want)
		}
	}
	majority := strings.Replace(head, "BASHIR MILLER, J.- ", "BASHIR MILLER, J.- (For himself and Harun Carter, J.) ", 1) + "3. The appeals are dismissed.\n" + supremeEnd
	if c, _, _ := read(majority + "AMIN LAMPWRIGHT, HACJ.- " + told("", "I cannot agree", 3) + "2. The matter is remanded to the lamp court.\nJUDGE\n"); c.Disposition != "dismissed" {
		t.Errorf("with a dissent below: %q", c.Disposition)
	}
}

// TestDaysAndPlace: days that share a month, a day that lies before the case, and the
// place above further opinions.
func TestDaysAndPlace(t *testing.T) {
	text := supremeHead("CIVIL APPEAL NO.394 OF 2031", "Harun Weaver …Appellant\nVERSUS\nLamp Works Ltd …Respondent")
	text = strings.Replace(text, "Date of Hearing: 14.09.2031", "Dates of Hearing: 11th, 12th & 14th September 2031", 1)
	_, _, m := read(text + "3. The appeal is dismissed.\nJUDGE\nIslamabad, the\n20th of October, 2031\nAMIN LAMPWRIGHT, J.- " + told("", "I agree", 40) + "JUDGE\n")
	var got []string
	for _, d := range m.Dates {
		got = append(got, d.Value)
	}
	if d := cmp.Diff([]string{"2031-09-11", "2031-09-12", "2031-09-14", "2031-10-20"}, got); d != "" || m.Case.Seat != "Islamabad" {
		t.Errorf("seat %q: %s", m.Case.Seat, d)
	}
	_, _, m = read(text + "3. The appeal is dismissed.\nJUDGE\nIslamabad\n14.09.2021\n")
	if d, _ := corpus.FindDate(m.Dates, corpus.Decided); d.Value != "2031-09-14" {
		t.Errorf("decided %q", d.Value)
	}
}
