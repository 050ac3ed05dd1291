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

// container is the head of a part, a chapter or a division.
type container struct {
	kind corpus.ProvisionKind
	// n is its number, 0 where it could not be read; letter is "A" of chapter 3A.
	n      int
	letter string
	// figures is set where the number was printed in figures, which the English text
	// then has as well; words are Roman numerals there.
	figures bool
	heading string
	// line is where the head stands and end the line below it, name included. Both
	// are -1 in a head that only the contents have.
	line, end int
	// before is the place in the chain of the provision that follows it, entry that of
	// the heading that follows it in the contents.
	before, entry int
}

// number is the number as the English text prints it: "II", "3A".
func (c container) number() string {
	switch {
	case c.n == 0:
		return c.letter
	case c.figures:
		return strconv.Itoa(c.n) + c.letter
	}
	return corpus.Roman(c.n) + c.letter
}

var (
	// reHead is a head whose number follows: "حصہ دوم", "باب ۳ الف۔ وفاقی عدالت".
	reHead = regexp.MustCompile(`^[\s(\[*"”“]*(حص[ہهّ]+|باب|فصل)\s*[-۔:ـ]*\s*([0-9]{1,2}|[\p{L}\p{M}]+)\s*(?:[-۔.:_ـ–—]*\s*(الف|ب|ج)(?:[\s۔.:_–—-]|$))?\s*(.*)$`)
	// reHeadWord is one whose number goes before: "دوسرا باب".
	reHeadWord = regexp.MustCompile(`^[\s(\[*"”“]*([\p{L}\p{M}]+)\s+(حص[ہهّ]+|باب|فصل)\s*(?:([-۔.:_ـ–—]+)\s*(.*))?$`)
	// reHeadTorn is one whose word and number OCR wrote as one, or whose first letter
	// it lost: "بابا۔ بنیادی حقوق", " اب ۳۔ وفاقی حکومت".
	reHeadTorn  = regexp.MustCompile(`^[\s(\[]*(?:باب(ا)|[بہی]?اب\s+([0-9]{1,2})|ہاب)\s*[-۔.:_]+\s*(.*)$`)
	reHeadAlone = regexp.MustCompile(`^[\s(\[]*(?:حص[ہهّ]+|باب|فصل)[\s۔.:\-_)\]]*$`)
	reStops     = regexp.MustCompile(`^[-۔.:_ـ–—)\]\s]+`)
)

// kindOfHead is the kind of container that a word names.
func kindOfHead(word string) corpus.ProvisionKind {
	switch key(word) {
	case "باب":
		return corpus.Chapter
	case "فصل":
		return corpus.Division
	}
	return corpus.Part
}

// longestName bounds the name of a part or chapter, in letters.
const longestName = 80

// readHead reads a line as the head of a container, its name with it where that stands
// on the line.
func readHead(text string) (container, bool) {
	s := digits(text)
	if utf8.RuneCountInString(s) > longestName+20 || !mayHead(s) {
		return container{}, false
	}
	if m := reHeadTorn.FindStringSubmatch(s); m != nil {
		c := container{kind: corpus.Chapter, n: number(m[2]), figures: true, heading: tidyHead(m[3])}
		if m[1] != "" {
			c.n = 1
		}
		return c, headName(c.heading)
	}
	if m := reHeadWord.FindStringSubmatch(s); m != nil && ordinal(m[1]) > 0 {
		c := container{kind: kindOfHead(m[2]), n: ordinal(m[1]), heading: tidyHead(m[4])}
		return c, headName(c.heading)
	}
	m := reHead.FindStringSubmatch(s)
	if m == nil {
		return container{}, false
	}
	c := container{kind: kindOfHead(m[1]), letter: latin(m[3])}
	stopped := m[4] == "" || reStops.MatchString(s[len(s)-len(m[4])-1:]) || reStops.MatchString(m[4])
	switch word := m[2]; {
	case word[0] >= '0' && word[0] <= '9':
		c.n, c.figures = number(word), true
	case word == "ا":
		c.n, c.figures = 1, true
	case ordinal(word) > 0:
		c.n = ordinal(word)
	case letterOf[word] != "" && m[4] == "" && c.letter == "":
		c.letter = letterOf[word]
	default:
		if n, ok := corpus.ParseRoman(word); ok {
			c.n = n
			break
		}
		return container{}, false
	}
	if c.heading = tidyHead(m[4]); c.heading != "" && !stopped && c.letter == "" && !c.figures {
		return container{}, false // "حصہ دوم کے احکام"
	}
	return c, headName(c.heading) && c.n < 100
}

// mayHead is a quick test of what no head lacks.
func mayHead(s string) bool {
	return strings.Contains(s, "اب") || strings.Contains(s, "حص") || strings.Contains(s, "فصل")
}

// headName reports whether s may be the name of a container: it is short and no
// sentence.
func headName(s string) bool {
	return utf8.RuneCountInString(s) <= longestName && !reVerbEnd.MatchString(digits(s)+"۔") && !strings.HasSuffix(s, "؛") && !reNotFirst.MatchString(s)
}

// tidyHead takes brackets and stops off the ends of a heading.
func tidyHead(s string) string {
	s = strings.Trim(s, " ۔.:_ـ–—-[]*=،؛'\"")
	if strings.Count(s, ")") > strings.Count(s, "(") {
		s = strings.TrimSpace(strings.TrimSuffix(s, ")"))
	}
	return s
}

// heads finds the containers of a text between two lines, in order, their numbers
// mended by their sequence.
func heads(ls []lines.Line, from, to int) []container {
	return numberedAsEnglish(inSequence(headLines(ls, from, to, true)))
}

