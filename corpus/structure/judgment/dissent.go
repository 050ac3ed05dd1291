package judgment

import (
	"regexp"
	"slices"
	"strings"

	"daleel/corpus/structure/internal/lines"
)

var (
	// reDissents are the words with which a judge parts from the others.
	reDissents = regexp.MustCompile(`(?i)\bdissent|\b(?:(?:do|did|could|can)\s?not|unable\s+to|not\s+(?:been\s+)?(?:able|persuaded)\s+to|inability\s+to)\s+(?:\w+\s+){0,4}?(?:agree|concur|subscribe)|\bbeg\s+to\s+differ\b`)
	// reOrderOfAll is the heading of the order that stands below all opinions.
	reOrderOfAll = regexp.MustCompile(`(?i)^\W*order of the (?:court|bench)\W*$`)
	// reOfTheCourt opens the order that states what the judges together decided.
	reOfTheCourt = regexp.MustCompile(`(?i)^\W*order of the (?:court|bench)\W*$|\bby\s+(?:an?\s+|the\s+)?majority\b`)
)

// dissentTop is how many lines an opinion takes at most to say that it dissents.
const dissentTop = 8

// ofMajority leaves out of the reasons the dissents below them: the outcome is what the
// others decided. A bench of two has no majority, and an order of the court below tells
// the outcome itself.
func (d *doc) ofMajority(reasons []lines.Line, judges int) []lines.Line {
	opinions := d.opinions(reasons)
	if slices.ContainsFunc(opinions[len(opinions)-1], func(l lines.Line) bool { return reOfTheCourt.MatchString(l.Text) }) {
		return reasons
	}
	for n := 1; n < len(opinions) && 2*n < judges; n++ {
		o := opinions[len(opinions)-n]
		if !reDissents.MatchString(topOf(o)) {
			break
		}
		reasons = reasons[:len(reasons)-len(o)]
	}
	return reasons
}

// topOf joins the first lines of an opinion.
func topOf(o []lines.Line) string {
	var b strings.Builder
	for _, l := range o[:min(len(o), dissentTop)] {
		b.WriteString(l.Text + " ")
	}
	return b.String()
}
