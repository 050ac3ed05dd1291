package report

import (
	"regexp"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// A text that a program drew from a PDF without marks between the pages has the
// numbers of the pages and the running heads among its lines, and a left margin that
// moves from page to page. Cut where the pages end, it reads as the PDF does.

// fewestPages is how many page numbers must follow each other to be believed.
const fewestPages = 3

var reFolio = regexp.MustCompile(`^[\s\-–|]*(\d{1,4})[\s\-–|]*$`)

// paged cuts a text without pages at its page numbers.
func paged(pages []corpus.Page) []corpus.Page {
	if len(pages) != 1 || len(pages[0].Words) > 0 || len(pages[0].Headings) > 0 {
		return pages
	}
	ls := strings.Split(pages[0].Text, "\n")
	ends := folios(ls)
	if len(ends) < fewestPages && !(len(ends) > 1 && sameHead(ls, ends)) {
		return pages
	}
	var out []corpus.Page
	from := 0
	for _, end := range append(ends, len(ls)-1) {
		if end+1 > from {
			p := pages[0]
			p.Text = strings.Join(ls[from:end+1], "\n")
			out = append(out, p)
		}
		from = end + 1
	}
	return out
}

// readLines reads the lines of a paper, the running heads left out but for those that
// keep says head a part.
func readLines(pages []corpus.Page, keep func(string) bool) []lines.Line {
	cut := paged(pages)
	if len(cut) == len(pages) {
		return lines.ReadKeeping(pages, keep)
	}
	for i := range cut {
		cut[i].Number = i + 1
	}
	ls := lines.ReadKeeping(cut, keep)
	for i := range ls {
		// The margin moves with what stands on a page, and the empty lines at its top
		// end no paragraph.
		ls[i].Indent, ls[i].Known = 0, false
		if i > 0 && ls[i].Page != ls[i-1].Page && startsLow(ls[i].Text) {
			ls[i].Break = false
		}
	}
	for i := range ls {
		ls[i].Page = pages[0].Number
	}
	return ls
}

// folios are the lines that hold a page number and nothing else, each one more than
// the one before, with an empty line above or below.
func folios(ls []string) []int {
	var out []int
	last := 0
	for i, l := range ls {
		m := reFolio.FindStringSubmatch(l)
		if m == nil || !blankAt(ls, i-1) && !blankAt(ls, i+1) {
			continue
		}
		n, _ := strconv.Atoi(m[1])
		switch {
		case n == last+1 || n == last+2 && last > 0 || last == 0 && n <= maxFirstFolio:
			out, last = append(out, i), n
		}
	}
	return out
}

// sameHead reports whether one running head stands below each of the page numbers.
func sameHead(ls []string, ends []int) bool {
	head := ""
	for _, end := range ends {
		i := end + 1
		for i < len(ls) && blankAt(ls, i) {
			i++
		}
		if i >= len(ls) || i > end+3 {
			return false
		}
		line := strings.TrimSpace(ls[i])
		if head != "" && line != head {
			return false
		}
		head = line
	}
	return true
}

// maxFirstFolio is the highest number that the first printed page number may have.
const maxFirstFolio = 4

func blankAt(ls []string, i int) bool {
	return i < 0 || i >= len(ls) || strings.TrimSpace(ls[i]) == ""
}
