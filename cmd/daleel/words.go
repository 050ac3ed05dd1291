package main

import (
	"context"
	"fmt"
	"slices"

	"daleel/corpus"
	"daleel/search"
	"daleel/search/thesaurus"
)

// checkWords checks the thesaurus against the library that is held: rows that
// stand twice, lead nowhere, cannot be found or change no result.
func (a *app) checkWords(ctx context.Context) error {
	th, err := thesaurus.Load()
	if err != nil {
		return err
	}
	_, engine, err := a.openHeld(ctx)
	if err != nil {
		return err
	}
	defer engine.Close()
	problems := append(th.Check(engine.Provides), th.Unfound()...)
	silent, err := unheard(ctx, th, engine)
	if err != nil {
		return err
	}
	counts := map[string]int{}
	for _, p := range append(problems, silent...) {
		counts[p.Kind]++
		fmt.Fprintln(a.stdout, p)
	}
	fmt.Fprintf(a.stdout, "%d rows; ", len(th.Concepts))
	for _, k := range []string{"duplicate", "empty", "unreachable", "dead_end", "silent"} {
		fmt.Fprintf(a.stdout, "%d %s, ", counts[k], k)
	}
	fmt.Fprintln(a.stdout, "silent rows change no result of their own phrases")
	if counts["duplicate"]+counts["empty"]+counts["unreachable"] > 0 {
		return exitError{exitFailed}
	}
	return nil
}

// unheard lists the rows whose own phrases find with the thesaurus just what
// they find without it.
func unheard(ctx context.Context, th *thesaurus.Thesaurus, engine *search.Engine) ([]thesaurus.Problem, error) {
	var out []thesaurus.Problem
	for i := range th.Concepts {
		c := &th.Concepts[i]
		heard := false
		for _, list := range [][]string{c.Plain, c.Roman, c.Urdu, c.Legal} {
			if len(list) == 0 || heard {
				continue
			}
			with, err := hits(ctx, engine, list[0], false)
			if err != nil {
				return nil, err
			}
			without, err := hits(ctx, engine, list[0], true)
			if err != nil {
				return nil, err
			}
			heard = !slices.Equal(with, without)
		}
		if !heard {
			out = append(out, thesaurus.Problem{Kind: "silent", Row: c.ID, Detail: "its phrases find the same without it"})
		}
	}
	return out, nil
}

// hits lists the first provisions that a text finds.
func hits(ctx context.Context, engine *search.Engine, text string, plain bool) ([]string, error) {
	res, err := engine.Search(ctx, search.Request{Query: text, Size: 10, NoFacets: true, NoSnippets: true, Plain: plain})
	if err != nil {
		return nil, err
	}
	var out []string
	for _, h := range res.Hits {
		if len(h.Provisions) == 0 || h.Document.Kind == corpus.KindJudgment {
			out = append(out, h.Document.ID)
			continue
		}
		out = append(out, h.Document.ID+"#"+h.Provisions[0].EID)
	}
	return out, nil
}
