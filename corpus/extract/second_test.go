package extract

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/corpus/extract/pdfium"
	"daleel/corpus/extract/pdftest"
	"daleel/corpus/extract/pdftext"
)

// lamp is text enough to be judged.
const lamp = "The keeper of the harbour shall light the lamp at dusk and it shall burn until dawn and whoever puts it out without leave of the keeper shall be liable to a fine which may extend to ten rupees."

// predefined is a PDF whose font has no widths, no ToUnicode, and letters that
// only a table outside the file names.
func predefined() []byte {
	n := pdftest.First(1)
	var show strings.Builder
	for i, line := range strings.SplitAfter(lamp, " and ") {
		fmt.Fprintf(&show, "BT /F2 4 Tf 1 0 0 1 72 %d Tm (%s) Tj ET\n", 700-16*i, strings.TrimSpace(line))
	}
	return pdftest.Pages([]string{show.String()}, fmt.Sprintf("font:/F2 %d 0 R", n),
		fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /90ms-RKSJ-H /DescendantFonts [%d 0 R] >>", n+1),
		fmt.Sprintf("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor %d 0 R >>", n+2),
		"<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>")
}

// TestSecondEngine has PDFium read what our text layer cannot.
func TestSecondEngine(t *testing.T) {
	path := write(t, "cjk.pdf", predefined())
	own := newReader(t, Options{})
	if res := own.readText(context.Background(), path); strings.Contains(allText(res), "lamp") {
		t.Skip("our own text layer reads the file by now: find another")
	}
	res := own.Read(context.Background(), path)
	if len(res.Pages) != 1 || res.Pages[0].Engine != pdfium.Name || res.Status != corpus.ItemOK || res.Engine != pdfium.Name {
		t.Fatalf("%s %s, read by %s: %+v", res.Status, res.Reason, res.Engine, res.Pages)
	}
	if got := strings.ReplaceAll(res.Pages[0].Text, "\n", " "); got != lamp {
		t.Errorf("%q", got)
	}
	if res.Quality < 0.9 {
		t.Errorf("quality %.2f", res.Quality)
	}
}

func TestReadsBetter(t *testing.T) {
	page := func(text string, q float64, s corpus.PageStatus) corpus.Page {
		return corpus.Page{Text: text, Quality: q, Status: s}
	}
	for name, c := range map[string]struct {
		second, own corpus.Page
		want        bool
	}{
		"nothing":        {page("", 0, ""), page("", 0, corpus.PageFailed), false},
		"failed":         {page(lamp, 1, ""), page("", 0, corpus.PageFailed), true},
		"failed halfway": {page(lamp, 1, ""), page(lamp+lamp, 1, corpus.PageFailed), false},
		"poor":           {page(lamp, 1, ""), page(lamp, 0.3, ""), true},
		"no better":      {page(lamp, 0.33, ""), page(lamp, 0.3, ""), false},
		"shorter":        {page(lamp[:80], 1, ""), page(lamp, 0.3, ""), false},
		"unreadable":     {page(lamp, 0.2, ""), page("", 0, corpus.PageNeedsOCR), false},
		"hidden letters": {page(lamp, 0.9, ""), page("", 0, corpus.PageNeedsOCR), true},
		"a stamp":        {page("Scanned", 1, ""), page("", 0, corpus.PageNeedsOCR), false},
	} {
		if got := readsBetter(c.second, c.own); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestPagesAround reads the neighbours of a page with it.
func TestPagesAround(t *testing.T) {
	want, around := pagesAround(lettersOf{Pages: []int{2, 9}}, 20)
	if len(want) != 2 || fmt.Sprint(around) != "[1 2 3 4 5 6 7 8 9 10 11 12]" {
		t.Errorf("%v %v", want, around)
	}
	if want, around = pagesAround(lettersOf{All: true}, 3); len(want) != 3 || len(around) != 3 {
		t.Errorf("%v %v", want, around)
	}
}

// TestArrangeLetters has letters of a right-to-left word and of a Latin one come
// out in the order of reading.
func TestArrangeLetters(t *testing.T) {
	at := func(x float64, s string) pdftext.Letter {
		return pdftext.Letter{Text: s, X: x, Y: 700, Width: 6, Size: 12, DX: 1}
	}
	p := pdftext.LetterPage{Number: 1, Width: 612, Height: 792, Letters: []pdftext.Letter{
		at(120, "قا"), at(113, "نون"), at(100, "ہے"),
	}}
	pages := pdftext.ArrangeLetters([]pdftext.LetterPage{p}, "x", true)
	if len(pages) != 1 || pages[0].Text != "قانون ہے" || pages[0].Engine != "x" || len(pages[0].Words) != 2 {
		t.Errorf("%+v", pages)
	}
}
