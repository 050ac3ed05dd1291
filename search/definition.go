package search

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/indexer/analysis"
	"daleel/indexer/schema"
)

// The words by which laws define a term.
var (
	definesAfter = []string{
		"means", "mean", "shall mean", "includes", "include", "shall include", "denotes", "has the meaning", "has the same meaning",
		"shall have the",
	}
	definesBefore = []string{"said to commit", "said to cause", "said to be"}
	// definesNear may stand a little behind: "“worker” and “workman” mean".
	definesNear = []string{"means", "mean", "includes"}
)

// How sure it is that a place defines a term: by its words, or by a heading that is
// the term and no more.
const (
	byWords   = 1
	byHeading = 0.9
	byNear    = 0.7
	nearGap   = 4
	// maxHeadings bounds the headings that are read for one query.
	maxHeadings = 400
	// maxDefining is how many places are raised.
	maxDefining = 8
	// definingLift raises the best place; what the thesaurus knows of the term
	// counts so much less beside places that define it.
	definingLift = 2
	besideIt     = 0.3
)

// define raises the places that define the term that the query asks about, those
// in the law that it names before others.
func (u *understood) define(ctx context.Context, g *generation, term string) {
	if term == "" {
		return
	}
	sure, err := g.defining(ctx, term)
	u.fail(err)
	named := int32(-1)
	for _, l := range u.lifts {
		if l.by == byName {
			named = l.work
		}
	}
	if here := inWork(g, sure, named); len(here) > 0 {
		sure = here
	}
	if len(sure) == 0 {
		return
	}
	for i := range u.lifts {
		u.lifts[i].weight *= besideIt
	}
	u.lifts = append(u.lifts, g.weighDefinitions(sure, term)...)
}

// inWork keeps the places of one work.
func inWork(g *generation, sure map[int32]float64, w int32) map[int32]float64 {
	out := map[int32]float64{}
	for p, s := range sure {
		if g.passWork[p] == w {
			out[p] = s
		}
	}
	return out
}

// defining finds the provisions that define a term, and how sure each is. With an
// error it gives those found before.
func (g *generation) defining(ctx context.Context, term string) (map[int32]float64, error) {
	sure := map[int32]float64{}
	var errs []error
	for _, s := range g.shards {
		look := func(text string, slop int, how float64) {
			errs = append(errs, s.eachSequence(ctx, schema.FieldExact, newSequence(text, slop, true), func(ref int32, _ float64) {
				if ref >= 0 && isLaw(g.work(ref)) {
					sure[ref] = max(sure[ref], how)
				}
			}))
		}
		for _, w := range definesAfter {
			look(term+" "+w, 0, byWords)
		}
		for _, w := range definesBefore {
			look(w+" "+term, 0, byWords)
		}
		for _, w := range definesNear {
			look(term+" "+w, nearGap, byNear)
		}
	}
	heads, err := g.headed(ctx, term)
	for _, p := range heads {
		sure[p] = max(sure[p], byHeading)
	}
	return sure, errors.Join(append(errs, err)...)
}

// headed lists the provisions whose heading is a term, or says that it is defined
// there. With an error it gives those found before.
func (g *generation) headed(ctx context.Context, term string) (found []int32, err error) {
	words := analysis.Terms(analysis.English, term)
	key := analysis.PhraseKey(term)
	if len(words) == 0 {
		return nil, nil
	}
	left := maxHeadings
	var errs []error
	for _, s := range g.shards {
		errs = append(errs, s.eachPosting(ctx, schema.FieldHeading, words[len(words)-1].Term, func(ref int32, _ float64) {
			if left--; left < 0 || ref < 0 || !isLaw(g.work(ref)) {
				return
			}
			rec, _, err := g.read(ref, false)
			if err != nil {
				errs = append(errs, err)
				return
			}
			h := analysis.PhraseKey(rec.Heading)
			if h == key || strings.Contains(h, "defin") && strings.Contains(" "+h+" ", " "+key+" ") {
				found = append(found, ref)
			}
		}))
	}
	return found, errors.Join(errs...)
}

// weighDefinitions orders places that define a term: those of a law that is about
// it, in force and often cited come first.
func (g *generation) weighDefinitions(sure map[int32]float64, term string) []lift {
	known := func(p int32) float64 {
		return math.Log1p(float64(g.passCited[p])) + math.Log1p(float64(len(g.citedBy[g.passWork[p]])))
	}
	top := 1.0
	for p := range sure {
		top = max(top, known(p))
	}
	stems := analysis.Terms(analysis.English, term)
	var out []lift
	for p, s := range sure {
		work := g.work(p)
		weight := s * (0.4 + 0.3*known(p)/top)
		if titleTells(work.Title, stems) {
			weight += 0.3 * s
		}
		if work.Status == corpus.StatusRepealed || work.Kind == corpus.KindBill {
			weight /= 2
		}
		out = append(out, lift{g.passWork[p], p, float32(weight * definingLift), "the query, which asks for a definition that stands here"})
	}
	slices.SortFunc(out, func(a, b lift) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.passage, b.passage))
	})
	return out[:min(len(out), maxDefining)]
}

// titleTells reports whether a title has one of the stems.
func titleTells(title string, stems []analysis.Token) bool {
	return slices.ContainsFunc(analysis.Terms(analysis.English, title), func(t analysis.Token) bool {
		return slices.ContainsFunc(stems, func(s analysis.Token) bool { return s.Term == t.Term })
	})
}
