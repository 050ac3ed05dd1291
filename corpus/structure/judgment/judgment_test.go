package judgment_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/judgment"
)

// The judgments below are invented: the courts are real, nothing else is.
const writ = `Stereo. HCJDA 38
JUDGMENT SHEET
IN THE LAHORE HIGH COURT,
MULTAN BENCH, MULTAN
JUDICIAL DEPARTMENT
Writ Petition No.77/2031/BWP
Kite Makers (Private) Limited
Versus
District Kite Officer, Multan and 3 others
JUDGMENT
Date of hearing: 03.04.2031
Petitioner by: Mr. Aaa Bbb Ccc, Advocate.
Respondents by: Ms. Ddd Eee, Assistant Advocate General.
FFF GGG HHH, J. Through this petition the petitioner has
called in question the order that forbids the flying of kites.
2. The facts are short. The petitioner makes kites and the officer
forbade them. Section 4 of the Kites Act reads as under:
“4. Flying of kites.- (1) No person shall fly a kite:
(a) by night; or
(b) near a wire.
5. Penalty.- Whoever flies a kite shall be told not to.”
3. Learned counsel submits that the order gives no reasons.
4. I have heard both sides and have seen the record of the case.
5. The officer was asked for reasons and gave none. For that
reason the petition is allowed and the order is set aside.
(FFF GGG HHH)
JUDGE
Approved for reporting
`

const appeal = `IN THE SUPREME COURT OF PAKISTAN
(Appellate Jurisdiction)
PRESENT:
MR. JUSTICE AAA BBB, CJ
MR. JUSTICE CCC-UD-DDD EEE
CIVIL A PPEALS NO.3 -K AND 4 -K OF 20 31
(On appeal from the judgment dated 1.2.2030
passed by the High Court of Sindh, Karachi
in Const. P. No.D-9 of 2029)
Fff Ggg and others …Appellants
VERSUS
The Province of Sindh
through its Chief Secretary …Respondent
For the Appellants: Mr. Hhh Iii, ASC
For the Respondent: Mr. Jjj Kkk, Addl. A.G.
Date of Hearing: 5.6.2 031
JUDGMENT
CCC-UD-DDD EEE, J.- These appeals by leave of the Court raise
one question about the custody of the minor and nothing else.
2. The facts need no telling. The minor lives with an aunt.
3. We find no merit in these appeals, which are dismissed.
CHIEF JUSTICE
JUDGE
Islamabad, the
9th of June, 2031
Approved for reporting
`

const sheet = `Form No: HCJD/C-121
ORDER SHEET
LAHORE HIGH COURT, LAHORE
JUDICIAL DEPARTMENT
Crl. Misc. No. 12-B of 2031
Lll Mmm Versus The State & another
S.No. of order/ Date of order/ Order with signature of Judge, and that of
Proceeding Proceeding parties or counsel, where necessary
07.08.2031 Mr. Nnn Ooo, Advocate for the petitioner.
Mr. Ppp Qqq, Deputy Prosecutor General.
Through this petition the petitioner seeks post arrest bail in a
case registered under sections 376 and 511 PPC at some police station.
2. Heard. The matter is one of further inquiry in every respect,
so the petitioner is admitted to post arrest bail on a small bond.
(RRR SSS)
JUDGE
`

const report = `PLJ 2031 Lahore 41
Present: Ttt Uuu, J.
TOKU VALI--Petitioner
versus
XANI YORO--Respondent
C.R. No. 5 of 2030, decided on 20.12.2030.
Kites Act, 2029 (V of 2029)--
----S. 4--Flying of kites by night--Order was without lawful authority
as it gave no reasons whatever for what it said.
Date of hearing: 20.12.2030.
Order
This civil revision is directed against an order about kites which was
made by the court below without hearing anybody.
2. I have heard the learned counsel for the parties at length and find
that the civil revision has no force.
3. The revision is dismissed.
`

func pages(text string) []corpus.Page {
	return []corpus.Page{{Number: 1, Text: text, Status: corpus.PageOK}}
}

