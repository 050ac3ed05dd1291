package pdfium

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"time"

	gopdfium "github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"daleel/corpus"
)

// Name names this engine in corpus.Page.Engine.
const Name = "pdfium"

// ErrLocked says that the file needs a password.
var ErrLocked = errors.New("the file is encrypted and the password does not open it")

// Options steer an Engine; the zero value is usable.
type Options struct {
	// Cache is the folder in which the compiled module is kept, "" is none.
	// With it an engine starts in half a second, without it in many.
	Cache string
	// Memory bounds the memory of the module in bytes; default 512 MiB. As much
	// address space is reserved at once, and used as it is needed.
	Memory int64
}

// Engine is PDFium, ready. It serves one call at a time.
type Engine struct {
	pool gopdfium.Pool
	fpdf gopdfium.Pdfium
}

// Start makes an Engine: it compiles the module, or finds it compiled in the
// cache. A cache that cannot be written is done without.
func Start(ctx context.Context, o Options) (*Engine, error) {
	size := cmp.Or(o.Memory, 512<<20)
	conf := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling) // the module throws
	if o.Cache != "" {
		if cache, err := wazero.NewCompilationCacheWithDir(o.Cache); err == nil {
			conf = conf.WithCompilationCache(cache)
		}
	}
	ctx = experimental.WithCompilationWorkers(ctx, runtime.GOMAXPROCS(0))
	ctx = experimental.WithMemoryAllocator(ctx, experimental.MemoryAllocatorFunc(func(uint64, uint64) experimental.LinearMemory {
		return &memory{buf: make([]byte, 0, size)}
	}))
	pool, err := webassembly.Init(webassembly.Config{
		Context:  ctx,
		MaxTotal: 1, MaxIdle: 1, RuntimeConfig: conf, ReuseWorkers: true,
		FSConfig: wazero.NewFSConfig(), // nothing of the disk: the default shows all of it
		Stdout:   io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return nil, fmt.Errorf("pdfium: %w", err)
	}
	fpdf, err := pool.GetInstance(time.Minute)
	if err != nil {
		_ = pool.Close()
		return nil, fmt.Errorf("pdfium: %w", err)
	}
	return &Engine{pool, fpdf}, nil
}

// memory is that of the module: reserved at once, so that growing neither
// copies nor needs room twice, and never larger. The module itself would take
// up to 2 GiB.
type memory struct{ buf []byte }

// Reallocate implements experimental.LinearMemory; nil says that there is no
// more.
func (m *memory) Reallocate(size uint64) []byte {
	if size > uint64(cap(m.buf)) {
		return nil
	}
	m.buf = m.buf[:size]
	return m.buf
}

// Free implements experimental.LinearMemory.
func (m *memory) Free() { m.buf = nil }

// File is an open PDF.
type File struct {
	engine *Engine
	doc    references.FPDF_DOCUMENT
	pages  int
}

// Open opens a PDF, of which it reads what it needs until the File is closed.
// The error wraps ErrLocked where the password does not open it, and
// corpus.ErrInvalid where the file is no PDF or too damaged. An encrypted file
// that needs no password is opened without.
func (e *Engine) Open(r io.ReadSeeker, size int64, password string) (f *File, err error) {
	defer catch(&err)
	req := &requests.OpenDocument{FileReader: r, FileReaderSize: size}
	if password != "" {
		req.Password = &password
	}
	doc, err := e.fpdf.OpenDocument(req)
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword), errors.Is(err, pdfiumerrors.ErrSecurity):
		return nil, ErrLocked
	case errors.Is(err, pdfiumerrors.ErrFormat), errors.Is(err, pdfiumerrors.ErrFile), errors.Is(err, pdfiumerrors.ErrPage):
		return nil, fmt.Errorf("pdfium: %w: %w", err, corpus.ErrInvalid)
	case err != nil:
		return nil, fmt.Errorf("pdfium: %w", err)
	}
	n, err := e.fpdf.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.Document})
	if err != nil {
		return nil, fmt.Errorf("pdfium: %w", err)
	}
	return &File{e, doc.Document, n.PageCount}, nil
}

// Close lets go of the file.
func (f *File) Close() (err error) {
	defer catch(&err)
	_, err = f.engine.fpdf.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: f.doc})
	return err
}

// Pages is how many pages the file says it has.
func (f *File) Pages() int { return f.pages }

// Size is the size of a page in points, as a viewer shows it: cropped and
// turned. Pages count from 1; the error wraps corpus.ErrNotFound where there is
// none of that number.
func (f *File) Size(page int) (width, height float64, err error) {
	defer catch(&err)
	p, err := f.page(page)
	if err != nil {
		return 0, 0, err
	}
	s, err := f.engine.fpdf.GetPageSize(&requests.GetPageSize{Page: p})
	if err != nil {
		return 0, 0, fmt.Errorf("pdfium: page %d: %w", page, err)
	}
	return s.Width, s.Height, nil
}

func (f *File) page(n int) (requests.Page, error) {
	if n < 1 || n > f.pages {
		return requests.Page{}, fmt.Errorf("page %d of %d: %w", n, f.pages, corpus.ErrNotFound)
	}
	return requests.Page{ByIndex: &requests.PageByIndex{Document: f.doc, Index: n - 1}}, nil
}

// catch turns a panic of the module or of its binding into an error.
func catch(err *error) {
	if x := recover(); x != nil {
		*err = fmt.Errorf("pdfium: %v", x)
	}
}
