package pdftext

// kind tells the tokens of a content stream or CMap apart.
type kind uint8

const (
	kEOF kind = iota
	kNumber
	kString
	kName
	kOperator
	kArrayOpen
	kArrayClose
	kDictOpen
	kDictClose
)

// token is one token. text aliases the lexer's input or its scratch space and
// is good until the next call only, unless it came from a string or a name.
type token struct {
	kind kind
	num  float64
	text string
}

// lexer splits a content stream into tokens. It never fails: bytes that make
// no sense are skipped.
type lexer struct {
	data string
	pos  int
	buf  []byte
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelim(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// next returns the next token, kEOF at the end.
func (l *lexer) next() token {
	l.skipSpace()
	if l.pos >= len(l.data) {
		return token{}
	}
	c := l.data[l.pos]
	switch c {
	case '(':
		l.pos++
		return token{kind: kString, text: l.literal()}
	case '/':
		l.pos++
		return token{kind: kName, text: l.name()}
	case '[':
		l.pos++
		return token{kind: kArrayOpen}
	case ']':
		l.pos++
		return token{kind: kArrayClose}
	case '<':
		if l.peek(1) == '<' {
			l.pos += 2
			return token{kind: kDictOpen}
		}
		l.pos++
		return token{kind: kString, text: l.hex()}
	case '>':
		l.pos++
		if l.peek(0) == '>' {
			l.pos++
		}
		return token{kind: kDictClose}
	case ')', '{', '}':
		l.pos++
		return l.next()
	}
	return l.word()
}

func (l *lexer) peek(n int) byte {
	if l.pos+n < len(l.data) {
		return l.data[l.pos+n]
	}
	return 0
}

func (l *lexer) skipSpace() {
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		switch {
		case isSpace(c), c == ')', c == '{', c == '}':
			l.pos++
		case c == '%':
			for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// word reads a number or an operator.
func (l *lexer) word() token {
	start := l.pos
	for l.pos < len(l.data) && !isSpace(l.data[l.pos]) && !isDelim(l.data[l.pos]) {
		l.pos++
	}
	w := l.data[start:l.pos]
	if n, ok := number(w); ok {
		return token{kind: kNumber, num: n}
	}
	return token{kind: kOperator, text: w}
}

// number reads a PDF number as readers do: a second sign or stop ends it.
func number(w string) (float64, bool) {
	i, neg := 0, false
	for i < len(w) && (w[i] == '+' || w[i] == '-') {
		neg = neg || w[i] == '-'
		i++
	}
	if i == len(w) || w[i] != '.' && (w[i] < '0' || w[i] > '9') {
		return 0, false
	}
	n, scale, dot := 0.0, 1.0, false
	for ; i < len(w); i++ {
		switch c := w[i]; {
		case c >= '0' && c <= '9' && !dot:
			n = n*10 + float64(c-'0')
		case c >= '0' && c <= '9':
			scale /= 10
			n += float64(c-'0') * scale
		case c == '.' && !dot:
			dot = true
		case c == '-' || c == '.':
			i = len(w)
		default:
			return 0, false
		}
	}
	if neg {
		n = -n
	}
	return n, true
}

// name reads a name after its slash, with #xx escapes.
func (l *lexer) name() string {
	start, escaped := l.pos, false
	for l.pos < len(l.data) && !isSpace(l.data[l.pos]) && !isDelim(l.data[l.pos]) {
		escaped = escaped || l.data[l.pos] == '#'
		l.pos++
	}
	s := l.data[start:l.pos]
	if !escaped {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '#' && i+2 < len(s) && unhex(s[i+1]) >= 0 && unhex(s[i+2]) >= 0 {
			out = append(out, byte(unhex(s[i+1])<<4|unhex(s[i+2])))
			i += 2
			continue
		}
		out = append(out, s[i])
	}
	return string(out)
}

func unhex(c byte) int {
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

// hex reads a hexadecimal string after its '<'.
func (l *lexer) hex() string {
	out := l.buf[:0]
	high := -1
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		l.pos++
		if c == '>' {
			break
		}
		v := unhex(c)
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
	l.buf = out
	return string(out)
}

// literal reads a string after its '('.
func (l *lexer) literal() string {
	start := l.pos
	for i := start; i < len(l.data); i++ { // the common case: nothing to unescape
		switch l.data[i] {
		case ')':
			l.pos = i + 1
			return l.data[start:i]
		case '(', '\\', '\r':
			return l.escaped()
		}
	}
	l.pos = len(l.data)
	return l.data[start:]
}

func (l *lexer) escaped() string {
	out, depth := l.buf[:0], 1
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		l.pos++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.buf = out
				return string(out)
			}
		case '\\':
			out = l.escape(out)
			continue
		case '\r':
			if l.peek(0) == '\n' {
				l.pos++
			}
			c = '\n'
		}
		out = append(out, c)
	}
	l.buf = out
	return string(out)
}

// escape appends what the escape sequence at pos stands for.
func (l *lexer) escape(out []byte) []byte {
	c := l.peek(0)
	l.pos++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r':
		if l.peek(0) == '\n' {
			l.pos++
		}
		return out
	case '\n':
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	v := int(c - '0')
	for range 2 {
		d := l.peek(0)
		if d < '0' || d > '7' {
			break
		}
		v = v<<3 | int(d-'0')
		l.pos++
	}
	return append(out, byte(v))
}

// skipInlineImage moves past the data of an inline image: to an EI that stands
// alone and is followed by something that looks like content again.
func (l *lexer) skipInlineImage() {
	for i := l.pos; i+2 <= len(l.data); i++ {
		if l.data[i] != 'E' || l.data[i+1] != 'I' || i > 0 && !isSpace(l.data[i-1]) {
			continue
		}
		rest := l.data[i+2 : min(len(l.data), i+12)]
		if rest == "" || isSpace(rest[0]) && isPlain(rest) {
			l.pos = i + 2
			return
		}
	}
	l.pos = len(l.data)
}

func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c > 0x7E || c < ' ' && !isSpace(c) || c == 0 {
			return false
		}
	}
	return true
}
