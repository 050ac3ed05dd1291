// Package structure reads the shape of a legal text: it tells a statute from a
// judgment or a report by what it says, fills the metadata from the text and
// splits it into provisions that can be addressed, quoted and found.
package structure

import "daleel/corpus"

// Input is a text as the extraction left it.
type Input struct {
	Pages     []corpus.Page
	MediaType string
	// Name is the file name, a hint of last resort.
	Name string
	// Known is what a catalogue says of the work; it may be zero.
	Known corpus.Metadata
}

// Part is one work found in the input: most files hold one, a gazette several.
type Part struct {
	Meta       corpus.Metadata
	Provisions []corpus.Provision
	Findings   []corpus.Finding
	// FirstPage and LastPage are page numbers, 0 where the source has none.
	FirstPage, LastPage int
}

// Parse reads in and returns at least one part. It never panics.
func Parse(in Input) []Part {
	body, notes := takeNotes(bodyLines(in.Pages))
	st := splitStatute(in.Pages, body, notes, in.Known)
	return []Part{{Meta: in.Known, Provisions: st.out, Findings: st.finds}}
}

// pagesPart is what remains where no structure was found: one provision a page.
func pagesPart(in Input) Part {
	p := Part{Meta: in.Known}
	for _, pg := range in.Pages {
		p.Provisions = append(p.Provisions, corpus.Provision{
			EID: "page_" + itoa(pg.Number), Kind: corpus.PagePart, Number: itoa(pg.Number),
			Text: pg.Text, Unit: true, PageFrom: pg.Number, PageTo: pg.Number,
		})
	}
	return p
}
