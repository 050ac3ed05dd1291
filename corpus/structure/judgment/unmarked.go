package judgment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Some judgments quote without quotation marks: the words "reads as under:-" end a
// line, and a block follows that the print sets in. Extraction does not keep the
// indent, so that only what surely goes on is taken: the first passage, and the
// numbered and lettered parts, provisos and explanations below it.

var (
	// reIntroduces ends the words that introduce a quotation.
	reIntroduces = regexp.MustCompile(`(?i)\b(?:reads?|reading|reproduced?|provid(?:es?|ed|ing)|quoted|extracted|held|holding|observ(?:ed|ing)|ruled|opined|laid down|states?|stipulates?|says|lays down|defined|postulates?|ordains?)\b[^.\n“”"]{0,60}?\b(?:as under|as follows|below|hereunder|thus|here-?in-? ?below|hereinafter|infra|(?:the )?following (?:terms|words|manner|effect))\b[^.\n“”"]{0,40}?[:;][ .–—-]*\n`)
	// reNotLaw are things that are set out likewise but come from no law or judgment.
	reNotLaw = regexp.MustCompile(`(?i)\b(?:issues?|questions?|points?|grounds?|prayer|chart|table|details?|facts|opinion|statement|f\.?i\.?r\b.{0,20}|contents|letter|agreement|deed|notice|notification|advertisement|report|schedule of|reply|plaint|charge|will|questionnaire|summar\w+|conclusions?|reasons|findings|directions?)\b[^.\n]{0,70}$|\b(?:prayers?|memorandum)\b[^\n]{0,110}$`)
	// rePartOfLaw opens a line that goes on with a quoted law.
	rePartOfLaw = regexp.MustCompile(`^(?:\(?\d{1,3}[A-Z]{0,2}[.)]|\[|\(?[a-zA-Z]{1,2}\)|\(?[ivxl]{1,5}[.)]|Provided|PROVIDED|Explanations?\b|EXPLANATION|Illustrations?\b|ILLUSTRATION|Exceptions?\b)`)
)

// introReach is how far back the words that introduce a quotation cite its source.
const introReach = 260

// unmarked finds the passages that text introduces as quotations and prints without
// marks; marked are those with marks.
func unmarked(text string, marked [][2]int) [][2]int {
	var out [][2]int
	ms := quoteMarks(text)
	for _, m := range reIntroduces.FindAllStringIndex(text, -1) {
		from := m[1]
		if overlaps([2]int{from, from + 1}, marked) {
			continue // it is announced inside another
		}
		if end := loneClose(ms, from); end-from >= minQuote && !overlaps([2]int{from, end}, out) {
			out = append(out, [2]int{from, end})
			continue
		}
		if r, _ := utf8.DecodeRuneInString(text[from:]); !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("([‘'", r) || unicode.Is(unicode.Arabic, r) {
			continue
		}
		before := strings.ToValidUTF8(text[max(0, m[0]-introReach):m[0]], "")
		if reNotLaw.MatchString(before) || quoteSource(text[:from], max(0, m[0]-introReach), [2]int{from, from}) == "" {
			continue
		}
		q := [2]int{from, passageEnd(text, from)}
		if !overlaps(q, marked) && !overlaps(q, out) {
			out = append(out, q)
		}
	}
	return out
}

// loneClose is where the first mark below from ends that closes what none has opened, 0
// where a mark opens a passage or a line before it: the opening mark was not printed.
func loneClose(ms []mark, from int) int {
	for k := 0; k < len(ms); k++ {
		switch m := ms[k]; {
		case m.at < from:
		case m.either || m.begins:
			return 0
		case !m.opens:
			return m.at + m.size
		default:
			if k = closedBy(ms, k); k < 0 {
				return 0
			}
		}
	}
	return 0
}

// passageEnd is where the passage that begins at from ends.
func passageEnd(text string, from int) int {
	end := from
	for end < len(text) {
		next := strings.IndexByte(text[end:], '\n')
		if next < 0 {
			return len(text)
		}
		end += next
		rest := text[end+1:]
		r, _ := utf8.DecodeRuneInString(rest)
		whole := endsSentence(text[from:end]) || strings.HasSuffix(text[from:end], ":") || strings.HasSuffix(text[from:end], ";")
		if !rePartOfLaw.MatchString(rest) && !unicode.IsLower(r) && whole && utf8.RuneCountInString(text[from:end]) >= minQuote {
			return end
		}
		end++
	}
	return end
}

func overlaps(q [2]int, others [][2]int) bool {
	for _, o := range others {
		if q[0] < o[1] && o[0] < q[1] {
			return true
		}
	}
	return false
}
