package api

import (
	"cmp"
	"encoding/csv"
	"encoding/xml"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"daleel/search"
)

// exported answers a search in another form than JSON. Results are newest first
// unless the request says otherwise: a feed is read for what is new.
func (s *Server) exported(order search.Sort, render func(echo.Context, *search.Results, url.Values) error) echo.HandlerFunc {
	return func(c echo.Context) error {
		values, err := url.ParseQuery(c.Request().URL.RawQuery)
		if err != nil {
			return badRequest("The query string is not percent-encoded.", "Encode spaces as + or %20 and % as %25.")
		}
		req, err := ParseSearch(values)
		if err != nil {
			return err
		}
		if req.Sort == "" {
			req.Sort = order
		}
		if req.Size == 0 {
			req.Size = search.MaxPageSize
		}
		req.NoFacets = true
		res, err := s.opts.Searcher.Search(c.Request().Context(), req)
		if err != nil {
			return err
		}
		c.Response().Header().Set("Cache-Control", "no-store")
		c.Response().Header().Set("X-Robots-Tag", "noindex")
		return render(c, res, values)
	}
}

// table answers a page of results as comma-separated values, one row a work.
func (s *Server) table(c echo.Context, res *search.Results, _ url.Values) error {
	h := c.Response().Header()
	h.Set(echo.HeaderContentType, "text/csv; charset=utf-8")
	h.Set("Content-Disposition", `attachment; filename="daleel.csv"`)
	c.Response().WriteHeader(http.StatusOK)
	w := csv.NewWriter(c.Response())
	base := s.baseOf(c)
	_ = w.Write([]string{"id", "title", "kind", "number", "citation", "year", "date", "jurisdiction", "court", "status", "language", "provisions", "url"})
	for _, hit := range res.Hits {
		d := hit.Document
		var eids []string
		for _, p := range hit.Provisions {
			eids = append(eids, p.EID)
		}
		_ = w.Write(harmless([]string{d.ID, d.Title, string(d.Kind), d.Number, d.Citation, yearCell(d.Year), d.Date,
			d.Jurisdiction, d.Court, string(d.Status), string(d.Language), strings.Join(eids, " "), base + d.URL}))
	}
	w.Flush()
	return w.Error()
}

// yearCell is empty where a work has no year.
func yearCell(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// harmless keeps a spreadsheet from taking a title for a formula.
func harmless(cells []string) []string {
	for i, c := range cells {
		if c != "" && strings.ContainsRune("=+-@\t\r", rune(c[0])) {
			cells[i] = "'" + c
		}
	}
	return cells
}

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Links   []atomLink  `xml:"link"`
	Author  atomAuthor  `xml:"author"`
	Entries []atomEntry `xml:"entry"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
	Type string `xml:"type,attr,omitempty"`
}

type atomEntry struct {
	ID      string `xml:"id"`
	Title   string `xml:"title"`
	Updated string `xml:"updated"`
	// Author is who issued a paper; of laws and judgments the feed's stands for all.
	Author  *atomAuthor `xml:"author,omitempty"`
	Link    atomLink    `xml:"link"`
	Summary string      `xml:"summary,omitempty"`
}

// undated stands in an entry whose work has no date; Atom requires one.
const undated = "1947-08-14T00:00:00Z"

// feed answers a page of results as an Atom feed (RFC 4287).
func (s *Server) feed(c echo.Context, res *search.Results, values url.Values) error {
	base := s.baseOf(c)
	query := values.Encode()
	f := atomFeed{
		ID: base + Prefix + "/search.atom?" + query, Title: "Daleel: " + strings.TrimSpace(values.Get("q")),
		Updated: undated, Author: atomAuthor{"Daleel"},
		Links: []atomLink{{"self", base + Prefix + "/search.atom?" + query, "application/atom+xml"}, {"alternate", base + "/search?" + query, "text/html"}},
	}
	for _, hit := range res.Hits {
		e := atomEntry{ID: base + hit.Document.ID, Title: hit.Document.Title, Updated: updated(hit.Document.Date),
			Link: atomLink{"alternate", base + hit.Document.URL, "text/html"}, Summary: summary(hit)}
		if by := hit.Document.Issuer; by != "" {
			e.Author = &atomAuthor{by}
		}
		f.Updated = max(f.Updated, e.Updated)
		f.Entries = append(f.Entries, e)
	}
	raw, err := xml.MarshalIndent(f, "", " ")
	if err != nil {
		return err
	}
	return c.Blob(http.StatusOK, "application/atom+xml; charset=utf-8", append([]byte(xml.Header), raw...))
}

// updated makes an RFC 3339 time of a date that may be a year or a month.
func updated(date string) string {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if t, err := time.Parse(layout, date); err == nil {
			return t.UTC().Format(time.RFC3339)
		}
	}
	return undated
}

// summary is the first snippet as plain text.
func summary(h search.Hit) string {
	if len(h.Provisions) == 0 {
		return ""
	}
	var b strings.Builder
	for _, f := range h.Provisions[0].Snippet {
		b.WriteString(f.Text)
	}
	return b.String()
}

// baseOf is the public address, else that under which the request reached us.
func (s *Server) baseOf(c echo.Context) string {
	return cmp.Or(s.opts.BaseURL, c.Scheme()+"://"+c.Request().Host)
}
