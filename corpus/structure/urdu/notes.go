package urdu

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// note is a footnote that tells of an amendment.
type note struct {
	text string // as printed, in one line
	mark string // the figure before it, "" where none is printed or OCR lost it
	// from and at bound the lines of the text that stand on its page above it.
	from, at int
	// inline is set where the text goes on below it on the same page: such a note
	// stands below what it tells of.
	inline bool
}

var (
	// reInstrument names what amends, or points back to the note before.
	reInstrument = regexp.MustCompile(`(?:ایکٹ|آرڈی\s?(?:ننس|نینس|ینس)|آرڈینینس|فرمان|ریگولیشن|اعلامی[ہه]|ایس\s?۔?\s?آر|قانون|ترمیم\s*\))`)
	// reIbid points back: "بحوالہ عین ماقبل", whose middle OCR reads in many ways.
	reIbid = regexp.MustCompile(`(?:ب?حوال[ہه]\s+\S{2,5}\s+ما[ہ]?\s?ق[بی]ل|ایضاً)`)
	// reDone is what was done, in the past, to words of the law.
	reDone = regexp.MustCompile(`(?:تبدیل|حذف|شامل|اضاف[ہه]|منسوخ|ترمیم|دوبار[ہه]\s+نمبر)[^۔]{0,70}?(?:گیا|گئی|گئیں|گئے|کیے گے|کیگئی|ہوا|شد[ہه]\s+متصور)`)
	// reCutOff is reDone at whose end OCR lost the verb.
	reCutOff = regexp.MustCompile(`(?:تبدیل|حذف|شامل|اضاف[ہه]|منسوخ)(?:\s+کی?[اےئ]?)?\s*$`)
	// reNotPast goes on with what was done as what is or shall be, which a note does not.
	reNotPast = regexp.MustCompile(`^\s+(?:ہے|ہیں|ہوں|ہوگا|ہوگی|ہو\s+گا|ہو\s+گی|ہونگے)(?:[\s،,۔]|$)`)
	// reSee is a note that only says where something stands.
	reSee = regexp.MustCompile(`(?:دیکھئے|دیکھیے|ملاحظ[ہه]\s+ہو)[^۔]{0,60}(?:جرید|صفح|فرمان|ایکٹ|حوال)`)
	// reSeeGazette says where something was published.
	reSeeGazette = regexp.MustCompile(`(?:دیکھئے|دیکھیے|ملاحظ[ہه]\s+ہو)[،,]?\s+(?:جرید[ہه]\s+پاکستان|سرکاری\s+(?:جرید|گزٹ)|گزٹ)`)
	// reBy ends the name of the instrument.
	reBy = regexp.MustCompile(`ک[یے]\s*ر[وُ]{1,2}\s*سے|کے\s+ذریع[ہے]`)
	// reNamesFirst begins a note with its instrument, reNamesPart with what was changed.
	reNamesFirst = regexp.MustCompile(`^(?:دستور\s*\(|احیائے دستور|(?:\S+\s+){0,2}فرمان\s+(?:صد|دستور|نمبر|\()|(?:\S+\s+){0,3}(?:ایکٹ|آرڈی\S+|ریگولیشن)\s*(?:نمبر|[0-9(]|،\s*[0-9])|[^\]]{3,80}(?:ایکٹ|آرڈی\S+|قواعد|فرمان)\s*[،,]?\s*(?:18|19|20)[0-9]{2})`)
	reNamesPart  = regexp.MustCompile(`^(?:نی[ای]\s|نئ[یے]\s|لفظ|الفاظ|عبارت|بعض\s|شق|شقات|ذیلی|پیرا|آرٹیکل|دفع[ہه]|دفعات|قاعد[ہه]|فقر[ہه]|قوسین|وقف|تشریح|باب|حص[ہه]|جدول|اصل\s|مذکور[ہه]\s|اندراج)`)
	reNoteMark   = regexp.MustCompile(`^[\s\[(*]*([0-9]{1,2})\s*[\])۔.\-]*\s*([^\s0-9].*)$`)
	reFuture     = regexp.MustCompile(`(?:^|\s)(?:\S*گا|\S*گی|\S*[^ئ]گے|اگر|جو\s+کوئی)(?:\s|۔|$)`)
	reNoteTail   = regexp.MustCompile(`^(?:\(?\s*نفا[ذز]|جسے\s+قبل|جو\s+(?:ک[ہه]\s+)?قبل|صفح|مورخ|جرید|تبدیل|بجائے|قبل\s*ازیں|اور\s+ہمیشہ|گئے|گیا|گئی|کرد[ہه]\s+متصور)`)
)

// longestPage is how many lines of text a page has at most. Where the source does not
// tell its pages, one begins below the notes of the page before, or so far up.
const longestPage = 45

// longestNote bounds a note, in letters, and noteReach how many lines it may run
// before it says what was done.
const (
	longestNote = 1200
	noteReach   = 4
)

// takeNotes takes the footnotes on amendments out of a text. The lines that are left
// are the law's own.
func takeNotes(ls []lines.Line) ([]lines.Line, []note) {
	var body []lines.Line
	var notes []note
	page := 0 // the first line of the page in hand
	for i := 0; i < len(ls); {
		if i > 0 && ls[i].Page != ls[i-1].Page || len(notes) > 0 && newPage(ls, i) && notes[len(notes)-1].at == len(body) {
			page = len(body)
		}
		end := noteEnd(ls, i)
		if end == i {
			body = append(body, ls[i])
			i++
			continue
		}
		var words []string
		for _, l := range ls[i:end] {
			words = append(words, l.Text)
		}
		n := note{text: strings.Join(words, " "), from: max(page, len(body)-longestPage), at: len(body)}
		if m := reNoteMark.FindStringSubmatch(digits(ls[i].Text)); m != nil && namesChange(m[2]) {
			n.mark, n.text = m[1], strings.TrimSpace(afterMark(n.text))
		}
		notes = append(notes, n)
		if end < len(ls) && !newPage(ls, end) && noteEnd(ls, end) == end && !endsBlock(ls, end) {
			for k := len(notes) - 1; k >= 0 && notes[k].at == n.at; k-- {
				notes[k].inline = true
			}
		}
		if i = end; i < len(ls) && !ls[i].Break && endsBlock(ls, i) {
			i++ // a speck below the last note
		}
	}
	return body, notes
}

