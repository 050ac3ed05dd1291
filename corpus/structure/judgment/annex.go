package judgment

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
	"daleel/corpus/workid"
)

// What a court attaches below its signatures, mostly the list of the cases that were
// heard together, is no part of its reasons: nothing of the case is read from it, and
// its rows are no paragraphs.

// reAnnex is the heading of what is attached.
var reAnnex = regexp.MustCompile(`^[\W_]*(?i:appendix|annexure|annex|schedule(?: of cases)?|list of cases)[\s\-–—]*(?:["“'‘(]?(?:[A-Z]|[IVX]{1,5}|\d{1,2})["”'’)]?)?[\W_]*$`)

// signedReach is how many lines above such a heading the signatures end at most.
const signedReach = 25

// cutAnnexes takes what is attached to the first sheet off its lines.
func (d *doc) cutAnnexes() {
	body := d.reasons()
	for i := minOpinion; i < len(body); i++ {
		if !reAnnex.MatchString(body[i].Text) || !signed(body[max(0, i-signedReach):i]) {
			continue
		}
		d.annexes = annexes(body[i:])
		d.lines = d.lines[:len(d.lines)-len(body)+i]
		return
	}
}

// signed reports whether the signatures stand in ls.
func signed(ls []lines.Line) bool {
	return slices.ContainsFunc(ls, func(l lines.Line) bool { return reJudgeMark.MatchString(l.Text) })
}

// annexes cuts what is attached at each heading.
func annexes(ls []lines.Line) [][]lines.Line {
	var out [][]lines.Line
	from := 0
	for i := 1; i < len(ls); i++ {
		if reAnnex.MatchString(ls[i].Text) {
			out = append(out, ls[from:i])
			from = i
		}
	}
	return append(out, ls[from:])
}

// annex keeps one of them under its heading, line by line.
func (b *builder) annex(ls []lines.Line, n int) {
	heading := strings.Trim(ls[0].Text, " .:_-–—")
	if len(ls) == 1 {
		b.closing(ls)
		return
	}
	first := len(b.out)
	b.addAt(b.unique(workid.Annex(strconv.Itoa(n))), corpus.HeadingPart, "", plainLines(ls[1:]), ls[1:], true)
	if first < len(b.out) {
		b.out[first].Heading = heading
	}
}
