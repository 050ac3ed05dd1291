package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"daleel/api"
	"daleel/corpus"
	"daleel/search"
)

func (a *app) showCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "show ID[#EID]",
		Short: "Print a document or a provision",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			id, eid, _ := strings.Cut(args[0], "#")
			return a.show(c.Context(), id, eid, asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print the structure as JSON")
	return c
}

func (a *app) show(ctx context.Context, id, eid string, asJSON bool) error {
	_, engine, err := a.openHeld(ctx)
	if err != nil {
		return err
	}
	defer engine.Close()
	w, err := work(ctx, engine, id)
	if err != nil {
		return err
	}
	if eid == "" {
		if asJSON {
			return printJSON(a.stdout, api.NewDocument(w))
		}
		printWork(a.stdout, w)
		return nil
	}
	from, p, err := provisionOf(ctx, engine, w, eid)
	if err != nil {
		return err
	}
	if from != w {
		fmt.Fprintf(a.stderr, "%s stands only in another copy: %s\n", eid, from.Document.Expression)
	}
	if asJSON {
		return printJSON(a.stdout, api.NewProvision(from, p))
	}
	printProvision(a.stdout, from.Document, p)
	return nil
}

// provisionOf finds a provision in the leading copy of a work, else in the first
// other copy that has it: copies have gaps in different places.
func provisionOf(ctx context.Context, engine *search.Engine, w *search.Work, eid string) (*search.Work, *corpus.Provision, error) {
	if p, ok := w.Document.Provision(eid); ok {
		return w, p, nil
	}
	for _, other := range w.Others {
		o, err := engine.Work(ctx, other.ID)
		if err != nil {
			continue
		}
		if p, ok := o.Document.Provision(eid); ok {
			return o, p, nil
		}
	}
	return nil, nil, fmt.Errorf("%s has no provision %s: %w", w.Summary.ID, eid, corpus.ErrNotFound)
}

// work follows one redirect.
func work(ctx context.Context, engine *search.Engine, id string) (*search.Work, error) {
	w, err := engine.Work(ctx, id)
	var moved *search.MovedError
	if errors.As(err, &moved) {
		return engine.Work(ctx, moved.To)
	}
	return w, err
}

func printWork(w io.Writer, work *search.Work) {
	s := work.Summary
	fmt.Fprintf(w, "%s\n%s  %s  %s  %s\n", s.Title, s.ID, s.Kind, s.Status, s.StatusNote)
	for _, f := range s.Files {
		fmt.Fprintln(w, "file:", f)
	}
	for _, e := range work.Others {
		fmt.Fprintf(w, "also held: %s %v\n", e.ID, e.Files)
	}
	for i := range work.Document.Provisions {
		p := &work.Document.Provisions[i]
		if p.Unit || p.Text != "" || p.End == 0 {
			fmt.Fprintln(w)
			printProvision(w, work.Document, p)
		}
	}
}

func printProvision(w io.Writer, d *corpus.Document, p *corpus.Provision) {
	fmt.Fprintf(w, "[%s] %s", p.EID, p.Label())
	if p.Unit && p.Heading != "" {
		fmt.Fprintf(w, ". %s", p.Heading)
	}
	fmt.Fprintln(w)
	if text := d.Body(p); text != "" {
		fmt.Fprintln(w, text)
	}
	for _, am := range p.Amendments {
		fmt.Fprintln(w, "  amended:", am.Note)
	}
	switch {
	case p.Digest != nil && d.Meta.Kind == corpus.KindDigest:
		fmt.Fprintln(w, "  (our summary, not the law)")
	case p.Digest != nil:
		fmt.Fprintln(w, "  in plain words (summary, not the law):", p.Digest.Plain)
	}
}
