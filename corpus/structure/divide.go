package structure

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// marginBefore returns the line at which the heading of the next section
// begins, where the last lines before it stood in the margin of the print or the
// table of sections has their words; else to.
func (s *statute) marginBefore(from, to int, next *opening) int {
	if m, ok := s.margins[next.line]; ok && m.cut >= from {
		return m.cut
	}
	if n := s.inMargin(from, to); n < to {
		return n
	}
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

// inMargin returns the first of the lines right before to that are notes in the
// margin and read as a heading; to where there is none.
func (s *statute) inMargin(from, to int) int {
	at := to
	for at > from && s.body[at-1].margin {
		at--
	}
	if at == to || !startsUpper(s.body[at].text) || len(words(joinHead(s.texts(at, to)), 1)) == 0 {
		return to // a stray sign
	}
	return at
}

// headingGiven is the heading that a section has apart from its text: in the
// table of sections, else in the margin beside it.
func (s *statute) headingGiven(o *opening) string {
	if s.table != nil {
		if h := s.table.headings[o.number()]; h != "" {
			return h
		}
	}
	return joinHead(s.texts(s.inMargin(max(0, o.line-7), o.line), o.line))
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
		if s.heads(i) {
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
		if len(t) > 90 || opensParagraph(t) || strings.Contains(strings.ToUpper(t), "GAZETTE") || strings.HasPrefix(t, "Illus") || strings.ContainsAny(t[len(t)-1:], ",;") {
			return false
		}
	}
	if upper {
		return headingLike(containerHeading(s.body[i].text))
	}
	t := s.body[i].text
	return to-i == 1 && len(t) < 70 && startsUpper(t) && headingLike(t) && strings.IndexByte(".:])*_", t[len(t)-1]) < 0 && len(strings.Fields(t)) > 1
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
		for j < to && !s.heads(j) {
			j++
		}
		rest := i
		if ok {
			number = s.asRead(kind, number)
			rest = s.omittedContainer(kind, number, i, j)
			if rest == i {
				more := s.texts(i+1, j)
				n := headingLines(more)
				if n > 0 {
					heading = strings.TrimSpace(heading + " " + flow(more[:n]))
				}
				rest = i + 1 + n
				s.openContainer(kind, number, heading, i, rest)
			}
		}
		s.below(rest, j)
		i = j
	}
}

// asRead mends the number of a chapter in which OCR took II for an H: "IH" after II
// is III. The number that comes next decides.
func (s *statute) asRead(kind corpus.ProvisionKind, number string) string {
	if kind != corpus.Chapter || !strings.HasSuffix(number, "H") {
		return number
	}
	mended := number[:len(number)-1] + "II"
	if n, ok := corpus.ParseRoman(mended); ok && n == ordinal(s.chapterNumber)+1 {
		return mended
	}
	return number
}

// omittedContainer adds a part or chapter of which only the heading and a note
// are left, "CHAPTER IX.—[Of …] Omitted by …", in the lines from to to. It holds
// nothing, so that no section after it stands in it. The line after the note is
// returned, or from where the container was not omitted.
func (s *statute) omittedContainer(kind corpus.ProvisionKind, number string, from, to int) int {
	to = min(to, from+7)
	text := joinHead(s.texts(from, to))
	m := goneRE.FindStringSubmatchIndex(text)
	if m == nil || m[0] > 300 {
		return from
	}
	end, size := from+1, len(s.body[from].text)
	for end < to && (size <= m[2] || !noteEnds(s.body[end-1].text)) && (size <= m[2] || !s.crossHeading(from, end, end+1)) {
		size += len(s.body[end].text) + 1
		end++
	}
	full := joinHead(s.texts(from, end))
	head := full[:min(m[2], len(full))]
	if c := containerRE.FindStringSubmatch(head); c != nil {
		head = c[3]
	}
	s.leave(kind)
	p := corpus.Provision{Kind: kind, Number: number, Heading: containerHeading(strings.Trim(strings.TrimSpace(strings.Trim(head, " .-–—―_:")), "[].")), Omitted: true, Parent: s.parent()}
	p.EID = workid.Join(p.Parent, workid.EID(kind, number))
	if am, ok := parseAmendment(strings.TrimSpace(full[min(m[2], len(full)):])); ok {
		p.Amendments = append(p.Amendments, am)
	}
	s.add(p, from, end)
	return end
}

