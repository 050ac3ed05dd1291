package pdftext

import (
	"math"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode"
)

// arrange tells headers, footers and footnotes from the body, for which it
// compares the pages with each other, and decides on the hyphens at line ends.
func arrange(sheets []*sheet) {
	markEdges(sheets)
	body := documentSize(sheets)
	last := 0
	for _, s := range sheets {
		last = s.markNotes(body, last)
		s.placeSideNotes()
	}
	joinHyphens(sheets)
}

// documentSize is the size of letters that most of the document is set in.
func documentSize(sheets []*sheet) float64 {
	sizes := map[float64]int{}
	for _, s := range sheets {
		for _, l := range s.lines {
			sizes[math.Round(l.size*2)/2] += len(l.text)
		}
	}
	size, _ := mostFrequent(sizes)
	return size
}

// edgeLines is how many lines at the top and at the bottom of a page may be
// headers and footers.
const edgeLines = 4

// edge is a line near the top or the bottom of a page.
type edge struct {
	sheet *sheet
	line  *line
	role  role
	// pos is the distance from the edge of the paper in points.
	pos float64
	key string
	// number is the page number that the line consists of, if it does.
	number  int
	isPage  bool // "Page 3 of 12"
	matched bool
}

var (
	digitRuns = regexp.MustCompile(`[0-9]+`)
	pageOf    = regexp.MustCompile(`(?i)^\W*page\s*(no\.?\s*)?[:#-]?\s*\d+(\s*(of|/)\s*\d+)?\W*$|^\W*\d+\s*(of|/)\s*\d+\W*$|^\W*\d+\s*\|\s*p\s*a\s*g\s*e\W*$`)
	// counted are headings that may well stand at the top of page after page.
	counted    = regexp.MustCompile(`^\W*(no|article|chapter|section|part|form|schedule|rule|order|appendix|annex|table|s\. ?no)\W*#?\W*$`)
	pageNumber = regexp.MustCompile(`(?i)^[\s\-–—.\[\](){}~|•*]*(\d{1,4}|[ivxl]{1,7})[\s\-–—.\[\](){}~|•*]*$`)
)

// markEdges finds running headers, footers and page numbers: lines at the edge
// of the page that come again, but for their digits, in the same place on
// other pages; and page numbers, which count with the pages.
func markEdges(sheets []*sheet) {
	groups := map[string][]*edge{}
	perSheet := make([][]*edge, 0, 2*len(sheets))
	var all []*edge
	for _, s := range sheets {
		top, bottom := s.edges()
		perSheet = append(perSheet, top, bottom)
		all = append(append(all, top...), bottom...)
	}
	unifyKeys(all)
	for _, e := range all {
		k := strconv.Itoa(int(e.role)) + e.key
		groups[k] = append(groups[k], e)
	}
	for _, g := range groups {
		matchGroup(g, len(sheets))
	}
	for _, es := range perSheet {
		applyEdges(es)
	}
}

// applyEdges gives the lines their role, from the edge inwards as far as they
// match.
func applyEdges(es []*edge) {
	for _, e := range es {
		if !e.matched && !e.isPage {
			return
		}
		e.line.role = e.role
	}
}

// edges lists the lines near the top and the bottom, outermost first. Pieces
// on one baseline count as one place.
func (s *sheet) edges() (top, bottom []*edge) {
	var ls []*line
	for _, l := range s.lines {
		if !l.turned {
			ls = append(ls, l)
		}
	}
	sort.SliceStable(ls, func(i, j int) bool { return ls[i].y > ls[j].y })
	return s.edgeRun(ls, inHeader), s.edgeRun(reversed(ls), inFooter)
}

func reversed(ls []*line) []*line {
	out := make([]*line, len(ls))
	for i, l := range ls {
		out[len(ls)-1-i] = l
	}
	return out
}

