package judgment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestOutsideHeads reads heads in shapes that the courts print and the collection does not
// show: days in any order and over lines, tables of cases, numbers with blanks in them.
func TestOutsideHeads(t *testing.T) {
	const told = "The lantern had been lit on the landing and the ferry had gone by without it, which counsel for both sides\nhave not denied, and the keeper of the lantern was not asked about it by the learned court below.\n2. The learned counsel says that the lamp was lent.\n"
	const lahore = "Stereo. H C J D A 38.\nJudgment Sheet\nIN THE LAHORE HIGH COURT LAHORE\nJUDICIAL DEPARTMENT\n"
	const supreme = "IN THE SUPREME COURT OF PAKISTAN\n(Appellate Jurisdiction)\nPRESENT:\nMr. Justice Amin Miller\nMr. Justice Bashir Fisher\n"
	for name, test := range map[string]struct{ text, want string }{
		"the last day first": {lahore + "W.P.No.13332 of 2030\nJUDGMENT\nM/s Landing Tours etc.\nVERSUS\nFerry Board etc.\nDate of hearing: 14.07.2031, 11.07.2031, 07.07.2031,\n30.06.2031, 26.06.2031.\nPetitioner by:\nMr. Harun Weaver, Advocate.\nAMIN MILLER, J. " + told,
			"pklhc Lahore\nWrit Petition No. 13332 of 2030\nM/s Landing Tours etc. v. Ferry Board etc.\nAmin Miller by Amin Miller\n2031-07-14 2031-07-14\n"},
		"a page that ends below the days": {lahore + "Case No: W.P. No.31986/2030.\nAkbar Lampwright     Versus     The Ferry Board, etc.\nJUDGMENT\nDates of hearing:  26.12.2031, 27.12.2031, 30.12.2031 and\n                   31.12.2031.\nPetitioners by:    Mr. Harun Weaver, Advocate for the petitioner.\n                   M/s Idris Carter, Jamil Potter and Latif Cooper,\n",
			"pklhc Lahore\nWrit Petition No. 31986 of 2030\nAkbar Lampwright v. The Ferry Board, etc.\n by \n2031-12-31 2031-12-31\n"},
		"a bench's letters behind blanks": {"Stereo.\nH C J D A 38\nJudgment Sheet\nIN THE LAHORE HIGH COURT,\nBAHAWALPUR BENCH, BAHAWALPUR\nJudicial Department\nW. P. No. 4488 / 2031 / BWP\nAkbar Lampwright\nVersus\nProvince of the Landings and seven others\nJUDGMENT\nDate of Hearing: 30.09.2031\nAMIN MILLER, J: " + told,
			"pklhc Bahawalpur\nWrit Petition No. 4488 of 2031/BWP\nAkbar Lampwright v. Province of the Landings and seven others\nAmin Miller by Amin Miller\n2031-09-30 2031-09-30\n"},
		"rows that end with the word between": {supreme + "CIVIL APPEALS NO.1084 TO 1086/2029\n(Against the judgment dated 10.4.2028 of the Lahore High Court, Lahore passed in PTR Nos.12 & 13/2024)\nC.A.1084/2029: Commissioner of Lamps Lahore Vs.\nAkbar Lampwright\nC.A.1085/2029: Commissioner of Lamps Office\nLahore Vs. M/s Landing Oil (Pvt.) Ltd.\nFor the appellant(s): Mr. Harun Weaver, ASC\nDate of hearing: 27.01.2031\nJUDGMENT\nAMIN MILLER, J.- " + told,
			"pksc \nCivil Appeal No. 1084 of 2029, Civil Appeal No. 1085 of 2029, Civil Appeal No. 1086 of 2029\nCommissioner of Lamps Lahore, Commissioner of Lamps Office Lahore v. Akbar Lampwright, M/s Landing Oil (Pvt.) Ltd\nAmin Miller, Bashir Fisher by Amin Miller\n2031-01-27 2031-01-27\n"},
		"a side before a shared kind": {supreme + "CRIMINAL SUO MOTU REVIEW PETITION NO.84 OF 2030\n(On appeal from the judgment dated 13.06.2022 passed by this Court in\nCriminal Appeal No.378 of 2021.)\nAkbar Lampwright\n… Petitioner\nVersus\nThe State\n… Respondent\nDate of Hearing : 28.01.2031\nJUDGMENT\nBASHIR FISHER, J. – " + told,
			"pksc \nCriminal Suo Motu Review Petition No. 84 of 2030\nAkbar Lampwright v. The State\nAmin Miller, Bashir Fisher by Bashir Fisher\n2031-01-28 2031-01-28\n"},
		"applicants without another side": {"IN THE SUPREME COURT OF PAKISTAN\n(Original Jurisdiction)\nPRESENT:\nMR. JUSTICE AMIN MILLER, C.J.\nMR. JUSTICE BASHIR FISHER\nHUMAN RIGHTS CASES NO.8340, 9504-G &\n14306-G TO 14308-G OF 2031.\n(Applications by Akbar Lampwright & others)\nAkbar Lampwright:     Applicant in HRC 8340/31\nDawood Ferryman       Applicant in HRC 9504-G/31\nFor the applicants:   Mr. Harun Weaver, Sr. ASC\nOn Court notice:      Mr. Idris Carter, AGP.\n",
			"pksc \nHuman Rights Case No. 8340 of 2031, Human Rights Case No. 9504-G of 2031, Human Rights Case No. 14306-G of 2031, Human Rights Case No. 14307-G of 2031, Human Rights Case No. 14308-G of 2031\nAkbar Lampwright, Dawood Ferryman v. \nAmin Miller, Bashir Fisher by \n \n"},
		"a broken label of the announcement": {"IN THE FEDERAL SHARIAT COURT OF PAKISTAN\n(Appellate Jurisdiction)\nPRESENT\nMR. JUSTICE AMIN MILLER, CHIEF JUSTICE\nCrl. Appeal No.321/L of 2030\nAkbar Lampwright …..Appellant\nVersus\nThe State ...Respondent\nDate of institution --- 21.11.2030\nDate of hearing --- 17.09.2031.\nDate of announcement\nof Judgment --- 25.09.2031\nJUDGMENT.\nAMIN MILLER, CHIEF JUSTICE.— " + told,
			"pkfsc \nCriminal Appeal No. 321-L of 2030\nAkbar Lampwright v. The State\nAmin Miller by Amin Miller\n2031-09-17 2031-09-25\n"},
		"the leave by which it came to be heard": {supreme + "CIVIL APPEAL NO. 94-P OF 2030\nAkbar Lampwright\n… Appellant\nVERSUS\nMst. Mina Lampwright\n… Respondent\nDate of Hearing: 11th January 2031.\nJUDGMENT\nBASHIR FISHER, J. The appeal is about a lamp that was lent to the ferry by its keeper and was not given back at all.\n2. Leave to appeal was granted in Civil Petition No. 414-P of 2029 vide order dated 28th November 2029 of this Court.\n3. The lamp had been lit on the landing.\n",
			"pksc \nCivil Appeal No. 94-P of 2030\nAkbar Lampwright v. Mst. Mina Lampwright\nAmin Miller, Bashir Fisher by Bashir Fisher\n2031-01-11 2031-01-11\n"},
		"what a judgment sets out to decide": {lahore + "WP No.13537 of 2030\nMina Lampwright etc     Versus     Ferry Board etc\nJ U D G M E N T\nDate of Hearing    05.03.2031\nAmin Miller J: This petition along with a connected one raises common questions of law and facts, hence is decided\nthrough this single judgment.\n2. The lamp had been lit on the landing.\n",
			"pklhc Lahore\nWrit Petition No. 13537 of 2030\nMina Lampwright etc v. Ferry Board etc\nAmin Miller by Amin Miller\n2031-03-05 2031-03-05\n"},
		"a page that ends among the first side": {supreme + "Criminal Appeals No. 160, 161 of 2030, Criminal Petition No. 27-Q of 2031\n(Against the judgment dated 02.03.2030 and\n12.01.2030 passed by the High Court of Balochistan, Quetta in\nCriminal Ehtesab Appeals No. 01 of 2029 and 04 of 2026)\nThe State (in Cr. As. 160 and 161 of 2030)\nAkbar Lampwright (in Cr. P. 27-Q of 2031)\n",
			"pksc \nCriminal Appeal No. 160 of 2030, Criminal Appeal No. 161 of 2030, Criminal Petition No. 27-Q of 2031\n v. \nAmin Miller, Bashir Fisher by \n \n"},
		"the bail that was granted below": {supreme + "CRIMINAL PETITION NO. 1603-L OF 2031\nAkbar Lampwright\n...Petitioner\nVersus\nThe State and Dawood Ferryman\n...Respondents\nDate of Hearing: 13.04.2031\nJUDGMENT\nBASHIR FISHER, J. The petitioner has assailed the order whereby the application about a lamp was allowed\nand he was granted bail by the learned High Court.\n2. The lamp had been lit on the landing.\n",
			"pksc \nCriminal Petition No. 1603-L of 2031\nAkbar Lampwright v. The State and Dawood Ferryman\nAmin Miller, Bashir Fisher by Bashir Fisher\n2031-04-13 2031-04-13\n"},
		"another court's seat": {supreme + "Civil Petition No.3068 of 2030\nAkbar Lampwright Petitioner(s)\nVERSUS\n1st ADJ, Karachi Central & others Respondent(s)\nDate of Hearing : 27.09.2031.\nORDER\nAMIN MILLER, J-. The petitioner seeks leave to appeal against the judgment dated 04.08.2030 rendered by the High\nCourt of Sindh at Karachi.\n2. The lamp had been lit on the landing.\n",
			"pksc \nCivil Petition No. 3068 of 2030\nAkbar Lampwright v. 1st ADJ, Karachi Central & others\nAmin Miller, Bashir Fisher by Amin Miller\n2031-09-27 2031-09-27\n"},
	} {
		c, _, m := read(test.text)
		if d := cmp.Diff(test.want, said(c, m)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestOutsideCounsel reads counsel below labels that stand apart from them or broke.
func TestOutsideCounsel(t *testing.T) {
	const told = "The lantern had been lit on the landing and the ferry had gone by without it, which counsel for both sides\nhave not denied, and the keeper of the lantern was not asked about it by the learned court below.\n"
	const lahore = "Stereo. H C J D A 38.\nJudgment Sheet\nIN THE LAHORE HIGH COURT LAHORE\nJUDICIAL DEPARTMENT\nWrit Petition No.1234 of 2030\nAkbar Lampwright\nVersus\nFerry Board, etc.\nJUDGMENT\n"
	const supreme = "IN THE SUPREME COURT OF PAKISTAN\n(Appellate Jurisdiction)\nPRESENT:\nMr. Justice Amin Miller\nCivil Appeal No.5 of 2030\nAkbar Lampwright\n…Appellant\nVersus\nFerry Board, etc.\n…Respondents\n"
	for name, test := range map[string]struct{ text, want string }{
		"the case below the label": {supreme + "For the appellant(s):\n(in C.As.1176 & 1177/2030)\nMr. Harun Weaver, ASC\nFor respondents 8 & 12:\n(in both cases)\nMr. Idris Carter, ASC\nDate of hearing: 19.01.2031\nJUDGMENT\nAMIN MILLER, J.- " + told,
			"petitioner Mr. Harun Weaver, ASC\nrespondent Mr. Idris Carter, ASC"},
		"a reserved judgment": {supreme + "For the State :\nMr. Harun Weaver, DPG\nDate of Hearing:\n15.03.2031 (Judgment Reserved)\nJUDGMENT\nAMIN MILLER, J.- " + told,
			"state Mr. Harun Weaver, DPG"},
		"days above": {lahore + "Date of Hearing    05.03.2031, 30.06.2031, 14.10.2031\nand 10.11.2031.\nPetitioners By:    Mr. Harun Weaver, Advocate.\nAMIN MILLER, J. " + told,
			"petitioner Mr. Harun Weaver, Advocate"},
		"names announced": {lahore + "Date of Hearing      17.6.2031\nPetitioner            By the following Advocates:\nMr. Harun Weaver\nMr. Idris Carter\nAMIN MILLER, J. " + told,
			"petitioner Mr. Harun Weaver\npetitioner Mr. Idris Carter"},
		"a broken label": {lahore + "Date of Hearing: 30.09.2031\nPetitioner(s) By: Mr. Harun Weaver, Advocate.\nRespondent(s) Chaudhary Idris Carter, Assistant\nBy: Advocate General alongwith Inspector\nof Lamps.\nAMIN MILLER, J. " + told,
			"petitioner Mr. Harun Weaver, Advocate\nrespondent Chaudhary Idris Carter, Assistant Advocate General alongwith Inspector of Lamps"},
	} {
		c, _, _ := read(test.text)
		var got []string
		for i, n := range c.Counsel {
			got = append(got, c.CounselFor[i]+" "+n)
		}
		if d := cmp.Diff(test.want, strings.Join(got, "\n")); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}
