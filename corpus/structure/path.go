package structure

import (
	"math"
	"slices"
)

// The weights of the best path, in the unit of opening scores, in which a plain
// well-formed opening is about 4.
const (
	nextBonus      = 1.5 // the number that must come next
	repeatPenalty  = 7.5 // the same number again
	markedRepeat   = 5.0 // the same number again, opened by an amendment mark
	barrierPenalty = 14  // a schedule's heading stands between
	anewPenalty    = 26  // and the numbers below that heading lead from 1 to this one
	strongPenalty  = 1e5 // the reference of a schedule stands between, below a drawn rule
	rowPenalty     = 4   // no dash ends the heading, and a schedule has begun: a row of its list
	startPenalty   = 0.8 // times log2 of the first number
	gapPrice       = 1.3 // times log2 of the step from number to number
	dearestGap     = 7.0
)

// bestPath chooses from the openings those whose numbers rise, so that the sum
// of their scores less the price of every gap is greatest. False openings
// (list items, cross references, footnotes) break the order and fall out.
//
// barrier[i] counts the schedule headings before body line i.
func bestPath(ops []opening, barrier []int) []opening {
	ops = thin(slices.Clone(ops))
	n := len(ops)
	if n == 0 {
		return nil
	}
	if dashes(ops, barrier) {
		for i := range ops {
			if barrier[ops[i].line] > 0 && !ops[i].dashed {
				ops[i].score -= rowPenalty
			}
		}
	}
	anew, begun := countedAnew(ops, barrier), false
	best := make([]float64, n)
	from := make([]int, n)
	keys := make([]int, n)
	for i := range ops {
		keys[i] = ops[i].key()
		best[i] = ops[i].score - startPenalty*math.Log2(float64(ops[i].num)) - barrierPenalty*float64(min(barrier[ops[i].line], 1))
		if begun = begun || ops[i].num == 1 && barrier[ops[i].line] == 0; begun && barrier[ops[i].line] >= strongBarrier {
			best[i] -= strongPenalty
		}
		from[i] = -1
		for j := i - 1; j >= 0; j-- {
			if keys[j] > keys[i] || ops[j].line == ops[i].line || best[j]+ops[i].score+nextBonus <= best[i] {
				continue
			}
			v := best[j] + ops[i].score + step(&ops[j], &ops[i]) - crossing(barrier[ops[i].line]-barrier[ops[j].line], anew[i])
			if v > best[i] {
				best[i], from[i] = v, j
			}
		}
	}
	last := 0
	for i := range best {
		if best[i] > best[last] {
			last = i
		}
	}
	if best[last] <= 0 {
		return nil
	}
	return unwind(ops, from, last)
}

// crossing is the price of going on behind so many schedule headings; anew says that
// the numbers begin again there.
func crossing(barriers int, anew bool) float64 {
	switch {
	case barriers <= 0:
		return 0
	case barriers >= strongBarrier:
		return barrierPenalty + strongPenalty
	case anew:
		return barrierPenalty + anewPenalty
	}
	return barrierPenalty
}

// countedAnew tells, for every opening, whether the numbers below the schedule's
// heading over it begin at 1 and lead up to it, so that it belongs to the
// schedule however well it would go on with the sections.
func countedAnew(ops []opening, barrier []int) []bool {
	out := make([]bool, len(ops))
	reached, at := map[int]bool{}, 0
	for i := range ops {
		o := &ops[i]
		if b := barrier[o.line]; b != at {
			reached, at = map[int]bool{}, b
		}
		if at == 0 || o.score < 0 {
			continue
		}
		if o.num == 1 || reached[o.num-1] || reached[o.num] && o.letters != "" {
			reached[o.num] = true
			out[i] = o.num > 1
		}
	}
	return out
}

// dashes reports whether the headings of a law end in dashes, as its openings
// before the first schedule show.
func dashes(ops []opening, barrier []int) bool {
	with, without := 0, 0
	for i := range ops {
		switch {
		case barrier[ops[i].line] > 0 || ops[i].score < 2.5:
		case ops[i].dashed:
			with++
		default:
			without++
		}
	}
	return with >= 8 && with > 2*without
}

// mostOpenings bounds the work of bestPath, which grows with their square. The
// longest codes have about three thousand.
const mostOpenings = 8000

// thin drops the openings that look worst where there are too many.
func thin(ops []opening) []opening {
	for floor := 0.0; len(ops) > mostOpenings && floor < 6; floor++ {
		kept := ops[:0:0]
		for _, o := range ops {
			if o.score >= floor {
				kept = append(kept, o)
			}
		}
		if len(kept) == 0 {
			break
		}
		ops = kept
	}
	return ops[:min(len(ops), mostOpenings)]
}

func unwind(ops []opening, from []int, last int) []opening {
	count := 0
	for i := last; i >= 0; i = from[i] {
		count++
	}
	out := make([]opening, count)
	for i := last; i >= 0; i = from[i] {
		count--
		out[count] = ops[i]
	}
	return out
}

// step prices the way from one number to a later one.
func step(a, b *opening) float64 {
	if a.num == b.num {
		switch gap := letterGap(a.letters, b.letters); {
		case gap == 0:
			return repeatPrice(b)
		case gap == 1:
			return nextBonus
		default:
			return -0.4 * float64(gap-1)
		}
	}
	gap := b.num - max(a.num, a.upTo)
	if gap <= 0 {
		return repeatPrice(b)
	}
	v := nextBonus
	if gap > 1 {
		v = -min(gapPrice*math.Log2(float64(gap)), dearestGap)
	}
	if b.letters != "" {
		v -= 1 + 0.2*float64(letterGap("", b.letters))
	}
	return v
}

// repeatPrice prices a number that comes twice: two versions of a section, as
// a later law put one in the place of the other. Section 1 comes once.
func repeatPrice(b *opening) float64 {
	switch {
	case b.num == 1 && b.letters == "":
		return -100
	case b.marked:
		return -markedRepeat
	}
	return -repeatPenalty
}

// letterGap is how many steps lie between two letterings of one number: A to B
// is 1, "" to A is 1, A to AA and O to OO are 1, A to D is 3.
func letterGap(a, b string) int {
	if a == b {
		return 0
	}
	if len(b) == len(a)+1 && a != "" && b == a+a[len(a)-1:] {
		return 1
	}
	if len(b) > len(a) && b[:len(a)] == a {
		return max(int(b[len(a)]-'A')+1, 1)
	}
	if len(b) == len(a) && len(a) > 0 && a[:len(a)-1] == b[:len(b)-1] {
		return max(int(b[len(b)-1])-int(a[len(a)-1]), 1)
	}
	if a != "" && b != "" && b[0] > a[0] {
		return int(b[0] - a[0])
	}
	return 2
}
