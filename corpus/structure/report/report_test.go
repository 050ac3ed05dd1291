package report_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/structure/report"
)

// The papers below are invented.
const observations = `United Nations
CRC/C/ZZZ/CO/9
Convention on the
Rights of the Child
Distr.: General
3 March 2031
Original: English
Committee on the Rights of the Child
Concluding observations on the ninth periodic
report of Zedland*

I. Introduction

1. The Committee considered the ninth report of Zedland (CRC/C/ZZZ/9) at its
two meetings, held on a wet afternoon, and adopted the present text.

2. The Committee welcomes the written replies and the lively dialogue held
with the delegation, which was large and came from many sectors.

II. Main areas of concern and recommendations

A. General measures of implementation (arts. 4 and 42)

Legislation

3. The Committee is concerned that the Kites Act has not been applied in
all parts of the country, and that:
(a) Judges are seldom told of it;
(b) No kite has been counted since the year of the flood.

4. The Committee recommends that the State party count its kites:
1. each spring; and
2. each autumn, in every district without exception.

Data collection

5. The Committee urges the State party to publish what it counts, in a form
that children can read, and to keep it in one place.

* Adopted by the Committee at its ninety-ninth session (1-19 February 2031).
`

const brief = `NATIONAL COMMISSION ON THE RIGHTS OF CHILD
Policy Brief: Kite Safety in
Schools
March 2031

Executive Summary
Kites are flown from the roofs of schools and nobody has yet counted the
falls. This brief says what can be done.

1. Background
Roofs are high. The rules of 2019 speak of railings but not of kites, and
no school was found that had read them to its pupils.

2. Key Findings
Of ten schools seen, nine had no railing. Table 1 shows the rest.
Table 1: Railings by school
School A none

3. Recommendations
Every school should build a railing before the season begins, and teach
the use of it.
`

func pages(texts ...string) []corpus.Page {
	var ps []corpus.Page
	for i, t := range texts {
		ps = append(ps, corpus.Page{Number: i + 1, Text: t, Status: corpus.PageOK})
	}
	return ps
}

func outline(ps []corpus.Provision) []string {
	var out []string
	for _, p := range ps {
		s := p.EID
		if p.Parent != "" {
			s += " in " + p.Parent
		}
		if p.Heading != "" {
			s += ": " + p.Heading
		}
		out = append(out, s)
	}
	return out
}

