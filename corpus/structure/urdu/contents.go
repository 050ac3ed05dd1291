package urdu

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// contents is the table at the front of a law: its containers and the headings of its
// provisions, in order.
type contents struct {
	entries []entry
	heads   []container
	// highest is the highest number that stands in it, alone or with a heading.
	highest int
}

// entry is a line of the table that may be the heading of a provision, or a piece of
// one.
type entry struct {
	text  string
	label string // the number printed with it, "25A", "" for none
	open  bool   // the line has no stop at its end, so that the next may go on
}

// mostEntries bounds the table: the longest known has 340.
const mostEntries = 2000

// readContents reads the table in the lines above the text.
func readContents(ls []lines.Line) contents {
	var t contents
	t.heads = contentsHeads(ls)
	next := 0
	for i := tableTop(ls); i < len(ls); i++ {
		for next < len(t.heads) && t.heads[next].line < i {
			next++
		}
		if next < len(t.heads) && t.heads[next].line == i {
			t.heads[next].entry = len(t.entries)
			i = t.heads[next].end - 1
			next++
			continue
		}
		if reScheduleEntry.MatchString(digits(ls[i].Text)) {
			break // the schedules stand below the provisions
		}
		t.highest = max(t.highest, numberIn(ls[i].Text))
		if e, ok := readEntry(ls[i].Text); ok && len(t.entries) < mostEntries {
			if k := len(t.entries) - 1; k >= 0 && t.entries[k].open && e.label == "" && reGoesOn.MatchString(e.text) {
				t.entries[k].text, t.entries[k].open = t.entries[k].text+" "+e.text, e.open
				continue
			}
			t.entries = append(t.entries, e)
		}
	}
	return t
}

// tableTop is the line below the first head of the table; above it stand the law's name
// and a preface.
func tableTop(ls []lines.Line) int {
	for i, l := range ls {
		if reTOC.MatchString(digits(l.Text)) {
			return i + 1
		}
	}
	return 0
}

var reScheduleEntry = regexp.MustCompile(`^[\s\[(*]*(?:جدول|گوشوار[ہه]|شیڈول)\s+(?:اوّ?ل|دوم|سوم|[0-9]|پہلا|پہلی)`)

// reGoesOn is a word that stands behind others, so that no heading begins with it.
var reGoesOn = regexp.MustCompile(`^(?:کا|کی|کے|کو|میں|سے|پر|نے|اور|یا|تک)\s`)

// numberIn is the number with which a line of the table begins, 0 for none.
func numberIn(text string) int {
	s := digits(text)
	if m := reLone.FindStringSubmatch(s); m != nil {
		return number(m[1])
	}
	e, _ := readEntry(text)
	return number(e.label)
}

// contentsHeads are the containers that the table lists. OCR may have left only the
// number of a part, "ہفتم".
func contentsHeads(ls []lines.Line) []container {
	mended := make([]lines.Line, len(ls))
	copy(mended, ls)
	for i, l := range ls {
		if n := ordinal(l.Text); n > 1 && i+1 < len(ls) && headingLike(ls[i+1].Text) {
			mended[i].Text = "حصہ " + l.Text
		}
	}
	return numberedAsEnglish(inSequence(headLines(mended, 0, len(mended), false)))
}

// readEntry reads a line of the table.
func readEntry(text string) (entry, bool) {
	s := digits(text)
	c := candidate{text: s}
	numbered(&c, s)
	if c.heading != "" || c.lone() {
		c = candidate{text: s}
	}
	if c.printed == "" {
		c.text = reLetterFirst.ReplaceAllString(c.text, "")
	}
	words := tidyHead(c.text)
	letters := utf8.RuneCountInString(key(words))
	gone := reGone.MatchString(words)
	stopped := strings.HasSuffix(strings.TrimSpace(s), "۔") || strings.HasSuffix(s, "-") || strings.HasSuffix(s, "]") || gone
	if letters < 4 || letters < leastTitle && !stopped && c.printed == "" || utf8.RuneCountInString(s) > 2*longestHeading {
		return entry{}, false
	}
	e := entry{text: words, open: !stopped}
	if n := number(c.printed); n > 0 && n < maxNumber && !c.letter {
		e.label = start{n: n, suffix: c.suffix}.label()
	}
	return e, true
}

// reGone is what a table has in the place of a provision that was taken out.
var reGone = regexp.MustCompile(`(?:حذف|منسوخ)\s+(?:کر|کی)`)

// reLetterFirst is the letter of a number whose figures stand elsewhere: "الف۔ …".
var reLetterFirst = regexp.MustCompile(`^[-۔.\s]*(?:` + abjad + `)\s*[-۔.]+\s*`)

// matched is the heading that alignment gives a provision.
type matched struct {
	first, last int // its entries
	sure        float64
}

const (
	leastSure  = 0.3  // what a heading needs to be believed by itself
	nothing    = 0.02 // what is given for standing in the right order alone
	alignReach = 60   // how far headings and provisions may be out of step
	// marginReach is how many lines above a provision its heading may stand: those of a
	// page may stand together at its top.
	marginReach = 20
)

// alignHeadings finds which heading of the table belongs to which provision: both are
// in order, and what the print has in the margin, or before the words, speaks for it.
func (t contents) alignHeadings(chain []start, seen *sights, labels map[int]string) map[int]matched {
	n, m := len(t.entries), len(chain)
	if n == 0 || m == 0 {
		return nil
	}
	a := &headingTable{contents: t, chain: chain, seen: seen, labels: labels, elsewhere: map[string]bool{}}
	for _, label := range labels {
		a.elsewhere[label] = true
	}
	a.fill()
	out := t.believed(chain, a.trace())
	t.outOfOrder(chain, seen, out)
	t.byNumber(chain, labels, out)
	return out
}

