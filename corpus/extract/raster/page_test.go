package raster

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"testing"

	"golang.org/x/image/bmp"

	"daleel/corpus"
)

// leaf is a white page of w by h dots whose upper left quarter is red.
func leaf(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(img, image.Rect(0, 0, w/2, h/2), image.NewUniform(color.RGBA{R: 200, A: 255}), image.Point{}, draw.Src)
	return img
}

// entry is a number under a tag of a TIFF, or several.
type entry struct {
	tag     uint16
	numbers []uint32
}

// joined writes a TIFF of several pages, each of them tags and a body.
func joined(order binary.AppendByteOrder, pages ...[]entry) []byte {
	out := []byte("II*\x00")
	if order == binary.AppendByteOrder(binary.BigEndian) {
		out = []byte("MM\x00*")
	}
	out = order.AppendUint32(out, 8)
	for i, p := range pages {
		out = order.AppendUint16(out, uint16(len(p)))
		for _, e := range p {
			out = order.AppendUint16(out, e.tag)
			out = order.AppendUint16(out, typeLong)
			out = order.AppendUint32(out, uint32(len(e.numbers)))
			out = order.AppendUint32(out, e.numbers[0]) // of several, their place
		}
		next := uint32(len(out) + 4)
		if i == len(pages)-1 {
			next = 0
		}
		out = order.AppendUint32(out, next)
	}
	return out
}

// grayTIFF has n pages of w by h dots, page k in the grey 40k, all bodies at the end.
func grayTIFF(order binary.AppendByteOrder, n, w, h, orientation int) []byte {
	var pages [][]entry
	const tags = 10
	body := tiffHead + n*(2+12*tags+4)
	for k := range n {
		pages = append(pages, []entry{
			{tagWidth, []uint32{uint32(w)}}, {tagHeight, []uint32{uint32(h)}}, {tagBits, []uint32{8}}, {tagCompression, []uint32{1}},
			{tagPhotometric, []uint32{1}}, {tagOffsets, []uint32{uint32(body + k*w*h)}}, {tagOrientation, []uint32{uint32(orientation)}},
			{tagSamples, []uint32{1}}, {tagRows, []uint32{uint32(h)}}, {tagCounts, []uint32{uint32(w * h)}},
		})
	}
	out := joined(order, pages...)
	for k := range n {
		out = append(out, bytes.Repeat([]byte{byte(40 * (k + 1))}, w*h)...)
	}
	return out
}

// jpegTIFF keeps a page in two strips of JPEG.
func jpegTIFF(t testing.TB, img *image.RGBA) []byte {
	t.Helper()
	b := img.Bounds()
	half := b.Dy() / 2
	var strips [2]bytes.Buffer
	for i := range strips {
		if err := jpeg.Encode(&strips[i], img.SubImage(image.Rect(0, i*half, b.Dx(), (i+1)*half)), nil); err != nil {
			t.Fatal(err)
		}
	}
	first, second := uint32(strips[0].Len()), uint32(strips[1].Len())
	const tags = 7
	lists := uint32(tiffHead + 2 + 12*tags + 4)
	out := joined(binary.LittleEndian, []entry{
		{tagWidth, []uint32{uint32(b.Dx())}}, {tagHeight, []uint32{uint32(b.Dy())}}, {tagCompression, []uint32{compressionJPEG}},
		{tagPhotometric, []uint32{6}}, {tagOffsets, []uint32{lists, 0}}, {tagRows, []uint32{uint32(half)}}, {tagCounts, []uint32{lists + 8, 0}},
	})
	for _, n := range []uint32{lists + 16, lists + 16 + first, first, second} {
		out = binary.LittleEndian.AppendUint32(out, n)
	}
	return append(append(out, strips[0].Bytes()...), strips[1].Bytes()...)
}

