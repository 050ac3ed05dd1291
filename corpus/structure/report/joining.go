package report

import (
	"regexp"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// reBullet is the sign of an item of a list.
var reBullet = regexp.MustCompile(`^[•▪▫➢➤●○■□◦‣∙·►✓✔❖*–—-]\s+\S`)

// reItem is a numbered item of a list.
var reItem = regexp.MustCompile(`^\d{1,3}[.)]\s+[\p{Lu}“"]`)

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

// join makes text of lines, without the entries of a table of contents: items of lists stand on lines of their own, and each line
// does where the source's lines are its paragraphs.
func (b *builder) join(ls []lines.Line) string {
	own := make([]lines.Line, 0, len(ls))
	for _, l := range ls {
		if !reEntry.MatchString(l.Text) {
			own = append(own, l)
		}
	}
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
