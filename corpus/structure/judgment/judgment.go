// Package judgment reads judgments and orders of courts: the header block, the
// numbered paragraphs and what makes a case sensitive.
//
// A judgment is read in three steps: its lines (without running heads), where
// the header ends and the reasons begin, and then each field and paragraph from
// its own part. Every field is empty where the text does not say it.
//
// repair.go, letters.go, woven.go, wrapped.go, pieces.go, oneline.go and runtogether.go
// mend the lines of a header, furniture.go leaves out what is none of it; header.go says
// what each line is about, body.go where the reasons begin. The fields are court.go,
// number.go and kinds.go, parties.go and names.go, bench.go and members.go,
// sides.go, dates.go and hearing.go, outcome.go, sensitive.go;
// lawreport.go and reporttitle.go read what a law report prints above. units.go,
// unnumbered.go and unmarked.go make the paragraphs; sheets.go and annex.go part what is
// attached.
package judgment

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// Looks gives the confidence, 0 to 1, that pages are a judgment or an order of
// a court. Name is the file's name, a last-resort hint.
func Looks(pages []corpus.Page, name string) float64 {
	ls := lines.Read(head(pages))
	if len(ls) == 0 {
		return fileConfidence(name)
	}
	return max(looksLike(ls), fileConfidence(name)*0.75)
}

// Parse reads the metadata and the paragraphs of a judgment. Known is what a
// catalogue says and wins where it is given. Parse never panics.
func Parse(pages []corpus.Page, name string, known corpus.Metadata) (corpus.Metadata, []corpus.Provision, []corpus.Finding) {
	d := newDoc(pages, name)
	meta := d.metadata()
	provisions, findings := d.provisions()
	return overlay(meta, known), provisions, append(findings, d.missing(&meta)...)
}

// doc is a judgment while it is being read.
type doc struct {
	pages []corpus.Page
	lines []lines.Line
	// head are the lines above the reasons with the noise of extraction
	// repaired; body is the index in lines of the first line of the reasons.
	head []string
	kind []lineKind
	body int
	// width is the usual length of a full line.
	width int
	name  string
	edges string // running heads and feet, as the extraction kept them
	// further are the sheets below the first, of which lines holds nothing; why is
	// what makes the case sensitive, on whichever sheet.
	further []sheet
	annexes [][]lines.Line // what is attached below the signatures
	why     string
	author  string     // as printed before the reasons
	report  *lawReport // nil where the text is no law report's
}

// maxHead is how many lines a header may have: cases with dozens of parties
// fill several pages.
const maxHead = 900

func newDoc(pages []corpus.Page, name string) *doc {
	d := &doc{pages: pages, lines: lines.Read(pages), name: name, edges: edgeText(pages)}
	freeLines(d.lines)
	d.width = lines.Width(d.lines)
	words := vocabulary(d.lines)
	mend(d.lines, words)
	d.why = sensitive(d.lines)
	d.lines = joinItems(joinPieces(joinTitle(cutRun(cutHead(withoutFrame(d.lines))))))
	d.report, d.lines = readReport(d.lines)
	if d.report == nil {
		d.lines = withoutFurniture(d.lines, words)
	}
	top := min(len(d.lines), maxHead)
	d.head = make([]string, top)
	for i := range top {
		d.head[i] = legible(repair(d.lines[i].Text, words), words)
	}
	dropPrayer(d.head)
	joinJudges(d.head)
	if d.report != nil {
		d.body, d.author = d.report.body(d.head)
	} else {
		d.body, d.author = findBody(d.head)
		d.restore(words)
	}
	d.head = d.head[:min(d.body, top)]
	unweave(d.head)
	unwrap(d.head)
	joinBy(d.head)
	d.kind = classify(d.head)
	dropInCase(d.head, d.kind)
	d.cutSheets()
	d.cutAnnexes()
	return d
}

