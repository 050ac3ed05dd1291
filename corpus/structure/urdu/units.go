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

// builder gathers provisions and keeps their eIds apart.
type builder struct {
	out   []corpus.Provision
	used  map[string]int
	width int
	// chaptered is set where the text is not one whose print was read by OCR, so
	// that its chapters can be believed; chapter is the open one.
	chaptered bool
	chapter   string
}

// ordinals are the numbers of chapters in words.
var ordinals = []string{"اول", "دوم", "سوم", "چہارم", "پنجم", "ششم", "ہفتم", "ہشتم", "نہم", "دہم", "یازدہم", "دوازدہم"}

var reChapter = regexp.MustCompile(`^\s*باب\s*[-۔:]?\s*(\S+)\s*[-۔:.]?\s*$`)

// chapterNumber reads "باب دوم": the number, and whether the line is the head of a
// chapter.
func chapterNumber(t string) (int, bool) {
	m := reChapter.FindStringSubmatch(Digits(t))
	if m == nil {
		return 0, false
	}
	word := strings.Trim(m[1], "-۔:.")
	if n := number(word); n > 0 && n < 100 {
		return n, true
	}
	n := slices.Index(ordinals, strings.ReplaceAll(word, "اوّل", "اول"))
	return n + 1, n >= 0
}

// chapters opens the chapter whose head stands in ls, numbered in Roman figures as
// in the English text; its name is the line below.
func (b *builder) chapters(ls []lines.Line) {
	for i, l := range ls {
		n, ok := chapterNumber(l.Text)
		if !ok {
			continue
		}
		heading := ""
		if i+1 < len(ls) {
			heading = strings.Trim(ls[i+1].Text, " -۔:.")
		}
		number := corpus.Roman(n)
		p := corpus.Provision{
			EID: workid.EID(corpus.Chapter, number), Kind: corpus.Chapter, Number: number, Heading: heading, Lang: corpus.Urdu,
			PageFrom: l.Page, PageTo: l.Page,
		}
		if b.used[p.EID] > 0 {
			continue
		}
		b.used[p.EID]++
		b.out, b.chapter = append(b.out, p), p.EID
	}
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
	if n := utf8.RuneCountInString(head); !ok || n < 3 || n > longestHeading || strings.ContainsAny(head, "(؛") {
		return
	}
	s.heading, s.text = head, strings.TrimLeft(rest, " -_۔:")
}

// cutHeading cuts a text at the stop, the colon or the dash that ends its heading.
func cutHeading(t string) (head, rest string, ok bool) {
	i := strings.IndexAny(t, "۔:—–")
	if j := strings.Index(t, " - "); j >= 0 && (i < 0 || j < i) {
		i = j + 1
	}
	if i < 0 {
		return t, "", false
	}
	_, size := utf8.DecodeRuneInString(t[i:])
	return t[:i], strings.TrimLeft(t[i+size:], " -_۔:—–"), true
}

// maxUnit is the longest text of a unit where a natural break exists.
const maxUnit = 6000

// article adds one article with its history.
func (b *builder) article(kind corpus.ProvisionKind, s start, ls []lines.Line) {
	var body []lines.Line
	var notes []corpus.Amendment
	next := len(ls)
	for i, l := range ls {
		if _, ok := chapterNumber(l.Text); ok && b.chaptered && i > 0 && len(ls)-i <= 3 {
			next = i
			break
		}
		switch {
		case reNote.MatchString(Digits(l.Text)):
			notes = append(notes, amendment(l.Text))
			continue
		case i > 0 && i <= s.joined:
			continue
		case i == 0:
			l.Text = s.text
		case rePart.MatchString(l.Text):
			// The head of the next chapter is not this article's text.
			continue
		}
		if l.Text != "" {
			body = append(body, l)
		}
	}
	if len(body) == 0 && s.heading != "" {
		l := ls[0]
		l.Text, s.heading = s.heading, ""
		body = append(body, l)
	}
	at := len(b.out)
	b.add(kind, s.label(), s.heading, body)
	if at < len(b.out) {
		b.out[at].Amendments = notes
	}
	b.chapters(ls[next:])
}

// amendment reads a footnote: what was done, by which instrument as printed.
func amendment(note string) corpus.Amendment {
	a := corpus.Amendment{Action: "other", Note: note}
	for _, w := range []struct{ word, action string }{
		{"حذف", "omitted"}, {"تبدیل", "substituted"}, {"شامل", "inserted"}, {"اضافہ", "added"}, {"منسوخ", "repealed"},
	} {
		if strings.Contains(note, w.word) {
			a.Action = w.action
			break
		}
	}
	if i := strings.Index(note, "کی ر"); i > 0 {
		a.By = strings.TrimSpace(note[:i])
	}
	return a
}

// schedules adds the schedules, numbered as they come.
func (b *builder) schedules(ls []lines.Line) {
	from, n := 0, 0
	b.chapter = ""
	for i := 1; i <= len(ls); i++ {
		if i < len(ls) && !reSched.MatchString(Digits(ls[i].Text)) {
			continue
		}
		n++
		b.add(corpus.Schedule, strconv.Itoa(n), ls[from].Text, ls[from:i])
		from = i
	}
}

// add appends a unit, or several where the text is longer than a unit may be.
func (b *builder) add(kind corpus.ProvisionKind, label, heading string, ls []lines.Line) {
	text := strings.TrimSpace(lines.Text(ls, b.width))
	if text == "" {
		return
	}
	eid := workid.EID(kind, label)
	b.used[eid]++
	if n := b.used[eid]; n > 1 {
		eid += "_" + strconv.Itoa(n)
	}
	for i, piece := range pieces(text) {
		p := corpus.Provision{
			EID: eid, Kind: kind, Number: label, Heading: heading, Text: piece, Unit: true, Lang: corpus.Urdu, Parent: b.chapter,
			PageFrom: ls[0].Page, PageTo: ls[len(ls)-1].Page,
		}
		if i > 0 {
			p.EID = workid.Join(eid, "part_"+strconv.Itoa(i+1))
		}
		b.out = append(b.out, p)
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
