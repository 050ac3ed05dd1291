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
)

// paragraphs finds the numbered paragraphs. A numbering whose items are short
// titles numbers sections, and is left to the headings.
func (b *builder) paragraphs() []numbering.Candidate {
	cs := b.sequence()
	if len(cs) < b.fewestParas() && !secondOn(cs) || !numbering.Plausible(cs, b.lines) && !b.plausible(cs) {
		return nil
	}
	titles := 0
	for _, c := range cs {
		if utf8.RuneCountInString(c.Text) < b.width*2/3 && !sentenceStop(c.Text) && (capitals(c.Text) || b.endsThere(c)) || reAbbreviated.MatchString(c.Text) {
			titles++
		}
	}
	if titles*2 > len(cs) {
		return nil
	}
	return cs
}

// reAbbreviated is an entry of a numbered list of abbreviations.
var reAbbreviated = regexp.MustCompile(`^\p{Lu}[\pL.&-]{1,9}s?: \p{Lu}.{3,90}$`)

// endsThere reports whether a numbered line is a few words that the next line does not go
// on with.
func (b *builder) endsThere(c numbering.Candidate) bool {
	return startsUpper(c.Text) && len(strings.Fields(c.Text)) <= 10 && !sentenceEnd(c.Text) && c.Line+1 < len(b.lines) && !startsLow(b.lines[c.Line+1].Text)
}

// maxDoubt is how much may speak against a number that counts on.
const maxDoubt = 0.5

// secondOn reports whether the numbers are those of an official paper, whose first
// paragraph has none: they count on from 2, each before a sentence.
func secondOn(cs []numbering.Candidate) bool {
	if len(cs) < fewestContinued || cs[0].N != 2 {
		return false
	}
	for i, c := range cs {
		if c.N != i+2 || len(strings.Fields(c.Text)) < 5 || c.Cost > maxDoubt {
			return false
		}
	}
	return true
}

// plausible reports whether the numbering of a paper of the United Nations is one of
// paragraphs even where the title block takes up half of a short text: it begins at 1
// and numbers sentences.
func (b *builder) plausible(cs []numbering.Candidate) bool {
	return b.un && cs[0].N == 1 && utf8.RuneCountInString(cs[0].Text) > minItem && len(b.lines) < 60
}

// fewestParas is from how many numbered paragraphs the numbering is believed: papers
// of the United Nations always number theirs.
func (b *builder) fewestParas() int {
	if b.un {
		return 2
	}
	return minParas
}

// numbersHeading reports whether a number is that of a heading: a short line that ends
// no sentence, with a numbered paragraph right below it, which is not the next of a
// list unless the number was there before.
func (b *builder) numbersHeading(c numbering.Candidate, again bool) bool {
	if c.Line+1 >= len(b.lines) || c.Text == "" {
		return false
	}
	m := reNumbered.FindStringSubmatch(b.lines[c.Line+1].Text)
	return m != nil && (again || m[1] != strconv.Itoa(c.N+1)) && headLength(c.Text, b.width)
}

// maxParagraph is the highest number of a paragraph that is believed: the longest
// reports have more than a thousand, and figures from 1900 on are years.
const maxParagraph = 1899

// mostEnds bounds how many ends of the numbering are tried.
const mostEnds = 12

// sequence finds the numbering. The lists of annexes begin anew at 1 below it, and
// would pass for the paragraphs: the longest numbering above any of them wins.
func (b *builder) sequence() []numbering.Candidate {
	ls := b.lines
	if b.lang == corpus.Urdu {
		ls = latinNumbers(ls)
	}
	all := numbering.FindUpTo(ls, maxParagraph)
	seen := map[int]bool{}
	toc := readContents(b.lines)
	all = slices.DeleteFunc(all, func(c numbering.Candidate) bool {
		if toc.holds(c.Line) || reChapter.MatchString(c.Text) || b.numbersHeading(c, seen[c.N]) {
			return true
		}
		seen[c.N] = true
		return false
	})
	for i := range all {
		all[i].Text = strings.TrimPrefix(all[i].Text, urduOpening(b.lang))
	}
	best := numbering.Sequence(all, b.lines)
	for k, tried := len(all)-1, 0; k > 0 && tried < mostEnds; k-- {
		if all[k].N != 1 {
			continue
		}
		tried++
		if cs := numbering.Sequence(all[:k], b.lines); len(cs) > len(best) && numbering.Plausible(cs, b.lines) {
			best = cs
		}
	}
	if len(best) < b.fewestParas() && !secondOn(best) {
		best = b.continued(all, best)
	}
	return b.further(all, best)
}

