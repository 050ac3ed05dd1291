package judgment

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"daleel/corpus"
)

const monthForm = `(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`

var (
	reNumeric  = regexp.MustCompile(`\b(\d ?\d?) ?[.\-/–] ?(\d ?\d?) ?[.\-/–,] ?([12] ?\d ?\d ?\d|\d\d)\b`)
	reDayMonth = regexp.MustCompile(`(?i)\b(\d ?\d?)\s?(?:st|nd|rd|th)?[\s.\-–/]*(?:of\s+|day\s+of\s+)?` + monthForm + `[,\s.\-–/]*([12] ?\d ?\d ?\d)\b`)
	// reLostStop is a date one of whose stops a scan has lost: "15.122020", "1512.2020".
	reLostStop  = regexp.MustCompile(`\b(\d\d)(?:\.(\d\d)|(\d\d)\.)((?:19|20)\d\d)\b`)
	reGluedDate = regexp.MustCompile(`(\p{Ll})(\d{1,2}(?:[.\-/]\d{1,2}[.\-/](?:19|20)\d\d|st|nd|rd|th)\b)`) // "on01.12.2031", "the1st"
	reDayOf     = regexp.MustCompile(`(?i)\b(\d{1,2})/(\d{1,2})\s+of\s+((?:19|20)\d\d)\b`)                  // "27/01 of 2031"
	reMonthDay  = regexp.MustCompile(`(?i)\b` + monthForm + `\s*(\d ?\d?)(?:st|nd|rd|th)?,?\s*([12] ?\d ?\d ?\d)\b`)
	// reAnnounced says under the reasons that the judgment was given in court or on a day.
	reAnnounced = regexp.MustCompile(`(?i)(?:announced|pronounced|dictated|delivered|decided)\b[^\n]{0,60}?\b(?:on|i\.e\.?|today|court|,|at|the)\b`)
)

var (
	// reThisOrder is the note that a judgment was announced on one day and
	// signed on another.
	reThisOrder = regexp.MustCompile(`(?i)^\W*(?:this|the) (?:order|judgment)|^\W*(?:and )?(?:announced|pronounced|dictated)`)
	reSignedOn  = regexp.MustCompile(`(?i)\bsigned\b[^.]{0,12}$`)
	reDateOf    = regexp.MustCompile(`(?i)^\W*dates?\s+of\W*$`)
)

var (
	// reDecidedOn is the label of the day on which the case itself was decided.
	reDecidedOn = regexp.MustCompile(`(?i)\b(?:announced|decided|pronounced) on\b|\bdates?\s*(?:\(s\))?\s*of\s+(?:the\s+)?(?:(?:an|pro)nouncement|order|decision|judgment)\b(?:\s+announced|\s+of\s+(?:the\s+)?(?:judge?ment|order)\b)?`)
	// reOtherLabel begins the next entry of a line that has two.
	reOtherLabel = regexp.MustCompile(`(?i)\b(?:announced|decided|pronounced|reserved) on\b|\bdates?\s*(?:\(s\))?\s*of\b`)
	// reOfJudgment goes on with a label that broke: "Date of announcement" over "of judgment: …".
	reOfJudgment = regexp.MustCompile(`(?i)^\W*of\s+(?:the\s+)?(?:judge?ment|order)\b\W*\d`)
	// reBelow says that the date is another court's.
	reBelow = regexp.MustCompile(`(?i)^\W*(?:of\b|the\s+trial|trial court|impugned)`)
)

var months = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// found is a date and where in the text it stands.
type found struct {
	value string
	at    int
}

