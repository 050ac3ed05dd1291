// Package structure reads the shape of a legal text: it tells a statute from a
// judgment or a report by what it says, fills the metadata from the text and
// splits it into provisions that can be addressed, quoted and found.
//
// Parse asks the readers of each sort (packages urdu, judgment and report) and laws.go
// how sure they are. A statute, read here, goes this way:
//
//   - text.go makes lines of its pages, which margin.go, margintrail.go, woven.go,
//     wovenleft.go, runtogether.go and join.go put back as they were printed; front.go
//     and frontdates.go read its head, arrange.go the table of sections, amend.go the
//     footnotes.
//   - opening.go finds the lines that may open a provision and score.go weighs them;
//     path.go chooses those whose numbers rise.
//   - divide.go cuts the text there, with container.go for parts and chapters, heading.go
//     and headingtext.go for headings, ending.go for what stands below the last section,
//     schedule.go for schedules and sub.go for what stands inside a provision.
//   - statute.go puts the parts together; meta.go, metatitle.go, metaprovince.go and
//     metastatus.go tell what law it is; check.go and farend.go report what is missing.
package structure

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"daleel/corpus"
	"daleel/corpus/structure/judgment"
	"daleel/corpus/structure/report"
	"daleel/corpus/structure/urdu"
)

// Input is a text as the extraction left it.
type Input struct {
	Pages     []corpus.Page
	MediaType string
	// Name is the file name, a hint of last resort.
	Name string
	// Known is what a catalogue says of the work; it may be zero.
	Known corpus.Metadata
	// Today decides whether an Ordinance has lapsed; zero is the day of reading.
	Today time.Time
}

func (in Input) today() time.Time {
	if in.Today.IsZero() {
		return time.Now()
	}
	return in.Today
}

// Part is one work found in the input: most files hold one, a gazette several.
type Part struct {
	Meta       corpus.Metadata
	Provisions []corpus.Provision
	Findings   []corpus.Finding
	// FirstPage and LastPage are page numbers, 0 where the source has none.
	FirstPage, LastPage int
}

// enough is the confidence from which a reader of one sort of text is trusted.
const enough = 0.5

// certain is the confidence that only a catalogue gives, at which no other
// reader is asked.
const certain = 0.9

// Parse reads in and returns at least one part. It never panics.
func Parse(in Input) []Part {
	in.Name = printable(in.Name)
	if urdu.Looks(in.Pages, in.Name) >= enough {
		return one(in, urdu.Parse)
	}
	body, notes := withoutNotes(headContinued(bodyLines(in.Pages)))
	if len(body) == 0 {
		return []Part{empty(in)}
	}
	law := lawLike(body, in.Known)
	if in.Known.Kind == corpus.KindJudgment {
		return one(in, judgment.Parse)
	}
	if law >= enough && law < certain && report.Heads(in.Pages) {
		law = 0 // it quotes one
	}
	if law < certain {
		if j := judgment.Looks(in.Pages, in.Name); j >= enough && j > law {
			return one(in, judgment.Parse)
		}
	}
	if law >= enough {
		return statutes(in, body, notes)
	}
	if p, ok := notification(in, body); ok {
		return []Part{p}
	}
	return one(in, report.Parse)
}

// printable is a file's name with spaces for the line ends and control characters
// that some systems let stand in one: it may become a title.
func printable(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, name)
}

// reader is the shape that the readers of one sort of text share.
type reader func([]corpus.Page, string, corpus.Metadata) (corpus.Metadata, []corpus.Provision, []corpus.Finding)

// one reads the whole input as one work, page by page where the reader found
// nothing in it.
func one(in Input, read reader) []Part {
	meta, provisions, finds := read(in.Pages, in.Name, in.Known)
	p := Part{Meta: meta, Provisions: provisions, Findings: finds}
	if len(provisions) == 0 {
		p.Provisions = pagesPart(in).Provisions
	}
	p.FirstPage, p.LastPage = pageRange(in.Pages)
	return []Part{p}
}

func pageRange(pages []corpus.Page) (first, last int) {
	if len(pages) == 0 {
		return 0, 0
	}
	return pages[0].Number, pages[len(pages)-1].Number
}

// empty is the part of a text of which nothing could be read: its file name is
// all that names it.
func empty(in Input) Part {
	m := in.Known
	n := cleanTitle(cmp.Or(m.Title, fileTitle(stem(in.Name))))
	m.Title = withYear(n.title, m.Year)
	m.AltTitles = alternatives(m.Title, append(slices.Clone(m.AltTitles), n.alts...))
	m.Kind = cmp.Or(m.Kind, titleKind(m.Title), corpus.KindArticle)
	m.Year = cmp.Or(m.Year, n.year)
	m.Status = cmp.Or(m.Status, corpus.StatusUnknown)
	p := Part{Meta: m}
	p.FirstPage, p.LastPage = pageRange(in.Pages)
	return p
}

// fileTitle is the title that a file's name begins with: "X Act 2018" of
// "X_Act_2018_X_Act_".
func fileTitle(name string) string {
	name = strings.ReplaceAll(name, "_", " ")
	if m := namedAct.FindString(name); m != "" {
		return m
	}
	return name
}

var namedAct = regexp.MustCompile(`^.*?\b(?:Act|Ordinance|Order|Rules|Bill),? \d{4}\b`)

// stem is a file name without its folder and extension.
func stem(name string) string {
	name = name[strings.LastIndexByte(name, '/')+1:]
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	return name
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
