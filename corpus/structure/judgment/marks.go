package judgment

import (
	"regexp"
	"strings"
)

// A mark is a double quotation mark of a text.
type mark struct {
	at, size int
	opens    bool
	either   bool // it stands apart: it opens where no passage is open
	first    bool // it begins a line
	begins   bool // it begins a passage: it is the first of a line, or a colon stands before it
	ends     bool // it ends a line, and a sentence
}

// quoteMarks lists the marks of text in order. What stands beside a mark tells what a
// straight one does, and corrects a curly one that a typist turned round.
func quoteMarks(text string) []mark {
	var out []mark
	for i := 0; i < len(text); i++ {
		r, size := quoteMark(text, i)
		if size == 0 {
			continue
		}
		before, behind := opensQuote(text, i), closesQuote(text, i+size-1)
		m := mark{at: i, size: size, opens: r == '“', first: i == 0 || text[i-1] == '\n'}
		if r == '"' || before != behind && (r == '“' || reLatin.MatchString(text[i+size:])) {
			m.opens = before && (!behind || m.first)
		}
		m.either = r == '"' && before && behind && !m.opens
		m.begins = m.opens && (m.first || strings.HasSuffix(strings.TrimRight(text[:i], " -–—"), ":"))
		m.ends = !m.opens && reLineEnd.MatchString(text[i+size:]) && endsSentence(text[:i])
		out = append(out, m)
		i += size - 1
	}
	return out
}

var (
	reLatin   = regexp.MustCompile(`^[…. ]{0,4}[\w(\[]`)
	reLineEnd = regexp.MustCompile(`^[\s.]*(?:\n|$)`)
)

// quoted finds the spans between quotation marks, with what is quoted inside them. A mark
// that opens again at the beginning of a line is that of the next paragraph. A passage
// that is never closed ends with the text where it stands by itself.
func quoted(text string) [][2]int {
	ms := quoteMarks(text)
	var out [][2]int
	for k := 0; k < len(ms); k++ {
		if !ms[k].opens && !ms[k].either {
			continue
		}
		end := closedBy(ms, k)
		if end < 0 {
			break
		}
		if far := balanced(ms, end+1); far >= 0 && ms[k].begins && reDefines.MatchString(text[ms[end].at+ms[end].size:]) {
			end = far // “term” means …;”, of which the first mark is printed once only
		}
		out = append(out, [2]int{ms[k].at, ms[end].at + ms[end].size})
		k = end
	}
	if k := lastOpen(ms, out); k >= 0 && ms[k].begins {
		end := len(strings.TrimRight(text, "\n "))
		if !ms[k].first {
			end = passageEnd(text, ms[k].at)
		}
		out = append(out, [2]int{ms[k].at, end})
	}
	return out
}

// reDefines goes on behind a term that is defined.
var reDefines = regexp.MustCompile(`^\s*(?:(?:shall|would)\s+)?(?:means?|includes?|has the meaning|in relation to)\b`)

// closedBy is the mark that closes the passage which mark k opens: where the marks below
// it pair off the one that is left over, else one that ends a line before the next passage
// begins, else the first that closes; -1 for none.
func closedBy(ms []mark, k int) int {
	if end := balanced(ms, k+1); end >= 0 {
		return end
	}
	first := -1
	for j := k + 1; j < len(ms) && (first < 0 || !ms[j].begins); j++ {
		switch {
		case ms[j].ends:
			return j
		case !ms[j].opens && first < 0:
			first = j
		}
	}
	return first
}

// balanced is the first mark from k on that closes more than the marks since then have
// opened, -1 for none. A mark may be lost: where a passage begins below one that ended a
// line, that was the end.
func balanced(ms []mark, k int) int {
	depth, ended := 1, -1
	for j := k; j < len(ms); j++ {
		switch {
		case !ms[j].opens:
			depth--
		case ms[j].begins && ended >= 0:
			return ended
		case !ms[j].first:
			depth++
		}
		if depth == 0 {
			return j
		}
		if ms[j].ends {
			ended = j
		}
	}
	return -1
}

// lastOpen is the first mark behind the passages found that opens one, -1 for none.
func lastOpen(ms []mark, found [][2]int) int {
	from := 0
	if len(found) > 0 {
		from = found[len(found)-1][1]
	}
	for k, m := range ms {
		if m.opens && m.at >= from {
			return k
		}
	}
	return -1
}

// quoteMark reads a double quotation mark at text[i] and its length in bytes.
func quoteMark(text string, i int) (rune, int) {
	switch {
	case text[i] == '"':
		return '"', 1
	case strings.HasPrefix(text[i:], "“"):
		return '“', len("“")
	case strings.HasPrefix(text[i:], "”"):
		return '”', len("”")
	}
	return 0, 0
}

// opensQuote and closesQuote tell what a mark does by what stands beside it.
func opensQuote(text string, i int) bool {
	return i == 0 || strings.IndexByte(" \n\t([-:", text[i-1]) >= 0 || strings.HasSuffix(text[:i], "—") || strings.HasSuffix(text[:i], "–")
}

func closesQuote(text string, i int) bool {
	return i+1 >= len(text) || strings.IndexByte(" \n\t)].,;:", text[i+1]) >= 0
}
