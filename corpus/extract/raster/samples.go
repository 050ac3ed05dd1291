package raster

import (
	"fmt"
	"image"

	"daleel/corpus"
)

// Samples describe the bare dots of a picture in a PDF.
type Samples struct {
	Width, Height int
	// Bits of each component: 1, 2, 4, 8 or 16.
	Bits int
	// Components of a dot: 1 grey or index, 3 red green blue, 4 the inks cyan
	// magenta yellow black.
	Components int
	// Invert says that the components count from the other end: /Decode [1 0],
	// or an ink.
	Invert bool
	// Palette holds red, green and blue of each index; nil where the
	// components are the colour.
	Palette []byte
}

// Gray makes the dots grey. Dots that are missing at the end are white. The
// error wraps corpus.ErrInvalid.
func (s Samples) Gray(data []byte) (*image.Gray, error) {
	if err := fits(s.Width, s.Height); err != nil {
		return nil, err
	}
	switch {
	case s.Bits != 1 && s.Bits != 2 && s.Bits != 4 && s.Bits != 8 && s.Bits != 16,
		s.Components != 1 && s.Components != 3 && s.Components != 4, s.Palette != nil && (s.Components != 1 || s.Bits > 8):
		return nil, fmt.Errorf("raster: %d components of %d bits: %w", s.Components, s.Bits, corpus.ErrInvalid)
	}
	img := image.NewGray(image.Rect(0, 0, s.Width, s.Height))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	row := (s.Width*s.Components*s.Bits + 7) / 8
	for y := 0; y < s.Height && len(data) >= row; y++ {
		s.row(img.Pix[y*img.Stride:][:s.Width], data[:row])
		data = data[row:]
	}
	return img, nil
}

func (s Samples) row(dst, src []byte) {
	var c [4]uint32
	for x := range dst {
		for k := range s.Components {
			c[k] = s.sample(src, x*s.Components+k)
		}
		dst[x] = s.shade(c)
	}
}

// sample is the i-th component of a row: 0 to 255, or an index.
func (s Samples) sample(src []byte, i int) uint32 {
	switch s.Bits {
	case 8:
		return uint32(src[i])
	case 16:
		return uint32(src[2*i])
	}
	bit := i * s.Bits
	top := uint32(1)<<s.Bits - 1
	v := uint32(src[bit/8]) >> (8 - s.Bits - bit%8) & top
	if s.Palette != nil {
		return v
	}
	return v * 255 / top
}

func (s Samples) shade(c [4]uint32) byte {
	if s.Palette != nil {
		i := int(c[0])
		if s.Invert {
			i = 1<<s.Bits - 1 - i
		}
		if 3*i+3 > len(s.Palette) {
			return 255
		}
		p := s.Palette[3*i:]
		return byte(luma(uint32(p[0]), uint32(p[1]), uint32(p[2])))
	}
	if s.Invert {
		for k := range c {
			c[k] = 255 - c[k]
		}
	}
	switch s.Components {
	case 1:
		return byte(c[0])
	case 3:
		return byte(luma(c[0], c[1], c[2]))
	}
	black := 255 - c[3]
	return byte(luma((255-c[0])*black/255, (255-c[1])*black/255, (255-c[2])*black/255))
}
