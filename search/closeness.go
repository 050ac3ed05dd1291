package search

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"daleel/indexer/analysis"
)

// Bounds of the second look at the best passages.
const (
	closeLook  = 30   // passages
	closeBytes = 4096 // bytes of each
	closeGap   = 5    // words between two that still count as together
	closeWords = 24   // words of a query
)

// typedHeading raises the heading that was typed letter by letter above those that say the
// same in another spelling.
const typedHeading = 1.15

// formal headings are of provisions that every law has and that rule little: they hold
// many of a query's words because they define them or list what the law does.
var formal = regexp.MustCompile(`(?i)^\W*(definitions?|interpretation\b|short title|power to make (rules|regulations)|repeals?\b|removal of difficult|preamble)`)

// formalShare is what such a provision keeps of its score where the query has less
// than half of its heading's words and does not ask for it in another way.
const formalShare = 0.5

// closeness weighs how near each other the words of a plain query stand. It is
// measured on the best passages only, from their text.
type closeness struct {
	terms []string
	gap   []int // words between a term and the next in the query
	words int   // different terms
	// whole is the share of the query's words from which a heading that every law has
	// is asked for.
	whole float32
	// alike reads the compounds of the query in a text as they are read in the query; nil
	// where there are none.
	alike func(text string) string
	// typed is the text of such a query, by its words.
	typed string
	// above is how far above the leading passage a heading may raise another, as a
	// multiple of its score.
	above float32
}

// headAbove is that bound where several laws compete: what is raised above it would push
// others of its law out of sight.
const headAbove = 1.2

// newCloseness is nil for a text of less than so many words, or of too many.
func newCloseness(text string, least int) *closeness {
	toks := analysis.Terms(analysis.English, text)
	if len(toks) < least || len(toks) > closeWords {
		return nil
	}
	c := &closeness{whole: 2, above: headAbove}
	for i, t := range toks {
		c.terms = append(c.terms, t.Term)
		if i > 0 {
			c.gap = append(c.gap, t.Position-toks[i-1].Position)
		}
	}
	c.words = len(slices.Compact(slices.Sorted(slices.Values(c.terms))))
	return c
}

// of is 1 where all neighbours of the query stand together in the text as they
// do there, 0 where none do.
func (c *closeness) of(text string) float32 {
	places := map[string][]int{}
	for _, t := range c.terms {
		places[t] = nil
	}
	analysis.Each(analysis.English, clipText(text, closeBytes), func(term []byte, _, _, position int) {
		if ps, ok := places[string(term)]; ok {
			places[string(term)] = append(ps, position)
		}
	})
	if len(c.gap) == 0 {
		return 0
	}
	var sum float32
	for i, gap := range c.gap {
		if d := nearest(places[c.terms[i]], places[c.terms[i+1]], gap); d <= closeGap {
			sum += 1 / float32(1+d)
		}
	}
	return sum / float32(len(c.gap))
}

// reads lets other ways of writing a query's compounds be as near as the one it has.
func (c *closeness) reads(found []compound, typed string) {
	if c != nil && len(found) > 0 {
		c.alike, c.typed = alike(found), analysis.PhraseKey(typed)
	}
}

// read is a text, as far as it is looked at, with compounds as the query has them.
func (c *closeness) read(text string) string {
	if c.alike == nil {
		return text
	}
	return c.alike(clipText(text, closeBytes))
}

// heads is how far a heading says what the query does: the share of the query's words
// that it has, and the share of its own words that the query has.
func (c *closeness) heads(heading string) (asked, own float32) {
	words, both := 0, map[string]bool{}
	analysis.Each(analysis.English, heading, func(term []byte, _, _, _ int) {
		words++
		if slices.Contains(c.terms, string(term)) {
			both[string(term)] = true
		}
	})
	if len(both) == 0 {
		return 0, 0
	}
	return float32(len(both)) / float32(c.words), min(float32(len(both))/float32(words), 1)
}

// nearest is the least difference between the gap wanted and one found; the
// wrong order costs one word more.
func nearest(a, b []int, gap int) int {
	best := closeGap + 1
	for _, p := range a {
		i, _ := slices.BinarySearch(b, p)
		for _, k := range []int{i - 1, i, i + 1} {
			if k < 0 || k >= len(b) || b[k] == p {
				continue
			}
			d := b[k] - p - gap
			if b[k] < p {
				d = p - b[k]
			}
			best = min(best, max(d, -d))
		}
	}
	return best
}

// look takes a second look at the best passages of the best works.
func (r *run) look(c *closeness, lifts []lift, works bitset) {
	if c == nil || r.p.Phrase == 0 && r.p.Heading == 0 || r.partial {
		return
	}
	asked := map[int32]bool{}
	for _, l := range lifts {
		asked[l.passage] = asked[l.passage] || strings.HasPrefix(l.by, byQuery)
	}
	best := r.bestParts(works)
	var heads []headed
	first, top := float32(0), float32(0)
	for i, p := range best {
		if i == 0 {
			first = p.score
		}
		rec, text, err := r.g.read(p.p, true)
		if err != nil {
			r.fail(err)
			return
		}
		if h := r.weighText(c, p.part, rec.Heading, text, asked[p.p]); h.by > 0 {
			heads = append(heads, h)
		}
		top = max(top, p.score)
	}
	for _, h := range heads {
		h.raise(first*c.above, top*c.above)
	}
	for _, p := range best {
		b := r.s.best[p.work][:]
		slices.SortStableFunc(b, func(x, y part) int { return cmp.Compare(y.score, x.score) })
	}
}

// workPart is one of the best passages of a work, where scratch keeps it.
type workPart struct {
	work int32
	*part
}

// bestParts lists the best passages of works that are looked at again.
func (r *run) bestParts(works bitset) []workPart {
	var all []workPart
	works.each(func(w int32) {
		for i := range r.s.best[w] {
			if p := &r.s.best[w][i]; p.score > 0 {
				all = append(all, workPart{w, p})
			}
		}
	})
	sortTop(all, closeLook, func(a, b workPart) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.p, b.p))
	})
	return all[:min(len(all), closeLook)]
}

// wholeHeading is the share of a heading's words from which a query that has no others is
// the heading.
const wholeHeading = 0.8

// headed is a passage whose heading says what the query does.
type headed struct {
	*part
	by    float32 // is added to its score, as a multiple
	whole bool    // the query is the heading
}

// raise raises it to no more than most, or than mostWhole where the query is the heading:
// who types a heading wants that provision before those that the thesaurus knows by some
// of its words.
func (h headed) raise(most, mostWhole float32) {
	if h.whole {
		most = mostWhole
	}
	h.score = max(h.score, min(h.score*(1+h.by), most))
}

// weighText weighs a passage by how near each other the query's words stand in its heading
// and its text, and tells how far the heading is to raise it; asked says that the query
// itself asks for the passage.
func (r *run) weighText(c *closeness, p *part, title, text string, asked bool) headed {
	heading := c.read(title)
	p.score *= 1 + r.p.Phrase*c.of(heading+"\n"+c.read(text))
	if c.typed != "" && analysis.PhraseKey(title) == c.typed {
		p.score *= typedHeading
	}
	share, own := c.heads(heading)
	switch {
	case own < 0.5 && share < c.whole && formal.MatchString(title) && !asked:
		p.score *= formalShare
		return headed{}
	case share == 1 && own >= wholeHeading:
		return headed{p, r.p.Whole, true}
	}
	return headed{p, share * share * own * r.p.Heading, false}
}
