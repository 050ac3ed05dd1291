package judgment

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
	"daleel/corpus/structure/internal/numbering"
	"daleel/corpus/workid"
)

const (
	// maxUnit is the longest text of a unit where a natural break exists.
	maxUnit = 6000
	// minIntro is how much text before paragraph 1 makes a unit of its own.
	minIntro = 40
)

// builder gathers provisions and keeps their eIds apart.
type builder struct {
	out     []corpus.Provision
	used    map[string]int
	width   int
	lang    corpus.Language
	counted int // paragraphs without a printed number
}

// provisions gives the header, the paragraphs and the closing lines.
func (d *doc) provisions() ([]corpus.Provision, []corpus.Finding) {
	b := &builder{used: map[string]int{}, width: d.width, lang: lines.Language(d.lines)}
	b.header(d.lines[:min(d.body, len(d.lines))])
	if d.report != nil {
		for _, ls := range d.report.notes {
			b.headnote(ls)
		}
	}
	findings := d.sheetParts(b, d.reasons())
	for _, sh := range d.further {
		b.header(sh.head)
		findings = append(findings, d.sheetParts(b, sh.body)...)
	}
	for i, ls := range d.annexes {
		b.annex(ls, i+1)
	}
	return b.out, findings
}

// sheetParts adds the paragraphs and the closing lines of one sheet.
func (d *doc) sheetParts(b *builder, body []lines.Line) []corpus.Finding {
	end := closing(body)
	var findings []corpus.Finding
	last := 0
	parts := unseen(d.opinions(body[:end]))
	for i, part := range parts {
		var signed []lines.Line
		if i+1 < len(parts) {
			at := closing(part)
			part, signed = part[:at], part[at:]
		}
		part, cs := paragraphsOf(part, last)
		if !numbering.Plausible(cs, part) && !sure(cs, part, last) {
			b.uncounted(part)
			b.closing(signed)
			continue
		}
		findings = append(findings, numbering.Gaps(cs)...)
		b.numbered(part, cs, last)
		b.closing(signed)
		last = cs[len(cs)-1].N
	}
	b.closing(body[end:])
	return findings
}

// paragraphsOf is paragraphNumbers, for which it cuts a line where a number that is missing
// stands behind the end of the paragraph above.
func paragraphsOf(part []lines.Line, last int) ([]lines.Line, []numbering.Candidate) {
	cs := paragraphNumbers(part, last)
	again := cutAtLost(part, cs)
	if len(again) == len(part) {
		return part, cs
	}
	return again, paragraphNumbers(again, last)
}

// cutAtLost cuts the lines in which one paragraph of cs ends and the next, which cs lacks,
// begins: "… of the ferry. 11. Mr. A argued".
func cutAtLost(part []lines.Line, cs []numbering.Candidate) []lines.Line {
	var out []lines.Line
	from := 0
	for i := 1; i < len(cs); i++ {
		if cs[i].N != cs[i-1].N+2 {
			continue
		}
		glued := regexp.MustCompile(`[.?!”"):]\s+(` + strconv.Itoa(cs[i].N-1) + `\.\s+\p{Lu})`)
		for k := max(from, cs[i-1].Line); k < cs[i].Line; k++ {
			at := glued.FindStringSubmatchIndex(part[k].Text)
			if at == nil {
				continue
			}
			above, below := part[k], part[k]
			above.Text, below.Text, below.Break = strings.TrimSpace(part[k].Text[:at[2]]), part[k].Text[at[2]:], true
			above.Cells, below.Cells = []string{above.Text}, []string{below.Text}
			out = append(append(out, part[from:k]...), above, below)
			from = k + 1
			break
		}
	}
	return append(out, part[from:]...)
}

