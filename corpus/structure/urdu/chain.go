package urdu

import (
	"slices"
	"strconv"
	"strings"
)

// numberLabel is a number that a provision may have.
type numberLabel struct {
	n      int
	suffix string
	text   string // "25A"
	beyond bool   // above the highest number that was read
}

// labelsOf lists the numbers from 1 to the highest read, with those letters that
// were read after a number.
func labelsOf(cs []candidate, titles *titleIndex) []numberLabel {
	highest := 0
	seen := map[string]bool{}
	var out []numberLabel
	lettered := func(n int, suffix string) {
		l := strconv.Itoa(n) + suffix
		if n > 0 && n < maxNumber && suffix != "" && !seen[l] {
			seen[l] = true
			out = append(out, numberLabel{n: n, suffix: suffix, text: l})
		}
	}
	for _, c := range cs {
		n := number(c.printed)
		if n < maxNumber && c.weight >= 0.5 && !c.letter {
			highest = max(highest, n)
		}
		lettered(n, c.suffix)
	}
	for l := range titles.byNumber {
		if n := number(l); n > 0 && n < maxNumber {
			highest = max(highest, n)
			lettered(n, strings.TrimLeft(l, "0123456789"))
		}
	}
	for n := 1; n <= highest+beyondHighest; n++ {
		out = append(out, numberLabel{n: n, text: strconv.Itoa(n), beyond: n > highest})
	}
	slices.SortFunc(out, func(a, b numberLabel) int {
		return start{n: a.n, suffix: a.suffix}.order() - start{n: b.n, suffix: b.suffix}.order()
	})
	return out
}

// beyondHighest is how many numbers there may be above the highest that was read:
// the last may be misread too.
const beyondHighest = 3

// maxNumber is above any number that a law in Urdu has been seen to have.
const maxNumber = 600

// found is what speaks for a candidate being the opening of one number.
type found struct {
	score float64
	how   reading
}

// votes are what speaks for one candidate: for the numbers that it may be read as,
// and for whatever number the sequence needs.
type votes struct {
	any     found
	special map[int]found // by place among the labels
}

// ballot reads candidates against the numbers that a law may have.
type ballot struct {
	labels []numberLabel
	titles *titleIndex
	place  map[string]int
	cache  map[string]map[int]float64
}

func newBallot(labels []numberLabel, titles *titleIndex) *ballot {
	b := &ballot{labels: labels, titles: titles, place: map[string]int{}, cache: map[string]map[int]float64{}}
	for i, l := range labels {
		b.place[l.text] = i
	}
	return b
}

// readings are the numbers that printed may stand for, with the price of each.
func (b *ballot) readings(printed, suffix string) map[int]float64 {
	k := printed + suffix
	if r, ok := b.cache[k]; ok {
		return r
	}
	r := map[int]float64{}
	for i, l := range b.labels {
		if l.suffix == suffix {
			if cost := misread(printed, strconv.Itoa(l.n)); cost < tooFar {
				r[i] = cost
			}
		}
	}
	b.cache[k] = r
	return r
}

func (b *ballot) votes(c *candidate) votes {
	v := votes{special: map[int]found{}}
	switch {
	case c.printed != "":
		b.printed(c, v)
	case c.fresh > 0:
		if c.fresh >= leastFresh && !c.owned && len(c.names) == 0 {
			v.any = found{0.15 * c.fresh, guessed}
		}
		b.torn(c, v)
	default:
		return v
	}
	for _, l := range c.names {
		i, ok := b.place[l]
		if !ok {
			continue
		}
		f := v.special[i]
		if f.how == none {
			f = found{0.3 * c.fresh, headed}
		}
		v.add(i, f.score+0.6, f.how)
	}
	return v
}

func (v votes) add(i int, score float64, how reading) {
	if score > v.special[i].score {
		v.special[i] = found{score, how}
	}
}

// printed adds what speaks for the numbers that a printed one may be read as.
func (b *ballot) printed(c *candidate, v votes) {
	for i, cost := range b.readings(c.printed, c.suffix) {
		how := exact
		if c.letter {
			cost = costLetter + cost*letterLost
		}
		if cost > 0 {
			how = mended
		}
		if c.lone() && c.weight < leastLone {
			how = lent
		}
		if how == exact || c.weight > insideWeight {
			score := c.weight*(1-cost) + 0.25*c.fresh
			if cost > 0 && !c.letter {
				score -= mendPrice
			}
			v.add(i, score, how)
		}
	}
}

// torn adds what speaks for the numbers that stand torn off near an opening.
func (b *ballot) torn(c *candidate, v votes) {
	for _, p := range c.torn {
		for i, cost := range b.readings(p, "") {
			if cost < 0.35 {
				s := 0.6
				if c.fresh < leastFresh {
					s = 0.3
				}
				v.add(i, s*(1-cost)+0.5*c.fresh, lent)
			}
		}
	}
}

