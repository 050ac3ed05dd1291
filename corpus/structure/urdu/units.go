package urdu

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
	"daleel/corpus/workid"
)

// builder gathers provisions and keeps their eIds apart.
type builder struct {
	out  []corpus.Provision
	used map[string]int
	// groups counts the divisions without a number in each container.
	groups map[string]int
	width  int
	// part, chapter and division are the eIds of the open containers.
	part, chapter, division string
	// owner gives the place in out of the unit to which a line belongs.
	owner map[int]int
	// ocr is set where the numbers show that the print was read by OCR.
	ocr bool
}

// build puts the law together.
func (w *law) build() *builder {
	b := &builder{used: map[string]int{}, groups: map[string]int{}, width: lines.Width(w.ls), owner: map[int]int{}, ocr: w.ocr()}
	if w.kind != corpus.Article {
		for i := range w.chain {
			partHeading(&w.chain[i])
		}
	}
	taken := map[int]bool{} // lines of heads
	for _, h := range w.heads {
		for i := max(h.line, 0); i < h.end; i++ {
			taken[i] = true
		}
	}
	first := w.to
	if len(w.chain) > 0 {
		first = w.chain[0].line
	}
	for _, h := range w.heads {
		if h.line >= w.from && h.line < first {
			first = h.line
		}
	}
	b.add(corpus.Preamble, "", "", w.preamble(first, taken))
	next := 0
	for i, s := range w.chain {
		for ; next < len(w.heads) && w.heads[next].before <= i; next++ {
			b.open(w.heads[next], w.ls[s.line].Page)
		}
		end := w.to
		if i+1 < len(w.chain) {
			end = w.chain[i+1].line
		}
		b.article(w, s, numberLines(w.ls, s.line, end, taken))
	}
	b.part, b.chapter, b.division = "", "", ""
	w.finds = append(w.finds, b.schedules(numberLines(w.ls, w.to, len(w.ls), nil), toldSchedules(w.ls[:w.from]))...)
	w.link(b)
	return b
}

// preamble takes the lines above the first head, and what stands below it that is
// neither a head, a heading nor a number.
func (w *law) preamble(first int, taken map[int]bool) []numberedLine {
	out := numberLines(w.ls, w.from, first, nil)
	below := w.to
	if len(w.chain) > 0 {
		below = w.chain[0].line
	}
	for _, l := range numberLines(w.ls, first, below, taken) {
		if !headingLine(l.Text) {
			out = append(out, l)
		}
	}
	return out
}

// numberedLine is a line with its place in the text.
type numberedLine struct {
	lines.Line
	at int
}

// numberLines takes the lines between two that are not taken.
func numberLines(ls []lines.Line, from, to int, taken map[int]bool) []numberedLine {
	var out []numberedLine
	for i := from; i < to; i++ {
		if !taken[i] {
			out = append(out, numberedLine{ls[i], i})
		}
	}
	return out
}

// longestHeading bounds a heading, in letters.
const longestHeading = 90

// partHeading takes the heading from the first words of a section: they end with
// a stop, or fill the line.
func partHeading(s *start) {
	if s.heading != "" {
		return
	}
	head, rest, ok := cutHeading(s.text)
	if !ok && !strings.Contains(s.text, "(") {
		head, ok = s.text, true
	}
	head = strings.Trim(head, " -_:")
	if n := utf8.RuneCountInString(head); !ok || n < 3 || n > longestHeading || strings.ContainsAny(head, "(؛") || reVerbEnd.MatchString(digits(head)+"۔") {
		return
	}
	s.heading, s.text = head, strings.TrimLeft(rest, " -_۔:")
}

// cutHeading cuts a text at the stop, the colon or the dash that ends its heading.
func cutHeading(t string) (head, rest string, ok bool) {
	i := strings.IndexAny(t, ":—–")
	first := func(j int) {
		if j >= 0 && (i < 0 || j < i) {
			i = j
		}
	}
	if head, _, ok := cutStop(t, "۔"); ok {
		first(len(head))
	}
	first(strings.Index(t, ". "))
	if j := strings.Index(t, " - "); j >= 0 {
		first(j + 1)
	}
	if i < 0 {
		return t, "", false
	}
	_, size := utf8.DecodeRuneInString(t[i:])
	return t[:i], strings.TrimLeft(t[i+size:], " -_۔.:—–"), true
}

// maxUnit is the longest text of a unit where a natural break exists.
const maxUnit = 6000

// article adds one article.
func (b *builder) article(w *law, s start, ls []numberedLine) {
	var body []numberedLine
	for i, l := range ls {
		switch text, cut := w.margin.cut[l.at]; {
		case l.at == s.line:
			l.Text = asPrinted(s.text, ls[:min(len(ls), s.joined+1)])
			if cut {
				l.Text = strings.TrimSpace(l.Text[:max(0, len(l.Text)-(len(w.ls[l.at].Text)-len(text)))])
			}
		case i <= s.joined, w.margin.gone[l.at], reLone.MatchString(digits(l.Text)) && b.ocr:
			continue
		case cut:
			l.Text = text
		}
		if l.Text != "" {
			body = append(body, l)
		}
	}
	s.heading = asPrintedWithin(s.heading, ls[:min(len(ls), s.joined+1)])
	if len(body) == 0 && s.heading != "" && len(ls) > 0 {
		l := ls[0]
		l.Text, s.heading = s.heading, ""
		body = append(body, l)
	}
	at := len(b.out)
	b.add(w.kind, s.label(), s.heading, body)
	if at < len(b.out) {
		b.omit(at, w.enactor)
	}
}

