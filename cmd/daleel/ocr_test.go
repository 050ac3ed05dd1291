package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"daleel/corpus/extract/pdftest"
)

// TestOCRFinishesWhatWaits takes in a scan without OCR and has it read later,
// with what the catalogue said of it and without the file.
func TestOCRFinishesWhatWaits(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("needs a shell")
	}
	bin, dir, data := t.TempDir(), t.TempDir(), t.TempDir()
	script := "#!" + sh + `
case "$1" in --list-langs) echo eng; exit 0;; esac
cat >/dev/null
printf '1\t1\t0\t0\t0\t0\t0\t0\t612\t792\t-1\t\n4\t1\t1\t1\t1\t0\t72\t400\t90\t12\t-1\t\n5\t1\t1\t1\t1\t1\t72\t400\t40\t12\t95\tlighthouses\n'
`
	if err := os.WriteFile(filepath.Join(bin, "tesseract"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+"/usr/bin:/bin")
	image := pdftest.Stream("/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8", strings.Repeat("\xff\x00", 32))
	scan := pdftest.Pages([]string{"q 612 0 0 792 0 0 cm /I Do Q"}, fmt.Sprintf("/XObject << /I %d 0 R >>", pdftest.First(1)), image)
	file := filepath.Join(dir, "scan.pdf")
	if err := os.WriteFile(file, scan, 0o644); err != nil {
		t.Fatal(err)
	}
	catalogue := "file\ttitle\tnumber\tyear\nscan.pdf\tLighthouses Act\t7\t2031\n"
	if err := os.WriteFile(filepath.Join(dir, "catalogue.tsv"), []byte(catalogue), 0o644); err != nil {
		t.Fatal(err)
	}
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
