package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// slow is a reader who takes nothing.
type slow struct {
	http.ResponseWriter
	asked, over chan struct{}
}

func (s slow) Write(p []byte) (int, error) {
	close(s.asked)
	<-s.over
	return len(p), nil
}

// TestMetricsWaitForNobody: one who reads the page slowly keeps no request from being
// counted, and the page lists its series in order.
func TestMetricsWaitForNobody(t *testing.T) {
	m := newMetrics()
	for _, route := range []string{"/search", "/", "/akn/*"} {
		m.add(series{"GET", route, 200}, 0.02)
	}
	s := slow{httptest.NewRecorder(), make(chan struct{}), make(chan struct{})}
	done := make(chan struct{})
	go func() {
		m.ServeHTTP(s, httptest.NewRequest("GET", "/metrics", nil))
		close(done)
	}()
	<-s.asked
	m.add(series{"GET", "/search", 200}, 0.3)
	close(s.over)
	<-done
	rec := httptest.NewRecorder()
	m.ServeHTTP(rec, httptest.NewRequest("GET", "/metrics", nil))
	page := rec.Body.String()
	if !strings.Contains(page, `_count{method="GET",route="/search",status="200"} 2`) {
		t.Errorf("not counted: %s", page)
	}
	if a, b, c := strings.Index(page, `"/"`), strings.Index(page, `"/akn/*"`), strings.Index(page, `"/search"`); a < 0 || a > b || b > c {
		t.Errorf("out of order: %s", page)
	}
}
