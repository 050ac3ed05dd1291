package report_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/report"
)

// compilation has numbered headings under lettered ones, headings that run over lines
// and bear marks of footnotes, and two page numbers among its lines.
const compilation = `             United Nations                                         A/HRC/WG.6/99/ZZZ/2
             General Assembly                              Distr.: General
                                                           30 August 2049

Human Rights Council
Working Group on the Universal Periodic Review
Ninety-ninth session

            Compilation on Zedland

            Report of the Office of Kites

      I. Scope of obligations and cooperation with
          bodies that fly1, 2
            1.     It was recommended that Zedland ratify the protocol on the sale of
            glass string, and that it report on it.3

    II. Implementation of obligations,
        taking into account the law of
        wind

      A.    Cross-cutting issues

       1.   Equality and non-discrimination14
            2.      The office of kites noted the lack of a plan, and asked for one before the next
            season, in the towns and in the villages.

       2.   Wind and weather
            3.      The same office regretted that the roofs were made subject to a


2
                                                                  A/HRC/WG.6/99/ZZZ/2


     referendum in a month without wind.
     4.     It recommended that Zedland count the falls in all of its towns, each month.

B.   Flights

1.   Right to fly30
     5.    The office was concerned at the falls that were counted in the spring of the year.


                                                                              3
A/HRC/WG.6/99/ZZZ/2


            6.    It asked for railings.
`

func TestCompilation(t *testing.T) {
	m, ps, _ := report.Parse(pages(compilation), "x.txt", corpus.Metadata{})
	if m.Title != "Compilation on Zedland" || m.Symbol != "A/HRC/WG.6/99/ZZZ/2" {
		t.Errorf("%q %q", m.Title, m.Symbol)
	}
	want := []string{
		"header", "hd_1: Scope of obligations and cooperation with bodies that fly", "para_1 in hd_1",
		"hd_2: Implementation of obligations, taking into account the law of wind", "hd_3 in hd_2: Cross-cutting issues",
		"hd_4 in hd_3: Equality and non-discrimination", "para_2 in hd_4", "hd_5 in hd_3: Wind and weather", "para_3 in hd_5", "para_4 in hd_5",
		"hd_6 in hd_2: Flights", "hd_7 in hd_6: Right to fly", "para_5 in hd_7", "para_6 in hd_7",
	}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
}

// TestMisreadRoman reads headings as OCR leaves them.
func TestMisreadRoman(t *testing.T) {
	text := "Kites of the plain\nMarch 2031\n\nI. Introduction\n\nKites are flown over kilns.\n\nIl. Findings\n\nNobody counts the falls.\n\nIll. Railings\n\nThey are of paper.\n\nlV. Way forward\n\nPut up railings of wood on all the roofs.\n"
	_, ps, _ := report.Parse(pages(text), "x.pdf", corpus.Metadata{})
	var got []string
	for _, p := range ps {
		if p.Kind == corpus.HeadingPart {
			got = append(got, p.Number+" "+p.Heading)
		}
	}
	if d := cmp.Diff([]string{"I Introduction", "II Findings", "III Railings", "IV Way forward"}, got); d != "" {
		t.Error(d)
	}
}

// TestLabelsApart reads a text whose numbers and letters stand on lines of their own.
func TestLabelsApart(t *testing.T) {
	text := "Committee against Torture\nConcluding observations on the first report of Zedland*\nADVANCE UNEDITED VERSION\n" +
		"1.\nThe Committee considered the report at its two meetings, held on a wet afternoon in the hall.\nA.\nIntroduction\n" +
		"2.\nThe Committee welcomes the report and what it tells of the kites that were lost in the spring.\nB.\nPositive aspects\n" +
		"3.\nThe Committee welcomes the following:\na)\nThe Roofs Act, in 2041;\nb)\nThe Railings Act, in 2042.\n" +
		"4.\nThe Committee recommends that the State party count its kites in every town of the plain.\n"
	m, ps, _ := report.Parse(pages(text), "x.txt", corpus.Metadata{})
	if m.Title != "Concluding observations on the first report of Zedland" || m.Publisher != "Committee against Torture" {
		t.Errorf("%q by %q", m.Title, m.Publisher)
	}
	want := []string{
		"header", "para_1", "hd_1: Introduction", "para_2 in hd_1", "hd_2: Positive aspects", "para_3 in hd_2",
		"para_3__subpara_a in para_3", "para_3__subpara_b in para_3", "para_4 in hd_2", "para_4__rec_1 in para_4",
	}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
}