// paragraphNumbers picks the lines that open the paragraphs of part: those with the usual
// stop behind the number, or in another style that the court prints throughout.
func paragraphNumbers(part []lines.Line, last int) []numbering.Candidate {
	all := numbering.Find(part)
	cs := numbering.Continue(all, part, last)
	house := numbering.House(all, part, last)
	switch n := len(house); {
	case n == 0:
		return cs
	case !numbering.Plausible(cs, part), n > 2*len(cs), n >= len(cs) && house[0].Line <= cs[0].Line && house[n-1].Line >= cs[len(cs)-1].Line:
		return house
	}
	return cs
}

// header keeps the title block line by line.
func (b *builder) header(ls []lines.Line) {
	if len(ls) == 0 {
		return
	}
	b.add(corpus.Header, "", plainLines(ls), ls, true)
}

func plainLines(ls []lines.Line) string {
	texts := make([]string, len(ls))
	for i, l := range ls {
		texts[i] = l.Text
	}
	return strings.Join(texts, "\n")
}

// closing keeps the signatures: part of the document, but nothing to find.
func (b *builder) closing(ls []lines.Line) {
	if len(ls) > 0 {
		b.out = append(b.out, corpus.Provision{
			EID: b.unique("closing"), Kind: corpus.Paragraph, Text: plainLines(ls), Lang: b.lang,
			PageFrom: ls[0].Page, PageTo: ls[len(ls)-1].Page,
		})
	}
}

// add appends a unit, or several where the text is longer than a unit may be.
func (b *builder) add(kind corpus.ProvisionKind, number, text string, ls []lines.Line, unit bool) {
	b.addAt(b.unique(workid.EID(kind, number)), kind, number, text, ls, unit)
}

// addAt is add under an eId that is known to be free.
func (b *builder) addAt(eid string, kind corpus.ProvisionKind, number, text string, ls []lines.Line, unit bool) {
	pieces := lines.Split(text, maxUnit)
	at := 0
	for i, piece := range pieces {
		p := corpus.Provision{EID: eid, Kind: kind, Number: number, Text: piece, Unit: unit, Lang: b.lang}
		if i > 0 {
			p.EID = workid.Join(eid, "part_"+strconv.Itoa(i+1))
		}
		p.PageFrom, p.PageTo = pageAt(ls, at, len(text)), pageAt(ls, at+len(piece), len(text))
		at += len(piece) + 1
		b.out = append(b.out, p)
		if kind == corpus.Paragraph {
			b.out = append(b.out, lines.SubParagraphs(&p)...)
			b.out = append(b.out, quotations(&p)...)
		}
	}
}

// unique makes an eId that no other provision has: para_3, then para_3_2.
func (b *builder) unique(eid string) string {
	b.used[eid]++
	if n := b.used[eid]; n > 1 {
		return eid + "_" + strconv.Itoa(n)
	}
	return eid
}

// pageAt is the page of the line that holds byte at of a text of n bytes.
func pageAt(ls []lines.Line, at, n int) int {
	if len(ls) == 0 {
		return 0
	}
	seen := 0
	for _, l := range ls {
		seen += len(l.Text) + 1
		if at < seen {
			return l.Page
		}
	}
	return ls[len(ls)-1].Page
}

// numbered makes a unit of each paragraph. What stands before the first number
// is paragraph 1 where the numbering begins with 2, unless it is long or the numbers
// go on from last, those of the opinion above.
func (b *builder) numbered(body []lines.Line, cs []numbering.Candidate, last int) {
	implied := cs[0].N >= 2 && (last == 0 || cs[0].N <= last)
	rest := b.intro(body[:cs[0].Line], implied)
	for i, c := range cs {
		end := len(body)
		if i+1 < len(cs) {
			end = cs[i+1].Line
		}
		own := body[c.Line:end]
		var after []lines.Line
		if parts := b.stretch(own); i+1 == len(cs) && parts != nil {
			own, after = parts[0], own[len(parts[0]):]
		}
		ls := append([]lines.Line(nil), own...)
		ls[0].Text = c.Text
		if c.Text == "" {
			ls = ls[1:]
		}
		if i == 0 {
			ls = append(rest, ls...)
		}
		b.add(corpus.Paragraph, strconv.Itoa(c.N), lines.Text(ls, b.width), own, true)
		b.uncounted(after)
	}
}

