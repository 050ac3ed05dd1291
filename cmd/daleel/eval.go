package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"daleel/corpus"
	"daleel/indexer"
	"daleel/search"
	"daleel/search/eval"
)

// evalFlags are the flags of `daleel eval`.
type evalFlags struct {
	queries    string
	collection string
	sections   int
	floor      string
	golden     string
	json       bool
	plain      bool
}

func (a *app) evalCommand() *cobra.Command {
	var f evalFlags
	c := &cobra.Command{
		Use:   "eval",
		Short: "Measure ranking on judged queries",
		Long: "With --queries, runs judged queries (one JSON object a line) against the library that is\n" +
			"held. With --collection, indexes a folder in the BEIR shape (corpus.jsonl or .jsonl.gz,\n" +
			"queries.jsonl, qrels.tsv) into a throw-away index and runs its queries. With --sections N,\n" +
			"makes N queries for sections, articles, rules and judgments of the library that is held, in\n" +
			"the spellings of lawyers and law reports. Prints nDCG@10, MRR@10, Recall@10 and Success@1, 3 and 5 with 95 % bootstrap intervals.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.eval(c.Context(), f) },
	}
	c.Flags().StringVar(&f.queries, "queries", "", "file of judged queries")
	c.Flags().StringVar(&f.collection, "collection", "", "folder in the BEIR shape")
	c.Flags().IntVar(&f.sections, "sections", 0, "make so many citation and section queries from what is held")
	c.Flags().StringVar(&f.floor, "floor", "", "JSON file of least values; exit status 1 where one is missed")
	c.Flags().StringVar(&f.golden, "golden", "", "write a block a query to this file, - for the standard output")
	c.Flags().BoolVar(&f.json, "json", false, "print the whole report as JSON")
	c.Flags().BoolVar(&f.plain, "plain", false, "search for the words as they stand, without expansion")
	c.MarkFlagsOneRequired("queries", "collection", "sections")
	c.MarkFlagsMutuallyExclusive("queries", "collection", "sections")
	return c
}

func (a *app) eval(ctx context.Context, f evalFlags) error {
	rep, err := a.measure(ctx, f)
	if err != nil {
		return err
	}
	if f.golden != "" {
		if err := writeTo(f.golden, a.stdout, rep.WriteGolden); err != nil {
			return err
		}
	}
	if f.json {
		if err := printJSON(a.stdout, rep); err != nil {
			return err
		}
	} else {
		if err := rep.WriteTable(a.stdout); err != nil {
			return err
		}
		median, p99 := rep.Times()
		fmt.Fprintf(a.stdout, "took: median %.1f ms, 99 %% %.1f ms\n", median, p99)
	}
	if f.floor != "" {
		return checkFloor(a.stdout, f.floor, rep)
	}
	return nil
}

func (a *app) measure(ctx context.Context, f evalFlags) (eval.Report, error) {
	if f.collection != "" {
		return a.evalCollection(ctx, f)
	}
	lib, engine, err := a.open(ctx)
	if err != nil {
		return eval.Report{}, err
	}
	defer engine.Close()
	var queries []eval.Query
	if f.sections > 0 {
		queries, err = eval.SectionQueries(ctx, lib, f.sections)
	} else {
		queries, err = readQueries(f.queries)
	}
	if err != nil {
		return eval.Report{}, err
	}
	return eval.Run(ctx, queries, eval.Engine{Searcher: engine, Plain: f.plain})
}

func readQueries(path string) ([]eval.Query, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return eval.ReadQueries(file)
}

func writeTo(path string, stdout io.Writer, write func(io.Writer) error) error {
	if path == "-" {
		return write(stdout)
	}
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := write(out); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}

// checkFloor compares means with least values: kind → measure → value, where
// the kind "all" is all queries and a measure is named as the table names it.
func checkFloor(w io.Writer, path string, rep eval.Report) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var floor map[string]map[string]float64
	if err := json.Unmarshal(raw, &floor); err != nil {
		return fmt.Errorf("%s: %w: %w", path, err, corpus.ErrInvalid)
	}
	missed := 0
	for kind, least := range floor {
		s, ok := rep.Kinds[kind]
		if kind == "all" {
			s, ok = rep.All, true
		}
		for measure, value := range least {
			i := slices.Index(eval.Measures[:], measure)
			if !ok || i < 0 {
				return fmt.Errorf("%s: there is no %s of %s: %w", path, measure, kind, corpus.ErrInvalid)
			}
			if got := s.Mean.Values()[i]; got < value {
				missed++
				fmt.Fprintf(w, "%s of %s is %.3f, below the floor %.3f\n", measure, kind, got, value)
			}
		}
	}
	if missed > 0 {
		return exitError{exitFailed}
	}
	return nil
}

// evalCollection indexes a collection with the product's own indexer into a
// folder that is removed afterwards, and searches it with the product's engine.
func (a *app) evalCollection(ctx context.Context, f evalFlags) (eval.Report, error) {
	col, err := eval.OpenCollection(f.collection)
	if err != nil {
		return eval.Report{}, err
	}
	dir, err := os.MkdirTemp("", "daleel-eval-")
	if err != nil {
		return eval.Report{}, err
	}
	defer os.RemoveAll(dir)
	if _, err := indexer.Update(ctx, col, dir, indexer.Options{Logger: a.log}); err != nil {
		return eval.Report{}, err
	}
	engine, err := search.Open(dir, col, search.Options{Poll: -1, Logger: a.log})
	if err != nil {
		return eval.Report{}, err
	}
	defer engine.Close()
	return col.Run(ctx, engine, f.plain)
}
