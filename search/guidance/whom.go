package guidance

import (
	"slices"
	"strings"

	"daleel/search/thesaurus"
)

// whomWords names the meanings of the lexicon by which callers speak of those whom a
// guide may be for ("whom" in its file). Where they speak of none of them, another guide
// is likelier: "police bhai utha le gayi" is about no child, though many who tell of an
// arrested child tell it in just these words.
var whomWords = map[string][]string{
	"child": {"child", "son", "daughter", "boy", "girl", "student", "orphan", "small", "young", "school", "class"},
	"woman": {"woman", "wife", "sister", "mother", "daughter", "girl", "widow", "aunt"},
}

// withoutWhom is what it costs a guide that nobody it is for is spoken of, in
// likelihood.
const withoutWhom = 1.5

// whomTerms lists for each kind of person the terms of a query that speak of one.
func whomTerms(th *thesaurus.Thesaurus, means map[string]string) map[string]map[string]bool {
	out := map[string]map[string]bool{"child": {childAge: true}, "woman": {}}
	if th == nil {
		return out
	}
	for whom, names := range whomWords {
		for _, w := range spell(strings.Join(names, ", ")) {
			for _, t := range w.terms {
				if id, ok := means[t.term]; ok {
					out[whom][id] = true
				}
			}
		}
	}
	return out
}

// speaksOf reports whether a query's words speak of those whom a guide is for; of a
// guide for anybody they always do.
func (m *Matcher) speaksOf(words []word, guide int) bool {
	terms, ok := m.whom[m.guides[guide].Whom]
	return !ok || slices.ContainsFunc(words, func(w word) bool {
		return slices.ContainsFunc(w.terms, func(t term) bool { return terms[t.term] })
	})
}