// intro keeps the lines before the first printed number.
// implied says that the count of the print makes them paragraph 1. What is too short
// for a unit, the name of the judge, is given back.
func (b *builder) intro(ls []lines.Line, implied bool) []lines.Line {
	text := lines.Text(ls, b.width)
	switch {
	case len(ls) > 0 && implied && b.stretch(ls) == nil:
		b.add(corpus.Paragraph, "1", text, ls, true)
	case len(ls) > 0 && implied || len(text) >= minIntro:
		b.uncounted(ls)
	default:
		return slices.Clone(ls)
	}
	return nil
}

// opinions cuts the reasons where another judge of the bench begins to write,
// or where a second order with a numbering of its own follows.
func (d *doc) opinions(body []lines.Line) [][]lines.Line {
	var out [][]lines.Line
	from := 0
	for i := minOpinion; i < len(body); i++ {
		if i-from >= minOpinion && d.newOpinion(body, i) {
			out = append(out, body[from:i])
			from = i
		}
	}
	return append(out, body[from:])
}

// minOpinion is how many lines an opinion has at least.
const minOpinion = 4

var reSecondSheet = regexp.MustCompile(`(?i)^\W*(?:s\.?\s?no\.?\s?of\s*order|order with signatures? of judge|form no[.:]? ?hcjd|judgment sheet)`)

func (d *doc) newOpinion(body []lines.Line, i int) bool {
	s := body[i].Text
	if reSecondSheet.MatchString(s) || reOrderOfAll.MatchString(s) {
		return true
	}
	name, ok := authorLine(s)
	if !ok || len(name) > 50 {
		return false
	}
	for _, j := range d.judges() {
		if sameJudge(j, judgeName(name)) {
			return true
		}
	}
	return false
}

// judges are those named at the top and under the reasons.
func (d *doc) judges() []string {
	var c corpus.Case
	d.bench(&c)
	return c.Judges
}

var reClosing = regexp.MustCompile(`(?i)^\W*(?:(?:not )?approved for reporting|announced|pronounced|dictated|(?:chief )?justice$|sd/|islamabad\b|typed by)`)

// reStyledRow is a row of signatures that have the style instead of the office below them:
// "A B, J.   C D, CJ."
var reStyledRow = regexp.MustCompile(`^[\W_]*(?:(?:\p{Lu}[\p{Lu}.’'\-]*\s+){2,6}?,?\s*(?:H?\s?A?C?J)\s?\.[\s\W_]*)+$|^[\W_]*(?:(?:\p{Lu}[\p{Lu}.’'\-]*\s+){1,5}\p{Lu}[\p{Lu}.’'\-]*,\s*(?:H?\s?A?C?J)\s?\.?[\s\W_]*)+$`)

// reAgree is a whole sentence, as short as it may be, with which a judge concurs.
var reAgree = regexp.MustCompile(`^\p{Lu}\w*(?:\s+[\w’']+)+\.$`)

// maxDayLine is how long the line with the day and the place of the announcement is at most.
const maxDayLine = 60

// closing is the index of the first line of the signatures at the end.
func closing(body []lines.Line) int {
	end := len(body)
	for i := len(body) - 1; i >= max(0, len(body)-45); i-- {
		s := body[i].Text
		if isProse(s) && !reClosing.MatchString(s) && !(len(s) < maxDayLine && len(findDates(s)) > 0) {
			break
		}
		if c, ok := numbering.Read(s); ok && c.Cost == 0 && reAgree.MatchString(c.Text) {
			break // "54. I agree."
		}
		if reJudgeMark.MatchString(s) || reStyledRow.MatchString(s) || reReportKey.MatchString(s) || len(s) < 90 && (reClosing.MatchString(s) || reSigned.MatchString(s) && strings.HasPrefix(strings.TrimSpace(s), "(")) {
			end = i
		}
	}
	return end
}
