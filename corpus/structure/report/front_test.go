package report_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/report"
)

// body is what follows an invented title block: enough to be read as a paper.
const body = `

1. The office of kites asked every district for its figures, and had an answer from nearly all of them before the year was over, which it thanks them for.

2. The figures stand in the second part, beside those of the year before, and they show that fewer kites were lost than in any other year since they are counted.

3. Of the districts that did not answer, two have no office of kites and one has lost its records in a flood, as it has told the ministry by letter.
`

// TestFront reads title blocks as the United Nations, commissions, institutes and
// web pages print them: title, issuer, symbol, session, date.
func TestFront(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want []string
	}{
		"an addendum, its session in figures": {
			"United Nations\n\nCCPR/C/ZZZ/Q/4/Add.1\n\nInternational Covenant on Civil and Political R ights\n\nDistr.: General\n\n23 March 2037\n\nOriginal: English\n\nHuman Rights Committee\n\n120 t h session\n\n3-28 July 2037\n\nItem 5 of the provisional agenda\n\nList of issues in relation to the fourth report of Zedland\n\nAddendum\n\nReplies of Zedland to the list of issues *\n\n[Date received: 15 March 2037]" + body,
			[]string{"Replies of Zedland to the list of issues", "Government of Zedland", "CCPR/C/ZZZ/Q/4/Add.1", "120th session", "2037-03-23", "int int"},
		},
		"words and figures that run into each other, the State below": {
			"UNITED NATIONS\n\nCAT\n\nDistr.GENERALCAT/C/ZZZ/CO/212 December 2038\n\nOriginal: ENGLISH\n\nCOMMITTEE AGAINST TORTURE\n\nForty-first session\n\nGeneva, 3 - 21 November 2038\n\nConcluding observations of the Committee against Torture\n\nZEDLAND\n" + body,
			[]string{"Concluding observations of the Committee against Torture: Zedland", "Committee against Torture", "CAT/C/ZZZ/CO/2", "Forty-first session", "2038-12-12", "int int"},
		},
		"a web page above, another paper's symbol in brackets, figures for the day": {
			"Issues : Zedland. 22/11/33.\nCRC/C.5/WP.7. (Issues)\nCOMMITTEE ON THE RIGHTS\nOF THE CHILD\nFifth session\nPre-sessional Working Group\n15-19 November 2033\n\nList of issues to be taken up in connection with the\nninth report of Zedland\n(CRC/C/3/Add.99)\n" + body,
			[]string{"List of issues to be taken up in connection with the ninth report of Zedland", "Committee on the Rights of the Child", "CRC/C.5/WP.7", "Fifth session", "2033-11-22", "int int"},
		},
		"no symbol of its own": {
			"United Nations\n\nDistr.: General\n\n1 September 2040\n\nHuman Rights Committee\n\nReport on follow-up to the concluding observations of the Human Rights Committee *\n\n1.The Committee may prepare reports on kites (CCPR/C/128/3/Add.4), and it has done so every year, with a view to helping those who fly them.\n\n2.Those reports are short, and this one is no longer than the others, though it has more to tell than any of them.\n",
			[]string{"Report on follow-up to the concluding observations of the Human Rights Committee", "Human Rights Committee", "", "", "2040-09-01", "int int"},
		},
		"a volume, title over two lines, place and year of the press": {
			"                A/99/40 (Vol. I)\n\nUnited Nations\n\nReport\nof the Human Rights Committee\nVolume I\nNinety-first session\n(15 October-2 November 2047)\n\nGeneral Assembly\nOfficial Records\n\n   United Nations  New York, 2048\n" + body,
			[]string{"Report of the Human Rights Committee", "Human Rights Committee", "A/99/40 (Vol. I)", "Ninety-first session", "2048", "int int"},
		},
		"an institute that no table names, the day in a sentence": {
			"POLICY BRIEF\nGlass String in the Markets\nZedland Institute for Kite Studies, Multan\n\nThe brief was written after a visit in 2019 to the markets, where glass string is sold in the open. Nobody was asked for a name, and nobody gave one. The figures are those of the traders.\n" + body,
			[]string{"Glass String in the Markets", "Zedland Institute for Kite Studies", "", "", "", ""},
		},
		"a table of acronyms does not issue the paper": {
			"Annual Report 2037\n\nNational Commission for Human Rights\n\nACRONYMS\n\n" + strings.Repeat("CRC Committee on the Rights of the Child CAT Committee against Torture KITE Kites in the Towns of the East ", 5) + body,
			[]string{"Annual Report 2037", "National Commission for Human Rights", "", "", "2037", ""},
		},
		"to the Committee, not by it": {
			"Alternative report on kites in Pakistan\nSubmission to the UN Committee on the Rights of the Child\nKite Children Network\n© 2039 Kite Children Network\n" + body,
			[]string{"Alternative report on kites in Pakistan", "Kite Children Network", "", "", "2039", " pk"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			m, _, _ := report.Parse(pages(tc.text), "x.txt", corpus.Metadata{})
			date := ""
			if len(m.Dates) > 0 {
				date = m.Dates[0].Value
			}
			where := m.Enactor + " " + m.Jurisdiction
			if tc.want[5] == " pk" {
				where = " " + m.Jurisdiction
			}
			got := []string{m.Title, m.Publisher, m.Symbol, m.LongTitle, date, strings.TrimRight(where, " ")}
			if d := cmp.Diff(tc.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// flowing is a text as a word processor or a web page leaves it: one line for each
// paragraph, the space behind the numbers lost.
const flowing = `United Nations

CRC/C/ZZZ/CO/7

Convention on the Rights of the Child

Distr.: General

21 October 2044

Committee on the Rights of the Child

Concluding observations on the seventh report of Zedland *

I.Introduction

1.The Committee considered the seventh report of Zedland at its two meetings, held on a wet afternoon in the hall of kites, and adopted the present text on the day after, which was dry.

A.Main areas of concern and recommendations

Right to play and to fly (art. 31)

2.The Committee is concerned that few roofs are open to children, that those that are open have no railing, and that:

(a)Nobody has been told to count the falls;

(b)The falls that were counted in the spring of the last year were not reported to anybody.

3.The Committee recommends that the State party put up railings on all the roofs that children use, before the next season begins, and that it ask the children where they want them.

Follow-up

4.The Committee invites the State party to answer in writing within a year, and to send the answer to the children too, in the language that they speak and in letters large enough to read.

M. Zed
`

// TestFlowing reads a text whose lines are paragraphs.
func TestFlowing(t *testing.T) {
	_, ps, _ := report.Parse(pages(flowing), "x.txt", corpus.Metadata{})
	want := []string{
		"header", "hd_1: Introduction", "para_1 in hd_1", "hd_2 in hd_1: Main areas of concern and recommendations",
		"hd_3 in hd_2: Right to play and to fly (art. 31)", "para_2 in hd_3", "para_2__subpara_a in para_2", "para_2__subpara_b in para_2",
		"para_3 in hd_3", "para_3__rec_1 in para_3", "hd_4 in hd_2: Follow-up", "para_4 in hd_4", "para_4__rec_1 in para_4",
	}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
}
