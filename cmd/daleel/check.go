package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/corpus/starter"
	"daleel/search"
)

// checkFlags are the flags of `daleel check`.
type checkFlags struct {
	deep    bool
	quality bool
	below   float64
	engine  string
	missing bool
	starter bool
	words   bool
}

func (a *app) checkCommand() *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check",
		Short: "Verify the library and the index",
		Long: "Verifies that every document and original that the library names is there and that the\n" +
			"index holds what the library holds, and lists what an editor should look at. Exit\n" +
			"status 1 says that something is broken; what only needs an editor does not count.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if f.starter {
				return a.checkStarter()
			}
			if f.words {
				return a.checkWords(c.Context())
			}
			return a.check(c.Context(), f)
		},
	}
	c.Flags().BoolVar(&f.deep, "deep", false, "read every file again and compare its SHA-256")
	c.Flags().BoolVar(&f.quality, "quality", false, "list how well each file could be read, worst first, and its pages that stand out")
	c.Flags().Float64Var(&f.below, "below", 0, "with --quality: only files and pages below this quality, 0 to 1")
	c.Flags().StringVar(&f.engine, "engine", "", "with --quality: only files and pages read by this engine: daleel-pdf, pdfium, tesseract, ...")
	c.Flags().BoolVar(&f.missing, "missing", false, "list what is cited most and not held")
	c.Flags().BoolVar(&f.starter, "starter", false, "check the digests and guides that come with the program")
	c.Flags().BoolVar(&f.words, "words", false, "check the thesaurus: rows that stand twice, lead nowhere or change no result")
	return c
}

func (a *app) checkStarter() error {
	return a.printStarter(starter.Check())
}

// printStarter lists what is wrong, and what was right when it was last looked at and
// is to be looked at again: that alone is no failure.
func (a *app) printStarter(problems []starter.Problem) error {
	mend, old := 0, 0
	for _, p := range problems {
		fmt.Fprintln(a.stdout, p)
		if p.Old {
			old++
		} else {
			mend++
		}
	}
	fmt.Fprintf(a.stdout, "%d things to mend in the digests and guides, %d to check again\n", mend, old)
	if mend > 0 {
		return exitError{exitFailed}
	}
	return nil
}

func (a *app) check(ctx context.Context, f checkFlags) error {
	lib, err := a.heldLibrary()
	if err != nil {
		return err
	}
	if f.quality {
		return a.printQuality(lib, f)
	}
	v, err := lib.View(ctx)
	if err != nil {
		return err
	}
	broken := 0
	fault := func(format string, args ...any) {
		broken++
		fmt.Fprintf(a.stdout, "broken: "+format+"\n", args...)
	}
	if err := lib.Verify(ctx, f.deep, func(what string) { fault("%s", what) }); err != nil {
		return err
	}
	engine, err := a.openEngine(lib)
	if err != nil {
		fault("the index cannot be opened: %v; mend it with daleel index --rebuild", err)
	} else {
		defer engine.Close()
		if f.missing {
			printMissing(a.stdout, engine)
			return nil
		}
		if held := engine.Stats().Works; held != len(v.Works) {
			fault("the index holds %d works and the library %d; mend it with daleel index", held, len(v.Works))
		}
	}
	editorial(a.stdout, v)
	fmt.Fprintf(a.stdout, "%d works, %d withdrawn, %d files without text, %d things broken\n", len(v.Works), len(v.Withdrawn), len(v.Unread), broken)
	if broken > 0 {
		return exitError{exitFailed}
	}
	return nil
}

// maxGaps is how many gaps in the sections of one law are listed.
const maxGaps = 6

// editorial lists what is whole but needs a person's eye: what the leading copy of each
// work lacks, and what its copies in another language do.
func editorial(w io.Writer, v *library.View) {
	for _, work := range v.Works {
		printFindings(w, work.ID, work.Meta.Title, work.Findings)
		for i, x := range work.Expressions {
			if i > 0 && x.Meta.Language != work.Expressions[0].Meta.Language {
				printFindings(w, x.ID, x.Meta.Title, x.Gaps)
			}
		}
	}
	for _, it := range v.Unread {
		fmt.Fprintf(w, "%s %v: %s\n", it.Status, it.Files, it.Reason)
	}
}

// printFindings lists what was found in a text, the gaps of each sort as far as maxGaps.
func printFindings(w io.Writer, id, title string, findings []corpus.Finding) {
	gaps := map[string]int{}
	for _, f := range findings {
		if strings.HasSuffix(f.Code, ".gap") {
			if gaps[f.Code]++; gaps[f.Code] > maxGaps {
				continue
			}
		}
		fmt.Fprintf(w, "%s %s (%s): %s\n", f.Code, id, title, f.Detail)
	}
	for _, code := range slices.Sorted(maps.Keys(gaps)) {
		if n := gaps[code]; n > maxGaps {
			fmt.Fprintf(w, "%s %s (%s): and %d more\n", code, id, title, n-maxGaps)
		}
	}
}

// printQuality lists the files and, under each, the pages that another engine
// read than most of it or that could not be read well.
func (a *app) printQuality(lib *library.Library, f checkFlags) error {
	items, err := lib.Items()
	if err != nil {
		return err
	}
	for _, it := range items {
		var pages []corpus.PageScore
		for _, s := range it.Scores {
			if f.picks(s.Engine, s.Quality) && (f.picky() || s.Engine != it.Engine || s.Quality < doubtfulQuality && s.Status != corpus.PageEmpty) {
				pages = append(pages, s)
			}
		}
		if len(pages) == 0 && !f.picks(it.Engine, it.Quality) {
			continue
		}
		fmt.Fprintf(a.stdout, "%.2f\t%s\t%s\t%d pages\t%v\t%s\n", it.Quality, it.Status, it.Engine, it.Pages, it.Files, it.Reason)
		for _, s := range pages {
			fmt.Fprintf(a.stdout, "\tpage %d\t%.2f\t%s\t%s\n", s.Page, s.Quality, s.Engine, cmp.Or(s.Status, corpus.PageOK))
		}
	}
	return nil
}

// doubtfulQuality is the quality below which a page is worth a look.
const doubtfulQuality = 0.75

// picky reports whether the list is narrowed to what was asked for.
func (f checkFlags) picky() bool { return f.below > 0 || f.engine != "" }

// picks reports whether something read like that is to be listed.
func (f checkFlags) picks(engine string, quality float64) bool {
	return (f.below == 0 || quality < f.below) && (f.engine == "" || engine == f.engine)
}

func printMissing(w io.Writer, engine *search.Engine) {
	for _, m := range engine.Missing(100) {
		fmt.Fprintf(w, "%d\t%s\t%s\n", m.Count, m.Name, m.Target)
	}
}
