package report_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/structure/report"
)

// TestLongReport: of a report with more than a thousand paragraphs each has a place of
// its own, and a year that begins a line is none.
func TestLongReport(t *testing.T) {
	const last = 1240
	words := strings.Fields("kites strings makers wind towns season glass paper markets children fields roofs wires boats ferries lanterns wells gates bridges songs")
	rnd := rand.New(rand.NewPCG(1, 2))
	some := func(n int) string {
		out := make([]string, n)
		for i := range out {
			out[i] = words[rnd.IntN(len(words))]
		}
		return strings.Join(out, " ")
	}
	pages := []corpus.Page{{Number: 1, Text: "Report of the Commission on Kites\n\n"}}
	for n := 1; n <= last; n++ {
		p := &pages[len(pages)-1]
		p.Text += fmt.Sprintf("%d. Of %s the Commission heard in\n2016. It asked for %s and %s.\n\n", n, some(9), some(6), some(3+rnd.IntN(9)))
		if n%8 == 0 {
			pages = append(pages, corpus.Page{Number: len(pages) + 1})
		}
	}
	_, ps, _ := report.Parse(pages, "kites.pdf", corpus.Metadata{})
	have := map[string]bool{}
	for _, p := range ps {
		have[p.EID] = true
	}
	for n := 1; n <= last; n++ {
		if !have[fmt.Sprintf("para_%d", n)] {
			t.Fatalf("paragraph %d of %d is no provision", n, last)
		}
	}
	if have["para_2016"] {
		t.Error("a year is taken for a paragraph")
	}
}
