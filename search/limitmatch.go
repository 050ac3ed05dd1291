package search

import (
	"cmp"
	"math"
	"slices"
)

// matched is an entry with the share of the question that it answers.
type matched struct {
	entry int
	share float64
}

// match finds the entries that a question is about, best first, and the share of the
// best.
func (t *timetable) match(words []string, meant [][]string) (found []matched, best float64) {
	total := 0.0
	for _, w := range words {
		total += t.weight(w)
	}
	for i := range t.entries {
		if h := t.entries[i].heading; t.entries[i].rest || h != nil && !slices.ContainsFunc(words, func(w string) bool { return h[w] }) {
			continue
		}
		if share := t.share(&t.entries[i], words, meant) / max(total, 1e-6); share >= limitShare {
			found = append(found, matched{i, share})
			best = max(best, share)
		}
	}
	kind := kindAsked(words)
	order := func(m matched) float64 { return m.share + t.entries[m.entry].nearness(words, kind) }
	slices.SortStableFunc(found, func(a, b matched) int { return cmp.Compare(order(b), order(a)) })
	found = slices.DeleteFunc(found, func(m matched) bool { return m.share < limitNear*best })
	return found[:min(len(found), maxLimits)], best
}

// share is what an entry has of the question's words, by what they tell. A phrase
// that the thesaurus has for the question stands for the words that the entry lacks.
func (t *timetable) share(e *timed, words []string, meant [][]string) float64 {
	has, total := 0.0, 0.0
	for _, w := range words {
		has += e.has(w) * t.weight(w)
		total += t.weight(w)
	}
	for _, phrase := range meant {
		if len(phrase) == 0 || len(phrase) == 1 && t.tells[phrase[0]] < math.Log(1+float64(len(t.entries))/fewEntries) {
			continue
		}
		if !slices.ContainsFunc(phrase, func(s string) bool { return !e.stems[s] }) {
			return max(has, meantShare*total)
		}
	}
	return has
}

// nearness parts entries that have the same words: one that begins with them, and
// says little else, is nearer.
func (e *timed) nearness(words []string, kind string) float64 {
	begins, ofKind := 0, 0.0
	if e.kind == kind {
		ofKind = kindPart
	}
	for _, s := range e.head {
		if proceedings[s] {
			continue
		}
		if slices.Contains(words, s) || slices.ContainsFunc(words, func(w string) bool { return slices.Contains(todays[w], s) }) {
			begins++
		}
	}
	return ofKind + headPart*float64(begins)/headStems - lengthPart*math.Log1p(float64(len(e.stems)))
}

// weight is what a word of the question tells.
func (t *timetable) weight(word string) float64 {
	if w, ok := t.tells[word]; ok {
		return w
	}
	most := 0.0
	for _, s := range todays[word] {
		most = max(most, t.tells[s])
	}
	return cmp.Or(most, t.unknown)
}

// has is how far an entry has a word, itself or as the schedule's own time wrote it.
func (e *timed) has(word string) float64 {
	if e.stems[word] {
		return 1
	}
	theirs := todays[word]
	n := 0
	for _, s := range theirs {
		if e.stems[s] {
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return float64(n) / float64(len(theirs))
}

// kindAsked is the stem of what a time is asked for: a suit, unless it is said to be
// something else.
func kindAsked(words []string) string {
	for _, w := range words {
		switch {
		case w == "appeal":
			return w
		case applied[w]:
			return stemsOf("application")[0]
		}
	}
	return "suit"
}

// other is the entry for all suits, or all applications, that no entry names; -1
// for none. Appeals have none.
func (t *timetable) other(words []string) int {
	kind := kindAsked(words)
	return slices.IndexFunc(t.entries, func(e timed) bool { return e.rest && e.kind == kind })
}
