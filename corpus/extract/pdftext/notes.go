package pdftext

import (
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// noteStart is the mark with which a footnote begins.
var noteStart = regexp.MustCompile(`^(\d{1,3}|\*{1,4}|†|‡)[.\])]?\s*\S`)

// amendment is how footnotes that record a change of the law begin.
var amendment = regexp.MustCompile(`^(\d{1,3}|\*{1,4})\s*[.\])]?\s*(\[|“|")?(Subs(tituted)?\b|Ins(erted)?\b|Sub\.|Added\b|Omitted\b|Amended by|Rep(ealed)?\b|Renumbered|Re-numbered|The (original |existing |previous |former )?(words?|figures?|commas?|brackets?|proviso|full)\b.*(omitted|subs|ins|rep)|(Original |Section|Sub-section|Clause|Proviso|Paragraph|Article|Chapter|Entry|Rule)s?\b.*(omitted|subs|ins|rep|added|renumbered))`)

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
	start := s.noteBlock(ls, body, marks)
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
func (s *sheet) noteBlock(ls []*line, body float64, marks map[string]bool) int {
	// The lines at the foot that are set smaller than the body.
	small := len(ls)
	for small > 0 && (ls[small-1].size <= smallNote*body || separator.MatchString(ls[small-1].text)) {
		small--
	}
	for i := small; i < len(ls) && i >= 0; i++ {
		if isNote(ls[i], marks) || s.ruled(ls, i) && small > 0 {
			if small == 0 && i == 0 {
				break // a page in small print altogether
			}
			return s.withSeparator(ls, i)
		}
	}
	// Footnotes as large as the body: only what records an amendment counts,
	// or what stands under a line.
	for i := range ls {
		if i > 0 && amendment.MatchString(ls[i].text) && s.notesBelow(ls[i:]) || i > 0 && i > len(ls)/3 && s.ruled(ls, i) && isNote(ls[i], marks) {
			return s.withSeparator(ls, i)
		}
	}
	return -1
}

// isNote reports whether a line begins with the mark of a footnote: one that
// is raised, that the body has too, or that an amendment follows.
func isNote(l *line, marks map[string]bool) bool {
	m := noteStart.FindStringSubmatch(l.text)
	if m == nil {
		return false
	}
	return marks[m[1]] && len(l.text) > 8 || slices.Contains(l.marks, m[1]) && strings.HasPrefix(l.text, m[1]) || amendment.MatchString(l.text)
}

// notesBelow reports whether the lines are footnotes to the end: nothing among
// them begins a provision of the law.
func (s *sheet) notesBelow(ls []*line) bool {
	starts := 0
	for _, l := range ls {
		if amendment.MatchString(l.text) || noteStart.MatchString(l.text) && slices.ContainsFunc(l.marks, func(m string) bool { return strings.HasPrefix(l.text, m) }) {
			starts++
		}
	}
	return starts*6 >= len(ls)
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
