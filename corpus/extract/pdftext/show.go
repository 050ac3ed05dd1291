package pdftext

import "math"

// textOperator runs the text operators.
func (c *content) textOperator(op string) {
	g := &c.g
	switch op {
	case "BT":
		c.tm, c.tlm = identity, identity
	case "Tf":
		if len(c.args) >= 2 {
			g.font, g.size = c.doc.font(c.res, c.args[0].text), c.num(1)
		}
	case "Tc":
		g.charSpace = c.num(0)
	case "Tw":
		g.wordSpace = c.num(0)
	case "Tz":
		g.scale = c.num(0) / 100
	case "TL":
		g.leading = c.num(0)
	case "Ts":
		g.rise = c.num(0)
	case "Td":
		c.newLine(c.num(0), c.num(1))
	case "TD":
		g.leading = -c.num(1)
		c.newLine(c.num(0), c.num(1))
	case "Tm":
		c.tm = c.matrixArg()
		c.tlm = c.tm
	case "T*":
		c.newLine(0, -g.leading)
	case "Tj":
		c.show(c.last())
	case "'":
		c.newLine(0, -g.leading)
		c.show(c.last())
	case "\"":
		g.wordSpace, g.charSpace = c.num(0), c.num(1)
		c.newLine(0, -g.leading)
		c.show(c.last())
	case "TJ":
		c.showArray()
	}
}

func (c *content) newLine(x, y float64) {
	c.tlm = matrix{1, 0, 0, 1, x, y}.mul(c.tlm)
	c.tm = c.tlm
}

func (c *content) showArray() {
	for _, t := range c.array {
		if t.kind == kNumber {
			c.advance(-t.num / 1000 * c.g.size * c.g.scale)
		} else {
			c.show(t.text)
		}
	}
	c.array = c.array[:0]
}

// advance moves the text position along the line.
func (c *content) advance(tx float64) {
	c.tm[4] += tx * c.tm[0]
	c.tm[5] += tx * c.tm[1]
}

// show draws a string.
func (c *content) show(s string) {
	f, g := c.g.font, &c.g
	if f == nil {
		return
	}
	for len(s) > 0 {
		n := max(1, f.codeLen(s))
		code := s[:n]
		s = s[n:]
		sh := f.shape(code)
		c.place(sh)
		tx := sh.width*g.size + g.charSpace
		if n == 1 && code == " " {
			tx += g.wordSpace
		}
		c.advance(tx * g.scale)
	}
	if len(c.glyphs) > maxGlyphs {
		panic(errPageGlyphs)
	}
}

// place adds a glyph at the text position. Positive character spacing belongs
// to the glyph: letters that are spaced out are one word.
func (c *content) place(sh shape) {
	if sh.text == "" {
		if n := len(c.actual); n == 0 || !c.actual[n-1].on {
			return
		}
		sh.text = unmapped // the text of the sequence takes its place
	}
	g := &c.g
	t := c.tm.mul(g.ctm)
	across := math.Hypot(t[0], t[1])
	if across == 0 || math.IsNaN(across) || math.IsInf(across, 0) {
		return
	}
	size := math.Abs(g.size) * math.Hypot(t[2], t[3])
	width := (sh.width*g.size + max(0, g.charSpace)) * g.scale * across
	dx, dy := t[0]/across, t[1]/across
	x, y := t[4]+g.rise*t[2], t[5]+g.rise*t[3]
	if width < 0 { // mirrored text: the glyph lies on the other side
		x, y, width = x+width*dx, y+width*dy, -width
		dx, dy = -dx, -dy
	}
	c.glyphs = append(c.glyphs, glyph{x: x, y: y, width: width, size: size, dx: dx, dy: dy, text: sh.text})
}
