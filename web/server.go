package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/labstack/echo/v4"

	"daleel/corpus"
	"daleel/search"
	"daleel/web/locale"
	"daleel/web/manual"
)

// Searcher is what the pages ask of the engine; search.Searcher has it all.
type Searcher interface {
	// Search answers a request. The error wraps corpus.ErrInvalid where the
	// request cannot be answered.
	Search(ctx context.Context, req search.Request) (*search.Results, error)
	// Work returns a work or one expression of it. Errors wrap
	// corpus.ErrNotFound, corpus.ErrWithdrawn or corpus.ErrInvalid; a moved
	// identifier gives *search.MovedError.
	Work(ctx context.Context, id string) (*search.Work, error)
	// Suggest completes a prefix with at most n lines.
	Suggest(ctx context.Context, prefix string, n int) ([]search.Suggestion, error)
}

// Original is a file as it was taken in. The caller closes Body.
type Original struct {
	Name      string // a file name without folders
	MediaType string // by content
	Modified  time.Time
	Body      io.ReadSeekCloser
}

// Originals opens original files for download.
type Originals interface {
	// Original opens the file with the SHA-256, lower-case hexadecimal. Errors
	// wrap corpus.ErrNotFound or corpus.ErrWithdrawn.
	Original(ctx context.Context, sha256 string) (*Original, error)
}

// Additions lists what came into the library last, newest first.
type Additions interface {
	// Latest returns at most n works.
	Latest(ctx context.Context, n int) ([]search.Summary, error)
}

// Span says how far the library reaches.
type Span interface {
	// Years are the first and the last year of the works held, 0 where there
	// are none.
	Years(ctx context.Context) (first, last int)
}

// Graph knows which works cite which.
type Graph interface {
	// CitedBy lists at most n works that cite the work, or its provision eid
	// where that is not "". Errors are those of Searcher.Work.
	CitedBy(ctx context.Context, id, eid string, n int) (*search.Citers, error)
	// Similar lists at most n works of the same kind that deal with the same
	// law.
	Similar(ctx context.Context, id string, n int) ([]search.Alike, error)
}

// Options configure a Server. Only Searcher is required.
type Options struct {
	Searcher Searcher
	// Guides are the help pages, in the order in which the list shows them.
	Guides []corpus.Guide
	// Originals and Additions may be nil: their links are then left out.
	Originals Originals
	Additions Additions
	// Prints may be nil: pages are then not shown as printed.
	Prints Prints
	// Graph may be nil: what cites a work is then searched for.
	Graph Graph
	// Span may be nil: the years are then left out where the facet has not all.
	Span Span
	// BaseURL is the public address without a path, "https://law.example";
	// where it is empty the address of the request is used.
	BaseURL string
	// ExitURL is the harmless page to which the quick-exit button leads.
	ExitURL string
	// IndexJudgments lets search engines index judgments.
	IndexJudgments bool
	// Version is shown on the page about Daleel; may be empty.
	Version string
	// Timeout bounds the work for one page; 0 is ten seconds.
	Timeout time.Duration
	// Patience is how long the head of a page waits for what stands below it before
	// it is sent; 0 is eight milliseconds.
	Patience time.Duration
	// Log may be nil: nothing is then logged. Queries are never logged.
	Log *slog.Logger
}

// setDefaults fills what was left open.
func (o *Options) setDefaults() {
	if o.ExitURL == "" {
		o.ExitURL = "https://www.google.com/"
	}
	if o.Timeout <= 0 {
		o.Timeout = 10 * time.Second
	}
	if o.Patience <= 0 {
		o.Patience = patience
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
}

// validate says what is wrong with the options.
func (o *Options) validate() error {
	if o.Searcher == nil {
		return fmt.Errorf("web: Options.Searcher is needed: %w", corpus.ErrInvalid)
	}
	for _, u := range []string{o.BaseURL, o.ExitURL} {
		if p, err := url.Parse(u); u != "" && (err != nil || p.Host == "" || !webScheme(p.Scheme)) {
			return fmt.Errorf("web: %q is no http address: %w", u, corpus.ErrInvalid)
		}
	}
	seen := map[string]bool{}
	for _, g := range o.Guides {
		if g.Slug == "" || seen[g.Slug] {
			return fmt.Errorf("web: guide %q: slug empty or used twice: %w", g.Slug, corpus.ErrInvalid)
		}
		seen[g.Slug] = true
	}
	return nil
}

func webScheme(s string) bool { return s == "http" || s == "https" }

// Server serves the pages. It is safe for use by many requests at once.
type Server struct {
	opt      Options
	assets   *assets
	printers map[locale.Tag]*locale.Printer
	pages    map[locale.Tag]pageSet
	manuals  map[locale.Tag]*manual.Manual
	sitemap  sitemapCache
	started  time.Time
	torn     atomic.Int64 // pages that failed after their head was sent
	// stylePreload has a browser ask for the style sheet before it reads the page.
	stylePreload string
	reached      reachCache
}

// sitemapCache keeps the last list of addresses with the generation of the
// index that it was made from.
type sitemapCache struct {
	sync.Mutex
	generation string
	made       time.Time
	works      []search.Summary
}

// New checks the options and parses every template in both languages.
func New(o Options) (*Server, error) {
	o.setDefaults()
	if err := o.validate(); err != nil {
		return nil, err
	}
	o.BaseURL = strings.TrimRight(o.BaseURL, "/")
	a, err := embedded()
	if err != nil {
		return nil, err
	}
	printers, err := locale.Load()
	if err != nil {
		return nil, err
	}
	manuals, err := readManuals()
	if err != nil {
		return nil, err
	}
	style, err := a.url(topSheet)
	if err != nil {
		return nil, err
	}
	s := &Server{
		opt: o, assets: a, printers: printers, pages: make(map[locale.Tag]pageSet),
		manuals: manuals, started: time.Now(),
		stylePreload: "<" + style + ">; rel=preload; as=style",
	}
	var errs []error
	for tag, p := range printers {
		set, err := parsePages(p, a)
		errs = append(errs, err)
		s.pages[tag] = set
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return s, nil
}

// Mount puts every page on e. It sets no error handler: see [Server.HandleError].
func (s *Server) Mount(e *echo.Echo) {
	get := func(path string, p policy, h handler) {
		e.Match([]string{"GET", "HEAD"}, path, s.wrap(p, h))
	}
	get("/", ordinary, s.home)
	get("/search", private, s.search)
	get("/search/facet", private, s.facetPage)
	get("/suggest", private, s.suggest)
	get("/akn/*", ordinary, s.document)
	get("/original/:sha", ordinary, s.original)
	get(printedPath+"/*", ordinary, s.printed)

	get("/help-now", help, s.guides)
	get("/help-now/:slug", help, s.guide)

	get("/about", ordinary, s.about)
	get("/privacy", ordinary, s.privacy)
	get("/help/query-syntax", ordinary, s.querySyntax)
	get("/help", ordinary, func(request) (answer, error) { return answer{redirect: "/help/query-syntax"}, nil })

	get("/assets/:hash/:name", ordinary, s.asset)
	get("/favicon.ico", ordinary, s.favicon)
	get("/robots.txt", ordinary, s.robots)
	get("/sitemap.xml", ordinary, s.sitemapXML)
	get("/opensearch.xml", ordinary, s.openSearch)
}
