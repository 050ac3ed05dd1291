package web_test

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/labstack/echo/v4"
	"golang.org/x/net/html"

	"daleel/corpus"
	"daleel/search"
	"daleel/web"
	"daleel/web/sample"
)

// asBrowser is what a browser that goes to a page asks for first.
const asBrowser = "text/html,application/xhtml+xml,*/*;q=0.8"

// TestEarlySame sees that a page sent piece by piece is the page sent whole.
func TestEarlySame(t *testing.T) {
	h := site(t, nil)
	for path, status := range pages {
		whole, pieces := get(t, h, path), get(t, h, path, "Accept", asBrowser)
		if pieces.StatusCode != status || pieces.text != whole.text {
			t.Errorf("%s: status %d, %d bytes in pieces, %d whole", path, pieces.StatusCode, len(pieces.text), len(whole.text))
		}
	}
}

// slow answers a search when it is let.
type slow struct {
	web.Searcher
	let chan struct{}
}

func (s slow) Search(ctx context.Context, req search.Request) (*search.Results, error) {
	<-s.let
	return s.Searcher.Search(ctx, req)
}

// TestHeadComesEarly reads the masthead while the search still runs.
func TestHeadComesEarly(t *testing.T) {
	for _, path := range []string{"/", "/search?q=lantern"} {
		engine := slow{sample.New(), make(chan struct{})}
		srv := httptest.NewServer(site(t, func(o *web.Options) { o.Searcher = engine }))
		defer srv.Close()
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, srv.URL+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Accept", asBrowser)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		body := bufio.NewReader(res.Body)
		top := ""
		for line := ""; !strings.Contains(line, "<main"); top += line {
			if line, err = body.ReadString('>'); err != nil {
				t.Fatalf("%s: no masthead before the search is done: %v", path, err)
			}
		}
		link := strings.TrimPrefix(strings.TrimSuffix(res.Header.Get("Link"), ">; rel=preload; as=style"), "<")
		if strings.Count(top, `rel="stylesheet"`) != 1 || !strings.Contains(top, `<link rel="stylesheet" href="`+link+`">`) {
			t.Errorf("%s: Link is %q, which is not the one style sheet of the head", path, res.Header.Get("Link"))
		}
		close(engine.let)
		rest, err := io.ReadAll(body)
		if !strings.HasPrefix(strings.TrimSpace(string(rest)), `<link rel="stylesheet" href="`+strings.Replace(link, "top.css", "below.css", 1)) {
			t.Errorf("%s: below the masthead does not begin with its style: %.80q", path, rest)
		}
		if err != nil || !strings.HasSuffix(strings.TrimSpace(string(rest)), "</html>") {
			t.Errorf("%s: the rest ends in %.40q: %v", path, rest[max(0, len(rest)-40):], err)
		}
	}
}

// TestFailureAtOnce sees that an error that comes at once has its status, for a
// browser as for a program, and tells nothing of its cause.
func TestFailureAtOnce(t *testing.T) {
	engine := sample.New()
	for want, err := range map[int]error{
		http.StatusInternalServerError: errors.New("disk on fire at /srv/secret"),
		http.StatusServiceUnavailable:  fmt.Errorf("no index: %w", corpus.ErrUnavailable),
		http.StatusBadRequest:          fmt.Errorf("a bracket is open: %w", corpus.ErrInvalid),
	} {
		engine.Fail = err
		h := site(t, func(o *web.Options) { o.Searcher, o.Patience = engine, time.Minute }) // a busy machine is slow to fail
		for _, accept := range []string{asBrowser, "*/*"} {
			a := get(t, h, "/search?q=x", "Accept", accept)
			if a.StatusCode != want || a.Header.Get("Cache-Control") != "no-store" || strings.Contains(a.text, "secret") {
				t.Errorf("Accept %s: %v is answered %d, %q", accept, err, a.StatusCode, a.Header.Get("Cache-Control"))
			}
		}
	}
}

// failing fails when it is let, or panics where there is no error.
type failing struct {
	slow
	err error
}

func (f failing) Search(context.Context, search.Request) (*search.Results, error) {
	<-f.let
	if f.err == nil {
		panic("secret")
	}
	return nil, f.err
}

// late asks for a page as a browser does, lets the engine fail once the head
// has come, and gives the page with the status that was counted.
func late(t *testing.T, cause error) (res *http.Response, text string, counted int) {
	t.Helper()
	engine := failing{slow{sample.New(), make(chan struct{})}, cause}
	status := make(chan int, 1)
	h := site(t, func(o *web.Options) { o.Searcher = engine })
	h.(*echo.Echo).Use(func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			err := next(c)
			status <- c.Response().Status
			return err
		}
	})
	srv := httptest.NewServer(h)
	defer srv.Close()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, srv.URL+"/search?q=x", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Accept", asBrowser)
	if res, err = http.DefaultClient.Do(req); err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	close(engine.let)
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(body), <-status
}

// TestLateFailure sees an error that comes after the head told on the page, its
// cause kept back, counted as what it is, kept by nobody and out of engines.
func TestLateFailure(t *testing.T) {
	for want, cause := range map[int]error{500: errors.New("disk on fire at /srv/secret"), 503: fmt.Errorf("secret: %w", corpus.ErrUnavailable), 0: nil} {
		res, text, counted := late(t, cause)
		want := cmp.Or(want, 500)
		root, err := html.Parse(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		a := answer{res, text, root}
		if a.StatusCode != http.StatusOK || counted != want {
			t.Errorf("%v: status %d sent, %d counted", cause, a.StatusCode, counted)
		}
		if len(a.class("oops")) != 1 || strings.Contains(text, "secret") || !strings.Contains(text, "</html>") || len(a.tags("main")) != 1 || len(a.tags("h1")) != 1 {
			t.Errorf("%v: the page is %.3000s", cause, text)
		}
		if a.Header.Get("Cache-Control") != "no-store" || a.Header.Get("ETag") != "" || strings.Count(text, `<meta name="robots" content="noindex`) != 2 {
			t.Errorf("%v: the failure can be kept: %v", cause, a.Header)
		}
	}
}
