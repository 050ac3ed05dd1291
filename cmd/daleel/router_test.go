package main

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
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
