package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"daleel/corpus"
	"daleel/corpus/extract"
	"daleel/corpus/intake"
	"daleel/corpus/library"
	"daleel/indexer"
)

// addFlags are the flags of `daleel add`.
type addFlags struct {
	catalogue string
	kind      string
	password  string
	json      bool
	ocr       bool
	again     bool
	workers   int
}

// check refuses flags that make no sense.
func (f addFlags) check() error {
	if f.workers < 0 {
		return fmt.Errorf("--workers %d is below 0: %w", f.workers, corpus.ErrInvalid)
	}
	return nil
}

func (a *app) addCommand() *cobra.Command {
	var f addFlags
	c := &cobra.Command{
		Use:   "add PATH...",
		Short: "Take files and folders into the library and index them",
		Long: "Takes in files and folders, recursively. What is held already is left alone, so the\n" +
			"same command goes on where an interrupted one stopped. A catalogue.tsv beside the\n" +
			"files gives titles, numbers and dates. Exit status 3 says that some files failed.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error { return a.add(c.Context(), paths, f) },
	}
	c.Flags().StringVar(&f.catalogue, "catalogue", "", "table of tab-separated values that describes the files")
	c.Flags().StringVar(&f.kind, "kind", "", "what the files are, overriding what they say: act, judgment, report, ...")
	c.Flags().StringVar(&f.password, "password", "", "password of encrypted files")
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON object a file")
	c.Flags().BoolVar(&f.ocr, "ocr", false, "read pages without text with the installed tesseract; files that wait for it are read again")
	c.Flags().BoolVar(&f.again, "again", false, "read files again that are held already")
	c.Flags().IntVar(&f.workers, "workers", 0, "files in hand at once; 0 is one a core")
	return c
}

func (a *app) add(ctx context.Context, paths []string, f addFlags) error {
	if err := f.check(); err != nil {
		return err
	}
	o := intake.Options{Workers: f.workers, Log: a.log}
	if f.kind != "" {
		kind, err := corpus.ParseKind(f.kind)
		if err != nil {
			return fmt.Errorf("--kind: %w; known kinds: %v", err, corpus.Kinds())
		}
		o.Kind = kind
	}
	if f.catalogue != "" {
		o.Catalogues = []string{f.catalogue}
	}
	o.Again = func(it corpus.Item) bool {
		return f.again || f.ocr && waitsForOCR(it) || f.password != "" && it.Status == corpus.ItemLocked
	}
	lib, err := a.openLibrary()
	if err != nil {
		return err
	}
	if err := a.putStarter(lib); err != nil {
		return err
	}
	reader, err := a.reader(lib, f)
	if err != nil {
		return err
	}
	defer reader.Close()
	o.Library, o.Reader = lib, reader
	return a.addWith(ctx, lib, o, paths, f)
}

// reader makes the reader of a run. Pages that OCR has read are kept beside the
// library, so that no run reads them twice.
func (a *app) reader(lib *library.Library, f addFlags) (*extract.Reader, error) {
	o := extract.Options{
		Workers: max(f.workers, 2), Password: f.password, OCR: f.ocr, Logger: a.log,
		OCRDir: filepath.Join(lib.Dir(), "ocr"),
	}
	if f.ocr && !f.json {
		o.OCRProgress = (&ocrProgress{w: a.stderr}).step
	}
	return extract.New(o)
}

// waitsForOCR reports whether a file has pages that OCR may still read.
func waitsForOCR(it corpus.Item) bool { return it.Waiting > 0 }

// addWith takes in what stands at paths, or with no path reads again what waits
// for OCR.
func (a *app) addWith(ctx context.Context, lib *library.Library, o intake.Options, paths []string, f addFlags) error {
	start := time.Now()
	progress := newProgress(a.stderr, isTerminal(a.stderr) && !f.json)
	o.Progress = progress.step
	in := intake.New(o)
	run := func() (*intake.Report, error) { return in.Add(ctx, paths) }
	if len(paths) == 0 {
		run = func() (*intake.Report, error) { return in.Reread(ctx, waitsForOCR) }
	}
	rep, err := run()
	progress.finish()
	if err != nil {
		return err
	}
	if _, err := a.updateIndex(ctx, lib, indexer.Options{}); err != nil {
		return err
	}
	return a.printReport(rep, f.json, time.Since(start))
}

func (a *app) printReport(rep *intake.Report, asJSON bool, took time.Duration) error {
	added, unchanged, failed := rep.Count()
	if asJSON {
		enc := json.NewEncoder(a.stdout)
		enc.SetEscapeHTML(false)
		for _, r := range rep.Files {
			if err := enc.Encode(r); err != nil {
				return err
			}
		}
	} else {
		printSummary(a.stdout, rep, added, unchanged, failed, took)
	}
	if failed > 0 {
		return exitError{exitPartial}
	}
	return nil
}

func printSummary(w io.Writer, rep *intake.Report, added, unchanged, failed int, took time.Duration) {
	fmt.Fprintf(w, "%d files: %d read, %d unchanged, %d not searchable; %d skipped as no documents; %s\n",
		len(rep.Files), added, unchanged, failed, len(rep.Skipped), took.Round(100*time.Millisecond))
	for _, r := range rep.Files {
		if r.Failed() || r.Status == corpus.ItemPartial {
			fmt.Fprintf(w, "%-9s %s: %s\n", r.Status, nameOf(r.File), r.Error)
		}
	}
}

// nameOf is a file's name for a terminal, quoted where it would write more than a name.
func nameOf(file string) string {
	if strings.ContainsFunc(file, unicode.IsControl) || !utf8.ValidString(file) {
		return strconv.Quote(file)
	}
	return file
}

// progress shows how far a run has come: a bar on a terminal, else a line now
// and then.
type progress struct {
	bar  *progressbar.ProgressBar
	w    io.Writer
	tty  bool
	last time.Time
	from time.Time
}

// lineEvery is how often progress is printed where there is no terminal.
const lineEvery = 10 * time.Second

func newProgress(w io.Writer, tty bool) *progress {
	return &progress{w: w, tty: tty, last: time.Now(), from: time.Now()}
}

func (p *progress) step(s intake.Progress) {
	if p.tty {
		if p.bar == nil {
			p.bar = progressbar.NewOptions64(s.TotalBytes, progressbar.OptionSetWriter(p.w),
				progressbar.OptionShowBytes(true), progressbar.OptionSetPredictTime(true),
				progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish())
		}
		p.bar.Describe(fmt.Sprintf("%d/%d files", s.Done, s.Total))
		_ = p.bar.Set64(s.Bytes)
		return
	}
	if time.Since(p.last) < lineEvery && s.Done != s.Total {
		return
	}
	p.last = time.Now()
	rate := float64(s.Done) / max(time.Since(p.from).Seconds(), 0.001)
	left := time.Duration(float64(s.Total-s.Done)/max(rate, 0.001)) * time.Second
	fmt.Fprintf(p.w, "%d of %d files, %.1f a second, %s left\n", s.Done, s.Total, rate, left.Round(time.Second))
}

func (p *progress) finish() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}

func (a *app) workerCommand() *cobra.Command {
	return &cobra.Command{
		Use: extract.WorkerCommand, Hidden: true, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			err := extract.RunWorker(stdin(), a.stdout)
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		},
	}
}
