package report

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// reBullet is the sign of an item of a list.
var reBullet = regexp.MustCompile(`^(?:[•▪▫➢➤●○■□◦‣∙·►✓✔❖*–—-]\s+\S|o\s+[\p{Lu}‘“])`)

// reItem is a numbered item of a list.
var reItem = regexp.MustCompile(`^(?:\d{1,3}|[a-z])[.)]\s+[\p{Lu}“"]`)

// reEntry is an entry of a table of contents: dots, and the number of a page.
var reEntry = regexp.MustCompile(`(?:\.\s?){5,}\s*(?:\d{1,4}|[ivxl]{1,6})$|^(?i:table of contents|contents)$`)

// reLabel is the number or letter of a paragraph, an item or a heading that stands on a
// line of its own.
var reLabel = regexp.MustCompile(`^(?:\d{1,3}[.)]|[A-Z]\.|[IVX]{1,5}\.|\(?(?:[a-z]{1,2}|[ivx]{1,5})\))$`)

// fewestLabels is from how many labels on lines of their own a text is taken to set them
// so.
const fewestLabels = 4

// joinLabels puts labels that stand on lines of their own before what they label.
func joinLabels(ls []lines.Line) []lines.Line {
	n := 0
	for _, l := range ls {
		if reLabel.MatchString(l.Text) {
			n++
		}
	}
	if n < fewestLabels {
		return ls
	}
	out := make([]lines.Line, 0, len(ls))
	for i := 0; i < len(ls); i++ {
		l := ls[i]
		if reLabel.MatchString(l.Text) && i+1 < len(ls) && !reLabel.MatchString(ls[i+1].Text) {
			l.Text += " " + ls[i+1].Text
			i++
		}
		out = append(out, l)
	}
	return out
}

// worded reports whether a web page or a word processor says where a paragraph ends.
func worded(pages []corpus.Page) bool {
	for _, p := range pages {
		switch p.Engine {
		case "html", "docx", "rtf", "epub":
			return true
		}
	}
	return false
}

// join makes text of lines, without the entries of a table of contents: items of lists
// and rows of tables stand on lines of their own, and each line does where the source's
// lines are its paragraphs.
func (b *builder) join(ls []lines.Line) string {
	own := make([]lines.Line, 0, len(ls))
	for _, l := range ls {
		if !reEntry.MatchString(l.Text) {
			own = append(own, l)
		}
	}
	b.breakRows(own)
	for i := 1; i < len(own); i++ {
		if b.paragraphed || reBullet.MatchString(own[i].Text) || reUrduNumber.MatchString(own[i].Text) && strings.HasSuffix(own[i-1].Text, "۔") || reItem.MatchString(own[i].Text) && sentenceStop(own[i-1].Text) || afterItem(own[i-1], own[i]) {
			own[i].Break = true
		}
	}
	return lines.Text(own, b.width)
}

// afterItem reports whether a line stands below a list: the one above is an item that
// ends a sentence, and this one begins with a capital.
func afterItem(prev, l lines.Line) bool {
	return reBullet.MatchString(prev.Text) && sentenceStop(prev.Text) && startsUpper(l.Text)
}

// breakRows puts the rows of a table, which stand below its caption, on lines of their
// own.
func (b *builder) breakRows(ls []lines.Line) {
	const none, caption, rows = 0, 1, 2
	state := none
	for i := range ls {
		s := ls[i].Text
		kind, _, _, ok := lines.Caption(s)
		row := utf8.RuneCountInString(s) < b.width*4/5 && !sentenceStop(s) || reFigure.MatchString(s)
		switch {
		case ok && kind == "table", reBareCaption.MatchString(s):
			state = caption
		case state == caption && !ls[i].Break && (reBareCaption.MatchString(ls[i-1].Text) || startsLow(s)):
			// the words of the caption, or their second line
		case state != none && row:
			state, ls[i].Break = rows, true
		case state == rows:
			state, ls[i].Break = none, true
		default:
			state = none
		}
	}
}
