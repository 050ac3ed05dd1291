package web

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"daleel/corpus"
	"daleel/search"
	"daleel/web/locale"
)

// policy says how an answer may be kept and whether a cookie may be set.
type policy int

const (
	ordinary policy = iota
	private         // search: never stored, no referrer
	help            // as private, and no cookie
)

// contentSecurity allows our own files and nothing else; no inline script or
// style. Data blocks such as JSON-LD are not scripts and are not affected.
const contentSecurity = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; " +
	"img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// langCookie remembers the language; it holds nothing else.
const langCookie = "lang"

// request is what the pages need of an HTTP request, free of Echo.
type request struct {
	ctx   context.Context
	route string // for the log, which never has an address
	path  string
	query url.Values
	param func(string) string
	lang  locale.Tag
	p     *locale.Printer
	all   map[locale.Tag]*locale.Printer // for texts in another language
	help  bool
	base  string // public address without a path
	head  http.Header
}

// answer is what a page wants to be sent.
type answer struct {
	status   int
	redirect string // sent in place of a page
	page     string // template
	view     any
	// late makes the view of what stands below the masthead, where view has
	// only what the head of the page needs; nil where view has it all.
	late func() (any, error)
	// tag names the state of what is shown, "" where only the body tells.
	tag    string
	body   []byte // sent as it stands where page is ""
	media  string
	header map[string]string
	stream func(echo.Context) error
}

type handler func(request) (answer, error)

// wrap turns a handler into Echo's: headers, language, time limit, and the
// one error page.
func (s *Server) wrap(p policy, h handler) echo.HandlerFunc {
	return func(c echo.Context) error {
		setHeaders(c.Response().Header(), p)
		r := s.read(c, p)
		ctx, cancel := context.WithTimeout(c.Request().Context(), s.opt.Timeout)
		defer cancel()
		r.ctx = ctx
		a, err := h(r)
		if err == nil {
			err = s.send(c, r, a)
		}
		if err != nil {
			return s.fail(c, r, err)
		}
		return nil
	}
}

// setHeaders sets what every answer carries.
func setHeaders(h http.Header, p policy) {
	h.Set("Content-Security-Policy", contentSecurity)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()")
	h.Set("Referrer-Policy", "no-referrer")
	if p == ordinary {
		h.Set("Cache-Control", "private, no-cache")
		h.Set("Vary", "Cookie, Accept-Language")
		return
	}
	h.Set("Cache-Control", "no-store")
	h.Set("Pragma", "no-cache")
}

// queryOf reads the parameters of an address. A percent sign that stands for itself and a
// semicolon, as addresses typed or pasted by hand have them, are read as they stand:
// otherwise what is asked for would be lost without a word.
func queryOf(raw string) url.Values {
	if v, err := url.ParseQuery(raw); err == nil {
		return v
	}
	v, _ := url.ParseQuery(strayPercent.ReplaceAllString(strings.ReplaceAll(raw, ";", "%3B"), "%25$1"))
	return v
}

// strayPercent is a percent sign that begins no escape.
var strayPercent = regexp.MustCompile(`%([^0-9A-Fa-f]|[0-9A-Fa-f][^0-9A-Fa-f]|[0-9A-Fa-f]?$)`)

// preferred is the language of ours that a browser names first, by RFC 9110 the one of
// the greatest weight.
func preferred(accept string) (best locale.Tag, ok bool) {
	most := 0.0
	for part := range strings.SplitSeq(accept, ",") {
		name, weight, _ := strings.Cut(part, ";")
		name, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(name)), "-")
		q := 1.0
		if s, has := strings.CutPrefix(strings.TrimSpace(weight), "q="); has {
			q, _ = strconv.ParseFloat(s, 64)
		}
		if t, known := locale.Parse(name); known && q > most {
			best, ok, most = t, true, q
		}
	}
	return best, ok
}

// read takes the request apart and settles the language: the address first,
// then the cookie, then what the browser asks for. Outside the help pages a language in the address is
// remembered.
func (s *Server) read(c echo.Context, p policy) request {
	r := request{
		route: c.Path(), path: c.Request().URL.Path, query: queryOf(c.Request().URL.RawQuery), param: c.Param,
		help: p == help, base: s.opt.BaseURL, head: c.Request().Header, lang: locale.English,
	}
	if r.base == "" {
		r.base = c.Scheme() + "://" + c.Request().Host
	}
	if t, ok := preferred(r.head.Get("Accept-Language")); ok {
		r.lang = t
	}
	if ck, err := c.Cookie(langCookie); err == nil {
		if t, ok := locale.Parse(ck.Value); ok {
			r.lang = t
		}
	}
	if t, ok := locale.Parse(r.query.Get("lang")); ok {
		r.lang = t
		if p != help {
			c.SetCookie(&http.Cookie{
				Name: langCookie, Value: string(t), Path: "/", MaxAge: 365 * 24 * 3600,
				HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: c.Scheme() == "https",
			})
		}
	}
	r.p, r.all = s.printers[r.lang], s.printers
	return r
}

// send carries an answer out.
func (s *Server) send(c echo.Context, r request, a answer) error {
	for k, v := range a.header {
		c.Response().Header().Set(k, v)
	}
	if a.redirect != "" {
		return c.Redirect(cmp.Or(a.status, http.StatusMovedPermanently), a.redirect)
	}
	a.status = cmp.Or(a.status, http.StatusOK)
	switch {
	case a.stream != nil:
		return a.stream(c)
	case a.page != "":
		return s.sendPage(c, r, a)
	}
	return s.sendBody(c, r, a)
}

