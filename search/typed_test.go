package search_test

import (
	"strings"
	"testing"

	"daleel/corpus"
)

const (
	wardens  = "/akn/pk/act/1890/8"
	muskets  = "/akn/pk/ordinance/1965/20"
	brewing  = "/akn/pk/order/1979/4"
	torches  = "/akn/pk/act/1908/6"
	lanterns = "/akn/pk/order/1984/10"
)

// codes are invented laws with the kinds of title that lawyers shorten.
func codes() *fake {
	f := small()
	in := func(s string) corpus.Provision { return section(s, "On "+s, "Whoever does so is fined.") }
	law := func(id string, kind corpus.Kind, title, number string, year int, ps ...corpus.Provision) {
		f.add(id, corpus.Metadata{Kind: kind, Title: title, Number: number, Year: year, Jurisdiction: "pk", Status: corpus.StatusInForce}, ps)
	}
	law(wardens, corpus.KindAct, "Wardens and Orphans Act, 1890", "VIII", 1890, in("7"), in("25"))
	law(muskets, corpus.KindOrdinance, "Pakistan Muskets Ordinance, 1965", "XX", 1965, in("13"), in("20"))
	law("/akn/pk/ordinance/1965/3", corpus.KindOrdinance, "Muskets (Amendment) Ordinance, 1965", "III", 1965, in("2"))
	law(brewing, corpus.KindOrder, "Prohibition (Ending of Brewing) Order, 1979", "4", 1979, in("3"), in("4"))
	law(torches, corpus.KindAct, "Torches Act, 1908", "VI", 1908, in("4"), in("17"))
	chapters := []corpus.Provision{
		{EID: "part_I", Kind: corpus.Part, Number: "I", Heading: "LAMPS"},
		{EID: "chp_1", Kind: corpus.Chapter, Number: "1", Heading: "OIL", Parent: "part_I"},
	}
	article := func(num, parent string) corpus.Provision {
		p := in(num)
		p.EID, p.Kind, p.Parent = "art_"+num, corpus.Article, parent
		return p
	}
	chapters = append(chapters, article("1", "chp_1"), article("2", "chp_1"))
	chapters = append(chapters, corpus.Provision{EID: "chp_2", Kind: corpus.Chapter, Number: "II", Heading: "WICKS", Parent: "part_I"})
	chapters = append(chapters, article("3", "chp_2"), article("4", "chp_2"))
	law(lanterns, corpus.KindOrder, "Lanterns Order, 1984", "10", 1984, chapters...)
	return f
}

func TestTyped(t *testing.T) {
	e := open(t, codes())
	cases := []struct{ query, jump string }{
		{"section 25 wardens and orphans", wardens + "#sec_25"},
		{"s 25 warden orphan", wardens + "#sec_25"},
		{"sec 7 of the wardens and orphens", wardens + "#sec_7"}, // misspelt
		{"section 17 torches", torches + "#sec_17"},              // one word, as it is spelt
		{"section 17 of torches at night in streets", ""},        // a subject
		{"my 7 wardens and orphans cry", ""},
		{"article 25 wardens and orphans", ""},                        // it has sections
		{"section 25-B wardens and orphans act", wardens + "#sec_25"}, // which stands beside it
		{"17(3) torches", torches + "#sec_17"},
		{"section 25 of the wardens 1890", wardens + "#sec_25"},
		{"13-20-65 MO", muskets + "#sec_13"},
		{"13/20/65 M.O.", muskets + "#sec_13"},
		{"3/4 PEBO", brewing + "#sec_3"},
		{"4 EBO", brewing + "#sec_4"}, // from the bracket on
		{"4 ebo", brewing + "#sec_4"},
		{"13 MO 65", muskets + "#sec_13"},
		{"Wardens and Orphans Act 25 7", wardens + "#sec_25"}, // the first is meant first
		{"25, 7 Wardens and Orphans Act", wardens + "#sec_25"},
		{"articel 3 Lanterns Order 1984", lanterns + "#art_3"},
		{"section XVII Torches Act", torches + "#sec_17"},
		{"s 9 torches", torches}, // between sections that are held: lost, and not another law's
		{"1984 order art 3", lanterns + "#art_3"},
		{"art. 3 of the order of 1984", lanterns + "#art_3"},
		{"chapter II lanterns order", lanterns + "#art_3"},
		{"ch. 2 Lanterns Order, 1984", lanterns + "#art_3"},
		{"part I chapter 1 lanterns order", lanterns + "#art_1"},
		{"chapter IX lanterns order", lanterns}, // the law, and it is said
		{"section 99 wardens and orphans", wardens},
	}
	for _, c := range cases {
		res, _ := find(t, e, c.query)
		got := ""
		if res.Jump != nil {
			got = res.Jump.URL
		}
		if got != c.jump {
			t.Errorf("%q leads to %q, want %q (understood %q)", c.query, got, c.jump, res.Query.Understood)
		}
	}
	res, _ := find(t, e, "chapter IX lanterns order")
	if said := strings.Join(res.Query.Understood.Texts(), "; "); !strings.Contains(said, "Chapter IX: our copy of this law does not mark it") {
		t.Errorf("understood %q: that there is no such chapter is not said", said)
	}
}

func TestTurnedCitations(t *testing.T) {
	f := small()
	f.add("/akn/pk/judgment/pklhc/2024/2111", corpus.Metadata{
		Kind: corpus.KindJudgment, Title: "Potter v. Tinker", Year: 2024, Case: &corpus.Case{Court: "pklhc", Neutral: "2024 LHC 2111"},
	}, []corpus.Provision{paragraph("1", "The pot is the potter's.")})
	e := open(t, f)
	for _, q := range []string{"2024 LHC 2111", "LHC 2111 of 2024", "LHC 2111 2024", "2111 LHC of 2024"} {
		if res, _ := find(t, e, q); res.Jump == nil || !strings.HasSuffix(res.Jump.URL, "/2024/2111") {
			t.Errorf("%q does not lead to the judgment: %+v", q, res.Jump)
		}
	}
	for q, want := range map[string]string{"PLD SC 1 of 2018": "PLD 2018 SC 1", "SC 133 PLD 2019": "PLD 2019 SC 133", "SCMR 12 of 2020": "2020 SCMR 12"} {
		if res, _ := find(t, e, q); len(res.Query.NotHeld) == 0 || res.Query.NotHeld[0].Title != want {
			t.Errorf("%q: not held %+v, want %s", q, res.Query.NotHeld, want)
		}
	}
}
