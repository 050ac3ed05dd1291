package report

import (
	"path"
	"regexp"
	"strings"
	"time"
	"unicode"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// front is what the first pages say of a paper.
type front struct {
	symbol    string
	publisher string
	kindWord  string // what the paper calls itself: "policy brief"
	session   string // the line of adoption with its session
	date      corpus.Date
	title     string
}

// maxFront is how many lines the title page and what follows may have.
const maxFront = 90

var (
	reSymbol   = regexp.MustCompile(`\b((?:CRC|CEDAW|CCPR|CAT|CERD|CESCR|CRPD|CMW|CED|HRI|A|E|S)/(?:[A-Z0-9.()\-]+/)*[A-Z0-9.()\-]*\d[A-Z0-9.()\-]*(?:/[A-Z0-9.()\-]+)*)`)
	reSession  = regexp.MustCompile(`(?i)(?:adopted by the committee[^.\n]{0,40}?at its|\b)\s*((?:[a-z]+-)?[a-z]+(?:st|nd|rd|th))\s+session\b[^.\n]{0,60}`)
	reKindWord = regexp.MustCompile(`(?i)\b(policy brief|issue brief|legislative brief|advocacy brief|fact ?sheet|briefing (?:note|paper)|concluding observations|(?:initial|second|third|fourth|fifth|sixth|seventh|combined|periodic)[\w ,]{0,40} reports?\b|list of issues|general comment|alternative report|annual report|state of children|situation analysis|research (?:report|study|paper)|baseline (?:study|survey)|working paper|white paper|discussion paper|summary record|convention on the rights of the child)\b`)
	reBoiler   = regexp.MustCompile(`(?i)^\W*(?:united nations|distr\b|general$|original\b|english(?: only)?$|advance unedited|page\b|contents$|table of contents|convention on the\b|please recycle|ge\.\d|isbn|copyright|©|all rights|published by|www\.|http|volume \d|vol\.|issue \d|agenda item|item \d)`)
	reTOC      = regexp.MustCompile(`(?:\.\s?){4,}|…{2,}|\s\.{3,}\s*\d*$`)
)

// publishers are issuers that papers of this field name, as they print them.
var publishers = []struct {
	name string
	re   *regexp.Regexp
}{
	{"Committee on the Rights of the Child", regexp.MustCompile(`(?i)committee on the rights of the child`)},
	{"Committee on the Elimination of Discrimination against Women", regexp.MustCompile(`(?i)committee on the elimination of discrimination against women`)},
	{"Committee against Torture", regexp.MustCompile(`(?i)committee against torture`)},
	{"Human Rights Committee", regexp.MustCompile(`\bHuman Rights Committee\b`)},
	{"Human Rights Council", regexp.MustCompile(`\bHuman Rights Council\b`)},
	{"National Commission on the Rights of Child", regexp.MustCompile(`(?i)national commission (?:on|for) the rights? of (?:the )?child|\bNCRC\b`)},
	{"National Commission for Human Rights", regexp.MustCompile(`(?i)national commission for human rights|\bNCHR\b`)},
	{"National Commission on the Status of Women", regexp.MustCompile(`(?i)national commission on the status of women|\bNCSW\b`)},
	{"Human Rights Commission of Pakistan", regexp.MustCompile(`(?i)human rights commission of pakistan|\bHRCP\b`)},
	{"Law and Justice Commission of Pakistan", regexp.MustCompile(`(?i)law (?:and|&) justice commission of pakistan`)},
	{"Ministry of Human Rights", regexp.MustCompile(`(?i)ministry of human rights`)},
	{"UNICEF", regexp.MustCompile(`\bUNICEF\b|United Nations Children.s Fund`)},
	{"International Labour Organization", regexp.MustCompile(`(?i)international labour (?:organi[sz]ation|office)`)},
	{"UN Women", regexp.MustCompile(`\bUN Women\b`)},
	{"Government of Pakistan", regexp.MustCompile(`(?i)government of pakistan`)},
}

// readFront reads the first pages and the heads of all pages, where the United
// Nations print the symbol.
func readFront(pages []corpus.Page, ls []lines.Line) front {
	var f front
	top := texts(ls[:min(len(ls), maxFront)])
	joined := strings.Join(top, "\n")
	for _, p := range pages[:min(len(pages), 3)] {
		joined += "\n" + p.Header + "\n" + p.Footer + "\n" + p.Footnotes
	}
	// A symbol stands in the first lines or at the head of a page; further down
	// it is a reference to another paper.
	head := strings.Join(top[:min(len(top), 12)], "\n")
	if len(pages) > 0 {
		head += "\n" + pages[0].Header
	}
	if m := reSymbol.FindString(head); strings.Count(m, "/") > 0 {
		f.symbol = strings.TrimRight(m, ".-(")
	}
	if m := reKindWord.FindString(strings.Join(top[:min(len(top), 40)], "\n")); m != "" {
		f.kindWord = strings.ToLower(strings.Join(strings.Fields(m), " "))
	}
	for _, p := range publishers {
		if p.re.MatchString(joined) {
			f.publisher = p.name
			break
		}
	}
	if f.symbol != "" {
		for _, s := range reSession.FindAllString(joined+"\n"+sessionNote(pages), -1) {
			if s = strings.Join(strings.Fields(s), " "); len(s) > len(f.session) {
				f.session = s // the line of adoption says most
			}
		}
	}
	f.date = frontDate(top)
	f.title = frontTitle(top)
	if titleMarked(ls) {
		f.title = ls[0].Text
	}
	return f
}

// sessionNote gives the foot of the first page, where the adoption is noted.
func sessionNote(pages []corpus.Page) string {
	if len(pages) == 0 {
		return ""
	}
	t := pages[0].Text
	return t[max(0, len(t)-600):]
}

func texts(ls []lines.Line) []string {
	out := make([]string, len(ls))
	for i, l := range ls {
		out[i] = l.Text
	}
	return out
}

const monthNames = `(January|February|March|April|May|June|July|August|September|October|November|December)`

var (
	reDayMonthYear = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)?\s+` + monthNames + `,?\s+((?:19|20)\d\d)\b`)
	reMonthYear    = regexp.MustCompile(`(?i)\b` + monthNames + `,?\s+((?:19|20)\d\d)\b`)
	reYear         = regexp.MustCompile(`\b((?:19|20)\d\d)\b`)
)

// frontDate is the first date of the title page, as fine as it is printed.
func frontDate(top []string) corpus.Date {
	text := strings.Join(top[:min(len(top), 30)], "\n")
	value := ""
	if m := reDayMonthYear.FindStringSubmatch(text); m != nil {
		if t, err := time.Parse("2 January 2006", m[1]+" "+proper(m[2])+" "+m[3]); err == nil {
			value = t.Format("2006-01-02")
		}
	}
	if m := reMonthYear.FindStringSubmatch(text); m != nil && value == "" {
		if t, err := time.Parse("January 2006", proper(m[1])+" "+m[2]); err == nil {
			value = t.Format("2006-01")
		}
	}
	if m := reYear.FindString(strings.Join(top[:min(len(top), 15)], "\n")); value == "" {
		value = m
	}
	d, err := corpus.NewDate(value, corpus.Published, "page 1")
	if err != nil {
		return corpus.Date{}
	}
	return d
}

func proper(s string) string { return strings.ToUpper(s[:1]) + strings.ToLower(s[1:]) }

// frontTitle is the line that says what the paper is, with the lines that it
// runs over; else the first line that looks like a title.
func frontTitle(top []string) string {
	for i, s := range top[:min(len(top), 40)] {
		if reKindWord.MatchString(s) && !serial(s) && titleLike(s) && !reBoiler.MatchString(s) && len(strings.Fields(s)) > 3 {
			return joinTitle(top, i)
		}
	}
	for i, s := range top[:min(len(top), 25)] {
		if titleLike(s) && len(s) > 8 && !serial(s) && !isPublisher(s) && reDayMonthYear.FindString(s) == "" {
			if i+1 < len(top) && reSortOnly.MatchString(s) && titleLike(top[i+1]) && !isPublisher(top[i+1]) && len(strings.Fields(top[i+1])) > 1 {
				i++ // "POLICY BRIEF" says what the paper is, the line below what it is about
			}
			return joinTitle(top, i)
		}
	}
	return ""
}

// reSortOnly is a line that names a sort of paper and nothing else.
var reSortOnly = regexp.MustCompile(`(?i)^(policy|issue|legal|research|technical|advocacy|data)?\s*(brief|note|paper|report|review|study|assessment)s?(\s*(no\.?|number|#)?\s*\d+)?\W*$`)

// reSerial is a line that gives the number or date of a paper in its series:
// "Policy Brief No. 7 | March 2024".
var reSerial = regexp.MustCompile(`(?i)^(?:policy|issue|legal|research|technical|advocacy|data|legislative)?\s*(?:brief|note|paper|report|series)\b[\s,|–—-]*(?:(?:no\.?|number|#)?\s*\d+)[\s,|–—-]*(?:\d{1,2}\s+)?` + monthNames + `?,?\s*(?:\d{4})?\W*$`)

// reSeries is such a line with more behind a bar: "Policy Brief No. 7 | The
// Commission, Islamabad | March 2024".
var reSeries = regexp.MustCompile(`(?i)^(?:policy|issue|legal|research|technical|advocacy|data|legislative|working|occasional|discussion)?\s*(?:brief|note|paper|report|series)\s*(?:no\.?|number|#|issue|vol\.?)\s*\d+\s*[|•·]`)

// serial reports whether a line says no more than where a paper stands in its
// series.
func serial(s string) bool { return reSerial.MatchString(s) || reSeries.MatchString(s) }

func isPublisher(s string) bool {
	for _, p := range publishers {
		if m := p.re.FindString(s); m != "" && len(m)*10 > len(s)*6 {
			return true
		}
	}
	return false
}

// titleLike reports whether s may be part of a title: words that begin with a
// capital, no sentence, no boilerplate.
func titleLike(s string) bool {
	if reBoiler.MatchString(s) || reTOC.MatchString(s) || reSymbol.MatchString(s) || len(s) > 160 {
		return false
	}
	r := firstLetter(s)
	return unicode.IsUpper(r) || corpus.IsArabic(r)
}

// maxTitleLines is over how many lines a title may run.
const maxTitleLines = 4

func joinTitle(top []string, i int) string {
	parts := []string{top[i]}
	for j := i + 1; j < len(top) && len(parts) < maxTitleLines; j++ {
		s := top[j]
		if goesOn(parts[len(parts)-1], s) {
			parts = append(parts, s)
			continue
		}
		break
	}
	t := strings.Trim(strings.Join(parts, " "), " *†.,:;-–—")
	return strings.TrimRight(t, "0123456789*† ") + yearTail(t)
}

// yearTail gives back a year that ends the title: only marks of footnotes go.
func yearTail(t string) string {
	m := regexp.MustCompile(`\s*\b(?:19|20)\d\d(?:\s*[-–/]\s*\d{2,4})?$`).FindString(t)
	return m
}

// goesOn reports whether a title runs on from prev to s.
func goesOn(prev, s string) bool {
	if reBoiler.MatchString(s) || isPublisher(s) || reDayMonthYear.MatchString(s) || reNumbered.MatchString(s) ||
		reRomanHead.MatchString(s) || strings.HasSuffix(prev, "*") || strings.HasSuffix(prev, ".") || len(s) > 120 {
		return false
	}
	w := strings.Fields(prev)
	last := strings.ToLower(w[len(w)-1])
	if unicode.IsLower(firstLetter(s)) {
		return true
	}
	switch last {
	case "of", "the", "on", "and", "for", "in", "by", "to", "a", "&", "with", "under":
		return true
	}
	return strings.HasSuffix(prev, ":") || strings.HasSuffix(prev, ",") || strings.HasSuffix(prev, "-") || strings.HasSuffix(prev, "–")
}

func firstLetter(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return r
		}
	}
	return 0
}

// metadata fills the metadata of the paper.
func (f front) metadata(ls []lines.Line, name string) corpus.Metadata {
	m := corpus.Metadata{
		Kind: f.kind(ls), Title: f.title, Publisher: f.publisher, Symbol: f.symbol,
		LongTitle: f.session, Language: lines.Language(ls),
	}
	if f.date.Value != "" {
		m.Dates = []corpus.Date{f.date}
		m.Year = f.date.Year()
	}
	if m.Title == "" {
		base := strings.TrimSuffix(path.Base(name), path.Ext(name))
		m.Title = strings.Join(strings.FieldsFunc(base, func(r rune) bool { return r == '_' || r == '-' }), " ")
	}
	if f.symbol != "" {
		m.Enactor, m.Jurisdiction = "int", "int"
	}
	if mentionsPakistan(ls) {
		m.Jurisdiction = "pk"
		if m.Enactor == "" {
			m.Enactor = "pk"
		}
	}
	return m
}

func mentionsPakistan(ls []lines.Line) bool {
	for _, l := range ls[:min(len(ls), 400)] {
		if strings.Contains(l.Text, "Pakistan") || strings.Contains(l.Text, "PAKISTAN") || strings.Contains(l.Text, "پاکستان") {
			return true
		}
	}
	return false
}

var (
	reBrief   = regexp.MustCompile(`(?i)brief|fact ?sheet`)
	reArticle = regexp.MustCompile(`(?i)^\W*(?:abstract|keywords?)\b`)
	reJournal = regexp.MustCompile(`(?i)\bjournal of\b|\blaw review\b|\bdoi:`)
)

func (f front) kind(ls []lines.Line) corpus.Kind {
	if reBrief.MatchString(f.kindWord) {
		return corpus.KindBrief
	}
	arts := articleStarts(ls)
	if len(arts) >= minArticles && hasLine(ls, regexp.MustCompile(`(?i)states parties|contracting parties|high contracting`)) {
		return corpus.KindTreaty
	}
	top := ls[:min(len(ls), maxFront)]
	if hasLine(top, reArticle) && (hasLine(top, reJournal) || f.kindWord == "") {
		return corpus.KindArticle
	}
	return corpus.KindReport
}

func hasLine(ls []lines.Line, re *regexp.Regexp) bool {
	for _, l := range ls {
		if re.MatchString(l.Text) {
			return true
		}
	}
	return false
}
