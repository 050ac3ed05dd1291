package report

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"daleel/corpus"
)

const monthNames = `(January|February|March|April|May|June|July|August|September|October|November|December)`

var (
	reDayMonthYear = regexp.MustCompile(`(?i)(?:^|[^\d])(\d{1,2})(?:st|nd|rd|th)?\s+` + monthNames + `,?\s+((?:19|20)\d\d)\b`)
	reMonthDayYear = regexp.MustCompile(`(?i)\b` + monthNames + `\s+(\d{1,2})(?:st|nd|rd|th)?,\s*((?:19|20)\d\d)\b`)
	reMonthYear    = regexp.MustCompile(`(?i)\b` + monthNames + `,?\s+((?:19|20)\d\d)\b`)
	reFigures      = regexp.MustCompile(`(?:^|\s)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d\d)(?:[\s,;)]|\.?$)`)
	reYear         = regexp.MustCompile(`\b((?:19|20)\d\d)\b`)
	// reSpan is the time of a session, a review or a survey, not of the paper.
	reSpan = regexp.MustCompile(`(?i)\d{1,2}(?:\s+` + monthNames + `)?(?:\s+(?:19|20)\d\d)?\s*(?:[-–—]|to|and)\s*\d{1,2}\s+` + monthNames + `,?(?:\s+(?:19|20)\d\d)?`)
	// reYears are the years that a paper is about.
	reYears = regexp.MustCompile(`(?i)\b(?:19|20)\d\d\s*(?:[-–—]|to|and)\s*(?:19|20)?\d\d\b`)
	// reOtherDay are the words before the day of something else.
	reOtherDay = regexp.MustCompile(`(?i)\b(?:received|due|held|adopted|visited|session|meeting|accessed|referred|introduced|moved)\b|\b(?:between|since|from|until|before|after|by)\b.{0,18}$`)
	// reToday says that what is told was on the day of the paper.
	reToday = regexp.MustCompile(`(?i)\btoday\b`)
	// reReceived is the day on which a State's report came in, which stands alone in
	// brackets.
	reReceived = regexp.MustCompile(`^\[[^\]]*\]\W*$`)
	reDistr    = regexp.MustCompile(`(?i)^distr\b`)
	reRights   = regexp.MustCompile(`(?i)(?:©[^\d]{0,90}|(?:\(c\)|copyright)[^\d]{0,20})((?:19|20)\d\d)\b|\b(?:published|printed|issued)\b[^\d]{0,40}((?:19|20)\d\d)\b`)
	// rePlaceYear is the place and the year of the press: "New York, 2008".
	rePlaceYear = regexp.MustCompile(`^(?:\p{Lu}[\pL.]+[ •·|–-]*){1,5}, ?((?:19|20)\d\d)$`)
	// reOfficeNumber is the number of a letter or an order that a line refers to.
	reOfficeNumber = regexp.MustCompile(`(?i)\bNo\.?\s*\S*/|\bdated\b`)
	// reYearOfLaw is the year of a law or a treaty before its name.
	reYearOfLaw = regexp.MustCompile(`^\d{4} (?:Convention|Protocol|Covenant|Declaration|Constitution|Act|Ordinance)\b`)
	// reLawYear is what stands before the year of a law.
	reLawYear = regexp.MustCompile(`(?i)\b(?:(?:act|ordinance|order|rules|bill|code|regulations?|policy|plan),?\s*(?:of\s*)?\(?|in\s+|over\s+)$`)
)

// dateLines is how far down the title block the day of the paper stands.
const dateLines = 45

// frontDate is the date of the paper, as fine as its title block says: the day below
// the mark of distribution, else the first day or month, else the year of the
// copyright, else one of the title.
func frontDate(b block) corpus.Date {
	top := b.texts(dateLines)
	for i := range b.start {
		top = append(top, b.lines[i].Text)
	}
	value := distributed(top)
	for _, find := range []func(string) string{dayOf, monthOf, urduDate, rightsYear} {
		for i := 0; i < len(top) && value == ""; i++ {
			value = find(top[i])
		}
	}
	for i := 0; i < len(top) && value == ""; i++ {
		if m := rePlaceYear.FindStringSubmatch(top[i]); m != nil {
			value = m[1]
		}
	}
	for i := 0; i < min(len(top), 15) && value == ""; i++ {
		value = plainYear(top[i])
	}
	for i := 0; i < len(top) && value == ""; i++ {
		value = dayOf(strings.Trim(top[i], "[] *"))
	}
	d, err := corpus.NewDate(value, corpus.Published, "page 1")
	if err != nil {
		return corpus.Date{}
	}
	return d
}

