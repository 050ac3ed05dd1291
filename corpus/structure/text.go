package structure

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/corpus"
)

// line is one printed line of the body.
type line struct {
	text string
	page int
	// gap is set where an empty line stood before this one.
	gap bool
	// wide is the printed length, before marks on a line of their own were
	// joined to it.
	wide int
	// margin is set where the line is a note in the margin of the print.
	margin bool
	// ruled is set where a drawn rule stood before this line.
	ruled bool
	// opens is set on the heading that a schedule was given (continued.go): no
	// section stands below it.
	opens bool
}

func itoa(n int) string { return strconv.Itoa(n) }

// bodyLines cuts the pages into lines, without empty lines, page numbers and
// rules, and joins a number or a footnote mark that stands alone on its line to
// the text it belongs to.
func bodyLines(pages []corpus.Page) []line {
	var out []line
	for _, pg := range runTogether(pages) {
		out = appendPage(out, pg)
	}
	return partRest(partMargins(unweaveLeft(unweave(joinLone(dropRunning(dropFolioHeads(wholeMarks(out))))))))
}

// markAtEnd is a footnote's mark in brackets that the end of the line parts from the
// words that it marks: "notified in [4]" / "[the official] Gazette".
var markAtEnd = regexp.MustCompile(` \[(\d{1,3})\]$`)

// wholeMarks puts such marks before their words.
func wholeMarks(body []line) []line {
	for i := range len(body) - 1 {
		m := markAtEnd.FindStringSubmatchIndex(body[i].text)
		if next := body[i+1].text; m != nil && len(next) > 1 && next[0] == '[' && !isFigure(next[1]) {
			body[i+1].text = body[i].text[m[2]:m[3]] + next
			body[i].text = body[i].text[:m[0]]
		}
	}
	return body
}

// runningHead matches the running head of the Gazette.
var runningHead = regexp.MustCompile(`(?i)g\s?a\s?z\s?e\s?t\s?t\s?e of pakistan.{0,8}ext`)

// pressLine matches what the press prints on the Gazette beside the laws, and
// numberedHead a running head that cannot be the front page's.
var (
	pressLine    = regexp.MustCompile(`^(?:P(?i:rinted (?:by the manager|and published by|at the)|ublished by the (?:deputy controller|manager))\b|P(?i:rice)\s?:?\s?R(?i:s)\b|\[?\d{2,4} ?\(20\d\d\)/Ex\. ?Gaz)`)
	numberedHead = regexp.MustCompile(`^\d{1,4}\s|\[P(?i:art) [IVX]+\]?|\s\d{1,4}$`)
	pageInPress  = regexp.MustCompile(`^\(\d{2,4}\)$`)
)

// frontLines is how many lines at the front may name the Gazette and its date.
const frontLines = 30

// oftenSaid is from how many times a heading of a part is a running head.
const oftenSaid = 4

// dropRunning drops the running heads that the source left between the lines:
// those of the Gazette below the front, and headings of parts that are printed
// over every page, but for the first.
func dropRunning(in []line) []line {
	count := map[string]int{}
	for i := range in {
		if t := in[i].text; len(t) < 100 && containerLine(t) {
			count[t]++
		}
	}
	out, first, pressed := in[:0:0], map[string]bool{}, false
	for i, l := range in {
		if len(l.text) < 110 {
			pressed = pressLine.MatchString(l.text) || pressed && goesOnInPress(in[i-1].text, l.text)
			if pressed || runningHead.MatchString(l.text) && (i > frontLines || numberedHead.MatchString(l.text)) ||
				pageInPress.MatchString(l.text) && i+1 < len(in) && (in[i+1].page != l.page || pressLine.MatchString(in[i+1].text)) {
				continue
			}
			if i+1 < len(in) && sameContainer(l.text, in[i+1].text) {
				continue
			}
			if _, _, heading, ok := readContainer(l.text); ok && heading != "" && count[l.text] >= oftenSaid {
				if first[l.text] {
					continue
				}
				first[l.text] = true
			}
		}
		out = append(out, l)
	}
	return out
}

// sameContainer reports whether two lines are headings of the same chapter, the first with
// its words, as a page has it in its own heading and again in the text.
func sameContainer(t, next string) bool {
	kind, number, heading, ok := readContainer(t)
	k, n, _, again := readContainer(next)
	return ok && again && heading != "" && kind == k && number == n
}

// goesOnInPress reports whether a line of the press goes on in the next.
func goesOnInPress(prev, t string) bool {
	return len(prev) > 50 && !strings.HasSuffix(prev, ".") && len(t) < 60 && mostlyUpper(t) && !numberLine.MatchString(t)
}

