package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/search/remark"
)

// tokenKind is a kind of lexical token.
type tokenKind int

const (
	tokWord tokenKind = iota
	tokPhrase
	tokField
	tokAnd
	tokOr
	tokNot
	tokOpen
	tokClose
)

// token is a lexical token. An operator has the text of its word, none for a sign. Suffix is the "~5" behind a phrase or word without
// the tilde, tilde says that it was there, star that a word ended in "*".
type token struct {
	kind   tokenKind
	text   string
	suffix string
	tilde  bool
	star   bool
}

// lexer parts typed text into tokens and notes what it mends.
type lexer struct {
	in      string
	pos     int
	out     []token
	repairs *remark.List
	// prose takes every sign but those within words for punctuation.
	prose bool
}

func lex(text string, r *remark.List) []token {
	l := lexer{in: text, repairs: r}
	for l.pos < len(l.in) {
		l.next()
	}
	return l.out
}

func (l *lexer) emit(t token) { l.out = append(l.out, t) }

func (l *lexer) next() {
	r, n := utf8.DecodeRuneInString(l.in[l.pos:])
	switch {
	case unicode.IsSpace(r) || unicode.IsControl(r) || r == utf8.RuneError && n == 1:
		l.pos += n
	case l.prose && (isQuote(r) || r == '(' || r == ')' || r == '-'):
		l.pos += n
	case isQuote(r):
		l.phrase(n)
	case r == '(' && l.joinGroup():
	case r == '(':
		l.pos++
		l.emit(token{kind: tokOpen})
	case r == ')':
		l.pos++
		l.emit(token{kind: tokClose})
	case r == '-' && l.startsTerm(l.pos+1):
		l.pos++
		l.emit(token{kind: tokNot})
	default:
		l.word()
	}
}

// isQuote reports whether r opens or closes a quotation. Single quotes are
// apostrophes here.
func isQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '＂':
		return true
	}
	return false
}

// startsTerm reports whether something that can be excluded begins at i.
func (l *lexer) startsTerm(i int) bool {
	if i >= len(l.in) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.in[i:])
	return isQuote(r) || r == '(' || wordRune(r)
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// phrase reads to the closing quotation mark; where none follows, to the end.
func (l *lexer) phrase(open int) {
	rest := l.in[l.pos+open:]
	end := strings.IndexFunc(rest, isQuote)
	if end < 0 {
		l.repairs.Add(remark.OpenQuote)
		l.pos = len(l.in)
		l.emitPhrase(rest, "", false)
		return
	}
	_, n := utf8.DecodeRuneInString(rest[end:])
	l.pos += open + end + n
	suffix, tilde := l.tilde()
	l.emitPhrase(rest[:end], suffix, tilde)
}

func (l *lexer) emitPhrase(text, suffix string, tilde bool) {
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || r == utf8.RuneError
	}), " ")
	if strings.IndexFunc(text, wordRune) < 0 {
		l.repairs.Add(remark.EmptyQuote)
		return
	}
	l.emit(token{kind: tokPhrase, text: text, suffix: suffix, tilde: tilde})
}

// tilde reads "~", "~5" or "~>5" where it follows directly.
func (l *lexer) tilde() (string, bool) {
	if l.pos >= len(l.in) || l.in[l.pos] != '~' {
		return "", false
	}
	l.pos++
	start := l.pos
	if l.pos < len(l.in) && l.in[l.pos] == '>' {
		l.pos++
	}
	for l.pos < len(l.in) && l.in[l.pos] >= '0' && l.in[l.pos] <= '9' {
		l.pos++
	}
	return l.in[start:l.pos], true
}

// word reads up to space, a quotation mark or a parenthesis that is not part of
// a provision's number, and takes it for a field, an operator or a word.
func (l *lexer) word() {
	start := l.pos
	for l.pos < len(l.in) {
		r, n := utf8.DecodeRuneInString(l.in[l.pos:])
		if unicode.IsSpace(r) || unicode.IsControl(r) || isQuote(r) || r == ')' || r == '~' || r == utf8.RuneError && n == 1 {
			break
		}
		if r == '(' {
			k := l.numberGroup(start)
			if k == 0 {
				break
			}
			l.pos += k
			continue
		}
		if r == ':' && !l.prose && l.field(l.in[start:l.pos]) {
			return
		}
		l.pos += n
	}
	raw := l.in[start:l.pos]
	suffix, tilde := l.tilde()
	l.emitWord(raw, suffix, tilde)
}

// joinGroup hangs a group that stands apart, as in "12 (2)", on the provision's
// number before it; false where a parenthesis groups a query.
func (l *lexer) joinGroup() bool {
	n := len(l.out)
	if n == 0 || l.out[n-1].kind != tokWord || l.out[n-1].star || l.out[n-1].tilde || !isNumber(l.out[n-1].text) {
		return false
	}
	end := strings.IndexByte(l.in[l.pos:], ')')
	if end < 2 || end > 5 || !isMarker(l.in[l.pos+1:l.pos+end]) {
		return false
	}
	l.out[n-1].text += l.in[l.pos : l.pos+end+1]
	l.pos += end + 1
	return true
}

