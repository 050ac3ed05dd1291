package pdftext

import (
	"bytes"
	"image/png"
	"strings"
	"testing"

	"daleel/corpus/extract/pdftest"
	"daleel/corpus/extract/raster"
)

// oneImage is a page that draws an image of two by two dots with cm.
func oneImage(cm, dict, data string) []byte {
	return pdftest.Pages([]string{"q " + cm + " cm /Im Do Q"}, "/XObject << /Im 6 0 R >>",
		pdftest.Stream("/Type /XObject /Subtype /Image /Width 2 /Height 2 "+dict, data))
}

func TestPictures(t *testing.T) {
	const full, grey = "612 0 0 792 0 0", "/BitsPerComponent 8 /ColorSpace /DeviceGray"
	for name, c := range map[string]struct {
		file    []byte
		dots    string // of the enlarged picture's corners: dark, light
		problem string
	}{
		"grey":      {oneImage(full, grey, "\x00\xff\xff\xff"), "d...", ""},
		"inverted":  {oneImage(full, grey+" /Decode [1 0]", "\xff\x00\x00\x00"), "d...", ""},
		"turned":    {oneImage("0 -792 612 0 0 792", grey, "\x00\xff\xff\xff"), ".d..", ""},
		"upside":    {oneImage("-612 0 0 -792 612 792", grey, "\x00\xff\xff\xff"), "...d", ""},
		"mask":      {oneImage(full, "/ImageMask true /BitsPerComponent 1", "\x40\xc0"), "d...", ""},
		"palette":   {oneImage(full, "/BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 1 <000000ffffff>]", "\x00\x01\x01\x01"), "d...", ""},
		"hex":       {oneImage(full, grey+" /Filter /ASCIIHexDecode", "00ffffff>"), "d...", ""},
		"small":     {oneImage("100 0 0 100 0 0", grey, "\x00\xff\xff\xff"), "", "not made of one image"},
		"askew":     {oneImage("500 200 -200 500 200 0", grey, "\x00\xff\xff\xff"), "", "askew"},
		"jbig2":     {oneImage(full, grey+" /Filter /JBIG2Decode", "xx"), "", "JBIG2Decode"},
		"no colour": {oneImage(full, "/BitsPerComponent 8", "xxxx"), "", "colours"},
		"bad jpeg":  {oneImage(full, grey+" /Filter /DCTDecode", "xx"), "", "raster"},
	} {
		pics, err := Pictures(c.file, Options{}, []int{1, 7})
		if err != nil || len(pics) != 2 || pics[1].Problem == "" {
			t.Errorf("%s: %v %+v", name, err, pics)
			continue
		}
		p := pics[0]
		if c.problem != "" {
			if !strings.Contains(p.Problem, c.problem) {
				t.Errorf("%s: problem %q, want %q", name, p.Problem, c.problem)
			}
			continue
		}
		if got := corners(t, p.Picture); got != c.dots || !p.Whole || p.Across != 612 {
			t.Errorf("%s: %s, want %s: %+v", name, got, c.dots, p)
		}
	}
}

// corners says which corners of a picture are dark: upper left, upper right,
// lower left, lower right.
func corners(t *testing.T, p raster.Picture) string {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(p.Data))
	if err != nil {
		return err.Error()
	}
	b, out := img.Bounds(), ""
	for _, at := range [][2]int{{0, 0}, {b.Max.X - 1, 0}, {0, b.Max.Y - 1}, {b.Max.X - 1, b.Max.Y - 1}} {
		mark := "."
		if r, _, _, _ := img.At(at[0], at[1]).RGBA(); r < 0x8000 {
			mark = "d"
		}
		out += mark
	}
	return out
}
