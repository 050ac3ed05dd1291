package structure

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// opening is a line that may open a numbered provision, read in one way. One
// line gives several where a footnote digit may be glued to the number.
type opening struct {
	line int
	// num and letters are the number; upTo is the end of a range, or num.
	num     int
	letters string
	upTo    int
	// rest is the line after the number and its stop.
	rest string
	// marked is set where a bracket or a footnote mark opened it.
	marked bool
	// dashed is set where a dash ends the heading.
	dashed bool
	score  float64
}

// key orders numbers: 22 before 22A before 22AA before 22B before 23.
func (o *opening) key() int { return numberKey(o.num, o.letters) }

func numberKey(num int, letters string) int {
	k := num
	for i := range 3 {
		c := 0
		if i < len(letters) {
			c = int(letters[i]-'A') + 1
		}
		k = k*27 + c
	}
	return k
}

func (o *opening) number() string { return itoa(o.num) + o.letters }

// maxNumber is the greatest section number that a statute may have; figures
// beyond it are years, sums or glued marks.
const maxNumber = 1400

// numberShape is what stands at the head of a line before the provision's text.
type numberShape struct {
	mark    string // footnote mark before a bracket
	bracket bool   // "[" before the number
	round   bool   // number in round brackets
	quote   bool
	word    bool // "Article", "Section", "Rule" before the number
	sign    bool // "§" before it, which needs no stop behind it
	digits  string
	letters string
	upTo    int
	stop    byte // what ended the number: . ) , ] or 0
	rest    string
}

// readShape reads the head of a line, or false where no number stands there.
func readShape(t string) (numberShape, bool) {
	var s numberShape
	i := 0
	if rest, ok := cutQuote(t); ok {
		s.quote, t = true, rest
	}
	if rest, ok := cutUnitWord(t); ok {
		s.word, s.sign, t = true, strings.HasPrefix(t, "§"), rest
	}
	i = s.readMarks(t)
	if i < len(t) && t[i] == '(' {
		s.round = true
		i = skipSpace(t, i+1)
	}
	end := digitsEnd(t, i)
	if end == i || end-i > 5 {
		return s, false
	}
	s.digits = t[i:end]
	i = end
	s.letters, i = lettersAt(t, i)
	if s.letters == "" && stoppedLetter(t[i:]) {
		s.letters, i = t[i+1:i+2], i+2
	}
	s.upTo, i = rangeAt(t, i)
	return s.finish(t, i)
}

// stoppedLetter reports whether t, after a number, is the number's letter behind
// a stop, as in "528.A. Heading" or "528.A 8[* * *"; "3.A person" is not.
func stoppedLetter(t string) bool {
	if len(t) < 3 || t[0] != '.' || t[1] < 'A' || t[1] > 'Z' {
		return false
	}
	return t[2] == '.' || t[2] == ' ' && omittedText(t[3:])
}

// readMarks reads the footnote marks and brackets before a number, such as
// "3[2[375." or "*273.", and returns where the number starts.
func (s *numberShape) readMarks(t string) int {
	i := 0
	for i < len(t) && (t[i] == '*' || t[i] == '{' || t[i] == ' ') {
		i++
	}
	for range 4 {
		end := digitsEnd(t, i)
		j := skipSpace(t, end)
		if end > i && j == end+1 && end-i <= 2 && spacedMark(t[j:]) {
			s.mark = t[i:end]
			return j
		}
		if j >= len(t) || t[j] != '[' || end-i > 3 || end-i == 3 && j > end || !numberAhead(t[j+1:]) {
			break
		}
		if end > i {
			s.mark = t[i:end]
		}
		s.bracket = true
		i = skipSpace(t, j+1)
	}
	return i
}

// spacedMark reports whether t, after "6 ", is a number with its stop, as in
// "6 55. Arrest of vagabonds".
func spacedMark(t string) bool {
	end := digitsEnd(t, 0)
	if end == 0 || end > 4 {
		return false
	}
	_, i := lettersAt(t, end)
	return i+1 < len(t) && t[i] == '.' && (t[i+1] < '0' || t[i+1] > '9')
}

