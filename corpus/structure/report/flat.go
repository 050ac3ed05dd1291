package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
)

// A web page that shows a PDF may run all lines of a page, or of the paper, into one.
// What stood on lines of its own is told by the words of the title page, by the dots of
// a contents and by numbers that count on, and gets its line back before the text is
// read.

const (
	// flatLine is the length, in bytes, from which a line may be many.
	flatLine = 300
	// flatFront is how far into such a line the title page goes at most.
	flatFront = 1500
	// fewestFlat is how many numbers count on in a line whose paragraphs are run in.
	fewestFlat = 3
)

var (
	// reFlatUN is what the first line of a United Nations document has run in.
	reFlatUN = regexp.MustCompile(`(?i)\bdistr\b.{0,40}\bgeneral\b`)
	// reFlatStart begins a line of that title page.
	reFlatStart = regexp.MustCompile(`\s(\bUnited Nations (?:Convention|International|CRC|CEDAW|CCPR|A/)|Convention (?:on|against) |International C(?:ovenant|onvention) |Distr\b|\d{1,2} ` + monthNames + ` \d{4} Original|Original: |English, French|General Assembly\b|(?i:committee (?:on (?:the|economic|migrant|enforced)|against)|human rights co(?:mmittee|uncil)) |(?i:consideration of reports )|Concluding observations (?:on|of)|List of issues|Summary record of|(?:Written )?[Rr]eplies (?:of|by|to)|(?:Initial|Second|Third|Fourth|Fifth|Sixth|Seventh|Combined [a-z, -]+?) (?:periodic )?reports? (?:of|submitted|by)|Addendum |(?:[A-Z][a-z]+-)?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]h?[a-z]+(?:teenth|tieth)) session\b|(?:Agenda item|Item) \d|\[Date received|\*+ ?(?:The|Previously|Adopted|Annexes)|GE\.\d|Contents\b|CONTENTS\b)`)
	// reFlatEnd ends one: what it has in its last group begins the next.
	reFlatEnd = regexp.MustCompile(`(?i:committee on the rights of the child|committee against torture|human rights committee|discrimination against women|racial discrimination|migrant workers|persons with disabilities|cultural rights|enforced disappearances|of the (?:convention|covenant)|session|due in (?:19|20)\d\d)(?: \([^)]{4,40}\))?( )[A-Z]`)
	// reFlatOther begins a line of another title page.
	reFlatOther = regexp.MustCompile(`\s(©|Copyright ©|ISBN\b|All rights reserved|Permission to |(?:Published|Submitted|Prepared|Compiled) by |Submitted to |Table of Contents|TABLE OF CONTENTS|Contents [A-Z]|CONTENTS [A-Z]|Executive Summary|EXECUTIVE SUMMARY|` + monthNames + `,? (?:19|20)\d\d\b)`)
	// reFlatEntry is an entry of a contents: dots and the number of a page.
	reFlatEntry = regexp.MustCompile(`(?:\.\s?){5,}\s*(?:\d{1,4}\s?[-–]\s?\d{1,4}\s+)?\d{1,4}( )`)
	// reFlatNumber is a number inside a line, before a sentence.
	reFlatNumber = regexp.MustCompile(`(^|\s)(\d{1,3})\.\s?(?:[\p{Lu}“"‘])`)
	// reNoNumber are words before a number that is no paragraph's.
	reNoNumber = regexp.MustCompile(`(?i)(?:\b(?:nos?|paras?|paragraphs?|arts?|articles?|sections?|table|figure|box|chapter|part|protocol|resolution|comment|and|to|of|in|page|article)\.?|,|/)$`)
	// reFlatHead is a heading at the end of what stands before a number.
	reFlatHead = regexp.MustCompile(`(?:^|[.;:)”"]\s+)((?:(?:[IVX]{1,5}|[A-Z])\.\s*\p{Lu}[^.;]{2,110}?)(?:\s+[A-Z]\.\s*\p{Lu}[^.;]{2,90})?|(?:Introduction|INTRODUCTION))$`)
)

