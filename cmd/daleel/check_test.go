package main

import (
	"strings"
	"testing"

	"daleel/corpus/starter"
)

// TestStarterThatIsOld: what is only due to be looked at again fails nothing.
func TestStarterThatIsOld(t *testing.T) {
	old := starter.Problem{File: "works/lamps.txt", Old: true, What: "section 1 was checked on 2026-01-01: check it again"}
	wrong := starter.Problem{File: "guides/lamps.txt", Line: 3, What: "no such section"}
	for _, c := range []struct {
		problems []starter.Problem
		fails    bool
		want     string
	}{
		{nil, false, "0 things to mend in the digests and guides, 0 to check again"},
		{[]starter.Problem{old, old}, false, "0 things to mend in the digests and guides, 2 to check again"},
		{[]starter.Problem{old, wrong}, true, "guides/lamps.txt, line 3: no such section\n1 things to mend in the digests and guides, 1 to check again"},
	} {
		var out strings.Builder
		a := &app{stdout: &out}
		if err := a.printStarter(c.problems); (err != nil) != c.fails || !strings.Contains(out.String(), c.want) {
			t.Errorf("%v: %v, %q, want %q", c.problems, err, &out, c.want)
		}
	}
}
