package structure

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/report"
)

var (
	// sroLine opens a statutory notification: "S.R.O. 99(I)/2022.— In exercise …".
	sroLine = regexp.MustCompile(`^S\. ?R\. ?O\.? ?(?:No\.? ?)?(\d{1,4}) ?(\([A-Za-z1]{1,5}\))? ?/ ?((?:19|20)\d\d)\b`)
	// headNotification stands alone over a notification without such a number.
	headNotification = regexp.MustCompile(`^(?:N ?O ?T ?I ?F ?I ?C ?A ?T ?I ?O ?N ?S?|CORRIGENDUM|Notification)\W*$`)
	// powers are what a notification is made under.
	powers = regexp.MustCompile(`(?:powers? conferred (?:up)?on|powers? conferred by|pursuance of|exercise of)[^.]{0,200}?\bthe ((?:[A-Z][\w’'.-]*|of|and|the|for|in|to|on|\([^()]{1,60}\)),?(?: (?:[A-Z][\w’'.-]*|of|and|the|for|in|to|on|\([^()]{1,60}\)),?){0,12} (?:Act|Ordinance|Order|Rules|Code),? (?:1[89]|20)\d\d)`)
	// placeDate is the line of place and date: "Islamabad, the 5th June, 2021".
	placeDate = regexp.MustCompile(`^[A-Z][a-z]+,? (?:dated )?the \d{1,2}`)
)

// notificationHead is how many lines are looked at for what opens a notification.
const notificationHead = 20

// notification reads a notification that makes no rules: an appointment, an
// exemption, a day of commencement. False where the text is none.
func notification(in Input, body []line) (Part, bool) {
	if in.Known.Kind != "" && in.Known.Kind != corpus.KindNotification {
		return Part{}, false
	}
	number, year, found := "", 0, false
	var date corpus.Date
	for i := 0; i < len(body) && i < notificationHead && number == ""; i++ {
		t := strings.TrimSpace(body[i].text)
		if m := sroLine.FindStringSubmatch(t); m != nil {
			number, found = "S.R.O. "+m[1]+m[2]+"/"+m[3], true
			year, _ = strconv.Atoi(m[3])
		}
		found = found || headNotification.MatchString(t)
		if placeDate.MatchString(t) && date.Value == "" {
			date, _ = corpus.NewDate(readDate(t), corpus.Gazetted, "front")
		}
	}
	if !found {
		return Part{}, false
	}
	return in.notified(number, cmp.Or(year, date.Year()), date, flow(textsOf(body, 0, notificationHead+20))), true
}

// notified makes the part of a notification; its text is parted as a report's.
func (in Input) notified(number string, year int, date corpus.Date, text string) Part {
	p := one(in, report.Parse)[0]
	m := in.Known
	m.Kind, m.Language = corpus.KindNotification, cmp.Or(m.Language, p.Meta.Language)
	title := cmp.Or(number, "Notification of "+cmp.Or(date.Value, stem(in.Name)))
	if law := powers.FindStringSubmatch(text); law != nil {
		title += " under the " + law[1]
	}
	m.Title, m.NumberText, m.Year = cmp.Or(m.Title, title), cmp.Or(m.NumberText, number), cmp.Or(m.Year, year)
	m.Jurisdiction, m.Enactor = cmp.Or(m.Jurisdiction, "pk"), cmp.Or(m.Enactor, "pk")
	m.Status = cmp.Or(m.Status, corpus.StatusUnknown)
	if len(m.Dates) == 0 && date.Value != "" {
		m.Dates = []corpus.Date{date}
	}
	p.Meta = m
	return p
}
