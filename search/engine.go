package search

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"daleel/corpus"
	"daleel/indexer/schema"
	"daleel/search/guidance"
	"daleel/search/intent"
	"daleel/search/query"
	"daleel/search/thesaurus"
)

// Documents reads the documents that the index was built from.
type Documents interface {
	Document(blob string) (*corpus.Document, error)
}

// Options steer an engine. The zero value is ready to use.
type Options struct {
	// Guides are the help pages that Results.Guidance may point to.
	Guides []corpus.Guide
	// Profiles say how each kind of query is ranked; nil is the embedded set.
	Profiles *intent.Set
	// Poll is how often the engine looks for a new generation; 0 is a second,
	// less than 0 never.
	Poll time.Duration
	// Deadline bounds one search; what was found by then is the answer, marked
	// as partial. 0 is two seconds.
	Deadline time.Duration
	Logger   *slog.Logger
}

func (o *Options) setDefaults() {
	if o.Poll == 0 {
		o.Poll = time.Second
	}
	if o.Deadline == 0 {
		o.Deadline = 2 * time.Second
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
}

// Engine answers searches over the current generation of an index and goes over
// to a new one as soon as there is one. It is safe for concurrent use.
type Engine struct {
	dir    string
	docs   Documents
	o      Options
	reader atomic.Pointer[reader]

	mu   sync.Mutex
	gen  *generation // nil before the first index is built
	stop chan struct{}
	done sync.WaitGroup
	once sync.Once
}

var _ Searcher = (*Engine)(nil)

// Open opens the index in dir. Where there is none yet the engine is not ready
// and answers corpus.ErrUnavailable until there is one. The error wraps
// schema.ErrRebuildNeeded where the index cannot be read by this program.
func Open(dir string, docs Documents, o Options) (*Engine, error) {
	o.setDefaults()
	if o.Profiles == nil {
		set, err := intent.Profiles()
		if err != nil {
			return nil, fmt.Errorf("open index: %w", err)
		}
		o.Profiles = &set
	}
	words, err := thesaurus.Load()
	if err != nil {
		return nil, fmt.Errorf("open index: %w", err)
	}
	e := &Engine{
		dir: dir, docs: docs, o: o, stop: make(chan struct{}),
	}
	e.reader.Store(&reader{intents: intent.NewReader(words), profiles: *o.Profiles, guides: guidance.New(o.Guides, words), phrases: thesaurus.NewPhrases(words, schema.Fold)})
	if _, err := e.Refresh(); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("open index: %w", err)
	}
	if o.Poll > 0 {
		e.done.Go(e.follow)
	}
	return e, nil
}

// UseProfiles ranks searches that begin from now on by other profiles.
func (e *Engine) UseProfiles(set intent.Set) {
	r := *e.reader.Load()
	r.profiles = set
	e.reader.Store(&r)
}

// Intent tells which profile ranks a query.
func (e *Engine) Intent(text string) intent.Intent {
	return e.reader.Load().intent(query.Parse(text))
}

// Close ends the engine. Searches that run finish first.
func (e *Engine) Close() error {
	e.once.Do(func() { close(e.stop) })
	e.done.Wait()
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.gen != nil {
		e.gen.retire()
		e.gen = nil
	}
	return nil
}

// follow watches for new generations.
func (e *Engine) follow() {
	t := time.NewTicker(e.o.Poll)
	defer t.Stop()
	said := "" // once is enough
	for {
		select {
		case <-e.stop:
			return
		case <-t.C:
			if changed, err := e.Refresh(); err != nil && !errors.Is(err, fs.ErrNotExist) {
				if reason := err.Error(); reason != said {
					said = reason
					e.o.Logger.Error("the new index cannot be opened", "reason", reason)
				}
			} else if changed {
				said = ""
				e.o.Logger.Info("index opened", "generation", e.Generation())
			}
		}
	}
}

// Refresh goes over to the current generation now, if it is not open already.
func (e *Engine) Refresh() (changed bool, err error) {
	name, err := schema.Current(e.dir)
	if err != nil {
		return false, err
	}
	face, err := schema.Face(filepath.Join(e.dir, name))
	if err != nil || e.holds(name, face) {
		return false, err
	}
	g, err := openGeneration(e.dir, name)
	if err != nil {
		return false, err
	}
	g.face = face
	e.mu.Lock()
	old := e.gen
	e.gen = g
	e.mu.Unlock()
	if old != nil {
		old.retire()
	}
	return true, nil
}

// holds reports whether that generation is the open one. An index that was
// deleted and built again may use a name twice.
func (e *Engine) holds(name string, face fs.FileInfo) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.gen != nil && e.gen.name == name && os.SameFile(e.gen.face, face) && e.gen.face.ModTime().Equal(face.ModTime())
}

// Ready reports whether there is an index to search.
func (e *Engine) Ready() bool { return e.Generation() != "" }

// Generation names the open generation, "" for none.
func (e *Engine) Generation() string {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.gen == nil {
		return ""
	}
	return e.gen.name
}

// hold returns the open generation, to be released after use.
func (e *Engine) hold() (*generation, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.gen == nil {
		return nil, fmt.Errorf("the index is being built: %w", corpus.ErrUnavailable)
	}
	e.gen.acquire()
	return e.gen, nil
}

// Search answers a request. The error wraps corpus.ErrInvalid for a request out
// of bounds and corpus.ErrUnavailable where there is no index yet.
func (e *Engine) Search(ctx context.Context, req Request) (*Results, error) {
	start := time.Now()
	if err := req.normalise(); err != nil {
		return nil, err
	}
	g, err := e.hold()
	if err != nil {
		return nil, err
	}
	defer g.release()
	ctx, cancel := context.WithTimeout(ctx, e.o.Deadline)
	defer cancel()
	res, err := g.search(ctx, &req, e.reader.Load())
	if err != nil {
		return nil, err
	}
	if res.Total == 0 && !res.Partial && !res.Query.cut { // a query that was cut would be so many times again
		res.Query.Wider = g.wider(ctx, &req, e.reader.Load())
	}
	g.annotate(res, &req)
	res.TookMS = float64(time.Since(start).Microseconds()) / 1000
	return res, nil
}

// maxResults bounds how deep a list can be paged.
const maxResults = 1 << 20

// normalise fills in defaults and refuses what is out of bounds.
func (r *Request) normalise() error {
	if len(r.Query) > MaxQueryBytes {
		return fmt.Errorf("the query has %d bytes, at most %d are searched: %w", len(r.Query), MaxQueryBytes, corpus.ErrInvalid)
	}
	if r.Page < 0 || r.Size < 0 || r.Size > MaxPageSize || r.Page > maxResults {
		return fmt.Errorf("page %d of size %d: pages count from 1 and hold at most %d: %w", r.Page, r.Size, MaxPageSize, corpus.ErrInvalid)
	}
	r.Page = max(r.Page, 1)
	if r.Size == 0 {
		r.Size = DefaultPageSize
	}
	switch r.Sort {
	case "":
		r.Sort = ByRelevance
	case ByRelevance, ByNewest, ByOldest, ByTitle:
	default:
		return fmt.Errorf("sort %q: one of relevance, newest, oldest, title: %w", r.Sort, corpus.ErrInvalid)
	}
	return nil
}
