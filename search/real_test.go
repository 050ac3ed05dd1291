package search_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"daleel/corpus/corpustest"
	"daleel/corpus/library"
	"daleel/corpus/starter"
	"daleel/search"
)

// EnvData names a data directory into which the reference collection was added;
// the tests of this file need it.
const EnvData = "DALEEL_TEST_DATA"

func dataDir(t testing.TB) string {
	t.Helper()
	dir := os.Getenv(EnvData)
	if dir == "" {
		t.Skipf("needs a data directory that holds the reference collection: set %s", EnvData)
	}
	return dir
}

// real opens an engine over the data directory that the environment names.
func real(t testing.TB) *search.Engine {
	t.Helper()
	dir := dataDir(t)
	lib, err := library.Open(filepath.Join(dir, "library"))
	if err != nil {
		t.Fatal(err)
	}
	guides, err := starter.Guides()
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	e, err := search.Open(filepath.Join(dir, "index"), lib, search.Options{Guides: guides, Poll: -1})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("opened in %v", time.Since(start))
	t.Cleanup(func() { _ = e.Close() })
	return e
}

// mix is the query mix of the benchmark: what a day of use is made of.
var mix = []string{
	"bail", "murder", "section 302 PPC", "Prevention of Electronic Crimes Act section 21", "guardian of minor",
	`"best interest of the child"`, `"shall be punished with imprisonment"`, "child labour factory", "dissolution of marriage",
	"PLD 2018 SC 1", "2024 LHC 2111", "Contract Act 1872", "cheque dishonour 489-F", "writ petition service matter",
	"my husband beats me what can i do", "someone is threatening to post my private photos online", "police nahi sun rahe FIR darj nahi kar rahe",
	"khula ka tareeqa", "bachi ki shadi umar", "طلاق کا طریقہ", "بچوں کا تحفظ", "bail AND murder NOT acquittal", `"bail cancellation"~5`,
	"guardian*", "jurisdction~", "title:police", "court:lhc custody", "year:2016..2020 electronic", "act:PPC qatl",
	"juvenile justice", "land acquisition compensation", "income tax appeal limitation period", "right to education article 25-A",
	"the state", "section", "government of pakistan", "specific performance of agreement to sell", "hadd zina evidence witnesses", "",
}

func BenchmarkMix(b *testing.B) { timeMix(b, 1) }

// BenchmarkMixTwo is the same mix asked by two clients at once.
func BenchmarkMixTwo(b *testing.B) { timeMix(b, 2) }

func timeMix(b *testing.B, clients int) {
	e := real(b)
	ctx := context.Background()
	for _, q := range mix { // the first pass warms the page cache
		if _, err := e.Search(ctx, search.Request{Query: q}); err != nil {
			b.Fatal(err)
		}
	}
	took := make([]time.Duration, b.N)
	var wg sync.WaitGroup
	b.ResetTimer()
	cpu := cpuTime()
	for c := range clients {
		wg.Go(func() {
			for i := c; i < b.N; i += clients {
				start := time.Now()
				if _, err := e.Search(ctx, search.Request{Query: mix[i%len(mix)]}); err != nil {
					b.Error(err)
				}
				took[i] = time.Since(start)
			}
		})
	}
	wg.Wait()
	reportCPU(b, cpu)
	worst := make([]time.Duration, len(mix))
	for i, d := range took {
		worst[i%len(mix)] = max(worst[i%len(mix)], d)
	}
	slices.Sort(took)
	report(b, took)
	if testing.Verbose() && b.N > len(mix) {
		for i, q := range mix {
			b.Logf("%8.2f ms at worst  %s", float64(worst[i].Microseconds())/1000, q)
		}
	}
}

