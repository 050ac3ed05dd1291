package structure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// readLaw reads a law as a file of its text alone.
func readLaw(text string) Part {
	return Parse(Input{Pages: []corpus.Page{{Text: text, Status: corpus.PageOK}}, Name: "upload.txt"})[0]
}

// headingsOf lists the sections of a part as "1 Short title".
func headingsOf(p Part) []string {
	var out []string
	for _, v := range p.Provisions {
		if v.Unit && v.Number != "" && v.Kind != corpus.Schedule && v.Kind != corpus.Entry && v.Kind != corpus.Subsection {
			out = append(out, strings.TrimSpace(v.Number+" "+v.Heading))
		}
	}
	return out
}

// dated gives the dates of a part by their meaning.
func dated(p Part) map[corpus.Meaning]string {
	out := map[corpus.Meaning]string{}
	for _, d := range p.Meta.Dates {
		out[d.Meaning] = d.Value
	}
	return out
}

// TestSpacedContents holds that a table of sections headed in spaced letters is no law,
// and that a copy cut off behind its first sections has no more than these.
func TestSpacedContents(t *testing.T) {
	for _, head := range []string{"C O N T E N T S\nSection Heading", "CONTENTS\nPREAMBLE\nSECTIONS"} {
		text := "THE\nPUNJAB KILNS ACT 2031\n(Act IX of 2031)\n" + head + `
CHAPTER I
PRELIMINARY
1. Short title, extent and commencement.
2. Definitions.
CHAPTER II
KILNS
3. Licence of kilns.
4. Smoke of kilns and
other nuisances.
5. Distance from schools.
CHAPTER III
MISCELLANEOUS
6. Penalty.
7. Power to make rules.
8. Repeal.
[1]THE PUNJAB KILNS ACT 2031
(Act IX of 2031)
[3 March 2031]
An Act to regulate brick kilns.
It is necessary to regulate brick kilns;
Be it enacted by Provincial Assembly of the Punjab as follows:
CHAPTER I
PRELIMINARY
1. Short title,
extent and commencement.– (1) This Act may be cited as the Punjab Kilns Act 2031.
(2) It extends to whole of the Punjab.
[2][(3) It shall come into force at once.]
2. Definitions.– In this Act, “kiln” means a furnace.
`
		p := readLaw(text)
		if diff := cmp.Diff([]string{"1 Short title, extent and commencement", "2 Definitions"}, headingsOf(p)); diff != "" {
			t.Errorf("%s:\n%s", head, diff)
		}
		if p.Meta.Title != "Punjab Kilns Act, 2031" || p.Meta.Number != "9" || p.Meta.Enactor != "pk-pb" || dated(p)[corpus.Promulgated] != "2031-03-03" {
			t.Errorf("%s: %+v", head, p.Meta)
		}
	}
}

const kilns = `
WHEREAS it is expedient to regulate kilns;
It is hereby enacted as follows:-
1. Short title.- (1) This Act may be called the Kilns Act, 2031.
2. Licence.- No kiln shall be fired without a licence.
3. Penalty.- Whoever fires a kiln without a licence shall be fined.
`