// restore moves the table of hearing and counsel back above the reasons where
// the extraction put it below their first lines.
func (d *doc) restore(words map[string]int) {
	for i := d.body + 1; i < min(len(d.lines), d.body+70); i++ {
		if !d.opensTable(i) || slices.ContainsFunc(d.head[:min(d.body, len(d.head))], reHearingLine.MatchString) {
			continue
		}
		end := i + 1
		for end < min(len(d.lines), i+30) && tableLine(d.lines[end].Text) {
			end++
		}
		block := slices.Clone(d.lines[i:end])
		rest := append(slices.Clone(d.lines[d.body:i]), d.lines[end:]...)
		d.lines = append(append(slices.Clone(d.lines[:d.body]), block...), rest...)
		moved := make([]string, len(block))
		for k, l := range block {
			moved[k] = legible(repair(l.Text, words), words)
		}
		d.head = append(slices.Clone(d.head[:d.body]), moved...)
		d.body += len(block)
		return
	}
}

// opensTable reports whether line i is the first of a table that was displaced:
// the date of hearing, or in an order sheet the date beside the counsel.
func (d *doc) opensTable(i int) bool {
	s := d.lines[i].Text
	if reHearingLine.MatchString(s) {
		return true
	}
	ds := findDates(s)
	if len(ds) == 0 || ds[0].at > 3 || len(findDates(strings.Join(d.head[:min(d.body, len(d.head))], "\n"))) > 0 {
		return false
	}
	return reLawyer.MatchString(s) || i+1 < len(d.lines) && reLawyer.MatchString(d.lines[i+1].Text)
}

var reHearingLine = regexp.MustCompile(`(?i)^\W*(?:dates?\s*(?:\(s\))?\s*of\s+(?:the\s+)?(?:last\s+|final\s+)?hearings?\b|heard on\W*\d|hearing\s+dates?\b)`)

// tableLine reports whether s may be a line of the table of counsel.
func tableLine(s string) bool {
	return reCounsel.MatchString(s) || reLawyer.MatchString(s) || len(strings.Fields(s)) < 7 && !isProse(s) && !paraNumber(s)
}

// metadata fills what the header, the signature and the reasons say.
func (d *doc) metadata() corpus.Metadata {
	c := &corpus.Case{}
	m := corpus.Metadata{Kind: corpus.KindJudgment, Language: lines.Language(d.lines), Case: c}
	c.Court = d.court()
	c.Seat = d.seat(c.Court)
	nums := d.numbers(c.Court)
	if d.report != nil && len(d.report.numbers()) > 0 {
		nums = d.constitutional(d.report.numbers(), c.Court)
	}
	c.Numbers = normals(nums)
	m.NumberText = printed(nums)
	c.Neutral = d.neutral(c)
	c.Reported = d.reported()
	d.parties(c)
	d.labelled(c)
	d.bench(c)
	for _, a := range officersApart(d.appearances(), c.Petitioners) {
		c.Counsel, c.CounselFor = append(c.Counsel, a.who), append(c.CounselFor, a.side)
	}
	if d.report != nil {
		d.report.fill(c)
	}
	c.Appealed = d.appealed()
	c.Disposition = d.outcome(nums, len(c.Judges))
	c.SensitiveWhy = d.why
	c.Sensitive = c.SensitiveWhy != ""
	m.Dates = d.dates(nums)
	m.Year = year(m.Dates, nums, c.Neutral)
	m.Title = title(c)
	if n, ok := corpus.LookUp(corpus.Courts(), c.Court); ok {
		m.Enactor, m.Jurisdiction = n.Jurisdiction, n.Jurisdiction
	}
	return m
}

// outcome reads how the cases ended, as a bench of so many judges decided.
func (d *doc) outcome(nums []caseNumber, judges int) string {
	reasons := d.ofMajority(d.reasons(), judges)
	opinions := d.opinions(reasons)
	if last := opinions[len(opinions)-1]; len(last) > 0 && reOrderOfAll.MatchString(last[0].Text) && len(opinions) > 1 {
		reasons, opinions = last, [][]lines.Line{last} // what the others say is but one judge's
	}
	word := disposition(reasons, nums)
	if word == "" || forOthersToo(opinions) {
		word = cmp.Or(ofOpinions(opinions, nums), word)
	}
	if word == "" {
		word = disposition(whole(reasons), nums)
	}
	if word == "" && strings.Contains(mainKind(nums), "Suit") {
		word = decree(reasons)
	}
	return word
}