// unflattened gives lines that hold what was many their breaks back.
func unflattened(pages []corpus.Page) []corpus.Page {
	out := slices.Clone(pages)
	for i, p := range out {
		if len(p.Words) > 0 || len(p.Headings) > 0 || len(p.Notes) > 0 {
			continue
		}
		ls := strings.Split(p.Text, "\n")
		for k, l := range ls {
			if len(l) >= flatLine {
				ls[k] = flatNumbers(flatEntries(l))
			}
		}
		if i == 0 {
			flatTitle(ls)
		}
		out[i].Text = strings.Join(ls, "\n")
	}
	return out
}

// flatTitle breaks the title page that the first line of a paper holds.
func flatTitle(ls []string) {
	for k, l := range ls[:min(len(ls), maxStart)] {
		if strings.TrimSpace(l) == "" {
			continue
		}
		front, rest := l, ""
		if len(front) > flatFront {
			cut := strings.LastIndexByte(front[:flatFront], ' ') + 1
			front, rest = l[:cut], l[cut:]
		}
		switch {
		case len(l) >= flatLine/2 && reFlatUN.MatchString(front):
			front = reFlatStart.ReplaceAllString(front, "\n$1")
			front = breakAfter(reFlatEnd, front)
		case len(l) >= flatLine*2/3 && !reSentence.MatchString(l[:min(len(l), flatLine/2)]):
			front = strings.ReplaceAll(reFlatOther.ReplaceAllString(front, "\n$1"), "\n\n", "\n")
			front = breakAfter(reFlatMonth, front)
		default:
			return
		}
		ls[k] = front + rest
		return
	}
}

// reFlatMonth ends the line of the month.
var reFlatMonth = regexp.MustCompile(`\n` + monthNames + `,? (?:19|20)\d\d( )`)

// breakAfter makes the last group of each match the end of a line.
func breakAfter(re *regexp.Regexp, s string) string {
	var b strings.Builder
	from := 0
	for _, m := range re.FindAllStringSubmatchIndex(s, -1) {
		b.WriteString(s[from:m[len(m)-2]] + "\n")
		from = m[len(m)-1]
	}
	return b.String() + s[from:]
}

// flatEntries puts each entry of a contents on its line.
func flatEntries(l string) string {
	if len(l) <= maxLook {
		return breakAfter(reFlatEntry, l)
	}
	cut := strings.LastIndexByte(l[:maxLook], ' ') + 1 // a contents stands at the top
	return breakAfter(reFlatEntry, l[:cut]) + l[cut:]
}

// maxBefore is how much is looked at before a number, in bytes.
const maxBefore = 24

// flatNumbers puts each paragraph of a line on a line of its own, with the headings that
// stand before it: their numbers count on.
func flatNumbers(l string) string {
	type cut struct{ at, n int }
	var cuts []cut
	for _, m := range reFlatNumber.FindAllStringSubmatchIndex(l, -1) {
		n, _ := strconv.Atoi(l[m[4]:m[5]])
		before := strings.TrimSpace(l[max(0, m[4]-maxBefore):m[4]])
		if reNoNumber.MatchString(before) || len(cuts) > 0 && n != cuts[len(cuts)-1].n+1 || len(cuts) == 0 && n != 1 {
			continue
		}
		cuts = append(cuts, cut{m[4], n})
	}
	if len(cuts) < fewestFlat && !(len(cuts) > 1 && cuts[1].at-cuts[0].at > flatLine/2) {
		return l
	}
	var b strings.Builder
	from := 0
	for _, c := range cuts {
		b.WriteString(headApart(strings.TrimSpace(l[from:c.at])) + "\n")
		from = c.at
	}
	return strings.TrimLeft(b.String(), "\n") + l[from:]
}

// maxFlatHead is how much of a piece two headings take up at most, in bytes.
const maxFlatHead = 320

// headApart puts the headings at the end of a piece on lines of their own.
func headApart(piece string) string {
	from := max(0, len(piece)-maxFlatHead)
	m := reFlatHead.FindStringSubmatchIndex(piece[from:])
	if m == nil {
		return piece
	}
	m[2], m[3] = m[2]+from, m[3]+from
	head := piece[m[2]:m[3]]
	if k := reSecondHead.FindStringIndex(head); k != nil {
		head = head[:k[0]] + "\n" + strings.TrimSpace(head[k[0]:])
	}
	return strings.TrimLeft(strings.TrimSpace(piece[:m[2]])+"\n"+head, "\n")
}

// reSecondHead is a lettered heading that follows on one in roman figures.
var reSecondHead = regexp.MustCompile(`\s[A-Z]\.\s`)