// distributed is the day that stands beside or below "Distr.: General".
func distributed(top []string) string {
	for i, s := range top {
		if !reDistr.MatchString(s) {
			continue
		}
		for _, near := range top[i:min(len(top), i+6)] {
			if v := dayOf(near); v != "" {
				return v
			}
		}
	}
	return ""
}

// dayOf is the day that a line of the title block gives.
func dayOf(s string) string {
	if reReceived.MatchString(s) {
		return ""
	}
	if m := reSymbol.FindStringIndex(s); m != nil {
		if sym, day := gluedDay(s[m[0]:m[1]], s[m[1]:]); day != "" {
			s = s[:m[0]] + sym + " " + day + s[m[1]:]
		}
	}
	s = reSpan.ReplaceAllString(s, "")
	if m := reDayMonthYear.FindStringSubmatchIndex(s); m != nil && !otherDay(s[:m[2]]) {
		return isoDay(s[m[2]:m[3]], s[m[4]:m[5]], s[m[6]:m[7]])
	}
	if m := reMonthDayYear.FindStringSubmatchIndex(s); m != nil && !otherDay(s[:m[2]]) {
		return isoDay(s[m[4]:m[5]], s[m[2]:m[3]], s[m[6]:m[7]])
	}
	return figuresDay(s)
}

// otherDay reports whether the words before a day say that it is that of something else.
func otherDay(before string) bool {
	return reOtherDay.MatchString(before) && !reToday.MatchString(before)
}

func isoDay(day, month, year string) string {
	t, err := time.Parse("2 January 2006", day+" "+proper(month)+" "+year)
	if err != nil {
		return ""
	}
	return t.Format("2006-01-02")
}

// figuresDay is a day in figures, day first, as Pakistan and the United Nations
// write it.
func figuresDay(s string) string {
	m := reFigures.FindStringSubmatch(s)
	if m == nil || otherDay(s) {
		return ""
	}
	year := m[3]
	if len(year) == 2 {
		century := "20"
		if year > "70" {
			century = "19"
		}
		year = century + year
	}
	t, err := time.Parse("2/1/2006", fmt.Sprintf("%s/%s/%s", m[1], m[2], year))
	if err != nil {
		return ""
	}
	return t.Format("2006-01-02")
}

func monthOf(s string) string {
	s = reSpan.ReplaceAllString(s, "")
	m := reMonthYear.FindStringSubmatchIndex(s)
	if m == nil || otherDay(s[:m[0]]) {
		return ""
	}
	t, err := time.Parse("January 2006", proper(s[m[2]:m[3]])+" "+s[m[4]:m[5]])
	if err != nil {
		return ""
	}
	return t.Format("2006-01")
}

func rightsYear(s string) string {
	if m := reRights.FindStringSubmatch(s); m != nil {
		return m[1] + m[2]
	}
	return ""
}

// plainYear is a year of the title that is not a law's.
func plainYear(s string) string {
	if strings.HasPrefix(s, "[") || startsLow(s) || reOfficeNumber.MatchString(s) {
		return ""
	}
	s = reYears.ReplaceAllString(reSpan.ReplaceAllString(s, ""), "")
	for _, m := range reYear.FindAllStringIndex(s, -1) {
		// The year of a law is the date of that law alone.
		if reYearOfLaw.MatchString(s[m[0]:]) {
			continue
		}
		if (allCaps(s) || !reLawYear.MatchString(s[:m[0]])) && !otherDay(s[:m[0]]) {
			return s[m[0]:m[1]]
		}
	}
	return ""
}

func proper(s string) string { return strings.ToUpper(s[:1]) + strings.ToLower(s[1:]) }
