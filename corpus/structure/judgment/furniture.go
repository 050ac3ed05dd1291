package judgment

import (
	"regexp"
	"slices"
	"strings"

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
	reHeadOfPage = regexp.MustCompile(`^\W*((?:[A-Za-z]+\.?\s?){1,5}(?:(?i:no)s?[.:\s]*)?\d+(?:\s?-\s?[A-Z])?\s?(?:/|\s(?i:of)\s)\s?[12]\d{3})[\s\W]*\d{0,3}\W*$`)
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
func withoutFurniture(ls []lines.Line) []lines.Line {
	top := min(len(ls), furnitureReach)
	heads := headsOfPages(ls[:top])
	var stamps, rest []lines.Line
	for i, l := range ls[:top] {
		switch {
		case rePageOf.MatchString(l.Text) || heads[i] || i > 0 && printedTwice(ls[i-1].Text, l.Text):
		case i > 0 && reStamp.MatchString(l.Text) && !reJudgeMark.MatchString(ls[i-1].Text):
			stamps = append(stamps, l)
		default:
			rest = append(rest, l)
		}
	}
	if len(rest)+len(stamps) == top && len(stamps) == 0 {
		return ls
	}
	return slices.Concat(stamps, rest, ls[top:])
}

// printedTwice reports whether a line only repeats the one above, as text layers do where
// bold letters were printed one over the other.
func printedTwice(above, s string) bool {
	return above == s && len(letterKey(s)) >= minTwice && !isProse(s) && !reLawyer.MatchString(s) && !reRole.MatchString(s)
}

// minTwice is how many letters such a line has at least: "Nemo." may stand twice.
const minTwice = 8

// headsOfPages marks the lines that do nothing but repeat the only case of a header: its
// title is the first that spells the kind of case, else the first of all.
func headsOfPages(ls []lines.Line) map[int]bool {
	var at []int
	title, one, open := -1, "", 0
	for i, l := range ls {
		// The cases of an appeal history are others.
		below := open > 0 || unclosed(l.Text) < 0
		if appeal := reAppeal.MatchString(l.Text); appeal || open > 0 {
			open = max(0, open+unclosed(l.Text))
			below = true
		}
		ns := readNumbers(l.Text)
		if len(ns) == 0 || below || rePassed.MatchString(l.Text) || isProse(l.Text) {
			continue
		}
		if m := reHeadOfPage.FindStringSubmatch(l.Text); m == nil || len(ns) > 1 || one != "" && one != ns[0].String() {
			return nil
		}
		one = ns[0].String()
		at = append(at, i)
		if title < 0 && reSpelled.MatchString(strings.TrimSpace(l.Text)) {
			title = i
		}
	}
	if len(at) < 2 {
		return nil
	}
	if title < 0 {
		title = at[0]
	}
	heads := map[int]bool{}
	for _, i := range at {
		heads[i] = i != title
	}
	return heads
}
