package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// heading is a line that heads a part of the paper, with its depth from 1.
type heading struct {
	line   int // first line
	end    int // line after the last
	level  int
	number string
	text   string
	// chapter says that a word stands before the number, listed that the table of
	// contents has it.
	chapter, listed bool
	// sentence says that the words have small letters, so that only its number, which
	// counts on, makes it a heading.
	sentence bool
}

var (
	reChapter   = regexp.MustCompile(`(?i)^(?:chapter|part|section|annex(?:ure)?|appendix)\s+(\d{1,2}|[IVXL]{1,6}|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)\b[\s.:\-–—]*(.*)$`)
	reRomanHead = regexp.MustCompile(`^([IVXL]{1,6})[.)]\s*(\p{Lu}[\pL’'-]+(?:[\s,:(].*)?|\p{Lu}\s.*)$`)
	reLetter    = regexp.MustCompile(`^([A-Z])\.\s*(\p{Lu}[\pL’'-]+(?:[\s,:(].*)?|\p{Lu}\s.*)$`)
	reDecimal   = regexp.MustCompile(`^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(\p{Lu}.*)$`)
	reNumbered  = regexp.MustCompile(`^(\d{1,3})[.)]\s+(\S.*)$`)
	reNamed     = regexp.MustCompile(`(?i)^(?:executive summary|introduction|background|conclusions?(?: and recommendations?)?|(?:key )?recommendations?(?:\s+\d+)?|foreword|preface|acknowledge?ments?|methodology|(?:key )?findings|abbreviations|acronyms|references|key (?:messages|facts|points)|highlights|at a glance|legal framework|policy (?:options|recommendations)|next steps|overview|bibliography|abstract|glossary|way forward|discussion|literature review|limitations|summary|annex(?:es|ure)?|appendix)\W*$`)
	reCaption   = regexp.MustCompile(`(?i)^(?:table|figure|fig\.|chart|box|map|graph|source|note)s?\s*[\d:.]`)
)

// reReply heads the reply to a paragraph of a list of issues.
var reReply = regexp.MustCompile(`(?i)^(?:(?:(?:written )?repl(?:y|ies)|responses?|answers?) to (?:the )?)?(?:issues? raised in )?(?:paragraphs?|questions?|issues?)(?: nos?\.?)? \d{1,3}(?:\s?(?:\([a-z]+\)|,|and|to|[-–]|\d{1,3}))*(?: of (?:the )?lists? of issues.{0,60})?\W*$`)

// frontHeads is how many lines may be title, issuer and boilerplate.
const frontHeads = 25

// fewestMarked is from how many marked headings the source is taken to mark all.
const fewestMarked = 2

// findHeadings lists the headings of ls. Paras marks lines that open numbered
// paragraphs, which are none.
func findHeadings(ls []lines.Line, paras map[int]bool, width int, flow bool) []heading {
	if marked := markedHeadings(ls); len(marked) >= fewestMarked {
		return marked
	}
	var out []heading
	toc := readContents(ls)
	begun := false // the numbered paragraphs, below which no title block stands
	for i := 0; i < len(ls); i++ {
		begun = begun || paras[i]
		if paras[i] || toc.holds(i) {
			continue
		}
		h, ok := headingAt(ls, i, paras, width)
		ok = toc.lists(&h, ls[i].Text) || ok
		if !ok && len(out) > 0 && out[len(out)-1].end == i && underHead(ls, i, paras, width) {
			h.number, h.text, h.level, ok = "", ls[i].Text, 3, true
		}
		// Lines of the title block look like headings and are none.
		if flow && (!ok || h.level == 3) && overFlow(ls, i, paras) && !corpus.IsArabic(firstLetter(ls[i].Text)) {
			ok = true
		} else if ok && !begun && len(out) == 0 && i < frontHeads && h.level == 3 && !overArticles(ls, i, paras) && !(i+1 < len(ls) && reTheArticles.MatchString(ls[i+1].Text)) {
			ok = false
		}
		if !ok {
			continue
		}
		for h.end < len(ls) && h.end-h.line < 3 && runsOn(ls, h, paras, width) {
			h.text += " " + ls[h.end].Text
			h.end++
		}
		out = append(out, h)
		i = h.end - 1
	}
	return inOrder(out)
}

