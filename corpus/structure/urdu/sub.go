package urdu

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
	"daleel/corpus/workid"
)

var (
	// reMark is the mark of a clause or a list: "(۲ الف)", "(ب)", "(سوم)", and what OCR
	// leaves of a letter that it cannot read: "(,)", "()".
	reMark        = regexp.MustCompile(`^[^\s(\p{L}]{0,2}\s?\(\s*(?:([0-9۰-۹٠-٩]{1,2})\s*[-۔]?\s*(الف|ب|ج|د|ہ)?|((?:الف|ب|ج|د|ہ|ه|ھ|و|ز|ح|ط|ی|ک|ل|م|ن|س|ع|ف|ص|ق|ر|ش|ت)(?:\s+(?:الف|ب|ج|د|ہ|و))?)|([ivx]{1,5}|[a-z])|(\p{L}{3,9})|(,?))\s*\)\s*`)
	reWord        = regexp.MustCompile(`^[^\s\p{L}]{0,2}\s?(?:(مگر\s+شرط\s+ی[ہه]|مزید\s+شرط\s+ی[ہه]|شرط\s+ی[ہه]|بشرطیک[ہه]|مگر\s+مزید\s+شرط)|(تشریح|تشریخ|توضیح|استثنا)(?:\s*(?:[0-9]{1,2}|\p{L}{2,6}))?\s*[:۔\-]|(تمثیل|تمثیلات|تمثیلیں|مثال|مثالیں)(?:\s|[:۔\-]|$))`)
	reQuoteOpens  = regexp.MustCompile(`^[”“"’‘]`)
	reQuoteCloses = regexp.MustCompile(`[”“"’‘]\s*[۔؛.;]?\s*$`)
	reAnnounces   = regexp.MustCompile(`[:：]\s*[-۔]*\s*$`)
	reRefers      = regexp.MustCompile(`^(?:کے|میں|کی|کا|کو|اور|یا|سے|تا|پر|،)(?:\s|$)`)
	reInline      = regexp.MustCompile(`([۔؛:][-۔ ]*(?:(?:اور|یا) +)?)(\(\s*(?:[0-9۰-۹]{1,2}|الف|ب|ج|د|ہ|و|ز|ح|ط|ی|اول|دوم|سوم|چہارم|پنجم)\s*\)\s)`)
)

// markStyle is how a clause is numbered, in the order in which they nest.
type markStyle int

const (
	unitStyle markStyle = iota
	figureStyle
	letterStyle
	wordStyle
)

// abjadLatin is the letter of the English text for each place in an Urdu list.
const abjadLatin = "abcdefghijklmnopqrstuvwxyz"

// listLetters are the letters of an Urdu list in their order.
var listLetters = append(slices.Clone(abjadOrder), "س", "ع", "ف", "ص", "ق", "ر", "ش", "ت")

// mark is a mark as read: its place in its list and the label of the English text.
type mark struct {
	style  markStyle
	n      int
	suffix string
	unread bool
}

func (m mark) label() string {
	switch m.style {
	case letterStyle:
		return strings.Repeat(string(abjadLatin[(m.n-1)%len(abjadLatin)]), 1+len(m.suffix))
	case wordStyle:
		return strings.ToLower(corpus.Roman(m.n))
	}
	return strconv.Itoa(m.n) + m.suffix
}

// readMark reads the mark at the head of t, and how many bytes of t it takes.
func readMark(t string) (mark, int, bool) {
	m := reMark.FindStringSubmatch(letters(t))
	if m == nil {
		return mark{}, 0, false
	}
	width := len(m[0])
	rest := t[min(width, len(t)):]
	if reRefers.MatchString(letters(rest)) {
		return mark{}, 0, false
	}
	switch {
	case m[1] != "":
		return mark{style: figureStyle, n: number(digits(m[1])), suffix: latin(m[2])}, width, number(digits(m[1])) > 0
	case m[3] != "":
		words := strings.Fields(m[3])
		n := slices.Index(listLetters, strings.NewReplacer("ه", "ہ", "ھ", "ہ").Replace(words[0])) + 1
		return mark{style: letterStyle, n: n, suffix: strings.Repeat("A", len(words)-1)}, width, n > 0
	case m[4] != "":
		if n, ok := corpus.ParseRoman(m[4]); ok {
			return mark{style: wordStyle, n: n}, width, true
		}
		return mark{style: letterStyle, n: int(m[4][0]-'a') + 1}, width, true
	case m[5] != "":
		n := ordinal(m[5])
		return mark{style: wordStyle, n: n}, width, n > 0
	}
	return mark{style: letterStyle, unread: true}, width, true
}