// overlay lets what a catalogue knows win over what was read.
func overlay(m, known corpus.Metadata) corpus.Metadata {
	m.Title = cmp.Or(known.Title, m.Title)
	m.Number = cmp.Or(known.Number, m.Number)
	m.NumberText = cmp.Or(known.NumberText, m.NumberText)
	m.Year = cmp.Or(known.Year, m.Year)
	m.Enactor = cmp.Or(known.Enactor, m.Enactor)
	m.Jurisdiction = cmp.Or(known.Jurisdiction, m.Jurisdiction)
	m.Language = cmp.Or(known.Language, m.Language)
	m.Status, m.StatusNote = known.Status, known.StatusNote
	m.AltTitles, m.LongTitle, m.Topics = known.AltTitles, known.LongTitle, known.Topics
	m.Publisher, m.Symbol, m.OfficialURL = known.Publisher, known.Symbol, known.OfficialURL
	for _, kd := range known.Dates {
		if _, ok := corpus.FindDate(m.Dates, kd.Meaning); !ok {
			m.Dates = append(m.Dates, kd)
		}
	}
	if known.Case != nil {
		overlayCase(m.Case, known.Case)
	}
	return m
}

func overlayCase(c, known *corpus.Case) {
	c.Court = cmp.Or(known.Court, c.Court)
	c.Seat = cmp.Or(known.Seat, c.Seat)
	c.Neutral = cmp.Or(known.Neutral, c.Neutral)
	c.Author = cmp.Or(known.Author, c.Author)
	c.Disposition = cmp.Or(known.Disposition, c.Disposition)
	if len(known.Numbers) > 0 {
		c.Numbers = known.Numbers
	}
	if len(known.Reported) > 0 {
		c.Reported = known.Reported
	}
	// Sensitivity is only ever added to: a catalogue cannot clear a case.
	c.Sensitive = c.Sensitive || known.Sensitive
	c.SensitiveWhy = cmp.Or(c.SensitiveWhy, known.SensitiveWhy)
}

// missing lists the fields that could not be read, for an editor.
func (d *doc) missing(m *corpus.Metadata) []corpus.Finding {
	var fs []corpus.Finding
	lack := func(code string, gone bool) {
		if gone {
			fs = append(fs, corpus.Finding{Code: "judgment.no-" + code, Detail: "the text does not say the " + code})
		}
	}
	lack("court", m.Case.Court == "")
	lack("number", len(m.Case.Numbers) == 0)
	lack("parties", len(m.Case.Petitioners) == 0 || len(m.Case.Respondents) == 0)
	lack("judge", len(m.Case.Judges) == 0)
	_, decided := corpus.FindDate(m.Dates, corpus.Decided)
	lack("date", !decided)
	return fs
}

// maxLook is how much of a page without an end is looked at to tell a judgment.
const maxLook = 24000

// head gives the first pages, which are enough to tell what a document is.
func head(pages []corpus.Page) []corpus.Page {
	out := slices.Clone(pages[:min(len(pages), 3)])
	for i := range out {
		if len(out[i].Text) > maxLook {
			out[i].Text, out[i].Words = strings.ToValidUTF8(out[i].Text[:maxLook], ""), nil
		}
	}
	return out
}

// edgeText joins the running heads and feet that the extraction set apart.
func edgeText(pages []corpus.Page) string {
	var b strings.Builder
	for _, p := range pages[:min(len(pages), 4)] {
		b.WriteString(p.Header + "\n" + p.Footer + "\n")
	}
	return b.String()
}

// reasons is the text below the header, one line a line.
func (d *doc) reasons() []lines.Line { return d.lines[min(d.body, len(d.lines)):] }
