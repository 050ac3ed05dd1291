package search

import (
	"context"
	"errors"
	"math"

	"daleel/indexer/schema"
)

// flat marks the fields whose length does not matter: they are all short.
var flat = map[string]bool{schema.FieldHeading: true, schema.FieldTrail: true, schema.FieldDigest: true, schema.FieldDigestUr: true}

// run is one pass of a query over a generation.
type run struct {
	g  *generation
	p  *profile
	s  *scratch
	cx context.Context
	// total is the weight of all concepts that occur at all: what a passage
	// that holds the whole query has found.
	total float32
	// partial says that the deadline cut the pass short.
	partial bool
	err     error
}

// eval finds the works that match a clause, and scores on the way.
func (r *run) eval(c *clause) bitset {
	works := newBitset(len(r.g.m.Works))
	if r.partial || r.err != nil {
		return works
	}
	switch c.op {
	case opConcept:
		set, _ := r.concept(c.concept)
		return set
	case opSet:
		set := c.set(r.g)
		r.point(c, set)
		return set
	case opNot:
		works.fill(len(r.g.m.Works))
		works.andNot(r.eval(c.kids[0]))
	case opOr:
		for _, k := range c.kids {
			works.or(r.eval(k))
		}
	case opAnd:
		works.fill(len(r.g.m.Works))
		for _, k := range c.kids {
			works.and(r.eval(k))
		}
	case opSeq:
		return r.seq(c)
	}
	return works
}

// seq finds the works that hold enough of a sequence of words, and everything
// in it that was quoted or named by field, and nothing that is excluded.
func (r *run) seq(c *clause) bitset {
	n := len(r.g.m.Works)
	must, wanted := newBitset(n), newBitset(n)
	must.fill(n)
	held := make([]float32, n)
	var total float32
	optional := 0
	for _, k := range c.kids {
		if k.op == opConcept && !k.concept.strict {
			set, weight := r.concept(k.concept)
			total += weight
			optional++
			set.each(func(w int32) { held[w] += weight })
			wanted.or(set)
			continue
		}
		if k.op == opNot {
			must.andNot(r.eval(k.kids[0]))
			continue
		}
		must.and(r.eval(k))
	}
	if optional == 0 {
		return must
	}
	enough := newBitset(n)
	need := total * share(optional)
	wanted.each(func(w int32) {
		if held[w] >= need*0.999 {
			enough.add(w)
		}
	})
	enough.and(must)
	if enough.empty() && !r.partial {
		wanted.and(must)
		return wanted
	}
	return enough
}

// share is how much of a sequence of n words, by weight, a work must hold.
func share(n int) float32 {
	switch {
	case n <= 2:
		return 1
	case n <= 4:
		return 0.6
	case n <= 7:
		return 0.4
	case n <= 12:
		return 0.2
	}
	return 0 // a pleading or a quotation: every word is a hint, none is needed
}

// concept scores every passage and work that holds a concept. It returns those
// works, and how much the concept is worth in a work.
func (r *run) concept(c *concept) (bitset, float32) {
	set := newBitset(len(r.g.m.Works))
	for i := range c.alts {
		r.alt(&c.alts[i])
	}
	s := r.s
	idfP := idf(len(s.curTouched), len(r.g.passWork)) * c.weight
	idfW := idf(len(s.curWorks), len(r.g.m.Works)) * c.weight
	if len(s.curWorks) > 0 {
		r.total += idfP
	}
	k1 := float32(r.p.K1)
	for _, w := range s.curWorks {
		set.add(w)
		s.touchWork(w)
		s.wfound[w] += idfW
		if t := s.curTitle[w]; t > 0 {
			s.title[w] += idfW * t * (k1 + 1) / (t + k1)
			s.inTitle[w] += idfP
		}
		if d := s.curDoc[w]; d > 0 {
			norm := k1 * float32(1-r.p.B+r.p.B*float64(r.g.m.Works[w].Bytes)/r.g.avgDoc)
			s.doc[w] += idfW * d * (k1 + 1) / (d + norm)
		}
	}
	for _, p := range s.curTouched {
		w := r.g.passWork[p]
		t := s.cur[p]
		s.touchPassage(p)
		s.score[p] += idfP * t * (k1 + 1) / (t + k1)
		if s.curTitle[w] == 0 {
			s.found[p] += idfP
		}
		s.cur[p] = 0
	}
	for _, w := range s.curWorks {
		s.curTitle[w], s.curDoc[w], s.curWork[w] = 0, 0, false
	}
	s.curTouched, s.curWorks = s.curTouched[:0], s.curWorks[:0]
	return set, idfW
}

// alt adds the frequencies of one term to the concept in hand.
func (r *run) alt(a *alt) {
	s, g := r.s, r.g
	b := r.p.B
	weight := float64(a.weight)
	isFlat := flat[a.field]
	add := func(ref int32, tf float64) {
		w := -(ref + 2)
		if ref >= 0 {
			w = g.passWork[ref]
			norm := 1.0
			if !isFlat {
				norm = 1 - b + b*float64(g.passLen[ref])/g.avgLen
			}
			if s.cur[ref] == 0 {
				s.curTouched = append(s.curTouched, ref)
			}
			s.cur[ref] += float32(weight * tf / norm)
			s.curDoc[w] += float32(weight * tf)
		} else {
			norm := 1 - r.p.TitleB + r.p.TitleB*float64(g.m.Works[w].TitleLen)/g.avgTitle
			s.curTitle[w] += float32(weight * tf / norm)
		}
		if !s.curWork[w] {
			s.curWork[w] = true
			s.curWorks = append(s.curWorks, w)
		}
	}
	for _, sh := range g.shards {
		var err error
		if a.seq != nil {
			err = sh.eachSequence(r.cx, a.field, a.seq, add)
		} else {
			err = sh.eachPosting(r.cx, a.field, a.term, add)
		}
		if err != nil {
			r.fail(err)
			return
		}
	}
}

// fail notes a deadline as a partial result and anything else as an error.
func (r *run) fail(err error) {
	if late, other := cutShort(err); late {
		r.partial = true
	} else {
		r.err = errors.Join(r.err, other)
	}
}

// cutShort tells a deadline, after which what was found is the answer, from any
// other error.
func cutShort(err error) (late bool, other error) {
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return true, nil
	}
	return false, err
}

// point gives weight to the passages that a set clause points to.
func (r *run) point(c *clause, set bitset) {
	if c.parts == nil {
		return
	}
	const pointed = 12
	r.total += pointed
	for _, p := range c.parts(r.g) {
		if w := r.g.passWork[p]; set.has(w) {
			r.s.touchPassage(p)
			r.s.touchWork(w)
			r.s.score[p] += pointed
			r.s.found[p] += pointed
		}
	}
}

func idf(df, n int) float32 {
	return float32(math.Log(1 + (float64(n-df)+0.5)/(float64(df)+0.5)))
}