// opensClause reports whether a line opens a clause, a proviso or an explanation.
func opensClause(t string) bool {
	if reWord.MatchString(letters(t)) {
		return true
	}
	_, _, ok := readMark(t)
	return ok
}

// paragraphs joins lines into running text, with a new line where the print begins a
// clause, a proviso or an explanation, and, in a schedule, a row.
func paragraphs(ls []numberedLine, width int, rows bool) string {
	var b strings.Builder
	for i, l := range ls {
		switch {
		case i == 0:
		case rows && (reRow.MatchString(l.Text) || utf8.RuneCountInString(ls[i-1].Text) < width*3/5):
			b.WriteByte('\n')
		case opensClause(l.Text) || lines.NewParagraph(ls[i-1].Line, l.Line, width) && !l.Break:
			b.WriteByte('\n')
		case l.Break && endsSentence(ls[i-1].Text):
			b.WriteByte('\n')
		default:
			b.WriteByte(' ')
		}
		b.WriteString(l.Text)
	}
	return reInline.ReplaceAllString(b.String(), "$1\n$2")
}

// sub is an open clause.
type sub struct {
	at     int // its place in out
	style  markStyle
	n      int
	suffix string
	// words counts the provisos, explanations and illustrations below it.
	words map[corpus.ProvisionKind]int
}

// subdivide finds the clauses, lists, provisos and explanations in the unit at place k
// and appends them after it, with offsets into its text. Where the print was read by
// OCR, a mark that cannot be read is the next of the list that is open.
func (b *builder) subdivide(k int, ocr bool) {
	u := b.out[k]
	d := divider{b: b, unit: u, ocr: ocr, open: []sub{{at: k, words: map[corpus.ProvisionKind]int{}}}}
	quoted, announced := false, false // in words that are put into another law
	for at := 0; at < len(u.Text); {
		line, _, _ := strings.Cut(u.Text[at:], "\n")
		if quoted = quoted || !ocr && announced && reQuoteOpens.MatchString(line); !quoted {
			d.line(line, at)
		}
		quoted = quoted && !reQuoteCloses.MatchString(line)
		announced = reAnnounces.MatchString(line)
		at += len(line) + 1
	}
	d.close(1, len(u.Text))
}

// divider is a unit while it is divided.
type divider struct {
	b    *builder
	unit corpus.Provision
	ocr  bool
	open []sub
	// past are the clauses that the proviso or explanation that is open has closed.
	past []sub
}

// line reads the marks at the head of a paragraph: "(۱) (الف) …" has two.
func (d *divider) line(t string, at int) {
	if m := reWord.FindStringSubmatch(letters(t)); m != nil {
		kind := corpus.Illustration
		switch {
		case m[1] != "":
			kind = corpus.Proviso
		case m[2] != "":
			kind = corpus.Explanation
		}
		d.word(kind, at)
		return
	}
	for range 3 {
		m, width, ok := readMark(t)
		if !ok || !d.mark(m, at) {
			return
		}
		rest := strings.TrimLeft(t[width:], " ")
		at, t = at+len(t)-len(rest), rest
	}
}

// mark opens the clause of a mark and reports whether it did.
func (d *divider) mark(m mark, at int) bool {
	m, ok := d.mended(m)
	if !ok {
		return false
	}
	first := 1
	if w := d.openWord(); w > 0 {
		switch {
		case m.style == figureStyle || len(d.past) > 0 && d.past[0].style == m.style && goesOn(d.past[0], m):
			d.close(w, at)
		case d.b.out[d.open[w].at].Kind == corpus.Illustration:
			return false
		default:
			first = w + 1
		}
	}
	level := len(d.open)
	for i := first; i < len(d.open); i++ {
		if d.open[i].style >= m.style {
			level = i
			break
		}
	}
	if level < len(d.open) && d.open[level].style == m.style && !goesOn(d.open[level], m) {
		if m.style == figureStyle {
			return false
		}
		if m.n != 1 {
			return false
		}
	}
	d.close(level, at)
	d.push(m, at)
	return true
}

