package report

import (
	"slices"
	"strings"

	"daleel/corpus"
)

// withoutMarks takes the marks of footnotes out of the texts of pages: the notes stand
// in Footnotes, and a figure behind a word is none of the paragraph's. Pages whose
// places in the text are told by offsets are left alone.
func withoutMarks(pages []corpus.Page) []corpus.Page {
	out := slices.Clone(pages)
	for i, p := range out {
		if len(p.Words) == 0 && len(p.Headings) == 0 {
			out[i].Text = unmarked(p)
		}
	}
	return out
}

// unmarked is the text of a page without the marks that its notes say stand in it.
func unmarked(p corpus.Page) string {
	var ends []int // of the marks, with their length
	size := map[int]int{}
	for _, n := range p.Notes {
		for _, at := range n.At {
			if n.Mark != "" && at >= 0 && at <= len(p.Text) && strings.HasPrefix(p.Text[at:], n.Mark) && size[at] == 0 {
				ends = append(ends, at)
				size[at] = len(n.Mark)
			}
		}
	}
	slices.Sort(ends)
	var b strings.Builder
	from := 0
	for _, at := range ends {
		if at < from || !loose(p.Text, at, at+size[at]) {
			continue
		}
		b.WriteString(strings.TrimRight(p.Text[from:at], " "))
		from = at + size[at]
	}
	b.WriteString(p.Text[from:])
	return b.String()
}

// loose reports whether a mark stands behind a word or a stop and is no figure of the
// sentence: behind it is a space, a stop or the end.
func loose(text string, from, to int) bool {
	before := strings.TrimRight(text[:from], " ")
	if before == "" || strings.HasSuffix(before, "\n") {
		return false
	}
	return to == len(text) || strings.IndexByte(" \n.,;:)", text[to]) >= 0
}
