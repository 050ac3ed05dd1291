package judgment

import (
	"strings"
	"testing"
)

// variedTold is what the heads of TestVariedHeads have below them.
const variedTold = "The lamp of the landing was lent to the ferry by its keeper and it was not given back to him when the night had gone,\nas counsel for both sides have told the court below.\n" +
	"2. Learned counsel for the petitioner has argued that the lamp was lent and not sold, and that the ferry had no right\nto keep it when the night had gone.\n3. "

// TestVariedHeads changes one line at a time of a plain head of each court into another
// form in which courts print it; want holds what is read of the line that was changed.
func TestVariedHeads(t *testing.T) {
	lahore := map[string]string{
		"number": "Writ Petition No.1234 of 2030", "left": "Akbar Lampwright", "right": "Ferry Board, etc.", "heard": "Date of hearing: 03.05.2031",
		"end": "In view of the above, this petition is dismissed.", "court": "Stereo. H C J D A 38.\nIN THE LAHORE HIGH COURT, LAHORE", "signed": "(AMIN MILLER)\nJUDGE",
		"all": "JUDGMENT SHEET\n{court}\nJUDICIAL DEPARTMENT\n{number}\n{left}\nVersus\n{right}\nJUDGMENT\n{heard}\nPetitioner by: Mr. Harun Weaver, Advocate.\nAMIN MILLER, J.- " + variedTold + "{end}\n{signed}\n",
	}
	supreme := map[string]string{
		"bench": "Mr. Justice Amin Miller\nMr. Justice Bashir Fisher\nMr. Justice Dawood Cooper", "left": "Akbar Lampwright\n…Petitioner", "right": "Ferry Board, etc.\n…Respondent",
		"end": "In view of the above, this petition is dismissed.\nJudge\nJudge\nJudge\n",
		"all": "IN THE SUPREME COURT OF PAKISTAN\n(Appellate Jurisdiction)\nPRESENT:\n{bench}\nCIVIL PETITION NO. 1234 OF 2030\n{left}\nVersus\n{right}\nFor the petitioner: Mr. Harun Weaver, ASC\nDate of hearing: 03.05.2031\nORDER\nAMIN MILLER, J.- " + variedTold + "{end}\n",
	}
	for _, test := range []struct {
		head       map[string]string
		part, line string
		field      string
		want       string
	}{
		{lahore, "number", "Crl. Revision No. 123-2031", "number", "Criminal Revision No. 123 of 2031"},
		{lahore, "number", "W.P. 1234-2030", "number", "Writ Petition No. 1234 of 2030"},
		{lahore, "number", "Crl. Misc. No.1234-B-2030", "number", "Criminal Miscellaneous No. 1234-B of 2030"},
		{lahore, "number", "Writ Petition No.1234 of 2030 (Habeas Corpus)", "left", "Akbar Lampwright"},
		{lahore, "left", "Justice (Retd.) Akbar Lampwright", "left", "Justice (Retd.) Akbar Lampwright"},
		{lahore, "heard", "Dates of hearing: 30.04.2031 & 03.05.2031\nDate of pronouncement: 10.05.2031", "days", "2031-05-03 2031-05-10"},
		{lahore, "heard", "Date of hearing: 03.05.2031\nDate of announcement of judgment: 10.05.2031", "days", "2031-05-03 2031-05-10"},
		{lahore, "heard", "Arguments heard on 03.05.2031", "days", "2031-05-03 2031-05-03"},
		{lahore, "heard", "Date of Last Hearing: 03.05.2031", "days", "2031-05-03 2031-05-03"},
		{lahore, "heard", "Heard & Decided on: 03.05.2031", "days", "2031-05-03 2031-05-03"},
		{lahore, "court", "IN THE HIGH COURT OF JUDICATURE AT LAHORE", "court", "pklhc Lahore"},
		{lahore, "signed", "AMIN MILLER\nJUDGE\nBASHIR FISHER\nJUDGE", "bench", "Amin Miller, Bashir Fisher"},
		{lahore, "end", "Allowed.", "end", "allowed"},
		{lahore, "end", "Therefore, while allowing this petition, the impugned order is set aside.", "end", "allowed"},
		{lahore, "end", "For the reasons noted above, while dismissing the instant petition, the impugned order is upheld.", "end", "dismissed"},
		{lahore, "end", "The petition is, thus, declined.", "end", "dismissed"},
		{lahore, "end", "This petition, having no merits, is rejected.", "end", "dismissed"},
		{lahore, "end", "Therefore, the same is turned down.", "end", "dismissed"},
		{lahore, "end", "The instant petition along with all connected petitions is allowed; the orders are set aside and the appeals below are dismissed.", "end", "allowed"},
		{supreme, "right", "The State through Advocate General, Khyber Pakhtunkhwa\nand another       ….Respondents", "right", "The State through Advocate General, Khyber Pakhtunkhwa and another"},
		{supreme, "right", "Dawood Ferryman, Secretary of Lamps … Alleged contemnor/Respondent", "right", "Dawood Ferryman, Secretary of Lamps"},
		{supreme, "bench", "Mr. Justice Amin Miller, Senior Puisne Judge\nMr. Justice Bashir Fisher", "bench", "Amin Miller, Bashir Fisher"},
		{supreme, "bench", "Mr. Justice Amin Miller (HCJ)\nMr. Justice Bashir Fisher", "bench", "Amin Miller, Bashir Fisher"},
		{supreme, "bench", "Mr. Justice Amin Miller, Acting CJ\nMr. Justice Bashir Fisher", "bench", "Amin Miller, Bashir Fisher"},
		{supreme, "end", "For these reasons this petition is dismissed.\nJudge\nJudge\nDAWOOD COOPER, J.- I have had the privilege of reading the judgment of my learned brother. With great respect,\nI do not agree that the lamp was sold.\n2. In my view the petition ought to have been allowed.\n3. The keeper had lent it to the ferry.\nJudge", "end", "dismissed"},
	} {
		text := test.head["all"]
		for part, line := range test.head {
			if part == test.part {
				line = test.line
			}
			text = strings.Replace(text, "{"+part+"}", line, 1)
		}
		c, _, m := read(text)
		rows := strings.Split(said(c, m), "\n")
		left, right, _ := strings.Cut(rows[2], " v. ")
		bench, _, _ := strings.Cut(rows[3], " by ")
		got := map[string]string{"number": rows[1], "left": left, "right": right, "bench": bench, "days": rows[4], "court": rows[0], "end": rows[5]}[test.field]
		if got != test.want {
			t.Errorf("%q: %s is %q, want %q", test.line, test.field, got, test.want)
		}
	}
}
