package judgment

import (
	"regexp"
	"strings"
)

// Some courts and tribunals name who sat by the office behind the name and not by the
// word Justice: "PRESENT:" above "A B, C.J." and "C D, J.", or "E F, Accountant Member".

var (
	// reBenchRow is one such line.
	reBenchRow = regexp.MustCompile(`(?i)^\W*(\pL[\pL.’'\- ]{4,50}?)\s*[,(]\s*(?:a\.?\s?c\.?\s?j|c\.?\s?j|j|[aj]\.?\s?m|(?:(?:judicial|accountant|technical|executive)\s+)?member(?:\s?[-(]\s?[\w-]{1,14}\)?)?|chair(?:man|person))\.?\)?[\s,.]*(?:and)?$`)
	// reBenchOpens is a line that says no more than that the bench follows.
	reBenchOpens = regexp.MustCompile(`(?i)^\W*(?:present|coram|before|bench)\W*$`)
)

// benchRows marks the lines below "PRESENT:" that name who sat by their offices.
func benchRows(head []string) map[int]bool {
	rows := map[int]bool{}
	for i, s := range head {
		if !reBenchOpens.MatchString(s) {
			continue
		}
		for j := i + 1; j < len(head) && reBenchRow.MatchString(head[j]); j++ {
			rows[j] = true
		}
	}
	return rows
}

// rowName is the name on such a line.
func rowName(s string) (string, bool) {
	m := reBenchRow.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	return strings.TrimSpace(reStyle.ReplaceAllString(m[1], "")), true
}

// reStyle is the style before the name of a member.
var reStyle = regexp.MustCompile(`(?i)^\W*(?:mr|mrs|ms|miss)\.?\s+`)

// besideHearing are the cases on the line of the day of hearing, or below the heading,
// where the title has none: "W.P. No. 7/2031 Date of hearing 2.6.2031".
func (d *doc) besideHearing() []caseNumber {
	for i, s := range d.head {
		if d.kind[i] == kindCounsel || d.kind[i] == kindAppeal {
			continue
		}
		if loc := reHearing.re.FindStringIndex(s); loc != nil {
			s = s[:loc[0]]
		}
		if isNumberLine(s) {
			return dedupe(readNumbers(s))
		}
	}
	return nil
}
