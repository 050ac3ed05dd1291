package extract

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"daleel/corpus"
	"daleel/corpus/corpustest"
	"daleel/corpus/extract/ocr"
	"daleel/corpus/extract/pdftest"
	"daleel/corpus/extract/pdftext"
)

// needTesseract skips the test where the program is not installed, or fails
// where DALEEL_REQUIRE_TOOLS asks for it.
func needTesseract(t *testing.T) *ocr.Engine {
	t.Helper()
	e, err := ocr.Find(t.Context(), ocr.Options{Score: quality})
	switch {
	case err == nil:
		return e
	case os.Getenv("DALEEL_REQUIRE_TOOLS") == "1":
		t.Fatal(err)
	}
	t.Skipf("needs tesseract: %s", ocr.Install)
	return nil
}

type scannedPage struct {
	file string
	page int
}

// scannedPages are a page of each way in which the reference collection's scans
// are stored, and moreScanned eight others, for the gate.
var (
	scannedPages = []scannedPage{
		{"National_Commission_for_Human_Rights_Act_2012.pdf", 2},      // JPEG of 100 dots an inch
		{"Protection_of_Women_Criminal_Laws_Amendment_Act_20.pdf", 3}, // Group 4 fax
	}
	moreScanned = []scannedPage{
		{"National_Commission_for_Human_Rights_Act_2012.pdf", 9},
		{"Disabled_Persons_Employment_and_Rehabilitation_Ord.pdf", 4},
		{"National_Commission_for_Human_Rights_Act_2012.pdf", 5},
		{"The_Legal_Aid_and_Justice_Authority_Act_2020.pdf", 3},
		{"Prevention_of_Trafficking_in_Persons_Act_2018.pdf", 2},
		{"The_Islamabad_Capital_Territory_Rights_of_Persons_.pdf", 6},
		{"National_Commission_on_the_Status_of_Women_Act_201.pdf", 4},
		{"Criminal_Law_Amendment_Act_2004_Badal-i-sulh_Honor.pdf", 3},
	}
)

// TestOCRScans reads pages by OCR.
func TestOCRScans(t *testing.T) {
	e := needTesseract(t)
	shared := corpustest.Shared(t)
	pages := scannedPages
	if os.Getenv("DALEEL_EVAL") != "" {
		pages = append(pages, moreScanned...)
	}
	for _, c := range pages {
		data, err := os.ReadFile(filepath.Join(shared, "corpus", "statutes", c.file))
		if err != nil {
			t.Fatal(err)
		}
		pics, err := pdftext.Pictures(data, pdftext.Options{}, []int{c.page})
		if err != nil || len(pics) != 1 || pics[0].Problem != "" || !pics[0].Whole {
			t.Errorf("%s: no image: %v", c.file, err)
			continue
		}
		r, err := e.Read(t.Context(), pics[0].Data, pics[0].DPI)
		if err != nil {
			t.Errorf("%s: %v", c.file, err)
			continue
		}
		words := len(strings.Fields(r.Text()))
		t.Logf("%s page %d: %s, %d words, confidence %.2f, quality %.2f", c.file, c.page, r.Lang, words, r.Confidence, quality(r.Text()))
		if r.Lang != "eng" || r.Confidence < 0.8 || words < 150 || quality(r.Text()) < 0.8 {
			t.Errorf("%s page %d: %s, %d words, confidence %.2f, quality %.2f", c.file, c.page, r.Lang, words, r.Confidence, quality(r.Text()))
		}
	}
}

// fakeTools puts a program in the place of tesseract that answers with a page
// of one line, so that what surrounds it is tested everywhere.
func fakeTools(t *testing.T, confidence string) {
	t.Helper()
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("needs a shell")
	}
	dir := t.TempDir()
	script := "#!" + sh + `
case "$1" in --list-langs) echo eng; exit 0;; esac
cat >/dev/null
printf '1\t1\t0\t0\t0\t0\t0\t0\t612\t792\t-1\t\n3\t1\t1\t1\t0\t0\t0\t0\t9\t9\t-1\t\n4\t1\t1\t1\t1\t0\t72\t400\t90\t12\t-1\t\n5\t1\t1\t1\t1\t1\t72\t400\t40\t12\t` + confidence + `\tlunar\n5\t1\t1\t1\t1\t2\t120\t400\t40\t12\t` + confidence + `\ttraffic\n'
`
	if err := os.WriteFile(filepath.Join(dir, "tesseract"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+"/usr/bin:/bin")
}

