package judgment

import (
	"regexp"
	"slices"
	"strings"
)

// hearing gives the days of hearing: those of the header, else that of a law report's title.
func (d *doc) hearing() []string {
	days := d.hearingDays()
	if len(days) == 0 && d.report != nil && d.report.heard != "" {
		return []string{d.report.heard}
	}
	return days
}

// reDayWords are the words of a list of days.
var reDayWords = regexp.MustCompile(`(?i)` + monthForm + `|\d(?:st|nd|rd|th)\b|\b(?:and|of|to|day)\b`)

// otherLetters is how many letters a line has besides those of its days.
func otherLetters(s string) int { return len(letterKey(reDayWords.ReplaceAllString(s, " "))) }

// hearingDays reads the days after "Date of hearing", which may run over lines or
// stand on the next one.
func (d *doc) hearingDays() []string {
	for i, s := range d.head {
		if days := d.withinLabel(i); days != nil {
			return days
		}
		loc := reHearing.re.FindStringIndex(s)
		if loc == nil || strings.Contains(strings.ToLower(s), "order with") || d.kind[i] == kindTable {
			continue
		}
		if label := s[loc[0]:loc[1]]; reDecidedOn.MatchString(label) && !strings.Contains(strings.ToLower(label), "heard") {
			continue
		}
		if days := d.behindLabel(i, s[loc[1]:]); days != nil {
			return days
		}
		if day := d.dayBelow(i); day != "" {
			return []string{day}
		}
		// The column may have put the date before its label.
		if i > 0 {
			if ds := findDates(s[:loc[0]] + d.head[i-1]); len(ds) > 0 {
				return values(ds)
			}
		}
	}
	return nil
}

// withinLabel reads the days of a label that broke over two lines with the date between
// them, of which line i is the first.
func (d *doc) withinLabel(i int) []string {
	if !reDateOf.MatchString(d.head[i]) || i+2 >= len(d.head) {
		return nil
	}
	next := d.head[i+1] + " " + d.head[i+2]
	if ds := findDates(next); len(ds) > 0 && strings.Contains(strings.ToLower(next), "hearing") {
		return values(ds)
	}
	return nil
}

// behindLabel reads the days of the text behind a label on line i, and of the lines on
// which their list goes on.
func (d *doc) behindLabel(i int, text string) []string {
	if next := reOtherLabel.FindStringIndex(text); next != nil {
		if ds := findDates(text[:next[0]]); len(ds) > 0 {
			return values(ds)
		}
	}
	for j := i + 1; j < len(d.head); j++ {
		next := d.head[j]
		if j > i+3 && (len(findDates(next)) == 0 || otherLetters(next) > 6) {
			break // a list of days may go on, other words may not
		}
		if isProse(next) && otherLetters(next) > 6 || lineKindOf(next) == kindHeading || reHearing.MatchString(next) {
			break
		}
		if len(findDates(text)) > 0 && len(findDates(next)) == 0 && reAndMore.MatchString(next) && j+1 < len(d.head) && closingDay(d.head[j+1]) {
			continue // a remark in brackets before the last day
		}
		if len(findDates(text)) > 0 && (len(findDates(next)) == 0 || otherLetters(next) > 24) {
			break
		}
		text += " " + next
	}
	if ds := findDates(reSpacedDate.ReplaceAllString(text, "$1.$2.$3")); len(ds) > 0 {
		return values(ds)
	}
	return nil
}

// reSpacedDate is a day behind its label whose stops or hyphens were lost: "12 01 2031".
var reSpacedDate = regexp.MustCompile(`\b(\d\d) (\d\d) ((?:19|20)\d\d)\b`)

// reAndMore ends a line of a list that goes on.
var reAndMore = regexp.MustCompile(`(?i)(?:\band|&|,)\s*$`)

// closingDay reports whether a line is nothing but a day.
func closingDay(s string) bool { return len(findDates(s)) == 1 && otherLetters(s) == 0 }

// dayBelow is the day that ends the column beside the labels, the last of which, on
// line i, is that of the hearing: the text layer has the labels first.
func (d *doc) dayBelow(i int) string {
	for j := i + 1; j < len(d.head); j++ {
		if isProse(d.head[j]) {
			break
		}
		if d.kind[j] != kindHeading {
			continue
		}
		if ds := findDates(d.head[j-1]); len(ds) == 1 && len(letterKey(d.head[j-1])) < 6 {
			return ds[0].value
		}
	}
	return ""
}

func values(ds []found) []string {
	var out []string
	for _, d := range ds {
		if !slices.Contains(out, d.value) {
			out = append(out, d.value)
		}
	}
	slices.Sort(out) // some courts print the last day first
	return out
}