// markedHeadings are those that the source marks, without the title, which stands
// above all else.
func markedHeadings(ls []lines.Line) []heading {
	var out []heading
	for i, l := range ls {
		if l.Level > 0 && !(i == 0 && titleMarked(ls)) {
			out = append(out, heading{line: i, end: i + 1, level: l.Level, text: l.Text})
		}
	}
	return out
}

// titleMarked reports whether the first line is marked as the title: no other line
// has its level.
func titleMarked(ls []lines.Line) bool {
	if len(ls) == 0 || ls[0].Level == 0 {
		return false
	}
	return !slices.ContainsFunc(ls[1:], func(l lines.Line) bool { return l.Level > 0 && l.Level <= ls[0].Level })
}

// runsOn reports whether the heading goes on in the next line.
func runsOn(ls []lines.Line, h heading, paras map[int]bool, width int) bool {
	next := ls[h.end]
	if paras[h.end] || next.Break && !unfinished(ls[h.end-1].Text) || reNumbered.MatchString(next.Text) || len(next.Text) > 90 || sentenceEnd(next.Text) {
		return false
	}
	prev := ls[h.end-1].Text
	if h.number != "" && startsLow(next.Text) && utf8.RuneCountInString(h.text) > minTitle {
		return true
	}
	long := utf8.RuneCountInString(prev) > width*2/3
	return long && unicode.IsLower(firstLetter(next.Text)) || unfinished(prev)
}

func unfinished(s string) bool {
	w := strings.Fields(strings.ToLower(s))
	if len(w) == 0 {
		return false
	}
	switch w[len(w)-1] {
	case "of", "the", "and", "on", "in", "for", "to", "by", "&", "with", "from", "their":
		return true
	}
	return strings.HasSuffix(s, ",")
}

// headingAt reads line i as a heading; paras tells the lines that open a numbered
// paragraph, width how long lines are.
func headingAt(ls []lines.Line, i int, paras map[int]bool, width int) (heading, bool) {
	s := ls[i].Text
	h := heading{line: i, end: i + 1}
	if reReply.MatchString(s) && i+1 < len(ls) && !startsLow(ls[i+1].Text) {
		h.text, h.level = s, 2
		return h, true
	}
	if noHeading(ls, i, width) {
		return h, false
	}
	if corpus.IsArabic(firstLetter(s)) {
		h.text, h.level = s, 2
		if reUrduNamed.MatchString(s) {
			h.level = 1
		}
		return h, urduHeading(ls, i)
	}
	if h.numbered(ls, i, paras, width) {
		return h, true
	}
	if rePoint.MatchString(s) {
		return h, false
	}
	h.number, h.text, h.level = "", s, 3
	if reNamed.MatchString(s) {
		h.level = 1
		return h, true
	}
	return h, plainHeading(ls, i, paras, width)
}

// noHeading reports whether a line is of a kind that is none, whatever it says.
func noHeading(ls []lines.Line, i, width int) bool {
	s := ls[i].Text
	return len(s) > 150 || len(s) < 3 || reTOC.MatchString(s) || reImprint.MatchString(s) || reContact.MatchString(s) || inTable(ls, i) || headsTable(ls, i, width) || rowOfFigures(ls, i) || inContents(ls, i) || reCaption.MatchString(s) || tocEntry(s)
}

// numbered reads a heading with a number, a letter or the word "chapter".
func (h *heading) numbered(ls []lines.Line, i int, paras map[int]bool, width int) bool {
	s := ls[i].Text
	switch {
	case set(h, reChapter, s, 1) && (h.text == "" || unicode.IsUpper(firstLetter(h.text))) && !sentenceEnd(s):
		h.chapter = true
		return true
	case set(h, reRomanHead, misreadRoman(s), 1) && romanOK(h.number) && !closes(ls, i):
		return true
	case set(h, reLetter, s, 2) && !closes(ls, i) && len(strings.Fields(s)) < 20:
		return true
	case set(h, reDecimal, s, 1) && !sentenceEnd(s) && len(strings.Fields(s)) < 16 && !sentenceAt(ls, i, width):
		h.level = 1 + strings.Count(h.number, ".")
		return true
	case set(h, reNumbered, s, 1) && !sentenceEnd(s) && len(strings.Fields(s)) < 11 && capitals(h.text) && isolated(ls, i, width):
		return true
	case set(h, reNumbered, s, 3) && paras[i+1] && headLength(h.text, width):
		return true
	case set(h, reNumbered, s, 1) && (reNamed.MatchString(h.text) || i+1 < len(ls) && headLength(h.text, width) && isolated(ls, i, width) && startsUpper(h.text) && len(strings.Fields(h.text)) < 11):
		h.sentence = !reNamed.MatchString(h.text)
		return true
	}
	return false
}

