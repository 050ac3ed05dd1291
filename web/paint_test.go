//go:build browser

package web_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// painted says when the reader saw something, how much came over the wire
// without fonts, in how many requests, and how long the server took.
const painted = `new Promise(done => {
  const tell = () => {
    const p = performance.getEntriesByName("first-contentful-paint")[0];
    if (!p) return setTimeout(tell, 20);
    const all = performance.getEntriesByType("resource"), page = performance.getEntriesByType("navigation")[0];
    const bytes = all.filter(r => !r.name.endsWith(".woff2")).reduce((n, r) => n + r.transferSize, page.transferSize);
    done([p.startTime, bytes, all.length + 1, page.responseEnd - page.requestStart]);
  };
  tell();
})`

// BenchmarkPaint measures the first paint on a cold cache. DALEEL_TEST_BASE
// names a running server; without it the invented library is served.
func BenchmarkPaint(b *testing.B) {
	tab := open(b)
	base := tab.base
	if s := os.Getenv("DALEEL_TEST_BASE"); s != "" {
		base = strings.TrimRight(s, "/")
	}
	paths := os.Getenv("DALEEL_TEST_PATHS")
	if paths == "" {
		paths = "/ /search?q=lantern " + lantern + " /help-now"
	}
	for _, path := range strings.Fields(paths) {
		b.Run(path, func(b *testing.B) {
			var times, answers []float64
			var last []float64
			for b.Loop() {
				tab.clearCache(b)
				tab.must(b, chromedp.Navigate(base+path))
				last = eval[[]float64](b, tab, painted)
				times, answers = append(times, last[0]), append(answers, last[3])
			}
			slices.Sort(times)
			slices.Sort(answers)
			b.ReportMetric(answers[len(answers)/2], "ms/answer")
			b.ReportMetric(times[len(times)/2], "ms/paint")
			b.ReportMetric(last[1], "bytes")
			b.ReportMetric(last[2], "requests")
		})
	}
}
