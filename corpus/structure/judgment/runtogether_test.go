package judgment

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReportsOfTax reads reports of revenue cases and titles that lost their line breaks.
func TestReportsOfTax(t *testing.T) {
	const notes = "Lamps Act (XXVI of 2024)---\n----S. 13---Oil---Appeal was dismissed in circumstances.\n"
	for name, test := range map[string]struct{ text, want string }{
		"a register of tax cases": {"COLLECTOR OF LAMPS VS FERRY OIL\n2001 P T D 812\n[Karachi High Court]\nBefore Harun Weaver, C.J. and Idris Carter, J\nCOLLECTOR OF LAMPS\nVersus\nMessrs FERRY OIL, KARACHI\nI.T.C. No. 151 of 1998, decided on 28/10/2000.\n" + notes,
			"pkshc Karachi\nITC No. 151 of 1998\nCollector of Lamps v. Messrs Ferry Oil, Karachi\nHarun Weaver, Idris Carter by \n 2000-10-28\n"},
		"numbers with their bench": {"2031 P T D (Trib.) 984\n[Income-tax Appellate Tribunal Pakistan]\nBefore Harun Weaver, Accountant Member and Idris Carter, Judicial Member\nI.T.As. Nos.589/LB, 3045/LB and 3044/LB of 2028-29, decided on 24/04/2031.\n" + notes,
			" \nITA No. 589 of 2028/LB, ITA No. 3045 of 2028/LB, ITA No. 3044 of 2028/LB\n v. \nHarun Weaver, Idris Carter by \n 2031-04-24\n"},
		"an office right behind the name": {"2031 P T D (Trib.) 674\n[Customs Appellate Tribunal Bench-I, Karachi]\nBefore Harun Weaver Member (Judicial-II) and Idris Carter Member (Technical-II)\nMessrs LANDING LAMPS, KARACHI\nVersus\nDIRECTOR OF LAMPS, KARACHI\nSpecial Customs Appeal No.K-695 of 2030, decided on 02/12/2030.\n" + notes,
			" Karachi\nSpecial Customs Appeal No. K-695 of 2030\nMessrs Landing Lamps, Karachi v. Director of Lamps, Karachi\nHarun Weaver, Idris Carter by \n 2030-12-02\n"},
		"a circuit court": {"PLJ 2032 Karachi 66\n[Sindh Circuit Court at Hyderabad]\nPresent: HARUN WEAVER, J. AKBAR LAMPWRIGHT-Petitioner\nversus\nMst. MINA FISHER and 2 others-Respondents\nC.P. No. S-504 of 2030, decided on 12.3.2031.\n" + notes,
			"pkshc Hyderabad\nConstitution Petition No. S-504 of 2030\nAkbar Lampwright v. Mst. Mina Fisher and 2 others\nHarun Weaver by Harun Weaver\n 2031-03-12\n"},
		"an office on the next line": {"PLJ 2032 Karachi 138 (DB)\nPresent:\nHarun Weaver, CJ and Idris Carter,\nJ.\nDr.\nAKBAR LAMPWRIGHT and another--Petitioners\nversus\nFERRY BOARD and others--Respondents\nConst. P. 2735 of 2031, decided on 12.6.2031.\n" + notes,
			"pkshc \nConstitution Petition No. 2735 of 2031\nDr. Akbar Lampwright and another v. Ferry Board and others\nHarun Weaver, Idris Carter by \n 2031-06-12\n"},
		"the citation in pieces": {"PLJ 2032\nIslamabad\n202\nPresent:\nHarun\nWeaver\n, J.\nAKBAR\nLAMPWRIGHT\n--Petitioner\nversus\nCHAIRMAN,\nFERRY BOARD\nand\nanother\n--Respondents\nW.P. No.\n1975 of 2030, decided on 27.2.2031.\nLamps--\n----Duty of care--Petition allowed.\n",
			"pkihc \nWrit Petition No. 1975 of 2030\nAkbar Lampwright v. Chairman, Ferry Board and another\nHarun Weaver by Harun Weaver\n 2031-02-27\n"},
		"the whole title in a line": {"You are on page 1of 71\nP L D 2032 Supreme Court 483 Present: Harun Weaver, CJ, Amin Miller,\nIdris-ul-Carter and Bashir Fisher, JJ AKBAR LAMPWRIGHT and others---Applicants Versus FERRY BOARD and another---Respondents C.M.As. Nos. 2745 and 2748 of 2031, in C.R.P. No.Nil of 2031, decided on 13th October, 2031. Per Amin Miller, J; Harun Weaver, CJ agreeing; Bashir Fisher, J dissenting. (a) Lamps Act (XXVI of 2024)--- ----S. 13---Oil---Notices were issued to two keepers of the landing.\n",
			"pksc \nCivil Miscellaneous Application No. 2745 of 2031, Civil Miscellaneous Application No. 2748 of 2031\nAkbar Lampwright and others v. Ferry Board and another\nHarun Weaver, Amin Miller, Idris-ul-Carter, Bashir Fisher by \n 2031-10-13\n"},
		"a site's frame above the citation": {"12/06/2033, 3) 58 PM 2032SCMR25\nYou might also like\nDownload as pdf or txt\nYou are on page 1of 8\n2032 S C M R 25 12/06/2033, 3)58 PM\n2032 S C M R 25\n[Supreme Court of Pakistan]\nPresent: Harun Weaver, C.J. and Mrs. Idrisa Carter, J\nFERRY BOARD---Appellant\nVersus\nAKBAR LAMPWRIGHT and others---Respondents\nCivil Appeals Nos. 414 and 817 of 2031, decided on 18th November, 2031.\n" + notes,
			"pksc \nCivil Appeal No. 414 of 2031, Civil Appeal No. 817 of 2031\nFerry Board v. Akbar Lampwright and others\nHarun Weaver, Idrisa Carter by \n 2031-11-18\n"},
		"reasons right below the title": {"2032 S C M R 26\n[Supreme Court of Pakistan]\nPresent: Harun Weaver and Idris Carter, JJ\nFERRY BOARD---Appellant\nVersus\nAKBAR LAMPWRIGHT---Respondent\nCivil Appeal No. 415 of 2031, decided on 18th November, 2031.\nHARUN WEAVER, J.---This appeal is about the lamp of the landing.\n",
			"pksc \nCivil Appeal No. 415 of 2031\nFerry Board v. Akbar Lampwright\nHarun Weaver, Idris Carter by Harun Weaver\n 2031-11-18\n"},
	} {
		c, _, m := read(test.text)
		if d := cmp.Diff(test.want, said(c, m)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestLabelledHeads reads heads of High Courts and tribunals as sites and scans give them.
func TestLabelledHeads(t *testing.T) {
	const told = "It is alleged that the keeper of the landing took the lamp, for that the present case was registered.\n2. The keeper on having been refused the lamp by learned trial Court has sought for the same from this Court.\n"
	for name, test := range map[string]struct{ text, want string }{
		"the State through counsel": {"IN THE HIGH COURT OF SINDH, CIRCUIT COURT, LARKANA\nCriminal Bail Application No.S-408 of 2031\nApplicant               :                Akbar Lampwright s/o Idris Lampwright\n                Through Mr. Amin Miller,     Advocate\nRespondents       :                  Through Mr.Bashir Fisher,\nAdvocate for complainant,\nThe State through Mr. Dawood Potter, D.P.G.\nDate of hearing   :                  29.11.2031\nDate of order      :                  29.11.2031\nO R D E R\nHARUN WEAVER, J.- " + told,
			"pkshc Larkana\nCriminal Bail Application No. S-408 of 2031\nAkbar Lampwright s/o Idris Lampwright v. The State\nHarun Weaver by Harun Weaver\n2031-11-29 2031-11-29\n"},
		"styles and court over two lines": {"IN\nTHE HIGH COURT OF SINDH AT KARACHI\nCr.\nBail Application No.49 of 2031\nCr.\nBail Application No.50 of 2031\nBefore:\nMr. Justice\nHarun Weaver\nMr. Justice\nIdris Miller Carter\n-----------------------------------\n31.01.2031\nMr. Amin Miller, advocate for applicant\n-----------------------------------\nO R D E R\nHARUN WEAVER, J.- " + told,
			"pkshc Karachi\nCriminal Bail Application No. 49 of 2031, Criminal Bail Application No. 50 of 2031\n v. \nHarun Weaver, Idris Miller Carter by Harun Weaver\n 2031-01-31\n"},
		"roles behind colons": {"IN THE HIGH COURT OF SINDH, BENCH AT SUKKUR\nCr. Appeal No: D-94/2027\nPresent:-\n        Mr. Harun Ather Weaver &\n        Mr. Idris Carter, J.J.\nDate of hearing:                03-05-2030\nAkbar and two others:           Appellants.\nVersus\nThe State:                      Respondent.\nFor the Appellants in this Appeal:    Mr. Amin Miller, Advocate.\nJ U D G M E N T\nHarun Ather Weaver, J--- On 28-04-2030, we had, after hearing all the learned Counsel at length, decided to remand the case.\n",
			"pkshc Sukkur\nCriminal Appeal No. D-94 of 2027\nAkbar and two others v. The State\nHarun Ather Weaver, Idris Carter by Harun Ather Weaver\n2030-05-03 2030-05-03\nremanded"},
		"names whole in brackets": {"Judgment Sheet\nIN THE PESHAWAR HIGH COURT, PESHAWAR\nJUDICIAL DEPARTMENT\nWrit Petition No. 2956-P/2030\nJUDGMENT\nDate of hearing………….07.11.2030……………\nPetitioners. (Akbar Lampwright & 02 others) In person.\nRespondents. (Ferry Board through its Chairman & 04 others) By Mr. Amin Miller, AAG.\n*******\nHARUN WEAVER, C.J.- Petitioners have filed this writ petition about the lamp of the landing.\n",
			"pkphc Peshawar\nWrit Petition No. 2956-P of 2030\nAkbar Lampwright & 02 others v. Ferry Board through its Chairman & 04 others\nHarun Weaver by Harun Weaver\n2030-11-07 2030-11-07\n"},
		"a tribunal that a scan misread": {"oe ppELLATE TRIBUNAL INLAND REVENUE OF PAKISTAN\nKARACHI BENCH KARACHI\nPresent:\nDR. HARUN WEAVER, A.M,\nMR. IDRIS CARTER, J.M.\nITA No.228/KB/2031\nM/s. Landing Lamps...\nVersus\nThe Commissioner-IR, RTO, Hyderabad.\nRepresented by\nAmin Miller, Advocate\nAppellant by\nDate of hearing: 27-04-2031\nDate of order: 31-05-2031\nORDER\n‘DR: HARUN WEAVER, ACCOUNTANT MEMBER: The instant appeal has been filed by the keeper against the order about the lamp.\n",
			"pkatir Karachi\nITA No. 228 of 2031/KB\nM/s. Landing Lamps v. The Commissioner-IR, RTO, Hyderabad\nDr. Harun Weaver, Idris Carter by Dr. Harun Weaver\n2031-04-27 2031-05-31\n"},
		"a site's fields above the parties": {"Sindh High Court\n2031 PTD 459.\nLaws Cited\nLamps Act, 2024 | Civil Procedure Code (V of 1908)\nSections\n11,11(2) | 9 | 25\nM/S LANDING LAMPS LIMITED THROUGH CHIEF EXECUTIVE OFFICER (CEO) / DIRECTOR\nVS\nTHE COMMISSIONER OF LAMPS AND 5 OTHERS\nPetitioner(s) by: Amin Miller\nRespondent(s) by: Bashir Fisher.\nPresent: HARUN JUNAID WEAVER, JUSTICE\nORDER\nHARUN JUNAID WEAVER, JUSTICE:---.---On the last date of hearing the following order was passed about the lamp.\n",
			"pkshc \n\nM/S Landing Lamps Limited through Chief Executive Officer (Ceo) / Director v. The Commissioner of Lamps and 5 others\nHarun Junaid Weaver by Harun Junaid Weaver\n \n"},
		"the court beside the number": {"IN THE HIGH COURT OF SINDH, C.P. NO. D- 1697 of 2029\nPRESENT: MR. JUSTICE HARUN AZHAR WEAVER MR. JUSTICE IDRIS HASAN CARTER\nAkbar Lampwright vs. Dawood Fisher & others\nPetitioner: Through Mr. Amin Miller, Advocate.\nDate of hearing: 27.03.2031\nJUDGMENT\nIDRIS HASAN CARTER, J. The petitioner through instant petition asks for the lamp of the landing.\n",
			"pkshc \nConstitution Petition No. D-1697 of 2029\nAkbar Lampwright v. Dawood Fisher & others\nHarun Azhar Weaver, Idris Hasan Carter by Idris Hasan Carter\n2031-03-27 2031-03-27\n"},
		"a frame and fields below the title": {"Download as pdf or txt\nDownload as pdf or txt\nYou are on page 1of 202\nSyed AKBAR LAMPWRIGHT and others---Appellants Versus DAWOOD FISHER and others---\nRespondents Writ Petition No. 37252 of 2029, decided on 11th October, 2031.\nCitation: 2032 YLR 1940\nResult: Petition Dismissed\nCourt: Lahore High Court\nDate of Decision: 11.10.2031.\nJudge(s): Harun Abid Weaver, J\nJUDGMENT\nCase Summary\nBackground of the Case:\nThe keepers asked for the lamp of the landing and the suit was dismissed by the trial court.\n",
			"pklhc Lahore\nWrit Petition No. 37252 of 2029\nSyed Akbar Lampwright and others v. Dawood Fisher and others\nHarun Abid Weaver by Harun Abid Weaver\n 2031-10-11\n"},
		"what joins two judges": {"Lahore High Court\nICA No. 35908 of 2031, decided on 25th January, 2031.\nPRESENT: MR. JUSTICE HARUN WEAVER AND MR. JUSTICE IDRIS HASAN CARTER\nAND\nCOMMISSIONER OF LAMPS\nVS\nAKBAR LAMPWRIGHT\nAPPELLANTS BY: M/s. Amin Miller, Bashir Fisher, Advocates.\n",
			"pklhc Lahore\nIntra Court Appeal No. 35908 of 2031\nCommissioner of Lamps v. Akbar Lampwright\nHarun Weaver, Idris Hasan Carter by \n 2031-01-25\n"},
	} {
		c, _, m := read(test.text)
		if d := cmp.Diff(test.want, said(c, m)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}
