package report_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/report"
)

// TestFlatTitles reads papers whose web page has run the title page into one line.
func TestFlatTitles(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want []string
	}{
		"a State's report": {
			"CRC/C/ZZZ/5 United Nations Convention on the Rights of the Child Distr.: General 4 May 2045 Original: English English, French and Spanish only Committee on the Rights of the Child Consideration of reports submitted by States parties under article 44 of the Convention Fifth periodic report of States parties due in 2042 Zedland* ** [Date received: 7 January 2045] * The present document is being issued without formal editing. ** Annexes can be consulted. GE.45- (E) CRC/C/ZZZ/5 Contents Paragraphs Page I. Introduction ............ 1–13 6 II. Kites ............... 14–68 8",
			[]string{"Fifth periodic report of States parties due in 2042: Zedland", "Government of Zedland", "CRC/C/ZZZ/5", "", "2045-05-04"},
		},
		"concluding observations, their paragraphs run in": {
			"United Nations CRC/C/ZZZ/CO/6 Convention on the Rights of the Child Distr.: General 29 October 2043 Original: English Committee on the Rights of the Child Sixty-fourth session Concluding observations on the sixth periodic report of Zedland 1. The Committee considered the report at a meeting on kites. I. Introduction 2. The Committee welcomes the report and the answers that came with it. II. Main areas of concern and recommendations A. General measures 3. The Committee recommends that the State party count its kites in every district each year.",
			[]string{"Concluding observations on the sixth periodic report of Zedland", "Committee on the Rights of the Child", "CRC/C/ZZZ/CO/6", "Sixty-fourth session", "2043-10-29"},
		},
		"an annual report": {
			"KITE Annual Report 2037 © Society for the Protection of Kites 2038 Permission to reproduce any part of this publication is required Text by: Programme Development For a PDF version of this report, please visit our website at the address which is printed on the back of the cover of this report and of all others that we have printed. Thank you.\n\nIntroduction\n\nThe Society flies kites.",
			[]string{"KITE Annual Report 2037", "Society for the Protection of Kites", "", "", "2038"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			m, ps, _ := report.Parse(pages(tc.text), "x.txt", corpus.Metadata{})
			date := ""
			if len(m.Dates) > 0 {
				date = m.Dates[0].Value
			}
			if d := cmp.Diff(tc.want, []string{m.Title, m.Publisher, m.Symbol, m.LongTitle, date}); d != "" {
				t.Error(d)
			}
			if strings.Contains(tc.text, "II. Main") {
				want := []string{"header", "para_1", "hd_1: Introduction", "para_2 in hd_1", "hd_2: Main areas of concern and recommendations", "hd_3 in hd_2: General measures", "para_3 in hd_3", "para_3__rec_1 in para_3"}
				if d := cmp.Diff(want, outline(ps)); d != "" {
					t.Error(d)
				}
			}
		})
	}
}

// middle is a page from the middle of a paper, its numbers on lines of their own.
const middle = `CRC/C/15/Add.999
page 20
80.
The Committee urges the State party to gather more information on all kites and to draw
up programmes so that they fly without discrimination, in the towns and in the villages.
9. Optional Protocols
81.
The Committee encourages the State party to ratify and implement the Optional Protocols
on the sale of kites.
10. Dissemination
82.
In light of article 44, paragraph 6, of the Convention, the Committee recommends that the
report be made widely available to the public at large.
11. Next report
83.
Finally, the Committee underlines the importance of a reporting practice that is in full
compliance with the Convention.
`

// TestMiddle reads the numbers of a text that does not begin at 1.
func TestMiddle(t *testing.T) {
	_, ps, _ := report.Parse(pages(middle), "x.txt", corpus.Metadata{})
	want := []string{
		"header", "para_80", "para_80__rec_1 in para_80", "hd_1: Optional Protocols", "para_81 in hd_1", "para_81__rec_1 in para_81",
		"hd_2: Dissemination", "para_82 in hd_2", "para_82__rec_1 in para_82", "hd_3: Next report", "para_83 in hd_3",
	}
	if d := cmp.Diff(want, outline(ps)); d != "" {
		t.Error(d)
	}
}

// TestFlatLong reads a line of many entries in a time that grows with its length.
func TestFlatLong(t *testing.T) {
	start := time.Now()
	report.Parse(pages(strings.Repeat("Contents 1. Xyz Abc ...... 3 ", 20_000)), "x.txt", corpus.Metadata{})
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
}