// TestGazetteDates reads who assented when, and when a law was published, as provincial
// gazettes and the law journals say it.
func TestGazetteDates(t *testing.T) {
	for head, want := range map[string]map[corpus.Meaning]string{
		"[Gazette of Punjab, Extraordinary, 24th February, 2031]\nNo. PAP-Legis-2(08)/2030/1.--The Kilns Bill 2030, having been passed by the Provincial Assembly of the Punjab on 12 February 2031, and assented to by the Governor of the Punjab on 19 February 2031, is hereby published.": {
			corpus.Assented: "2031-02-19", corpus.Gazetted: "2031-02-24",
		},
		"KARACHI; THE 24TH MAY, 2031,\nThe Kilns Bill, 2031 having been passed by the Assembly on 23rd April, 2031 and assented to by the\nGovernor of Sindh on 19th May, 2031 is hereby published as an Act of the Legislature of Sindh.": {
			corpus.Assented: "2031-05-19", corpus.Gazetted: "2031-05-24",
		},
		"V0l.LXIV Muzaffarabad Dated 02st June, 2031 No.137.\nThe following Act of the Azad Jammu and Kashmir, passed by the Joint Sitting and assented\nby the President on the 1st day of June, 2031, is hereby published:-": {
			corpus.Assented: "2031-06-01", corpus.Gazetted: "2031-06-02",
		},
		"Assented to by the Governor on 20th June, 1952, ( Gazette, dated 14th July, 1952).": {
			corpus.Assented: "1952-06-20", corpus.Gazetted: "1952-07-14",
		},
		"[First published after having received the assent of the Governor of Khyber Pakhtunkhwa in the\nGazette of Khyber Pakhtunkhwa (Extraordinary),dated\nthe 5th November,2031].": {
			corpus.Gazetted: "2031-11-05",
		},
		"Extended to the hills, see N.-W.F.P. Gazette, Extraordinary, dated 1st June, 1951.": {},
	} {
		got := dated(readLaw("THE KILNS ACT, 2031\nACT VI OF 2031\nAn Act to regulate kilns\n" + head + kilns))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", head, diff)
		}
	}
	back := "THE KILNS ORDER, 2031\n1. Short title.- (1) This Order may be called the Kilns Order, 2031.\n(2) It shall come into force at once and shall be deemed to have taken effect on and from the first day of July, 2030.\n2. Fees.- The fee is ten rupees.\n"
	if got := dated(readLaw(back))[corpus.Commenced]; got != "2030-07-01" {
		t.Errorf("an Order that takes effect from a day past: %q", got)
	}
}

