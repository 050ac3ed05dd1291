package report

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"daleel/corpus/structure/internal/lines"
)

// A table of contents says which lines are headings, and is none of them itself.

// contents is the table of contents of a paper.
type contents struct {
	from, to int // its lines
	// depth is the depth of each entry by its words, 1 where nothing says more.
	depth map[string]int
}

const (
	// maxContents is how many lines a table of contents has at most.
	maxContents = 160
	// fullLine is the length, in letters, from which a line is running text.
	fullLine = 90
	// entryIndent is by how many points an entry stands in that is below another.
	entryIndent = 8
)

var (
	reContents = regexp.MustCompile(`(?i)^\W*(?:table of )?contents(?:\s*\(\s*continued\s*\))?\W*$`)
	// reEntryTail is what follows the words of an entry: dots, the range of its
	// paragraphs, its page.
	reEntryTail = regexp.MustCompile(`[\s.…]*(?:\d{1,4}\s?[-–]\s?\d{1,4}\s+)?(?:\d{1,4}|[ivxl]{1,6})?\s*$`)
	// reEntryNumber is the number of an entry.
	reEntryNumber = regexp.MustCompile(`^(?:(?:chapter|part|section|annex(?:ure)?|appendix)\s+\w{1,5}\s*[:.–—-]?\s+|(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVXL]{1,6}|[A-Za-z])[.)]\s*|\d{1,2}(?:\.\d{1,2}){1,3}\s+)`)
)

// readContents finds the table of contents; its zero value is none.
func readContents(ls []lines.Line) contents {
	c := contents{depth: map[string]int{}}
	for i, l := range ls {
		if reContents.MatchString(l.Text) {
			c.from, c.to = i, i+1
			break
		}
	}
	if c.to == 0 {
		return c
	}
	if c.ofRecord(ls) {
		return c
	}
	c.to = contentsEnd(ls, c.from)
	left := -1.0
	for i := c.from + 1; i < c.to; i++ {
		l := ls[i]
		if !dottedEntry(l.Text) && !(i+1 < c.to && reFolio.MatchString(ls[i+1].Text)) {
			continue
		}
		if left < 0 || l.Indent < left {
			left = l.Indent
		}
		if words := entryWords(l.Text); utf8.RuneCountInString(words) > 3 && c.depth[words] == 0 {
			c.depth[words] = 1
			if l.Indent > left+entryIndent {
				c.depth[words] = 2
			}
		}
	}
	return c
}

// maxRecord is how many lines the contents of a record have at most.
const maxRecord = 25

// reOpened is the first sentence of the record of a meeting, below its contents.
var reOpened = regexp.MustCompile(`(?i)^the (?:public part of the )?meeting was called to order\b`)

// ofRecord reads the contents of the record of a meeting, which has neither dots nor pages.
func (c *contents) ofRecord(ls []lines.Line) bool {
	for i := c.from + 1; i < min(len(ls), c.from+maxRecord); i++ {
		if !reOpened.MatchString(ls[i].Text) {
			continue
		}
		for k := c.from + 1; k < i; k++ {
			c.depth[entryWords(ls[k].Text)] = min(k-c.from, 2)
		}
		c.to = i
		return true
	}
	return false
}

// holds reports whether line i is one of the table's.
func (c contents) holds(i int) bool { return i >= c.from && i < c.to }

// entryWords are the words of an entry or a heading by which they are compared.
func entryWords(s string) string {
	if dottedEntry(s) {
		s = reEntryTail.ReplaceAllString(s, "")
	}
	s = reContinued.ReplaceAllString(reEntryNumber.ReplaceAllString(strings.ToLower(s), ""), "")
	return strings.Trim(strings.Join(strings.Fields(s), " "), " .:*")
}

// reContinued is what stands behind the name of an item: that it goes on, and its papers.
var reContinued = regexp.MustCompile(`(?:\s*\((?:\s*continued\s*|[a-z]{1,5}/[^()]*)\))+$`)

// reItsPapers are the papers behind the name of an item.
var reItsPapers = regexp.MustCompile(`\s*\([A-Z]{1,5}/[^()]*\)$`)

// reEntryRange is the range of paragraphs at the end of an entry without dots.
var reEntryRange = regexp.MustCompile(`\pL\)?\s+\d{1,4}\s?[-–]\s?\d{1,6}$`)

// dottedEntry reports whether a line ends as an entry does: in dots and a page, or in
// paragraphs and a page.
func dottedEntry(s string) bool {
	return reTOC.MatchString(s) || reEntry.MatchString(s) || tocEntry(s) || reEntryRange.MatchString(s)
}

// contentsEnd is the line after the table that begins at from: the running text begins
// there, or its heading; where there is none, the table ends with its last entry.
func contentsEnd(ls []lines.Line, from int) int {
	last, dotted := from, false // the last entry, and whether entries have pages
	for i := from + 1; i < min(len(ls), from+maxContents); i++ {
		s := ls[i].Text
		switch {
		case dottedEntry(s), reFolio.MatchString(s), reContents.MatchString(s):
			last, dotted = i, true
		case proseAt(ls, i):
			if dotted {
				return last + 1
			}
			for i > last+1 && headsProse(ls[i-1].Text) {
				i--
			}
			return i
		case !dotted && reEntryNumber.MatchString(s):
			last = i
		}
	}
	return last + 1
}

// headsProse reports whether a line may head the running text below it.
func headsProse(s string) bool {
	return startsUpper(s) && !sentenceStop(s) && utf8.RuneCountInString(s) < fullLine
}

// proseAt reports whether running text begins in line i: it is full, or goes on in small
// letters below.
func proseAt(ls []lines.Line, i int) bool {
	s := ls[i].Text
	if utf8.RuneCountInString(s) >= fullLine {
		return true
	}
	return i+2 < len(ls) && startsLow(ls[i+1].Text) && !dottedEntry(ls[i+1].Text) && (startsLow(ls[i+2].Text) || sentenceStop(ls[i+1].Text)) && len(strings.Fields(s)) > 3
}

// reWholeNumber is the number before the words of a heading.
var reWholeNumber = regexp.MustCompile(`^(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+(\p{Lu}.*)$`)

// lists reports whether the table has an entry for a line, which is then a heading of
// the entry's depth where its number says none.
func (c contents) lists(h *heading, line string) bool {
	depth := c.depth[entryWords(line)]
	if depth == 0 || dottedEntry(line) || sentenceEnd(line) || isPublisher(line) {
		return false
	}
	h.listed = true
	switch {
	case h.text == "" || h.level == 0:
		h.number, h.text, h.level = "", line, depth
		if m := reWholeNumber.FindStringSubmatch(line); m != nil {
			h.number, h.text = m[1], m[2]
		}
	case h.number == "", arabicHead(*h):
		h.level = depth
	}
	h.text = reItsPapers.ReplaceAllString(h.text, "")
	return true
}
