package api

import (
	"context"
	_ "embed" // openapi.yaml
	"fmt"
	"log/slog"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"daleel/corpus"
	"daleel/search"
)

// Searcher is what the API needs of an engine.
type Searcher interface {
	Search(ctx context.Context, req search.Request) (*search.Results, error)
	Work(ctx context.Context, id string) (*search.Work, error)
	Suggest(ctx context.Context, prefix string, n int) ([]search.Suggestion, error)
	CitedBy(ctx context.Context, id, eid string, n int) (*search.Citers, error)
	Cites(ctx context.Context, id string) ([]search.Reference, error)
}

// Citer finds the citations of a text, and says which are of what is held.
type Citer interface {
	Cite(ctx context.Context, text string) ([]Citation, error)
	// CiteTyped reads a citation in the ways in which people type one.
	CiteTyped(ctx context.Context, text string) ([]Citation, error)
}

// Options are the parts that a Server is wired from.
type Options struct {
	Searcher Searcher
	Citer    Citer
	// BaseURL is the public address without a path, "https://law.example"; where it is
	// empty the address of the request is used.
	BaseURL string
	// Version of the program, shown in the specification's place.
	Version string
	Log     *slog.Logger // nil discards
}

// Server answers under /api/v1.
type Server struct {
	opts Options
}

//go:embed openapi.yaml
var openAPI []byte

// New checks that all parts are there. The error wraps corpus.ErrInvalid.
func New(o Options) (*Server, error) {
	if o.Searcher == nil || o.Citer == nil {
		return nil, fmt.Errorf("api: a searcher and a citer are needed: %w", corpus.ErrInvalid)
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	o.BaseURL = strings.TrimRight(o.BaseURL, "/")
	return &Server{opts: o}, nil
}

// Prefix is the path under which the API is mounted.
const Prefix = "/api/v1"

// Mount adds the routes: this list is the site map of the API.
func (s *Server) Mount(e *echo.Echo) {
	g := e.Group(Prefix, anyOrigin)
	read := func(path string, h echo.HandlerFunc) { g.Match(reading, path, h) }
	read("/search", s.search)
	read("/search.csv", s.exported(search.ByRelevance, s.table))
	read("/search.atom", s.exported(search.ByNewest, s.feed))
	read("/search.bib", s.exported(search.ByRelevance, s.references(asBibTeX)))
	read("/search.ris", s.exported(search.ByRelevance, s.references(asRIS)))
	read("/suggest", s.suggest)
	read("/documents/*", s.document) // also ….bib and ….ris, …/provisions/{eid}, …/cited-by and …/cites
	g.POST("/citations", s.citations)
	read("/openapi.yaml", s.specification)
	g.OPTIONS("/*", options)
	g.OPTIONS("/documents/*", options)
	g.RouteNotFound("", noRoute)
	g.RouteNotFound("/*", noRoute)
	e.Match(reading, "/cite/*", s.jump)
}

// reading are the methods of what only reads.
var reading = []string{http.MethodGet, http.MethodHead}

// allowed lists the methods of the addresses, for those who use another.
var allowed = map[string]string{
	"/search": "GET, HEAD", "/search.csv": "GET, HEAD", "/search.atom": "GET, HEAD", "/search.bib": "GET, HEAD", "/search.ris": "GET, HEAD", "/suggest": "GET, HEAD",
	"/openapi.yaml": "GET, HEAD", "/citations": "POST",
}

// options says what an address takes, to a browser too that asks for a page of another
// site before it sends JSON.
func options(c echo.Context) error {
	path := strings.TrimPrefix(c.Request().URL.Path, Prefix)
	methods, ok := allowed[path]
	if strings.HasPrefix(path, "/documents/") {
		methods, ok = allowed["/search"], true
	}
	if !ok {
		return noRoute(c)
	}
	h := c.Response().Header()
	h.Set(echo.HeaderAllow, methods+", OPTIONS")
	h.Set(echo.HeaderAccessControlAllowMethods, methods)
	h.Set(echo.HeaderAccessControlAllowHeaders, "Content-Type, Accept")
	h.Set(echo.HeaderAccessControlMaxAge, "86400")
	return c.NoContent(http.StatusNoContent)
}

// noRoute answers what no route takes. The catch-all hides Echo's own answer to
// a wrong method.
func noRoute(c echo.Context) error {
	if methods, ok := allowed[strings.TrimPrefix(c.Request().URL.Path, Prefix)]; ok {
		c.Response().Header().Set(echo.HeaderAllow, methods)
		return echo.ErrMethodNotAllowed
	}
	return fault{name: "no-such-address", status: http.StatusNotFound, title: "No such address",
		detail: "Nothing answers at this address.", hint: "The addresses are listed in " + Prefix + "/openapi.yaml."}
}

// anyOrigin lets pages of other sites read the answers: they are public and
// carry no cookie.
func anyOrigin(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Response().Header().Set("Access-Control-Allow-Origin", "*")
		return next(c)
	}
}

func (s *Server) specification(c echo.Context) error {
	return c.Blob(http.StatusOK, "application/yaml; charset=utf-8", openAPI)
}
