package urdu

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus/structure/internal/lines"
)

// candidate is a line that may open a provision.
type candidate struct {
	line    int
	printed string // the number as read, in European figures, "" for none
	letter  bool   // it was read as a letter that stands for a figure
	suffix  string // "A"
	heading string // before the number
	text    string // after it
	weight  float64
	// fresh is how much the words look like the first of a provision, whatever
	// number stands before them.
	fresh float64
	// torn are numbers that stand alone above on the page; owned is set where one of
	// them stands right above.
	torn  []string
	owned bool
	// names are the numbers whose heading in the contents the line begins with.
	names []string
}

var (
	reClauseFirst = regexp.MustCompile(`^\(\s*[1ا]\s*\)`)
	reMarkerStart = regexp.MustCompile(`^\(?\s*([0-9]{1,2}|ا|الف|ب|ج|د|ہ|ه|ھ|و|ز|ح|ط|ی|ک|ل|م|ن|اول|اوّل|دوم|سوم|چہارم|پنجم|ششم|[ivx]+|,|)\s*\)`)
	reInnerMarker = regexp.MustCompile(`[۔:؛]\s*\(\s*([0-9]{1,2})\s*\)`)
	reHeadClause  = regexp.MustCompile(`^([^()0-9]{3,40}?)\s+\(\s*[1ا]\s*\)\s*(.{12,})$`)
	reNumClause   = regexp.MustCompile(`^([^0-9]{3,60}?\s)?[-_۔\s\[]*([0-9]{1,4}|ے|و|ا{1,2})\s*[-_۔).]*\s*(?:[0-9]\s*)?(\(\s*[1ا]\s*\).*)$`)
	reSuffClause  = regexp.MustCompile(`^([^()0-9]{3,60}?\s)?[-_۔\s\[]*([0-9]{1,3})\s*[-_۔.]*\s*(` + abjad + `)\s*[-_۔.]*\s*(\(\s*[1ا]?\s*\).*)$`)
	reSuffBracket = regexp.MustCompile(`^[-_۔\s\[]*([0-9]{1,3})[0-9]{0,2}\s*[-_۔.]*\s*\(\s*(` + abjad + `)\s*\)\s*(\(\s*[1ا]\s*\).*)$`)
	reLone        = regexp.MustCompile(`^[-_۔.\s*\[]*([0-9]{1,3}|ا{1,2}|و|ے|ه)\s*[-_۔.]+\s*$`)
	// reVerbEnd is the end of a sentence, where headings end with a noun.
	reVerbEnd      = regexp.MustCompile(`(?:^|\s)(?:ہوگا|ہوگی|ہونگے|ہے|ہیں|ہوں|ہو|گا|گی|گے|تھا|تھی|تھے|گئی|گیا|گئے|کرے|دے|سکے|سکتا|سکتی|سکتے|جائے|جائیں|گیا ہے|رہے|لے)\s*[۔.\]]+\s*$`)
	reLeadsIn      = regexp.MustCompile(`(?:جب|جبکہ|کہ|یعنی|کو|میں|پر)\s*[،۔:\-]*$|[۔:]\s*[۔\-]+$`)
	reLoneLetter   = regexp.MustCompile(`^[-_۔.\s*\[]*الف\s*[-_۔.]+\s*$`)
	reLetter       = regexp.MustCompile(`^[-_۔.\s]*(ا{1,2}|و|ے|ه)\s*۔\s*(\S.{8,})$`)
	reGlued        = regexp.MustCompile(`^([0-9]{2,4})\s*[-_۔.)]\s*(.{8,})$`)
	reSpaced       = regexp.MustCompile(`^[-_۔.\s\[]*([0-9]{1,3})\s*[-_۔.]*\s*(?:(الف(?:\s+(?:الف|ب|ج))*)[-_۔.:\s]+|(` + abjad + `(?:\s+` + abjad + `)?)\s*[-_۔.:]+\s*)(.{12,})$`)
	reBareText     = regexp.MustCompile(`^([0-9]{1,3})\s+([^\s0-9()].{14,})$`)
	reInside       = regexp.MustCompile(`^([^()0-9]{3,40}?)\s([0-9]{2,3})\s+([^\s0-9].{14,})$`)
	reShortHead    = regexp.MustCompile(`^([0-9]{1,3})\s+([^()0-9]{3,60}?[:۔]\s*[-۔]*\s*\(\s*1\s*\).*)$`)
	reHeadStop     = regexp.MustCompile(`^([^0-9]{3,40}?)\s([0-9]{1,4})\s*۔\s*(.{8,})$`)
	reYear         = regexp.MustCompile(`^(?:1[89]|20)[0-9]{2}$`)
	reCites        = regexp.MustCompile(`(?:آرٹیکل|آرٹیکلز|دفعہ|دفعات|شق|شقات|پیرا|نمبر|سن|مورخہ|جدول|باب|حصہ|صفحہ|تا|سے|یا|اور|[\p{L}]+ی ترمیم)\s*$`)
	reContainer    = regexp.MustCompile(`^[\s(\[]*(?:باب|حص[ہهّ]+)(?:[\s0-9]|ا\b)`)
	reMarkedClause = regexp.MustCompile(`^[^\s(]{1,3}\s?(\(\s*(?:[2-9]|1[0-9])\s*\).*)$`)
	reStopFirst    = regexp.MustCompile(`^[-_۔]\s*\pL`)
	reCitesStop    = regexp.MustCompile(`(?:آرٹیکل|دفعہ|دفعات|شق|شقات|پیرا|نمبر|سن|مورخہ|جدول|باب|حصہ|صفحہ|تا)\s*$`)
	reNotFirst     = regexp.MustCompile(`^(?:\(|مگر|مزید|جسے|جو (?:کہ|کسی|اس|ان)|گے|واپس|برقرار|منسوخ شد|سے |نے |پر |تک |کر |رہے|تشریح|تمثیل|تشریخ|فقر[ہه]|استثنا|بشرطیکہ|تو |اور |یا |کہ |کا |کی |کے |میں |ہے|ہو|گا|گی|جائے|[*\]"”“])`)
	// reInserted is the mark of a footnote before the bracket of what was inserted.
	reInserted = regexp.MustCompile(`^[\s*]*[0-9]{1,2}\s?\[`)
	reNoteRest = regexp.MustCompile(`^(?:تبدیل ک|نفاذ پذ|\( ?نفاذ|بجائے تبدیل|بحوالہ|حذف ک|شامل ک|کردہ متصور)`)
)

