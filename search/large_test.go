package search_test

import (
	"context"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"daleel/indexer"
	"daleel/indexer/schema"
	"daleel/search"
)

// EnvLarge asks for the benchmarks over half a million passages, which take
// minutes to build; EnvLargeDir names a folder that keeps their index.
const (
	EnvLarge    = "DALEEL_BENCH_LARGE"
	EnvLargeDir = "DALEEL_BENCH_DIR"
)

const largePassages = 500_000

// large opens an engine over half a million invented passages. The index is
// built where the folder has none; that is timed and logged.
func large(b *testing.B) *search.Engine {
	b.Helper()
	if os.Getenv(EnvLarge) == "" {
		b.Skipf("builds an index of %d passages: set %s=1", largePassages, EnvLarge)
	}
	dir := os.Getenv(EnvLargeDir)
	if dir == "" {
		dir = b.TempDir()
	}
	if _, err := schema.Current(dir); err != nil {
		buildLarge(b, dir)
	}
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	e, err := search.Open(dir, largeOnce(), search.Options{Poll: -1})
	if err != nil {
		b.Fatal(err)
	}
	took := time.Since(start)
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.Logf("opened in %v, %d MB of heap", took.Round(time.Millisecond), (int64(after.HeapAlloc)-int64(before.HeapAlloc))>>20)
	b.Cleanup(func() { _ = e.Close() })
	return e
}

func buildLarge(b *testing.B, dir string) {
	b.Helper()
	start := time.Now()
	rep, err := indexer.Update(context.Background(), largeOnce(), dir, indexer.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("built %d works, %d passages in %v; peak of the process %d MB; on disk %d MB",
		rep.Works, rep.Passages, time.Since(start).Round(time.Millisecond), status("VmHWM"), diskMB(dir))
}

// status reads a field of Linux's account of this process, in MB; 0 elsewhere.
func status(field string) int {
	raw, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(raw), field+":")
	f := strings.Fields(rest)
	if len(f) == 0 {
		return 0
	}
	kb, _ := strconv.Atoi(f[0])
	return kb >> 10
}

func diskMB(dir string) (total int64) {
	_ = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			if fi, err := d.Info(); err == nil {
				total += fi.Size()
			}
		}
		return nil
	})
	return total >> 20
}

// asked draws queries as the field's comparison of engines did: words of running
// text, without the commonest.
type asked struct {
	l *invented
	r *rand.Rand
}

func (a *asked) passage() []string {
	t := a.l.writer(a.r.Uint64N(uint64(len(a.l.works))))
	return strings.Fields(t.text())
}

func (a *asked) words(n int) string {
	var out []string
	for len(out) < n {
		text := a.passage()
		w := text[a.r.IntN(len(text))]
		if i := slices.Index(a.l.words, w); i >= 40 && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

func (a *asked) phrase() string {
	f := a.l.formulas[a.r.IntN(len(a.l.formulas))]
	return `"` + strings.Join(f[:3], " ") + `"`
}

func (a *asked) prefix() string {
	for {
		if w := a.words(1); len(w) >= 5 {
			return w[:4] + "*"
		}
	}
}

// classes are the kinds of query that are timed by themselves.
var classes = []struct {
	name string
	req  func(a *asked) search.Request
}{
	{"term", func(a *asked) search.Request { return bare(a.words(1)) }},
	{"or", func(a *asked) search.Request { return bare(strings.ReplaceAll(a.words(3), " ", " OR ")) }},
	{"and", func(a *asked) search.Request { return bare(strings.ReplaceAll(a.words(2), " ", " AND ")) }},
	{"words", func(a *asked) search.Request { return bare(a.words(4)) }},
	{"phrase", func(a *asked) search.Request { return bare(a.phrase()) }},
	{"prefix", func(a *asked) search.Request { return bare(a.prefix()) }},
	{"fuzzy", func(a *asked) search.Request { return bare(a.words(1) + "~") }},
	{"filter", func(a *asked) search.Request {
		r := bare(a.words(2))
		r.Filters = search.Filters{Kind: []string{"judgment"}, Jurisdiction: []string{"pk-pb"}, From: 1990, To: 2010}
		return r
	}},
	{"snippets", func(a *asked) search.Request {
		r := bare(strings.ReplaceAll(a.words(2), " ", " OR "))
		r.NoSnippets = false
		return r
	}},
	{"facets", func(a *asked) search.Request {
		r := bare(strings.ReplaceAll(a.words(2), " ", " OR "))
		r.NoFacets = false
		return r
	}},
	{"facets+snippets", func(a *asked) search.Request {
		return search.Request{Query: strings.ReplaceAll(a.words(3), " ", " OR "), Size: 10}
	}},
	{"newest", func(a *asked) search.Request { r := bare(a.words(1)); r.Sort = search.ByNewest; return r }},
	{"deep", func(a *asked) search.Request { r := bare(a.words(1)); r.Page = 70; return r }},
	{"browse", func(*asked) search.Request { return search.Request{Size: 10} }},
	{"whole page", func(a *asked) search.Request { return search.Request{Query: a.words(1 + a.r.IntN(6))} }},
}

// bare asks for ten hits and nothing else.
func bare(q string) search.Request {
	return search.Request{Query: q, Size: 10, NoFacets: true, NoSnippets: true}
}

func BenchmarkLarge(b *testing.B) {
	e := large(b)
	for _, c := range classes {
		b.Run(c.name, func(b *testing.B) { timeClass(b, e, c.req, 1) })
	}
	b.Run("whole page, two clients", func(b *testing.B) { timeClass(b, e, classes[len(classes)-1].req, 2) })
	b.Run("suggest", func(b *testing.B) {
		for i := range b.N {
			if _, err := e.Suggest(context.Background(), []string{"b", "ko", "murder", "2024 l", "the st", "1990 lhc 2"}[i%6], 10); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Logf("peak of the process %d MB", status("VmHWM"))
}

// timeClass asks 120 different queries, each once to warm and then in turn.
func timeClass(b *testing.B, e *search.Engine, of func(*asked) search.Request, clients int) {
	a := &asked{l: largeOnce(), r: rand.New(rand.NewPCG(21, 21))}
	reqs := make([]search.Request, 120)
	hits := 0
	for i := range reqs {
		reqs[i] = of(a)
		res, err := e.Search(context.Background(), reqs[i])
		if err != nil {
			b.Fatal(err)
		}
		hits += res.Total
	}
	took := make([]time.Duration, b.N)
	var wg sync.WaitGroup
	b.ResetTimer()
	cpu := cpuTime()
	for c := range clients {
		wg.Go(func() {
			for i := c; i < b.N; i += clients {
				start := time.Now()
				if _, err := e.Search(context.Background(), reqs[i%len(reqs)]); err != nil {
					b.Error(err)
				}
				took[i] = time.Since(start)
			}
		})
	}
	wg.Wait()
	reportCPU(b, cpu)
	slices.Sort(took)
	report(b, took)
	b.ReportMetric(float64(hits)/float64(len(reqs)), "works")
}

// report adds the median and the tail of sorted times.
func report(b *testing.B, took []time.Duration) {
	at := func(p float64) float64 {
		return float64(took[min(int(p*float64(len(took))), len(took)-1)].Microseconds()) / 1000
	}
	b.ReportMetric(at(0.5), "p50-ms")
	b.ReportMetric(at(0.95), "p95-ms")
	b.ReportMetric(at(0.99), "p99-ms")
}
