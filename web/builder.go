package web

import (
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/search"
)

// builder makes the parts of a document's page.
type builder struct {
	l         labels
	own       labels // in the language of the document
	d         docParams
	w         *search.Work
	doc       *corpus.Document
	links     map[string][]linkSpan
	terms     *glossary
	inside    func(eid string) string // address of a provision of the document
	marks     marker
	hits      map[string]int // marks by eId, over all parts
	cite      string
	originals bool
	prints    bool
	graph     bool
	depths    func(*corpus.Provision) int
}

// sensitive reports whether the names of the parties are to be kept back.
func (b *builder) sensitive() bool {
	return b.w.Summary.Sensitive || b.doc.Meta.Case != nil && b.doc.Meta.Case.Sensitive
}

// item makes a heading or a provision. page is the last printed page named.
func (b *builder) item(n node, page *int) item {
	p := n.p
	lang := p.Lang
	if lang == "" {
		lang = b.doc.Meta.Language
	}
	it := item{
		ID: p.EID, Unit: p.Unit, Level: min(n.level+2, 6), Kind: p.Kind, Number: p.Number,
		Label: b.own.unit(p.EID, p.Kind, p.Number), Heading: clean(p.Heading), Lang: bcp47(lang), Dir: dirOf(lang),
		History: b.history(p.Amendments), Omitted: p.Omitted, Cite: pinCite(b.doc, p, b.cite),
		URL: b.d.url("provision", p.EID, ""), NumberedInText: opensWith(p.Text, p.Number), Counted: corpus.UnnumberedPlace(p.EID) > 0,
		Continued: p.Kind == corpus.Paragraph && corpus.Continues(p.EID),
	}
	if b.doc.Meta.Kind == corpus.KindDigest && p.Digest != nil {
		n.p = &corpus.Provision{} // the text is only the summary's words again, for search
	}
	before := b.marks.count
	spans := b.terms.mark(p, fitting(b.links[p.EID], p.Text), b.inside)
	it.Blocks = layOut(n.p.Text, b.starts(n.p.Text), n.subs, b.depths, spans, &b.marks)
	it.Marked = b.marks.count > before
	it.Tall = tall(it.Blocks, p.Digest != nil)
	if p.Digest != nil {
		it.Digest = b.l.digest(p.Digest, b.doc.Meta.Kind == corpus.KindDigest)
	}
	if p.PageFrom > 0 && p.PageFrom != *page {
		it.Page, *page = p.PageFrom, p.PageFrom
		it.PageURL = b.pageURL(p.PageFrom, p.EID)
	}
	if sub, ok := b.doc.Provision(b.d.only); ok && b.d.only != p.EID && n.holds(b.d.only) {
		it.Cite = pinCite(b.doc, sub, b.cite) // one part of it was asked for
	}
	if c := b.w.CitedBy[p.EID]; c > 0 {
		it.CitedBy, it.CitedIn, it.CitedByURL = c, b.l.citedIn(c, b.w.CitedByJudgments[p.EID]), b.citedByURL(p)
	}
	return it
}

// starts are the beginnings of the paragraphs of a text.
func (b *builder) starts(text string) []int {
	if b.doc.Meta.Kind.Paper() {
		return lineStarts(text)
	}
	return paragraphStarts(text)
}

// opensWith reports whether a text begins with its own printed number.
func opensWith(text, number string) bool {
	if number == "" {
		return false
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(text, " \n\t[("), number)
	return ok && (rest == "" || strings.ContainsAny(rest[:1], ".)]- \n"))
}

// pageURL shows a page as printed, or opens the original there.
func (b *builder) pageURL(page int, eid string) string {
	if b.prints && page <= len(b.doc.Pages) && printable(b.doc, b.sensitive()) {
		return docParams{id: b.d.id, at: eid, q: b.d.q}.printedURL(page)
	}
	if !b.originals || b.doc.Item.MediaType != "application/pdf" || b.sensitive() {
		return ""
	}
	return "/original/" + b.doc.Item.SHA256 + "#page=" + strconv.Itoa(page)
}

// citedByURL lists what cites the work or the provision; where nobody knows,
// it searches the judgments that cite the work for the provision.
func (b *builder) citedByURL(p *corpus.Provision) string {
	if b.graph {
		eid := citedByAll
		if p != nil {
			eid = p.EID
		}
		return b.doc.Work + "?cited-by=" + escape(eid)
	}
	q := params{filters: map[string][]string{
		"kind": {string(corpus.KindJudgment)}, "act": {b.doc.Work},
	}, page: 1, size: search.DefaultPageSize, sort: search.ByRelevance}
	if p != nil && p.Number != "" {
		q.q = string(p.Kind) + " " + p.Number
	}
	return q.url()
}

// contents makes the table of contents: containers with their units inside.
// A provision on another page of a long document has its anchor here, so that
// an old #sec_21 still leads somewhere.
func (b *builder) contents(nodes []node, part int) []tocEntry {
	var roots []tocEntry
	var path []*tocEntry // open entries by level
	for _, n := range nodes {
		if !inContents(n.p) {
			continue
		}
		e := tocEntry{
			Number: n.p.Number, Text: clean(n.p.Heading), Level: n.level, Unit: n.p.Unit, Omitted: n.p.Omitted,
			URL: "#" + n.p.EID, Hits: b.hits[n.p.EID],
		}
		if e.Text == "" || !n.p.Unit && n.p.Number != "" || n.p.Number != "" && !numbered(n.p.Kind) {
			e.Number, e.Text = "", b.own.called(n.p)
		}
		if n.part != part {
			e.ID, e.URL = n.p.EID, b.d.partURL(n.part, n.p.EID)
		}
		for len(path) > 0 && path[len(path)-1].Level >= n.level {
			path = path[:len(path)-1]
		}
		list := &roots
		if len(path) > 0 {
			list = &path[len(path)-1].Children
		}
		*list = append(*list, e)
		path = append(path, &(*list)[len(*list)-1])
	}
	return roots
}

// inContents leaves the numbered paragraphs of judgments out: a list of
// numbers helps nobody.
func inContents(p *corpus.Provision) bool {
	switch p.Kind {
	case corpus.Paragraph, corpus.Header:
		return p.Heading != ""
	}
	return true
}

// history is what changed a provision; a law that is not held is named and leads nowhere.
func (b *builder) history(changes []corpus.Amendment) []corpus.Amendment {
	out := slices.Clone(changes)
	for i := range out {
		if b.w.Absent[out[i].Work] {
			out[i].Work = ""
		}
	}
	return out
}
