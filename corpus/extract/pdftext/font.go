package pdftext

import (
	"strings"

	"github.com/ledongthuc/pdf"
)

// unmapped stands for a glyph of which the file does not say what letter it
// is.
const unmapped = "\uFFFD"

// maxWidths bounds the width tables of a font.
const maxWidths = 1 << 17

// font knows the text and the width of each character code.
type font struct {
	composite bool
	wide      float64 // width unit in text space: 1/1000, or a Type 3 matrix
	simple    [256]string
	toUnicode *cmap
	encoding  *cmap // of a composite font with an embedded CMap
	utf16     bool  // codes are UTF-16
	widths    map[int]float64
	missing   float64
	seen      map[uint32]shape // shapes of the codes met so far, by length and code
}

// shape is what one code draws: its text and its advance in text space for a
// font of size one.
type shape struct {
	text  string
	width float64
}

// loadFont reads a font dictionary; budget bounds its streams.
func loadFont(v pdf.Value, budget *budget) *font {
	f := &font{wide: 0.001, widths: map[int]float64{}, seen: map[uint32]shape{}}
	f.composite = v.Key("Subtype").Name() == "Type0"
	if tu := v.Key("ToUnicode"); tu.Kind() == pdf.Stream {
		f.toUnicode = parseCMap(budget.read(tu))
	}
	if f.composite {
		f.loadComposite(v, budget)
	} else {
		f.loadSimple(v)
	}
	return f
}

func (f *font) loadComposite(v pdf.Value, budget *budget) {
	enc := v.Key("Encoding")
	name := enc.Name()
	switch {
	case enc.Kind() == pdf.Stream:
		f.encoding = parseCMap(budget.read(enc))
	case strings.Contains(name, "UCS2"), strings.Contains(name, "UTF16"):
		f.utf16 = true
	}
	d := v.Key("DescendantFonts").Index(0)
	f.missing = 1000
	if dw := d.Key("DW"); !dw.IsNull() {
		f.missing = dw.Float64()
	}
	w := d.Key("W")
	for i := 0; i+1 < w.Len() && len(f.widths) < maxWidths; {
		i += f.widthEntry(w, i)
	}
}

// widthEntry reads one entry of a W array, "c [w1 w2]" or "c1 c2 w", and
// returns how many elements it took.
func (f *font) widthEntry(w pdf.Value, i int) int {
	first, next := int(w.Index(i).Int64()), w.Index(i+1)
	if next.Kind() == pdf.Array {
		for j := range min(next.Len(), maxWidths) {
			f.widths[first+j] = next.Index(j).Float64()
		}
		return 2
	}
	width := w.Index(i + 2).Float64()
	for c := first; c <= int(next.Int64()) && c-first < 1<<16 && len(f.widths) < maxWidths; c++ {
		f.widths[c] = width
	}
	return 3
}

func (f *font) loadSimple(v pdf.Value) {
	first, w := int(v.Key("FirstChar").Int64()), v.Key("Widths")
	for i := range min(w.Len(), 256) {
		f.widths[first+i] = w.Index(i).Float64()
	}
	desc := v.Key("FontDescriptor")
	f.missing = desc.Key("MissingWidth").Float64()
	if w.Len() == 0 {
		f.standardWidths(v.Key("BaseFont").Name())
	}
	if v.Key("Subtype").Name() == "Type3" {
		if m := v.Key("FontMatrix").Index(0).Float64(); m != 0 {
			f.wide = m
		}
	}
	f.loadEncoding(v)
}

// loadEncoding fills simple from the Encoding entry: a name, or a base with
// differences.
func (f *font) loadEncoding(v pdf.Value) {
	enc, base := v.Key("Encoding"), v.Key("BaseFont").Name()
	name := enc.Name()
	if name == "" {
		name = enc.Key("BaseEncoding").Name()
	}
	if _, after, ok := strings.Cut(base, "+"); ok {
		base = after
	}
	if name == "" && (base == "Symbol" || base == "SymbolMT") {
		name = "SymbolEncoding"
	}
	if name == "" && v.Key("Subtype").Name() == "Type1" && v.Key("FontDescriptor").IsNull() {
		name = "StandardEncoding"
	}
	f.simple = baseEncoding(name)
	code := 0
	diff := enc.Key("Differences")
	for i := range min(diff.Len(), 1024) {
		x := diff.Index(i)
		if x.Kind() == pdf.Name {
			if t := glyphText(x.Name()); t != "" && code >= 0 && code < 256 {
				f.simple[code] = t
			}
			code++
			continue
		}
		code = int(x.Int64())
	}
}

// codeLen is the length in bytes of the code at the start of s.
func (f *font) codeLen(s string) int {
	switch {
	case !f.composite:
		return 1
	case f.encoding != nil:
		return f.encoding.codeLen(s, 2)
	case f.utf16 && len(s) >= 4 && s[0] >= 0xD8 && s[0] < 0xDC:
		return 4
	case f.toUnicode != nil && f.toUnicode.lens[1] && !f.toUnicode.lens[2]:
		return 1
	}
	return min(2, len(s))
}

// shape returns what the code draws.
func (f *font) shape(code string) shape {
	key := uint32(len(code))<<28 | bigEndian(code)&0x0FFFFFFF
	if s, ok := f.seen[key]; ok {
		return s
	}
	s := shape{text: f.text(code)}
	cid := int(bigEndian(code))
	if f.encoding != nil {
		if c, ok := f.encoding.lookUpCID(code); ok {
			cid = c
		}
	}
	width, ok := f.widths[cid]
	if !ok {
		width = f.missing
	}
	s.width = width * f.wide
	if len(f.seen) < maxWidths {
		f.seen[key] = s
	}
	return s
}

// text is the text of a code: what the file says in ToUnicode, else what the
// encoding says.
func (f *font) text(code string) string {
	if f.toUnicode != nil {
		if s, ok := f.toUnicode.lookUp(code); ok && (s != "" || f.composite) {
			return cleanText(s)
		}
	}
	switch {
	case f.utf16:
		return cleanText(utf16BE(code))
	case f.composite:
		return unmapped
	}
	return cleanText(f.simple[code[0]])
}

// cleanText takes apart ligatures and compatibility forms, and drops control
// characters.
func cleanText(s string) string {
	plain := true
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7F {
			plain = false
		}
	}
	if plain {
		return s
	}
	return foldCompat(s)
}
