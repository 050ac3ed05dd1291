package pdftest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
)

// Hostile are files that hang, kill or flood careless readers, by name. Each is
// small; none holds text of anybody else.
func Hostile() map[string][]byte {
	good := Pages([]string{Text("The lamp shall be lit at dusk.", "It shall burn until dawn.")}, "")
	m := map[string][]byte{}
	for name, make := range hostileMakers {
		m[name] = make(good)
	}
	for i := 1; i < 10; i++ {
		m[fmt.Sprintf("cut-%d-tenths", i)] = good[:len(good)*i/10]
	}
	return m
}

func replace(old, with string) func([]byte) []byte {
	return func(good []byte) []byte { return bytes.Replace(good, []byte(old), []byte(with), 1) }
}

func content(c string) func([]byte) []byte {
	return func([]byte) []byte { return Pages([]string{c}, "") }
}

// bomb is n zero bytes, deflated.
func bomb(n int, fill byte) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	chunk := bytes.Repeat([]byte{fill}, 1<<20)
	for ; n > 0; n -= len(chunk) {
		_, _ = w.Write(chunk[:min(n, len(chunk))])
	}
	_ = w.Close()
	return b.String()
}

// xrefStream is a file whose table is a stream with the given entries.
func xrefStream(entries string) func([]byte) []byte {
	return func(good []byte) []byte {
		i := bytes.LastIndex(good, []byte("xref\n0"))
		body := bytes.Clone(good[:i])
		at := len(body)
		body = append(body, "9 0 obj\n"+Stream("/Type /XRef /W [1 4 1] /Root 1 0 R "+entries, strings.Repeat("\x01\x00\x00\x00\x10\x00", 10))+"\nendobj\n"...)
		return append(body, fmt.Sprintf("startxref\n%d\n%%%%EOF\n", at)...)
	}
}

func toUnicode(cmap string) func([]byte) []byte {
	return func([]byte) []byte {
		n := First(1)
		return Pages([]string{"BT /F2 12 Tf 72 700 Td (abc) Tj ET"}, fmt.Sprintf("font:/F2 %d 0 R", n),
			fmt.Sprintf("<< /Type /Font /Subtype /Type1 /BaseFont /X /ToUnicode %d 0 R >>", n+1), Stream("", cmap))
	}
}

func form(dict, data string) func([]byte) []byte {
	return func([]byte) []byte {
		n := First(1)
		return Pages([]string{"q /X Do Q"}, fmt.Sprintf("/XObject << /X %d 0 R >>", n), Stream("/Type /XObject /Subtype /Form "+dict, data))
	}
}

