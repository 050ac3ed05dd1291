package structure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// TestFurtherHeads holds what the heads of a third round of public pages showed.
func TestFurtherHeads(t *testing.T) {
	const tail = "It is hereby enacted as follows:-\n1. Short title.- (1) This Act may be called the %T.\n2. Tolls.- No toll shall be taken.\n"
	type facts struct {
		title, number, enactor string
		dates                  map[corpus.Meaning]string
	}
	for text, want := range map[string]facts{
		"SINDH ACT NO: I OF 2031\nAN ACT\nto establish a ferry.\n" + strings.ReplaceAll(tail, "%T", "Lyari Ferry Act, 2030"): {
			"Lyari Ferry Act, 2030", "1", "pk-sd", map[corpus.Meaning]string{}},
		"The following Act of Parliament received the assent of the\nActing President on the 19th December, 2031, is hereby published for general information:Act No. XLII of 2031\nAn Act to regulate ferries.\n" + strings.ReplaceAll(tail, "%T", "Ferries Act, 2031"): {
			"Ferries Act, 2031", "42", "pk", map[corpus.Meaning]string{corpus.Assented: "2031-12-19"}},
		"ORDINANCE XXIX OF 2031\nAn Ordinance to regulate ferries\nNo. Legis.2-42/Law, dated 26-9-2031.---The following Ordinance made by the Governor of Balochistan on 18th September, 2031 is hereby published for general information:\nthe Governor of Balochistan is pleased to make and promulgate the following Ordinance:---\n1. Short title and commencement…(I) This Ordinance may be called he Balochistan Ferries Ordinance, 2031.\n2. Amendment of section. 3 of Regulation V of 1890.--In the said Regulation, section 3 shall be omitted.\n": {
			"Balochistan Ferries Ordinance, 2031", "29", "pk-ba", map[corpus.Meaning]string{corpus.Promulgated: "2031-09-18", corpus.Gazetted: "2031-09-26"}},
		"THE\nSINDH FERRY RULES OF\nPASSAGE\n1986\n(Amended up-to 29.03.2019)\nIn pursuance of section 9, the Governor of Sindh is pleased to make the\nfollowing rules, which shall have effect from 20th November, 1986.\n1. These rules shall be known as the \"Sindh Ferry Rules of Passage, 1986.\"\n2. In these rules, unless the context otherwise requires: - Definitions\n(i) \"ferry\" means a boat;\n3. No toll shall be taken.\n": {
			"Sindh Ferry Rules of Passage, 1986", "", "pk-sd", map[corpus.Meaning]string{corpus.Commenced: "1986-11-20", corpus.AmendedTo: "2019-03-29"}},
		"WHEREAS it is expedient;\nthe Chief Executive is pleased to make the following Order:\n1. Short title.- This Order may be called Provisional Ferries Order No.1 of 1999;\n2. Tolls.- No toll shall be taken.\n": {
			"Provisional Ferries Order, 1999", "1", "pk", map[corpus.Meaning]string{}},
		"SENATE BILL NO. XXIV OF 2031\nA\nBILL\nto regulate ferries\n" + strings.ReplaceAll(tail, "%T", "Ferries (Amendment) Act, 2031"): {
			"Ferries (Amendment) Act, 2031", "", "pk", map[corpus.Meaning]string{}},
		"The\n(Pb. Act XXIII of 2031)\nAn Act to regulate ferries.\n" + strings.ReplaceAll(tail, "%T", "Ferries of Jhelum Act, 2031"): {
			"Ferries of Jhelum Act, 2031", "23", "pk-pb", map[corpus.Meaning]string{}},
	} {
		p := readLaw(text)
		if got := (facts{p.Meta.Title, p.Meta.Number, p.Meta.Enactor, dated(p)}); !cmp.Equal(got, want, cmp.AllowUnexported(facts{})) {
			t.Errorf("%s\n%s", text, cmp.Diff(want, got, cmp.AllowUnexported(facts{})))
		}
		if text[0] == 'O' {
			if diff := cmp.Diff([]string{"1 Short title and commencement", "2 Amendment of section. 3 of Regulation V of 1890"}, headingsOf(p)); diff != "" {
				t.Error(diff)
			}
		}
	}
}

