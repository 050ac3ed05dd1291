package report_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/report"
)

// prose is running text for papers without numbers.
const prose = "\n\nKites were counted in every town by people who had never flown one, and who wrote down what they saw on the roofs and in the streets.\nThey came back after a month to count again, and found that a third of the kites had gone.\n"

// TestFreshFronts reads title blocks as genuine pages print them, in invented words.
func TestFreshFronts(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want []string
	}{
		"everything glued, the day of receipt in brackets, small capitals lost": {
			"UNITED NATIONS\n\nCRC\n\nConvention on the Rights of the Child\n\nDistr.GENERALCRC/C/65/Add.9911 April 2043Original: ENGLISH\n\nCOMMITTEE ON THE RIGHTS OF THE CHILD\n\nSecond periodic reports of States parties due in 2037\n\nzedland*\n\n[19 January 2041]\n" + body,
			[]string{"Second periodic reports of States parties due in 2037: Zedland", "Government of Zedland", "CRC/C/65/Add.99", "2043-04-11", "int"},
		},
		"a title page torn into single words": {
			"UNITED\n\nNATIONS\n\nCRC\n\nConvention on the\n\nRights of the Child\n\nDistr.\n\nGENERAL\n\nCRC/C/73\n\n17 February 2038\n\nOriginal: ENGLISH\n\nCOMMITTEE ON THE RIGHTS OF THE CHILD\n\nReport on the seventeenth session\n\n(Geneva, 5-23 January 2038)\n" + body,
			[]string{"Report on the seventeenth session", "Committee on the Rights of the Child", "CRC/C/73", "2038-02-17", "int"},
		},
		"a line of strokes behind the State": {
			"UNITED NATIONS\nGeneral Assembly\nDistr. GENERAL A/HRC/99/42 4 June 2038\nHUMAN RIGHTS COUNCIL Eighth session Agenda item 6\nReport of the Working Group on the Universal Periodic Review\nZedland* ____________ * Previously issued; minor revisions have been added under the authority of the secretariat of kites.\n" + body,
			[]string{"Report of the Working Group on the Universal Periodic Review: Zedland", "Human Rights Council", "A/HRC/99/42", "2038-06-04", "int"},
		},
		"the State in the symbol alone": {
			"CERD/C/PAK/CO/99\npage 2\nB. Positive aspects\n\n4. The Committee notes the kites of the State party, which it has counted with care.\n5. The Committee notes the laws on roofs that were passed in the year before.\n6. The Committee notes the plan for the railings of all roofs of schools.\n",
			[]string{"", "Committee on the Elimination of Racial Discrimination", "CERD/C/PAK/CO/99", "", "pk"},
		},
		"a title that speaks of a body, the issuer in a sentence": {
			"ZEDLAND’S NATIONAL COMMISSION ON THE STATUS OF WOMEN:\n\nA KITE STRATEGY\n\nBy Ayesha Zed\n\nMay 2041\n\nThe Collective for Kite Research (CKR) was established in 2001 with a small core staff of researchers in the kite sciences who have extensive experience of conducting research in the towns and in the hills. It flies kites of its own." + prose,
			[]string{"ZEDLAND’S NATIONAL COMMISSION ON THE STATUS OF WOMEN: A KITE STRATEGY", "Collective for Kite Research", "", "2041-05", ""},
		},
		"a source in brackets issues nothing": {
			"Kites of children in Zedland\nLAST UPDATED July 2041\nChild population 77,779,000 (UNICEF, 2035)\n" + prose,
			[]string{"Kites of children in Zedland", "", "", "2041-07", ""},
		},
		"the year on a line of its own, a bare one": {
			"1\n\nAnnual Report\n\n2037\n\nNational Commission on the Status of Women\n" + prose,
			[]string{"Annual Report 2037", "National Commission on the Status of Women", "", "2037", ""},
		},
		"the name of a series above the sort and the month": {
			"GLASS GLOBAL SCHOLARS PROGRAM\nPOLICY PAPER | NOVEMBER 2038\n\n\nThe importance of counting kites\nin the Hill Districts of\nZedland\n\n\nCenter for\nB | | Ob\n" + prose,
			[]string{"The importance of counting kites in the Hill Districts of Zedland", "", "", "2038-11", ""},
		},
		"a title in capitals over two lines": {
			"THE STATE OF KITES\nIN ZEDLAND\nJuly 2035\nAcknowledgements" + prose,
			[]string{"THE STATE OF KITES IN ZEDLAND", "", "", "2035-07", ""},
		},
		"the name run into the symbol, words run into each other": {
			"United NationsCEDAW/C/ZZZ/CO/4\nConvention on the Elimination of A ll Forms of Discrimination against Women\nDistr.: General\n27 March 2043\nCommittee on the Elimination of Discriminationagainst Women\nConcluding observations on the fourth periodic report of Zedland , adopted by the Committee at its fifty-fourth session (11 February–1 March 2043)\n" + body,
			[]string{"Concluding observations on the fourth periodic report of Zedland", "Committee on the Elimination of Discrimination against Women", "CEDAW/C/ZZZ/CO/4", "2043-03-27", "int"},
		},
		"a symbol of three figures run into the day": {
			"UNITED NATIONS\n\nCRC\n\nDistr.GENERAL\n\nCRC/C/15/Add.96121 September 2035\n\nOriginal: ENGLISH\n\ncommittee on the rights of the child\n\nThirty-ninth session\n\nConcluding observations: Zedland\n" + body,
			[]string{"Concluding observations: Zedland", "Committee on the Rights of the Child", "CRC/C/15/Add.961", "2035-09-21", "int"},
		},
		"a State's report without its symbol": {
			"United Nations\n\nDistr.: General\n\n3 August 2035\n\nCommittee on the Elimination of Discrimination\nagainst Women\n\nConsideration of reports submitted by States parties under article 18 of the Convention\n\nCombined initial, second and third periodic reports of States parties\n" + body,
			[]string{"Combined initial, second and third periodic reports of States parties", "", "", "2035-08-03", "int"},
		},
		"a page's title over two lines, the State below the paper's": {
			"University of Zedland\n\nConcluding Observations of the Committee on the Rights of the Child, Zedland, U.N. Doc.\nCRC/C/15/Add.960 (2035).\n\n3 June 2035\nCONSIDERATION OF REPORTS SUBMITTED BY STATES PARTIES UNDER\nARTICLE 44 OF THE CONVENTION\nConcluding Observations of the Committee on the Rights of the Child:\nZEDLAND\n" + body,
			[]string{"Concluding Observations of the Committee on the Rights of the Child: ZEDLAND", "Committee on the Rights of the Child", "CRC/C/15/Add.960", "2035-06-03", "int"},
		},
		"a web page's own title above the symbol": {
			"University of Zedland\n\nConcluding Observations of the Committee on the Rights of the Child, Zedland, U.N. Doc. CRC/C/ZZZ/CO/3-4 (2043).\n\nCRC/C/ZZZ/CO/3-4\n\nConvention on the Rights of the Child\n\nDistr.: General\n\n29 October 2043\n\nCommittee on the Rights of the Child\n\nConcluding observations on the combined third and fourth periodic reports of Zedland\n" + body,
			[]string{"Concluding observations on the combined third and fourth periodic reports of Zedland", "Committee on the Rights of the Child", "CRC/C/ZZZ/CO/3-4", "2043-10-29", "int"},
		},
		"pages that all begin with the symbol": {
			"CERD/C/ZZZ/CO/20\npage 4\nperiodic report, figures of the kites that were lost in the territory of the State party,\nincluding those that were flown under the 1951 Convention Relating to the\nStatus of Kites.\n13.\nThe Committee notes the information on the hall of kites that the State party has given to it.\n14.\nThe Committee remains concerned about the lack of information on glass string in the towns.\n15.\nThe Committee recommends that the State party count its falls.\nCERD/C/ZZZ/CO/20\npage 7\n25.\nThe Committee encourages the State party to put up railings on all of its roofs before summer.\n26.\nThe Committee encourages the State party to ask the children where they want these railings.\n27.\nThe Committee recommends that the State party publish the answers.\n",
			[]string{"", "Committee on the Elimination of Racial Discrimination", "CERD/C/ZZZ/CO/20", "", "int"},
		},
		"who submits it, with the short name": {
			"KITES IN ZEDLAND: ALTERNATIVE REPORT FOR THE COMMITTEE\n\nJUNE 2035\n\nSubmitted by the Kite Rights Movement (KRM), a coalition of clubs that work on kites.\n" + prose,
			[]string{"KITES IN ZEDLAND: ALTERNATIVE REPORT FOR THE COMMITTEE", "Kite Rights Movement (KRM)", "", "2035-06", ""},
		},
		"whose publication it is, in a sentence": {
			"POLICY BRIEF\n\nEnding Glass String in Zedland\n\n2038\n\nThis policy brief is a publication of the Center for Kite Rights. The brief was thought out by many who have flown kites since they were children, and who have seen what glass does." + prose,
			[]string{"Ending Glass String in Zedland", "Center for Kite Rights", "", "2038", ""},
		},
		"a name over two lines above the sort and year": {
			"LAW & KITES COMMISSION\n\nOF ZEDLAND\n\nANNUAL REPORT 2032\n\nTel:  0092-51-9220483\n\nWebsite: www.example.org\n" + prose,
			[]string{"ANNUAL REPORT 2032", "Law & Kites Commission of Zedland", "", "2032", ""},
		},
		"what a committee of the assembly tells the press": {
			"Press Release\n\n3rd meeting of the Standing Committee on Kites of the National Assembly was held today - March 21, 2039\n\nThe third meeting was held in the hall of kites under the chairmanship of the Member who flies best.\n\n2. The Keeper told the Committee of the roofs that have been given railings in the year, and of those that have none as yet.\n\n3. The Committee also saw the products that are shown in the hall, and asked how the string was made.\n\n4. The Committee discussed the Kite Board Act, 2031, and how it may be made better in the years to come.\n",
			[]string{"3rd meeting of the Standing Committee on Kites of the National Assembly was held today - March 21, 2039", "Standing Committee on Kites of the National Assembly", "", "2039-03-21", ""},
		},
	} {
		t.Run(name, func(t *testing.T) {
			m, ps, _ := report.Parse(pages(tc.text), "x.txt", corpus.Metadata{})
			date := ""
			if len(m.Dates) > 0 {
				date = m.Dates[0].Value
			}
			if want := numbersOf[name]; want != "" {
				if got := paragraphNumbers(ps); got != want {
					t.Errorf("paragraphs %s, want %s", got, want)
				}
			}
			if tc.want[0] == "" {
				m.Title = ""
			}
			if d := cmp.Diff(tc.want, []string{m.Title, m.Publisher, m.Symbol, date, m.Jurisdiction}); d != "" {
				t.Error(d)
			}
		})
	}
}

