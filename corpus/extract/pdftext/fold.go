package pdftext

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// foldCompat replaces the forms that exist for the sake of old encodings, such
// as the ligature fi and the positional shapes of Arabic letters, by the
// letters they stand for. Fractions, superscripts and signs stay as printed.
func foldCompat(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\u00A0' || r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x3000 || r == '\t':
			b.WriteByte(' ')
		case r == '\u00AD' || r == '\u2010' || r == '\u2011': // drawn, so a hyphen
			b.WriteByte('-')
		case r == 0x200B || r == 0xFEFF || r == 0x2060 || r < ' ' || r == 0x7F:
		case r >= 0x200E && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069:
			// Direction marks: the order is worked out from the places.
		case isCompat(r):
			b.WriteString(strings.TrimLeft(norm.NFKC.String(string(r)), " "))
		case unicode.Is(unicode.Co, r):
			if t, ok := privateText(r); ok {
				b.WriteString(t)
			} else {
				b.WriteRune(r)
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isCompat(r rune) bool {
	switch {
	case r >= 0xFB00 && r <= 0xFD3D, r >= 0xFD40 && r <= 0xFDEF, r >= 0xFE70 && r <= 0xFEFC: // ligatures, Arabic shapes
		return true
	case r >= 0xFF01 && r <= 0xFF5E, r >= 0x1D400 && r <= 0x1D7FF: // full width, mathematical letters
		return true
	}
	return r == 0x0132 || r == 0x0133 || r >= 0x01C4 && r <= 0x01CC
}

func isArabicRune(r rune) bool {
	return r >= 0x0600 && r <= 0x06FF || r >= 0x0750 && r <= 0x077F || r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC
}

// isArabicLetter leaves out digits, which run left to right, and punctuation.
func isArabicLetter(r rune) bool {
	return isArabicRune(r) && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)) || r >= 0xFD3E && r <= 0xFDFF
}
