package indexer

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/indexer/schema"
)

// Source is what the indexer needs of the library.
type Source interface {
	View(ctx context.Context) (*library.View, error)
	Document(blob string) (*corpus.Document, error)
}

// Options steer an update. The zero value is ready to use.
type Options struct {
	// Rebuild builds everything from scratch, whatever is there.
	Rebuild bool
	// Workers is how many shards are built at once in a large update; 0 is 2.
	Workers int
	// Grace is how long a superseded generation is kept for readers that still
	// hold it; 0 is a minute.
	Grace time.Duration
	// Progress is told how many of the works to build are done; may be nil.
	Progress func(done, total int)
	Logger   *slog.Logger
}

func (o *Options) setDefaults() {
	if o.Workers <= 0 {
		o.Workers = 2
	}
	if o.Grace <= 0 {
		o.Grace = time.Minute
	}
	if o.Progress == nil {
		o.Progress = func(int, int) {}
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
}

// Report says what an update did.
type Report struct {
	Generation string
	// Works and Passages are held now; Built were indexed by this update, of
	// which Moved only because their shard was merged away; Removed are gone.
	Works, Passages       int
	Built, Moved, Removed int
	// Unchanged says that the current generation already was what it should be.
	Unchanged bool
	Elapsed   time.Duration
}

// Update brings the index in dir to what the library holds. It is safe to kill
// at any moment. One update runs at a time: a second one waits until ctx ends.
func Update(ctx context.Context, lib Source, dir string, o Options) (Report, error) {
	o.setDefaults()
	start := time.Now()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return Report{}, fmt.Errorf("index: %w", err)
	}
	unlock, err := lock(ctx, filepath.Join(dir, "LOCK"))
	if err != nil {
		return Report{}, fmt.Errorf("index: %w", err)
	}
	defer unlock()
	u := &update{dir: dir, lib: lib, o: o}
	rep, err := u.run(ctx)
	rep.Elapsed = time.Since(start)
	if err != nil {
		return rep, fmt.Errorf("index: %w", err)
	}
	o.Logger.Info("index updated", "generation", rep.Generation, "works", rep.Works, "passages", rep.Passages,
		"built", rep.Built, "moved", rep.Moved, "removed", rep.Removed, "unchanged", rep.Unchanged, "elapsed", rep.Elapsed)
	return rep, nil
}

// update is the state of one run.
type update struct {
	dir  string
	lib  Source
	o    Options
	old  *schema.Manifest // empty where there is none or it cannot be used
	view *library.View
}

func (u *update) run(ctx context.Context) (Report, error) {
	var err error
	if u.old, err = readCurrent(u.dir); err != nil {
		u.o.Logger.Warn("the index is built again", "reason", err)
		u.old = &schema.Manifest{}
	}
	if u.o.Rebuild {
		u.old = &schema.Manifest{Meta: schema.Meta{Name: u.old.Meta.Name}}
	}
	clean(u.dir, u.o.Grace, u.o.Logger)
	if u.view, err = u.lib.View(ctx); err != nil {
		return Report{}, err
	}
	p := newPlan(u.old, u.view)
	if p.nothing() {
		m := u.old.Meta
		return Report{Generation: m.Name, Works: m.Works, Passages: m.Passages, Unchanged: true}, nil
	}
	m, err := u.build(ctx, p)
	if err == nil {
		err = publish(u.dir, m)
	}
	clean(u.dir, u.o.Grace, u.o.Logger) // after a failure too: the disk may be full
	if err != nil {
		return Report{}, err
	}
	return Report{
		Generation: m.Meta.Name, Works: m.Meta.Works, Passages: m.Meta.Passages,
		Built: len(p.build), Moved: p.moved, Removed: p.removed,
	}, nil
}

// readCurrent reads the current generation; none at all is an empty one.
func readCurrent(dir string) (*schema.Manifest, error) {
	name, err := schema.Current(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return &schema.Manifest{}, nil
	}
	if err != nil {
		return nil, err
	}
	m, err := schema.ReadManifest(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	files := []string{filepath.Join(name, schema.SuggestFile)}
	for _, s := range m.Shards {
		files = append(files, filepath.Join(s.Name, schema.TextFile))
	}
	for _, f := range files {
		if _, err := os.Stat(filepath.Join(dir, f)); err != nil {
			return nil, fmt.Errorf("%w: %w", schema.ErrRebuildNeeded, err)
		}
	}
	return m, nil
}
