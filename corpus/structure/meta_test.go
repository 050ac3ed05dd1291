package structure

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/workid"
)

func TestCleanTitle(t *testing.T) {
	type out struct {
		Title, Repeal, Number, AsOf string
		Alts                        []string
	}
	cases := map[string]out{
		"Lamps Act (LMP), 2003 (Under Review)":                {Title: "Lamps Act, 2003", Alts: []string{"LMP"}},
		"Lamps Code (LPC) , 1890":                             {Title: "Lamps Code, 1890", Alts: []string{"LPC"}},
		"Anti Lamps Force Act (ALF 1997)":                     {Title: "Anti Lamps Force Act, 1997", Alts: []string{"ALF"}},
		"Kites Ordinance, 1984 (Repealed by Act XIX of 2017)": {Title: "Kites Ordinance, 1984", Repeal: "Act XIX of 2017"},
		"Kites(Act I of 1872)(Repeal by P.o.10 of 1984)":      {Title: "Kites Act, 1872", Repeal: "P.o.10 of 1984", Number: "I of 1872"},
		"Bells(Act,IV-1912)":                                  {Title: "Bells Act, 1912", Number: "IV of 1912"},
		"Ropes Act,1938)":                                     {Title: "Ropes Act, 1938"},
		"Ropes Act 1861.":                                     {Title: "Ropes Act, 1861"},
		"Levy Act, 1969 (Same as on the official website of FBR dated 30-06-2025)": {Title: "Levy Act, 1969", AsOf: "2025-06-30"},
		"THE KITES (PROHIBITION) ACT, 2024":                                        {Title: "Kites (Prohibition) Act, 2024"},
		"Ropes (Validation of Orders) Act, 2020 (Valid 25-03-10)":                  {Title: "Ropes (Validation of Orders) Act, 2020"},
		"Ropes (Amendment) Act, 2020":                                              {Title: "Ropes (Amendment) Act, 2020"},
		"[THE 2*BILLS OF LADEN ACT, 1856]":                                         {Title: "Bills of Laden Act, 1856"},
	}
	for in, want := range cases {
		n := cleanTitle(in)
		if d := cmp.Diff(want, out{n.title, n.repeal, n.number, n.asOf, n.alts}); d != "" {
			t.Errorf("%q: %s", in, d)
		}
	}
}

