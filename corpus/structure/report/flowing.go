package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// Texts from web pages and word processors have a line for each paragraph. There a
// heading is told by its length alone.

const (
	// flowWidth is the usual width, in letters, from which lines are paragraphs.
	flowWidth = 160
	// flowBody is how long a paragraph is at least that stands below such a heading.
	flowBody = 110
	// flowWords is how many words a heading has at most.
	flowWords = 16
)

// flowing reports whether the lines of a text are its paragraphs.
func flowing(width int) bool { return width >= flowWidth }

const (
	// wideShare is the share of the letters that stand in lines as long as paragraphs,
	// in percent, from which short lines are rows and headings between them.
	wideShare = 60
	// fewestWide is how many such lines there are at least.
	fewestWide = 2
	// spacedLines is how many lines a text has at least whose spacing is looked at.
	spacedLines = 8
	// spacedTop is how many the title block of a short text has.
	spacedTop = 4
	// wholeLine is the length, in letters, from which a line that ends no sentence
	// goes on in the next one.
	wholeLine = 60
)

// wide reports whether most of a text stands in lines that are paragraphs, whatever the
// usual line is: a table has many short ones.
func wide(ls []lines.Line) bool {
	all, long, n := 0, 0, 0
	for _, l := range ls {
		k := utf8.RuneCountInString(l.Text)
		all += k
		if k >= flowWidth {
			long += k
			n++
		}
	}
	return n >= fewestWide && long*100 > all*wideShare
}

// spaced reports whether an empty line stands between nearly all lines of a text, and
// its long lines end sentences: then each is a paragraph.
func spaced(pages []corpus.Page) bool { return spacedFrom(pages, spacedLines) }

// spacedFrom is spaced for texts of that many lines or more.
func spacedFrom(pages []corpus.Page, fewest int) bool {
	all, apart, long, ended := 0, 0, 0, 0
	for _, p := range pages {
		gap := false
		for l := range strings.SplitSeq(p.Text, "\n") {
			if l = strings.TrimSpace(l); l == "" {
				gap = true
				continue
			}
			all++
			if gap {
				apart++
			}
			gap = false
			if utf8.RuneCountInString(l) > wholeLine {
				long++
				if sentenceStop(l) || sentenceEnd(l) {
					ended++
				}
			}
		}
	}
	return all >= fewest && apart*5 > all*3 && ended*5 > long*3
}

// overFlow reports whether line i, in a text whose lines are paragraphs, heads what
// stands below: short, no sentence, no line of the title block.
func overFlow(ls []lines.Line, i int, paras map[int]bool) bool {
	s := ls[i].Text
	n := len(strings.Fields(s))
	if i == 0 || i+1 >= len(ls) || n > flowWords || utf8.RuneCountInString(s) < 3 || !startsUpper(s) || sentenceStop(s) || sentenceEnd(s) || notHead(s) {
		return false
	}
	if i+2 < len(ls) && paras[i+2] && (strings.HasPrefix(ls[i+1].Text, "(") || sentenceStop(ls[i-1].Text)) && headLength(strings.TrimLeft(ls[i+1].Text, "(abcdefghi) "), flowBody*2) {
		return true // the articles, or a smaller heading, stand between
	}
	return paras[i+1] || utf8.RuneCountInString(ls[i+1].Text) >= flowBody && !lines.Marker(ls[i+1].Text)
}

// notHead reports whether a line is of the title block, a caption or an entry of a
// list rather than a heading.
func notHead(s string) bool {
	_, _, _, caption := lines.Caption(s)
	return caption || reBoiler.MatchString(s) || reTOC.MatchString(s) || tocEntry(s) || reCaption.MatchString(s) || lines.Marker(s) || bareSession(s) ||
		isPublisher(s) || dayOf(s) != "" || monthOf(s) != "" && reMonthYear.FindString(s) == s || reContact.MatchString(s) || reSymbol.FindString(s) == s || strings.Contains(s, "://") || strings.HasSuffix(s, "*")
}

// reContact is a line of an address.
var reContact = regexp.MustCompile(`(?i)^(?:tel(?:ephone)?|phone|fax|e-?mail|web(?:site)?|address|p\.?\s?o\.? box|url|for (?:more|further|any further) (?:information|details)[^.]{0,30})\b\s*(?:no\.?)?\s*[:.]`)

// inOrder leaves out lettered and roman headings that nothing leads up to: "M. Name"
// is a person. A letter follows the one before, with at most two lost between.
func inOrder(hs []heading) []heading {
	hs = countingOn(hs)
	out := hs[:0:0]
	letter, roman, arabic := 0, 0, arabicLevel(hs)
	lettered := slices.ContainsFunc(hs, func(h heading) bool { return !h.chapter && reCounting.MatchString(h.number) })
	for _, h := range hs {
		switch {
		case lettered && arabicHead(h):
			h.level = 3 // below the letters
		case arabicHead(h):
			h.level = arabic
		case h.level == 2 && len(h.number) == 1:
			n := int(h.number[0]-'A') + 1
			if n < 1 || n > 26 || n > letter+maxLostHeads && n != 1 {
				continue
			}
			letter = n
		case h.level == 1:
			letter = 0
			if n, ok := corpus.ParseRoman(h.number); ok && h.number != "" && strings.Trim(h.number, "IVXL") == "" {
				if n > roman+maxLostHeads && n != 1 {
					continue
				}
				roman = n
			}
		}
		out = append(out, h)
	}
	return out
}

// countingOn leaves out headings that only their number makes, where it does not count on
// from the one before, or stands alone.
func countingOn(hs []heading) []heading {
	last, kept := 0, hs[:0:0]
	for k, h := range hs {
		n, err := strconv.Atoi(h.number)
		if err != nil || h.chapter {
			kept = append(kept, h)
			continue
		}
		if h.sentence && (n != last+1 || n == 1 && !follows2(hs[k+1:])) {
			continue
		}
		last = n
		kept = append(kept, h)
	}
	return kept
}

// follows2 reports whether the next whole number of headings is 2.
func follows2(hs []heading) bool {
	for _, h := range hs {
		if arabicHead(h) {
			return h.number == "2"
		}
	}
	return false
}

// ofOneDepth gives headings without any number one depth: names like "Background" stand
// beside the others then, not above them. What only says to whom stands below.
func ofOneDepth(hs []heading) []heading {
	if slices.ContainsFunc(hs, func(h heading) bool { return h.number != "" || h.level == 2 }) {
		return hs
	}
	out := slices.Clone(hs)
	for i, h := range out {
		if !h.listed {
			out[i].level = 1
			if reAddressees.MatchString(h.text) {
				out[i].level = 2
			}
		}
	}
	return out
}

// arabicHead reports whether a heading has a whole number and no word before it.
func arabicHead(h heading) bool {
	return h.number != "" && strings.Trim(h.number, "0123456789") == "" && !h.chapter
}

// arabicLevel is the depth of headings with whole numbers: they are of one sort,
// whatever speaks for each.
func arabicLevel(hs []heading) int {
	level := 3
	for _, h := range hs {
		if arabicHead(h) {
			level = min(level, h.level)
		}
	}
	return level
}

// reCounting is a letter or a roman figure.
var reCounting = regexp.MustCompile(`^(?:[A-Z]|[IVXL]+)$`)

// maxLostHeads is how far the number of a heading may be from the one before.
const maxLostHeads = 3
