package corpus_test

import (
	"testing"

	"daleel/corpus"
)

func TestPaperCitation(t *testing.T) {
	day := []corpus.Date{{Value: "2033-09-04", Meaning: corpus.Published}}
	for want, m := range map[string]corpus.Metadata{
		"Committee on Kites, Observations on Zedland, CK/C/7 (4 September 2033)": {Kind: corpus.KindReport, Title: "Observations on Zedland", Publisher: "Committee on Kites", Symbol: "CK/C/7", Dates: day},
		"Kites in Schools (4 September 2033)":                                    {Kind: corpus.KindBrief, Title: "Kites in Schools", Dates: day},
		"CK/C/8":                                                                 {Kind: corpus.KindReport, Symbol: "CK/C/8"},
		"Committee on Kites, CK/C/9":                                             {Kind: corpus.KindReport, Title: "CK/C/9", Symbol: "CK/C/9", Publisher: "Committee on Kites"},
		"":                                                                       {Kind: corpus.KindAct, Title: "Kite Act, 2033"},
	} {
		if got := m.PaperCitation(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
