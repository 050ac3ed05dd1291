package pdftext

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// spaceGap is the gap between two letters, in parts of the letter size, from
// which on there is a space between them.
const spaceGap = 0.17

// How far back a glyph is compared with others: glyphs of a line, lines of a
// page. Real lines and pages have fewer.
const (
	lineReach = 300
	rowReach  = 60
)

// row is a line while its glyphs are being gathered, in the order in which the
// file draws them.
type row struct {
	glyphs []glyph
	y      float64 // baseline of the last full-size glyph
	size   float64 // largest size so far
	x0, x1 float64
}

// buildLines gathers glyphs into lines. The order of the file is kept: it is
// the order of writing in all but a few producers, and cells of a table stay
// together in it.
func buildLines(glyphs []glyph) []*line {
	var rows []*row
	var cur *row
	for _, g := range glyphs {
		if strings.TrimSpace(g.text) == "" {
			if cur != nil && cur.level(g) {
				cur.glyphs = append(cur.glyphs, g)
			}
			continue
		}
		if cur != nil && g.x < cur.x1-0.4*g.size && cur.level(g) && cur.repeats(g) {
			continue
		}
		if cur == nil || !cur.accepts(g) {
			if cur = neighbour(rows, cur, g); cur == nil {
				cur = &row{x0: math.Inf(1), x1: math.Inf(-1)}
				rows = append(rows, cur)
			} else if cur.repeats(g) {
				continue
			}
		}
		cur.add(g)
	}
	lines := make([]*line, 0, len(rows))
	for _, r := range rows {
		if l := r.line(); l != nil {
			lines = append(lines, l)
		}
	}
	return lines
}

func (r *row) add(g glyph) {
	if g.size >= 0.85*r.size || len(r.glyphs) == 0 {
		r.y = g.y
	}
	r.glyphs = append(r.glyphs, g)
	r.size = max(r.size, g.size)
	r.x0, r.x1 = min(r.x0, g.x), max(r.x1, g.x+g.width)
}

// level reports whether the glyph stands on the row's baseline, or is small
// and raised or lowered as superscripts and subscripts are.
func (r *row) level(g glyph) bool {
	d := g.y - r.y
	big := max(r.size, g.size)
	if math.Abs(d) <= 0.22*big {
		return true
	}
	switch {
	case g.size < 0.85*r.size:
		return d > -0.3*r.size && d < 0.75*r.size
	case r.size < 0.85*g.size && len(r.glyphs) < 4: // the row so far is one superscript
		return d < 0.3*g.size && d > -0.75*g.size
	}
	return false
}

// accepts reports whether the glyph continues the row: to the right of it, or
// in free space left of what was drawn last.
func (r *row) accepts(g glyph) bool {
	last := r.glyphs[len(r.glyphs)-1]
	if !r.level(g) {
		// The words of a skewed scan climb or sink along the line.
		ahead := g.x - r.x1
		return ahead > -0.4*g.size && ahead < 4*r.size && math.Abs(g.y-last.y) < 0.42*max(r.size, g.size) &&
			g.size > 0.6*last.size && last.size > 0.6*g.size
	}
	if g.x >= r.x1-0.4*g.size || g.x+g.width <= r.x0+0.3*g.size || g.x >= last.x+0.5*last.width && g.x < last.x+last.width+g.size {
		return true
	}
	// Right-to-left text and accents step back; a new column or a repetition
	// steps onto what is there.
	return !r.covers(g) || isMark(g.text)
}

// covers reports whether a glyph of the row has its middle where g is.
func (r *row) covers(g glyph) bool {
	mid := g.x + g.width/2
	for i := len(r.glyphs) - 1; i >= 0 && i >= len(r.glyphs)-lineReach; i-- {
		h := r.glyphs[i]
		if mid > h.x+0.2*h.width && mid < h.x+0.8*h.width && h.text != " " && !isMark(h.text) {
			return true
		}
	}
	return false
}

// repeats reports whether the same glyph was drawn in the same place before,
// as is done to fake bold letters.
func (r *row) repeats(g glyph) bool {
	for i := len(r.glyphs) - 1; i >= 0 && i >= len(r.glyphs)-lineReach; i-- {
		h := r.glyphs[i]
		if h.text == g.text && math.Abs(h.x-g.x) < 0.12*g.size && math.Abs(h.y-g.y) < 0.12*g.size {
			return true
		}
	}
	return false
}

// neighbour finds a row drawn earlier that g touches: producers draw
// superscripts or other scripts after the line.
func neighbour(rows []*row, cur *row, g glyph) *row {
	for i := len(rows) - 1; i >= 0 && i >= len(rows)-rowReach; i-- {
		r := rows[i]
		if !r.level(g) || r == cur && !r.repeats(g) {
			continue
		}
		if r.repeats(g) {
			return r
		}
		near := g.x < r.x1+0.6*g.size && g.x+g.width > r.x0-0.6*g.size
		if near && !r.covers(g) {
			return r
		}
	}
	return nil
}

func isArabicText(s string) bool {
	for _, r := range s {
		if isArabicRune(r) {
			return true
		}
	}
	return false
}

func isMark(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && unicode.Is(unicode.Mn, r)
}

