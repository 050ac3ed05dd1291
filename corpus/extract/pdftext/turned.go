package pdftext

import (
	"daleel/corpus"
	"daleel/corpus/extract/raster"
)

// place is a box on a page, in points from the lower left corner.
type place struct{ x0, y0, x1, y1 float64 }

// turn gives the box on the page, which is w by h points, after the page was
// turned by quarters clockwise.
func (c place) turn(w, h float64, quarters int) place {
	// Seen from the lower left corner a turn goes the other way round.
	r := raster.Corners[float64]{X0: c.x0, Y0: c.y0, X1: c.x1, Y1: c.y1}.Turned(w, h, -quarters)
	return place{r.X0, r.Y0, r.X1, r.Y1}
}

// turned is the scan with its lines running from the left.
func (s Scan) turned() Scan {
	if s.Turned == 0 {
		return s
	}
	out := s
	if s.Turned%2 == 1 {
		out.Width, out.Height = s.Height, s.Width
	}
	out.Lines = nil
	for _, l := range s.Lines {
		line := ScanLine{Block: l.Block}
		for _, w := range l.Words {
			c := place{w.X0, w.Y0, w.X1, w.Y1}.turn(s.Width, s.Height, s.Turned)
			w.X0, w.Y0, w.X1, w.Y1 = c.x0, c.y0, c.x1, c.y1
			line.Words = append(line.Words, w)
		}
		out.Lines = append(out.Lines, line)
	}
	return out
}

// turnBack puts the words of a page that was arranged as turned where they
// stand on the page as printed.
func (s Scan) turnBack(p *corpus.Page) {
	if s.Turned == 0 {
		return
	}
	as := s.turned()
	for i, w := range p.Words {
		c := place{float64(w.X0), float64(w.Y0), float64(w.X1), float64(w.Y1)}.turn(as.Width, as.Height, 4-s.Turned)
		w.X0, w.Y0, w.X1, w.Y1 = float32(c.x0), float32(c.y0), float32(c.x1), float32(c.y1)
		p.Words[i] = w
	}
	p.Width, p.Height = s.Width, s.Height
}
