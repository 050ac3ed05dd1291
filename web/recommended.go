package web

import (
	"strings"
	"unicode/utf8"

	"daleel/corpus"
)

// recommendation is a line of the list of what a paper recommends.
type recommendation struct {
	Where, URL, Text string
}

const (
	// maxRecommended is how many recommendations are listed.
	maxRecommended = 400
	// recommendedRunes is how much is shown of one, in letters.
	recommendedRunes = 150
)

// recommended lists what a report or brief recommends, in its order, each with the
// paragraph or part in which it stands.
func (b *builder) recommended() []recommendation {
	if !b.doc.Meta.Kind.Paper() {
		return nil
	}
	var out []recommendation
	for i := range b.doc.Provisions {
		p := &b.doc.Provisions[i]
		if p.Kind != corpus.Recommended || len(out) == maxRecommended {
			continue
		}
		unit, ok := b.doc.Provision(p.Parent)
		if !ok {
			continue
		}
		r := recommendation{URL: b.inside(unit.EID), Text: beginning(b.doc.Body(p), recommendedRunes)}
		if unit.Number != "" {
			r.Where = b.own.provision(unit.Kind, unit.Number)
		} else {
			r.Where = clean(unit.Heading)
		}
		out = append(out, r)
	}
	return out
}

// beginning is what a text begins with, of whole words, on one line.
func beginning(text string, runes int) string {
	text = strings.Join(strings.Fields(clean(text)), " ")
	if utf8.RuneCountInString(text) <= runes {
		return text
	}
	cut := string([]rune(text)[:runes])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:") + " …"
}
