package ocr

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// Name names this engine in corpus.Page.Engine.
const Name = "tesseract"

// Install is the sentence that says what to install where tesseract is missing.
const Install = "Install tesseract-ocr with the languages eng and urd (Debian: tesseract-ocr-eng, tesseract-ocr-urd) and run daleel ocr."

// ErrNoTesseract says that tesseract, or its language eng, is not installed.
var ErrNoTesseract = errors.New("tesseract with the language eng is not installed")

// Options steer an Engine; the zero value is usable.
type Options struct {
	// Tesseract is the program; default is to look for it in the path.
	Tesseract string
	// Parallel is how many pages are read at the same time; default 2.
	Parallel int
	// PageTimeout ends a program that is busy with one page; default 2 minutes,
	// for machines with much else to do. PageCPU, on Linux, is the processor
	// time that it may use; default 25 s, of which a page takes two or three.
	PageTimeout, PageCPU time.Duration
	// Memory bounds the address space of a program in bytes, on Linux; default
	// 768 MiB.
	Memory int64
	// Score rates a text from 0 to 1, to choose between two readings; nil
	// rates all alike.
	Score func(text string) float64
}

func (o *Options) setDefaults() {
	o.Tesseract = cmp.Or(o.Tesseract, "tesseract")
	o.Parallel = cmp.Or(o.Parallel, 2)
	o.PageTimeout = cmp.Or(o.PageTimeout, 2*time.Minute)
	o.PageCPU = cmp.Or(o.PageCPU, 25*time.Second)
	o.Memory = cmp.Or(o.Memory, 768<<20)
	if o.Score == nil {
		o.Score = func(string) float64 { return 1 }
	}
}

// Engine runs the programs. It is safe for use by several goroutines, which
// share its slots.
type Engine struct {
	opts      Options
	tesseract string
	urdu      bool
	slots     chan struct{}
}

// Find looks for the programs. The error wraps ErrNoTesseract.
func Find(ctx context.Context, o Options) (*Engine, error) {
	o.setDefaults()
	e := &Engine{opts: o, slots: make(chan struct{}, o.Parallel)}
	var err error
	if e.tesseract, err = exec.LookPath(o.Tesseract); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoTesseract, err)
	}
	out, err := e.run(ctx, nil, e.tesseract, "--list-langs")
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoTesseract, err)
	}
	langs := strings.Fields(string(out))
	if !slices.Contains(langs, "eng") {
		return nil, ErrNoTesseract
	}
	e.urdu = slices.Contains(langs, "urd")
	return e, nil
}

// Urdu reports whether the language urd is installed.
func (e *Engine) Urdu() bool { return e.urdu }

// Reading is what was read of one picture, which holds several pages where it
// is a TIFF of several.
type Reading struct {
	Sheets []Sheet
	// Lang is the language with which tesseract read: "eng" or "urd".
	Lang string
	// Confidence is the mean confidence of the words, each weighed by its
	// letters, 0 to 1; 0 where there is no word.
	Confidence float64
}

// good is the confidence of English above which no other script is tried. Of
// the reference collection's scans nearly all English pages are above it; a
// page of Urdu read as English stays below 0.5.
const good = 0.70

// Read reads a picture: PNG, JPEG, TIFF or another kind that leptonica knows. It
// is read as English first, and as Urdu where that went badly; of the two the
// better reading is returned. dpi is its resolution, 0 where it is not known.
func (e *Engine) Read(ctx context.Context, picture []byte, dpi int) (Reading, error) {
	first, err := e.readAs(ctx, picture, dpi, "eng")
	if err != nil || !e.urdu || first.Confidence >= good || len(first.Sheets) == 0 {
		return first, err
	}
	second, err := e.readAs(ctx, picture, dpi, "urd")
	if err != nil {
		return first, ctx.Err()
	}
	sure := second.Confidence > leastUrdu && second.Confidence > first.Confidence
	if sure && e.value(second) > e.value(first) && mostlyArabic(second.Text()) {
		return second, nil
	}
	return first, nil
}

// leastUrdu is the confidence that a page of Urdu reaches; dirt that is read as
// Urdu does not.
const leastUrdu = 0.45

func (e *Engine) value(r Reading) float64 { return r.Confidence * e.opts.Score(r.Text()) }

// mostlyArabic reports whether half the letters are of the Arabic script: what
// the Urdu model makes of English letters is not.
func mostlyArabic(s string) bool {
	arabic, other := 0, 0
	for _, r := range s {
		switch {
		case r >= 0x0620 && r <= 0x06D3:
			arabic++
		case r|0x20 >= 'a' && r|0x20 <= 'z':
			other++
		}
	}
	return arabic > other
}

func (e *Engine) readAs(ctx context.Context, picture []byte, dpi int, lang string) (Reading, error) {
	args := []string{"stdin", "stdout", "-l", lang}
	if dpi > 0 {
		args = append(args, "--dpi", fmt.Sprint(dpi))
	}
	out, err := e.slot(ctx, picture, e.tesseract, append(args, "tsv")...)
	if err != nil {
		return Reading{}, err
	}
	r := Reading{Lang: lang, Sheets: parseTSV(string(out))}
	r.Confidence = confidence(r.Sheets)
	return r, nil
}
