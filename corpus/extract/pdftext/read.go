package pdftext

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"time"

	"github.com/ledongthuc/pdf"

	"daleel/corpus"
	"daleel/corpus/extract/pdfmend"
)

// Engine names this reader in corpus.Page.Engine.
const Engine = "daleel-pdf"

// ErrLocked says that the file needs a password.
var ErrLocked = errors.New("the file is encrypted and the password does not open it")

// Options bound the reading of one file. Zero fields mean no limit, or for
// PageTime and Pages a default.
type Options struct {
	PageTime time.Duration // default 10 s
	Time     time.Duration // of the whole file; default a minute
	Pages    int           // default 5,000
	Inflated int64         // bytes after decompression; default 1 GiB
	Chars    int           // bytes of text; default 64 MiB
	Boxes    bool          // fill corpus.Page.Words
	Password string
	// Mend rewrites the file before the library sees it: slower, and safe from
	// what a hostile cross-reference table can do to the library.
	Mend bool
	// First and Last are the pages that are read, from 1; 0 means all.
	First, Last int
	// Places fills Document.Places.
	Places bool
	// AsPrinted keeps headers, footers, footnotes and hyphens where they
	// stand, for comparison with other engines.
	AsPrinted bool
}

func (o *Options) setDefaults() {
	if o.PageTime <= 0 {
		o.PageTime = 10 * time.Second
	}
	if o.Time <= 0 {
		o.Time = time.Minute
	}
	if o.Pages <= 0 {
		o.Pages = 5000
	}
	if o.Inflated <= 0 {
		o.Inflated = 1 << 30
	}
	if o.Chars <= 0 {
		o.Chars = 64 << 20
	}
}

// Document is what was read.
type Document struct {
	Pages []corpus.Page
	// Title, Author and Producer are the file's own metadata; Created is a
	// day, "2024-05-31", or "".
	Title, Author, Producer, Created string
	// Images is how much of each page is covered by images, 0 to 1.
	Images []float64
	// Places are where the words of each page stand, if they were asked for.
	Places [][]Place
	// Leaked says that a goroutine is still busy with the file and will not
	// end: the process should, soon.
	Leaked bool
	// Cut says why pages are missing at the end, "" where none is.
	Cut string
}

// document is a file being read.
type document struct {
	rd     *pdf.Reader
	opts   Options
	budget *budget
	fonts  map[string]*font
	end    time.Time
	chars  int
	steps  *atomic.Int64 // counts pages, to show that reading goes on
}

// Read reads every page of a PDF. The error wraps ErrLocked where a password
// is needed. A page that cannot be read is in the result with its reason.
//
// A file that the library refuses, or of which it cannot read a page, is
// mended and read again; the reading that found more is kept.
func Read(data []byte, o Options) (*Document, error) {
	o.setDefaults()
	end := time.Now().Add(o.Time)
	first, leaked, err := readStrict(data, o, end)
	if err == nil && first.complete() {
		return first, nil
	}
	second, mendErr := readMended(data, o, end)
	switch {
	case mendErr == nil && (first == nil || second.weight() > first.weight()):
		second.Leaked = leaked
		return second, nil
	case first != nil:
		return first, nil
	case errors.Is(mendErr, pdfmend.ErrLocked):
		return nil, ErrLocked
	}
	return &Document{Leaked: leaked}, mendErr
}

// readStrict reads the file as it is, unless told to mend it first. leaked says
// that the library hangs, in a goroutine that will not end.
func readStrict(data []byte, o Options, end time.Time) (doc *Document, leaked bool, err error) {
	if o.Mend {
		return nil, false, errMend
	}
	type reading struct {
		doc *Document
		err error
	}
	done := make(chan reading, 1)
	var steps atomic.Int64 // pages begun
	go func() {
		var r reading
		defer func() {
			if x := recover(); x != nil {
				r = reading{err: fmt.Errorf("%v", x)}
			}
			done <- r
		}()
		rd, err := open(data, o.Password)
		if steps.Add(1); err != nil {
			r.err = err
			return
		}
		d := newDocument(rd, o, end)
		d.steps = &steps
		r.doc, r.err = d.read()
	}()
	patience := o.PageTime + 2*time.Second
	tick := time.NewTicker(patience / 8)
	defer tick.Stop()
	last, since := int64(0), time.Now()
	for {
		select {
		case r := <-done:
			return r.doc, false, r.err
		case <-tick.C:
			if n := steps.Load(); n != last {
				last, since = n, time.Now()
			} else if time.Since(since) > patience {
				return nil, true, errors.New("it never ends")
			}
		}
	}
}

func readMended(data []byte, o Options, end time.Time) (*Document, error) {
	clean, err := pdfmend.Mend(data, o.Password, o.Inflated)
	if err != nil {
		return nil, err
	}
	rd, err := open(clean, "")
	if err != nil {
		return nil, err
	}
	return newDocument(rd, o, end).read()
}

func newDocument(rd *pdf.Reader, o Options, end time.Time) *document {
	return &document{rd: rd, opts: o, budget: &budget{left: o.Inflated}, fonts: map[string]*font{}, end: end}
}

