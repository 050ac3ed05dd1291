package structure

import (
	"testing"

	"daleel/corpus"
)

// TestExtractWithoutTitle: section 1 says what law it belongs to.
func TestExtractWithoutTitle(t *testing.T) {
	cases := []struct {
		text, title string
		kind        corpus.Kind
	}{
		{"1. Short title.-(1) This Act may be called the Lamps Act, 2030.", "Lamps Act, 2030", corpus.KindAct},
		{"Section 1. Short title.\nThese rules may be called the Lamp Oil\nRules, 2031.", "Lamp Oil Rules, 2031", corpus.KindRules},
		{"1) This Ordinance may be called the Wicks Ordinance, 2032. 2) It extends to the whole of Pakistan.", "Wicks Ordinance, 2032", corpus.KindOrdinance},
		{"1. The lamps went out in two wards of the hospital, as the staff told us.\n2. An Act may be called for.", "", corpus.KindReport},
		{"The law is new.\nSection 1 says that this Act may be called the Lamps Act, 2030. It has found few readers.", "", corpus.KindReport},
	}
	for _, c := range cases {
		m := Parse(Input{Pages: []corpus.Page{{Text: c.text}}, Name: "x.txt"})[0].Meta
		if m.Kind != c.kind || c.title != "" && m.Title != c.title {
			t.Errorf("%q is %s %q, want %s %q", c.text, m.Kind, m.Title, c.kind, c.title)
		}
	}
}
