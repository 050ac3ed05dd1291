package web_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

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
		if link := res.Header.Get("Link"); !strings.Contains(link, "style.css>; rel=preload; as=style") {
			t.Errorf("%s: Link is %q", path, link)
		}
		body := bufio.NewReader(res.Body)
		for line := ""; !strings.Contains(line, "<main"); {
			if line, err = body.ReadString('>'); err != nil {
				t.Fatalf("%s: no masthead before the search is done: %v", path, err)
			}
		}
		close(engine.let)
		rest, err := io.ReadAll(body)
		if err != nil || !strings.HasSuffix(strings.TrimSpace(string(rest)), "</html>") {
			t.Errorf("%s: the rest ends in %.40q: %v", path, rest[max(0, len(rest)-40):], err)
		}
	}
}

// TestLateFailure sees an error that comes after the head told on the page, its
// cause kept back, and the status kept for programs.
func TestLateFailure(t *testing.T) {
	engine := sample.New()
	engine.Fail = errors.New("disk on fire at /srv/secret")
	h := site(t, func(o *web.Options) { o.Searcher = engine })
	a := get(t, h, "/search?q=x", "Accept", asBrowser)
	if a.StatusCode != http.StatusOK || len(a.class("oops")) != 1 || strings.Contains(a.text, "secret") || !strings.Contains(a.text, "</html>") {
		t.Errorf("status %d, page %.2000s", a.StatusCode, a.text)
	}
	if len(a.tags("main")) != 1 || len(a.tags("h1")) != 1 {
		t.Error("not one main and one h1")
	}
	if a := get(t, h, "/search?q=x"); a.StatusCode != http.StatusInternalServerError {
		t.Errorf("a program is told %d", a.StatusCode)
	}
}
