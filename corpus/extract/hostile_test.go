package extract

import (
	"context"
	"strings"
	"testing"
	"time"

	"daleel/corpus"
)

// hostileDocuments are small files of other kinds than PDF that hang or flood
// careless readers, by name.
func hostileDocuments(t testing.TB) map[string]string {
	word := func(body string) string {
		return string(pack(t, "word/document.xml", `<w:document xmlns:w="w"><w:body>`+body))
	}
	var entities strings.Builder
	entities.WriteString(`<!DOCTYPE a [<!ENTITY a0 "lamp">`)
	for i := range 12 {
		entities.WriteString("<!ENTITY a" + string(rune('b'+i)) + ` "` + strings.Repeat("&a"+string(rune('a'+i))+";", 10) + `">`)
	}
	epub := func(chapter string) string {
		return string(pack(t, "mimetype", "application/epub+zip", "META-INF/container.xml", "<container/>", "a.xhtml", chapter))
	}
	many := func(s string, n int) string { return strings.Repeat(s, n) }
	return map[string]string{
		"billion-laughs.docx": string(pack(t, "word/document.xml", entities.String()+`]><w:p><w:r><w:t>&am;</w:t></w:r></w:p>`)),
		"deep-tables.docx":    word(many("<w:tbl><w:tr><w:tc>", 200_000) + "<w:p><w:r><w:t>lamp</w:t></w:r></w:p>"),
		"deep-skips.docx":     word(many("<w:del>", 300_000) + "lamp"),
		"many-notes.docx":     word("<w:p><w:r>" + many(`<w:footnoteReference w:id="1"/>`, 200_000) + "<w:t>lamp</w:t></w:r></w:p>"),
		"attributes.docx":     word("<w:p " + many(`w:a="1" `, 300_000) + ">lamp</w:p>"),
		"marks.docx":          word("<w:p><w:r><w:t>" + many(markOpen, 1000) + many(markOpen+"9"+markClose, 1000) + "</w:t></w:r></w:p>"),
		"list-deep.docx":      string(pack(t, "word/document.xml", "<w:p/>", "word/numbering.xml", many("<a>", 300_000))),
		"zeros.docx":          word("<w:p><w:r><w:t>" + many("\x00", 8<<20)),
		"deep.epub":           epub("<html><body>" + many("<div>", 300_000) + "lamp"),
		"large.epub":          epub("<html><body><p>" + many("lamp ", 1<<20)),
		"deep.html":           "<html><body>" + many("<div>", 100_000) + "lamp",
		"formatting.html":     "<html><body>" + many("<p><font><b>", 60_000) + "lamp",
		"tables.html":         "<html><body>" + many("<table><tr><td>", 100_000) + "lamp",
		"names.html":          "<html><body>" + many("<x-y-z a=1>", 100_000) + "lamp",
		"groups.rtf":          `{\rtf1 ` + many("{", 400_000) + "lamp",
		"binary.rtf":          `{\rtf1 \bin99999999999999999999 lamp}`,
		"unicode.rtf":         `{\rtf1 \u99999999999?\u-99999?\uc99999999 ` + many(`\u1705?\'z`, 100_000) + "}",
		"one-line.txt":        many("lamp", 2<<20),
		"gaps.txt":            "lamp" + many("\n", 4<<20) + "oil",
		"form-feeds.txt":      many("x\f", 2_000_000),
		"surrogates.txt":      "\xff\xfe" + many("\x00\xd8", 100_000),
		"marks.md":            "# a\n# b\n# c\n" + many("[", 40_000) + many("(", 40_000) + many("**", 40_000) + many("|", 40_000),
		"picture.png":         "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x00\x00\x00\x00",
		"cut.docx":            word("<w:p><w:r><w:t>lamp</w:t></w:r></w:p>")[:90],
	}
}

// TestHostileDocuments reads them all by workers: each ends with a status, and
// a good file is read after each.
func TestHostileDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("takes its time")
	}
	t.Parallel()
	r := newReader(t, Options{FileTimeout: 20 * time.Second, Limits: Limits{Inflated: 128 << 20}})
	good := write(t, "good.html", []byte("<html><body><p>The lamp shall be lit.</p>"))
	for name, content := range hostileDocuments(t) {
		start := time.Now()
		res := r.Read(context.Background(), write(t, name, []byte(content)))
		if res.Status == "" || res.Status != corpus.ItemOK && res.Reason == "" {
			t.Errorf("%s has no status or no reason: %+v", name, res.Status)
		}
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%s took %v", name, took)
		} else if took > 2*time.Second {
			t.Logf("%s: %v, %s %s", name, took.Round(time.Millisecond), res.Status, res.Reason)
		}
		for _, p := range res.Pages {
			for line := range strings.Lines(p.Text) {
				if len(line) > longestLine+8 {
					t.Errorf("%s: a line of %d bytes", name, len(line))
					break
				}
			}
		}
		if res := r.Read(context.Background(), good); res.Status != corpus.ItemOK {
			t.Errorf("the good file after %s: %s %s", name, res.Status, res.Reason)
		}
	}
}
