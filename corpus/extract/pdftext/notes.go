package pdftext

import (
	"math"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// noteStart is the mark with which a footnote begins.
var noteStart = regexp.MustCompile(`^(\d{1,3}|\*{1,4}|†|‡)[.\])]?\s*\S`)

// amendment is how footnotes that record a change of the law begin.
var amendment = regexp.MustCompile(`^(\d{1,3}|\*{1,4})\s*[.\])]?\s*(\[|“|")?(Subs|Substituted|Ins|Inserted|Sub|Added|Add|Omitted|Amended|Rep|Repealed|Renumbered|Re-numbered)\b[^\]]{0,60}?\b([Bb]y|[Vv]ide|w\.e\.f|ibid|through|Act|Ord|A\.O)\b`)

// wordsChanged is how those begin that name first what was changed. Paragraphs
// of a judgment can begin like that too, but with a stop after their number.
var wordsChanged = regexp.MustCompile(`^(\d{1,3}|\*{1,4})\s*((The|Certain|Original|Orignal|New|Existing|For) )?((original|existing|previous|former|the) )?([Ww]ords?|figures?|commas?|brackets?|full stop|S\.|Ss\.|[Ss]ections?|[Ss]ub-?sections?|[Cc]lauses?|[Pp]rovisos?|[Pp]aragraphs?|[Aa]rticles?|[Cc]hapters?|[Ee]ntry|[Ee]ntries|[Rr]ules?|[Ee]xplanation|[Ss]chedule)\b.*\b(omitted|subs|ins|rep|added|renumbered|re-numbered|substituted|inserted)\b`)

// recordsChange reports whether a line is a footnote that records a change.
func recordsChange(text string) bool {
	return amendment.MatchString(text) || wordsChanged.MatchString(text)
}

var separator = regexp.MustCompile(`^[_\-–—=*\s]{4,}$`)

// smallNote is how much smaller than the body the letters of a footnote are
// where size tells them apart.
const smallNote = 0.93

// markNotes finds the footnotes at the foot of the page. last is the number of
// the last footnote so far; the new last is returned.
func (s *sheet) markNotes(body float64, last int) int {
	var ls []*line
	marks := map[string]bool{}
	for _, l := range s.lines {
		if l.role == inBody && !l.turned {
			ls = append(ls, l)
			for _, m := range l.marks {
				marks[m] = true
			}
		}
	}
	sort.SliceStable(ls, func(i, j int) bool { return ls[i].y > ls[j].y })
	start := s.noteBlock(ls, body, marks, last)
	if start < 0 {
		return last
	}
	for _, l := range ls[start:] {
		l.role = inNotes
		if m := noteStart.FindStringSubmatch(l.text); m != nil {
			if n, err := strconv.Atoi(m[1]); err == nil {
				last = n
			}
		}
	}
	return last
}

// noteBlock returns where the footnotes begin in the lines from the top down,
// -1 where there are none.
func (s *sheet) noteBlock(ls []*line, body float64, marks map[string]bool, last int) int {
	// The lines at the foot that are set smaller than the body.
	small := len(ls)
	for small > 0 && (ls[small-1].size <= smallNote*body || separator.MatchString(ls[small-1].text)) {
		small--
	}
	for i := max(small, 1); i < len(ls); i++ { // from 1: a page may be in small print altogether
		if !alone(ls, i) {
			continue
		}
		continued := i == small && last > 0 && separator.MatchString(ls[i-1].text) && ls[i].x1-ls[i].x0 > 0.3*s.width
		if isNote(ls[i], marks) || continued {
			if secondNote(ls[i], last) {
				i = small // the mark of the one before was not read as a number
			}
			return s.withSeparator(ls, i)
		}
	}
	// Footnotes as large as the body: only what records a change counts, or
	// what stands under a line.
	for i := 1; i < len(ls); i++ {
		l := ls[i]
		ruled := i > len(ls)/3 && s.ruled(ls, i) && isNote(l, marks) && !dotted.MatchString(l.text)
		if alone(ls, i) && (ruled || recordsChange(l.text) && inSequence(l.text, last)) && notesBelow(ls[i:], body) {
			return s.withSeparator(ls, i)
		}
	}
	return -1
}

// secondNote reports whether a footnote must have another before it.
func secondNote(l *line, last int) bool {
	m := noteStart.FindStringSubmatch(l.text)
	if m == nil {
		return false
	}
	n, err := strconv.Atoi(m[1])
	return err == nil && n != last+1 && (n == 2 || n == last+2)
}

// dotted is a number with a stop, as sections and paragraphs have.
var dotted = regexp.MustCompile(`^\d+[A-Z]{0,2}\.\s`)

// inSequence reports whether the number of a note with a stop is one that a
// note can have: the first on its page, or the next of the document.
func inSequence(text string, last int) bool {
	if !dotted.MatchString(text) {
		return true
	}
	n, err := strconv.Atoi(text[:strings.IndexByte(text, '.')])
	return err == nil && (n == 1 || n == last+1)
}

// alone reports whether nothing else stands on the line's baseline: a row of a
// table is no footnote.
func alone(ls []*line, i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(ls) && math.Abs(ls[j].y-ls[i].y) < 0.4*ls[i].size {
			return false
		}
	}
	return true
}

