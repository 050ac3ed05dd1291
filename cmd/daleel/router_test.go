package main

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/labstack/echo/v4"
)

// TestRate: who asks too fast is told when to ask again; help and the files of a page
// are not counted.
func TestRate(t *testing.T) {
	a := &app{data: t.TempDir(), stdout: io.Discard, stderr: io.Discard, log: slog.New(slog.DiscardHandler)}
	lib, engine, err := a.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer engine.Close()
	h, err := a.handler(lib, engine, nil, serveFlags{rate: 0.001})
	if err != nil {
		t.Fatal(err)
	}
	ask := func(path string) *httptest.ResponseRecorder {
		rec := httptest.NewRecorder()
		h.ServeHTTP(rec, httptest.NewRequest(http.MethodGet, path, nil))
		return rec
	}
	for range 3 {
		ask("/about")
	}
	for path, want := range map[string]int{"/about": 429, "/api/v1/search?q=x": 429, "/help-now": 200, "/help-now/threatened": 200, "/assets/x/y": 404} {
		rec := ask(path)
		if rec.Code != want {
			t.Errorf("%s: %d, want %d", path, rec.Code, want)
		}
		if again := rec.Header().Get("Retry-After"); (again != "") != (want == 429) {
			t.Errorf("%s: Retry-After %q", path, again)
		}
	}
	if got := ask("/api/v1/search?q=x").Header().Get("Access-Control-Allow-Origin"); got != "*" {
		t.Errorf("a page of another site cannot read why: %q", got)
	}
}

// TestProxied: only a proxy on this machine is believed when it names the scheme by
// which a reader came, and only where it names one.
func TestProxied(t *testing.T) {
	for _, c := range []struct{ from, header, value, want string }{
		{"127.0.0.1:4000", "X-Forwarded-Proto", "https", "https"},
		{"[::1]:4000", "X-Forwarded-Proto", "https", "https"},
		{"203.0.113.9:4000", "X-Forwarded-Proto", "https", "http"},
		{"127.0.0.1:4000", "X-Forwarded-Proto", "javascript", "http"},
		{"127.0.0.1:4000", "X-Forwarded-Ssl", "on", "http"},
		{"", "X-Forwarded-Proto", "https", "http"},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = c.from
		r.Header.Set(c.header, c.value)
		ctx := echo.New().NewContext(r, httptest.NewRecorder())
		if err := proxied(func(echo.Context) error { return nil })(ctx); err != nil || ctx.Scheme() != c.want {
			t.Errorf("%s: %s from %q makes %s (%v), want %s", c.header, c.value, c.from, ctx.Scheme(), err, c.want)
		}
	}
}

// TestNoGzip: who refuses gzip gets none.
func TestNoGzip(t *testing.T) {
	for accept, want := range map[string]bool{"gzip": false, "br, gzip;q=0.5": false, "gzip;q=0": true, "gzip; q=0.0, br": true, "": false} {
		r := httptest.NewRequest(http.MethodGet, "/about", nil)
		r.Header.Set("Accept-Encoding", accept)
		if got := compressed(echo.New().NewContext(r, httptest.NewRecorder())); got != want {
			t.Errorf("Accept-Encoding %q: skipped %v, want %v", accept, got, want)
		}
	}
}
