package extract

import (
	"strings"
	"testing"

	"daleel/corpus"
)

const wordNumbering = `<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`

// wordDoc is an invented Act as Word keeps it: numbers that are counted, a
// table, two notes, tracked changes, and a drawing with a second form.
func wordDoc(t testing.TB) []byte {
	item := func(level, text string) string {
		return `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	cell := func(paras ...string) string {
		var b strings.Builder
		for _, p := range paras {
			b.WriteString(`<w:p><w:r><w:t>` + p + `</w:t></w:r></w:p>`)
		}
		return `<w:tc>` + b.String() + `</w:tc>`
	}
	body := `<w:p><w:pPr><w:pStyle w:val="Head"/></w:pPr><w:r><w:t>Short title</w:t></w:r></w:p>` +
		item("1", "the lamp") + item("2", "its oil") + item("2", "its wick") + item("1", "the tower") + item("0", "Keepers") + item("1", "one keeper") +
		`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>a dot</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>The lamp</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:t> burns</w:t><w:endnoteReference w:id="1"/></w:r><w:del><w:r><w:delText>dark</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>` +
		`<w:tbl><w:tr>` + cell("Offence") + cell("Fine") + `</w:tr><w:tr>` + cell("Dark", "lamp") + cell("Ten rupees") + `</w:tr></w:tbl>` +
		`<w:tbl><w:tr>` + cell("Order one.", "Order two.") + `</w:tr></w:tbl>` +
		`<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>seal</w:t></mc:Choice><mc:Fallback><w:t>seal</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`
	return pack(t, "word/document.xml", `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>`+body+`</w:body></w:document>`,
		"word/numbering.xml", wordNumbering,
		"word/styles.xml", `<w:styles xmlns:w="w"><w:style w:styleId="Head"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
		"word/footnotes.xml", `<w:footnotes xmlns:w="w"><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="3"><w:p><w:r><w:footnoteRef/><w:t> Ins. by Act III of 2031.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		"word/endnotes.xml", `<w:endnotes xmlns:w="w"><w:endnote w:id="1"><w:p><w:r><w:t>At dusk.</w:t></w:r></w:p></w:endnote></w:endnotes>`)
}

func TestDOCX(t *testing.T) {
	o := Options{}
	o.SetDefaults()
	res := readBytes(wordDoc(t), &o)
	if res.MediaType != MediaDOCX || res.Status != corpus.ItemOK || len(res.Pages) != 1 {
		t.Fatalf("%+v", res)
	}
	p := res.Pages[0]
	want := "1. Short title\n(a) the lamp\n(i) its oil\n(ii) its wick\n(b) the tower\n2. Keepers\n(a) one keeper\na dot\nThe lamp burns.\n" +
		"Offence\tFine\nDark lamp\tTen rupees\nOrder one.\nOrder two.\nseal"
	if p.Text != want {
		t.Errorf("got %q\nwant %q", p.Text, want)
	}
	if p.Footnotes != "1 Ins. by Act III of 2031.\n2 At dusk." || len(p.Notes) != 2 {
		t.Fatalf("%q %+v", p.Footnotes, p.Notes)
	}
	for i, after := range []string{" burns", "."} {
		n := p.Notes[i]
		if len(n.At) != 1 || !strings.HasPrefix(p.Text[n.At[0]:], after) || !strings.HasPrefix(p.Footnotes[n.Start:n.End], n.Mark+" ") {
			t.Errorf("note %+v", n)
		}
	}
}

func TestListNumbers(t *testing.T) {
	for n, want := range map[int]string{1: "a", 26: "z", 27: "aa", 0: "0"} {
		if got := inLetters(n); got != want {
			t.Errorf("%d is %s", n, got)
		}
	}
	if inRoman(1999) != "MCMXCIX" || inRoman(4000) != "4000" || inFormat(4, "lowerRoman") != "iv" || inFormat(2, "upperLetter") != "B" {
		t.Error("numbers are written wrong")
	}
}

// TestDOCXMargins holds that the subsections of a section which a table sets beside its
// heading have lines of their own, below the heading.
func TestDOCXMargins(t *testing.T) {
	cell := func(paras ...string) string {
		return `<w:tc><w:p><w:r><w:t>` + strings.Join(paras, `</w:t></w:r></w:p><w:p><w:r><w:t>`) + `</w:t></w:r></w:p></w:tc>`
	}
	rows := [][2]string{
		{cell("1. (1) This Act may be called the Kilns Act.", "(2) It shall come into force at once."), cell("Short title.")},
		{cell("Definitions."), cell("2. In this Act,", "(a) kiln means a furnace.")},
		{cell("3. Government may make rules."), cell("Rules.")},
	}
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(`<w:tr>` + r[0] + r[1] + `</w:tr>`)
	}
	o := Options{}
	o.SetDefaults()
	got := readBytes(pack(t, "word/document.xml", `<w:document xmlns:w="w"><w:body><w:tbl>`+b.String()+`</w:tbl></w:body></w:document>`), &o).Pages[0].Text
	want := "Short title.\n1. (1) This Act may be called the Kilns Act.\n(2) It shall come into force at once.\nDefinitions.\n2. In this Act,\n(a) kiln means a furnace.\n3. Government may make rules.\tRules."
	if got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
