package raster

import (
	"image"
	"image/color"
)

// reduce makes a picture of w by h dots of a picture that is not smaller: each
// dot is the mean of what it covers, on white paper. It holds one row of src at
// a time.
func reduce(src image.Image, w, h int) *image.RGBA {
	b := src.Bounds()
	across, down := shares(b.Dx(), w), shares(b.Dy(), h)
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	row, here, below := make([][3]float32, w), make([][3]float32, w), make([][3]float32, w)
	for y, s := range down {
		reduceRow(row, src, b.Min.Y+y, across)
		for x, c := range row {
			for i, v := range c {
				here[x][i] += v * s.first
				below[x][i] += v * s.second
			}
		}
		if y+1 == len(down) || down[y+1].at > s.at {
			put(out.Pix[s.at*out.Stride:], here)
			here, below = below, here
			clear(below)
		}
	}
	return out
}

// share says into which two dots, at and the next, a dot goes, and how much of
// each of them it makes up.
type share struct {
	at            int
	first, second float32
}

// shares are those of a row of n dots that become m.
func shares(n, m int) []share {
	k := float64(m) / float64(n)
	out := make([]share, n)
	for i := range out {
		from, to := float64(i)*k, float64(i+1)*k
		at := min(int(from), m-1)
		edge := float64(at + 1)
		out[i] = share{at, float32(min(to, edge) - from), float32(max(0, to-edge))}
		if at == m-1 {
			out[i].second = 0
		}
	}
	return out
}

// reduceRow reads a row of src into out.
func reduceRow(out [][3]float32, src image.Image, y int, across []share) {
	clear(out)
	left := src.Bounds().Min.X
	fast, _ := src.(image.RGBA64Image)
	for x, s := range across {
		var c color.RGBA64
		if fast != nil {
			c = fast.RGBA64At(left+x, y)
		} else {
			r, g, b, a := src.At(left+x, y).RGBA()
			c = color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
		}
		paper := 0xFFFF - c.A
		for i, v := range [3]uint16{c.R, c.G, c.B} {
			v := float32(v) + float32(paper)
			out[s.at][i] += v * s.first
			if s.second > 0 {
				out[s.at+1][i] += v * s.second
			}
		}
	}
}

// put writes a row of colours of 16 bits.
func put(pix []byte, row [][3]float32) {
	for x, c := range row {
		for i, v := range c {
			pix[4*x+i] = byte(min(255, max(0, v/257+0.5)))
		}
		pix[4*x+3] = 255
	}
}

// turnColours mirrors and turns a picture.
func turnColours(src *image.RGBA, t Turn) *image.RGBA {
	to, w, h := t.over(src.Rect.Dx(), src.Rect.Dy())
	if to == nil {
		return src
	}
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range src.Rect.Dy() {
		for x := range src.Rect.Dx() {
			dx, dy := to(x, y)
			copy(dst.Pix[dst.PixOffset(dx, dy):][:4], src.Pix[src.PixOffset(x, y):])
		}
	}
	return dst
}
