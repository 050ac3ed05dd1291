package web

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
	"daleel/search"
)

// headView is the title block of a document.
type headView struct {
	ID, Title   string
	Kind        corpus.Kind
	Instrument  string // "Act XL of 2016"
	LongTitle   string
	Status      corpus.Status
	StatusNote  string
	RepealedBy  []search.Link
	AsOf        string // date of the copy shown
	Where       string
	Dates       []dateLine
	Language    corpus.Language
	Topics      []link
	OfficialURL string
	Original    string // address of the file, "" where it may not be had
	FileName    string
	Publisher   string
	Symbol      string
	Paper       bool // a report or the like, of which nobody asks whether it is in force
	Others      []otherCopy
	Bilingual   []link // the text with another language beside it
	Printed     string // the document, or a copy of it, as printed, "" for none
	Expression  bool   // an older or other copy was asked for by name
	WorkURL     string
	CitedBy     int
	CitedIn     string
	CitedByURL  string
	OCR         int
	Reason      string
	Unread      string // how many pages are pictures without text
	Cite        string
	Case        *caseView
}

type dateLine struct {
	Meaning corpus.Meaning
	Value   string
	Source  string
}

// caseView is the header of a judgment.
type caseView struct {
	Court, Seat              string
	Numbers                  []string
	Citations                []string
	Petitioners              []string
	Respondents              []string
	Judges                   []string
	Author                   string
	Counsel                  []counselView
	Appealed, Disposition    string
	Decided, Heard, Withheld string
}

// head makes the title block.
func (b *builder) head() headView {
	m, s := b.doc.Meta, b.w.Summary
	h := headView{
		ID: b.doc.Work, Title: clean(m.Title), Kind: m.Kind, LongTitle: clean(m.LongTitle),
		Status: cmp.Or(m.Status, s.Status), StatusNote: cmp.Or(m.StatusNote, s.StatusNote), RepealedBy: safeLinks(s.RepealedBy),
		Language: m.Language, OfficialURL: outsideURL(m.OfficialURL), Publisher: m.Publisher, Symbol: m.Symbol,
		Others: b.others(), Expression: strings.Contains(b.d.id, "@") || b.d.id != b.doc.Work,
		WorkURL: b.doc.Work, CitedBy: b.w.CitedBy[""],
		Reason: b.doc.Item.Reason, Cite: b.cite, Paper: m.Kind.Paper(),
	}
	if _, date, ok := strings.Cut(b.doc.Expression, "@"); ok && date != undated {
		h.AsOf = date
	}
	if m.NumberText != "" {
		kind := m.Kind
		if id, err := workid.Parse(b.doc.Work); err == nil {
			kind = id.Kind // a summary of an Act bears the Act's number
		}
		h.Instrument = b.l.kind(kind) + " " + m.NumberText
	}
	if m.Jurisdiction != "" {
		h.Where = b.l.jurisdiction(m.Jurisdiction)
	}
	for _, d := range m.Dates {
		h.Dates = append(h.Dates, dateLine{d.Meaning, d.Value, d.Source})
	}
	for _, t := range m.Topics {
		h.Topics = append(h.Topics, link{Text: b.l.topic(t), URL: "/search?topic=" + escape(t)})
	}
	h.Bilingual = b.bilingual()
	if h.CitedBy > 0 {
		h.CitedIn, h.CitedByURL = b.l.citedIn(h.CitedBy, b.w.CitedByJudgments[""]), b.citedByURL(nil)
	}
	if b.doc.Item.Engine == "tesseract" {
		h.OCR = int(b.doc.Item.Quality*100 + 0.5)
	}
	if h.Unread = b.unread(); h.Unread != "" {
		h.Reason = "" // which tells whoever runs the library what to do
	}
	h.Printed = b.printedCopy()
	b.headFile(&h)
	b.headCase(&h)
	return h
}

// undated stands in the place of a date in the identifiers of expressions.
const undated = "undated"

