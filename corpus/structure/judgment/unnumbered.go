package judgment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
	"daleel/corpus/structure/internal/numbering"
	"daleel/corpus/workid"
)

const (
	// minParagraph is how many letters a paragraph without a number has at least:
	// what is shorter is the heading of the next, or the last words of the one above.
	minParagraph = 60
	// longStretch is from how many bytes text before the first or below the last
	// number is looked at for paragraphs of its own.
	longStretch = 4000
	// minStretch is how many paragraphs such a stretch must show.
	minStretch = 4
	// indentPoints is the least indent of a first line on a page whose geometry
	// is known or laid out with spaces.
	indentPoints = 5
	// blockShare is how many of the lines may be indented at most, in percent, for
	// indents to be those of first lines.
	blockShare = 35
)

// uncounted makes a unit of each paragraph of a text without printed numbers. The
// eIds count them through the whole judgment; the units have no number, because
// the print has none.
func (b *builder) uncounted(body []lines.Line) {
	for _, ls := range b.paragraphs(body) {
		b.counted++
		b.addAt(workid.Counted(corpus.Paragraph, b.counted), corpus.Paragraph, "", lines.Text(ls, b.width), ls, true)
	}
}

// paragraphs cuts body where the layout begins a paragraph. Quotations and lists
// stay with the words that introduce them.
func (b *builder) paragraphs(body []lines.Line) [][]lines.Line {
	indents := firstLineIndents(body)
	var out [][]lines.Line
	from, quoted := 0, quoteState{}
	for i, l := range body {
		if i > from && !quoted.open() && !instance(body[from:i], l.Text) && b.beginsParagraph(body, i, indents) && runes(body[from:i]) >= minParagraph {
			out = append(out, body[from:i])
			from = i
		}
		quoted.read(l.Text)
	}
	if rest := body[from:]; len(out) > 0 && runes(rest) < minParagraph {
		last := len(out) - 1
		out[last] = body[from-len(out[last]):]
	} else if len(rest) > 0 {
		out = append(out, rest)
	}
	return out
}

// runes is how many letters and signs lines hold.
func runes(ls []lines.Line) int {
	n := 0
	for _, l := range ls {
		n += utf8.RuneCountInString(l.Text)
	}
	return n
}

// beginsParagraph reports whether line i opens a paragraph: a sentence has ended
// above, a capital begins, and an empty line, the indent of a first line or a
// short last line tells them apart.
func (b *builder) beginsParagraph(body []lines.Line, i int, indents bool) bool {
	l, prev := body[i], body[i-1]
	r, _ := utf8.DecodeRuneInString(l.Text)
	if !unicode.IsUpper(r) || lines.Marker(l.Text) || reOfLaw.MatchString(l.Text) || !endsSentence(prev.Text) || !tells(prev.Text) {
		return false
	}
	if indents && l.Known && l.Indent >= indentPoints {
		return i+1 == len(body) || body[i+1].Indent < indentPoints
	}
	if l.Known && l.Indent >= blockIndent {
		return false // inside a block set in from the margin
	}
	return l.Break || utf8.RuneCountInString(prev.Text) < b.width*3/4
}

// freeLine is from how many bytes a line is a paragraph that no page has broken.
const freeLine = 200

// freeLines gives the lines of a text that no page has broken the breaks between their
// paragraphs: there each is a line.
func freeLines(ls []lines.Line) {
	long, all := 0, 0
	for _, l := range ls {
		all += len(l.Text)
		if len(l.Text) >= freeLine {
			long += len(l.Text)
		}
	}
	for i := 1; 2*long > all && i < len(ls); i++ {
		ls[i].Break = ls[i].Break || len(ls[i-1].Text) >= freeLine && endsSentence(ls[i-1].Text)
		if len(ls[i].Text) >= freeLine {
			ls[i].Indent = 0 // its first line only was set in
		}
	}
}

// instance reports whether s is one of the cases by which a quoted law illustrates
// itself: "A gives B a lantern." a few lines below the word.
func instance(above []lines.Line, s string) bool {
	for i := len(above) - 1; i >= max(0, len(above)-illustrationLines); i-- {
		if reIllustration.MatchString(above[i].Text) {
			return reInstance.MatchString(s)
		}
	}
	return false
}

// illustrationLines is how many lines the illustrations of a section have at most.
const illustrationLines = 14

var (
	reIllustration = regexp.MustCompile(`(?i)^\(?illustrations?\W*$|^Illustrations?\s*[:.–-]`)
	reInstance     = regexp.MustCompile(`^(?:An? |[B-Z],? |A, |Words? )`)
)

