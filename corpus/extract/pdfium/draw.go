package pdfium

import (
	"fmt"
	"image"
	"image/color"
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"

	"daleel/corpus"
)

// The largest picture that is drawn: its longer side and its area in dots.
const (
	maxSide = 5000
	maxArea = 24 << 20
)

// Scale says how large a page is drawn. What would be larger than 5,000 dots on
// a side, or 25 million in all, is drawn smaller.
type Scale struct {
	Width int     // of the picture in dots; 0 lets DPI decide
	DPI   float64 // dots an inch
	Gray  bool
}

// Draw draws a page with its annotations. The picture may be kept. Errors are
// those of Size.
func (f *File) Draw(page int, s Scale) (img image.Image, dpi float64, err error) {
	defer catch(&err)
	width, height, err := f.Size(page)
	if err != nil {
		return nil, 0, err
	}
	w, h, err := s.dots(width, height)
	if err != nil {
		return nil, 0, err
	}
	p, err := f.page(page)
	if err != nil {
		return nil, 0, err
	}
	req := &requests.RenderPageInPixels{Page: p, Width: w, Height: h, RenderFlags: enums.FPDF_RENDER_FLAG_ANNOT}
	if s.Gray {
		req.ImageFormat = requests.RenderImageFormatGrayscale
	}
	drawn, err := f.engine.fpdf.RenderPageInPixels(req)
	if err != nil {
		return nil, 0, fmt.Errorf("pdfium: drawing page %d: %w", page, err)
	}
	defer drawn.Cleanup()
	img = keep(drawn.Result.RenderedImage)
	return img, float64(img.Bounds().Dx()) * 72 / width, nil
}

// dots is the size of the picture of a page of so many points.
func (s Scale) dots(width, height float64) (w, h int, err error) {
	if !(width > 0 && height > 0) || math.IsInf(width*height, 0) {
		return 0, 0, fmt.Errorf("pdfium: the page is %.0f by %.0f points: %w", width, height, corpus.ErrInvalid)
	}
	k := s.DPI / 72
	if s.Width > 0 {
		k = float64(s.Width) / width
	}
	k = min(k, maxSide/max(width, height), math.Sqrt(maxArea/(width*height)))
	w, h = int(math.Round(width*k)), int(math.Round(height*k))
	if w < 1 || h < 1 {
		return 0, 0, fmt.Errorf("pdfium: a page of %.0f by %.0f points comes out as %d by %d dots: %w", width, height, w, h, corpus.ErrInvalid)
	}
	return w, h, nil
}

// keep copies a picture out of the memory of the module. A coloured one of
// which every dot is grey becomes grey.
func keep(src image.Image) image.Image {
	b := src.Bounds()
	switch src := src.(type) {
	case *image.Gray:
		out := image.NewGray(b)
		for y := range b.Dy() {
			copy(out.Pix[y*out.Stride:][:b.Dx()], src.Pix[y*src.Stride:])
		}
		return out
	case *image.RGBA:
		if gray := AsGray(src); gray != nil {
			return gray
		}
		out := image.NewRGBA(b)
		copy(out.Pix, src.Pix)
		return out
	}
	return src
}

// tint is how far the colours of a dot may lie apart for it to count as grey:
// letters smoothed for a screen and paper that yellowed a little are.
const tint = 6

// AsGray is a coloured picture in greys, nil where a dot of it has a colour.
func AsGray(src *image.RGBA) *image.Gray {
	b := src.Bounds()
	out := image.NewGray(b)
	for y := range b.Dy() {
		in, line := src.Pix[y*src.Stride:], out.Pix[y*out.Stride:]
		for x := range b.Dx() {
			r, g, bl := in[4*x], in[4*x+1], in[4*x+2]
			if max(r, g, bl)-min(r, g, bl) > tint {
				return nil
			}
			line[x] = g
		}
	}
	return out
}

// FewGrays puts a grey picture into sixteen greys, which a PNG keeps in half a
// byte a dot: print loses nothing by it.
func FewGrays(src *image.Gray) *image.Paletted {
	var palette color.Palette
	for i := range 16 {
		palette = append(palette, color.Gray{Y: uint8(i * 17)})
	}
	out := image.NewPaletted(src.Bounds(), palette)
	for i, v := range src.Pix {
		out.Pix[i] = uint8((int(v) + 8) / 17)
	}
	return out
}
