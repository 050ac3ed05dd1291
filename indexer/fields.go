package indexer

import (
	"strings"

	"daleel/corpus"
	"daleel/indexer/schema"
)

// fields are the Bleve fields of the work's own document.
func (e *entry) fields() map[string]any {
	w := &e.work
	names := append([]string{w.Title}, w.Names...)
	f := map[string]any{}
	put := func(field string, values ...string) {
		if s := strings.Join(nonEmpty(values), "\n"); s != "" {
			f[field] = s
		}
	}
	put(schema.FieldTitle, names...)
	put(schema.FieldTitleExact, names...)
	put(schema.FieldTitleUr, urduRuns(strings.Join(names, " ")))
	put(schema.FieldCitation, append([]string{w.NumberText}, append(w.Citations, w.Cases...)...)...)
	put(schema.FieldParty, e.parties...)
	put(schema.FieldJudge, e.judges...)
	put(schema.FieldLong, e.long...)
	return f
}

// fields are the Bleve fields of a passage.
func (p *passage) fields() map[string]any {
	f := map[string]any{}
	put := func(field, value string) {
		if value != "" {
			f[field] = value
		}
	}
	text := p.text
	if p.DigestOnly {
		// The words of a digest are held below; its text would count twice.
		text = ""
	}
	urdu := urduRuns(p.Heading + "\n" + text)
	if p.Lang == corpus.Urdu {
		urdu = p.Heading + "\n" + text
	} else {
		put(schema.FieldHeading, strings.Join(append([]string{p.Heading}, p.defines...), "\n"))
		put(schema.FieldBody, text)
		put(schema.FieldTrail, strings.Join(p.Trail, "\n"))
	}
	put(schema.FieldExact, p.Heading+"\n"+p.text)
	put(schema.FieldUrdu, urdu)
	put(schema.FieldUrduBare, urdu)
	roman := urdu
	if d := p.Digest; d != nil {
		words := strings.Join(d.Words, "\n")
		put(schema.FieldDigest, strings.Join(nonEmpty([]string{d.Plain, d.Concerns, words}), "\n"))
		ur := strings.Join(nonEmpty([]string{d.PlainUr, urduRuns(words)}), "\n")
		put(schema.FieldDigestUr, ur)
		roman = strings.Join(nonEmpty([]string{urdu, ur, words}), "\n")
	}
	put(schema.FieldRoman, roman)
	return f
}

func nonEmpty(in []string) []string {
	var out []string
	for _, s := range in {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// urduRuns keeps the words in Arabic letters of a text in another script: the
// Urdu quotations of an English judgment.
func urduRuns(s string) string {
	if strings.IndexFunc(s, corpus.IsArabic) < 0 {
		return ""
	}
	var out []string
	for _, w := range strings.Fields(s) {
		if strings.IndexFunc(w, corpus.IsArabic) >= 0 {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}
