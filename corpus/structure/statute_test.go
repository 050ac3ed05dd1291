package structure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// The laws in these tests are invented.
const lampAct = `LAMPS (REGULATION) ACT, 2011 (LRA)

(VII of 2011)

[2011-03-04]
An Act to regulate the sale of lamps
WHEREAS it is expedient to regulate the sale of lamps;
It is hereby enacted as follows:—

1. Short title, extent and commencement.—
(1) This Act may be called the
Lamps (Regulation) Act, 2011.
(2) It extends to the Islamabad Capital Territory.
(3) It shall come into force on the first day of July, 2011.

2. Definitions.—
In this Act, unless there is anything repugnant in the context,—
(a) “lamp” means a thing that gives light;
1
[(b) “seller” includes a hawker;]
1
Subs. by Act No. II of 2015, s.2.
CHAPTER II
OFFENCES

3. Penalty for sale of un.—
registered lamps. Whoever sells a lamp
12 or more times a year without a mark shall pay a fine of
500 rupees:
Provided that a hawker shall pay half.
1 [3A. Sale to a child.— No person shall sell a lamp to a child under section
4. The seller shall ask for his age.
(3B) Return of lamps.__ (1) A lamp may be returned.
(2) The price shall be paid back.
2[3C, Marks.— Every lamp shall bear a mark.]
1
Ins. by the Lamps (Amendment) Act, 2015 (II of 2015), s. 3 (w.e.f. 1st May, 2015).
2
Ins. by Ordinance No. IX of 2019, s. 4.
4 to 6. [Omitted by Act No. II of 2015, s. 5.]

7. [Lamps of foreign make.] Omitted by Act No. II of 2015, s.6.—

28. Power to make rules.—
The Federal Government may make rules.
THE SCHEDULE
[See section 2]
1. Glass.
2. Oil.
`

type heading struct{ EID, Number, Heading string }

func unitsOf(p Part) []heading {
	var out []heading
	for _, v := range p.Provisions {
		if v.Unit {
			out = append(out, heading{v.EID, v.Number, v.Heading})
		}
	}
	return out
}

func parseText(t *testing.T, text string, known corpus.Metadata) Part {
	t.Helper()
	parts := Parse(Input{Pages: []corpus.Page{{Text: text}}, Name: "x.txt", Known: known})
	if len(parts) != 1 {
		t.Fatalf("%d parts, want 1", len(parts))
	}
	return parts[0]
}

func TestOpenings(t *testing.T) {
	want := []heading{
		{"preamble", "", "Preamble"},
		{"sec_1", "1", "Short title, extent and commencement"},
		{"sec_2", "2", "Definitions"},
		{"sec_3", "3", "Penalty for sale of un-registered lamps"},
		{"sec_3A", "3A", "Sale to a child"},
		{"sec_3B", "3B", "Return of lamps"},
		{"sec_3C", "3C", "Marks"},
		{"sec_4", "4-6", ""},
		{"sec_7", "7", "Lamps of foreign make"},
		// The 2 is a footnote's digit: 8 is the number that must come.
		{"sec_8", "8", "Power to make rules"},
		{"sched_1", "1", ""},
	}
	if d := cmp.Diff(want, unitsOf(parseText(t, lampAct, corpus.Metadata{}))); d != "" {
		t.Error(d)
	}
}