// sendPage sends a page: to a browser that goes there piece by piece, else
// whole, so that a failure still changes the status.
func (s *Server) sendPage(c echo.Context, r request, a answer) error {
	h := c.Response().Header()
	h.Set("Content-Language", string(r.lang))
	h.Set("Link", s.stylePreload)
	if s.known(c, r, a.tag) {
		return c.NoContent(http.StatusNotModified)
	}
	if a.status == http.StatusOK && goes(c.Request()) && (a.late != nil || a.tag != "" || h.Get("Cache-Control") == "no-store") {
		return s.sendEarly(c, r, a)
	}
	if a.late != nil {
		view, err := a.late()
		if err != nil {
			return err
		}
		a.view = view
	}
	var b bytes.Buffer
	if err := s.pages[r.lang].render(&b, a.page, a.view); err != nil {
		return err
	}
	a.body, a.media = b.Bytes(), echo.MIMETextHTMLCharsetUTF8
	return s.sendBody(c, r, a)
}

// sendBody adds an entity tag to what may be stored, and answers "not
// modified" where the reader has it.
func (s *Server) sendBody(c echo.Context, r request, a answer) error {
	if h := c.Response().Header(); a.status == http.StatusOK && h.Get("Cache-Control") != "no-store" && h.Get("ETag") == "" {
		if s.known(c, r, tagOf(a.body)) {
			return c.NoContent(http.StatusNotModified)
		}
	}
	return c.Blob(a.status, a.media, a.body)
}

// known sets the entity tag and reports whether the reader has what it names.
func (s *Server) known(c echo.Context, r request, tag string) bool {
	if tag == "" {
		return false
	}
	c.Response().Header().Set("ETag", tag)
	return strings.Contains(r.head.Get("If-None-Match"), tag)
}

// tagOf is a weak entity tag: what is sent may be compressed.
func tagOf(body []byte) string {
	sum := sha256.Sum256(body)
	return `W/"` + hex.EncodeToString(sum[:8]) + `"`
}

// HandleError shows err as a page: the error handler for every path that is
// not the API's, unknown addresses among them.
func (s *Server) HandleError(err error, c echo.Context) {
	if c.Response().Committed {
		return
	}
	if to := withoutSlash(c.Request()); to != "" && statusOf(err) == http.StatusNotFound {
		_ = c.Redirect(http.StatusMovedPermanently, to)
		return
	}
	setHeaders(c.Response().Header(), private)
	r := s.read(c, help) // an error is no occasion to set a cookie
	r.ctx, r.help = c.Request().Context(), strings.HasPrefix(r.path, "/help-now")
	if err := s.fail(c, r, err); err != nil {
		s.opt.Log.Error("web: error page failed", "error", err)
	}
}

// withoutSlash is the address without the slash at its end, "" where there is none or
// something is sent. It is one of this site, whatever slashes it began with.
func withoutSlash(r *http.Request) string {
	path := "/" + strings.Trim(r.URL.Path, "/")
	if path == "/" || !strings.HasSuffix(r.URL.Path, "/") || r.Method != http.MethodGet && r.Method != http.MethodHead {
		return ""
	}
	return (&url.URL{Path: path, RawQuery: r.URL.RawQuery}).String()
}

// fail is the one error page.
func (s *Server) fail(c echo.Context, r request, err error) error {
	var moved *search.MovedError
	if errors.As(err, &moved) && strings.HasPrefix(moved.To, "/akn/") {
		return c.Redirect(http.StatusMovedPermanently, moved.To)
	}
	if errors.Is(err, context.Canceled) {
		return nil // the reader has gone
	}
	status := s.note(r, err)
	c.Response().Header().Set("Cache-Control", "no-store")
	c.Response().Header().Del("ETag")
	if status == http.StatusServiceUnavailable || status == http.StatusTooManyRequests {
		c.Response().Header().Set("Retry-After", "5")
	}
	return s.send(c, r, answer{status: status, page: "error", view: errorView(r, status, err)})
}

// note logs what is ours to mend and gives the status of an error.
func (s *Server) note(r request, err error) int {
	status := statusOf(err)
	if status >= 500 {
		s.opt.Log.Error("web: page failed", "route", r.route, "status", status, "error", err)
	}
	return status
}

// statusOf maps an error's meaning to a status code.
func statusOf(err error) int {
	var he *echo.HTTPError
	switch {
	case errors.Is(err, corpus.ErrNotFound):
		return http.StatusNotFound
	case errors.Is(err, corpus.ErrWithdrawn):
		return http.StatusGone
	case errors.Is(err, corpus.ErrInvalid):
		return http.StatusBadRequest
	case errors.Is(err, corpus.ErrUnavailable), errors.Is(err, context.DeadlineExceeded):
		return http.StatusServiceUnavailable
	case errors.As(err, &he):
		return he.Code
	}
	return http.StatusInternalServerError
}

type failure struct {
	Page
	Status         int
	Heading, Hint  string
	ShowIdentifier bool
	Late           bool // the head of another page stands above it
}

// errorView says what happened and what to do, in the reader's language.
func errorView(r request, status int, err error) failure {
	key := fmt.Sprintf("error.%d", status)
	if !r.p.Has(key + ".title") {
		key = "error.500"
		if status < 500 {
			key = "error.400"
		}
	}
	v := failure{Page: r.newPage(r.p.Text(key + ".title")), Status: status}
	v.Robots, v.NoSearchBox = "noindex", true
	v.Heading, v.Hint = r.p.Text(key+".title"), r.p.Text(key+".hint")
	var bad *badParam
	if errors.As(err, &bad) && status == http.StatusBadRequest {
		v.Hint = r.p.Text("error.param", bad.name)
		if errors.Is(err, errTwice) {
			v.Hint = r.p.Text("error.twice", bad.name)
		}
	}
	v.ShowIdentifier = strings.HasPrefix(r.path, "/akn/") && status < 500
	return v
}