// numberAhead guards "1[34. …" from "3[Pakistan]".
func numberAhead(t string) bool {
	t = strings.TrimLeft(t, " ([")
	return t != "" && t[0] >= '0' && t[0] <= '9'
}

func (s numberShape) finish(t string, i int) (numberShape, bool) {
	i = skipSpace(t, i)
	if s.round {
		if i >= len(t) || t[i] != ')' {
			return s, false
		}
		i++
		s.stop = ')'
	}
	if i < len(t) && strings.IndexByte(".,]:)", t[i]) >= 0 {
		if s.stop == 0 {
			s.stop = t[i]
		}
		i++
	} else if n := dashStop(t[i:]); n > 0 && s.stop == 0 && !s.round && i > 0 && (s.word || isLetterOrDigit(rune(t[i-1]))) {
		s.stop = '-'
		i += n
	}
	if s.sign && s.stop == 0 {
		s.stop = '.'
	}
	s.rest = strings.TrimLeft(t[i:], " ")
	// "3[* * *]" is a mark before omitted words, "3" a mark or a folio.
	mark := s.stop == 0 && !s.bracket && s.letters == "" && (s.rest == "" || strings.HasPrefix(s.rest, "["))
	return s, !mark
}

// dashStop measures a dash that ends a number, as in "1- Short title": a capital
// follows it. 0 where there is none.
func dashStop(t string) int {
	for _, d := range []string{"-", "–"} {
		if rest, ok := strings.CutPrefix(t, d); ok && startsUpper(strings.TrimLeft(rest, " ")) {
			return len(d)
		}
	}
	return 0
}

func cutQuote(t string) (string, bool) {
	for _, q := range []string{"“", "\"", "‘", "”", "'"} {
		if rest, ok := strings.CutPrefix(t, q); ok {
			return strings.TrimLeft(rest, " "), true
		}
	}
	return t, false
}

func cutUnitWord(t string) (string, bool) {
	for _, w := range []string{"Article ", "Section ", "Rule ", "Regulation ", "ARTICLE ", "SECTION ", "Sec. ", "Clause ", "RULE ", "§ ", "§"} {
		if rest, ok := strings.CutPrefix(t, w); ok {
			return rest, true
		}
	}
	return t, false
}

func digitsEnd(t string, i int) int {
	for i < len(t) && t[i] >= '0' && t[i] <= '9' {
		i++
	}
	return i
}

func skipSpace(t string, i int) int {
	for i < len(t) && t[i] == ' ' {
		i++
	}
	return i
}

// lettersAt reads the letters of a number: "A", "-A", " AA". They must end at
// something that is no letter.
func lettersAt(t string, i int) (string, int) {
	j := i
	for j < len(t) && (t[j] == ' ' || t[j] == '-') && j-i < 2 {
		j++
	}
	k := j
	for k < len(t) && t[k] >= 'A' && t[k] <= 'Z' {
		k++
	}
	if k == j || k-j > 3 {
		return "", i
	}
	if k < len(t) {
		if r, _ := utf8.DecodeRuneInString(t[k:]); isLetterOrDigit(r) || r == '\'' || r == '’' || r == '-' && j > i {
			return "", i
		}
		// "5 A person who" is a body word, "5 A." a letter.
		if j > i && t[k] == ' ' {
			return "", i
		}
	}
	return t[j:k], k
}

func isLetterOrDigit(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
}

// rangeAt reads " to 18", "-18" or " and 16" after a number.
func rangeAt(t string, i int) (int, int) {
	for _, sep := range []string{" to ", " and ", "-", "–", " & ", "—"} {
		rest, ok := strings.CutPrefix(t[i:], sep)
		if !ok {
			continue
		}
		n := digitsEnd(rest, 0)
		if n == 0 || n > 3 || n >= len(rest) || rest[n] != '.' && rest[n] != ' ' {
			return 0, i
		}
		return atoi(rest[:n]), i + len(sep) + n
	}
	return 0, i
}

