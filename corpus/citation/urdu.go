package citation

import (
	"slices"
	"strings"
)

// figures writes the digits of both Urdu keyboards in ASCII, which all reading
// is made for. At lists, in ascending order, where in the outcome such a digit
// stands: each is a byte shorter than in the text.
func figures(text string) (ascii string, at []int) {
	if strings.IndexByte(text, 0xDB) < 0 && strings.IndexByte(text, 0xD9) < 0 {
		return text, nil
	}
	var b []byte
	from := 0
	for i := 0; i+1 < len(text); i++ {
		if text[i] != 0xDB && text[i] != 0xD9 {
			continue
		}
		if d := urduDigit(text, i); d >= 0 {
			b = append(b, text[from:i]...)
			at = append(at, len(b))
			b = append(b, byte('0'+d))
			i++
			from = i + 1
		}
	}
	if at == nil {
		return text, nil
	}
	return string(append(b, text[from:]...)), at
}

// urduDigit is the value of the Arabic or Persian digit at text[i], -1 for none.
func urduDigit(text string, i int) int {
	lead, next := text[i], at0(text, i+1)
	switch {
	case lead == 0xDB && next >= 0xB0 && next <= 0xB9: // U+06F0 to U+06F9
		return int(next - 0xB0)
	case lead == 0xD9 && next >= 0xA0 && next <= 0xA9: // U+0660 to U+0669
		return int(next - 0xA0)
	}
	return -1
}

// placedIn gives matches found in figures(text) their places in text.
func placedIn(text string, at []int, ms []Match) []Match {
	if len(at) == 0 {
		return ms
	}
	place := func(i int) int {
		before, _ := slices.BinarySearch(at, i) // the digits before i
		return i + before
	}
	for i := range ms {
		m := &ms[i]
		m.Start, m.End = place(m.Start), place(m.End)
		m.Text = text[m.Start:m.End]
	}
	return ms
}

// urduLetters are the letters of sections by their Urdu names: "489 ایف".
var urduLetters = map[string]string{
	"اے": "A", "بی": "B", "سی": "C", "ڈی": "D", "ای": "E", "ایف": "F", "جی": "G", "ایچ": "H", "آئی": "I",
	"جے": "J", "کے": "K", "ایل": "L", "ایم": "M", "این": "N",
}

// urduLetter reads the Urdu name of a section's letter at j, after a space or a
// hyphen or none: "489-ایف".
func urduLetter(text string, j int) (string, int) {
	k := skipAny(text, j, "-")
	if k-j > 3 || at0(text, k) < 0xD8 {
		return "", j
	}
	e := k
	for e < len(text) && text[e] >= 0x80 && !strings.HasPrefix(text[e:], "۔") && !strings.HasPrefix(text[e:], "،") {
		e++
	}
	w := text[k:e]
	l, ok := urduLetters[w]
	if !ok || w == "کے" && k > j && text[k-1] != '-' { // "302 کے تحت": under 302
		return "", j
	}
	return l, e
}

// urduMark reports whether a mark that stands between letters of one name in Urdu begins
// at s[i]: a vowel's, the stretch of a letter, or the full stop of "ت۔پ".
func urduMark(s string, i int) bool {
	c, next := s[i], at0(s, i+1)
	return c == 0xD9 && (next >= 0x8B && next <= 0x92 || next == 0x80 || next == 0xB0) || c == 0xDB && next == 0x94
}

// genitives join a law to its provision in Urdu, as "of" does: "ضابطہ فوجداری کی دفعہ 154".
var genitives = set("کی کے کا")

// urduJoin skips the comma or the "and" of a list in Urdu at k.
func urduJoin(s string, k int) int {
	for _, w := range []string{"،", "اور", "و ", "یا "} {
		if rest, ok := strings.CutPrefix(s[min(k, len(s)):], w); ok && (w != "اور" || rest != "" && !isLetter(rest[0])) {
			return skipSpace(s, k+len(w))
		}
	}
	return k
}

// urduClauses are the words of a clause or sub-section behind its Article in Urdu.
var urduClauses = []string{"شق", "ذیلی دفعہ", "ضمنی دفعہ", "پیرا"}

// urduClause reads the clause of "آرٹیکل 199 کی شق (1)" behind the number that ends at j;
// it returns j as end where none stands.
func (s *scan) urduClause(j int) (sub string, end int) {
	k := skipSpace(s.text, j)
	if at0(s.text, k) != 0xDA || k == j { // ک
		return "", j
	}
	w := k + len("کی")
	if w > len(s.text) || !genitives[s.text[k:w]] || !isSpace(at0(s.text, w)) {
		return "", j
	}
	k = skipSpace(s.text, w)
	for _, clause := range urduClauses {
		if strings.HasPrefix(s.text[k:], clause) {
			if sub, end, ok := s.sub(skipSpace(s.text, k+len(clause))); ok && sub != "" {
				return sub, end
			}
		}
	}
	return "", j
}
