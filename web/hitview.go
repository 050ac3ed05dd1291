package web

import (
	"path"
	"strings"

	"daleel/corpus"
	"daleel/search"
)

// hitView is one work among the results.
type hitView struct {
	ID, Title, URL string
	Kind           corpus.Kind
	Number         string
	Year           int
	Where          string // court or jurisdiction
	Status         corpus.Status
	StatusNote     string
	RepealedBy     []search.Link
	Date           string
	Language       corpus.Language
	Digest         bool // the summary itself is the hit
	OCR            int  // percent sure, 0 where not read by OCR
	Passages       []passageView
	More           int
	MoreURL        string
	Far            bool // below the first screen
}

// passageView is one matching part.
type passageView struct {
	Trail, Label, Heading string
	URL                   string
	Page                  int
	PageURL               string // the page as printed, "" where it cannot be shown
	Lang                  corpus.Language
	Omitted               bool
	Copy                  string // language and date of a copy that is not the leading one
	Snippet               []search.Fragment
	Plain                 *spoken
}

func (l labels) hit(h search.Hit, q string) hitView {
	d := h.Document
	v := hitView{
		ID: d.ID, Title: l.title(d), URL: carry(workURL(d.URL, d.ID), "", q), Kind: d.Kind, Number: d.Number,
		Year: d.Year, Status: d.Status, StatusNote: d.StatusNote, RepealedBy: safeLinks(d.RepealedBy), Date: d.Date,
		Language: d.Language, More: h.More, Digest: d.Kind == corpus.KindDigest,
	}
	if d.Court != "" {
		v.Where = l.court(d.Court)
	} else if d.Jurisdiction != "" {
		v.Where = l.jurisdiction(d.Jurisdiction)
	}
	switch {
	case d.Kind.Paper():
		v.Number = besideTitle(d)
	case d.Citation != "" && d.Citation != v.Title && v.Number == "":
		v.Number = d.Citation
	}
	if strings.Contains(v.Number+v.Title, yearText(d.Year)) {
		v.Year = 0 // said already
	}
	if d.Engine == "tesseract" {
		v.OCR = int(d.Quality*100 + 0.5)
	}
	v.MoreURL = v.URL
	for _, p := range h.Provisions {
		if d.Sensitive && p.Kind == corpus.Header {
			continue // the title block of a judgment is the names of its parties
		}
		passage := l.passage(p, v.URL, q)
		if v.Digest && len(passage.Snippet) > 0 {
			passage.Plain = nil // the snippet is cut from the summary
		}
		v.Passages = append(v.Passages, passage)
	}
	return v
}

// besideTitle is what the citation of a paper says beside its title and its date, which
// the list shows anyway: who issued it, and its symbol.
func besideTitle(d search.Summary) string {
	issuer, rest, found := strings.Cut(d.Citation, d.Title)
	if !found {
		return ""
	}
	if i := strings.LastIndex(rest, " ("); i >= 0 && strings.HasSuffix(rest, ")") && d.Date != "" {
		rest = rest[:i]
	}
	return strings.Trim(issuer+strings.TrimPrefix(rest, ", "), ", ")
}

// linkPages leads from the page numbers of a hit to the pages as printed.
func (h *hitView) linkPages(q string) {
	for i := range h.Passages {
		p := &h.Passages[i]
		work, rest, _ := strings.Cut(p.URL, "?")
		_, eid, _ := strings.Cut(rest, "#")
		if p.Page > 0 && strings.HasPrefix(work, "/akn/") {
			p.PageURL = docParams{id: work, at: eid, q: q}.printedURL(p.Page)
		}
	}
}

// title is what a work is called in a list. A sensitive judgment goes by its
// citation, or by court and year, whatever its title says.
func (l labels) title(d search.Summary) string {
	if !d.Sensitive {
		return d.Title
	}
	name := d.Citation
	if name == "" {
		name = strings.TrimSpace(l.court(d.Court) + " " + yearText(d.Year))
	}
	return l.p.Text("judgment.withheld", name)
}

func (l labels) passage(p search.Passage, work, q string) passageView {
	addr := localURL(p.URL)
	if addr == "" {
		addr = work
	}
	label, heading := l.in(p.Lang).titled(p.EID, p.Kind, p.Number, p.Heading)
	v := passageView{
		Trail: strings.Join(p.Trail, " › "), Label: label, Heading: heading,
		URL: carry(addr, p.EID, q), Page: p.Page, Lang: p.Lang, Copy: l.copyOf(p.Expression), Snippet: p.Snippet, Omitted: p.Omitted,
	}
	if p.Digest != nil {
		s := l.said(corpus.Text2{En: p.Digest.Plain, Ur: p.Digest.PlainUr})
		v.Plain = &s
	}
	return v
}

// copyOf says the language and the date of a copy as its identifier ends in them,
// "" where it ends otherwise.
func (l labels) copyOf(expression string) string {
	lang, date, ok := strings.Cut(path.Base(expression), "@")
	if !ok {
		return ""
	}
	name := l.language(corpus.Language(lang))
	if date != undated && date != "" {
		name += l.p.Text("list.comma") + l.p.Date(date)
	}
	return name
}
