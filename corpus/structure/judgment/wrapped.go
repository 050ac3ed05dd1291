package judgment

import (
	"regexp"
	"strings"
)

// A table of counsel drawn line by line has a label that wraps beside the name:
// "Respondents No.2 & Mr. A B," over "3 by: Advocate.". The words of the label on the
// second line belong before the name.

var (
	// reWrapped is a label that is not finished and the name beside it.
	reWrapped = regexp.MustCompile(`^\W*((?:Respondents?|Petitioners?|Appellants?|Applicants?|Defendants?|Complainants?)\b(?:\s*(?i:nos?)\b\.?|\s*#|[\s\dA-Z,&()\-]|\bto\b|\band\b)*?)\s+((?:M/[sS]|Mr|Mrs|Ms|Miss|Ch|Sh|Kh|Syed|Rana|Malik|Mian|Raja|Hafiz|Barrister|Sardar|Dr|Khawaja|Sheikh|Mirza|Qazi)\b.*)$`)
	// reWrapEnd is the rest of the label and what goes on with the name.
	reWrapEnd = regexp.MustCompile(`^([\d\s,&A-D()\-]*(?:to\s+[\d\-A-D]+\s*)?(?i:by)\s*[:;])\s*(.*)$`)
)

// The raised letters of "3rd" stand on lines of their own in some text layers.
var (
	reRaised       = regexp.MustCompile(`^(?:st|nd|rd|th)$`)
	reEndsInDay    = regexp.MustCompile(`(?:^|[^\d/.\-])\d{1,2}$`)
	reEndsInRaised = regexp.MustCompile(`\d(?:st|nd|rd|th)$`)
	reMonthAhead   = regexp.MustCompile(`^(?i)` + monthForm)
)

// "Date" on one line and "of hearing: …" on the next are one label.
var (
	reDateAlone = regexp.MustCompile(`(?i)^\W*dates?$`)
	reOfWhat    = regexp.MustCompile(`(?i)^of\s+(?:hearing|judgment|order|decision|announcement)\b`)
)

// unwrap puts such labels before their names.
func unwrap(head []string) {
	for i := 1; i < len(head); i++ {
		raised := reRaised.MatchString(head[i]) && reEndsInDay.MatchString(head[i-1])
		if raised || reMonthAhead.MatchString(head[i]) && reEndsInRaised.MatchString(head[i-1]) {
			sep := " "
			if raised {
				sep = ""
			}
			head[i], head[i-1] = head[i-1]+sep+strings.TrimSpace(head[i]), ""
		}
	}
	for i := 0; i+1 < len(head); i++ {
		if reDateAlone.MatchString(head[i]) && reOfWhat.MatchString(head[i+1]) {
			head[i+1], head[i] = head[i]+" "+head[i+1], ""
			continue
		}
		label, end := reWrapped.FindStringSubmatch(head[i]), reWrapEnd.FindStringSubmatch(head[i+1])
		if label == nil || end == nil {
			continue
		}
		head[i] = strings.TrimSpace(label[1]) + " " + strings.TrimSpace(end[1]) + " " + label[2]
		head[i+1] = end[2]
	}
}

// reNameRest is the end of a name that was broken at the end of its line.
var reNameRest = regexp.MustCompile(`^\p{Lu}[\pL'’\-]+(?:\s\p{Lu}[\pL'’\-]+){0,2}\.?$`)

// joinJudges puts the end of a judge's name that stands on a line of its own behind its
// beginning, where the bench or the title goes on below.
func joinJudges(head []string) {
	for i := 0; i+2 < min(len(head), wideHead); i++ {
		if reStyleAlone.MatchString(head[i]) && reNameRest.MatchString(head[i+1]) {
			head[i], head[i+1] = head[i]+" "+head[i+1], ""
			continue
		}
		if !reJustice.MatchString(head[i]) || !reNameRest.MatchString(head[i+1]) || reColumnHeads.MatchString(head[i+1]) || isProse(head[i]) || lineKindOf(head[i+1]) != kindOther {
			continue
		}
		whole := len(strings.Fields(head[i])) > minNamed && len(splitJustices(head[i])) < 2
		if k := lineKindOf(head[i+2]); !whole && (k == kindBench || k == kindNumber || k == kindCounsel) {
			head[i], head[i+1] = head[i]+" "+head[i+1], ""
		}
	}
}

// reColumnHeads are the heads of a list of cases: "Case Parties Counsel".
var reColumnHeads = regexp.MustCompile(`(?i)^(?:(?:s\.?|sr\.?)\s*no\.?\s*)?(?:case|cases|parties|counsel|title|versus|number)(?:\s+(?:nos?\.?|of|the|case|cases|parties|counsel|title|number))+\W*$`)

// reStyleAlone is a judge's style over the name.
var reStyleAlone = regexp.MustCompile(`(?i)^\W*(?:hon\S{0,6}\s+)?(?:mr|mrs|ms|miss)\.?\s*justice$`)

// minNamed is how many words a judge's style and name have where nothing is missing: a
// line of more is not gone on with.
const minNamed = 5

var (
	// reSideAhead is the first word of a label in a narrow column, with the names beside it.
	reSideAhead = regexp.MustCompile(`^\W*((?:Petitioner|Appellant|Applicant|Respondent|Defendant|Plaintiff|PETITIONER|APPELLANT|RESPONDENT)(?:s|S|\(s\)|\(S\))?(?:\s+(?i:nos?)\.?\s?\d[\d,& to-]*)?)\s+(\p{Lu}.{4,})$`)
	// reByBelow is its second word, with the names that go on.
	reByBelow = regexp.MustCompile(`^(?:By|BY|by)\s*[:;]?\s+(\p{Lu}.*)$`)
)

// joinBy puts a label together that a narrow column broke: "Respondent(s) Mr. A, Assistant"
// over "By: Advocate General".
func joinBy(head []string) {
	for i := range head[:max(0, len(head)-1)] {
		side, by := reSideAhead.FindStringSubmatch(head[i]), reByBelow.FindStringSubmatch(head[i+1])
		if side != nil && by != nil {
			head[i], head[i+1] = side[1]+" by: "+side[2], by[1]
		}
	}
}
