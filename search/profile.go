package search

import (
	"daleel/search/guidance"
	"daleel/search/intent"
	"daleel/search/query"
	"daleel/search/thesaurus"
)

// profile is how one kind of query is ranked.
type profile struct{ intent.Profile }

// weight is what a term counts in a field.
func (p *profile) weight(field string) float32 {
	if w, ok := p.Fields[field]; ok {
		return w
	}
	return 1
}

// reader understands queries: what every generation shares.
type reader struct {
	intents  *intent.Reader
	profiles intent.Set
	guides   *guidance.Matcher
	phrases  *thesaurus.Phrases
}

// profile gives the profile of an intent.
func (r *reader) profile(i intent.Intent) *profile { return &profile{r.profiles.For(i)} }

// intent is the kind of a query; nothing asked for is browsing.
func (r *reader) intent(q query.Query) intent.Intent {
	if q.Root == nil {
		return intent.Browse
	}
	return r.intents.Read(q, nil).Intent
}
