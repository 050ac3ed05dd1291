package thesaurus

import (
	"cmp"
	"slices"
	"strings"

	"daleel/indexer/analysis"
)

// Phrases are the needs that people may be typing, in order, for type-ahead.
type Phrases struct {
	fold               func(string) string
	byLetters, bySound []offer
}

// offer is one of a concept's, under its key.
type offer struct {
	key, text string
	concept   int32
	place     int32 // among the concept's phrases of its script
}

// The bounds of a phrase that is offered, and of the phrases that are looked at.
const (
	offeredWords  = 4
	offeredLooks  = 600
	leastOffered  = 2 // letters typed
	leastSounding = 3 // sounds typed
)

// NewPhrases lists the phrases of all concepts that are short enough to be offered, under
// their letters as fold makes them alike.
func NewPhrases(t *Thesaurus, fold func(string) string) *Phrases {
	p := &Phrases{fold: fold}
	for i := range t.Concepts {
		c := &t.Concepts[i]
		for n, list := range [][]string{c.Legal, c.Plain, c.Urdu, c.Roman} {
			for place, text := range list {
				if strings.Count(text, " ") >= offeredWords {
					continue
				}
				p.byLetters = append(p.byLetters, offer{fold(text), text, int32(i), int32(place)})
				if n == 3 {
					p.bySound = append(p.bySound, offer{soundOf(text), text, int32(i), int32(place)})
				}
			}
		}
	}
	order := func(a, b offer) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.place, b.place), cmp.Compare(a.concept, b.concept))
	}
	slices.SortFunc(p.byLetters, order)
	slices.SortFunc(p.bySound, order)
	return p
}

// soundOf is a phrase of Roman Urdu by its sound; the last vowel may be all that is
// typed of a syllable.
func soundOf(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		words[i] = analysis.RomanKey(w)
	}
	return strings.TrimRight(strings.Join(words, " "), "aiu")
}

// Beginning gives at most n phrases of different concepts that begin as typed, or,
// where none does, that sound so: those first that say it in the fewest words and
// stand first in their row.
func (p *Phrases) Beginning(typed string, n int) []string {
	out := leading(p.byLetters, p.fold(typed), leastOffered, n)
	if len(out) == 0 {
		out = leading(p.bySound, soundOf(typed), leastSounding, n)
	}
	return out
}

// cost is less for phrases of few words that stand first in their row: the first are how
// most people write it.
func (o offer) cost() int { return 2*strings.Count(o.text, " ") + int(o.place) }

func leading(list []offer, key string, least, n int) (texts []string) {
	if len([]rune(key)) < least {
		return nil
	}
	from, _ := slices.BinarySearchFunc(list, key, func(p offer, k string) int { return cmp.Compare(p.key, k) })
	var found []offer
	for i := from; i < len(list) && i-from < offeredLooks && strings.HasPrefix(list[i].key, key); i++ {
		found = append(found, list[i])
	}
	slices.SortStableFunc(found, func(a, b offer) int {
		return cmp.Or(a.cost()-b.cost(), len(a.text)-len(b.text))
	})
	seen := map[int32]bool{}
	for _, f := range found {
		if len(texts) < n && !seen[f.concept] && !slices.Contains(texts, f.text) {
			seen[f.concept] = true
			texts = append(texts, f.text)
		}
	}
	return texts
}
