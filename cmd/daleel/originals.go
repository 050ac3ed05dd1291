package main

import (
	"context"
	"fmt"
	"os"
	"path"
	"sync"

	"daleel/corpus"
	"daleel/corpus/library"
	"daleel/search"
	"daleel/web"
)

// originals opens files for download, as long as a work that is shown has them.
type originals struct {
	lib    *library.Library
	engine *search.Engine

	mu sync.Mutex
	// shown lists the files of the generation that it was made for.
	generation string
	shown      map[string]library.Expression
}

// Original implements web.Originals.
func (o *originals) Original(ctx context.Context, sha string) (*web.Original, error) {
	e, err := o.expression(ctx, sha)
	if err != nil {
		return nil, err
	}
	file, err := o.lib.Original(sha)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	st, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	name := "original"
	if len(e.Files) > 0 {
		name = path.Base(e.Files[0])
	}
	return &web.Original{Name: name, MediaType: e.Media, Modified: st.ModTime(), Body: f}, nil
}

// file is the path of an original that is shown.
func (o *originals) file(ctx context.Context, sha string) (string, error) {
	if _, err := o.expression(ctx, sha); err != nil {
		return "", err
	}
	return o.lib.Original(sha)
}

// expression finds the file among those that are shown: what was withdrawn or
// names the parties of a sensitive judgment cannot be downloaded either.
func (o *originals) expression(ctx context.Context, sha string) (library.Expression, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if g := o.engine.Generation(); o.shown == nil || g != o.generation {
		v, err := o.lib.View(ctx)
		if err != nil {
			return library.Expression{}, err
		}
		o.generation, o.shown = g, filesShown(v.Works)
	}
	e, ok := o.shown[sha]
	if !ok {
		return e, fmt.Errorf("original %.12q: %w", sha, corpus.ErrNotFound)
	}
	return e, nil
}

// filesShown lists the files of works by their hash, without those that hold a
// sensitive judgment: their first page is the names of the parties.
func filesShown(works []library.Work) map[string]library.Expression {
	shown := map[string]library.Expression{}
	withheld := map[string]bool{}
	for _, w := range works {
		sensitive := sensitiveCase(w.Meta.Case)
		for _, e := range w.Expressions {
			sensitive = sensitive || sensitiveCase(e.Meta.Case)
		}
		for _, e := range w.Expressions {
			shown[e.SHA256] = e
			withheld[e.SHA256] = withheld[e.SHA256] || sensitive
		}
	}
	for sha, is := range withheld {
		if is {
			delete(shown, sha)
		}
	}
	return shown
}

func sensitiveCase(c *corpus.Case) bool { return c != nil && c.Sensitive }

// additions lists what came in last.
type additions struct{ engine *search.Engine }

// Years implements web.Span.
func (a additions) Years(context.Context) (first, last int) {
	s := a.engine.Stats()
	return s.FirstYear, s.LastYear
}

// Latest implements web.Additions.
func (a additions) Latest(_ context.Context, n int) ([]search.Summary, error) {
	latest := a.engine.Stats().Latest
	return latest[:min(len(latest), n)], nil
}