// plainHeading reports whether a line without a number is a heading by how it looks and
// where it stands.
func plainHeading(ls []lines.Line, i int, paras map[int]bool, width int) bool {
	s := ls[i].Text
	if sentenceEnd(s) || len(strings.Fields(s)) > 12 || !startsUpper(s) || lines.Marker(s) || reBoiler.MatchString(s) {
		return false
	}
	if signature(ls, i) {
		return false
	}
	if reAddressees.MatchString(s) && len(strings.Fields(s)) <= 8 && isolated(ls, i, width) && !sentenceStop(s) {
		return true // of a list of recommendations
	}
	if i+1 < len(ls) && reTheArticles.MatchString(ls[i+1].Text) && isolated(ls, i, width) {
		return true
	}
	return isolated(ls, i, width) && (capitals(s) || paras[i+1] || overArticles(ls, i, paras) || allCaps(s) || overText(ls, i, width))
}

// reSigns is what who signs a paper is.
var reSigns = regexp.MustCompile(`(?i)^\(?(?:chair(?:man|person|woman)?|secretary|convener|registrar|director(?: general)?)\)?\W*$`)

// signature reports whether a line is of the block below a paper: who signs it, over what
// he is or over the place and the day, or these.
func signature(ls []lines.Line, i int) bool {
	s := ls[i].Text
	if n := len(strings.Fields(s)); n > 8 {
		return false
	}
	below := ""
	if i+1 < len(ls) && len(ls[i+1].Text) < 60 {
		below = ls[i+1].Text
	}
	return dayOf(s) != "" || len(strings.Fields(s)) < 5 && (reSigns.MatchString(below) || dayOf(below) != "")
}

// underHead reports whether a line right below a heading is one too: short, apart from
// the text below it.
func underHead(ls []lines.Line, i int, paras map[int]bool, width int) bool {
	s := ls[i].Text
	if i+1 >= len(ls) || !headLength(s, width) || len(strings.Fields(s)) > 12 || lines.Marker(s) || reFigure.MatchString(s) || strings.ContainsAny(s, ":|@") || notHead(s) || corpus.IsArabic(firstLetter(s)) {
		return false
	}
	next := ls[i+1].Text
	return paras[i+1] || ls[i].Break && (ls[i+1].Break || utf8.RuneCountInString(s) < width/2) && startsUpper(next) && utf8.RuneCountInString(next) > width/2
}

// overArticles reports whether the articles that a part is about stand in brackets
// between line i and its first paragraph.
func overArticles(ls []lines.Line, i int, paras map[int]bool) bool {
	return i+2 < len(ls) && paras[i+2] && strings.HasPrefix(ls[i+1].Text, "(") && strings.HasSuffix(ls[i+1].Text, ")")
}

// overText reports whether a short line in small letters stands below a gap, after
// a sentence or a table, over a line that begins a paragraph: the heads of briefs.
func overText(ls []lines.Line, i, width int) bool {
	s := ls[i].Text
	if i == 0 || i+1 >= len(ls) || !ls[i].Break || len(strings.Fields(s)) > 9 || utf8.RuneCountInString(s) > width*2/3 || strings.ContainsAny(s, ":;,|@/") {
		return false
	}
	next := ls[i+1].Text
	return (strings.HasSuffix(ls[i-1].Text, ".") || reFigure.MatchString(ls[i-1].Text) || reNamed.MatchString(ls[i-1].Text) || belowTable(ls[i-1].Text)) &&
		unicode.IsUpper(firstLetter(next)) && utf8.RuneCountInString(next) > width/2 && !lines.Marker(next)
}