// namesChange reports whether a note begins with s, its mark apart.
func namesChange(s string) bool {
	return reNamesFirst.MatchString(s) || reNamesPart.MatchString(s) || reIbid.MatchString(s)
}

// afterMark cuts the mark off a note.
func afterMark(s string) string {
	return strings.TrimLeft(s, " [(*0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩])۔.-")
}

// newPage reports whether a printed page may begin with line i.
func newPage(ls []lines.Line, i int) bool {
	return i == 0 || ls[i].Break || ls[i].Page != ls[i-1].Page
}

// endsBlock reports whether line i is too short for a word and the last of its block.
func endsBlock(ls []lines.Line, i int) bool {
	return utf8.RuneCountInString(key(ls[i].Text)) < 4 && (i+1 == len(ls) || newPage(ls, i+1))
}

// noteEnd is the line after the note that begins on line i, i where none does.
func noteEnd(ls []lines.Line, i int) int {
	if !opensNote(ls, i) {
		return i
	}
	end, size := i+1, utf8.RuneCountInString(ls[i].Text)
	done := finished(ls[i].Text)
	for end < len(ls) && !newPage(ls, end) && !opensNote(ls, end) && !opensNumbered(ls[end].Text) && size < longestNote {
		s := digits(ls[end].Text)
		if done && !reNoteTail.MatchString(strings.TrimLeft(s, " *")) {
			break
		}
		size += utf8.RuneCountInString(s)
		done = finished(s)
		end++
	}
	return end
}

// opensNumbered reports whether a line opens a provision with a number and a clause (1).
func opensNumbered(text string) bool {
	s := digits(text)
	m := reNumClause.FindStringSubmatch(s)
	return m != nil && headable(m[1]) && !reYear.MatchString(m[2]) && utf8.RuneCountInString(m[3]) > 15
}

// finished reports whether a line of a note comes to its end.
func finished(s string) bool {
	s = strings.TrimRight(s, " )”“\"'")
	return strings.HasSuffix(s, "۔") || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "گیا") || strings.HasSuffix(s, "گئے") || strings.HasSuffix(s, "گئی") || strings.HasSuffix(s, "گئیں")
}

// opensNote reports whether a note begins on line i: it names an instrument, or the
// one before it, and says in the past what was done to the law.
func opensNote(ls []lines.Line, i int) bool {
	s := strings.TrimLeft(digits(ls[i].Text), " *\"”“")
	if _, head := readHead(s); head {
		return false
	}
	if m := reNoteMark.FindStringSubmatch(s); m != nil {
		s = m[2]
	}
	if !mayNote(s) {
		return false
	}
	if ibid := reIbid.FindStringIndex(s); ibid != nil && ibid[0] < 12 {
		return true
	}
	if loc := reSeeGazette.FindStringIndex(s); loc != nil && loc[0] < 2*maxPart {
		return true
	}
	first := reNamesFirst.MatchString(s)
	if !first && !reNamesPart.MatchString(s) {
		return false
	}
	whole := s
	for k := i + 1; k < min(len(ls), i+noteReach) && !newPage(ls, k) && !reDone.MatchString(whole); k++ {
		if reIbid.MatchString(digits(ls[k].Text)) {
			break
		}
		whole += " " + digits(ls[k].Text)
	}
	by, done := reBy.FindStringIndex(whole), reDone.FindStringIndex(whole)
	if done == nil && first {
		done = reCutOff.FindStringIndex(s) // the print of the line ends before the verb
	}
	if by == nil || done == nil || reFuture.MatchString(whole[:done[0]]) {
		return first && reSee.MatchString(whole)
	}
	if reNamesPart.MatchString(s) && reNotPast.MatchString(whole[done[1]:]) {
		return false // the law's own words
	}
	named := reInstrument.FindStringIndex(whole)
	return named != nil && named[0] < by[0] && (first || named[0] < maxPart)
}

// noteWords are words of which a note's first line has one.
var noteWords = []string{"حوال", "ایضا", "دیکھ", "ملاحظ", "دستور", "فرمان", "ایکٹ", "آرڈی", "ریگولیشن", "قواعد"}

// mayNote is a quick test of what no note begins without.
func mayNote(s string) bool {
	has := func(word string) bool { return strings.Contains(s, word) }
	return slices.ContainsFunc(noteWords, has) || reNamesPart.MatchString(s)
}

// maxPart bounds, in bytes, what a note may say of the part that was changed before it
// names the instrument.
const maxPart = 160

// notesOf reads the notes that the reading of the pages set apart from their text.
func notesOf(pages []corpus.Page, body []lines.Line) []note {
	var out []note
	for _, p := range pages {
		if p.Footnotes == "" {
			continue
		}
		from, at := lines.OfPage(body, p.Number, func(l lines.Line) int { return l.Page })
		_, ns := takeNotes(visible(lines.Read([]corpus.Page{{Number: p.Number, Text: p.Footnotes}})))
		for _, n := range ns {
			n.from, n.at = from, at
			out = append(out, n)
		}
	}
	return out
}
