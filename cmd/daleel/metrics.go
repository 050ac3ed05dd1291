package main

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/labstack/echo/v4"
)

// buckets are the upper bounds of the latency histogram in seconds.
var buckets = []float64{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10}

// metrics counts requests by route and status in the Prometheus text format.
// Labels are routes, never addresses, so no query is kept.
type metrics struct {
	mu     sync.Mutex
	routes map[series]*histogram
}

type series struct {
	method, route string
	status        int
}

type histogram struct {
	counts []uint64 // by bucket, not cumulated
	sum    float64
	total  uint64
}

func newMetrics() *metrics { return &metrics{routes: map[series]*histogram{}} }

func (m *metrics) count(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		start := time.Now()
		err := next(c)
		if err != nil {
			c.Error(err) // answers now, so that the status is known
		}
		m.add(series{method(c.Request().Method), c.Path(), c.Response().Status}, time.Since(start).Seconds())
		return nil
	}
}

// method keeps the number of series bounded whatever clients send.
func method(s string) string {
	if slices.Contains([]string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions}, s) {
		return s
	}
	return "other"
}

func (m *metrics) add(s series, seconds float64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	h := m.routes[s]
	if h == nil {
		h = &histogram{counts: make([]uint64, len(buckets))}
		m.routes[s] = h
	}
	h.total++
	h.sum += seconds
	if i, _ := slices.BinarySearch(buckets, seconds); i < len(buckets) {
		h.counts[i]++
	}
}

// ServeHTTP writes the metrics page.
func (m *metrics) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	_, _ = w.Write(m.page()) // fails where the reader has gone
}

// page is made whole before it is sent: one who reads slowly keeps no request from
// being counted.
func (m *metrics) page() []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	var w bytes.Buffer
	const name = "daleel_http_request_duration_seconds"
	fmt.Fprintf(&w, "# HELP %s Time from request to answer.\n# TYPE %s histogram\n", name, name)
	for _, s := range slices.SortedFunc(maps.Keys(m.routes), series.compare) {
		h := m.routes[s]
		labels := fmt.Sprintf("method=%q,route=%q,status=\"%d\"", s.method, s.route, s.status)
		var below uint64
		for i, b := range buckets {
			below += h.counts[i]
			fmt.Fprintf(&w, "%s_bucket{%s,le=\"%g\"} %d\n", name, labels, b, below)
		}
		fmt.Fprintf(&w, "%s_bucket{%s,le=\"+Inf\"} %d\n%s_sum{%s} %g\n%s_count{%s} %d\n", name, labels, h.total, name, labels, h.sum, name, labels, h.total)
	}
	return w.Bytes()
}

func (s series) compare(o series) int {
	return cmp.Or(cmp.Compare(s.route, o.route), cmp.Compare(s.method, o.method), cmp.Compare(s.status, o.status))
}