var (
	// goneRE finds the note that stands in place of a part that was taken out.
	goneRE = regexp.MustCompile(`(?:^|[\].—–_\s])\s*((?:Omm?itted|Rep\.|Repealed|Rep|Deleted|omitted|Omtd\.) (?:by|vide)\b)`)
	// goneTail matches the last words of such a note.
	goneTail = regexp.MustCompile(`(?:\.|\]|\b(?i:sch(?:edule)?|sched)\.?)$`)
)

func noteEnds(t string) bool { return goneTail.MatchString(strings.TrimRight(t, " ")) }

// leave closes the containers that a new one of the kind ends.
func (s *statute) leave(kind corpus.ProvisionKind) {
	switch kind {
	case corpus.Part:
		s.part, s.chapter, s.division = "", "", ""
	case corpus.Chapter:
		s.chapter, s.division, s.inserted = "", "", false
	default:
		s.division = ""
	}
}

// below keeps the lines after a container's heading: a short one is the heading
// of a division, a longer text a paragraph.
func (s *statute) below(from, to int) {
	if from >= to {
		return
	}
	text := cleanMarks(flow(s.texts(from, to)))
	switch heading := containerHeading(text); {
	case strings.Trim(text, "0123456789[]()., *_") == "":
		return
	case len(text) <= longestCross && headingLike(heading) && !strings.Contains(text, "\n"):
		s.openContainer(corpus.Division, "", heading, from, to)
		return
	}
	s.seen["paragraph"]++
	s.add(corpus.Provision{
		EID:  workid.Join(s.parent(), workid.EID(corpus.Paragraph, itoa(s.seen["paragraph"]))),
		Kind: corpus.Paragraph, Text: text, Unit: true, Parent: s.parent(),
	}, from, to)
}

var (
	// markTail is a footnote mark or a page number after a heading.
	markTail = regexp.MustCompile(`(?:[\s.]|([\pL)]))\s*\d{1,3}(?:\s+\d{1,3})*$`)
	leaders  = regexp.MustCompile(`\s*(?:\.{4,}|…).*$`)
	// countWord ends in a word whose number belongs to it.
	countWord = regexp.MustCompile(`(?i)\b(?:articles?|parts?|chapters?|no|nos|schedule|section|sections|form|class|phase|title|act,?)\.?$`)
	// bodyVerb stands in sentences of the law and not in its headings.
	bodyVerb = regexp.MustCompile(`(?:^| )(?:is|may|shall|has|have|was|were|means|includes|prescribe)(?: |$)`)
	// bodyStart opens sentences and not headings.
	bodyStart = regexp.MustCompile(`^(?:When|Where|If|Every|Any|Subject to|Notwithstanding|Provided|Whoever|S\.? ?No|Sr\.? ?No|Explanation|Illustration|Exception|Omitted|Subs\.|Ins\.|Added|Rep\.|[a-z,;:.)”]|\(\d|\d+[.\[]|\d+ ?\[|See )`)
	openWord  = regexp.MustCompile(` (?:of|to|in|with|the|and|by|for|on|at|or|as|all|such|any|an|a|from|under)$`)
	dvsNumber = regexp.MustCompile(`^([IVXLC]{1,6}|[A-H])\s?(?:[.)]\s*[-–—―_]+|[-–—―_]{1,3}|\.)\s*(\pL.*)$`)
)

// containerHeading takes footnote marks, page numbers and the leaders of a table
// from the heading of a part.
func containerHeading(h string) string {
	h = leaders.ReplaceAllString(strings.TrimSpace(h), "")
	if m := markTail.FindStringSubmatchIndex(h); m != nil {
		head := h[:m[0]]
		if m[2] >= 0 {
			head = h[:m[3]]
		}
		if !countWord.MatchString(strings.TrimRight(head, " ")) {
			h = strings.TrimRight(head, " ")
		}
	}
	h = trimHeading(h)
	if n := digitsEnd(h, 0); n > 0 && n <= 2 && n < len(h) && (h[n] == ' ' || h[n] == '[' || startsUpper(h[n:])) {
		h = trimHeading(strings.TrimLeft(h[n:], " ["))
	}
	if strings.HasPrefix(h, "[") && strings.HasSuffix(h, "]") && strings.Count(h, "[") == 1 {
		h = trimHeading(h[1 : len(h)-1])
	}
	if strings.Trim(h, "0123456789 .") == "" {
		return ""
	}
	return h
}