// isNumber reports whether a word is a provision's number: "12", "22-A", "9(c)",
// "s.12".
func isNumber(s string) bool {
	if unit, number, ok := strings.Cut(s, "."); ok && len(unit) <= 3 && number != "" {
		s = number
	}
	return s[0] >= '0' && s[0] <= '9' && len(s) <= 12 && strings.IndexFunc(s, func(r rune) bool {
		return r >= utf8.RuneSelf || !wordRune(r) && r != '-' && r != '(' && r != ')'
	}) < 0
}

// isMarker reports whether s counts a subsection or clause: "2", "b", "iii", "aa".
func isMarker(s string) bool {
	return strings.Trim(s, "0123456789") == "" || strings.Trim(s, "ivxIVX") == "" || len(s) == 1 && s[0] < utf8.RuneSelf && wordRune(rune(s[0])) ||
		len(s) == 2 && s[0] == s[1] && wordRune(rune(s[0]))
}

// numberGroup gives the length of a group such as "(2)" or "(6)(b)" that hangs
// on the word begun at start; 0 where a parenthesis groups a query.
func (l *lexer) numberGroup(start int) int {
	before, _ := utf8.DecodeLastRuneInString(l.in[start:l.pos])
	if l.pos == start || !wordRune(before) && before != ')' || strings.TrimLeftFunc(l.in[start:l.pos], trimmed) == "" {
		return 0
	}
	end := strings.IndexByte(l.in[l.pos:], ')')
	if end < 2 || end > 7 {
		return 0
	}
	for _, r := range l.in[l.pos+1 : l.pos+end] {
		if !wordRune(r) {
			return 0
		}
	}
	return end + 1
}

// field takes name for a field where it is one and a value follows the colon.
func (l *lexer) field(name string) bool {
	f, ok := fieldNamed(strings.ToLower(name))
	if !ok {
		return false
	}
	i := l.pos + 1
	for i < len(l.in) && l.in[i] == ' ' {
		i++
	}
	rest := l.in[i:]
	if !l.startsTerm(i) && !(f == Year && strings.HasPrefix(rest, "..")) {
		l.repairs.Add(remark.NoValue, name)
		return false
	}
	if i > l.pos+1 && l.inSentence() {
		l.repairs.Add(remark.FieldAsWord, name)
		return false
	}
	if i > l.pos+1 {
		l.repairs.Add(remark.Joined, string(f))
	}
	l.pos = i
	l.emit(token{kind: tokField, text: string(f)})
	return true
}

// inSentence reports whether a word that is no field's value stands before, as in
// "tobacco control law: sales to minors".
func (l *lexer) inSentence() bool {
	n := len(l.out)
	return n > 0 && l.out[n-1].kind == tokWord && (n == 1 || l.out[n-2].kind != tokField)
}

// emitWord trims a raw word; "&", "/" and other lone marks are left out.
func (l *lexer) emitWord(raw, suffix string, tilde bool) {
	star := strings.HasSuffix(raw, "*")
	if strings.Contains(strings.TrimRight(raw, "*"), "*") {
		l.repairs.Add(remark.StarInside)
	}
	if name, rest, ok := strings.Cut(raw, ":"); ok && !l.prose && rest != "" && rest[0] != '/' && isName(name) {
		l.repairs.Add(remark.NoField, name)
	}
	for _, part := range strings.FieldsFunc(raw, func(r rune) bool { return r == ':' || r == '*' }) {
		text := trimWord(part)
		if text == "" {
			l.noteMark(part)
			continue
		}
		if kind, ok := operator(text); ok && l.prose {
			text = strings.ToLower(text)
		} else if ok {
			l.emit(token{kind: kind, text: text})
			continue
		}
		l.emit(token{kind: tokWord, text: text})
	}
	if n := len(l.out); n > 0 && l.out[n-1].kind == tokWord && strings.IndexFunc(raw, wordRune) >= 0 {
		l.out[n-1].star = star
		l.out[n-1].suffix, l.out[n-1].tilde = suffix, tilde
	}
}

// isName reports whether s may be meant for a field's name.
func isName(s string) bool {
	return len(s) >= 3 && len(s) <= 12 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}

func (l *lexer) noteMark(part string) {
	switch part {
	case "&", "+", "|", "&&", "||":
		l.repairs.Add(remark.Mark, part)
	}
}

func operator(s string) (tokenKind, bool) {
	switch s {
	case "AND":
		return tokAnd, true
	case "OR":
		return tokOr, true
	case "NOT":
		return tokNot, true
	}
	return 0, false
}

// trimWord takes punctuation off both ends. A range's dots, a closing
// parenthesis of a number and an abbreviation's inner dots stay.
func trimWord(s string) string {
	if strings.Contains(s, "..") && isRange(s) {
		return s
	}
	s = strings.TrimLeftFunc(s, trimmed)
	s = strings.TrimRightFunc(s, func(r rune) bool { return !wordRune(r) && r != ')' })
	for strings.HasSuffix(s, ")") && !balanced(s) {
		s = strings.TrimRightFunc(s, func(r rune) bool { return !wordRune(r) })
	}
	return s
}

// trimmed reports whether no word begins with r.
func trimmed(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func balanced(s string) bool { return strings.Count(s, "(") == strings.Count(s, ")") }
