package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// TestRepeatedHeadings reads a paper that prints its headings in the contents, on a
// leaf of their own and at the top of pages.
func TestRepeatedHeadings(t *testing.T) {
	say := func(s string, n int) string {
		return strings.Repeat(s+" and it was told in full by those who keep the lanterns of the landing.\n", n)
	}
	pages := []string{
		"Keepers of the Light\nA study of children who carry lanterns\nLandings Institute\n2031\n",
		"Contents\nA. Introduction\nB. The Law on Lanterns\nC. What Was Found\nD. Way Forward\n",
		"A. Introduction\n",
		"A. Introduction\n" + say("The study began in spring", 8),
		"A. Introduction\n" + say("It went on in summer", 8) + "\nB. The Law on Lanterns\n" + say("The law says little of them", 8),
		"B. The Law on Lanterns\n" + say("It says nothing of oil", 8) + "\nC. What Was Found\n" + say("Many carry two", 8),
		"C. What Was Found\n" + say("Some carry three", 8) + "\nD. Way Forward\n" + say("The law should be read", 4),
	}
	var in []corpus.Page
	for i, p := range pages {
		in = append(in, corpus.Page{Number: i + 1, Text: p, Status: corpus.PageOK})
	}
	_, ps, _ := Parse(in, "study.pdf", corpus.Metadata{})
	var got []string
	for _, p := range ps {
		if p.Kind == corpus.HeadingPart && !strings.Contains(p.EID, "__") {
			got = append(got, p.Heading)
			if strings.Contains(p.Text, p.Heading) {
				t.Errorf("%s stands in its own text", p.Heading)
			}
		}
	}
	if d := cmp.Diff([]string{"Introduction", "The Law on Lanterns", "What Was Found", "Way Forward"}, got); d != "" {
		t.Error(d)
	}
}

// TestHeadingsOfParts keeps headings that come again in another part.
func TestHeadingsOfParts(t *testing.T) {
	hs := []heading{
		{line: 0, end: 1, level: 1, number: "1", text: "Schools"}, {line: 5, end: 6, level: 2, text: "Findings"},
		{line: 10, end: 11, level: 1, number: "2", text: "Courts"}, {line: 15, end: 16, level: 2, text: "Findings"},
	}
	if got := withoutContents(hs); len(got) != len(hs) {
		t.Errorf("kept %d of %d", len(got), len(hs))
	}
}
