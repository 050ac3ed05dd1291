package structure

import (
	"fmt"
	"regexp"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// statute is the work in hand while one law is split.
type statute struct {
	meta  corpus.Metadata
	unit  corpus.ProvisionKind
	body  []line
	notes []note
	table *arrangement
	// owner is the index in out of the provision that holds a body line, -1
	// where none does.
	owner []int
	out   []corpus.Provision
	finds []corpus.Finding
	seen  map[string]int
	// chapter, part and division are the EIDs of the open containers.
	part, chapter, division string
	// inserted is set inside a chapter that a bracket opened and none has
	// closed, depth brackets deep; outer is the chapter around it.
	inserted bool
	depth    int
	outer    string
}

// splitStatute splits the text of one law into provisions.
func splitStatute(pages []corpus.Page, body []line, notes []note, meta corpus.Metadata) *statute {
	s := &statute{meta: meta, body: body, notes: notes, seen: map[string]int{}}
	s.notes = append(s.notes, footnotesOf(pages, body)...)
	s.unit = unitKind(meta, body)
	s.table = findArrangement(body)
	s.owner = make([]int, len(body))
	for i := range s.owner {
		s.owner[i] = -1
	}
	start := 0
	if s.table != nil {
		start = s.table.to
	}
	bar := barriers(body, start)
	ops := findOpenings(body, s.table)
	ops = after(ops, start)
	path := bestPath(ops, bar)
	s.assemble(path, start)
	s.check(path)
	s.linkNotes()
	return s
}

func after(ops []opening, start int) []opening {
	for i := range ops {
		if ops[i].line >= start {
			return ops[i:]
		}
	}
	return nil
}

var (
	articleWord = regexp.MustCompile(`\b[Tt]his Article\b|\bArticle \d|\bclause \(\d`)
	sectionWord = regexp.MustCompile(`\b[Tt]his section\b|\b[Ss]ections? \d|\bsub-?section \(`)
	ruleWord    = regexp.MustCompile(`\b[Tt]his rule\b|\b[Tt]hese rules\b|\bsub-?rule \(`)
	regWord     = regexp.MustCompile(`\b[Tt]his regulation\b|\b[Tt]hese regulations\b|\bsub-?regulation \(`)
)

// unitKind says what the law calls its units. The kind of instrument decides
// where it is plain; an Order speaks of Articles or of paragraphs, and its own
// words tell.
func unitKind(meta corpus.Metadata, body []line) corpus.ProvisionKind {
	switch meta.Kind {
	case corpus.KindConstitution:
		return corpus.Article
	case corpus.KindRules:
		return corpus.Rule
	case corpus.KindAct, corpus.KindOrdinance, corpus.KindBill:
		return corpus.Section
	}
	art, sec, rule, reg := 0, 0, 0, 0
	for i := range body {
		if i > 3000 {
			break
		}
		t := body[i].text
		art += len(articleWord.FindAllStringIndex(t, -1))
		sec += len(sectionWord.FindAllStringIndex(t, -1))
		rule += len(ruleWord.FindAllStringIndex(t, -1))
		reg += len(regWord.FindAllStringIndex(t, -1))
	}
	switch {
	case meta.Kind == corpus.KindRegulation && reg >= sec:
		return corpus.Regulation
	case meta.Kind == corpus.KindOrder && art >= sec:
		return corpus.Article
	case meta.Kind == corpus.KindOrder, meta.Kind == corpus.KindRegulation:
		return corpus.Section
	case rule > art && rule > sec:
		return corpus.Rule
	case art > sec:
		return corpus.Article
	}
	return corpus.Section
}

// assemble turns the chosen openings into provisions.
func (s *statute) assemble(path []opening, start int) {
	if len(path) == 0 {
		s.withoutSections(start)
		return
	}
	s.front(start, path[0].line)
	end := len(s.body)
	for i := path[len(path)-1].line + 1; i < len(s.body); i++ {
		if scheduleLine(s.body[i].text) {
			end = i
			break
		}
	}
	for i := range path {
		to := end
		if i+1 < len(path) {
			to = path[i+1].line
		}
		s.addUnit(&path[i], to, i+1 < len(path))
	}
	last := path[len(path)-1]
	s.schedules(s.tail(last, end), end)
}

// front reads what stands before the first section: long title, preamble and
// the containers in which the first section stands.
func (s *statute) front(start, first int) {
	cut := first
	for i := start; i < first; i++ {
		if containerLine(s.body[i].text) && first-i <= 12 {
			cut = i
			break
		}
	}
	if text, from := s.preamble(start, cut); text != "" {
		s.add(corpus.Provision{
			EID: "preamble", Kind: corpus.Preamble, Heading: "Preamble", Text: text, Unit: true,
		}, from, cut)
	}
	s.containers(cut, first)
}

// preamble returns the enacting words before the first section.
func (s *statute) preamble(start, end int) (string, int) {
	for i := start; i < end; i++ {
		if enacting.MatchString(s.body[i].text) {
			return cleanMarks(flow(s.texts(i, end))), i
		}
	}
	return "", end
}

func (s *statute) texts(from, to int) []string {
	out := make([]string, 0, max(to-from, 0))
	for i := from; i < to; i++ {
		out = append(out, s.body[i].text)
	}
	return out
}

// add appends a provision that holds the body lines from to to, and gives it
// an identifier of its own.
func (s *statute) add(p corpus.Provision, from, to int) int {
	if n := s.seen[p.EID]; n > 0 {
		s.seen[p.EID]++
		p.EID = fmt.Sprintf("%s_%d", p.EID, n+1)
		for s.seen[p.EID] > 0 {
			p.EID += "_2"
		}
	}
	s.seen[p.EID]++
	if from < to && to <= len(s.body) {
		p.PageFrom, p.PageTo = s.body[from].page, s.body[to-1].page
	}
	k := len(s.out)
	for i := from; i < to && i < len(s.owner); i++ {
		s.owner[i] = k
	}
	s.out = append(s.out, p)
	return k
}

// addUnit adds the section that o opens; the lines up to to are its own, but
// for the headings of containers at their end.
func (s *statute) addUnit(o *opening, to int, more bool) {
	end := to
	if more {
		end = s.headingsBefore(o.line+1, to)
	}
	lines := append([]string{o.rest}, s.texts(o.line+1, end)...)
	known := ""
	if s.table != nil {
		known = s.table.headings[o.number()]
	}
	p := corpus.Provision{
		EID: workid.EID(s.unit, o.number()), Kind: s.unit, Number: o.number(), Unit: true, Parent: s.parent(),
	}
	if o.upTo > o.num {
		p.Number = o.number() + "-" + itoa(o.upTo)
	}
	h := splitHeading(lines, known, s.body[o.line].gap && strings.HasSuffix(o.rest, ".—"))
	p.Heading, p.Text = h.heading, cleanMarks(flow(h.lines))
	if omittedText(o.rest) || omittedBody(p.Text) {
		omit(&p, lines)
	}
	k := s.add(p, o.line, end)
	s.subdivide(k)
	s.closeInserted(o.line, end)
	s.containers(end, to)
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

// omittedBody matches a text that says only that it was taken out.
func omittedBody(t string) bool {
	if len(t) > 400 {
		return false
	}
	t = strings.TrimLeft(t, "[ ._-—")
	if strings.HasPrefix(t, "* *") || strings.HasPrefix(t, "***") {
		return strings.Trim(t, "*[]. ") == ""
	}
	return strings.HasPrefix(t, "Rep. ") || strings.HasPrefix(t, "Rep by") || strings.HasPrefix(t, "Omitted") ||
		strings.HasPrefix(t, "Repealed by")
}

// omit marks a provision as omitted and takes its old heading out of its
// brackets: "[Definition of “Queen”.] Omitted by …".
func omit(p *corpus.Provision, lines []string) {
	p.Omitted = true
	if rest, ok := strings.CutPrefix(strings.TrimLeft(lines[0], "0123456789 "), "["); ok {
		text := joinHead(append([]string{strings.TrimSuffix(rest, ".—")}, lines[1:]...))
		if end := strings.IndexByte(text, ']'); end > 1 && end < longestHeading && strings.Trim(text[:end], "* .") != "" && !omittedText(text) {
			p.Heading, p.Text = trimHeading(text[:end]), strings.TrimLeft(text[end+1:], " .,—-–_")
			return
		}
	}
	if strings.HasPrefix(p.Heading, "Rep") || strings.HasPrefix(p.Heading, "Omitted") || strings.Trim(p.Heading, "*[]. ") == "" {
		p.Text = strings.TrimSpace(p.Heading + " " + p.Text)
		p.Heading = ""
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
// those in capitals, or one line.
func headingLines(lines []string) int {
	n := 0
	for n < len(lines) && n < 4 && mostlyUpper(lines[n]) {
		n++
	}
	return max(n, 1)
}

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

// withoutSections keeps a law in which no numbered provision was found: its
// preamble and paragraphs.
func (s *statute) withoutSections(start int) {
	text := cleanMarks(flow(s.texts(start, len(s.body))))
	if text == "" {
		return
	}
	s.finds = append(s.finds, corpus.Finding{Code: "sections.none", Detail: "no numbered provision was found"})
	for i, chunk := range chunkLines(s.body, start, len(s.body), chunkSize) {
		s.add(corpus.Provision{
			EID: workid.EID(corpus.Paragraph, itoa(i+1)), Kind: corpus.Paragraph, Number: itoa(i + 1),
			Text: cleanMarks(flow(s.texts(chunk[0], chunk[1]))), Unit: true,
		}, chunk[0], chunk[1])
	}
}
