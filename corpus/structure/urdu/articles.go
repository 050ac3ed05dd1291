package urdu

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
	"daleel/corpus/workid"
)

// letterOf gives the Latin letter that the English text puts after a number
// where the Urdu puts a letter of the abjad.
var letterOf = map[string]string{
	"الف": "A", "ب": "B", "ج": "C", "د": "D", "ہ": "E", "ه": "E", "ھ": "E", "و": "F", "ز": "G", "ح": "H", "ط": "I", "ی": "J", "ک": "K", "ل": "L", "م": "M", "ن": "N",
}

const abjad = `(?:الف|ب|ج|د|ہ|ه|ھ|و|ز|ح|ط|ی)`

var (
	// reStart opens an article: a number at the start of a line, with its stop
	// on either side. A heading in the margin may stand before it.
	reNamed  = regexp.MustCompile(`^(?:دفعہ|آرٹیکل|قاعدہ)\s*([0-9]{1,3})\s*[-_۔.]?\s*((?:` + abjad + `))?\s*[-_۔.:：]+\s*(.*)$`)
	reStart  = regexp.MustCompile(`^[-_۔.\s\[*]*([0-9]{1,3})\s*[-_۔.]*\s*((?:` + abjad + `)(?:\s+` + abjad + `)?)?\s*([-_۔.]|$)+\s*(.*)$`)
	reDashed = regexp.MustCompile(`^[-_۔]+\s?([0-9]{1,3})\s+(.*)$`)
	reMiddle = regexp.MustCompile(`^(\D{3,60}?)\s[-_۔]?\s?([0-9]{1,3})\s*[-_۔.]\s*((?:` + abjad + `)\s*[-_۔])?\s*(.+)$`)
	reBare   = regexp.MustCompile(`^([0-9]{1,3})\s+(\D.{20,})$`)
	reAtEnd  = regexp.MustCompile(`^(\D{3,60}?)\s[-_۔]?\s?([0-9]{1,3})\s*[-_۔.]\s*$`)
	reRound  = regexp.MustCompile(`^\(\s*([0-9]{1,3})\s*\)\s*[-_۔.]*\s*(\S.*)$`)
	reNote   = regexp.MustCompile(`^[\s۔*]*(?:دستور\s*\(|احیائے دستور|فرمان صد|ایکٹ\s*(?:نمبر\s*)?[0-9])|(?:کی\s+ر[وُ]+\s+سے|بحوالہ\s+عین\s+ماقبل).*(?:گیا|گئی|گئے|ہوا)`)
	reTOC    = regexp.MustCompile(`^\s*(?:صفح[ہه]|عنوانات|دفعات|فہرست|فهرست)\s*$`)
	reSched  = regexp.MustCompile(`^[\s\[]*جدول\s*(?:اول|اوّل|دوم|سوم|چہارم|پنجم|ششم|ہفتم|[0-9]+)?[\s۔\]*]*$`)
	rePart   = regexp.MustCompile(`^\s*(?:(حص[ہهّ]*)\s*(\S+)|((?:\S+\s+)?باب)\s*[-۔]?\s*(\S*)?)\s*[-۔.]?\s*$`)
)

// start is a line that may open an article.
type start struct {
	line    int
	n       int
	suffix  string // "A", "AA"
	heading string
	text    string
	weight  float64 // how much it looks like one
}

// label is the number as the English text has it: "25A".
func (s start) label() string { return strconv.Itoa(s.n) + s.suffix }

// order makes numbers with letters comparable: 25 < 25A < 25AA < 26.
func (s start) order() int {
	o := s.n * 1000
	for i, c := range s.suffix {
		if i == 0 {
			o += int(c-'A'+1) * 30
		} else {
			o += int(c - 'A' + 1)
		}
	}
	return o
}

