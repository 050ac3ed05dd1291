package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
	"daleel/corpus/structure/internal/numbering"
	"daleel/corpus/workid"
)

const (
	// maxUnit is the longest text of a unit where a natural break exists.
	maxUnit = 6000
	// runUnit is the size to which text without structure is gathered.
	runUnit = 2500
	// minParas is from how many numbered paragraphs the numbering is believed.
	minParas = 4
	// minHeads is how many headings make a structure.
	minHeads = 3
	// minArticles is from how many articles a text is a treaty.
	minArticles = 5
)

// builder gathers provisions and keeps their eIds apart.
type builder struct {
	out   []corpus.Provision
	used  map[string]int
	width int
	lang  corpus.Language
	lines []lines.Line
	trail []step
	title string
	// un says that the paper is one of the United Nations.
	un bool
	// flow says that the lines are paragraphs and no heading is marked, paragraphed
	// that they are, marked or not.
	flow bool
	// paragraphed says that each line of the source is a paragraph.
	paragraphed bool
	// counted is how many paragraphs without a printed number there are.
	counted int
	rounds  int // how often running heads were dropped
}

// step is an open heading.
type step struct {
	eid   string
	level int
}

// maxRounds is how often the headings are looked for anew without running heads: a
// paper has few, a list that only repeats itself loses some each time.
const maxRounds = 20

// build chooses how the paper is split.
func (b *builder) build(pages []corpus.Page) []corpus.Finding {
	if arts := articleStarts(b.lines); len(arts) >= minArticles {
		b.articles(arts)
		return nil
	}
	cs := b.paragraphs()
	var os []opening
	if len(cs) < b.fewestParas() && !secondOn(cs) {
		os = b.points()
	}
	paras := map[int]bool{}
	for _, c := range cs {
		paras[c.Line] = true
	}
	for _, o := range os {
		paras[o.line] = true
	}
	hs := ofOneDepth(b.withoutTitle(findHeadings(b.lines, paras, b.width, b.flow)))
	if kept := withoutRunning(b.lines, hs); len(kept) < len(b.lines) && b.rounds < maxRounds {
		b.lines = kept
		b.rounds++
		return b.build(pages)
	}
	hs = withoutContents(hs)
	switch {
	case len(cs) >= b.fewestParas(), secondOn(cs):
		b.numbered(b.openings(cs), hs)
		return numbering.Gaps(cs)
	case len(os) > 0:
		b.numbered(os, hs)
	case len(hs) >= b.fewestHeads() && enough(hs, b.lines), len(hs) > 0 && b.lines[hs[0].line].Level > 0, b.surely(hs):
		b.headed(hs)
	case len(pages) > 1:
		b.pages(pages)
	default:
		b.running(b.lines)
	}
	return nil
}

// enough reports whether the headings cut the paper into parts and do not make
// up most of it (a list of names, a table).
func enough(hs []heading, ls []lines.Line) bool {
	return len(hs)*2 < len(ls) && hs[0].line < len(ls)*2/3
}

// reTheArticles are the articles that a part is about, below its heading.
var reTheArticles = regexp.MustCompile(`(?i)^\((?:arts?\.|articles?) \d.*\)$`)

// sureProse is how much text stands below a heading that tells by itself, in letters: the
// text may end there.
const sureProse = 50

// surely reports whether one of the headings tells by itself: the contents lists it, it
// is a name that only parts of papers have, or the first roman figure, over running text.
func (b *builder) surely(hs []heading) bool {
	return slices.ContainsFunc(hs, func(h heading) bool {
		if h.end < len(b.lines) && reTheArticles.MatchString(b.lines[h.end].Text) {
			return true
		}
		return (h.number == "I" || h.listed || h.number == "" && reNamed.MatchString(h.text)) && lettersBelow(b.lines, h.end-1) >= sureProse
	})
}

// fewestHeads is how many headings make a structure.
func (b *builder) fewestHeads() int {
	if b.flow {
		return 1 // a short line among paragraphs tells by itself
	}
	if b.un {
		return 2
	}
	return minHeads
}

// headLength reports whether a text may be a heading by its length: short beside the
// lines, and no sentence.
func headLength(s string, width int) bool {
	return utf8.RuneCountInString(s) < width*4/5 && len(strings.Fields(s)) <= flowWords && !sentenceEnd(s) && !sentenceStop(s) && startsUpper(s)
}

// withoutTitle leaves out lines of the title block that repeat the title, or a part of
// it, and head nothing.
func (b *builder) withoutTitle(hs []heading) []heading {
	title := strings.ToLower(b.title)
	return slices.DeleteFunc(hs, func(h heading) bool {
		text := strings.ToLower(strings.Trim(h.text, " *†"))
		return h.number == "" && h.line < frontHeads && len(text) > 3 && h.level == 3 && b.lines[h.line].Level == 0 &&
			(strings.Contains(title, text) || strings.Contains(text, title) && title != "")
	})
}

// openHeads opens the headings from index next that stand before line to, with
// the text below each as a unit of its own, and returns the next index.
func (b *builder) openHeads(hs []heading, next, to int) int {
	for next < len(hs) && hs[next].line < to {
		h := hs[next]
		end := to
		if next+1 < len(hs) && hs[next+1].line < to {
			end = hs[next+1].line
		}
		eid := b.open(h)
		if h.end < end {
			b.text(eid, b.lines[h.end:end])
		}
		next++
	}
	return next
}

