package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"

	"daleel/corpus"
	"daleel/indexer"
	"daleel/search"
	"daleel/search/eval"
	"daleel/search/intent"
)

// openCollection indexes a collection with the product's own indexer into a
// folder that done removes, and opens the product's engine over it.
func (a *app) openCollection(ctx context.Context, path string) (col *eval.Collection, engine *search.Engine, done func(), err error) {
	if col, err = eval.OpenCollection(path); err != nil {
		return nil, nil, nil, err
	}
	dir, err := os.MkdirTemp("", "daleel-eval-")
	if err != nil {
		return nil, nil, nil, err
	}
	if _, err = indexer.Update(ctx, col, dir, indexer.Options{Logger: a.log}); err == nil {
		engine, err = search.Open(dir, col, search.Options{Poll: -1, Logger: a.log})
	}
	if err != nil {
		os.RemoveAll(dir)
		return nil, nil, nil, err
	}
	return col, engine, func() {
		engine.Close()
		os.RemoveAll(dir)
	}, nil
}

// rankBy lets an engine rank by the profiles of the file that is asked for.
func (f *evalFlags) rankBy(engine *search.Engine) error {
	if f.profiles == "" {
		return nil
	}
	raw, err := os.ReadFile(f.profiles)
	if err != nil {
		return err
	}
	set, err := intent.ReadProfiles(raw)
	if err != nil {
		return err
	}
	engine.UseProfiles(set)
	return nil
}

// compareRuns prints the differences of a run from an earlier one.
func compareRuns(w io.Writer, path string, rep eval.Report) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var before eval.Report
	if err := json.Unmarshal(raw, &before); err != nil {
		return fmt.Errorf("%s: %w: %w", path, err, corpus.ErrInvalid)
	}
	fmt.Fprintf(w, "against %s:\n", path)
	for _, d := range eval.Compare(before, rep) {
		fmt.Fprintf(w, "  %-10s %s\n", d.Measure, d)
	}
	return nil
}

// Bounds of a fit: the gain that moves a weight, and the queries that a profile
// must rank to be fitted.
const (
	fitLeast   = 0.002
	fitQueries = 20
)

func (a *app) fit(ctx context.Context, f evalFlags) error {
	base := intent.File()
	if f.profiles != "" {
		raw, err := os.ReadFile(f.profiles)
		if err != nil {
			return err
		}
		base = raw
	}
	start, err := intent.ReadProfiles(base)
	if err != nil {
		return err
	}
	sources, done, err := a.fitSources(ctx, f)
	defer done()
	if err != nil {
		return err
	}
	o := eval.FitOptions{Folds: max(f.fold, 2), Least: fitLeast, Queries: fitQueries}
	if !a.quiet {
		o.Log = a.stderr
	}
	fitted, err := eval.Fit(ctx, sources, start, o)
	if err != nil {
		return err
	}
	fitted.Set.Version = start.Version + "+fit"
	out, err := fitted.Set.Write(base)
	if err != nil {
		return err
	}
	if err := fitted.Write(a.stdout); err != nil {
		return err
	}
	return os.WriteFile(f.fit, out, 0o644)
}

// fitSources opens everything that is fitted on; done closes it.
func (a *app) fitSources(ctx context.Context, f evalFlags) (sources []eval.Source, done func(), err error) {
	var closers []func()
	done = func() {
		for _, c := range closers {
			c()
		}
	}
	add := func(name string, queries []eval.Query, e *search.Engine, run func(ctx context.Context, queries []eval.Query) (eval.Report, error)) {
		sources = append(sources, eval.Source{
			Name: name, Queries: sampled(queries, f.sample), Intent: e.Intent,
			Rank: func(ctx context.Context, set intent.Set, queries []eval.Query) (eval.Report, error) {
				e.UseProfiles(set)
				return run(ctx, queries)
			},
		})
	}
	if f.queries != "" {
		queries, err := readQueries(f.queries)
		if err != nil {
			return nil, done, err
		}
		_, engine, err := a.openHeld(ctx)
		if err != nil {
			return nil, done, err
		}
		closers = append(closers, func() { engine.Close() })
		add(filepath.Base(f.queries), queries, engine, func(ctx context.Context, queries []eval.Query) (eval.Report, error) {
			return eval.Run(ctx, queries, eval.Engine{Searcher: engine})
		})
	}
	for _, path := range f.collection {
		col, engine, end, err := a.openCollection(ctx, path)
		if err != nil {
			return nil, done, err
		}
		closers = append(closers, end)
		add(filepath.Base(path), col.Queries, engine, func(ctx context.Context, queries []eval.Query) (eval.Report, error) {
			return col.RunSome(ctx, engine, queries)
		})
	}
	return sources, done, nil
}

// sampled draws n queries with a fixed seed; all where n is 0.
func sampled(queries []eval.Query, n int) []eval.Query {
	if n <= 0 || n >= len(queries) {
		return queries
	}
	out := make([]eval.Query, n)
	for i, q := range rand.New(rand.NewPCG(5, uint64(n))).Perm(len(queries))[:n] {
		out[i] = queries[q]
	}
	return out
}
