// Package pdfsyntax holds the characters and strings of PDF syntax (ISO 32000-1,
// 7.2 to 7.3) for those who read objects and those who read content.
package pdfsyntax

// Space reports whether c is white space.
func Space(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

// Delim reports whether c ends a word and begins something else.
func Delim(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// digit is the value of a hexadecimal digit, -1 for any other character.
func digit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// Hex appends to out the hexadecimal string that begins behind its '<', and says how
// many bytes it took, with its '>' if that is there. Other characters are passed over.
func Hex[S string | []byte](s S, out []byte) ([]byte, int) {
	high, n := -1, 0
	for n < len(s) {
		c := s[n]
		n++
		if c == '>' {
			break
		}
		v := digit(c)
		switch {
		case v < 0:
		case high < 0:
			high = v
		default:
			out = append(out, byte(high<<4|v))
			high = -1
		}
	}
	if high >= 0 {
		out = append(out, byte(high<<4))
	}
	return out, n
}

// escaped are the characters that a letter behind a backslash stands for.
var escaped = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

// Escape appends to out what the escape sequence stands for that begins behind its
// backslash, and says how many bytes it took.
func Escape[S string | []byte](s S, out []byte) ([]byte, int) {
	if len(s) == 0 {
		return out, 0
	}
	c := s[0]
	if e, ok := escaped[c]; ok {
		return append(out, e), 1
	}
	switch {
	case c == '\r' && len(s) > 1 && s[1] == '\n':
		return out, 2
	case c == '\r' || c == '\n':
		return out, 1
	case c < '0' || c > '7':
		return append(out, c), 1
	}
	v, n := 0, 0
	for n < min(3, len(s)) && s[n] >= '0' && s[n] <= '7' {
		v = v<<3 | int(s[n]-'0')
		n++
	}
	return append(out, byte(v)), n
}

// Name resolves the #xx escapes of a name.
func Name(raw string) string {
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) && digit(raw[i+1]) >= 0 && digit(raw[i+2]) >= 0 {
			out = append(out, byte(digit(raw[i+1])<<4|digit(raw[i+2])))
			i += 2
			continue
		}
		out = append(out, raw[i])
	}
	return string(out)
}
