package web

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/corpus"
)

// glossary finds the terms that a document defines in its other provisions.
type glossary struct {
	// byWord lists the definitions by the first word of the term, folded.
	byWord map[string][]*definition
}

// definition is a term with the place where it is defined.
type definition struct {
	words  []string // folded
	term   string
	proper bool // begins with a capital
	unit   string
	parent string
	anchor string // the part of the unit that defines it
	gloss  string // the first words of the definition
	only   bool   // no other provision defines the term
}

const (
	// maxGloss is how much of a definition a reader sees before following it.
	maxGloss = 220
	// minTerm keeps (a) and the like from being taken for a term.
	minTerm = 3
)

// newGlossary collects what the provisions define.
func newGlossary(doc *corpus.Document) *glossary {
	g := &glossary{byWord: map[string][]*definition{}}
	for i := range doc.Provisions {
		p := &doc.Provisions[i]
		for _, term := range p.Defines {
			g.add(doc, p, strings.TrimSpace(term))
		}
	}
	return g
}

func (g *glossary) add(doc *corpus.Document, p *corpus.Provision, term string) {
	if utf8.RuneCountInString(term) < minTerm {
		return
	}
	d := &definition{term: term, unit: p.EID, parent: p.Parent, anchor: p.EID, only: true}
	for _, w := range words(term) {
		d.words = append(d.words, fold(term[w.start:w.end]))
	}
	if len(d.words) == 0 {
		return
	}
	first, _ := utf8.DecodeRuneInString(term)
	d.proper = unicode.IsUpper(first)
	d.locate(doc, p)
	for _, o := range g.byWord[d.words[0]] {
		if slices.Equal(o.words, d.words) {
			if o.unit == d.unit {
				return
			}
			o.only, d.only = false, false
		}
	}
	g.byWord[d.words[0]] = append(g.byWord[d.words[0]], d)
}

// locate finds the quoted term in the text that defines it, the innermost part
// around it, and its first words.
func (d *definition) locate(doc *corpus.Document, p *corpus.Provision) {
	text := doc.Body(p)
	at := -1
	for _, quote := range []string{"“", "\"", "‘", "'", "”", "''", "«"} {
		if i := strings.Index(text, quote+d.term); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	if at < 0 {
		d.gloss = clean(p.Heading)
		return
	}
	size := len(text)
	for i := range doc.Provisions {
		if s := &doc.Provisions[i]; s.End > s.Start && s.Start <= at && at < s.End && s.End-s.Start < size && strings.HasPrefix(s.EID, p.EID+"__") {
			d.anchor, size = s.EID, s.End-s.Start
		}
	}
	d.gloss = firstWords(text[at:], maxGloss)
}

// firstWords cuts a text to its first clause, at most n bytes.
func firstWords(text string, n int) string {
	clause, _, _ := strings.Cut(text, ";")
	return shorten(clause, n)
}

// shorten closes up the lines of a text and cuts it to at most n bytes, at a
// word's end.
func shorten(text string, n int) string {
	text = strings.Join(strings.Fields(clean(text)), " ")
	if len(text) <= n {
		return text
	}
	cut := strings.LastIndexByte(text[:n], ' ')
	if cut < n/2 {
		cut = n
		for cut > 0 && !utf8.RuneStart(text[cut]) {
			cut--
		}
	}
	return text[:cut] + " …"
}

// mark adds to the links of a unit the first use of each defined term. Links
// that are there already stand.
func (g *glossary) mark(p *corpus.Provision, links []linkSpan, inside func(string) string) []linkSpan {
	if g == nil || len(g.byWord) == 0 || inside == nil {
		return links
	}
	ws := words(p.Text)
	folded := make([]string, len(ws))
	for i, w := range ws {
		folded[i] = fold(p.Text[w.start:w.end])
	}
	seen := map[string]bool{}
	var found []linkSpan
	for i := 0; i < len(ws); i++ {
		d := g.at(p, folded[i:], p.Text[ws[i].start:])
		if d == nil || seen[d.term] {
			continue
		}
		s := span{ws[i].start, ws[i+len(d.words)-1].end}
		if hyphened(p.Text, s) || slices.ContainsFunc(links, func(l linkSpan) bool { return l.start < s.end && s.start < l.end }) {
			continue
		}
		if u := inside(d.anchor); u != "" {
			seen[d.term] = true
			found = append(found, linkSpan{span: s, url: u, title: d.gloss, term: true})
			i += len(d.words) - 1
		}
	}
	if len(found) == 0 {
		return links
	}
	links = slices.Concat(links, found)
	slices.SortFunc(links, func(a, b linkSpan) int { return a.start - b.start })
	return links
}

// hyphened reports whether a stretch is a part of a longer word: the "section" of
// "sub-section", the "bailable" of "non-bailable" have other meanings.
func hyphened(text string, s span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.start])
	after, size := utf8.DecodeRuneInString(text[s.end:])
	next, _ := utf8.DecodeRuneInString(text[s.end+size:])
	return strings.ContainsRune("-\u2010\u2011", before) && s.start > 0 || strings.ContainsRune("-\u2010\u2011", after) && unicode.IsLetter(next)
}

// at is the longest term that begins here and holds for the provision: defined
// in the same chapter, or nowhere else.
func (g *glossary) at(p *corpus.Provision, folded []string, text string) *definition {
	var best *definition
	for _, key := range []string{folded[0], strings.TrimSuffix(folded[0], "s")} {
		for _, d := range g.byWord[key] {
			if d.unit == p.EID || !d.only && (d.parent == "" || d.parent != p.Parent) || best != nil && len(best.words) >= len(d.words) {
				continue
			}
			if first, _ := utf8.DecodeRuneInString(text); d.proper && !unicode.IsUpper(first) {
				continue
			}
			if d.fits(folded) {
				best = d
			}
		}
	}
	return best
}

// fits compares words; the last one may be in the plural.
func (d *definition) fits(folded []string) bool {
	if len(folded) < len(d.words) {
		return false
	}
	last := len(d.words) - 1
	return slices.Equal(folded[:last], d.words[:last]) && (folded[last] == d.words[last] || folded[last] == d.words[last]+"s")
}
