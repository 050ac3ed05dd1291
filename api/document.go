package api

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"

	"daleel/corpus"
	"daleel/search"
)

type fullDocument struct {
	document
	LongTitle   string               `json:"long_title,omitempty"`
	AltTitles   []string             `json:"alt_titles,omitempty"`
	OfficialURL string               `json:"official_url,omitempty"`
	Publisher   string               `json:"publisher,omitempty"`
	Symbol      string               `json:"symbol,omitempty"`
	Expression  string               `json:"expression"`
	Dates       []corpus.Date        `json:"dates"`
	Case        *corpus.Case         `json:"case,omitempty"`
	Expressions []expression         `json:"expressions"`
	Provisions  []provision          `json:"provisions"`
	Citations   []corpus.CitationRef `json:"citations,omitempty"`
	CitedBy     int                  `json:"cited_by"`
	Findings    []corpus.Finding     `json:"findings,omitempty"`
}

type expression struct {
	ID       string          `json:"id"`
	Label    string          `json:"label"`
	Language corpus.Language `json:"language"`
	Date     string          `json:"date"`
	Files    []string        `json:"files"`
	URL      string          `json:"url"`
}

type provision struct {
	EID        string               `json:"eid"`
	Kind       corpus.ProvisionKind `json:"kind"`
	Number     string               `json:"number"`
	Heading    string               `json:"heading"`
	Parent     string               `json:"parent,omitempty"`
	PageFrom   int                  `json:"page,omitempty"`
	PageTo     int                  `json:"page_to,omitempty"`
	Omitted    bool                 `json:"omitted,omitempty"`
	Text       string               `json:"text,omitempty"`
	Defines    []string             `json:"defines,omitempty"`
	Amendments []corpus.Amendment   `json:"amendments,omitempty"`
	Digest     *corpus.Digest       `json:"digest,omitempty"`
	CitedBy    int                  `json:"cited_by,omitempty"`
	URL        string               `json:"url"`
}

// document answers …/documents/{id} and …/documents/{id}/provisions/{eid}.
func (s *Server) document(c echo.Context) error {
	if rest, ok := strings.CutSuffix(c.Param("*"), "/cited-by"); ok {
		return s.citedBy(c, rest)
	}
	if rest, ok := strings.CutSuffix(c.Param("*"), "/cites"); ok {
		return s.cites(c, rest)
	}
	for _, f := range referenceForms {
		if rest, ok := strings.CutSuffix(c.Param("*"), f.suffix); ok {
			return s.reference(c, rest, f)
		}
	}
	v := c.QueryParams()
	if err := checkNames(v, []string{"text"}); err != nil {
		return err
	}
	if err := checkSwitches(v, "text"); err != nil {
		return err
	}
	id, eid, err := documentPath(c.Param("*"))
	if err != nil {
		return err
	}
	w, err := s.opts.Searcher.Work(c.Request().Context(), id)
	if to, ok := moved(err); ok {
		return c.Redirect(http.StatusMovedPermanently, Prefix+"/documents"+to)
	}
	if err != nil {
		return err
	}
	if w.Summary.NoIndex {
		c.Response().Header().Set("X-Robots-Tag", "noindex")
	}
	if eid == "" {
		return c.JSON(http.StatusOK, newFullDocument(w, v.Get("text") != "0"))
	}
	p, ok := w.Document.Provision(eid)
	if !ok {
		return fault{status: http.StatusNotFound, title: "Not held",
			detail: fmt.Sprintf("%s has no provision %s.", w.Summary.Title, clip(eid)),
			hint:   "The provisions are listed in " + Prefix + "/documents" + w.Summary.ID + "?text=0."}
	}
	return c.JSON(http.StatusOK, NewProvision(w, p))
}

// NewDocument is a document with its text as it stands on the wire.
func NewDocument(w *search.Work) any { return newFullDocument(w, true) }

// NewProvision is a provision with its document as it stands on the wire.
func NewProvision(w *search.Work, p *corpus.Provision) any {
	return struct {
		Document document `json:"document"`
		provision
		Trail []string `json:"trail"`
	}{newDocument(w.Summary), newProvision(w, p, true), list(w.Document.Trail(p))}
}

// documentPath splits the rest of the path. The identifier may come with or
// without its leading slash, percent-encoded or not.
func documentPath(rest string) (id, eid string, err error) {
	rest, err = url.PathUnescape(rest)
	if err != nil {
		return "", "", badRequest("The identifier is not percent-encoded.", "Write it as in "+Prefix+"/documents/akn/pk/act/2016/40.")
	}
	id = "/" + strings.Trim(rest, "/")
	if before, after, ok := strings.Cut(id, "/provisions/"); ok {
		return before, after, nil
	}
	if before, after, ok := strings.Cut(id, "#"); ok {
		return before, after, nil
	}
	return id, "", nil
}

func newFullDocument(w *search.Work, withText bool) fullDocument {
	m := w.Document.Meta
	out := fullDocument{
		document: newDocument(w.Summary), LongTitle: m.LongTitle, AltTitles: m.AltTitles,
		OfficialURL: m.OfficialURL, Publisher: m.Publisher, Symbol: m.Symbol, Expression: w.Document.Expression, Dates: m.Dates,
		Case: publicCase(m.Case), CitedBy: w.CitedBy[""], Findings: w.Document.Findings,
		Expressions: []expression{}, Provisions: []provision{},
	}
	if m.Case != nil && m.Case.Sensitive {
		out.AltTitles = nil
	}
	if out.Dates == nil {
		out.Dates = []corpus.Date{}
	}
	for _, e := range w.Others {
		out.Expressions = append(out.Expressions, expression{e.ID, e.Label, e.Language, e.Date, list(e.Files), e.URL})
	}
	for i := range w.Document.Provisions {
		out.Provisions = append(out.Provisions, newProvision(w, &w.Document.Provisions[i], withText))
	}
	if withText {
		out.Citations = w.Document.Citations
	}
	return out
}

// publicCase keeps the names of parties and counsel out of exports where the
// law protects them.
func publicCase(k *corpus.Case) *corpus.Case {
	if k == nil || !k.Sensitive {
		return k
	}
	public := *k
	public.Petitioners, public.Respondents, public.Counsel, public.CounselFor, public.Appealed = nil, nil, nil, nil, ""
	return &public
}

func newProvision(w *search.Work, p *corpus.Provision, withText bool) provision {
	out := provision{
		EID: p.EID, Kind: p.Kind, Number: p.Number, Heading: p.Heading, Parent: p.Parent,
		PageFrom: p.PageFrom, PageTo: p.PageTo, Omitted: p.Omitted, Defines: p.Defines,
		Amendments: p.Amendments, Digest: p.Digest, CitedBy: w.CitedBy[p.EID],
		URL: w.Summary.URL + "#" + p.EID,
	}
	if withText {
		out.Text = w.Document.Body(p)
	}
	return out
}
