package citation_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/citation"
)

func TestKeysAndTargets(t *testing.T) {
	for _, c := range []struct{ in, key, target string }{
		{"PLD 2018 SC 1", "PLD|2018|SC|1", "/akn/pk/judgment/pksc/2018/pld-2018-sc-1"},
		{"PLD 1959 (W.P.) Lahore 566", "PLD|1959|LAHORE|566", "/akn/pk/judgment/pklhc/1959/pld-1959-lahore-566"},
		{"2018 SCMR 1372", "SCMR|2018|1372", "/akn/pk/judgment/pksc/2018/2018-scmr-1372"},
		{"PLJ 2021 SC (Cr.C.) 241", "PLJ|2021|SC-CRC|241", "/akn/pk/judgment/pksc/2021/plj-2021-sc-cr-c-241"},
		{"2021 PCrLJ 205", "PCRLJ|2021|205", ""},
		{"AIR 1970 SC 5", "AIR|1970|SC|5", ""},
		{"2011 YLR Note 33", "YLR|2011|NOTE|33", ""},
		{"2014 PLC (C.S.) 9", "PLC-CS|2014|9", ""},
		{"2024 LHC 2111", "LHC|2024|2111", "/akn/pk/judgment/pklhc/2024/2111"},
		{"2025 SHC KHI 59", "SHC|2025|KHI|59", "/akn/pk/judgment/pkshc/2025/khi-59"},
		{"C.A. No. 3-K of 2021", "CA|3-K|2021", ""},
		{"Section 9(c) CNSA", "/akn/pk/act/1997/25#sec_9(c)", "/akn/pk/act/1997/25#sec_9"},
		{"Order VII Rule 11 CPC", "/akn/pk/act/1908/5#ord_7__rule_11", "/akn/pk/act/1908/5#ord_7__rule_11"},
		{"Constitution", "/akn/pk/constitution/1973", "/akn/pk/constitution/1973"},
		{"S.R.O. 327(I)/2008", "SRO|327I|2008", "/akn/pk/notification/2008/sro-327-i"},
		{"s. 5", "S-5", ""},
	} {
		got, err := citation.Parse(c.in)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		if got.Key() != c.key || got.Target() != c.target {
			t.Errorf("%s: key %q, target %q; want %q, %q", c.in, got.Key(), got.Target(), c.key, c.target)
		}
	}
}

func TestJudgmentIDByCase(t *testing.T) {
	c, err := citation.Parse("C.A. No. 3-K of 2021")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := citation.JudgmentID(c, "pksc"), "/akn/pk/judgment/pksc/2021/ca-3-k"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := citation.JudgmentID(c, ""); got != "" {
		t.Errorf("without a court: %s", got)
	}
}

func TestEID(t *testing.T) {
	for in, want := range map[string]string{
		"s. 9(c) CNSA":                  "sec_9__para_c",
		"Article 199(1)(a)(i)":          "art_199__subsec_1__para_a__subpara_i",
		"Order VII Rule 11(d) CPC":      "ord_7__rule_11__para_d",
		"rule 12.6 Police Rules, 1934":  "rule_12_6",
		"Order XXVII-A of the CPC":      "ord_27A",
		"section 22-A(6)(iii) Cr.P.C.":  "sec_22A__subsec_6__para_iii",
		"section 337-F PPC":             "sec_337F",
		"Article 25 A, Constitution":    "art_25A",
		"Order XLI-A rule 1 of the CPC": "ord_41A__rule_1",
	} {
		c, err := citation.Parse(in)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		p, ok := c.(citation.Provision)
		if !ok || p.EID() != want {
			t.Errorf("%s: got %s, want %s", in, p.EID(), want)
		}
	}
}

