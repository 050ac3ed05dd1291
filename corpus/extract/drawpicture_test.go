package extract

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"testing"

	"golang.org/x/image/tiff"

	"daleel/corpus"
)

// photograph is a picture that no PNG makes small.
func photograph(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	r := rand.NewChaCha8([32]byte{1})
	_, _ = r.Read(img.Pix)
	for i := 3; i < len(img.Pix); i += 4 {
		img.Pix[i] = 255
	}
	return img
}

func asFile(t *testing.T, name string, enc func(*bytes.Buffer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := enc(&b); err != nil {
		t.Fatal(err)
	}
	return write(t, name, b.Bytes())
}

// TestDrawPicture draws picture files in an ordinary worker: no PDFium starts.
func TestDrawPicture(t *testing.T) {
	gray := image.NewGray(image.Rect(0, 0, 1654, 2339))
	gray.SetGray(800, 800, color.Gray{Y: 1})
	photo := photograph(900, 600)
	r := newReader(t, Options{})
	for _, tt := range []struct {
		path string
		d    Drawing
		w, h int
	}{
		{asFile(t, "a.tif", func(b *bytes.Buffer) error { return tiff.Encode(b, gray, nil) }), Drawing{Page: 1, Width: 1240}, 1240, 1754},
		{asFile(t, "a.png", func(b *bytes.Buffer) error { return png.Encode(b, gray) }), Drawing{Page: 1}, 1654, 2339},
		{asFile(t, "a.jpg", func(b *bytes.Buffer) error { return jpeg.Encode(b, photo, nil) }), Drawing{Page: 1, Width: 900, MaxBytes: 400_000}, 400, 266},
	} {
		got, err := r.DrawPage(context.Background(), tt.path, "", tt.d)
		if err != nil {
			t.Fatalf("%s: %v", tt.path, err)
		}
		c, err := png.DecodeConfig(bytes.NewReader(got.PNG))
		if err != nil || c.Width != tt.w || c.Height != tt.h || got.Width != tt.w || got.Height != tt.h {
			t.Errorf("%s: %d by %d, said to be %d by %d, want %d by %d: %v", tt.path, c.Width, c.Height, got.Width, got.Height, tt.w, tt.h, err)
		}
	}
	if r.drawPool != nil {
		t.Error("PDFium was started for a picture")
	}
}

// TestDrawHostilePicture has pictures drawn that claim to be huge, are torn, or
// are nothing; afterwards the same worker draws a good one.
func TestDrawHostilePicture(t *testing.T) {
	good := asFile(t, "good.png", func(b *bytes.Buffer) error { return png.Encode(b, image.NewGray(image.Rect(0, 0, 50, 50))) })
	wide := asFile(t, "wide.png", func(b *bytes.Buffer) error {
		err := png.Encode(b, image.NewGray(image.Rect(0, 0, 50, 50)))
		binary.BigEndian.PutUint32(b.Bytes()[16:], 1<<31-1)
		return err
	})
	bomb := asFile(t, "bomb.png", func(b *bytes.Buffer) error { return png.Encode(b, image.NewGray(image.Rect(0, 0, 20_001, 100))) })
	r := newReader(t, Options{})
	for name, path := range map[string]string{
		"two billion dots": wide, "a side too long": bomb,
		"torn": write(t, "torn.jpg", []byte("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00")), "a head": write(t, "head.tif", []byte("MM\x00*\x00\x00\x00\x08\xFF\xFF")),
	} {
		if _, err := r.DrawPage(context.Background(), path, "", Drawing{Page: 1, Width: 1240}); !errors.Is(err, corpus.ErrUnsupported) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := r.DrawPage(context.Background(), good, "", Drawing{Page: 2, Width: 1240}); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("page 2 of a picture: %v", err)
	}
	if _, err := r.DrawPage(context.Background(), good, "", Drawing{Page: 1, Width: 1240}); err != nil {
		t.Error(err)
	}
}