// believed keeps the headings that are sure, and those between two sure ones where as
// many stand there as provisions do.
func (t contents) believed(chain []start, all map[int]matched) map[int]matched {
	out := map[int]matched{}
	last := -1
	for j := range chain {
		m, ok := all[j]
		if !ok || m.sure < leastSure {
			continue
		}
		out[j] = m
		if last >= 0 && j-last > 1 && whole(chain[last:j+1]) {
			t.between(out, last, j)
		}
		last = j
	}
	return out
}

// byNumber gives a provision without a heading the one that has its number by the order
// of the contents.
func (t contents) byNumber(chain []start, labels map[int]string, given map[int]matched) {
	taken := map[int]bool{}
	for _, m := range given {
		for i := m.first; i <= m.last; i++ {
			taken[i] = true
		}
	}
	entries := map[string]int{}
	for i, label := range labels {
		if !taken[i] {
			entries[label] = i
		}
	}
	for j := range chain {
		if _, has := given[j]; has {
			continue
		}
		if i, ok := entries[chain[j].label()]; ok {
			given[j] = matched{first: i, last: i}
		}
	}
}

// outOfOrder mends what the contents have a line too early or too late: it changes two
// headings each of which stands near the provision of the other, and gives a provision
// without a heading one that is left over and stands near it.
func (t contents) outOfOrder(chain []start, seen *sights, given map[int]matched) {
	taken := map[int]bool{}
	for _, m := range given {
		for i := m.first; i <= m.last; i++ {
			taken[i] = true
		}
	}
	for j := 1; j < len(chain); j++ {
		a, ok1 := given[j-1]
		b, ok2 := given[j]
		if ok1 && ok2 && a.first == a.last && b.first == b.last && b.first == a.last+1 && seen.swapped(a.first, j-1) {
			given[j-1], given[j] = b, a
		}
	}
	for j := 2; j+2 < len(chain); j++ {
		before, ok1 := given[j-2]
		after, ok2 := given[j+2]
		if _, has := given[j]; has || !ok1 || !ok2 {
			continue
		}
		for i := before.last + 1; i < after.first; i++ {
			if s := seen.of(i, j, 1); s >= leastRelabel && !taken[i] && !t.entries[i].open {
				given[j], taken[i] = matched{i, i, s}, true
				break
			}
		}
	}
}

// between gives the provisions between two of which the headings are sure those that
// stand between them: all of them, or those that end with a stop.
func (t contents) between(out map[int]matched, a, b int) {
	var all, stopped []int
	for i := out[a].last + 1; i < out[b].first; i++ {
		all = append(all, i)
		if !t.entries[i].open {
			stopped = append(stopped, i)
		}
	}
	want := b - a - 1
	for _, list := range [][]int{all, stopped} {
		if len(list) != want {
			continue
		}
		for k, i := range list {
			first := i
			if len(list) != len(all) && i > 0 && i-1 > out[a].last && t.entries[i-1].open && (k == 0 || list[k-1] < i-1) {
				first = i - 1
			}
			out[a+1+k] = matched{first, i, 0}
		}
		return
	}
}

// heading is the text of a matched heading.
func (t contents) heading(m matched) string {
	var words []string
	for _, e := range t.entries[m.first : m.last+1] {
		words = append(words, e.text)
	}
	return strings.Join(words, " ")
}

// placed gives each container the provision that follows it: by its line, or, where
// the text lost its head, by the heading that follows it in the contents.
func (t contents) placed(cs []container, ls []lines.Line, chain []start, given map[int]matched) ([]container, []corpus.Finding) {
	byEntry := map[int]int{}
	for j, m := range given {
		byEntry[m.first] = j
	}
	var out []container
	var lost []corpus.Finding
	for _, c := range cs {
		if c.line >= 0 {
			c.before = follows(ls, chain, c)
			out = append(out, c)
			continue
		}
		j, ok := -1, false
		for e := c.entry; e < len(t.entries) && e <= c.entry+2 && !ok; e++ {
			j, ok = byEntry[e]
		}
		if !ok {
			lost = append(lost, corpus.Finding{Code: "heads.gap", Detail: string(c.kind) + " " + c.number() + " stands in the contents and was not found in the text"})
			continue
		}
		c.before = j
		out = append(out, c)
		lost = append(lost, corpus.Finding{Code: "heads.placed", Detail: string(c.kind) + " " + c.number() + " stands where the contents have it; the text lost its head"})
	}
	return out, lost
}

// follows is the place in the chain of the first provision below a head. A number that
// stands above the head, torn from its words below it, counts as below.
func follows(ls []lines.Line, chain []start, c container) int {
	for j, s := range chain {
		if s.line >= c.line {
			return j
		}
		if next := j+1 == len(chain) || chain[j+1].line > c.line; next && onlyNumbers(ls, s.line, c.line) {
			return j
		}
	}
	return len(chain)
}

// onlyNumbers reports whether the lines between two hold nothing but numbers, names of
// containers and specks.
func onlyNumbers(ls []lines.Line, from, to int) bool {
	for _, l := range ls[from:to] {
		_, head := readHead(l.Text)
		if !head && !reLone.MatchString(digits(l.Text)) && !headingLine(l.Text) {
			return false
		}
	}
	return to-from <= 6
}