// unread tells the reader of pages that nobody has read by OCR yet.
func (b *builder) unread() string {
	n := 0
	for i := range b.doc.Pages {
		if b.doc.Pages[i].Status == corpus.PageNeedsOCR {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return b.l.p.Count("document.unread", n, len(b.doc.Pages))
}

// printedCopy is the address of the pages as printed: the document's own, or
// those of another copy in its language.
func (b *builder) printedCopy() string {
	switch {
	case !b.prints || b.sensitive():
		return ""
	case printable(b.doc, false):
		return printedPath + b.d.id
	}
	for _, x := range b.w.Others {
		if x.Language == b.doc.Meta.Language && slices.ContainsFunc(x.Files, drawnFile.MatchString) {
			return printedPath + x.ID
		}
	}
	return ""
}

// drawnFile is the name of a file whose pages are drawn.
var drawnFile = regexp.MustCompile(`(?i)\.(?:pdf|tiff?|jpe?g|png|gif|bmp|webp)$`)

// otherCopy is a further copy with the address at which it stands beside this one.
type otherCopy struct {
	search.Expression
	Compared string
}

func (b *builder) others() []otherCopy {
	var out []otherCopy
	for _, x := range named(b.w.Others) {
		out = append(out, otherCopy{x, b.compared(x)})
	}
	return out
}

// named leaves out labels that only repeat language and date.
func named(xs []search.Expression) []search.Expression {
	xs = slices.Clone(xs)
	for i := range xs {
		if xs[i].Date == undated {
			xs[i].Date = ""
		}
		if strings.Contains(xs[i].Label, ", as of ") || !strings.Contains(xs[i].Label, " ") {
			xs[i].Label = ""
		}
	}
	return xs
}

// headFile names the original. The file of a sensitive judgment is not given
// out: its name and first page are the names of the parties.
func (b *builder) headFile(h *headView) {
	if b.sensitive() {
		return
	}
	if len(b.doc.Item.Files) > 0 {
		f := b.doc.Item.Files[0]
		h.FileName = f[strings.LastIndexByte(f, '/')+1:]
	}
	if b.originals && isSHA256(b.doc.Item.SHA256) {
		h.Original = "/original/" + b.doc.Item.SHA256
	}
}

// headCase fills the header of a judgment, without names where it is sensitive.
func (b *builder) headCase(h *headView) {
	c := b.doc.Meta.Case
	if c == nil {
		return
	}
	v := &caseView{
		Seat: c.Seat, Numbers: c.Numbers, Judges: c.Judges, Author: c.Author,
		Appealed: c.Appealed, Disposition: c.Disposition,
	}
	if c.Court != "" {
		v.Court = b.l.court(c.Court)
	}
	if c.Neutral != "" {
		v.Citations = append(v.Citations, c.Neutral)
	}
	v.Citations = append(v.Citations, c.Reported...)
	if d, ok := corpus.FindDate(b.doc.Meta.Dates, corpus.Decided); ok {
		v.Decided = d.Value
	}
	if d, ok := corpus.FindDate(b.doc.Meta.Dates, corpus.Heard); ok {
		v.Heard = d.Value
	}
	h.Case = v
	if !b.sensitive() {
		v.Petitioners, v.Respondents, v.Counsel = c.Petitioners, c.Respondents, counselOf(c)
		return
	}
	v.Appealed = "" // the history of an appeal names the parties
	h.LongTitle = ""
	h.Title = b.l.title(search.Summary{
		Sensitive: true, Citation: caseCitation(c), Court: c.Court, Year: b.doc.Meta.Year,
	})
}

// counselView is counsel who stand together in the header, for one side.
type counselView struct {
	Side  string // its words' key, "" where the header does not say
	Names []string
}

// counselOf groups counsel by the side they appeared for, in the header's order.
func counselOf(c *corpus.Case) []counselView {
	var groups []counselView
	for i, name := range c.Counsel {
		side := ""
		if i < len(c.CounselFor) {
			side = counselSides[c.CounselFor[i]]
		}
		if n := len(groups) - 1; n >= 0 && groups[n].Side == side {
			groups[n].Names = append(groups[n].Names, name)
			continue
		}
		groups = append(groups, counselView{side, []string{name}})
	}
	return groups
}

// counselSides are the words on the page for the sides of corpus.Case.
var counselSides = map[string]string{
	corpus.SidePetitioner: "side.petitioner", corpus.SideRespondent: "side.respondent", corpus.SideComplainant: "side.complainant",
	corpus.SideState: "side.state", corpus.SideFederation: "side.federation", corpus.SideProvince: "side.province", corpus.SideCourt: "side.court",
}

// description is the line that search engines show.
func description(h headView) string {
	var parts []string
	for _, s := range []string{h.Instrument, h.LongTitle, h.Where} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	s := strings.Join(parts, ". ")
	if len(s) > 300 {
		s = strings.ToValidUTF8(s[:300], "")
	}
	return s
}

// sideList is a list beside a judgment: the statutes or the cases it cites.
type sideList struct {
	Key   string // of the heading's sentence
	Links []sideLink
}

// maxSide is how many links of a list stand open; a few more than that do too.
const maxSide = 10

// Shown are the links that stand open.
func (l sideList) Shown() []sideLink {
	if len(l.Links) <= maxSide+2 {
		return l.Links
	}
	return l.Links[:maxSide]
}

// Folded are the others.
func (l sideList) Folded() []sideLink { return l.Links[len(l.Shown()):] }

type sideLink struct {
	Text  string
	URL   string // "" where it leads nowhere we hold
	At    string // address of the paragraph where it is cited first
	Count int
}

// side lists what a document cites, each once, in the order of first mention.
func (b *builder) side(inside func(string) string) []sideList {
	statutes, cases := sideList{Key: "side.statutes"}, sideList{Key: "side.cases"}
	for _, c := range b.doc.Citations {
		list := &cases
		if c.Form == "provision" || c.Form == "work" || c.Form == "gazette" || c.Form == "symbol" {
			list = &statutes
		}
		work, _, _ := strings.Cut(c.Target, "#")
		if work == b.doc.Work {
			continue // within itself
		}
		text, target := clean(c.Normal), c.Target
		if b.w.Absent[work] {
			target = ""
		}
		if c.Form == "provision" && c.Target == "" && !strings.Contains(text, ",") {
			continue // "s. 4" of nobody knows which Act helps no reader
		}
		if i := slices.IndexFunc(list.Links, func(l sideLink) bool { return l.Text == text }); i >= 0 {
			list.Links[i].Count++
			continue
		}
		if len(list.Links) < 200 && text != "" {
			list.Links = append(list.Links, sideLink{Text: text, URL: deep(target), At: inside(c.In), Count: 1})
		}
	}
	var lists []sideList
	for _, l := range []sideList{statutes, cases} {
		if len(l.Links) > 0 {
			lists = append(lists, l)
		}
	}
	return lists
}

// legislation is schema.org's description of a statute.
type legislation struct {
	Context    string `json:"@context"`
	Type       string `json:"@type"`
	ID         string `json:"@id"`
	Name       string `json:"name"`
	Identifier string `json:"legislationIdentifier,omitempty"`
	Kind       string `json:"legislationType,omitempty"`
	Place      string `json:"legislationJurisdiction,omitempty"`
	Date       string `json:"legislationDate,omitempty"`
	Version    string `json:"legislationDateVersion,omitempty"`
	Force      string `json:"legislationLegalForce,omitempty"`
	Language   string `json:"inLanguage"`
}

// jsonLD describes a statute for machines.
func (b *builder) jsonLD(address string) any {
	m := b.doc.Meta
	if !m.Kind.Legislative() || m.Kind == corpus.KindBill {
		return nil
	}
	l := legislation{
		Context: "https://schema.org", Type: "Legislation", ID: address, Name: m.Title, Identifier: m.NumberText,
		Kind: string(m.Kind), Place: m.Jurisdiction, Language: bcp47(m.Language),
	}
	if d, ok := corpus.FindDate(m.Dates, corpus.Assented); ok {
		l.Date = d.Value
	}
	if _, date, ok := strings.Cut(b.doc.Expression, "@"); ok && date != undated {
		l.Version = date
	}
	switch m.Status {
	case corpus.StatusInForce:
		l.Force = "https://schema.org/InForce"
	case corpus.StatusRepealed, corpus.StatusLapsed:
		l.Force = "https://schema.org/NotInForce"
	}
	return l
}
