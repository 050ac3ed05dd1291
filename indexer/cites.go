package indexer

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/citation"
	"daleel/indexer/schema"
)

// maxSentence bounds what is kept of the sentence around a citation, in bytes.
const maxSentence = 280

// cite notes what a document cites, with the sentences. Citations of the work
// itself, such as its case number at the head of every page, are left out.
func (e *entry) cite(d *corpus.Document, hide func(string) string) {
	texts := make(map[string]string, len(d.Provisions))
	for i := range d.Provisions {
		if d.Provisions[i].Text != "" {
			texts[d.Provisions[i].EID] = d.Provisions[i].Text
		}
	}
	own := map[string]bool{"": true, e.work.ID: true, d.Work: true}
	for _, k := range e.work.Keys {
		own[k] = true
	}
	seen := map[string]bool{}
	enacted := e.work.Kind.Legislative() && e.work.Kind != corpus.KindBill
	for _, c := range d.Citations {
		around := sentence(texts[c.In], c.Start, c.End)
		ref := schema.Reference(c.Form, c.Normal, c.Target, courtNamed(around, e.work.Court))
		if own[ref] || c.Form == string(citation.FormCase) && own[schema.Reference(c.Form, c.Normal, "", e.work.Court)] {
			continue
		}
		_, eid, _ := strings.Cut(c.Target, "#")
		e.cites = append(e.cites, schema.Cite{
			In: c.In, Target: ref, EID: eid, Normal: c.Normal, Sentence: hide(around), Treatment: c.Treatment,
		})
		if unit := ref + "#" + schema.UnitOf(eid); eid != "" && !seen[unit] {
			seen[unit] = true
			e.work.Cited = append(e.work.Cited, unit)
		}
		if enacted && c.Form == string(citation.FormWork) {
			if ok, limited := repealed(texts[c.In], c.Start, c.End); ok {
				e.work.Repeals = append(e.work.Repeals, schema.Repeal{
					Target: ref, In: c.In, Name: strings.ToValidUTF8(texts[c.In][max(0, c.Start-60):c.End], ""), Limited: limited,
				})
			}
		}
		if !seen[ref] {
			seen[ref] = true
			e.work.Targets = append(e.work.Targets, ref)
		}
	}
	e.citeAmendments(d, own, seen)
}

// citeAmendments notes by which instruments the provisions were changed, with
// the footnotes that say so: what an amending law did is found from it.
func (e *entry) citeAmendments(d *corpus.Document, own, seen map[string]bool) {
	for i := range d.Provisions {
		p := &d.Provisions[i]
		for _, a := range p.Amendments {
			if a.Work == "" || own[a.Work] {
				continue
			}
			e.cites = append(e.cites, schema.Cite{
				In: p.EID, Target: a.Work, Normal: a.By, Sentence: shorten(a.Note), Treatment: corpus.Treatment(a.Action + " by"),
			})
			if !seen[a.Work] {
				seen[a.Work] = true
				e.work.Targets = append(e.work.Targets, a.Work)
			}
		}
	}
}

// shorten keeps what fits of a footnote, whole words only.
func shorten(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) <= maxSentence {
		return s
	}
	s = strings.ToValidUTF8(s[:maxSentence], "")
	return s[:max(strings.LastIndexByte(s, ' '), 0)] + " …"
}

// name notes by which identifiers and citations others may cite the work.
func (e *entry) name(docs []*corpus.Document, m *corpus.Metadata) {
	for _, d := range docs {
		if d != nil && d.Work != "" && d.Work != e.work.ID && !slices.Contains(e.work.Aliases, d.Work) {
			e.work.Aliases = append(e.work.Aliases, d.Work)
		}
	}
	court, cited := "", []string{m.Symbol}
	if m.Case != nil {
		court, cited = m.Case.Court, slices.Concat(cited, []string{m.Case.Neutral}, m.Case.Reported, m.Case.Numbers)
	}
	for _, s := range cited {
		c, err := citation.Parse(s)
		if err != nil {
			continue
		}
		key := schema.Reference(string(c.Form()), c.Normal(), c.Target(), court)
		if key != "" && !slices.Contains(e.work.Keys, key) {
			e.work.Keys = append(e.work.Keys, key)
		}
	}
}

// courtNames are how sentences name the courts whose judgments are cited by
// case number.
var courtNames = []struct{ words, code string }{
	{"lahore high court", "pklhc"}, {"high court of sindh", "pkshc"}, {"sindh high court", "pkshc"},
	{"islamabad high court", "pkihc"}, {"peshawar high court", "pkphc"}, {"high court of balochistan", "pkbhc"},
	{"balochistan high court", "pkbhc"}, {"federal shariat court", "pkfsc"}, {"supreme court", "pksc"},
	{"this court", ""}, {"high court", schema.AnyCourt},
}

// courtNamed is the code of the court that a sentence names, else that of the
// court which wrote it.
func courtNamed(sentence, own string) string {
	low := strings.ToLower(sentence)
	for _, c := range courtNames {
		if strings.Contains(low, c.words) {
			return cmp.Or(c.code, own)
		}
	}
	return own
}

// sentence cuts the sentence around text[start:end], whole words only, with
// its white space made single blanks.
func sentence(text string, start, end int) string {
	if start < 0 || end > len(text) || start >= end {
		return ""
	}
	from, to := start, end
	for from > 0 && start-from < maxSentence/2 && !sentenceEnd(text, from-1) {
		from--
	}
	for to < len(text) && to-end < maxSentence/2 && !sentenceEnd(text, to-1) {
		to++
	}
	for from < start && (!utf8.RuneStart(text[from]) || from > 0 && text[from-1] > ' ') {
		from++
	}
	for to > end && (to < len(text) && (!utf8.RuneStart(text[to]) || text[to] > ' ')) {
		to--
	}
	return strings.Join(strings.Fields(text[from:to]), " ")
}

// sentenceEnd reports whether a sentence ends with the byte at i: a stop before
// white space and a capital, which "s. 302" and "Cr.P.C. 497" are not.
func sentenceEnd(text string, i int) bool {
	if text[i] == '\n' && i > 0 && text[i-1] == '\n' {
		return true
	}
	if text[i] != '.' && text[i] != '?' && text[i] != ';' || i+2 >= len(text) || i < 3 {
		return false
	}
	next := text[i+2]
	return text[i+1] <= ' ' && next >= 'A' && next <= 'Z' && text[i-1] >= 'a' && text[i-1] <= 'z' && text[i-2] >= 'a' && text[i-2] <= 'z'
}