// findDates lists the dates of s in order as ISO 8601, mending spaces inside
// the figures.
func findDates(s string) []found {
	var out []found
	add := func(at int, day, month, year string) {
		d, m := atoi(day), atoi(month)
		if m == 0 {
			m = months[strings.ToLower(month[:min(3, len(month))])]
		}
		y := fullYear(year)
		v := fmt.Sprintf("%04d-%02d-%02d", y, m, d)
		if _, err := corpus.NewDate(v, corpus.Decided, ""); err == nil && y > 1850 && y < 2100 {
			out = append(out, found{v, at})
		}
	}
	s = reLostStop.ReplaceAllString(reGluedDate.ReplaceAllString(figures(s), "$1 $2"), "$1.$2$3.$4")
	s = reSharedDays.ReplaceAllStringFunc(strings.ReplaceAll(s, "_", " "), spellDays)
	for _, m := range reNumeric.FindAllStringSubmatchIndex(s, -1) {
		if m[7]-m[6] == 2 && strings.TrimSpace(s[m[3]:m[4]]) != strings.TrimSpace(s[m[5]:m[6]]) {
			continue // "06-09,13" are days of one month
		}
		add(m[0], s[m[2]:m[3]], s[m[4]:m[5]], s[m[6]:m[7]])
	}
	for _, m := range reDayOf.FindAllStringSubmatchIndex(s, -1) {
		add(m[0], s[m[2]:m[3]], s[m[4]:m[5]], s[m[6]:m[7]])
	}
	for _, m := range reDayMonth.FindAllStringSubmatchIndex(s, -1) {
		add(m[0], s[m[2]:m[3]], s[m[4]:m[5]], s[m[6]:m[7]])
	}
	for _, m := range reMonthDay.FindAllStringSubmatchIndex(s, -1) {
		add(m[0], s[m[4]:m[5]], s[m[2]:m[3]], s[m[6]:m[7]])
	}
	return sortFound(out)
}

// reSharedDays are days that share a month: "26th, 27th & 28th November 2019".
var reSharedDays = regexp.MustCompile(`(?i)\b((?:\d{1,2}(?:st|nd|rd|th)?\s*(?:,|&|and)\s*)+)(\d{1,2}(?:st|nd|rd|th)?)\s+(?:of\s+)?` + monthForm + `,?\s*([12]\d{3})\b`)

// spellDays gives each of such days its month.
func spellDays(s string) string {
	m := reSharedDays.FindStringSubmatch(s)
	month := " " + m[3] + " " + m[4]
	return regexp.MustCompile(`\d{1,2}(?:st|nd|rd|th)?`).ReplaceAllString(m[1], "$0"+month) + m[2] + month
}

func atoi(s string) int {
	n, _ := strconv.Atoi(strings.ReplaceAll(s, " ", ""))
	return n
}

func sortFound(fs []found) []found {
	for i := 1; i < len(fs); i++ {
		for j := i; j > 0 && fs[j].at < fs[j-1].at; j-- {
			fs[j], fs[j-1] = fs[j-1], fs[j]
		}
	}
	return fs
}

// dates gives the days of hearing and the day of decision. Where no other day
// is printed, a case is decided on the last day on which it was heard; the
// source of the date says so. Cases are those decided.
func (d *doc) dates(cases []caseNumber) []corpus.Date {
	var out []corpus.Date
	brought := 0
	if len(cases) > 0 {
		brought = cases[0].year
	}
	heard := d.hearing()
	for _, h := range heard {
		out = add(out, h, corpus.Heard, "header")
	}
	decided, source := d.decision()
	ofReport := d.report != nil && d.report.decided != ""
	if len(decided) > 4 && atoi(decided[:4]) < brought && !ofReport {
		decided = "" // the day of the judgment below: a case is decided after it is brought
	}
	switch {
	case decided != "" && !(len(heard) > 0 && source == "signature" && decided < heard[0]):
		out = add(out, decided, corpus.Decided, source)
	case len(heard) > 0:
		out = add(out, heard[len(heard)-1], corpus.Decided, "date of hearing")
	}
	return out
}

func add(ds []corpus.Date, value string, m corpus.Meaning, source string) []corpus.Date {
	if d, err := corpus.NewDate(value, m, source); err == nil {
		ds = append(ds, d)
	}
	return ds
}

// decision finds the day on which the case was decided and where it stands: in
// a law report's title, announced, under the signatures, or in the column of
// an order sheet.
func (d *doc) decision() (value, source string) {
	if d.report != nil && d.report.decided != "" {
		return d.report.decided, "title"
	}
	for i, s := range d.head {
		if i := strings.Index(strings.ToLower(s), "decided on"); i >= 0 {
			if ds := findDates(s[i:]); len(ds) > 0 {
				return ds[0].value, "title"
			}
		}
		for _, loc := range reDecidedOn.FindAllStringIndex(s, -1) {
			if strings.Trim(s[loc[1]:], " :-") == "" && closingDay(at(d.head, i+1)) {
				return findDates(d.head[i+1])[0].value, "header"
			}
			if next := at(d.head, i+1); strings.Trim(s[loc[1]:], " :-") == "" && reOfJudgment.MatchString(next) && len(findDates(next)) == 1 {
				return findDates(next)[0].value, "header"
			}
			if ds := findDates(s[loc[1]:]); len(ds) > 0 && !reBelow.MatchString(s[loc[1]:]) && !(len(d.head) > i+1 && reBelow.MatchString(d.head[i+1])) && ds[0].at < 24 {
				return ds[0].value, "header"
			}
		}
	}
	if v := cmp.Or(d.closingDate(), d.dayOfPlace()); v != "" {
		return v, "signature"
	}
	for i, s := range d.head {
		if d.kind[i] == kindTable || i > 0 && d.tableAbove(i) {
			if ds := findDates(s); len(ds) > 0 && d.kind[i] != kindAppeal {
				return ds[0].value, "order sheet"
			}
		}
	}
	if len(d.hearing()) == 0 {
		return d.leadingDate(), "order sheet"
	}
	return "", ""
}

