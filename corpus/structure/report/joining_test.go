package report_test

import (
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/structure/report"
)

// TestLists: an item of a list is a line of its own, also below a line that fills the
// page, and an item without a stop in a web page.
func TestLists(t *testing.T) {
	const printed = `Kites of the plain
March 2031

Introduction

Kites are flown over kilns all year round, and nobody has yet counted the falls there.

Findings

Of ten kilns that were seen in the spring nine had no railing, and one had a paper one.

Recommendations

• Forbid glass string in every district of the province before the season begins.
• Register all the kilns of the province, with the names of those who work in them.
• Put up railings
`
	const web = "Kites of the plain\nRecommendations\nForbid glass string in every district\nRegister all the kilns of the plain"
	at := func(s string) corpus.Heading {
		i := strings.Index(web, s)
		return corpus.Heading{Start: i, End: i + len(s), Level: 2}
	}
	for name, page := range map[string]corpus.Page{
		"printed": {Number: 1, Text: printed, Engine: "text"},
		"web":     {Text: web, Engine: "html", Headings: []corpus.Heading{at("Kites of"), at("Recommendations")}},
	} {
		_, ps, _ := report.Parse([]corpus.Page{page}, "x", corpus.Metadata{})
		d := corpus.Document{Provisions: ps}
		n := 0
		for i := range ps {
			if ps[i].Kind == corpus.Recommended {
				n++
				if body := d.Body(&ps[i]); strings.Contains(body, "\n") || strings.Count(body, "•") > 1 {
					t.Errorf("%s: %q is more than one item", name, body)
				}
			}
		}
		if n != 2 {
			t.Errorf("%s: %d recommendations", name, n)
		}
	}
}

// TestMarksOfNotes: the figure of a footnote is no word of the paragraph; a figure of
// the sentence stays.
func TestMarksOfNotes(t *testing.T) {
	text := "1. In 2 towns kites fell. 1 Nobody was told of it,2 and so on for the whole of the year.\n2. The wind of the spring was strong, and the office had 3 men to look at the roofs.\n3. They looked, and they wrote down what they had seen on each of them.\n4. It is all in the record of the office, with the day and the hour of the fall."
	marked := strings.Index(text, " 1 Nobody") + 1
	second := strings.Index(text, "2 and so")
	page := corpus.Page{Number: 1, Text: text, Footnotes: "1 Record 7.\n2 Record 8.", Notes: []corpus.Note{{Mark: "1", End: 11, At: []int{marked}}, {Mark: "2", Start: 12, End: 23, At: []int{second}}}}
	_, ps, _ := report.Parse([]corpus.Page{page}, "x", corpus.Metadata{})
	for _, p := range ps {
		if p.EID == "para_1" && p.Text != "In 2 towns kites fell. Nobody was told of it, and so on for the whole of the year." {
			t.Errorf("%q", p.Text)
		}
	}
	if len(ps) != 4 {
		t.Errorf("%d units", len(ps))
	}
}
