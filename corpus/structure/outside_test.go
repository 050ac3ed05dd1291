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

const trailing = `THE SINDH KILNS ACT, 2031
SINDH ACT NO. X OF 2031.
AN
ACT
to regulate kilns.
WHEREAS it is expedient to regulate kilns in the Province of Sindh;
Preamble.
It is hereby enacted as follows:-
1. (1) This Act may be called the Sindh Kilns (Licensing and Firing)
Act, 2031.
(2) It extends to the whole of the Province of Sindh.
(3) It applies to every kiln wherein bricks are fired for sale or for
the use of a public work; or
Short title, extent,
commencement and
application.
for the use of a canal.
2. No person shall fire a kiln unless he holds a licence which the
Board has granted to him in the prescribed
Licence for firing
of kilns.
manner and for the prescribed fee.
3. Whoever contravenes section 2 shall be punished with a fine that
may extend to ten thousand rupees.
Penalty.
4. Government may make rules.
`

// TestTrailingMargins holds that headings printed in the right-hand margin, which a text
// has behind the lines beside them, are the headings of these sections.
func TestTrailingMargins(t *testing.T) {
	p := readLaw(trailing)
	want := []string{"1 Short title, extent, commencement and application", "2 Licence for firing of kilns", "3 Penalty", "4"}
	if diff := cmp.Diff(want, headingsOf(p)); diff != "" {
		t.Error(diff)
	}
	for _, v := range p.Provisions {
		if v.EID == "sec_2" && v.Text != "No person shall fire a kiln unless he holds a licence which the Board has granted to him in the prescribed manner and for the prescribed fee." {
			t.Errorf("section 2: %q", v.Text)
		}
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
