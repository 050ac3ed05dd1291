package indexer

import (
	"strings"
	"testing"
)

func TestRepealed(t *testing.T) {
	const law = "Kites Act, 1951"
	tests := []struct {
		text    string
		ok, lim bool
	}{
		{"(1) The Kites Act, 1951 (III of 1951), is hereby repealed.", true, false},
		{"The Kites Act, 1951 and the Lamps Act, 1952, are hereby repealed.", true, false},
		{"The Kites Act, 1951, shall stand repealed.", true, false},
		{"The following laws are hereby repealed, namely:- (a) the Lamps Act, 1950; (b) the Kites Act, 1951; and", true, false},
		{"The Kites Act, 1951, in its application to the Islamabad Capital Territory, is hereby repealed.", true, true},
		{"The Kites Act, 1951, is hereby repealed to the extent of its third Part.", true, true},
		{"Section 5 of the Kites Act, 1951, is hereby repealed.", false, false},
		{"The provisions of the Kites Act, 1951, are hereby repealed.", false, false},
		{"Anything done under the Kites Act, 1951 before it is repealed shall be valid.", false, false},
		{"If the Kites Act, 1951 is repealed, the fee lapses.", false, false},
		{"Fees are due under the Kites Act, 1951. The Lamps Act, 1950, is hereby repealed.", false, false},
		{"The Lamps Act, 1950, is hereby repealed. The Kites Act, 1951, applies.", false, false},
		{"On the commencement of this Act and the Kites Act, 1951, the Lamps Act, 1950, shall be repealed.", false, false},
		{"On the commencement of this Act and the Lamps Act, 1950, the Kites Act, 1951, shall be repealed.", true, false},
		{"On the commencement of this Act the Kites Act, 1951, shall stand repealed.", true, false},
		{"The Kites Act, 1951 is not to be read alone.", false, false},
	}
	for _, tt := range tests {
		at := strings.Index(tt.text, law)
		ok, lim := repealed(tt.text, at, at+len(law))
		if ok != tt.ok || ok && lim != tt.lim {
			t.Errorf("%q: %v, %v, want %v, %v", tt.text, ok, lim, tt.ok, tt.lim)
		}
	}
}

func FuzzRepealed(f *testing.F) {
	f.Add("The Kites Act, 1951, is hereby repealed.", 4, 19)
	f.Add("", -1, 3)
	f.Fuzz(func(t *testing.T, s string, start, end int) { repealed(s, start, end) })
}
