package guidance

import (
	"cmp"
	"slices"
	"strings"

	"daleel/search/query"
	"daleel/search/thesaurus"
)

// A caller may tell of two needs in one breath: "husband beats me and does not
// give money". Each part of the query is then asked for its own guide. Parts that
// a word of joining or a comma sets apart are believed sooner than such as every
// split of a sentence has: the guides' likelihood, and how far what the part means
// is what they are about, have to be at least as said here. Chosen by reading what
// the sentences of corpus/starter/testdata/callers-first, callers-short and
// callers-daily.jsonl bring; callers-held.jsonl were not read.
const (
	leastPart    = 2  // words
	mostUnjoined = 10 // words of a query that is cut where nothing joins
	joinedLikely = 3.0
	joinedAgree  = 0.4
	partLikely   = 5.0
	partAgree    = 0.7
)

// joining are the words between two things that a caller tells.
var joining = strings.Fields("and also but plus & + aur or bhi phir lekin magar اور بھی پھر لیکن مگر نیز")

// split is a way to cut a query in two.
type split struct {
	before, after string
	joined        bool
}

// splits lists the ways to cut a query into parts of at least leastPart words.
func splits(text string) (out []split) {
	words := strings.Fields(text)
	for at := leastPart; at+leastPart <= len(words); at++ {
		rest := words[at:]
		joined := strings.ContainsAny(words[at-1], ",;،؛.۔")
		for len(rest) > leastPart && slices.Contains(joining, strings.ToLower(rest[0])) {
			rest, joined = rest[1:], true
		}
		if joined || len(words) <= mostUnjoined {
			out = append(out, split{strings.Join(words[:at], " "), strings.Join(rest, " "), joined})
		}
	}
	return out
}

// shownAsTyped lists the guides of a query as it is worded: those that fit it, or
// two that its parts bring, the more urgent first, where these say more, or one that
// a part brings where none fits the whole. What a guide lifts hangs on the whole
// alone: with the parts' guides too, judged queries rank no better.
func (m *Matcher) shownAsTyped(text string, e *thesaurus.Expansion) []scored {
	weighed := tallies{}
	fit := m.fitting(text, e, weighed)
	if m == nil || e == nil || e.Heart != "" || len(strings.Fields(text)) >= query.ProseWords {
		return fit
	}
	parts := m.twoNeeds(text, e, weighed)
	switch {
	case len(fit) == 0:
		return parts
	case len(parts) < 2 || parts[0].guide != fit[0].guide && parts[1].guide != fit[0].guide:
		return fit
	}
	slices.SortStableFunc(parts, func(a, b scored) int {
		return cmp.Or(cmp.Compare(m.guides[b.guide].Urgent, m.guides[a.guide].Urgent), cmp.Compare(b.likely, a.likely))
	})
	return parts
}

// twoNeeds cuts a query, which the thesaurus reads as e, where its parts are surest
// of two different guides; where only one part of a joined query has a guide, it
// lists that one.
func (m *Matcher) twoNeeds(text string, e *thesaurus.Expansion, weighed tallies) (best []scored) {
	least := 0.0
	for _, s := range splits(text) {
		a, okA := m.surest(s.before, s.joined, e, weighed)
		if !okA && !s.joined {
			continue
		}
		b, okB := m.surest(s.after, s.joined, e, weighed)
		switch {
		case okA && okB && a.guide != b.guide:
			if l := min(a.likely, b.likely); len(best) < 2 || l > least {
				best, least = []scored{a, b}, l
			}
		case len(best) > 0 || !s.joined:
		case okA:
			best = []scored{a}
		case okB:
			best = []scored{b}
		}
	}
	return best
}

// surest is the best guide of a part of a query, if it is good enough to be
// shown beside another; the query's words are weighed once.
func (m *Matcher) surest(part string, joined bool, whole *thesaurus.Expansion, weighed tallies) (scored, bool) {
	ranked := m.rank(part, weighed)
	if len(ranked) == 0 || m.thesaurus == nil {
		return scored{}, false
	}
	s, likely, agree := ranked[0], partLikely, partAgree
	if joined {
		likely, agree = joinedLikely, joinedAgree
	} else if m.agreement(s.guide, whole) < agree {
		return s, false
	}
	if s.likely < likely {
		return s, false
	}
	e := m.thesaurus.Expand(part)
	return s, m.agreement(s.guide, &e) >= agree && m.sure(s, part, &e)
}
