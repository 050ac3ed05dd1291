package starter

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"daleel/corpus"
)

// document turns the file into what the library takes in.
func (w *Work) document() *corpus.Document {
	d := &corpus.Document{Work: w.ID, Expression: w.ID + "/eng@" + w.Checked, Meta: w.Meta}
	d.Item = corpus.Item{MediaType: "text/plain", Status: corpus.ItemOK, Engine: "starter", Quality: 1}
	for i := range w.Entries {
		e := &w.Entries[i]
		dig := e.Digest
		d.Provisions = append(d.Provisions, corpus.Provision{
			EID: e.EID, Kind: w.unit, Number: e.Number, Heading: e.Heading, Unit: true,
			Text: searchText(dig), Lang: corpus.English, Digest: &dig,
		})
	}
	return d
}

// searchText is the digest in one run of words: what it says, whom it concerns,
// and the punishment, each a sentence to the eye of who sees it in a result.
func searchText(d corpus.Digest) string {
	parts := []string{d.Plain, d.Concerns}
	for _, p := range d.Punishment {
		parts = append(parts, penaltyLine(p))
	}
	var b strings.Builder
	for _, s := range parts {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		first, size := utf8.DecodeRuneInString(s)
		b.WriteString(string(unicode.ToUpper(first)) + strings.TrimSuffix(s[size:], ".") + ".")
	}
	return b.String()
}

// penaltyLine puts one rung in a line: "child victim: up to 7 years and fine".
func penaltyLine(p corpus.Punishment) string {
	s := p.Imprisonment
	if strings.HasPrefix(s, "up to") || strings.HasPrefix(s, "at least") || s != "" && s[0] <= '9' {
		s = "prison " + s
	}
	switch {
	case s == "":
		s = p.Fine
	case p.Fine == "":
	case p.Joint == "and":
		s += " and " + p.Fine
	case p.Joint == "either or both":
		s += ", or " + p.Fine + ", or both"
	case p.Joint == "or":
		s += ", or " + p.Fine
	default:
		s += "; " + p.Fine
	}
	if p.When != "" {
		s = p.When + ": " + s
	}
	return s
}
