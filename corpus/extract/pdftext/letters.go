package pdftext

import (
	"math"

	"daleel/corpus"
)

// LetterPage is a page as another engine read it: its letters and where they
// stand. The layout is then worked out here, as for our own.
type LetterPage struct {
	Number        int
	Width, Height float64 // in points, of the page as a viewer shows it
	Letters       []Letter
}

// Letter is a drawn letter, or several where the font draws them as one. X and
// Y are its origin in points from the lower left corner, Width its advance, DX
// and DY the direction in which it runs.
type Letter struct {
	Text              string
	X, Y, Width, Size float64
	DX, DY            float64
}

// ArrangeLetters makes lines of the letters, tells headers, footers and
// footnotes from the body and prints the pages in the order given.
func ArrangeLetters(pages []LetterPage, engine string, boxes bool) []corpus.Page {
	var sheets []*sheet
	for _, p := range pages {
		s := &sheet{number: p.Number, width: p.Width, height: p.Height}
		s.layout(&walker{glyphs: p.glyphs()})
		sheets = append(sheets, s)
	}
	arrange(sheets)
	var out []corpus.Page
	for _, s := range sheets {
		p := s.page(boxes)
		p.Engine = engine
		out = append(out, p)
	}
	return out
}

func (p LetterPage) glyphs() []glyph {
	var gs []glyph
	for _, l := range p.Letters {
		if math.IsNaN(l.X+l.Y+l.Width+l.Size) || math.IsInf(l.X+l.Y+l.Width+l.Size, 0) {
			continue
		}
		gs = append(gs, glyph{x: l.X, y: l.Y, width: l.Width, size: max(l.Size, 0.1), dx: l.DX, dy: l.DY, text: foldCompat(l.Text)})
	}
	return gs
}
