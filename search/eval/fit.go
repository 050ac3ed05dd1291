package eval

import (
	"context"
	"fmt"
	"io"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"daleel/search/intent"
)

// Source is a set of judged queries on which profiles are fitted.
type Source struct {
	Name    string
	Queries []Query
	// Intent tells which profile ranks a query.
	Intent func(text string) intent.Intent
	// Rank measures some of the queries under a set of profiles.
	Rank func(ctx context.Context, set intent.Set, queries []Query) (Report, error)
}

// FitOptions bound a fit.
type FitOptions struct {
	Folds int
	// Least is the gain in mean nDCG@10 for which a weight is moved: less is
	// chance.
	Least float64
	// Queries is how many queries a profile must rank to be fitted.
	Queries int
	// Log says how the fit goes on.
	Log io.Writer
}

// Fitted is the outcome of a fit.
type Fitted struct {
	// Set is fitted on all queries.
	Set intent.Set
	// Sources compare, for each source, the current profiles with those fitted
	// on the other folds.
	Sources []FittedSource
	// Moves lists what was changed in the set, "quotation.k1 2 → 3".
	Moves []string
}

// FittedSource is one source, cross-validated.
type FittedSource struct {
	Name       string
	Before, CV Report
}

// steps are the factors by which a weight is tried.
var steps = []float64{2.0 / 3, 1.5}

// item is one query with its place among the folds.
type item struct {
	source, query, fold int
}

// fitter fits one profile after the other.
type fitter struct {
	sources []Source
	start   intent.Set
	o       FitOptions
	items   map[intent.Intent][]item
	// cache holds the results of a profile's queries by setting.
	cache map[string][]Result
}

// Fit fits the weights of the profiles by coordinate ascent on nDCG@10, the mean
// over the sources so that a large one does not outvote a small one. Each fold
// is scored under the weights fitted on the others. The folds are drawn with a
// fixed seed: the same sources and profiles give the same outcome.
func Fit(ctx context.Context, sources []Source, start intent.Set, o FitOptions) (Fitted, error) {
	f := &fitter{sources: sources, start: start, o: o, items: map[intent.Intent][]item{}, cache: map[string][]Result{}}
	f.deal()
	out := Fitted{Set: start}
	results := make([][2][]Result, len(sources))
	for i, s := range sources {
		results[i] = [2][]Result{make([]Result, len(s.Queries)), make([]Result, len(s.Queries))}
	}
	for _, name := range intent.All() {
		items := f.items[name]
		if len(items) == 0 {
			continue
		}
		if err := f.one(ctx, name, &out, results); err != nil {
			return out, err
		}
	}
	for i, s := range sources {
		fs := FittedSource{Name: s.Name, Before: Report{Queries: results[i][0], Kinds: map[string]Summary{}}, CV: Report{Queries: results[i][1], Kinds: map[string]Summary{}}}
		fs.Before.sum()
		fs.CV.sum()
		out.Sources = append(out.Sources, fs)
	}
	return out, nil
}

// deal parts the queries by profile and fold.
func (f *fitter) deal() {
	for i, s := range f.sources {
		r := rand.New(rand.NewPCG(11, uint64(i)))
		for n, q := range r.Perm(len(s.Queries)) {
			name := s.Intent(s.Queries[q].Text)
			f.items[name] = append(f.items[name], item{i, q, n % f.o.Folds})
		}
	}
	for _, items := range f.items {
		slices.SortFunc(items, func(a, b item) int {
			return (a.source-b.source)<<20 + a.query - b.query
		})
	}
}

// one fits the profile of an intent, with cross-validation, and files what its
// queries score before and after.
func (f *fitter) one(ctx context.Context, name intent.Intent, out *Fitted, results [][2][]Result) error {
	items, current := f.items[name], f.start.For(name)
	before, err := f.results(ctx, name, current)
	if err != nil {
		return err
	}
	folds := f.o.Folds
	if len(items) < f.o.Queries {
		folds = 0
	}
	for i, it := range items {
		results[it.source][0][it.query], results[it.source][1][it.query] = before[i], before[i]
	}
	for fold := range folds {
		p, err := f.ascend(ctx, name, func(it item) bool { return it.fold != fold })
		if err != nil {
			return err
		}
		after, err := f.results(ctx, name, p)
		if err != nil {
			return err
		}
		for i, it := range items {
			if it.fold == fold {
				results[it.source][1][it.query] = after[i]
			}
		}
	}
	if folds == 0 {
		return nil
	}
	p, err := f.ascend(ctx, name, func(item) bool { return true })
	if err != nil {
		return err
	}
	for _, w := range intent.Weights() {
		if old, now := current.Get(w.Name), p.Get(w.Name); old != now {
			out.Moves = append(out.Moves, fmt.Sprintf("%s.%s %.3g → %.3g", name, w.Name, old, now))
		}
	}
	out.Set = out.Set.With(name, p)
	return nil
}

