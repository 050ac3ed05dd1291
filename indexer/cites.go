package indexer

import (
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/indexer/schema"
)

// maxSentence bounds what is kept of the sentence around a citation, in bytes.
const maxSentence = 280

// cite notes the citations whose targets are known, with their sentences.
func (e *entry) cite(d *corpus.Document, hide func(string) string) {
	texts := make(map[string]string, len(d.Provisions))
	for i := range d.Provisions {
		if d.Provisions[i].Text != "" {
			texts[d.Provisions[i].EID] = d.Provisions[i].Text
		}
	}
	seen := map[string]bool{}
	for _, c := range d.Citations {
		target, eid, _ := strings.Cut(c.Target, "#")
		if target == "" || target == e.work.ID {
			continue
		}
		e.cites = append(e.cites, schema.Cite{
			In: c.In, Target: target, EID: eid, Normal: c.Normal, Sentence: hide(sentence(texts[c.In], c.Start, c.End)),
		})
		if unit := target + "#" + unitOf(eid); eid != "" && !seen[unit] {
			seen[unit] = true
			e.work.Cited = append(e.work.Cited, unit)
		}
		if !seen[target] {
			seen[target] = true
			e.work.Targets = append(e.work.Targets, target)
		}
	}
}

// unitOf is the eId of the provision that a hit can point to: sec_21 for
// sec_21__subsec_1.
func unitOf(eid string) string {
	for _, below := range []string{"__subsec_", "__para_", "__proviso", "__expl", "__illus"} {
		if i := strings.Index(eid, below); i > 0 {
			eid = eid[:i]
		}
	}
	return eid
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
