package analysis

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// dropped marks a rune that is removed without parting the word; parting one
// that ends it.
const (
	dropped rune = -1
	parting rune = -2
)

// foldRune gives the letter under which r is indexed: lower case, the Urdu
// keyboard's letter for the Arabic keyboard's, ASCII digits for both Arabic
// sets. It gives -1 for marks that vanish (vowel signs, tatweel, direction
// marks) and -2 for characters that part words (space, punctuation, ZWNJ).
func foldRune(r rune) rune {
	switch {
	case r < 0x80:
		return foldASCII(r)
	case r >= 0x0600 && r <= 0x06FF:
		return foldArabic(r)
	case r < 0x250:
		return foldLatin(r)
	}
	return foldOther(r)
}

func foldASCII(r rune) rune {
	switch {
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		return r
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	}
	return parting
}

// foldArabic holds the Urdu table: what two keyboards or two habits write
// differently becomes one letter. ھ stays apart from ہ (it aspirates), آ from ا
// and ے from ی (they part words).
func foldArabic(r rune) rune {
	if d := urduDigit(r); d != r {
		return d
	}
	switch {
	case r >= 0x064B && r <= 0x065F, r == 0x0640, r == 0x0670,
		r >= 0x0610 && r <= 0x061A, r >= 0x06D6 && r <= 0x06ED:
		return dropped
	}
	switch r {
	case 'ي', 'ى':
		return 'ی'
	case 'ك':
		return 'ک'
	case 'ه', 'ۀ', 'ة', 'ۂ', 'ۃ', 'ە':
		return 'ہ'
	case 'ٱ', 'أ', 'إ':
		return 'ا'
	case 'ؤ':
		return 'و'
	case 'ۓ':
		return 'ے'
	}
	if unicode.IsLetter(r) {
		return r
	}
	return parting
}

// urduDigit turns a digit of either Urdu keyboard into the Latin one; other runes stay.
func urduDigit(r rune) rune {
	switch {
	case r >= 0x0660 && r <= 0x0669:
		return r - 0x0660 + '0'
	case r >= 0x06F0 && r <= 0x06F9:
		return r - 0x06F0 + '0'
	}
	return r
}

// foldLatin takes accents off Latin letters; soft hyphens vanish.
func foldLatin(r rune) rune {
	if r == 0xAD {
		return dropped
	}
	if !unicode.IsLetter(r) {
		return parting
	}
	var in, out [8]byte
	n := copy(in[:], string(r))
	d := norm.NFD.Append(out[:0], in[:n]...)
	if len(d) > 0 && d[0] < 0x80 {
		return foldASCII(rune(d[0]))
	}
	return unicode.ToLower(r)
}

func foldOther(r rune) rune {
	switch {
	case r >= 0x200D && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0xFEFF:
		return dropped
	case unicode.Is(unicode.Mn, r):
		return dropped
	case unicode.IsDigit(r):
		return digit(r)
	case unicode.IsLetter(r):
		return unicode.ToLower(r)
	}
	return parting
}

// digit gives the ASCII digit of a decimal digit in any script.
func digit(r rune) rune {
	for v := rune(0); v < 10; v++ {
		if !unicode.IsDigit(r - v - 1) {
			return '0' + v
		}
	}
	return r
}

// compatibility reports whether r is a presentation form or ligature that has
// to be taken apart before it is folded.
func compatibility(r rune) bool {
	return r >= 0xFB00 && r <= 0xFDFF || r >= 0xFE70 && r < 0xFEFF || r >= 0xFF01 && r <= 0xFF5E
}

// composed gives the letter that base and a following combining mark make, or
// base itself.
func composed(base, mark rune) rune {
	switch {
	case mark == 0x0653 && base == 'ا':
		return 'آ'
	case mark == 0x0654 && base == 'ی':
		return 'ئ'
	}
	return base
}

// Fold gives text with its Arabic-script and Latin letters folded as the
// analyzers fold them, words parted by single spaces.
func Fold(text string) string {
	toks := scan([]byte(text))
	n := 0
	for _, t := range toks {
		n += len(t.term) + 1
	}
	out := make([]byte, 0, n)
	for i, t := range toks {
		if i > 0 {
			out = append(out, ' ')
		}
		out = append(out, t.term...)
	}
	return string(out)
}
