package urdu

import (
	_ "embed"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

//go:embed data/amendments.tsv
var amendmentsTSV string

// amendmentActs are the Acts that amended the Constitution, by their ordinal.
var amendmentActs = readAmendmentActs(amendmentsTSV)

// instrument is the number and the year of a law.
type instrument struct{ number, year int }

func readAmendmentActs(tsv string) map[int]instrument {
	out := map[int]instrument{}
	for row := range strings.Lines(tsv) {
		c := strings.Fields(row)
		if n := number(c[0]); len(c) == 3 && n > 0 && !strings.HasPrefix(row, "#") {
			out[n] = instrument{number(c[1]), number(c[2])}
		}
	}
	return out
}

var (
	reOfYear     = regexp.MustCompile(`([0-9]{1,3}|[IVXLC]{1,7})\s*(?:مجر[یہه]+|بابت|ب[اہ]?ایت|آف|کا)\s*[،,(]*\s*((?:18|19|20)[0-9]{2})`)
	reYearsKind  = regexp.MustCompile(`((?:18|19|20)[0-9]{2})\s*(?:ء|ع)?\s*ک[اےی]\s+(?:\S+\s+){0,2}?(?:ایکٹ|آرڈی\S+|فرمان)\s*(?:نمبر)?\s*([0-9]{1,3}|[IVXLC]{1,7})`)
	reOrdinalOf  = regexp.MustCompile(`(\S+)\s+ترمیم\s*\)|ترمیم\s+(\S+?)\s*\)`)
	reConstitute = regexp.MustCompile(`دستور|آئین`)
	reAnyYear    = regexp.MustCompile(`(?:18|19|20)[0-9]{2}`)
	reEffective  = regexp.MustCompile(`نفا[ذز]\s*پذ`)
	reDeed       = regexp.MustCompile(`(تبدیل|حذف|شامل|اضاف[ہه]|منسوخ|دوبار[ہه]\s+نمبر)`)
	reOwnSection = regexp.MustCompile(`\s*کی?\s*(?:دف[ع]?[ہه]|دفعات)\s|\s*کے\s*(?:آرٹیکل|قاعد[ہه]|پیرا)`)
	reByFrom     = regexp.MustCompile(`(?:دستور\s*\(|احیائے دستور|فرمان\s+(?:صد|دستور|نمبر|\()|(?:(?:پنجاب|سندھ|خیبر پختونخوا|بلوچستان|مغربی پاکستان)\s+)?(?:ایکٹ|آرڈی\S+|ریگولیشن)\s*(?:نمبر|[0-9]))`)
)

// deeds are the actions of an amendment by the words for them.
var deeds = []struct{ word, action string }{
	{"تبدیل", "substituted"}, {"حذف", "omitted"}, {"شامل", "inserted"}, {"اضاف", "added"}, {"منسوخ", "repealed"}, {"دوبار", "renumbered"},
}

// amendment reads a footnote: what was done, by which instrument as printed and its
// identifier, and since when. Before is the note above it, to which "بحوالہ عین ماقبل"
// points back; enactor is whose law is amended.
func amendment(text string, before *corpus.Amendment, enactor string) corpus.Amendment {
	a := corpus.Amendment{Action: "other", Note: text}
	figures := digits(text)
	if m := reDeed.FindString(figures); m != "" && (reDone.MatchString(figures) || reCutOff.MatchString(figures)) {
		for _, d := range deeds {
			if strings.HasPrefix(m, d.word) {
				a.Action = d.action
			}
		}
	}
	if loc := reEffective.FindStringIndex(figures); loc != nil {
		a.Effective = firstDate(figures[loc[1]:])
	}
	end := len(text)
	if loc := reBy.FindStringIndex(letters(text)); loc != nil {
		end = loc[0]
	}
	if ibid := reIbid.FindStringIndex(letters(text)); ibid != nil && ibid[0] <= end {
		if before != nil {
			a.By, a.Work = before.By, before.Work
		}
		return a
	}
	from := 0
	if loc := reByFrom.FindStringIndex(figures); loc != nil && reNamesPart.MatchString(figures) {
		from = len(text) - len(tail(text, figures, loc[0]))
	}
	if from >= end {
		from = 0
	}
	a.By = strings.Trim(text[from:end], " ،,۔")
	if len(a.By) > 2*longestHeading*2 {
		a.By = ""
	}
	a.Work = instrumentWork(digits(text[from:end]), enactor)
	return a
}

// tail is the end of text from where byte i of its form in European figures stands.
func tail(text, figures string, i int) string {
	n := len([]rune(figures[:i]))
	for k := range text {
		if n == 0 {
			return text[k:]
		}
		n--
	}
	return ""
}

// firstDate is the first day, month and year in s, ISO 8601, "" for none near by.
func firstDate(s string) string {
	m := reUrduDate.FindStringSubmatch(s[:min(len(s), 70)])
	if m == nil {
		return ""
	}
	v := fmt.Sprintf("%s-%02d-%02d", m[3], urduMonths[m[2]], number(m[1]))
	if d, err := corpus.NewDate(v, corpus.Commenced, ""); err == nil {
		return d.Value
	}
	return ""
}

// instrumentWork makes the identifier of the law that by names, "" where its number
// or its year cannot be read.
func instrumentWork(by, enactor string) string {
	kind := corpus.KindAct
	switch {
	case strings.Contains(by, "فرمان"):
		kind, enactor = corpus.KindOrder, "pk"
	case strings.Contains(by, "آرڈی"):
		kind = corpus.KindOrdinance
	}
	if loc := reOwnSection.FindStringIndex(by); loc != nil {
		by = by[:loc[0]]
	}
	found := instrument{}
	if m := reOfYear.FindStringSubmatch(by); m != nil {
		found = instrument{numeral(m[1]), number(m[2])}
	} else if m := reYearsKind.FindStringSubmatch(by); m != nil {
		found = instrument{numeral(m[2]), number(m[1])}
	}
	if kind == corpus.KindAct && reConstitute.MatchString(by) {
		if known, ok := amendmentAct(by, found.year); ok {
			found, enactor = known, "pk"
		}
	}
	if found.number == 0 || found.year == 0 {
		return ""
	}
	if p := provinceOf(strings.TrimSpace(by)); p != "" {
		enactor = p
	}
	return workid.ID{Jurisdiction: enactor, Kind: kind, Year: found.year, Number: strconv.Itoa(found.number)}.Work()
}

// amendmentAct is the Act that amended the Constitution for the ordinal that by names,
// if it is of that year, or of the year before, as its short title may have it.
func amendmentAct(by string, year int) (instrument, bool) {
	m := reOrdinalOf.FindStringSubmatch(by)
	if m == nil {
		return instrument{}, false
	}
	known, ok := amendmentActs[ordinal(strings.Trim(m[1]+m[2], "( "))]
	if year == 0 {
		year = number(reAnyYear.FindString(by))
	}
	return known, ok && (year == known.year || year == known.year-1)
}

// numeral reads a number in figures or in Roman ones.
func numeral(s string) int {
	if n, ok := corpus.ParseRoman(s); ok {
		return n
	}
	return number(s)
}