// numbersOf are the paragraphs of some of them.
var numbersOf = map[string]string{
	"pages that all begin with the symbol":             "13 14 15 25 26 27",
	"what a committee of the assembly tells the press": "2 3 4",
}

func paragraphNumbers(ps []corpus.Provision) string {
	var out []string
	for _, p := range ps {
		if p.Kind == corpus.Paragraph && p.Number != "" {
			out = append(out, p.Number)
		}
	}
	return strings.Join(out, " ")
}

// TestReplies finds the headings of replies, which are numbers alone.
func TestReplies(t *testing.T) {
	text := "United Nations\n\nCRC/C/ZZZ/RQ/6-7\n\nDistr.: General\n\n3 May 2044\n\nReplies of Zedland to the list of issues\n\nParagraph 2 (a)\n\n1. The kites are counted in every town by the office, which was set up for it in the spring.\n\n2. The roofs of all schools have had railings since the second of the two falls of that year.\n\nReplies to paragraphs 3 and 4 of the list of issues\n\n3. The children were asked in all schools, and they answered in the words that the annex gives.\n\n4. They asked for more kites, for better string and for roofs that nobody can fall from.\n"
	_, ps, _ := report.Parse(pages(text), "x.txt", corpus.Metadata{})
	want := []string{"header", "hd_1: Paragraph 2 (a)", "para_1 in hd_1", "para_2 in hd_1", "hd_2: Replies to paragraphs 3 and 4 of the list of issues", "para_3 in hd_2", "para_4 in hd_2"}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
}

