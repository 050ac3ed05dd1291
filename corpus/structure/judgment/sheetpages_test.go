package judgment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// appeared prints counsel with their sides.
func appeared(text string) []string {
	c, _, _ := read(text)
	var out []string
	for i, who := range c.Counsel {
		out = append(out, c.CounselFor[i]+": "+who)
	}
	return out
}

// TestSheetsOfPages reads who appeared on order sheets as courts put them on their pages.
func TestSheetsOfPages(t *testing.T) {
	const sheet = "ORDER SHEET\nIN THE HIGH COURT OF SINDH, CIRCUIT COURT LARKANA\nCrl. Bail Appln. No. S- 633 and\n516 of 2031.\nDate of hearing\nOrder with signature of Judge\n21.03.2031.\n"
	const told = "AMIN MILLER, J:- Through this application the applicants seek bail in a case about a lamp that was lent to the ferry.\n2. The lamp had been lit on the landing, and nobody had asked for it before the ferry left.\n"
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"all of a side, and one of a slash": {sheet + "Syed Harun Weaver, Advocate for all the Applicants.\nM/s. Idris Carter and Jamil Potter Advocate\nfor M/s Lamp Works Ltd/Respondent No.2 & 3.\n" + told,
			[]string{"petitioner: Syed Harun Weaver, Advocate for all the Applicants", "respondent: M/s. Idris Carter and Jamil Potter Advocate for M/s Lamp Works Ltd/Respondent No.2 & 3."}},
		"the case behind": {sheet + "Mr. Harun Weaver, Advocate for applicant Akbar in Crl. Bail Appln. No. S- 633 of 2031.\nMr. Idris Carter, Advocate/Amicus Curiae.\nMr. Jamil Potter, Additional Prosecutor General.\n" + told,
			[]string{"petitioner: Mr. Harun Weaver, Advocate for applicant Akbar in Crl. Bail Appln. No. S- 633 of 2031", "court: Mr. Idris Carter, Advocate/Amicus Curiae", "state: Mr. Jamil Potter, Additional Prosecutor General"}},
		"below each other without a label": {"IN THE HIGH COURT OF SINDH, CIRCUIT COURT, LARKANA\nCriminal Bail Application No.S-408 of 2031\nApplicant : Akbar s/o Dawood Lampwright\nThrough Mr. Harun Weaver, Advocate\nRespondents : Through Mr. Idris Carter,\nAdvocate for complainant,\nThe State through Mr. Jamil Potter, D.P.G.\nDate of hearing : 29.11.2031\nDate of order : 29.11.2031\nO R D E R\n" + told,
			[]string{"petitioner: Mr. Harun Weaver, Advocate", "complainant: Mr. Idris Carter Advocate for complainant", "state: Mr. Jamil Potter, D.P.G."}},
		"two roles of one": {"ORDER SHEET\nIN THE HIGH COURT OF SINDH BENCH AT SUKKUR\nCr. Misc. Application No.S-450 of 2031\nApplicant/Complainant: Akbar Lampwright, through\nMr. Harun Weaver, Advocate\nState: Through Syed Idris Carter,\nDPG\nDate of hearing: 27.09.2031\nDated of order: 27.09.2031\nO R D E R\n" + told,
			[]string{"petitioner: Mr. Harun Weaver, Advocate", "state: Syed Idris Carter DPG"}},
		"present, on one line": {"JUDGMENT SHEET IN THE PESHAWAR HIGH COURT, MINGORA BENCH (DAR-UL-QAZA), SWAT (Judicial Department) W.P. 564-M/2031 Date of hearing: 26.11.2031 Mst. Mina d/o Akbar Lampwright. (Petitioner) Versus Ferry Board through its Chairman. (Respondents) Present: Syed Harun Weaver, Advocate for the Petitioner. Mr. Idris Carter, A.A.G for the official Respondent JUDGMENT AMIN MILLER, J. Through this judgment we intend to dispose of this petition about a lamp that was lent to the ferry and was never given back.",
			[]string{"petitioner: Syed Harun Weaver, Advocate for the Petitioner", "respondent: Mr. Idris Carter, A.A.G for the official Respondent"}},
		"nobody": {"IN THE HIGH COURT OF SINDH, CIRCUIT COURT, LARKANA\nCriminal Appeal No.D-57 of 2031\nAppellant : Akbar son of Dawood Lampwright\nNone for the appellant\nThe State : Through Mr.Idris Carter, D.P.G.\nDate of hearing : 20.05.2031\nJ U D G M E N T\n" + told,
			[]string{"state: Mr.Idris Carter, D.P.G."}},
	} {
		if d := cmp.Diff(test.want, appeared(test.text)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestUnbrokenLines reads texts that no page has broken: each line is a paragraph, also where
// the first has no number or a zero stands before it.
func TestUnbrokenLines(t *testing.T) {
	const head = "ORDER SHEET\nIN THE HIGH COURT OF SINDH, BENCH AT SUKKUR\nCr. Bail App. No. S – 301 of 2031\nDate\nOrder with signature of Judge\n28.06.2031\nMr. Harun Weaver, Advocate for the applicant.\n"
	long := strings.Repeat("that the lamp was lit on the landing and the ferry had gone by without it, which nobody denies, and ", 3)
	for name, test := range map[string]struct {
		text, want string
	}{
		"without numbers": {head + "The applicant, an Advocate by profession, says " + long + "so asks for bail.\n\n            It is worth to point out " + long + "no more was said.\n\n            The learned counsel says " + long + "he was heard.\n", "header para_nn_1 para_nn_2 para_nn_3"},
		"zeros":           {head + "The applicant, an Advocate by profession, says " + long + "so asks for bail.\n\n02.   Brief facts are " + long + "no more was said.\n\n03.   The learned counsel says " + long + "he was heard.\n", "header para_1 para_2 para_3"},
		"short lines above the second": {head + ".-.-.-.-.-.-\nApplicants Akbar, Dawood,\nand Latif alias Lamp are present on ad-interim pre-arrest\nbail.\n2. Through this bail application, the\napplicants seek bail in a case about a lamp of the ferry.\n3. I have heard counsel, and my observations\nare as under:\n(i)\nPerusal of the record reflects\nthat the lamp was lit.\n(ii)\nNobody had asked for it before the\nferry left.\n",
			"header para_1 para_2 para_3 para_3__subpara_i para_3__subpara_ii"},
	} {
		c, ps, _ := read(test.text)
		if d := cmp.Diff(test.want, strings.Join(eIDs(ps), " ")); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
		if len(c.Numbers) == 0 || c.Numbers[0] != "Criminal Bail Application No. S-301 of 2031" {
			t.Errorf("%s: numbers %q", name, c.Numbers)
		}
	}
}

// TestAskedFor: what a party would be satisfied with, or another court did, is no outcome;
// an author's style may stand behind a hyphen, and his name on two lines.
func TestAskedFor(t *testing.T) {
	c, _, _ := read("IN THE\nHIGH COURT OF SINDH AT KARACHI\nCriminal Acquittal\nAppeal No.182 of 2031\nPresent: Mr. Justice Amin\nMiller\nAppellant : Akbar Lampwright in person\nRespondent : State through Mr. Idris Carter, Addl: P.G.\nDate of Hearing : 15.05.2031\nJUDGMENT\nAmin Miller-J; Learned counsel submits that the appellant shall be satisfied if this petition is disposed of with directions.\n2. The applications of the others have been dismissed by the trial court, and they have been granted bail by this Court.\n3. The learned counsel was fair enough to state that the appeal is to be dismissed on account of the lamp.\n")
	if d := cmp.Diff([]string{"Amin Miller"}, c.Judges); d != "" || c.Author != "Amin Miller" {
		t.Errorf("judges %q by %q", c.Judges, c.Author)
	}
	if c.Disposition != "" {
		t.Errorf("the case was %q", c.Disposition)
	}
}

// TestCourtOfReport: the title of a law report names the court, not the headnotes.
func TestCourtOfReport(t *testing.T) {
	c, _, _ := read("PLJ 2031 SC 1239\n[Appellate Jurisdiction]\nAKBAR alias LAMP-Petitioner\nCrl. Petition No. 138-L of 2030 accepted on 14.4.2031\n—S. 497. Cr. P.C.-Bail-Fresh ground raised before Addl. Sessions Judge has got some force-Appeal allowed.\nMr. Harun Weaver, ASC for Petitioner\nDate of hearing: 14.4.2031\nAmin Miller, J.--In the report lodged by Dawood under section 302 PPC the petitioner was charged for the said offence.\n2. The petition was dismissed by the learned Addl. Sessions Judge on 23.1.2030.\n")
	if c.Court != "pksc" {
		t.Errorf("the court is %q", c.Court)
	}
	c, _, _ = read("APPELLATE TRIBUNAL INLAND REVENUE OF PAKISTAN KARACHI BENCH KARACHI Present: DR. AMIN MILLER, A.M, MR. BASHIR FISHER, J.M. ITA No.228/KB/2031 (Tax Year 2027) u/s.161(1) M/s. Lamp Works, Landing... Versus The Commissioner-IR, RTO, Hyderabad. Date of hearing: 27-04-2031 Date of order: 31-05-2031 ORDER DR: AMIN MILLER, ACCOUNTANT MEMBER: The instant appeal has been filed by the appellant against the impugned order about the lamps of the landing.")
	if c.Court != "pkatir" || len(c.Judges) != 2 {
		t.Errorf("%q: %q", c.Court, c.Judges)
	}
}
