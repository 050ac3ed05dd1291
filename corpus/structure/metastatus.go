package structure

import (
	"regexp"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

var extents = []struct {
	re   *regexp.Regexp
	code string
}{
	{regexp.MustCompile(`(?i)whole of Pakistan|throughout Pakistan|to Pakistan\b|all (?:the )?Provinces`), "pk"},
	{regexp.MustCompile(`(?i)Islamabad Capital Territory|Capital Territory of Islamabad`), "pk-is"},
	{regexp.MustCompile(`(?i)Province of (?:the )?Punjab|whole of (?:the )?Punjab\b|to the Punjab\b`), "pk-pb"},
	{regexp.MustCompile(`(?i)Province of Sindh?\b|whole of (?:the )?(?:Province of )?Sindh?\b`), "pk-sd"},
	{regexp.MustCompile(`(?i)(?:Province|whole) of (?:the )?(?:Khyber|North-? ?West Frontier|N\.-?W\.F)`), "pk-kp"},
	{regexp.MustCompile(`(?i)(?:Province|whole) of (?:the )?Bal[ou]chistan`), "pk-ba"},
	{regexp.MustCompile(`(?i)Gilgit`), "pk-gb"},
	{regexp.MustCompile(`(?i)Azad Jammu`), "pk-ajk"},
}

var extendRE = regexp.MustCompile(`(?i)(?:extends?|apply|applies|extended)(?: in the first instance)? (?:to|throughout)\b([^.;]{3,160})`)

// extent reads where the law applies from its extent clause; "" where the
// first sections do not say.
func (s *statute) extent(title, enactor string) string {
	for _, p := range s.opening() {
		m := extendRE.FindString(strings.ReplaceAll(p.Text[:min(len(p.Text), 900)], "\n", " "))
		if m == "" {
			continue
		}
		best, at := "", len(m)
		for _, e := range extents {
			if loc := e.re.FindStringIndex(m); loc != nil && loc[0] < at {
				best, at = e.code, loc[0]
			}
		}
		if best != "" {
			return best
		}
	}
	if enactor == "pk-wp" || enactor == "pk" {
		if code := titlePlace(title, enactor); code != "" {
			return code
		}
	}
	if enactor == "pk" && strings.Contains(title, "Islamabad Capital Territory") {
		return "pk-is"
	}
	return ""
}

// setDates joins the catalogue's dates with those that the text says, and adds
// when the law came into force and up to when the copy goes.
func (s *statute) setDates(m *corpus.Metadata, h frontPage, n named) {
	add := func(d corpus.Date) {
		if _, have := corpus.FindDate(m.Dates, d.Meaning); !have {
			m.Dates = append(m.Dates, d)
		}
	}
	m.Dates = append([]corpus.Date(nil), m.Dates...)
	for _, d := range h.dates {
		add(d)
	}
	if iso := s.commencement(); iso != "" {
		add(corpus.Date{Value: iso, Precision: corpus.PrecisionDay, Meaning: corpus.Commenced, Source: "section 1"})
	}
	value, source := n.asOf, "title"
	if value == "" && h.upTo != "" {
		value, source = h.upTo, "page 1"
	}
	if value == "" {
		if last := s.lastAmendment(); last != nil {
			value, source = amendmentDate(*last), "footnotes"
		}
	}
	if value != "" {
		if d, err := corpus.NewDate(value, corpus.AmendedTo, source); err == nil {
			add(d)
		}
	}
}

// commencement reads "shall come into force on the 1st day of July, 2001" from
// the first sections.
func (s *statute) commencement() string {
	for _, p := range s.opening() {
		text := strings.ReplaceAll(p.Text[:min(len(p.Text), 900)], "\n", " ")
		if m := commenceRE.FindStringSubmatch(text); m != nil {
			if iso := readDate(wordDays(m[1])); iso != "" {
				return iso
			}
		}
	}
	for i := range s.out {
		if m := effectiveRE.FindStringSubmatch(s.out[i].Text); m != nil && s.out[i].Kind == corpus.Preamble {
			return readDate(wordDays(m[1]))
		}
	}
	return ""
}

// effectiveRE is the day of commencement in the words by which rules are made.
var effectiveRE = regexp.MustCompile(`\bwhich shall (?:have|take) effect (?:on and )?from (?:the )?([^.;:]{6,40})`)

var dayWords = []string{
	"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
	"twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
	"twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth",
	"twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
}

// wordDays writes the days of a month that stand in words in figures.
func wordDays(t string) string {
	low := strings.ToLower(t)
	for i := len(dayWords) - 1; i >= 0; i-- {
		if strings.Contains(low, dayWords[i]+" day") || strings.Contains(low, dayWords[i]+" of ") {
			return strings.Replace(low, dayWords[i], itoa(i+1), 1)
		}
	}
	return t
}

var byYear = regexp.MustCompile(`\b(1[89]\d\d|20\d\d)\b`)

// lastAmendment is the latest change that the footnotes tell of.
func (s *statute) lastAmendment() *corpus.Amendment {
	var best *corpus.Amendment
	key := ""
	for i := range s.out {
		for j := range s.out[i].Amendments {
			a := &s.out[i].Amendments[j]
			if k := amendmentKey(a); k > key {
				best, key = a, k
			}
		}
	}
	return best
}

// amendmentKey orders changes by year, then by the number of the law.
func amendmentKey(a *corpus.Amendment) string {
	if id, err := workid.Parse(a.Work); err == nil {
		return itoa(id.Year) + "-" + pad(id.Number)
	}
	year := ""
	for _, y := range byYear.FindAllString(a.By, -1) {
		year = max(year, y)
	}
	if year > "2100" {
		return ""
	}
	return year
}

func pad(n string) string { return strings.Repeat("0", max(0, 4-len(n))) + n }

func amendmentDate(a corpus.Amendment) string {
	year, _, _ := strings.Cut(amendmentKey(&a), "-")
	if strings.HasPrefix(a.Effective, year) {
		return a.Effective
	}
	return year
}
