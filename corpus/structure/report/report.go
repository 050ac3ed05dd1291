// Package report reads reports, briefs, treaty-body papers and whatever else is
// no law and no judgment: headings, numbered paragraphs, else pages.
//
// A paper with numbered paragraphs (the reports and concluding observations of
// the United Nations committees) is split into them, below its headings. One
// without is split at its headings; one without headings into pages, or into
// paragraphs where the source has no pages.
//
// flat.go, paging.go, marks.go and joining.go mend the lines. front.go and block.go read
// the title block: title.go, symbol.go, issuer.go, stateparty.go and when.go its fields.
// contents.go, headings.go, repeats.go and flowing.go find the headings, numbered.go,
// decimals.go and articles.go the numbered units, which units.go builds and parts.go
// divides.
package report

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// maxLook is how much of a page without an end is looked at.
const maxLook = 24000

// firstPages are the pages by which a text is told, cut where one has no end.
func firstPages(pages []corpus.Page) []corpus.Page {
	pages = slices.Clone(pages[:min(len(pages), 4)])
	for i := range pages {
		if len(pages[i].Text) > maxLook {
			pages[i].Text, pages[i].Words, pages[i].Headings = strings.ToValidUTF8(pages[i].Text[:maxLook], ""), nil, nil
		}
	}
	return unflattened(pages)
}

// Parse reads the metadata and the provisions of pages. Known is what a
// catalogue says and wins where it is given. Parse never panics.
func Parse(pages []corpus.Page, name string, known corpus.Metadata) (corpus.Metadata, []corpus.Provision, []corpus.Finding) {
	pages = unflattened(withoutMarks(pages))
	f := readFront(pages, readLines(pages, nil))
	ls := readLines(pages, headsPart)
	meta := overlay(f.metadata(ls, name), known)
	ls = withoutNotes(joinLabels(ls), f.symbol, f.title)
	b := &builder{used: map[string]int{}, width: lines.Width(ls), lang: meta.Language, lines: ls, un: f.un, title: meta.Title}
	b.flow = flowing(b.width) || spaced(pages) || wide(ls)
	b.paragraphed = b.flow || worded(pages)
	findings := b.build(pages)
	b.out = withParts(b.out, f.head(meta.Title))
	return meta, b.out, findings
}

// reFrontNote is a note of the title page of a United Nations document.
var reFrontNote = regexp.MustCompile(`^\*+\s?(?:Adopted by the|The present (?:document|report)|Reissued|The annex|Previously issued|Annexes? (?:can|may)|No? record)|^\W*GE\.\d[^A-Za-z]*(?:\([A-Z]\)\W*)*$|^(?:\d{1,4}\s*\|\s*P ?a ?g ?e|P ?a ?g ?e\s*\|\s*\d{1,4}|You are on page \d+ ?of \d+|Please recycle\W*)$`)

// withoutNotes drops such notes and the paper's own symbol or title as a running head:
// they are no part of the last paragraph above them.
func withoutNotes(ls []lines.Line, symbol, title string) []lines.Line {
	out := ls[:0:0]
	for i, l := range ls {
		if !reFrontNote.MatchString(l.Text) && !(i > frontHeads && symbol != "" && l.Text == symbol) && !(symbol != "" && ownFolio(ls, i)) && !atEdge(ls, i, title) {
			out = append(out, l)
		}
	}
	return out
}

// atEdge reports whether line i, at the edge of a page that is not the first, is the title
// with what kind of paper it is.
func atEdge(ls []lines.Line, i int, title string) bool {
	edge := i > 0 && (ls[i-1].Page != ls[i].Page || i+1 >= len(ls) || ls[i+1].Page != ls[i].Page)
	return edge && ls[i].Page > 1 && len(title) > 2*minTitle && len(ls[i].Text) > len(title) && strings.Contains(strings.ToLower(ls[i].Text), strings.ToLower(title)) && strings.ContainsAny(ls[i].Text, "|•·–—")
}

// ownFolio reports whether line i is the number of its page and stands at its edge.
func ownFolio(ls []lines.Line, i int) bool {
	l := ls[i]
	if l.Page == 0 || strings.Trim(l.Text, " -–|") != strconv.Itoa(l.Page) {
		return false
	}
	return max(0, i-2) == 0 || ls[i-2].Page != l.Page || i+2 >= len(ls) || ls[i+2].Page != l.Page
}

// overlay lets what a catalogue knows win over what was read.
func overlay(m, known corpus.Metadata) corpus.Metadata {
	m.Kind = cmp.Or(known.Kind, m.Kind)
	m.Title = cmp.Or(known.Title, m.Title)
	m.LongTitle = cmp.Or(known.LongTitle, m.LongTitle)
	m.Number, m.NumberText = known.Number, known.NumberText
	m.Year = cmp.Or(known.Year, m.Year)
	m.Enactor = cmp.Or(known.Enactor, m.Enactor)
	m.Jurisdiction = cmp.Or(known.Jurisdiction, m.Jurisdiction)
	m.Language = cmp.Or(known.Language, m.Language)
	m.Publisher = cmp.Or(known.Publisher, m.Publisher)
	m.Symbol = cmp.Or(known.Symbol, m.Symbol)
	m.Status, m.StatusNote, m.Topics = known.Status, known.StatusNote, known.Topics
	m.AltTitles, m.OfficialURL, m.Case = known.AltTitles, known.OfficialURL, known.Case
	if len(known.Dates) > 0 {
		m.Dates = known.Dates
	}
	return m
}
