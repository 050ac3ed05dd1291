package extract

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/extract/ocr"
)

// judge sets the page's quality, and its status where that is still open.
func judge(p *corpus.Page) {
	if p.Status == "" {
		p.Status = corpus.PageOK
		if !hasText(*p) {
			p.Status = corpus.PageEmpty
		}
	}
	p.Stretches = stretchesOf(p.Text)
	if hasText(*p) {
		m := measure(p.Text + "\n" + p.Footnotes)
		p.Quality = m.quality()
		if p.Status == corpus.PageOK && m.urdu >= fewWords && m.loose > tornUrdu {
			torn(p)
		}
	}
}

// torn says of a page that its Urdu came apart into single letters, and asks for OCR
// where hardly anything else is on it.
func torn(p *corpus.Page) {
	if p.Reason == "" {
		p.Reason = "The Urdu on this page came apart into single letters: compare it with the print."
	}
	if p.Quality < poorText && p.Engine != ocr.Name {
		p.Status = corpus.PageNeedsOCR
	}
}

// poorText is the quality below which the text layer of a scanned page is so
// poor that OCR is likely to read it better. See doc/extraction.md for how it
// was found.
const poorText = 0.5

// measures are the shares that speak against a text, each from 0 to 1.
type measures struct {
	unmapped float64 // of characters: without a known letter
	glued    float64 // of Latin words: too long to be one
	odd      float64 // of Latin words: no vowel, capitals inside, stray signs
	strange  float64 // of Latin words: letters that do not follow each other
	single   float64 // of Latin words: one letter
	stop     float64 // of Latin words: the commonest of English; speaks for it
	reversed float64 // of Urdu words: begin with a letter that only ends words
	latin    int     // Latin words
	loose    float64 // of Urdu words: a single letter other than "and"
	urdu     int     // Urdu words
}

const (
	// fewWords is how many words of a script say something about it.
	fewWords = 12
	// tornUrdu is the share of single letters among Urdu words that no Urdu text has:
	// in clean ones it is below 0.05, in those that a font tore apart above 0.3.
	tornUrdu = 0.2
)

// quality is 1 for clean text and falls to 0 as it gets unreadable. Text of a
// few words gets the benefit of the doubt.
func quality(text string) float64 {
	return measure(text).quality()
}

func (m measures) quality() float64 {
	q := 1 - 0.95*ramp(m.unmapped, 0.005, 0.12)
	if m.latin >= fewWords {
		q *= 1 - 0.7*ramp(m.glued, 0.01, 0.10)
		q *= 1 - 0.9*ramp(m.odd+m.strange, 0.03, 0.15)
		q *= 1 - 0.6*ramp(m.single, 0.15, 0.45)
	}
	if m.latin >= 60 {
		q *= 1 - 0.3*ramp(0.22-m.stop, 0, 0.20)
	}
	if m.urdu >= fewWords {
		share := float64(m.urdu) / float64(m.urdu+m.latin)
		q *= 1 - 0.8*share*ramp(m.reversed, 0.02, 0.12)
		q *= 1 - 0.9*share*ramp(m.loose, 0.10, 0.35)
	}
	return q
}

// ramp rises from 0 at low to 1 at high.
func ramp(x, low, high float64) float64 {
	return min(1, max(0, (x-low)/(high-low)))
}

func measure(text string) (m measures) {
	chars, bad := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			continue
		case r == unicode.ReplacementChar, unicode.Is(unicode.Co, r), unicode.IsControl(r):
			bad++
		}
		chars++
	}
	var glued, odd, strange, single, stop, reversed, loose int
	for field := range strings.FieldsSeq(text) {
		word := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) })
		first, _ := utf8.DecodeRuneInString(word)
		switch {
		case word == "":
		case isArabic(first):
			m.urdu++
			if first == 'ے' || first == 'ں' || first == 'ۃ' || first == 'ٔ' {
				reversed++
			}
			if looseLetter(word) {
				loose++
			}
		case first < 0x250:
			m.latin++
			switch wordKind(word) {
			case kindGlued:
				glued++
			case kindOdd:
				odd++
			case kindStrange:
				strange++
			case kindSingle:
				single++
			case kindStop:
				stop++
			}
		}
	}
	m.unmapped = share(bad, chars)
	m.glued, m.odd, m.strange, m.single, m.stop = share(glued, m.latin), share(odd, m.latin), share(strange, m.latin), share(single, m.latin), share(stop, m.latin)
	m.reversed, m.loose = share(reversed, m.urdu), share(loose, m.urdu)
	return m
}

