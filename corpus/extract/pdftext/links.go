package pdftext

import (
	"regexp"
	"strings"

	"daleel/corpus"
)

// bracketMark is the mark of a change before the bracket that holds the words
// put in, as it stands where letters are not raised: "1[the Court]".
var bracketMark = regexp.MustCompile(`(?:^|[\s("“‘—–-])(\d{1,3}|\*{1,3})\s?\[`)

// linkNotes lists the footnotes of a page with the places of their marks in its
// text: raised numbers, and numbers before a bracket.
func linkNotes(p corpus.Page, notes, body []*line) []corpus.Note {
	out := splitNotes(p.Footnotes, notes)
	if len(out) == 0 {
		return nil
	}
	places := markPlaces(body)
	var brackets map[string][]int
	for i := range out {
		n := &out[i]
		if n.At = places[n.Mark]; n.At == nil {
			if brackets == nil {
				brackets = bracketPlaces(p.Text)
			}
			n.At = brackets[n.Mark]
		}
	}
	return out
}

// splitNotes finds where each footnote begins: at a line with a mark that is
// the first, or comes after the one before.
func splitNotes(text string, lines []*line) (out []corpus.Note) {
	last := 0
	for _, l := range lines {
		m := noteStart.FindStringSubmatch(l.text)
		if m == nil || l.at < 0 || l.from > 0 {
			continue
		}
		number := numeral(m[1])
		if number >= 0 && len(out) > 0 && number <= last && number != 1 {
			continue // a line of a note that happens to begin with a number
		}
		if number >= 0 {
			last = number
		}
		if k := len(out); k > 0 {
			out[k-1].End = endOfLine(text, l.at)
		}
		out = append(out, corpus.Note{Mark: m[1], Start: l.at, End: len(text)})
	}
	return out
}

// endOfLine is where the text before at ends, without the line end.
func endOfLine(text string, at int) int {
	return len(strings.TrimRight(text[:min(at, len(text))], "\n "))
}

// markPlaces are the raised numbers of the body by what they say.
func markPlaces(body []*line) map[string][]int {
	places := map[string][]int{}
	for _, l := range body {
		for i, m := range l.marks {
			if i < len(l.markAt) && l.at >= 0 && l.markAt[i] >= l.from {
				places[m] = append(places[m], l.at+l.markAt[i])
			}
		}
	}
	return places
}

func bracketPlaces(text string) map[string][]int {
	places := map[string][]int{}
	for _, m := range bracketMark.FindAllStringSubmatchIndex(text, -1) {
		mark := text[m[2]:m[3]]
		places[mark] = append(places[mark], m[2])
	}
	return places
}