// reHeadMark are the marks of footnotes behind a heading: "bodies1, 2".
var reHeadMark = regexp.MustCompile(`(\p{Ll}{3}\)?)(?:\*+|\d{1,3}(?:, ?\d{1,3})*)$`)

// open adds a heading under the last one of a lower level.
func (b *builder) open(h heading) string {
	for len(b.trail) > 0 && b.trail[len(b.trail)-1].level >= h.level {
		b.trail = b.trail[:len(b.trail)-1]
	}
	b.used["hd"]++
	eid := workid.EID(corpus.HeadingPart, strconv.Itoa(b.used["hd"]))
	p := corpus.Provision{
		EID: eid, Kind: corpus.HeadingPart, Number: h.number, Heading: h.text, Lang: b.lang, Parent: b.parent(),
		PageFrom: b.lines[h.line].Page, PageTo: b.lines[h.line].Page,
	}
	if b.un {
		p.Heading = reHeadMark.ReplaceAllString(p.Heading, "$1")
	}
	if p.Heading == "" {
		p.Heading = b.lines[h.line].Text
	}
	b.out = append(b.out, p)
	b.trail = append(b.trail, step{eid, h.level})
	return eid
}

func (b *builder) parent() string {
	if len(b.trail) == 0 {
		return ""
	}
	return b.trail[len(b.trail)-1].eid
}

// text gives the heading eid the text below it, making it a unit; what is
// longer than a unit goes into further ones.
func (b *builder) text(eid string, ls []lines.Line) {
	if head := b.out[len(b.out)-1].Heading; reRecHead.MatchString(head) || reListHead.MatchString(head) || reAddressees.MatchString(head) {
		ls = b.itemized(ls)
	}
	pieces := lines.Split(b.join(ls), maxUnit)
	if len(pieces) == 0 {
		return
	}
	h := &b.out[len(b.out)-1]
	h.Text, h.Unit, h.PageTo = pieces[0], true, ls[len(ls)-1].Page
	head := *h
	for i, piece := range pieces[1:] {
		p := head
		p.EID, p.Text = workid.Join(eid, "part_"+strconv.Itoa(i+2)), piece
		b.out = append(b.out, p)
	}
}

// reListHead heads a list of short sentences.
var reListHead = regexp.MustCompile(`(?i)^(?:key (?:messages|findings|facts|points)|highlights|at a glance|next steps)\W*$`)

// itemized sets the items of a list whose signs are lost apart: each ends a sentence
// before the margin.
func (b *builder) itemized(ls []lines.Line) []lines.Line {
	out := slices.Clone(ls)
	for i := 1; i < len(out); i++ {
		prev := out[i-1].Text
		if strings.HasSuffix(prev, ".") && startsUpper(out[i].Text) && utf8.RuneCountInString(prev) < b.width*19/20 {
			out[i].Break = true
		}
	}
	return out
}

// headed splits at the headings.
func (b *builder) headed(hs []heading) {
	if front := b.lines[:hs[0].line]; len(front) > 0 {
		b.add(corpus.Header, "", plain(front), front)
	}
	b.openHeads(hs, 0, len(b.lines))
}

// pages makes a unit of each page.
func (b *builder) pages(pages []corpus.Page) {
	for i := range pages {
		ls := pageOf(b.lines, pages[i].Number)
		if len(ls) > 0 {
			b.add(corpus.PagePart, strconv.Itoa(pages[i].Number), b.join(ls), ls)
		}
	}
}

func pageOf(ls []lines.Line, n int) []lines.Line {
	from, to := 0, 0
	for i, l := range ls {
		if l.Page == n {
			if to == 0 {
				from = i
			}
			to = i + 1
		}
	}
	return ls[from:to]
}

// running gathers paragraphs of a text without any structure.
func (b *builder) running(ls []lines.Line) {
	from, size := 0, 0
	for i := 1; i <= len(ls); i++ {
		size += len(ls[i-1].Text)
		if i < len(ls) && !(size > runUnit/2 && lines.NewParagraph(ls[i-1], ls[i], b.width)) && size < runUnit*2 {
			continue
		}
		b.add(corpus.Paragraph, "", b.join(ls[from:i]), ls[from:i])
		from, size = i, 0
	}
}

// add appends a unit, or several where the text is longer than a unit may be.
func (b *builder) add(kind corpus.ProvisionKind, number, text string, ls []lines.Line) {
	if strings.TrimSpace(text) == "" {
		return
	}
	eid := workid.EID(kind, number)
	if kind == corpus.Paragraph && number == "" {
		b.counted++
		eid = workid.Counted(kind, b.counted)
	}
	b.unit(eid, kind, number, text, ls)
}

// unit appends a unit of its own eId, or several where the text is longer than a unit
// may be.
func (b *builder) unit(eid string, kind corpus.ProvisionKind, number, text string, ls []lines.Line) {
	if strings.TrimSpace(text) == "" {
		return
	}
	b.used[eid]++
	if n := b.used[eid]; n > 1 {
		eid += "_" + strconv.Itoa(n)
	}
	parent := b.parent()
	for i, piece := range lines.Split(text, maxUnit) {
		p := corpus.Provision{
			EID: eid, Kind: kind, Number: number, Text: piece, Unit: true, Parent: parent, Lang: b.lang,
			PageFrom: ls[0].Page, PageTo: ls[len(ls)-1].Page,
		}
		if i > 0 {
			p.EID = workid.Join(eid, "part_"+strconv.Itoa(i+1))
		}
		b.out = append(b.out, p)
	}
}

func plain(ls []lines.Line) string { return strings.Join(texts(ls), "\n") }
