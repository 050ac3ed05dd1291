package pdftext

import (
	"math"
	"regexp"
	"sort"
	"strings"
)

// order puts the lines of a page in reading order. The order of the file is
// kept where it runs down the page; where it jumps about, the places decide.
func (s *sheet) order(lines []*line) []*line {
	ups := 0
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if b.y > a.y+0.6*b.size {
			b.jump = true
			if b.x0 < a.x1-b.size {
				ups++
			}
		}
	}
	if len(lines) >= 8 && ups*4 > len(lines) {
		lines = byPlace(lines)
	}
	return mergeLabels(lines)
}

// byPlace sorts lines from the top down, and from left to right those on one
// baseline.
func byPlace(lines []*line) []*line {
	sort.SliceStable(lines, func(i, j int) bool { return lines[i].y > lines[j].y })
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && lines[i].y-lines[j].y < 0.35*lines[i].size {
			j++
		}
		run := lines[i:j]
		sort.SliceStable(run, func(a, b int) bool { return run[a].x0 < run[b].x0 })
		i = j
	}
	for _, l := range lines {
		l.jump = false
	}
	return lines
}

// label is the number of a list, standing alone.
var label = regexp.MustCompile(`^[(\[]?(\d{1,3}[A-Z]{0,2}|[a-z]{1,2}|[A-Z]|[ivxlIVXL]{1,6})[.)\]]{1,2}$`)

// labelReach is how many lines further on the text of a label may stand.
const labelReach = 12

// mergeLabels puts the numbers of a list, which tables draw as a column of
// their own, before the lines that they number.
func mergeLabels(lines []*line) []*line {
	gone := map[*line]bool{}
	for i, l := range lines {
		if !label.MatchString(l.text) {
			continue
		}
		for j := i + 1; j < len(lines) && j <= i+labelReach; j++ {
			m := lines[j]
			if !gone[m] && math.Abs(m.y-l.y) < 0.3*l.size && m.x0 > l.x1 && m.x0 < l.x1+12*l.size && !label.MatchString(m.text) {
				m.prepend(l)
				gone[l] = true
				break
			}
		}
	}
	if len(gone) == 0 {
		return lines
	}
	out := lines[:0]
	for _, l := range lines {
		if !gone[l] {
			out = append(out, l)
		}
	}
	return out
}

// prepend puts l before m, with a space.
func (m *line) prepend(l *line) {
	shift := len(l.text) + 1
	words := append([]word{}, l.words...)
	for _, w := range m.words {
		w.start, w.end = w.start+shift, w.end+shift
		words = append(words, w)
	}
	m.text, m.words, m.x0 = l.text+" "+m.text, words, l.x0
	m.marks = append(append([]string{}, l.marks...), m.marks...)
	m.jump = m.jump && l.jump
}

// sideNoteWidth is the widest that a note in the margin may be, in parts of
// the page.
const sideNoteWidth = 0.24

// placeSideNotes moves the notes in the margin, which are the headings of the
// sections in older prints, before the paragraph that they stand beside.
func (s *sheet) placeSideNotes() {
	left, right, ok := s.column()
	if !ok {
		return
	}
	var body []*line
	var blocks [][]*line
	for _, l := range s.lines {
		beside := l.x0 > right-2 || l.x1 < left+2
		if l.role != inBody || l.turned || !beside || l.x1-l.x0 > sideNoteWidth*s.width {
			body = append(body, l)
			continue
		}
		if n := len(blocks); n > 0 {
			b := blocks[n-1]
			if d := b[len(b)-1].y - l.y; d > 0 && d < 1.7*l.size && math.Abs(b[0].x0-l.x0) < 4*l.size {
				blocks[n-1] = append(b, l)
				continue
			}
		}
		blocks = append(blocks, []*line{l})
	}
	if len(blocks) == 0 || len(blocks)*3 > len(body) {
		return
	}
	for _, b := range blocks {
		body = insertNote(body, b)
	}
	s.lines = body
}

// column is the left and right edge of the text column: where most of the long
// lines begin and end.
func (s *sheet) column() (left, right float64, ok bool) {
	lefts, rights := map[float64]int{}, map[float64]int{}
	n := 0
	for _, l := range s.lines {
		if l.role == inBody && !l.turned && l.x1-l.x0 > 0.4*s.width {
			lefts[math.Round(l.x0/3)*3]++
			rights[math.Round(l.x1/3)*3]++
			n++
		}
	}
	if n < 5 {
		return 0, 0, false
	}
	_, _ = mostFrequent(lefts)
	right, _ = mostFrequent(rights)
	left = math.Inf(1)
	for x, k := range lefts {
		if k*5 >= n || k >= 4 {
			left = min(left, x)
		}
	}
	for _, l := range s.lines {
		if l.role == inBody && l.x1-l.x0 > 0.4*s.width {
			left, right = min(left, l.x0), max(right, l.x1)
		}
	}
	return left, right, !math.IsInf(left, 0)
}

// insertNote puts a block before the line beside which it begins; a line that
// begins with a number is preferred to its neighbours.
func insertNote(body []*line, block []*line) []*line {
	first := block[0]
	best, bestDist := -1, math.Inf(1)
	for i, l := range body {
		if l.role != inBody || l.turned {
			continue
		}
		d := math.Abs(l.y - first.y)
		if startsProvision(l.text) {
			d -= 1.2 * l.size
		}
		if d < bestDist {
			best, bestDist = i, d
		}
	}
	if best < 0 {
		return append(body, block...)
	}
	first.jump, body[best].jump = true, true
	out := append([]*line{}, body[:best]...)
	out = append(out, block...)
	return append(out, body[best:]...)
}

func startsProvision(text string) bool {
	text = strings.TrimLeft(text, "0123456789 [(")
	return strings.HasPrefix(text, ".") || strings.HasPrefix(text, "A.") || strings.HasPrefix(text, "B.")
}