// line puts the glyphs of a row in order and splits them into words.
func (r *row) line() *line {
	arabic := 0
	for _, g := range r.glyphs {
		if isArabicText(g.text) {
			arabic++
		}
	}
	glyphs := r.glyphs
	if arabic > 0 {
		glyphs = logical(glyphs, arabic)
	} else {
		glyphs = leftToRight(glyphs)
	}
	l := &line{x0: r.x0, x1: r.x1}
	l.size, l.y = r.usual()
	l.fill(glyphs)
	if l.text == "" {
		return nil
	}
	return l
}

// leftToRight sorts the stretches that were drawn in one go by their place.
// Inside a stretch the order of drawing holds: where the file gives wrong
// widths, letters lie over each other.
func leftToRight(gs []glyph) []glyph {
	var starts []int
	sorted := true
	for i := range gs {
		if i > 0 {
			back, ahead := gs[i].x < gs[i-1].x-0.5*gs[i].size, gs[i].x > gs[i-1].x+gs[i-1].width+gs[i].size
			if !back && !ahead {
				continue
			}
			sorted = sorted && !back
		}
		starts = append(starts, i)
	}
	if sorted {
		return gs
	}
	ends := append(slices.Clone(starts[1:]), len(gs))
	order := make([]int, len(starts))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return gs[starts[order[i]]].x < gs[starts[order[j]]].x })
	out := make([]glyph, 0, len(gs))
	for _, i := range order {
		out = append(out, gs[starts[i]:ends[i]]...)
	}
	return out
}

// usual is the size of most of the row's glyphs and the baseline of those.
func (r *row) usual() (size, y float64) {
	counts := map[float64]int{}
	for _, g := range r.glyphs {
		counts[math.Round(g.size*10)/10]++
	}
	size, _ = mostFrequent(counts)
	for _, g := range r.glyphs {
		if math.Abs(g.size-size) < 0.1 {
			return size, g.y
		}
	}
	return size, r.y
}

// fill writes the text of the line and notes its words.
func (l *line) fill(glyphs []glyph) {
	var b strings.Builder
	var prev *glyph
	space := false
	for i := range glyphs {
		g := &glyphs[i]
		text := g.text
		if strings.TrimSpace(text) == "" {
			space = true
			continue
		}
		if text[0] == ' ' {
			space, text = true, strings.TrimLeft(text, " ")
		}
		if (l.raised(g) || !space && l.behind(prev, g)) && isDigits(text) {
			l.mark(text, prev != nil && !space && (l.raised(prev) || l.high(prev) && isDigits(prev.text)) && !apart(prev, g))
		}
		if prev == nil || space || apart(prev, g) || l.markEdge(prev, g) {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			l.words = append(l.words, word{start: b.Len(), x0: float32(g.x), x1: float32(g.x + g.width)})
		}
		space = strings.HasSuffix(text, " ")
		b.WriteString(strings.TrimRight(text, " "))
		if len(l.markAt) < len(l.marks) {
			l.markAt = append(l.markAt, b.Len()-len(strings.TrimRight(text, " ")))
		}
		w := &l.words[len(l.words)-1]
		w.end = b.Len()
		w.x0, w.x1 = min(w.x0, float32(g.x)), max(w.x1, float32(g.x+g.width))
		prev = g
	}
	l.text = b.String()
}

// apart reports whether there is room for a space between two glyphs that
// follow each other, in whichever direction.
func apart(a, b *glyph) bool {
	gap := b.x - (a.x + a.width)
	if b.x+b.width/2 < a.x+a.width/2 {
		gap = a.x - (b.x + b.width)
	}
	if isMark(b.text) {
		return false
	}
	return gap > spaceGap*(a.size+b.size)/2
}

// markEdge reports whether a raised number, the mark of a footnote, begins or
// ends between two glyphs that touch: "1" before "Subs." is a word of its own,
// unlike the letters raised in "15th".
func (l *line) markEdge(a, b *glyph) bool {
	ra, rb := l.raised(a), l.raised(b) || l.behind(a, b) && !isDigits(a.text)
	switch {
	case ra && !rb:
		return isDigits(a.text)
	case rb && !ra:
		return isDigits(b.text) && !isDigits(a.text)
	}
	return false
}

func (l *line) raised(g *glyph) bool {
	return g.size < 0.8*l.size && g.y > l.y+0.15*l.size
}

// high reports whether a glyph is hardly smaller than the line and stands well above it,
// as browsers raise letters.
func (l *line) high(g *glyph) bool {
	return g.size < 0.85*l.size && g.y > l.y+0.28*l.size
}

// behind reports whether a glyph that is high follows a letter or a stop that is not, or
// another digit of such a number: the mark of a footnote behind its word.
func (l *line) behind(prev, g *glyph) bool {
	if prev == nil || !l.high(g) {
		return false
	}
	if l.high(prev) {
		return isDigits(prev.text)
	}
	r, _ := utf8.DecodeLastRuneInString(prev.text)
	return unicode.IsLetter(r) || strings.ContainsRune(".,;:)”’\"", r)
}

// mark notes a raised number; more says that it is the next digit of the last.
func (l *line) mark(text string, more bool) {
	if n := len(l.marks); more && n > 0 {
		l.marks[n-1] += text
		return
	}
	l.marks = append(l.marks, text)
}

func isDigits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return s != "" && r == '*'
		}
	}
	return s != ""
}
