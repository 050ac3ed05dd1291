package structure

import (
	"regexp"
	"slices"
	"strings"
)

// Acts of Sindh have the headings of their sections in the right-hand margin. Texts that
// people put up have them at the ends of the lines beside which they stood: "1. (1) This
// Act may be called the Sindh Kilns Short title," / "Act, 2031. extent and" /
// "commencement.".

const wordOfTitle = `(?:[Ss]hort|title|extent|application|commencement|and)[,.]?`

var (
	wovenFirst       = regexp.MustCompile(`^(1\. ?)(\(1\) This (?:Act|Ordinance) .*?) (Short title,?(?: ` + wordOfTitle + `)*)$`)
	wovenTail        = regexp.MustCompile(`^(?:(.*?) )?(` + wordOfTitle + `(?: ` + wordOfTitle + `)*)$`)
	wovenTerms       = regexp.MustCompile(`^(2\. ?)(In this (?:Act|Ordinance)\b.*?) (Definitions?\.)$`)
	wovenDefinitions = regexp.MustCompile(`^(2\. ?)((?:\(1\) ?)?In th(?:is|ese) (?:Act|Ordinance|[Rr]ules|[Rr]egulations)\b.*[:–—-]) (Definitions?)\.?$`)
	wovenLeft        = regexp.MustCompile(`^(Definitions?)\.? (\d{1,2}\. ?)((?:\(1\) ?)?In th(?:is|ese) (?:Act|Ordinance|[Rr]ules)\b.*)$`)
	wovenWhy         = regexp.MustCompile(`^((?:AND )?WHEREAS .*) Preamble\.$`)
)

// wovenLines is how many lines a heading of section 1 may take beside it.
const wovenLines = 4

// unweave puts the headings of such a margin that can be told from the text, those of
// section 1 and of the definitions, in front of their sections.
func unweave(body []line) []line {
	for i := range min(len(body), headLines) {
		if strings.HasPrefix(body[i].text, "Definition") { // of a left-hand margin
			body[i].text = wovenLeft.ReplaceAllString(body[i].text, "$2$1.— $3")
		}
	}
	for i := range min(len(body), headLines) { // announced by the words before it
		body[i].text = wovenDefinitions.ReplaceAllString(body[i].text, "$1$3.— $2")
	}
	first := slices.IndexFunc(body, func(l line) bool { return wovenFirst.MatchString(l.text) })
	if first < 0 {
		return body
	}
	m := wovenFirst.FindStringSubmatch(body[first].text)
	heading, to := m[3], first+1
	mended := slices.Clone(body)
	for ; to < min(len(body), first+1+wovenLines) && !strings.HasSuffix(heading, "."); to++ {
		if label, _ := subMark(body[to].text); label != "" {
			return body
		}
		if t := wovenTail.FindStringSubmatch(body[to].text); t != nil {
			heading += " " + t[2]
			mended[to].text = t[1]
		}
	}
	if !strings.HasSuffix(heading, ".") {
		return body
	}
	mended[first].text = m[1] + heading + "— " + m[2]
	for i := range mended {
		if i < first {
			mended[i].text = wovenWhy.ReplaceAllString(mended[i].text, "$1")
		} else if t := wovenTerms.FindStringSubmatch(mended[i].text); t != nil && i < first+3*wovenLines {
			mended[i].text = t[1] + t[3] + "— " + t[2]
		}
	}
	return slices.DeleteFunc(mended, func(l line) bool { return l.text == "" })
}
