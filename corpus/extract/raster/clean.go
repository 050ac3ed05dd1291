package raster

import (
	"bytes"
	"fmt"
	"image"

	"daleel/corpus"
)

// Clean makes anew a picture whose print OCR could not tell from the paper:
// what lies evenly under the print (a grey raster, a shadow, a stain) is taken
// away, single dots are smoothed, and it is turned. For a picture of several
// pages, or of a kind that is not known here, the error wraps
// corpus.ErrInvalid.
func Clean(p Picture, t Turn) (Picture, error) {
	if isTIFF(p.Data) {
		return Picture{}, fmt.Errorf("raster: a TIFF: %w", corpus.ErrInvalid)
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(p.Data))
	if err != nil {
		return Picture{}, fmt.Errorf("raster: %w: %w", corpus.ErrInvalid, err)
	}
	if err := fits(c.Width, c.Height); err != nil {
		return Picture{}, err
	}
	img, _, err := image.Decode(bytes.NewReader(p.Data))
	if err != nil {
		return Picture{}, fmt.Errorf("raster: %w", err)
	}
	g := gray(img)
	dpi := p.DPI
	if dpi <= 0 {
		dpi = pageDPI(g.Rect.Dx(), g.Rect.Dy())
	}
	levelPaper(g, max(8, dpi/paperPart))
	for range 3 {
		g = mean(g, max(1, dpi/smoothPart))
	}
	return Upright(g, p.DPI, t)
}

// The share of an inch that the paper's brightness is taken from at each side
// of a dot: wider than a letter, narrower than a shadow. And that within which
// dots are smoothed, three times over: a third of a stroke of print.
const (
	paperPart  = 6
	smoothPart = 250
)

// levelPaper divides each dot by the brightness of the paper around it.
func levelPaper(g *image.Gray, r int) {
	paper := mean(g, r)
	for i, v := range g.Pix {
		g.Pix[i] = byte(min(255, int(v)*255/max(1, int(paper.Pix[i]))))
	}
}

// mean gives each dot the mean of the square that reaches r dots to each side.
func mean(g *image.Gray, r int) *image.Gray {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	across := make([]uint16, w*h) // a row's means, in 256ths
	for y := range h {
		slide(across[y*w:(y+1)*w], g.Pix[y*g.Stride:], r)
	}
	out := image.NewGray(g.Rect)
	sums := make([]uint32, w)
	n := uint32(0)
	add := func(y int) {
		for x, v := range across[y*w : (y+1)*w] {
			sums[x] += uint32(v)
		}
		n++
	}
	for y := range min(r, h) {
		add(y)
	}
	for y := range h {
		if y+r < h {
			add(y + r)
		}
		if gone := y - r - 1; gone >= 0 {
			for x, v := range across[gone*w : (gone+1)*w] {
				sums[x] -= uint32(v)
			}
			n--
		}
		row := out.Pix[y*out.Stride:][:w]
		for x, sum := range sums {
			row[x] = byte(sum / n >> 8)
		}
	}
	return out
}

// slide gives each dot of a row the mean of those within r of it, in 256ths.
func slide(dst []uint16, src []byte, r int) {
	count := len(dst)
	sum, n := uint32(0), uint32(0)
	for i := range min(r, count) {
		sum += uint32(src[i])
		n++
	}
	for i := range count {
		if i+r < count {
			sum += uint32(src[i+r])
			n++
		}
		if i-r-1 >= 0 {
			sum -= uint32(src[i-r-1])
			n--
		}
		dst[i] = uint16(sum << 8 / n)
	}
}
