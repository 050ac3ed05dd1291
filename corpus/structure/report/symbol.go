package report

import (
	"regexp"
	"strconv"
	"strings"

	"daleel/corpus"
)

var (
	// reSymbol is a document symbol of the United Nations, with the mark of a volume
	// where one follows.
	reSymbol = regexp.MustCompile(`\b(?:CRC|CEDAW|CCPR|CAT|CERD|CESCR|CRPD|CMW|CED|HRI|A|E|S)(?:/(?:(?:Add|Rev|Corr|Amend)\.\d+|[A-Z0-9][A-Z0-9.\-–]*))+(?: \((?:Vol|Part)\. ?[IVX]+\))?`)
	// reReference are the words before a symbol that stands for another paper.
	reReference = regexp.MustCompile(`(?i)(?:[(\[,;]|\b(?:see|under|symbol|document|paras?\.|in|also|to|of|and))\s*$`)
	// reGluedDay is a symbol that runs into the date which stood below it.
	reGluedDay  = regexp.MustCompile(`^(.*(?:/|Add\.|Rev\.)\d{1,3}?)(\d{1,2})$`)
	reMonthNext = regexp.MustCompile(`^\s+` + monthNames)
)

// symbolLines is how far down the title block the paper's own symbol stands.
const symbolLines = 14

// symbolOf is the symbol of the paper. It stands in the first lines or at the head
// of a page; further down, and in brackets, it is a reference to another paper.
func symbolOf(pages []corpus.Page, b block) string {
	head := b.texts(symbolLines)
	if len(pages) > 0 {
		head = append(head, pages[0].Header)
	}
	for _, s := range append(head, texts(b.lines[:b.start])...) {
		for _, m := range reSymbol.FindAllStringIndex(s, -1) {
			sym := strings.TrimRight(s[m[0]:m[1]], ".-–(")
			if strings.Count(sym, "/") < 2 || !strings.ContainsAny(sym, "0123456789") || reReference.MatchString(s[:m[0]]) {
				continue
			}
			return withoutDay(strings.ReplaceAll(sym, "–", "-"), s[m[1]:])
		}
	}
	return headed(pages)
}

// headed is the symbol that the first line of a text consists of, which may stand above
// each of its pages and be no line of the paper then.
func headed(pages []corpus.Page) string {
	if len(pages) == 0 {
		return ""
	}
	first, _, _ := strings.Cut(strings.TrimSpace(pages[0].Text), "\n")
	if sym := reSymbol.FindString(first); sym != "" && sym == strings.TrimSpace(first) && strings.Count(sym, "/") > 1 {
		return sym
	}
	return ""
}

// withoutDay takes off the day of a date that the source glued to the symbol:
// "CAT/C/ZZZ/CO/212 December 2008" is report 2, of the 12th.
func withoutDay(sym, rest string) string {
	if sym, day := gluedDay(sym, rest); day != "" {
		return sym
	}
	return sym
}

// gluedDay cuts the day of the month off a symbol, before the name of a month.
func gluedDay(sym, rest string) (string, string) {
	if !reMonthNext.MatchString(rest) {
		return sym, ""
	}
	m := reGluedDay.FindStringSubmatch(sym)
	if m == nil {
		return sym, ""
	}
	if n, _ := strconv.Atoi(m[2]); n < 1 || n > 31 {
		return sym, ""
	}
	return m[1], m[2]
}

// ordinal is a number of a session in words or figures; the letters behind a figure
// may be torn apart.
const ordinal = `((?:(?:one hundred(?: and)?|hundred|twent(?:y|ieth)|thirt(?:y|ieth)|fort(?:y|ieth)|fift(?:y|ieth)|sixt(?:y|ieth)|sevent(?:y|ieth)|eight(?:y|ieth)|ninet(?:y|ieth))[- ]?)*(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth)?|\d{1,3}\s?(?:s\s?t|n\s?d|r\s?d|t\s?h))`

var (
	reAdopted = regexp.MustCompile(`(?i)adopted by the (?:committee|working group|council)[^.\n]{0,60}?\bat (?:its|the) ` + ordinal + `\s+session\b[^.\n]{0,60}`)
	reSession = regexp.MustCompile(`(?i)(?:^|[\s,(])` + ordinal + `\s+session\b`)
	reTorn    = regexp.MustCompile(`(\d)\s?([snrt])\s?([tdh])\b`)
)

// session is the line of adoption, which says most, or the session that the title
// block names.
func session(pages []corpus.Page, b block) string {
	notes := []string{sessionNote(pages)}
	for _, p := range pages[:min(len(pages), 2)] {
		notes = append(notes, p.Header, p.Footer, p.Footnotes)
	}
	all := strings.Join(append(texts(b.lines), notes...), "\n")
	if m := reAdopted.FindString(unfold(all)); m != "" {
		return strings.Join(strings.Fields(m), " ")
	}
	for _, s := range b.texts(40) {
		if m := reSession.FindStringSubmatch(s); m != nil && strings.TrimSpace(m[1]) != "" {
			return reTorn.ReplaceAllString(m[1], "$1$2$3") + " session"
		}
	}
	return ""
}

// unfold joins lines that go on in the next one.
func unfold(s string) string { return reFold.ReplaceAllString(s, " $1") }

var reFold = regexp.MustCompile(`\n\s*([a-z(])`)

// sessionNote gives the foot of the first page, where the adoption is noted.
func sessionNote(pages []corpus.Page) string {
	if len(pages) == 0 {
		return ""
	}
	t := pages[0].Text
	return t[max(0, len(t)-600):]
}

// reStateCode is the part of a symbol that names the State concerned.
var reStateCode = regexp.MustCompile(`/([A-Z]{3})(?:/|$)`)

// stateOf is the code of the State that a symbol is about, "" where it names none.
func stateOf(symbol string) string {
	for at := 0; ; {
		m := reStateCode.FindStringSubmatchIndex(symbol[at:])
		if m == nil {
			return ""
		}
		switch code := symbol[at+m[2] : at+m[3]]; code {
		case "HRC", "RES", "DEC", "INF":
			at += m[3] // of a body or a series; its stroke begins the next part
		default:
			return code
		}
	}
}
