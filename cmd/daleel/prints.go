package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"time"

	"golang.org/x/sync/singleflight"
	"golang.org/x/time/rate"

	"daleel/corpus"
	"daleel/corpus/extract"
	"daleel/web"
)

// Bounds on drawing pages, so that a reader who opens all of them, or a
// machine that does, leaves the rest of the server alone: one page is drawn at
// a time, a few wait, and in the long run drawing gets a page a second.
const (
	pagesWaiting  = 12
	pagesASecond  = 1
	pagesAtOnce   = 40 // drawn without pause after a rest
	pageTimeout   = 40 * time.Second
	pageBytes     = 3 << 19
	defaultPageMB = 256
)

// drawer is what extract.Reader does for pages as printed.
type drawer interface {
	DrawPage(ctx context.Context, path, password string, d extract.Drawing) (extract.Drawn, error)
	PagePlaces(ctx context.Context, path, password string, page int) (extract.Placed, error)
}

// prints draws pages of the originals that are shown, and keeps the pictures.
type prints struct {
	// file is the path of an original; its error wraps corpus.ErrNotFound for
	// one that is not shown.
	file    func(ctx context.Context, sha string) (string, error)
	drawer  drawer
	cache   *pageCache
	waiting chan struct{}
	pace    *rate.Limiter
	flight  singleflight.Group
	log     *slog.Logger
}

func newPrints(d drawer, cache *pageCache, file func(context.Context, string) (string, error), log *slog.Logger) *prints {
	return &prints{
		file: file, drawer: d, cache: cache, waiting: make(chan struct{}, pagesWaiting),
		pace: rate.NewLimiter(pagesASecond, pagesAtOnce), log: log,
	}
}

// PrintedPage implements web.Prints.
func (p *prints) PrintedPage(ctx context.Context, sha string, n int) ([]byte, error) {
	return p.kept(ctx, sha, n, ".png", func(ctx context.Context, file string) ([]byte, error) {
		d, err := p.drawer.DrawPage(ctx, file, "", extract.Drawing{Page: n, Width: web.PictureWidth, MaxBytes: pageBytes})
		return d.PNG, err
	})
}

// PrintedWords implements web.Prints.
func (p *prints) PrintedWords(ctx context.Context, sha string, n int) (*web.PrintedWords, error) {
	raw, err := p.kept(ctx, sha, n, ".json", func(ctx context.Context, file string) ([]byte, error) {
		placed, err := p.drawer.PagePlaces(ctx, file, "", n)
		if err != nil {
			return nil, err
		}
		return json.Marshal(printedWords(placed))
	})
	if err != nil {
		return nil, err
	}
	var words web.PrintedWords
	if err := json.Unmarshal(raw, &words); err != nil {
		return nil, fmt.Errorf("words of page %d of %.12s: %w", n, sha, err)
	}
	return &words, nil
}

func printedWords(placed extract.Placed) web.PrintedWords {
	out := web.PrintedWords{Width: placed.Width, Height: placed.Height}
	for _, w := range placed.Places {
		out.Words = append(out.Words, web.PrintedWord{Text: w.Text, Joined: w.Joined, X0: w.X0, Y0: w.Y0, X1: w.X1, Y1: w.Y1})
	}
	return out
}

// kept gives what was made of a page before, or makes it once for all who wait.
// What is being made goes on when the one who asked goes away.
func (p *prints) kept(ctx context.Context, sha string, n int, ext string, create func(context.Context, string) ([]byte, error)) ([]byte, error) {
	file, err := p.file(ctx, sha)
	if err != nil {
		return nil, err
	}
	key := filepath.Join(sha[:2], sha+"-"+strconv.Itoa(n)+ext)
	if data, ok := p.cache.get(key); ok {
		return data, nil
	}
	done := p.flight.DoChan(key, func() (_ any, err error) {
		defer func() { // it runs beside all requests: nothing else would catch this
			if x := recover(); x != nil {
				p.log.Error("panic", "error", x, "stack", string(debug.Stack()))
				err = fmt.Errorf("drawing page %d of %.12s: panic: %v", n, sha, x)
			}
		}()
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), pageTimeout)
		defer cancel()
		return p.make(ctx, key, func(ctx context.Context) ([]byte, error) { return create(ctx, file) })
	})
	select {
	case <-ctx.Done():
		return nil, fmt.Errorf("page %d of %.12s: %w: %w", n, sha, ctx.Err(), corpus.ErrUnavailable)
	case r := <-done:
		data, _ := r.Val.([]byte)
		return data, r.Err
	}
}

// make waits for its turn, makes what the key names and keeps it.
func (p *prints) make(ctx context.Context, key string, draw func(context.Context) ([]byte, error)) ([]byte, error) {
	select {
	case p.waiting <- struct{}{}:
		defer func() { <-p.waiting }()
	default:
		return nil, fmt.Errorf("%d pages wait to be drawn: %w", pagesWaiting, corpus.ErrUnavailable)
	}
	if err := p.pace.Wait(ctx); err != nil {
		return nil, fmt.Errorf("too many pages are drawn: %w: %w", err, corpus.ErrUnavailable)
	}
	data, err := draw(ctx)
	switch {
	case errors.Is(err, extract.ErrLocked), errors.Is(err, corpus.ErrUnsupported):
		return nil, fmt.Errorf("%w: %w", err, corpus.ErrNotFound)
	case err != nil:
		return nil, err
	}
	if err := p.cache.put(key, data); err != nil {
		p.log.Warn("keeping a drawn page", "error", err)
	}
	return data, nil
}