// BenchmarkExpansion times every query of the mix twice in turn, as it is served
// and without what the thesaurus adds, and reports the ratio of the two medians
// and of the two sums.
func BenchmarkExpansion(b *testing.B) {
	e := real(b)
	ctx := context.Background()
	took := [2][]time.Duration{}
	var sum [2]time.Duration
	for i := range (b.N + 1) * len(mix) {
		for k, plain := range []bool{false, true} {
			start := time.Now()
			if _, err := e.Search(ctx, search.Request{Query: mix[i%len(mix)], Plain: plain}); err != nil {
				b.Fatal(err)
			}
			if i >= len(mix) { // the first pass warms the page cache
				took[k] = append(took[k], time.Since(start))
				sum[k] += took[k][len(took[k])-1]
			}
		}
	}
	for k := range took {
		slices.Sort(took[k])
	}
	half := len(took[0]) / 2
	b.ReportMetric(float64(took[0][half])/float64(took[1][half]), "expanded/plain-median")
	b.ReportMetric(float64(sum[0])/float64(sum[1]), "expanded/plain-sum")
}

func BenchmarkSuggest(b *testing.B) {
	e := real(b)
	for i := range b.N {
		if _, err := e.Suggest(context.Background(), []string{"p", "pa", "child", "2024 l", "electronic cr", "s"}[i%6], 10); err != nil {
			b.Fatal(err)
		}
	}
}

type judged struct {
	ID, Kind, Text string
	Relevant       []struct {
		Work, Provision string
		Grade           int
		Files           []string
	}
}

// TestJudged prints how the judged queries fare. It fails only on an error: the
// thresholds are the evaluation's.
func TestJudged(t *testing.T) {
	e := real(t)
	f, err := os.Open(filepath.Join(corpustest.Shared(t), "eval", "dev.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	type sum struct{ n, s1, s5, ndcg float64 }
	sums := map[string]*sum{}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var q judged
		if err := json.Unmarshal(sc.Bytes(), &q); err != nil {
			t.Fatal(err)
		}
		res, err := e.Search(context.Background(), search.Request{Query: q.Text, NoFacets: true, NoSnippets: true})
		if err != nil {
			t.Fatal(err)
		}
		gains, first := grade(&q, res)
		s := sums[q.Kind]
		if s == nil {
			s = &sum{}
			sums[q.Kind] = s
		}
		s.n++
		if first == 1 {
			s.s1++
		}
		if first > 0 && first <= 5 {
			s.s5++
		}
		s.ndcg += gains
		t.Logf("%-14s first %2d ndcg %.2f  %s", q.ID, first, gains, q.Text)
	}
	for k, s := range sums {
		t.Logf("%-7s n=%.0f S@1 %.2f S@5 %.2f nDCG@10 %.3f", k, s.n, s.s1/s.n, s.s5/s.n, s.ndcg/s.n)
	}
}

// grade flattens hits into provisions in rank order and finds the judged ones:
// nDCG@10 and the rank of the first relevant, 0 for none.
func grade(q *judged, res *search.Results) (ndcg float64, first int) {
	var ideal []float64
	for _, r := range q.Relevant {
		ideal = append(ideal, float64(r.Grade))
	}
	slices.Sort(ideal)
	slices.Reverse(ideal)
	best, dcg := 0.0, 0.0
	for i, g := range ideal[:min(len(ideal), 10)] {
		best += (math.Pow(2, g) - 1) / math.Log2(float64(i)+2)
	}
	rank := 0
	seen := map[string]bool{}
	for _, h := range res.Hits {
		nums := []string{""}
		if len(h.Provisions) > 0 {
			nums = nil
			for _, p := range h.Provisions {
				nums = append(nums, p.Number)
			}
		}
		for _, num := range nums {
			rank++
			for i, r := range q.Relevant {
				key := fmt.Sprint(i)
				if !seen[key] && overlap(r.Files, h.Document.Files) && (r.Provision == "" || strings.EqualFold(r.Provision, num)) {
					seen[key] = true
					if first == 0 {
						first = rank
					}
					if rank <= 10 {
						dcg += (math.Pow(2, float64(r.Grade)) - 1) / math.Log2(float64(rank)+1)
					}
				}
			}
		}
	}
	return dcg / math.Max(best, 1e-9), first
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool {
		return slices.ContainsFunc(b, func(x string) bool { return strings.HasSuffix(x, s) || strings.HasSuffix(s, x) })
	})
}