// openWord is the level of the proviso, explanation or group of illustrations that is
// open, 0 where none is.
func (d *divider) openWord() int {
	for i := 1; i < len(d.open); i++ {
		if d.open[i].style > wordStyle {
			return i
		}
	}
	return 0
}

// mended is the mark that stands for m where OCR misread it.
func (d *divider) mended(m mark) (mark, bool) {
	top := d.open[len(d.open)-1]
	list, figures := d.last(letterStyle), d.last(figureStyle)
	unread := m.unread || d.ocr && m.style == figureStyle && m.n <= 1 && m.suffix == ""
	switch {
	case unread && list != nil && (top.style == letterStyle || top.style == wordStyle):
		return mark{style: letterStyle, n: list.n + 1}, list.n < len(listLetters)
	case m.unread:
		return m, false
	case d.ocr && m.style == figureStyle && figures != nil && !goesOn(*figures, m):
		next := mark{style: figureStyle, n: figures.n + 1}
		return next, misread(strconv.Itoa(m.n), strconv.Itoa(next.n)) < tooFar
	}
	return m, true
}

// last is the open clause of a style, nil where none is.
func (d *divider) last(style markStyle) *sub {
	for i := len(d.open) - 1; i >= 1; i-- {
		if d.open[i].style == style {
			return &d.open[i]
		}
	}
	return nil
}

// goesOn reports whether a mark can come after an open clause of its style.
func goesOn(prev sub, m mark) bool {
	switch {
	case m.n == prev.n:
		return len(m.suffix) > 0 && m.suffix > prev.suffix
	case m.style == figureStyle:
		return m.n > prev.n && m.n <= prev.n+6
	}
	return m.n > prev.n && m.n <= prev.n+3
}

// push opens a clause below the innermost that is open.
func (d *divider) push(m mark, at int) {
	parent := d.b.out[d.open[len(d.open)-1].at]
	kind := clauseKind(d.unit.Kind, m.style, len(d.open))
	eid := d.b.unique(workid.Join(parent.EID, workid.EID(kind, m.label())))
	d.add(corpus.Provision{EID: eid, Kind: kind, Number: m.label(), Parent: parent.EID}, sub{style: m.style, n: m.n, suffix: m.suffix}, at)
}

func (d *divider) add(p corpus.Provision, s sub, at int) {
	p.Start, p.PageFrom, p.PageTo, p.Lang = at, d.unit.PageFrom, d.unit.PageTo, corpus.Urdu
	s.at, s.words = len(d.b.out), map[corpus.ProvisionKind]int{}
	d.b.out = append(d.b.out, p)
	d.open = append(d.open, s)
}

// clauseKind names a clause as the English text does: a section has subsections,
// clauses and sub-clauses, an Article clauses and sub-clauses.
func clauseKind(unit corpus.ProvisionKind, style markStyle, depth int) corpus.ProvisionKind {
	switch {
	case style == figureStyle && unit != corpus.Article && depth == 1:
		return corpus.Subsection
	case depth == 1, depth == 2 && unit != corpus.Article:
		return corpus.Clause
	}
	return corpus.Subclause
}

// word opens a proviso, an explanation or illustrations below the clause in figures that
// is open, else below the unit.
func (d *divider) word(kind corpus.ProvisionKind, at int) {
	level := 1
	if len(d.open) > 1 && d.open[1].style == figureStyle {
		level = 2
	}
	if len(d.open) > level && d.open[level].style <= wordStyle || len(d.open) == level {
		d.past = slices.Clone(d.open[level:])
	}
	d.close(level, at)
	top := &d.open[level-1]
	top.words[kind]++
	parent := d.b.out[top.at].EID
	eid := d.b.unique(workid.Join(parent, workid.EID(kind, strconv.Itoa(top.words[kind]))))
	d.add(corpus.Provision{EID: eid, Kind: kind, Parent: parent}, sub{style: wordStyle + 1}, at)
}

// close ends the open clauses from a level on.
func (d *divider) close(level, at int) {
	for i := level; i < len(d.open); i++ {
		p := &d.b.out[d.open[i].at]
		p.End = max(p.Start, len(strings.TrimRight(d.unit.Text[:min(at, len(d.unit.Text))], " \n")))
	}
	d.open = d.open[:min(level, len(d.open))]
}
