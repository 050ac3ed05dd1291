package report_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/report"
)

func TestStateReport(t *testing.T) {
	m, ps, _ := report.Parse(pages(stateReport, stateBody), "x.pdf", corpus.Metadata{})
	if m.Symbol != "CRC/C/ZZZ/9" || !strings.HasPrefix(m.Title, "Ninth periodic report submitted by Zedland") {
		t.Errorf("%+v", m)
	}
	var got []string
	for _, p := range ps {
		if p.Kind != corpus.Header {
			got = append(got, p.EID+"@"+p.Parent+" "+p.Heading)
		}
	}
	want := []string{
		"hd_1@ Introduction", "para_1@hd_1 ", "para_2@hd_1 ", "hd_2@ General measures of implementation (arts. 4 and 42)", "hd_3@hd_2 Legislation",
		"para_3@hd_3 ", "para_3__caption_table1@para_3 Kites by district, 2027–2029", "para_4@hd_3 ", "para_5@hd_3 ", "hd_4@ Annex I",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestSmallHeads(t *testing.T) {
	m, ps, _ := report.Parse(pages(smallHeads), "x.pdf", corpus.Metadata{})
	if m.Title != "Children who sell kites on the streets of the capital" || m.Kind != corpus.KindBrief {
		t.Errorf("%s %q", m.Kind, m.Title)
	}
	var got []string
	for _, p := range ps {
		if p.Kind == corpus.HeadingPart || p.Kind == corpus.Caption {
			got = append(got, p.Heading)
		}
	}
	want := []string{
		"Key messages", "Introduction", "What the survey found", "Hours worked by children, by market (2033)", "Ages of children", "Roofs in the towns",
		"How the law stands", "Recommendations", "For the ministry", "For the police",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestMarkedHeadings reads a short paper whose source marks its headings, which are too
// few and too like the text to be told by their looks.
func TestMarkedHeadings(t *testing.T) {
	text := "Lantern safety in the hills\nA note, March 2031\n\nWhat we saw\n- one lamp\n- two lamps\n\nNext steps\nWrite to the keeper."
	at := func(s string, level int) corpus.Heading {
		i := strings.Index(text, s)
		return corpus.Heading{Start: i, End: i + len(s), Level: level}
	}
	page := corpus.Page{Text: text, Headings: []corpus.Heading{at("Lantern safety in the hills", 1), at("What we saw", 2), at("Next steps", 2)}}
	m, ps, _ := report.Parse([]corpus.Page{page}, "note.md", corpus.Metadata{})
	var got []string
	for _, p := range ps {
		got = append(got, p.EID+" "+p.Heading)
	}
	if d := cmp.Diff([]string{"header ", "hd_1 What we saw", "hd_2 Next steps"}, got); d != "" || m.Title != "Lantern safety in the hills" {
		t.Errorf("title %q %s", m.Title, d)
	}
}
