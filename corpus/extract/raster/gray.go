package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/png"

	"daleel/corpus"
)

// The resolutions, in dots an inch, that are read as they are. Tesseract takes
// letters of some 20 dots best: smaller pictures are enlarged, larger ones cost
// time for nothing.
const (
	lowDPI    = 170
	readDPI   = 190
	highDPI   = 450
	targetDPI = 300
)

// maxPixels is the size of a picture that is decoded here at all: an A4 page at
// 1200 dots an inch has 140 million, at 600 dots 35 million.
const maxPixels = 80 << 20

// maxSide is the longest side of a picture in dots.
const maxSide = 20_000

// Picture is an encoded picture, ready for OCR.
type Picture struct {
	Data []byte `json:"data"`
	// DPI is its resolution in dots an inch, 0 where it is not known.
	DPI int `json:"dpi"`
}

// Upright makes a picture of img, scaled to a resolution that OCR reads well.
// dpi is the resolution that img has, 0 where it is not known.
func Upright(img *image.Gray, dpi int, t Turn) (Picture, error) {
	img = turn(img, t)
	switch n := scale(dpi); {
	case n > 1 && img.Rect.Dx()*img.Rect.Dy()*n*n <= maxPixels:
		img, dpi = enlarge(img, n), dpi*n
	case n < 0:
		img, dpi = shrink(img, -n), dpi/-n
	}
	var b bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := enc.Encode(&b, img); err != nil {
		return Picture{}, fmt.Errorf("raster: %w", err)
	}
	return Picture{b.Bytes(), dpi}, nil
}

// scale is how many times a picture is enlarged, or negative how many times it
// is made smaller; 1 leaves it.
func scale(dpi int) int {
	switch {
	case dpi <= 0:
		return 1
	case dpi < lowDPI:
		return min(4, (readDPI+dpi-1)/dpi)
	case dpi > highDPI:
		return -((dpi + targetDPI/2) / targetDPI)
	}
	return 1
}

// fits reports whether a picture of that size is decoded.
func fits(w, h int) error {
	if w < 1 || h < 1 || w > maxSide || h > maxSide || w*h > maxPixels {
		return fmt.Errorf("raster: a picture of %d by %d dots: %w", w, h, corpus.ErrInvalid)
	}
	return nil
}

// gray makes img grey; colours become their brightness.
func gray(img image.Image) *image.Gray {
	b := img.Bounds()
	out := image.NewGray(image.Rect(0, 0, b.Dx(), b.Dy()))
	switch src := img.(type) {
	case *image.Gray:
		for y := range b.Dy() {
			copy(out.Pix[y*out.Stride:], src.Pix[src.PixOffset(b.Min.X, b.Min.Y+y):][:b.Dx()])
		}
	case *image.YCbCr:
		for y := range b.Dy() {
			copy(out.Pix[y*out.Stride:], src.Y[src.YOffset(b.Min.X, b.Min.Y+y):][:b.Dx()])
		}
	default:
		for y := range b.Dy() {
			for x := range b.Dx() {
				out.Pix[y*out.Stride+x] = onWhite(img.At(b.Min.X+x, b.Min.Y+y).RGBA())
			}
		}
	}
	return out
}

// onWhite is the brightness of a colour laid on white paper.
func onWhite(r, g, b, a uint32) byte {
	return byte((luma(r, g, b) + 0xFFFF - a) >> 8)
}

// luma is the brightness of a colour, as ITU-R BT.601 weighs it.
func luma(r, g, b uint32) uint32 { return (299*r + 587*g + 114*b) / 1000 }

// turn mirrors and turns a picture.
func turn(src *image.Gray, t Turn) *image.Gray {
	to, w, h := t.over(src.Rect.Dx(), src.Rect.Dy())
	if to == nil {
		return src
	}
	dst := image.NewGray(image.Rect(0, 0, w, h))
	for y := range src.Rect.Dy() {
		for x := range src.Rect.Dx() {
			dx, dy := to(x, y)
			dst.Pix[dy*dst.Stride+dx] = src.Pix[y*src.Stride+x]
		}
	}
	return dst
}

// shrink makes each square of n by n dots one dot.
func shrink(src *image.Gray, n int) *image.Gray {
	w, h := max(1, src.Rect.Dx()/n), max(1, src.Rect.Dy()/n)
	dst := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			sum, count := 0, 0
			for j := y * n; j < min((y+1)*n, src.Rect.Dy()); j++ {
				for i := x * n; i < min((x+1)*n, src.Rect.Dx()); i++ {
					sum += int(src.Pix[j*src.Stride+i])
					count++
				}
			}
			dst.Pix[y*dst.Stride+x] = byte(sum / max(1, count))
		}
	}
	return dst
}

// enlarge makes each dot n by n dots, with Catmull-Rom curves between the
// middles of the old ones.
func enlarge(src *image.Gray, n int) *image.Gray {
	w, h := src.Rect.Dx(), src.Rect.Dy()
	weights := curves(n)
	wide := image.NewGray(image.Rect(0, 0, w*n, h))
	for y := range h {
		line(wide.Pix[y*wide.Stride:], 1, src.Pix[y*src.Stride:], 1, w, weights)
	}
	dst := image.NewGray(image.Rect(0, 0, w*n, h*n))
	for x := range w * n {
		line(dst.Pix[x:], dst.Stride, wide.Pix[x:], wide.Stride, h, weights)
	}
	return dst
}

// line enlarges one row or column of count dots, which stand step bytes apart.
func line(dst []byte, dstStep int, src []byte, srcStep, count int, weights [][4]float32) {
	n := len(weights)
	at := func(i int) float32 { return float32(src[min(max(i, 0), count-1)*srcStep]) }
	for i := range count {
		before, left, here, right, after := at(i-2), at(i-1), at(i), at(i+1), at(i+2)
		for phase, k := range weights {
			var v float32
			if 2*phase+1 < n { // between the dot before and this one
				v = k[0]*before + k[1]*left + k[2]*here + k[3]*right
			} else {
				v = k[0]*left + k[1]*here + k[2]*right + k[3]*after
			}
			dst[(i*n+phase)*dstStep] = byte(min(255, max(0, v+0.5)))
		}
	}
}

// curves are the weights of the four dots around each of the n places that a
// dot is split into.
func curves(n int) [][4]float32 {
	ws := make([][4]float32, n)
	for phase := range ws {
		t := (float32(phase)+0.5)/float32(n) - 0.5
		if 2*phase+1 < n {
			t++
		}
		t2, t3 := t*t, t*t*t
		ws[phase] = [4]float32{
			(-t + 2*t2 - t3) / 2,
			(2 - 5*t2 + 3*t3) / 2,
			(t + 4*t2 - 3*t3) / 2,
			(-t2 + t3) / 2,
		}
	}
	return ws
}