// listed is a paper whose contents names its headings, which nothing else tells.
const listed = `Annual Report 2037
National Commission for Kites

Contents

Message from the Keeper ........................ 3
1. Flights ........................ 4
The summer of 2036 ........................ 4
Annex A: Members ........................ 5

Message from the Keeper

It is a pleasure to lay the second report of kites before the town, which has waited
for it since the spring.

1. Flights

The summer of 2036

A thousand kites were flown in the summer, and nine hundred of them came down again in
the same town, as table 1 shows.

Table 1
Kites by town
Town Flown Found
Upper town 600 540
Lower town 400 360

Annex A: Members

The Commission has a keeper and seven members, of whom one speaks for the children of
the hills.
`

// TestListed takes what the contents lists for headings, no row of a table for one, and
// keeps rows apart.
func TestListed(t *testing.T) {
	_, ps, _ := report.Parse(pages(listed), "x.txt", corpus.Metadata{})
	want := []string{"header", "hd_1: Message from the Keeper", "hd_2: Flights", "hd_3: The summer of 2036", "hd_3__caption_table1 in hd_3: Kites by town", "hd_4: Members"}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
	for _, p := range ps {
		if p.EID == "hd_3" && !strings.Contains(p.Text, "\nTown Flown Found\nUpper town 600 540\nLower town 400 360") {
			t.Errorf("rows: %q", p.Text)
		}
	}
}