// complete reports whether no page failed for the sake of the file's form.
func (d *Document) complete() bool {
	for _, p := range d.Pages {
		if p.Status == corpus.PageFailed {
			return false
		}
	}
	return true
}

// weight is how much was read, to choose between two readings.
func (d *Document) weight() (n int) {
	for _, p := range d.Pages {
		n += len(p.Text) + len(p.Header) + len(p.Footer) + len(p.Footnotes)
		if p.Status != corpus.PageFailed {
			n++
		}
	}
	return n
}

func (d *document) read() (*Document, error) {
	out := &Document{}
	d.info(out)
	leaves := d.pageTree()
	if len(leaves) == 0 {
		return nil, fmt.Errorf("it holds no page: %w", corpus.ErrInvalid)
	}
	sheets := make([]*sheet, 0, len(leaves))
	for i, leaf := range leaves {
		if i+1 < d.opts.First || d.opts.Last > 0 && i+1 > d.opts.Last {
			continue
		}
		switch {
		case i >= d.opts.Pages:
			out.Cut = fmt.Sprintf("Only the first %d pages were read: split the file.", i)
		case time.Now().After(d.end):
			out.Cut = fmt.Sprintf("Only the first %d of %d pages were read: the file takes too long.", i, len(leaves))
		case d.chars > d.opts.Chars:
			out.Cut = fmt.Sprintf("Only the first %d of %d pages were read: the file holds too much text.", i, len(leaves))
		case d.budget.left < 0:
			out.Cut = fmt.Sprintf("Only the first %d of %d pages were read: %v.", i-1, len(leaves), errInflated)
		}
		if out.Cut != "" {
			break
		}
		if d.steps != nil {
			d.steps.Add(1)
		}
		sheets = append(sheets, d.sheet(leaf, i+1))
	}
	if !d.opts.AsPrinted {
		arrange(sheets)
	}
	for _, s := range sheets {
		out.Pages = append(out.Pages, s.page(d.opts.Boxes))
		out.Images = append(out.Images, s.imageShare)
		if d.opts.Places {
			out.Places = append(out.Places, s.places())
		}
	}
	return out, nil
}

// info reads the metadata; nothing in it is worth an error.
func (d *document) info(out *Document) {
	defer func() { _ = recover() }()
	info := d.rd.Trailer().Key("Info")
	get := func(key string) string {
		s := foldCompat(textString(info.Key(key).RawString()))
		return strings.Join(strings.Fields(s), " ")
	}
	out.Title, out.Author, out.Producer = get("Title"), get("Author"), get("Producer")
	if s := strings.TrimPrefix(get("CreationDate"), "D:"); len(s) >= 8 {
		if t, err := time.Parse("20060102", s[:8]); err == nil {
			out.Created = t.Format(time.DateOnly)
		}
	}
}

// sheet reads one page.
func (d *document) sheet(l leaf, n int) (s *sheet) {
	s = &sheet{number: n}
	w := &walker{doc: d, deadline: earliest(time.Now().Add(d.opts.PageTime), d.end)}
	defer func() {
		if x := recover(); x != nil {
			rethrow(x)
			s.fail(fmt.Sprintf("Page %d could not be read to its end: %v.", n, x))
			s.layout(w)
		}
	}()
	var m matrix
	m, s.width, s.height = l.upright()
	d.budget.lastErr = nil
	w.run(d.contents(l.page.Key("Contents")), l.resources, m, 0)
	if len(w.glyphs) == 0 && d.budget.lastErr != nil {
		s.fail(fmt.Sprintf("Page %d could not be read: %v.", n, d.budget.lastErr))
	}
	s.layout(w)
	d.chars += s.chars()
	return s
}

func earliest(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

// contents joins the content streams of a page.
func (d *document) contents(v pdf.Value) string {
	if v.Kind() == pdf.Stream {
		return d.budget.read(v)
	}
	var sb strings.Builder
	for i := range min(v.Len(), 10_000) {
		if x, ok := index(v, i); ok {
			d.budget.readInto(&sb, x)
			sb.WriteByte('\n')
		}
	}
	return sb.String()
}

// font returns the font named in the resources. Fonts are known by how their
// dictionary prints: it holds references, which are unique in the file.
func (d *document) font(res pdf.Value, name string) *font {
	v := res.Key("Font").Key(name)
	key := v.String()
	if f, ok := d.fonts[key]; ok {
		return f
	}
	f := loadFont(v, d.budget)
	d.fonts[key] = f
	return f
}

// rethrow passes on the panics that are mistakes of ours: hiding those would
// hide bugs. The library reports broken files by panicking with its own
// errors and strings, and now and then by a runtime error on hostile input.
func rethrow(x any) {
	var re runtime.Error
	if err, ok := x.(error); ok && errors.As(err, &re) && strict {
		panic(x)
	}
}

// strict makes runtime errors visible in tests.
var strict = false

// errMend asks for mending at once.
var errMend = errors.New("the file is to be mended first")

// open opens the file with the library.
func open(data []byte, password string) (*pdf.Reader, error) {
	asked := password == ""
	return pdf.NewReaderEncrypted(bytes.NewReader(data), int64(len(data)), func() string {
		if asked {
			return ""
		}
		asked = true
		return password
	})
}