func TestImageFile(t *testing.T) {
	for _, c := range []struct {
		confidence string
		doubt      bool
	}{{"95", false}, {"40", true}} {
		fakeTools(t, c.confidence)
		path := filepath.Join(t.TempDir(), "page.png")
		if err := os.WriteFile(path, []byte("\x89PNG\r\n\x1a\nno more"), 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := New(Options{InProcess: true, OCR: true, Boxes: true})
		if err != nil {
			t.Fatal(err)
		}
		res := r.Read(context.Background(), path)
		if res.Status != corpus.ItemOK || len(res.Pages) != 1 {
			t.Fatalf("%s %s, %d pages", res.Status, res.Reason, len(res.Pages))
		}
		p := res.Pages[0]
		if p.Text != "lunar traffic" || p.Engine != ocr.Name || len(p.Words) != 2 || (p.Reason != "") != c.doubt {
			t.Errorf("page %+v", p)
		}
	}
}

func TestWithoutOCR(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	r, err := New(Options{InProcess: true, OCR: true})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "page.png")
	if err := os.WriteFile(path, []byte("\x89PNG\r\n\x1a\nno more"), 0o600); err != nil {
		t.Fatal(err)
	}
	res := r.Read(context.Background(), path)
	if res.Status != corpus.ItemNeedsOCR || !strings.Contains(res.Reason, "tesseract-ocr") {
		t.Errorf("%s: %q", res.Status, res.Reason)
	}
}

func TestBetter(t *testing.T) {
	long := strings.Repeat("tides ", 40)
	for name, c := range map[string]struct {
		ocr, layer corpus.Page
		want       bool
	}{
		"no layer":       {corpus.Page{Text: "a", Quality: 0.1}, corpus.Page{}, true},
		"a stamp":        {corpus.Page{Text: "a", Quality: 0.1}, corpus.Page{Text: "MoonScan", Quality: 1}, true},
		"poor layer":     {corpus.Page{Text: long, Quality: 0.9}, corpus.Page{Text: long, Quality: 0.2}, true},
		"poorer OCR":     {corpus.Page{Text: long, Quality: 0.1}, corpus.Page{Text: long, Quality: 0.2}, false},
		"too little OCR": {corpus.Page{Text: "tides", Quality: 0.9}, corpus.Page{Text: long, Quality: 0.2}, false},
	} {
		if got := better(c.ocr, c.layer); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// picturePages is a PDF of pages that are pictures.
func picturePages(n int) []byte {
	var contents []string
	for range n {
		contents = append(contents, "q 612 0 0 792 0 0 cm /I Do Q")
	}
	image := pdftest.Stream("/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8", strings.Repeat("\xff\x00", 32))
	return pdftest.Pages(contents, fmt.Sprintf("/XObject << /I %d 0 R >>", pdftest.First(n)), image)
}

// TestOCRGoesOn stops a run in the middle of a file. The next run reads only the
// pages that are left, and one without OCR knows what was read.
func TestOCRGoesOn(t *testing.T) {
	fakeTools(t, "95")
	path := write(t, "scan.pdf", picturePages(12))
	dir := t.TempDir()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	first := newReader(t, Options{OCR: true, OCRDir: dir, OCRProgress: func(p OCRProgress) {
		if p.Done == 3 {
			stop()
		}
	}})
	if res := first.Read(ctx, path); res.Status != corpus.ItemPartial {
		t.Errorf("stopped: %s %s", res.Status, res.Reason)
	}
	var pages atomic.Int64 // pages are read side by side
	second := newReader(t, Options{OCR: true, OCRDir: dir, OCRProgress: func(p OCRProgress) { pages.Store(int64(p.Pages)) }})
	res := second.Read(context.Background(), path)
	if res.Status != corpus.ItemOK || len(res.Pages) != 12 {
		t.Fatalf("%s %s, %d pages", res.Status, res.Reason, len(res.Pages))
	}
	if left := pages.Load(); left == 0 || left > 9 {
		t.Errorf("%d of 12 pages were left, 3 were read", left)
	}
	third := newReader(t, Options{OCRDir: dir})
	res = third.Read(context.Background(), path)
	if res.Status != corpus.ItemOK {
		t.Fatalf("from what is kept: %s %s", res.Status, res.Reason)
	}
	for i, p := range res.Pages {
		if p.Number != i+1 || p.Text != "lunar traffic" || p.Engine != ocr.Name || len(p.Words) != 2 || p.Words[1].Confidence != 0.95 {
			t.Errorf("page %d: %+v", i+1, p)
		}
	}
}

func TestKept(t *testing.T) {
	path := write(t, "a.pdf", []byte("x"))
	k := keptFor(t.TempDir(), path)
	p := keptPage{Version: keptVersion, Lang: "eng", Confidence: 0.9, Sheet: pdftext.Scan{Number: 7, Width: 10}}
	if err := k.save(p); err != nil {
		t.Fatal(err)
	}
	if got, ok := k.load(7); !ok || got.Sheet.Width != 10 || got.Lang != "eng" {
		t.Errorf("%+v %v", got, ok)
	}
	if _, ok := k.load(8); ok {
		t.Error("a page that was never kept")
	}
	if err := os.WriteFile(k.file(7), []byte("damaged"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, ok := k.load(7); ok {
		t.Error("a damaged page counts as read")
	}
	if err := kept("").save(p); err != nil || keptFor("", path) != "" {
		t.Error("keeping nothing is no error")
	}
}