func TestTextAndAmendments(t *testing.T) {
	p := parseText(t, lampAct, corpus.Metadata{})
	doc := corpus.Document{Provisions: p.Provisions}
	texts := map[string]string{
		"sec_3":  "Whoever sells a lamp 12 or more times a year without a mark shall pay a fine of 500 rupees:\nProvided that a hawker shall pay half.",
		"sec_3A": "No person shall sell a lamp to a child under section 4. The seller shall ask for his age.",
		"sec_3C": "Every lamp shall bear a mark.",
	}
	for eid, want := range texts {
		v, ok := doc.Provision(eid)
		if !ok {
			t.Fatalf("no %s", eid)
		}
		if d := cmp.Diff(want, v.Text); d != "" {
			t.Errorf("%s: %s", eid, d)
		}
	}
	v, _ := doc.Provision("sec_3A")
	want := []corpus.Amendment{{
		Action: "inserted", By: "the Lamps (Amendment) Act, 2015 (II of 2015), s. 3", Work: "/akn/pk/act/2015/2", Effective: "2015-05-01",
		Note: "Ins. by the Lamps (Amendment) Act, 2015 (II of 2015), s. 3 (w.e.f. 1st May, 2015).",
	}}
	if d := cmp.Diff(want, v.Amendments); d != "" {
		t.Error(d)
	}
	if v, _ := doc.Provision("sec_2"); len(v.Amendments) != 1 || v.Amendments[0].Action != "substituted" || !cmp.Equal(v.Defines, []string{"lamp", "seller"}) {
		t.Errorf("section 2: %+v, defines %v", v.Amendments, v.Defines)
	}
	if v, _ := doc.Provision("sec_3"); v.Parent != "chp_II" {
		t.Errorf("section 3 stands in %q", v.Parent)
	}
	for _, eid := range []string{"sec_4", "sec_7"} {
		if v, _ := doc.Provision(eid); !v.Omitted {
			t.Errorf("%s is not marked omitted", eid)
		}
	}
}

func TestSubProvisions(t *testing.T) {
	p := parseText(t, `BELLS ACT, 1999
(I of 1999)
It is hereby enacted as follows:—
1. Short title.— This Act may be called the Bells Act, 1999.
2. Use of bells.—(1) A bell may be rung—
(a) by day;
(b) by night, where—
(i) there is a fire; or
(ii) there is a flood:
Provided that it is not rung long;
(c) at any time, under sub-section
(1) of section 1.
Explanation.—A gong is a bell.
(2) No bell may be rung in a school.
3. Repeal.— The Gongs Act is repealed.
`, corpus.Metadata{})
	doc := corpus.Document{Provisions: p.Provisions}
	want := map[string]string{
		"sec_2__subsec_1__para_a":             "(a) by day;",
		"sec_2__subsec_1__para_b__subpara_ii": "(ii) there is a flood:",
		"sec_2__subsec_1__proviso_1":          "Provided that it is not rung long;",
		"sec_2__subsec_1__para_c":             "(c) at any time, under sub-section (1) of section 1.",
		"sec_2__subsec_1__expl_1":             "Explanation.—A gong is a bell.",
		"sec_2__subsec_2":                     "(2) No bell may be rung in a school.",
	}
	for eid, text := range want {
		v, ok := doc.Provision(eid)
		if !ok {
			t.Errorf("no %s", eid)
			continue
		}
		if got := doc.Body(v); got != text {
			t.Errorf("%s is %q, want %q", eid, got, text)
		}
	}
}

func TestArrangementChecks(t *testing.T) {
	p := parseText(t, `THE KITES ACT, 2020
CONTENTS
1. Short title
2. Definitions
3. Strings of
glass forbidden
4. Fees
5. Rules
AN
ACT
to regulate kites
WHEREAS it is expedient to regulate kites;
It is hereby enacted as follows:—
1. Short title.—This Act may be called the Kites Act, 2020.
2. Definitions.—In this Act, a kite is a kite.
3. Strings of glass forbidden. No person shall fly a kite with such a string.
5. (1) The Government may make rules.
(2) They shall be published.
6. Indemnity.—No suit shall lie.
`, corpus.Metadata{})
	want := []heading{
		{"preamble", "", "Preamble"}, {"sec_1", "1", "Short title"}, {"sec_2", "2", "Definitions"},
		{"sec_3", "3", "Strings of glass forbidden"}, {"sec_5", "5", "Rules"}, {"sec_6", "6", "Indemnity"},
	}
	if d := cmp.Diff(want, unitsOf(p)); d != "" {
		t.Error(d)
	}
	codes := map[string]int{}
	for _, f := range p.Findings {
		codes[f.Code]++
	}
	if d := cmp.Diff(map[string]int{"sections.gap": 1, "table.extra": 1, "table.missing": 1}, codes); d != "" {
		t.Error(d)
	}
}

