package pdfium

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"daleel/corpus/extract/pdftext"
)

// maxLetters is how many letters of a page are read.
const maxLetters = 100_000

// unitsPerPoint is the precision of places, which PDFium gives in whole dots.
const unitsPerPoint = 64

// errTooMany says that a page holds more letters than are read.
var errTooMany = errors.New("the page holds more letters than a page can")

// Letters reads the letters of a page with their places, in the order in which
// PDFium reads them. Errors are those of Size.
func (f *File) Letters(page int) (out pdftext.LetterPage, err error) {
	defer catch(&err)
	out = pdftext.LetterPage{Number: page}
	if out.Width, out.Height, err = f.Size(page); err != nil {
		return out, err
	}
	p, err := f.page(page)
	if err != nil {
		return out, err
	}
	toPage, err := f.upright(p, out.Width, out.Height)
	if err != nil {
		return out, err
	}
	text, err := f.engine.fpdf.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: p})
	if err != nil {
		return out, fmt.Errorf("pdfium: text of page %d: %w", page, err)
	}
	defer func() {
		_, _ = f.engine.fpdf.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	}()
	n, err := f.engine.fpdf.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text.TextPage})
	if err != nil {
		return out, fmt.Errorf("pdfium: text of page %d: %w", page, err)
	}
	if n.Count > maxLetters {
		return out, errTooMany
	}
	r := letterReader{f: f, text: text.TextPage, toPage: toPage}
	for i := range n.Count {
		r.read(i)
	}
	out.Letters = r.letters()
	return out, nil
}

// affine maps user space to points of the upright page.
type affine [6]float64

func (a affine) point(x, y float64) (float64, float64) {
	return a[0]*x + a[2]*y + a[4], a[1]*x + a[3]*y + a[5]
}

// upright finds how PDFium crops and turns the page by where it puts three
// points.
func (f *File) upright(p requests.Page, width, height float64) (affine, error) {
	const far = 1000
	at := func(x, y float64) (float64, float64, error) {
		d, err := f.engine.fpdf.FPDF_PageToDevice(&requests.FPDF_PageToDevice{
			Page: p, SizeX: int(math.Round(width * unitsPerPoint)), SizeY: int(math.Round(height * unitsPerPoint)), PageX: x, PageY: y,
		})
		if err != nil {
			return 0, 0, fmt.Errorf("pdfium: %w", err)
		}
		return float64(d.DeviceX) / unitsPerPoint, height - float64(d.DeviceY)/unitsPerPoint, nil
	}
	x0, y0, err0 := at(0, 0)
	x1, y1, err1 := at(far, 0)
	x2, y2, err2 := at(0, far)
	return affine{(x1 - x0) / far, (y1 - y0) / far, (x2 - x0) / far, (y2 - y0) / far, x0, y0}, errors.Join(err0, err1, err2)
}

// letterReader gathers the letters of a page.
type letterReader struct {
	f      *File
	text   references.FPDF_TEXTPAGE
	toPage affine
	out    []pdftext.Letter
	origin [2]float64 // of the last letter in user space
}

// read reads the letter with that index. What PDFium makes up itself, spaces
// and line ends, is left out: the places tell.
func (r *letterReader) read(i int) {
	fpdf := r.f.engine.fpdf
	u, err := fpdf.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: r.text, Index: i})
	if err != nil {
		return
	}
	if made, err := fpdf.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: r.text, Index: i}); err != nil || made.IsGenerated {
		return
	}
	o, err := fpdf.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: r.text, Index: i})
	if err != nil {
		return
	}
	box, err := fpdf.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: r.text, Index: i})
	if err != nil {
		return
	}
	text := letterOf(rune(u.Unicode))
	if at := [2]float64{o.X, o.Y}; len(r.out) > 0 && at == r.origin {
		r.out[len(r.out)-1].Text += text // one glyph of several letters
		return
	} else {
		r.origin = at
	}
	l := pdftext.Letter{Text: text}
	l.X, l.Y = r.toPage.point(o.X, o.Y)
	r.measure(&l, i, float64(box.Rect.Right-box.Rect.Left), float64(box.Rect.Top-box.Rect.Bottom))
	r.out = append(r.out, l)
}

// measure finds the size and direction of a letter; width and height are those
// of its box in user space.
func (r *letterReader) measure(l *pdftext.Letter, i int, width, height float64) {
	fpdf := r.f.engine.fpdf
	dx, dy := 1.0, 0.0
	if m, err := fpdf.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: r.text, Index: i}); err == nil {
		if across := math.Hypot(float64(m.Matrix.A), float64(m.Matrix.B)); across > 0 {
			dx, dy = float64(m.Matrix.A)/across, float64(m.Matrix.B)/across
		}
		if s, err := fpdf.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: r.text, Index: i}); err == nil {
			l.Size = s.FontSize * math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
		}
	}
	if math.Abs(dy) > math.Abs(dx) {
		width, height = height, width
	}
	if l.Size <= 0 {
		l.Size = height
	}
	l.Width = max(0, width)
	l.DX, l.DY = r.toPage[0]*dx+r.toPage[2]*dy, r.toPage[1]*dx+r.toPage[3]*dy
}

// letterOf is what a letter of PDFium stands for: it marks the hyphen at the
// end of a line by a control character, and gives 0 or a non-character where a
// font names no letter.
func letterOf(r rune) string {
	switch {
	case r == 0x02, r == 0xAD:
		return "-"
	case r == '\r', r == '\n', r == '\t':
		return " "
	case r < ' ', r >= 0xFFFE:
		return string(unicode.ReplacementChar)
	}
	return string(r)
}

// letters puts the letters of Arabic glyphs right: PDFium reverses the letters
// of a right-to-left line, those inside one glyph too.
func (r *letterReader) letters() []pdftext.Letter {
	for i := range r.out {
		l := &r.out[i]
		if strings.ContainsFunc(l.Text, func(c rune) bool { return unicode.Is(unicode.Arabic, c) }) {
			runes := []rune(l.Text)
			slices.Reverse(runes)
			l.Text = string(runes)
		}
	}
	return r.out
}

// Drawn reports whether anything is drawn on a page at all.
func (f *File) Drawn(page int) (drawn bool) {
	var err error
	defer catch(&err)
	p, err := f.page(page)
	if err != nil {
		return false
	}
	n, err := f.engine.fpdf.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: p})
	return err == nil && n.Count > 0
}
