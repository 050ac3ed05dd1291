package search

import (
	"cmp"
	"context"
	"slices"

	index "github.com/blevesearch/bleve_index_api"
)

// checkEvery is after how many postings a pass looks at its deadline.
const checkEvery = 1 << 14

// eachPosting calls fn for every live document of a term: a passage ordinal
// where ref ≥ 0, else work -(ref+2).
func (s *shard) eachPosting(ctx context.Context, field, term string, fn func(ref int32, tf float64)) error {
	r, err := s.reader.TermFieldReader(ctx, []byte(term), field, true, false, false)
	if err != nil {
		return err
	}
	defer r.Close()
	var d index.TermFieldDoc
	for n := 1; ; n++ {
		next, err := r.Next(&d)
		if err != nil || next == nil {
			return err
		}
		if ref := s.refs[d.ID.Value()]; ref != dead {
			fn(ref, float64(d.Freq))
		}
		if n%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

// sequence asks for terms near each other in one field. At holds the place of
// each term in an exact phrase; Slop is how many other words may stand among
// them, Ordered whether they keep their order. An exact phrase is ordered with
// slop 0.
type sequence struct {
	terms   []string
	at      []int
	slop    int
	ordered bool
	// together asks only that all terms are there: the field keeps no places.
	together bool
}

// exact reports whether the words have to stand as they do in the query.
func (q *sequence) exact() bool { return q.ordered && q.slop == 0 }

// cursor walks the postings of one term of a sequence.
type cursor struct {
	r     index.TermFieldReader
	d     index.TermFieldDoc
	cur   *index.TermFieldDoc
	count uint64
	i     []int // where the term stands in the sequence
	pos   []int
}

func (c *cursor) advance(to index.IndexInternalID) (err error) {
	if c.cur != nil && c.cur.ID.Compare(to) < 0 {
		c.cur, err = c.r.Advance(to, &c.d)
	}
	return err
}

func (c *cursor) positions() []int {
	c.pos = c.pos[:0]
	for _, v := range c.cur.Vectors {
		c.pos = append(c.pos, int(v.Pos))
	}
	slices.Sort(c.pos)
	return c.pos
}

// eachSequence calls fn for every live document in which the sequence occurs,
// with the number of times.
func (s *shard) eachSequence(ctx context.Context, field string, q *sequence, fn func(ref int32, tf float64)) error {
	cs, err := s.cursors(ctx, field, q)
	defer func() {
		for _, c := range cs {
			_ = c.r.Close()
		}
	}()
	if err != nil || cs == nil {
		return err
	}
	places, before := make([][]int, len(q.terms)), repeats(q.terms)
	lead := cs[0] // the rarest
	for n := 1; ; n++ {
		if met, err := meet(cs); err != nil || !met {
			return err
		}
		if ref := s.refs[lead.cur.ID.Value()]; ref != dead && q.together {
			fn(ref, 1)
		} else if ref != dead {
			for _, c := range cs {
				ps := c.positions()
				for _, i := range c.i {
					places[i] = ps
				}
			}
			if tf := occurrences(q, before, places); tf > 0 {
				fn(ref, float64(tf))
			}
		}
		if lead.cur, err = lead.r.Next(&lead.d); err != nil {
			return err
		}
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

// meet moves the cursors on to the next document that all of them have, if it is not
// the one at which they stand; false where there is none.
func meet(cs []*cursor) (bool, error) {
	lead := cs[0]
	var target index.IndexInternalID
	for lead.cur != nil {
		target = append(target[:0], lead.cur.ID...)
		apart := false
		for _, c := range cs[1:] {
			if err := c.advance(target); err != nil || c.cur == nil {
				return false, err
			}
			if apart = c.cur.ID.Compare(target) != 0; apart {
				target = append(target[:0], c.cur.ID...)
				break
			}
		}
		if !apart {
			return true, nil
		}
		if err := lead.advance(target); err != nil {
			return false, err
		}
	}
	return false, nil
}

// cursors opens one cursor a term, rarest first; nil where a term is missing. A word
// that stands in the sequence again is not read again.
func (s *shard) cursors(ctx context.Context, field string, q *sequence) ([]*cursor, error) {
	cs := make([]*cursor, 0, len(q.terms))
	for i, t := range q.terms {
		if first := slices.Index(q.terms, t); first < i {
			c := cs[slices.IndexFunc(cs, func(c *cursor) bool { return c.i[0] == first })]
			c.i = append(c.i, i)
			continue
		}
		r, err := s.reader.TermFieldReader(ctx, []byte(t), field, true, false, true)
		if err != nil {
			return cs, err
		}
		cs = append(cs, &cursor{r: r, count: r.Count(), i: []int{i}})
		if r.Count() == 0 {
			for _, c := range cs {
				_ = c.r.Close()
			}
			return nil, nil
		}
	}
	slices.SortStableFunc(cs, func(a, b *cursor) int { return cmp.Compare(a.count, b.count) })
	for _, c := range cs {
		var err error
		if c.cur, err = c.r.Next(&c.d); err != nil {
			return cs, err
		}
	}
	return cs, nil
}

// occurrences counts how often a sequence occurs, given the sorted positions of
// each of its terms, and how often each has stood in the sequence before.
func occurrences(q *sequence, before []int, places [][]int) int {
	if q.exact() {
		return exactOccurrences(q, places)
	}
	n, window := 0, len(q.terms)-1+q.slop
	for _, start := range places[0] {
		if q.ordered {
			if orderedWithin(places, start, start+window) {
				n++
			}
			continue
		}
		for from := start - window; from <= start; from++ {
			if allWithin(places, before, from, from+window) {
				n++
				break
			}
		}
	}
	return n
}

func exactOccurrences(q *sequence, places [][]int) int {
	n := 0
	for _, start := range places[0] {
		ok := true
		for i := 1; i < len(places) && ok; i++ {
			_, ok = slices.BinarySearch(places[i], start+q.at[i]-q.at[0])
		}
		if ok {
			n++
		}
	}
	return n
}

// orderedWithin reports whether the terms follow each other from start to end.
func orderedWithin(places [][]int, start, end int) bool {
	last := start
	for _, ps := range places[1:] {
		i, _ := slices.BinarySearch(ps, last+1)
		if i == len(ps) || ps[i] > end {
			return false
		}
		last = ps[i]
	}
	return true
}

// allWithin reports whether every term occurs between two positions, a repeated one as
// often as it is asked for: before counts the same terms in front of each.
func allWithin(places [][]int, before []int, from, to int) bool {
	for t, ps := range places {
		i, _ := slices.BinarySearch(ps, from)
		if i += before[t]; i >= len(ps) || ps[i] > to {
			return false
		}
	}
	return true
}

// repeats counts before each term how often it has stood already.
func repeats(terms []string) []int {
	n, seen := make([]int, len(terms)), make(map[string]int, len(terms))
	for i, t := range terms {
		n[i] = seen[t]
		seen[t]++
	}
	return n
}
