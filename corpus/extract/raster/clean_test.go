package raster

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"testing"

	"daleel/corpus"
)

// paper is a picture with a shadow that grows darker to the right, a raster of
// grey dots, and a bar of print.
func paper(w, h int, bar image.Rectangle) *image.Gray {
	g := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			v := 230 - 130*x/w
			if (x+y)%3 == 0 {
				v -= v / 4
			}
			if (image.Point{x, y}).In(bar) {
				v /= 5
			}
			g.Pix[y*g.Stride+x] = byte(v)
		}
	}
	return g
}

func inPNG(t *testing.T, g *image.Gray) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, g); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestClean(t *testing.T) {
	bar := image.Rect(300, 100, 330, 106)
	p, err := Clean(Picture{inPNG(t, paper(400, 200, bar)), 300}, Turn{Quarters: 1})
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(p.Data))
	if err != nil || img.Bounds() != image.Rect(0, 0, 200, 400) || p.DPI != 300 {
		t.Fatalf("%v, %v, %d dots an inch", err, img.Bounds(), p.DPI)
	}
	g := gray(img)
	lightest, darkest := byte(0), byte(255)
	for y := 5; y < 395; y++ {
		for x := 5; x < 195; x++ {
			at := image.Pt(y, 199-x) // where the dot stood before the turn
			v := g.Pix[y*g.Stride+x]
			switch {
			case at.In(bar.Inset(1)):
				lightest = max(lightest, v)
			case !at.In(bar.Inset(-4)):
				darkest = min(darkest, v)
			}
		}
	}
	if lightest > 140 || darkest < 190 {
		t.Errorf("print up to %d, paper down to %d", lightest, darkest)
	}
}

func TestCleanRefuses(t *testing.T) {
	for name, data := range map[string][]byte{"empty": nil, "TIFF": []byte("II*\x00\x08\x00\x00\x00\x00\x00"), "cut": []byte("\x89PNG\r\n\x1a\nno more")} {
		if _, err := Clean(Picture{Data: data}, Turn{}); !errors.Is(err, corpus.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestMean(t *testing.T) {
	g := paper(23, 17, image.Rect(3, 3, 9, 5))
	for _, r := range []int{1, 4, 40} {
		got := mean(g, r)
		for y := range 17 {
			for x := range 23 {
				sum, n := 0.0, 0.0
				for j := max(0, y-r); j <= min(16, y+r); j++ {
					for i := max(0, x-r); i <= min(22, x+r); i++ {
						sum, n = sum+float64(g.Pix[j*g.Stride+i]), n+1
					}
				}
				if d := float64(got.Pix[y*got.Stride+x]) - sum/n; d > 0.01 || d < -2 {
					t.Fatalf("r %d at %d,%d: %d, want %.2f", r, x, y, got.Pix[y*got.Stride+x], sum/n)
				}
			}
		}
	}
}

func BenchmarkClean(b *testing.B) {
	g := paper(2480, 3508, image.Rect(300, 300, 900, 340))
	var buf bytes.Buffer
	if err := png.Encode(&buf, g); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Clean(Picture{buf.Bytes(), 300}, Turn{}); err != nil {
			b.Fatal(err)
		}
	}
}
