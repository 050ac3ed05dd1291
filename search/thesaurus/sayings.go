package thesaurus

import "strings"

// saying is a phrase of the data, parted into words.
type saying struct {
	text   string
	script scriptKind
	words  []word
	legal  bool
}

// reader parts many texts into words and analyses each word once: the data says
// some hundred thousand words, but only some ten thousand different ones.
type reader map[string]*[urdu + 1][]word

func (r reader) tokens(text string, latin scriptKind) []word {
	out := make([]word, 0, strings.Count(text, " ")+1)
	for part := range strings.FieldsSeq(text) {
		known := r[part]
		if known == nil {
			known = new([urdu + 1][]word)
			r[part] = known
		}
		if known[latin] == nil {
			known[latin] = tokens(part, latin)
		}
		out = append(out, known[latin]...)
	}
	return out
}

// spoken parts the phrases of every concept into words.
func (r reader) spoken(concepts []Concept) [][]saying {
	out := make([][]saying, len(concepts))
	for i, c := range concepts {
		out[i] = r.sayings(c)
	}
	return out
}

func (r reader) sayings(c Concept) []saying {
	var out []saying
	add := func(phrases []string, script scriptKind, legal bool) {
		for _, p := range phrases {
			out = append(out, saying{p, script, r.tokens(p, script), legal})
		}
	}
	add(c.Legal, english, true)
	add(c.Plain, english, false)
	add(c.Urdu, urdu, false)
	add(c.Roman, roman, false)
	return out
}
