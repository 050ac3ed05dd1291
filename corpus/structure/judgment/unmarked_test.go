package judgment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestUnmarked finds quotations that are introduced and have no quotation marks.
func TestUnmarked(t *testing.T) {
	const law = "21. Lanterns to be lit.– (1) Whoever keeps a landing shall light a lantern at dusk and shall keep it lit until the last boat is home.\n(2) No person shall put it out.\nExplanation.– A lantern of tin is a lantern."
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a section, then the court": {"Section 21 of the Landings Act, 1964 reads as under:-\n" + law + "\nFrom the above it is clear that the lantern must be lit by the keeper.", []string{law}},
		"a judgment":                {"In the case of the ferry (2011 SCMR 664) it was held as follows: -\nThe keeper of a landing answers for its lantern whether or not he was there when it went out at night.\nThis is such a case.", []string{"The keeper of a landing answers for its lantern whether or not he was there when it went out at night."}},
		"issues are none":           {"Under section 21 of the Landings Act, 1964 the issues which are reproduced as under:-\n1. Whether the lantern was lit at dusk by the keeper of the landing, as he says in his reply to the plaint?", nil},
		"no source":                 {"The terms on which the parties met are reproduced as under:-\nThe keeper shall have the oil and the other shall have the lantern, and neither shall come back upon it.", nil},
		"with marks":                {"Section 21 of the Landings Act, 1964 reads as under:-\n“" + law + "”\nFrom the above it is clear.", nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, q := range unmarked(c.text, quoted(c.text)) {
				got = append(got, strings.TrimSpace(c.text[q[0]:q[1]]))
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
