package pdftext

import "daleel/corpus/extract/internal/pdfsyntax"

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
		case pdfsyntax.Space(c), c == ')', c == '{', c == '}':
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
	for l.pos < len(l.data) && !pdfsyntax.Space(l.data[l.pos]) && !pdfsyntax.Delim(l.data[l.pos]) {
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
	for l.pos < len(l.data) && !pdfsyntax.Space(l.data[l.pos]) && !pdfsyntax.Delim(l.data[l.pos]) {
		escaped = escaped || l.data[l.pos] == '#'
		l.pos++
	}
	s := l.data[start:l.pos]
	if !escaped {
		return s
	}
	return pdfsyntax.Name(s)
}

// hex reads a hexadecimal string after its '<'.
func (l *lexer) hex() string {
	out, n := pdfsyntax.Hex(l.data[l.pos:], l.buf[:0])
	l.buf, l.pos = out, l.pos+n
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
			var n int
			out, n = pdfsyntax.Escape(l.data[l.pos:], out)
			l.pos += n
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

// skipInlineImage moves past the data of an inline image: to an EI that stands
// alone and is followed by something that looks like content again.
func (l *lexer) skipInlineImage() {
	for i := l.pos; i+2 <= len(l.data); i++ {
		if l.data[i] != 'E' || l.data[i+1] != 'I' || i > 0 && !pdfsyntax.Space(l.data[i-1]) {
			continue
		}
		rest := l.data[i+2 : min(len(l.data), i+12)]
		if rest == "" || pdfsyntax.Space(rest[0]) && isPlain(rest) {
			l.pos = i + 2
			return
		}
	}
	l.pos = len(l.data)
}

func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c > 0x7E || c < ' ' && !pdfsyntax.Space(c) || c == 0 {
			return false
		}
	}
	return true
}
