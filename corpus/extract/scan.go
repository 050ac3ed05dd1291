package extract

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"daleel/corpus"
	"daleel/corpus/extract/ocr"
	"daleel/corpus/extract/pdftext"
	"daleel/corpus/extract/raster"
)

// pictureBatch is how many pages' images are taken out of a file at a time:
// they are in memory together.
const pictureBatch = 8

// renderDPI is the resolution in which pages are drawn for OCR.
const renderDPI = 300

// unsure is the confidence below which the reading of a page is marked as
// doubtful. Urdu, whose errors tesseract sees less well, needs more.
const (
	unsure     = 0.75
	unsureUrdu = 0.90
)

// scan is a page on its way through OCR.
type scan struct {
	page    *corpus.Page
	reading ocr.Reading
	sheet   pdftext.Scan
	err     error
}

// readScans reads the pages that have no text, or a poor one, by OCR and keeps
// of two readings the better one.
func (r *Reader) readScans(ctx context.Context, path string, res *Result) {
	switch res.MediaType {
	case MediaImage:
		if res.Status == corpus.ItemNeedsOCR && r.ocr != nil {
			r.readImage(ctx, path, res)
		}
		return
	case MediaPDF:
	default:
		return
	}
	var scans []*scan
	for i := range res.Pages {
		if p := &res.Pages[i]; wantsOCR(*p) {
			scans = append(scans, &scan{page: p})
		}
	}
	if len(scans) == 0 {
		return
	}
	k := keptFor(r.opts.OCRDir, path)
	scans, rest := r.readKept(k, scans)
	if r.ocr != nil {
		scans = append(scans, rest...)
		left := len(rest)
		done := r.reporter(path, left)
		for ; len(rest) > 0 && ctx.Err() == nil; rest = rest[min(len(rest), pictureBatch):] {
			r.readBatch(ctx, path, k, rest[:min(len(rest), pictureBatch)], done)
		}
	}
	if ctx.Err() != nil {
		res.Status, res.Reason = corpus.ItemPartial, "Reading was stopped."
		return
	}
	if len(scans) > 0 {
		slices.SortFunc(scans, func(a, b *scan) int { return a.page.Number - b.page.Number })
		r.keepBetter(scans)
		res.sumUp(scans)
	}
}

// readKept takes the pages that an earlier run read; rest are the others.
func (r *Reader) readKept(k kept, scans []*scan) (done, rest []*scan) {
	for _, s := range scans {
		p, ok := k.load(s.page.Number)
		if !ok {
			rest = append(rest, s)
			continue
		}
		s.sheet, s.reading = p.Sheet, ocr.Reading{Lang: p.Lang, Confidence: p.Confidence}
		done = append(done, s)
	}
	return done, rest
}

// reporter returns what is called after each page, from several goroutines.
func (r *Reader) reporter(path string, pages int) func() {
	var done atomic.Int64
	return func() {
		n := done.Add(1)
		if r.opts.OCRProgress != nil {
			r.opts.OCRProgress(OCRProgress{Path: path, Done: int(n), Pages: pages})
		}
	}
}

// wantsOCR reports whether OCR may read a page better than what was read.
func wantsOCR(p corpus.Page) bool {
	return p.Status == corpus.PageNeedsOCR || p.Status == corpus.PageOK && p.Quality < poorText
}

// readBatch reads pages of a PDF, as many at a time as there are slots, and
// keeps each as soon as it is read.
func (r *Reader) readBatch(ctx context.Context, path string, k kept, scans []*scan, done func()) {
	var numbers []int
	for _, s := range scans {
		numbers = append(numbers, s.page.Number)
	}
	pics := map[int]pdftext.Picture{}
	for _, p := range r.do(ctx, request{Path: path, Pictures: numbers}).Pictures {
		pics[p.Page] = p
	}
	var g errgroup.Group
	for _, s := range scans {
		g.Go(func() error {
			s.err = r.readScan(ctx, path, s, pics[s.page.Number])
			if s.err == nil {
				if err := k.save(keptPage{Version: keptVersion, Lang: s.reading.Lang, Confidence: s.reading.Confidence, Sheet: s.sheet}); err != nil {
					r.opts.Logger.Warn("a page read by OCR could not be kept", "file", path, "page", s.page.Number, "err", err)
				}
			}
			done()
			return nil
		})
	}
	_ = g.Wait()
}

