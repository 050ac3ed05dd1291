package judgment

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
	"daleel/corpus/structure/internal/numbering"
	"daleel/corpus/workid"
)

const (
	// maxUnit is the longest text of a unit where a natural break exists.
	maxUnit = 6000
	// runUnit is the size to which unnumbered text is gathered.
	runUnit = 2500
	// minIntro is how much text before paragraph 1 makes a unit of its own.
	minIntro = 40
)

// builder gathers provisions and keeps their eIds apart.
type builder struct {
	out   []corpus.Provision
	used  map[string]int
	width int
	lang  corpus.Language
}

// provisions gives the header, the paragraphs and the closing lines.
func (d *doc) provisions() ([]corpus.Provision, []corpus.Finding) {
	b := &builder{used: map[string]int{}, width: d.width, lang: lines.Language(d.lines)}
	b.header(d.lines[:min(d.body, len(d.lines))])
	body := d.reasons()
	end := closing(body)
	var findings []corpus.Finding
	for _, part := range d.opinions(body[:end]) {
		cs := numbering.Sequence(numbering.Find(part), part)
		if !numbering.Plausible(cs, part) {
			b.running(part)
			continue
		}
		findings = append(findings, gaps(cs)...)
		b.numbered(part, cs)
	}
	b.closing(body[end:])
	return b.out, findings
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
			EID: "closing", Kind: corpus.Paragraph, Text: plainLines(ls), Lang: b.lang,
			PageFrom: ls[0].Page, PageTo: ls[len(ls)-1].Page,
		})
	}
}

// add appends a unit, or several where the text is longer than a unit may be.
func (b *builder) add(kind corpus.ProvisionKind, number, text string, ls []lines.Line, unit bool) {
	eid := b.unique(workid.EID(kind, number))
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
// is paragraph 1 where the numbering begins with 2.
func (b *builder) numbered(body []lines.Line, cs []numbering.Candidate) {
	if first := cs[0].Line; first > 0 {
		text := lines.Text(body[:first], b.width)
		switch {
		case cs[0].N >= 2:
			b.add(corpus.Paragraph, "1", text, body[:first], true)
		case len(text) >= minIntro:
			b.add(corpus.Paragraph, "0", text, body[:first], true)
		}
	}
	for i, c := range cs {
		end := len(body)
		if i+1 < len(cs) {
			end = cs[i+1].Line
		}
		ls := append([]lines.Line(nil), body[c.Line:end]...)
		ls[0].Text = c.Text
		if c.Text == "" {
			ls = ls[1:]
		}
		b.add(corpus.Paragraph, strconv.Itoa(c.N), lines.Text(ls, b.width), body[c.Line:end], true)
	}
}

// running makes units of a text without paragraph numbers: its own paragraphs,
// gathered to a sensible size, with running numbers.
func (b *builder) running(body []lines.Line) {
	n, from, size := 0, 0, 0
	flush := func(to int) {
		if to > from {
			for _, piece := range lines.Split(lines.Text(body[from:to], b.width), maxUnit) {
				n++
				b.add(corpus.Paragraph, strconv.Itoa(n), piece, body[from:to], true)
			}
			from, size = to, 0
		}
	}
	for i, l := range body {
		full := size > runUnit || size > runUnit/3 && i > 0 && starts(body, i)
		if i > from && full && lines.NewParagraph(body[i-1], l, b.width) {
			flush(i)
		}
		size += len(l.Text)
	}
	flush(len(body))
}

// starts reports whether line i opens a new train of thought: a capital after a
// line that ends a sentence.
func starts(body []lines.Line, i int) bool {
	prev := body[i-1].Text
	return strings.HasSuffix(prev, ".") && unicode.IsUpper(firstLetter(body[i].Text))
}

// gaps reports numbers that the sequence leaves out.
func gaps(cs []numbering.Candidate) []corpus.Finding {
	var out []corpus.Finding
	for i := 1; i < len(cs); i++ {
		if cs[i].N > cs[i-1].N+1 {
			out = append(out, corpus.Finding{
				Code: "paragraphs.gap", EID: workid.EID(corpus.Paragraph, strconv.Itoa(cs[i].N)),
				Detail: "paragraph " + strconv.Itoa(cs[i].N) + " follows " + strconv.Itoa(cs[i-1].N),
			})
		}
	}
	return out
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
	if reSecondSheet.MatchString(s) {
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

// closing is the index of the first line of the signatures at the end.
func closing(body []lines.Line) int {
	end := len(body)
	for i := len(body) - 1; i >= max(0, len(body)-45); i-- {
		s := body[i].Text
		if isProse(s) && !reClosing.MatchString(s) {
			break
		}
		if reJudgeMark.MatchString(s) || len(s) < 90 && (reClosing.MatchString(s) || reSigned.MatchString(s) && strings.HasPrefix(strings.TrimSpace(s), "(")) {
			end = i
		}
	}
	return end
}
