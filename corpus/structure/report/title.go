package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/corpus"
)

var (
	reBoiler = regexp.MustCompile(`(?i)^\W*(?:united nations|distr\b|general$|general assembly(?:$|\s+distr)|economic and social council(?:$|\s+distr)|security council(?:$|\s+distr)|original\b|english(?: only)?$|english, french|advance unedited|page\b|contents$|table of contents|convention on the\b|rights of the child\W*$|convention against\b|international c\s?o?venant\b|international convention\b|please recycle|ge\.\d|isbn|copyright|©|all rights|published by|www\.|http|doi\b|volume [\divx]+$|vol\.|issue \d|agenda item|item \d|you are on page|download\b|uploaded by|views:|document (?:sample|type)|consideration of reports?\b|universal periodic review$|(?:pre-sessional )?working group(?: on the universal periodic review)?$|\[?date received|submitted (?:by|to)\b|(?:prepared|compiled|designed|written|edited) (?:by|for)\b|supervis|(?:chair(?:person|man)?|rapporteur|authors?|topic|held at)\b|official records|supplement no|note by the secretariat$)`)
	reTOC    = regexp.MustCompile(`(?:\.\s?){4,}|…{2,}|\s\.{3,}\s*\d*$`)
	// reClause is a verb that sentences have and titles hardly.
	reClause = regexp.MustCompile(`\b(?:is|are|was|were|has|have|had|covers|consists|provides|presents)\b`)
	// reAddendum says that the title of this part of a paper follows.
	reAddendum = regexp.MustCompile(`(?i)^addendum\W*$`)
)

// titleLines is how far down the title block a title may stand.
const titleLines = 40

// frontTitle is the line that says what the paper is, with the lines that it runs
// over; else the first line that looks like a title.
func frontTitle(b block, un bool) string {
	top := b.texts(titleLines)
	if un {
		top = aboveParagraphs(top)
	}
	from := 0
	for i, s := range top {
		if reAddendum.MatchString(s) && un {
			from = i + 1
		}
	}
	at := saidTitle(top, from)
	if at < 0 && from < len(top) {
		at = firstTitle(top, from)
	}
	if at < 0 {
		return ""
	}
	top, at = b.onCover(top, at, un)
	t, end := joinTitle(top, at)
	if !un || end >= len(top) {
		return t
	}
	if end+1 < len(top) && stateLine(top[end]) && stateLine(top[end+1]) {
		t, end = t+" "+strings.Trim(top[end], " *†"), end+1 // the last word of the title
	}
	return withState(t, top[end])
}

// aboveParagraphs are the lines above the first numbered paragraph: what stands below is no
// title.
func aboveParagraphs(top []string) []string {
	for i, s := range top {
		m := reNumbered.FindStringSubmatch(s)
		if m != nil && len(strings.Fields(m[2])) >= paragraphWords || reLabel.MatchString(s) && s[0] <= '9' {
			return top[:i]
		}
	}
	return top
}

// paragraphWords is how many words the first line of a numbered paragraph has at least.
const paragraphWords = 8

// onCover joins the lines of a title that a cover sets in large letters over several
// narrow lines: they stand together, with a gap below. It gives the lines and the place of
// the title among them.
func (b *block) onCover(top []string, at int, un bool) ([]string, int) {
	from, end := at, at+1
	for from > 0 && b.joined(top[from-1], top[from]) && coverWords(top[from-1]) {
		from-- // what the paper is may be said in a later line of the title
	}
	for end < len(top) && end-from < maxCoverLines && b.joined(top[end-1], top[end]) && coverWords(top[end]) {
		end++
	}
	apart := end < len(top) && !b.joined(top[end-1], top[end])
	if un || end < from+fewestCoverLines || !apart || utf8.RuneCountInString(top[from]) > coverLine {
		return top, at
	}
	out := append(slices.Clone(top[:from]), strings.Join(top[from:end], " "))
	return append(out, top[end:]...), from
}

// coverWords reports whether a line of a cover may be part of its title.
func coverWords(s string) bool {
	return titleLike(s) && !imprint(s) && !serial(s) && !reSortOnly.MatchString(s)
}

// imprint reports whether a line gives a day or who issued the paper.
func imprint(s string) bool {
	return dayOf(s) != "" || monthOf(s) != "" || organization(s) != "" || isPublisher(s) || urduOrganization(s) != "" || urduDate(s) != ""
}

