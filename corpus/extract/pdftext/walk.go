package pdftext

import (
	"errors"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/ledongthuc/pdf"
)

// Limits inside a page.
const (
	maxFormDepth = 12
	maxGlyphs    = 100_000
	maxState     = 512
	maxForms     = 5_000
)

var (
	errPageTime   = errors.New("it takes too long to read")
	errPageGlyphs = errors.New("it holds more letters than a page can")
)

// matrix is a PDF transformation, row vectors: [x y 1] times matrix.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

func (a matrix) mul(b matrix) matrix {
	return matrix{
		a[0]*b[0] + a[1]*b[2], a[0]*b[1] + a[1]*b[3],
		a[2]*b[0] + a[3]*b[2], a[2]*b[1] + a[3]*b[3],
		a[4]*b[0] + a[5]*b[2] + b[4], a[4]*b[1] + a[5]*b[3] + b[5],
	}
}

// area is the area of what was a square of one by one.
func (a matrix) area() float64 { return math.Abs(a[0]*a[3] - a[1]*a[2]) }

// glyph is one drawn character, or cluster of letters where the font draws
// several at once. x and y are its origin on the page in points, width its
// advance; dx and dy are the direction in which it runs.
type glyph struct {
	x, y, width, size float64
	dx, dy            float64
	text              string
}

// graphics is the part of the graphics state that text needs.
type graphics struct {
	ctm                                  matrix
	charSpace, wordSpace, scale, leading float64
	size, rise                           float64
	font                                 *font
}

// walker runs the content of one page and gathers its glyphs.
type walker struct {
	doc      *document
	glyphs   []glyph
	rules    []rule    // horizontal lines drawn, for footnote separators
	images   float64   // area of the images, in square points
	pics     *[]placed // gathers the images themselves; nil does not
	deadline time.Time
	ops      int
	forms    int
}

// rule is a thin horizontal line.
type rule struct{ x0, x1, y float64 }

// content interprets one content stream.
type content struct {
	*walker
	g          graphics
	stack      []graphics
	tm, tlm    matrix
	res        pdf.Value
	depth      int
	args       []token
	array      []token
	actual     []actualSpan
	path       [][4]float64
	dictKey    string
	dictActual string
	hasActual  bool
}

// actualSpan is a marked-content sequence; on is set where it replaces the
// text of what it holds.
type actualSpan struct {
	on       bool
	text     string
	start    int
	reversed bool // its letters run from left to right although they are read from right to left
}

// run interprets data with the resources res.
func (w *walker) run(data string, res pdf.Value, ctm matrix, depth int) {
	c := &content{walker: w, res: res, depth: depth, tm: identity, tlm: identity}
	c.g = graphics{ctm: ctm, scale: 1}
	l := &lexer{data: data}
	dict := 0
	inArray := false
	for {
		t := l.next()
		switch t.kind {
		case kEOF:
			return
		case kArrayOpen:
			inArray, c.array = true, c.array[:0]
		case kArrayClose:
			inArray = false
		case kDictOpen:
			dict++
		case kDictClose:
			dict = max(0, dict-1)
		case kOperator:
			if dict > 0 || inArray && len(t.text) > 3 {
				continue
			}
			inArray = false
			if t.text == "ID" {
				l.skipInlineImage()
			} else {
				c.operator(t.text)
			}
			c.args, c.dictKey = c.args[:0], ""
			c.tick()
		default:
			c.operand(t, dict > 0, inArray)
		}
	}
}

// operand keeps an operand for the operator that follows.
func (c *content) operand(t token, inDict, inArray bool) {
	switch {
	case inDict:
		if c.dictKey == "ActualText" && t.kind == kString {
			c.dictActual, c.hasActual = t.text, true
		}
		c.dictKey = ""
		if t.kind == kName {
			c.dictKey = t.text
		}
	case inArray:
		if len(c.array) < 1<<16 {
			c.array = append(c.array, t)
		}
	case len(c.args) < 64:
		c.args = append(c.args, t)
	}
}

// tick ends a page that takes too long or holds too much.
func (w *walker) tick() {
	w.ops++
	if len(w.glyphs) > maxGlyphs {
		panic(errPageGlyphs)
	}
	if w.ops&255 == 0 && time.Now().After(w.deadline) {
		panic(errPageTime)
	}
}

func (c *content) num(i int) float64 {
	if i < len(c.args) {
		return c.args[i].num
	}
	return 0
}

func (c *content) last() string {
	if n := len(c.args); n > 0 {
		return c.args[n-1].text
	}
	return ""
}

func (c *content) matrixArg() matrix {
	return matrix{c.num(0), c.num(1), c.num(2), c.num(3), c.num(4), c.num(5)}
}

