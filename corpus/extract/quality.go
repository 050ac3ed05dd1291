package extract

import (
	"daleel/corpus"
)

// judge sets the page's quality, and its status where that is still open.
func judge(p *corpus.Page) {
	if p.Status == "" {
		p.Status = corpus.PageOK
		if !hasText(*p) {
			p.Status = corpus.PageEmpty
		}
	}
	if p.Quality == 0 && hasText(*p) {
		p.Quality = 1
	}
}

// countScripts counts the letters of the Arabic script and of all scripts.
func countScripts(s string) (arabic, letters int) {
	for _, r := range s {
		switch {
		case isArabic(r):
			arabic++
			letters++
		case r|0x20 >= 'a' && r|0x20 <= 'z':
			letters++
		}
	}
	return arabic, letters
}

func isArabic(r rune) bool {
	return r >= 0x0620 && r <= 0x06D3 || r >= 0xFB50 && r <= 0xFEFC
}

// summarise makes the status of the file from those of its pages.
func summarise(pages []corpus.Page) (corpus.ItemStatus, string) {
	var ok, ocr, bad int
	for _, p := range pages {
		switch p.Status {
		case corpus.PageOK:
			ok++
		case corpus.PageNeedsOCR:
			ocr++
		case corpus.PageFailed:
			bad++
		}
	}
	switch {
	case len(pages) == 0 || ok+ocr+bad == 0:
		return corpus.ItemEmpty, "The file holds no text and no picture of a page."
	case ok == 0 && ocr > 0:
		return corpus.ItemNeedsOCR, "Every page is a picture without text: the file needs OCR."
	case ok == 0:
		return corpus.ItemFailed, "No page could be read."
	case ocr+bad > 0:
		return corpus.ItemPartial, "Some pages could not be read."
	}
	return corpus.ItemOK, ""
}