// pageReader cuts a page into lines.
type pageReader struct {
	out        []line
	page       int
	gap, ruled bool // an empty line, or a drawn rule, stood before the next line
	open       int  // place in out of a note in the margin that may go on, -1 for none
}

func appendPage(out []line, pg corpus.Page) []line {
	r := pageReader{out: out, page: pg.Number, gap: true, open: -1}
	inCells := 4*strings.Count(pg.Text, " |\n") > strings.Count(pg.Text, "\n") // a table of one column
	pos, notes := 0, pg.Margin
	for raw := range strings.SplitSeq(pg.Text, "\n") {
		margin := len(notes) > 0 && notes[0].Start < pos+len(raw)
		if margin {
			notes = notes[1:]
		}
		pos += len(raw) + 1
		t := firstAsL.ReplaceAllString(plainMarks(strings.TrimSpace(cleanLine(r.withoutMargin(plainSigns(raw))))), "1. $1")
		if inCells && strings.HasSuffix(t, "|") && strings.Count(t, "|") == 1 {
			t = strings.TrimRight(t, " |") // the end of a table's only cell
		}
		switch {
		case t == "":
			r.gap = true
		case isRuleOrFolio(t):
			r.ruled = r.ruled || len(t) >= shortestRule && strings.Trim(t, "_-–—") == ""
		case uploadedLine(t), r.ruled && len(t) >= 4 && allDigits(t): // a clerk's counter
		case len(r.out) < frontLines && r.table(t):
		default:
			r.text(t, margin)
		}
	}
	return r.out
}

// withoutMargin enters what a line has of the margin as a note, or as the rest of one, and
// gives the text beside it.
func (r *pageReader) withoutMargin(raw string) string {
	if !strings.Contains(raw, "    ") && strings.IndexByte(raw, '\t') <= 0 {
		return raw
	}
	if m, text, more, ok := marginCells(raw); ok {
		if m != "" {
			r.out = append(r.out, line{text: m, page: r.page, gap: true, wide: utf8.RuneCountInString(m)})
		}
		r.open = -1
		if more {
			r.open = len(r.out) - 1
		}
		return text
	}
	left, right, ok := cells(raw)
	if !ok || r.open < 0 || !startsLower(right) || len(r.out[r.open].text)+len(right) >= longestMargin {
		return raw
	}
	r.out[r.open].text += " " + right
	if strings.HasSuffix(right, ".") {
		r.open = -1
	}
	return left
}

// table enters the items of a table of contents that stands on one line.
func (r *pageReader) table(t string) bool {
	items := tableInLine(t)
	if len(items) == 0 {
		return false
	}
	for _, t := range append([]string{"CONTENTS"}, items...) {
		r.out = append(r.out, line{text: t, page: r.page, wide: utf8.RuneCountInString(t)})
	}
	return true
}

// text enters a line, the formula of enactment at its head and the tail of the line above
// each for itself.
func (r *pageReader) text(t string, margin bool) {
	if head, tail, ok := cutEnacted(t); ok {
		r.out = append(r.out, line{text: head, page: r.page, gap: r.gap, wide: utf8.RuneCountInString(t)})
		t, r.gap = tail, true
	}
	if n := len(r.out); n > 0 && !margin {
		if tail, rest, ok := strayTail(r.out[n-1].text, t); ok {
			r.out[n-1].text += " " + tail
			t, r.gap = rest, true
		}
	}
	r.out = append(r.out, line{text: t, page: r.page, gap: r.gap, wide: utf8.RuneCountInString(t), margin: margin, ruled: r.ruled})
	r.gap, r.ruled = false, false
}

// plainSigns takes signs of a markup or a broken font out of a line.
func plainSigns(raw string) string {
	if strings.Contains(raw, "**") {
		raw = boldMarks.ReplaceAllString(raw, "$1$2$3")
	}
	if strings.Contains(raw, "‖") {
		raw = barQuotes.ReplaceAllString(raw, "“$1”")
	}
	return tornHead.ReplaceAllStringFunc(raw, func(m string) string {
		end := len(m) - 1
		return strings.ReplaceAll(m[:end], " ", "") + m[end:]
	})
}

// boldMarks are the signs of Markdown for bold words: "**2. Definitions.**".
var boldMarks = regexp.MustCompile(`(^|[\s(“"])\*\*([\pL\d](?:[^*]*[^\s*])?)\*\*($|[^*])`)

// barQuotes are marks of quotation that a font lost for bars: "―Assembly‖".
var barQuotes = regexp.MustCompile(`―([^―‖]{1,90})‖`)

