package structure

import (
	"regexp"
	"slices"
	"strings"
)

// Acts of Balochistan have the headings of their sections in the left-hand margin. In
// texts taken from them each piece of a heading stands before the words of the line
// beside it: "Short title, 1. (1) This Act may be called …" / "extent and" /
// "commencement".

var (
	leftFirst = regexp.MustCompile(`^(Short title,?(?: ` + wordOfTitle + `)*) 1\. ?((?:\(1\) ?)?Th(?:is|ese) (?:Act|Ordinance|[Rr]ules)\b.*)$`)
	leftNext  = regexp.MustCompile(`^(\p{Lu}[\pL ,’'-]{2,44}?\.?) (\d{1,3})\. ?((?:\(1\) ?)?\p{Lu}.*)$`)
	leftTitle = regexp.MustCompile(`^` + wordOfTitle + `(?: ` + wordOfTitle + `)*$`)
	leftWords = regexp.MustCompile(`^(\p{Lu}[\pL’'-]*(?: \p{Lu}[\pL’'-]*)?) (\p{Ll}.*)$`)
)

const (
	// leftPiece is the longest piece of a heading in such a margin, in bytes, and
	// leftLines how many lines below its first the heading may go on.
	leftPiece = 26
	leftLines = 7
)

// unweaveLeft puts the headings of such a margin in front of their sections' words, where
// section 1 shows that a law has one.
func unweaveLeft(body []line) []line {
	first := slices.IndexFunc(body[:min(len(body), headLines)], func(l line) bool { return leftFirst.MatchString(l.text) })
	if first < 0 {
		return body
	}
	mended := slices.Clone(body)
	m := leftFirst.FindStringSubmatch(body[first].text)
	mended[first].text = "1. " + restOfTitle(mended, first, m[1]) + ".— " + m[2]
	for i, number := first+1, 2; i < len(mended); i++ {
		m := leftNext.FindStringSubmatch(mended[i].text)
		if m == nil || atoi(m[2]) != number || crossWord(lastWord(m[1])) && !goesOn(m[1]) {
			continue
		}
		number++
		mended[i].text = m[2] + ". " + strings.TrimRight(restOfHeading(mended, i, m[1]), ".") + ".— " + m[3]
	}
	return slices.DeleteFunc(mended, func(l line) bool { return l.text == "" })
}

// restOfTitle takes the further pieces of the heading of section 1, of which only
// certain words are, out of the lines below it.
func restOfTitle(body []line, at int, heading string) string {
	for i := at + 1; i < min(len(body), at+1+wovenLines); i++ {
		if t := body[i].text; leftTitle.MatchString(t) {
			heading, body[i].text = heading+" "+strings.TrimRight(t, "."), ""
		}
	}
	return heading
}

// restOfHeading takes the further pieces of another heading out of the lines below: short
// lines, and the capitals before the words of a line where the heading must go on.
func restOfHeading(body []line, at int, heading string) string {
	for i := at + 1; i < min(len(body), at+1+leftLines) && !strings.HasSuffix(heading, "."); i++ {
		t := body[i].text
		if _, numbered := readShape(t); numbered || opensParagraph(t) {
			break
		}
		m := leftWords.FindStringSubmatch(t)
		switch {
		case len(t) <= leftPiece && !itemEnds(t) && (startsUpper(t) || goesOn(heading)):
			heading, body[i].text = heading+" "+t, ""
		case goesOn(heading) && m != nil:
			heading, body[i].text = heading+" "+m[1], m[2]
		}
	}
	return heading
}
