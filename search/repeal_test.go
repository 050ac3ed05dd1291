package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus/workid"
)

func TestInstruments(t *testing.T) {
	tests := []struct {
		said string
		want []string
	}{
		{"Act XIX of 2017", []string{"/akn/pk/act/2017/19"}},
		{"Ord.52 of 01, s,610 & sch", []string{"/akn/pk/ordinance/2001/52"}},
		{"ordinance 20 of 2002,s.23", []string{"/akn/pk/ordinance/2002/20"}},
		{"P.o.10 of 1984", []string{"/akn/pk/order/1984/10"}},
		{"XXV of 1997", []string{"/akn/pk/act/1997/25", "/akn/pk/ordinance/1997/25"}},
		{"Ord.91/02 s.2", []string{"/akn/pk/ordinance/2002/91"}},
		{"W.P. Act. XXXVi of 1958", []string{"/akn/pk-wp/act/1958/36"}},
		{"Act no. XXXIII of 2020 section 50 (w.e.f 22-09-2020", []string{"/akn/pk/act/2020/33"}},
		{"SRO/075(1)07 dt 23/10/07", nil},
		{"a notification", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, instruments(tt.said)); diff != "" {
			t.Errorf("%q: %s", tt.said, diff)
		}
	}
}

func FuzzInstruments(f *testing.F) {
	f.Add("Ord.52 of 01, s,610 & sch")
	f.Add("1of0010")
	f.Fuzz(func(t *testing.T, s string) {
		for _, id := range instruments(s) {
			if _, err := workid.Parse(id); err != nil {
				t.Errorf("%q gives %q", s, id)
			}
		}
	})
}
