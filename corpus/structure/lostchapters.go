package structure

import (
	"regexp"
	"strings"

	"daleel/corpus"
)

// Some sources lost the headings of chapters: the line with the number, the first
// line of the name, or both. What is left of one, printed over its first section,
// says nothing of the sections further on, among which other lost headings may
// have stood.

var (
	ownChapter = regexp.MustCompile(`\b[Tt]his (?:Chapter|Part)\b`)
	// lastChapter matches the headings of the chapters with which laws end.
	lastChapter = regexp.MustCompile(`(?i)\b(?:miscell\w+|general|supplement\w+|final|savings?|transitional)\b`)
)

// chapterLine is the heading of a part or chapter in the body.
type chapterLine struct {
	line, ordinal int
	kind          corpus.ProvisionKind
	heading       string
}

// markLost finds out whether the source lost headings of chapters: its sections
// speak of "this Chapter" and none is printed, or the numbers of those that are
// printed begin past the first. Chapters that can be trusted to hold what
// follows are those whose next one is there.
func (s *statute) markLost(from, to int) {
	var printed []chapterLine
	spoken := false
	for i := from; i < to; i++ {
		if kind, number, heading, ok := readContainer(s.body[i].text); ok && kind != corpus.Division && !quotedAt(s.body, i) {
			printed = append(printed, chapterLine{i, ordinal(number), kind, heading})
			continue
		}
		spoken = spoken || ownChapter.MatchString(s.body[i].text) && !strings.ContainsAny(s.body[i].text, "“\"")
	}
	switch {
	case len(printed) == 0 && !spoken:
		return
	case len(printed) > 0 && (printed[0].ordinal <= 1 || printed[0].kind == corpus.Part):
		return
	}
	s.lost, s.trusted = true, map[int]bool{}
	for k, c := range printed {
		last := k+1 == len(printed)
		next := !last && printed[k+1].kind == c.kind && printed[k+1].ordinal-c.ordinal <= 1
		s.trusted[c.line] = next || last && (lastChapter.MatchString(c.heading) || k > 0 && c.ordinal-printed[k-1].ordinal == 1)
	}
	s.finds = append(s.finds, corpus.Finding{Code: "chapters.lost", Detail: "the source lost headings of chapters: sections stand without them"})
}

// fragile reports whether the heading of a container at line at is known to stand
// over the next section only.
func (s *statute) fragile(kind corpus.ProvisionKind, number, heading string, at int) bool {
	switch {
	case !s.lost:
		return false
	case kind == corpus.Division:
		return number == "" && s.chapter == "" && s.part == "" && mostlyUpper(heading)
	}
	return !s.trusted[at]
}

// closeFragile leaves the container that is known to hold one section.
func (s *statute) closeFragile() {
	if s.brittle == "" {
		return
	}
	if s.division == s.brittle {
		s.division = ""
	} else {
		s.part, s.chapter, s.division = "", "", ""
	}
	s.brittle = ""
}