// split cuts a translation into preamble, articles and schedules.
func split(ls []lines.Line, kind corpus.Kind) ([]corpus.Provision, []corpus.Finding) {
	from := afterContents(ls)
	to := schedules(ls, from)
	cs := openings(ls, from, to)
	chain := longest(cs)
	titles := contents(ls[:from])
	chain = longest(merge(cs, byTitle(ls, chain, titles, from, to)))
	for i := range chain {
		chain[i].heading = cmp.Or(chain[i].heading, titles[chain[i].label()])
	}
	b := &builder{used: map[string]int{}, width: lines.Width(ls)}
	ek := unitOf(kind)
	if ek != corpus.Article {
		b.chaptered = true
		for i := range chain {
			partHeading(&chain[i])
		}
	}
	first := to
	if len(chain) > 0 {
		first = chain[0].line
	}
	head, cut := from, first
	for i := from; i < first; i++ {
		if _, ok := chapterNumber(ls[i].Text); ok && first-i <= 4 && b.chaptered {
			cut = i
			break
		}
	}
	b.add(corpus.Preamble, "", "", ls[head:cut])
	b.chapters(ls[cut:first])
	for i, s := range chain {
		end := to
		if i+1 < len(chain) {
			end = chain[i+1].line
		}
		b.article(ek, s, ls[s.line:end])
	}
	b.schedules(ls[to:])
	return b.out, missing(chain, ek)
}

// unitOf is what an instrument of a kind calls its units.
func unitOf(kind corpus.Kind) corpus.ProvisionKind {
	switch kind {
	case corpus.KindConstitution, corpus.KindOrder:
		return corpus.Article
	case corpus.KindRules:
		return corpus.Rule
	case corpus.KindRegulation:
		return corpus.Regulation
	}
	return corpus.Section
}

// contents reads the table of contents: number to heading, where both stand on
// one line.
func contents(ls []lines.Line) map[string]string {
	out := map[string]string{}
	for _, l := range ls {
		if st, ok := startOf(Digits(l.Text)); ok && len([]rune(key(st.text))) >= minTitle && st.heading == "" {
			out[st.label()] = strings.Trim(st.text, " -_۔.")
		}
	}
	return out
}

// minTitle is how many letters a heading must share with a line of the text.
const minTitle = 9

// byTitle looks for articles whose number the text lost by the heading that the
// table of contents gives, between the neighbours that were found.
func byTitle(ls []lines.Line, chain []start, titles map[string]string, from, to int) []start {
	var out []start
	for _, label := range slices.Sorted(maps.Keys(titles)) {
		title := titles[label]
		want := []rune(key(title))
		n := number(label)
		lo, hi := from, to
		for _, s := range chain {
			if s.n < n {
				lo = max(lo, s.line+1)
			} else if s.n >= n {
				hi = min(hi, s.line)
			}
		}
		short := string(want[:min(len(want), 16)])
		for i := lo; i < hi; i++ {
			if strings.HasPrefix(key(Digits(ls[i].Text)), short) && !reNote.MatchString(Digits(ls[i].Text)) {
				out = append(out, start{line: i, n: n, suffix: strings.TrimLeft(label, "0123456789"), heading: title, text: ls[i].Text, weight: 0.8})
				break
			}
		}
	}
	return out
}

// key keeps the letters of s, with the forms of yeh, kaf and heh made one, so
// that the same words read twice by OCR compare.
func key(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'ي' || r == 'ى':
			return 'ی'
		case r == 'ك':
			return 'ک'
		case r == 'ه' || r == 'ة' || r == 'ۃ':
			return 'ہ'
		case unicode.IsLetter(r):
			return r
		}
		return -1
	}, s)
}

