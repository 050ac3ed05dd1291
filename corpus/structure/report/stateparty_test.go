package report

import "testing"

// TestStateParty tells what a State reports from what a committee says of it.
func TestStateParty(t *testing.T) {
	for _, c := range []struct {
		symbol, title, want string
		own                 bool
	}{
		{"CRC/C/ZZZ/5", "Fifth periodic report of States parties due in 2042: Zedland", "Government of Zedland", true},
		{"CRC/C/ZZZ/3-4", "Combined third and fourth periodic reports submitted by the Kite Islands under article 44 of the Convention, due in 2039", "Government of the Kite Islands", true},
		{"CRC/C/99/Add.7", "Second periodic reports of States parties due in 2037: ZEDLAND", "Government of Zedland", true},
		{"CRC/C/OPSC/PAK/1", "Report on the sale of kites", "Government of Pakistan", true},
		{"CRC/C/ZZZ/RQ/6-7", "Replies of Zedland to the list of issues", "Government of Zedland", true},
		{"CRC/C/ZZZ/CO/5/Add.1", "Comments of the Government of Zedland on the concluding observations", "Government of Zedland", true},
		{"A/HRC/WG.6/99/PAK/1", "National report submitted in accordance with paragraph 5 of the annex to resolution 99/1", "Government of Pakistan", true},
		{"CRC/C/ZZZ/6", "Report", "", true},
		{"CRC/C/ZZZ/CO/5", "Concluding observations on the fifth periodic report of Zedland", "", false},
		{"CRC/C/ZZZ/Q/5", "List of issues in relation to the report submitted by Zedland", "", false},
		{"CRC/C/SR.999", "Summary record of the 999th meeting", "", false},
		{"A/HRC/99/7", "Report of the Working Group on the Universal Periodic Review: Zedland", "", false},
		{"", "Alternative report submitted by Kite Network", "", false},
	} {
		if got, own := stateParty(c.symbol, c.title, c.symbol != ""); got != c.want || own != c.own {
			t.Errorf("%s %q: %q %v, want %q %v", c.symbol, c.title, got, own, c.want, c.own)
		}
	}
}

// TestStateOf reads the State out of symbols that name bodies and series too.
func TestStateOf(t *testing.T) {
	for symbol, want := range map[string]string{"A/HRC/WG.6/99/ZZZ/1": "ZZZ", "CRC/C/ZZZ/CO/5": "ZZZ", "A/HRC/RES/99/1": "", "CRC/C/GC/99": "", "A/HRC/99/7": ""} {
		if got := stateOf(symbol); got != want {
			t.Errorf("%s: %q, want %q", symbol, got, want)
		}
	}
}