// reOfLaw opens a part of a law that is quoted without marks.
var reOfLaw = regexp.MustCompile(`^(?:Explanations?|Illustrations?|Provided|Exceptions?|PROVIDED|EXPLANATION)\b`)

// tells reports whether a line is part of a sentence: rows of counsel, of judges
// and of a title have no small words.
func tells(s string) bool {
	return reSmallWord.MatchString(s)
}

var reSmallWord = regexp.MustCompile(`(?:^|[\s(])[a-z]{2,}[ ,.;)]`)

// blockIndent is the indent in points of a passage that is set in as a whole.
const blockIndent = 18

// endsSentence reports whether s ends with the stop of a sentence, behind which
// quotation marks and brackets may stand.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, ` ”"’')]`)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "۔")
}

// firstLineIndents reports whether body sets the first lines of its paragraphs
// in: some lines are, most are not.
func firstLineIndents(body []lines.Line) bool {
	in := 0
	for _, l := range body {
		if l.Known && l.Indent >= indentPoints {
			in++
		}
	}
	return in > 0 && 100*in <= blockShare*len(body)
}

// quoteState follows quotation marks over lines. A mark that is never closed is
// forgotten after as many lines as a long quotation has.
type quoteState struct{ left int }

const quoteLines = 60

func (q *quoteState) open() bool { return q.left > 0 }

func (q *quoteState) read(s string) {
	q.left = max(0, q.left-1)
	for i := 0; i < len(s); i++ {
		mark, size := quoteMark(s, i)
		switch {
		case size == 0:
			continue
		case mark == '“', mark == '"' && opensQuote(s, i) && !closesQuote(s, i):
			q.left = quoteLines
		default:
			q.left = 0
		}
		i += size - 1
	}
}

const (
	// paragraphLines is how many lines a paragraph of reasons has on average,
	// where directions and other lists have fewer.
	paragraphLines = 6
	// minLate is how many paragraphs make a numbering that begins late.
	minLate = 4
)

// sure reports whether numbers that begin late in body are yet those of its
// paragraphs: an order tells its facts without numbers, and then comes "2. Heard.
// Record perused."; another judge numbers on; a note of full paragraphs has none
// of its own numbers above it.
func sure(cs []numbering.Candidate, body []lines.Line, last int) bool {
	if len(cs) == 0 {
		return false
	}
	for _, c := range cs {
		if c.Cost >= 0.3 {
			return false
		}
	}
	first, n := cs[0], len(cs)
	switch {
	case last > 0 && (first.N == last+1 || first.N == last+2):
		return true
	case first.N == 2 || first.N == 3:
		return n > 1
	}
	return first.N == 1 && n >= minLate && len(body)-first.Line >= paragraphLines*n
}

// unseen cuts opinions where a full numbering of another judge, whose name was not
// read, stands above the one that was found.
func unseen(parts [][]lines.Line) [][]lines.Line {
	var out [][]lines.Line
	for _, part := range parts {
		cs := numbering.Sequence(numbering.Find(part), part)
		if len(cs) > 0 && cs[0].Line > 0 && full(part[:cs[0].Line]) {
			at := opinionStart(part, cs[0].Line)
			out = append(out, part[:at])
			part = part[at:]
		}
		out = append(out, part)
	}
	return out
}

// full reports whether ls hold a numbering of paragraphs of their own.
func full(ls []lines.Line) bool {
	cs := numbering.Sequence(numbering.Find(ls), ls)
	if len(cs) < minLate || !numbering.Plausible(cs, ls) || cs[0].N > 2 {
		return false
	}
	return cs[len(cs)-1].Line-cs[0].Line >= paragraphLines*len(cs)
}

// opinionStart goes from the first number of an opinion up to the line that has
// the name of its judge, a few lines above; else it is the number's line.
func opinionStart(part []lines.Line, first int) int {
	for i := first - 1; i >= max(1, first-nearName); i-- {
		if reJudgeMark.MatchString(part[i].Text) {
			return i
		}
	}
	return first
}

// nearName is how many lines above the first number of an opinion its judge's name
// stands at most.
const nearName = 4

// stretch cuts a long stretch of lines around the numbered paragraphs; nil where
// it is one paragraph with its quotations.
func (b *builder) stretch(ls []lines.Line) [][]lines.Line {
	if runes(ls) < longStretch {
		return nil
	}
	if out := b.paragraphs(ls); len(out) >= minStretch {
		return out
	}
	return nil
}
