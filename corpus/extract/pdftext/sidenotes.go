package pdftext

import (
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sideNoteWidth is the widest that a note in the margin may be, in parts of
// the page.
const sideNoteWidth = 0.24

// placeSideNotes moves the notes in the margin, which are the headings of the
// sections in older prints and in the Acts of Provinces, before the paragraph
// that they stand beside.
func (s *sheet) placeSideNotes() {
	body, blocks := s.looseNotes()
	if len(blocks) == 0 || len(blocks)*3 > len(body) {
		if body, blocks = s.ruledNotes(); len(blocks) == 0 {
			return
		}
	}
	for _, b := range blocks {
		for _, l := range b {
			l.margin = true
		}
		body = insertNote(body, b)
	}
	s.lines = body
}

// looseNotes are the short lines that lie outside the text of the whole page.
func (s *sheet) looseNotes() (body []*line, blocks [][]*line) {
	left, right, ok := s.column()
	if !ok {
		return nil, nil
	}
	for _, l := range s.lines {
		beside := l.x0 > right-2 || l.x1 < left+2
		if l.role != inBody || l.turned || !beside || l.x1-l.x0 > sideNoteWidth*s.width {
			body = append(body, l)
			continue
		}
		blocks = stack(blocks, l)
	}
	return body, blocks
}

// stack adds a line to the block above it, or begins a block with it.
func stack(blocks [][]*line, l *line) [][]*line {
	if n := len(blocks); n > 0 {
		b := blocks[n-1]
		if d := b[len(b)-1].y - l.y; d > 0 && d < 1.7*l.size && math.Abs(b[0].x0-l.x0) < 4*l.size {
			blocks[n-1] = append(b, l)
			return blocks
		}
	}
	return append(blocks, []*line{l})
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
		if l.role != inBody || l.turned || l.margin {
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

// Acts that are set as a table of two columns, text and notes, have a title
// above it that runs over both, so that no note lies outside the text of the
// whole page; and where a note stands on the baseline of its section the two
// are one line. Such notes are known by the edge at which they, or the text
// beside them, begin again and again.

// noteGap is the least room between text and note, in parts of the letter
// size; edgeSlack is how far apart in points what begins at one edge may begin.
const (
	noteGap   = 0.75
	edgeSlack = 2.5
)

// ruledNotes finds the notes beside a column that does not take up the whole
// page: first those on its right, then those on its left.
func (s *sheet) ruledNotes() (body []*line, blocks [][]*line) {
	for _, left := range []bool{false, true} {
		for _, edge := range s.noteEdges(left) {
			body, blocks = s.splitAt(edge, left, span{top: math.Inf(1), bottom: math.Inf(-1)})
			if within, less := noted(body, blocks); less {
				// A word of the title that begins at the edge, the name of who signs.
				body, blocks = s.splitAt(edge, left, within)
			}
			if s.plausible(body, blocks, edge, left) {
				return body, blocks
			}
		}
	}
	return nil, nil
}

// noteEdges are the edges at which notes on the right, or the text to the right
// of notes, seem to begin, the most frequent first.
func (s *sheet) noteEdges(left bool) []float64 {
	counts := map[float64]int{}
	for _, l := range s.lines {
		if l.role != inBody || l.turned {
			continue
		}
		if left == (l.x1-l.x0 > 0.4*s.width) {
			counts[math.Round(l.x0)]++
		}
		for k := 1; k < len(l.words); k++ {
			if float64(l.words[k].x0-l.words[k-1].x1) > noteGap*l.size {
				counts[math.Round(float64(l.words[k].x0))]++
			}
		}
	}
	var out []float64
	for len(out) < 3 {
		x, n := mostFrequent(counts)
		if n < 2 {
			break
		}
		delete(counts, x)
		if !left && x > 0.6*s.width || left && x > 0.1*s.width && x < 0.4*s.width {
			out = append(out, x)
		}
	}
	return out
}

// span is a part of a page, from its top down.
type span struct{ top, bottom float64 }

// noted is the part of a page from its first note to its last. What stands beside no
// section and has no stop is none; less says that some of blocks are none.
func noted(body []*line, blocks [][]*line) (within span, less bool) {
	is := func(b []*line) bool { return ended(b) || opensBeside(body, b[0]) }
	from, to := 0, len(blocks)
	for from < to && !is(blocks[from]) {
		from++
	}
	for to > from && !is(blocks[to-1]) {
		to--
	}
	if from == to || to-from == len(blocks) {
		return span{}, false
	}
	last := blocks[to-1]
	return span{blocks[from][0].y, last[len(last)-1].y}, true
}

// splitAt parts the lines into those of the text and the blocks of notes, and
// cuts the lines that hold both.
func (s *sheet) splitAt(edge float64, left bool, within span) (body []*line, blocks [][]*line) {
	for _, l := range s.lines {
		if l.role != inBody || l.turned || l.y > within.top+edgeSlack || l.y < within.bottom-edgeSlack {
			body = append(body, l)
			continue
		}
		note, text := l.cutAt(edge)
		if !left {
			note, text = text, note
		}
		if note != nil && note.x1-note.x0 > sideNoteWidth*s.width {
			note, text = nil, l // it runs on over the edge: a title, or plain text
		}
		switch n := len(blocks); {
		case note == nil:
		case n > 0 && ended(blocks[n-1]) && startsUpper(note.text):
			blocks = append(blocks, []*line{note}) // the next row's, however close
		default:
			blocks = stack(blocks, note)
		}
		if text != nil {
			body = append(body, text)
		}
	}
	return body, blocks
}

// cutAt parts a line into what stands before an edge and what begins at it;
// either may be nil. A line that crosses the edge is all on the side on which
// it begins.
func (l *line) cutAt(edge float64) (before, after *line) {
	if math.Abs(l.x0-edge) < edgeSlack || l.x0 > edge {
		return nil, l
	}
	for k := 1; k < len(l.words); k++ {
		w, p := l.words[k], l.words[k-1]
		if math.Abs(float64(w.x0)-edge) < edgeSlack && float64(w.x0-p.x1) > 0.8*noteGap*l.size {
			return l.part(0, k), l.part(k, len(l.words))
		}
	}
	return l, nil
}

// part is the line made of some of its words.
func (l *line) part(from, to int) *line {
	p := *l
	start := l.words[from].start
	p.text = l.text[start:l.words[to-1].end]
	p.words = make([]word, 0, to-from)
	for _, w := range l.words[from:to] {
		w.start, w.end = w.start-start, w.end-start
		p.words = append(p.words, w)
	}
	p.x0, p.x1 = float64(l.words[from].x0), float64(l.words[to-1].x1)
	if from > 0 {
		p.marks, p.joinHyphen = nil, hyphenNone
	}
	return &p
}

// numbered is the opening of a section as it is printed beside a note.
var numbered = regexp.MustCompile(`^[\[(\d* ]{0,4}\d{1,3}[A-Z]{0,2}\.( |$)`)

// plausible tells notes from the columns of a table, which have no stops at the
// end and no sections beside them, and from text that keeps to the column by
// chance.
func (s *sheet) plausible(body []*line, blocks [][]*line, edge float64, left bool) bool {
	if len(blocks) < 2 || len(blocks)*2 > len(body)+2 {
		return false
	}
	stops, beside := 0, 0
	for _, b := range blocks {
		if !startsUpper(b[0].text) {
			return false
		}
		if ended(b) {
			stops++
		}
		if opensBeside(body, b[0]) {
			beside++
		}
	}
	top, bottom := blocks[0][0].y, blocks[len(blocks)-1][0].y
	return stops*10 >= len(blocks)*7 && beside*10 >= len(blocks)*6 && beside >= 2 && keepsOff(body, edge, left, top, bottom)
}

// ended reports whether a note has come to its stop.
func ended(b []*line) bool { return strings.HasSuffix(b[len(b)-1].text, ".") }

func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

// opensBeside reports whether a section opens beside the first line of a note.
func opensBeside(body []*line, note *line) bool {
	for _, l := range body {
		if math.Abs(l.y-note.y) < 0.9*max(l.size, note.size) && numbered.MatchString(l.text) {
			return true
		}
	}
	return false
}

// keepsOff reports whether the text between the first and the last note keeps off
// their side of the edge. A heading of a chapter may run over both columns.
func keepsOff(body []*line, edge float64, left bool, top, bottom float64) bool {
	over, n := 0, 0
	for _, l := range body {
		if l.role != inBody || l.turned || l.y > top || l.y < bottom {
			continue
		}
		n++
		if left && l.x0 < edge-edgeSlack || !left && l.x1 > edge+edgeSlack {
			over++
		}
	}
	return over*10 <= n
}
