package urdu_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/urdu"
)

// TestShapes reads invented laws of the kinds that circulate, clean as from a PDF's own
// text: an ordinance of a province in a gazette, with parts, provisos, an inserted
// section and marked footnotes; rules with divisions and a table of fees. What is found
// stands beside each in a file of its own; DALEEL_UPDATE=1 writes it anew.
func TestShapes(t *testing.T) {
	files, _ := filepath.Glob("testdata/shapes/*.txt")
	if len(files) == 0 {
		t.Fatal("no laws in testdata/shapes")
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		m, ps, fs := urdu.Parse([]corpus.Page{{Number: 1, Text: string(b)}}, file, corpus.Metadata{})
		got := outline(m, ps, fs)
		golden := strings.TrimSuffix(file, ".txt") + ".golden"
		if os.Getenv("DALEEL_UPDATE") != "" {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), got); d != "" {
			t.Errorf("%s: %s", file, d)
		}
	}
}

// outline writes what was found, a line each, and the first words of each text.
func outline(m corpus.Metadata, ps []corpus.Provision, fs []corpus.Finding) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %s/%d %s\n", m.Kind, m.Enactor, m.Number, m.Year, m.Title)
	for _, p := range ps {
		text := p.Text
		if p.End > 0 {
			text = textOf(ps, p)
		}
		words := strings.Fields(text)
		fmt.Fprintf(&b, "%s in %q «%s» %s\n", p.EID, p.Parent, p.Heading, strings.Join(words[:min(len(words), 6)], " "))
		for _, a := range p.Amendments {
			fmt.Fprintf(&b, "\t%s by %s %s\n", a.Action, a.Work, a.Effective)
		}
	}
	for _, f := range fs {
		fmt.Fprintf(&b, "finding %s %s\n", f.Code, f.EID)
	}
	return b.String()
}

// textOf is the text of a clause, which stands in that of its unit.
func textOf(ps []corpus.Provision, p corpus.Provision) string {
	for _, u := range ps {
		if u.Unit && strings.HasPrefix(p.EID, u.EID+"__") {
			return u.Text[p.Start:p.End]
		}
	}
	return ""
}
