package extract

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"daleel/corpus"
)

// maxRTFDepth bounds the nesting of groups.
const maxRTFDepth = 1000

// readRTF reads Rich Text: its words without fonts, pictures and style sheets.
func readRTF(data []byte, lim Limits) Result {
	p := rtfParser{data: data, limit: lim.Chars, table: charmap.Windows1252, stack: []rtfGroup{{unicodeSkip: 1}}}
	text := strings.Trim(tidyText(p.parse()), "\n")
	if strings.TrimSpace(text) == "" {
		return failed(MediaRTF, corpus.ItemEmpty, "The RTF file holds no text.")
	}
	r := Result{MediaType: MediaRTF, Pages: []corpus.Page{{Text: text, Engine: "rtf"}}}
	r.finish()
	return r
}

type rtfGroup struct {
	hidden      bool
	unicodeSkip int
}

type rtfParser struct {
	data  []byte
	pos   int
	out   strings.Builder
	limit int
	table *charmap.Charmap
	stack []rtfGroup
	skip  int // characters that stand in for the last \u
}

func (p *rtfParser) top() *rtfGroup { return &p.stack[len(p.stack)-1] }

func (p *rtfParser) parse() string {
	for p.pos < len(p.data) && p.out.Len() < p.limit {
		c := p.data[p.pos]
		p.pos++
		switch c {
		case '{':
			if len(p.stack) < maxRTFDepth {
				p.stack = append(p.stack, *p.top())
			}
		case '}':
			if len(p.stack) > 1 {
				p.stack = p.stack[:len(p.stack)-1]
			}
			p.skip = 0
		case '\\':
			p.control()
		case '\r', '\n':
		default:
			p.char(c)
		}
	}
	return p.out.String()
}

func (p *rtfParser) write(s string) {
	if !p.top().hidden {
		p.out.WriteString(s)
	}
}

func (p *rtfParser) char(c byte) {
	if p.skip > 0 {
		p.skip--
		return
	}
	p.write(string(p.table.DecodeByte(c)))
}

// control reads a control word or symbol after its backslash.
func (p *rtfParser) control() {
	if p.pos >= len(p.data) {
		return
	}
	c := p.data[p.pos]
	if c|0x20 < 'a' || c|0x20 > 'z' {
		p.pos++
		p.symbol(c)
		return
	}
	start := p.pos
	for p.pos < len(p.data) && p.data[p.pos]|0x20 >= 'a' && p.data[p.pos]|0x20 <= 'z' {
		p.pos++
	}
	word := string(p.data[start:p.pos])
	start = p.pos
	for p.pos < len(p.data) && (p.data[p.pos] >= '0' && p.data[p.pos] <= '9' || p.pos == start && p.data[p.pos] == '-') {
		p.pos++
	}
	arg, err := strconv.Atoi(string(p.data[start:p.pos]))
	if p.pos < len(p.data) && p.data[p.pos] == ' ' {
		p.pos++
	}
	p.word(word, arg, err == nil)
}

func (p *rtfParser) symbol(c byte) {
	switch c {
	case '\\', '{', '}':
		p.char(c)
	case '~':
		p.write(" ")
	case '_':
		p.write("-")
	case '*':
		p.top().hidden = true
	case '\n', '\r':
		p.write("\n")
	case '\'':
		end := min(p.pos+2, len(p.data))
		if v, err := strconv.ParseUint(string(p.data[p.pos:end]), 16, 8); err == nil {
			p.char(byte(v))
		}
		p.pos = end
	}
}

func (p *rtfParser) word(word string, arg int, has bool) {
	switch word {
	case "par", "line", "row", "sect", "page":
		p.write("\n")
	case "tab", "cell":
		p.write("\t")
	case "u":
		if arg < 0 {
			arg += 1 << 16
		}
		p.write(string(rune(arg)))
		p.skip = p.top().unicodeSkip
	case "uc":
		if has && arg >= 0 && arg < 16 {
			p.top().unicodeSkip = arg
		}
	case "ansicpg":
		if arg == 1256 {
			p.table = charmap.Windows1256
		}
	case "emdash":
		p.write("—")
	case "endash":
		p.write("–")
	case "lquote":
		p.write("‘")
	case "rquote":
		p.write("’")
	case "ldblquote":
		p.write("“")
	case "rdblquote":
		p.write("”")
	case "bin":
		p.pos += min(len(p.data)-p.pos, max(0, arg))
	case "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "header", "footer", "listtable", "generator":
		p.top().hidden = true
	}
}