var hostileMakers = map[string]func(good []byte) []byte{
	"no-eof":          func(g []byte) []byte { return bytes.TrimSuffix(g, []byte("%%EOF\n")) },
	"no-startxref":    replace("startxref", "startnothing"),
	"wrong-startxref": replace("startxref\n", "startxref\n9"),
	"huge-startxref":  replace("startxref\n", "startxref\n99999999999999"),
	"junk-before":     func(g []byte) []byte { return append([]byte("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n"), g...) },
	"junk-after":      func(g []byte) []byte { return append(bytes.Clone(g), strings.Repeat("<!-- x -->\n", 300)...) },
	"odd-header":      replace("%PDF-1.4\n", "%PDF-1.4 \n"),
	"version-9":       replace("%PDF-1.4", "%PDF-9.9"),
	"no-trailer":      func(g []byte) []byte { return g[:bytes.Index(g, []byte("xref"))] },
	"only-header":     func([]byte) []byte { return []byte("%PDF-1.4\n%%EOF\n") },
	"prev-self":       func(g []byte) []byte { return prevSelf(g) },
	"kids-self":       replace("/Kids [4 0 R ]", "/Kids [2 0 R ]"),
	"kids-cycle":      replace("/Kids [4 0 R ]", "/Kids [2 0 R 4 0 R 2 0 R 4 0 R]"),
	"kids-many": func(g []byte) []byte {
		return File("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids ["+strings.Repeat("2 0 R ", 5000)+"] /Count 5000 >>")
	},
	"count-huge":         replace("/Count 1", "/Count 2000000000"),
	"count-negative":     replace("/Count 1", "/Count -5"),
	"no-pages":           replace("/Pages 2 0 R", "/Pages 99 0 R"),
	"parent-cycle":       replace("/Type /Pages", "/Parent 2 0 R /Type /Pages"),
	"root-self":          replace("<< /Type /Catalog /Pages 2 0 R >>", "1 0 R"),
	"xref-size-huge":     xrefStream("/Size 4000000000"),
	"xref-size-negative": xrefStream("/Size -1"),
	"xref-index-huge":    xrefStream("/Size 10 /Index [2000000000 4]"),
	"xref-index-many":    xrefStream("/Size 10 /Index [0 2000000000]"),
	"xref-table-huge":    replace("xref\n0 6", "xref\n900000000 6"),
	"xref-width-huge":    func(g []byte) []byte { return replace("/W [1 4 1]", "/W [1 900000000 1]")(xrefStream("/Size 10")(g)) },
	"length-self": func([]byte) []byte {
		return File("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", "<< /Length 4 0 R >>\nstream\nBT ET\nendstream")
	},
	"length-2gb":       replace("/Length", "/Length 2147483647 /Old"),
	"length-negative":  replace("/Length", "/Length -7 /Old"),
	"flate-bomb":       func([]byte) []byte { return bombPage(150<<20, ' ') },
	"flate-bomb-q":     func([]byte) []byte { return bombPage(80<<20, 'q') },
	"flate-bomb-paren": func([]byte) []byte { return bombPage(80<<20, '(') },
	"flate-bomb-array": func([]byte) []byte { return bombPage(80<<20, '[') },
	"flate-bomb-dict":  func([]byte) []byte { return bombPage(80<<20, '<') },
	"flate-broken":     func([]byte) []byte { return flatePage(bomb(1000, 'x')[:20]) },
	"flate-chain":      func([]byte) []byte { return chainPage() },
	"lzw-unknown":      func([]byte) []byte { return filterPage("/LZWDecode", "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01") },
	"filter-unknown":   func([]byte) []byte { return filterPage("/NoSuchDecode", "BT ET") },
	"hex-filter":       func([]byte) []byte { return filterPage("/ASCIIHexDecode", hexOf(Text("A lamp in hexadecimal."))+">") },
	"predictor-huge": func([]byte) []byte {
		return filterPage("/FlateDecode /DecodeParms << /Predictor 15 /Columns 2000000000 >>", bomb(1000, 2))
	},
	"form-self":       form("/Resources << /XObject << /X 6 0 R >> >>", "/X Do /X Do"),
	"form-inherits":   form("", "/X Do /X Do /X Do"),
	"form-fan":        func([]byte) []byte { return fanForms() },
	"font-self":       toUnicode("1 beginbfchar <61> <0041> endbfchar"),
	"cmap-huge-range": toUnicode("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"),
	"cmap-huge-count": toUnicode("2000000000 beginbfchar"),
	"cmap-nested":     toUnicode("1 beginbfrange <00> <FF> " + strings.Repeat("[", 100_000) + " endbfrange"),
	"cmap-def":        toUnicode("/CIDInit /ProcSet findresource begin 12 dict begin begincmap <</Registry (x) def>> def end end end end"),
	"widths-huge":     func([]byte) []byte { return cidWidths("0 2000000000 500") },
	"widths-odd":      func([]byte) []byte { return cidWidths("[1 2] 3 [4] 5") },
	"deep-arrays":     func([]byte) []byte { return File("<< /Type /Catalog /Pages " + strings.Repeat("[", 200_000) + " >>") },
	"deep-dicts": func([]byte) []byte {
		return File("<< /Type /Catalog /Pages " + strings.Repeat("<</A ", 200_000) + " >>")
	},
	"deep-obj": func([]byte) []byte {
		return append([]byte("%PDF-1.4\n"), strings.Repeat("1 0 obj\n", 100_000)+"startxref\n9\n%%EOF\n"...)
	},
	"deep-q":          content(strings.Repeat("q ", 500_000) + "BT /F1 12 Tf 72 700 Td (Deep.) Tj ET"),
	"deep-marks":      content(strings.Repeat("/P BMC ", 300_000)),
	"unbalanced":      content("Q Q Q ET EMC ) > ] >> BT /F1 12 Tf 72 700 Td (Unbalanced.) Tj"),
	"nan-matrix":      content("BT /F1 1e999 Tf 1e308 1e308 1e308 1e308 1e308 1e308 Tm (Far.) Tj /F1 12 Tf 1 0 0 1 72 700 Tm (Near.) Tj ET"),
	"no-operands":     content("BT Tf Td Tm Tj TJ ' \" T* Do cm re BDC BI ID EI sh gs (x) Tj ET"),
	"many-glyphs":     content("BT /F1 1 Tf 72 700 Td " + strings.Repeat("("+strings.Repeat("a", 1000)+") Tj ", 2000)),
	"open-string":     content("BT /F1 12 Tf (" + strings.Repeat("x", 100_000)),
	"inline-image":    content("BI /W 10 /H 10 ID " + strings.Repeat("EIx", 50_000)),
	"contents-many":   replace("/Contents 5 0 R", "/Contents ["+strings.Repeat("5 0 R ", 50_000)+"]"),
	"mediabox-huge":   replace("[0 0 612 792]", "[-1e308 -1e308 1e308 1e308]"),
	"objstm-self":     func([]byte) []byte { return objstm("/Extends 4 0 R") },
	"encrypt-odd":     replace("/Root 1 0 R", "/Root 1 0 R /Encrypt << /Filter /Standard /V 5 /R 6 /O (x) /U (y) >>"),
	"encrypt-handler": replace("/Root 1 0 R", "/Root 1 0 R /ID [(a) (b)] /Encrypt << /Filter /Acme /V 4 >>"),
	"names-odd":       replace("/Type /Catalog", "/#00#ZZ /#4 /Type /Catalog"),
}