func TestReadDate(t *testing.T) {
	for in, want := range map[string]string{
		"[22nd August, 2016]": "2016-08-22", "the 1 st day of July, 2001": "2001-07-01", "12-2-1975": "1975-02-12",
		"31.05.2011": "2011-05-31", "JANUARY 17, 2022": "2022-01-17", "2016-08-22": "2016-08-22", "12-2-75": "1975-02-12",
		"no date": "", "32nd May, 2001": "",
	} {
		if got := readDate(in); got != want {
			t.Errorf("readDate(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestStatuteMeta(t *testing.T) {
	p := parseText(t, lampAct, corpus.Metadata{})
	m := p.Meta
	want := corpus.Metadata{
		Kind: corpus.KindAct, Title: "Lamps (Regulation) Act, 2011", AltTitles: nil, LongTitle: "to regulate the sale of lamps",
		Number: "7", NumberText: "VII of 2011", Year: 2011, Enactor: "pk", Jurisdiction: "pk-is", Language: corpus.English,
		Status: corpus.StatusAmended, StatusNote: "last amended by Ordinance No. IX of 2019, s. 4, as far as our copy shows; our copy does not say whether it was repealed since",
		Dates: []corpus.Date{
			{Value: "2011-03-04", Precision: corpus.PrecisionDay, Meaning: corpus.Promulgated, Source: "text"},
			{Value: "2011-07-01", Precision: corpus.PrecisionDay, Meaning: corpus.Commenced, Source: "section 1"},
			{Value: "2019", Precision: corpus.PrecisionYear, Meaning: corpus.AmendedTo, Source: "footnotes"},
		},
	}
	if d := cmp.Diff(want, m); d != "" {
		t.Error(d)
	}
}

func TestCatalogueWins(t *testing.T) {
	known := corpus.Metadata{Title: "Lamps (Control) Act, 2011 (LCA)", NumberText: "VIII of 2011", Year: 2011, Status: corpus.StatusInForce}
	m := parseText(t, lampAct, known).Meta
	if m.Title != "Lamps (Control) Act, 2011" || m.Number != "8" || m.Status != corpus.StatusInForce {
		t.Errorf("%+v", m)
	}
	if d := cmp.Diff([]string{"LCA", "Lamps (Regulation) Act, 2011"}, m.AltTitles); d != "" {
		t.Error(d)
	}
}

func TestCorrections(t *testing.T) {
	if len(corrections()) < 5 {
		t.Fatalf("%d corrections were read", len(corrections()))
	}
	m := corpus.Metadata{Kind: corpus.KindAct, Title: "Juvenile Justice System Act, 2018", Number: "21", NumberText: "XXI of 2018", Year: 2018, Enactor: "pk"}
	correct(&m)
	if m.Number != "22" || m.NumberText != "XXII of 2018" {
		t.Errorf("%+v", m)
	}
	other := corpus.Metadata{Kind: corpus.KindAct, Title: "Lamps Act, 2018", Number: "21", Year: 2018}
	correct(&other)
	if other.Number != "21" {
		t.Errorf("%+v", other)
	}
}

func TestParseAmendment(t *testing.T) {
	cases := []struct {
		note string
		want corpus.Amendment
		ok   bool
	}{
		{"Subs. by Act No. II of 2025, s. 4.", corpus.Amendment{Action: "substituted", By: "Act No. II of 2025, s. 4", Work: "/akn/pk/act/2025/2"}, true},
		{"Omitted by the Repealing Ordinance, 1960 (21 of 1960), s. 3.", corpus.Amendment{Action: "omitted", By: "the Repealing Ordinance, 1960 (21 of 1960), s. 3", Work: "/akn/pk/ordinance/1960/21"}, true},
		{"Ins. by Punjab Act XI of 2014, s. 2, w.e.f. 12-2-2014.", corpus.Amendment{Action: "inserted", By: "Punjab Act XI of 2014, s. 2", Work: "/akn/pk-pb/act/2014/11", Effective: "2014-02-12"}, true},
		{"The words “of lamps” omitted by A. O., 1949, Sch.", corpus.Amendment{Action: "omitted", By: "A. O., 1949, Sch"}, true},
		{"For Statement of Objects and Reasons, see Gazette.", corpus.Amendment{}, false},
	}
	for _, c := range cases {
		got, ok := parseAmendment(c.note)
		if c.ok {
			c.want.Note = c.note
		}
		if d := cmp.Diff(c.want, got); d != "" || ok != c.ok {
			t.Errorf("%q: %v %s", c.note, ok, d)
		}
	}
}

func TestCleanMarks(t *testing.T) {
	for in, want := range map[string]string{
		"the 1[Tribunal] or 12[court]":    "the Tribunal or court",
		"1[(2) nested 2[words] stay.]":    "(2) nested words stay.",
		"throughout 4* * * the land":      "throughout * * * the land",
		"a [printed] bracket":             "a [printed] bracket",
		"closes nothing.]":                "closes nothing.",
		"section 3 [as amended] and 10[x": "section 3 [as amended] and x",
	} {
		if got := cleanMarks(in); got != want {
			t.Errorf("cleanMarks(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestKindByContent(t *testing.T) {
	cases := []struct {
		name, text string
		want       corpus.Kind
	}{
		{"rules", "THE LAMP RULES, 1988\nIn exercise of the powers conferred by section 9 of the Lamps Act, the Government is pleased to make the following rules:\n1. Short title.—These rules may be called the Lamp Rules, 1988.\n2. Licence.—A licence is for a year.\n3. Fee.—The fee is ten rupees.\n", corpus.KindRules},
		{"ordinance", "ORDINANCE NO. V OF 2024\nAN\nORDINANCE\nto amend the Lamps Act, 2011\nWHEREAS it is expedient to amend it;\nthe President is pleased to make and promulgate the following Ordinance:—\n1. Short title and commencement.—(1) This Ordinance may be called the Lamps (Amendment) Ordinance, 2024.\n2. Amendment.—Section 2 is omitted.\n", corpus.KindOrdinance},
	}
	for _, c := range cases {
		if got := parseText(t, c.text, corpus.Metadata{}).Meta.Kind; got != c.want {
			t.Errorf("%s: kind %q", c.name, got)
		}
	}
}

func TestTitlesOfCopiesAgree(t *testing.T) {
	a := cleanTitle("Lamps and Kites (Prevention) Act (LKA), 2016").title
	b := cleanTitle("THE LAMPS AND KITES (PREVENTION) ACT, 2016").title
	if workid.TitleKey(a) != workid.TitleKey(b) {
		t.Errorf("%q and %q", a, b)
	}
}

// TestCatalogueBesideAnotherText sees that a catalogue's title gives way where the text
// calls itself something else altogether, and only there.
func TestCatalogueBesideAnotherText(t *testing.T) {
	text := "1. Short title.—This Act may be called the Keepers of Lanterns (Abolition) Act, 1976.\n2. Abolition.—Nobody shall keep a lantern.\n3. Penalty.—Whoever keeps one shall be fined.\n"
	for known, want := range map[string]string{
		"Weights of Flour Act, 1976": "Keepers of Lanterns (Abolition) Act, 1976",
		"Lanterns Abolition Act":     "Lanterns Abolition Act",
	} {
		parts := Parse(Input{Pages: []corpus.Page{{Text: text, Status: corpus.PageOK}}, Name: "x.txt", Known: corpus.Metadata{Title: known, Kind: corpus.KindAct}})
		if m := parts[0].Meta; m.Title != want || slices.Contains(m.AltTitles, "Weights of Flour Act, 1976") {
			t.Errorf("%s: %q %q", known, m.Title, m.AltTitles)
		}
	}
}

// TestNameBehindMisreadNumber reads the name of a scanned law whose number of
// section 1 is dirt, so that the section stays in the preamble.
func TestNameBehindMisreadNumber(t *testing.T) {
	text := "An Act further to amend the Lamps Act, 1960\nWHEREAS it is expedient to amend the Lamps Act, 1960; It is hereby enacted as follows:—\n), Short title and commencement.—_{1) This Act may be called the Lamps (Second Amendment) Act, 2016.\n(2) It shall come into force at once.\n2. Amendment of section 3.—In section 3 the word “oil” is omitted.\n3. Amendment of section 4.—In section 4 the word “wick” is omitted.\n"
	parts := Parse(Input{Pages: []corpus.Page{{Text: text, Status: corpus.PageOK}}, Name: "Lamps_Second_2016_Amendm.pdf"})
	if m := parts[0].Meta; m.Title != "Lamps (Second Amendment) Act, 2016" {
		t.Errorf("%q", m.Title)
	}
}
