package extract

import (
	"errors"
	"strings"

	"daleel/corpus"
	"daleel/corpus/extract/pdftext"
)

func (o *Options) pdf() pdftext.Options {
	return pdftext.Options{
		PageTime: o.PageTimeout, Time: o.FileTimeout, Pages: o.Limits.Pages, Inflated: o.Limits.Inflated,
		Chars: o.Limits.Chars, Boxes: o.Boxes, Password: o.Password, Mend: o.mend,
	}
}

// readPDF reads the text layer of a PDF.
func readPDF(data []byte, o *Options) (res Result) {
	doc, err := pdftext.Read(data, o.pdf())
	if doc != nil && doc.Leaked {
		defer func() { res.spent = true }()
	}
	switch {
	case errors.Is(err, pdftext.ErrLocked) && o.Password != "":
		return failed(MediaPDF, corpus.ItemLocked, "The PDF is encrypted and the password given with --password does not open it.")
	case errors.Is(err, pdftext.ErrLocked):
		return failed(MediaPDF, corpus.ItemLocked, "The PDF is encrypted: give its password with --password, or save it without one and add it again.")
	case err != nil:
		return failed(MediaPDF, corpus.ItemFailed, "The PDF could not be opened ("+strings.TrimSuffix(err.Error(), ": "+corpus.ErrInvalid.Error())+"): fetch it again, or print it to a new PDF and add that.")
	}
	r := Result{MediaType: MediaPDF, Pages: doc.Pages}
	r.Hints = Hints{Title: doc.Title, Author: doc.Author, Producer: doc.Producer, Created: doc.Created}
	r.finish()
	markPoor(r.Pages, doc.Images)
	r.Status, r.Reason = summarise(r.Pages)
	r.Cut = doc.Cut
	r.addCut()
	return r
}

// scanShare is how much of a page an image covers where the page is a scan.
const scanShare = 0.5

// markPoor marks the scanned pages whose text layer is so poor that OCR is
// likely to read them better. Their text is kept until then.
func markPoor(pages []corpus.Page, images []float64) {
	for i := range pages {
		p := &pages[i]
		if p.Status == corpus.PageOK && p.Quality < poorText && images[i] > scanShare {
			p.Status, p.Reason = corpus.PageNeedsOCR, "The text layer of this scan is poor: OCR may read it better."
		}
	}
}
