package urdu

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// letterOf gives the Latin letter that the English text puts after a number
// where the Urdu puts a letter of the abjad.
var letterOf = map[string]string{
	"الف": "A", "ب": "B", "ج": "C", "د": "D", "ہ": "E", "ه": "E", "ھ": "E", "و": "F", "ز": "G", "ح": "H", "ط": "I", "ی": "J", "ک": "K", "ل": "L", "م": "M", "ن": "N",
}

const abjad = `(?:الف|بب|جج|دد|زز|ب|ج|د|ہ|ه|ھ|و|ز|ح|ط|ی)`

var (
	// reNamed opens an article with the word for one; reStart with a number at the
	// start of a line, with its stop on either side, before which a heading in the
	// margin may stand (reMiddle).
	reNamed  = regexp.MustCompile(`^(?:دفعہ|آرٹیکل|قاعدہ)\s*([0-9]{1,3})\s*[-_۔.]?\s*((?:` + abjad + `))?\s*[-_۔.:：]+\s*(.*)$`)
	reStart  = regexp.MustCompile(`^[-_۔.\s\[*]*([0-9]{1,3})\s*[-_۔.]*\s*((?:` + abjad + `)(?:\s+` + abjad + `)?)?\s*([-_۔.]|$)+\s*(.*)$`)
	reDashed = regexp.MustCompile(`^[-_۔]+\s?([0-9]{1,3})\s+(.*)$`)
	reMiddle = regexp.MustCompile(`^(\D{3,60}?)\s[-_۔]?\s?([0-9]{1,3})\s*[-_۔.]\s*((?:` + abjad + `)\s*[-_۔])?\s*(.+)$`)
	reBare   = regexp.MustCompile(`^([0-9]{1,3})\s+(\D.{20,})$`)
	reAtEnd  = regexp.MustCompile(`^(\D{3,60}?)\s[-_۔]?\s?([0-9]{1,3})\s*[-_۔.]\s*$`)
	reNote   = regexp.MustCompile(`^[\s۔*]*(?:دستور\s*\(|احیائے دستور|فرمان صد|ایکٹ\s*(?:نمبر\s*)?[0-9])|(?:کی\s+ر[وُ]+\s+سے|بحوالہ\s+عین\s+ماقبل).*(?:گیا|گئی|گئے|ہوا)`)
	reRound  = regexp.MustCompile(`^\(\s*([0-9]{1,3})\s*\)\s*[-_۔.]*\s*(\S.*)$`)
	reTOC    = regexp.MustCompile(`^\s*(?:صفح[ہه]|عنوانات|دفعات|فہرست|فهرست)\s*$`)
	reSched  = regexp.MustCompile(`^[\s\[(*]*(?:[ا1]\s+)?(جدول|گوشوار[ہه]|شیڈول|ضمیم[ہه])\s*[-۔:]*\s*(?:([\p{L}\p{M}]{1,10}|[0-9]{1,2}))?[\s۔:\-)\]*]*$`)
)

