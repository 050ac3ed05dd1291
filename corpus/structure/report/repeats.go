package report

import (
	"strings"
	"unicode"

	"daleel/corpus/structure/internal/lines"
)

// A paper may print one heading several times: in a table of contents without page
// numbers, on a leaf of its own, and at the top of each page of its part. It heads
// one part all the same.

// headsPart reports whether a line is surely the heading of a part wherever it stands.
func headsPart(s string) bool {
	if sentenceEnd(s) || len(s) > 90 || tocEntry(s) || reTOC.MatchString(s) || allCaps(s) && reCaption.MatchString(s) {
		return false
	}
	var h heading
	return reNamed.MatchString(s) || set(&h, reLetter, s, 2) || set(&h, reDecimal, s, 1) ||
		set(&h, reRomanHead, s, 1) && romanOK(h.number) || set(&h, reChapter, s, 1) && unicode.IsUpper(firstLetter(h.text))
}

// same reports whether two headings say the same.
func (h heading) same(o heading) bool {
	return h.number == o.number && strings.EqualFold(strings.Join(strings.Fields(h.text), " "), strings.Join(strings.Fields(o.text), " "))
}

// withoutRunning takes out the lines of headings that are printed again inside the
// part which they head, with no other heading of that depth or above between.
func withoutRunning(ls []lines.Line, hs []heading) []lines.Line {
	drop := map[int]bool{}
	var open []heading
	for _, h := range hs {
		for len(open) > 0 && open[len(open)-1].level > h.level {
			open = open[:len(open)-1]
		}
		if n := len(open); n > 0 && open[n-1].same(h) && (h.line == open[n-1].end || pageTop(ls, h.line)) {
			for i := h.line; i < h.end; i++ {
				drop[i] = true
			}
			continue
		}
		if n := len(open); n > 0 && open[n-1].level == h.level {
			open = open[:n-1]
		}
		open = append(open, h)
	}
	if len(drop) == 0 {
		return ls
	}
	out := make([]lines.Line, 0, len(ls))
	for i, l := range ls {
		if !drop[i] {
			out = append(out, l)
		}
	}
	return out
}

// pageTop reports whether line i is among the first two of its page.
func pageTop(ls []lines.Line, i int) bool {
	return i == 0 || ls[i].Page != ls[i-1].Page || i > 1 && ls[i].Page != ls[i-2].Page
}

// fewestEntries is how many headings, one below the other, are a table of contents.
const fewestEntries = 3

// withoutContents leaves out headings that stand together with no text between and
// come again below, each of them: a table of contents that lost its page numbers.
func withoutContents(hs []heading) []heading {
	for from := 0; from < len(hs); from++ {
		to := from + 1
		for to < len(hs) && hs[to].line-hs[to-1].end <= 0 {
			to++
		}
		// The first heading of the text may stand right below the table's last.
		for to > from && !againBelow(hs, to-1) {
			to--
		}
		entries := 0
		for i := from; i < to; i++ {
			if againBelow(hs, i) {
				entries++
			}
		}
		if entries >= fewestEntries && entries*3 >= 2*(to-from) {
			return append(hs[:from:from], hs[to:]...)
		}
	}
	return hs
}

func againBelow(hs []heading, i int) bool {
	for _, o := range hs[i+1:] {
		if o.same(hs[i]) {
			return true
		}
	}
	return false
}