const (
	// fewestCoverLines is over how many lines it does at least: two may be title and subtitle.
	fewestCoverLines = 3
	// maxCoverLines is over how many lines a cover may set a title.
	maxCoverLines = 6
	// coverLine is how long, in letters, a line of such a title is at most.
	coverLine = 45
)

// saidTitle finds the first line that says what the paper is; -1 where none does.
func saidTitle(top []string, from int) int {
	for i := from; i < len(top); i++ {
		s := top[i]
		if !reKindWord.MatchString(s) || serial(s) || !titleLike(s) || reBoiler.MatchString(s) || len(strings.Fields(s)) < 4 || reClause.MatchString(s) || figuresDay(s) != "" {
			continue
		}
		if t, _ := joinTitle(top, i); !reClause.MatchString(t) {
			return i
		}
	}
	return -1
}

// firstTitle finds the first line that looks like a title.
func firstTitle(top []string, from int) int {
	for i := from; i < min(len(top), 25); i++ {
		s := top[i]
		if i > 0 && reAgenda.MatchString(top[i-1]) || i+1 < len(top) && reSerial.MatchString(top[i+1]) && !reKindWord.MatchString(s) && allCaps(s) {
			continue // the name of the item, or of the series
		}
		if i > 0 && reJoint.MatchString(s) && organization(top[i-1]+" "+s) != "" {
			continue // the second line of a name
		}
		if organization(s) == "" && i+1 < len(top) && reJoint.MatchString(top[i+1]) && organization(s+" "+top[i+1]) != "" {
			continue
		}
		if !titleLike(s) || len(s) <= 8 && !startsTitle(top, i) || serial(s) || isPublisher(s) || dayOf(s) != "" || monthOf(s) != "" || organization(s) != "" && len(organization(s)) == len(s) || urduOrganization(s) != "" || urduDate(s) != "" {
			continue
		}
		if (reSortOnly.MatchString(s) || reUrduSort.MatchString(s)) && !startsTitle(top, i) {
			return belowSort(top, i) // "POLICY BRIEF" says what the paper is, the line below what it is about
		}
		return i
	}
	return -1
}

// reAgenda is the number of an item of an agenda; its name stands below.
var reAgenda = regexp.MustCompile(`(?i)^(?:provisional )?(?:agenda )?items? \d{1,3}(?: of the (?:provisional )?agenda)?\W*$`)

// belowSort finds the title below line i, which only names the sort of paper; i where
// there is none.
func belowSort(top []string, i int) int {
	for j := i + 1; j < min(len(top), i+4); j++ {
		if titleLike(top[j]) && !isPublisher(top[j]) && len(strings.Fields(top[j])) > 1 && monthOf(top[j]) == "" {
			return j
		}
	}
	return i
}

// startsTitle reports whether a short line goes on below in small letters: "Report" /
// "of the Commission".
func startsTitle(top []string, i int) bool { return i+1 < len(top) && startsLow(top[i+1]) }

