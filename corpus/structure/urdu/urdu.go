// Package urdu reads the Urdu translations of statutes into articles whose eIds
// are those of the English text, so that the two can be linked article by
// article: "۲۵۔ الف" is art_25A.
//
// The texts that circulate are OCR of print: numbers stand before or after the
// marginal heading, lose digits or are lost. What is found is a growing
// sequence; what is missing is reported.
//
// contents.go reads the table at the front, candidates.go and articles.go the lines that
// may open a provision, digits.go how likely a figure was misread. chain.go and align.go
// choose the sequence that most speaks for, mend.go, count.go and numbering.go what the
// contents know of it; headings.go and containers.go name and group it, notes.go,
// amendment.go and history.go read the footnotes. units.go builds, sub.go divides and
// findings.go reports.
package urdu

import (
	"cmp"
	"regexp"
	"strings"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
)

// Parse reads the metadata and the articles of pages. Known is what a catalogue
// says and wins where it is given. Parse never panics.
func Parse(pages []corpus.Page, name string, known corpus.Metadata) (corpus.Metadata, []corpus.Provision, []corpus.Finding) {
	ls := visible(lines.Read(pages))
	id := identify(frontText(ls), bodyText(ls))
	meta := overlay(id.metadata(ls), known)
	provisions, findings := split(ls, notesOf(pages, ls), meta)
	return meta, provisions, findings
}

// overlay lets what a catalogue knows win over what was read.
func overlay(m, known corpus.Metadata) corpus.Metadata {
	m.Kind = cmp.Or(known.Kind, m.Kind)
	if known.Title != "" && known.Title != m.Title {
		// An English title from a catalogue becomes the other name.
		m.AltTitles = append([]string{known.Title}, m.AltTitles...)
	}
	m.Number = cmp.Or(known.Number, m.Number)
	m.NumberText = cmp.Or(known.NumberText, m.NumberText)
	m.Year = cmp.Or(known.Year, m.Year)
	m.Enactor = cmp.Or(known.Enactor, m.Enactor)
	m.Jurisdiction = cmp.Or(known.Jurisdiction, m.Jurisdiction)
	m.Status, m.StatusNote = known.Status, known.StatusNote
	m.Topics, m.OfficialURL, m.LongTitle = known.Topics, known.OfficialURL, known.LongTitle
	return m
}

func head(s string, n int) string {
	if len(s) > n {
		s = strings.ToValidUTF8(s[:n], "")
	}
	return s
}

// digits writes Urdu and Arabic figures as European ones, and the letters of Arabic
// keyboards as those of Urdu, so that one form of a word is enough to know it.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '۰' && r <= '۹':
			return '0' + r - '۰'
		case r >= '٠' && r <= '٩':
			return '0' + r - '٠'
		}
		return urduLetter(r)
	}, unstretched(s))
}

// unstretched makes a stroke of what draws the last letter of a word out, "الفـ": print
// puts it where it means one.
func unstretched(s string) string {
	if !strings.Contains(s, "ـ") {
		return s
	}
	return reStretched.ReplaceAllString(s, "-$1")
}

var reStretched = regexp.MustCompile(`ـ([^\p{L}\p{M}ـ]|$)`)

// letters writes the letters of Arabic keyboards as those of Urdu. Every byte keeps its
// place.
func letters(s string) string { return strings.Map(urduLetter, s) }

// urduLetter is the letter of Urdu for one of Arabic that looks the same.
func urduLetter(r rune) rune {
	switch r {
	case 'ي', 'ى':
		return 'ی'
	case 'ك':
		return 'ک'
	case 'ه':
		return 'ہ'
	}
	return r
}

// bidi are the marks of direction and the soft hyphen, which nobody sees.
var bidi = strings.NewReplacer("\u200b", "", "\u200e", "", "\u200f", "", "\u202a", "", "\u202b", "", "\u202c", "", "\u202d", "", "\u202e", "",
	"\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "", "\u00ad", "")

// visible takes the marks of direction out of lines, and bytes that are no letter: what
// digits makes of those is longer than they are.
func visible(ls []lines.Line) []lines.Line {
	for i := range ls {
		ls[i].Text = strings.TrimSpace(bidi.Replace(strings.ToValidUTF8(ls[i].Text, "")))
	}
	return ls
}
