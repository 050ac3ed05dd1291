package structure

import (
	"fmt"
	"regexp"
	"slices"
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
	// uploaded is the day that the publisher printed on the copy, ISO 8601, "" where
	// there is none.
	uploaded string
	// margins maps the line of a section to that of its heading in the margin.
	margins map[int]margin
	// behind maps the line of a section to that of its heading inside the section.
	behind map[int]margin
	// chapter, part and division are the EIDs of the open containers.
	part, chapter, division string
	// chapterNumber is the number of the open chapter, as printed.
	chapterNumber string
	// endnotes is set where the marks of the notes rise through the whole law.
	endnotes bool
	// lost is set where the source lost headings of chapters, trusted the lines of
	// those that hold what follows them, brittle the open one that does not.
	lost    bool
	trusted map[int]bool
	brittle string
	// inserted is set inside a chapter that a bracket opened and none has
	// closed, depth brackets deep; outer is the chapter around it.
	inserted bool
	depth    int
	outer    string
}

// splitStatute splits the text of one law into provisions.
func splitStatute(pages []corpus.Page, body []line, notes []note, meta corpus.Metadata) *statute {
	s := &statute{meta: meta, body: body, notes: notes, seen: map[string]int{}, uploaded: uploaded(pages)}
	s.notes = append(s.notes, footnotesOf(pages, body)...)
	enactedFirst(body)
	romanSections(body)
	s.unit = unitKind(meta, body)
	s.table = findArrangement(body)
	s.owner = make([]int, len(body))
	for i := range s.owner {
		s.owner[i] = -1
	}
	start := 0
	if s.table != nil {
		start = s.table.to
	} else {
		start = leaderTableEnd(body)
	}
	s.placeNumbers(start)
	bar := barriers(body, start)
	path := withoutRows(bestPath(findOpenings(body, start, s.table), bar), body)
	if s.behind = s.findTrailing(path); s.behind == nil && (s.table == nil || len(s.table.order) == 0) {
		s.margins = s.findMargins(path, start)
	}
	s.assemble(path, start)
	s.check(path)
	s.headOnly(path)
	s.linkNotes()
	return s
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

// enactedFirst puts the words of enactment above the heading of the first chapter, where a
// gazette prints them between it and section 1.
func enactedFirst(body []line) {
	for i := 1; i+1 < min(len(body), tableLimit); i++ {
		if !enactsAlone.MatchString(body[i].text) || !sectionOne.MatchString(body[i+1].text) {
			continue
		}
		for at := i - 1; at >= max(0, i-3); at-- {
			if !mostlyUpper(body[at].text) {
				return
			}
			if kind, _, _, ok := readContainer(body[at].text); ok && kind == corpus.Chapter {
				l := body[i]
				copy(body[at+1:i+1], body[at:i])
				body[at] = l
				return
			}
		}
		return
	}
}

// enactsAlone matches the words of enactment on a line of their own.
var enactsAlone = regexp.MustCompile(`^It is (?:hereby )?enacted as follows\W*$`)

// assemble turns the chosen openings into provisions.
func (s *statute) assemble(path []opening, start int) {
	if len(path) == 0 {
		s.withoutSections(start)
		return
	}
	end := s.lastEnd(path[len(path)-1].line)
	s.markLost(start, end)
	s.front(start, s.marginBefore(start, path[0].line, &path[0]))
	for i := range path {
		to := end
		if i+1 < len(path) {
			to = path[i+1].line
		}
		if i+1 < len(path) {
			s.addUnit(&path[i], to, &path[i+1])
		} else {
			s.addUnit(&path[i], to, nil)
		}
	}
	last := path[len(path)-1]
	s.schedules(s.tail(last, end), end)
}

// front reads what stands before the first section: long title, preamble and
// the containers in which the first section stands.
func (s *statute) front(start, first int) {
	cut := first
	from := start
	for i := first - 1; i >= start; i-- {
		if enacting.MatchString(s.body[i].text) {
			from = i // "PART I" above it is the Gazette's
			break
		}
	}
	for i := from; i < first; i++ {
		if s.heads(i) && first-i <= 12 {
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
			lines := slices.DeleteFunc(s.texts(i, end), func(t string) bool { return t == "Preamble." }) // in the margin
			return cleanMarks(flow(lines)), i
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
// for the headings at their end: those of containers, and the one of next
// where it stands in the margin above it.
func (s *statute) addUnit(o *opening, to int, next *opening) {
	end := to
	if next != nil {
		to = s.marginBefore(o.line+1, to, next)
		end = s.headingsBefore(o.line+1, to)
	}
	lines := append([]string{o.rest}, s.unitLines(o.line, end)...)
	known := s.headingGiven(o)
	p := corpus.Provision{
		EID: workid.EID(s.unit, o.number()), Kind: s.unit, Number: o.number(), Unit: true, Parent: s.parent(),
	}
	if o.upTo > o.num {
		p.Number = o.number() + "-" + itoa(o.upTo)
	}
	h := headed{lines: lines}
	if m, ok := s.headingBeside(o.line); ok {
		h.heading = trimHeading(joinHead(s.texts(m.from, m.to)))
	} else if h = splitHeading(lines, known, s.body[o.line].gap && strings.HasSuffix(o.rest, ".—")); (s.margins != nil || s.behind != nil) && plainBody(o.rest) {
		h = headed{heading: trimHeading(known), lines: append([]string{o.rest}, s.texts(o.line+1, end)...)}
	}
	p.Heading, p.Text = h.heading, firstAsOne(cleanMarks(flow(h.lines)))
	if omittedText(o.rest) || omittedBody(p.Text) {
		omit(&p, lines)
	}
	k := s.add(p, o.line, end)
	s.subdivide(k)
	s.closeInserted(o.line, end)
	s.closeFragile()
	s.containers(end, to)
}

// firstAsOne mends the number of a first subsection that was read as a letter, where later
// ones are numbered.
func firstAsOne(t string) string {
	for _, l := range []string{"(l) ", "(I) "} {
		if rest, ok := strings.CutPrefix(t, l); ok && (strings.Contains(rest, "\n(2) ") || strings.Contains(rest, "\n(3) ")) {
			return "(1) " + rest
		}
	}
	return t
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
	if strings.HasPrefix(p.Heading, "Rep.") || strings.HasPrefix(p.Heading, "Rep ") || strings.HasPrefix(p.Heading, "Repealed") || strings.HasPrefix(p.Heading, "Omitted") || strings.Trim(p.Heading, "*[]. ") == "" {
		p.Text = strings.TrimSpace(p.Heading + " " + p.Text)
		p.Heading = ""
	}
}

// withoutSections keeps a law in which no numbered provision was found: its
// preamble and paragraphs.
func (s *statute) withoutSections(start int) {
	if start >= len(s.body) && s.table != nil {
		start = s.table.from // all that the copy has
	}
	text := cleanMarks(flow(s.texts(start, len(s.body))))
	if text == "" {
		return
	}
	s.finds = append(s.finds, corpus.Finding{Code: "sections.none", Detail: "no numbered provision was found"})
	for i, chunk := range chunkLines(s.body, start, len(s.body), chunkSize) {
		s.add(corpus.Provision{
			EID: workid.Counted(corpus.Paragraph, i+1), Kind: corpus.Paragraph,
			Text: cleanMarks(flow(s.texts(chunk[0], chunk[1]))), Unit: true,
		}, chunk[0], chunk[1])
	}
}
