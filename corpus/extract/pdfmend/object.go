package pdfmend

import (
	"bytes"
	"strconv"

	"daleel/corpus/extract/internal/pdfsyntax"
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

func (p *parser) skip() {
	for p.pos < len(p.data) {
		switch c := p.data[p.pos]; {
		case pdfsyntax.Space(c):
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
	case pdfsyntax.Delim(c):
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
	if err == nil && gen >= 0 && p.at("R") && (p.pos+1 >= len(p.data) || pdfsyntax.Space(p.data[p.pos+1]) || pdfsyntax.Delim(p.data[p.pos+1])) {
		p.pos++
		return ref{id, gen}
	}
	p.pos = back
	return number(w)
}

func (p *parser) token() string {
	start := p.pos
	for p.pos < len(p.data) && !pdfsyntax.Space(p.data[p.pos]) && !pdfsyntax.Delim(p.data[p.pos]) {
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

func (p *parser) name() name { return name(pdfsyntax.Name(p.token())) }

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
	out, n := pdfsyntax.Hex(p.data[p.pos:], nil)
	p.pos += n
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
			var n int
			out, n = pdfsyntax.Escape(p.data[p.pos+1:], out)
			p.pos += n
			continue
		}
		out = append(out, c)
	}
	return text(out)
}
