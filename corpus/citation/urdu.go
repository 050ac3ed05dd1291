package citation

import "strings"

// figures writes the digits of both Urdu keyboards in ASCII, which all reading
// is made for. At gives for every byte of the outcome, and for its end, the byte
// of text that it stands for; it is nil where text has no such digit.
func figures(text string) (ascii string, at []int) {
	if strings.IndexByte(text, 0xDB) < 0 && strings.IndexByte(text, 0xD9) < 0 {
		return text, nil
	}
	b := make([]byte, 0, len(text))
	at = make([]int, 0, len(text)+1)
	for i := 0; i < len(text); {
		at = append(at, i)
		if d := urduDigit(text, i); d >= 0 {
			b = append(b, byte('0'+d))
			i += 2
			continue
		}
		b = append(b, text[i])
		i++
	}
	return string(b), append(at, len(text))
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
	if at == nil {
		return ms
	}
	for i := range ms {
		m := &ms[i]
		m.Start, m.End = at[m.Start], at[m.End]
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
