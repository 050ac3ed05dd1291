package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/tiff"

	"daleel/corpus"
	"daleel/corpus/extract"
	"daleel/corpus/extract/pdftest"
)

// fakeTesseract puts a program in the place of tesseract that reads a page of one
// word, so that what surrounds it is tested everywhere.
func fakeTesseract(t *testing.T) {
	t.Helper()
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("needs a shell")
	}
	bin := t.TempDir()
	script := "#!" + sh + `
case "$1" in --list-langs) echo eng; exit 0;; esac
cat >/dev/null
printf '1\t1\t0\t0\t0\t0\t0\t0\t612\t792\t-1\t\n4\t1\t1\t1\t1\t0\t72\t400\t90\t12\t-1\t\n5\t1\t1\t1\t1\t1\t72\t400\t40\t12\t95\tlighthouses\n'
`
	if err := os.WriteFile(filepath.Join(bin, "tesseract"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+"/usr/bin:/bin")
}

// catalogued says that the file is the Lighthouses Act, VII of 2031.
func catalogued(t *testing.T, dir, file string) {
	t.Helper()
	write(t, filepath.Join(dir, "catalogue.tsv"), "file\ttitle\tnumber\tyear\n"+file+"\tLighthouses Act\t7\t2031\n")
}

// TestPictureIsPrinted takes in a TIFF and looks at it as printed: the picture
// comes from the file, and the frame stands where OCR saw the word.
func TestPictureIsPrinted(t *testing.T) {
	fakeTesseract(t)
	dir, data := t.TempDir(), t.TempDir()
	paper := image.NewGray(image.Rect(0, 0, 612, 792))
	draw.Draw(paper, paper.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(paper, image.Rect(72, 400, 112, 412), image.Black, image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := tiff.Encode(&b, paper, &tiff.Options{Compression: tiff.Deflate}); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "scan.tif"), b.String())
	catalogued(t, dir, "scan.tif")
	if out, code := daleel(t, data, "add", "--ocr", "--json", dir); code != exitOK {
		t.Fatalf("status %d: %s", code, out)
	}
	base, stop := serve(t, data)
	const page = "/printed/akn/pk/act/2031/7/p1"
	status, body := get(t, base+page+"?q=lighthouses")
	for _, want := range []string{`viewBox="0 0 146.88 190.08"`, `<rect x="16.1" y="94.6"`, "95 % sure"} {
		if !strings.Contains(body, want) {
			t.Errorf("status %d: no %s in %.2000s", status, want, body[max(0, strings.Index(body, "<h1")):])
		}
	}
	stop()
	t.Setenv(envProgram, "1") // the worker is this program
	r, err := extract.New(extract.Options{Worker: []string{os.Args[0], extract.WorkerCommand}})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	p := newPrints(r, newPageCache(t.TempDir(), 1<<20), func(context.Context, string) (string, error) { return filepath.Join(dir, "scan.tif"), nil }, slog.New(slog.DiscardHandler))
	drawn, err := p.PrintedPage(t.Context(), aSHA, 1)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(drawn))
	if err != nil || img.Bounds().Dx() != 612 {
		t.Fatalf("the picture: %v", err)
	}
	for at, dark := range map[image.Point]bool{{90, 405}: true, {300, 405}: false} {
		if r, _, _, _ := img.At(at.X, at.Y).RGBA(); (r < 0x8000) != dark {
			t.Errorf("the dot at %v: %x", at, r)
		}
	}
	if _, err := p.PrintedPage(t.Context(), aSHA, 2); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("page 2 of 1: %v", err)
	}
}

// TestOCRFinishesWhatWaits takes in a scan without OCR and has it read later,
// with what the catalogue said of it and without the file.
func TestOCRFinishesWhatWaits(t *testing.T) {
	fakeTesseract(t)
	dir, data := t.TempDir(), t.TempDir()
	picture := pdftest.Stream("/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8", strings.Repeat("\xff\x00", 32))
	scan := pdftest.Pages([]string{"q 612 0 0 792 0 0 cm /I Do Q"}, fmt.Sprintf("/XObject << /I %d 0 R >>", pdftest.First(1)), picture)
	file := filepath.Join(dir, "scan.pdf")
	if err := os.WriteFile(file, scan, 0o644); err != nil {
		t.Fatal(err)
	}
	catalogued(t, dir, "scan.pdf")
	if out, code := daleel(t, data, "add", "--json", dir); code != exitPartial || !strings.Contains(out, `"waiting":1`) || !strings.Contains(out, "daleel ocr") {
		t.Fatalf("status %d: %s", code, out)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	out, code := daleel(t, data, "ocr", "--json")
	if code != exitOK || !strings.Contains(out, `"file":"scan.pdf"`) || !strings.Contains(out, "Lighthouses Act") || !strings.Contains(out, `"engine":"tesseract","quality":0.95`) {
		t.Fatalf("status %d: %s", code, out)
	}
	if out, code := daleel(t, data, "ocr", "--json"); code != exitOK || out != "" {
		t.Errorf("a second run: status %d: %s", code, out)
	}
	if out, _ := daleel(t, data, "check", "--quality", "--engine", "tesseract"); !strings.Contains(out, "page 1\t0.95\ttesseract") {
		t.Errorf("quality: %s", out)
	}
}
