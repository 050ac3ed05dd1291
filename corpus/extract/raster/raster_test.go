package raster

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"daleel/corpus"
)

// letterL is a picture of two by three dots: a black column and a black foot.
func letterL() *image.Gray {
	img := image.NewGray(image.Rect(0, 0, 2, 3))
	copy(img.Pix, []byte{0, 255, 0, 255, 0, 0})
	return img
}

func TestTurn(t *testing.T) {
	for _, c := range []struct {
		turn Turn
		want []byte
		w    int
	}{
		{Turn{}, []byte{0, 255, 0, 255, 0, 0}, 2},
		{Turn{Quarters: 1}, []byte{0, 0, 0, 0, 255, 255}, 3},
		{Turn{Quarters: 2}, []byte{0, 0, 255, 0, 255, 0}, 2},
		{Turn{Quarters: 3}, []byte{255, 255, 0, 0, 0, 0}, 3},
		{Turn{Mirror: true}, []byte{255, 0, 255, 0, 0, 0}, 2},
	} {
		got := turn(letterL(), c.turn)
		if !bytes.Equal(got.Pix, c.want) || got.Rect.Dx() != c.w {
			t.Errorf("%+v: %v, want %v", c.turn, got.Pix, c.want)
		}
	}
}

func TestSamples(t *testing.T) {
	for name, c := range map[string]struct {
		s    Samples
		data []byte
		want []byte
	}{
		"one bit":          {Samples{Width: 3, Height: 2, Bits: 1, Components: 1}, []byte{0xA0, 0x40}, []byte{255, 0, 255, 0, 255, 0}},
		"inverted":         {Samples{Width: 2, Height: 1, Bits: 8, Components: 1, Invert: true}, []byte{0, 200}, []byte{255, 55}},
		"colours":          {Samples{Width: 2, Height: 1, Bits: 8, Components: 3}, []byte{255, 255, 255, 255, 0, 0}, []byte{255, 76}},
		"inks":             {Samples{Width: 2, Height: 1, Bits: 8, Components: 4}, []byte{0, 0, 0, 0, 0, 0, 0, 255}, []byte{255, 0}},
		"palette":          {Samples{Width: 2, Height: 1, Bits: 4, Components: 1, Palette: []byte{9, 9, 9, 200, 200, 200}}, []byte{0x10}, []byte{200, 9}},
		"sixteen bits":     {Samples{Width: 1, Height: 1, Bits: 16, Components: 1}, []byte{7, 99}, []byte{7}},
		"missing is white": {Samples{Width: 1, Height: 2, Bits: 8, Components: 1}, []byte{7}, []byte{7, 255}},
	} {
		got, err := c.s.Gray(c.data)
		if err != nil || !bytes.Equal(got.Pix, c.want) {
			t.Errorf("%s: %v %v, want %v", name, got, err, c.want)
		}
	}
	for _, bad := range []Samples{
		{Width: 1 << 30, Height: 1 << 30, Bits: 8, Components: 1}, {Width: 1, Height: 1, Bits: 7, Components: 1},
		{Bits: 8, Components: 1}, {Width: 1, Height: 1, Bits: 8, Components: 2},
	} {
		if _, err := bad.Gray(nil); !errors.Is(err, corpus.ErrInvalid) {
			t.Errorf("%+v: error %v", bad, err)
		}
	}
}

func TestUprightScales(t *testing.T) {
	for dpi, want := range map[int]int{0: 100, 72: 300, 100: 200, 150: 200, 200: 100, 300: 100, 600: 50} {
		p, err := Upright(image.NewGray(image.Rect(0, 0, 100, 50)), dpi, Turn{})
		if err != nil {
			t.Fatal(err)
		}
		c, err := png.DecodeConfig(bytes.NewReader(p.Data))
		if err != nil || c.Width != want || c.Height != want/2 || p.DPI != dpi*want/100 {
			t.Errorf("%d dots an inch: %d by %d at %d (%v), want %d wide", dpi, c.Width, c.Height, p.DPI, err, want)
		}
	}
}

func TestEnlargeKeepsFlatGrey(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 5, 4))
	for i := range img.Pix {
		img.Pix[i] = 130
	}
	for n := 2; n <= 4; n++ {
		for _, v := range enlarge(img, n).Pix {
			if v != 130 {
				t.Fatalf("times %d: a dot of %d", n, v)
			}
		}
	}
}

func TestJPEG(t *testing.T) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, letterL(), nil); err != nil {
		t.Fatal(err)
	}
	as, err := JPEG(b.Bytes(), 200, Turn{}, false)
	if err != nil || !bytes.Equal(as.Data, b.Bytes()) {
		t.Errorf("a sound JPEG is not taken as it is: %v", err)
	}
	inv, err := JPEG(b.Bytes(), 200, Turn{}, true)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(inv.Data))
	if err != nil {
		t.Fatal(err)
	}
	if g := color.GrayModel.Convert(img.At(0, 0)).(color.Gray); g.Y < 128 {
		t.Errorf("the black dot is %d after inverting", g.Y)
	}
	if _, err := JPEG([]byte("no"), 200, Turn{}, false); err == nil {
		t.Error("no error for what is no JPEG")
	}
}

func TestFaxTIFF(t *testing.T) {
	p, err := Fax{Columns: 16, Rows: 4, K: -1, Invert: true}.TIFF([]byte{1, 2, 3}, 200, Turn{Quarters: 1})
	if err != nil {
		t.Fatal(err)
	}
	if got := tiffTurn(p.Data); got != (Turn{Quarters: 1}) {
		t.Errorf("orientation %+v", got)
	}
	if !bytes.HasSuffix(p.Data, []byte{1, 2, 3}) || binary.LittleEndian.Uint16(p.Data[8:]) != 15 {
		t.Error("not a directory of fifteen entries with the data at the end")
	}
	if _, err := (Fax{Columns: 16, Rows: 1 << 30}).TIFF(nil, 200, Turn{}); !errors.Is(err, corpus.ErrInvalid) {
		t.Errorf("huge fax: %v", err)
	}
}

func FuzzFile(f *testing.F) {
	var b bytes.Buffer
	_ = jpeg.Encode(&b, letterL(), nil)
	f.Add(b.Bytes())
	f.Add([]byte("\xFF\xD8\xFF\xE1\x00\x10Exif\x00\x00II*\x00\x08\x00\x00\x00"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		_, _ = File(data)
		_ = exifTurn(data)
		_ = tiffTurn(data)
	})
}