// headedSection is a section whose heading ends with a stop and a dash.
var headedSection = regexp.MustCompile(`^\d{1,3}[A-Z]{0,2}\.\s+[A-Z\[“].{3,160}\.\s?(?:__|—|–|―)`)

// markedSection is the number of a section behind the mark of a footnote.
var markedSection = regexp.MustCompile(`^\d{1,3}\s+\d{1,3}-?[A-Z]{0,2}\.\s`)

// isNote reports whether a line begins with the mark of a footnote: one that
// is raised, that the body has too, or that an amendment follows.
func isNote(l *line, marks map[string]bool) bool {
	m := noteStart.FindStringSubmatch(l.text)
	if m == nil || strings.HasPrefix(strings.TrimSpace(l.text[len(m[1]):]), "[") || markedSection.MatchString(l.text) || headedSection.MatchString(l.text) {
		return false // "1 [24A." and "1 25. [" begin sections
	}
	return marks[m[1]] && len(l.text) > 8 || slices.Contains(l.marks, m[1]) && strings.HasPrefix(l.text, m[1]) || recordsChange(l.text)
}

// notesBelow reports whether the lines are footnotes to the end: a fair share
// begin one, and none begins a provision of the law.
func notesBelow(ls []*line, body float64) bool {
	starts := 0
	for _, l := range ls {
		raised := slices.ContainsFunc(l.marks, func(m string) bool { return strings.HasPrefix(l.text, m) })
		switch {
		case recordsChange(l.text) || raised && noteStart.MatchString(l.text):
			starts++
		case dotted.MatchString(l.text) && l.size > smallNote*body:
			return false
		}
	}
	return starts*5 >= len(ls)
}

// ruled reports whether a line is drawn, or typed, right above ls[i].
func (s *sheet) ruled(ls []*line, i int) bool {
	l := ls[i]
	if i > 0 && separator.MatchString(ls[i-1].text) {
		return true
	}
	above := s.height
	if i > 0 {
		above = ls[i-1].y
	}
	for _, r := range s.rules {
		w := r.x1 - r.x0
		if r.y > l.y+0.3*l.size && r.y < above-0.05*l.size && r.y < l.y+3.5*l.size && w > 60 && w < 0.75*s.width && i > 0 && noteStart.MatchString(l.text) {
			return true
		}
	}
	return false
}

// withSeparator takes in the typed line above the first footnote.
func (s *sheet) withSeparator(ls []*line, i int) int {
	if i > 0 && separator.MatchString(ls[i-1].text) {
		ls[i-1].role, ls[i-1].text, ls[i-1].words = inNotes, "", nil
		return i - 1
	}
	return i
}
