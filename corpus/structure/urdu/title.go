package urdu

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// identity is what the front of a translation says it is a translation of.
type identity struct {
	title   string // in Urdu
	english string
	kind    corpus.Kind
	number  string
	year    int
	dates   []corpus.Date
}

// works are the laws whose Urdu names are known, with the identity of their
// English text (short titles and numbers as the Pakistan Code gives them).
var works = []struct {
	name    *regexp.Regexp
	title   string
	english string
	kind    corpus.Kind
	number  string
	year    int
}{
	{regexp.MustCompile(`اسلامی جمہوریہ پاکستان\s+کا\s+دستور|دستور\s+اسلامی جمہوریہ پاکستان|آئین پاکستان`), "اسلامی جمہوریہ پاکستان کا دستور", "Constitution of the Islamic Republic of Pakistan, 1973", corpus.KindConstitution, "", 1973},
	{regexp.MustCompile(`قانون\s+شہادت`), "قانون شہادت", "Qanun-e-Shahadat Order, 1984", corpus.KindOrder, "10", 1984},
	{regexp.MustCompile(`(?:مجموعہ\s+)?تعزیرات\s+پاکستان`), "مجموعہ تعزیرات پاکستان", "Pakistan Penal Code, 1860", corpus.KindAct, "45", 1860},
	{regexp.MustCompile(`(?:مجموعہ\s+)?ضابطہ\s+فوجداری`), "مجموعہ ضابطہ فوجداری", "Code of Criminal Procedure, 1898", corpus.KindAct, "5", 1898},
	{regexp.MustCompile(`(?:مجموعہ\s+)?ضابطہ\s+دیوانی`), "مجموعہ ضابطہ دیوانی", "Code of Civil Procedure, 1908", corpus.KindAct, "5", 1908},
	{regexp.MustCompile(`مسلم\s+عائلی\s+قوانین\s+آرڈی`), "مسلم عائلی قوانین آرڈیننس", "Muslim Family Laws Ordinance, 1961", corpus.KindOrdinance, "8", 1961},
}

var (
	reKindNumber = regexp.MustCompile(`(فرمان\s+صدر|صدارتی\s+فرمان|ایکٹ|آرڈی\s?(?:ننس|نینس|ینس))\s*(?:نمبر)?\s*([0-9]{1,3}|[IVXLC]{1,7})\s*(?:مجری[ہه]|بابت|آف|،)?\s*((?:18|19|20)[0-9]{2})`)
	reYearKind   = regexp.MustCompile(`((?:18|19|20)[0-9]{2})\s*(?:ء|ع)?\s*ک[اےی]\s+(فرمان\s+صدر|صدارتی\s+فرمان|ایکٹ|آرڈی\s?(?:ننس|نینس|ینس))\s*نمبر\s*([0-9]{1,3})`)
	reUrduDate   = regexp.MustCompile(`([0-9]{1,2})\s*[/،]?\s*(جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر)\s*،?\s*((?:18|19|20)[0-9]{2})`)
	reAsAmended  = regexp.MustCompile(`ترمیم\s+شد[ہه]\s+(?:لغایت|تا)`)
	urduMonths   = map[string]int{"جنوری": 1, "فروری": 2, "مارچ": 3, "اپریل": 4, "مئی": 5, "جون": 6, "جولائی": 7, "اگست": 8, "ستمبر": 9, "اکتوبر": 10, "نومبر": 11, "دسمبر": 12}
)

// How many lines the title page may have, and how many may stand above the clause
// of the short title.
const (
	frontLines = 30
	bodyLines  = 120
)

func frontText(ls []lines.Line) string { return textOf(ls, frontLines, "\n") }

func bodyText(ls []lines.Line) string { return textOf(ls, bodyLines, " ") }

// textOf is the text of the first n lines, each ended by sep, with European
// figures.
func textOf(ls []lines.Line, n int, sep string) string {
	var b strings.Builder
	for _, l := range ls[:min(len(ls), n)] {
		b.WriteString(l.Text + sep)
	}
	return digits(b.String())
}

// identify reads a front, and the body for the clause of the short title, both with
// European figures.
func identify(front, body string) identity {
	id := known(front)
	if id.english == "" {
		id.title, id.kind, id.year = titleOf(front, body)
		if m := reKindNumber.FindStringSubmatch(front); m != nil {
			id.number, id.year = strconv.Itoa(numeral(m[2])), number(m[3])
			id.kind = cmp.Or(id.kind, kindOf(m[1]))
		} else if m := reYearKind.FindStringSubmatch(front); m != nil {
			id.number, id.year = m[3], number(m[1])
			id.kind = cmp.Or(id.kind, kindOf(m[2]))
		}
	}
	if id.title == "" {
		id.title = firstLine(front)
	}
	id.dates = amendedTo(front)
	return id
}