// candidates lists the lines between two that may open a provision, in order.
// Titles are those of the contents.
func candidates(ls []lines.Line, from, to int, titles *titleIndex) []candidate {
	notes := footnoteLines(ls, from, to)
	first := firstClauses(ls, from, to, notes)
	text := make([]lines.Line, len(ls)) // without the headings in the margin
	for i, l := range ls {
		l.Text = titles.withoutEnd(l.Text)
		text[i] = l
	}
	var out []candidate
	for i := from; i < to; i++ {
		if notes[i-from] {
			continue
		}
		s := reInserted.ReplaceAllString(digits(ls[i].Text), "[")
		c := candidate{line: i, text: s}
		numbered(&c, s)
		c.names = titles.named(cmp.Or(c.heading, c.text))
		c.fresh = freshness(ls, text, i, from, c, first[i-from], titles)
		if c.suffix != "" && c.printed == "" {
			c.printed = lastNumber(out, i)
		}
		if c.printed != "" || c.fresh > 0 {
			out = append(out, c)
		}
	}
	reweigh(ls, text, out, first, from)
	return out
}

// lastNumber is the number printed in the few lines above line i.
func lastNumber(cs []candidate, i int) string {
	for k := len(cs) - 1; k >= 0 && i-cs[k].line <= 8; k-- {
		if cs[k].printed != "" && cs[k].suffix == "" {
			return cs[k].printed
		}
	}
	return ""
}

// numbered reads the number at or near the start of s: by the surest forms first.
func numbered(c *candidate, s string) {
	switch {
	case !mayNumber(s), c.numberedClause(s), reContainer.MatchString(s), c.numberedAlone(s):
		return
	case reMarkedClause.MatchString(s): // a footnote's mark before a clause
		return
	}
	if st, ok := startOf(s); ok && st.n > 0 {
		c.printed, c.suffix, c.heading, c.text, c.weight = strconv.Itoa(st.n), st.suffix, st.heading, st.text, st.weight
		return
	}
	c.numberedLoosely(s)
}