// TestListOfReview reads the recommendations of a review taken out of it: they begin at
// the number of their paragraph.
func TestListOfReview(t *testing.T) {
	text := "United Nations\nA/HRC/99/8\nDistr.: General\n10 December 2044\nHuman Rights Council\nReport of the Working Group on the Universal Periodic Review\n\nII. Conclusions and/or recommendations\n" +
		"115. The following will be examined by Zedland:\n" +
		"115.1 Ratify the Protocol on Glass String (Wyland);\n115.2 Put up railings on the roofs of all schools (Exland);\n115.3 Count the falls of every month (Exland);\n" +
		"115.4 Train those who look at roofs (Wyland);\n115.5 Publish what is counted in each town (Vland);\n115.6 Ask the children where they fly (Wyland);\n"
	_, ps, _ := report.Parse(pages(text), "x.txt", corpus.Metadata{})
	recs := 0
	for _, p := range ps {
		if p.Kind == corpus.Recommended && strings.HasPrefix(p.Parent, "para_115__para_") {
			recs++
		}
	}
	if recs != 6 {
		t.Errorf("%d recommendations in %v", recs, outline(ps))
	}
}

// TestFrontTails holds what is cut off a title and which days are not the paper's.
func TestFrontTails(t *testing.T) {
	for text, want := range map[string][2]string{
		"United Nations\nDistr.: General\nCommittee on the Rights of the Child\nList of issues related to the report of Zedland (CRC/C/ZZZ/1)\nIt is to answer if possible before 19 November 2050.\n": {"List of issues related to the report of Zedland", ""},
		"Working Paper No.5 - The Cost of Falls in Pakistan March, 2047\n\n1 Introduction\n\nFalls cost more than railings do.\n":                                                                      {"Working Paper No.5 - The Cost of Falls in Pakistan", "2047-03"},
		"TABLE OF CONTENTS\nA. Introduction " + strings.Repeat(".", 90) + " 2\nB. About the author " + strings.Repeat(".", 90) + " 3\n\nTheir Own Kites\n\nA. Introduction\nKites are flown.\n":        {"Their Own Kites", ""},
		"©The Kite Review\n\n51:3 (Autumn 2032) pp. 197–217\n\nAttitudes Towards Kites\nin the District of Wye\nA. ZED, B. WYE*\n":                                                                     {"Attitudes Towards Kites in the District of Wye", "2032"},
		"Kite Rules of the Office\n[Authority:- Kite Division's O.M.No.1/3/2034-T.V dated 21-04-2034]\n":                                                                                               {"Kite Rules of the Office", ""},
		"The Kites of Pakistan: the years 2032 to 2037\n\nThe Kite Movement\n\nNobody has counted them.\n":                                                                                             {"The Kites of Pakistan: the years 2032 to 2037", ""},
	} {
		m, _, _ := report.Parse(pages(text+body), "x.txt", corpus.Metadata{})
		date := ""
		if len(m.Dates) > 0 {
			date = m.Dates[0].Value
		}
		if d := cmp.Diff(want, [2]string{m.Title, date}); d != "" {
			t.Error(d)
		}
	}
}

// TestShortPage reads a page of the web with one heading, a short line among
// paragraphs, and one whose title alone says what it holds.
func TestShortPage(t *testing.T) {
	list := "• The office of kites should put up railings on the roofs of all the schools of the plain, before the next season begins, and it should ask the children where they want them to be put.\n" +
		"• The ministry must publish what it counts in each of the towns once in a month, in the language that is spoken there and in letters that are large enough to be read by everyone.\n"
	intro := "Many have fallen from roofs in the spring of this year, in the towns as well as in the villages, and nobody has told the ministry of it, though every officer was asked to.\n"
	for name, text := range map[string]string{
		"a heading":  "Kites of the plain\n\n" + intro + "\nRecommendations for the office\n\n" + list,
		"no heading": "Recommendations for the kites of the plain\n\n" + list,
	} {
		_, ps, _ := report.Parse(pages(text), "x.txt", corpus.Metadata{})
		recs := 0
		for _, p := range ps {
			if p.Kind == corpus.Recommended {
				recs++
			}
		}
		if recs < 2 {
			t.Errorf("%s: %d recommendations in %v", name, recs, outline(ps))
		}
	}
}
