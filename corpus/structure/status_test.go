package structure

import (
	"strings"
	"testing"
	"time"

	"daleel/corpus"
)

func TestLapsed(t *testing.T) {
	today := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name, enactor string
		kind          corpus.Kind
		year          int
		promulgated   string
		want          bool
	}{
		{"240 days are over", "pk", corpus.KindOrdinance, 2025, "2025-05-02", true},
		{"may have been extended", "pk", corpus.KindOrdinance, 2025, "2025-07-08", false},
		{"provincial: 180 days are over", "pk-pb", corpus.KindOrdinance, 2025, "2025-07-08", true},
		{"only the year is known", "pk", corpus.KindOrdinance, 2024, "", true},
		{"only the year is known, and it is late", "pk", corpus.KindOrdinance, 2025, "", false},
		{"before the words of today", "pk", corpus.KindOrdinance, 2002, "2002-05-02", false},
		{"of West Pakistan", "pk-wp", corpus.KindOrdinance, 1969, "1969-05-02", false},
		{"an Act", "pk", corpus.KindAct, 2019, "2019-05-02", false},
	} {
		m := corpus.Metadata{Kind: c.kind, Enactor: c.enactor, Year: c.year}
		if c.promulgated != "" {
			d, err := corpus.NewDate(c.promulgated, corpus.Promulgated, "catalogue")
			if err != nil {
				t.Fatal(err)
			}
			m.Dates = []corpus.Date{d}
		}
		if got := lapsed(&m, today); (got != "") != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

// TestStatusOfOrdinance: what the catalogue says against it is said too.
func TestStatusOfOrdinance(t *testing.T) {
	text := "ORDINANCE NO. V OF 2024\nAN\nORDINANCE\nto amend the Lamps Act, 2011\nthe President is pleased to make and promulgate the following Ordinance:—\n1. Short title and commencement.—(1) This Ordinance may be called the Lamps (Amendment) Ordinance, 2024.\n2. Amendment.—Section 2 is omitted.\n"
	in := Input{
		Pages: []corpus.Page{{Text: text}}, Name: "x.txt", Known: corpus.Metadata{Title: "Lamps (Amendment) Ordinance, 2024", Status: corpus.StatusInForce},
		Today: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC),
	}
	m := Parse(in)[0].Meta
	if m.Status != corpus.StatusLapsed || !strings.Contains(m.StatusNote, "Article 89") || !strings.HasSuffix(m.StatusNote, "lists it as in force") {
		t.Errorf("%s: %s", m.Status, m.StatusNote)
	}
	in.Today = time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC)
	if m := Parse(in)[0].Meta; m.Status != corpus.StatusInForce {
		t.Errorf("%s: %s", m.Status, m.StatusNote)
	}
}

func TestUploaded(t *testing.T) {
	for in, want := range map[string]string{
		"the end.\nDate: 05-09-2024": "2024-09-05", "RGN Date: 04-02-2026": "2026-02-04", "Last Uploaded on 2.11.2023": "2023-11-02",
		"RGN\nDate:-29.03.2024": "2024-03-29", "Date: 05-09-1924": "", "dated 5th May, 2020": "", "Dated this 05-09-2024 at Lahore": "",
	} {
		if got := uploaded([]corpus.Page{{Text: in}}); got != want {
			t.Errorf("uploaded(%q) = %q, want %q", in, got, want)
		}
	}
}