// headLines lists the lines that may be heads. In a text, unlike its contents, none goes
// on with the sentence above it.
func headLines(ls []lines.Line, from, to int, text bool) []container {
	var found []container
	for i := from; i < to; i++ {
		c, ok := readHead(ls[i].Text)
		if !ok && (reHeadAlone.MatchString(digits(ls[i].Text)) && i+1 < to && headName(ls[i+1].Text) && headingLike(ls[i+1].Text)) {
			c, ok = container{kind: kindOfHead(strings.Trim(ls[i].Text, " ()[]۔.:-_")), figures: true}, true
		}
		if !ok || text && insideSentence(ls, i, from) {
			continue
		}
		c.line, c.end = i, i+1
		if c.heading == "" {
			nameBelow(&c, ls, to)
		}
		found = append(found, c)
	}
	return found
}

// numberedAsEnglish leaves figures only where the English print has them: in chapters
// that are counted anew in each part. Elsewhere it has Roman numerals.
func numberedAsEnglish(cs []container) []container {
	anew := slices.ContainsFunc(cs, func(c container) bool { return c.kind == corpus.Part }) && !countsOn(cs)
	for i := range cs {
		cs[i].figures = anew && cs[i].kind == corpus.Chapter
	}
	return cs
}

// insideSentence reports whether line i goes on with the sentence above it, which a
// head never does.
func insideSentence(ls []lines.Line, i, from int) bool {
	if i == from || newPage(ls, i) {
		return false
	}
	above := strings.TrimRight(digits(ls[i-1].Text), " ")
	return reCites.MatchString(above) || strings.HasSuffix(above, "،") || reDangling.MatchString(above)
}

// reDangling is the end of a line whose sentence goes on.
var reDangling = regexp.MustCompile(`(?:^|\s)(?:کے|کی|کا|کو|میں|پر|نے|اور|یا|ہر|کسی|اس|مذکورہ|جس|تحت)\s*$`)

// headingLike reports whether a line may be the name of a container on a line of its
// own: no clause, no sentence, no number.
func headingLike(s string) bool {
	n := utf8.RuneCountInString(key(s))
	return n >= 3 && utf8.RuneCountInString(s) <= longestName && !reMarkerStart.MatchString(digits(s)) && !strings.HasPrefix(s, "(") && !reLone.MatchString(digits(s)) &&
		!reVerbEnd.MatchString(digits(s)+"۔") && !strings.ContainsAny(s, "؛:") && !reSched.MatchString(digits(s))
}

// nameBelow takes the name of a container from the lines below its head; a number that
// was torn from its provision may stand between.
func nameBelow(c *container, ls []lines.Line, to int) {
	i := c.line + 1
	if i < to && reLone.MatchString(digits(ls[i].Text)) && i+1 < to && !newPage(ls, i+1) {
		i++
	}
	if i >= to || newPage(ls, i) && ls[i].Page == ls[c.line].Page && i > c.line+1 || !headingLike(ls[i].Text) {
		return
	}
	if _, ok := readHead(ls[i].Text); ok {
		return
	}
	if _, ok := startOf(digits(ls[i].Text)); ok {
		return
	}
	c.heading = tidyHead(ls[i].Text)
	if i == c.line+1 {
		c.end = i + 1
	}
}

// inSequence keeps the heads whose numbers can follow each other: parts rise through
// the law, chapters within their part, or through the law where they go on counting.
// One whose number could not be read has the next.
func inSequence(cs []container) []container {
	last := map[corpus.ProvisionKind]int{}
	through := countsOn(cs)
	var out []container
	for _, c := range cs {
		if c.n == 0 && c.letter == "" {
			c.n = last[c.kind] + 1
		}
		prev := last[c.kind]
		if c.kind == corpus.Part && c.n > 0 && prev > 0 && (c.n <= prev || c.n > prev+3) && c.letter == "" {
			continue
		}
		if c.kind == corpus.Chapter && c.n > 0 && prev > 0 && c.n <= prev && c.n != 1 && c.letter == "" {
			continue
		}
		if c.n > 0 {
			last[c.kind] = c.n
		}
		switch c.kind {
		case corpus.Part:
			delete(last, corpus.Division)
			if !through {
				delete(last, corpus.Chapter)
			}
		case corpus.Chapter:
			delete(last, corpus.Division)
		}
		out = append(out, c)
	}
	return out
}

// countsOn reports whether the chapters count through all parts.
func countsOn(cs []container) bool {
	ones := 0
	for _, c := range cs {
		if c.kind == corpus.Chapter && c.n == 1 {
			ones++
		}
	}
	return ones < 2
}

// open appends the container to what is built and makes it the open one.
func (b *builder) open(c container, page int) {
	switch c.kind {
	case corpus.Part:
		b.part, b.chapter, b.division = "", "", ""
	case corpus.Chapter:
		b.chapter, b.division = "", ""
	default:
		b.division = ""
	}
	parent := b.parent()
	step := workid.EID(c.kind, c.number())
	if c.number() == "" {
		b.groups[parent]++
		step = workid.Counted(c.kind, b.groups[parent])
	}
	eid := b.unique(workid.Join(parent, step))
	b.out = append(b.out, corpus.Provision{
		EID: eid, Kind: c.kind, Number: c.number(), Heading: c.heading, Lang: corpus.Urdu, Parent: parent, PageFrom: page, PageTo: page,
	})
	switch c.kind {
	case corpus.Part:
		b.part = eid
	case corpus.Chapter:
		b.chapter = eid
	default:
		b.division = eid
	}
}

// parent is the innermost open container, "" where none is.
func (b *builder) parent() string {
	switch {
	case b.division != "":
		return b.division
	case b.chapter != "":
		return b.chapter
	}
	return b.part
}
