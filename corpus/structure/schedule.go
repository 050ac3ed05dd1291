package structure

import (
	"regexp"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// shortEntry is the mean length, in bytes, below which the items of a schedule
// are not worth an address each.
const shortEntry = 200

// chunkSize is the length, in bytes, past which a schedule is split.
const chunkSize = 6000

var orderLine = regexp.MustCompile(`^(?:\d{1,2} ?)?\[?ORDER ([IVXL]{1,7})\s?-?\s?([A-Z]?)[.\]]?(?:[ .\-–—_]+(.*))?$`)

// tail looks for a list of rules that begins anew after the last section with
// no heading of a schedule before it, as in texts that lost their headings. It
// returns the line at which the last section ends.
func (s *statute) tail(last opening, end int) int {
	ops := findOpenings(s.body[:end], last.line+1, nil)
	strong := ops[:0:0]
	for _, o := range ops {
		if o.score >= 4 && o.num < last.num {
			strong = append(strong, o)
		}
	}
	path := bestPath(strong, make([]int, len(s.body)+1))
	if len(path) < 4 || path[0].num > 3 {
		return end
	}
	from := path[0].line
	k := len(s.out) - 1
	for k >= 0 && !s.out[k].Unit {
		k--
	}
	if k >= 0 {
		s.shorten(k, last, from)
	}
	s.finds = append(s.finds, corpus.Finding{
		Code: "schedule.unlabelled", Detail: "rules begin anew after section " + last.number() + " without the heading of a schedule",
	})
	return from
}

// shorten builds the last section again without the lines that belong to a
// schedule.
func (s *statute) shorten(k int, last opening, end int) {
	s.seen[s.out[k].EID]--
	s.out = s.out[:k]
	for i := last.line; i < len(s.owner); i++ {
		s.owner[i] = -1
	}
	s.addUnit(&last, end, nil)
}

// schedules splits what follows the sections, from the line from on; labelled
// is the line of the first heading of a schedule.
func (s *statute) schedules(from, labelled int) {
	s.part, s.chapter, s.division = "", "", ""
	if from < labelled {
		s.schedule("", "Rules whose heading is missing", from, from, labelled)
	}
	for i := s.ending(labelled); i < len(s.body); {
		number, heading, _ := readSchedule(s.body[i].text)
		j := i + 1
		for j < len(s.body) && !s.newSchedule(j) && !s.formLine(j) {
			j++
		}
		if s.formLine(i) {
			s.form(i, j)
			i = j
			continue
		}
		from := i + 1
		if n, ok := s.namedBelow(number, from, j); ok && heading == "" {
			number, from = n, j
			for j++; j < len(s.body) && !s.newSchedule(j) && !s.formLine(j); {
				j++
			}
		}
		s.schedule(number, heading, i, from, j)
		i = j
	}
}

// newSchedule reports whether the line opens a schedule, not a repetition of
// the heading of the one before.
func (s *statute) newSchedule(i int) bool {
	number, heading, ok := readSchedule(s.body[i].text)
	if !ok || number == "" && s.seen["schedule"]+s.seen[workid.Annex("")] > 0 {
		// A bare "SCHEDULE" after others stands in a form.
		return false
	}
	return number != "" || heading != "" || s.body[i].gap || len(s.body[i].text) < 24
}

// schedule adds one schedule, split where it is long or has rules of its own.
func (s *statute) schedule(number, heading string, at, from, to int) {
	eid := workid.EID(corpus.Schedule, number)
	switch annex := annexRE.FindStringSubmatch(s.body[at].text); {
	case annex != nil && scheduleLine(s.body[at].text):
		eid = workid.Annex(number)
		heading = strings.TrimSpace(annex[1][:1] + strings.ToLower(annex[1][1:]) + " " + number + " " + heading)
	case number == "":
		number = itoa(s.seen["schedule"] + 1)
		eid = workid.EID(corpus.Schedule, number)
		fallthrough
	default:
		s.seen["schedule"]++
	}
	for n := 0; from < to && n < 3; n++ {
		t := s.body[from].text
		if !mostlyUpper(t) && !seeLine.MatchString(t) && !reference(t) ||
			orderLine.MatchString(t) || containerLine(t) {
			break
		}
		if mostlyUpper(t) {
			heading = strings.TrimSpace(heading + " " + t)
		}
		from++
	}
	p := corpus.Provision{EID: eid, Kind: corpus.Schedule, Number: number, Heading: trimHeading(heading), Unit: true}
	if omittedText(heading) || omittedText(trimHeading(heading)) {
		omit(&p, append([]string{heading}, s.texts(from, to)...))
		s.add(p, at, to)
		return
	}
	if s.orders(p, at, from, to) || s.entries(p, at, from, to) {
		return
	}
	text := cleanMarks(flow(s.texts(from, to)))
	if len(text) <= chunkSize*4/3 {
		p.Text = text
		s.add(p, at, to)
		return
	}
	s.chunks(p, at, from, to)
}

// chunks splits a long schedule at parts and forms, else by length.
func (s *statute) chunks(p corpus.Provision, at, from, to int) {
	parent := s.out[s.add(head(p), at, from)].EID
	for i, c := range chunkLines(s.body, from, to, chunkSize) {
		h := p.Heading
		if _, n, ph, ok := readContainer(s.body[c[0]].text); ok {
			h = strings.TrimSpace("Part " + n + " " + ph)
		} else if mostlyUpper(s.body[c[0]].text) && len(s.body[c[0]].text) < 90 {
			h = trimHeading(s.body[c[0]].text)
		}
		s.add(corpus.Provision{
			EID: workid.Join(parent, "entry_"+itoa(i+1)), Kind: corpus.Entry, Heading: h, Unit: true, Parent: parent,
			Text: cleanMarks(flow(s.texts(c[0], c[1]))),
		}, c[0], c[1])
	}
}

// head is the container that a split schedule becomes.
func head(p corpus.Provision) corpus.Provision {
	p.Unit = false
	return p
}

// chunkLines cuts lines from to to into spans of about size bytes, at headings
// and empty lines where there are some.
func chunkLines(body []line, from, to, size int) [][2]int {
	var out [][2]int
	start, n, soft := from, 0, -1
	for i := from; i < to; i++ {
		heading := containerLine(body[i].text) || mostlyUpper(body[i].text) && body[i].gap
		switch {
		case heading && n > size/3:
			out = append(out, [2]int{start, i})
			start, n, soft = i, 0, -1
		case n > size:
			cut := i
			if soft > start {
				cut = soft
			}
			out = append(out, [2]int{start, cut})
			start, n, soft = cut, 0, -1
			for j := cut; j < i; j++ {
				n += len(body[j].text) + 1
			}
		case body[i].gap && n > size/2:
			soft = i
		}
		n += len(body[i].text) + 1
	}
	if start < to {
		out = append(out, [2]int{start, to})
	}
	return out
}

// orders splits a schedule into Orders and their rules, as in the First
// Schedule of the Code of Civil Procedure.
func (s *statute) orders(p corpus.Provision, at, from, to int) bool {
	var starts []int
	for i := from; i < to; i++ {
		if orderLine.MatchString(s.body[i].text) {
			starts = append(starts, i)
		}
	}
	if len(starts) < 2 {
		return false
	}
	parent := s.out[s.add(head(p), at, starts[0])].EID
	for k, i := range starts {
		end := to
		if k+1 < len(starts) {
			end = starts[k+1]
		}
		s.order(parent, i, end)
	}
	return true
}

// order adds one Order with its rules. Numbers are unique in an Order only, so
// the rule's identifier carries it: ord_7__rule_11.
func (s *statute) order(parent string, at, to int) {
	m := orderLine.FindStringSubmatch(s.body[at].text)
	n, _ := corpus.ParseRoman(m[1])
	heading, from := m[3], at+1
	for from < to && from < at+5 && mostlyUpper(s.body[from].text) {
		heading += " " + s.body[from].text
		from++
	}
	o := corpus.Provision{
		EID: workid.EID(corpus.OrderPart, itoa(n)+m[2]), Kind: corpus.OrderPart, Number: m[1] + m[2],
		Heading: trimHeading(heading), Parent: parent,
	}
	path := s.pathWithin(from, to)
	if len(path) == 0 {
		o.Unit, o.Text = true, cleanMarks(flow(s.texts(from, to)))
		s.add(o, at, to)
		return
	}
	eid := s.out[s.add(o, at, path[0].line)].EID
	for i := range path {
		end := to
		if i+1 < len(path) {
			end = path[i+1].line
		}
		cut := end
		if i+1 < len(path) {
			cut = s.headingsBefore(path[i].line+1, end)
		}
		s.child(eid, corpus.Rule, &path[i], cut)
	}
}

// pathWithin chooses the numbered openings between two lines.
func (s *statute) pathWithin(from, to int) []opening {
	return bestPath(findOpenings(s.body[:to], from, nil), make([]int, len(s.body)+1))
}

// child adds a numbered unit under a container.
func (s *statute) child(parent string, kind corpus.ProvisionKind, o *opening, to int) {
	lines := append([]string{o.rest}, s.texts(o.line+1, to)...)
	h := splitHeading(lines, "", s.body[o.line].gap && strings.HasSuffix(o.rest, ".—"))
	p := corpus.Provision{
		EID: workid.Join(parent, workid.EID(kind, o.number())), Kind: kind, Number: o.number(), Heading: h.heading,
		Text: cleanMarks(flow(h.lines)), Unit: true, Parent: parent,
	}
	if omittedText(o.rest) {
		omit(&p, lines)
	}
	s.subdivide(s.add(p, o.line, to))
}

// entries splits a schedule by its numbered items, where they have headings or
// the schedule is long.
func (s *statute) entries(p corpus.Provision, at, from, to int) bool {
	size := 0
	for i := from; i < to; i++ {
		size += len(s.body[i].text) + 1
	}
	path, table := s.pathWithin(from, to), false
	if size > 3*chunkSize {
		if rows := s.rows(from, to); len(rows) > len(path) && len(rows) >= 20 {
			path, table = rows, true
		}
	}
	table = table || s.ofPeriods(from, path)
	strong := 0
	for i := range path {
		if path[i].score >= 4 {
			strong++
		}
	}
	if len(path) < 3 || !table && strong*2 < len(path) && (size <= chunkSize || path[0].num > 3 && size < 3*chunkSize) {
		return false
	}
	if longest(s.body, path, to) > 4*chunkSize || !table && strong*2 < len(path) && size/len(path) < shortEntry {
		return false
	}
	p.Text = cleanMarks(flow(s.texts(from, path[0].line)))
	parent := head(p)
	parent.Unit = p.Text != "" && len(p.Text) > 80
	eid := s.out[s.add(parent, at, path[0].line)].EID
	for i := range path {
		end := to
		if i+1 < len(path) {
			end = path[i+1].line
		}
		if table {
			s.row(eid, &path[i], end)
			continue
		}
		s.child(eid, corpus.Entry, &path[i], end)
	}
	return true
}

// row adds a row of a table, whose columns stand in one text.
func (s *statute) row(parent string, o *opening, to int) {
	s.add(corpus.Provision{
		EID: workid.Join(parent, workid.EID(corpus.Entry, o.number())), Kind: corpus.Entry, Number: o.number(),
		Text: cleanMarks(flow(append([]string{cellEnd.ReplaceAllString(strings.TrimLeft(o.rest, "—– "), "")}, s.texts(o.line+1, to)...))), Unit: true, Parent: parent,
	}, o.line, to)
}

// cellEnd is the mark of a note at the end of the first line of a row, as a source
// writes it that puts ".—" behind what it takes for headings.
var cellEnd = regexp.MustCompile(` \d{1,2}\.—$`)

// periodCell is a period that stands by itself in a column.
var periodCell = regexp.MustCompile(`(?i)(?:^|[^,;] )\[?(?:one|two|three|four|six|seven|ten|twelve|fifteen|twenty|thirty|sixty|ninety)(?:[- ][a-z]{3,5})? (?:days?|months?|years?)\b`)

// ofPeriods reports whether the items of a schedule are rows of a table that gives
// each a period: its head says so, and half of them have one in their first two
// lines.
func (s *statute) ofPeriods(from int, path []opening) bool {
	if len(path) < 20 || !strings.Contains(strings.Join(s.texts(from, path[0].line), " "), "eriod") {
		return false
	}
	n := 0
	for i := range path {
		next := path[i].line + 1
		if periodCell.MatchString(path[i].rest) || next < len(s.body) && periodCell.MatchString(s.body[next].text) {
			n++
		}
	}
	return n*2 >= len(path)
}

// longest is the size in bytes of the longest item that path would make.
func longest(body []line, path []opening, to int) int {
	most := 0
	for i := range path {
		end := to
		if i+1 < len(path) {
			end = path[i+1].line
		}
		n := 0
		for j := path[i].line; j < end; j++ {
			n += len(body[j].text) + 1
		}
		most = max(most, n)
	}
	return most
}

// rows finds the rows of a table whose first column is a rising number, as in
// a table of offences.
func (s *statute) rows(from, to int) []opening {
	var ops []opening
	for i := from; i < to; i++ {
		sh, ok := readShape(s.body[i].text)
		if !ok || sh.round || sh.stop != 0 || sh.word || !startsUpper(strings.TrimLeft(sh.rest, "“[ ")) {
			continue
		}
		for _, o := range readings(sh) {
			o.line, o.rest = i, sh.rest
			o.score += 2
			ops = append(ops, o)
		}
	}
	return bestPath(ops, make([]int, len(s.body)+1))
}
