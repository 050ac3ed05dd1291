package api

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode"

	"github.com/labstack/echo/v4"

	"daleel/corpus"
	"daleel/search"
)

// referenceForm is a form in which reference managers take what is cited.
type referenceForm struct {
	suffix, media string
	write         func(entry, *strings.Builder)
}

var (
	asBibTeX       = referenceForm{".bib", "application/x-bibtex; charset=utf-8", entry.bibTeX}
	asRIS          = referenceForm{".ris", "application/x-research-info-systems; charset=utf-8", entry.ris}
	referenceForms = []referenceForm{asBibTeX, asRIS}
)

// entry is a work as one cites it, in plain text.
type entry struct {
	kind     corpus.Kind
	key      string
	title    string
	by       string // who issued a paper
	court    string
	citation string // of a judgment
	number   string // of a law as printed, of a paper its symbol, of a judgment its cases
	place    string // whose law it is
	date     string // ISO 8601, may be short
	year     string
	language corpus.Language
	note     string
	url      string
	read     string // the day on which it was looked up
}

// newEntry makes an entry of what a list shows of a work: no name that a list
// withholds is in it.
func newEntry(d search.Summary, base string, now time.Time) entry {
	r := entry{
		kind: d.Kind, key: keyOf(d.ID), title: oneLine(d.Title), by: oneLine(d.Issuer), number: oneLine(d.Number), date: d.Date,
		year: yearCell(d.Year), language: d.Language, note: entryNote(d), url: base + d.URL, read: now.UTC().Format(time.DateOnly),
	}
	if r.date == "" {
		r.date = r.year
	}
	switch {
	case d.Kind == corpus.KindJudgment:
		r.court, r.citation, r.number = nameIn(corpus.Courts(), d.Court), oneLine(d.Citation), oneLine(strings.Join(d.Cases, "; "))
		if r.citation == r.title {
			r.citation = ""
		}
	case d.Kind.Paper():
		r.number = oneLine(d.Symbol)
	default:
		r.place = nameIn(corpus.Jurisdictions(), d.Jurisdiction)
	}
	return r
}

// keyOf makes a key, which is also a file's name, of an identifier.
func keyOf(id string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return '-'
	}, strings.TrimPrefix(id, "/akn/")), "-")
}

// nameIn is the English name of a code, the code where the table lacks it.
func nameIn(table []corpus.Named, code string) string {
	if n, ok := corpus.LookUp(table, code); ok {
		return n.Name
	}
	return code
}

// entryNote says how far the copy that is cited may be relied on.
func entryNote(d search.Summary) string {
	var said []string
	switch {
	case d.Kind == corpus.KindJudgment || d.Kind.Paper():
	case d.Kind == corpus.KindDigest:
		return "a summary by Daleel, not the text of the law"
	case d.Status == "" || d.Status == corpus.StatusUnknown:
		said = append(said, "status not known")
	default:
		said = append(said, strings.ReplaceAll(string(d.Status), "_", " "))
	}
	if d.StatusNote != "" {
		said = append(said, oneLine(d.StatusNote))
	}
	note := strings.Join(said, "; ")
	if note != "" && !strings.Contains(note, "our copy") {
		note += ", as far as our copy shows"
	}
	return note
}

// oneLine takes out what would end a line or steer a terminal.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}

// references answers a page of results in the form.
func (s *Server) references(f referenceForm) func(echo.Context, *search.Results, url.Values) error {
	return func(c echo.Context, res *search.Results, _ url.Values) error {
		var works []search.Summary
		for _, h := range res.Hits {
			works = append(works, h.Document)
		}
		return s.sendReferences(c, f, "daleel", works)
	}
}

// reference answers …/documents/{id}.bib and .ris.
func (s *Server) reference(c echo.Context, rest string, f referenceForm) error {
	if err := checkNames(c.QueryParams(), nil); err != nil {
		return err
	}
	id, eid, err := documentPath(rest)
	if err != nil {
		return err
	}
	if eid != "" {
		return badRequest("A reference is to a whole document.", "Ask for "+Prefix+"/documents"+clip(id)+f.suffix+".")
	}
	w, err := s.opts.Searcher.Work(c.Request().Context(), id)
	if to, ok := moved(err); ok {
		return c.Redirect(http.StatusMovedPermanently, Prefix+"/documents"+to+f.suffix)
	}
	if err != nil {
		return err
	}
	c.Response().Header().Set("X-Robots-Tag", "noindex")
	return s.sendReferences(c, f, keyOf(w.Summary.ID), []search.Summary{w.Summary})
}

func (s *Server) sendReferences(c echo.Context, f referenceForm, name string, works []search.Summary) error {
	var b strings.Builder
	for _, d := range works {
		f.write(newEntry(d, s.baseOf(c), time.Now()), &b)
	}
	c.Response().Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", name+f.suffix))
	return c.Blob(http.StatusOK, f.media, []byte(b.String()))
}