// maxLostParas is how many paragraphs may be missing between two pages of an excerpt.
const maxLostParas = 60

// further goes on with the numbers of a page that does not follow the one before, in
// papers of the United Nations.
func (b *builder) further(all, best []numbering.Candidate) []numbering.Candidate {
	if !b.un || len(best) < fewestContinued || best[0].N <= 2 {
		return best
	}
	last := best[len(best)-1]
	for k, c := range all {
		if c.Line <= last.Line || c.N <= last.N || c.N > last.N+maxLostParas || c.Cost > 0 || k+fewestContinued > len(all) || !countsOn(all[k:]) {
			continue
		}
		return append(best, numbering.Continue(all[k:], b.lines, c.N-1)...)
	}
	return best
}

// fewestContinued is how many numbers a text must count on with that does not begin
// at 1.
const fewestContinued = 3

// continued finds the numbering of a text that begins in the middle of a paper: its
// first number, near the top, is counted on at once. Best is what was found from 1 on.
func (b *builder) continued(all, best []numbering.Candidate) []numbering.Candidate {
	for k, c := range all {
		if c.Line > frontHeads || k+fewestContinued > len(all) {
			return best
		}
		if c.N <= 2 || c.Cost > 0 || !countsOn(all[k:]) {
			continue
		}
		if cs := numbering.Continue(all[k:], b.lines, c.N-1); len(cs) >= fewestContinued && cs[0].N == c.N {
			return cs
		}
	}
	return best
}

// countsOn reports whether the first numbers follow each other, each before a text that
// is more than an item.
func countsOn(cs []numbering.Candidate) bool {
	letters := 0
	for i := range fewestContinued {
		if i > 0 && cs[i].N != cs[i-1].N+1 {
			return false
		}
		letters += len(cs[i].Text)
	}
	return letters >= fewestContinued*2*minItem
}

// numbered makes a unit of each paragraph, below containers for the headings.
// What stands between a heading and the first paragraph is the heading's text.
func (b *builder) numbered(os []opening, hs []heading) {
	next := 0
	front := len(b.lines)
	if len(os) > 0 {
		front = os[0].line
	}
	hs = body(hs, front, b.lines)
	if len(hs) > 0 && hs[0].line < front {
		front = hs[0].line
	}
	b.add(corpus.Header, "", plain(b.lines[:front]), b.lines[:front])
	above := ""
	for i, o := range os {
		next = b.openHeads(hs, next, o.line)
		end := len(b.lines)
		if i+1 < len(os) {
			end = os[i+1].line
		}
		stop := end
		if next < len(hs) && hs[next].line < end {
			stop = hs[next].line
		}
		if !o.inside {
			above = ""
		}
		above = b.paragraph(o, stop, above)
		if i+1 == len(os) {
			b.openHeads(hs, next, end)
		}
	}
}

// paragraph makes units of the lines from o to stop, in the paragraph above where o
// is an item of it, and gives the eId in which further items stand.
func (b *builder) paragraph(o opening, stop int, above string) string {
	ls := append([]lines.Line(nil), b.lines[o.line:stop]...)
	ls[0].Text = o.text
	at := len(b.out)
	b.unit(o.eid, corpus.Paragraph, o.number, b.join(ls), b.lines[o.line:stop])
	for i := at; i < len(b.out) && above != ""; i++ {
		b.out[i].Parent = above
	}
	if above == "" && at < len(b.out) {
		above = b.out[at].EID
	}
	return above
}

// body leaves out headings of the front matter, which the table of contents
// repeats, except those that stand together just before the first paragraph.
func body(hs []heading, first int, ls []lines.Line) []heading {
	k := 0
	for k < len(hs) && hs[k].line < first {
		k++
	}
	for at := first; k > 0 && (hs[k-1].end >= at-1 || introduces(hs[k-1], at, ls)); k-- {
		at = hs[k-1].line
	}
	return hs[k:]
}

// introLines is how many lines may introduce the first paragraph below its heading.
const introLines = 6

// introduces reports whether a numbered heading stands above line at with a sentence
// between, and no entry of a table of contents.
func introduces(h heading, at int, ls []lines.Line) bool {
	if h.number == "" || at-h.end > introLines {
		return false
	}
	for _, l := range ls[h.line:at] {
		if reTOC.MatchString(l.Text) || tocEntry(l.Text) {
			return false
		}
	}
	return sentenceStop(ls[at-1].Text)
}