// TestPlainContents takes no entry of a contents without dots for a heading or a
// paragraph.
func TestPlainContents(t *testing.T) {
	text := "ANNUAL REPORT 2032\n\nCONTENTS\n\nS. # CONTENTS PAGE NUMBER\n\nForeword\n\n1. Profiles of Keepers\n\n6\n\n1.1 Mr. Keeper Zed, Chief Keeper of Zedland\n\n6\n\n1.2 Mr. Keeper Wye, Chief Keeper of Wyland\n\n9\n\n2. Kites\n\n17\n"
	_, ps, _ := report.Parse(pages(text), "x.txt", corpus.Metadata{})
	for _, p := range ps {
		if p.Kind == corpus.HeadingPart || p.Number != "" {
			t.Errorf("%s %q", p.EID, p.Heading)
		}
	}
	text = "United Nations\n\nCRC/C/ZZZ/5\n\nDistr.: General\n\nCONTENTS\n\nParagraphs Page\n\nI.GENERAL MEASURES 2 - 4416\n\n1.National Commission for Kites 4 - 516\n\n2.National Core Committee 6 - 617\n\n3.National expert committees 7 - 917\n"
	_, ps, _ = report.Parse(pages(text), "x.txt", corpus.Metadata{})
	for _, p := range ps {
		if p.Kind == corpus.HeadingPart || p.Number != "" {
			t.Errorf("%s %q", p.EID, p.Heading)
		}
	}
}

// TestOneHead believes one heading where its name says that it heads a part of a paper.
func TestOneHead(t *testing.T) {
	_, ps, _ := report.Parse(pages("Annual Report 2037\n\nOffice of Kites\n\nForeword"+prose), "x.txt", corpus.Metadata{})
	if d := cmp.Diff([]string{"header", "hd_1: Foreword"}, outline(ps)); d != "" {
		t.Error(d)
	}
}

