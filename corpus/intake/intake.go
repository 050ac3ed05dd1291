package intake

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"daleel/corpus"
	"daleel/corpus/extract"
	"daleel/corpus/library"
)

// Batches are kept together in one transaction: large enough that syncing is
// cheap, small enough that little work is lost with a crash.
const (
	batchFiles = 48
	batchTime  = 2 * time.Second
)

// FileReader reads one file; extract.Reader is one.
type FileReader interface {
	Read(ctx context.Context, path string) extract.Result
}

// Unpacker takes the files out of an archive into a folder; extract.Reader is
// one. With a FileReader that is none, archives are files like others.
type Unpacker interface {
	Unpack(ctx context.Context, path, dir string) (extract.Unpacked, extract.Result)
}

// Options configure an Intake.
type Options struct {
	Reader  FileReader
	Library *library.Library
	// Catalogues are read beside every catalogue.tsv found while walking.
	Catalogues []string
	// Kind overrides what the text says, "" does not.
	Kind corpus.Kind
	// Again says which held items are read again although nothing changed; nil
	// is none.
	Again func(corpus.Item) bool
	// Workers is how many files are in hand at once; 0, or less, is one a core.
	Workers int
	// Progress is called after each file that was kept or found unchanged, from
	// one goroutine at a time; nil is allowed.
	Progress func(Progress)
	Log      *slog.Logger // nil discards
}

// SetDefaults fills what is zero.
func (o *Options) SetDefaults() {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Again == nil {
		o.Again = func(corpus.Item) bool { return false }
	}
	if o.Progress == nil {
		o.Progress = func(Progress) {}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
}

// Intake takes files into one library.
type Intake struct {
	opts      Options
	catalogue catalogue
	held      map[string]library.Held
}

// New returns an Intake.
func New(o Options) *Intake {
	o.SetDefaults()
	return &Intake{opts: o, catalogue: catalogue{}}
}

// Add takes in the files and folders at paths. The report lists every file; the
// error is for what stopped the run: a path that does not exist, a catalogue
// that cannot be read, a library that cannot be written, ctx.
func (in *Intake) Add(ctx context.Context, paths []string) (*Report, error) {
	w, err := walk(paths)
	if err != nil {
		return nil, err
	}
	if err := in.loadCatalogues(append(w.catalogues, in.opts.Catalogues...)); err != nil {
		return nil, err
	}
	if in.held, err = in.opts.Library.Held(); err != nil {
		return nil, err
	}
	sweep(in.opts.Library.Dir())
	in.opts.Library.Sweep(staleAfter)
	rep := &Report{Skipped: w.skipped, Files: w.failed}
	reports, err := in.run(ctx, w.files)
	rep.Files = append(rep.Files, reports...)
	slices.SortFunc(rep.Files, func(a, b FileReport) int { return cmp.Compare(a.File, b.File) })
	if err == nil {
		err = in.identify(ctx, rep)
	}
	return rep, err
}

// Reread reads held files again, from the originals that the library keeps and
// with what a catalogue said of them, where want says so. The report lists
// those files.
func (in *Intake) Reread(ctx context.Context, want func(corpus.Item) bool) (*Report, error) {
	var err error
	if in.held, err = in.opts.Library.Held(); err != nil {
		return nil, err
	}
	in.opts.Again = func(corpus.Item) bool { return true }
	rep := &Report{}
	var files []file
	for _, h := range in.held {
		if !want(h.Item) || len(h.Item.Files) == 0 {
			continue
		}
		path, err := in.opts.Library.Original(h.Item.SHA256)
		if errors.Is(err, corpus.ErrNotFound) { // the others are read all the same
			rep.Files = append(rep.Files, FileReport{File: h.Item.Files[0], Status: corpus.ItemFailed, Error: "The library has lost this file: add it again.", sha: h.Item.SHA256})
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", h.Item.Files[0], err)
		}
		if path, err = filepath.Abs(path); err != nil {
			return nil, err
		}
		if h.Catalogued {
			in.catalogue[path] = h.Known
		}
		files = append(files, file{path, h.Item.Files[0], h.Item.Size})
	}
	slices.SortFunc(files, func(a, b file) int { return cmp.Compare(a.name, b.name) })
	reports, err := in.run(ctx, files)
	if rep.Files = append(rep.Files, reports...); err == nil {
		err = in.identify(ctx, rep)
	}
	slices.SortFunc(rep.Files, func(a, b FileReport) int { return cmp.Compare(a.File, b.File) })
	return rep, err
}

// result is a file on its way to the writer. Entry is nil where the item is
// held under this name already.
type result struct {
	file   file
	entry  *library.Entry
	report FileReport
	inner  bool   // it came out of an archive
	kept   func() // is called when it is safe; nil is allowed
}

func (in *Intake) run(ctx context.Context, files []file) ([]FileReport, error) {
	g, ctx := errgroup.WithContext(ctx)
	todo := make(chan file)
	results := make(chan result, in.opts.Workers)
	g.Go(func() error {
		defer close(todo)
		for _, f := range files {
			select {
			case todo <- f:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	workers, wctx := errgroup.WithContext(ctx)
	for range in.opts.Workers {
		workers.Go(func() error { return in.work(wctx, todo, results) })
	}
	g.Go(func() error {
		defer close(results)
		return workers.Wait()
	})
	var reports []FileReport
	g.Go(func() (err error) {
		reports, err = in.keep(results, files)
		return err
	})
	err := g.Wait()
	return reports, err
}

func (in *Intake) work(ctx context.Context, todo <-chan file, results chan<- result) error {
	for f := range todo {
		send := func(r result) error {
			if ctx.Err() != nil {
				return ctx.Err() // what a stopped reader says of its file is not kept
			}
			select {
			case results <- r:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		if err := in.each(ctx, f, send); err != nil {
			return err
		}
	}
	return nil
}

// one hashes a file and reads it unless it is held.
func (in *Intake) one(ctx context.Context, f file) result {
	sha, size, err := sum(f.path)
	if err != nil {
		return result{file: f, report: FileReport{File: f.name, Status: corpus.ItemFailed, Error: "The file could not be read: " + err.Error() + "."}}
	}
	if h, ok := in.held[sha]; ok && in.fresh(h, f) {
		r := result{file: f, report: heldReport(f, h)}
		if !slices.Contains(h.Item.Files, f.name) {
			r.report.Unchanged = false
			r.entry = &library.Entry{Item: h.Item, AliasOnly: true}
			r.entry.Item.Files = []string{f.name}
		}
		return r
	}
	e := in.read(ctx, f, sha, size)
	return result{file: f, entry: &e, report: entryReport(f, e)}
}

// fresh reports whether a held item need not be read again: by this reader, and
// not without a catalogue that is there now.
func (in *Intake) fresh(h library.Held, f file) bool {
	_, catalogued := in.known(f)
	return h.Item.Tool == Version && (h.Catalogued || !catalogued) && in.opts.Kind == "" && !in.opts.Again(h.Item)
}