// known finds the law whose Urdu name is known, where the front is headed by it. A
// law that amends it, or one that only speaks of it, is another.
func known(front string) identity {
	ls := strings.Split(front, "\n")
	for i, s := range ls {
		if _, opens := startOf(s); opens || reRecital.MatchString(s) {
			break
		}
		own := reTitle.MatchString(s)
		if !own {
			s = strings.Join(ls[i:min(len(ls), i+3)], " ")
		}
		for _, w := range works {
			loc := w.name.FindStringIndex(s)
			if loc == nil || utf8.RuneCountInString(s[:loc[0]]) > longestTitle/2 || strings.Contains(ls[i], "ترمیم") && own {
				continue
			}
			return identity{title: w.title, english: w.english, kind: w.kind, number: w.number, year: w.year}
		}
		if own {
			break
		}
	}
	return identity{}
}

// kindOf tells the kind of an instrument by the word for it.
func kindOf(word string) corpus.Kind {
	for _, k := range []struct {
		stem string
		kind corpus.Kind
	}{
		{"مسود", corpus.KindBill}, {"بل", corpus.KindBill}, {"فرمان", corpus.KindOrder}, {"آرڈی", corpus.KindOrdinance},
		{"قواعد", corpus.KindRules}, {"ضوابط", corpus.KindRegulation},
	} {
		if strings.Contains(word, k.stem) {
			return k.kind
		}
	}
	return corpus.KindAct
}

// firstLine is the first line of some length, as a title of last resort.
func firstLine(front string) string {
	for s := range strings.SplitSeq(front, "\n") {
		if a, _ := corpus.CountScripts(s); a > 8 {
			return strings.TrimSpace(s)
		}
	}
	return ""
}

// amendedTo reads up to which day the text is amended.
func amendedTo(front string) []corpus.Date {
	loc := reAsAmended.FindStringIndex(front)
	if loc == nil {
		return nil
	}
	m := reUrduDate.FindStringSubmatch(front[loc[1]:min(len(front), loc[1]+120)])
	if m == nil {
		return nil
	}
	v := fmt.Sprintf("%s-%02d-%02d", m[3], urduMonths[m[2]], number(m[1]))
	d, err := corpus.NewDate(v, corpus.AmendedTo, "page 1")
	if err != nil {
		return nil
	}
	return []corpus.Date{d}
}

func (id identity) metadata(ls []lines.Line) corpus.Metadata {
	m := corpus.Metadata{
		Kind: id.kind, Title: id.title, Number: id.number, Year: id.year, Language: corpus.Urdu,
		Enactor: "pk", Jurisdiction: "pk", Dates: id.dates,
	}
	if m.Kind == "" {
		m.Kind = corpus.KindAct
	}
	if id.english != "" {
		m.AltTitles = []string{id.english}
	} else if p := provinceOf(id.title); p != "" && (id.year == 0 || id.year >= firstProvincialYear) {
		m.Enactor, m.Jurisdiction = p, p
	}
	return m
}

// firstProvincialYear is when the provinces of today got legislatures of their own
// again.
const firstProvincialYear = 1970

// provinceOf is the province with whose name the title of a law begins, "" where
// none does.
func provinceOf(title string) string {
	for _, p := range []struct{ name, code string }{
		{"پنجاب", "pk-pb"}, {"سندھ", "pk-sd"}, {"خیبر پختونخوا", "pk-kp"}, {"خیبرپختونخوا", "pk-kp"}, {"بلوچستان", "pk-ba"}, {"گلگت بلتستان", "pk-gb"},
		{"آزاد جموں", "pk-ajk"},
	} {
		if strings.HasPrefix(oneHeh(title), oneHeh(p.name)) {
			return p.code
		}
	}
	return ""
}

// oneHeh writes both forms of heh as one.
func oneHeh(s string) string { return strings.ReplaceAll(letters(s), "ھ", "ہ") }

func number(s string) int {
	n := 0
	for _, r := range s {
		if r >= '0' && r <= '9' && n < 100000 {
			n = n*10 + int(r-'0')
		}
	}
	return n
}