// longestOmitted bounds, in letters, the text of a provision of which only the note is
// left that took it out.
const longestOmitted = 500

// reOmitted is such a text: the old heading, in brackets or not, and the note.
var reOmitted = regexp.MustCompile(`^[\s\[(]*([^\]]{0,90}?)\s*\]?\s*[-۔]*\s*((?:دستور\s*\(|(?:(?:پنجاب|سند[ھہ]|خیبر پختونخوا|بلوچستان)\s+)?(?:ایکٹ|آرڈی\S+|فرمان)\s).*(?:حذف|منسوخ)\s+(?:کر|کی).*)$`)

// omit marks the provision at place k as omitted where its text says only that, gives it
// its old heading and takes the note for its history.
func (b *builder) omit(k int, enactor string) {
	p := &b.out[k]
	if utf8.RuneCountInString(p.Text) > longestOmitted {
		return
	}
	text := strings.ReplaceAll(letters(p.Text), "\n", " ")
	m := reOmitted.FindStringSubmatchIndex(text)
	if m == nil || !reBy.MatchString(text) || reFuture.MatchString(digits(text)) {
		return
	}
	p.Omitted = true
	if old := tidyHead(p.Text[m[2]:m[3]]); utf8.RuneCountInString(old) >= 3 && (p.Heading == "" || reGone.MatchString(p.Heading)) {
		p.Heading = old
	}
	p.Amendments = append(p.Amendments, amendment(strings.ReplaceAll(p.Text[m[4]:m[5]], "\n", " "), nil, enactor))
}

// asPrinted gives words that were read with European figures the figures of the print:
// they are the last of one of the lines.
func asPrinted(text string, ls []numberedLine) string {
	for _, l := range ls {
		if strings.HasSuffix(digits(l.Text), text) {
			return tail(l.Text, digits(l.Text), len(digits(l.Text))-len(text))
		}
	}
	return text
}

// asPrintedWithin is asPrinted for words that stand anywhere in one of the lines.
func asPrintedWithin(text string, ls []numberedLine) string {
	for _, l := range ls {
		if figures := digits(l.Text); text != "" {
			if i := strings.Index(figures, text); i >= 0 {
				from, rest := tail(l.Text, figures, i), tail(l.Text, figures, i+len(text))
				return from[:len(from)-len(rest)]
			}
		}
	}
	return text
}

// ocr reports whether the numbers of the law show that its print was read by OCR.
func (w *law) ocr() bool {
	doubts := 0
	for _, s := range w.chain {
		if s.how != exact {
			doubts++
		}
	}
	return doubts*20 > len(w.chain)
}

// unique makes an eId that no other provision has.
func (b *builder) unique(eid string) string {
	b.used[eid]++
	if n := b.used[eid]; n > 1 {
		return eid + "_" + strconv.Itoa(n)
	}
	return eid
}

// add appends a unit, or several where the text is longer than a unit may be.
func (b *builder) add(kind corpus.ProvisionKind, label, heading string, ls []numberedLine) {
	b.addAs(workid.EID(kind, label), kind, label, heading, ls)
}

// addAs is add under an identifier that does not follow from kind and label.
func (b *builder) addAs(eid string, kind corpus.ProvisionKind, label, heading string, ls []numberedLine) {
	text := unmarked(strings.TrimSpace(paragraphs(ls, b.width, kind == corpus.Schedule)))
	if text == "" {
		return
	}
	eid = b.unique(eid)
	for i, piece := range pieces(text) {
		p := corpus.Provision{
			EID: eid, Kind: kind, Number: label, Heading: heading, Text: piece, Unit: true, Lang: corpus.Urdu, Parent: b.parent(),
			PageFrom: ls[0].Page, PageTo: ls[len(ls)-1].Page,
		}
		if i > 0 {
			p.EID = workid.Join(eid, "part_"+strconv.Itoa(i+1))
		} else {
			for _, l := range ls {
				b.owner[l.at] = len(b.out)
			}
		}
		b.out = append(b.out, p)
		if kind != corpus.Schedule && kind != corpus.Preamble {
			b.subdivide(len(b.out)-1, b.ocr)
		}
	}
}

// pieces cuts a long text at the ends of its lines or sentences. Urdu takes two
// bytes a letter, so the limit is doubled.
func pieces(text string) []string {
	if len(text) <= 2*maxUnit {
		return []string{text}
	}
	var out []string
	for len(text) > 2*maxUnit {
		cut := strings.LastIndex(text[:2*maxUnit], "\n")
		if i := strings.LastIndex(text[:2*maxUnit], "۔ "); cut < maxUnit && i > 0 {
			cut = i + len("۔")
		}
		if cut <= 0 {
			break
		}
		out = append(out, strings.TrimSpace(text[:cut]))
		text = strings.TrimSpace(text[cut:])
	}
	return append(out, text)
}
