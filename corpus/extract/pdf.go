package extract

import (
	"daleel/corpus"
	"daleel/corpus/extract/pdftext"
)

// readPDF reads the text layer of a PDF.
func readPDF(data []byte, o *Options) Result {
	doc, err := pdftext.Read(data, pdftext.Options{})
	if err != nil {
		return failed(MediaPDF, corpus.ItemFailed, "The PDF could not be opened: "+err.Error()+".")
	}
	r := Result{MediaType: MediaPDF, Pages: doc.Pages}
	r.finish()
	return r
}
