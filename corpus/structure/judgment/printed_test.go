package judgment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPrintedTitles reads titles as large print and narrow columns break them.
func TestPrintedTitles(t *testing.T) {
	const told = "The lamp had been lit on the landing and the ferry had gone by without it, which nobody denies.\n2. Nobody had asked for it before the ferry left, and the keeper was not heard.\n"
	for name, test := range map[string]struct{ text, court, title, judges string }{
		"a tribunal over two lines": {"BEFORE THE KHYBER PAKHTUNKHWA SERVICE\nTRIBUNAL, PESHAWAR\nService Appeal No. 1207/2030\nBEFORE: MR. AMIN MILLER … MEMBER (Judicial)\nMS. NADIA TURNER … MEMBER (Executive)\nDawood Sailmaker. … (Appellant)\nVERSUS\nFerry Board. … (Respondent)\nDate of Hearing: 17.02.2031\nJUDGMENT\nAMIN MILLER, MEMBER (J):- " + told,
			"pkkpst", "Dawood Sailmaker v. Ferry Board", "Amin Miller, Nadia Turner"},
		"a law report in narrow columns": {"P L D 2031 Supreme\nCourt 455\nPresent: Amin Miller, C.J.,\nBashir Fisher and Nadia\nTurner, JJ\n\nAKBAR LAMPWRIGHT and\nothers---Appellants\n\nversus\n\nFERRY BOARD and another---\nRespondents\n\nCivil Appeals Nos. 101-L and\n102-L of 2030, decided on 20th\nJune, 2031.\n\n(a) Lamps Act (IX of 2029)---\n\n----S. 7---Loan of a lamp---\nReturn---Scope.\n\nHarun Weaver, Advocate\nSupreme Court for Appellants.\n\nMunir Sawyer, Advocate\nSupreme Court for\nRespondents.\n\nDate of hearing: 12th May,\n2031.\n\nJUDGMENT\n\nBASHIR FISHER, J.--- The lamp had\nbeen lit on the landing and the\nferry had gone by without it.\n\n2. Nobody had asked for it before\nthe ferry left.\n",
			"pksc", "Akbar Lampwright and others v. Ferry Board and another", "Amin Miller, Bashir Fisher, Nadia Turner"},
		"the bench below, as a division": {"Judgment Sheet\nIN THE PESHAWAR HIGH COURT, PESHAWAR\nCr.A. No. 321-P/2030\nAkbar Lampwright\nVersus\nThe State\nDate of hearing: 11.03.2031\nJUDGMENT\nBASHIR FISHER, J.- " + told + "Announced\n11.03.2031\nJ U D G E\nJ U D G E\n(DB) Mr. Justice Bashir Fisher & Mr. Justice Amin Miller\n",
			"pkphc", "Akbar Lampwright v. The State", "Bashir Fisher, Amin Miller"},
		"the heads of a list of cases": {"IN THE SUPREME COURT OF PAKISTAN\nPRESENT:\nMR. JUSTICE AMIN MILLER\nMR. JUSTICE BASHIR FISHER\nCase Parties Counsel\nCrl.A.11/2030 Akbar Lampwright v. The State\nCRIMINAL APPEAL NO. 11 OF 2030 AND JAIL PETITION NO. 39 OF 2030\nDate of hearing: 22.01.2031\nJUDGMENT\nBASHIR FISHER, J.- " + told,
			"pksc", "Akbar Lampwright v. The State", "Amin Miller, Bashir Fisher"},
	} {
		c, _, m := read(test.text)
		got := []string{c.Court, m.Title, strings.Join(c.Judges, ", ")}
		if d := cmp.Diff([]string{test.court, test.title, test.judges}, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestTrialBail reads a bail order of a sessions court, and the outcome of appeals beside a
// petition from jail.
func TestTrialBail(t *testing.T) {
	text := "IN THE COURT OF MIAN AMIN MILLER,\nADDITIONAL SESSIONS JUDGE, LAHORE\nBail Petition No. 884/2031\nAkbar Lampwright Vs. The State\nFIR No. 301/2031 dated 02.02.2031, offence u/s 489-F PPC, P.S. Landing, Lahore\nORDER\n11.03.2031\nPresent: Mr. Harun Weaver, Advocate for the petitioner.\nMr. Idris Carter, learned ADPP for the State.\nComplainant with counsel Mr. Jamil Potter, Advocate.\nPetitioner seeks post arrest bail in the above noted case about a lamp that was lent to the ferry.\n2. The petition is accepted and the petitioner is admitted to bail.\n(Mian Amin Miller)\nAdditional Sessions Judge,\nLahore\n"
	c, _, _ := read(text)
	if c.Numbers[0] != "Bail Petition No. 884 of 2031" || c.Respondents[0] != "The State" {
		t.Errorf("%q against %q", c.Numbers, c.Respondents)
	}
	want := []string{"petitioner: Mr. Harun Weaver, Advocate for the petitioner", "state: Mr. Idris Carter, learned ADPP for the State", "complainant: Mr. Jamil Potter, Advocate"}
	got := appeared(text)
	for i := range got {
		got[i] = strings.TrimSuffix(got[i], ".")
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	c, _, _ = read(supremeCase("CRIMINAL APPEALS NO. 11 AND 12 OF 2030 AND JAIL PETITION NO. 39 OF 2030", lampwright) + "Date of hearing: 22.01.2031\nJUDGMENT\nAMIN MILLER, J.- The lamp was lent.\n2. These are the reasons of our short order which reads: “For reasons to be recorded later, Criminal Appeals No. 11 and 12 of 2030 are allowed; Jail Petition No. 39 of 2030 is dismissed and leave is refused.”\nJudge\n")
	if c.Disposition != "allowed" {
		t.Errorf("the appeals were %q", c.Disposition)
	}
}