// start is a line that may open an article.
type start struct {
	line    int
	n       int
	suffix  string // "A", "AA"
	heading string
	beside  string // the words that the print has before the number
	text    string
	weight  float64 // how much it looks like one
	printed string  // the number as read, where the text has one
	how     reading
	joined  int // how many lines below the first the heading has used
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

// law is a translation while it is split.
type law struct {
	ls       []lines.Line
	from, to int // the lines of its articles: below the contents, above the schedules
	// candidates are the lines that may open a provision, chain those that do.
	candidates []candidate
	chain      []start
	table      contents
	keys       []titleKey
	columns    map[sightKey]*column // what is seen of the headings near provisions
	told       map[int]string       // the numbers of its headings, by their order
	heads      []container
	margin     margin
	// inline is set where the headings stand before the words; unread until it is known.
	inline, unread bool
	notes          []note
	enactor        string
	kind           corpus.ProvisionKind
	finds          []corpus.Finding
}

// split cuts a translation into preamble, containers, articles and schedules.
func split(ls []lines.Line, apart []note, meta corpus.Metadata) ([]corpus.Provision, []corpus.Finding) {
	w := read(ls, apart, meta)
	b := w.build()
	return b.out, append(findings(w.chain, w.kind, w.table.highest), w.finds...)
}

// read finds where the provisions and the containers of a law begin, and their
// headings.
func read(ls []lines.Line, apart []note, meta corpus.Metadata) *law {
	w := &law{unread: true, kind: unitOf(meta.Kind), enactor: meta.Enactor}
	w.ls, w.notes = takeNotes(ls)
	w.notes = append(w.notes, apart...)
	w.from = afterContents(w.ls)
	w.to = schedules(w.ls, w.from)
	titles := readTitles(w.ls[:w.from])
	w.candidates = candidates(w.ls, w.from, w.to, titles)
	w.chain = chained(w.ls, w.from, w.to, w.candidates, titles)
	w.table = readContents(w.ls[:w.from])
	given := w.headings()
	for range 2 {
		if !w.mendByContents(given) {
			break
		}
		given = w.headings()
	}
	w.heads, w.finds = w.table.placed(agreeWith(heads(w.ls, w.from, w.to), w.table.heads), w.ls, w.chain, given)
	w.heads = grouped(w.heads, w.divisions(given))
	return w
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

// openings finds where the provisions between two lines begin.
func openings(ls []lines.Line, from, to int) []start {
	titles := readTitles(ls[:from])
	return chained(ls, from, to, candidates(ls, from, to, titles), titles)
}

// chained finds the provisions among the lines that may open one.
func chained(ls []lines.Line, from, to int, cs []candidate, titles *titleIndex) []start {
	chain := settle(cs, align(cs, labelsOf(cs, titles), titles))
	out := make([]start, 0, len(chain))
	for _, k := range chain {
		c := cs[k.candidate]
		if k.how > mended {
			c.heading, c.text = "", digits(ls[c.line].Text)
		}
		out = append(out, start{
			line: c.line, n: k.label.n, suffix: k.label.suffix, heading: c.heading, beside: c.heading,
			text: c.text, weight: k.score, printed: c.printed, how: k.how,
		})
	}
	if len(out) < 2 {
		if round := bracketed(ls, from, to); len(round) > len(out) {
			return round
		}
	}
	return out
}

// bracketed finds the provisions of a law that has their numbers in brackets, which
// are those of subsections elsewhere.
func bracketed(ls []lines.Line, from, to int) []start {
	var round []start
	for i := from; i < to; i++ {
		if m := reRound.FindStringSubmatch(digits(ls[i].Text)); m != nil && number(m[1]) == len(round)+1 {
			round = append(round, start{line: i, n: len(round) + 1, text: m[2], weight: 1, printed: m[1], how: exact})
		}
	}
	return round
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
		case isLetter(r):
			return r
		}
		return -1
	}, s)
}

// isLetter is unicode.IsLetter, quicker for the letters of Urdu.
func isLetter(r rune) bool {
	return r >= 'ؠ' && r <= 'ي' || r >= 'ٱ' && r <= 'ۓ' || unicode.IsLetter(r)
}

// afterContents is the line after the table of contents, whose pages repeat the
// heads of its columns.
func afterContents(ls []lines.Line) int {
	last := 0
	for i := range ls[:len(ls)*2/5] {
		if reTOC.MatchString(digits(ls[i].Text)) {
			last = i + 1
		}
	}
	if last == 0 {
		return 0
	}
	// The last page of the table goes on below its column heads, until the text
	// opens with its recital or the title.
	for i := last; i < min(len(ls), last+80); i++ {
		if s := strings.TrimSpace(digits(ls[i].Text)); !reRecital.MatchString(s) && !strings.HasPrefix(s, "بسم اللہ") {
			continue
		}
		first := i
		for first > last && i-first < 2 && !reRow.MatchString(ls[first-1].Text) && !reTOC.MatchString(digits(ls[first-1].Text)) && !strings.HasSuffix(ls[first-1].Text, "۔") {
			first--
		}
		return first
	}
	return last
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
		if l, ok := letterOf[w]; ok {
			b.WriteString(l)
		} else if r := []rune(w); len(r) == 2 && r[0] == r[1] {
			b.WriteString(strings.Repeat(letterOf[string(r[0])], 2))
		}
	}
	return b.String()
}