// TestOldProvincialLaws tells who made laws of before 1970 whose number line names no
// province.
func TestOldProvincialLaws(t *testing.T) {
	const body = "\nAn Act to regulate ferries\n%M\nWHEREAS it is expedient to regulate ferries; It is hereby enacted as follows:-\n1. Short title.- (1) This Act may be called the %T.\n(2) It extends to the whole of %P.\n2. Tolls.- No toll shall be taken.\n3. Fines.- Whoever takes a toll shall be fined.\n"
	for _, c := range [][5]string{
		{"Punjab Ferries Act, 1941", "", "the Punjab", "pk-pb", "by its extent, after 1937"},
		{"West Punjab Ferries Act, 1949", "Published in the Punjab Gazette.", "the Province", "pk-pb", "by its gazette"},
		{"Punjab Ferries Act, 1941", "as amended by the Central Legislature", "the Punjab", "pk", "a central law about a province"},
		{"Punjab Ferries Act, 1887", "", "the Punjab", "pk", "before the provinces had parliaments"},
		{"Punjab Ferries Act, 1905", "[Received the assent of His Honour the Lieutenant-Governor of the Punjab on the 3rd March, 1905.]", "the Punjab", "pk-pb", "with a Lieutenant-Governor's assent"},
		{"Sind Ferries Act, 1961", "", "the Province of Sindh", "pk-wp", "of West Pakistan, renamed"},
		{"Ferries Act, 1961", "Assented to by the Governor of West Pakistan on 3rd March, 1961.", "the Province", "pk-wp", "of West Pakistan, by its assent"},
	} {
		title, year := c[0], c[0][len(c[0])-4:]
		text := strings.NewReplacer("%M", c[1], "%T", title, "%P", c[2]).Replace("THE " + strings.ToUpper(title) + "\n(Act IV of " + year + ")" + body)
		if got := readLaw(text).Meta.Enactor; got != c[3] {
			t.Errorf("%s: %s, want %s", c[4], got, c[3])
		}
	}
}

