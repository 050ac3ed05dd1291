package judgment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// supremeCase is the title of an invented judgment down to the parties.
func supremeCase(number, parties string) string {
	return "IN THE SUPREME COURT OF PAKISTAN\n(Appellate Jurisdiction)\nPRESENT:\nMR. JUSTICE AMIN MILLER\nMR. JUSTICE BASHIR FISHER\n" + number + "\n" + parties
}

const lampwright = "Akbar Lampwright\n… Appellant\nVERSUS\nFerry Board\n… Respondent\n"

// filled sets each line of text in lines of about 70 letters, as a page does.
func filled(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		n := 0
		for i, w := range strings.Fields(line) {
			switch {
			case i == 0:
			case n+len(w) > 70:
				b.WriteByte('\n')
				n = 0
			default:
				b.WriteByte(' ')
			}
			b.WriteString(w)
			n += len(w) + 1
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// passages gives the quotations that a judgment with the paragraph is read to have.
func passages(paragraph string) []string {
	_, ps, _ := read(supremeCase("CIVIL APPEAL NO. 5 OF 2030", lampwright) +
		filled("JUDGMENT\nAMIN MILLER, J.- The appeal is about a lamp that was lent to the ferry by its keeper and was not given back at all.\n"+
			"2. "+paragraph+"\n3. The lamp had been lit on the landing, and nobody had asked for it before the ferry left.\n"))
	body := map[string]string{}
	for _, p := range ps {
		body[p.EID] = p.Text
	}
	var out []string
	for _, p := range ps {
		if p.Kind == corpus.Quotation {
			out = append(out, strings.ReplaceAll(body[p.Parent][p.Start:p.End], "\n", " "))
		}
	}
	return out
}

// TestQuotedInside reads quotations that hold others, and marks that were lost or turned.
func TestQuotedInside(t *testing.T) {
	const lent = "a lamp that is lent to a ferry remains the lamp of its keeper until the ferry has come back to the landing"
	for name, test := range map[string]struct {
		paragraph string
		want      []string
	}{
		"terms inside": {"The Lamps Act, 2029 provides:\n\n“Of lamps.—In this Act “lamp” includes a lantern and “ferry” includes a raft, and " + lent + ".”\nThe keeper relies on it.",
			[]string{"“Of lamps.—In this Act “lamp” includes a lantern and “ferry” includes a raft, and " + lent + ".”"}},
		"straight marks inside": {"The court below held that:\n\"The word \"lamp\" is to be read widely, for " + lent + ".\"\nThe keeper relies on it.",
			[]string{"\"The word \"lamp\" is to be read widely, for " + lent + ".\""}},
		"a term that is defined": {"The word is defined in the Lamps Act, 2029:\n\n“lamp” means any thing that gives light, whether or not " + lent + ";”\nThe keeper relies on it.",
			[]string{"“lamp” means any thing that gives light, whether or not " + lent + ";”"}},
		"a lost mark inside": {"It was held in Harun v. Idris (PLD 2029 SC 12) as follows:\n\n“The word “lamp is to be read widely, for " + lent + ".”\nIn Jamil v. Latif (PLD 2028 SC 7) it was held:\n\n“The word “ferry” is to be read narrowly, yet " + lent + ".”\nThe keeper relies on both.",
			[]string{"“The word “lamp is to be read widely, for " + lent + ".”", "“The word “ferry” is to be read narrowly, yet " + lent + ".”"}},
		"no mark at its beginning": {"This was noticed in an earlier order by holding as under:\n\n7. The word “lamp” is to be read widely, for " + lent + ".”\nThe keeper relies on it.",
			[]string{"7. The word “lamp” is to be read widely, for " + lent + ".”"}},
		"a single mark": {"Section 4 of the Lamps Act, 2029 reads as under:-\n\n'4. A keeper may lend his lamp, and " + lent + ".'\nThe keeper relies on it.",
			[]string{"'4. A keeper may lend his lamp, and " + lent + ".'"}},
		"a long one with the name of a case": {"It was held in Harun v. Idris (PLD 2029 SC 12):\n\n“Learned Advocate Supreme Court for the Petitioners Relied Upon Jamil v. Latif (PLD 2028 SC 7), Where The Lamp Was Said To Be The Keeper’s. " +
			strings.Repeat("Mr. Jamil, Advocate, Was Not Heard On The Lamp. ", 7) + "Now " + lent + ".”\nThe keeper relies on it.",
			[]string{"“Learned Advocate Supreme Court for the Petitioners Relied Upon Jamil v. Latif (PLD 2028 SC 7), Where The Lamp Was Said To Be The Keeper’s. " +
				strings.Repeat("Mr. Jamil, Advocate, Was Not Heard On The Lamp. ", 7) + "Now " + lent + ".”"}},
		"never closed, behind a colon": {"For ease of reference it is reproduced below: - “Section 4: Of lamps lent.—No lamp shall be lent on a night without a moon, and " + lent + ".\n\nThe keeper relies on it.",
			[]string{"“Section 4: Of lamps lent.—No lamp shall be lent on a night without a moon, and " + lent + "."}},
	} {
		if d := cmp.Diff(test.want, passages(test.paragraph)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestOrderOfAll reads the order that stands below all opinions: it is none of theirs, and
// it says how the case ended.
func TestOrderOfAll(t *testing.T) {
	order := "ORDER OF THE COURT\nFor reasons to be recorded later the lamp shall be given back to the keeper by the ferry.\n2. The parties bear their own costs, and the ferry bears those of the lamp.\nJUDGE\nJUDGE\nAnnounced in open Court\non 10th July 2031 at Islamabad\n"
	c, ps, _ := read(supremeCase("CIVIL APPEAL NO. 5 OF 2030", lampwright) +
		"JUDGMENT\nAMIN MILLER, J.- " + strings.Join(tales(1, 4), "\n")[3:] + "\n5. The application for a copy is dismissed.\nJUDGE\n" + order)
	var got []string
	for _, p := range ps {
		if p.Kind == corpus.Paragraph {
			got = append(got, p.EID)
		}
	}
	want := []string{"para_1", "para_2", "para_3", "para_4", "para_5", "closing", "para_1_2", "para_2_2", "closing_2"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if c.Disposition != "" {
		t.Errorf("the case was %q", c.Disposition)
	}
}

// TestNumberedTwice keeps a paragraph whose number the print gives a second time, and one
// whose figure a scan took for a letter.
func TestNumberedTwice(t *testing.T) {
	ns := tales(1, 8)
	ns[4] = "S" + ns[4][1:]
	nine := told("9. ", "He went to the keeper of the landing", 5)
	_, ps, _ := read(supremeCase("CIVIL APPEAL NO. 5 OF 2030", lampwright) +
		"JUDGMENT\nAMIN MILLER, J.- " + strings.Join(append(ns, nine, nine), "\n")[3:] + "\n")
	got := strings.Join(eIDs(ps), " ")
	if !strings.Contains(got, "para_5 ") || !strings.HasSuffix(got, "para_9 para_9_2") {
		t.Errorf("paragraphs %s", got)
	}
}

// TestRowsOfSignatures: names with their style are signatures, no paragraph.
func TestRowsOfSignatures(t *testing.T) {
	_, ps, _ := read(supremeCase("CONSTITUTION PETITION NO. 5 OF 2030", "Akbar Lampwright\n… Petitioner\nVERSUS\nFerry Board\n… Respondent\n") +
		"ORDER\nAMIN MILLER, CJ.- " + strings.Join(tales(1, 5), "\n")[3:] + "\nAMIN MILLER, CJ.\nBASHIR FISHER, J.   DAWOOD SAIL-MAKER , J.\nIslamabad, the\n10 February, 2031\n")
	for _, p := range ps {
		if p.Unit && strings.Contains(p.Text, "DAWOOD SAIL") && p.Kind == corpus.Paragraph {
			t.Errorf("%s has the signatures: %q", p.EID, p.Text)
		}
	}
}

// TestTitleWithPrayer reads past a prayer that a title quotes, and reasons that begin with
// the names of those who were heard.
func TestTitleWithPrayer(t *testing.T) {
	c, ps, _ := read("IN THE SUPREME COURT OF PAKISTAN\n(APPELLATE JURISDICTION)\nCRIMINAL MISC. APPEAL NO. 30 OF 2031\nAkbar Lampwright and others\nVERSUS\nDawood Ferryman and another\nPRAYER\n" +
		"\"this Court may graciously by accepting this appeal set aside the order of the office of the\nlearned Registrar, and the petition may be entertained and be placed before a Bench to meet\nthe ends of justice\"\n" +
		"For the Applicants:\nMr. Harun Weaver, Sr. ASC\nDate of Hearing:\n27.09.2031\nORDER\nMs. Mina Lampwright, Coordinator to the Ferry\nBoard of the Landings, and the Additional Attorney General\nhave appeared and submit that the lamps of the landings have been counted and were found to be whole.\n2. The lamp had been lit on the landing.\n3. The appeal is allowed.\n")
	if d := cmp.Diff([]string{"Mr. Harun Weaver, Sr. ASC"}, c.Counsel); d != "" {
		t.Errorf("counsel (-want +got)\n%s", d)
	}
	first := func() string {
		for _, p := range ps {
			if p.EID == "para_1" {
				return p.Text
			}
		}
		return ""
	}()
	if !strings.HasPrefix(first, "Ms. Mina Lampwright, Coordinator") {
		t.Errorf("paragraph 1 is %q", first)
	}
}

// TestOfficesOfCounsel gives the law officers of each government its side, and leaves out
// who only assists the court or was proceeded against.
func TestOfficesOfCounsel(t *testing.T) {
	c, _, _ := read(supremeCase("SUO MOTU CASE NO. 5 OF 2030", "") +
		"In attendance:  Syed Harun Weaver, Addl. A.G.P.\nMr. Idris Carter, Adv. Genl. Punjab\nMr. Jamil Potter, A.G. Sindh\nMr. Latif Cooper, A.G. KPK.\nMr. Munir Sawyer, ASC\n(Amicus Curiae)\nRespondent No. 4: Proceeded against ex-parte\nAssisted by: Miss Nadia Turner, Research Officer\nDate of hearing: 17.10.2030\nJUDGMENT\nAMIN MILLER, J.- " + strings.Join(tales(1, 4), "\n")[3:] + "\n")
	var got []string
	for i, who := range c.Counsel {
		got = append(got, c.CounselFor[i]+": "+who)
	}
	want := []string{"federation: Syed Harun Weaver, Addl. A.G.P.", "province: Mr. Idris Carter, Adv. Genl. Punjab", "province: Mr. Jamil Potter, A.G. Sindh", "province: Mr. Latif Cooper, A.G. KPK.", "court: Mr. Munir Sawyer, ASC (Amicus Curiae)"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

// TestTornKinds leaves out a case whose kind broke behind a party's name.
func TestTornKinds(t *testing.T) {
	c, _, _ := read(supremeCase("CIVIL APPEAL NO.2144 OF 2030", "Lamp Works (Pvt) Limited  Appellant(s)\n(In CMA#8215/30 and Civil\nAppeal No.2144/30)\nVERSUS\nFerry Board  Respondent(s)\n") +
		"Date of hearing: 17.10.2031\nJUDGMENT\nAMIN MILLER, J.- " + strings.Join(tales(1, 4), "\n")[3:] + "\n")
	for _, n := range c.Numbers {
		if strings.HasPrefix(n, "Appeal") {
			t.Errorf("numbers %q", c.Numbers)
		}
	}
}

// TestSingleMarks reads passages that stand by themselves between single marks, and takes
// no apostrophe for one.
func TestSingleMarks(t *testing.T) {
	const lent = "a lamp that is lent to a ferry remains its keeper’s lamp until the ferry has come back to the landing"
	got := passages("Clause 3 of the order of the ferries’ board stated that:\n\n‘3. A keeper may lend his lamp, and " + lent + ".’\n\n‘4. The ‘landing’ is where the lamp is lit; and " + lent + ".’ 5\n\nThe keeper relies on the ferries’ order, and says that ‘" + lent + "’ is what it means.")
	want := []string{"‘3. A keeper may lend his lamp, and " + lent + ".’", "‘4. The ‘landing’ is where the lamp is lit; and " + lent + ".’"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

// TestGluedNumbers cuts off a paragraph that the text layer ran into the one above, and
// keeps a judge's word of agreement between two signatures.
func TestGluedNumbers(t *testing.T) {
	ns := tales(1, 10)
	ns[5] = strings.TrimSpace(ns[5]) + "  " + ns[6]
	ns = append(ns[:6], ns[7:]...)
	_, ps, _ := read(supremeCase("CONSTITUTION PETITION NO. 5 OF 2030", lampwright) +
		"JUDGMENT\nAMIN MILLER, J.- " + strings.Join(ns, "\n")[3:] + "\n(Amin Miller)\nJudge\n11. I agree.\n(Dawood Sailmaker)\nJudge\nBASHIR FISHER, J.-\n12. I agree with my learned brother, and would add that the lamp was not the ferry's, whoever had lit it.\nJudge\n")
	if got := strings.Join(eIDs(ps), " "); !strings.Contains(got, "para_6 para_7 para_8 para_9 para_10 para_11 ") || !strings.Contains(got, "para_12") {
		t.Errorf("parts %s", got)
	}
}

// TestLabelsOfOthers: counsel of one who is no party have no side, days are no counsel, and
// a law officer below a private petitioner's counsel is not his.
func TestLabelsOfOthers(t *testing.T) {
	c, _, _ := read(supremeCase("CIVIL APPEAL NO. 5 OF 2030", lampwright) +
		"For the appellant: Mr. Harun Weaver, ASC\nMr. Idris Carter, Assistant Advocate General\nOn Court Notice: Mr. Jamil Potter, ASC\nFor NPF : Mr. Latif Cooper, ASC\nMr. Munir Sawyer, AOR\nResearch Assistance:\nDates of hearing: Supreme Court Research Centre\n26th, 27th & 28th November 2030.\nJUDGMENT\nAMIN MILLER, J.- " + strings.Join(tales(1, 4), "\n")[3:] +
		"\n5. It is for the keepers to come up with a law of lamps.\n")
	var got []string
	for i, who := range c.Counsel {
		got = append(got, c.CounselFor[i]+": "+who)
	}
	want := []string{"petitioner: Mr. Harun Weaver, ASC", "province: Mr. Idris Carter, Assistant Advocate General", "court: Mr. Jamil Potter, ASC", ": Mr. Latif Cooper, ASC", ": Mr. Munir Sawyer, AOR"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if c.Disposition != "" {
		t.Errorf("the case was %q", c.Disposition)
	}
}
