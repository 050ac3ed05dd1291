package intent

import "testing"

func TestDefined(t *testing.T) {
	cases := []struct{ text, term string }{
		{"definition of theft", "theft"},
		{"What is the definition of cognizable offence?", "cognizable offence"},
		{"legal definition of “dowry”", "dowry"},
		{"definition of consent in the", "consent"}, // the Act's name was taken out
		{"define the term harassment", "harassment"},
		{"meaning of decree in", "decree"},
		{"complaint definition", "complaint"},
		{"hurt ki tareef", "hurt"},
		{"trust defined", "trust"},
		{"theft", ""},
		{"definition", ""},
		{"definition of", ""},
		{"defined benefit plan", ""},
		{"my boss will not define what my duties in this office and in the other one are", ""},
	}
	for _, c := range cases {
		if got := defined(c.text); got != c.term {
			t.Errorf("defined(%q) = %q, want %q", c.text, got, c.term)
		}
	}
}