// numberedClause reads a number that a bracket or the end of its heading marks.
func (c *candidate) numberedClause(s string) bool {
	if m := reSuffClause.FindStringSubmatch(s); m != nil {
		c.heading, c.printed, c.suffix, c.text, c.weight = strings.Trim(m[1], " -_۔.،"), m[2], latin(m[3]), m[4], 1.1
		return true
	}
	if m := reSuffBracket.FindStringSubmatch(s); m != nil {
		c.printed, c.suffix, c.text, c.weight = m[1], latin(m[2]), m[3], 1
		return true
	}
	if m := reShortHead.FindStringSubmatch(s); m != nil {
		c.printed, c.text, c.weight = m[1], m[2], 0.9
		return true
	}
	if m := reNumClause.FindStringSubmatch(s); m != nil && headable(m[1]) {
		c.heading, c.text, c.weight = strings.Trim(m[1], " -_۔.،"), m[3], 1.1
		c.setNumber(m[2])
		return true
	}
	return false
}

// numberedAlone reads a number that stands on a line by itself, or a little apart.
func (c *candidate) numberedAlone(s string) bool {
	if reLoneLetter.MatchString(s) {
		c.suffix, c.text, c.weight = "A", "", loneWeight
		return true
	}
	if m := reLone.FindStringSubmatch(s); m != nil {
		c.text, c.weight = "", loneWeight
		c.setNumber(m[1])
		return true
	}
	if m := reSpaced.FindStringSubmatch(s); m != nil {
		c.printed, c.suffix, c.text, c.weight = m[1], latin(m[2]+m[3]), m[4], 1
		return true
	}
	return false
}

// numberedLoosely reads a number that is glued to the text, or stands within it.
func (c *candidate) numberedLoosely(s string) {
	if m := reGlued.FindStringSubmatch(s); m != nil {
		c.printed, c.text, c.weight = m[1], m[2], 0.9
		return
	}
	if m := reBareText.FindStringSubmatch(s); m != nil {
		c.printed, c.text, c.weight = m[1], m[2], 0.5
		return
	}
	if m := reLetter.FindStringSubmatch(s); m != nil {
		c.text, c.weight = m[2], 0.8
		c.setNumber(m[1])
		return
	}
	if m := reHeadStop.FindStringSubmatch(s); m != nil && headable(m[1]) && !reYear.MatchString(m[2]) {
		c.heading, c.printed, c.text, c.weight = strings.Trim(m[1], " -_۔.،"), m[2], m[3], 0.7
		return
	}
	if m := reInside.FindStringSubmatch(s); m != nil && headable(m[1]) && !reCites.MatchString(m[1]) {
		c.heading, c.printed, c.text, c.weight = strings.Trim(m[1], " -_۔.،"), m[2], m[3], insideWeight
	}
}

// mayNumber is a quick test of what no number lacks: a figure, a letter that stands for
// one at the start, or a clause's bracket behind such a letter.
func mayNumber(s string) bool {
	if strings.ContainsAny(s, "0123456789(") {
		return true
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "-_۔. \t*["))
	return strings.ContainsRune("اوےهہ", r)
}

// headable reports whether the words before a number and its stop may be a heading:
// they cite nothing and close their brackets.
func headable(s string) bool {
	return !reCitesStop.MatchString(s) && strings.Count(s, "(") == strings.Count(s, ")") && !reMarkerStart.MatchString(s)
}

// insideWeight is the weight of a number inside a line without a stop.
const insideWeight = 0.4

// setNumber takes figures, or letters that stand for them.
func (c *candidate) setNumber(s string) {
	c.printed = figureOf.Replace(s)
	c.letter = c.printed != s
}

// loneWeight is the weight of a number that stands alone on its line.
const loneWeight = 0.6

// lone reports whether only a number stands on the line.
func (c *candidate) lone() bool { return c.text == "" && c.heading == "" && c.printed != "" }

// footnoteLines tells the notes at the foot of a page from the text: from a line
// that reads as a note to the end of its block.
func footnoteLines(ls []lines.Line, from, to int) []bool {
	out := make([]bool, to-from)
	inside := false
	for i := from; i < to; i++ {
		s := digits(ls[i].Text)
		if ls[i].Break || i > from && ls[i].Page != ls[i-1].Page {
			inside = false
		}
		note := reNote.MatchString(s)
		if inside && !note && !reNoteRest.MatchString(s) && !strings.Contains(s, "ترمیم") {
			inside = false
		}
		inside = inside || note
		out[i-from] = inside
	}
	return out
}

