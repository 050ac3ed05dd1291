package structure

import (
	"testing"

	"daleel/corpus"
)

// FuzzParse checks what must hold for every input: at least one part, unique
// identifiers, parents that exist, offsets inside the unit's text.
func FuzzParse(f *testing.F) {
	f.Add(lampAct, "1 Subs. by Act II of 2015, s. 2.")
	f.Add("1. a\n2[2A. b (i) (a) (\n* *\nSCHEDULE\nORDER I\nORDER II\n1. x", "")
	f.Add("CONTENTS\n1. a\n2. b\n3. c\nWHEREAS\n1. a.—b\n(", "2")
	f.Add("\x00\xff(1)\n5 to 3. [", "9")
	f.Fuzz(func(t *testing.T, text, notes string) {
		parts := Parse(Input{Pages: []corpus.Page{{Number: 1, Text: text, Footnotes: notes}}, Known: corpus.Metadata{Kind: corpus.KindAct}})
		if len(parts) == 0 {
			t.Fatal("no part")
		}
		for _, p := range parts {
			checkPart(t, p)
		}
	})
}

func checkPart(t *testing.T, p Part) {
	t.Helper()
	if faults := (&corpus.Document{Provisions: p.Provisions}).Incoherent(); len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, v := range p.Provisions {
		if v.Start < 0 || v.End < v.Start {
			t.Fatalf("%s: offsets %d to %d", v.EID, v.Start, v.End)
		}
	}
}
