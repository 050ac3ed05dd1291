package structure

import (
	"regexp"
	"strings"

	"daleel/corpus"
)

// makers are the provinces and territories whose gazettes print laws.
const makers = `(?:pakistan|(?:west )?punjab|west pakistan|sindh?|khyber[ -]pakhtunkhwa|n\.?-?w\.?f\.?p\.?|north[ -]west frontier province|bal[ou]chistan|gilgit[ -]baltistan|azad jammu (?:and|&) kashmir)`

// gazetteTowns are where they are printed.
const gazetteTowns = `(?:islamabad|karachi|lahore|peshawar|quetta|gilgit|muzaffarabad|rawalpindi)`

var (
	dateLine  = regexp.MustCompile(`^[\[(“]*\s*(?:Dated?|dated)?.{0,30}\d.{0,20}[\])]?\.?$`)
	assentRE  = regexp.MustCompile(`(?i)(?:received the assent of the|assented(?: to)? by the) (?:(?:Acting )?P.{0,3}sident|(?:Acting )?Governor)[^.]{0,40}? on (?:the )?(.{6,40})`)
	promulRE  = regexp.MustCompile(`(?i)(?:promulgated|made by the (?:President|(?:Acting )?Governor)(?: of [^.,]{3,40}?)?) on (?:the )?(.{6,40})`)
	gazetteRE = regexp.MustCompile(`(?i)(?:gazette of pakistan,? extra[.,A-Z]*|^(?:dated:?,? |no\. ?\d{1,3} )?` + gazetteTowns + `[,;:]? ?(?:dated )?(?:the|mon|tue|wed|thu|fri|sat|sun)[a-z]*,?)[, ]*(.{6,40})`)
	// provincialRE is the note of a publisher, or of a province's code, of the gazette in
	// which a law came out: "[Gazette of Punjab, Extraordinary, 24th February, 2014]".
	provincialRE = regexp.MustCompile(`(?i)(?:\bgazette of (?:the )?` + makers + `|\b` + makers + ` (?:government )?gazette|\( ?gazette)[,. ]*(?:\(?extra[- ]?ordinary\)?|extra\.)?[,. ]*(?:part[- ]?[ivx]+[-,. ]*)?(?:dated)?[, ]*(?:the )?(\d.{6,30})`)
	// noticeRE is the date of the notice by which an Act is published: "No. PAP-Legis-2(68)/
	// 2011/376, dated 14-4-2011.---The Bill …".
	noticeRE = regexp.MustCompile(`(?i)^no\.? ?[\w./():& -]{4,50}, dated:? (?:the )?(.{6,24})`)
	// townDated is a gazette's own date where the town stands behind its volume.
	townDated = regexp.MustCompile(`(?i)\bv[o0]l.{1,20} ` + gazetteTowns + `,? dated:? ?(?:the )?(.{6,40})`)
)

// readDates reads the dates of assent, promulgation and publication that line i says,
// with the two lines over which a sentence may go on.
func (h *frontPage) readDates(body []line, i int) {
	t, page := body[i].text, body[i].page
	add := func(m corpus.Meaning, s string) { h.addDate(m, s, page) }
	long := cleanMarks(joinHead(textsOf(body, i, i+3)))
	for _, r := range []struct {
		re      *regexp.Regexp
		meaning corpus.Meaning
		text    string
	}{
		{assentRE, corpus.Assented, long}, {promulRE, corpus.Promulgated, t}, {gazetteRE, corpus.Gazetted, t},
		{provincialRE, corpus.Gazetted, long}, {townDated, corpus.Gazetted, t},
	} {
		if m := r.re.FindStringSubmatchIndex(r.text); m != nil && m[0] < len(t) && !refers(r.text[:m[0]]) {
			add(r.meaning, readDate(wordDays(r.text[m[2]:m[3]])))
		}
	}
	if m := noticeRE.FindStringSubmatch(t); m != nil && strings.Contains(long, "publi") {
		add(corpus.Gazetted, readDate(m[1]))
	}
	h.readBare(body, i)
	if t := unbroken(body, i); len(t) < 45 && (t[0] == '[' || t[0] == '(') && dateLine.MatchString(t) && !strings.Contains(strings.ToLower(t), "mended") {
		add(corpus.Promulgated, readDate(t))
	}
}

// bareDate is a day that stands on a line of its own in the head of a law.
type bareDate struct {
	iso     string
	page    int
	meaning corpus.Meaning
}

// bareRE is such a line: "25 January 2005", "24th February, 2015."
var bareRE = regexp.MustCompile(`^(?:(?:Dated:? ?)?(?:[Tt]he )?)?\d{1,2} ?(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}\.?$`)

// readBare keeps the first day that stands alone: below the title that on which the law
// was made, below the heading of a notification that of the notification.
func (h *frontPage) readBare(body []line, i int) {
	if h.bare.iso != "" || len(body[i].text) > 34 || !bareRE.MatchString(body[i].text) {
		return
	}
	h.bare = bareDate{readDate(body[i].text), body[i].page, corpus.Promulgated}
	if i > 0 && headNotification.MatchString(body[i-1].text) {
		h.bare.meaning = corpus.Gazetted
	}
}

// useBare takes the day that stands alone for a law of its year that says no other.
func (h *frontPage) useBare(year int) {
	for _, m := range []corpus.Meaning{corpus.Promulgated, corpus.Assented, corpus.Gazetted, corpus.Published} {
		if _, have := corpus.FindDate(h.dates, m); have {
			return
		}
	}
	if h.bare.iso != "" && atoi(h.bare.iso[:4]) == year {
		h.addDate(h.bare.meaning, h.bare.iso, h.bare.page)
	}
}

// refers reports whether what follows t is a reference: "see N.-W.F.P. Gazette".
func refers(t string) bool {
	w := strings.ToLower(lastWord(t))
	return w == "see" || w == "vide"
}

// addDate keeps the first date of each meaning.
func (h *frontPage) addDate(m corpus.Meaning, iso string, page int) {
	if _, have := corpus.FindDate(h.dates, m); have || iso == "" {
		return
	}
	source := "text"
	if page > 0 {
		source = "page " + itoa(page)
	}
	if d, err := corpus.NewDate(iso, m, source); err == nil {
		h.dates = append(h.dates, d)
	}
}

// passage is how the note on the title begins that tells how a law was made: "This Act
// was passed by the Punjab Assembly on …; assented to …; and, was published in …".
var passage = regexp.MustCompile(`^This (?:Act|Ordinance|Regulation) was (?:passed|promulgated|made)\b`)

// readNotes reads the dates that the note on the title of a law of that year gives. A
// gazette of years later printed something else.
func (h *frontPage) readNotes(notes []note, year int) {
	for _, n := range notes {
		if !passage.MatchString(n.text) {
			continue
		}
		for re, meaning := range map[*regexp.Regexp]corpus.Meaning{assentRE: corpus.Assented, provincialRE: corpus.Gazetted} {
			m := re.FindStringSubmatch(n.text)
			if m == nil {
				continue
			}
			if iso := readDate(m[1]); iso != "" && atoi(iso[:4])-year <= 1 {
				h.addDate(meaning, iso, n.page)
			}
		}
	}
}