// freshness says how much the words of line i look like the first of a provision. Above
// are the lines without the headings in the margin.
func freshness(ls, above []lines.Line, i, from int, c candidate, mark clause, titles *titleIndex) float64 {
	text := c.text
	if c.heading != "" {
		text = c.heading + " " + c.text
	}
	switch {
	case mark == strongFirst:
		return 0.9
	case mark == plainFirst:
		return 0.8
	case reMarkerStart.MatchString(text) || underHead(ls, i, from):
		return 0
	case len(c.names) > 0 && !titles.is(text) && utf8.RuneCountInString(titles.find(text)) == titleLetters:
		return 0.7
	case newPage(ls, i) && headingLine(text) && i+1 < len(ls) && headingLine(ls[i+1].Text) && opensList(ls, i+1):
		return 0.25 // the first words of a list stand on short lines at the top of a page
	case !sentenceEnded(above, i, from):
		return 0
	case headingLine(text) && !opensList(ls, i) || titles.is(text):
		return 0
	case titles.opens(text) && reStopFirst.MatchString(text):
		return 0.75
	case titles.opens(text):
		return 0.7
	case utf8.RuneCountInString(text) < 12 || reNotFirst.MatchString(text):
		return 0
	case titles.atEnd(text):
		return 0.7
	case i > from && titles.inMargin(ls[i-1].Text), i+1 < len(ls) && titles.inMargin(ls[i+1].Text):
		return 0.45
	case besideHeading(ls, i, from):
		return 0.3
	}
	return 0.2
}

// opensList reports whether the list (الف), (ب) … follows line i; headings in the
// margin and numbers may stand between.
func opensList(ls []lines.Line, i int) bool {
	if !reLeadsIn.MatchString(digits(ls[i].Text)) {
		return false
	}
	for k := i + 1; k < min(len(ls), i+4); k++ {
		s := digits(ls[k].Text)
		if m := reMarkerStart.FindStringSubmatch(s); m != nil {
			return m[1] == "الف"
		}
		if !headingLine(s) {
			return false
		}
	}
	return false
}

// underHead reports whether line i is the head of a part or chapter, or its name.
func underHead(ls []lines.Line, i, from int) bool {
	if _, ok := readHead(ls[i].Text); ok {
		return true
	}
	if i == from || utf8.RuneCountInString(ls[i].Text) >= 50 {
		return false
	}
	c, ok := readHead(ls[i-1].Text)
	return ok && c.heading == ""
}

// sentenceEnded reports whether the text above line i ended a sentence; headings and
// numbers between are passed over.
func sentenceEnded(ls []lines.Line, i, from int) bool {
	for k := i - 1; k >= from && i-k <= 6; k-- {
		if underHead(ls, k, from) {
			return true
		}
		s := strings.TrimRight(ls[k].Text, " \"”“’‘")
		switch {
		case reLone.MatchString(digits(s)):
			continue
		case headingLine(s):
			if reVerbEnd.MatchString(digits(s)) {
				return true
			}
			continue
		default:
			return endsSentence(s)
		}
	}
	return true
}

// sentenceBefore is sentenceEnded with every short line passed over.
func sentenceBefore(ls []lines.Line, i, from int) bool {
	for k := i - 1; k >= from && i-k <= 6; k-- {
		if s := ls[k].Text; !headingLine(s) {
			return endsSentence(strings.TrimRight(s, " \"”“’‘"))
		}
	}
	return true
}

func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '۔' || r == ']' || r == '-' || r == '.' || r == '*' || r == '='
}

// headingLine reports whether a line is as short as a heading in the margin.
func headingLine(s string) bool {
	n := utf8.RuneCountInString(s)
	return n > 0 && n <= 26 && !strings.HasPrefix(s, "(") && !strings.HasSuffix(s, "؛")
}

// besideHeading reports whether a short line stands next to line i.
func besideHeading(ls []lines.Line, i, from int) bool {
	return i > from && headingLine(ls[i-1].Text) || i+1 < len(ls) && headingLine(ls[i+1].Text)
}