// startsLow reports whether s begins with a small letter.
func startsLow(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// reSortOnly is a line that names a sort of paper and nothing else.
var reSortOnly = regexp.MustCompile(`(?i)^(policy|issue|legal|research|technical|advocacy|data)?\s*(brief|note|paper|report|project|review|study|assessment|recommendation)s?(\s*(no\.?|number|#)?\s*\d+)?\W*$|^(?:.{0,30}\s)?press release\W*$`)

// reSerial is a line that gives the number or date of a paper in its series:
// "Policy Brief No. 7 | March 2024".
var reSerial = regexp.MustCompile(`(?i)^(?:policy|issue|legal|research|technical|advocacy|data|legislative|working)?\s*(?:brief|note|paper|report|series)\b[\s,|–—-]*(?:(?:(?:no\.?|number|#)?\s*\d+)[\s,|–—-]*(?:\d{1,2}\s+)?` + monthNames + `?,?\s*(?:\d{4})?|` + monthNames + `,?\s*\d{4})\W*$`)

// reSeries is such a line with more behind a bar: "Policy Brief No. 7 | The
// Commission, Islamabad | March 2024".
var reSeries = regexp.MustCompile(`(?i)^(?:policy|issue|legal|research|technical|advocacy|data|legislative|working|occasional|discussion)?\s*(?:brief|note|paper|report|series)\s*(?:no\.?|number|#|issue|vol\.?)\s*\d+\s*[|•·]`)

// serial reports whether a line says no more than where a paper stands in its
// series.
func serial(s string) bool { return reSerial.MatchString(s) || reSeries.MatchString(s) }

// titleLike reports whether s may be part of a title: words that begin with a
// capital, no sentence, no boilerplate.
func titleLike(s string) bool {
	if reBoiler.MatchString(s) || strings.Contains(s, "U.N. Doc") || reRemark.MatchString(s) || reRecommends.MatchString(s) || reTOC.MatchString(s) || headSymbol(s) || len(s) > 190 || bareSession(s) || numberedHead(s) {
		return false
	}
	r := firstLetter(s)
	if reOrdinalFirst.MatchString(s) {
		return true
	}
	return (unicode.IsUpper(r) || corpus.IsArabic(r)) && !strings.HasPrefix(s, "[") && !reIssue.MatchString(s) || reYearFirst.MatchString(s)
}

// numberedHead reports whether a line is a heading or paragraph of the text.
func numberedHead(s string) bool {
	return reNumbered.MatchString(s) || reLetter.MatchString(s) || reRomanHead.MatchString(s) || reDecimal.MatchString(s) || reNamed.MatchString(s)
}

// reIssue is the line of a journal's volume and pages: "51:3 (Autumn 2012) pp. 197–217".
var reIssue = regexp.MustCompile(`(?i)^\W*(?:vol(?:ume)?\.?\s*)?\d{1,3}\s*[:(,].{0,40}\(?(?:19|20)\d\d\)?.{0,12}\bpp?\.\s?\d+`)

// reYearFirst is a title that begins with its year: "2031 Findings on Kites".
var reYearFirst = regexp.MustCompile(`^(?:19|20)\d\d(?:[-–/]\d{2,4})? \p{Lu}`)

// reOrdinalFirst is a title that begins with a number in order: "3rd meeting of …".
var reOrdinalFirst = regexp.MustCompile(`^\d{1,3}(?:st|nd|rd|th) (?:meeting|report|session|annual|periodic|sitting)\b`)

// headSymbol reports whether a line begins with a symbol or is hardly more.
func headSymbol(s string) bool {
	m := reSymbol.FindStringIndex(s)
	return m != nil && (m[0] == 0 || (m[1]-m[0])*2 > len(s))
}

// bareSession reports whether a line names a session and its days and nothing else.
func bareSession(s string) bool {
	m := reSession.FindStringIndex(s)
	return m != nil && (m[0] < 3 || isPublisher(s[:m[0]])) && len(strings.Fields(s[m[1]:])) < 6 || reSpan.MatchString(s) && len(strings.Fields(s)) < 9
}

// maxTitleLines is over how many lines a title may run.
const maxTitleLines = 4

// joinTitle joins the lines over which the title at i runs and gives the line after
// them.
func joinTitle(top []string, i int) (string, int) {
	parts := []string{top[i]}
	end := i + 1
	for ; end < len(top) && len(parts) < maxTitleLines && goesOn(parts[len(parts)-1], top[end]); end++ {
		parts = append(parts, top[end])
	}
	if end < len(top) && reOnlyYear.MatchString(top[end]) && reSortOfYear.MatchString(parts[len(parts)-1]) {
		parts, end = append(parts, top[end]), end+1
	}
	t := strings.Trim(strings.Join(parts, " "), " *†.,:;-–—")
	t = reMark.ReplaceAllString(t, "$1")
	for _, tail := range []*regexp.Regexp{reAdoptedTail, reSymbolTail, reMonthTail} {
		if m := tail.FindStringIndex(t); m != nil && m[0] > minTitle {
			t = strings.TrimRight(t[:m[0]], " ,:;-–—|")
		}
	}
	return t, end
}

var (
	// reOnlyYear is the year of an annual paper on a line of its own.
	reOnlyYear   = regexp.MustCompile(`^(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?$`)
	reSortOfYear = regexp.MustCompile(`(?i)\b(?:annual|yearly|monitoring|status|progress) report$|^state of \b`)
)

// minTitle is how much of a title is left at least where its tail is cut off, in bytes.
const minTitle = 12

var (
	// reSymbolTail is the symbol, in brackets, of the paper that the title is about.
	reSymbolTail = regexp.MustCompile(`\s*\((?:CRC|CEDAW|CCPR|CAT|CERD|CRPD|CMW|CED|E|A)/[^()\s]+\)$`)
	// reAdoptedTail says when a committee adopted it, which the session tells.
	reAdoptedTail = regexp.MustCompile(`(?i),? adopted by the (?:committee|working group|council)\b.*$`)
	// reMonthTail is the month in which the paper was published.
	reMonthTail = regexp.MustCompile(`(?i)[\s,|–-]+` + monthNames + `,? (?:19|20)\d\d$`)
)

// reMark is the mark of a footnote behind the title: stars, or a figure that stands
// against a word.
var reMark = regexp.MustCompile(`(\pL[)”"’]?)(?:[*†\s]*[*†]+|\d{1,2})$`)

// withState puts the State that a paper of the United Nations is about, which stands
// on a line of its own below, behind the title that does not name it.
func withState(title, next string) string {
	s := strings.Trim(next, " *†.,:;")
	if reDue.MatchString(title) && startsLow(s) {
		s = proper(s) // small capitals, of which a converter makes small letters
		next = s
	}
	if !stateLine(next) || strings.Contains(strings.ToLower(title), strings.ToLower(s)) {
		return title
	}
	return title + ": " + inSmallLetters(s)
}

// reDue ends the title of a State's report; the State follows.
var reDue = regexp.MustCompile(`(?i)\bdue in (?:19|20)\d\d$`)

// stateLine reports whether a line may be the name of a State and nothing else.
func stateLine(line string) bool {
	s := strings.Trim(line, " *†.,:;")
	n := len(strings.Fields(s))
	return n > 0 && n <= 6 && firstLetter(s) != 0 && named(s) && !reNoState.MatchString(s) && !reBoiler.MatchString(s) && !isPublisher(s) &&
		!numberedHead(s) && !reKindWord.MatchString(s) && !headSymbol(s)
}

// reNoState is what no State's name holds.
var reNoState = regexp.MustCompile(`(?i)\d|[.:;/]|\b(?:addendum|annex|part|chapter|section|paragraph|note|report|volume|abstract|issues?|replies|measures|meeting|corrigendum)\b|^(?:\(|\[)`)

// inSmallLetters gives a name in capitals the usual letters: "ZEDLAND" is "Zedland".
func inSmallLetters(s string) string {
	if !allCaps(s) {
		return s
	}
	words := strings.Fields(s)
	for i, w := range words {
		switch l := strings.ToLower(w); l {
		case "of", "the", "and", "for", "on", "in", "against":
			words[i] = l
		default:
			r := []rune(l)
			r[0] = unicode.ToUpper(r[0])
			words[i] = string(r)
		}
	}
	return strings.Join(words, " ")
}

// goesOn reports whether a title runs on from prev to s.
func goesOn(prev, s string) bool {
	if reBoiler.MatchString(s) || isPublisher(s) && !startsLow(s) || dayOf(s) != "" || reNumbered.MatchString(s) || bareSession(s) ||
		reRomanHead.MatchString(s) || reDue.MatchString(prev) || strings.HasSuffix(prev, "*") || strings.HasSuffix(prev, ".") || len(s) > 120 {
		return false
	}
	w := strings.Fields(prev)
	last := strings.ToLower(w[len(w)-1])
	if unicode.IsLower(firstLetter(s)) || reJoint.MatchString(s) && reLoose.MatchString(s) {
		return true
	}
	switch last {
	case "of", "the", "on", "and", "for", "in", "by", "to", "a", "&", "with", "under":
		return true
	}
	return strings.HasSuffix(prev, ":") || strings.HasSuffix(prev, ",") || strings.HasSuffix(prev, "-") || strings.HasSuffix(prev, "–")
}

var (
	// reJoint begins a line that goes on with a title in capitals, which is short.
	reJoint = regexp.MustCompile(`^(?:IN|OF|ON|FOR|AND|TO|WITH|FROM|BY THE|UNDER)\s`)
	reLoose = regexp.MustCompile(`^[^.:;|]{4,80}$`)
)

func firstLetter(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return r
		}
	}
	return 0
}
