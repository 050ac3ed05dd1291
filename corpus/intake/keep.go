package intake

import (
	"errors"
	"fmt"
	"time"

	"daleel/corpus"
	"daleel/corpus/library"
)

// keep writes results in batches and reports each file once it is safe.
func (in *Intake) keep(results <-chan result, files []file) ([]FileReport, error) {
	var total int64
	for _, f := range files {
		total += f.size
	}
	p := Progress{Total: len(files), TotalBytes: total}
	var reports []FileReport
	var batch []result
	flush := func() error {
		if err := in.put(batch); err != nil {
			return err
		}
		for _, r := range batch {
			if r.kept != nil {
				r.kept()
			}
			if !r.inner {
				p.Done, p.Bytes = p.Done+1, p.Bytes+r.file.size
			}
			reports = append(reports, r.report)
			in.opts.Progress(p)
		}
		batch = batch[:0]
		return nil
	}
	// A slow file, such as a scan that is read by OCR, must not keep those before
	// it from being safe.
	tick := time.NewTicker(batchTime)
	defer tick.Stop()
	for open := true; open; {
		var r result
		select {
		case r, open = <-results:
			if open {
				batch = append(batch, r)
			}
			if open && len(batch) < batchFiles {
				continue
			}
		case <-tick.C:
		}
		if err := flush(); err != nil {
			drain(results)
			return reports, err
		}
	}
	return reports, nil
}

// drain lets the workers end after the writer failed.
func drain(results <-chan result) {
	go func() {
		for range results {
		}
	}()
}

// put keeps a batch. A file that went away or changed meanwhile is reported as
// failed; the others are kept without it.
func (in *Intake) put(batch []result) error {
	for {
		var entries []library.Entry
		for _, r := range batch {
			if r.entry != nil {
				entries = append(entries, *r.entry)
			}
		}
		if len(entries) == 0 {
			return nil
		}
		err := in.opts.Library.Put(entries)
		var gone *library.SourceError
		if !errors.As(err, &gone) {
			if err != nil {
				err = fmt.Errorf("keeping %d files: %w", len(entries), err)
			}
			return err
		}
		for i := range batch {
			if r := &batch[i]; r.entry != nil && r.entry.Item.SHA256 == gone.SHA256 {
				in.opts.Log.Warn("a file went away or changed while it was read", "file", r.file.name, "error", err)
				r.entry = nil
				r.report = FileReport{File: r.report.File, Status: corpus.ItemFailed, Error: "The file went away or changed while it was read: add it again."}
			}
		}
	}
}
