package judgment

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReportTitles reads titles of law reports in shapes that were met on pages from
// outside: a bench's size behind the page, OCR that ran lines together, words in lines of
// their own, a bench below the parties, digests without a day, pages that break off.
func TestReportTitles(t *testing.T) {
	const notes = "Lamps Act, 2024 (XXVI of 2024)--\n----S. 13--Oil--Held: The keeper had no power to sell it--Appeal allowed.    [P. 470] B\n"
	const told = "Date of hearing: 7.7.2031.\nJudgment\nThe keeper of the landing asks for the lamp that was lent to the ferry in the year before.\n2.  The facts are that the lamp was not given back when the night had gone.\n"
	for name, test := range map[string]struct{ text, want string }{
		"the size of the bench behind the page": {"PLJ 2032 Cr.C. (Lahore) 462 (DB)\nPresent: Harun Weaver and Idris Carter, JJ.\nAKBAR LAMPWRIGHT & another--Appellants\nversus\nSTATE--Respondent\nCrl. Appeal No. 784 of 2028 & M.R. No. 405 of 2028, heard on 7.7.2031.\n" + notes,
			"pklhc \nCriminal Appeal No. 784 of 2028, Murder Reference No. 405 of 2028\nAkbar Lampwright & another v. State\nHarun Weaver, Idris Carter by \n2031-07-07 2031-07-07\n"},
		"a petition under the Constitution": {"PLJ 2032 Karachi 75 (DB)\nPresent: Harun Weaver and Idris Carter, JJ.\nAKBAR LAMPWRIGHT--Petitioner\nverses\nFERRY BOARD--Respondent\nC.P. No. 1683 of 2030, decided on 1.10.2031.\n" + notes,
			"pkshc \nConstitution Petition No. 1683 of 2030\nAkbar Lampwright v. Ferry Board\nHarun Weaver, Idris Carter by \n 2031-10-01\n"},
		"a court of Azad Kashmir": {"PLJ 2032 AJ&K 1\nPresent: Harun Weaver, J.\nAKBAR LAMPWRIGHT--Petitioner\nversus\nFERRY BOARD--Respondent\nW.P. No. 550 of 2030, decided on 2.5.2031.\n" + notes,
			"pkajkhc \nWrit Petition No. 550 of 2030\nAkbar Lampwright v. Ferry Board\nHarun Weaver by Harun Weaver\n 2031-05-02\n"},
		"its Supreme Court": {"PLJ 2032 SC (AJ&K) 12\nPresent: Harun Weaver, CJ. and Idris Carter, J.\nAKBAR LAMPWRIGHT--Appellant\nversus\nFERRY BOARD--Respondent\nCivil Appeal No. 5 of 2030, decided on 2.5.2031.\n" + notes,
			"pkajksc \nCivil Appeal No. 5 of 2030\nAkbar Lampwright v. Ferry Board\nHarun Weaver, Idris Carter by \n 2031-05-02\n"},
		"words in lines of their own": {"PLJ 2032\nCr.C\n. (\nPeshawar\n) 828\n[\nBannu\nBench]\nPresent:\nHarun\nDaud\nWeaver\n, J.\nAKBAR-UR-LAMP\n--Petitioner\nversus\nMst\n. MINA FISHER\netc.--Respondents\nCrl\n. Misc\n./\nB.A. No. 79-B of 2031, decided on 9.5.2031.\n" + notes + told,
			"pkphc Bannu\nCriminal Bail Application No. 79-B of 2031\nAkbar-Ur-Lamp v. Mst. Mina Fisher etc.\nHarun Daud Weaver by Harun Daud Weaver\n2031-07-07 2031-05-09\n"},
		"small capitals and one hyphen": {"PLJ 2012 Cr.C. (Peshawar) 1058 (DB)\nPresent: harun talat weaver and idris-ul-carter khan, JJ.\nAKBAR LAMPWRIGHT-Appellant\nversus\nSTATE and another-Respondents\nCriminal Appeal No. 5 of 2011, decided on 17.7.2012.\nNational Lamps",
			"pkphc \nCriminal Appeal No. 5 of 2011\nAkbar Lampwright v. State and another\nHarun Talat Weaver, Idris-ul-Carter Khan by \n 2012-07-17\n"},
		"lines run together": {"PLJ 2011 SC 316\n[Appellate Jurisdiction]\nPresent: HARUN AMIN WEAVER, CJ AND IDRIS BASHIR CARTER J. AKBAR LAMPWRIGHT-Appellant\nversus\nDAWOOD FISHER and 3 others-Respondents Civil Appeal No.291 of 2009, dismissed on 13.3.2011.\n" + notes,
			"pksc \nCivil Appeal No. 291 of 2009\nAkbar Lampwright v. Dawood Fisher and 3 others\nHarun Amin Weaver, Idris Bashir Carter by \n 2011-03-13\n"},
		"a bench below the parties": {"2032 SCMR 676\n[Supreme Court of Pakistan]\nAKBAR LAMPWRIGHT---Petitioner\nVersus\nThe STATE and another---Respondents\nPresent: Harun Weaver and Idris Carter, JJ\nCriminal Petition No. 632 of 2030, decided on 8th November, 2031.\n(On appeal against the order dated 24.05.2031 passed by the High Court, Peshawar\nin Crl. M. B.A. No. 1148-P of 2031)\n" + notes,
			"pksc \nCriminal Petition No. 632 of 2030\nAkbar Lampwright v. The State and another\nHarun Weaver, Idris Carter by \n 2031-11-08\n"},
		"a digest without a day": {"2032 S C M R 101\n[Supreme Court of Pakistan]\nPresent: Harun Weaver, C.J., Amin Miller and Idris Carter, JJ\nAKBAR LAMPWRIGHT\nversus\nDAWOOD FISHER etc\n(For implementation of this Court's order about the lamp).\nLamps Code (V of 2024)\n(Arrest of a keeper) Ss. 54 & 154\nLamp---Keeper was not arrested by police---Application was disposed of. [p. 105] A & B\nDate of hearing: 11th February, 2031.\n",
			"pksc \n\nAkbar Lampwright v. Dawood Fisher etc\nHarun Weaver, Amin Miller, Idris Carter by \n2031-02-11 2031-02-11\n"},
		"a page that breaks off": {"PLJ 2032 Cr.C. (Note) 227\n[Lahore High Court, Multan Bench]\nPresent:\nHarun Weaver and Idris Carter\n, JJ.\nAKBAR LAMPWRIGHT--Appellant\nversus\nDAWOOD FISHER etc.--Respondents\nCrl. A. No. 516 & M.R No. 47 of 2030, decide",
			"pklhc Multan\nCriminal Appeal No. 516 of 2030, Murder Reference No. 47 of 2030\nAkbar Lampwright v. Dawood Fisher etc.\nHarun Weaver, Idris Carter by \n \n"},
		"a year on the next line": {"2032 P Cr. L J 772\n[Balochistan]\nBefore Harun Weaver, CJ and Idris Carter, J\nAKBAR LAMPWRIGHT--- Appellant\nVersus\nThe STATE--- Respondent\nCriminal Jail Appeal No. 36 and Murder Reference No. 5 of 2029, decided on 15th August,\n2031.\n" + notes,
			"pkbhc \nCriminal Jail Appeal No. 36 of 2029, Murder Reference No. 5 of 2029\nAkbar Lampwright v. The State\nHarun Weaver, Idris Carter by \n 2031-08-15\n"},
		"parties below each case": {"P L D 2032 Supreme Court 1063\n[Shariat Appellate Jurisdiction]\nPresent: Justice Harun Weaver, Chairman, Justices Amin Miller and Dr. Idris Carter, Members\nCriminal Appeal No.78(S) of 2030\nAKBAR LAMPWRIGHT---Appellant versus\nTHE STATE---Respondent\n(On appeal from the judgment of the Federal Shariat Court dated 27-1-2030 passed in Criminal Appeal No. 179/L of 2029).\nCriminal Appeal No.79(S) of 2030\nMian DAWOOD FISHER---Appellant versus\nTHE STATE and another---Respondents\n(On appeal from the judgment of the Federal Shariat Court dated 30-4-2030 passed in Criminal Appeal No.423/L of 2029)\nCriminal Appeals Nos. _78(S) _ and 79(S) of 2030, decided on 26th March, 2031.\n(a) Lamps Order (4 of 2019)---\n----Art. 27---Leave to appeal was granted by Supreme Court to consider the lamp.\n",
			"pksc \nCriminal Appeal No. 78-S of 2030, Criminal Appeal No. 79-S of 2030\nAkbar Lampwright v. The State\nHarun Weaver, Amin Miller, Dr. Idris Carter by \n 2031-03-26\n"},
		"the place of another court at the end": {"PLJ 2032 SC 316\n[Appellate Jurisdiction]\nPresent: Harun Weaver, C.J. and Idris Carter, J.\nAKBAR LAMPWRIGHT--Petitioner\nversus\nFERRY BOARD--Respondent\nCivil Petitions Nos.987 to 989 of 2030, decided on 19.10.2031.\n(On appeal from the judgment of High Court of Sindh at Karachi\ndated 31-5-2031 passed in Constitutional Petition No.D-1391 of 2029).\n" + notes,
			"pksc \nCivil Petition No. 987 of 2030, Civil Petition No. 988 of 2030, Civil Petition No. 989 of 2030\nAkbar Lampwright v. Ferry Board\nHarun Weaver, Idris Carter by \n 2031-10-19\n"},
	} {
		c, _, m := read(test.text)
		if d := cmp.Diff(test.want, said(c, m)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestHeadsThatBreakOff reads heads whose page ends among the parties or the cases.
func TestHeadsThatBreakOff(t *testing.T) {
	const head = "IN THE SUPREME COURT OF PAKISTAN\n(Appellate Jurisdiction)\nPRESENT:\nMR. JUSTICE AMIN MILLER\nMR. JUSTICE BASHIR FISHER\n"
	for name, test := range map[string]struct{ text, want string }{
		"among the second parties": {head + "CIVIL APPEALS NO.1476 AND 1477 OF 2030\nLanding Lamps Foundation (In C.A.1476/2030)\nAkbar Lampwright (In C.A.1477/2030)\n…Appellant(s)\nC.As No.1476 – 1477/30 etc. 2\nVERSUS\nDawood Fisher & others (In C.A.1476/2030)\nHarun Weaver (since deceased) through. LRs & others (In C.A.1477/2030)\n",
			"Landing Lamps Foundation v. Dawood Fisher & others"},
		"in a table of cases": {head + "Sr. #\nCase No.\nParties Name\n1\nC.A.792-816 of\n2030\nAkbar Weaver\nLampwright Vs.\nFederation of\nPakistan and\nanother\n2\nC.M.A.2208/2030\nFor the\nappellant /\nMr. Idris Carter,\nSr. ASC\nFederation of\nPakistan Vs.\nMina Fisher\n", "Akbar Weaver Lampwright v. Federation of Pakistan and another"},
	} {
		c, _, _ := read(test.text)
		got := ""
		if len(c.Petitioners) > 0 && len(c.Respondents) > 0 {
			got = c.Petitioners[0] + " v. " + c.Respondents[0]
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

// TestOutcomeForAny: what the law is for any case is no outcome of this one.
func TestOutcomeForAny(t *testing.T) {
	c, _, _ := read("IN THE SUPREME COURT OF PAKISTAN\n(Appellate Jurisdiction)\nPRESENT:\nMr. Justice Amin Miller\nCriminal Petitions No. 562 and 563 of 2031\nAkbar Lampwright\n…Petitioner\nversus\nThe State, etc.\n…Respondents\nDate of hearing: 25.07.2031\nORDER\nAmin Miller, J.: The main petitions are barred by 45 days and the reason that is given has not been found valid.\n2. These petitions are dismissed as barred by time.\n3. Before parting with this order we would like to observe that the lamps were lent. The law already stands\nsettled that if an accused person admitted to bail is subsequently declared a Proclaimed Offender then such\ndeclaration amounts to cancellation of that accused person's bail.\n")
	if c.Disposition != "dismissed" {
		t.Errorf("outcome %q", c.Disposition)
	}
}

// TestTornMonth reads a day of hearing whose month a text layer has torn.
func TestTornMonth(t *testing.T) {
	c, _, m := read("2032 M L D 1298\n[Balochistan]\nBefore Harun Weaver, J\nAKBAR LAMPWRIGHT ---Appellant\nVersus\nThe STATE--- Respondent\nCriminal Appeal No. 5 of 2030, decided on 22nd November, 2031.\n(a) Lamps Act (XXVI of 2024)---\n----S. 13---Oil---Appeal was allowed, in circumstances.\nIdris Carter for Appellant.\nDate of hearing: 23rd S eptember, 2031.\nJUDGMENT\nHARUN WEAVER, J. ---This order shall dispose of the appeal about the lamp of the landing.\n")
	if got, want := said(c, m), "pkbhc \nCriminal Appeal No. 5 of 2030\nAkbar Lampwright v. The State\nHarun Weaver by Harun Weaver\n2031-09-23 2031-11-22\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
