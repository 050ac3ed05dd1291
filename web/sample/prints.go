package sample

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"

	"daleel/corpus"
	"daleel/web"
)

// Prints draws the pages of the invented library: each word is a grey bar.
type Prints struct{ *Engine }

const (
	leafWidth, leafHeight = 595, 842 // A4 in points
	leafMargin, leafLine  = 72, 18
	letterWidth           = 5.2
)

// page finds the text of a page by the hash of its file.
func (p Prints) page(sha string, n int) (string, error) {
	for _, id := range p.order {
		doc := p.works[id].Document
		if doc.Item.SHA256 == sha && n >= 1 && n <= len(doc.Pages) {
			return doc.Pages[n-1].Text, p.Fail
		}
	}
	return "", fmt.Errorf("page %d of %.6s: %w", n, sha, corpus.ErrNotFound)
}

// PrintedWords sets the words of the page in lines.
func (p Prints) PrintedWords(_ context.Context, sha string, n int) (*web.PrintedWords, error) {
	text, err := p.page(sha, n)
	if err != nil {
		return nil, err
	}
	return set(text), nil
}

// set puts the words of a text in lines.
func set(text string) *web.PrintedWords {
	out := &web.PrintedWords{Width: leafWidth, Height: leafHeight}
	x, y := float32(leafMargin), float32(leafHeight-leafMargin)
	for _, w := range strings.Fields(text) {
		wide := float32(letterWidth) * float32(len([]rune(w)))
		if x+wide > leafWidth-leafMargin {
			x, y = leafMargin, y-leafLine
		}
		out.Words = append(out.Words, web.PrintedWord{Text: w, X0: x, Y0: y - 3, X1: x + wide, Y1: y + 8})
		x += wide + letterWidth
	}
	return out
}

// PrintedPage draws the bars.
func (p Prints) PrintedPage(ctx context.Context, sha string, n int) ([]byte, error) {
	words, err := p.PrintedWords(ctx, sha, n)
	if err != nil {
		return nil, err
	}
	img := image.NewPaletted(image.Rect(0, 0, 2*leafWidth, 2*leafHeight), color.Palette{color.White, color.Gray{Y: 90}})
	for _, w := range words.Words {
		bar := image.Rect(int(2*w.X0), int(2*(leafHeight-w.Y1)), int(2*w.X1), int(2*(leafHeight-w.Y0)))
		draw.Draw(img, bar.Inset(2), image.NewUniform(color.Gray{Y: 90}), image.Point{}, draw.Src)
	}
	var b bytes.Buffer
	err = png.Encode(&b, img)
	return b.Bytes(), err
}

// paged gives a document pages, made of the texts of its provisions.
func paged(doc *corpus.Document, engine string, quality float64) *corpus.Document {
	for i := range doc.Provisions {
		p := &doc.Provisions[i]
		if !p.Unit || p.PageFrom == 0 {
			continue
		}
		for len(doc.Pages) < p.PageFrom {
			doc.Pages = append(doc.Pages, corpus.Page{
				Number: len(doc.Pages) + 1, Width: leafWidth, Height: leafHeight, Engine: engine, Quality: quality, Status: corpus.PageOK,
			})
		}
		text := strings.TrimSpace(p.Number + " " + p.Heading + "\n" + p.Text)
		page := &doc.Pages[p.PageFrom-1]
		page.Text = strings.TrimSpace(page.Text + "\n\n" + text)
	}
	if engine == "tesseract" {
		for i := range doc.Pages {
			doc.Pages[i].Words = kept(doc.Pages[i].Text)
		}
	}
	return doc
}

// kept are the words that OCR would keep with a page.
func kept(text string) []corpus.Word {
	var out []corpus.Word
	at := 0
	for _, w := range set(text).Words {
		at += strings.Index(text[at:], w.Text)
		out = append(out, corpus.Word{Start: at, End: at + len(w.Text), X0: w.X0, Y0: w.Y0, X1: w.X1, Y1: w.Y1})
		at += len(w.Text)
	}
	return out
}
