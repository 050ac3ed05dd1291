package eval

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"daleel/search/query"
)

// Ranker answers a query with at most n provisions, best first.
type Ranker interface {
	Rank(ctx context.Context, text string, n int) (Ranking, error)
}

// Ranking is an answered query.
type Ranking struct {
	Answers []Answer
	// Intent and Also say how the query was read, for the goldens.
	Intent string
	Also   []string
	TookMS float64
}

// Result is one judged query with what was found.
type Result struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Text   string `json:"text"`
	Scores Scores `json:"scores"`
	// Rank of the best target, from 1; 0 where none is within the ten.
	Rank    int     `json:"rank"`
	Ranking Ranking `json:"-"`
	// Grades are those of the answers.
	Grades []int `json:"grades"`
}

// Report is a run over many queries.
type Report struct {
	Queries []Result           `json:"queries"`
	All     Summary            `json:"all"`
	Kinds   map[string]Summary `json:"kinds"`
}

// Summary sums up the queries of a kind.
type Summary struct {
	Count     int        `json:"count"`
	Mean      Scores     `json:"mean"`
	Intervals []Interval `json:"intervals"` // in the order of Measures
}

// Run measures a ranker over judged queries.
func Run(ctx context.Context, queries []Query, r Ranker) (Report, error) {
	return run(ctx, queries, r, graded)
}

func run(ctx context.Context, queries []Query, r Ranker, sc scale) (Report, error) {
	rep := Report{Kinds: map[string]Summary{}}
	for _, q := range queries {
		ranking, err := r.Rank(ctx, q.Text, depth)
		if err != nil {
			return rep, fmt.Errorf("query %s: %w", q.ID, err)
		}
		rep.Queries = append(rep.Queries, judge(q, ranking, sc))
	}
	rep.sum()
	return rep, nil
}

// judge grades a ranking. A target counts once, where it is first found.
func judge(q Query, ranking Ranking, sc scale) Result {
	res := Result{ID: q.ID, Kind: q.Kind, Text: q.Text, Ranking: ranking}
	judged := make([]int, len(q.Relevant))
	taken := make([]bool, len(q.Relevant))
	for i, t := range q.Relevant {
		judged[i] = t.Grade
	}
	for _, a := range ranking.Answers {
		grade := 0
		for i, t := range q.Relevant {
			if !taken[i] && t.matches(a) {
				taken[i], grade = true, t.Grade
				break
			}
		}
		res.Grades = append(res.Grades, grade)
	}
	res.Scores = sc.score(res.Grades, judged)
	if i := slices.IndexFunc(res.Grades, func(g int) bool { return g >= sc.relevant }); i >= 0 && i < depth {
		res.Rank = i + 1
	}
	return res
}

// sum fills the summaries.
func (r *Report) sum() {
	kinds := map[string][]Scores{}
	var all []Scores
	for _, q := range r.Queries {
		all = append(all, q.Scores)
		kinds[q.Kind] = append(kinds[q.Kind], q.Scores)
	}
	r.All = summarise(all)
	for k, s := range kinds {
		r.Kinds[k] = summarise(s)
	}
}

func summarise(all []Scores) Summary {
	s := Summary{Count: len(all), Mean: mean(all)}
	for i := range Measures {
		values := make([]float64, len(all))
		for j, sc := range all {
			values[j] = sc.Values()[i]
		}
		s.Intervals = append(s.Intervals, bootstrap(values))
	}
	return s
}

// WriteTable prints means and intervals, all queries first, then the kinds.
func (r Report) WriteTable(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%-8s %5s", "kind", "n")
	for _, m := range Measures {
		fmt.Fprintf(&b, "  %-18s", m)
	}
	b.WriteByte('\n')
	row := func(name string, s Summary) {
		fmt.Fprintf(&b, "%-8s %5d", name, s.Count)
		for i, v := range s.Mean.Values() {
			fmt.Fprintf(&b, "  %.3f [%.2f,%.2f] ", v, s.Intervals[i].Low, s.Intervals[i].High)
		}
		b.WriteByte('\n')
	}
	row("all", r.All)
	names := make([]string, 0, len(r.Kinds))
	for k := range r.Kinds {
		names = append(names, k)
	}
	slices.Sort(names)
	for _, k := range names {
		if k != "" {
			row(k, r.Kinds[k])
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Times gives the median and the 99th percentile of the milliseconds that a
// query took inside the engine.
func (r Report) Times() (median, p99 float64) {
	if len(r.Queries) == 0 {
		return 0, 0
	}
	all := make([]float64, len(r.Queries))
	for i, q := range r.Queries {
		all[i] = q.Ranking.TookMS
	}
	slices.Sort(all)
	return all[len(all)/2], all[min(len(all)*99/100, len(all)-1)]
}

// WriteGolden prints a block a query: how it was read, the rank of its target
// and the identifiers of the answers, so that a change of ranking is a diff.
func (r Report) WriteGolden(w io.Writer) error {
	var b strings.Builder
	for _, q := range r.Queries {
		fmt.Fprintf(&b, "%s %s\n  %s\n  tree: %s\n  intent: %s\n", q.ID, q.Kind, q.Text, query.Parse(q.Text), q.Ranking.Intent)
		if len(q.Ranking.Also) > 0 {
			fmt.Fprintf(&b, "  also: %s\n", strings.Join(q.Ranking.Also, "; "))
		}
		if repairs := query.Parse(q.Text).Repairs; len(repairs) > 0 {
			fmt.Fprintf(&b, "  repairs: %s\n", strings.Join(repairs.Texts(), "; "))
		}
		fmt.Fprintf(&b, "  rank: %d\n", q.Rank)
		for i, a := range q.Ranking.Answers {
			fmt.Fprintf(&b, "  %2d %d %s#%s\n", i+1, q.Grades[i], a.Work, a.EID)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
