package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	_ "image/gif" // read by File
	"image/jpeg"
	_ "image/png" // read by File

	"daleel/corpus"
)

// JPEG makes a picture of JPEG data: as it is where that will do. invert says
// that a PDF has its components count from the other end.
func JPEG(data []byte, dpi int, t Turn, invert bool) (Picture, error) {
	c, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return Picture{}, fmt.Errorf("raster: %w", err)
	}
	if c.ColorModel == color.CMYKModel {
		invert = !invert // the decoder has inverted them, as programs for photographs store them
	} else if t == (Turn{}) && !invert && scale(dpi) == 1 {
		return Picture{data, dpi}, nil
	}
	if err := fits(c.Width, c.Height); err != nil {
		return Picture{}, err
	}
	img, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return Picture{}, fmt.Errorf("raster: %w", err)
	}
	g := gray(img)
	if invert {
		for i, v := range g.Pix {
			g.Pix[i] = 255 - v
		}
	}
	return Upright(g, dpi, t)
}

// File makes a picture of a picture file: upright and of a good size, a TIFF and
// kinds that are not known here as they are.
func File(data []byte) (Picture, error) {
	if isTIFF(data) {
		return Picture{Data: data}, nil // it may hold several pages
	}
	c, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return Picture{Data: data}, nil // for the OCR program to judge
	}
	if err := fits(c.Width, c.Height); err != nil {
		return Picture{}, err
	}
	var t Turn
	if kind == "jpeg" {
		t = exifTurn(data)
	}
	dpi := pageDPI(c.Width, c.Height)
	if t == (Turn{}) && scale(dpi) == 1 && (kind == "jpeg" || kind == "png") {
		return Picture{data, dpi}, nil
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return Picture{}, fmt.Errorf("raster: %w", err)
	}
	return Upright(gray(img), dpi, t)
}

// pageDPI is the resolution that a picture has if it shows a page of 11.7
// inches. What a picture file says of itself is mostly the screen's.
func pageDPI(w, h int) int { return max(72, max(w, h)*10/117) }

// exifTurn reads the orientation that a camera notes in a JPEG.
func exifTurn(data []byte) Turn {
	for i := 2; i+4 <= len(data) && data[i] == 0xFF; {
		n := int(data[i+2])<<8 | int(data[i+3])
		end := i + 2 + n
		if data[i+1] == 0xDA || n < 2 || end > len(data) {
			break
		}
		if body := data[i+4 : end]; data[i+1] == 0xE1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")) {
			return tiffTurn(body[6:])
		}
		i = end
	}
	return Turn{}
}

// orientations are the eight of TIFF, from 1 on.
var orientations = [...]Turn{{0, false}, {0, true}, {2, false}, {2, true}, {3, true}, {1, false}, {1, true}, {3, false}}

// tiffTurn is the tag Orientation of the first directory of a TIFF.
func tiffTurn(t []byte) Turn {
	d, err := openTIFF(t, 1)
	if err != nil {
		return Turn{}
	}
	return d.turn()
}

// JPX takes JPEG 2000 data as it is: nothing here decodes it. Only whole JP2
// files that stand upright are known to OCR programs. The error wraps
// corpus.ErrInvalid.
func JPX(data []byte, dpi int, t Turn) (Picture, error) {
	if t != (Turn{}) || !bytes.HasPrefix(data, []byte("\x00\x00\x00\x0CjP  \r\n\x87\n")) {
		return Picture{}, fmt.Errorf("raster: JPEG 2000 in a form that is not read: %w", corpus.ErrInvalid)
	}
	return Picture{data, dpi}, nil
}