// readScan reads one page from its image, or drawn where it has no single one.
func (r *Reader) readScan(ctx context.Context, path string, s *scan, pic pdftext.Picture) (err error) {
	if has := pic.Problem == "" && len(pic.Data) > 0; !has || !pic.Whole {
		drawn, err := r.draw(ctx, path, s.page)
		if err == nil {
			pic = drawn
		} else if !has {
			return err
		}
	}
	s.sheet = pdftext.Scan{Number: s.page.Number, Width: s.page.Width, Height: s.page.Height}
	var turned int
	if s.reading, turned, err = r.readPicture(ctx, pic.Picture); err != nil {
		return err
	}
	if len(s.reading.Sheets) > 0 {
		s.sheet = onPaper(s.reading.Sheets[0], s.page, pic)
		s.sheet.Turned = turned
	}
	return nil
}

// draw has a page drawn.
func (r *Reader) draw(ctx context.Context, path string, p *corpus.Page) (pdftext.Picture, error) {
	d, err := r.askDrawer(ctx, request{Path: path, Password: r.opts.Password, Draw: &Drawing{Page: p.Number, DPI: renderDPI, Raw: true}})
	if err != nil {
		return pdftext.Picture{}, err
	}
	if p.Width == 0 {
		p.Width, p.Height = d.Drawn.PageWidth, d.Drawn.PageHeight
	}
	pic := raster.Picture{Data: d.Drawn.PNG, DPI: int(d.Drawn.DPI)}
	return pdftext.Picture{Picture: pic, Page: p.Number, Across: p.Width}, nil
}

// readImage reads a picture file, of which a TIFF may hold several pages.
func (r *Reader) readImage(ctx context.Context, path string, res *Result) {
	pics := r.do(ctx, request{Path: path, Pictures: []int{0}}).Pictures
	if len(pics) == 0 || pics[0].Problem != "" {
		res.Status, res.Reason = corpus.ItemFailed, "The picture could not be opened: save it anew as PNG or JPEG and add that."
		return
	}
	reading, turned, err := r.readPicture(ctx, pics[0].Picture)
	if err != nil {
		res.Status, res.Reason = corpus.ItemFailed, "The picture could not be read: "+err.Error()+"."
		return
	}
	var scans []*scan
	for i, sheet := range reading.Sheets {
		p := corpus.Page{Number: i + 1, Status: corpus.PageNeedsOCR}
		dpi := pics[0].DPI
		if dpi == 0 {
			dpi = renderDPI
		}
		p.Width, p.Height = float64(sheet.Width)*72/float64(dpi), float64(sheet.Height)*72/float64(dpi)
		one := ocr.Reading{Sheets: []ocr.Sheet{sheet}, Lang: reading.Lang, Confidence: reading.Confidence}
		s := &scan{page: &p, reading: one}
		s.sheet = onPaper(sheet, &p, pdftext.Picture{Across: p.Width})
		s.sheet.Turned = turned
		scans = append(scans, s)
	}
	r.keepBetter(scans)
	for _, s := range scans {
		res.Pages = append(res.Pages, *s.page)
	}
	res.sumUp(nil)
}

// pictures takes pages' images out of a file in this process.
func pictures(path string, pages []int, o *Options) (pics []pdftext.Picture) {
	defer func() {
		if x := recover(); x != nil {
			pics = nil
		}
	}()
	data, _ := load(path, o.Limits)
	if data == nil {
		return nil
	}
	if sniff(data) == MediaImage {
		p, err := raster.File(data)
		if err != nil {
			return []pdftext.Picture{{Problem: err.Error()}}
		}
		return []pdftext.Picture{{Picture: p, Whole: true}}
	}
	pics, err := pdftext.Pictures(data, o.pdf(), pages)
	if err != nil {
		return nil
	}
	return pics
}