// looseLetter reports whether an Urdu word is one letter, with or without signs: no
// word but "and" is, but letters that a font tore apart are.
func looseLetter(word string) bool {
	n := 0
	for _, r := range word {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n == 1 && word != "و"
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// The kinds of Latin words that the quality looks at.
const (
	kindPlain = iota
	kindGlued
	kindOdd
	kindStrange
	kindSingle
	kindStop
)

// stopWords are the commonest words of English legal text.
var stopWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq("the of to and in a or be shall by any for is that such as on it with not this which under may section from an at are was has have been his he who its their other act no if where said so were had but they all") {
		words[w] = true
	}
	return words
})

// longestWord is longer than any word that is met in the law; compounds with
// hyphens, addresses and paths are taken apart first.
const longestWord = 24

func wordKind(word string) int {
	low := strings.ToLower(word)
	switch {
	case stopWords()[low]:
		return kindStop
	case len(word) == 1:
		return kindSingle
	}
	pieces := strings.FieldsFunc(word, func(r rune) bool {
		return strings.ContainsRune("-–—/.'’&@_:()[]\u201C\u201D,;", r) || r >= '0' && r <= '9'
	})
	for _, p := range pieces {
		if len(p) > longestWord {
			return kindGlued
		}
		if oddWord(p) {
			return kindOdd
		}
		if len(p) > 2 && p[0] >= 'a' && p[0] <= 'z' && strangeWord(p) { // names follow no rule
			return kindStrange
		}
	}
	return kindPlain
}

// oddWord reports whether no writer would write the word: a capital inside
// after a small letter, a sign inside, or five consonants on end.
func oddWord(w string) bool {
	lower, consonants := false, 0
	for i, r := range w {
		switch {
		case !unicode.IsLetter(r):
			return i > 0 && i < len(w)-1
		case unicode.IsUpper(r) && lower && len(w) > 2 && !strings.HasPrefix(w, "Mc") && !strings.HasPrefix(w, "Mac"):
			return true
		}
		lower = unicode.IsLower(r)
		if strings.ContainsRune("aeiouyAEIOUY", r) || r > 0x7F {
			consonants = 0
		} else if consonants++; consonants >= 6 && lower {
			return true
		}
	}
	return false
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

// summarise makes the status of the file from those of its pages, with a
// sentence that says how to mend it.
func summarise(pages []corpus.Page) (corpus.ItemStatus, string) {
	var ok, poor, ocr, bad int
	first := ""
	for _, p := range pages {
		switch p.Status {
		case corpus.PageOK:
			ok++
		case corpus.PageNeedsOCR:
			if ocr++; len(strings.TrimSpace(p.Text)) > 60 {
				poor++
			}
		case corpus.PageFailed:
			if bad++; first == "" {
				first = p.Reason
			}
		}
	}
	switch {
	case ok+ocr+bad == 0:
		return corpus.ItemEmpty, "The file holds no text and no picture of a page: check that it is the right file."
	case ok+poor+bad == 0:
		return corpus.ItemNeedsOCR, fmt.Sprintf("%s without text: run daleel ocr, for which tesseract-ocr must be installed with the languages eng and urd.", pagesAre(ocr, len(pages), "a picture", "pictures"))
	case ok+ocr == 0:
		return corpus.ItemFailed, "No page could be read: fetch the file again, or print it to a new PDF and add that. " + first
	case bad > 0 && ocr == 0:
		return corpus.ItemPartial, fmt.Sprintf("%s could not be read. %s", count(bad, len(pages)), first)
	case bad > 0:
		return corpus.ItemPartial, fmt.Sprintf("%s could not be read and %s need OCR. %s", count(bad, len(pages)), count(ocr, len(pages)), first)
	case ocr > poor:
		return corpus.ItemPartial, fmt.Sprintf("%s need OCR: run daleel ocr, for which tesseract-ocr must be installed with the languages eng and urd.", count(ocr, len(pages)))
	case poor > 0:
		return corpus.ItemPartial, fmt.Sprintf("The text layer of %s is poor: run daleel ocr, which may read it better.", count(poor, len(pages)))
	}
	return corpus.ItemOK, ""
}

func pagesAre(n, of int, one, many string) string {
	switch {
	case n == 1 && of == 1:
		return "The only page is " + one
	case n == of:
		return fmt.Sprintf("All %d pages are %s", n, many)
	}
	return fmt.Sprintf("%d of %d pages are %s", n, of, many)
}

func count(n, of int) string {
	if n == 1 {
		return fmt.Sprintf("1 of %d pages", of)
	}
	return fmt.Sprintf("%d of %d pages", n, of)
}