func TestScope(t *testing.T) {
	peca := citation.Scope{This: "/akn/pk/act/2016/40"}
	judgment := citation.Scope{This: "/akn/pk/judgment/pksc/2018/pld-2018-sc-1"}
	province := citation.Scope{This: "/akn/pk-pb/act/2019/widget-control-amendment-act"}
	for _, c := range []struct {
		name  string
		scope citation.Scope
		text  string
		want  string
	}{
		{"this Act in an Act", peca, "punishable under section 5 of this Act", "s. 5, PECA"},
		{"bare section in an Act", peca, "an offence under section 5 or section 6", "s. 5, PECA | s. 6, PECA"},
		{"another Act in an Act", peca, "under section 34 of the Pakistan Penal Code, 1860, or section 9", "s. 34, PPC | s. 9, PECA"},
		{"an Act that is amended", peca, "In the Widget Act, 1999, hereinafter called the said Act, in section 2, for the words. In the said Act, after section 4, insert: section 5", "Widget Act, 1999 | s. 2, Widget Act, 1999 | s. 4, Widget Act, 1999 | s. 5, PECA"},
		{"footnotes with wrong marks", peca, "Subs. by Ord. 21 of 1960. s. 3 and Ins. by the ord. 2 of 2002,s.2 and the Widget Act, 1960 (52 of 1960), s., 3", "s. 3, Ordinance XXI of 1960 | s. 2, Ordinance II of 2002 | s. 3, Widget Act, 1960"},
		{"the mark of a footnote before a number", peca, "in section 2[99 of the Code of Civil Procedure, 1908 (Act V of 1908)], and section 8[3]", "s. 99, CPC | s. 8, PECA"},
		{"clause named after its section", peca, "In the Widget Act, 1999, in section 3, in sub-section (3), in paragraph (g), for the words", "Widget Act, 1999 | s. 3(3)(g), Widget Act, 1999"},
		{"a bare article in an Act", peca, "Article 10", "Art. 10"},
		{"this Act in a judgment", judgment, "section 5 of this Act", "s. 5"},
		{"a bare article in a judgment", judgment, "under Article 199", "Art. 199, Constitution"},
		{"same number again", judgment, "section 497 of the Cr.P.C. and section 34 PPC. Bail under section 497 was refused", "s. 497, CrPC | s. 34, PPC | s. 497, CrPC"},
		{"defined short form", judgment, "the Widget Control Act, 1999 (‘the Act of 1999’). Section 7 of the Act of 1999", "Widget Control Act, 1999 | s. 7, Widget Control Act, 1999"},
		{"year first", judgment, "the Widget Act, 1999 (“1999 Act”) and section 3 of the 1999 Act", "Widget Act, 1999 | s. 3, Widget Act, 1999"},
		{"a paragraph behind a section", province, "In the Sindh Widget Act, 2010, in section 4⏎⏎(i) in sub-section (2), after", "Sindh Widget Act, 2010 | s. 4, Sindh Widget Act, 2010"},
		{"a province's number", province, "Amendment of section 2 of Act XIX of 2014. In the Punjab Widget Control Act, 2014 (XIX of 2014)", "s. 2, Punjab Widget Control Act, 2014 | Punjab Widget Control Act, 2014"},
		{"Orders of the Supreme Court Rules", judgment, "Order XXVI of the Supreme Court Rules, 1980. No certificate was given under Order XXVI Rule 4 and Order IV Rule 23", "O. XXVI, Supreme Court Rules, 1980 | O. XXVI r. 4, Supreme Court Rules, 1980 | O. IV r. 23, Supreme Court Rules, 1980"},
		{"Orders beside the Code", judgment, "Order IV Rule 23 of the Supreme Court Rules, 1980, the CPC and Order VII Rule 11", "O. IV r. 23, Supreme Court Rules, 1980 | CPC | O. VII r. 11, CPC"},
		{"acronym", judgment, "the Lower Widget Authority Act, 1999. Section 3 of the LWA Act", "Lower Widget Authority Act, 1999 | s. 3, Lower Widget Authority Act, 1999"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, normals(citation.FindAll(strings.ReplaceAll(c.text, "⏎", "\n"), c.scope))); diff != "" {
				t.Errorf("%q: (-want +got)\n%s", c.text, diff)
			}
		})
	}
}

func TestRefs(t *testing.T) {
	doc := &corpus.Document{Work: "/akn/pk/judgment/pklhc/2024/1", Provisions: []corpus.Provision{
		{EID: "para_1", Unit: true, Text: "Reliance is placed on A v. B (2011 SCMR 5) and C v. D (PLD 1999 SC 88). Bail was sought in W.P. No. 5 of 2019."},
		{EID: "para_2", Unit: true, Text: "E v. F 2012 SCMR 6; G v. H 2013 SCMR 7 rel."},
		{EID: "para_3", Unit: true, Text: "The case of I v. J (2014 SCMR 8) is distinguishable, and 2015 SCMR 9 was overruled; but 2016 SCMR 1 followed by 2017 SCMR 2."},
	}}
	var got []string
	for _, r := range citation.Refs(doc, nil) {
		got = append(got, r.In+" "+r.Normal+" "+string(r.Treatment))
	}
	want := []string{
		"para_1 2011 SCMR 5 relied upon", "para_1 PLD 1999 SC 88 relied upon", "para_1 Writ Petition No. 5 of 2019 ",
		"para_2 2012 SCMR 6 relied upon", "para_2 2013 SCMR 7 relied upon",
		"para_3 2014 SCMR 8 distinguished", "para_3 2015 SCMR 9 overruled", "para_3 2016 SCMR 1 ", "para_3 2017 SCMR 2 ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestLookupAct(t *testing.T) {
	for in, want := range map[string]string{
		"ppc": "/akn/pk/act/1860/45", "Act XL of 2016": "/akn/pk/act/2016/40", "Limitation Act, 1908": "/akn/pk/act/1908/9",
		"the widget": "", "section 5": "",
	} {
		a, ok := citation.LookupAct(in)
		if ok != (want != "") || a.ID != want {
			t.Errorf("%s: %q, %v", in, a.ID, ok)
		}
	}
}