// findOpenings lists every way in which a line from the line from on may open a
// provision, with its score.
func findOpenings(body []line, from int, table *arrangement) []opening {
	var out []opening
	annotated := hasMarks(body)
	for i := from; i < len(body); i++ {
		t, specks := cutSpecks(body[i].text)
		if t == "" || !mayOpen(t) {
			continue
		}
		s, ok := readShape(t)
		if !ok {
			continue
		}
		if strings.HasPrefix(s.rest, "ibid") {
			continue // of a note
		}
		base := scoreShape(body, i, s)
		if specks {
			base -= speckPenalty
		}
		end := headingEnd(body, i, s.rest)
		for _, o := range readings(s) {
			o.line, o.rest = i, s.rest
			o.marked = s.bracket || s.mark != ""
			o.dashed = end == endDash || end == endInjected
			o.score += base + table.agrees(o.number(), s.rest)
			if !annotated && o.num < atoi(s.digits) {
				o.score -= unmarkedPenalty
			}
			if o.score > -1.5 {
				out = append(out, o)
			}
		}
	}
	return out
}

// unmarkedPenalty is the price of taking a footnote's mark off a number where the law has
// no mark of a footnote anywhere.
const unmarkedPenalty = 4

// hasMarks reports whether a law has marks of footnotes or notes.
func hasMarks(body []line) bool {
	for i := range body {
		t := body[i].text
		if startsNote(strings.TrimLeft(t, "0123456789[]*. ")) {
			return true
		}
		for at := strings.IndexByte(t, '['); at > 0; at = next(t, '[', at) {
			if isFigure(t[at-1]) || t[at-1] == ' ' && at > 1 && isFigure(t[at-2]) {
				return true
			}
		}
	}
	return false
}

// next is the index of c in t behind at, -1 where there is none.
func next(t string, c byte, at int) int {
	if i := strings.IndexByte(t[at+1:], c); i >= 0 {
		return at + 1 + i
	}
	return -1
}

// speckPenalty is the price of specks before a number.
const speckPenalty = 1

// specked is a number behind a speck that the reader of a scan took for a sign:
// "| 11. Remuneration", ".22. Jurisdiction".
var specked = regexp.MustCompile(`^(?:[;|:.~•·§©]\.?|\|? ’|[-–] ) ?(\d{1,3}[A-Z]{0,2}\. [;:|]?.*)$`)

func cutSpecks(t string) (string, bool) {
	if t == "" || t[0] < utf8.RuneSelf && strings.IndexByte(";|:.~-", t[0]) < 0 {
		return t, false
	}
	if m := specked.FindStringSubmatch(t); m != nil {
		return m[1], true
	}
	return t, false
}

func mayOpen(t string) bool {
	switch c := t[0]; {
	case c >= '0' && c <= '9', c == '[', c == '(', c == '*', c == '{', c == '"', c == '\'', c >= utf8.RuneSelf:
		return true
	case c == 'A' || c == 'S' || c == 'R' || c == 'C':
		_, ok := cutUnitWord(t)
		return ok
	}
	return false
}

// readings gives the number as it stands and, where footnote digits may be
// glued to its front, without one or two of them.
func readings(s numberShape) []opening {
	var out []opening
	add := func(digits, letters string, penalty float64) {
		n := atoi(digits)
		if n == 0 || n > maxNumber || digits[0] == '0' {
			return
		}
		up := n
		if s.upTo > n && s.upTo < n+200 {
			up = s.upTo
		}
		out = append(out, opening{num: n, letters: letters, upTo: up, score: -penalty})
	}
	add(s.digits, s.letters, 0)
	if len(s.letters) == 2 && s.letters[0] == 'I' {
		add(s.digits+"1", s.letters[1:], 1) // "2IF" is 21F in the wrong type
	}
	if len(s.digits) >= 2 && !s.round && s.mark == "" {
		add(s.digits[1:], s.letters, 2)
	}
	if len(s.digits) >= 3 && !s.round && s.mark == "" {
		add(s.digits[2:], s.letters, 2.5)
	}
	return out
}
