//go:build browser

package web_test

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// painted says when the reader saw something and when the largest part of what
// is on the screen, how long the server took for its first and its last byte,
// how much came over the wire without fonts, and in how many requests.
const painted = `new Promise(done => {
  let largest = 0;
  new PerformanceObserver(l => { for (const e of l.getEntries()) largest = e.startTime; }).observe({type: "largest-contentful-paint", buffered: true});
  const tell = () => {
    const p = performance.getEntriesByName("first-contentful-paint")[0];
    if (!p || document.readyState != "complete") return setTimeout(tell, 20);
    const all = performance.getEntriesByType("resource"), page = performance.getEntriesByType("navigation")[0];
    const bytes = all.filter(r => !r.name.endsWith(".woff2")).reduce((n, r) => n + r.transferSize, page.transferSize);
    setTimeout(() => done([p.startTime, largest, page.responseStart - page.requestStart, page.responseEnd - page.requestStart, bytes, all.length + 1]), 600); // what comes after the paint is done when the next page begins
  };
  tell();
})`

// nextToNothing is a page of a few bytes with the headers of the others: what
// its first paint takes is the browser's own share.
const nextToNothing = "/robots.txt"

// BenchmarkPaint measures the first paint in one tab, page after page, each on
// a cold cache of files, and in the same rounds that of a page that is next to
// nothing. DALEEL_TEST_BASE names a running server, without it the invented
// library is served; DALEEL_TEST_PATHS names the pages; DALEEL_TEST_WARM=1
// keeps the cache.
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
	width, _ := strconv.ParseInt(cmp.Or(os.Getenv("DALEEL_TEST_WIDTH"), "1280"), 10, 64)
	tab.screen(b, width, "light", true)
	visit := func(path string) []float64 {
		if os.Getenv("DALEEL_TEST_WARM") == "" {
			tab.clearCache(b)
		}
		// The page before is taken down first: what that costs is not this page's.
		tab.must(b, chromedp.Navigate(base+nextToNothing), chromedp.Sleep(400*time.Millisecond), chromedp.Navigate(base+path))
		return eval[[]float64](b, tab, painted)
	}
	all := append([]string{nextToNothing}, strings.Fields(paths)...)
	seen := map[string][][]float64{}
	for _, path := range all {
		visit(path) // what a server and a browser do once is done
	}
	for b.Loop() {
		for _, path := range all {
			seen[path] = append(seen[path], visit(path))
		}
	}
	none := median(seen[nextToNothing], 0)
	for _, path := range all {
		s := seen[path]
		fmt.Printf("%-60s paint %4.0f ms, %+4.0f, %.2f times; largest %4.0f ms; first byte %3.0f, last %3.0f ms; %6.0f bytes in %.0f requests\n",
			path, median(s, 0), median(s, 0)-none, median(s, 0)/none, median(s, 1), median(s, 2), median(s, 3), median(s, 4), median(s, 5))
	}
}

// median is that of one column.
func median(rows [][]float64, column int) float64 {
	var v []float64
	for _, r := range rows {
		v = append(v, r[column])
	}
	slices.Sort(v)
	return v[len(v)/2]
}
