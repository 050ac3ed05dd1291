package pdftext

import (
	"sort"
	"strings"
	"unicode/utf16"
)

// Limits of a CMap: a real one has at most 65,536 codes.
const (
	maxCMapEntries = 1 << 17
	maxCMapOps     = 1 << 21
)

// cmap maps character codes of one to four bytes to text or, for an encoding
// CMap, to character identifiers.
type cmap struct {
	lens   [5]bool // lens[n]: there are codes of n bytes
	text   map[uint64]string
	cid    map[uint64]int
	ranges []cmapRange
	sorted bool
}

// cmapRange maps the codes lo to hi to consecutive values.
type cmapRange struct {
	n      int
	lo, hi uint32
	dst    string // UTF-16BE of the first code, for text
	list   []string
	cid    int
}

func codeKey(code string) uint64 { return uint64(len(code))<<32 | uint64(bigEndian(code)) }

func bigEndian(s string) (v uint32) {
	for i := range min(len(s), 4) {
		v = v<<8 | uint32(s[i])
	}
	return v
}

// parseCMap reads the operators of a CMap and ignores the PostScript around
// them.
func parseCMap(data string) *cmap {
	m := &cmap{text: map[uint64]string{}, cid: map[uint64]int{}}
	l := lexer{data: data}
	var args []token
	var list []string
	inList := false
	for range maxCMapOps {
		t := l.next()
		switch t.kind {
		case kEOF:
			return m
		case kArrayOpen:
			inList, list = true, nil
		case kArrayClose:
			inList = false
			args = append(args, token{kind: kArrayClose, text: strings.Join(list, "\x00\xFF\x00")})
		case kOperator:
			m.operator(t.text, args)
			args = args[:0]
		default:
			if inList {
				list = append(list, t.text)
			} else if len(args) < maxCMapEntries {
				args = append(args, t)
			}
		}
	}
	return m
}

// operator takes in the operands of one "end..." operator.
func (m *cmap) operator(op string, args []token) {
	switch op {
	case "endcodespacerange":
		for i := 0; i+1 < len(args); i += 2 {
			if n := len(args[i].text); n >= 1 && n <= 4 {
				m.lens[n] = true
			}
		}
	case "endbfchar":
		for i := 0; i+1 < len(args) && len(m.text) < maxCMapEntries; i += 2 {
			m.text[codeKey(args[i].text)] = bfText(args[i+1])
		}
	case "endcidchar":
		for i := 0; i+1 < len(args) && len(m.cid) < maxCMapEntries; i += 2 {
			m.cid[codeKey(args[i].text)] = int(args[i+1].num)
		}
	case "endbfrange", "endcidrange":
		for i := 0; i+2 < len(args) && len(m.ranges) < maxCMapEntries; i += 3 {
			m.ranges = append(m.ranges, newRange(args[i], args[i+1], args[i+2]))
		}
	}
}

func newRange(lo, hi, dst token) cmapRange {
	r := cmapRange{n: len(lo.text), lo: bigEndian(lo.text), hi: bigEndian(hi.text)}
	switch dst.kind {
	case kArrayClose:
		r.list = strings.Split(dst.text, "\x00\xFF\x00")
	case kNumber:
		r.cid = int(dst.num)
	default:
		r.dst = dst.text
	}
	return r
}

// bfText is the text of a bfchar destination: UTF-16BE, or a glyph name.
func bfText(t token) string {
	if t.kind == kName {
		return glyphText(t.text)
	}
	return utf16BE(t.text)
}

// utf16BE decodes text. A single byte, as careless producers write, is taken
// as Latin-1.
func utf16BE(s string) string {
	if len(s) == 1 {
		return string(rune(s[0]))
	}
	return strings.TrimRight(string(utf16Runes(s)), "\x00")
}

func utf16Runes(s string) []rune {
	units := make([]uint16, len(s)/2)
	for i := range units {
		units[i] = uint16(s[2*i])<<8 | uint16(s[2*i+1])
	}
	return utf16.Decode(units)
}

// find returns the range that holds the code.
func (m *cmap) find(code string) (cmapRange, uint32, bool) {
	if !m.sorted {
		sort.SliceStable(m.ranges, func(i, j int) bool { return m.ranges[i].lo < m.ranges[j].lo })
		m.sorted = true
	}
	c := bigEndian(code)
	i := sort.Search(len(m.ranges), func(i int) bool { return m.ranges[i].lo > c })
	// Ranges may overlap; those before may still hold the code.
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		if r := m.ranges[j]; r.n == len(code) && c <= r.hi {
			return r, c - r.lo, true
		}
	}
	return cmapRange{}, 0, false
}

// lookUp returns the text of a code and remembers it.
func (m *cmap) lookUp(code string) (string, bool) {
	key := codeKey(code)
	if s, ok := m.text[key]; ok {
		return s, true
	}
	r, k, ok := m.find(code)
	if !ok {
		return "", false
	}
	s := ""
	switch {
	case r.list != nil && int(k) < len(r.list):
		s = utf16BE(r.list[k])
	case r.list == nil && len(r.dst) == 1:
		s = string(rune(uint32(r.dst[0]) + k))
	case r.list == nil && len(r.dst) >= 2:
		s = addToLast(r.dst, k)
	}
	m.text[key] = s
	return s, true
}

// addToLast adds k to the last character of UTF-16BE text.
func addToLast(dst string, k uint32) string {
	runes := utf16Runes(dst)
	if len(runes) == 0 {
		return ""
	}
	runes[len(runes)-1] += rune(min(k, 0xFFFF))
	return string(runes)
}

// lookUpCID returns the character identifier of a code.
func (m *cmap) lookUpCID(code string) (int, bool) {
	if c, ok := m.cid[codeKey(code)]; ok {
		return c, true
	}
	if r, k, ok := m.find(code); ok {
		return r.cid + int(k), true
	}
	return 0, false
}

// codeLen is how many bytes the code at the start of s has, by the codespace
// ranges; fallback where the CMap has none.
func (m *cmap) codeLen(s string, fallback int) int {
	seen := 0
	for n := 1; n <= 4; n++ {
		if !m.lens[n] {
			continue
		}
		if seen = n; n > len(s) {
			break
		}
		if _, ok := m.text[codeKey(s[:n])]; ok {
			return n
		}
		if _, ok := m.cid[codeKey(s[:n])]; ok {
			return n
		}
		if _, _, ok := m.find(s[:n]); ok {
			return n
		}
	}
	if seen == 0 {
		seen = fallback
	}
	return min(seen, len(s))
}
