package search

import (
	_ "embed"
	"strings"

	"daleel/indexer/analysis"
)

// Porter's rules join the forms of a word, not the words that are made from it: who asks
// for the recovery of a debt or for a complaint means what a section says of recovering
// and of who complains.

//go:embed families.txt
var familiesText string

// kinWeight is what a word of the same family counts beside the word that was typed: of
// 0.3, 0.5 and 0.8 the best on the judged queries that may be read (doc/relevance.md).
const kinWeight = 0.3

// kin leads from the stem of an English word to other words of its family, one for each
// other stem.
var kin = families(familiesText)

// families reads one family of words a line.
func families(text string) map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(text) {
		byStem := map[string]string{}
		var stems []string
		for _, w := range strings.Fields(line) {
			for _, t := range analysis.Terms(analysis.English, w) {
				if byStem[t.Term] == "" {
					byStem[t.Term] = w
					stems = append(stems, t.Term)
				}
			}
		}
		for _, s := range stems {
			for _, other := range stems {
				if other != s {
					out[s] = append(out[s], byStem[other])
				}
			}
		}
	}
	return out
}

// related adds the words of a typed word's family. A long text says the same in many
// words and needs none of them; who uses signs is searched for what is typed.
func (c *compiler) related(cn *concept, term string, fields []string) {
	if c.long || !c.plain {
		return
	}
	for _, t := range analysis.Terms(analysis.English, term) {
		for _, w := range kin[t.Term] {
			c.terms(cn, analysis.English, w, fields, kinWeight)
		}
	}
}
