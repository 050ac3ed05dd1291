package extract

import (
	"context"
	"errors"
	"fmt"
	"time"
	"unicode"

	"daleel/corpus"
	"daleel/corpus/extract/pdfium"
	"daleel/corpus/extract/pdftext"
)

// secondTime is how long PDFium may read a file that is not read by ours.
const secondTime = 10 * time.Second

// secondReach is how many pages around each page are read with it, so that
// running headers are known.
const secondReach = 3

// readSecond has PDFium read what our text layer could not, or not well, and
// keeps of two readings of a page the better one.
func (r *Reader) readSecond(ctx context.Context, path string, res *Result) {
	if r.pool == nil || r.broken.Load() || ctx.Err() != nil {
		return
	}
	ask := secondWants(res)
	if !ask.any() {
		return
	}
	resp, err := r.askDrawer(ctx, request{Path: path, Password: r.opts.Password, Letters: &ask})
	switch {
	case err != nil && !errors.Is(err, ErrLocked) && !errors.Is(err, corpus.ErrUnsupported):
		r.opts.Logger.Warn("the second engine did not read", "file", path, "err", err)
		return
	case err != nil:
		return
	case ask.All:
		res.replace(resp.Result)
	default:
		res.improve(resp.Result.Pages)
	}
}

// lettersOf says which pages PDFium is to read: all, or those listed.
type lettersOf struct {
	All   bool  `json:"all,omitempty"`
	Pages []int `json:"pages,omitempty"`
}

func (a lettersOf) any() bool { return a.All || len(a.Pages) > 0 }

// secondWants lists what our own reading of a PDF left to wish for. A page that
// is a picture is asked for too: our eyes may have missed its letters.
func secondWants(res *Result) (ask lettersOf) {
	if res.MediaType != MediaPDF || res.Status == corpus.ItemEmpty {
		return ask
	}
	if len(res.Pages) == 0 {
		return lettersOf{All: true}
	}
	read := false
	for _, p := range res.Pages {
		read = read || hasText(p)
		if wantsOCR(p) || p.Status == corpus.PageFailed {
			ask.Pages = append(ask.Pages, p.Number)
		}
	}
	if !read && len(ask.Pages) == 0 {
		for _, p := range res.Pages {
			ask.Pages = append(ask.Pages, p.Number)
		}
	}
	return ask
}

// replace takes PDFium's reading of a whole file in the place of none.
func (r *Result) replace(second Result) {
	if len(second.Pages) == 0 {
		return
	}
	cut := second.Cut
	*r = Result{MediaType: r.MediaType, Pages: second.Pages, Cut: cut}
	r.finish()
	r.addCut()
}

// improve takes those pages of PDFium that are better than what is there.
func (r *Result) improve(second []corpus.Page) {
	changed := false
	for _, p := range second {
		for i := range r.Pages {
			if old := &r.Pages[i]; old.Number == p.Number && readsBetter(p, *old) {
				p.Words = nil
				*old, changed = p, true
			}
		}
	}
	if !changed {
		return
	}
	r.Engine = mainEngine(r.Pages)
	r.weigh()
	r.Status, r.Reason = summarise(r.Pages)
	r.addCut()
}

// gain is by how much the quality of a page must be higher for another engine
// to be preferred to ours.
const gain = 0.05

// leastSecond is the quality below which PDFium's letters for a page are no
// better than none.
const leastSecond = 0.3

// readsBetter reports whether PDFium read a page better than we did.
func readsBetter(second, own corpus.Page) bool {
	n, m := letters(second), letters(own)
	switch {
	case n == 0 || second.Quality < leastSecond:
		return false
	case own.Status == corpus.PageFailed:
		return n >= m
	case m <= fewLetters:
		return n > fewLetters && n > 2*m
	}
	return second.Quality > own.Quality+gain && 2*n > m
}

// letters counts the letters and digits that were read on a page.
func letters(p corpus.Page) (n int) {
	for _, r := range p.Text + p.Footnotes {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// read reads the letters of pages in this process.
func (d *drawer) read(req request, o *Options) response {
	f, disk, err := d.open(req.Path, req.Password, o.Limits)
	if err != nil {
		return failure(err)
	}
	defer disk.Close()
	defer f.Close()
	end := time.Now().Add(secondTime)
	want, around := pagesAround(*req.Letters, min(f.Pages(), o.Limits.Pages))
	var read []pdftext.LetterPage
	res := Result{MediaType: MediaPDF}
	chars, pictures := 0, map[int]bool{}
	for _, n := range around {
		if time.Now().After(end) || chars > o.Limits.Chars {
			res.Cut = fmt.Sprintf("Only %d of %d pages were read: the file takes too long.", len(read), f.Pages())
			break
		}
		p, err := f.Letters(n)
		if err != nil {
			p = pdftext.LetterPage{Number: n}
		}
		pictures[n] = len(p.Letters) == 0 && f.Drawn(n)
		chars += len(p.Letters)
		read = append(read, p)
	}
	d.pages += len(read)
	for _, p := range pdftext.ArrangeLetters(read, pdfium.Name, o.Boxes) {
		if !want[p.Number] {
			continue
		}
		if pictures[p.Number] {
			p.Status, p.Reason = corpus.PageNeedsOCR, "The page is a picture without text: it needs OCR."
		}
		judge(&p)
		res.Pages = append(res.Pages, p)
	}
	return response{Result: res, Read: true, Restart: d.pages >= drawerPages}
}

// pagesAround lists the pages to read and which of them were asked for.
func pagesAround(ask lettersOf, pages int) (want map[int]bool, around []int) {
	want = map[int]bool{}
	near := map[int]bool{}
	for _, n := range ask.Pages {
		want[n] = true
		for k := n - secondReach; k <= n+secondReach; k++ {
			near[k] = true
		}
	}
	for n := 1; n <= pages; n++ {
		if ask.All {
			want[n] = true
		}
		if ask.All || near[n] {
			around = append(around, n)
		}
	}
	return want, around
}
