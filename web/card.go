package web

import (
	"fmt"

	"daleel/corpus"
	"daleel/search"
)

// cardOfWork asks in the address for the card of a work as a whole.
const cardOfWork = "work"

// maxCard is how much of a provision a card shows.
const maxCard = 340

// card is what a reader sees of a cross-reference's target without going there.
type card struct {
	Title string `json:"title"`
	Work  string `json:"work,omitempty"`
	Text  string `json:"text,omitempty"`
	Lang  string `json:"lang"`
	Dir   string `json:"dir"`
}

// viewCard makes the card of a work or a provision, as JSON for the script.
func viewCard(r request, d docParams, w *search.Work) (answer, error) {
	b := newBuilder(r, d, w)
	head := b.head()
	lang := w.Document.Meta.Language
	c := card{Title: head.Title, Text: shorten(head.LongTitle, maxCard), Lang: bcp47(lang), Dir: dirOf(lang)}
	if d.card != cardOfWork {
		p, ok := w.Document.Provision(d.card)
		if !ok || p.Kind == corpus.Header && b.sensitive() {
			return answer{}, fmt.Errorf("%s has no %s: %w", d.id, d.card, corpus.ErrNotFound)
		}
		c.Work = head.Title
		c.Title = b.own.called(p)
		c.Text = shorten(w.Document.Body(p), maxCard)
		if p.Digest != nil && w.Document.Meta.Kind == corpus.KindDigest {
			said := b.l.said(corpus.Text2{En: p.Digest.Plain, Ur: p.Digest.PlainUr})
			c.Text, c.Lang, c.Dir = said.Text, said.Lang, said.Dir
		}
	}
	a, err := asJSON("application/json", c)
	a.header = map[string]string{"X-Robots-Tag": "noindex"}
	return a, err
}
