package lines

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

var (
	rePageNumber = regexp.MustCompile(`^[\s\-–—:.|\[(=]*(?:(?i:page)\s*)?\d{1,4}(?:\s*(?i:of)\s*\d{1,4})?[\s\-–—:.|\])=]*$`)
	reEndNumber  = regexp.MustCompile(`^(|.*?\D)[\s\-–—:.|\[(=]*?(\d{1,3})[\s\-–—:|\])=]*$`)
	reCaseHead   = regexp.MustCompile(`(?i)\bnos?[.\s]*[\dA-Z\- ]*\d+.*(?:of|/)\s*[12][\d ]{3,6}`)
)

// reParagraph opens a numbered paragraph, with words that a head has not.
var reParagraph = regexp.MustCompile(`^\d{1,3}\.\s+\p{Lu}\p{Ll}+(?:\s+\p{Ll}+){3,}`)

// letters keeps the letters of s in lower case: what stays the same in a
// running head from page to page.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// reLeaders are the dots of a table of contents, whose entries come back as the
// headings of the text.
var reLeaders = regexp.MustCompile(`\.{4}|…{2}|(?:\. ){4}`)

// headDepth is how many lines at the top and at the foot of a page may be
// running heads.
const headDepth = 3

// dropHeads takes out page numbers and lines that come back at the edge of
// pages. The first page keeps its top, which is the title.
func dropHeads(pages [][]Line, keep func(string) bool) {
	if len(pages) < 2 {
		return
	}
	seen := map[string]int{}
	for i, ls := range pages {
		marked := map[string]bool{}
		for j, l := range ls {
			if k := letters(l.Text); k != "" && atEdge(i, j, len(ls)) && !marked[k] && !reLeaders.MatchString(l.Text) {
				marked[k] = true
				seen[k]++
			}
		}
	}
	for i, ls := range pages {
		pages[i] = edgeless(i, ls, seen, keep)
	}
}

// atEdge reports whether line j of n on page i may be a running head.
func atEdge(i, j, n int) bool {
	return i > 0 && j < headDepth || j >= n-headDepth && j >= headDepth
}

func edgeless(page int, ls []Line, seen map[string]int, keep func(string) bool) []Line {
	drop := make([]bool, len(ls))
	for j := range ls {
		drop[j] = atEdge(page, j, len(ls)) && runningHead(ls[j], j, seen) && (keep == nil || !keep(ls[j].Text))
	}
	kept := ls[:0:0]
	for j, l := range ls {
		// A head stands at the very edge, or next to another head.
		if drop[j] && outermost(drop, j, len(ls)) {
			continue
		}
		kept = append(kept, l)
	}
	return kept
}

func outermost(drop []bool, j, n int) bool {
	top, foot := true, true
	for k := 0; k < j; k++ {
		top = top && drop[k]
	}
	for k := j + 1; k < n; k++ {
		foot = foot && drop[k]
	}
	return top || foot
}

func runningHead(l Line, j int, seen map[string]int) bool {
	if rePageNumber.MatchString(l.Text) {
		return true
	}
	if len(l.Text) > 120 || reParagraph.MatchString(l.Text) {
		return false
	}
	if j < headDepth && len(l.Text) < 70 && reCaseHead.MatchString(l.Text) && reEndNumber.MatchString(l.Text) &&
		len(letters(l.Text)) < 30 {
		return true
	}
	return seen[letters(l.Text)] > 1 && len(letters(l.Text)) > 2
}

// inlineHead is a place where a running head may have run into the text: the
// end of line at, before a number n.
type inlineHead struct {
	at   int    // line that ends in the head
	num  int    // line that holds the number: at, or the one below
	n    int    // the page number
	tail string // letters and digits before the number, last ones
	// worded is set where no digit stands near, as in the name of a case.
	worded bool
}

// A head without a digit must come back minWorded times, with minWords letters.
const minWorded, minWords = 4, 16

// dropInlineHeads takes out heads that texts without pages carry in the middle:
// "…leased to Civil Appeal No. 794/2006 2". They are known by the same words
// coming back before growing numbers.
func dropInlineHeads(ls []Line) []Line {
	groups := map[string][]inlineHead{}
	for i := range ls {
		h, ok := inlineAt(ls, i)
		if ok {
			key := h.tail[max(0, len(h.tail)-9):]
			groups[key] = append(groups[key], h)
		}
	}
	gone := map[int]bool{}
	for _, tail := range slices.Sorted(maps.Keys(groups)) {
		g := groups[tail]
		if !growing(g) {
			continue
		}
		n := commonSuffix(g)
		if slices.ContainsFunc(g, func(h inlineHead) bool { return h.worded }) && (len(g) < minWorded || n < minWords) {
			continue
		}
		for _, h := range g {
			ls[h.at].Text = cutTail(ls[h.at].Text, n, h)
			ls[h.at].Cells = []string{ls[h.at].Text}
			gone[h.num] = h.num != h.at
		}
	}
	kept := ls[:0:0]
	for i, l := range ls {
		if !gone[i] && l.Text != "" {
			kept = append(kept, l)
		}
	}
	return kept
}

func inlineAt(ls []Line, i int) (inlineHead, bool) {
	m := reEndNumber.FindStringSubmatch(ls[i].Text)
	if m == nil {
		return inlineHead{}, false
	}
	n, _ := strconv.Atoi(m[2])
	h := inlineHead{at: i, num: i, n: n, tail: alnum(m[1])}
	if h.tail == "" && i > 0 {
		h.at, h.tail = i-1, alnum(ls[i-1].Text)
	}
	h.tail = h.tail[max(0, len(h.tail)-48):]
	short := h.tail[max(0, len(h.tail)-14):]
	h.worded = !strings.ContainsAny(short, "0123456789")
	return h, n >= 2 && len(h.tail) >= 6 && letters(short) != ""
}

func alnum(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 128 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

func growing(g []inlineHead) bool {
	for i := 1; i < len(g); i++ {
		if g[i].n <= g[i-1].n || g[i].n-g[i-1].n > 6 {
			return false
		}
	}
	return len(g) > 1
}

func commonSuffix(g []inlineHead) int {
	n := len(g[0].tail)
	for _, h := range g[1:] {
		k := 0
		for k < n && k < len(h.tail) && h.tail[len(h.tail)-1-k] == g[0].tail[len(g[0].tail)-1-k] {
			k++
		}
		n = k
	}
	return n
}

// cutTail takes the last n letters and digits, and the page number where it is
// on the same line, off s.
func cutTail(s string, n int, h inlineHead) string {
	if h.num == h.at {
		n += len(strconv.Itoa(h.n))
	}
	i := len(s)
	for i > 0 && n > 0 {
		i--
		if alnum(s[i:i+1]) != "" {
			n--
		}
	}
	return strings.TrimRight(s[:i], " -–—:|[(")
}
