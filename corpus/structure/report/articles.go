package report

import (
	"regexp"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

var reArticleHead = regexp.MustCompile(`^(?i:article)\s+(\d{1,3}|[IVXL]{1,6})\b[\s.:\-–—]*(.*)$`)

// articleHead is the first line of an article of a treaty.
type articleHead struct {
	line, n int
	heading string
}

// articleStarts finds the articles of a treaty: lines "Article n" that count on
// from 1.
func articleStarts(ls []lines.Line) []articleHead {
	var out []articleHead
	for i, l := range ls {
		m := reArticleHead.FindStringSubmatch(l.Text)
		if m == nil || len(strings.Fields(m[2])) > 12 {
			continue
		}
		n, err := strconv.Atoi(m[1])
		if err != nil {
			n, _ = corpus.ParseRoman(m[1])
		}
		switch {
		case n == 1:
			// The table of contents counts too: the last count is the text's.
			if len(out) < 2 || len(out) >= minArticles {
				out = out[:0]
			}
			out = append(out, articleHead{i, n, m[2]})
		case len(out) > 0 && n == out[len(out)-1].n+1:
			out = append(out, articleHead{i, n, m[2]})
		}
	}
	return out
}

// articles makes a unit of each article.
func (b *builder) articles(arts []articleHead) {
	if front := b.lines[:arts[0].line]; len(front) > 0 {
		b.add(corpus.Preamble, "", b.join(front), front)
	}
	for i, a := range arts {
		end := len(b.lines)
		if i+1 < len(arts) {
			end = arts[i+1].line
		}
		ls := b.lines[a.line:end]
		text := b.join(ls[1:])
		if text == "" {
			text = ls[0].Text
		}
		at := len(b.out)
		b.add(corpus.Article, strconv.Itoa(a.n), text, ls)
		if at < len(b.out) {
			b.out[at].Heading = a.heading
		}
	}
}