// rounds is how often coordinate ascent goes through all weights.
const rounds = 2

// ascend moves one weight after the other while the queries that use lets in
// gain by it.
func (f *fitter) ascend(ctx context.Context, name intent.Intent, use func(item) bool) (intent.Profile, error) {
	p := f.start.For(name)
	best, err := f.value(ctx, name, p, use)
	if err != nil {
		return p, err
	}
	for range rounds {
		moved := false
		for _, w := range intent.Weights() {
			from := p
			for _, step := range steps {
				next := from.With(w.Name, round(bounded(from.Get(w.Name)*step, w.Max)))
				v, err := f.value(ctx, name, next, use)
				if err != nil {
					return p, err
				}
				if v > best+f.o.Least {
					p, best, moved = next, v, true
				}
			}
		}
		if !moved {
			break
		}
	}
	return p, nil
}

func bounded(v, limit float64) float64 {
	if limit > 0 {
		return min(v, limit)
	}
	return v
}

// round keeps two figures: finer weights mean nothing.
func round(v float64) float64 {
	if v == 0 {
		return 0
	}
	scale := math.Pow(10, 1-math.Floor(math.Log10(v)))
	return math.Round(v*scale) / scale
}

// value is the mean over the sources of their mean nDCG@10.
func (f *fitter) value(ctx context.Context, name intent.Intent, p intent.Profile, use func(item) bool) (float64, error) {
	rs, err := f.results(ctx, name, p)
	if err != nil {
		return 0, err
	}
	sums, counts := map[int]float64{}, map[int]float64{}
	for i, it := range f.items[name] {
		if use(it) {
			sums[it.source] += rs[i].Scores.NDCG
			counts[it.source]++
		}
	}
	total := 0.0
	for _, s := range slices.Sorted(maps.Keys(sums)) { // the last digits hang on the order
		total += sums[s] / counts[s]
	}
	return total / float64(max(len(sums), 1)), nil
}

// results ranks the queries of a profile under a setting of it.
func (f *fitter) results(ctx context.Context, name intent.Intent, p intent.Profile) ([]Result, error) {
	key := fmt.Sprintf("%s %+v", name, p)
	if rs, ok := f.cache[key]; ok {
		return rs, nil
	}
	set := f.start.With(name, p)
	var out []Result
	items := f.items[name]
	for len(items) > 0 {
		n := 1
		for n < len(items) && items[n].source == items[0].source {
			n++
		}
		s := f.sources[items[0].source]
		queries := make([]Query, n)
		for i := range n {
			queries[i] = s.Queries[items[i].query]
		}
		rep, err := s.Rank(ctx, set, queries)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.Name, err)
		}
		out = append(out, rep.Queries...)
		items = items[n:]
	}
	f.cache[key] = out
	if f.o.Log != nil {
		fmt.Fprintf(f.o.Log, "%s: setting %d, %d queries\n", name, len(f.cache), len(out))
	}
	return out, nil
}

// Write prints the cross-validated figures beside the current ones, and what
// was moved.
func (r Fitted) Write(w io.Writer) error {
	var b strings.Builder
	for _, s := range r.Sources {
		now, cv := s.Before.All, s.CV.All
		fmt.Fprintf(&b, "%s: %d queries, nDCG@10 %.3f [%.2f,%.2f]; fitted and cross-validated %.3f [%.2f,%.2f]\n", s.Name, now.Count,
			now.Mean.NDCG, now.Intervals[0].Low, now.Intervals[0].High, cv.Mean.NDCG, cv.Intervals[0].Low, cv.Intervals[0].High)
		for _, d := range Compare(s.Before, s.CV) {
			fmt.Fprintf(&b, "  %-10s %s\n", d.Measure, d)
		}
	}
	if len(r.Moves) == 0 {
		b.WriteString("no weight moves\n")
	}
	for _, m := range r.Moves {
		b.WriteString(m + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