// of is what speaks for the number at place i.
func (v votes) of(i int, l *numberLabel) found {
	if f, ok := v.special[i]; ok {
		return f
	}
	if l.suffix == "" && !l.beyond {
		return v.any
	}
	return found{}
}

// leastFresh is how fresh words must be to open a provision without its number.
const leastFresh = 0.4

// reading is how the number of a provision was found.
type reading byte

const (
	none    reading = iota
	exact           // printed so
	mended          // read from figures that are like it
	lent            // from a number that stands alone elsewhere on the page
	headed          // from its heading in the contents
	guessed         // from its place in the sequence alone
	counted         // as many openings without a number as numbers are missing
)

// link is a step of the chain.
type link struct {
	candidate int
	label     numberLabel
	how       reading
	score     float64
}

const (
	skipNumber  = 0.12 // a number that is not found
	skipLeading = 12   // so many at the beginning cost something
)

// settle goes over the stretches of a chain between numbers that are printed. Where
// as many openings without a number stand in one as numbers are missing, each gets
// its own; elsewhere what was merely guessed is given up. The second time numbers
// lent to an opening hold others in place too.
func settle(cs []candidate, chain []link) []link {
	chain = settleBetween(cs, chain, link.anchor)
	chain = settleBetween(cs, chain, link.settled)
	return slices.DeleteFunc(chain, func(k link) bool { return k.how == guessed })
}

func settleBetween(cs []candidate, chain []link, holds func(link) bool) []link {
	var out, between []link
	last, lastNumber := -1, 0
	for _, k := range chain {
		if !holds(k) {
			between = append(between, k)
			continue
		}
		out = append(out, fill(cs, between, last, k.candidate, lastNumber, k.label)...)
		out = append(out, k)
		between, last, lastNumber = between[:0], k.candidate, k.label.n
	}
	return append(out, between...)
}

// anchor reports whether the number is printed where the provision begins.
func (k link) anchor() bool { return k.how == exact || k.how == mended && k.score >= leastAnchor }

// settled reports whether the link is more than a guess.
func (k link) settled() bool { return k.how != guessed }

const (
	leastLone  = 0.75 // from which a number alone on its line belongs to the words below
	letterLost = 0.7  // a letter stands for a number that has lost more than one read in figures
)

// mendPrice is what a mended number costs beside its reading.
const mendPrice = 0.1

// leastAnchor is the score from which a mended number holds others in place.
const leastAnchor = 0.4

// fill settles one stretch: the links between two candidates that hold, and the
// numbers after and next.
func fill(cs []candidate, links []link, from, to, after int, next numberLabel) []link {
	missing := next.n - after - 1
	if next.suffix != "" {
		missing++
	}
	for _, k := range links {
		if k.label.suffix != "" {
			missing = 0
		}
	}
	for _, least := range []float64{0.2, 0.3, leastFresh, 0.85} {
		if missing == 1 && least == 0.2 && !printedBetween(cs, from, to, after+1) {
			continue
		}
		var open []int
		for i := from + 1; i < to; i++ {
			if (cs[i].printed == "" || cs[i].weight <= insideWeight) && cs[i].fresh >= least && !cs[i].owned && namesWithin(cs[i].names, after, next.n) {
				open = append(open, i)
			}
		}
		if missing > 0 && len(open) == missing && agree(cs, open, links, after) {
			var out []link
			for k, i := range open {
				n := after + 1 + k
				out = append(out, link{i, numberLabel{n: n, text: strconv.Itoa(n)}, counted, 0.5})
			}
			return out
		}
	}
	return slices.DeleteFunc(slices.Clone(links), func(k link) bool {
		return k.how == lent && (cs[k.candidate].lone() || cs[k.candidate].fresh < leastFresh)
	})
}

// agree reports whether giving the open candidates the numbers after one in order
// contradicts none of the links that have a number or a heading to show.
func agree(cs []candidate, open []int, links []link, after int) bool {
	for _, k := range links {
		c := &cs[k.candidate]
		if k.how == guessed || c.lone() || k.how == lent && c.fresh < leastFresh {
			continue
		}
		if at := k.label.n - after - 1; at < 0 || at >= len(open) || open[at] != k.candidate {
			return false
		}
	}
	return true
}

// namesWithin reports whether one of the numbers lies between two; true for none.
func namesWithin(names []string, after, next int) bool {
	return len(names) == 0 || slices.ContainsFunc(names, func(l string) bool { n := number(l); return n > after && n < next })
}

// printedBetween reports whether the number stands alone somewhere between two
// candidates.
func printedBetween(cs []candidate, from, to, n int) bool {
	return slices.ContainsFunc(cs[max(from, 0):to], func(c candidate) bool { return c.lone() && c.printed == strconv.Itoa(n) })
}
