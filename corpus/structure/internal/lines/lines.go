// Package lines turns pages of text into lines with what a reader of structure
// needs beside the words: the page, the indent, and whether a gap stood above.
// Running heads that the extraction left in the text are taken out.
package lines

import (
	"sort"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
)

// charWidth is how many points a leading space of laid-out text stands for.
const charWidth = 5.5

// Line is one printed line.
type Line struct {
	// Text has its white space collapsed; Cells is the same cut at wide gaps,
	// so that the columns of a laid-out table stay apart.
	Text  string
	Cells []string
	Page  int
	// Indent is the distance in points from the usual left edge of the page;
	// Known says whether the source told it.
	Indent float64
	Known  bool
	// Gap is the space in points after the first word, 0 where unknown.
	Gap float64
	// Level is that of a line which the source marks as a heading, from 1; 0 else.
	Level int
	// Break is set where an empty line stood above.
	Break bool
}

// Read gives the lines of pages in order, without empty ones and running heads.
func Read(pages []corpus.Page) []Line { return ReadKeeping(pages, nil) }

// ReadKeeping is Read, but leaves running heads for which keep is true to the caller:
// a paper may print the heading of a part at the top of its pages.
func ReadKeeping(pages []corpus.Page, keep func(string) bool) []Line {
	var all [][]Line
	for i := range pages {
		all = append(all, pageLines(&pages[i]))
	}
	dropHeads(all, keep)
	var out []Line
	for _, ls := range all {
		setMargin(ls)
		out = append(out, ls...)
	}
	out = dropInlineHeads(out)
	return dropNoiseBreaks(out)
}

// pageLines cuts one page at its line ends.
func pageLines(p *corpus.Page) []Line {
	var out []Line
	gap, pos, word, head := false, 0, 0, 0
	for raw := range strings.SplitSeq(p.Text, "\n") {
		text := strings.Join(strings.Fields(unseen(raw)), " ")
		if text == "" {
			gap = true
		} else {
			l := Line{Text: text, Page: p.Number, Break: gap, Cells: cells(unseen(raw))}
			word = place(&l, p, raw, pos, word)
			for head < len(p.Headings) && p.Headings[head].End <= pos {
				head++
			}
			if head < len(p.Headings) && p.Headings[head].Start < pos+len(raw) {
				l.Level = p.Headings[head].Level
			}
			out, gap = append(out, l), false
		}
		pos += len(raw) + 1
	}
	return out
}

// signless are the signs that no print shows: marks of byte order, and places where a
// word may be broken.
var signless = strings.NewReplacer("\u200b", "", "\ufeff", "", "\u2060", "", "\u00ad", "")

// unseen takes such signs out of a line; a soft hyphen that ends it was printed.
func unseen(raw string) string {
	if !strings.ContainsAny(raw, "\u200b\ufeff\u2060\u00ad") {
		return raw
	}
	end := strings.TrimRight(raw, " \r")
	out := signless.Replace(raw)
	if word, ok := strings.CutSuffix(end, "\u00ad"); ok && word != "" && word[len(word)-1] != ' ' {
		out = strings.TrimRight(out, " \r") + "-"
	}
	return out
}

// OfPage bounds the lines that stand on a page; pageOf tells the page of one.
func OfPage[L any](body []L, page int, pageOf func(L) int) (from, to int) {
	from = -1
	for i, l := range body {
		if pageOf(l) == page {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	return max(from, 0), to
}

// place sets the indent and the first gap of l from the word boxes of p, or
// from the leading spaces of raw where there are none. It returns the index of
// the first word at or after pos, where the next search begins.
func place(l *Line, p *corpus.Page, raw string, pos, word int) int {
	if len(p.Words) == 0 {
		trimmed := strings.TrimLeft(raw, " \t\r\u00a0")
		lead := raw[:len(raw)-len(trimmed)]
		l.Indent = charWidth * float64(len(lead)+7*strings.Count(lead, "\t"))
		l.Known = true
		if first, rest, ok := strings.Cut(trimmed, " "); ok && first != "" {
			l.Gap = charWidth * float64(1+len(rest)-len(strings.TrimLeft(rest, " \t")))
		}
		return 0
	}
	for word < len(p.Words) && p.Words[word].Start < pos {
		word++
	}
	end := pos + len(raw)
	if word < len(p.Words) && p.Words[word].Start < end {
		l.Indent, l.Known = float64(p.Words[word].X0), true
		if word+1 < len(p.Words) && p.Words[word+1].Start < end {
			l.Gap = float64(p.Words[word+1].X0 - p.Words[word].X1)
		}
	}
	return word
}

// cells cuts raw at tabs and at runs of three or more spaces.
func cells(raw string) []string {
	var out []string
	for _, c := range strings.Split(strings.ReplaceAll(raw, "\t", "   "), "   ") {
		if c = strings.Join(strings.Fields(c), " "); c != "" {
			out = append(out, c)
		}
	}
	return out
}

// setMargin makes indents relative to the page's left edge: the leftmost place
// where more than a stray line or two begins. The margins of facing pages
// differ, and a first page is often set apart.
func setMargin(ls []Line) {
	var edges []float64
	for _, l := range ls {
		if l.Known && utf8.RuneCountInString(l.Text) > 25 {
			edges = append(edges, l.Indent)
		}
	}
	sort.Float64s(edges)
	margin := 0.0
	for i, e := range edges {
		near := sort.SearchFloat64s(edges, e+9) - i
		if near >= max(2, len(edges)/12) {
			margin = e
			break
		}
	}
	for i := range ls {
		ls[i].Indent -= margin
	}
}

// dropNoiseBreaks forgets the breaks of texts that have an empty line after
// nearly every line, where they mean nothing.
func dropNoiseBreaks(ls []Line) []Line {
	n := 0
	for _, l := range ls {
		if l.Break {
			n++
		}
	}
	if 5*n > 3*len(ls) {
		for i := range ls {
			ls[i].Break = false
		}
	}
	return ls
}

// Width is the usual length in characters of a full line of ls.
func Width(ls []Line) int {
	if len(ls) == 0 {
		return 0
	}
	ws := make([]int, len(ls))
	for i, l := range ls {
		ws[i] = utf8.RuneCountInString(l.Text)
	}
	sort.Ints(ws)
	return ws[len(ws)*3/4]
}
