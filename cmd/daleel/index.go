package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"daleel/corpus/library"
	"daleel/indexer"
)

func (a *app) indexCommand() *cobra.Command {
	var rebuild bool
	c := &cobra.Command{
		Use:   "index",
		Short: "Bring the index to what the library holds",
		Long:  "Indexes what changed in the library. With --rebuild everything is indexed again into a\nnew generation; a running server goes on with the old one until the new one is whole.",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			lib, err := a.heldLibrary()
			if err != nil {
				return err
			}
			if err := a.putStarter(lib); err != nil {
				return err
			}
			return a.reindex(c.Context(), lib, indexer.Options{Rebuild: rebuild})
		},
	}
	c.Flags().BoolVar(&rebuild, "rebuild", false, "index everything again")
	return c
}

func (a *app) reindex(ctx context.Context, lib *library.Library, o indexer.Options) error {
	rep, err := a.updateIndex(ctx, lib, o)
	if err != nil {
		return err
	}
	if rep.Unchanged {
		fmt.Fprintf(a.stdout, "%s holds what the library holds: %d works, %d passages\n", rep.Generation, rep.Works, rep.Passages)
		return nil
	}
	fmt.Fprintf(a.stdout, "%s: %d works, %d passages; %d works indexed, %d removed; %s\n",
		rep.Generation, rep.Works, rep.Passages, rep.Built, rep.Removed, rep.Elapsed.Round(10*time.Millisecond))
	return nil
}

// updateIndex records the identifiers that become public, with redirects from
// those that changed, and brings the index to what the library holds.
func (a *app) updateIndex(ctx context.Context, lib *library.Library, o indexer.Options) (indexer.Report, error) {
	v, err := lib.View(ctx)
	if err != nil {
		return indexer.Report{}, err
	}
	if err := lib.Publish(ctx, v); err != nil {
		return indexer.Report{}, err
	}
	o.Logger = a.log
	return indexer.Update(ctx, lib, a.indexDir(), o)
}

func (a *app) withdrawCommand() *cobra.Command {
	var reason string
	c := &cobra.Command{
		Use:   "withdraw ID",
		Short: "Take a document out of everything that is shown",
		Long:  "Takes the work out of search, pages and feeds and keeps a tombstone: adding its files\nagain or rebuilding the index does not bring it back.",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			lib, err := a.heldLibrary()
			if err != nil {
				return err
			}
			if err := lib.Withdraw(c.Context(), args[0], reason, time.Now()); err != nil {
				return err
			}
			if _, err := a.updateIndex(c.Context(), lib, indexer.Options{}); err != nil {
				return err
			}
			if err := os.RemoveAll(a.pagesDir()); err != nil {
				return fmt.Errorf("deleting drawn pages: %w", err)
			}
			fmt.Fprintf(a.stdout, "%s is withdrawn: %s\n", args[0], reason)
			return nil
		},
	}
	c.Flags().StringVar(&reason, "reason", "", "why; kept with the tombstone; required")
	_ = c.MarkFlagRequired("reason")
	return c
}