func TestOrdersAndRules(t *testing.T) {
	p := parseText(t, `CODE OF KITE PROCEDURE, 1910
(IX of 1910)
It is hereby enacted as follows:—
1. Short title. This Act may be called the Code of Kite Procedure, 1910.
2. Suits. Suits shall be tried under the First Schedule.
3. Repeal. Nothing is repealed.
THE FIRST SCHEDULE
ORDER I
PARTIES
1. Who may sue. Any flyer may sue another flyer.
2. Joinder. Two flyers may be joined in one suit.
ORDER VII
PLAINT
1. Particulars. The plaint shall name the kite.
2 [2. Rejection of plaint. The Court shall reject a plaint without a kite.]
`, corpus.Metadata{})
	want := []heading{
		{"sec_1", "1", "Short title"}, {"sec_2", "2", "Suits"}, {"sec_3", "3", "Repeal"},
		{"ord_1__rule_1", "1", "Who may sue"}, {"ord_1__rule_2", "2", "Joinder"},
		{"ord_7__rule_1", "1", "Particulars"}, {"ord_7__rule_2", "2", "Rejection of plaint"},
	}
	got := unitsOf(p)
	if len(got) > 0 && got[0].EID == "preamble" {
		got = got[1:]
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestGazetteOfTwoActs(t *testing.T) {
	act := func(no, title string) string {
		return "ACT NO. " + no + " OF 2021\nAn Act to regulate " + title + "\nWHEREAS it is expedient to do so;\nIt is hereby enacted as follows:—\n" +
			"1. Short title.—This Act may be called the " + title + " Act, 2021.\n2. Duty.—Every person shall comply.\n3. Penalty.—Whoever does not comply shall be fined.\n"
	}
	parts := Parse(Input{Pages: []corpus.Page{
		{Number: 1, Text: "Acts, Ordinances, President’s Orders and Regulations\n" + act("IV", "Ropes")},
		{Number: 2, Text: act("V", "Ladders")},
	}})
	if len(parts) != 2 {
		t.Fatalf("%d parts", len(parts))
	}
	for i, want := range []string{"Ropes Act, 2021", "Ladders Act, 2021"} {
		m := parts[i].Meta
		if m.Title != want || m.Number != itoa(4+i) || m.Kind != corpus.KindAct || parts[i].FirstPage != i+1 {
			t.Errorf("part %d: %q no. %s kind %s page %d", i, m.Title, m.Number, m.Kind, parts[i].FirstPage)
		}
	}
}

func TestBill(t *testing.T) {
	p := parseText(t, `[AS PASSED BY THE SENATE]
A
BILL
further to amend the Ropes Act, 2021
WHEREAS it is expedient further to amend the Ropes Act, 2021 (IV of 2021);
It is hereby enacted as follows:- 1. Short title and commencement.- (1) This Act shall be called the Ropes (Amendment) Act, 2022.
(2) It shall come into force at once.
2. Amendment of section 3, Act IV of 2021.- In the said Act, for section 3 the following shall be substituted, namely:-
“3. Penalty.- Whoever does not comply shall be jailed.”.
`, corpus.Metadata{})
	if p.Meta.Kind != corpus.KindBill || p.Meta.Status != corpus.StatusBill || p.Meta.Title != "Ropes (Amendment) Act, 2022" || p.Meta.Number != "" {
		t.Errorf("%+v", p.Meta)
	}
	if got := numbersOf(p); strings.Join(got, " ") != "1 2" {
		t.Errorf("sections %v", got)
	}
}

func TestIbid(t *testing.T) {
	p := parseText(t, `BELLS ACT, 1999
(I of 1999)
It is hereby enacted as follows:—
1. Short title.— This Act may be called the Bells Act, 1999.
2. Use of 1[bells].—A bell may be 2[rung].
3. Repeal.— The Gongs Act is repealed.
1Subs. by Act No. IV of 2003, s. 2.
2Ins. ibid., s. 3.
`, corpus.Metadata{})
	doc := corpus.Document{Provisions: p.Provisions}
	v, _ := doc.Provision("sec_2")
	if len(v.Amendments) != 2 || v.Amendments[1].Work != "/akn/pk/act/2003/4" {
		t.Errorf("%+v", v.Amendments)
	}
	if v.Heading != "Use of bells" || v.Text != "A bell may be rung." {
		t.Errorf("%q: %q", v.Heading, v.Text)
	}
}
