package structure

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// joinLone joins a line that is only a footnote mark or a provision's number
// to the line after it: "1" before "[(iv) …" or "Ins. by …", "2." before
// "Definitions". A number that nothing follows is a folio and is dropped.
func joinLone(in []line) []line {
	out := in[:0:0]
	for i := 0; i < len(in); i++ {
		l := in[i]
		if n := len(out); n > 0 && rangeEnd(out[n-1].text, l.text) {
			out[n-1].text += l.text
			continue
		}
		if n := len(out); n > 0 && referenceEnd(out[n-1].text, l.text) {
			out[n-1].text += " " + l.text
			continue
		}
		if n := len(out); n > 0 && i+1 < len(in) && straysAfter(out[n-1], l, in[i+1]) {
			out[n-1].text = l.text + " " + out[n-1].text
			continue
		}
		if i+2 < len(in) && in[i+2].page == l.page && firstSubsection(l.text, in[i+1].text, in[i+2].text) {
			n := in[i+2]
			l.text, l.wide = l.text+" (1) "+n.text, n.wide
			i += 2
		}
		if i+1 < len(in) && in[i+1].page == l.page && joinsNext(l.text, in[i+1].text) {
			n := in[i+1]
			sep := " "
			if allDigits(l.text) {
				sep = ""
			}
			l.text, l.wide = l.text+sep+n.text, n.wide
			i++
		}
		out = append(out, l)
	}
	return out
}

// firstSubsection reports whether three lines are the number of a section, that of its
// first subsection and its words: "1." / "(1)" / "This Act may be called".
func firstSubsection(number, sub, text string) bool {
	return sub == "(1)" && len(number) < 6 && strings.HasSuffix(number, ".") && loneNumber(number) && startsUpper(text) && !loneNumber(text)
}

// rangeEnd reports whether a figure alone on its line ends the range that the line above
// begins: "pages 4125-" / "31.".
func rangeEnd(prev, t string) bool {
	rest := strings.TrimRight(t, ".")
	if len(t) > 6 || len(t)-len(rest) > 1 || !allDigits(rest) {
		return false
	}
	before := strings.TrimRight(prev, "-–")
	return before != prev && before != "" && isFigure(before[len(before)-1])
}

// referenceEnd reports whether a number alone on its line, with the stop of the sentence,
// is that of the section for which the line above waits: "under section" / "5.".
func referenceEnd(prev, t string) bool {
	if len(t) > 6 || !strings.HasSuffix(t, ".") || !loneNumber(t) || !waitsForNumber.MatchString(prev) {
		return false
	}
	switch lastWord(strings.TrimSuffix(strings.TrimRight(prev, " "), "section")) {
	case "this", "that", "said", "the", "such", "each", "any":
		return false
	}
	return true
}

// straysAfter finds a bracketed number that was printed after the line that it
// opens: "Issuing a cheque.— Whoever …" before "4[489F." and more small letters.
func straysAfter(prev, l, next line) bool {
	if len(l.text) > 10 || !strings.HasSuffix(l.text, ".") || !strings.Contains(l.text, "[") || prev.page != l.page {
		return false
	}
	s, ok := readShape(l.text)
	return ok && s.bracket && s.rest == "" && startsLower(next.text) && startsUpper(prev.text) && dashEnd(prev.text) > 0
}

func joinsNext(t, next string) bool {
	if len(t) > 10 {
		return false
	}
	if allDigits(t) && len(t) <= 3 {
		return strings.HasPrefix(next, "[") || strings.HasPrefix(next, "* *") || startsNote(next)
	}
	if s, ok := readShape(next); ok && s.stop == '.' && !s.round {
		return false
	}
	if digitsEnd(t, 0) > 3 || containerLine(next) || scheduleLine(next) {
		return false // the year at a sentence's end
	}
	return loneNumber(t) && !loneNumber(next)
}

// loneNumber matches "12.", "12A.", "(a)", "(iv)" and "[(2)".
func loneNumber(t string) bool {
	if i := strings.LastIndexByte(t, '['); i >= 0 && strings.Trim(t[:i], "0123456789[ ") == "" {
		t = strings.TrimLeft(t[i+1:], " ")
	}
	if strings.HasSuffix(t, ".") {
		core := strings.TrimSuffix(t, ".")
		return core != "" && core[0] >= '0' && core[0] <= '9' && alnum(core)
	}
	return len(t) >= 3 && t[0] == '(' && t[len(t)-1] == ')' && alnum(t[1:len(t)-1])
}

// flow joins printed lines into paragraphs: a line opens a paragraph where it
// starts with a mark such as "(2)", "Provided" or "Explanation".
func flow(lines []string) string {
	var b strings.Builder
	for i, t := range lines {
		switch {
		case b.Len() == 0:
		case opensParagraph(t) && !refEnds(lines[i-1]), newItem(lines[i-1], t):
			b.WriteByte('\n')
		case hyphenEnds(lines[i-1]):
		default:
			b.WriteByte(' ')
		}
		b.WriteString(t)
	}
	return b.String()
}

// bareItem opens an item of a list without an opening bracket: "a) the", "ii. the".
var bareItem = regexp.MustCompile(`^(?:[a-z]|[ivx]{1,4})[.)] ?\S`)

// newItem reports whether t opens an item of a list after the line prev.
func newItem(prev, t string) bool { return bareItem.MatchString(t) && itemEnds(prev) }

// itemEnds reports whether a list begins or goes on after a line.
func itemEnds(t string) bool {
	t = strings.TrimRight(t, " ")
	if strings.HasSuffix(t, "; and") || strings.HasSuffix(t, "; or") {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(t)
	return strings.ContainsRune(":;-–—", r)
}

// hyphenEnds reports whether a line ends inside a hyphened word.
func hyphenEnds(t string) bool {
	n := len(t)
	return n > 1 && t[n-1] == '-' && (t[n-2] >= 'a' && t[n-2] <= 'z' || t[n-2] >= 'A' && t[n-2] <= 'Z')
}

// refEnds reports whether a line ends in the middle of a reference, so that the
// "(1)" after it is no paragraph: "under sub-section", "clauses (a) and".
func refEnds(t string) bool {
	w := lastWord(t)
	switch strings.ToLower(w) {
	case "and", "or", "to":
		before := strings.TrimRight(strings.TrimSuffix(strings.TrimRight(t, " "), w), " ")
		return strings.HasSuffix(before, ")")
	case "the", "by", "of", "form", "act", "no.", "rs.", "order", "under":
		return false
	}
	return crossWord(w)
}

func lastWord(t string) string {
	t = strings.TrimRight(t, " ")
	return t[strings.LastIndexByte(t, ' ')+1:]
}

func startsLower(t string) bool {
	r, _ := utf8.DecodeRuneInString(t)
	return unicode.IsLower(r)
}

func startsUpper(t string) bool {
	r, _ := utf8.DecodeRuneInString(t)
	return unicode.IsUpper(r)
}

// paragraphWords open a paragraph inside a provision.
var paragraphWords = []string{"Provided", "Explanation", "Illustration", "Exception", "STATEMENT OF OBJECTS"}

func opensParagraph(t string) bool {
	s := strings.TrimLeft(t, "0123456789[“\" ")
	if strings.HasPrefix(s, "(") {
		label, _ := subMark(s)
		return label != ""
	}
	for _, w := range paragraphWords {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
