package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"daleel/corpus"
	"daleel/search/eval"
)

// evalFlags are the flags of `daleel eval`.
type evalFlags struct {
	queries    string
	collection []string
	sections   int
	questions  int
	floor      string
	golden     string
	json       bool
	plain      bool
	against    string
	profiles   string
	fit        string
	fold       int
	sample     int
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
			"the spellings of lawyers and law reports. With --questions N, makes N queries that name a\n" +
			"law and ask something of it. Prints nDCG@10, MRR@10, Recall@10 and Success@1, 3 and 5 with\n" +
			"95 % bootstrap intervals. With --against RUN.json, an earlier run's --json, prints the\n" +
			"differences with their paired bootstrap.\n\n" +
			"With --fit FILE, fits the ranking profiles on --queries and on every --collection by coordinate\n" +
			"ascent, prints what cross-validation says of it and writes the fitted profiles to FILE. The seed\n" +
			"is fixed. Nothing changes before the file takes the place of search/intent/profiles.json.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.eval(c.Context(), f) },
	}
	c.Flags().StringVar(&f.queries, "queries", "", "file of judged queries")
	c.Flags().StringArrayVar(&f.collection, "collection", nil, "folder in the BEIR shape; repeatable with --fit")
	c.Flags().IntVar(&f.sections, "sections", 0, "make so many citation and section queries from what is held")
	c.Flags().IntVar(&f.questions, "questions", 0, "make so many queries that ask something of a law that is held")
	c.Flags().StringVar(&f.floor, "floor", "", "JSON file of least values; exit status 1 where one is missed")
	c.Flags().StringVar(&f.golden, "golden", "", "write a block a query to this file, - for the standard output")
	c.Flags().BoolVar(&f.json, "json", false, "print the whole report as JSON")
	c.Flags().BoolVar(&f.plain, "plain", false, "search for the words as they stand, without expansion")
	c.Flags().StringVar(&f.against, "against", "", "compare with an earlier run's --json output")
	c.Flags().StringVar(&f.profiles, "profiles", "", "rank by the profiles of this file")
	c.Flags().StringVar(&f.fit, "fit", "", "fit the profiles and write them to this file")
	c.Flags().IntVar(&f.fold, "folds", 5, "parts of the cross-validation")
	c.Flags().IntVar(&f.sample, "sample", 0, "fit on at most so many queries of a source; 0 is all")
	c.MarkFlagsOneRequired("queries", "collection", "sections", "questions")
	c.MarkFlagsMutuallyExclusive("queries", "sections", "questions")
	c.MarkFlagsMutuallyExclusive("collection", "sections", "questions")
	return c
}

func (a *app) eval(ctx context.Context, f evalFlags) error {
	if f.fit != "" {
		return a.fit(ctx, f)
	}
	if len(f.collection) > 1 || len(f.collection) == 1 && f.queries != "" {
		return fmt.Errorf("one of --queries and --collection at a time, but with --fit: %w", corpus.ErrInvalid)
	}
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
	if f.against != "" {
		if err := compareRuns(a.stdout, f.against, rep); err != nil {
			return err
		}
	}
	if f.floor != "" {
		return checkFloor(a.stdout, f.floor, rep)
	}
	return nil
}

func (a *app) measure(ctx context.Context, f evalFlags) (eval.Report, error) {
	if len(f.collection) > 0 {
		return a.evalCollection(ctx, f)
	}
	lib, engine, err := a.openHeld(ctx)
	if err != nil {
		return eval.Report{}, err
	}
	defer engine.Close()
	if err := f.rankBy(engine); err != nil {
		return eval.Report{}, err
	}
	var queries []eval.Query
	switch {
	case f.sections > 0:
		queries, err = eval.SectionQueries(ctx, lib, f.sections)
	case f.questions > 0:
		queries, err = eval.QuestionQueries(ctx, lib, f.questions)
	default:
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
	for _, kind := range slices.Sorted(maps.Keys(floor)) {
		least := floor[kind]
		s, ok := rep.Kinds[kind]
		if kind == "all" {
			s, ok = rep.All, true
		}
		for _, measure := range slices.Sorted(maps.Keys(least)) {
			value := least[measure]
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

// evalCollection measures a collection.
func (a *app) evalCollection(ctx context.Context, f evalFlags) (eval.Report, error) {
	col, engine, done, err := a.openCollection(ctx, f.collection[0])
	if err != nil {
		return eval.Report{}, err
	}
	defer done()
	if err := f.rankBy(engine); err != nil {
		return eval.Report{}, err
	}
	return col.Run(ctx, engine, f.plain)
}
