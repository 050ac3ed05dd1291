package extract

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"daleel/corpus"
	"daleel/corpus/extract/pdfium"
	"daleel/corpus/extract/pdftext"
)

// ErrLocked says that a PDF needs a password, or another than the one given.
var ErrLocked = pdftext.ErrLocked

// Drawing says which page is drawn and how large.
type Drawing struct {
	// Page counts from 1, as corpus.Page.Number does.
	Page int `json:"page"`
	// Width is that of the picture in dots, DPI the dots an inch where Width is
	// 0; default is 110 DPI. Nothing larger than 5,000 dots on a side or 25
	// million in all is drawn: the picture comes out smaller.
	Width int     `json:"width,omitempty"`
	DPI   float64 `json:"dpi,omitempty"`
	// MaxBytes is how large the PNG may be, default 6 MiB: a page that does not
	// go into it is drawn smaller.
	MaxBytes int `json:"max_bytes,omitempty"`
	// Raw asks for a grey PGM, which costs nothing to write, for OCR.
	Raw bool `json:"raw,omitempty"`
}

// Drawn is a drawn page.
type Drawn struct {
	PNG           []byte  `json:"png"`
	Width, Height int     // of the picture in dots
	DPI           float64 `json:"dpi"`
	// PageWidth and PageHeight are those of the page in points. A box of
	// corpus.Word or Place stands on the picture at x*Width/PageWidth from the
	// left and (PageHeight-y)*Height/PageHeight from the top.
	PageWidth, PageHeight float64
}

// Place is a word of the printed page, of its body or of its edges.
type Place = pdftext.Place

// Placed is where the words of a page stand.
type Placed struct {
	Width, Height float64 // of the page in points
	Places        []Place // in reading order
}

// DrawPage draws a page of the PDF or the picture file at path as a PNG, in a
// worker process that is kept for the next one. password may be "". It ends
// within Options.DrawTimeout, for a picture Options.FileTimeout, or soon after
// ctx is done; the first drawing of a PDF on a machine compiles PDFium, which
// takes half a minute and goes on although ctx is done. A picture is never
// enlarged.
//
// Errors wrap ErrLocked, corpus.ErrNotFound where there is no such page,
// corpus.ErrUnsupported where the file is of no kind that can be drawn, or
// corpus.ErrUnavailable where drawing takes too long, too much memory, or
// workers cannot be started.
func (r *Reader) DrawPage(ctx context.Context, path, password string, d Drawing) (Drawn, error) {
	d.DPI = cmp.Or(d.DPI, 110)
	d.MaxBytes = cmp.Or(d.MaxBytes, 6<<20)
	ask := r.askDrawer
	if isPicture(path, r.opts.Limits) {
		ask = r.askReader
	}
	resp, err := ask(ctx, request{Path: path, Draw: &d, Password: password})
	if err != nil {
		return Drawn{}, err
	}
	return *resp.Drawn, nil
}

// PagePlaces tells where the words of a page of the PDF at path stand, by our
// own text layer. Its errors are those of DrawPage. A scan has no words there:
// those that OCR read are in the Words of the page that was kept.
func (r *Reader) PagePlaces(ctx context.Context, path, password string, page int) (Placed, error) {
	resp, err := r.askReader(ctx, request{Path: path, Places: page, Password: password})
	if err != nil {
		return Placed{}, err
	}
	return *resp.Placed, nil
}

// askReader has an ordinary worker do what is asked, never this process.
func (r *Reader) askReader(ctx context.Context, req request) (response, error) {
	if r.pool == nil || r.broken.Load() {
		return response{}, fmt.Errorf("no worker process could be started: %w", corpus.ErrUnavailable)
	}
	resp := r.do(ctx, req)
	return resp, resp.problem()
}

// askDrawer has a worker of the drawers' pool, which starts with the first
// call, do what is asked.
func (r *Reader) askDrawer(ctx context.Context, req request) (response, error) {
	if r.pool == nil || r.broken.Load() {
		return response{}, fmt.Errorf("drawing needs worker processes: %w", corpus.ErrUnavailable)
	}
	abs, err := filepath.Abs(req.Path)
	if err != nil {
		return response{}, fmt.Errorf("%s: %w", req.Path, corpus.ErrNotFound)
	}
	req.Path = abs
	resp, err := r.drawers().do(ctx, req)
	if err != nil {
		return response{}, fmt.Errorf("%w: %w", err, corpus.ErrUnavailable)
	}
	return resp, resp.problem()
}

func (r *Reader) drawers() *pool {
	r.drawOnce.Do(func() {
		o := r.opts
		o.Workers, o.RestartAfter = o.Drawers, 1<<30 // it ends by itself when it grew
		o.Memory, o.FileTimeout = drawerMemory, o.DrawTimeout
		o.pdfium = true
		r.drawOpts = o
		r.drawPool = newPool(&r.drawOpts)
	})
	return r.drawPool
}

// drawerMemory is the address space of a worker with PDFium in bytes: the
// module, what compiling it takes, and a page as it is drawn and as it is
// written.
const drawerMemory = 1280 << 20

