package report

import (
	"regexp"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
	"daleel/corpus/structure/internal/numbering"
	"daleel/corpus/workid"
)

// Two sorts of paper number parts with points. Where paragraph 115 of a review is a
// list of recommendations, they are 115.1, 115.2 and so on; inquiries number all
// their paragraphs 1.1, 1.2, 2.1. Headings are numbered in the same way, but a heading
// is no sentence.

// opening is the line at which a numbered paragraph begins.
type opening struct {
	line   int
	number string // as printed
	eid    string
	text   string // the line without its number
	inside bool   // it stands in the paragraph above it
}

var rePoint = regexp.MustCompile(`^(\d{1,3}(?:\.\d{1,3}){1,3})\.?\s+([\p{Lu}“"‘(].*)$`)

const (
	// fewestItems is how many items a paragraph has at least whose items are read.
	fewestItems = 2
	// fewestPoints is from how many paragraphs numbered with points the numbering of a
	// paper is believed.
	fewestPoints = 6
	// listNumber is from which paragraph a review lists recommendations: it has told of
	// the dialogue before.
	listNumber = 20
	// maxLostItems is how many numbers may be lost between two items.
	maxLostItems = 9
)

// openings gives the paragraphs that cs number, with the items that are numbered
// below one of them.
func (b *builder) openings(cs []numbering.Candidate) []opening {
	var out []opening
	for i, c := range cs {
		n := strconv.Itoa(c.N)
		eid := workid.EID(corpus.Paragraph, n)
		out = append(out, opening{line: c.Line, number: n, eid: eid, text: c.Text})
		end := len(b.lines)
		if i+1 < len(cs) {
			end = cs[i+1].Line
		}
		out = append(out, b.items(c.N, eid, c.Line+1, end)...)
	}
	return out
}

// items finds n.1, n.2 and so on between two lines.
func (b *builder) items(n int, parent string, from, to int) []opening {
	var out []opening
	last := 0
	for i := from; i < to; i++ {
		m := rePoint.FindStringSubmatch(b.lines[i].Text)
		if m == nil {
			continue
		}
		whole, part, _ := strings.Cut(m[1], ".")
		k, err := strconv.Atoi(part)
		if err != nil || whole != strconv.Itoa(n) || k <= last || k > last+maxLostItems+1 {
			continue
		}
		last = k
		out = append(out, opening{line: i, number: m[1], eid: workid.Join(parent, workid.EID(corpus.Paragraph, part)), text: m[2], inside: true})
	}
	if len(out) < fewestItems {
		return nil
	}
	return out
}

// points finds the paragraphs of a paper that numbers them all with points: those of
// its numbers, rising, that number sentences and not headings.
func (b *builder) points() []opening {
	var out []opening
	var last []int
	for i, l := range b.lines {
		m := rePoint.FindStringSubmatch(l.Text)
		if m == nil || reTOC.MatchString(l.Text) || tocEntry(l.Text) || !sentenceAt(b.lines, i, b.width) {
			continue
		}
		path := pathOf(m[1])
		if !follows(last, path) {
			continue
		}
		last = path
		steps := make([]string, len(path))
		for k, n := range path {
			steps[k] = workid.EID(corpus.Paragraph, strconv.Itoa(n))
		}
		out = append(out, opening{line: i, number: m[1], eid: strings.Join(steps, "__"), text: m[2]})
	}
	if len(out) < fewestPoints {
		return nil
	}
	return out
}

func pathOf(number string) []int {
	var out []int
	for _, s := range strings.Split(number, ".") {
		n, _ := strconv.Atoi(s)
		out = append(out, n)
	}
	return out
}

// follows reports whether number b stands behind a in a paper: it is greater, and its
// chapter the same or one of the next.
func follows(a, b []int) bool {
	if len(a) == 0 {
		return b[0] <= 2 || b[0] >= listNumber // a list taken out of a review begins at its own number
	}
	if b[0] > a[0]+maxLostHeads {
		return false
	}
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return b[i] > a[i]
		}
	}
	return len(b) > len(a)
}

// headWords is how many words a heading has at most that runs over several lines.
const headWords = 20

// sentenceAt reports whether the text that begins in line i is a sentence and not the
// line or two of a heading.
func sentenceAt(ls []lines.Line, i, width int) bool {
	words := 0
	for j := i; j < len(ls) && j < i+6; j++ {
		s := ls[j].Text
		words += len(strings.Fields(s))
		if words > headWords {
			return true
		}
		if strings.HasSuffix(s, ".") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, ":") {
			return words > 5
		}
		if j+1 < len(ls) && !startsLow(ls[j+1].Text) && (ls[j+1].Break || len(s) < width*17/20) {
			return false
		}
	}
	return false
}