func dates(m corpus.Metadata) (heard, decided string) {
	h, _ := corpus.FindDate(m.Dates, corpus.Heard)
	d, _ := corpus.FindDate(m.Dates, corpus.Decided)
	return h.Value, d.Value
}

func eids(ps []corpus.Provision) string {
	var out []string
	for _, p := range ps {
		out = append(out, p.EID)
	}
	return strings.Join(out, " ")
}

func TestParse(t *testing.T) {
	type header struct {
		Title, Court, Seat, Neutral, Heard, Decided, Author, Disposition, Jurisdiction string
		Numbers, Reported, Judges                                                      []string
		Sensitive                                                                      bool
		Year                                                                           int
		EIDs                                                                           string
	}
	tests := []struct {
		name, file, text string
		want             header
	}{
		{"writ petition", "2031LHC77.pdf", writ, header{
			Title: "Kite Makers (Private) Limited v. District Kite Officer, Multan and 3 others", Court: "pklhc", Seat: "Multan",
			Neutral: "2031 LHC 77", Heard: "2031-04-03", Decided: "2031-04-03", Author: "Fff Ggg Hhh", Disposition: "allowed",
			Jurisdiction: "pk-pb", Numbers: []string{"Writ Petition No. 77 of 2031/BWP"}, Judges: []string{"Fff Ggg Hhh"}, Year: 2031,
			EIDs: "header para_1 para_2 para_2__subpara_a para_2__subpara_b para_2__quote_1 para_3 para_4 para_5 closing",
		}},
		{"appeals with noise", "x.txt", appeal, header{
			Title: "Fff Ggg and others v. The Province of Sindh through its Chief Secretary", Court: "pksc", Seat: "Islamabad",
			Heard: "2031-06-05", Decided: "2031-06-09", Author: "Ccc-ud-Ddd Eee", Disposition: "dismissed", Jurisdiction: "pk",
			Numbers: []string{"Civil Appeal No. 3-K of 2031", "Civil Appeal No. 4-K of 2031"}, Judges: []string{"Aaa Bbb", "Ccc-ud-Ddd Eee"},
			Sensitive: true, Year: 2031, EIDs: "header para_1 para_2 para_3 closing",
		}},
		{"order sheet", "x.pdf", sheet, header{
			Title: "Lll Mmm v. The State & another", Court: "pklhc", Seat: "Lahore", Decided: "2031-08-07", Author: "Rrr Sss",
			Disposition: "bail granted", Jurisdiction: "pk-pb", Numbers: []string{"Criminal Miscellaneous No. 12-B of 2031"},
			Judges: []string{"Rrr Sss"}, Sensitive: true, Year: 2031, EIDs: "header para_1 para_2 closing",
		}},
		{"law report", "x.pdf", report, header{
			Title: "Toku Vali v. Xani Yoro", Court: "pklhc", Heard: "2030-12-20", Decided: "2030-12-20", Author: "Ttt Uuu",
			Disposition: "dismissed", Jurisdiction: "pk-pb", Numbers: []string{"Civil Revision No. 5 of 2030"},
			Reported: []string{"PLJ 2031 Lahore 41"}, Judges: []string{"Ttt Uuu"}, Year: 2030, EIDs: "header headnote para_1 para_2 para_3",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if l := judgment.Looks(pages(tt.text), "x.pdf"); l < 0.8 {
				t.Errorf("Looks gives %.2f", l)
			}
			m, ps, _ := judgment.Parse(pages(tt.text), tt.file, corpus.Metadata{})
			heard, decided := dates(m)
			got := header{
				Title: m.Title, Court: m.Case.Court, Seat: m.Case.Seat, Neutral: m.Case.Neutral, Heard: heard, Decided: decided,
				Author: m.Case.Author, Disposition: m.Case.Disposition, Jurisdiction: m.Jurisdiction, Numbers: m.Case.Numbers,
				Reported: m.Case.Reported, Judges: m.Case.Judges, Sensitive: m.Case.Sensitive, Year: m.Year, EIDs: eids(ps),
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestSensitive(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"an offence under section 376 PPC", true},
		{"charged under sections 302/376/34 PPC", true},
		{"section 377-B of the Pakistan Penal Code", true},
		{"u/s 376-III P.P.C. was added", true},
		{"offence under Section 354-A, PPC", true},
		{"Section 292-A is about children", true},
		{"the accused is a juvenile", true},
		{"the custody of the minor was given to the mother", true},
		{"under the Guardians and Wards Act", true},
		{"sentence confirmed under section 376 Cr.P.C. by this Court", false},
		{"reported as 2011 SCMR 376", false},
		{"the amount of Rs.376 was paid under the lease", false},
		{"the suit for maintenance was decreed", false},
		{"a re-visitation of the earlier judgment", false},
		{"the father was given visitation rights", true},
		{"acquitted of gang-rape", true},
		{"the Juvenile Justice System Act, 2018", true},
		{"sections 375 and 376 of the Code of Criminal Procedure", false},
	}
	for _, tt := range tests {
		text := strings.Replace(writ, "The facts are short.", "The facts are short. It was "+tt.text+".", 1)
		m, _, _ := judgment.Parse(pages(text), "x.pdf", corpus.Metadata{})
		if m.Case.Sensitive != tt.want {
			t.Errorf("%q: sensitive %v (%s), want %v", tt.text, m.Case.Sensitive, m.Case.SensitiveWhy, tt.want)
		}
	}
}

func TestUnnumbered(t *testing.T) {
	var b strings.Builder
	b.WriteString(writ[:strings.Index(writ, "2. The facts")])
	for range 60 {
		b.WriteString("The petitioner made a kite and the officer saw it and wrote a long letter about it.\n")
		b.WriteString("No answer came.\n")
	}
	_, ps, _ := judgment.Parse(pages(b.String()), "x.pdf", corpus.Metadata{})
	if len(ps) < 3 {
		t.Fatalf("%d provisions", len(ps))
	}
	for _, p := range ps {
		if len(p.Text) > 6000 {
			t.Errorf("%s has %d bytes", p.EID, len(p.Text))
		}
	}
}

func TestDissent(t *testing.T) {
	text := strings.Replace(appeal, "CHIEF JUSTICE\n", "AAA BBB, CJ.- I have read the judgment of my learned brother and differ.\nThe minor should be asked, as nobody has asked the minor so far.\n2. The law is plain and needs no more words than these.\nCHIEF JUSTICE\n", 1)
	_, ps, _ := judgment.Parse(pages(text), "x.txt", corpus.Metadata{})
	want := "header para_1 para_2 para_3 para_1_2 para_2_2 closing"
	if d := cmp.Diff(want, eids(ps)); d != "" {
		t.Error(d)
	}
}

func TestKnownWins(t *testing.T) {
	known := corpus.Metadata{Title: "The Kite Case", Year: 2040, Case: &corpus.Case{Neutral: "2040 LHC 1"}}
	m, _, _ := judgment.Parse(pages(appeal), "x.pdf", known)
	if m.Title != "The Kite Case" || m.Year != 2040 || m.Case.Neutral != "2040 LHC 1" || !m.Case.Sensitive {
		t.Errorf("got %q %d %q %v", m.Title, m.Year, m.Case.Neutral, m.Case.Sensitive)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{writ, appeal, sheet, report, "", "1.\n2.\n3.", "VERSUS\nVERSUS", "(a)\n(b)\n\f2. x"} {
		f.Add(s, "2031LHC1.pdf")
	}
	f.Fuzz(func(t *testing.T, s, name string) {
		var ps []corpus.Page
		for i, p := range strings.Split(s, "\f") {
			ps = append(ps, corpus.Page{Number: i + 1, Text: p})
		}
		if l := judgment.Looks(ps, name); l < 0 || l > 1 {
			t.Fatalf("Looks gives %f", l)
		}
		_, provisions, _ := judgment.Parse(ps, name, corpus.Metadata{})
		if faults := (&corpus.Document{Provisions: provisions}).Incoherent(); len(faults) > 0 {
			t.Fatal(faults)
		}
	})
}
