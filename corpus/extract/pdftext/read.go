package pdftext

import (
	"bytes"
	"fmt"

	"github.com/ledongthuc/pdf"

	"daleel/corpus"
)

// Engine names this reader in corpus.Page.Engine.
const Engine = "daleel-pdf"

// Options bound the reading of one file.
type Options struct{}

// Document is what was read.
type Document struct {
	Pages []corpus.Page
}

// Read reads every page.
func Read(data []byte, o Options) (*Document, error) {
	rd, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	d := &Document{}
	for n := 1; n <= min(rd.NumPage(), 20000); n++ {
		d.Pages = append(d.Pages, readPage(rd, n))
	}
	return d, nil
}

func readPage(rd *pdf.Reader, n int) (p corpus.Page) {
	p = corpus.Page{Number: n, Engine: Engine}
	defer func() {
		if x := recover(); x != nil {
			p.Status, p.Reason = corpus.PageFailed, fmt.Sprint(x)
		}
	}()
	rows, err := rd.Page(n).GetTextByRow()
	if err != nil {
		p.Status, p.Reason = corpus.PageFailed, err.Error()
		return p
	}
	for _, row := range rows {
		for _, w := range row.Content {
			p.Text += w.S
		}
		p.Text += "\n"
	}
	return p
}
