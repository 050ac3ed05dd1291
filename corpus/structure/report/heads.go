package report

import (
	"regexp"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

var (
	// reLawMark is what a law says of itself in its first lines.
	reLawMark = regexp.MustCompile(`(?i)^\W*(?:act|ordinance|order) no\b|is hereby enacted|\bmay be called\b|^\W*an act (?:further )?to\b|^\W*whereas\b|^\W*1\.\s*short title`)
	// reLawTitle is the title of a law, reAbout a word of one that is about it.
	reLawTitle = regexp.MustCompile(`(?i)\bconstitution\b|\b(?:act|ordinance|order|rules|regulations|code|bill)\b[\s,]*(?:of )?(?:\(?\d{4}\)?)?\W*$`)
	reAbout    = regexp.MustCompile(`(?i)\b(?:review|report|study|analysis|assessment|brief|paper|note|gaps?|comments?|commentary|implementation|overview|guide)\b`)
	// rePaperHead heads a part of a paper and none of a law.
	rePaperHead = regexp.MustCompile(`(?i)^(?:[IVX\d]{1,4}[.)]\s*)?(?:executive summary|introduction|background|foreword|preface|acknowledge?ments?|abstract|methodology|(?:key )?findings|key messages|literature review)\W*$`)
)

const (
	// fewestPaperHeads is how many headings of a paper say that it is one where nothing
	// else does.
	fewestPaperHeads = 2
	// paperProse is how much running text stands below such a heading, in letters.
	paperProse = 80
)

// Heads reports whether a text begins as a paper, before anything by which a law names
// itself: a review may quote an Act from its title to its last section, and a committee's
// report has the bill behind it.
func Heads(pages []corpus.Page) bool {
	ls := lines.Read(firstPages(pages))
	if len(ls) == 0 {
		return false
	}
	if ofCommittee(ls) {
		return true
	}
	f := readFront(pages, ls)
	if reLawTitle.MatchString(f.title) && !reAbout.MatchString(f.title) {
		return false // a law with a preface of its publisher
	}
	heads := 0
	for i, l := range ls {
		if reLawMark.MatchString(l.Text) {
			break
		}
		if rePaperHead.MatchString(l.Text) && proseBelow(ls, i) {
			heads++
		}
	}
	said := f.symbol != "" || f.kindWord != "" || f.publisher != ""
	return heads >= fewestPaperHeads || heads > 0 && said
}

var (
	// reCommitteeReport is the title of what a committee of a parliament reports on a bill.
	reCommitteeReport = regexp.MustCompile(`(?i)^(?:(?:first|second|interim|final|special) )?report of (?:the )?.{0,40}\bcommittee\b`)
	// reHonour is how such a report begins.
	reHonour = regexp.MustCompile(`(?i)\bhave the honou?r to (?:present|submit|lay|report)\b`)
)

// ofCommittee reports whether a text is what a committee of a parliament reports, with
// the bill behind it.
func ofCommittee(ls []lines.Line) bool {
	titled, honour := false, false
	for _, l := range ls[:min(len(ls), frontHeads)] {
		if reLawMark.MatchString(l.Text) {
			break
		}
		titled = titled || reCommitteeReport.MatchString(l.Text)
		honour = honour || reHonour.MatchString(l.Text)
	}
	return titled && honour
}

// proseBelow reports whether a sentence stands below line i.
func proseBelow(ls []lines.Line, i int) bool {
	return lettersBelow(ls, i) >= paperProse && !reLawMark.MatchString(ls[min(i+1, len(ls)-1)].Text)
}

// lettersBelow is how many letters the three lines below line i have.
func lettersBelow(ls []lines.Line, i int) int {
	letters := 0
	for _, l := range ls[min(len(ls), i+1):min(len(ls), i+4)] {
		letters += utf8.RuneCountInString(l.Text)
	}
	return letters
}
