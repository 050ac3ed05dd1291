package report

import (
	"regexp"
	"strings"

	"daleel/corpus"
)

var (
	// reAnnounces is a sentence after which recommendations are listed.
	reAnnounces = regexp.MustCompile(`(?i)\b(?:the )?following (?:are|is|policy|key|\w+ )?[^.\n]{0,40}\brecommendations?\b|\brecommendations?\b[^.\n]{0,160}\b(?:listed below|set out below|as follows|the following)\b|\b(?:recommends?|proposes?|calls? for) (?:that )?the following\b|\b(?:recommendations? (?:are|include))\W*$`)
	// reOlder is one that lists what was recommended before.
	reOlder = regexp.MustCompile(`(?i)\b(?:previous|earlier|past|implement(?:ed|ation)|in response to|follow-up|recommended)\b`)
	// reListed is an item of such a list.
	reListed = regexp.MustCompile(`^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s*\p{Lu}`)
)

// maxAnnouncement is how long the paragraph is at most that announces a list, in bytes.
const maxAnnouncement = 2000

// announcement remembers that recommendations are to be listed: the list may stand under
// headings of its own.
type announcement struct {
	open bool
	// heading is the last heading that says so, while those below it only say to whom.
	heading string
}

// reAddressees heads what is recommended to somebody: "To the provinces".
var reAddressees = regexp.MustCompile(`(?i)^(?:to|for)\b.{3,80}$`)

// under is what a part stands under: its heading, and that it recommends where it only says
// to whom.
func (a *announcement) under(p corpus.Provision) string {
	switch {
	case p.Kind != corpus.HeadingPart:
	case a.heading != "" && reAddressees.MatchString(p.Heading):
		return "Recommendations " + strings.ToLower(p.Heading)
	case reRecHead.MatchString(p.Heading) && !reOlder.MatchString(p.Heading):
		a.heading = p.Heading
	default:
		a.heading = ""
	}
	return p.Heading
}

// read gives the beginnings of the items in a part of the paper that an announcement
// above them makes recommendations.
func (a *announcement) read(p *corpus.Provision) []int {
	if strings.TrimSpace(p.Text) == "" {
		return nil
	}
	var out []int
	listing := false
	for _, at := range items(p.Text) {
		line, _, _ := strings.Cut(p.Text[at:], "\n")
		switch {
		case len(line) < maxAnnouncement && reAnnounces.MatchString(line):
			a.open = !reOlder.MatchString(line)
		case a.open && (reBullet.MatchString(line) || reListed.MatchString(line)):
			out, listing = append(out, at), true
		case listing, a.open && p.Unit && p.Kind != corpus.Header:
			a.open, listing = false, false
		}
	}
	return out
}