func TestConcludingObservations(t *testing.T) {
	m, ps, fs := report.Parse(pages(observations), "x.pdf", corpus.Metadata{})
	got := []string{string(m.Kind), m.Title, m.Publisher, m.Symbol, m.Dates[0].Value, m.LongTitle, m.Enactor}
	want := []string{"report", "Concluding observations on the ninth periodic report of Zedland", "Committee on the Rights of the Child",
		"CRC/C/ZZZ/CO/9", "2031-03-03", "Adopted by the Committee at its ninety-ninth session (1-19 February 2031)", "int"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	wantOutline := []string{
		"header", "hd_1: Introduction", "para_1 in hd_1", "para_2 in hd_1", "hd_2: Main areas of concern and recommendations",
		"hd_3 in hd_2: General measures of implementation (arts. 4 and 42)", "hd_4 in hd_3: Legislation", "para_3 in hd_4",
		"para_3__subpara_a in para_3", "para_3__subpara_b in para_3", "para_4 in hd_4", "para_4__rec_1 in para_4",
		"hd_5 in hd_3: Data collection", "para_5 in hd_5", "para_5__rec_1 in para_5",
	}
	if d := cmp.Diff(wantOutline, outline(ps)); d != "" {
		t.Error(d)
	}
	if len(fs) > 0 {
		t.Errorf("findings %v", fs)
	}
}

func TestBrief(t *testing.T) {
	m, ps, _ := report.Parse(pages(brief), "x.pdf", corpus.Metadata{})
	got := []string{string(m.Kind), m.Title, m.Publisher, m.Dates[0].Value}
	want := []string{"brief", "Policy Brief: Kite Safety in Schools", "National Commission on the Rights of Child", "2031-03"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	wantOutline := []string{"header", "hd_1: Executive Summary", "hd_2: Background", "hd_3: Key Findings", "hd_3__caption_table1 in hd_3: Railings by school", "hd_4: Recommendations", "hd_4__rec_1 in hd_4"}
	if d := cmp.Diff(wantOutline, outline(ps)); d != "" {
		t.Error(d)
	}
	if !strings.Contains(ps[3].Text, "Table 1: Railings") {
		t.Errorf("the caption is lost: %q", ps[3].Text)
	}
}

// A line of the series over or under the title is not the title, and the caption
// of a figure is no recommendation.
func TestSeriesLine(t *testing.T) {
	text := "Kites Over Brick Kilns\nPolicy Brief No. 7 | Commission for Kites, Islamabad | March 2031\nBackground\nKites are flown over kilns all year round.\nRecommendations\nForbid glass string in every district.\nRegister all the kilns of the province.\nFigure 1: Kilns inspected by year and district\n"
	m, ps, _ := report.Parse(pages(text), "x.pdf", corpus.Metadata{})
	if m.Title != "Kites Over Brick Kilns" || m.Kind != corpus.KindBrief {
		t.Errorf("%s %q", m.Kind, m.Title)
	}
	for _, p := range ps {
		if p.Kind == corpus.Recommended && strings.Contains(p.Text, "Figure") {
			t.Errorf("recommended: %q", p.Text)
		}
	}
}

func TestPages(t *testing.T) {
	_, ps, _ := report.Parse(pages("a word or two without any shape", "more of the same on the next page"), "some-paper.pdf", corpus.Metadata{})
	if d := cmp.Diff([]string{"page_1", "page_2"}, outline(ps)); d != "" {
		t.Error(d)
	}
	if m, ps, _ := report.Parse(nil, "", corpus.Metadata{}); len(ps) != 0 || m.Kind != corpus.KindReport {
		t.Errorf("nothing gave %v %v", m, ps)
	}
}

func TestTreaty(t *testing.T) {
	var b strings.Builder
	b.WriteString("Convention on the Flying of Kites\nThe States Parties to the present Convention,\nHave agreed as follows:\n")
	for _, a := range []string{"1", "2", "3", "4", "5", "6"} {
		b.WriteString("Article " + a + "\nEvery child may fly a kite under the conditions of this article.\n")
	}
	m, ps, _ := report.Parse(pages(b.String()), "x.pdf", corpus.Metadata{})
	if m.Kind != corpus.KindTreaty || len(ps) != 7 || ps[6].EID != "art_6" {
		t.Errorf("kind %s, %v", m.Kind, outline(ps))
	}
}

func FuzzParse(f *testing.F) {
	f.Add(observations)
	f.Add(brief)
	f.Add("1. a\n2. b\n3. c\n4. d\nI. X\n\fA. Y\n")
	f.Fuzz(func(t *testing.T, s string) {
		ps := pages(strings.Split(s, "\f")...)
		_, provisions, _ := report.Parse(ps, "x", corpus.Metadata{})
		seen := map[string]bool{}
		for _, p := range provisions {
			if p.EID == "" || seen[p.EID] {
				t.Fatalf("eId %q is empty or comes twice", p.EID)
			}
			seen[p.EID] = true
			if p.Parent != "" && !seen[p.Parent] {
				t.Fatalf("%s stands in %s, which is not above it", p.EID, p.Parent)
			}
		}
	})
}

// TestTreatyBody reads invented concluding observations in the United Nations'
// own layout.
func TestTreatyBody(t *testing.T) {
	raw, err := os.ReadFile("testdata/observations.txt")
	if err != nil {
		t.Fatal(err)
	}
	m, ps, _ := report.Parse(pages(string(raw)), "x.pdf", corpus.Metadata{})
	got := []string{m.Title, m.Publisher, m.Symbol, m.Dates[0].Value, m.LongTitle, m.Enactor + " " + m.Jurisdiction}
	want := []string{
		"Concluding observations on the ninth periodic report of Pakistan", "Committee on the Rights of the Child", "CRC/C/PAK/CO/9",
		"2036-07-11", "Adopted by the Committee at its seventy-second session (17 May-3 June 2036)", "int pk",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	d := corpus.Document{Provisions: ps}
	var parts []string
	for i := range ps {
		switch p := &ps[i]; p.Kind {
		case corpus.Recommended:
			parts = append(parts, p.EID+": "+strings.SplitN(d.Body(p), "\n", 2)[0])
		case corpus.Caption:
			parts = append(parts, p.EID+": "+p.Number+", "+p.Heading)
		}
	}
	wantParts := []string{
		"para_4__rec_1: The Committee recommends that the State party take all measures necessary to address its previous recommendations of 2029 (CRC/C/PAK/CO/8) that have not been implemented sufficiently, in particular those related to:",
		"para_6__caption_table1: Table 1, Roofs by province",
		"para_6__rec_1: In the light of its general comment No. 99 (2035), the Committee recommends that the State party:",
		"para_7__rec_1: The Committee urges the State party to allocate adequate resources.",
		"para_7__rec_2: It also encourages the State party to seek technical assistance.",
	}
	if d := cmp.Diff(wantParts, parts); d != "" {
		t.Error(d)
	}
}

// TestSortAboveTitle holds that a line that only names the sort of paper is not
// its title, and that the rows of a table are no headings.
func TestSortAboveTitle(t *testing.T) {
	text := `POLICY BRIEF
Children in Kite Workshops
National Commission on the Rights of Child
March 2034

Executive Summary

This brief is about the children who glue kites in three districts of the plain.
It rests on visits to forty workshops, on talks with their owners and with the
families of the children, and on what the schools nearby have written down.

1. Findings

Children work ten hours a day in most of the workshops that were visited, and
in some of them through the night when a festival is near.

Table 1: Hours by district

District Hours

Kasur 10

Multan 11.5

2. Schools

Few of the children whom the workshops employ have been to school for a year,
and fewer still can read what is printed on the kites that they glue.

3. Recommendations

Raise the least age of work to sixteen years in every district, and let the
inspectors come without a word of warning.
`
	meta, ps, _ := report.Parse([]corpus.Page{{Number: 1, Text: text}}, "brief.pdf", corpus.Metadata{})
	if meta.Title != "Children in Kite Workshops" {
		t.Errorf("title %q", meta.Title)
	}
	var heads []string
	for _, p := range ps {
		if p.Kind == corpus.HeadingPart {
			heads = append(heads, p.Heading)
		}
	}
	if diff := cmp.Diff([]string{"Executive Summary", "Findings", "Schools", "Recommendations"}, heads); diff != "" {
		t.Error(diff)
	}
}

// A State party's report: a table of contents before the first heading, a table in
// a paragraph, an annex whose list begins anew at 1.
const stateReport = `United Nations
CRC/C/ZZZ/9
Convention on the
Rights of the Child
Distr.: General
14 October 2030
Original: English
Committee on the Rights of the Child
Ninth periodic report submitted by Zedland under article 44 of the
Convention, due in 2029*
* The present document is being issued without formal editing.
Contents
I. Introduction ........................................ 3
II. General measures of implementation (arts. 4 and 42) ............ 3
A. Legislation ...................... 3
Annexes
Table 1. Kites by district .......... 4
`

const stateBody = `I. Introduction

1. The report was prepared by the kite office, which asked every district for its
figures and had answers from nearly all of them within the year.

2. Children were heard in four towns, and what they said stands in the second
part beside the figures of their towns and of the villages around them.

II. General measures of implementation (arts. 4 and 42)
A. Legislation

3. The Kites Act was amended in 2028, so that strings of wire are forbidden in all
districts, and the courts have been told of it by a letter of the Minister.

Table 1
Kites by district, 2027–2029

District 2027 2028 2029
North 120 130 140
South 20 30 40

Source: Kite office.

4. The districts meet every month, and their minutes are published in the languages
that are spoken there, which are three in the north and four in the south.

5. Nothing else was amended in the time of this report, but a bill on paper is ready
and will be read in the autumn, if the house has the time for it.

Annex I
List of laws

1. Kites Act, 1990.
2. Strings Act, 1991.
3. Paper Act, 1992.
`

// A brief whose heads are in small letters and whose first line is its title.
const smallHeads = `Children who sell kites on the
streets of the capital
Policy Brief No. 7 | March 2034
National Commission on the Rights of Child (NCRC)
Key messages

Four in ten children of the street sell kites.
No law names them.

Introduction

Selling kites is hard work. The Commission asked four hundred children in three
markets between May and July.

What the survey found
Most children work for more than nine hours a day, as Figure 1 shows.

Figure 1: Hours worked by children, by market (2033)
Table 1 gives the ages of children.
Table 1: Ages of children

Age Boys Girls
5–9 40 20
10–14 200 90

Figure 2: Roofs in the towns

How the law stands
Children below fourteen may not be employed in dangerous work, but no rule says
that kites are dangerous.

Recommendations

For the ministry

Name the sale of kites in the schedule of dangerous work before the next season.
Fund three shelters in the capital by June.

For the police

Refer every child who is found selling to an officer of the shelter at once.
`