// tableAbove reports whether the column heads of an order sheet stand above.
func (d *doc) tableAbove(i int) bool {
	for _, k := range d.kind[:i] {
		if k == kindTable {
			return true
		}
	}
	return false
}

// leadingDate is the date that opens a line of counsel in an order sheet whose
// column heads were lost.
func (d *doc) leadingDate() string {
	for i, s := range d.head {
		if ds := findDates(s); len(ds) > 0 && ds[0].at < 8 && d.kind[i] != kindAppeal {
			return ds[0].value
		}
	}
	return ""
}

// closingDate reads the day under the reasons: after "announced", or beside the
// city, or alone on a line.
func (d *doc) closingDate() string {
	from := max(d.body, len(d.lines)-40)
	best := ""
	for i := len(d.lines) - 1; i >= from; i-- {
		s := d.lines[i].Text
		if loc := reAnnounced.FindStringIndex(s); loc != nil && (!isProse(s) || i > len(d.lines)-12 && reThisOrder.MatchString(s)) {
			if v := d.announced(i); v != "" {
				return v
			}
		}
		ds := findDates(s)
		if len(ds) > 0 && best == "" && closingLine(d, i) && !d.insideProse(i) && !(i > 0 && reSignedOn.MatchString(d.lines[i-1].Text)) {
			best = ds[len(ds)-1].value
		}
	}
	return best
}

// dayOfPlace is the day under the city that stands above, where other opinions follow.
func (d *doc) dayOfPlace() string {
	i := d.placeAbove()
	if i < 0 {
		return ""
	}
	for j := i; j < min(i+3, len(d.lines)); j++ {
		if ds := findDates(d.lines[j].Text); len(ds) > 0 && closingLine(d, j) {
			return ds[0].value
		}
	}
	return ""
}

// announced is the date on line i or, where columns were mixed up, the earliest
// on the lines below: what is announced is signed later.
func (d *doc) announced(i int) string {
	if ds := findDates(d.lines[i].Text); len(ds) > 0 {
		return ds[0].value
	}
	first := ""
	for _, l := range d.lines[i+1 : min(len(d.lines), i+4)] {
		for _, f := range findDates(l.Text) {
			if first == "" || f.value < first {
				first = f.value
			}
		}
	}
	return first
}

// insideProse reports whether line i ends a sentence that began above ("… vide judgment
// dated" / "04.05.2031.") in text that goes on below.
func (d *doc) insideProse(i int) bool {
	if i == 0 || i+1 >= len(d.lines) || !isProse(d.lines[i-1].Text) {
		return false
	}
	above := strings.TrimRight(d.lines[i-1].Text, " ")
	return len(above) > 45 && 3*len(above) > 2*d.width && !strings.HasSuffix(above, ".") && !strings.HasSuffix(above, ":")
}

// closingLine reports whether line i with a date is one of the closing block:
// hardly any words but a city's name.
func closingLine(d *doc, i int) bool {
	key := letterKey(d.lines[i].Text)
	for _, w := range []string{"january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "may", "sept", "sep", "oct", "nov", "dec", "the", "day", "of", "announced", "islamabad", "lahore", "karachi", "peshawar", "quetta", "dated", "th", "st", "nd", "rd"} {
		key = strings.Replace(key, w, "", 1)
	}
	return len(key) < 6
}

// year is that of the decision, else of the neutral citation, else of the case.
func year(ds []corpus.Date, ns []caseNumber, neutral string) int {
	if d, ok := corpus.FindDate(ds, corpus.Decided); ok {
		return d.Year()
	}
	if len(neutral) > 4 {
		return atoi(neutral[:4])
	}
	if len(ns) > 0 {
		return ns[0].year
	}
	return 0
}
