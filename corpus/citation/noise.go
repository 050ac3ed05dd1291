package citation

import "strings"

// Texts of poor scans and letter-spaced headers have spaces inside words and
// numbers: "Mu r d er Re f er e n ce No. 1 2 of 20 15". Words are compared past
// single spaces anyway; figures are joined only where the words around are torn,
// as in a clean text two numbers side by side are two numbers.

const (
	// noiseReach is how far around a place its words are looked at.
	noiseReach = 160
	// noiseLeast is how many torn words make a place noisy.
	noiseLeast = 2
	// spacedLeast is how many single letters in a row are a spaced word and no
	// abbreviation ("P Cr. L J", "S C M R").
	spacedLeast = 5
)

// shortWords are the words of one or two small letters that English, titles and
// names have; others are pieces.
var shortWords = set(`a i an as at be by do go he if in is it me my no of on or so to up us we rs vs ex re mr dr ms sr jr st nd rd th
pp op de ul ud ur eg ie ii iv vi ix xi no v p s r c b d o k`)

// noisy reports whether the words around i are torn.
func (s *scan) noisy(i int) bool {
	if s.query {
		return false
	}
	block := i / noiseReach
	if s.noise == nil {
		s.noise = map[int]bool{}
	}
	torn, known := s.noise[block]
	if !known {
		from, to := max(0, (block-1)*noiseReach), min(len(s.text), (block+2)*noiseReach)
		torn = tears(s.text[from:to]) >= noiseLeast
		s.noise[block] = torn
	}
	return torn
}

// What makes a whole text torn: one piece of a word in so many bytes, counted
// over its beginning.
const (
	tornOneIn  = 2000
	tornSample = 64 << 10
)

// tornText reports whether the text as a whole has torn words: a number that a
// space divides may stand between whole ones.
func (s *scan) tornText() bool {
	if s.tornAll == 0 {
		sample := s.text[:min(len(s.text), tornSample)]
		s.tornAll = -1
		if len(sample) > tornOneIn && tears(sample) > len(sample)/tornOneIn {
			s.tornAll = 1
		}
	}
	return s.tornAll > 0 && !s.query
}

// tears counts the pieces of torn words in t.
func tears(t string) int {
	n, singles := 0, 0
	for i := 0; i < len(t); {
		c := t[i]
		if !isUpper(c) && !isLower(c) {
			if c != ' ' {
				singles = 0
			}
			if isDigit(c) && tornYear(t, i) {
				n += noiseLeast
			}
			i++
			continue
		}
		e := i
		for e < len(t) && (isUpper(t[e]) || isLower(t[e])) {
			e++
		}
		if e-i == 1 {
			singles++
		} else {
			singles = 0
		}
		if singles == spacedLeast {
			n += noiseLeast
		}
		if tornPiece(t, i, e) {
			n++
		}
		i = e
	}
	return n
}

// tornPiece reports whether the word at i to e is a piece of one: a few small
// letters between words that are no word, or a capital before them.
func tornPiece(t string, i, e int) bool {
	before := at0(t, i-1) == ' ' && (isLower(at0(t, i-2)) || isUpper(at0(t, i-2)))
	if isLower(t[i]) {
		return before && e-i <= 2 && !shortWords[t[i:e]]
	}
	after := at0(t, e) == ' ' && isLower(at0(t, e+1))
	return e-i == 1 && after && t[i] != 'A' && t[i] != 'I' && t[i] != 'J'
}

// tornYear reports whether a year with a space in it stands at i behind "of" or
// a stroke: "of 20 15", "/201 5".
func tornYear(t string, i int) bool {
	k := i
	for k > 0 && t[k-1] == ' ' {
		k--
	}
	if k == 0 || t[k-1] != '/' && !strings.EqualFold(t[max(0, k-2):k], "of") {
		return false
	}
	year, e := yearAt(t, i)
	return year >= 1900 && e-i > 4
}

// whole reads the figures at i, in a noisy place with those that a space cuts
// off, up to most of them.
func (s *scan) whole(i, most int) (n, end int) {
	n, end = number(s.text, i)
	for digits := end - i; end > i && at0(s.text, end) == ' ' && isDigit(at0(s.text, end+1)) && s.noisy(i); {
		m, e := number(s.text, end+1)
		more := e - end - 1
		if digits += more; more == 4 || digits > most || m == 0 && s.text[end+1] != '0' {
			break
		}
		n, end = pow10(n, more)+m, e
	}
	return n, end
}

// roman returns the end of the roman figures at i; in a noisy place those that
// a space cuts off belong to them.
func (s *scan) roman(i int) int {
	e := i
	for e < len(s.text) && isAlnum(s.text[e]) {
		e++
	}
	for whole := s.text[i:e]; e > i && at0(s.text, e) == ' ' && romanWord(whole) && s.noisy(i); {
		k := e + 1
		for k < len(s.text) && isAlnum(s.text[k]) {
			k++
		}
		if whole += s.text[e+1 : k]; k == e+1 || !romanWord(whole) {
			break
		}
		e = k
	}
	return e
}
