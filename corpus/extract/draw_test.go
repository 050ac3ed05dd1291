package extract

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daleel/corpus"
	"daleel/corpus/extract/pdftest"
)

// twoPages is a PDF of two pages with a running header.
func twoPages(t testing.TB) string {
	t.Helper()
	return write(t, "two.pdf", pdftest.Pages([]string{
		pdftest.Text("The keeper shall light the lamp at dusk."),
		pdftest.Text("Whoever puts out the lamp is liable to a fine."),
	}, ""))
}

func TestDrawPage(t *testing.T) {
	path := twoPages(t)
	r := newReader(t, Options{})
	for _, tt := range []struct {
		d    Drawing
		w, h int
	}{
		{Drawing{Page: 1, DPI: 72}, 612, 792},
		{Drawing{Page: 2, Width: 306}, 306, 396},
		{Drawing{Page: 2, DPI: 72_000}, 3864, 5000},
		{Drawing{Page: 1, Width: 1224, MaxBytes: 4000}, 816, 1056},
	} {
		got, err := r.DrawPage(context.Background(), path, "", tt.d)
		if err != nil {
			t.Fatalf("%+v: %v", tt.d, err)
		}
		img, err := png.Decode(bytes.NewReader(got.PNG))
		if err != nil {
			t.Fatalf("%+v: %v", tt.d, err)
		}
		if b := img.Bounds(); b.Dx() != got.Width || b.Dy() != got.Height {
			t.Errorf("%+v: the picture is %v, the answer says %d by %d", tt.d, b, got.Width, got.Height)
		}
		small := tt.d.MaxBytes > 0 && got.Width < tt.d.Width && len(got.PNG) <= tt.d.MaxBytes
		if (got.Width != tt.w || got.Height != tt.h) && !small {
			t.Errorf("%+v: %d by %d dots in %d bytes, want %d by %d", tt.d, got.Width, got.Height, len(got.PNG), tt.w, tt.h)
		}
		if got.PageWidth != 612 || got.PageHeight != 792 {
			t.Errorf("%+v: the page is %v by %v points", tt.d, got.PageWidth, got.PageHeight)
		}
	}
}

func TestDrawProblems(t *testing.T) {
	path := twoPages(t)
	text := write(t, "a.txt", []byte("No PDF."))
	broken := write(t, "b.pdf", []byte("%PDF-1.4\nnothing follows"))
	r := newReader(t, Options{})
	for _, tt := range []struct {
		name string
		path string
		page int
		want error
	}{
		{"page beyond the end", path, 3, corpus.ErrNotFound},
		{"page before the first", path, -1, corpus.ErrNotFound},
		{"no such file", path + "x", 1, corpus.ErrNotFound},
		{"a text", text, 1, corpus.ErrUnsupported},
		{"a broken PDF", broken, 1, corpus.ErrUnsupported},
	} {
		if _, err := r.DrawPage(context.Background(), tt.path, "", Drawing{Page: tt.page}); !errors.Is(err, tt.want) {
			t.Errorf("drawing %s: %v, want %v", tt.name, err, tt.want)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := r.DrawPage(ctx, path, "", Drawing{Page: 1}); !errors.Is(err, corpus.ErrUnavailable) {
		t.Errorf("drawing for nobody: %v", err)
	}
	if _, err := r.DrawPage(context.Background(), path, "", Drawing{Page: 1}); err != nil {
		t.Errorf("drawing after problems: %v", err)
	}
}

// TestDrawEncrypted draws files of every cipher; the picture must have print on
// it, and a file with a password of its own must say that it is locked.
func TestDrawEncrypted(t *testing.T) {
	files, _ := filepath.Glob("pdftext/testdata/enc-*.pdf")
	if len(files) < 8 {
		t.Fatalf("only %d encrypted files", len(files))
	}
	r := newReader(t, Options{})
	for _, f := range files {
		password := ""
		if strings.Contains(f, "userpw") {
			password = "secret"
			if _, err := r.DrawPage(context.Background(), f, "wrong", Drawing{Page: 1}); err == nil {
				t.Errorf("%s is drawn with a wrong password", f)
			}
		}
		got, err := r.DrawPage(context.Background(), f, password, Drawing{Page: 1, DPI: 72})
		if err != nil {
			t.Errorf("%s: %v", f, err)
			continue
		}
		img, err := png.Decode(bytes.NewReader(got.PNG))
		if err != nil || !printed(img) {
			t.Errorf("%s: %v, or an empty picture", f, err)
		}
	}
}

// printed reports whether a picture has dark dots.
func printed(img image.Image) bool {
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if r, g, bl, _ := img.At(x, y).RGBA(); r+g+bl < 0x8000*3 {
				return true
			}
		}
	}
	return false
}

// TestDrawDeadline has a page drawn for which there is no time.
func TestDrawDeadline(t *testing.T) {
	r := newReader(t, Options{DrawTimeout: time.Nanosecond})
	r.drawers().opts.FileTimeout = time.Nanosecond - grace
	if _, err := r.DrawPage(context.Background(), twoPages(t), "", Drawing{Page: 1}); !errors.Is(err, corpus.ErrUnavailable) {
		t.Errorf("drawing without time: %v", err)
	}
}

func TestPagePlaces(t *testing.T) {
	r := newReader(t, Options{})
	path := twoPages(t)
	got, err := r.PagePlaces(context.Background(), path, "", 2)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Places) != 10 || got.Places[4].Text != "lamp" || got.Width != 612 {
		t.Fatalf("%+v", got)
	}
	for i, p := range got.Places {
		if p.X1 <= p.X0 || p.Y1 <= p.Y0 || i > 0 && p.X0 < got.Places[i-1].X1 {
			t.Errorf("%+v stands nowhere", p)
		}
	}
	if _, err := r.PagePlaces(context.Background(), path, "", 3); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("page 3 of 2: %v", err)
	}
}
