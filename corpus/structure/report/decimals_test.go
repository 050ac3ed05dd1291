package report_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/report"
)

// review is an invented review in the layout that a program draws from a PDF: page
// numbers and running heads among the lines, a margin that moves, a paragraph that
// goes on over the page, and one whose items have numbers of their own.
const review = `
               United Nations                                                                  A/HRC/99/7
               General Assembly                                            Distr.: General
                                                                           10 December 2044

Human Rights Council
Ninety-ninth session
Agenda item 6
Universal periodic review

              Report of the Working Group on the Universal Periodic
              Review*

              Zedland

GE.44-23930 (E)


A/HRC/99/7


Contents
                                                                            Paragraphs   Page
              Introduction ...............................................         1–2      3
        I.    Summary of the proceedings .................................         3–6      3

2
                                                                                     A/HRC/99/7


     Introduction
     1.      The Working Group held its session in the hall of kites, and the review of
     Zedland was held on the second day of it. The delegation was headed by a minister.
     2.     The Council selected a group of rapporteurs to facilitate the review, who had
     flown kites before, and who asked for the following documents:
            (a)    A report of the State, in three languages;
          (b)    A compilation by the office.

I. Summary of the proceedings

A.   Presentation by the State under review

     3.     The delegation stated that kites were among the key principles upon which the
     country was built, and that the share of roofs with a railing had risen.



                                                                                           3
A/HRC/99/7


              4.     Zedland stated it had further reduced the falls, to the point where they could
              no longer be considered a danger to anybody, as regards the protocol on


4
                                                                                     A/HRC/99/7


     glass string, whose ratification was under discussion at the time of the review.
     5.     Wyland welcomed the railings and asked for more of them on the roofs of schools.

II. Conclusions and/or recommendations

     6.     The following recommendations will be examined by Zedland, which will answer
     before the summer:
     6.1    Ratify the Protocol on Glass String (Wyland);
     6.2    Put up railings on the roofs of all schools, in the towns and in the villages
     of the plain (Exland, Wyland);


                                                                                           5
A/HRC/99/7


              6.3    Count the falls (Exland).
`

// TestReview reads such a text: every paragraph, none cut by a page, and each
// recommendation by its number.
func TestReview(t *testing.T) {
	m, ps, _ := report.Parse(pages(review), "x.txt", corpus.Metadata{})
	if m.Title != "Report of the Working Group on the Universal Periodic Review: Zedland" {
		t.Errorf("title %q", m.Title)
	}
	want := []string{
		"header", "hd_1: Introduction", "para_1 in hd_1", "para_2 in hd_1", "para_2__subpara_a in para_2", "para_2__subpara_b in para_2",
		"hd_2: Summary of the proceedings", "hd_3 in hd_2: Presentation by the State under review",
		"para_3 in hd_3", "para_4 in hd_3", "para_5 in hd_3", "hd_4: Conclusions and/or recommendations", "para_6 in hd_4",
		"para_6__para_1 in para_6", "para_6__para_1__rec_1 in para_6__para_1", "para_6__para_2 in para_6", "para_6__para_2__rec_1 in para_6__para_2",
		"para_6__para_3 in para_6", "para_6__para_3__rec_1 in para_6__para_3",
	}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
	for _, p := range ps {
		if p.Unit && p.Kind != corpus.Header && strings.Contains(p.Text, "A/HRC/99/7") {
			t.Errorf("%s holds the running head: %q", p.EID, p.Text)
		}
	}
	four := ps[slices.IndexFunc(ps, func(p corpus.Provision) bool { return p.EID == "para_4" })].Text
	if !strings.Contains(four, "the protocol on glass string") {
		t.Errorf("paragraph 4 is cut by the page: %q", four)
	}
}

// inquiry numbers its headings and its paragraphs with points.
const inquiry = `Inquiry into the falls of the spring
Office of the Ombudsman for Kites
April 2041

1. Background

1.1 How the inquiry began

1.1.1 The office was asked in the spring to find out why so many children had fallen
from the roofs of the old town, and to say what could be done about it.

1.1.2 It heard forty families, and the officers of the three posts near the bridge.

1.2 What the law says

1.2.1 The rules speak of railings but not of kites, and nobody was found who had read
them to the end.

1.2.2 They were made in a year without wind.

2. Findings

2.1.1 Nine roofs of ten had no railing. In the tenth the railing was of paper, which is
light, and does not hold a child.

2.1.2 The officers had not been told to look at roofs.

3. Recommendations

3.1.1 Railings of wood should be put up before the next season begins.

3.1.2 The officers should look at every roof of the old town once in a month.
`

func TestInquiry(t *testing.T) {
	m, ps, _ := report.Parse(pages(inquiry), "x.txt", corpus.Metadata{})
	if m.Title != "Inquiry into the falls of the spring" || m.Publisher != "Office of the Ombudsman for Kites" {
		t.Errorf("%q by %q", m.Title, m.Publisher)
	}
	want := []string{
		"header", "hd_1: Background", "hd_2 in hd_1: How the inquiry began", "para_1__para_1__para_1 in hd_2", "para_1__para_1__para_2 in hd_2",
		"hd_3 in hd_1: What the law says", "para_1__para_2__para_1 in hd_3", "para_1__para_2__para_2 in hd_3",
		"hd_4: Findings", "para_2__para_1__para_1 in hd_4", "para_2__para_1__para_2 in hd_4",
		"hd_5: Recommendations", "para_3__para_1__para_1 in hd_5", "para_3__para_1__para_1__rec_1 in para_3__para_1__para_1",
		"para_3__para_1__para_2 in hd_5", "para_3__para_1__para_2__rec_1 in para_3__para_1__para_2",
	}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
}
