package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"daleel/corpus/structure/internal/lines"
)

// block is the title block of a paper: its first lines, with those marked that are
// running text. What a paper is called, who issued it and when is never said by a
// sentence.
type block struct {
	lines []lines.Line
	prose []bool
	// start is the line where the paper itself begins: above it stand the notes of
	// a web page that shows it.
	start int
}

const (
	// maxFront is how many lines the title page and what follows may have.
	maxFront = 90
	// maxStart is how far down the paper itself may begin.
	maxStart = 15
	// proseBytes is how long a paragraph is that can be no title or imprint.
	proseBytes = 340
)

var (
	// reGlued are words of the United Nations' title page that run into what
	// stood in the next cell or line.
	reGlued = regexp.MustCompile(`(Distr\.:?\s*(?i:general|limited|restricted)|Original:\s*(?i:english|french|spanish|arabic|russian|chinese))\s*([A-Z0-9])`)
	// reGluedYear is a date that runs into the language below it, reGluedUN the name above
	// the symbol, reDrawn a line drawn with strokes between the title and its note.
	reGluedYear = regexp.MustCompile(`(\b(?:19|20)\d\d)(Original)`)
	reGluedUN   = regexp.MustCompile(`^((?i:united nations))([A-Z]{1,5}/)`)
	reDrawn     = regexp.MustCompile(`\s*_{5,}\s*`)
	// reUN begins the title page of a United Nations document.
	reUN       = regexp.MustCompile(`^(?i:united nations)\b`)
	reSentence = regexp.MustCompile(`\p{Ll}{3}[.;] \p{Lu}`)
)

// titleBlock gives the title block of a paper. Apart says that each line of the source is
// a paragraph.
func titleBlock(ls []lines.Line, apart bool) block {
	var b block
	for _, l := range ls[:min(len(ls), maxFront)] {
		text := reGluedUN.ReplaceAllString(l.Text, "$1\n$2")
		text = reGluedYear.ReplaceAllString(reGlued.ReplaceAllString(text, "$1\n$2"), "$1\n$2")
		for i, s := range strings.Split(reDrawn.ReplaceAllString(text, "\n"), "\n") {
			c := l
			c.Text, c.Break = s, l.Break && i == 0
			if s != "" {
				b.lines = append(b.lines, c)
			}
		}
	}
	b.prose = make([]bool, len(b.lines))
	b.markProse(lines.Width(ls), apart)
	for i, l := range b.lines[:min(len(b.lines), maxStart)] {
		if !b.prose[i] && (reUN.MatchString(l.Text) || b.symbolAlone(i)) {
			b.start = i
			break
		}
	}
	return b
}

// symbolAlone reports whether line i is a symbol and nothing else, with the mark of
// distribution below it.
func (b *block) symbolAlone(i int) bool {
	if reSymbol.FindString(b.lines[i].Text) != b.lines[i].Text {
		return false
	}
	return slices.ContainsFunc(b.lines[i:min(len(b.lines), i+6)], func(l lines.Line) bool { return reDistr.MatchString(l.Text) })
}

// markProse marks the paragraphs that are running text: those that are long, or hold
// a sentence and more.
func (b *block) markProse(width int, apart bool) {
	for from := 0; from < len(b.lines); {
		to, size := from+1, len(b.lines[from].Text)
		for !apart && to < len(b.lines) && flowsOn(b.lines[to-1], b.lines[to], width) {
			size += len(b.lines[to].Text)
			to++
		}
		text := strings.Join(texts(b.lines[from:to]), " ")
		if size > proseBytes || size > 90 && reSentence.MatchString(text) || to-from > 1 && size > 120 && strings.HasSuffix(text, ".") {
			for i := from; i < to; i++ {
				b.prose[i] = !reRights.MatchString(b.lines[i].Text)
			}
		}
		from = to
	}
}

// flowsOn reports whether a line goes on with the paragraph above it.
func flowsOn(prev, l lines.Line, width int) bool {
	full := utf8.RuneCountInString(prev.Text) >= max(width, 60)*17/20 || startsLow(l.Text)
	return full && !l.Break && !lines.Marker(l.Text) && !reNumbered.MatchString(l.Text) && !reRights.MatchString(l.Text) && !sentenceStop(prev.Text) && !reTOC.MatchString(prev.Text) && !tocEntry(prev.Text)
}

// reRecord is the title of the record of a meeting.
var reRecord = regexp.MustCompile(`(?i)^summary record of the \d+`)

// distributed reports whether the block has what only the United Nations print: the
// mark of distribution, or the title of a record.
func (b *block) distributed() bool {
	for _, s := range b.texts(symbolLines) {
		if reAdopted.MatchString(s) && strings.HasPrefix(s, "*") {
			return true // the note of a title page that is lost
		}
		if reDistr.MatchString(s) || strings.Contains(s, "Distr.: General") || reRecord.MatchString(s) {
			return true
		}
	}
	return false
}

// joined reports whether the line of that text goes on with the one above it: the
// source tells where lines stand, and there is no gap between the two.
func (b *block) joined(prev, text string) bool {
	for i := b.start + 1; i < min(len(b.lines), b.start+titleLines); i++ {
		if b.lines[i].Text == text && b.lines[i-1].Text == prev {
			return b.lines[i].Known && !b.lines[i].Break && b.lines[i].Page == b.lines[i-1].Page
		}
	}
	return false
}

// texts are the first n lines of the block that are no running text, from where the
// paper begins.
func (b *block) texts(n int) []string {
	var out []string
	for i := b.start; i < min(len(b.lines), b.start+n); i++ {
		if !b.prose[i] {
			out = append(out, b.lines[i].Text)
		}
	}
	return out
}
