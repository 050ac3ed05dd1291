package judgment

import (
	"regexp"
	"slices"

	"daleel/corpus/structure/internal/lines"
)

// The furniture of pages may stand anywhere in a header that a text layer or an OCR has
// read column by column, or that goes on over a page: numbers of pages, running heads, the
// stamp "Approved for reporting". It separates names that belong together.

var (
	// rePageOf is the number of a page that says so, or stands between dashes.
	rePageOf = regexp.MustCompile(`(?i)^\W*(?:page\s*(?:no\W*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|-\s*\d{1,4}\s*-)\W*$`)
	// reStamp is a note of the court's office, no part of a name.
	reStamp = regexp.MustCompile(`(?i)^\W*(?:not\s+)?(?:approved|fit)\s+for\s+report(?:ing)?\W*$`)
	// reHeadOfPage is the case, short or in full, and perhaps the number of a page.
	reHeadOfPage = regexp.MustCompile(`^\W*((?:[A-Za-z]+\.?\s?){1,6}(?:(?i:no)s?[.:\s]*)?\d+(?:\s?-\s?[A-Z])?\s?(?:/|\s(?i:of)\s)\s?` + yearForm + `)[\s\W]*\d{0,3}\W*$`)
	// reSpelled is a kind of case in full, as titles have it.
	reSpelled = regexp.MustCompile(`(?i)\b(?:petition|appeal|revision|application|reference|suit|case)`)
)

// reFrame is a line of the site that shows a page, above its text.
var reFrame = regexp.MustCompile(`(?i)^\W*(?:download as (?:pdf|txt)\b.{0,40}|you are on page\s+1\s?(?:of|/)\s?\d+|you might also like|vous êtes sur la page\b.{0,20}|você está na página\b.{0,20})$`)

// frameReach is how many lines such a frame takes at most.
const frameReach = 8

// withoutFrame takes the frame of a site off the top.
func withoutFrame(ls []lines.Line) []lines.Line {
	top := slices.Clone(ls[:min(len(ls), frameReach)])
	kept := slices.DeleteFunc(top, func(l lines.Line) bool { return reFrame.MatchString(l.Text) })
	return append(kept, ls[min(len(ls), frameReach):]...)
}

// furnitureReach is how many lines of a text may belong to its header.
const furnitureReach = 80

// withoutFurniture takes the numbers of pages out of the first lines, and the heads of
// pages where the text decides one case only, and puts stamps at the top.
func withoutFurniture(ls []lines.Line, words map[string]int) []lines.Line {
	top := min(len(ls), furnitureReach)
	texts := make([]string, top)
	for i, l := range ls[:top] {
		texts[i] = repair(l.Text, words)
	}
	heads := headsOfPages(texts)
	var stamps, rest []lines.Line
	for i, l := range ls[:top] {
		switch {
		case rePageOf.MatchString(l.Text) || heads[i] || i > 0 && printedTwice(ls[i-1].Text, l.Text):
		case i > 0 && reStamp.MatchString(l.Text) && headGoesOn(texts[i+1:]):
			stamps = append(stamps, l)
		default:
			rest = append(rest, l)
		}
	}
	if len(rest) == top {
		return ls
	}
	return slices.Concat(stamps, rest, ls[top:])
}

// headGoesOn reports whether a header goes on in the lines below: a stamp under the
// signatures of a short order stays there.
func headGoesOn(below []string) bool {
	return slices.ContainsFunc(below, func(s string) bool {
		k := lineKindOf(s)
		return k == kindVersus || k == kindHeading || k == kindDate
	})
}

// printedTwice reports whether a line only repeats the one above, as text layers do where
// bold letters were printed one over the other.
func printedTwice(above, s string) bool {
	return above == s && len(letterKey(s)) >= minTwice && !isProse(s) && !reLawyer.MatchString(s) && !reRole.MatchString(s)
}

// minTwice is how many letters such a line has at least: "Nemo." may stand twice.
const minTwice = 8

// headsOfPages marks the lines that do nothing but name a case a second time: between two
// judges, or anywhere where a header has one case only. Its title is the first line that
// spells the kind of case, else the first of all.
func headsOfPages(head []string) map[int]bool {
	heads := map[int]bool{}
	for i := 1; i+1 < len(head); i++ {
		heads[i] = reJustice.MatchString(head[i-1]) && reJustice.MatchString(head[i+1]) && reHeadOfPage.MatchString(head[i]) && namedBelow(head[i:])
	}
	at := onlyCase(head)
	if len(at) < 2 {
		return heads
	}
	title := max(0, slices.IndexFunc(at, func(i int) bool { return reSpelled.MatchString(head[i]) }))
	for k, i := range at {
		heads[i] = heads[i] || k != title
	}
	return heads
}

// namedBelow reports whether the case on the first line is named again on one of the lines
// below it.
func namedBelow(head []string) bool {
	ns := readNumbers(head[0])
	return len(ns) == 1 && slices.ContainsFunc(head[1:], func(s string) bool {
		return slices.ContainsFunc(readNumbers(s), func(n caseNumber) bool { return n.String() == ns[0].String() })
	})
}

// onlyCase gives the lines that are nothing but the number of the case where a header has
// one case only. The cases of an appeal history are others.
func onlyCase(head []string) []int {
	var at []int
	one, open := "", 0
	for i, s := range head {
		below := open > 0 || unclosed(s) < 0
		if reAppeal.MatchString(s) || open > 0 {
			open, below = max(0, open+unclosed(s)), true
		}
		ns := readNumbers(s)
		if len(ns) == 0 || below || rePassed.MatchString(s) || isProse(s) {
			continue
		}
		if !reHeadOfPage.MatchString(s) || len(ns) > 1 || one != "" && one != ns[0].String() {
			return nil
		}
		one, at = ns[0].String(), append(at, i)
	}
	return at
}
