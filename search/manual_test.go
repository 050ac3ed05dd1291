package search_test

import (
	"strings"
	"testing"

	"daleel"
	"daleel/search"
	"daleel/web/manual"
)

// manualLeads are the examples of the manual that lead to one place, with that place in
// the reference collection.
var manualLeads = map[string]string{
	"s. 302 PPC": "/akn/pk/act/1860/45#sec_302", "22-A(6) CrPC": "/akn/pk/act/1898/5#sec_22A", "O.VII R.11 CPC": "/akn/pk/act/1908/5#ord_7__rule_11",
	"302/34 PPC": "/akn/pk/act/1860/45#sec_302", "302 r/w 34 PPC": "/akn/pk/act/1860/45#sec_302", "dafa 302": "/akn/pk/act/1860/45#sec_302",
	"دفعہ ۳۰۲ ت پ": "/akn/pk/act/1860/45#sec_302", "489-F": "/akn/pk/act/1860/45#sec_489F", "PPC 420 468 471": "/akn/pk/act/1860/45#sec_420",
	"section 25 guardian and wards": "/akn/pk/act/1890/8#sec_25", "art 164 qanun e shahdat": "/akn/pk/order/1984/10#art_164",
	"1898 code s. 540": "/akn/pk/act/1898/5#sec_540", "o7r11": "/akn/pk/act/1908/5#ord_7__rule_11", "R. 11 O. 7": "/akn/pk/act/1908/5#ord_7__rule_11",
	"xxi r 10": "/akn/pk/act/1908/5#ord_21__rule_10", "order XLI rule XXVII": "/akn/pk/act/1908/5#ord_41__rule_27",
	"articel 25-a": "/akn/pk/constitution/1973#art_25A", "cprc 154": "/akn/pk/act/1898/5#sec_154",
	"section three hundred and two ppc": "/akn/pk/act/1860/45#sec_302", "article one ninety nine": "/akn/pk/constitution/1973#art_199",
	"dafa char so bees": "/akn/pk/act/1860/45#sec_420", "دفعہ تین سو دو": "/akn/pk/act/1860/45#sec_302",
	"497 (1) 3rd proviso": "/akn/pk/act/1898/5#sec_497", "exception 2 to s. 300 PPC": "/akn/pk/act/1860/45#sec_300", "expl 1 s. 499": "/akn/pk/act/1860/45#sec_499",
	"schedule II CrPC": "/akn/pk/act/1898/5#sched_II", "s 9 defamation": "/akn/pk/ordinance/2002/56",
	"s. 4 ilegal disposession act": "/akn/pk/act/2005/11#sec_4", "172 LRA 67": "/akn/pk-wp/act/1967/17#sec_172", "s 33 IRA": "/akn/pk/act/2012/10#sec_33",
	"lim act 5": "/akn/pk/act/1908/9#sec_5", "mot veh ord s 32": "/akn/pk/ordinance/1965/19#sec_32", "Wmn Comp Act": "/akn/pk/act/1923/8",
	"tp act 54": "/akn/pk/act/1882/4#sec_54", "10 zina": "/akn/pk/ordinance/1979/7#sec_10", "stamp 35": "/akn/pk/act/1899/2#sec_35",
	"standing ord 12": "/akn/pk/ordinance/1968/6#sec_12", "s. 39 NEPRA Act": "/akn/pk/act/1997/40#sec_39", "5 probation ordinance": "/akn/pk/ordinance/1960/45#sec_5",
	"2024 LHC 2111": "/akn/pk/judgment/pklhc/2024/2111", "LHC 2111 of 2024": "/akn/pk/judgment/pklhc/2024/2111",
	"12 (2) CPC": "/akn/pk/act/1908/5#sec_12", "12(2) CPC": "/akn/pk/act/1908/5#sec_12", "497(2)": "/akn/pk/act/1898/5#sec_497", "25-A": "/akn/pk/constitution/1973#art_25A",
}

// manualFirst are, where the manual promises no jump, what comes first, its kind, or
// what the page says.
var manualFirst = map[string]string{
	"child marrige act": "read “child marrige act”", "14 EHO": "EHO may be", "preamble constitution": "/akn/pk/constitution/1973",
	"definition of theft": "/akn/pk/act/1860/45#sec_378", "define mortgage": "/akn/pk/act/1882/4#sec_58", "decree defined CPC": "/akn/pk/act/1908/5#sec_2",
	"what changed in PECA in 2025": "/akn/pk/act/2016/40", "articles inserted in the Constitution in 2010": "/akn/pk/constitution/1973#art_10A",
	"PECA bail": "/akn/pk/act/2016/40", "appeal under the Family Courts Act": "/akn/pk-wp/act/1964/35#sec_14",
	"karachi school fees": "is law for", "child marriage age sindh": "is law for", "maintenance 9": "/akn/pk/ordinance/1961/8#sec_9",
	"justice mansoor ali shah": "judgment", "supreme court 2019 promotion": "judgment", "case law on section 489-F PPC": "judgment", "rulings on rent since 2020": "judgment",
	"limitation for suit for specific performance": "/akn/pk/act/1908/9", "how many days to appeal to high court": "/akn/pk/act/1908/9",
	"land lord": "read “land lord” as landlord", "trademark": "read “trademark” as trade mark", "kind:rules": "rules", "kind:judgment": "judgment", "kind:act": "act",
	`court:"supreme court"`: "judgment", "act:PPC section:302": "/akn/pk/act/1860/45#sec_302",
}

// TestRealManual: what the manual says of its examples holds in the reference
// collection, and every example finds something.
func TestRealManual(t *testing.T) {
	e := real(t)
	m, err := manual.Read(daleel.QuerySyntax, func(q string) string { return q })
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, q := range m.Examples {
		known[q] = true
		res, err := e.Search(t.Context(), search.Request{Query: q})
		if err != nil {
			t.Fatal(err)
		}
		if res.Total == 0 {
			t.Errorf("%s finds nothing", q)
			continue
		}
		if want, ok := manualLeads[q]; ok && (res.Jump == nil || res.Jump.URL != want) {
			t.Errorf("%s leads to %+v, want %s", q, res.Jump, want)
		}
		if want, ok := manualFirst[q]; ok && !strings.Contains(firstSaid(res), want) {
			t.Errorf("%s: want %s in %s", q, want, firstSaid(res))
		}
	}
	for _, table := range []map[string]string{manualLeads, manualFirst} {
		for q := range table {
			if !known[q] {
				t.Errorf("%s is no example of the manual any more", q)
			}
		}
	}
}

// firstSaid is what comes first, and what the page says of the query.
func firstSaid(res *search.Results) string {
	d := res.Hits[0].Document
	said := []string{string(d.Kind), d.ID}
	if p := res.Hits[0].Provisions; len(p) > 0 {
		said = append(said, d.ID+"#"+p[0].EID)
	}
	return strings.Join(append(append(said, res.Query.Understood.Texts()...), res.Query.Repairs.Texts()...), "; ")
}