// TestNumberAlone reads numbers that are printed without "No.".
func TestNumberAlone(t *testing.T) {
	for line, want := range map[string]string{
		"ACT VI OF 1973": "6 1973 pk", "ACT, XXIII OF 2013": "23 2013 pk", "PUNJAB ACT XI OF 1944": "11 1944 pk-pb", "W.P. ACT IV OF 1958": "4 1958 pk-wp",
	} {
		m := readLaw(line + "\nTHE KILNS ACT, " + line[len(line)-4:] + "\nAn Act to regulate kilns" + kilns).Meta
		if got := m.Number + " " + itoa(m.Year) + " " + m.Enactor; got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
}

// TestPrintedTitleWins holds what the printed title has against the first section: the
// word Bill, and a year that agrees with the number.
func TestPrintedTitleWins(t *testing.T) {
	bill := readLaw("PROVINCIAL ASSEMBLY OF THE PUNJAB\nBill No.16 of 2031\nTHE PUNJAB KILNS Bill 2031\nA\nBill\nto regulate kilns.\nIt is enacted as follows:\n1.\nShort title. (1) This Act may be cited as the Punjab Kilns Act 2031.\n2.\nLicence. No kiln shall be fired without a licence.\n").Meta
	if bill.Title != "Punjab Kilns Bill, 2031" || bill.Kind != corpus.KindBill {
		t.Errorf("%s, %s", bill.Kind, bill.Title)
	}
	year := readLaw("THE SINDH KILNS (AMENDMENT) ACT, 2031\nSINDH ACT NO. XI OF 2031.\nAN ACT\nto amend the Sindh Kilns Act, 2021.\nWHEREAS it is expedient;\nIt is hereby enacted as follows:\n1. (1) This Act may be called the Sindh Kilns (Amendment) Act, 2034;\n(2) It shall come into force at once.\n2. In the Sindh Kilns Act, 2021, section 4 shall be omitted.\n").Meta
	if year.Title != "Sindh Kilns (Amendment) Act, 2031" {
		t.Error(year.Title)
	}
}

// TestNumbersWithoutMarks holds that no mark of a footnote is read off a number in a law
// that has none, and that one is in a law that has.
func TestNumbersWithoutMarks(t *testing.T) {
	text := "THE KILNS RULES, 2031\nIn exercise of the powers conferred by section 9, the Board is pleased to make the following rules:\n1. Short title.- These rules may be called the Kilns Rules, 2031.\n2. Fees.- The fee is ten rupees.\n7. Smoke.- A kiln shall not smoke.\n18. Bricks.- Bricks shall be square.\n19. Clay.- Clay shall be clean.\n"
	if got, want := headingsOf(readLaw(text)), []string{"1 Short title", "2 Fees", "7 Smoke", "18 Bricks", "19 Clay"}; !cmp.Equal(got, want) {
		t.Errorf("without marks: %q", got)
	}
	marked := strings.Replace(strings.Replace(text, "7. Smoke.- A kiln", "7. Smoke.- 3[A] kiln", 1), "19. Clay", "9. Clay", 1)
	if got, want := headingsOf(readLaw(marked)), []string{"1 Short title", "2 Fees", "7 Smoke", "8 Bricks", "9 Clay"}; !cmp.Equal(got, want) {
		t.Errorf("with marks: %q", got)
	}
}

// TestNamedSchedule reads a schedule's heading in small letters with its name behind a
// colon.
func TestNamedSchedule(t *testing.T) {
	p := readLaw("THE KILNS RULES, 2031\n1. Short title.- These rules may be called the Kilns Rules, 2031.\n2. Fees.- The fees are those of Schedule-II.\n3. Clay.- Clay is listed in Schedule-III.\n\nSchedule-II: Table of Fees\n\nFor a licence ten rupees, for its renewal five rupees.\n\nSchedule-III\n\nRed clay and yellow clay.\n")
	var got []string
	for _, v := range p.Provisions {
		if v.Kind == corpus.Schedule {
			got = append(got, v.EID+": "+v.Heading)
		}
	}
	if want := []string{"sched_II: Table of Fees", "sched_III: "}; !cmp.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// TestPlaces tells where laws apply that do not say it in their first sections.
func TestPlaces(t *testing.T) {
	for text, want := range map[string]string{
		"AZAD GOVERNMENT OF THE STATE OF JAMMU AND KASHMIR\n[Act III of 2031]\nAN\nACT\nto regulate kilns\n" + strings.ReplaceAll(kilns, "the Kilns", "the Azad Jammu and Kashmir Kilns"):                            "pk-ajk pk-ajk",
		"THE PUNJAB KILNS ORDINANCE, 1962\n(W.P. Ordinance XLI of 1962)\nAn Ordinance to regulate kilns\n" + strings.NewReplacer("Act", "Ordinance", "the Kilns", "the Punjab Kilns", "2031", "1962").Replace(kilns): "pk-wp pk-pb",
		"THE KILNS (PUNJAB) ACT, 1912\n(Act V of 1912)\nAn Act to regulate kilns\n" + strings.NewReplacer("Kilns Act, 2031", "Kilns (Punjab) Act, 1912").Replace(kilns):                                              "pk pk-pb",
		"A\nBILL\nto levy a fee on kilns in the Province of Sindh;\n" + strings.ReplaceAll(kilns, "the Kilns", "the Sindh Kilns"):                                                                                    "pk-sd pk-sd",
	} {
		m := readLaw(text).Meta
		if got := m.Enactor + " " + m.Jurisdiction; got != want {
			t.Errorf("%s: %s, want %s", m.Title, got, want)
		}
	}
}

// TestPagesOfCodes reads what stands on the pages of provincial codes and of journals on
// the web: rules with no more above them than their name, an Order that a ministry made,
// sections that are each a list of their own.
func TestPagesOfCodes(t *testing.T) {
	for text, want := range map[string]string{
		"Kilns (Conduct) Rules, 1987\n\nDownload FeedBack\nDepartment: Industries\nMain Category: Rules\nDetails:\n\nThe [1][Khyber Pakhtunkhwa] Kilns (Conduct) Rules, 1987.\n\n1.         Short title and commencement. (1) These rules may be called the [2][Khyber Pakhtunkhwa] Kilns (Conduct) Rules, 1987.[3]\n\n(2)   They shall come into force at once.\n\n2.    Extent of application:-These rules apply to every kiln under the Government of the [4][Khyber Pakhtunkhwa].\n\n3.    Definitions:- (1) In these rules, unless there is anything repugnant;\n\n(a)   \"kiln\" means a furnace.\n": "rules pk-kp Khyber Pakhtunkhwa Kilns (Conduct) Rules, 1987: 1 Short title and commencement, 2 Extent of application, 3 Definitions",

		"TO BE PUBLISHED IN THE NEXT ISSUE OF THE\nEXTRA ORDINARY GAZETTE OF PAKISTAN PART-II\nGOVERNMENT OF PAKISTAN\nMINISTRY OF KILNS\nIslamabad, the 9th September, 2029\nAN\nORDER\nto provide better kilns in\nGilgit-Baltistan;\nWHEREAS it is expedient to undertake reforms of kilns;\nNOW, THEREFORE, the Government of Pakistan is pleased to make\nthe following Order:-\n1. Short title, extent and commencement.- (1) This Order may be\ncalled the Gilgit-Baltistan (Kilns and Furnaces) Order, 2029.\n(2) It extends to the whole of areas Gilgit-Baltistan.\nPART. I-PRELIMINARY\n2. Definitions.- (1) In this Order, “kiln” means a furnace.\n": "order pk-gb Gilgit-Baltistan (Kilns and Furnaces) Order, 2029: 1 Short title, extent and commencement, 2 Definitions",

		"GILGIT-BALTISTAN COUNCIL KILNS ACT, 2031\nAn Act to regulate kilns\nIt is hereby enacted as follows:–\n  1. Short title.–(1) This Act may be called the Gilgit-Baltistan Council Kilns Act, 2031.\n(2) It shall extend to the whole of Gilgit-Baltistan.\n  1. Licence.–No kiln shall be fired without a licence.\n  1. Penalty.–Whoever fires a kiln shall be fined:\n(1) for the first time; and\n(2) again.\n": "act pk-gb Gilgit-Baltistan Council Kilns Act, 2031: 1 Short title, 2 Licence, 3 Penalty",
	} {
		p := readLaw(text)
		got := string(p.Meta.Kind) + " " + p.Meta.Jurisdiction + " " + p.Meta.Title + ": " + strings.Join(headingsOf(p), ", ")
		if got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// TestHeadingsAlone reads headings that have a line to themselves, behind numbers with
// and without a stop.
func TestHeadingsAlone(t *testing.T) {
	for _, end := range []string{":", "", "."} {
		text := "A Bill\nto regulate kilns.\nIt is hereby enacted as follows:\nPRELIMINARY\n1. Short title and extent" + end + "\n(1) This Act may be called the Kilns Bill, 2031.\n(2) It extends to the Islamabad Capital Territory.\n" +
			"2. Definitions.\n(1) In this Act, unless there is anything repugnant to the context:\n(i) \"kiln\" means a furnace;\n3 Licences of kilns" + end + "\n(1) No kiln shall be fired without a licence if it is:\n1. The kiln is one for bricks.\n2. The kiln is one for tiles.\n3. The kiln is one for pots.\n4. The kiln is one for lime.\n(2) The Board may grant licences.\n4 Penalty" + end + "\n(1) Whoever fires a kiln shall be fined.\n(2) The fine may extend to ten rupees.\n"
		p := readLaw(text)
		if got, want := headingsOf(p), []string{"1 Short title and extent", "2 Definitions", "3 Licences of kilns", "4 Penalty"}; !cmp.Equal(got, want) {
			t.Errorf("%q: %q", end, got)
		}
		if p.Meta.Kind != corpus.KindBill || p.Meta.Jurisdiction != "pk-is" {
			t.Errorf("%q: %s in %s", end, p.Meta.Kind, p.Meta.Jurisdiction)
		}
	}
}

// TestStarredContents holds that a table whose headings a publisher left out is a table.
func TestStarredContents(t *testing.T) {
	p := readLaw("The\nKilns Regulation, 1959\n(Zone ‘B’ Regulation No. 9 of 1959)\nCONTENTS\n1.*****\n2.*****\n3.*****\n4.*****\n4. *****\n1. Schedule I to the Regulation\n1The Kilns Regulation, 1959\n(Zone ‘B’ Regulation No. 9 of 1959)\n[17th\nMarch 1959]\n1. (a) This Regulation may be called the\nKilns Regulation, 1959.\n(b) It shall come into force with immediate effect.\n2. No kiln shall be fired\nwithout a licence.\n3. In this Regulation, unless there is anything repugnant in the context:---\n(a) “kiln”, “oven” and “furnace” have the same meaning;\n(b) “fire” with its grammatical variations and cognate expressions includes heating.\n")
	if got, want := headingsOf(p)[:1], []string{"1"}; !cmp.Equal(got, want) || len(p.Provisions) == 0 {
		t.Errorf("%q", got)
	}
	if p.Meta.Title != "Kilns Regulation, 1959" || p.Meta.Number != "9" || dated(p)[corpus.Promulgated] != "1959-03-17" {
		t.Errorf("%+v", p.Meta)
	}
	for _, v := range p.Provisions {
		if v.Number == "3" && v.Unit && (v.Heading != "" || !cmp.Equal(v.Defines, []string{"kiln", "oven", "furnace", "fire"})) {
			t.Errorf("3 %q defines %q", v.Heading, v.Defines)
		}
	}
}

// TestHeadsOfProvincialLaws reads the rest of what only some provinces print.
func TestHeadsOfProvincialLaws(t *testing.T) {
	reg := readLaw("THE\nKILNS REGULATION, 2029.\n([1][KHYBER PAKHTUNKHWA] REG.\nNO. I OF 2029)\n[16th April, 2029]\nA\nREGULATION\nto provide for kilns.\nPreamble.---WHEREAS it is expedient;\n1. Short title.- (1) This Regulation may be called the Kilns Regulation, 2029.\n2. Licence.- No kiln shall be fired.\n").Meta
	if reg.Kind != corpus.KindRegulation || reg.Number != "1" || reg.Year != 2029 || reg.Enactor != "pk-kp" {
		t.Errorf("%+v", reg)
	}
	notice := readLaw("ACT VI OF 2031\nTHE KILNS ACT, 2031\nAn Act to regulate kilns\nNo.PAP-Legis-2(68)/2031/376, dated 14-4-2031.---The Kilns Bill 2031, having been passed, is hereby published as an Act." + kilns)
	if got := dated(notice)[corpus.Gazetted]; got != "2031-04-14" {
		t.Errorf("a notice: %q", got)
	}
	old := readLaw("ACT XXI OF 1952\nPUNJAB KILNS ACT, 1952\nAssented to by the Governor on 20th June, 1952.\nAn Act to regulate kilns" + strings.ReplaceAll(kilns, "the Kilns Act, 2031", "the Punjab Kilns Act, 1952")).Meta
	if old.Enactor != "pk-pb" {
		t.Errorf("an old provincial Act: %s", old.Enactor)
	}
	west := readLaw("THE PUNJAB KILNS ORDINANCE, 1962\n(Ordinance II of 1962)\n[8 January 1962]\nAn Ordinance to regulate kilns\nNOW, THEREFORE, the Governor of West Pakistan is pleased to make and promulgate the following Ordinance:-\n1. Short title.- (1) This Ordinance may be called the [4][Punjab] Kilns Ordinance 1962.\n[5][(2) It extends to whole of the Punjab.]\n2. Licence.- No kiln shall be fired.\n").Meta
	if west.Enactor != "pk-wp" || west.Jurisdiction != "pk-pb" {
		t.Errorf("an Ordinance of West Pakistan: %s in %s", west.Enactor, west.Jurisdiction)
	}
	above := readLaw("THE SINDH KILNS ACT, 2031\nSINDH ACT NO. X OF 2031.\nAN ACT\nto regulate kilns.\nWHEREAS it is expedient to regulate kilns;\nCHAPTER-I\nPRELIMINARY\nIt is hereby enacted as follows:-\n1. (1) This Act may be called the Sindh Kilns Act, 2031.\n2. No kiln shall be fired.\n3. The Board may make rules.\n")
	var chapter, first string
	for _, v := range above.Provisions {
		if v.Kind == corpus.Chapter {
			chapter = v.EID + " " + v.Heading
		}
		if v.EID == "sec_1" {
			first = v.Parent
		}
	}
	if chapter != "chp_I PRELIMINARY" || first != "chp_I" {
		t.Errorf("a chapter above the words of enactment: %q, section 1 in %q", chapter, first)
	}
}

// TestHyphens holds that hyphens which no line may break at are hyphens, and that the
// number of a first subsection may be read as a letter.
func TestHyphens(t *testing.T) {
	p := readLaw("PUNJAB KILNS ACT, 1952\nAn Act to regulate kilns.\nPreamble.‑Whereas it is expedient: It is hereby enacted as follows:‑\n\nSection 1.‑Title and commencement.\n‑(l) The Act may be called The Punjab Kilns Act, 1952.\n(2) It shall come into force on the date that is fixed under sub‑section\n(3) of section 2.\n\nSection 2. Licence.\n‑(1) No kiln shall be fired without a licence.\n")
	if got, want := headingsOf(p), []string{"1 Title and commencement", "2 Licence"}; !cmp.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for _, v := range p.Provisions {
		if v.EID == "sec_1" && v.Text != "(1) The Act may be called The Punjab Kilns Act, 1952.\n(2) It shall come into force on the date that is fixed under sub-section (3) of section 2." {
			t.Errorf("%q", v.Text)
		}
	}
}

// TestNoteOnTitle reads the note of the Punjab Code that tells how an Act was made, and
// keeps its range of pages, which the end of a line parts, out of the notes below it.
func TestNoteOnTitle(t *testing.T) {
	text := "[1]THE PUNJAB KILNS ACT 2031\n(Act IX of 2031)\n[26 June 2031]\nAn Act to regulate kilns.\nIt is necessary to regulate kilns;\nBe it enacted by Provincial Assembly of the Punjab as follows:\n" +
		"1. Short title.– (1) This Act may be cited as the Punjab Kilns Act 2031.\n2. Licence.– [2][No kiln shall be fired without a licence.]\n3. Repeal.– The Kilns Ordinance, 1968 is hereby repealed.\n\n" +
		"[1]This Act was passed by the Punjab Assembly on 14 June 2031; assented to by the Governor of the Punjab\non %s; and, was published in the Punjab Gazette (Extraordinary), dated 26 June 2031, pages 4125-\n31.\n[2]Substituted by the Punjab Kilns (Amendment) Act 2032 (V of 2032).\n"
	p := readLaw(strings.Replace(text, "%s", "24 June 2031", 1))
	want := map[corpus.Meaning]string{corpus.Promulgated: "2031-06-26", corpus.Assented: "2031-06-24", corpus.Gazetted: "2031-06-26", corpus.AmendedTo: "2032"}
	if diff := cmp.Diff(want, dated(p)); diff != "" {
		t.Error(diff)
	}
	if p.Meta.LongTitle != "to regulate kilns" {
		t.Errorf("long title %q", p.Meta.LongTitle)
	}
	for _, v := range p.Provisions {
		if n := len(v.Amendments); v.EID == "sec_2" && n != 1 || v.EID == "sec_3" && n != 0 {
			t.Errorf("%s: %+v", v.EID, v.Amendments)
		}
	}
	if late := dated(readLaw(strings.Replace(text, "%s", "24 June 2040", 1))); late[corpus.Assented] != "" {
		t.Errorf("an assent of years later: %v", late)
	}
}

// TestLongTitleOfAct holds that "an Act of the Legislature" is none.
func TestLongTitleOfAct(t *testing.T) {
	m := readLaw("The Sindh Kilns Bill, 2031 having been passed is hereby published as\nan Act of the Legislature of Sindh.\nTHE SINDH KILNS ACT, 2031\nSINDH ACT NO. X OF 2031.\nAN\nACT\nto regulate kilns.\nPreamble.\n" + kilns).Meta
	if m.LongTitle != "to regulate kilns" {
		t.Errorf("%q", m.LongTitle)
	}
}

// TestBrokenHeads reads a number line over two lines, a mark that a blank parts from its
// bracket, a title in quotation marks, the colon in a notice, and no section of a law that
// is quoted without marks.
func TestBrokenHeads(t *testing.T) {
	m := readLaw("Kilns Ordinance, 2001.\nDownload FeedBack\nTHE [1] [KHYBER PAKHTUNKHWA] KILNS ORDINANCE, 2001.\n[2] [KHYBER PAKHTUNKHWA] ORDINANCE NO. XIX\nOF 2001.\nCONTENTS\nPREAMBLE\nSECTIONS\n1. Short title.\n2. Licence.\n3. Penalty.\n4. Rules.\nTHE [6] [KHYBER PAKHTUNKHWA] KILNS ORDINANCE, 2001.\n").Meta
	if m.Kind != corpus.KindOrdinance || m.Number != "19" || m.Enactor != "pk-kp" || m.Title != "Khyber Pakhtunkhwa Kilns Ordinance, 2001" {
		t.Errorf("%s %s of %s: %s", m.Kind, m.Number, m.Enactor, m.Title)
	}
	p := readLaw("ORDINANCE IV OF 2031\nAn Ordinance to amend the Kilns Act, 2021\nNo. Legis: 13-34/2030, dated 28.5.2031.---The following Ordinance is hereby published:\n1. Short title\n(1) This Ordinance may be called \"the Kilns ( Amendment ) Ordinance, 2031.\"\n(2) It shall come into force at once.\n2. Substitution of section 6\nIn the said Act, for section 6 the following shall be substituted, namely:\n6 Board of Kilns:\n(1) The Board shall consist of ten members.\n(2) It shall meet.\n3. Saving\nNothing in this Ordinance shall hold for lime.\n")
	if got, want := headingsOf(p), []string{"1 Short title", "2 Substitution of section 6", "3 Saving"}; !cmp.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if p.Meta.Title != "Kilns (Amendment) Ordinance, 2031" || dated(p)[corpus.Gazetted] != "2031-05-28" {
		t.Errorf("%s, %v", p.Meta.Title, dated(p))
	}
}

// TestContentsOnly holds that a copy of which only the table of sections is left has no
// sections and keeps its words.
func TestContentsOnly(t *testing.T) {
	for _, end := range []string{"", "THE PUNJAB KILNS ORDINANCE, 1962\n(W.P. Ordinance XLI of 1962)\n"} {
		p := readLaw("THE PUNJAB KILNS ORDINANCE, 1962\n(W.P. Ordinance XLI of 1962)\nC O N T E N T\nS\nSections\n1. Short title.\n2. Definitions.\n3. Licence of kilns.\n4. Penalty.\n" + end)
		if got := headingsOf(p); len(got) != 0 {
			t.Errorf("%q: sections %q", end, got)
		}
		text := ""
		for _, v := range p.Provisions {
			text += v.Text
		}
		if p.Meta.Kind != corpus.KindOrdinance || p.Meta.Number != "41" || end == "" && !strings.Contains(text, "Licence of kilns") {
			t.Errorf("%q: %+v, text %q", end, p.Meta, text)
		}
	}
}
