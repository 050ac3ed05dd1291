package structure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// lampsAct is an invented law with what follows its sections left open.
const lampsAct = `THE LAMPS ACT, 2031
ACT NO. VII OF 2031
An Act to provide for the lighting of lamps
WHEREAS it is expedient to provide for the lighting of lamps;
It is hereby enacted as follows:—
1. Short title.—This Act may be called the Lamps Act, 2031.
2. Lamps.—Every keeper shall light the lamps named in the Schedule.
3. Rules.—The Government may make rules for the lighting of lamps.
`

// TestScheduleHeadings reads what is attached below a law under the eIds by which the
// law itself names it.
func TestScheduleHeadings(t *testing.T) {
	rows := "1. Faculties.—(1) There shall be a faculty of lamps.\n2. Board of faculty.—The board shall meet at dusk.\n3. Dean.—The dean shall hold the oil.\n"
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a heading that goes on below its reference":  {"\nSCHEDULE\n(See sections 2 and 3)\nTHE FIRST STATUTES\n" + rows, []string{"sched_1"}},
		"numbers with a letter":                       {"\nSCHEDULE V-A\n[See section 2]\nLamps of the landing.\n\nSCHEDULE V-B\n[See section 3]\nLamps of the mill.\n", []string{"sched_VA", "sched_VB"}},
		"an annex before the schedules":               {"\n[ANNEX\n(Section 2)\nThe Resolution of the Landing\nWhereas the lamps are lit.\n\nFIRST SCHEDULE\n[Section 2]\nLamps of the mill.\n", []string{"annex", "sched_1"}},
		"a mark before the note that it was repealed": {"\nTHE SCHEDULE .—7[Repealed.]\n", []string{"sched_1"}},
		"two schedules, the first repealed":           {"\nTHE FIRST SCHEDULE.—[Enactments repealed.] Rep. by the Amending Act, 2032 (XII of 2032).\nTHE SECOND SCHEDULE.—[Forms.] Omitted by the Amending Act, 2032 (XII of 2032).\n", []string{"sched_1", "sched_2"}},
	} {
		p := Parse(Input{Pages: []corpus.Page{{Text: lampsAct + c.text}}, MediaType: "text/plain", Name: "lamps.txt"})[0]
		var got []string
		for _, v := range p.Provisions {
			if v.Kind == corpus.Schedule && !strings.Contains(v.EID, "__") {
				got = append(got, v.EID)
			}
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
		checkPart(t, p)
	}
}

// TestHeadOnly: a source that lost the words of the last section left its heading above
// the law.
func TestHeadOnly(t *testing.T) {
	text := strings.Replace(lampsAct, "ACT NO. VII", "4. Power to put out lamps.—\nACT NO. VII", 1)
	p := Parse(Input{Pages: []corpus.Page{{Text: text}}, MediaType: "text/plain", Name: "lamps.txt"})[0]
	for _, f := range p.Findings {
		if f.Code == "section.headonly" && f.EID == "sec_4" && strings.Contains(f.Detail, "Power to put out lamps") {
			return
		}
	}
	t.Errorf("findings %v", p.Findings)
}

// TestWebMarks reads a law as pages of provincial codes have it: each mark as a link and
// its target, the notes at the end, a heading of the table over two lines.
func TestWebMarks(t *testing.T) {
	p := Parse(Input{Pages: []corpus.Page{{Text: `THE [1][1][HILLS] LAMPS ACT, 2031
(Punjab Act VI
of 2031)
CONTENTS
Sections
1. Short title.
2. Effect of
Repeal.
3. Lamps.
[1][1]The [2][2][Hills] Lamps Act, 2031
(Punjab Act VI
of 2031)
[30
June 2031]
An Act to light the lamps of [3][3][the Hills]
WHEREAS it is expedient to light lamps;
It is hereby enacted as follows:---
1. Short title.— (1) This Act may be called the [4][4][Hills] Lamps Act, 2031.
[5][5][(2) It
extends to the whole of the Province of the Hills.]
2. Effect of Repeal.— Where this Act repeals any other the repeal shall light no lamp.
3. Lamps.— Every keeper shall light the lamps.
[1][1] For statement of objects and reasons, see Gazette, 2031, p. 919.
[2][2] Substituted, for “Valley”, by the Hills Laws (Adaptation) Order, 2034.
[5][5] Substituted by the Hills Ordinance XXII of 2037.
`}}, MediaType: "text/plain", Name: "lamps.txt"})[0]
	if p.Meta.Number != "6" || p.Meta.Year != 2031 {
		t.Errorf("number %q of %d", p.Meta.Number, p.Meta.Year)
	}
	doc := corpus.Document{Provisions: p.Provisions}
	one, _ := doc.Provision("sec_1")
	two, _ := doc.Provision("sec_2")
	three, _ := doc.Provision("sec_3")
	if one == nil || two == nil || three == nil {
		t.Fatalf("sections %v", numbersOf(p))
	}
	if two.Heading != "Effect of Repeal" || len(one.Amendments) != 1 || len(three.Amendments) != 0 || strings.ContainsAny(one.Text, "[]") {
		t.Errorf("heading %q, section 1 %q with %v, section 3 with %v", two.Heading, one.Text, one.Amendments, three.Amendments)
	}
}
