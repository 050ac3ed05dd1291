package extract

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/png"
	"math"

	"daleel/corpus"
	"daleel/corpus/extract/pdfium"
	"daleel/corpus/extract/raster"
)

// isPicture reports whether a file is a picture by itself.
func isPicture(path string, lim Limits) bool {
	head, _, _ := peek(path, lim)
	return head != nil && sniff(head) == MediaImage
}

// drawPicture draws a page of a picture file, again and smaller while its PNG is
// too large.
func drawPicture(req request, lim Limits) (resp response) {
	defer func() {
		if x := recover(); x != nil {
			resp = failure(fmt.Errorf("the picture broke its decoder (%v): %w", x, corpus.ErrUnsupported))
		}
	}()
	data, res := load(req.Path, lim)
	if data == nil {
		return failure(fmt.Errorf("%s: %w", res.Reason, corpus.ErrNotFound))
	}
	if sniff(data) != MediaImage {
		return failure(fmt.Errorf("this worker does not draw such a file: %w", corpus.ErrUnsupported))
	}
	want := *req.Draw
	sheet, err := raster.Page(data, want.Page, cmp.Or(want.Width, math.MaxInt))
	if err != nil {
		return failure(err)
	}
	for range 4 {
		out, err := drawnSheet(sheet)
		if err != nil {
			return failure(err)
		}
		if len(out.PNG) <= want.MaxBytes {
			return response{Drawn: out}
		}
		sheet = sheet.Smaller()
	}
	return failure(fmt.Errorf("the picture of the page is too large: %w", corpus.ErrUnsupported))
}

func drawnSheet(s raster.Sheet) (*Drawn, error) {
	var img image.Image = s.Image
	if gray := pdfium.AsGray(s.Image); gray != nil {
		img = gray
	}
	data, err := encode(img, false)
	if err != nil {
		return nil, err
	}
	w, h := s.Image.Rect.Dx(), s.Image.Rect.Dy()
	return &Drawn{
		PNG: data, Width: w, Height: h, DPI: s.DPI,
		PageWidth: float64(w) * 72 / s.DPI, PageHeight: float64(h) * 72 / s.DPI,
	}, nil
}

// encode writes a picture as PNG, or as PGM where it is raw and grey.
func encode(img image.Image, raw bool) ([]byte, error) {
	var b bytes.Buffer
	gray, isGray := img.(*image.Gray)
	if raw && isGray {
		fmt.Fprintf(&b, "P5 %d %d 255\n", gray.Rect.Dx(), gray.Rect.Dy())
		b.Write(gray.Pix)
		return b.Bytes(), nil
	}
	if isGray {
		img = pdfium.FewGrays(gray)
	}
	enc := png.Encoder{CompressionLevel: png.BestSpeed}
	err := enc.Encode(&b, img)
	return b.Bytes(), err
}
