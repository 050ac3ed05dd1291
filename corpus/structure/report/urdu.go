package report

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// Papers in Urdu: their figures, their headings, which have no capitals, and the words
// in which they recommend.

var (
	// reUrduNumber is a number of a paragraph or an item: "۱۲۔".
	reUrduNumber = regexp.MustCompile(`^([۰-۹0-9]{1,3})\s?[۔.)-]\s*`)
	// reUrduNamed is a line that heads a part wherever it stands.
	reUrduNamed = regexp.MustCompile(`^(?:خلاصہ|انتظامی خلاصہ|تعارف|پس منظر|سفارشات|تجاویز|نتائج|حاصل کلام|اختتامیہ|حوالہ جات|کتابیات|دیباچہ|پیش لفظ|مقدمہ|طریقہ کار|اہم نکات|فہرست مخففات|ضمیمہ(?: [۰-۹0-9]+)?)\s*:?$`)
	// reUrduSort is what a paper calls itself.
	reUrduSort = regexp.MustCompile(`^(?:پالیسی (?:بریف|پیپر)|(?:سالانہ|تحقیقی|خصوصی|جائزہ|حتمی|ابتدائی)? ?رپورٹ|تحقیقی مقالہ|حقائق نامہ)\s*(?:نمبر\s*[۰-۹0-9]+)?$`)
	// reUrduBrief are the sorts that are briefs.
	reUrduBrief = regexp.MustCompile(`پالیسی (?:بریف|پیپر)|حقائق نامہ`)
	// reUrduBody is a word that the name of an organization holds.
	reUrduBody = regexp.MustCompile(`(?:^|\s)(?:کمیشن|کمیٹی|وزارت|ادارہ|محتسب|فاؤنڈیشن|کونسل|مرکز|انسٹی ٹیوٹ|تنظیم)(?:\s|$)`)
	// reUrduMust is a verb of a recommendation.
	reUrduMust = regexp.MustCompile(`(?:چاہیے|چاہئے|جائے|جائیں|سفارش)`)
	reUrduDate = regexp.MustCompile(`(?:(\d{1,2})\s+)?(` + urduMonthNames() + `)\s*،?\s*((?:19|20)\d\d)`)
)

// urduMonths are the months as Urdu writes them, in order.
var urduMonths = []string{"جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"}

func urduMonthNames() string { return strings.Join(urduMonths, "|") }

var urduFigures = strings.NewReplacer("۰", "0", "۱", "1", "۲", "2", "۳", "3", "۴", "4", "۵", "5", "۶", "6", "۷", "7", "۸", "8", "۹", "9")

// latinNumbers gives lines whose numbers at the start are in the figures and with the
// stop that the numbering knows.
func latinNumbers(ls []lines.Line) []lines.Line {
	out := make([]lines.Line, len(ls))
	for i, l := range ls {
		if m := reUrduNumber.FindStringSubmatchIndex(l.Text); m != nil && corpus.IsArabic(firstLetter(l.Text)) {
			// A capital is what opens a paragraph in a script that has them.
			l.Text = urduFigures.Replace(l.Text[:m[3]]) + ". “" + l.Text[m[1]:]
		}
		out[i] = l
	}
	return out
}

// urduOpening is what latinNumbers put before the text of a paragraph.
func urduOpening(lang corpus.Language) string {
	if lang == corpus.Urdu {
		return "“"
	}
	return ""
}

// urduHeading reports whether line i of an Urdu paper heads what stands below.
func urduHeading(ls []lines.Line, i int) bool {
	s := ls[i].Text
	if reUrduNamed.MatchString(s) {
		return true
	}
	n := len(strings.Fields(s))
	if i == 0 || i+1 >= len(ls) || n > 10 || sentenceEnd(s) || sentenceStop(s) || reUrduBody.MatchString(s) || urduDate(s) != "" {
		return false
	}
	above := sentenceStop(ls[i-1].Text) || reUrduNamed.MatchString(ls[i-1].Text)
	below := ls[i+1].Text
	return above && utf8.RuneCountInString(below) > 2*utf8.RuneCountInString(s) && !lines.Marker(below) && reUrduNumber.FindString(s) == ""
}

// urduDate is the day, month or year of a line in Urdu, ISO 8601.
func urduDate(s string) string {
	m := reUrduDate.FindStringSubmatch(urduFigures.Replace(s))
	if m == nil {
		return ""
	}
	for i, name := range urduMonths {
		if name != m[2] {
			continue
		}
		if m[1] != "" {
			return isoDay(m[1], monthsInOrder[i], m[3])
		}
		return monthOf(monthsInOrder[i] + " " + m[3])
	}
	return ""
}

var monthsInOrder = strings.Split(strings.Trim(monthNames, "()"), "|")

// urduOrganization is a line that is the name of an organization, "" else.
func urduOrganization(s string) string {
	if n := len(strings.Fields(s)); n > 1 && n <= maxName && reUrduBody.MatchString(s) && !sentenceEnd(s) && !reUrduSort.MatchString(s) {
		return strings.TrimRight(s, " :،۔")
	}
	return ""
}