// TestAnnounced finds recommendations that a sentence announces: under further headings,
// and in the numbered paragraph of a review.
func TestAnnounced(t *testing.T) {
	text := "The following are some recommendations to ensure that kites fly better in all towns.\nPolicy reforms\n- Review of all laws on string, through the eyes of children who fly kites in the towns and in the villages.\n- Amendments to the rules on roofs, so that railings are put up before the season begins and not after.\n"
	_, ps, _ := report.Parse(pages(text), "x.txt", corpus.Metadata{})
	n := 0
	for _, p := range ps {
		if p.Kind == corpus.Recommended {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d recommendations: %v", n, outline(ps))
	}
	text = "United Nations\nA/HRC/99/42\nReport of the Working Group on the Universal Periodic Review\nZedland\n\n1. The Working Group held its session in the hall of kites, and the review of Zedland was held on the second day.\n\n2. The Council selected a group of rapporteurs to facilitate the review, who had flown kites before the session.\n\n" +
		"3. The recommendations formulated during the dialogue have been examined by Zedland and those listed below enjoy its support:\n1. Ratify the protocol on glass string in the year of the review (Wyland);\n2. Continue to count the falls in all towns (Exland).\n\n" +
		"4. The Committee recommended in the past that the following recommendations be implemented:\n(a) Kites of paper only, in all towns of the State;\n(b) Kites of cloth, in the hills of the north.\n\n5. All conclusions reflect the position of the State, and of no other."
	_, ps, _ = report.Parse(pages(text), "x.txt", corpus.Metadata{})
	var got []string
	for _, p := range ps {
		if p.Kind == corpus.Recommended {
			got = append(got, p.EID)
		}
	}
	if d := cmp.Diff([]string{"para_3__rec_1", "para_3__rec_2"}, got); d != "" {
		t.Error(d)
	}
}

// TestRecord finds the headings of a record, which its contents name without pages.
func TestRecord(t *testing.T) {
	text := "United Nations\n\nCRC/C/SR.9999\n\nDistr.: General\n\n8 October 2039\n\nCommittee on the Rights of the Child\n\nSummary record of the 9999th meeting\n\nContents\n\nConsideration of reports of States parties (continued)\n\nThird report of Zedland (continued)\n\nThe meeting was called to order at 3 p.m.\n\nConsideration of reports of States parties (continued)\n\nThird report of Zedland ( continued ) (CRC/C/ZZZ/3, CRC/C/ZZZ/Q/3 and Add.1)\n\nMr. Zed (Zedland) said that the Government was putting up railings gradually, since there were not enough carpenters or rails to do so at once."
	_, ps, _ := report.Parse(pages(text), "x.txt", corpus.Metadata{})
	want := []string{"header", "hd_1: Consideration of reports of States parties (continued)", "hd_2 in hd_1: Third report of Zedland ( continued )"}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
}

// TestTo finds recommendations in lists without signs, under headings that say to whom
// they go, and where the sort of paper says what it is.
func TestTo(t *testing.T) {
	for text, want := range map[string]int{
		"Kites in Schools\n\nIntroduction" + prose + "\nConclusions and Recommendations\n\nThe law must be one and must be kept, says everybody who was asked for this paper in the towns.\n\nTo the federal government\n\nSet the age of flying at eight for all in the Capital.\nRepeal the exceptions that let a keeper fly alone.\n\nTo the provinces\n\nMake registration of roofs free of charge in all towns.\n": 4,
		"Policy Recommendation\n\nB-8 Glass String in Zedland\n\nThe following steps bring the words of the law into line and tell teachers what to do:\n\no   Align the meanings of kite and of string with the treaty.\n\no   Revise the code of roofs to say how high a railing is.\n":                                                                                                                               2,
	} {
		_, ps, _ := report.Parse(pages(text), "x.txt", corpus.Metadata{})
		n := 0
		for _, p := range ps {
			if p.Kind == corpus.Recommended {
				n++
			}
		}
		if n != want {
			t.Errorf("%d recommendations, want %d: %v", n, want, outline(ps))
		}
	}
}

// TestStateShould reads what a committee recommends in the words "should".
func TestStateShould(t *testing.T) {
	text := "United Nations\n\nCCPR/C/ZZZ/CO/1\n\nDistr.: General\n\nConcluding observations on the initial report of Zedland\n\nC. Principal matters of concern and recommendations\nFlights at night\n\n1. The Committee is concerned that kites are flown at night in the towns (art. 2).\n\n2. The State party should continue its efforts. In particular, it should:\n(a) Light the roofs;\n(b) Train the keepers.\n\n3. The Committee notes the lamps that have been lit in the hills since the last report.\n"
	_, ps, _ := report.Parse(pages(text), "x.txt", corpus.Metadata{})
	want := []string{"header", "hd_1: Principal matters of concern and recommendations", "hd_2 in hd_1: Flights at night", "para_1 in hd_2", "para_2 in hd_2", "para_2__subpara_a in para_2", "para_2__subpara_b in para_2", "para_2__rec_1 in para_2", "para_3 in hd_2"}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
}

// TestMiddleHeads finds the headings of a page from the middle of a paper, whose numbers are
// not those of its paragraphs, and what the committee suggests there.
func TestMiddleHeads(t *testing.T) {
	text := "CRC/C/ZZZ/CO/2\npage 5\n21.\nThe Committee notes that lessons in flying have been given to keepers and to their parents.\n22.\nThe Committee recommends more lessons. The Committee suggests that the State party ask for help.\n2. Definition of the kite\n23.\nThe Committee notes that the law lacks a clear definition of what a kite is and what is none.\n3. General principles\nNon-discrimination\n24.\nThe Committee reiterates its recommendation that kites be defined. In particular, the Committee recommends a law.\n"
	_, ps, _ := report.Parse(pages(text), "x.txt", corpus.Metadata{})
	want := []string{
		"header", "para_21", "para_22", "para_22__rec_1 in para_22", "para_22__rec_2 in para_22", "hd_1: Definition of the kite", "para_23 in hd_1",
		"hd_2: General principles", "hd_3 in hd_2: Non-discrimination", "para_24 in hd_3", "para_24__rec_1 in para_24", "para_24__rec_2 in para_24",
	}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
}

// TestAbbreviated takes no list of abbreviations and no numbered chapters of a contents for
// paragraphs, and believes one heading over the articles that it is about.
func TestAbbreviated(t *testing.T) {
	text := "United Nations\n\nDistr.: General\n\n3 August 2035\n\nCombined reports of States parties\n\n1. Chapter I – Introduction.\n\n2. Chapter II – Kites.\n\n3. Chapter III – Roofs.\n\n1. ACRs: Annual Confidential Reports.\n\n2. KBP: Kite Bank of Zedland.\n\n3. AIOK: Open University of Kites.\n"
	_, ps, _ := report.Parse(pages(text), "x.txt", corpus.Metadata{})
	if got := paragraphNumbers(ps); got != "" {
		t.Errorf("paragraphs %s", got)
	}
	text = "CRC/C.12/WP.3.\nCOMMITTEE ON THE RIGHTS OF THE CHILD\nTwelfth session\n\nList of issues to be taken up in connection with the report of Zedland\n\nGeneral measures of implementation\n(Articles 4, 42, 44 para.6 of the Convention)\n\nHave the provisions of the Convention been invoked before the courts of the State, and if so in which cases?\n\nPlease say how the kites are counted, and by whom, and what is done where they are not.\n"
	_, ps, _ = report.Parse(pages(text), "x.txt", corpus.Metadata{})
	if d := cmp.Diff([]string{"header", "hd_1: General measures of implementation"}, outline(ps)); d != "" {
		t.Error(d)
	}
}
