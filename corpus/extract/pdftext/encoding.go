package pdftext

import (
	_ "embed" // the glyph names
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/encoding/charmap"
)

// glyphNames are the names that fonts give the letters of the Latin and Greek
// scripts and of punctuation, with their code points in hexadecimal. The names
// are those of the Adobe Glyph List; the accented letters follow from their
// parts.
//
//go:embed glyphnames.txt
var glyphNames string

var glyphTable = sync.OnceValue(func() map[string]rune {
	table := make(map[string]rune, 600)
	for _, pair := range strings.FieldsFunc(glyphNames, func(r rune) bool { return r == ',' || r == '\n' }) {
		name, code, _ := strings.Cut(strings.TrimSpace(pair), " ")
		if v, err := strconv.ParseUint(code, 16, 32); err == nil {
			table[name] = rune(v)
		}
	}
	return table
})

// glyphText is the text of a glyph name, "" where it says nothing.
func glyphText(name string) string {
	name, _, _ = strings.Cut(name, ".") // "a.sc" is a small capital a
	if r, ok := glyphTable()[name]; ok {
		return string(r)
	}
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) >= 4 && len(hex)%4 == 0 {
		out := ""
		for i := 0; i+4 <= len(hex); i += 4 {
			v, err := strconv.ParseUint(hex[i:i+4], 16, 32)
			if err != nil {
				return ""
			}
			out += string(rune(v))
		}
		return out
	}
	if hex, ok := strings.CutPrefix(name, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		if v, err := strconv.ParseUint(hex, 16, 32); err == nil {
			return string(rune(v))
		}
	}
	if parts := strings.Split(name, "_"); len(parts) > 1 && len(parts) < 6 {
		out := ""
		for _, part := range parts {
			t := glyphText(part)
			if t == "" {
				return ""
			}
			out += t
		}
		return out
	}
	return ""
}

// standardHigh is the upper half of Adobe's standard encoding.
var standardHigh = map[byte]string{
	0x27: "’", 0x60: "‘", 0xA1: "¡", 0xA2: "¢", 0xA3: "£", 0xA4: "⁄", 0xA5: "¥", 0xA6: "ƒ", 0xA7: "§", 0xA8: "¤",
	0xA9: "'", 0xAA: "“", 0xAB: "«", 0xAC: "‹", 0xAD: "›", 0xAE: "ﬁ", 0xAF: "ﬂ", 0xB1: "–", 0xB2: "†", 0xB3: "‡",
	0xB4: "·", 0xB6: "¶", 0xB7: "•", 0xB8: "‚", 0xB9: "„", 0xBA: "”", 0xBB: "»", 0xBC: "…", 0xBD: "‰", 0xBF: "¿",
	0xC1: "`", 0xC2: "´", 0xC3: "ˆ", 0xC4: "˜", 0xC5: "¯", 0xC6: "˘", 0xC7: "˙", 0xC8: "¨", 0xCA: "˚", 0xCB: "¸",
	0xCD: "˝", 0xCE: "˛", 0xCF: "ˇ", 0xD0: "—", 0xE1: "Æ", 0xE3: "ª", 0xE8: "Ł", 0xE9: "Ø", 0xEA: "Œ", 0xEB: "º",
	0xF1: "æ", 0xF5: "ı", 0xF8: "ł", 0xF9: "ø", 0xFA: "œ", 0xFB: "ß",
}

// baseEncoding is the text of the 256 codes of a named encoding. Unnamed ones
// are taken as Windows-1252, which agrees with most of what is met.
func baseEncoding(name string) (table [256]string) {
	decode := charmap.Windows1252.DecodeByte
	if name == "MacRomanEncoding" {
		decode = charmap.Macintosh.DecodeByte
	}
	for c := 0x20; c < 256; c++ {
		if r := decode(byte(c)); r != '\uFFFD' {
			table[c] = string(r)
		}
		if name == "StandardEncoding" {
			if s, ok := standardHigh[byte(c)]; ok || c > 0x7E {
				table[c] = s
			}
		}
	}
	if name == "SymbolEncoding" {
		table = symbolEncoding()
	}
	return table
}

// symbolEncoding is the part of the Symbol font's own encoding that turns up
// in running text.
func symbolEncoding() (table [256]string) {
	for c := byte(0x20); c < 0x7F; c++ {
		table[c] = string(rune(c))
	}
	greek := "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
	for i, r := range []rune(greek) {
		table['A'+i] = string(r)
	}
	for i, r := range []rune("αβχδεφγηιϕκλμνοπθρστυϖωξψζ") {
		table['a'+i] = string(r)
	}
	for c, s := range map[byte]string{0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xDE: "⇒", 0xAE: "→"} {
		table[c] = s
	}
	return table
}

// privateText replaces the private-use letters that Word writes for its bullet
// fonts; anything else stays, so that the page's quality shows it.
func privateText(r rune) (string, bool) {
	switch r {
	case 0xF0B7, 0xF09F, 0xF06C, 0xF0A8:
		return "•", true
	case 0xF0A7, 0xF06E, 0xF0A8 + 0x1000:
		return "▪", true
	case 0xF0D8, 0xF0E8, 0xF0E0:
		return "➢", true
	case 0xF0FC, 0xF0FE, 0xF052:
		return "✓", true
	case 0xF076:
		return "❖", true
	case 0xF0AE:
		return "→", true
	case 0xF02D:
		return "-", true
	case 0xF020:
		return " ", true
	}
	return "", false
}
