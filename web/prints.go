package web

import (
	"context"
	"strings"
)

// Prints draws the pages of original files, for readers who want to see what
// was printed.
type Prints interface {
	// PrintedPage draws page n, from 1, of the file with the SHA-256 as a PNG.
	// Errors wrap corpus.ErrNotFound where there is no such page or it cannot be
	// drawn, or corpus.ErrUnavailable where drawing takes too long or too many
	// pages wait to be drawn.
	PrintedPage(ctx context.Context, sha256 string, n int) ([]byte, error)
	// PrintedWords says where the words of the page stand. A scan has none.
	PrintedWords(ctx context.Context, sha256 string, n int) (*PrintedWords, error)
}

// PrintedWords are the words of a page in reading order.
type PrintedWords struct {
	Width, Height float64 // of the page in points
	Words         []PrintedWord
}

// PrintedWord is a word and its box in points, from the lower left corner.
type PrintedWord struct {
	Text           string
	Joined         bool // goes on in the next word, on the next line
	X0, Y0, X1, Y1 float32
}

// rect is a box of the overlay, in points from the upper left corner.
type rect struct {
	X, Y, W, H float32
	Here       bool // marks where a provision begins, not a searched word
}

// around is how far a box reaches beyond the letters.
const around = 1.2

// boxes finds the needles among the words of a page and frames them; words of
// one needle on one line share a frame.
func (p *PrintedWords) boxes(ns []needle, here bool, most int) []rect {
	if p == nil || len(ns) == 0 {
		return nil
	}
	var text strings.Builder
	spans := make([]span, len(p.Words))
	for i, w := range p.Words {
		start := text.Len()
		text.WriteString(clean(w.Text))
		spans[i] = span{start, text.Len()}
		if !w.Joined {
			text.WriteByte(' ')
		}
	}
	var out []rect
	at := 0
	for k, hit := range find(text.String(), ns) {
		if k == most {
			break
		}
		for at < len(spans) && spans[at].end <= hit.start {
			at++
		}
		for i, open := at, false; i < len(spans) && spans[i].start < hit.end; i++ {
			r := p.frame(p.Words[i], here)
			if last := len(out) - 1; open && out[last].Y == r.Y && out[last].H == r.H && r.X >= out[last].X {
				out[last].W = r.X + r.W - out[last].X
			} else {
				out = append(out, r)
			}
			open = true
		}
	}
	return out
}

func (p *PrintedWords) frame(w PrintedWord, here bool) rect {
	return rect{
		X: w.X0 - around, Y: float32(p.Height) - w.Y1 - around, W: w.X1 - w.X0 + 2*around, H: w.Y1 - w.Y0 + 2*around, Here: here,
	}
}

// openingWords is the phrase by which a provision is found on its page: the first
// words of its heading, else of its text.
func openingWords(heading, text string) []needle {
	const enough = 6
	for _, s := range []string{heading, text} {
		var phrase needle
		for _, w := range words(s) {
			if len(phrase) == enough {
				break
			}
			phrase = append(phrase, term{text: fold(s[w.start:w.end])})
		}
		if len(phrase) > 1 {
			return []needle{phrase}
		}
	}
	return nil
}
