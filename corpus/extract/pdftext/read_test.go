package pdftext

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/extract/pdftest"
)

func TestMain(m *testing.M) {
	strict = true
	os.Exit(m.Run())
}

func read(t *testing.T, data []byte, o Options) *Document {
	t.Helper()
	doc, err := Read(data, o)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestText(t *testing.T) {
	n := pdftest.First(1)
	tests := map[string]struct{ content, resources, want string }{
		"kerning is a space":         {"BT /F1 10 Tf 72 700 Td [(The)-300(lamp)-20(s)] TJ ET", "", "The lamps"},
		"move by Td":                 {"BT /F1 10 Tf 72 700 Td (one) Tj 0 -14 Td (two) Tj ET", "", "one\ntwo"},
		"leading and next line":      {"BT /F1 10 Tf 14 TL 72 700 Td (one) Tj T* (two) Tj (three) ' ET", "", "one\ntwo\nthree"},
		"double quote":               {"BT /F1 10 Tf 14 TL 72 700 Td (one) Tj 0 0 (two) \" ET", "", "one\ntwo"},
		"scaled by cm":               {"q 2 0 0 2 0 0 cm BT /F1 5 Tf 36 350 Td (lamp) Tj ET Q BT /F1 10 Tf 72 680 Td (oil) Tj ET", "", "lamp\noil"},
		"spaced letters":             {"BT /F1 10 Tf 3 Tc 72 700 Td (LAMP) Tj ET", "", "LAMP"},
		"escapes":                    {`BT /F1 10 Tf 72 700 Td (a\(b\)\143 \\) Tj ET`, "", `a(b)c \`},
		"bold by drawing twice":      {"BT /F1 10 Tf 72 700 Td (lamp) Tj ET BT /F1 10 Tf 72.2 700 Td (lamp) Tj ET", "", "lamp"},
		"raised mark":                {"BT /F1 10 Tf 72 700 Td (oil) Tj /F1 6 Tf 4 Ts (2) Tj /F1 10 Tf 0 Ts (Subs. by) Tj ET", "", "oil 2 Subs. by"},
		"ordinal":                    {"BT /F1 10 Tf 72 700 Td (15) Tj /F1 6 Tf 4 Ts (th) Tj ET", "", "15th"},
		"outside the page":           {"BT /F1 10 Tf 72 700 Td (in) Tj ET BT /F1 10 Tf 9000 700 Td (out) Tj ET", "", "in"},
		"form":                       {"/X Do", fmt.Sprintf("/XObject << /X %d 0 R >>", n), "in a form"},
		"list numbers of their own":  {pdftest.Show(pdftest.Line{X: 72, Y: 700, Size: 10, Text: "1."}, pdftest.Line{X: 72, Y: 660, Size: 10, Text: "2."}, pdftest.Line{X: 100, Y: 700, Size: 10, Text: "one"}, pdftest.Line{X: 100, Y: 660, Size: 10, Text: "two"}), "", "1. one\n2. two"},
		"cells keep together":        {pdftest.Show(pdftest.Line{X: 72, Y: 700, Size: 10, Text: "left"}, pdftest.Line{X: 72, Y: 688, Size: 10, Text: "cell"}, pdftest.Line{X: 300, Y: 700, Size: 10, Text: "right"}, pdftest.Line{X: 300, Y: 688, Size: 10, Text: "cell"}), "", "left\ncell\n\nright\ncell"},
		"actual text for no letters": {"BT /F2 10 Tf 72 700 Td /Span << /ActualText (lamp) >> BDC <00010002> Tj EMC ET", fmt.Sprintf("font:/F2 %d 0 R", n+1), "lamp"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			data := pdftest.Pages([]string{test.content}, test.resources,
				pdftest.Stream("/Type /XObject /Subtype /Form", "BT /F1 10 Tf 72 700 Td (in a form) Tj ET"),
				fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [%d 0 R] >>", n+2),
				"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500 >>")
			if diff := cmp.Diff(test.want, read(t, data, Options{}).Pages[0].Text); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestReversedChars reads Urdu as browsers print it in Nastaliq: clusters that sink
// along the word, from left to right, with their text beside them.
func TestReversedChars(t *testing.T) {
	n := pdftest.First(1)
	cmap := "1 begincodespacerange <0000> <FFFF> endcodespacerange 5 beginbfchar <0001> <0000> <0002> <0020> <0003> <0627> <0004> <0631> <0005> <0653> endbfchar"
	span := func(hex, show string) string { return "/Span<</ActualText <FEFF" + hex + "> >> BDC " + show + " EMC " }
	for name, test := range map[string]struct{ show, want string }{
		"a word that sinks": {span("06CC", "<0001> Tj -2 6 Td <0001> Tj") + span("0646", "9 -2 Td <0001> Tj") + "5 7 Td <0004> Tj", "رنی"},
		"two words":         {"<0003> Tj " + span("0628", "8 9 Td <0001> Tj") + "6 -9 Td <0002> Tj " + span("06A9", "4 14 Td <0001> Tj -3 2 Td <0001> Tj"), "ک با"},
		"a sign above":      {"<0005> Tj 0 0 Td <0003> Tj 5 4 Td <0004> Tj", "رآ"},
		"mapped but wrong":  {span("0634", "<0003> Tj <0004> Tj"), "ش"},
	} {
		t.Run(name, func(t *testing.T) {
			content := "BT /ReversedChars BMC /F2 10 Tf 1 0 0 1 200 700 Tm " + test.show + " EMC ET"
			data := pdftest.Pages([]string{content}, fmt.Sprintf("font:/F2 %d 0 R", n),
				fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>", n+1, n+2),
				"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500 >>", pdftest.Stream("", cmap))
			if diff := cmp.Diff(test.want, read(t, data, Options{}).Pages[0].Text); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestToUnicode holds that ToUnicode wins over the encoding, that ligatures
// come apart, and that Urdu drawn from left to right is read from right to
// left with its clusters whole.
func TestToUnicode(t *testing.T) {
	n := pdftest.First(1)
	cmap := "1 begincodespacerange <0000> <FFFF> endcodespacerange 5 beginbfchar <0001> <FB01> <0002> <0646064506280631> <0003> <0648> <0004> <0627> <0005> <06CC> endbfchar 2 beginbfrange <0041> <0043> <0061> <0028> <0029> <0028> endbfrange"
	for name, test := range map[string]struct{ show, want string }{
		"ligature and range":  {"<000100410042>", "fiab"},
		"cluster reversed":    {"<000300040002>", "نمبراو"},
		"stretches by place":  {"<000400030005> Tj 60 0 Td <00040003> Tj -30 0 Td <000200040005>", "وا یانمبر یوا"},
		"brackets by shape":   {"<00280004002900050004> Tj", "ای(ا)"},
		"brackets by meaning": {"<00290004002800050004> Tj", "ای(ا)"},
		"number in Urdu":      {"<00050004> Tj 13 0 Td <00410042> Tj 14 0 Td <00030004>", "او ab ای"},
	} {
		data := pdftest.Pages([]string{"BT /F2 10 Tf 72 700 Td " + test.show + " Tj ET"}, fmt.Sprintf("font:/F2 %d 0 R", n),
			fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode %d 0 R /DescendantFonts [%d 0 R] >>", n+1, n+2),
			pdftest.Stream("", cmap), "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500 >>")
		if got := read(t, data, Options{}).Pages[0].Text; got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

// TestFurniture holds that what repeats at the edge of pages, and footnotes,
// are told from the body, and that broken words are joined.
func TestFurniture(t *testing.T) {
	var pages []string
	for i := 1; i <= 4; i++ {
		pages = append(pages, pdftest.Show(
			pdftest.Line{X: 72, Y: 760, Size: 10, Text: "The Test Lamps Act, 2024"},
			pdftest.Line{X: 72, Y: 700, Size: 12, Text: fmt.Sprintf("%d. Section %s. Every lamp shall give evi-", i, strings.Repeat("x", i))},
			pdftest.Line{X: 72, Y: 686, Size: 12, Text: "dence of its light to the co-"},
			pdftest.Line{X: 72, Y: 672, Size: 12, Text: "owner, who is a co-owner all his life."},
			pdftest.Line{X: 72, Y: 120, Size: 8, Text: "1 Subs. by Act II of 2025, s. 3, for the old words."},
			pdftest.Line{X: 300, Y: 40, Size: 10, Text: fmt.Sprintf("- %d -", i+10)}))
	}
	doc := read(t, pdftest.Pages(pages, ""), Options{Boxes: true})
	p := doc.Pages[2]
	got := []string{p.Header, p.Footer, p.Footnotes, p.Text}
	want := []string{"The Test Lamps Act, 2024", "- 13 -", "1 Subs. by Act II of 2025, s. 3, for the old words.",
		"3. Section xxx. Every lamp shall give evidence\nof its light to the co-owner,\nwho is a co-owner all his life."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, w := range p.Words {
		if word := p.Text[w.Start:w.End]; strings.ContainsAny(word, " \n") || w.X1 <= w.X0 || w.Y1 <= w.Y0 {
			t.Errorf("box %+v of %q", w, word)
		}
	}
}

func TestEncrypted(t *testing.T) {
	files, _ := filepath.Glob("testdata/enc-*.pdf")
	if len(files) < 8 {
		t.Fatalf("only %d encrypted files", len(files))
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Read(data, Options{})
		if strings.Contains(f, "userpw") {
			if !errors.Is(err, ErrLocked) {
				t.Errorf("%s: %v, want locked", f, err)
			}
			if _, err := Read(data, Options{Password: "wrong"}); !errors.Is(err, ErrLocked) {
				t.Errorf("%s with a wrong password: %v, want locked", f, err)
			}
			for _, pw := range []string{"secret", "owner"} {
				if doc, err = Read(data, Options{Password: pw}); err != nil {
					t.Errorf("%s with %q: %v", f, pw, err)
				}
			}
		}
		if err != nil || !strings.HasPrefix(doc.Pages[0].Text, "THE TEST LAMPS ACT, 2024\n1. Short title.") || doc.Title != "The Test Lamps Act" || doc.Created != "2024-01-02" {
			t.Errorf("%s: %v %+v", f, err, doc)
		}
	}
}

// TestScan holds that a page of nothing but an image needs OCR.
func TestScan(t *testing.T) {
	n := pdftest.First(1)
	data := pdftest.Pages([]string{"q 612 0 0 792 0 0 cm /I Do Q"}, fmt.Sprintf("/XObject << /I %d 0 R >>", n), pdftest.Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1", "x"))
	if p := read(t, data, Options{}).Pages[0]; p.Status != corpus.PageNeedsOCR || p.Reason == "" {
		t.Errorf("%+v", p)
	}
}

func FuzzRead(f *testing.F) {
	for _, data := range pdftest.Hostile() {
		if len(data) < 4096 {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := Read(data, Options{Mend: true, Inflated: 1 << 20})
		if err == nil && len(doc.Pages) == 0 {
			t.Error("neither page nor error")
		}
	})
}

func FuzzContent(f *testing.F) {
	f.Add(pdftest.Text("The lamp.") + "[(a)-200<41>] TJ BI ID x EI")
	f.Fuzz(func(t *testing.T, content string) {
		start := time.Now()
		if _, err := Read(pdftest.Pages([]string{content}, ""), Options{Mend: true, Inflated: 1 << 20}); err != nil {
			t.Error(err)
		}
		if took := time.Since(start); took > 4*time.Second {
			t.Errorf("took %v", took)
		}
	})
}

func FuzzCMap(f *testing.F) {
	f.Add("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <01> <05> [<0041> <0042>] endbfrange", "\x01\x02")
	f.Fuzz(func(_ *testing.T, data, code string) {
		m := parseCMap(data)
		for len(code) > 0 {
			n := max(1, m.codeLen(code, 2))
			m.lookUp(code[:n])
			m.lookUpCID(code[:n])
			code = code[n:]
		}
	})
}
