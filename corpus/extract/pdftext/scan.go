package pdftext

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"daleel/corpus"
)

// Scan is a page as OCR read it, in points with the origin at the lower left
// corner.
type Scan struct {
	Number        int
	Width, Height float64
	Lines         []ScanLine
	// Turned is by how many quarters clockwise the page has to be turned for
	// its lines to run from the left.
	Turned int `json:",omitempty"`
}

// ScanLine is a printed line; Block says that it begins a paragraph.
type ScanLine struct {
	Block bool
	Words []ScanWord
}

// ScanWord is a word with its box and how sure OCR is of it, 0 to 1.
type ScanWord struct {
	Text           string
	Confidence     float64
	X0, Y0, X1, Y1 float64
}

// ArrangeScans tells headers, footers and footnotes from the body of scanned
// pages, joins words broken at line ends, and prints the pages in the order
// given.
func ArrangeScans(scans []Scan, boxes bool) []corpus.Page {
	var sheets []*sheet
	for _, s := range scans {
		sheets = append(sheets, s.turned().sheet())
	}
	arrange(sheets)
	var pages []corpus.Page
	for i, s := range sheets {
		p := s.page(boxes)
		scans[i].turnBack(&p)
		pages = append(pages, p)
	}
	return pages
}

func (s Scan) sheet() *sheet {
	out := &sheet{number: s.Number, width: s.Width, height: s.Height, scanned: true}
	size := s.letterSize()
	for _, sl := range s.Lines {
		if sl.noise() {
			continue
		}
		l := &line{size: size, jump: sl.Block}
		var b strings.Builder
		var feet []float64
		for i, w := range sl.Words {
			if i > 0 {
				b.WriteByte(' ')
			}
			sure := float32(math.Round(max(w.Confidence, 0.01)*100) / 100)
			l.words = append(l.words, word{b.Len(), b.Len() + len(w.Text), float32(w.X0), float32(w.X1), sure})
			b.WriteString(w.Text)
			feet = append(feet, w.Y0)
			if i == 0 {
				l.x0, l.x1 = w.X0, w.X1
			}
			l.x0, l.x1 = min(l.x0, w.X0), max(l.x1, w.X1)
		}
		slices.Sort(feet)
		l.text, l.y = b.String(), feet[len(feet)*2/3] // most words stand on the baseline, some reach below
		out.lines = append(out.lines, l)
	}
	out.lines = joinMarks(out.lines, s.Width)
	out.measure(out.lines)
	return out
}

// The greatest width of a list's mark and of the gap after it, as shares of the
// page's width.
const (
	markWidth = 0.10
	markGap   = 0.15
)

// joinMarks puts the marks of a list, which OCR likes to read as a column of
// their own, before the lines beside which they stand.
func joinMarks(lines []*line, width float64) []*line {
	joined := map[*line]bool{}
	for _, m := range lines {
		if m.x1-m.x0 > markWidth*width || joined[m] {
			continue
		}
		var beside *line
		for _, l := range lines {
			gap := l.x0 - m.x1
			if l != m && !joined[l] && math.Abs(l.y-m.y) < 0.5*m.size && gap > -0.2*m.size && gap < markGap*width && (beside == nil || l.x0 < beside.x0) {
				beside = l
			}
		}
		if beside != nil {
			jump := beside.jump
			beside.prepend(m)
			beside.jump = jump
			joined[m] = true
		}
	}
	return slices.DeleteFunc(lines, func(l *line) bool { return joined[l] })
}

// letterSize is the usual size of the letters: words are about two thirds as
// high.
func (s Scan) letterSize() float64 {
	var heights []float64
	for _, l := range s.Lines {
		for _, w := range l.Words {
			heights = append(heights, w.Y1-w.Y0)
		}
	}
	if len(heights) == 0 {
		return 12
	}
	slices.Sort(heights)
	return max(4, heights[len(heights)/2]/0.7)
}

// doubtful is the confidence below which marks without a letter are dirt on the
// paper.
const doubtful = 0.8

// noise reports whether a line is dirt, a rule or a stamp read as signs.
func (l ScanLine) noise() bool {
	if len(l.Words) == 0 {
		return true
	}
	for _, w := range l.Words {
		letters := strings.IndexFunc(w.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
		if letters && (w.Confidence > 0.3 || len(l.Words) > 2) || w.Confidence > doubtful {
			return false
		}
	}
	return true
}

// alike is how much of two lines' pairs of letters must be common for them to
// be one running header, which OCR reads a little differently on each page.
const alike = 0.7

// unifyKeys gives the edges of scanned pages that are nearly the same one key.
func unifyKeys(edges []*edge) {
	type known struct {
		key   string
		pairs map[string]int
		total int
	}
	var keys []known
next:
	for _, e := range edges {
		if !e.sheet.scanned || e.number >= 0 {
			continue
		}
		pairs, total := letterPairs(e.line.text)
		if total < 8 {
			continue
		}
		for _, k := range keys {
			common := 0
			for p, n := range pairs {
				common += min(n, k.pairs[p])
			}
			if 2*float64(common) >= alike*float64(total+k.total) {
				e.key = k.key
				continue next
			}
		}
		if len(keys) < 2000 {
			keys = append(keys, known{e.key, pairs, total})
		}
	}
}

// letterPairs counts the pairs of neighbouring letters.
func letterPairs(s string) (pairs map[string]int, total int) {
	pairs = map[string]int{}
	var prev rune
	for _, r := range strings.ToLower(s) {
		if !unicode.IsLetter(r) {
			continue
		}
		if prev != 0 {
			pairs[string([]rune{prev, r})]++
			total++
		}
		prev = r
	}
	return pairs, total
}
