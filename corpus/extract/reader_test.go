package extract

import (
	"archive/zip"
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/extract/pdftest"
)

// pack makes a zip of name, content pairs.
func pack(t testing.TB, pairs ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		method := zip.Deflate
		if pairs[i] == "mimetype" {
			method = zip.Store // which makes it legible at the start of the file
		}
		f, err := w.CreateHeader(&zip.FileHeader{Name: pairs[i], Method: method})
		if err == nil {
			_, err = f.Write([]byte(pairs[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadBytes(t *testing.T) {
	lamp := pdftest.Pages([]string{pdftest.Text("The lamp shall be lit.")}, "")
	docx := pack(t, "[Content_Types].xml", "<Types/>", "word/document.xml",
		`<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>The </w:t></w:r><w:r><w:t>lamp</w:t></w:r></w:p><w:p><w:r><w:delText>dark</w:delText><w:tab/><w:t>lit &amp; bright</w:t></w:r></w:p></w:body></w:document>`)
	tests := map[string]struct {
		data   []byte
		media  string
		status corpus.ItemStatus
		text   string
	}{
		"utf-8":        {[]byte("\xEF\xBB\xBFThe lamp\r\nis lit\r\n"), MediaText, corpus.ItemOK, "The lamp\nis lit"},
		"utf-16":       {[]byte("\xFF\xFET\x00h\x00e\x00 \x00l\x00a\x00m\x00p\x00"), MediaText, corpus.ItemOK, "The lamp"},
		"utf-16 bare":  {[]byte("\x00T\x00h\x00e\x00 \x00l\x00a\x00m\x00p"), MediaText, corpus.ItemOK, "The lamp"},
		"windows-1252": {[]byte("The \x93lamp\x94 \x97 caf\xE9"), MediaText, corpus.ItemOK, "The “lamp” — café"},
		"windows-1256": {[]byte("\xC7\xE1\xDD\xC7\xE4\xE6\xE4 \xE3\xE4 \xC7\xE1\xDF\xCA\xC7\xC8"), MediaText, corpus.ItemOK, "الفانون من الكتاب"},
		"form feed":    {[]byte("one\fTwo"), MediaText, corpus.ItemOK, "one\nTwo"},
		"html as pdf":  {[]byte("<!DOCTYPE html><title>x</title><nav>Menu</nav><main><h1>Lamps</h1><p>Be  lit.</p></main>"), MediaHTML, corpus.ItemOK, "Lamps\n\nBe lit."},
		"html menus":   {[]byte("<html><body><div id='menu'>Home</div><ul class='nav'><li>A</ul><p>Lamps<br>lit</p><table><tr><td>a<td>b</table><script>x</script><div class=footer>©</div>"), MediaHTML, corpus.ItemOK, "Lamps\nlit\n\na\tb"},
		"html empty":   {[]byte("<html><body><script>x()</script></body></html>"), MediaHTML, corpus.ItemEmpty, ""},
		"docx":         {docx, MediaDOCX, corpus.ItemOK, "The lamp\n\tlit & bright"},
		"rtf binary":   {[]byte(`{\rtf1 lamp\bin99999999999999999999 oil}`), MediaRTF, corpus.ItemOK, "lamp"},
		"rtf":          {[]byte(`{\rtf1\ansi{\fonttbl{\f0 Arial;}}The \b lamp\b0\par \u1705?\'e9\emdash}`), MediaRTF, corpus.ItemOK, "The lamp\nکé—"},
		"epub in order": {pack(t, "mimetype", "application/epub+zip", "META-INF/container.xml", `<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
			"OPS/two.xhtml", "<p>Two</p>", "OPS/the one.xhtml", "<p>One</p>", "OPS/cover.xhtml", "<p>Cover</p>",
			"OPS/book.opf", `<package><manifest><item id="b" href="two.xhtml"/><item id="a" href="the%20one.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="a"/></spine></package>`), MediaEPUB, corpus.ItemOK, "One\nTwo"},
		"markdown":      {[]byte("# Lamps\n\nBe **lit** at [dusk](https://example.org/x).\n\n| Who | Fine |\n|---|---|\n| keeper | ten |\n"), MediaMarkdown, corpus.ItemOK, "Lamps\n\nBe lit at dusk.\n\nWho\tFine\nkeeper\tten"},
		"no markdown":   {[]byte("1. The lamp* shall be lit.\n# No. 7\n* * *\n2. [Omitted.]"), MediaText, corpus.ItemOK, "1. The lamp* shall be lit.\n# No. 7\n* * *\n2. [Omitted.]"},
		"html deep":     {[]byte("<html><head><title>x</title></head><body>" + strings.Repeat("<div>", 3000) + "Lamps<br>are <b>lit</b>"), MediaHTML, corpus.ItemOK, "Lamps\nare lit"},
		"html 1256":     {[]byte("<html><head><meta charset=windows-1256></head><body><p>\xDE\xC7\xE4\xE6\xE4</p>"), MediaHTML, corpus.ItemOK, "قانون"},
		"html notes":    {[]byte("<html><body><main><p>The lamp<sup>1</sup> burns.</p><table><tr><th>Who<th>Fine<tr><td>keeper<td>ten</table><div id=footnotes><p>1 At dusk.</p></div></main>"), MediaHTML, corpus.ItemOK, "The lamp1 burns.\n\nWho\tFine\nkeeper\tten\n\n1 At dusk."},
		"epub":          {pack(t, "mimetype", "application/epub+zip", "META-INF/container.xml", "<container/>", "a.xhtml", "<html><body><p>One</p></body></html>"), MediaEPUB, corpus.ItemOK, "One"},
		"zip":           {pack(t, "b.txt", "lamps"), MediaZip, corpus.ItemFailed, ""},
		"docx in zip":   {pack(t, "a.docx", string(docx)), MediaZip, corpus.ItemFailed, ""},
		"table":         {pack(t, "[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>"), MediaOffice, corpus.ItemFailed, ""},
		"zip broken":    {[]byte("PK\x03\x04 nothing"), MediaZip, corpus.ItemFailed, ""},
		"xml bomb":      {pack(t, "word/document.xml", `<!DOCTYPE a [<!ENTITY b "`+strings.Repeat("x", 1000)+`"><!ENTITY c "`+strings.Repeat("&b;", 1000)+`">]><w:p><w:t>&c;&c;lamp</w:t></w:p>`), MediaDOCX, corpus.ItemOK, "&c;&c;lamp"},
		"pdf":           {lamp, MediaPDF, corpus.ItemOK, "The lamp shall be lit."},
		"pdf with junk": {append([]byte("\n\n\n"), lamp...), MediaPDF, corpus.ItemOK, "The lamp shall be lit."},
		"picture":       {[]byte("\x89PNG\r\n\x1a\n...."), MediaImage, corpus.ItemNeedsOCR, ""},
		"old word":      {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...."), MediaOldWord, corpus.ItemFailed, ""},
		"binary":        {[]byte("\x7FELF\x00\x01\x02\x03\x04"), MediaBinary, corpus.ItemFailed, ""},
	}
	o := Options{}
	o.SetDefaults()
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			res := readBytes(test.data, &o)
			got := []string{res.MediaType, string(res.Status), strings.TrimRight(allText(res), "\n")}
			if diff := cmp.Diff([]string{test.media, string(test.status), test.text}, got); diff != "" {
				t.Errorf("%s\n%s", diff, res.Reason)
			}
			if res.Status != corpus.ItemOK && res.Reason == "" {
				t.Error("no reason")
			}
		})
	}
}

func TestReadPaths(t *testing.T) {
	r, err := New(Options{InProcess: true})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]corpus.ItemStatus{
		filepath.Join(t.TempDir(), "missing"): corpus.ItemFailed,
		t.TempDir():                           corpus.ItemFailed,
		write(t, "empty.pdf", nil):            corpus.ItemEmpty,
	} {
		if res := r.Read(context.Background(), name); res.Status != want || res.Reason == "" {
			t.Errorf("%s: %s %q, want %s", name, res.Status, res.Reason, want)
		}
	}
}

func TestQuality(t *testing.T) {
	clean := strings.Repeat("The owner of a lamp shall keep it lit from dusk to dawn, and no other person may put it out. ", 6)
	tests := map[string]struct {
		text      string
		low, high float64
	}{
		"clean":       {clean, 0.99, 1},
		"glued":       {strings.Repeat("Thelearnedcounselforthepetitioner submitsthatthelampwasnotlitatall the ", 8), 0, 0.4},
		"unmapped":    {strings.Repeat("\uFFFD\uFFFD\uFFFD lamp ", 20), 0, 0.2},
		"private use": {strings.Repeat("\uF041\uF042\uF043 ", 20), 0, 0.2},
		"misread":     {strings.Repeat("Thc larnp shall bc lit by thc pcrson whosc prcmiscs; it stcnds on the lhc rnoncy p.id ", 6), 0, 0.5},
		"reversed":    {strings.Repeat("ےک ںیم ےس رپ ںیہن یک ےہ ", 10), 0, 0.5},
		"torn urdu":   {strings.Repeat("چ ر اغ ک و ش ام س ے ص ب ح ت ک ج ل ای ا ج ا ۓ ", 6), 0, 0.3},
		"urdu":        {strings.Repeat("اور یہ کہ چراغ کو شام سے صبح تک روشن رکھا جائے گا ", 6), 0.99, 1},
	}
	for name, test := range tests {
		if q := quality(test.text); q < test.low || q > test.high {
			t.Errorf("%s: %.2f, want %.2f to %.2f", name, q, test.low, test.high)
		}
	}
}

func FuzzReadBytes(f *testing.F) {
	f.Add(wordDoc(f))
	f.Add([]byte("# Lamps\n\n| a | b |\n|---|---|\n**x** [y](z)\n## Oil\n"))
	f.Add([]byte("<html><main><p>x"))
	f.Add([]byte(`{\rtf1{\*\x}\'e9\u12 ?\bin3 abc}`))
	f.Add(pack(f, "word/document.xml", "<w:p><w:t>x"))
	f.Add([]byte("\xFF\xFEa\x00"))
	o := Options{InProcess: true, Limits: Limits{Inflated: 1 << 20, Chars: 1 << 20}}
	o.SetDefaults()
	f.Fuzz(func(t *testing.T, data []byte) {
		if isPDF(data) {
			return // FuzzRead of pdftext has those
		}
		if res := readBytes(data, &o); res.Status == "" {
			t.Error("no status")
		}
	})
}
