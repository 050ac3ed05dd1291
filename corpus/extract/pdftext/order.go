package pdftext

import (
	"math"
	"regexp"
	"sort"
)

// order puts the lines of a page in reading order. The order of the file is
// kept where it runs down the page; where it jumps about, the places decide.
func (s *sheet) order(lines []*line) []*line {
	ups := 0
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if b.y > a.y+0.6*b.size {
			b.jump = true
			if b.x0 < a.x1-b.size {
				ups++
			}
		}
	}
	if len(lines) >= 8 && ups*4 > len(lines) {
		lines = byPlace(lines)
	}
	return mergeLabels(lines)
}

// byPlace sorts lines from the top down, and from left to right those on one
// baseline.
func byPlace(lines []*line) []*line {
	sort.SliceStable(lines, func(i, j int) bool { return lines[i].y > lines[j].y })
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && lines[i].y-lines[j].y < 0.35*lines[i].size {
			j++
		}
		run := lines[i:j]
		sort.SliceStable(run, func(a, b int) bool { return run[a].x0 < run[b].x0 })
		i = j
	}
	for _, l := range lines {
		l.jump = false
	}
	return lines
}

// label is the number of a list, standing alone.
var label = regexp.MustCompile(`^[(\[]?(\d{1,3}[A-Z]{0,2}|[a-z]{1,2}|[A-Z]|[ivxlIVXL]{1,6})[.)\]]{1,2}$`)

// labelReach is how many lines further on the text of a label may stand.
const labelReach = 12

// mergeLabels puts the numbers of a list, which tables draw as a column of
// their own, before the lines that they number.
func mergeLabels(lines []*line) []*line {
	gone := map[*line]bool{}
	for i, l := range lines {
		if !label.MatchString(l.text) {
			continue
		}
		for j := i + 1; j < len(lines) && j <= i+labelReach; j++ {
			m := lines[j]
			if !gone[m] && math.Abs(m.y-l.y) < 0.3*l.size && m.x0 > l.x1 && m.x0 < l.x1+12*l.size && !label.MatchString(m.text) {
				m.prepend(l)
				gone[l] = true
				break
			}
		}
	}
	if len(gone) == 0 {
		return lines
	}
	out := lines[:0]
	for _, l := range lines {
		if !gone[l] {
			out = append(out, l)
		}
	}
	return out
}

// prepend puts l before m, with a space.
func (m *line) prepend(l *line) {
	shift := len(l.text) + 1
	words := append([]word{}, l.words...)
	for _, w := range m.words {
		w.start, w.end = w.start+shift, w.end+shift
		words = append(words, w)
	}
	m.text, m.words, m.x0 = l.text+" "+m.text, words, l.x0
	for i := range m.markAt {
		m.markAt[i] += shift
	}
	m.marks = append(append([]string{}, l.marks...), m.marks...)
	m.markAt = append(append([]int{}, l.markAt...), m.markAt...)
	m.jump = m.jump && l.jump
}