// TestExcerpt reads a chapter that was taken out of rules without their title.
func TestExcerpt(t *testing.T) {
	p := readLaw("Chapter XII\nFerries\nPart-i – Tolls\nA – Tolls of Goats\n[1][89. Notice of tolls.– (1) Subject to sub-rule (2), a toll may be taken.\n(2) No goat pays.]\n90. Receipts.– (1) A receipt shall be given.\n")
	if diff := cmp.Diff([]string{"89 Notice of tolls", "90 Receipts"}, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
	var heads []string
	for _, v := range p.Provisions {
		if v.Kind == corpus.Chapter || v.Kind == corpus.Part || v.Kind == corpus.Division {
			heads = append(heads, v.Number+" "+v.Heading)
		}
	}
	if diff := cmp.Diff([]string{"XII Ferries", "i Tolls", "A Tolls of Goats"}, heads); diff != "" || p.Meta.Kind != corpus.KindRules {
		t.Errorf("%s %s", p.Meta.Kind, diff)
	}
}

// TestStateAmendments holds that notes of what provinces changed, printed between the
// sections, are no headings of the sections below them.
func TestStateAmendments(t *testing.T) {
	p := readLaw("The West Pakistan Ferries Act, 1956\n(VI of 1956)\nAn Act to regulate ferries.\nIt is hereby enacted as follows:—\nPunjab.—For the words “West Pakistan” substitute “Punjab”.\n1. Short title and extent.—(1) This Act may be called the West Pakistan Ferries Act, 1956.\n(2) It extends to the whole of West Pakistan.\nN.W.F.P.—In sub-section (2), for “West Pakistan” substitute the name of the Province.\n2. Tolls.—No toll shall be taken by any person.\nPunjab.—For the word “no” substitute “a”.\n3. Fines.—Whoever takes a toll shall be fined.\n")
	if diff := cmp.Diff([]string{"1 Short title and extent", "2 Tolls", "3 Fines"}, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
}

// TestSmallMarks reads a mark behind the quotation that it marks, a table of one column,
// the head of a part with its letters apart, and sections that are all numbered 1.
func TestSmallMarks(t *testing.T) {
	p := readLaw("THE FERRIES ACT, 2031\nACT VI OF 2031\nIt is hereby enacted as follows:-\nPAR T- I\nINTRODUCTORY\n1. Short title.- This Act may be called the Ferries Act, 2031.\n2. Definitions.- In this Act,\n(a) “[3]Deputy Warden” means a warden’s deputy; and\n(b) “ferry” means a boat.\n")
	if got := definedBy(p, "2"); !cmp.Equal(got, []string{"Deputy Warden", "ferry"}) || p.Provisions[1].EID != "part_I" {
		t.Errorf("%q %v", got, p.Provisions[1])
	}
	p = readLaw("1. |\n(1) |\nThis Order may be called the Ferries Order, 1999; |\n(2) |\nIt extends to the whole of Pakistan. |\n|\n2. |\n(1) |\nNo toll shall be taken. |\n(2) |\nA goat pays a toll. |\n")
	for _, v := range p.Provisions {
		if strings.Contains(v.Text, "|") {
			t.Errorf("%s: %q", v.EID, v.Text)
		}
	}
	p = readLaw("Ordinance No. XXXVII of 2031.\nAn Ordinance to regulate ferries.\nthe President is pleased to make and promulgate the following Ordinance:—\n  1. Short title.  This Ordinance may be called the Ferries Ordinance, 2031.\n  1. Tolls. —(1) No toll shall be taken.\n")
	if diff := cmp.Diff([]string{"1 Short title", "2 Tolls"}, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
}

// TestSpacedMarks holds that a figure before a bracket is a footnote's mark also with a
// space between, but for the number that a word before it takes.
func TestSpacedMarks(t *testing.T) {
	for text, want := range map[string]string{
		"by order of the 1 [Provincial Government] or":     "by order of the Provincial Government or",
		"may extend to 4 [three thousand rupees], or with": "may extend to three thousand rupees, or with",
		"within thirty days of 3 [the] commencement":       "within thirty days of the commencement",
		"unless 6 [the Court] or 3 [the Board] finds":      "unless the Court or the Board finds",
		"under section 3 [as amended] and":                 "under section 3 [as amended] and",
		"sections 2 to 4 [both inclusive] and 6 [alone]":   "sections 2 to 4 [both inclusive] and alone",
		"clauses (a) and 2 [(b)]":                          "clauses (a) and 2 [(b)]",
	} {
		if got := cleanMarks(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	p := readLaw("THE FERRIES ACT, 2031\n(Act IX of 2031)\nIt is hereby enacted as follows:-\n1. Short title.- This Act may be called the Ferries Act, 2031.\n2. Tolls.- The Board may, by notification in [4]\n[the official] Gazette, take a toll under section\n5.\nPower to make rules.- No section has this heading.\n3. Fines.- Whoever takes a toll shall be fined.\n")
	for _, v := range p.Provisions {
		if v.EID == "sec_2" && !strings.HasPrefix(v.Text, "The Board may, by notification in the official Gazette, take a toll under section 5.") {
			t.Errorf("%q", v.Text)
		}
	}
	if diff := cmp.Diff([]string{"1 Short title", "2 Tolls", "3 Fines"}, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
}

// pagesOfText makes pages of texts; the lines of margin are notes in the margin of theirs.
func pagesOfText(margin []string, texts ...string) []corpus.Page {
	var out []corpus.Page
	for i, text := range texts {
		pg := corpus.Page{Number: i + 1, Text: text, Status: corpus.PageOK}
		for _, m := range margin {
			if at := strings.Index("\n"+text, "\n"+m+"\n"); at >= 0 {
				pg.Margin = append(pg.Margin, corpus.Span{Start: at, End: at + len(m)})
			}
		}
		out = append(out, pg)
	}
	return out
}

// TestHeadsOfLawBooks takes the running heads of a law book out of the sections over
// which they are printed.
func TestHeadsOfLawBooks(t *testing.T) {
	pages := pagesOfText(nil,
		"THE PUNJAB FERRIES ACT, 2031\n(Pb. Act IX of 2031)\nIt is hereby enacted as follows:–\n1. Short title.–(1) This Act may be called the\nPunjab Ferries Act, 2031.\n2. Tolls.–(1) No toll shall be",
		"S. 2 Punjab Ferries Act, 2031 213\ntaken.\n(2) A goat pays under the\nPunjab Goats Act, 2030.\n3. Fines.–Whoever takes a toll",
		"214 Punjab Ferries Act, 2031 S. 3\nshall be fined.\n4. Rules.–The Board may make rules.\n")
	for _, v := range Parse(Input{Pages: pages, Name: "x.pdf"})[0].Provisions {
		if strings.Contains(v.Text, "213") || strings.Contains(v.Text, "214") || v.EID == "sec_2" && !strings.HasSuffix(v.Text, "Punjab Goats Act, 2030.") {
			t.Errorf("%s: %q", v.EID, v.Text)
		}
	}
}

// TestRestOfMargin parts the heading of a right-hand margin that a page left on the first
// line of its section, and takes a heading with a verb from the page's own record.
func TestRestOfMargin(t *testing.T) {
	pages := pagesOfText([]string{"Short title.", "Tolls.", "Fines.", "Hearing before a", "boat is moved."},
		"THE SINDH FERRIES ACT, 2031\nSINDH ACT NO. IX OF 2031\nIt is hereby enacted as follows:-\nShort title.\n1. (1) This Act may be called the Sindh Ferries Act, 2031.\nTolls.\n2. (1) No toll shall be taken.\nFines.\n3. Whoever takes a toll shall be fined.\n",
		"4. (1) The Board shall consist of a Chairman and not more than Powers of the Board.\nsix other members appointed by the Government.\n",
		"Hearing before a\nboat is moved.\n5. (1) The Board shall hear the owner of a boat.\n")
	p := Parse(Input{Pages: pages, Name: "x.pdf"})[0]
	if diff := cmp.Diff([]string{"1 Short title", "2 Tolls", "3 Fines", "4 Powers of the Board", "5 Hearing before a boat is moved"}, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
}

// TestNoticeOverSecondAct leaves the notice over the second Act of a gazette out of the
// last section of the first.
func TestNoticeOverSecondAct(t *testing.T) {
	act := func(number, name string) string {
		return "No. F. 9(1)/2031.—The following Act of Parliament received the\nassent of the President on the 1st June, 2031 and is hereby published for general\ninformation:—\nACT NO. " + number + " OF 2031\nAN ACT\nto regulate " + name + "\nWHEREAS it is expedient;\nIt is hereby enacted as follows:—\n1. Short title.—This Act may be called the " + name + " Act, 2031.\n2. Fines.—Whoever takes a toll shall be fined.\n"
	}
	parts := Parse(Input{Pages: []corpus.Page{{Text: "SENATE SECRETARIAT\n" + act("V", "Ferries") + act("VI", "Boats"), Status: corpus.PageOK}}, Name: "x.txt"})
	if len(parts) != 2 {
		t.Fatal(len(parts))
	}
	for _, p := range parts {
		if last := p.Provisions[len(p.Provisions)-1]; last.Text != "Whoever takes a toll shall be fined." {
			t.Errorf("%q", last.Text)
		}
		if got := dated(p)[corpus.Assented]; got != "2031-06-01" {
			t.Errorf("%s assented %q", p.Meta.Title, got)
		}
	}
}
