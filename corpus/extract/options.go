package extract

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"daleel/corpus"
)

// WorkerCommand is the hidden subcommand whose body is RunWorker.
const WorkerCommand = "extract-worker"

// Options steer a Reader. The zero value is usable: defaults are filled in by
// New.
type Options struct {
	// Worker is the command line of a worker process, program first. Nil means
	// the running binary with WorkerCommand; a test binary, which does not
	// know that subcommand, reads in its own process instead.
	Worker []string
	// InProcess reads without worker processes: nothing but recover then
	// stands between a hostile file and the program.
	InProcess bool
	// Workers is how many files are read at the same time; default 2.
	Workers int
	// RestartAfter is how many files a worker reads before it is replaced;
	// default 200.
	RestartAfter int
	// Memory is by how much the address space of a worker may grow in bytes, on
	// Linux; default 1 GiB, of which a Go process uses a fraction.
	Memory int64
	// FileTimeout and PageTimeout end the reading of a file and of a page;
	// defaults 25 s and 10 s.
	FileTimeout time.Duration
	PageTimeout time.Duration
	// DrawTimeout ends the drawing of a page; default 20 s.
	DrawTimeout time.Duration
	// Drawers is how many pages are drawn at the same time; default 1. A worker
	// that draws takes some 150 MB.
	Drawers int
	// Cache is the folder in which PDFium is kept as compiled for this machine,
	// some 21 MB; default is daleel/pdfium in the user's cache folder.
	Cache string
	// Limits on what one file may hold; see Limits for the defaults.
	Limits Limits
	// Boxes asks for the boxes of the words of each page. They make a page
	// about ten times as heavy.
	Boxes bool
	// Password opens encrypted files that the empty password does not open.
	Password string
	// OCR reads pages without text with the installed program tesseract, where
	// it is found. It takes seconds a page.
	OCR bool
	// OCRDir is the folder in which each page that OCR has read is kept at once,
	// by the SHA-256 of its file; "" keeps none. Kept pages are used without
	// OCR too.
	OCRDir string
	// OCRProgress is called after each page that OCR has read, from several
	// goroutines; nil is allowed.
	OCRProgress func(OCRProgress)
	// mend has PDFs rewritten before they are read.
	mend bool
	// pdfium makes workers that draw and read with PDFium.
	pdfium bool
	// Logger gets one line for each worker that died; nil discards.
	Logger *slog.Logger
}

// OCRProgress says how far OCR has come in a file: Done of its Pages that were
// waiting when it began.
type OCRProgress struct {
	Path        string
	Done, Pages int
}

// Limits cap what one file may hold, so that a small file cannot grow into a
// large one.
type Limits struct {
	FileBytes int64 // size of the file; default 512 MiB
	Pages     int   // pages read; default 5,000
	Inflated  int64 // bytes after decompression, of all streams; default 1 GiB
	Chars     int   // bytes of text kept; default 16 MiB, five times the largest law
}

// SetDefaults fills the fields that are zero.
func (o *Options) SetDefaults() {
	setDefault(&o.Workers, 2)
	setDefault(&o.RestartAfter, 200)
	setDefault(&o.Memory, 1<<30)
	setDefault(&o.FileTimeout, 25*time.Second)
	setDefault(&o.PageTimeout, 10*time.Second)
	setDefault(&o.DrawTimeout, drawTime)
	setDefault(&o.Drawers, 1)
	if o.Cache == "" {
		o.Cache = cacheFolder()
	}
	setDefault(&o.Limits.FileBytes, 512<<20)
	setDefault(&o.Limits.Pages, 5000)
	setDefault(&o.Limits.Inflated, 1<<30)
	setDefault(&o.Limits.Chars, 16<<20)
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
}

// Validate reports the first field that makes no sense; the error wraps
// corpus.ErrInvalid.
func (o *Options) Validate() error {
	switch {
	case o.Workers < 1 || o.Workers > 64 || o.Drawers < 1 || o.Drawers > 64:
		return fmt.Errorf("extract: %d workers, %d drawers: %w", o.Workers, o.Drawers, corpus.ErrInvalid)
	case o.RestartAfter < 1 || o.FileTimeout < 0 || o.PageTimeout < 0 || o.DrawTimeout < 0:
		return fmt.Errorf("extract: negative limit: %w", corpus.ErrInvalid)
	case o.Memory < 256<<20:
		return fmt.Errorf("extract: %d bytes are too few for a worker: %w", o.Memory, corpus.ErrInvalid)
	}
	return nil
}

// cacheFolder is the default of Options.Cache, "" where the user has none.
func cacheFolder() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "daleel", "pdfium")
}

func setDefault[T int | int64 | time.Duration](field *T, value T) {
	if *field == 0 {
		*field = value
	}
}
