package analysis

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// span is a token before it is dressed for Bleve.
type span struct {
	term       []byte
	start, end int
	script     script
	possessive bool // ended in 's
}

// script tells how a token is stemmed.
type script uint8

const (
	latin script = iota
	arabic
	number // holds a digit
)

// maxTerm bounds a term in bytes; what is longer is garbage of extraction and
// is cut, so that it cannot bloat the dictionary.
const maxTerm = 64

// scanner walks text once. Terms are appended to one shared buffer.
type scanner struct {
	in  []byte
	pos int
	buf []byte
	out []span
}

// scan parts text into tokens: runs of letters and digits, folded, with the
// joins of legal text kept together (25-A, Cr.P.C.).
func scan(in []byte) []span {
	s := scanner{in: in, buf: make([]byte, 0, len(in)+16), out: make([]span, 0, len(in)/6+4)}
	return s.all()
}

func (s *scanner) all() []span {
	for s.pos < len(s.in) {
		s.token()
	}
	return s.out
}

// token reads the next token, or skips one character that belongs to none.
func (s *scanner) token() {
	start := s.pos
	if s.dotted(start) {
		return
	}
	mark := len(s.buf)
	kind := s.run()
	if len(s.buf) == mark {
		if s.pos == start {
			s.skip()
		}
		return
	}
	if kind == number {
		s.suffix(mark)
	}
	possessive := kind == latin && s.apostrophe(mark)
	term := s.buf[mark:len(s.buf):len(s.buf)]
	if len(term) > maxTerm {
		term = cutRunes(term, maxTerm)
	}
	s.out = append(s.out, span{term: term, start: start, end: s.pos, script: kind, possessive: possessive})
}

// skip passes one character.
func (s *scanner) skip() {
	_, n := utf8.DecodeRune(s.in[s.pos:])
	s.pos += n
}

// run appends the folded letters and digits that stand together.
func (s *scanner) run() script {
	kind := latin
	first := len(s.buf)
	for s.pos < len(s.in) {
		c := s.in[s.pos]
		if c < utf8.RuneSelf {
			f := foldASCII(rune(c))
			if f < 0 {
				return kind
			}
			if f <= '9' {
				kind = number
			}
			s.buf = append(s.buf, byte(f))
			s.pos++
			continue
		}
		r, n := utf8.DecodeRune(s.in[s.pos:])
		if r == utf8.RuneError && n <= 1 {
			return kind
		}
		k, ok := s.wide(r, first)
		if !ok {
			return kind
		}
		if k == arabic && kind == latin {
			kind = arabic
		} else if k == number {
			kind = number
		}
		s.pos += n
	}
	return kind
}

// wide appends one character beyond ASCII; false where it parts the word.
func (s *scanner) wide(r rune, first int) (script, bool) {
	if compatibility(r) {
		return s.decomposed(r)
	}
	if (r == 0x0653 || r == 0x0654) && len(s.buf) > first {
		base, n := utf8.DecodeLastRune(s.buf[first:])
		if c := composed(base, r); c != base {
			s.buf = utf8.AppendRune(s.buf[:len(s.buf)-n], c)
		}
		return arabic, true
	}
	f := foldRune(r)
	switch {
	case f == parting:
		return latin, false
	case f == dropped:
		if len(s.buf) == first {
			return latin, false
		}
		return latin, true
	}
	s.buf = utf8.AppendRune(s.buf, f)
	return scriptOf(f), true
}

// decomposed appends the letters of a ligature or presentation form.
func (s *scanner) decomposed(r rune) (script, bool) {
	kind, any := latin, false
	for _, d := range norm.NFKC.String(string(r)) {
		if f := foldRune(d); f >= 0 {
			s.buf = utf8.AppendRune(s.buf, f)
			kind, any = scriptOf(f), true
		}
	}
	return kind, any
}

func scriptOf(r rune) script {
	switch {
	case r >= '0' && r <= '9':
		return number
	case r >= 0x0600 && r <= 0x06FF:
		return arabic
	}
	return latin
}

