package judgment

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// said prints the fields that the tests of fresh heads compare.
func said(c *corpus.Case, m corpus.Metadata) string {
	heard, decided := "", ""
	for _, d := range m.Dates {
		switch d.Meaning {
		case corpus.Heard:
			heard = d.Value
		case corpus.Decided:
			decided = d.Value
		}
	}
	return strings.Join([]string{
		c.Court + " " + c.Seat, strings.Join(c.Numbers, ", "), strings.Join(c.Petitioners, ", ") + " v. " + strings.Join(c.Respondents, ", "),
		strings.Join(c.Judges, ", ") + " by " + c.Author, heard + " " + decided, c.Disposition,
	}, "\n")
}

// TestReportHeads reads pages of law reports that end with the editor's notes, print no
// roles, or have lost the heading of the judgment or their own citation.
func TestReportHeads(t *testing.T) {
	notes := "(a) Lamps Act (XXVI of 2024)---\n----S. 13---Oil---Held, that the keeper had no power to sell it---Appeal was dismissed in circumstances.\nIdris v. Harun PLD 2029 SC 41 ref.\n"
	for name, test := range map[string]struct{ text, want string }{
		"notes alone": {"2032 Y L R 169\n[Federal Shariat Court]\nBefore Amin of the Landing, C.J., Dr. Bashir Miller and Dawood Fisher, JJ\nAKBAR LAMPWRIGHT---Appellant\nVersus\nThe STATE---Respondent\nJail Criminal Appeal No. 3-I of 2030, decided on 21st September, 2031.\n" + notes,
			"pkfsc \nJail Criminal Appeal No. 3-I of 2030\nAkbar Lampwright v. The State\nAmin of the Landing, Dr. Bashir Miller, Dawood Fisher by \n 2031-09-21\n"},
		"no roles": {"2032 P L C 409\n[High Court (AJ&K)]\nBefore Harun Weaver, J\nLANDING LAMPS LIMITED through Manager\nVersus\nBOARD OF LAMPS through Chairman and 3 others\nCivil Appeal No.95 of 2027, decided on 26th August, 2031.\n" + notes + "Raja Idris Carter for Appellant.\nMirza Jamil Potter for Respondents.\n",
			"pkajkhc \nCivil Appeal No. 95 of 2027\nLanding Lamps Limited through Manager v. Board of Lamps through Chairman and 3 others\nHarun Weaver by Harun Weaver\n 2031-08-26\n"},
		"heard on": {"2032 P L C 1\n[Karachi High Court]\nBefore S. Harun Weaver and Idris Carter, JJ\nAKBAR LAMPWRIGHT and another\nVersus\nLANDING BANK LTD. and others\nConstitutional Petitions Nos. D-106 and D-107 of 2029, heard on 29th July, 2031.\n" + notes,
			"pkshc Karachi\nConstitution Petition No. D-106 of 2029, Constitution Petition No. D-107 of 2029\nAkbar Lampwright and another v. Landing Bank LTD. and others\nS. Harun Weaver, Idris Carter by \n2031-07-29 2031-07-29\n"},
		"a tribunal of one": {"2032 M L D 1825\n[Hills Election Tribunal]\nBefore Justice Harun Weaver, Election Tribunal, Karachi\nAKBAR LAMPWRIGHT---Petitioner\nVersus\nDAWOOD FISHER and others---Respondents\nElection Petition No.6 of 2031, decided on 13th August, 2031.\n" + notes,
			" Karachi\nElection Petition No. 6 of 2031\nAkbar Lampwright v. Dawood Fisher and others\nHarun Weaver by Harun Weaver\n 2031-08-13\n"},
		"no heading": {"2032 Y L R 17\n[Lahore]\nBefore Harun Weaver, J\nAKBAR LAMPWRIGHT—Petitioner\nVersus\nThe STATE—Respondent\nCriminal Miscellaneous No.154-B of 2030, decided on 5th November, 2031.\n" + notes + "Sh. Idris Carter for Petitioner.\nJamil Potter, D.P.G. for Respondent.\nHARUN WEAVER, J.---The petitioner has asked for bail in a case about a lamp of the landing.\n2. In these circumstances the petition is dismissed.\n",
			"pklhc Lahore\nCriminal Miscellaneous No. 154-B of 2030\nAkbar Lampwright v. The State\nHarun Weaver by Harun Weaver\n 2031-11-05\ndismissed"},
		"no citation": {"[Supreme Court of Pakistan]\nPresent: Amin of the Landing, Bashir Miller and Syed Dawood Fisher, JJ\nLANDING BANK LIMITED\nVersus\nAKBAR LAMPWRIGHT and others\nCivil Appeal No. 377 of 2028, decided on 17th October, 2031.\n(Against the judgment dated 19.12.2027 of the High Court passed in C.P. No. 139 of 2026)\n" + notes,
			"pksc \nCivil Appeal No. 377 of 2028\nLanding Bank Limited v. Akbar Lampwright and others\nAmin of the Landing, Bashir Miller, Syed Dawood Fisher by \n 2031-10-17\n"},
		"its own motion": {"2032 S C M R 1743\n[Supreme Court of Pakistan]\nPresent: Amin of the Landing and Bashir Miller, JJ\nPUTTING OUT OF LAMPS FOR THE FERRY: In the matter of\nSuo Motu Case No. 25 of 2029, decided on 15th September, 2031.\n" + notes,
			"pksc \nSuo Motu Case No. 25 of 2029\n v. \nAmin of the Landing, Bashir Miller by \n 2031-09-15\n"},
	} {
		c, _, m := read(test.text)
		if d := cmp.Diff(test.want, said(c, m)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
		if l := Looks([]corpus.Page{{Text: test.text}}, "x.txt"); l < 0.5 {
			t.Errorf("%s: Looks gives %.2f", name, l)
		}
	}
}

// TestFreshHeads reads heads in shapes that were met on pages from outside the collection.
func TestFreshHeads(t *testing.T) {
	const told = "The lantern had been lit on the landing and the ferry had gone by without it, which counsel for both sides\nhave not denied, and the keeper of the lantern was not asked about it by the learned court below.\n2. The learned counsel says that the lamp was lent.\n"
	for name, test := range map[string]struct{ text, want string }{
		"a month's days over lines": {"IN THE SUPREME COURT OF PAKISTAN\n(Original Jurisdiction)\nPRESENT: Mr. Justice Amin Miller\nMr. Justice Bashir Fisher\nSuo Moto Case No. 7/2030\n(Suo Moto action regarding the lamps)\nIn Attendance: Mr. Harun Weaver, Attorney General\nDates of Hearing: 21st November, 2030, 23rd November, 2030, 30th\nNovember, 2030, 3rd January, 2031, 16th\nFebruary, 2031, 19th March, 2031, 15th April,\n2031, 11th October, 2031, 16th November, 2031\nand 22nd November, 2031.\nJUDGMENT\nBashir Fisher, J.- " + told,
			"pksc \nSuo Motu Case No. 7 of 2030\n v. \nAmin Miller, Bashir Fisher by Bashir Fisher\n2031-11-22 2031-11-22\n"},
		"a running head on top": {"1\nWP No.9518/2030\nStereo. H C J D A 38.\nJudgment Sheet\nIN THE LAHORE HIGH COURT AT LAHORE\nJUDICIAL DEPARTMENT\nWP No.9518/2030\nLandings Association Vs Federation of Pakistan etc.\nJUDGMENT\nDate of Hearing 19.6.2031, 24.6.2031\nPetitioners By: Mr. Harun Weaver, Advocate.\nRespondents By: Mr. Idris Carter, Advocate.\nAMIN MILLER, J:- " + told,
			"pklhc Lahore\nWrit Petition No. 9518 of 2030\nLandings Association v. Federation of Pakistan etc.\nAmin Miller by Amin Miller\n2031-06-24 2031-06-24\n"},
		"the bench and the title on one line each": {"IN THE SUPREME COURT OF PAKISTAN (Original Jurisdiction)\nPresent: Mr. Justice Amin of the Landing, CJ. Mr. Justice Bashir Miller Mr. Justice Dawood Fisher\nCONSTITUTION PETITION NO.77 OF 2030 (Boatmen of the Hills vs. Federation of Pakistan, etc.)\nDate of hearing: 12.10.2031\nORDER\nAMIN OF THE LANDING, CJ.- " + told,
			"pksc \nConstitution Petition No. 77 of 2030\nBoatmen of the Hills v. Federation of Pakistan, etc.\nAmin of the Landing, Bashir Miller, Dawood Fisher by Amin of the Landing\n2031-10-12 2031-10-12\n"},
		"the matter before the name": {"IN THE SUPREME COURT OF PAKISTAN (Original Jurisdiction)\nPRESENT: Mr. Justice Amin Miller\nConstitution Petition No.5 of 2031 (Challenging the constitution of the Ferry Board) Dr. Akbar Lampwright Versus The Ferry Board & others\nDate of hearing: 13.02.2031\nORDER\nAMIN MILLER, J.- " + told,
			"pksc \nConstitution Petition No. 5 of 2031\nDr. Akbar Lampwright v. The Ferry Board & others\nAmin Miller by Amin Miller\n2031-02-13 2031-02-13\n"},
		"the name below its counsel": {"ORDER SHEET\nIN THE HIGH COURT OF SINDH, CIRCUIT COURT, LARKANA.\n1st Cr. Bail Appln. No.S- 590 of 2031.\nDate of hearing Order with signature of Judge.\nApplicant : Through Mr.Harun Weaver, Advocate.\n(Akbar Ali Lampwright)\nThe State : Through Mr. Idris Carter, Asstt: P.G.\nDate of hearing : 23.11.2031.\nO R D E R.\nThrough this application the applicant seeks bail in a case about a lamp that was lent to the ferry by its keeper.\n2. The facts of the prosecution case are already mentioned in the FIR and there is no need to tell them again here.\n",
			"pkshc Larkana\nCriminal Bail Application No. S-590 of 2031\nAkbar Ali Lampwright v. The State\n by \n2031-11-23 2031-11-23\n"},
		"what an order sets out to do": {"HIGH COURT OF SINDH AT KARACHI\nConstitutional Petition No.D-334 of 2031\nPresent:\nMr. Justice Harun Weaver\nAkbar Lampwright ------Petitioner. Versus The Ferry Board ------Respondent.\nDate of hearing 10.02.2031\nO R D E R\nHARUN WEAVER, J.--- By this single order we will dispose of the aforesaid petitions about the lamps of the landing.\n2. The facts are that a lamp was lent to the ferry by its keeper and was not given back when the night had gone.\n",
			"pkshc Karachi\nConstitution Petition No. D-334 of 2031\nAkbar Lampwright v. The Ferry Board\nHarun Weaver by Harun Weaver\n2031-02-10 2031-02-10\n"},
		"cases behind names": {"IN THE SUPREME COURTOF PAKISTAN\n(Original Jurisdiction)\nPRESENT:\nMR. JUSTICE AMIN MILLER\nCONSTITUTION PETITIONS NO.21 & 22 OF 2031\n[CHALLENGING THE VIRES OF THE LAMPS (REVIEW OF OIL) ACT, 2031]\nAkbar Lampwright in Const. P. 21/2031\nThe Boatmen (Regd.) thr. its\nChairperson/CEO in Const. P. 22/2031\n…Petitioner(s)\nVERSUS\nFerry Board thr. M/o Lamps &\nJustice and another in Const. P. 21/2031\nThe Ferry Board etc. in Const. P. 22/2031\n…Respondent(s)\nFor the Petitioners : In Person\nDates of hearing: 07.06.2031, 13.06.2031\nJUDGMENT\n" + told,
			"pksc \nConstitution Petition No. 21 of 2031, Constitution Petition No. 22 of 2031\nAkbar Lampwright, The Boatmen (Regd.) thr. its Chairperson/CEO v. Ferry Board thr. M/o Lamps & Justice and another, The Ferry Board etc.\nAmin Miller by Amin Miller\n2031-06-13 2031-06-13\n"},
		"a role below the word": {"IN THE SUPREME COURT OF PAKISTAN\n(Review Jurisdiction)\nPresent:\nMr. Justice Amin Miller\nC.R.P. No.100 of 2031\nAkbar Lampwright\nVERSUS\nPetitioner(s)\nFerry Board thr. Secretary & others\nFor the Petitioner(s):\nDate of Hearing:\nIn person\n29.09.2031\nORDER\nAmin Miller, J-. The petition asks us to review an order of this Court by which the civil petition was dismissed and leave\ndeclined.\n2. The lamp had been lit on the landing and the ferry had gone by without it, which counsel have not denied.\n",
			"pksc \nCivil Review Petition No. 100 of 2031\nAkbar Lampwright v. Ferry Board thr. Secretary & others\nAmin Miller by Amin Miller\n2031-09-29 2031-09-29\n"},
		"labels broken over lines": {"Present\nMr. Justice Harun Weaver.\nDate\nof hearing : 10.09.2031, 24.09.2031,\n08.10.2031,\n22.10.2031\n& 29.10.2031\nDate of judgment :\n08.12.2031\nApplicant : Mrs.\nMina Lampwright through Mr. Idris Carter, Advocate a/w applicant\nVersus\nRespondents : Dawood\nFisher & others\n: through M/s Jamil Potter and another,\nAdvocates\nJUDGMENT\nHarun Weaver, J. The above referred three applications about lamps are disposed off through this common judgment.\n2. The court below had found for the keeper, and his appeal was partly allowed while the suit stood dismissed.\n",
			" \n\nMrs. Mina Lampwright v. Dawood Fisher & others\nHarun Weaver by Harun Weaver\n2031-10-29 2031-12-08\n"},
		"roles without a colon": {"ORDER SHEET\nIN THE HIGH COURT OF SINDH, KARACHI\nIInd Appeal No.14 of 2031\nDate Order with signature of Judge\nAppellant Major Akbar Lampwright through Mr. Idris Carter, advocate.\nRespondent No.1 Major (rtd.) Dawood Fisher through Mr. Jamil Potter, advocate.\n…..\nHARUN WEAVER, J., This IInd Appeal is about a lamp, and the learned court whereby it dismissed the suit had not seen it.\n2. The facts are that a lamp was lent to the ferry by its keeper and was not given back when the night had gone.\n",
			"pkshc Karachi\nSecond Appeal No. 14 of 2031\nMajor Akbar Lampwright v. Major (rtd.) Dawood Fisher\nHarun Weaver by Harun Weaver\n \n"},
		"kinds shortened": {"SUPREME APPELLATE COURT GILGIT-BALTISTAN\nCrl. Bail Appln. No. S- 602 of 2031\nPresent: Mr. Justice Amin Miller, C.J\nMr. Justice Bashir Fisher, J\nAkbar Lampwright Versus The State\nDate of earing 20/03/2031\n(2031 Cr.L.J 704) and\n21/03/2031\nJUDGMENT\nAMIN _MILLER, C.J.-- " + told,
			"pkgbsac \nCriminal Bail Application No. S-602 of 2031\nAkbar Lampwright v. The State\nAmin Miller, Bashir Fisher by Amin Miller\n2031-03-21 2031-03-21\n"},
		"a series in brackets": {"2032 P L C (C.S.) 191\n[Federal Service Tribunal]\nBefore Amin M. Miller and Bashir Ali Fisher, Members\nAKBAR LAMPWRIGHT\nVersus\nSECRETARY OF LAMPS and 5 others\nAppeal No. 104(K) of 2029, decided on 18th July, 2031.\nLamps Rules, 2013---\n----Rr.3 & 4---Keeper absent from his lamp.\n",
			"pkfst \nAppeal No. 104-K of 2029\nAkbar Lampwright v. Secretary of Lamps and 5 others\nAmin M. Miller, Bashir Ali Fisher by \n 2031-07-18\n"},
	} {
		c, _, m := read(test.text)
		if d := cmp.Diff(test.want, said(c, m)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestOtherForums reads heads of courts of first instance and of tribunals.
func TestOtherForums(t *testing.T) {
	const told = "The lamp had been lit on the landing and the ferry had gone by without it, which counsel for both sides\nhave not denied, and the keeper of the lamp was not asked about it.\n2. The learned counsel says that it was lent.\n"
	for name, test := range map[string]struct{ text, want string }{
		"family court": {"IN THE COURT OF SADIA PAINTER\nJUDGE FAMILY COURT, LAHORE\nSuit No. 411 of 2031\nDate of institution 19.05.2031\nDate of decision 29.10.2031\nMst. Mina Lampwright daughter of Latif, resident of Landing Street, Lahore.\n(Plaintiff)\nVERSUS\nAkbar Lampwright son of Nasir, resident of Mill Road, Lahore.\n(Defendant)\nSUIT FOR RECOVERY OF A LAMP\nJUDGMENT\n" + told + "3. RELIEF: In view of my findings on the issues, the suit of the plaintiff is partly decreed.\nAnnounced:\n29.10.2031\n(SADIA PAINTER)\nJudge Family Court,\nLahore.\n",
			"pkfcourt Lahore\nSuit No. 411 of 2031\nMst. Mina Lampwright daughter of Latif, resident of Landing Street, Lahore v. Akbar Lampwright son of Nasir, resident of Mill Road, Lahore\nSadia Painter by Sadia Painter\n 2031-10-29\npartly decreed"},
		"sessions court": {"IN THE COURT OF JAMIL POTTER,\nADDITIONAL SESSIONS JUDGE, SIALKOT\nBail Application No. 2214/2031\nDawood Fisher Versus The State etc.\nPresent: Petitioner with Mr. Idris Carter, Advocate.\nORDER:\n14.08.2031\n" + told + "3. In view of the above, the instant bail petition is dismissed.\nAnnounced\n14.08.2031\n(JAMIL POTTER)\nAddl. Sessions Judge, Sialkot\n",
			"pksess Sialkot\nBail Application No. 2214 of 2031\nDawood Fisher v. The State etc.\nJamil Potter by Jamil Potter\n 2031-08-14\ndismissed"},
		"industrial relations": {"BEFORE THE NATIONAL INDUSTRIAL RELATIONS COMMISSION,\nBENCH AT ISLAMABAD\nCase No.4A(114)/2031\nLatif Cooper s/o Jamil Cooper, Assistant, Islamabad.\n…Petitioner\nVs.\nM/s Landing Bank Limited through its President.\n…Respondents\nBefore: Mr. Kamran Mason, Member\nDate of hearing: 08.06.2031\nDate of order: 15.06.2031\nORDER\nKAMRAN MASON, MEMBER: " + told,
			" Islamabad\nCase No. 4A(114) of 2031\nLatif Cooper s/o Jamil Cooper, Assistant, Islamabad v. M/s Landing Bank Limited through its President\nKamran Mason by Kamran Mason\n2031-06-08 2031-06-15\n"},
		"service tribunal": {"BEFORE THE KHYBER PAKHTUNKHWA SERVICE TRIBUNAL,\nPESHAWAR\nService Appeal No. 7421/2031\nBEFORE: MR. KAMRAN MASON ... CHAIRMAN\nMISS IMRANA GLOVER ... MEMBER(E)\nJamil Potter, Ex-Constable No. 1211, District Police Swabi.\n.... (Appellant)\nVERSUS\n1. Government of Khyber Pakhtunkhwa through Chief Secretary, Peshawar.\n2. The Inspector of Lamps, Peshawar.\n.... (Respondents)\nDate of Institution ............ 16.09.2030\nDate of Hearing ............ 16.05.2031\nDate of Decision ............ 17.05.2031\nJUDGMENT\nKAMRAN MASON, CHAIRMAN: " + told,
			"pkkpst Peshawar\nService Appeal No. 7421 of 2031\nJamil Potter, Ex-Constable No. 1211, District Police Swabi v. Government of Khyber Pakhtunkhwa through Chief Secretary, Peshawar, The Inspector of Lamps, Peshawar\nKamran Mason, Imrana Glover by Kamran Mason\n2031-05-16 2031-05-17\n"},
		"customs tribunal": {"IN THE CUSTOMS APPELLATE TRIBUNAL, BENCH-I, LAHORE\nBefore: Mr. Imran Glover, Member (Judicial)\nMr. Kamran Mason, Member (Technical)\nCustoms Appeal No. K-1123/2031\nM/s Harbour Lamps (Pvt.) Ltd., Lahore\nAppellant\nVersus\n1. Collector of Customs, Lahore.\n2. Additional Collector of Customs, Lahore.\nRespondents\nDate of hearing: 11.02.2031\nDate of judgment: 05.03.2031\nJUDGMENT\nIMRAN GLOVER, MEMBER (JUDICIAL): " + told,
			" Lahore\nCustoms Appeal No. K-1123 of 2031\nM/s Harbour Lamps (Pvt.) Ltd., Lahore v. Collector of Customs, Lahore, Additional Collector of Customs, Lahore\nImran Glover, Kamran Mason by Imran Glover\n2031-02-11 2031-03-05\n"},
		"roles with their plural": {"JUDGMENT SHEET\nIN THE PESHAWAR HIGH COURT,\nABBOTTABAD BENCH.\nJUDICIAL DEPARTMENT\nCr.A No. 187-A/2031\nJUDGMENT\nDate of hearing………15.03.2031………\nAppellant(s) (Nasir Tanner) By Mr. Idris Carter, Advocate.\nRespondent(s) (The State etc.) By Sardar Latif Cooper, AAG.\n********\nIMRAN GLOVER, J.- " + told,
			"pkphc Abbottabad\nCriminal Appeal No. 187-A of 2031\nNasir Tanner v. The State etc.\nImran Glover by Imran Glover\n2031-03-15 2031-03-15\n"},
		"a petition against an acquittal beside": {"JUDGMENT SHEET\nIN THE LAHORE HIGH COURT AT LAHORE\nJUDICIAL DEPARTMENT\nCriminal Appeal No.5512-J of 2031.\n(Nasir Tanner Versus The State)\nP.S.L.A. No.88 of 2031.\n(Latif Cooper Versus Kamran Mason and another)\nDate of hearing 02.03.2031.\nJUDGMENT.\nBASHIR MILLER, J.- " + told + "3. Consequently, this Criminal Appeal No.5512-J of 2031 is partly allowed. P.S.L.A. No.88 of 2031 has no merit and is dismissed.\nBashir Miller\nJUDGE\n",
			"pklhc Lahore\nCriminal Appeal No. 5512-J of 2031, P.S.L.A. No. 88 of 2031\nNasir Tanner, Latif Cooper v. The State, Kamran Mason and another\nBashir Miller by Bashir Miller\n2031-03-02 2031-03-02\npartly allowed"},
		"glued and torn": {"IN THE SUPREME COURT OF PAKISTAN(ORIGINAL JURISDICTION)\nPRESENT:MR. JUSTICE AMIN LANDINGMR. JUSTICE BASHIR MILLER\nCRIMI NAL ORIGINAL PETI TI ON NO. 06 OF 2031IN\nSUO MOTU CASE NO. 04 OF 20 30(Contempt proceedings against the keeper)\nDates of Hear ing: 19.01.2031, 01.02.2031\nJUDGMENT\nAMIN LANDING, J. The criminal original petition was filed about a lamp, and the petition was heard on two days by this Court.\n2. The facts are these.\n",
			"pksc \nCriminal Original Petition No. 6 of 2031\n v. \nAmin Landing, Bashir Miller by Amin Landing\n2031-02-01 2031-02-01\n"},
	} {
		c, _, m := read(test.text)
		if d := cmp.Diff(test.want, said(c, m)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestEndsOfSentences: a paragraph's number begins a sentence whatever ends the line above,
// and a day that ends a sentence of the reasons is not the day of decision.
func TestEndsOfSentences(t *testing.T) {
	head := "IN THE LAHORE HIGH COURT, LAHORE\nJUDICIAL DEPARTMENT\nW.P. No. 7/2030\nAkbar Lampwright\nVersus\nThe Ferry Board etc.\nJUDGMENT\nDate of hearing: 16.12.2031\nPetitioner by: Mr. Idris Carter, Advocate.\nAMIN MILLER, J. Through this petition the petitioner has challenged the order about the lamps of\nthe landing, which counsel have not denied.\n2. The learned trial Court had dismissed the suit on 12.03.2021 and the appeal of the keeper\nagainst it was accepted by the learned Additional District Judge vide his detailed judgment dated\n04.05.2023.\n"
	for end, want := range map[string]string{
		"3. This petition stands disposed of.\n":                                           "disposed of",
		"3. Leave to appeal is, therefore, declined.\n":                                    "leave refused",
		"3. The petition has no force and is\ndismissed with no order as to costs.\n":      "dismissed",
		"The lamp was seen in 2030. For these reasons, I allow this petition about lamps.": "allowed",
	} {
		c, _, m := read(head + end + "(AMIN MILLER)\nJUDGE\n")
		if d, _ := corpus.FindDate(m.Dates, corpus.Decided); c.Disposition != want || d.Value != "2031-12-16" {
			t.Errorf("%q: %q on %s, want %q on 2031-12-16", end, c.Disposition, d.Value, want)
		}
	}
}

// TestJurisdictionInBrackets is no court in brackets above the bench of a law report.
func TestJurisdictionInBrackets(t *testing.T) {
	c, _, m := read("SUPREME COURT OF PAKISTAN\n[Appellate Jurisdiction]\nPresent:\nMr. Justice Amin Miller\nMr. Justice Bashir Fisher\nCivil Appeal No. 23 of 2031\n[Against the judgment dated 12.05.2030 of the High Court]\nAkbar Lampwright\n…Appellant(s)\nVERSUS\nDawood Weaver\n…Respondent(s)\nHeard on: 05.05.2031\nORDER\nBashir Fisher, J.- The lamp had been lit on the landing and the ferry had gone by without it.\n2. This appeal is dismissed.\nJUDGE\n")
	if d := cmp.Diff("pksc \nCivil Appeal No. 23 of 2031\nAkbar Lampwright v. Dawood Weaver\nAmin Miller, Bashir Fisher by Bashir Fisher\n2031-05-05 2031-05-05\ndismissed", said(c, m)); d != "" {
		t.Error(d)
	}
}

// TestHeadsAcrossPages reads names between which a running head was left, a list of numbers
// below the first, a party that begins as reasons do, and figures that a scan read as letters.
func TestHeadsAcrossPages(t *testing.T) {
	const told = "Through this petition the petitioner has challenged the order about the lamps of the landing, which\nthe learned counsel for both the sides have not denied before this Court on any of the days.\n2. The petition is dismissed.\n"
	for name, test := range map[string]struct{ text, want string }{
		"running head": {"IN THE SUPREME COURT OF PAKISTAN\n(Appellate Jurisdiction)\nPRESENT:\nMR. JUSTICE AMIN MILLER\nCIVIL APPEAL NO.12 OF 2O3l\n[Against the judgment dated l2.O5.2030 of the High Court]\nAkbar Lampwright\nC.A.12/2031 2\n…Appellant\nVERSUS\nDawood Weaver\n…Respondent\nDate of hearing: O5.l1.2031\nJUDGMENT\nAMIN MILLER, J.- " + told,
			"pksc \nCivil Appeal No. 12 of 2031\nAkbar Lampwright v. Dawood Weaver\nAmin Miller by Amin Miller\n2031-11-05 2031-11-05\ndismissed"},
		"raised letters apart": {"JUDGMENT SHEET\nIN THE ISLAMABAD HIGH COURT, ISLAMABAD\nJUDICIAL DEPARTMENT\nCrl Appeal No 90 of 2031 And\nMurder Reference No 01 of 2031\nAkbar Lampwright\nVs\nThe State\nAppellant by; Mr. Idris Carter, Advocate\nState by; Mr. Jamil Potter, Advocate General.\nDate of hearing; 3\nrd\nFeb. 4\nth\nFeb and 11\nth\nFeb.2031\nAMIN AZIZ MILLER;J This appeal is directed against the judgment about a lamp of the landing that was given by the\ncourt below to the ferry, and counsel have not denied it.\n2. The appeal is dismissed.\n",
			"pkihc Islamabad\nCriminal Appeal No. 90 of 2031, Murder Reference No. 1 of 2031\nAkbar Lampwright v. The State\nAmin Aziz Miller by Amin Aziz Miller\n2031-02-11 2031-02-11\ndismissed"},
		"days of a month's number": {"IN THE SUPREME COURT OF PAKISTAN\n(Original Jurisdiction)\nPRESENT:\nMR. JUSTICE AMIN MILLER\nCONSTITUTION PETITION NO.76 OF 2027\nAkbar Lampwright (Const.P.76/27)\nPetitioners.\nConst.P.76/2027, etc. 2\nVersus\nThe Ferry Board, etc. Respondents.\nDate of Hearing: 30/11, 07 to 09/12 of 2030, 03 to 06/01 & 25 to 27/01 of 2031.\nJUDGMENT\nAMIN MILLER, J.- " + told,
			"pksc \nConstitution Petition No. 76 of 2027\nAkbar Lampwright v. The Ferry Board, etc\nAmin Miller by Amin Miller\n2031-01-27 2031-01-27\ndismissed"},
		"kinds in capitals": {"ORDER SHEET\nIN THE HIGH COURT OF SINDH AT KARACHI\nSpecial Cr.ATA No.19 of 2031\nPresent:-\nMr. Justice Amin Miller\nSpecial Cr.ATA No.19 of 2031\n[Akbar Lampwright & another vs. The State]\nDates of Hearing. 26.02.2031, 5.3.2031.\nMr. Idris Carter, Advocate for the Appellants.\nAmin Miller, J: " + told,
			"pkshc Karachi\nSpecial Criminal Anti-Terrorism Appeal No. 19 of 2031\nAkbar Lampwright & another v. The State\nAmin Miller by Amin Miller\n2031-03-05 2031-03-05\ndismissed"},
		"more numbers below": {"IN THE LAHORE HIGH COURT, LAHORE\nJUDICIAL DEPARTMENT\nW.P. No. 34 of 2030\nW.P. Nos. 35 of 2030, 112, 113 of 2031 and 9 of 2031\nAkbar Lampwright and others\nVersus\nThe Ferry Board, etc.\nJUDGMENT\nDate of hearing: 05.05.2031\nAMIN MILLER, J.: " + told,
			"pklhc Lahore\nWrit Petition No. 34 of 2030, Writ Petition No. 35 of 2030, Writ Petition No. 112 of 2031, Writ Petition No. 113 of 2031, Writ Petition No. 9 of 2031\nAkbar Lampwright and others v. The Ferry Board, etc.\nAmin Miller by Amin Miller\n2031-05-05 2031-05-05\ndismissed"},
		"a learned party": {"Form No: HCJD/C-121\nORDER SHEET\nIN THE LAHORE HIGH COURT, LAHORE\nJUDICIAL DEPARTMENT\nCase No. W.P. No. 341 of 2031\nAkbar Lampwright\nVersus\nLearned Judge Family Court, etc.\nS. No. of order/ proceedings\nDate of order/ proceedings\nOrder with signature of Judge, and that of\nparties or counsel, where necessary\n01.09.2031\nMr. Idris Carter, Advocate for the petitioner.\n" + told + "(AMIN MILLER)\nJUDGE\n",
			"pklhc Lahore\nWrit Petition No. 341 of 2031\nAkbar Lampwright v. Learned Judge Family Court, etc.\nAmin Miller by Amin Miller\n 2031-09-01\ndismissed"},
	} {
		c, _, m := read(test.text)
		if d := cmp.Diff(test.want, said(c, m)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestLongListOfCases: the first of many names with their cases behind them leads, however
// far above the word between the parties it stands.
func TestLongListOfCases(t *testing.T) {
	var b strings.Builder
	b.WriteString("IN THE SUPREME COURT OF PAKISTAN\n(APPELLATE JURISDICTION)\nPRESENT:\nMR. JUSTICE AMIN MILLER\nCIVIL PETITIONS NO.301 TO 330 OF 2031\n(Against the judgment dated 29.06.2030 of the High Court passed in ICAs No. 29, 30/2029)\n")
	names := []string{"Akbar Lampwright", "Bashir Fisher", "Dawood Weaver", "Harun Carter", "Idris Potter", "Jamil Cooper"}
	for i := range 30 {
		year := "2031"
		if i == 5 {
			year = "203 1"
		}
		b.WriteString(names[i%6] + " etc.  In C.P." + strconv.Itoa(301+i) + "/" + year + "\n")
	}
	b.WriteString("…Petitioner(s)\nVERSUS\nFerry Board and another In C.P.301/2031\n…Respondent(s)\nDate of hearing: 05.05.2031\nJUDGMENT\nAMIN MILLER, J.- The lamp had been lit on the landing and the ferry had gone by without it.\n2. These petitions are dismissed.\n")
	c, _, _ := read(b.String())
	if len(c.Petitioners) != 6 || c.Petitioners[0] != "Akbar Lampwright etc." || len(c.Respondents) != 1 || c.Respondents[0] != "Ferry Board and another" || len(c.Numbers) != 30 {
		t.Errorf("%q v. %q in %d cases", c.Petitioners, c.Respondents, len(c.Numbers))
	}
}