func prevSelf(good []byte) []byte {
	i := bytes.LastIndex(good, []byte("startxref\n"))
	at := bytes.TrimSpace(bytes.TrimSuffix(good[i+len("startxref\n"):], []byte("%%EOF\n")))
	return bytes.Replace(good, []byte("/Root 1 0 R"), fmt.Appendf(nil, "/Root 1 0 R /Prev %s", at), 1)
}

func filterPage(filter, data string) []byte {
	return File("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		Stream("/Filter "+filter, data), Helvetica)
}

func flatePage(data string) []byte { return filterPage("/FlateDecode", data) }

func bombPage(n int, fill byte) []byte { return flatePage(bomb(n, fill)) }

// chainPage inflates twice: a bomb in a bomb.
func chainPage() []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(bomb(100<<20, ' ')))
	_ = w.Close()
	return filterPage("[/FlateDecode /FlateDecode]", b.String())
}

func hexOf(s string) string { return fmt.Sprintf("%x", s) }

// fanForms are forms that each draw the next one ten times.
func fanForms() []byte {
	n := First(1)
	var extra []string
	for i := range 10 {
		extra = append(extra, Stream(fmt.Sprintf("/Type /XObject /Subtype /Form /Resources << /XObject << /X %d 0 R >> >>", n+i+1), strings.Repeat("/X Do ", 10)))
	}
	return Pages([]string{"/X Do"}, fmt.Sprintf("/XObject << /X %d 0 R >>", n), extra...)
}

func cidWidths(w string) []byte {
	n := First(1)
	return Pages([]string{"BT /F2 12 Tf 72 700 Td <00410042> Tj ET"}, fmt.Sprintf("font:/F2 %d 0 R", n),
		fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [%d 0 R] >>", n+1),
		"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W ["+w+"] >>")
}

// objstm is a file whose page stands in an object stream that goes on in
// itself.
func objstm(entries string) []byte {
	body := "%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 3 0 R >>\nendobj\n"
	at4 := len(body)
	body += "4 0 obj\n" + Stream("/Type /ObjStm /N 1 /First 4 "+entries, "9 0 << >>") + "\nendobj\n"
	at := len(body)
	body += "5 0 obj\n" + Stream("/Type /XRef /W [1 2 1] /Size 5 /Index [1 1 3 2] /Root 1 0 R", "\x01\x00\x09\x00"+"\x02\x00\x04\x00"+"\x01\x00"+string([]byte{byte(at4)})+"\x00") + "\nendobj\n"
	return fmt.Appendf(nil, "%sstartxref\n%d\n%%%%EOF\n", body, at)
}