// suffix joins the letter of a provision to its number: "25-A", "489 - F" no,
// "22–A" yes. One or two letters, nothing alphanumeric behind them.
func (s *scanner) suffix(mark int) {
	if last := s.buf[len(s.buf)-1]; last < '0' || last > '9' || s.pos >= len(s.in) || s.buf[mark] > '9' {
		return
	}
	n := dashWidth(s.in[s.pos:])
	if n == 0 {
		return
	}
	i := s.pos + n
	j := i
	for j < len(s.in) && asciiLetter(s.in[j]) {
		j++
	}
	if j == i || j-i > 2 || j < len(s.in) && (s.in[j] >= utf8.RuneSelf || foldASCII(rune(s.in[j])) >= 0) {
		return
	}
	for ; i < j; i++ {
		s.buf = append(s.buf, s.in[i]|0x20)
	}
	s.pos = j
}

// dashWidth gives the bytes of a hyphen or en dash at the start of b.
func dashWidth(b []byte) int {
	switch {
	case len(b) > 0 && b[0] == '-':
		return 1
	case len(b) > 2 && b[0] == 0xE2 && b[1] == 0x80 && b[2] >= 0x90 && b[2] <= 0x94:
		return 3
	}
	return 0
}

// apostrophe deals with a mark inside a word: "'s" is cut off and reported,
// other elisions are joined ("don't" is dont).
func (s *scanner) apostrophe(mark int) bool {
	n := quoteWidth(s.in[s.pos:])
	if n == 0 {
		return false
	}
	i := s.pos + n
	j := i
	for j < len(s.in) && asciiLetter(s.in[j]) {
		j++
	}
	if j < len(s.in) && s.in[j] >= '0' && s.in[j] <= '9' {
		return false
	}
	switch {
	case j-i == 1 && s.in[i]|0x20 == 's':
		s.pos = j
		return true
	case j > i && j-i <= 2 && j-i < len(s.buf)-mark+1:
		for ; i < j; i++ {
			s.buf = append(s.buf, s.in[i]|0x20)
		}
		s.pos = j
	}
	return false
}

func quoteWidth(b []byte) int {
	switch {
	case len(b) > 0 && b[0] == '\'':
		return 1
	case len(b) > 2 && b[0] == 0xE2 && b[1] == 0x80 && (b[2] == 0x98 || b[2] == 0x99):
		return 3
	}
	return 0
}

// dotted reads an abbreviation written with dots, "Cr.P.C." or "F.I.R", as one
// term. Groups are of one letter; "Cr" and a first group of two are allowed,
// which keeps "O.VII" and "No.II" apart.
func (s *scanner) dotted(start int) bool {
	i, groups, letters := start, 0, 0
	mark := len(s.buf)
	for {
		n := groupLen(s.in, i, groups)
		if n == 0 {
			break
		}
		for k := i; k < i+n; k++ {
			s.buf = append(s.buf, s.in[k]|0x20)
		}
		groups, letters, i = groups+1, letters+n, i+n
		if i >= len(s.in) || s.in[i] != '.' {
			break
		}
		i++
	}
	if groups < 2 || letters > 8 || i < len(s.in) && s.in[i-1] == '.' && (asciiLetter(s.in[i])) {
		s.buf = s.buf[:mark]
		return false
	}
	s.out = append(s.out, span{term: s.buf[mark:len(s.buf):len(s.buf)], start: start, end: i})
	s.pos = i
	return true
}

// groupLen gives the length of the abbreviation's next group at i, 0 for none.
// Every group but the last is followed by a dot.
func groupLen(in []byte, i, groups int) int {
	n := 0
	for i+n < len(in) && asciiLetter(in[i+n]) && n < 3 {
		n++
	}
	if i+n < len(in) && n > 0 && (in[i+n] >= utf8.RuneSelf || foldASCII(rune(in[i+n])) >= 0) {
		return 0
	}
	dot := i+n < len(in) && in[i+n] == '.'
	switch {
	case n == 1 && (dot || groups > 0):
		return 1
	case n == 2 && dot && (groups == 0 || in[i]|0x20 == 'c' && in[i+1]|0x20 == 'r'):
		return 2
	}
	return 0
}

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// cutRunes shortens b to at most n bytes at a character's edge.
func cutRunes(b []byte, n int) []byte {
	for n > 0 && !utf8.RuneStart(b[n]) {
		n--
	}
	return b[:n]
}
