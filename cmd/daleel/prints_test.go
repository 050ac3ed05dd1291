package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"daleel/corpus"
	"daleel/corpus/extract"
)

// artist draws when it is let, and counts.
type artist struct {
	drawn atomic.Int32
	busy  atomic.Int32
	gate  chan struct{}
	err   error
}

func (a *artist) DrawPage(ctx context.Context, _, _ string, d extract.Drawing) (extract.Drawn, error) {
	a.busy.Add(1)
	defer a.busy.Add(-1)
	select {
	case <-a.gate:
	case <-ctx.Done():
		return extract.Drawn{}, ctx.Err()
	}
	a.drawn.Add(1)
	return extract.Drawn{PNG: fmt.Appendf(nil, "page %d", d.Page)}, a.err
}

func (a *artist) PagePlaces(context.Context, string, string, int) (extract.Placed, error) {
	return extract.Placed{Width: 595, Height: 842, Places: []extract.Place{{Text: "lan", Joined: true, X1: 9}, {Text: "tern", X0: 3}}}, nil
}

var aSHA = strings.Repeat("ab", 32)

func studio(t *testing.T, a *artist) *prints {
	t.Helper()
	file := func(_ context.Context, sha string) (string, error) {
		if sha != aSHA {
			return "", fmt.Errorf("%.6s: %w", sha, corpus.ErrNotFound)
		}
		return "x.pdf", nil
	}
	return newPrints(a, newPageCache(filepath.Join(t.TempDir(), "pages"), 1<<20), file, slog.New(slog.DiscardHandler))
}

// TestPrintsAreDrawnOnce sees that many who ask for a page make one drawing, and
// that it is kept.
func TestPrintsAreDrawnOnce(t *testing.T) {
	a := &artist{gate: make(chan struct{})}
	p := studio(t, a)
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			if got, err := p.PrintedPage(t.Context(), aSHA, 3); err != nil || string(got) != "page 3" {
				t.Errorf("%q %v", got, err)
			}
		})
	}
	time.Sleep(20 * time.Millisecond)
	close(a.gate)
	wg.Wait()
	if _, err := p.PrintedPage(t.Context(), aSHA, 3); err != nil || a.drawn.Load() != 1 {
		t.Errorf("drawn %d times, %v", a.drawn.Load(), err)
	}
	if _, err := p.PrintedPage(t.Context(), strings.Repeat("cd", 32), 3); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("a file that is not shown: %v", err)
	}
	w, err := p.PrintedWords(t.Context(), aSHA, 3)
	if err != nil || len(w.Words) != 2 || !w.Words[0].Joined || w.Words[0].X1 != 9 || w.Width != 595 {
		t.Errorf("words %v %v", w, err)
	}
}

// TestPrintsRefuseACrowd sees that a crawler is told to wait, and that what one
// reader asked for is drawn although they have gone.
func TestPrintsRefuseACrowd(t *testing.T) {
	a := &artist{gate: make(chan struct{})}
	p := studio(t, a)
	gone, leave := context.WithCancel(t.Context())
	for n := range pagesWaiting {
		go func() { _, _ = p.PrintedPage(gone, aSHA, n+1) }()
	}
	for a.busy.Load() < pagesWaiting {
		time.Sleep(time.Millisecond)
	}
	if _, err := p.PrintedPage(t.Context(), aSHA, 99); !errors.Is(err, corpus.ErrUnavailable) {
		t.Errorf("one more than may wait: %v", err)
	}
	leave()
	close(a.gate)
	for a.drawn.Load() < pagesWaiting || len(p.waiting) > 0 {
		time.Sleep(time.Millisecond)
	}
	if got, ok := p.cache.get(filepath.Join("ab", aSHA+"-1.png")); !ok || string(got) != "page 1" {
		t.Error("a page whose reader left is not kept")
	}
	a.err = extract.ErrLocked
	if _, err := p.PrintedPage(t.Context(), aSHA, 50); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("a locked file: %v", err)
	}
}

// TestPageCacheForgets sees that the cache stays small, keeps what is asked for,
// and leaves no half-written file.
func TestPageCacheForgets(t *testing.T) {
	c := newPageCache(t.TempDir(), 10_000)
	for n := range 40 {
		if err := c.put(fmt.Sprintf("ab/%02d", n), make([]byte, 1000)); err != nil {
			t.Fatal(err)
		}
		old := time.Now().Add(time.Duration(n-100) * time.Second)
		_ = os.Chtimes(filepath.Join(c.dir, fmt.Sprintf("ab/%02d", n)), old, old)
		if _, ok := c.get("ab/00"); !ok {
			t.Fatalf("what is asked for again and again was forgotten after %d", n)
		}
	}
	files, err := os.ReadDir(filepath.Join(c.dir, "ab"))
	if err != nil || len(files) > 10 || len(files) < 5 {
		t.Errorf("%d files are kept of 10 that fit: %v", len(files), err)
	}
	if err := c.put("ab/huge", make([]byte, 9000)); err != nil {
		t.Fatal(err)
	}
	if _, ok := c.get("ab/huge"); ok {
		t.Error("one picture takes the place of all")
	}
}

// A drawer that panics fails its page alone.
func TestPrintsPanic(t *testing.T) {
	p := studio(t, nil) // whose methods panic
	for range 2 {
		if _, err := p.PrintedPage(t.Context(), aSHA, 1); err == nil || !strings.Contains(err.Error(), "panic") {
			t.Errorf("%v", err)
		}
	}
	if len(p.waiting) > 0 {
		t.Error("its turn is not over")
	}
}
