package pdftext

import (
	"math"
	"sort"
	"strings"

	"daleel/corpus"
)

// sheet is a page whose lines are known, before headers, footers, footnotes
// and hyphens are told apart.
type sheet struct {
	number        int
	width, height float64
	lines         []*line
	rules         []rule
	imageShare    float64 // of the page's area
	leading       float64 // usual distance of baselines
	status        corpus.PageStatus
	reason        string
	scanned       bool // read by OCR
}

// role says where a line belongs.
type role uint8

const (
	inBody role = iota
	inHeader
	inFooter
	inNotes
)

// line is a printed line.
type line struct {
	text       string
	words      []word
	x0, x1, y  float64
	size       float64
	role       role
	turned     bool // runs up, down or upside down
	margin     bool // a note in the margin
	jump       bool // begins a column or a cell: not below the line before it
	joinHyphen hyphen
	marks      []string // raised numbers: marks of footnotes
	markAt     []int    // where they stand in text
	at, from   int      // where text stands in its part of the page, and from which byte on
}

// word is a word of a line: byte offsets into its text and its left and right
// edge.
type word struct {
	start, end int
	x0, x1     float32
	confidence float32 // of OCR; 0 where the file itself has the letters
}

func (s *sheet) fail(reason string) {
	s.status, s.reason = corpus.PageFailed, reason
}

func (s *sheet) chars() (n int) {
	for _, l := range s.lines {
		n += len(l.text) + 1
	}
	return n
}

// layout makes lines of the glyphs in reading order.
func (s *sheet) layout(w *walker) {
	s.rules = w.rules
	if area := s.width * s.height; area > 0 {
		s.imageShare = min(1, w.images/area)
	}
	var groups [4][]glyph
	for _, g := range w.glyphs {
		if g.x < -g.size || g.y < -g.size || g.x > s.width+g.size || g.y > s.height+g.size {
			continue // outside the visible page
		}
		dir := direction(g)
		groups[dir] = append(groups[dir], turn(g, dir))
	}
	for dir, gs := range groups {
		ls := buildLines(gs)
		s.measure(ls)
		ls = s.order(s.splitColumns(ls))
		if dir != 0 {
			for _, l := range ls {
				l.turned = true
			}
		}
		s.lines = append(s.lines, ls...)
	}
	s.measure(s.lines)
}

// direction is the quarter turn in which the glyph runs: 0 to the right, 1 up,
// 2 upside down, 3 down.
func direction(g glyph) int {
	switch {
	case g.dx > 0.7:
		return 0
	case g.dy > 0.7:
		return 1
	case g.dx < -0.7:
		return 2
	}
	return 3
}

func turn(g glyph, dir int) glyph {
	switch dir {
	case 1:
		g.x, g.y = g.y, -g.x
	case 2:
		g.x, g.y = -g.x, -g.y
	case 3:
		g.x, g.y = -g.y, g.x
	}
	return g
}

// measure finds the usual distance of lines.
func (s *sheet) measure(lines []*line) {
	gaps := map[float64]int{}
	for i, l := range lines {
		if i > 0 {
			if d := lines[i-1].y - l.y; d > 0.6*l.size && d < 4*l.size {
				gaps[math.Round(d*2)/2]++
			}
		}
	}
	s.leading, _ = mostFrequent(gaps)
}

func mostFrequent(counts map[float64]int) (best float64, top int) {
	keys := make([]float64, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	sort.Float64s(keys)
	for _, k := range keys {
		if counts[k] > top {
			best, top = k, counts[k]
		}
	}
	return best, top
}

// page prints the sheet.
func (s *sheet) page(boxes bool) corpus.Page {
	p := corpus.Page{
		Number: s.number, Engine: Engine, Status: s.status, Reason: s.reason,
		Width: s.width, Height: s.height,
	}
	var parts [4]printer
	parts[inBody].boxes = boxes
	var lines [4][]*line
	for _, l := range s.lines {
		if l.text == "" {
			continue
		}
		lines[l.role] = append(lines[l.role], l)
	}
	for r := range parts {
		parts[r].addAll(lines[r], s.leading)
	}
	p.Text, p.Words, p.Margin = parts[inBody].text(), parts[inBody].words, parts[inBody].margin
	p.Header, p.Footer, p.Footnotes = parts[inHeader].text(), parts[inFooter].text(), parts[inNotes].text()
	p.Notes = linkNotes(p, lines[inNotes], lines[inBody])
	if p.Status == "" && s.imageShare > 0.3 && len(strings.Fields(p.Text+p.Header+p.Footer)) < 8 {
		p.Status, p.Reason = corpus.PageNeedsOCR, "The page is a picture without text: it needs OCR."
	}
	return p
}

// printer writes lines one under the other.
type printer struct {
	b      strings.Builder
	prev   *line
	boxes  bool
	words  []corpus.Word
	margin []corpus.Span
}

func (p *printer) text() string { return p.b.String() }

// addAll writes lines, with a blank line where there is more room between two
// than usual: more than on most of the page and than beside it.
func (p *printer) addAll(lines []*line, leading float64) {
	for i, l := range lines {
		gap := l.jump
		if i > 0 && !gap {
			d := lines[i-1].y - l.y
			before, after := math.Inf(1), math.Inf(1)
			if i > 1 {
				before = math.Abs(lines[i-2].y - lines[i-1].y)
			}
			if i+1 < len(lines) {
				after = math.Abs(l.y - lines[i+1].y)
			}
			near := min(before, after)
			if leading > 0 && d > 1.3*leading && !(math.Abs(before-d) < 0.1*d && math.Abs(after-d) < 0.1*d) {
				gap = true
			}
			gap = d > 1.1*l.size && (gap || d > 1.3*near && near > 0.8*l.size)
		}
		p.add(l, gap)
	}
}

// add writes a line after the one before, with a blank line between if gap.
func (p *printer) add(l *line, gap bool) {
	text, from := l.text, 0
	if p.prev != nil {
		if p.prev.joinHyphen != hyphenNone {
			from = p.join(l)
		}
		if from >= len(text) {
			l.at, l.from = -1, from
			p.prev = l
			return
		}
		p.b.WriteByte('\n')
		if gap {
			p.b.WriteByte('\n')
		}
	}
	start := p.b.Len() - from
	l.at, l.from = start, from
	cut := len(text)
	if l.joinHyphen == hyphenDrop {
		cut = len(strings.TrimSuffix(text, "-"))
	}
	p.b.WriteString(text[from:cut])
	if l.margin {
		p.margin = append(p.margin, corpus.Span{Start: start + from, End: start + cut})
	}
	if p.boxes {
		for _, w := range l.words {
			if w.start >= from && !l.turned {
				p.words = append(p.words, corpus.Word{
					Start: start + w.start, End: start + min(w.end, cut),
					X0: w.x0, X1: w.x1, Y0: l.bottom(), Y1: l.top(), Confidence: w.confidence,
				})
			}
		}
	}
	p.prev = l
}

// join moves the rest of a hyphenated word up to the line before and returns
// how much of l it took.
func (p *printer) join(l *line) int {
	end := strings.IndexByte(l.text, ' ')
	if end < 0 {
		end = len(l.text)
	}
	p.b.WriteString(l.text[:end])
	if end < len(l.text) {
		end++
	}
	return end
}
