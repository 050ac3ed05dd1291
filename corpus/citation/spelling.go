package citation

// A spelling tree holds words and titles by their letters and figures alone, in
// upper case. It is walked along a text, past the marks and gaps that printers
// and PDF extraction put between letters, so that every spacing of a name is
// one entry.
type spellings struct {
	nodes []spellingNode
	first [256]int32   // the root's children by byte
	skip  [256]bool    // bytes that may stand between letters
	pairs [1024]uint64 // the first two bytes of the entries
	no    bool         // an entry may be glued to "No." after it
	gap   int          // how many of them may stand together
}

type spellingNode struct {
	ch          byte
	child, next int32 // 0 for none: node 0 is a sentinel
	value       int32 // 1 + value of the entry that ends here; 0 for none
}

// maxGap is how many bytes may stand between two letters of one name: a line
// end and the indent of the next line in text that keeps its layout.
const maxGap = 120

func newSpellings(skip string) *spellings {
	t := &spellings{nodes: make([]spellingNode, 1), gap: maxGap}
	for _, c := range []byte(" \n\r\t" + skip) {
		t.skip[c] = true
	}
	return t
}

// add enters name with the value, replacing an older one, and says what value
// it had before, or -1.
func (t *spellings) add(name string, value int) int {
	var at int32
	letters := compact(name)
	for _, c := range []byte(letters) {
		at = t.step(at, c, true)
	}
	if at == 0 {
		return -1
	}
	if len(letters) > 1 {
		p := pair(letters[0], letters[1])
		t.pairs[p/64] |= 1 << (p % 64)
	}
	old := int(t.nodes[at].value) - 1
	t.nodes[at].value = int32(value) + 1
	return old
}

// step follows the edge c from node at, making it if asked to; 0 if none.
func (t *spellings) step(at int32, c byte, grow bool) int32 {
	n := t.first[c]
	if at != 0 {
		for n = t.nodes[at].child; n != 0 && t.nodes[n].ch != c; {
			n = t.nodes[n].next
		}
	}
	if n != 0 || !grow {
		return n
	}
	n = int32(len(t.nodes))
	node := spellingNode{ch: c}
	if at == 0 {
		t.first[c] = n
	} else {
		node.next = t.nodes[at].child
		t.nodes[at].child = n
	}
	t.nodes = append(t.nodes, node)
	return n
}

// get returns the value of exactly name, or -1.
func (t *spellings) get(name string) int {
	var at int32
	for _, c := range []byte(compact(name)) {
		if at = t.step(at, c, false); at == 0 {
			return -1
		}
	}
	return int(t.nodes[at].value) - 1
}

// pair is a number for two bytes.
func pair(a, b byte) int { return int(a)<<8 | int(b) }

// opens reports whether an entry may begin at s[i]: by its first letter, and by its
// second where that follows at once.
func (t *spellings) opens(s string, i int) bool {
	a := upper(s[i])
	if t.first[a] == 0 {
		return a == '&' || a >= 0x80
	}
	if b := at0(s, i+1); isLower(b) || isUpper(b) {
		p := pair(a, upper(b))
		return t.pairs[p/64]&(1<<(p%64)) != 0
	}
	return true
}

// longest finds the longest entry that begins at s[i] and ends at the end of a
// word. Value is -1 where there is none.
func (t *spellings) longest(s string, i int) (value, end int) {
	value, end = -1, i
	if i >= len(s) || !t.opens(s, i) {
		return value, end
	}
	var at int32
	gap := 0
	for i < len(s) {
		c := s[i]
		n := 1
		switch {
		case isAlnum(c):
			at, gap = t.step(at, upper(c), false), 0
		case at != 0 && c >= 0xD9 && urduMark(s, i):
			i += len("۔")
			continue
		case c >= 0x80 && !isPunct(s, i, &n):
			at, gap = t.step(at, c, false), 0
		case c == '&':
			for _, l := range []byte("AND") {
				if at != 0 {
					at = t.step(at, l, false)
				}
			}
			gap = 0
		case at != 0 && gap < t.gap && (n > 1 || t.skip[c]):
			gap += n
			i += n
			continue
		default:
			return value, end
		}
		if at == 0 {
			return value, end
		}
		i++
		if v := t.nodes[at].value; v != 0 && (!isLetter(at0(s, i)) || t.no && numberMark(s, i)) {
			value, end = int(v)-1, i
		}
	}
	return value, end
}

// numberMark reports whether "No." or "Nos." with its capital stands at s[i].
func numberMark(s string, i int) bool {
	return at0(s, i) == 'N' && (wordAt(s, i, "no") || wordAt(s, i, "nos"))
}

// compact keeps the letters and figures of s in upper case and writes & as AND.
func compact(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		n := 1
		switch c := s[i]; {
		case isAlnum(c) || c >= 0x80 && !isPunct(s, i, &n):
			b = append(b, upper(c))
		case c == '&':
			b = append(b, "AND"...)
		}
		i += n
	}
	return string(b)
}