// tornHead is the word of a part's or chapter's heading with its letters apart: "PAR T- I".
var tornHead = regexp.MustCompile(`^(?:P ?A ?R ?T|C ?H ?A ?P ?T ?E ?R)[ -]`)

// shortestRule is the length in bytes from which a row of underscores is a rule.
const shortestRule = 6

// firstAsL is the number of a law's first section read as a letter: "l. Short title".
var firstAsL = regexp.MustCompile(`^[lI|] ?\. *([Ss]hort [Tt]itle\b)`)

// cutEnacted parts "It is hereby enacted as follows: 1. Short title" before the
// number of the first section.
func cutEnacted(t string) (head, tail string, ok bool) {
	if m := enactedGlued.FindStringSubmatchIndex(t); m != nil {
		at := max(m[2], m[4])
		return strings.TrimSpace(t[:at]), t[at:], true
	}
	i := strings.Index(t, "s follows")
	if i < 0 {
		return "", "", false
	}
	j := strings.Index(t[i:], "1.")
	if j < 0 || j > 22 || strings.Trim(t[i+len("s follows"):i+j], " :;,.-–—―_") != "" {
		return "", "", false
	}
	return strings.TrimSpace(t[:i+j]), t[i+j:], true
}

// enactedGlued are the words of enactment with the number of the first section, or the
// heading over it, glued to their colon: "the following rules:1.", "as follows:PART I".
var enactedGlued = regexp.MustCompile(`\b(?:as follows|the following (?:[Rr]ules|[Rr]egulations?|[Oo]rder|[Oo]rdinance)(?:,? namely)?) ?[:–—―-]+ ?(1\.(?: ?\p{Lu}.*)?|(?:PART|CHAPTER)[ -]+(?:I|1|A|ONE)(?:[ .–—-].*)?)$|\binformation ?[:–—―-]+ ?((?:ACT|Act|ORDINANCE|Ordinance) N[Oo]\. ?[IVXLCDM\d]{1,9} (?:OF|of) \d{4}\W*)$`)

// strayNumber is the end of a sentence glued to the number of the section after it:
// "1973. 14. Recruitment".
var strayNumber = regexp.MustCompile(`^(\d{1,4}\.) +(\d{1,3}[A-Z]{0,2}\. ?\p{Lu}\pL.*)$`)

// waitsForNumber matches a line that ends before the number of a section.
var waitsForNumber = regexp.MustCompile(`\b[Ss]ections?(?: \d+[A-Z]{0,2},?)*(?: (?:and|or|to))?$`)

// strayTail parts the last figure of a sentence from the section whose line it was
// put on: a year, or the number of a section, for which the line before waits.
func strayTail(prev, t string) (tail, rest string, ok bool) {
	if t[0] < '1' || t[0] > '9' {
		return "", "", false
	}
	m := strayNumber.FindStringSubmatch(t)
	if m == nil {
		return "", "", false
	}
	year := len(m[1]) == 5 && (m[1][:2] == "18" || m[1][:2] == "19" || m[1][:2] == "20") && strings.HasSuffix(prev, ",")
	return m[1], m[2], year || waitsForNumber.MatchString(prev)
}

// cleanLine drops control characters and soft hyphens and makes every space
// one plain space.
func cleanLine(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= utf8.RuneSelf || s[i] == ' ' && i+1 < len(s) && s[i+1] == ' ' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case r == '\u00ad' || r == '\uf02d' || r == '\u2010' || r == '\u2011':
			r = '-'
		case r == '\uf0be' || r == '\u23af' || r == '\u2e3a' || r == '\u2e3b' || r == '\u2500' || r == '\u2212':
			// The dash of symbol fonts, and signs that stand for one.
			r = '—'
		case r >= '\ue000' && r <= '\uf8ff':
			space = true // a sign of a symbol font that nobody can read
			continue
		case r == '\u037e':
			r = ';' // the Greek question mark, which fonts draw alike
		case r == '\ufeff' || r == '\u200b' || r == utf8.RuneError:
			continue
		case unicode.IsSpace(r):
			space = true
			continue
		case unicode.IsControl(r):
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// isRuleOrFolio tells a drawn rule and a page number from text.
func isRuleOrFolio(t string) bool {
	if strings.Trim(t, "_-–—=. ") == "" && len(t) >= 3 {
		return true
	}
	rest, ok := strings.CutPrefix(t, "Page ")
	if !ok {
		return false
	}
	n, of, ok := strings.Cut(rest, " of ")
	return ok && allDigits(n) && allDigits(strings.TrimSpace(of))
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func alnum(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
			return false
		}
	}
	return s != ""
}
