package raster

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"

	_ "golang.org/x/image/bmp"  // read by Page
	_ "golang.org/x/image/webp" // read by Page

	"daleel/corpus"
)

// Sheet is a page of a picture file as it is shown: upright, in its colours.
type Sheet struct {
	Image *image.RGBA
	// DPI is the resolution that the picture is taken to have, in dots an inch
	// of Image, as OCR takes it to have.
	DPI float64
}

// maxDecoded is about how many bytes a picture may take while it is decoded
// for a reader to look at.
const maxDecoded = 640 << 20

// maxShown is the longest side of a sheet in dots.
const maxShown = 5000

// Page decodes page n, from 1, of a picture file, and makes it at most width
// dots wide. A TIFF may hold several pages, other kinds hold one. Errors wrap
// corpus.ErrNotFound where there is no such page and corpus.ErrUnsupported where
// it cannot be decoded, or not within the limits.
func Page(data []byte, n, width int) (Sheet, error) {
	if isTIFF(data) {
		return tiffPage(data, n, width)
	}
	if n != 1 {
		return Sheet{}, fmt.Errorf("raster: page %d of a picture: %w", n, corpus.ErrNotFound)
	}
	c, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return Sheet{}, undecodable(err)
	}
	if err := affordable(c, kind == "jpeg"); err != nil {
		return Sheet{}, err
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return Sheet{}, undecodable(err)
	}
	var t Turn
	if kind == "jpeg" {
		t = exifTurn(data)
	}
	return show(img, float64(pageDPI(c.Width, c.Height)), width, t)
}

// show makes a sheet of a picture of so many dots an inch.
func show(img image.Image, dpi float64, width int, t Turn) (Sheet, error) {
	b := img.Bounds()
	if b.Empty() {
		return Sheet{}, undecodable(corpus.ErrInvalid)
	}
	w, h := shownSize(b.Dx(), b.Dy(), width, t)
	return Sheet{Image: turnColours(reduce(img, w, h), t), DPI: dpi * float64(w) / float64(b.Dx())}, nil
}

func undecodable(err error) error {
	return fmt.Errorf("raster: the picture cannot be decoded: %w: %w", err, corpus.ErrUnsupported)
}

// affordable reports whether there is memory enough to decode a picture: JPEG
// that comes in passes is kept as numbers of four bytes until the last one.
func affordable(c image.Config, isJPEG bool) error {
	if err := fits(c.Width, c.Height); err != nil {
		return errors.Join(err, corpus.ErrUnsupported)
	}
	each := 8
	switch _, paletted := c.ColorModel.(color.Palette); {
	case isJPEG:
		each = 15
	case paletted, c.ColorModel == color.GrayModel:
		each = 1
	}
	if c.Width*c.Height > maxDecoded/each {
		return fmt.Errorf("raster: a picture of %d by %d dots takes too much memory: %w", c.Width, c.Height, corpus.ErrUnsupported)
	}
	return nil
}

// shownSize is the size of a picture before it is turned, so that it is at most
// width dots wide after it. It is never enlarged.
func shownSize(w, h, width int, t Turn) (int, int) {
	across := w
	if t.Quarters%2 == 1 {
		across = h
	}
	k := min(1, float64(width)/float64(across), maxShown/float64(max(w, h)))
	return max(1, int(float64(w)*k+0.5)), max(1, int(float64(h)*k+0.5))
}

// Smaller is the sheet at two thirds of its size.
func (s Sheet) Smaller() Sheet {
	w, h := s.Image.Rect.Dx(), s.Image.Rect.Dy()
	small := reduce(s.Image, max(1, w*2/3), max(1, h*2/3))
	return Sheet{Image: small, DPI: s.DPI * float64(small.Rect.Dx()) / float64(w)}
}
