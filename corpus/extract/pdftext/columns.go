package pdftext

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// Most files draw one column of a page after the other. Some, and most text
// layers of scans, draw each printed line from edge to edge, over both columns:
// such lines are cut at the gutter, and the left column is read before the
// right one. A table drawn so has cells of unlike lengths that begin with
// capitals or figures, and stays as it is.

// The gutter stands in the middle of the page; gutterRoom is its least width in
// parts of the letter size, gutterLines how many lines must leave it free.
const (
	gutterFrom, gutterTo = 0.36, 0.64
	gutterRoom           = 0.9
	gutterLines          = 10
)

// splitColumns puts the lines of a page in two columns in reading order, where
// they were drawn over both.
func (s *sheet) splitColumns(lines []*line) []*line {
	x, ok := s.gutter(lines)
	if !ok {
		return lines
	}
	var out, left, right []*line
	flush := func() {
		if len(right) > 0 {
			right[0].jump = true
		}
		out = append(append(out, left...), right...)
		left, right = nil, nil
	}
	for _, l := range lines {
		switch k := l.breakAt(x); {
		case k > 0:
			left, right = append(left, l.part(0, k)), append(right, l.part(k, len(l.words)))
		case l.x1 < x:
			left = append(left, l)
		case l.x0 > x:
			right = append(right, l)
		default:
			flush() // it runs over both columns
			out = append(out, l)
		}
	}
	flush()
	return out
}

// gutter finds the place that most lines leave free, if they read as prose in
// two columns.
func (s *sheet) gutter(lines []*line) (float64, bool) {
	counts := map[float64]int{}
	for _, l := range lines {
		for k := 1; k < len(l.words); k++ {
			from, to := float64(l.words[k-1].x1), float64(l.words[k].x0)
			if to-from < gutterRoom*l.size || to < gutterFrom*s.width || from > gutterTo*s.width {
				continue
			}
			for x := math.Ceil(from); x < to; x++ {
				counts[x]++
			}
		}
	}
	x, n := mostFrequent(counts)
	if n < gutterLines {
		return 0, false
	}
	return x, s.inColumns(lines, x)
}

// inColumns reports whether the lines that leave x free are prose on both of
// its sides, and whether few lines run over it.
func (s *sheet) inColumns(lines []*line, x float64) bool {
	var sides [2]side
	over, cut := 0, 0
	for _, l := range lines {
		k := l.breakAt(x)
		switch {
		case k > 0:
			cut++
			sides[0].add(l.part(0, k))
			sides[1].add(l.part(k, len(l.words)))
		case l.x0 < x-l.size && l.x1 > x+l.size:
			over++
		}
	}
	return cut >= gutterLines && over*3 <= cut && sides[0].prose() && sides[1].prose()
}

// side gathers what tells prose from the cells of a table.
type side struct {
	widths       []float64
	lower, words int
}

func (c *side) add(l *line) {
	c.widths = append(c.widths, l.x1-l.x0)
	c.words += len(l.words)
	if r, _ := utf8.DecodeRuneInString(l.text); unicode.IsLower(r) {
		c.lower++
	}
}

// prose reports whether most lines are nearly as long as the longest, and many
// go on in the middle of a sentence.
func (c *side) prose() bool {
	longest, full := 0.0, 0
	for _, w := range c.widths {
		longest = max(longest, w)
	}
	for _, w := range c.widths {
		if w > 0.7*longest {
			full++
		}
	}
	n := len(c.widths)
	return full*10 >= n*7 && c.lower*2 >= n && c.words >= 4*n
}

// breakAt is the word that begins right of x where the line leaves x free, 0
// where it does not.
func (l *line) breakAt(x float64) int {
	for k := 1; k < len(l.words); k++ {
		from, to := float64(l.words[k-1].x1), float64(l.words[k].x0)
		if from <= x && to >= x && to-from >= gutterRoom*l.size {
			return k
		}
	}
	return 0
}