// headingLike tells a heading from a line of the law, a row of a table or a
// piece of a footnote.
func headingLike(t string) bool {
	if t == "" || len(t) < 4 || bodyStart.MatchString(t) || strings.Contains(strings.ToUpper(t), "GAZETTE") || strings.Contains(t, "|") {
		return false
	}
	if mostlyUpper(t) {
		return true
	}
	if goneRE.MatchString(t) || strings.Contains(t, "Schedule.") || digitsEnd(t[len(t)-1:], 0) > 0 {
		return false
	}
	return startsUpper(strings.TrimLeft(t, "“\"‘'(ivx) ")) && !bodyVerb.MatchString(t) && !openWord.MatchString(t)
}

// longestCross bounds the heading between two groups of sections, in bytes.
const longestCross = 140

// headingLines says how many of the lines after "CHAPTER IV" are its heading:
// those in capitals, or one line that is not too long for a heading.
func headingLines(lines []string) int {
	n := 0
	for n < len(lines) && n < 4 && mostlyUpper(lines[n]) && !dvsNumber.MatchString(lines[n]) && !strings.Contains(lines[n], "GAZETTE") {
		n++
	}
	if n == 0 && len(lines) > 0 && len(lines[0]) <= longestCross && !opensParagraph(lines[0]) && !dvsNumber.MatchString(lines[0]) && headingLike(containerHeading(lines[0])) {
		return 1
	}
	return n
}

// openContainer adds a part, chapter or division, in which the sections after it
// stand.
func (s *statute) openContainer(kind corpus.ProvisionKind, number, heading string, from, to int) {
	heading = containerHeading(heading)
	if heading == "" && number == "" {
		return
	}
	if kind == corpus.Division && number == "" {
		if m := dvsNumber.FindStringSubmatch(heading); m != nil {
			number, heading = m[1], trimHeading(m[2])
		}
		if mostlyUpper(heading) && s.lostChapter(to) {
			s.chapter, s.inserted = "", false
		}
	}
	p := corpus.Provision{Kind: kind, Number: number, Heading: heading}
	if kind == corpus.Chapter && !s.inserted {
		s.outer = s.chapter
	}
	s.leave(kind)
	p.Parent = s.parent()
	p.EID = workid.Join(p.Parent, workid.EID(kind, number))
	if kind == corpus.Division {
		s.seen["division"]++
		p.EID = workid.EID(kind, cmp.Or(number, itoa(s.seen["division"])))
	}
	eid := s.out[s.add(p, from, to)].EID
	if s.brittle = ""; s.fragile(kind, number, heading, from) {
		s.brittle = eid
	}
	switch kind {
	case corpus.Part:
		s.part = eid
	case corpus.Chapter:
		s.depth = strings.Count(s.body[from].text, "[") - strings.Count(s.body[from].text, "]")
		s.inserted = s.depth > 0
		s.chapter, s.chapterNumber = eid, number
	default:
		s.division = eid
	}
}

// lostChapter reports whether the source lost the number of a chapter that
// begins before the line at: the next chapter printed does not follow the open
// one.
func (s *statute) lostChapter(at int) bool {
	if s.chapter == "" {
		return false
	}
	open := ordinal(s.chapterNumber)
	for i := at; i < len(s.body) && open > 0; i++ {
		kind, number, _, ok := readContainer(s.body[i].text)
		if !ok || kind != corpus.Chapter && kind != corpus.Part {
			continue
		}
		return kind == corpus.Chapter && ordinal(number) > open+1
	}
	return false
}

// ordinal is the value of a chapter's number without its letters, 0 where it has
// none.
func ordinal(number string) int {
	if n := digitsEnd(number, 0); n > 0 {
		return atoi(number[:n])
	}
	for n := len(number); n > 0; n-- {
		if v, ok := corpus.ParseRoman(number[:n]); ok {
			return v
		}
	}
	return 0
}
