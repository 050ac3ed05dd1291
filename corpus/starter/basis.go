package starter

import (
	"fmt"
	"regexp"
	"strings"

	"daleel/corpus"
)

// practice marks advice that rests on no law.
const practice = "practice"

// Cited is a provision that a sentence of advice rests on.
type Cited struct {
	Work  *Work
	Entry *Entry
}

// Advice is a sentence of a guide with the provisions it rests on; none where it
// is marked as practice.
type Advice struct {
	Guide, Text string
	Cited       []Cited
}

// AllAdvice lists the sentences of every guide, for the command that reads them
// against the texts.
func AllAdvice() ([]Advice, error) {
	b, err := standard()
	if err != nil {
		return nil, err
	}
	var out []Advice
	for _, g := range b.guides {
		for _, t := range g.advice() {
			cited, err := b.cited(t)
			if err != nil {
				return nil, err
			}
			out = append(out, Advice{Guide: g.guide.Slug, Text: t.En, Cited: cited})
		}
	}
	return out, nil
}

// citation is "PECA 2016, sections 2, 20 and 43A".
var citation = regexp.MustCompile(`^(.*?), (?:sections?|Articles?|Standing Orders?) (\d+[A-Z]*(?:(?:, | and | to )\d+[A-Z]*)*)`)

// cited looks up the provisions that a basis names. Laws stand apart by ";".
func (b *books) cited(t corpus.Text2) ([]Cited, error) {
	if t.Basis == practice || t.Basis == "" {
		return nil, nil
	}
	var out []Cited
	for _, part := range list(t.Basis) {
		name, _, _ := strings.Cut(part, ",")
		w := b.citedAs(name)
		if w == nil {
			return nil, fmt.Errorf("no file in works is cited as %q: %w", name, corpus.ErrNotFound)
		}
		m := citation.FindStringSubmatch(part)
		if m == nil {
			continue // a Schedule, or the whole law
		}
		for _, n := range regexp.MustCompile(`\d+[A-Z]*`).FindAllString(m[2], -1) {
			e := w.entryOf(n)
			if e == nil {
				return nil, fmt.Errorf("there is no digest of %s of %s: %w", n, name, corpus.ErrNotFound)
			}
			out = append(out, Cited{w, e})
		}
	}
	return out, nil
}

func (b *books) citedAs(name string) *Work {
	for _, w := range b.works {
		if w.Cite == name {
			return w
		}
	}
	return nil
}

func (w *Work) entryOf(number string) *Entry {
	for i := range w.Entries {
		if w.Entries[i].Number == number {
			return &w.Entries[i]
		}
	}
	return nil
}