// agrees reports whether two lines of one wording are one running header: the
// pages are near, and each number is the same on both or counts with the pages.
func (e *edge) agrees(o *edge) bool {
	pages := o.sheet.number - e.sheet.number
	if pages > edgeReach || pages < -edgeReach {
		return false
	}
	if e.sheet.scanned {
		return true // OCR misreads numbers
	}
	a, b := digitRuns.FindAllString(e.line.text, -1), digitRuns.FindAllString(o.line.text, -1)
	if len(a) != len(b) {
		return e.key == "#number"
	}
	for i := range a {
		x, _ := strconv.Atoi(a[i])
		y, _ := strconv.Atoi(b[i])
		if x != y && y-x != pages {
			return false
		}
	}
	return true
}

func (s *sheet) edgeRun(ls []*line, r role) (es []*edge) {
	rank, prev := -1, math.Inf(1)
	for _, l := range ls {
		pos := l.y
		if r == inHeader {
			pos = s.height - l.y
		}
		if math.Abs(l.y-prev) > 0.4*l.size {
			rank++
		}
		prev = l.y
		if rank >= edgeLines || pos > 0.22*s.height {
			return es
		}
		es = append(es, newEdge(s, l, r, pos, rank))
	}
	return es
}

func newEdge(s *sheet, l *line, r role, pos float64, rank int) *edge {
	e := &edge{sheet: s, line: l, role: r, pos: pos, number: -1}
	text := strings.Join(strings.Fields(strings.ToLower(l.text)), " ")
	e.isPage = rank <= 1 && pageOf.MatchString(text)
	if m := pageNumber.FindStringSubmatch(text); m != nil {
		e.key = "#number"
		e.number = numeral(m[1])
		return e
	}
	if recordsChange(l.text) {
		return e // the same footnote on page after page
	}
	e.key = digitRuns.ReplaceAllString(text, "#")
	return e
}

// numeral reads an arabic or roman number, -1 where it is none.
func numeral(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	values := map[rune]int{'i': 1, 'v': 5, 'x': 10, 'l': 50}
	total, prev := 0, 0
	for _, r := range s {
		v := values[r]
		if v > prev {
			total -= 2 * prev
		}
		total += v
		prev = v
	}
	if total == 0 {
		return -1
	}
	return total
}

// matchGroup marks the lines of one wording that repeat in one place, or that
// count up with the pages.
func matchGroup(g []*edge, pages int) {
	need := 3
	if pages <= 5 {
		need = 2
	}
	if g[0].key == "#number" {
		byOffset := map[int][]*edge{}
		for _, e := range g {
			k := e.number - e.sheet.number
			byOffset[k] = append(byOffset[k], e)
		}
		for _, es := range byOffset {
			if len(es) >= need {
				markMatched(es, need, 40)
			}
		}
		return
	}
	if !strings.ContainsFunc(g[0].key, unicode.IsLetter) || counted.MatchString(g[0].key) || len(g) < need || titleTwice(g, pages) {
		return
	}
	markMatched(g, need, 5)
}

// titleTwice reports whether a line that stands at the top of the first page and of one
// other stops short of the last: the title over a table of contents and over what it is
// the table of. A running header goes on.
func titleTwice(g []*edge, pages int) bool {
	return len(g) == 2 && g[0].role == inHeader && g[0].sheet.number == 1 && g[1].sheet.number < pages
}

// edgeReach is how many pages away a header is looked for again: chapters have
// headers of their own, and left and right pages too.
const edgeReach = 7

// markMatched marks each line that has others of its group at about the same
// height on pages nearby, as many as need says with itself.
func markMatched(g []*edge, need int, tolerance float64) {
	for i, e := range g {
		near := 0
		if e.sheet.scanned {
			tolerance = max(tolerance, 36) // paper lies on the glass as it falls
		}
		for _, o := range g[max(0, i-3*edgeReach):min(len(g), i+3*edgeReach)] {
			if math.Abs(o.pos-e.pos) <= tolerance && e.agrees(o) {
				near++
			}
			if near >= need {
				e.matched = true
				break
			}
		}
	}
}