// merge puts two lists of starts in the order of their lines; a line keeps its
// first reading.
func merge(a, b []start) []start {
	taken := map[int]bool{}
	out := slices.Clone(a)
	for _, s := range a {
		taken[s.line] = true
	}
	for _, s := range b {
		if !taken[s.line] {
			taken[s.line] = true
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(x, y start) int { return cmp.Or(cmp.Compare(x.line, y.line), cmp.Compare(x.order(), y.order())) })
	return out
}

// afterContents is the line after the table of contents, whose pages repeat the
// heads of its columns.
func afterContents(ls []lines.Line) int {
	last := 0
	for i := range ls[:len(ls)*2/5] {
		if reTOC.MatchString(ls[i].Text) {
			last = i + 1
		}
	}
	if last == 0 {
		return 0
	}
	// The last page of the table goes on below its column heads, until the text
	// opens with its recital or the title.
	for i := last; i < min(len(ls), last+80); i++ {
		if s := strings.TrimSpace(ls[i].Text); strings.HasPrefix(s, "چونکہ") || strings.HasPrefix(s, "ہر گاہ") || strings.HasPrefix(s, "بسم اللہ") {
			return max(last, i-2)
		}
	}
	return last
}

// schedules is the line where the schedules begin: alone on a line, in the
// second half.
func schedules(ls []lines.Line, from int) int {
	for i := max(from, len(ls)/2); i < len(ls); i++ {
		if reSched.MatchString(Digits(ls[i].Text)) {
			return i
		}
	}
	return len(ls)
}

// starts lists the lines that may open an article. Footnotes are none.
func starts(ls []lines.Line, from, to int) []start {
	var out []start
	for i := from; i < to; i++ {
		s := Digits(ls[i].Text)
		if reNote.MatchString(s) {
			continue
		}
		if st, ok := startOf(s); ok && st.n > 0 && st.n < 600 {
			st.line = i
			out = append(out, st)
		}
	}
	return out
}

// openings lists the lines that may open an article. Numbers in brackets are those
// of subsections, but where a law has no others.
func openings(ls []lines.Line, from, to int) []start {
	cs := starts(ls, from, to)
	plain := longest(cs)
	if len(plain) >= fewSections {
		return cs
	}
	var round []start
	for i := from; i < to; i++ {
		if m := reRound.FindStringSubmatch(Digits(ls[i].Text)); m != nil && number(m[1]) == len(round)+1 {
			round = append(round, start{line: i, n: len(round) + 1, text: m[2], weight: 1})
		}
	}
	if len(round) > len(plain) && len(plain) < 2 {
		return round
	}
	return cs
}

func startOf(s string) (start, bool) {
	if m := reNamed.FindStringSubmatch(s); m != nil {
		return start{n: number(m[1]), suffix: latin(m[2]), text: m[3], weight: 1.2}, true
	}
	if m := reStart.FindStringSubmatch(s); m != nil {
		return start{n: number(m[1]), suffix: latin(m[2]), text: m[4], weight: 1}, true
	}
	if m := reDashed.FindStringSubmatch(s); m != nil {
		return start{n: number(m[1]), text: m[2], weight: 0.9}, true
	}
	if m := reMiddle.FindStringSubmatch(s); m != nil && !strings.ContainsAny(m[1], "()،") {
		return start{n: number(m[2]), suffix: latin(strings.Trim(m[3], "-_۔ ")), heading: strings.Trim(m[1], " -_۔."), text: m[4], weight: 0.7}, true
	}
	if m := reAtEnd.FindStringSubmatch(s); m != nil && !strings.ContainsAny(m[1], "()،") {
		return start{n: number(m[2]), heading: strings.Trim(m[1], " -_۔."), weight: 0.6}, true
	}
	if m := reBare.FindStringSubmatch(s); m != nil {
		return start{n: number(m[1]), text: m[2], weight: 0.5}, true
	}
	return start{}, false
}

func latin(s string) string {
	var b strings.Builder
	for _, w := range strings.Fields(s) {
		b.WriteString(letterOf[w])
	}
	return b.String()
}

// gapCost is what a missing number costs against a further one found.
const gapCost = 0.12

// longest picks the growing sequence of numbers that explains most lines: the
// numbers of clauses and lists inside articles fall out of it.
func longest(cs []start) []start {
	best := make([]float64, len(cs))
	from := make([]int, len(cs))
	end := -1
	for j, c := range cs {
		best[j], from[j] = c.weight-gapCost*float64(min(c.n-1, 12)), -1
		for i := j - 1; i >= 0; i-- {
			if cs[i].order() >= c.order() {
				continue
			}
			gap := max(0, c.n-cs[i].n-1)
			if w := best[i] + c.weight - gapCost*float64(min(gap, 40)); w > best[j] {
				best[j], from[j] = w, i
			}
		}
		if end < 0 || best[j] > best[end] {
			end = j
		}
	}
	var out []start
	for ; end >= 0; end = from[end] {
		out = append(out, cs[end])
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// missing reports numbers that were not found, as ranges.
func missing(chain []start, kind corpus.ProvisionKind) []corpus.Finding {
	var out []corpus.Finding
	last := 0
	for _, s := range chain {
		if s.n > last+1 {
			out = append(out, corpus.Finding{Code: "articles.gap", EID: workid.EID(kind, s.label()),
				Detail: "numbers " + strconv.Itoa(last+1) + " to " + strconv.Itoa(s.n-1) + " were not found"})
		}
		last = max(last, s.n)
	}
	return out
}
