package citation

import (
	"strings"
)

// links reports whether between a provision and a name stand only words that
// join them.
func links(t string) bool {
	if len(t) > maxGap {
		if len(strings.Join(strings.Fields(t), " ")) > 60 {
			return false
		}
	}
	for i := 0; i < len(t); {
		n := 1
		switch c := t[i]; {
		case isLetter(c):
			e := knownWord(t, i, linking)
			if e == i {
				return false
			}
			n = e - i
		case c >= 0x80:
			isPunct(t, i, &n)
		case isSpace(c) || containsByte(",([\"'-:", c) || c == ']' && i > 8 && t[i-1] == 'l':
		case c == '.' && i == 0 && !opensSentence(t[1:]):
		case t == "/": // "302/PPC"
		case isDigit(c):
			e := i
			for e < len(t) && isDigit(t[e]) {
				e++
			}
			if e-i > 2 || at0(t, e) != '[' && (i > 0 || !isSpace(at0(t, e))) && !lineOfItsOwn(t, i, e) {
				return false
			}
			n = e - i // the mark of a note: "section 495 of the 10[Code", "section 7(5)48 of the"
		default:
			return false
		}
		i += n
	}
	return true
}

// lineOfItsOwn reports whether the figures of t from i to e are all that stands in their
// line: the number of a page.
func lineOfItsOwn(t string, i, e int) bool {
	before := strings.TrimRight(t[:i], " \t-")
	return strings.HasSuffix(before, "\n") && strings.HasPrefix(strings.TrimLeft(t[e:], " \t-"), "\n")
}

// opensSentence reports whether t begins with a word that points to an Act and
// the capital of a sentence: "s. 288. This Act".
func opensSentence(t string) bool {
	k := skipSpace(t, 0)
	return k > 0 && isUpper(at0(t, k)) && anyWordAt(t, k, "this", "the", "that", "such", "in", "our", "as", "under", "said") != k
}

// knownWord returns the end of the word of the set at t[i], which may be torn in
// up to four pieces ("t he"); i where none stands there.
func knownWord(t string, i int, words map[string]bool) int {
	e := wordEnd(t, i)
	end, whole := i, strings.ToLower(t[i:e])
	for n := 0; ; n++ {
		if words[whole] {
			end = e
		}
		if n == 3 || at0(t, e) != ' ' || !isLetter(at0(t, e+1)) {
			return end
		}
		next := wordEnd(t, e+1)
		whole += strings.ToLower(t[e+1 : next])
		e = next
	}
}

// abuts reports whether an Act's name is followed by its provision with
// nothing between but the marks of a headnote or a comma.
func abuts(t string) bool {
	if len(t) > 40 {
		return false
	}
	if before, ok := strings.CutSuffix(strings.TrimRight(t, " \n"), ", the"); ok {
		t = before // "Electronic Transactions Ordinance, 2002, the section 36"
	}
	if at0(strings.TrimSpace(t), 0) >= 0xD8 && genitives[strings.TrimSpace(t)] {
		return true
	}
	for i := 0; i < len(t); {
		n := 1
		c := t[i]
		if c >= 0x80 {
			if !isPunct(t, i, &n) {
				return false
			}
		} else if !isSpace(c) && !containsByte(",-:[]\"'", c) && !(c == '.' && (strings.Contains(t, "-") || i == 0 && at0(t, 1) == ',')) && c != ')' {
			return false
		}
		i += n
	}
	return true
}

// chained reports whether only joining words stand between two provisions.
func chained(t string) bool {
	if len(t) > maxGap {
		return false
	}
	for i := 0; i < len(t); {
		n := 1
		switch c := t[i]; {
		case isLetter(c):
			e := knownWord(t, i, joining)
			if e == i {
				return false
			}
			n = e - i
		case c >= 0x80:
			if !isPunct(t, i, &n) {
				return false
			}
		case isSpace(c) || containsByte(",&/;", c):
		default:
			return false
		}
		i += n
	}
	return true
}
