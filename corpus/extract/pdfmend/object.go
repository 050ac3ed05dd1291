package pdfmend

import (
	"bytes"
	"strconv"
)

// The objects of a PDF in Go: nil, bool, number, text, name, ref, list, dict
// and *stream.
type (
	number string // as written
	text   string // the bytes of a string
	name   string
	list   []any
	dict   map[name]any
	ref    struct{ id, gen int }
	word   string // a keyword, never part of an object
	stream struct {
		dict dict
		data []byte // as it stands in the file
	}
)

const (
	maxDepth = 60
	maxItems = 1 << 20 // elements of one array or dictionary
)

// parser reads objects from bytes; it never fails, but may return nil.
type parser struct {
	data  []byte
	pos   int
	depth int
}

func space(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func delim(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func (p *parser) skip() {
	for p.pos < len(p.data) {
		switch c := p.data[p.pos]; {
		case space(c):
			p.pos++
		case c == '%':
			for p.pos < len(p.data) && p.data[p.pos] != '\n' && p.data[p.pos] != '\r' {
				p.pos++
			}
		default:
			return
		}
	}
}

func (p *parser) at(s string) bool {
	return bytes.HasPrefix(p.data[min(p.pos, len(p.data)):], []byte(s))
}

// object reads the next object, or a word.
func (p *parser) object() any {
	p.skip()
	if p.pos >= len(p.data) {
		return nil
	}
	if p.depth > maxDepth {
		p.pos++ // whoever asks again must not find the same place
		return nil
	}
	p.depth++
	defer func() { p.depth-- }()
	switch c := p.data[p.pos]; {
	case p.at("<<"):
		p.pos += 2
		return p.dict()
	case c == '<':
		p.pos++
		return p.hex()
	case c == '(':
		p.pos++
		return p.literal()
	case c == '/':
		p.pos++
		return p.name()
	case c == '[':
		p.pos++
		return p.list()
	case delim(c):
		p.pos++
		return word(string(c))
	}
	return p.plain()
}

// plain reads a number, a reference or a keyword.
func (p *parser) plain() any {
	w := p.token()
	switch w {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	if !isNumber(w) {
		return word(w)
	}
	id, err := strconv.Atoi(w)
	if err != nil || id < 0 {
		return number(w)
	}
	back := p.pos
	p.skip()
	gen, err := strconv.Atoi(p.token())
	p.skip()
	if err == nil && gen >= 0 && p.at("R") && (p.pos+1 >= len(p.data) || space(p.data[p.pos+1]) || delim(p.data[p.pos+1])) {
		p.pos++
		return ref{id, gen}
	}
	p.pos = back
	return number(w)
}

func (p *parser) token() string {
	start := p.pos
	for p.pos < len(p.data) && !space(p.data[p.pos]) && !delim(p.data[p.pos]) {
		p.pos++
	}
	return string(p.data[start:p.pos])
}

func isNumber(s string) bool {
	digits := 0
	for i, c := range s {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == '.' || (c == '-' || c == '+') && i == 0:
		default:
			return false
		}
	}
	return digits > 0 && digits < 20
}

func (p *parser) name() name {
	raw := p.token()
	if !bytes.ContainsRune([]byte(raw), '#') {
		return name(raw)
	}
	var out []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if v, err := strconv.ParseUint(raw[i+1:i+3], 16, 8); err == nil {
				out = append(out, byte(v))
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return name(out)
}

func (p *parser) list() list {
	out := list{}
	for len(out) < maxItems {
		p.skip()
		if p.pos >= len(p.data) || p.at("endobj") || p.at("endstream") {
			break
		}
		if p.data[p.pos] == ']' {
			p.pos++
			break
		}
		o := p.object()
		if _, ok := o.(word); ok {
			continue
		}
		out = append(out, o)
	}
	return out
}

func (p *parser) dict() dict {
	out := dict{}
	for len(out) < maxItems {
		p.skip()
		if p.pos >= len(p.data) || p.at("endobj") || p.at("stream") {
			break
		}
		if p.at(">>") {
			p.pos += 2
			break
		}
		key, ok := p.object().(name)
		if !ok {
			continue
		}
		p.skip()
		if p.at(">>") {
			continue
		}
		v := p.object()
		if _, ok := v.(word); ok {
			v = nil
		}
		out[key] = v
	}
	return out
}

func (p *parser) hex() text {
	var out []byte
	high := -1
	for p.pos < len(p.data) {
		c := p.data[p.pos]
		p.pos++
		if c == '>' {
			break
		}
		v := bytes.IndexByte([]byte("0123456789abcdef"), c|0x20)
		if c >= '0' && c <= '9' {
			v = int(c - '0')
		}
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
	return text(out)
}

func (p *parser) literal() text {
	var out []byte
	for depth := 1; p.pos < len(p.data); p.pos++ {
		c := p.data[p.pos]
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				p.pos++
				return text(out)
			}
		case '\\':
			out = p.escape(out)
			continue
		}
		out = append(out, c)
	}
	return text(out)
}

// escape reads the escape sequence at pos and leaves pos on its last byte.
func (p *parser) escape(out []byte) []byte {
	p.pos++
	if p.pos >= len(p.data) {
		return out
	}
	c := p.data[p.pos]
	if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 {
		return append(out, "\n\r\t\b\f"[i])
	}
	switch {
	case c == '\r' && p.pos+1 < len(p.data) && p.data[p.pos+1] == '\n':
		p.pos++
		return out
	case c == '\r' || c == '\n':
		return out
	case c < '0' || c > '7':
		return append(out, c)
	}
	v := 0
	for i := 0; i < 3 && p.pos < len(p.data) && p.data[p.pos] >= '0' && p.data[p.pos] <= '7'; i++ {
		v = v<<3 | int(p.data[p.pos]-'0')
		p.pos++
	}
	p.pos--
	return append(out, byte(v))
}
