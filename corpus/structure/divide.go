package structure

import (
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// marginBefore returns the line at which the heading of the next section
// begins, where the table of sections has the words of the last lines before
// it; else to.
func (s *statute) marginBefore(from, to int, next *opening) int {
	if s.table == nil {
		return to
	}
	want := words(s.table.headings[next.number()], 40)
	if len(want) == 0 {
		return to
	}
	for n := 1; n <= 7 && to-n >= from; n++ {
		if slices.Equal(words(joinHead(s.texts(to-n, to)), 41), want) {
			return to - n
		}
	}
	return to
}

// closeInserted leaves a chapter that a bracket opened ("[CHAPTER-1A") where
// the bracket closes in a section's text.
func (s *statute) closeInserted(from, to int) {
	if !s.inserted {
		return
	}
	for i := from; i < to; i++ {
		s.depth += strings.Count(s.body[i].text, "[") - strings.Count(s.body[i].text, "]")
	}
	if s.depth <= 0 {
		s.inserted, s.chapter, s.division = false, s.outer, ""
	}
}

// headingsBefore returns the line at which the headings of containers begin
// that stand between a section's text and the next section.
func (s *statute) headingsBefore(from, to int) int {
	for i := max(from, to-14); i < to; i++ {
		if containerLine(s.body[i].text) {
			return i
		}
	}
	// A cross heading: one or two short lines at the end.
	for n := min(2, to-from); n >= 1; n-- {
		if s.crossHeading(from, to-n, to) {
			return to - n
		}
	}
	return to
}

// crossHeading reports whether the lines from i to to are a heading between two
// groups of sections, such as "Of Private Defence".
func (s *statute) crossHeading(from, i, to int) bool {
	if i <= from-1 || i < 1 {
		return false
	}
	prev := strings.TrimRight(s.body[i-1].text, " ")
	if prev == "" || strings.IndexByte(".;]*_-", prev[len(prev)-1]) < 0 && !strings.HasSuffix(prev, "”") && !strings.HasSuffix(prev, "—") {
		return false
	}
	upper := true
	for j := i; j < to; j++ {
		t := s.body[j].text
		upper = upper && mostlyUpper(t)
		if len(t) > 90 || opensParagraph(t) || strings.HasPrefix(t, "Illus") || strings.ContainsAny(t[len(t)-1:], ",;") {
			return false
		}
	}
	if upper {
		return true
	}
	t := s.body[i].text
	return to-i == 1 && len(t) < 70 && startsUpper(t) && strings.IndexByte(".:])*_", t[len(t)-1]) < 0 && len(strings.Fields(t)) > 1
}

// parent is the innermost open container.
func (s *statute) parent() string {
	for _, e := range []string{s.division, s.chapter, s.part} {
		if e != "" {
			return e
		}
	}
	return ""
}

// containers reads the headings of parts, chapters and divisions in the lines
// from to to. Text that stands below a heading and above the next section is
// kept as a paragraph of its own.
func (s *statute) containers(from, to int) {
	for i := from; i < to; {
		kind, number, heading, ok := readContainer(s.body[i].text)
		j := i + 1
		for j < to && !containerLine(s.body[j].text) {
			j++
		}
		rest := i
		if ok {
			more := s.texts(i+1, j)
			n := 0
			if len(more) > 0 {
				n = headingLines(more)
				heading = strings.TrimSpace(heading + " " + flow(more[:n]))
			}
			s.openContainer(kind, number, heading, i, i+1+n)
			rest = i + 1 + n
		}
		s.below(rest, j)
		i = j
	}
}

// below keeps the lines after a container's heading: a short one is the heading
// of a division, a longer text a paragraph.
func (s *statute) below(from, to int) {
	if from >= to {
		return
	}
	text := cleanMarks(flow(s.texts(from, to)))
	if len(text) <= longestCross {
		s.openContainer(corpus.Division, "", text, from, to)
		return
	}
	s.seen["paragraph"]++
	s.add(corpus.Provision{
		EID:  workid.Join(s.parent(), workid.EID(corpus.Paragraph, itoa(s.seen["paragraph"]))),
		Kind: corpus.Paragraph, Text: text, Unit: true, Parent: s.parent(),
	}, from, to)
}

// longestCross bounds the heading between two groups of sections, in bytes.
const longestCross = 140

// headingLines says how many of the lines after "CHAPTER IV" are its heading:
// those in capitals, or one line that is not too long for a heading.
func headingLines(lines []string) int {
	n := 0
	for n < len(lines) && n < 4 && mostlyUpper(lines[n]) {
		n++
	}
	if n == 0 && len(lines[0]) <= longestCross && !opensParagraph(lines[0]) {
		return 1
	}
	return n
}

// openContainer adds a part, chapter or division, in which the sections after it
// stand.
func (s *statute) openContainer(kind corpus.ProvisionKind, number, heading string, from, to int) {
	if heading == "" && number == "" {
		return
	}
	p := corpus.Provision{Kind: kind, Number: number, Heading: trimHeading(heading)}
	switch kind {
	case corpus.Part:
		s.part, s.chapter, s.division = "", "", ""
	case corpus.Chapter:
		if !s.inserted {
			s.outer = s.chapter
		}
		s.chapter, s.division = "", ""
	default:
		s.division = ""
		if number == "" {
			number = itoa(s.seen["division"] + 1)
			s.seen["division"]++
		}
	}
	p.Parent = s.parent()
	p.EID = workid.Join(p.Parent, workid.EID(kind, number))
	if kind == corpus.Division {
		p.EID = workid.EID(kind, number)
	}
	eid := s.out[s.add(p, from, to)].EID
	switch kind {
	case corpus.Part:
		s.part = eid
	case corpus.Chapter:
		s.depth = strings.Count(s.body[from].text, "[") - strings.Count(s.body[from].text, "]")
		s.inserted = s.depth > 0
		s.chapter = eid
	default:
		s.division = eid
	}
}
