package identity

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// TestBetterHeadings holds which copy's heading is taken where two differ.
func TestBetterHeadings(t *testing.T) {
	sec := func(n, heading, text string) corpus.Provision {
		return corpus.Provision{EID: "sec_" + n, Kind: corpus.Section, Number: n, Heading: heading, Text: text, Unit: true}
	}
	lead := &corpus.Document{Provisions: []corpus.Provision{
		sec("1", "", "Whoever flies a kite by night in a town shall be fined."),
		sec("2", "Harbouring a kite of another", "description. Whoever harbours a kite shall be fined."),
		sec("3", "Kites of Part V. After the flying of any", "kite the owner shall fold it."),
		sec("4", "Powers of keepers", "A keeper may keep."),
		sec("5", "Short", "This is quite another text."),
		sec("6", "", "Nothing here is alike at all, not a word."),
	}}
	other := &corpus.Document{Provisions: []corpus.Provision{
		sec("1", "Kites by night", "Whoever flies a 1 [kite] by night in a town shall be fined."),
		sec("2", "Harbouring a kite of another description", "Whoever harbours a kite shall be fined."),
		sec("3", "Kites of Part V", "After the flying of any kite the owner shall fold it."),
		sec("4", "Power of keepers", "A keeper may keep."),
		sec("5", "Short title", "This Act may be called the Kite Act."),
		sec("6", "Penalty", "Whoever does that shall pay a fine of ten rupees."),
	}}
	want := map[string]string{
		"sec_1": "Kites by night", "sec_2": "Harbouring a kite of another description", "sec_3": "Kites of Part V",
	}
	if d := cmp.Diff(want, BetterHeadings(lead, other)); d != "" {
		t.Error(d)
	}
}
