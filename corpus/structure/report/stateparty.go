package report

import (
	"regexp"
	"strings"
)

// What a State reports to a committee bears the committee's symbol and is the State's own:
// its reports, its replies to a list of issues, its comments on the observations.

var (
	// reStateSymbol is the symbol of such a paper: "CRC/C/ZZZ/5", "CRC/C/OPSC/ZZZ/1",
	// "CRC/C/ZZZ/Q/5/Add.1", "CRC/C/ZZZ/RQ/6-7", "CRC/C/ZZZ/CO/5/Add.1".
	reStateSymbol = regexp.MustCompile(`^(?:CRC|CEDAW|CCPR|CAT|CERD|CRPD|CMW|CED|E)/C(?:\.12)?(?:/(?:OPSC|OPAC|OP))?/[A-Z]{3}/(?:\d{1,2}(?:[-–]\d{1,2})*|RQ/[\d–-]+|(?:Q|CO)(?:/PR)?/[\d–-]+/Add\.\d+)(?:/(?:Add|Rev|Corr)\.\d+)*$`)
	// reStateTitle is its title: a report "of States parties due in" a year or
	// "submitted by" a State, replies of a State, the national report of a review.
	reStateTitle = regexp.MustCompile(`(?i)\breports? (?:of states? part(?:y|ies)\b|(?:submitted )?by \p{Lu})|^(?:written )?(?:replies|responses?|comments|information) (?:of|by|from|received from|provided by)\b|^national report (?:submitted|of|by)\b`)
	// reOfCommittee is the title of a paper about such reports.
	reOfCommittee = regexp.MustCompile(`(?i)^(?:lists? of (?:issues|themes)|concluding observations|summary record|consideration of|follow-up|compilation|summary)\b`)
	// reStateNamed are the words between which the title names the State.
	reStateNamed = regexp.MustCompile(`(?:\b(?i:submitted by|(?:replies|responses?|comments|information) (?:of|by|from|received from|provided by)|reports? by)\s+(?i:the government of\s+)?)((?:the\s+)?\p{Lu}[\pL'’ -]*?)(?:\s+(?i:to|on|under|in|due|pursuant|concerning)\b|[,:(]|$)`)
	// reNoParty is what stands there and is no State's name.
	reNoParty = regexp.MustCompile(`(?i)\b(?:stat(?:e|es) part(?:y|ies)|committee|commission|council|secretar|organi[sz]ation|government)\b`)
)

// stateParty is the government that made a paper of the United Nations, "" where no
// State did or none is named. Own reports whether a State did.
func stateParty(symbol, title string, un bool) (name string, own bool) {
	if !reStateSymbol.MatchString(symbol) && (!un || reOfCommittee.MatchString(title) || !reStateTitle.MatchString(title)) {
		return "", false
	}
	state := ""
	if m := reStateNamed.FindStringSubmatch(title); m != nil && !reNoParty.MatchString(m[1]) {
		state = m[1]
	} else if i := strings.LastIndex(title, ": "); i >= 0 && stateLine(title[i+2:]) {
		state = title[i+2:]
	} else if stateOf(symbol) == pakistan {
		state = "Pakistan"
	}
	if state == "" {
		return "", true
	}
	return "Government of " + inSmallLetters(strings.TrimSpace(state)), true
}