func encoded(t testing.TB, kind string, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	var err error
	switch kind {
	case "png":
		err = png.Encode(&b, img)
	case "jpeg":
		err = jpeg.Encode(&b, img, nil)
	case "gif":
		err = gif.Encode(&b, img, nil)
	case "bmp":
		err = bmp.Encode(&b, img)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// near reports whether a dot has about that colour.
func near(c color.RGBA, r, g, b uint8) bool {
	off := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return max(off(c.R, r), off(c.G, g), off(c.B, b)) < 16 && c.A == 255
}

// TestPage draws a page of every kind of file smaller, in its colours.
func TestPage(t *testing.T) {
	img := leaf(300, 400)
	files := map[string][]byte{"tiff of JPEG": jpegTIFF(t, img)}
	for _, kind := range []string{"png", "jpeg", "gif", "bmp"} {
		files[kind] = encoded(t, kind, img)
	}
	for name, data := range files {
		got, err := Page(data, 1, 120)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if b := got.Image.Rect; b.Dx() != 120 || b.Dy() != 160 {
			t.Errorf("%s: %v", name, b)
		}
		if !near(got.Image.RGBAAt(30, 40), 200, 0, 0) || !near(got.Image.RGBAAt(90, 40), 255, 255, 255) || !near(got.Image.RGBAAt(30, 120), 255, 255, 255) {
			t.Errorf("%s: %v %v %v", name, got.Image.RGBAAt(30, 40), got.Image.RGBAAt(90, 40), got.Image.RGBAAt(30, 120))
		}
		if s := got.Smaller(); s.Image.Rect.Dx() != 80 || s.DPI >= got.DPI {
			t.Errorf("%s: smaller is %v at %v", name, s.Image.Rect, s.DPI)
		}
		if wide, err := Page(data, 1, 5000); err != nil || wide.Image.Rect.Dx() != 300 {
			t.Errorf("%s: enlarged to %v, %v", name, wide.Image.Rect, err)
		}
		if _, err := Page(data, 2, 120); !errors.Is(err, corpus.ErrNotFound) {
			t.Errorf("%s: page 2 of 1: %v", name, err)
		}
	}
}

// TestPageOfTIFF draws each page of a TIFF in both orders of bytes, upright.
func TestPageOfTIFF(t *testing.T) {
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		data := grayTIFF(order, 3, 40, 20, 6)
		for n := 1; n <= 3; n++ {
			got, err := Page(data, n, 100)
			if err != nil {
				t.Fatalf("%v page %d: %v", order, n, err)
			}
			if b := got.Image.Rect; b.Dx() != 20 || b.Dy() != 40 || !near(got.Image.RGBAAt(5, 5), byte(40*n), byte(40*n), byte(40*n)) {
				t.Errorf("%v page %d: %v %v", order, n, b, got.Image.RGBAAt(5, 5))
			}
		}
		for _, n := range []int{-1, 0, 4, 1 << 16} {
			if _, err := Page(data, n, 100); !errors.Is(err, corpus.ErrNotFound) {
				t.Errorf("%v page %d of 3: %v", order, n, err)
			}
		}
	}
}

// TestPageTurns sees that a turned picture shows the same corner as the grey one
// that is read by OCR.
func TestPageTurns(t *testing.T) {
	for o, turned := range orientations {
		data := grayTIFF(binary.LittleEndian, 1, 4, 3, o+1)
		copy(data[len(data)-12:], []byte{0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255})
		got, err := Page(data, 1, 100)
		if err != nil {
			t.Fatal(err)
		}
		want := turn(&image.Gray{Pix: data[len(data)-12:], Stride: 4, Rect: image.Rect(0, 0, 4, 3)}, turned)
		for y := range want.Rect.Dy() {
			for x := range want.Rect.Dx() {
				if got.Image.RGBAAt(x, y).R != want.GrayAt(x, y).Y {
					t.Fatalf("orientation %d: the dot at %d, %d differs", o+1, x, y)
				}
			}
		}
	}
}

// TestReduceIsTheMean sees that no dot is lost and none counted twice.
func TestReduceIsTheMean(t *testing.T) {
	src := image.NewGray(image.Rect(3, 5, 3+97, 5+61))
	sum := 0
	for i := range src.Pix {
		src.Pix[i] = byte(i * 37)
		sum += int(src.Pix[i])
	}
	for _, size := range []image.Point{{97, 61}, {96, 60}, {50, 31}, {13, 7}, {1, 1}} {
		got := reduce(src, size.X, size.Y)
		small := 0
		for i := 0; i < len(got.Pix); i += 4 {
			small += int(got.Pix[i])
		}
		if a, b := float64(sum)/float64(len(src.Pix)), float64(small)/float64(size.X*size.Y); a-b > 1 || b-a > 1 {
			t.Errorf("%v: the mean is %.2f, was %.2f", size, b, a)
		}
	}
}

// hostilePictures are files that claim more than they hold.
func hostilePictures(t testing.TB) map[string][]byte {
	bomb := encoded(t, "png", image.NewGray(image.Rect(0, 0, 8, 8)))
	binary.BigEndian.PutUint32(bomb[16:], 1<<30)
	wide := grayTIFF(binary.LittleEndian, 1, 40, 20, 1)
	binary.LittleEndian.PutUint32(wide[tiffHead+2+8:], 19_000)
	binary.LittleEndian.PutUint32(wide[tiffHead+2+12+8:], 19_000)
	far := grayTIFF(binary.LittleEndian, 1, 40, 20, 1)
	binary.LittleEndian.PutUint32(far[4:], 1<<31)
	torn := jpegTIFF(t, leaf(64, 64))
	photo := encoded(t, "jpeg", leaf(64, 64))
	return map[string][]byte{
		"a PNG of a billion dots": bomb, "a TIFF of 19,000 dots a side": wide, "a directory beyond the end": far,
		"a torn TIFF of JPEG": torn[:len(torn)-300], "a torn JPEG": photo[:len(photo)/2], "nothing": nil, "a head alone": []byte("II*\x00\x08\x00\x00\x00"),
		"no picture": []byte("RIFF....WEBPVP8 "),
	}
}

func TestPageHostile(t *testing.T) {
	for name, data := range hostilePictures(t) {
		if _, err := Page(data, 1, 1240); !errors.Is(err, corpus.ErrUnsupported) && !errors.Is(err, corpus.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	circle := grayTIFF(binary.LittleEndian, 1, 40, 20, 1)
	binary.LittleEndian.PutUint32(circle[tiffHead+2+120:], tiffHead) // its own successor
	if _, err := Page(circle, 90_000, 100); err != nil {
		t.Errorf("a circle of directories: %v", err)
	}
}

// FuzzPage wants no panic and no sheet larger than was asked for.
func FuzzPage(f *testing.F) {
	for _, data := range hostilePictures(f) {
		f.Add(data, 1)
	}
	f.Add(grayTIFF(binary.BigEndian, 2, 16, 16, 8), 2)
	f.Add(jpegTIFF(f, leaf(32, 32)), 1)
	f.Add(encoded(f, "bmp", leaf(8, 8)), 1)
	f.Fuzz(func(t *testing.T, data []byte, n int) {
		if n > 1000 || len(data) > 1<<16 {
			return
		}
		s, err := Page(data, n, 64)
		if err == nil && (s.Image.Rect.Dx() > 64 || s.Image.Rect.Dy() > maxShown || s.DPI <= 0) {
			t.Errorf("%v at %v", s.Image.Rect, s.DPI)
		}
	})
}
