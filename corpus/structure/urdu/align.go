package urdu

import "slices"

// mostCells bounds the table of candidates and numbers, a byte each: the longest law
// known needs 600,000.
const mostCells = 64 << 20

// align finds the chain of candidates and numbers, both rising, that most speaks
// for.
func align(cs []candidate, labels []numberLabel, titles *titleIndex) []link {
	if len(cs)*len(labels) > mostCells {
		cs = cs[:mostCells/len(labels)]
	}
	a := &alignment{cs: cs, labels: labels, box: newBallot(labels, titles), width: len(labels) + 1}
	return a.trace(a.fill())
}

// The steps of an alignment.
const (
	skipCandidate byte = iota
	skipLabel
	take
)

// alignment is the table in which candidates, down, meet numbers, across.
type alignment struct {
	cs     []candidate
	labels []numberLabel
	box    *ballot
	width  int
	back   []byte // the last step of the best way to a cell
}

// fill finds the best way to every cell, and returns the number with which the best
// of them ends.
func (a *alignment) fill() (end int) {
	a.back = make([]byte, (len(a.cs)+1)*a.width)
	prev, row := make([]float64, a.width), make([]float64, a.width)
	for i := 1; i < a.width; i++ {
		cost := 0.0
		if a.labels[i-1].suffix == "" && a.labels[i-1].n <= skipLeading {
			cost = skipNumber
		}
		prev[i], a.back[i] = prev[i-1]-cost, skipLabel
	}
	for j := 1; j <= len(a.cs); j++ {
		a.fillRow(j, prev, row)
		prev, row = row, prev
	}
	for i := range prev {
		if prev[i] > prev[end] {
			end = i
		}
	}
	return end
}

// fillRow finds the best ways with candidate j from those without it.
func (a *alignment) fillRow(j int, prev, row []float64) {
	v := a.box.votes(&a.cs[j-1])
	row[0] = 0
	for i := 1; i < a.width; i++ {
		l := &a.labels[i-1]
		best, how := prev[i], skipCandidate
		cost := skipNumber
		if l.suffix != "" {
			cost = 0
		}
		if skipped := row[i-1] - cost; skipped > best {
			best, how = skipped, skipLabel
		}
		if f := v.of(i-1, l); f.score > 0 && prev[i-1]+f.score > best {
			best, how = prev[i-1]+f.score, take
		}
		row[i], a.back[j*a.width+i] = best, how
	}
}

// trace walks the best way back from its end.
func (a *alignment) trace(end int) []link {
	var out []link
	for j, i := len(a.cs), end; j > 0 && i > 0; {
		switch a.back[j*a.width+i] {
		case take:
			f := a.box.votes(&a.cs[j-1]).of(i-1, &a.labels[i-1])
			out = append(out, link{j - 1, a.labels[i-1], f.how, f.score})
			j, i = j-1, i-1
		case skipLabel:
			i--
		default:
			j--
		}
	}
	slices.Reverse(out)
	return out
}
