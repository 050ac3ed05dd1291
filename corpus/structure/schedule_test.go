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
		"a heading that goes on below its reference": {"\nSCHEDULE\n(See sections 2 and 3)\nTHE FIRST STATUTES\n" + rows, []string{"sched_1"}},
		"numbers with a letter":                      {"\nSCHEDULE V-A\n[See section 2]\nLamps of the landing.\n\nSCHEDULE V-B\n[See section 3]\nLamps of the mill.\n", []string{"sched_VA", "sched_VB"}},
		"an annex before the schedules":              {"\n[ANNEX\n(Section 2)\nThe Resolution of the Landing\nWhereas the lamps are lit.\n\nFIRST SCHEDULE\n[Section 2]\nLamps of the mill.\n", []string{"annex", "sched_1"}},
		"two schedules, the first repealed":          {"\nTHE FIRST SCHEDULE.—[Enactments repealed.] Rep. by the Amending Act, 2032 (XII of 2032).\nTHE SECOND SCHEDULE.—[Forms.] Omitted by the Amending Act, 2032 (XII of 2032).\n", []string{"sched_1", "sched_2"}},
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