// onPaper turns what OCR read from dots of the picture into points of the page.
func onPaper(s ocr.Sheet, p *corpus.Page, pic pdftext.Picture) pdftext.Scan {
	out := pdftext.Scan{Number: p.Number, Width: p.Width, Height: p.Height}
	if s.Width == 0 {
		return out
	}
	k := pic.Across / float64(s.Width)
	top := pic.Bottom + float64(s.Height)*k
	for _, l := range s.Lines {
		line := pdftext.ScanLine{Block: l.Block}
		for _, w := range l.Words {
			line.Words = append(line.Words, pdftext.ScanWord{
				Text: w.Text, Confidence: w.Confidence,
				X0: pic.Left + float64(w.X)*k, X1: pic.Left + float64(w.X+w.W)*k,
				Y0: top - float64(w.Y+w.H)*k, Y1: top - float64(w.Y)*k,
			})
		}
		out.Lines = append(out.Lines, line)
	}
	return out
}

// keepBetter puts the pages that OCR read better in the place of what was there.
func (r *Reader) keepBetter(scans []*scan) {
	var sheets []pdftext.Scan
	for _, s := range scans {
		sheets = append(sheets, s.sheet)
	}
	for i, p := range pdftext.ArrangeScans(sheets, true) {
		s := scans[i]
		if s.err != nil {
			s.page.Reason = "OCR could not read the page (" + s.err.Error() + ")."
			continue
		}
		p.Number, p.Width, p.Height = s.page.Number, s.page.Width, s.page.Height
		r.rate(&p, s.reading)
		switch {
		case !better(p, *s.page):
			s.page.Status, s.page.Reason = corpus.PageOK, "The text layer is poor, but OCR read the page no better."
		case !hasText(p):
			s.page.Status, s.page.Engine, s.page.Reason = corpus.PageEmpty, ocr.Name, "OCR found no text in the picture of this page."
		default:
			if p.Footer == "" {
				p.Footer = s.page.Footer // the stamp of a scanning program
			}
			*s.page = p
		}
	}
}

// fewLetters is the length up to which a text layer is no reading of the page
// but a stamp or a number.
const fewLetters = 60

// better reports whether OCR read more of a page than its text layer holds. The
// layer counts as longer than it is worth: much of a poor one is dirt.
func better(ocr, layer corpus.Page) bool {
	n := len(strings.TrimSpace(layer.Text))
	return n <= fewLetters || ocr.Quality > layer.Quality && 2*len(ocr.Text) > n
}

// rate sets the quality of a page read by OCR: that of its text by the
// confidence of its words.
func (r *Reader) rate(p *corpus.Page, reading ocr.Reading) {
	p.Engine = ocr.Name
	judge(p)
	p.Quality *= reading.Confidence
	limit, what := unsure, "The page was read by OCR, which was unsure of it"
	if reading.Lang == "urd" {
		limit, what = unsureUrdu, "The page is Urdu read by OCR, which was unsure of it"
	}
	if reading.Confidence < limit && hasText(*p) {
		p.Reason = fmt.Sprintf("%s (confidence %.0f %%): compare it with the picture.", what, 100*reading.Confidence)
		if reading.Lang != "urd" && r.ocr != nil && !r.ocr.Urdu() {
			p.Reason += " If it is Urdu, install tesseract-ocr-urd."
		}
	}
}

// sumUp makes the whole file's figures anew from its pages.
func (r *Result) sumUp(scans []*scan) {
	r.Engine = mainEngine(r.Pages)
	r.weigh()
	r.Status, r.Reason = summarise(r.Pages)
	left, first := 0, ""
	for _, s := range scans {
		if s.err != nil {
			if left++; first == "" {
				first = s.page.Reason
			}
		}
	}
	if left > 0 {
		r.Reason = fmt.Sprintf("%s could not be read by OCR. %s", count(left, len(r.Pages)), first)
	}
	r.addCut()
}
