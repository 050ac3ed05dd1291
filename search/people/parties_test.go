package people

import (
	"slices"
	"testing"

	"daleel/corpus"
	"daleel/indexer/schema"
)

// cases are invented.
func cases() *Parties {
	titles := []string{
		"Patang Hanif v. The State", "Mst. Lantern Bibi, etc v. Kite Makers (Pvt.) Ltd. and others", "Abdul Rehman v. The State",
		"Abdul Rahman through his heirs v. Collector of Customs, Karachi", "Bilal Dor v. The State", "Suo Motu Case No. 3 of 2031",
		"Manja Khan v. The State", "Gul Khan v. Manja Khan", "Firdous v. The State", "Sahil v. The State", "Nadir v. The State",
	}
	works := make([]schema.Work, len(titles))
	for i, s := range titles {
		works[i] = schema.Work{Kind: corpus.KindJudgment, Title: s}
	}
	return NewParties(works)
}

func TestParties(t *testing.T) {
	p := cases()
	for text, want := range map[string][]int32{
		"patang hanif vs the state":           {0},
		"PATANG HANEEF VERSUS STATE":          {0},
		"Hanif v. The State":                  {0},
		"lantern bibi v kite makers":          {1},
		"kite makers v lantern bibi":          {1},
		"Lantren Bibi vs Kite Makers Pvt Ltd": {1},
		"kite makers case":                    {1},
		"in re Kite Makers":                   {1},
		"abdul rehman v state":                {2},
		"abdul rehman v collector customs":    {3},
		"gul khan v manja khan":               {7},
		"bail case":                           nil,
		"the state case":                      nil,
		"state v state":                       nil,
		"murder of lantern bibi case":         nil,
		"talaq v khula":                       nil,
		"patang hanif":                        nil,
		" v ":                                 nil,
		"":                                    nil,
	} {
		if got := p.Named(text); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func FuzzParties(f *testing.F) {
	for _, s := range []string{"a v b", "lantern bibi case", "in re x", "s/o v d/o", "x vs\x00 y"} {
		f.Add(s)
	}
	p := cases()
	f.Fuzz(func(t *testing.T, text string) {
		if n := len(p.Named(text)); n > mostCases {
			t.Errorf("%q names %d judgments", text, n)
		}
		NewParties([]schema.Work{{Kind: corpus.KindJudgment, Title: text}}).Named(text)
	})
}
