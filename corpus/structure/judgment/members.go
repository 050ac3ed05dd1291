package judgment

import (
	"regexp"
	"strings"
)

// Some courts and tribunals name who sat by the office behind the name and not by the
// word Justice: "PRESENT:" above "A B, C.J." and "C D, J.", or "E F, Accountant Member".

var (
	// reBenchRow is one such line.
	reBenchRow = regexp.MustCompile(`(?i)^\W*(?:(?:present|before|coram)\s*[:;\-]\W*)?(\pL[\pL.’'\- ]{4,50}?)\s*(?:[,(]|\.{2,}|…+|-{2,})\s*(?:a\.?\s?c\.?\s?j|c\.?\s?j|j\.?\s?j|j|[aj]\.?\s?m|(?:(?:judicial|accountant|technical|executive)\s+)?member(?:\s?[-(]\s?[\w-]{1,14}\)?)?|chair(?:man|person))\.?\)?[\s,.]*(?:and)?$`)
	// reRowAnd is a name with nothing behind it but what joins the next.
	reRowAnd = regexp.MustCompile(`(?i)^\W*\pL[\pL.’'\- ]{4,50}?(?:,|\s+&|\s+and)$`)
	// reBenchOpens is a line that says no more than that the bench follows.
	reBenchOpens = regexp.MustCompile(`(?i)^\W*(?:present|coram|before|bench(?:\W*(?:[IVX]{1,4}|\d))?)\W*$`)
)

// benchRows marks the lines below "PRESENT:" that name who sat by their offices.
func benchRows(head []string) map[int]bool {
	rows := map[int]bool{}
	for i, s := range head {
		rows[i] = rows[i] || reBenchHead.MatchString(s) && reBenchRow.MatchString(s)
		if !rows[i] && !reBenchOpens.MatchString(s) {
			continue
		}
		for j := i + 1; j < len(head) && (reBenchRow.MatchString(head[j]) || reRowAnd.MatchString(head[j]) && reBenchRow.MatchString(at(head, j+1))); j++ {
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

// reOnlyStyle is the style before a name.
var reOnlyStyle = regexp.MustCompile(`(?i)^\s*(?:(?:mr|mrs|ms)\.?\s*)?justice\s+`)

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

var (
	// reTrialCourt opens the head of a court of first instance: "IN THE COURT OF A B,".
	reTrialCourt = regexp.MustCompile(`(?i)^\W*(?:in|before) the court of\s+`)
	// reTrialJudge is an office of such a court.
	reTrialJudge = regexp.MustCompile(`(?i)\b(?:judge|magistrate|court)\b`)
	// rePresides is the name between "in the court of" and the office.
	rePresides = regexp.MustCompile(`(?i)^(?:(?:mr|mrs|ms|miss|syed|ch|rana|malik)\.?\s+)?(\pL[\pL.'’\-]+(?:\s+\pL[\pL.'’\-]+){1,4})\s*(?:,|$)`)
	// reTrialOffice is a word of an office, which no name has.
	reTrialOffice = regexp.MustCompile(`(?i)\b(?:learned|hon\S*|judge|additional|addl|district|civil|senior|sessions?|the|special|magistrate|rent|banking|family|guardian|labour|court)\b`)
	// reTrialSeat is the place behind the office.
	reTrialSeat = regexp.MustCompile(`,\s*(\p{Lu}\pL{2,}(?:\s\p{Lu}\pL{2,}){0,2})\W*$`)
)

// trialLines is how many lines the name and the office of a court of first instance take.
const trialLines = 3

// trial gives what stands behind "in the court of" at the top and how many lines it takes;
// 0 where the head is not that of a court of first instance.
func trial(head []string) (string, int) {
	for i := range min(len(head), trialLines) {
		loc := reTrialCourt.FindStringIndex(head[i])
		if loc == nil {
			continue
		}
		text, n := head[i][loc[1]:], i+1
		for n < min(len(head), i+trialLines) && !reTrialJudge.MatchString(text) {
			text, n = text+" "+head[n], n+1
		}
		if n < len(head) && strings.HasSuffix(strings.TrimSpace(text), ",") && len(strings.Fields(head[n])) < 3 {
			text, n = text+" "+head[n], n+1
		}
		if reTrialJudge.MatchString(text) {
			return text, n
		}
	}
	return "", 0
}

// presides is the judge whom the head of a court of first instance names.
func presides(head []string) string {
	if _, n := trial(head); n == 0 {
		return ""
	}
	for _, s := range head[:min(len(head), trialLines)] {
		if loc := reTrialCourt.FindStringIndex(s); loc != nil {
			if m := rePresides.FindStringSubmatch(s[loc[1]:]); m != nil && !reTrialOffice.MatchString(m[1]) {
				return m[1]
			}
		}
	}
	return ""
}
