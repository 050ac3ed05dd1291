package extract

import (
	"regexp"
	"sort"
	"strconv"
	"strings"

	"daleel/corpus"
)

// Word and web pages say which of their paragraphs are headings. Such a line begins
// with a mark between two code points that no text holds, until its place in the
// finished text is known.
const (
	headOpen  = "\uFDD2"
	headClose = "\uFDD3"
)

func headMark(level int) string { return headOpen + strconv.Itoa(level) + headClose }

var reHeadMark = regexp.MustCompile(headOpen + `([1-6])` + headClose)

// takeHeads takes the marks of headings out of a text and tells the lines that bore
// them. Offsets into the text, in lists by number, are moved with it.
func takeHeads(text string, offsets map[int][]int) (string, []corpus.Heading, map[int][]int) {
	var b strings.Builder
	var heads []corpus.Heading
	var cuts []int
	from := 0
	for _, m := range reHeadMark.FindAllStringSubmatchIndex(text, -1) {
		b.WriteString(text[from:m[0]])
		from = m[1]
		cuts = append(cuts, m[0])
		end := strings.IndexAny(text[from:], "\n"+headOpen)
		if end < 0 {
			end = len(text) - from
		}
		if line := strings.TrimSpace(text[from : from+end]); line != "" && len(line) <= maxHeadLine {
			heads = append(heads, corpus.Heading{Start: b.Len(), End: b.Len() + end, Level: int(text[m[2]] - '0')})
		}
	}
	b.WriteString(text[from:])
	for n, list := range offsets {
		for i, at := range list {
			offsets[n][i] -= len(headMark(1)) * sort.SearchInts(cuts, at)
		}
	}
	return b.String(), heads, offsets
}

// maxHeadLine is how many bytes a heading has at most: text set as a heading for its
// looks is none.
const maxHeadLine = 300

// reHeadStyle is the name that Word gives the style of a heading.
var reHeadStyle = regexp.MustCompile(`(?i)^heading ?([1-6])$`)

// unStyles are the styles of headings in the templates of the United Nations.
var unStyles = map[string]int{"HChG": 1, "H1G": 2, "H23G": 3, "H4G": 4, "H56G": 5}

// styleLevel is the level of the heading that a style sets, 0 for none.
func styleLevel(style string) int {
	if m := reHeadStyle.FindStringSubmatch(style); m != nil {
		return int(m[1][0] - '0')
	}
	return unStyles[style]
}
