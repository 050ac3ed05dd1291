package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"daleel/api"
	"daleel/corpus"
	"daleel/corpus/extract"
	"daleel/corpus/library"
	"daleel/indexer"
	"daleel/search"
	"daleel/web"
)

// serveFlags are the flags of `daleel serve`.
type serveFlags struct {
	baseURL   string
	rate      float64
	judgments bool
	pageMB    int
}

func (a *app) serveCommand() *cobra.Command {
	var f serveFlags
	c := &cobra.Command{
		Use:   "serve",
		Short: "Answer searches over HTTP: pages and /api/v1",
		Long: "Builds what is missing from the library, or from the embedded starter library where\n" +
			"there is none, and serves. What another daleel adds to the same data folder is shown\n" +
			"without a restart.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.serve(c.Context(), f) },
	}
	c.Flags().StringVar(&f.baseURL, "base-url", fromEnv("DALEEL_BASE_URL", ""), "public address, such as https://law.example (DALEEL_BASE_URL)")
	c.Flags().Float64Var(&f.rate, "rate", 0, "requests a second that one client may make, with bursts of three times that; 0 does not limit")
	c.Flags().BoolVar(&f.judgments, "index-judgments", false, "let search engines index judgments")
	c.Flags().IntVar(&f.pageMB, "page-cache", defaultPageMB, "megabytes of disk for pages drawn as printed; 0 draws none")
	return c
}

func (a *app) serve(ctx context.Context, f serveFlags) error {
	if f.rate < 0 || f.pageMB < 0 {
		return fmt.Errorf("--rate %v, --page-cache %d: neither is below 0: %w", f.rate, f.pageMB, corpus.ErrInvalid)
	}
	// The address is taken first: a second server fails at once and clearly.
	ln, err := (&net.ListenConfig{}).Listen(ctx, "tcp", a.addr)
	if err != nil {
		return fmt.Errorf("listening at %s: %w (choose another with --addr)", a.addr, err)
	}
	defer ln.Close()
	lib, engine, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer engine.Close()
	pages, done, err := a.prints(lib, engine, f)
	if err != nil {
		return err
	}
	defer done()
	handler, err := a.handler(lib, engine, pages, f)
	if err != nil {
		return err
	}
	var follower sync.WaitGroup
	ctx, cancel := context.WithCancel(ctx)
	follower.Go(func() { follow(ctx, lib.Seq, a.indexing(lib), a.log) })
	defer follower.Wait()
	defer cancel()
	fmt.Fprintf(a.stdout, "Daleel answers at http://%s/\n", ln.Addr())
	return serveUntil(ctx, ln, handler, a.log, shutdownTimeout)
}

// open brings library and index up to date and opens them. An index that is
// merely behind is served as it is and caught up in the background.
func (a *app) open(ctx context.Context) (*library.Library, *search.Engine, error) {
	lib, err := a.openLibrary()
	if err != nil {
		return nil, nil, err
	}
	return a.openWith(ctx, lib)
}

// openHeld is open for what only reads: it makes no library.
func (a *app) openHeld(ctx context.Context) (*library.Library, *search.Engine, error) {
	lib, err := a.heldLibrary()
	if err != nil {
		return nil, nil, err
	}
	return a.openWith(ctx, lib)
}

func (a *app) openWith(ctx context.Context, lib *library.Library) (*library.Library, *search.Engine, error) {
	if err := a.putStarter(lib); err != nil {
		return nil, nil, err
	}
	engine, err := a.openEngine(lib)
	if err == nil && engine.Ready() {
		return lib, engine, nil
	}
	why := "there is none yet"
	if err != nil {
		why = err.Error()
	} else {
		engine.Close()
	}
	a.log.Info("building the index", "reason", why)
	if _, err := a.updateIndex(ctx, lib, indexer.Options{}); err != nil {
		return nil, nil, err
	}
	engine, err = a.openEngine(lib)
	return lib, engine, err
}

func (a *app) openEngine(lib *library.Library) (*search.Engine, error) {
	guides, err := a.guides()
	if err != nil {
		return nil, err
	}
	return search.Open(a.indexDir(), newDocuments(lib), search.Options{Guides: guides, Logger: a.log})
}

func (a *app) indexing(lib *library.Library) func(context.Context) error {
	return func(ctx context.Context) error {
		_, err := a.updateIndex(ctx, lib, indexer.Options{})
		return err
	}
}

// follow indexes what a killed or an older program left unindexed, until ctx ends;
// what failed is tried again. A running `add` indexes by itself and holds the lock
// meanwhile.
func follow(ctx context.Context, seq func() (uint64, error), index func(context.Context) error, log *slog.Logger) {
	const every = time.Minute
	var done uint64
	for {
		n, err := seq()
		if err == nil && n != done {
			if err = index(ctx); err == nil {
				done = n
			}
		}
		if err != nil && ctx.Err() == nil {
			log.Error("bringing the index up to date", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(every):
		}
	}
}

// prints makes what draws pages. Its worker starts with the first page; done
// ends it. A nil web.Prints says that none are to be drawn.
func (a *app) prints(lib *library.Library, engine *search.Engine, f serveFlags) (_ web.Prints, done func(), _ error) {
	if f.pageMB <= 0 {
		return nil, func() {}, nil
	}
	reader, err := extract.New(extract.Options{Workers: 1, Drawers: 1, DrawTimeout: pageTimeout / 2, Logger: a.log})
	if err != nil {
		return nil, nil, err
	}
	shown := &originals{lib: lib, engine: engine}
	p := newPrints(reader, newPageCache(a.pagesDir(), int64(f.pageMB)<<20), shown.file, a.log)
	return p, func() { _ = reader.Close() }, nil
}

func (a *app) handler(lib *library.Library, engine *search.Engine, drawn web.Prints, f serveFlags) (http.Handler, error) {
	guides, err := a.guides()
	if err != nil {
		return nil, err
	}
	pages, err := web.New(web.Options{
		Searcher: engine, Guides: guides, Originals: &originals{lib: lib, engine: engine}, Prints: drawn, Additions: additions{engine}, Span: additions{engine}, Graph: engine,
		BaseURL: f.baseURL, IndexJudgments: f.judgments, Version: version(), Log: a.log,
	})
	if err != nil {
		return nil, err
	}
	programs, err := api.New(api.Options{Searcher: engine, Citer: citer{engine}, BaseURL: f.baseURL, Version: version(), Log: a.log})
	if err != nil {
		return nil, err
	}
	return newRouter(routerOptions{pages: pages, api: programs, ready: engine.Ready, rate: f.rate, log: a.log}), nil
}

// Time limits of a connection. An answer is bounded by the handlers' own
// deadline of ten seconds; downloads of originals may be slower.
const (
	headerTimeout   = 5 * time.Second
	readTimeout     = 30 * time.Second
	writeTimeout    = 2 * time.Minute
	idleTimeout     = 2 * time.Minute
	shutdownTimeout = 10 * time.Second
	maxHeaderBytes  = 64 << 10
)

// serveUntil serves until ctx ends, then gives the requests in hand some time to finish.
func serveUntil(ctx context.Context, ln net.Listener, h http.Handler, log *slog.Logger, patience time.Duration) error {
	srv := &http.Server{
		Handler: h, ReadHeaderTimeout: headerTimeout, ReadTimeout: readTimeout,
		WriteTimeout: writeTimeout, IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeaderBytes,
		ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(ln) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	log.Info("stopping")
	err := srv.Shutdown(grace)
	if errors.Is(err, context.DeadlineExceeded) {
		return srv.Close() // before what the rest are reading is closed
	}
	return err
}
