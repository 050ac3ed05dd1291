package citation

import "unicode/utf8"

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }
func isLower(c byte) bool { return c >= 'a' && c <= 'z' }
func isLetter(c byte) bool {
	return isUpper(c) || isLower(c) || c >= 0xC3 && c != 0xE2
}
func isAlnum(c byte) bool { return isDigit(c) || isUpper(c) || isLower(c) }
func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

func upper(c byte) byte {
	if isLower(c) {
		return c - 'a' + 'A'
	}
	return c
}

// at0 is s[i], or 0 outside s.
func at0(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

// isPunct reports whether a rune of punctuation or space beyond ASCII begins at
// s[i], and sets n to its length: typographic quotes and dashes, the acute
// that stands for an apostrophe, no-break and zero-width space.
func isPunct(s string, i int, n *int) bool {
	if s[i] != 0xE2 && s[i] != 0xC2 {
		return false
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	if r == 0xA0 || r == 0xAD || r == 0xB4 || r >= 0x2000 && r <= 0x206F {
		*n = size
		return true
	}
	return false
}

// skipSpace returns the first position from i on that is no white space.
func skipSpace(s string, i int) int {
	for i < len(s) {
		n := 1
		if !isSpace(s[i]) && !(s[i] == 0xC2 && isPunct(s, i, &n)) {
			break
		}
		i += n
	}
	return i
}

// skipAny returns the first position from i on that is neither white space nor
// one of the ASCII marks.
func skipAny(s string, i int, marks string) int {
	for i < len(s) {
		n := 1
		c := s[i]
		if !isSpace(c) && !containsByte(marks, c) && !(c >= 0x80 && isPunct(s, i, &n)) {
			break
		}
		i += n
	}
	return i
}

func containsByte(s string, c byte) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return true
		}
	}
	return false
}

// number reads the figures at s[i] and returns their value and end; end is i
// where there are none or more than nine.
func number(s string, i int) (n, end int) {
	for end = i; end < len(s) && isDigit(s[end]); end++ {
		if end-i == 9 {
			return 0, i
		}
		n = n*10 + int(s[end]-'0')
	}
	return n, end
}

// Years that a citation may carry: the oldest Act in force is of 1836, the
// upper bound leaves room.
const (
	minYear = 1780
	maxYear = 2079
)

// yearAt reads a year at s[i], also one that PDF extraction has split by a
// space ("2 021", "20 21"). End is i where there is none.
func yearAt(s string, i int) (year, end int) {
	digits, j := 0, i
	for j < len(s) && digits < 4 {
		switch {
		case isDigit(s[j]):
			year = year*10 + int(s[j]-'0')
			digits++
		case s[j] == ' ' && digits > 0 && isDigit(at0(s, j+1)):
		default:
			return 0, i
		}
		j++
	}
	if digits < 4 || isDigit(at0(s, j)) || year < minYear || year > maxYear {
		return 0, i
	}
	return year, j
}

// wordEnd returns the end of the letters that begin at s[i].
func wordEnd(s string, i int) int {
	for i < len(s) && isLetter(s[i]) {
		i++
	}
	return i
}

// wordAt reports whether the ASCII word w, in any case, stands at s[i] and ends
// there.
func wordAt(s string, i int, w string) bool { return wordTo(s, i, w) > i }

// anyWordAt returns the end of the first of the words that stands at s[i], or
// i.
func anyWordAt(s string, i int, words ...string) int {
	for _, w := range words {
		if e := wordTo(s, i, w); e > i {
			return e
		}
	}
	return i
}

// wordTo returns the end of the ASCII word w at s[i], in any case and also torn
// by single spaces ("o f", "t he"); i where it does not stand there.
func wordTo(s string, i int, w string) int {
	if i < 0 || len(s)-i < len(w) {
		return i
	}
	k := i
	for j := 0; j < len(w); j++ {
		if j > 0 && at0(s, k) == ' ' && w[j] != ' ' {
			k++
		}
		if upper(at0(s, k)) != upper(w[j]) {
			return i
		}
		k++
	}
	if isLetter(at0(s, k)) {
		return i
	}
	return k
}
