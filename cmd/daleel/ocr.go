package main

import (
	"context"
	"fmt"
	"io"
	"sync"

	"github.com/spf13/cobra"

	"daleel/corpus/extract"
	"daleel/corpus/extract/ocr"
	"daleel/corpus/intake"
)

func (a *app) ocrCommand() *cobra.Command {
	f := addFlags{ocr: true}
	c := &cobra.Command{
		Use:   "ocr",
		Short: "Read the scanned pages that wait for it",
		Long: "Reads the pages of held files that have no text, or a poor one, with the installed\n" +
			"tesseract. Each page is kept as soon as it is read: an interrupted run goes on with\n" +
			"the next page. Exit status 3 says that some files still cannot be searched.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.ocr(c.Context(), f) },
	}
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON object a file")
	c.Flags().StringVar(&f.password, "password", "", "password of encrypted files")
	c.Flags().IntVar(&f.workers, "workers", 0, "files in hand at once; 0 is one a core")
	return c
}

func (a *app) ocr(ctx context.Context, f addFlags) error {
	if err := f.check(); err != nil {
		return err
	}
	if _, err := ocr.Find(ctx, ocr.Options{}); err != nil {
		return fmt.Errorf("%w. %s", err, ocr.Install)
	}
	lib, err := a.heldLibrary()
	if err != nil {
		return err
	}
	reader, err := a.reader(lib, f)
	if err != nil {
		return err
	}
	defer reader.Close()
	o := intake.Options{Workers: f.workers, Log: a.log, Library: lib, Reader: reader}
	return a.addWith(ctx, lib, o, nil, f)
}

// ocrProgress prints a line for every tenth page that OCR has read.
type ocrProgress struct {
	w  io.Writer
	mu sync.Mutex
	n  int
}

func (p *ocrProgress) step(s extract.OCRProgress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.n++; p.n%10 == 0 || s.Done == s.Pages {
		fmt.Fprintf(p.w, "%d pages read by OCR, %d of %d of the file in hand\n", p.n, s.Done, s.Pages)
	}
}