// The problems that a worker reports.
const (
	problemLocked      = "locked"
	problemNotFound    = "not_found"
	problemUnsupported = "unsupported"
)

// problem is the error in a response, nil where there is none.
func (r response) problem() error {
	switch r.Problem {
	case problemLocked:
		return ErrLocked
	case problemNotFound:
		return fmt.Errorf("%s: %w", r.Why, corpus.ErrNotFound)
	case problemUnsupported:
		return fmt.Errorf("%s: %w", r.Why, corpus.ErrUnsupported)
	}
	if r.Drawn == nil && r.Placed == nil && !r.Read { // the worker died or was late
		return fmt.Errorf("%s: %w", r.Result.Reason, corpus.ErrUnavailable)
	}
	return nil
}

// failure is a response that reports an error. An error of an unknown kind ends
// the worker, whose engine may be broken.
func failure(err error) response {
	switch {
	case errors.Is(err, ErrLocked), errors.Is(err, pdfium.ErrLocked):
		return response{Problem: problemLocked}
	case errors.Is(err, corpus.ErrNotFound):
		return response{Problem: problemNotFound, Why: err.Error()}
	}
	known := errors.Is(err, corpus.ErrInvalid) || errors.Is(err, corpus.ErrUnsupported)
	return response{Problem: problemUnsupported, Why: err.Error(), Restart: !known}
}

// drawer is a worker's PDFium and what it has done.
type drawer struct {
	engine *pdfium.Engine
	pages  int
}

// drawerPages is after how many pages a worker with PDFium is replaced: it
// gives back no memory.
const drawerPages = 200

func startDrawer(cache string) (*drawer, error) {
	engine, err := pdfium.Start(context.Background(), pdfium.Options{Cache: cache})
	return &drawer{engine: engine}, err
}

// open opens a PDF on the disk.
func (d *drawer) open(path, password string, lim Limits) (*pdfium.File, io.Closer, error) {
	head, size, res := peek(path, lim)
	if head == nil {
		return nil, nil, fmt.Errorf("%s: %w", res.Reason, corpus.ErrNotFound)
	}
	if sniff(head) != MediaPDF {
		return nil, nil, fmt.Errorf("the file is no PDF: %w", corpus.ErrUnsupported)
	}
	disk, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	f, err := d.engine.Open(disk, size, password)
	if err != nil {
		disk.Close()
		return nil, nil, err
	}
	return f, disk, nil
}

// draw draws a page, again and smaller while its PNG is too large.
func (d *drawer) draw(req request, lim Limits) response {
	f, disk, err := d.open(req.Path, req.Password, lim)
	if err != nil {
		return failure(err)
	}
	defer disk.Close()
	defer f.Close()
	want := *req.Draw
	scale := pdfium.Scale{Width: want.Width, DPI: want.DPI, Gray: want.Raw}
	out := &Drawn{}
	if out.PageWidth, out.PageHeight, err = f.Size(want.Page); err != nil {
		return failure(err)
	}
	for range 4 {
		img, dpi, err := f.Draw(want.Page, scale)
		if err != nil {
			return failure(err)
		}
		d.pages++
		out.Width, out.Height, out.DPI = img.Bounds().Dx(), img.Bounds().Dy(), dpi
		if out.PNG, err = encode(img, want.Raw); err != nil {
			return failure(err)
		}
		if want.Raw || len(out.PNG) <= want.MaxBytes {
			return response{Drawn: out, Restart: d.pages >= drawerPages}
		}
		scale = pdfium.Scale{Width: out.Width * 2 / 3}
	}
	return failure(fmt.Errorf("the picture of the page has %d bytes: %w", len(out.PNG), corpus.ErrUnsupported))
}

// places reads where the words of a page stand. Pages around it are read too,
// for the running headers.
func places(req request, o *Options) response {
	data, res := load(req.Path, o.Limits)
	if data == nil {
		return failure(fmt.Errorf("%s: %w", res.Reason, corpus.ErrNotFound))
	}
	if sniff(data) != MediaPDF {
		return failure(fmt.Errorf("the file is no PDF: %w", corpus.ErrUnsupported))
	}
	po := o.pdf()
	po.Places, po.Mend = true, req.Mend
	po.First, po.Last = max(1, req.Places-placesReach), req.Places+placesReach
	if req.Password != "" {
		po.Password = req.Password
	}
	doc, err := pdftext.Read(data, po)
	if err != nil {
		return failure(err)
	}
	for i, p := range doc.Pages {
		if p.Number == req.Places {
			return response{Placed: &Placed{Width: p.Width, Height: p.Height, Places: doc.Places[i]}, Restart: doc.Leaked}
		}
	}
	return failure(fmt.Errorf("page %d: %w", req.Places, corpus.ErrNotFound))
}

// placesReach is how many pages before and after a page are read with it.
const placesReach = 4

// drawTime is the default of Options.DrawTimeout.
const drawTime = 20 * time.Second
