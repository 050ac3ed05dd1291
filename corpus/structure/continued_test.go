package structure

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"daleel/corpus"
)

// TestContinuedSchedule reads a law whose schedule lost its heading and kept it on
// the pages that follow: its entries are no sections, though their numbers go on,
// and rows of a table of periods have no headings.
func TestContinuedSchedule(t *testing.T) {
	var b strings.Builder
	b.WriteString("KITES (PERIODS) ACT, 2031\n\n(XI of 2031)\n\nAn Act to set periods for kites\nIt is hereby enacted as follows:—\n\n")
	for i, h := range []string{"Short title", "Definitions", "Periods"} {
		fmt.Fprintf(&b, "%d. %s.—\nThis section says what is meant by number %d in this Act.\n\n", i+1, h, i+1)
	}
	b.WriteString("(See section 3)\nFIRST DIVISION : KITES\nDescription of kite.      Period of flight.       Time from which the period runs.\n")
	for n := 10; n < 40; n++ {
		if n == 20 {
			b.WriteString("THE FIRST SCHEDULE.—contd.\nFIRST DIVISION : KITES—contd.\n")
		}
		fmt.Fprintf(&b, "\n%d. For a kite of the %dth      Two years        When its string\nkind that is flown by night                 is cut.\n", n, n)
	}
	st := Parse(Input{Pages: []corpus.Page{{Text: b.String(), Status: corpus.PageOK}}, Name: "kites.txt"})[0]
	var sections, entries []string
	for _, p := range st.Provisions {
		switch {
		case strings.HasPrefix(p.EID, "sec_"):
			sections = append(sections, p.Number)
		case strings.HasPrefix(p.EID, "sched_1__entry_"):
			entries = append(entries, p.Number)
			if p.Heading != "" || !strings.HasPrefix(p.Text, "For a kite") || strings.Contains(p.Text, "contd") {
				t.Errorf("%s: heading %q, text %q", p.EID, p.Heading, p.Text)
			}
		}
	}
	if !slices.Equal(sections, []string{"1", "2", "3"}) || len(entries) != 30 || entries[0] != "10" {
		t.Errorf("sections %v, entries %v", sections, entries)
	}
}