// inContents reports whether the line stands among entries of a table of contents.
func inContents(ls []lines.Line, i int) bool {
	if i == 0 || !reTOC.MatchString(ls[i-1].Text) {
		return false
	}
	return ls[i].Page == ls[i-1].Page && ls[i].Page > 0 && !(ls[i].Break && reNamed.MatchString(ls[i].Text)) || i+1 < len(ls) && reTOC.MatchString(ls[i+1].Text)
}

// reImprint is the printer's number of a United Nations document.
var reImprint = regexp.MustCompile(`^\W*GE\.\d`)

// set fills number and text of h where re matches s.
func set(h *heading, re *regexp.Regexp, s string, level int) bool {
	m := re.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	h.number, h.text, h.level = m[1], strings.TrimSpace(m[2]), level
	return true
}

// reMisreadRoman is a roman figure in which OCR read a capital I as a small l.
var reMisreadRoman = regexp.MustCompile(`^(I[Il]*l[Il]*|l[Il]*V|Vl+|Xl+|lX)([.)])\s+`)

// misreadRoman gives a line its roman figure back: "Ill. Findings" is "III. Findings".
func misreadRoman(s string) string {
	m := reMisreadRoman.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	return strings.ReplaceAll(s[:m[3]], "l", "I") + s[m[3]:]
}

func romanOK(s string) bool {
	n, ok := corpus.ParseRoman(s)
	return ok && n < 40
}

// reTOCEntry ends in a page number behind a gap that was once dots.
var reTOCEntry = regexp.MustCompile(`\pL[\s.]*\s\d{1,3}$`)

// tocEntry reports whether s is a line of a table of contents.
func tocEntry(s string) bool { return reTOCEntry.MatchString(s) && len(strings.Fields(s)) > 2 }

// closes reports whether a line ends as no heading does; a comma may, where the next
// line goes on in small letters.
func closes(ls []lines.Line, i int) bool {
	s := ls[i].Text
	if strings.HasSuffix(s, ",") && i+1 < len(ls) && startsLow(ls[i+1].Text) {
		return false
	}
	return sentenceEnd(s)
}

func sentenceEnd(s string) bool {
	return strings.HasSuffix(s, "۔") || strings.HasSuffix(s, "،") || strings.HasSuffix(s, "؛") || strings.HasSuffix(s, ".") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, ",") || strings.HasSuffix(s, "-")
}

// isolated reports whether the line stands alone: the line above ends a
// sentence or is short, and the line below does not go on with it.
func isolated(ls []lines.Line, i, width int) bool {
	if utf8.RuneCountInString(ls[i].Text) > width*9/10 && width > 40 {
		return false
	}
	above := i == 0 || ls[i].Break || sentenceStop(ls[i-1].Text) || utf8.RuneCountInString(ls[i-1].Text) < width*6/10
	below := i+1 == len(ls) || ls[i+1].Break || !unicode.IsLower(firstLetter(ls[i+1].Text))
	return above && below
}

func sentenceStop(s string) bool {
	return strings.HasSuffix(s, "۔") || strings.HasSuffix(s, "؟") || strings.HasSuffix(s, ".") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, ".”") || strings.HasSuffix(s, ")")
}

// capitals reports whether most long words begin with a capital.
func capitals(s string) bool {
	upper, all := 0, 0
	for _, w := range strings.Fields(s) {
		r := firstLetter(w)
		if utf8.RuneCountInString(w) < 4 || r == 0 {
			continue
		}
		all++
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return all > 0 && upper*3 >= all*2
}

// startsUpper reports whether s begins with a capital or a figure, or with a letter of
// a script without capitals.
func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "“\"‘"))
	return unicode.IsUpper(r) || corpus.IsArabic(r) && unicode.IsLetter(r) || unicode.IsDigit(r) && (unicode.IsUpper(firstLetter(s)) || corpus.IsArabic(firstLetter(s)))
}

func allCaps(s string) bool { return s == strings.ToUpper(s) && s != strings.ToLower(s) }
