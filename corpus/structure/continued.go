package structure

import (
	"regexp"
	"slices"
	"strings"
)

// continuedHead is the head of a page on which a schedule goes on.
var continuedHead = regexp.MustCompile(`^((?:THE )?[A-Z]{4,12} SCHEDULE|(?:THE )?SCHEDULE(?: [IVX]{1,5})?)[ .,]{0,3}[—–―-]{1,2} ?\(?(?i:contd|continued)\b[.)]{0,2}$`)

// continuedPart is the head of its part below that.
var continuedPart = regexp.MustCompile(`[—–―-]{1,2} ?\(?(?i:contd|continued)\b[.)]{0,2}$`)

// beforeContinued is how many lines above the first such head the schedule may begin.
const beforeContinued = 150

// headContinued takes the heads of pages on which a schedule goes on out of the
// body, and gives the schedule the heading that the source lost: it begins at the
// reference to its section, else at the page.
func headContinued(body []line) []line {
	first := slices.IndexFunc(body, func(l line) bool { return continuedHead.MatchString(l.text) })
	if first < 0 {
		return body
	}
	heading := continuedHead.FindStringSubmatch(body[first].text)[1]
	begins := first
	for i := first - 1; i >= 0; i-- {
		if scheduleLine(body[i].text) {
			begins = -1 // it has its heading
			break
		}
		if begins == first && first-i <= beforeContinued && seeLine.MatchString(strings.TrimLeft(body[i].text, "0123456789 ")) {
			begins = i
		}
	}
	var out []line
	below := false
	for i, l := range body {
		if i == begins {
			out = append(out, line{text: heading, page: l.page, gap: true, wide: len(heading), opens: true})
		}
		running := continuedHead.MatchString(l.text)
		if running || below && continuedPart.MatchString(l.text) {
			below = true
			continue
		}
		below = false
		out = append(out, l)
	}
	return out
}