// operator runs the graphics operators; text operators are in textOperator.
func (c *content) operator(op string) {
	switch op {
	case "q":
		if len(c.stack) < maxState {
			c.stack = append(c.stack, c.g)
		}
	case "Q":
		if n := len(c.stack); n > 0 {
			c.g, c.stack = c.stack[n-1], c.stack[:n-1]
		}
	case "cm":
		c.g.ctm = c.matrixArg().mul(c.g.ctm)
	case "Do":
		c.object(c.last())
	case "re":
		c.addPath(c.num(0), c.num(1), c.num(0)+c.num(2), c.num(1)+c.num(3))
	case "m":
		c.addPath(c.num(0), c.num(1), c.num(0), c.num(1))
	case "l":
		if n := len(c.path); n > 0 {
			p := c.path[n-1]
			c.addPath(p[2], p[3], c.num(0), c.num(1))
		}
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*":
		c.paint()
	case "n":
		c.path = c.path[:0]
	case "BMC", "BDC":
		c.beginMarked()
	case "EMC":
		c.endMarked()
	case "BI":
		c.images += c.g.ctm.area()
	default:
		c.textOperator(op)
	}
}

func (c *content) addPath(x0, y0, x1, y1 float64) {
	if len(c.path) < 4096 {
		c.path = append(c.path, [4]float64{x0, y0, x1, y1})
	}
}

// paint keeps the thin horizontal lines of the path.
func (c *content) paint() {
	m := c.g.ctm
	for _, p := range c.path {
		x0, y0 := p[0]*m[0]+p[1]*m[2]+m[4], p[0]*m[1]+p[1]*m[3]+m[5]
		x1, y1 := p[2]*m[0]+p[3]*m[2]+m[4], p[2]*m[1]+p[3]*m[3]+m[5]
		if math.Abs(y1-y0) < 2.5 && math.Abs(x1-x0) > 40 && len(c.rules) < 2000 {
			c.rules = append(c.rules, rule{min(x0, x1), max(x0, x1), (y0 + y1) / 2})
		}
	}
	c.path = c.path[:0]
}

// beginMarked notes the ActualText of a marked-content sequence, given in
// place or by name in the Properties resources.
func (c *content) beginMarked() {
	if len(c.actual) >= maxState {
		return
	}
	if n := len(c.args); !c.hasActual && n == 2 && c.args[1].kind == kName {
		if a := c.res.Key("Properties").Key(c.args[1].text).Key("ActualText"); a.Kind() == pdf.String {
			c.dictActual, c.hasActual = a.RawString(), true
		}
	}
	reversed := len(c.args) > 0 && c.args[0].text == "ReversedChars"
	c.actual = append(c.actual, actualSpan{on: c.hasActual, text: c.dictActual, start: len(c.glyphs), reversed: reversed})
	c.dictActual, c.hasActual = "", false
}

// endMarked puts the ActualText in place of what the sequence drew, if it says
// more than the glyphs do.
func (c *content) endMarked() {
	n := len(c.actual)
	if n == 0 {
		return
	}
	span := c.actual[n-1]
	c.actual = c.actual[:n-1]
	if span.start >= len(c.glyphs) {
		return
	}
	if span.reversed {
		c.glyphs = append(c.glyphs[:span.start], flatten(c.glyphs[span.start:])...)
	}
	if !span.on {
		return
	}
	inReversed := slices.ContainsFunc(c.actual, func(a actualSpan) bool { return a.reversed })
	replaceActual(c.walker, span.start, textString(span.text), inReversed)
}

// replaceActual replaces the glyphs from start on by text where they are
// unmapped, or always; soft hyphens vanish with their glyph.
func replaceActual(w *walker, start int, text string, always bool) {
	drawn := w.glyphs[start:]
	bad := always
	for _, g := range drawn {
		bad = bad || strings.Contains(g.text, unmapped) || g.text == ""
	}
	switch {
	case bad && strings.TrimSpace(text) != "":
		first, last := drawn[0], drawn[len(drawn)-1]
		first.text = cleanText(text)
		first.width = max(first.width, math.Hypot(last.x-first.x, last.y-first.y)+last.width)
		w.glyphs = append(w.glyphs[:start], first)
	}
}

// textString decodes a PDF text string: UTF-16 with a mark, UTF-8 with a mark,
// else Latin-1.
func textString(s string) string {
	switch {
	case strings.HasPrefix(s, "\xFE\xFF"):
		return utf16BE(s[2:])
	case strings.HasPrefix(s, "\xEF\xBB\xBF"):
		return strings.ToValidUTF8(s[3:], "")
	}
	table := baseEncoding("")
	var b strings.Builder
	for i := range len(s) {
		b.WriteString(table[s[i]])
	}
	return b.String()
}

// object draws an image, which only counts by its area, or a form.
func (c *content) object(name string) {
	x := c.res.Key("XObject").Key(name)
	if x.Kind() != pdf.Stream {
		return
	}
	switch x.Key("Subtype").Name() {
	case "Image":
		c.images += c.g.ctm.area()
		if c.pics != nil && len(*c.pics) < maxForms {
			*c.pics = append(*c.pics, placed{x, c.g.ctm})
		}
	case "Form":
		if c.forms++; c.depth >= maxFormDepth || c.forms > maxForms {
			return
		}
		m := identity
		if a := x.Key("Matrix"); a.Len() == 6 {
			for i := range m {
				m[i] = a.Index(i).Float64()
			}
		}
		res := x.Key("Resources")
		if res.IsNull() {
			res = c.res
		}
		c.run(c.doc.budget.read(x), res, m.mul(c.g.ctm), c.depth+1)
	}
}
