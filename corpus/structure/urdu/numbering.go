package urdu

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// sights says how much of each heading of the contents the print shows near each
// provision: of a line alone, and of a line with the next.
type sights struct{ columns []*column }

// column is what is seen near one provision, of the headings from one on.
type column struct {
	from     int
	one, two []float32
}

// of is how much of line i, or of it and the next, is seen near provision j.
func (s *sights) of(i, j, size int) float64 {
	c := s.columns[j]
	if i < c.from || i >= c.from+len(c.one) {
		return 0
	}
	if size == 2 {
		return float64(c.two[i-c.from])
	}
	return float64(c.one[i-c.from])
}

// swapped reports whether line i and the next of the contents are seen near provisions
// j+1 and j rather than j and j+1.
func (s *sights) swapped(i, j int) bool {
	straight := s.of(i, j, 1) + s.of(i+1, j+1, 1)
	crossed := s.of(i, j+1, 1) + s.of(i+1, j, 1)
	return crossed > 1 && crossed > straight+0.7
}

// sightKey is all on which a column depends.
type sightKey struct {
	above, line, below int
	words              string
}

// sightSpare is how many lines more than those in reach a column has, so that it serves
// for a chain of another length.
const sightSpare = 20

// see tells what the print shows of the headings that may be those of the provisions.
// What was seen near one is kept for the next chain.
func (w *law) see() *sights {
	n, m := len(w.table.entries), len(w.chain)
	if w.keys == nil {
		w.keys, w.columns = w.table.keys(), map[sightKey]*column{}
	}
	seen := &sights{columns: make([]*column, m)}
	for j, s := range w.chain {
		k := sightKey{above: -1, line: s.line, below: w.next(j), words: s.heading + "|" + s.text}
		if j > 0 {
			k.above = w.chain[j-1].line
		}
		c, ok := w.columns[k]
		if at := j * n / m; !ok {
			c = w.table.column(w.keys, nearOf(w.ls, w.to, w.chain, j), at-alignReach-sightSpare, at+alignReach+sightSpare)
			w.columns[k] = c
		}
		seen.columns[j] = c
	}
	return seen
}

// titleKey is a heading of the contents made ready for comparing.
type titleKey struct {
	words string
	first []string
}

func (t contents) keys() []titleKey {
	out := make([]titleKey, len(t.entries))
	for i, e := range t.entries {
		out[i] = titleKey{key(e.text), firstWords(e.text)}
	}
	return out
}

// column fills what is seen of the headings between two lines of the contents.
func (t contents) column(keys []titleKey, near nearby, from, to int) *column {
	from, to = max(0, from), min(len(keys), to)
	c := &column{from: from, one: make([]float32, max(0, to-from)), two: make([]float32, max(0, to-from))}
	for i := from; i < to; i++ {
		c.one[i-from] = float32(near.shows(keys[i].words, keys[i].first))
		if t.entries[i].open && i+1 < len(keys) {
			c.two[i-from] = float32(near.shows(keys[i].words+keys[i+1].words, keys[i].first))
		}
	}
	return c
}

// inReach bounds how far headings and provisions may be out of step.
func inReach(i, j, n, m int) bool {
	d := i - j*n/m
	return d <= alignReach && d >= -alignReach
}

// What a line of the contents is worth as a heading with a number of its own, and as one
// without, where the numbers of all lines are told by their order.
const (
	ownStopped  = 0.25 // it ends with a stop
	passStopped = -0.3 // it has one and yet no number
	numberLost  = -0.5 // a number between two lines that none of them has
	numberRead  = 0.8  // it is printed so with the line
	numberTold  = 0.15 // it is that of a provision which has it by its place alone
)

// step is how a line of the contents came by its place in the numbering.
type step struct {
	own bool
	// from is the last number before the line.
	from int
}

// numberings tells the number of each heading of the contents, "" where it has none or
// that is in doubt. The numbers of a table are often torn from its lines, so that they
// are told by the order: by those printed with a line, by the provisions near whose
// number the text prints the heading, and by each line having the next number where
// nothing speaks against it.
func (t contents) numberings(chain []start, seen *sights) map[int]string {
	n, last := len(t.entries), t.highest
	for _, s := range chain {
		last = max(last, s.n)
	}
	highest := min(last+longestTail, maxNumber)
	if n == 0 || n*highest > mostPairs {
		return nil
	}
	said := t.said(chain, seen)
	best, row := make([]float64, highest+1), make([]float64, highest+1)
	for x := 1; x <= highest; x++ {
		best[x] = -1 << 20
	}
	steps := make([][]step, n)
	for i := range t.entries {
		steps[i] = t.nextRow(row, best, i, last, said)
		best, row = row, best
	}
	end := 0
	for x := range best {
		if best[x] > best[end] {
			end = x
		}
	}
	return t.believedNumbers(said, walkBack(steps, end))
}

// nextRow fills row with the worth of the best way to each number once line i is read,
// given that before it, and tells how each was come by. Last is the highest number that
// anything speaks for.
func (t contents) nextRow(row, best []float64, i, last int, said []map[int]float64) []step {
	e, steps := t.entries[i], make([]step, len(row))
	letter := lettered(e.label)
	reach, from := best[0], 0 // the best place before, with the price of lost numbers
	for x := range row {
		row[x] = best[x] + said[i][-x]
		if x == 0 {
			continue
		}
		if !e.open && !letter && said[i][-x] == 0 {
			row[x] += passStopped
		}
		if reach += numberLost; best[x-1] >= reach {
			reach, from = best[x-1], x-1
		}
		if letter {
			continue
		}
		s := reach + t.ownWorth(i, x, said)
		if x > last {
			s -= ownStopped // nothing says that there are so many
		}
		if s > row[x] {
			row[x], steps[x] = s, step{true, from}
		}
	}
	return steps
}

// suffixOf is the letter of a label, "" for none.
func suffixOf(label string) string { return strings.TrimLeft(label, "0123456789") }

// lettered reports whether a label has a letter.
func lettered(label string) bool { return suffixOf(label) != "" }

// ownWorth is what speaks for line i having number x of its own.
func (t contents) ownWorth(i, x int, said []map[int]float64) float64 {
	e := t.entries[i]
	s := said[i][x]
	if !e.open {
		s += ownStopped
	}
	if e.label == "" {
		return s
	}
	if cost := misread(e.label, strconv.Itoa(x)); cost < tooFar {
		return s + numberRead*(1-cost)
	}
	return s + passStopped
}

// said gathers, for each line of the contents, the numbers that the text prints where it
// shows the heading, with how sure that is. Those with a letter stand below zero.
func (t contents) said(chain []start, seen *sights) []map[int]float64 {
	out := make([]map[int]float64, len(t.entries))
	n, m := len(t.entries), len(chain)
	for i := range out {
		out[i] = map[int]float64{}
		k := key(t.entries[i].text)
		// A short heading is easily seen where another stands.
		weight := 0.4 + 0.6*min(1, float64(utf8.RuneCountInString(k))/sureLetters)
		for j, s := range chain {
			trust := s.trust()
			if trust == 0 || !inReach(i, j, n, m) {
				continue
			}
			number, least := s.n, leastSure
			if s.suffix != "" {
				number, least = -s.n, leastWhole // several lines may claim it
			}
			if v := max(seen.of(i, j, 1), seen.of(i, j, 2)-0.15); v >= least {
				out[i][number] = max(out[i][number], v*trust*s.weighed(k, weight))
			}
		}
	}
	return out
}

// weighed is the weight of a heading near a provision: whole where it begins with the
// words before the number, little where others stand there.
func (s start) weighed(k string, weight float64) float64 {
	own := key(s.beside)
	size := utf8.RuneCountInString(own)
	switch {
	case size < leastPiece-1:
		return weight
	case prefixLetters(k, own) >= min(size, leastPiece+2):
		return 1
	}
	return weight / 3
}

// sureLetters is how many letters a heading has that no other is taken for.
const sureLetters = 20

// leastWhole is how much of a heading must be seen near a number with a letter.
const leastWhole = 0.9

// trust is how much the number of a provision says about the heading near it.
func (s start) trust() float64 {
	switch {
	case s.firm():
		return 1
	case s.how == exact:
		return 0.6
	case s.how == mended:
		return 0.4
	case s.how == lent:
		return 0.2
	case s.how == counted:
		return 0.1
	}
	return 0
}

// walkBack follows the best numbering from its end: the number of each line, 0 for none.
func walkBack(steps [][]step, end int) []int {
	out := make([]int, len(steps))
	for i, x := len(steps)-1, end; i >= 0; i-- {
		if s := steps[i][x]; s.own {
			out[i], x = x, s.from
		}
	}
	return out
}

// believedNumbers keeps the numbers that are said by the print, and those between two
// such where no number is lost, no line that ends with a stop is left over, and of those
// without a stop all have a number or none.
func (t contents) believedNumbers(said []map[int]float64, numbers []int) map[int]string {
	out := map[int]string{}
	believe := func(r run) {
		for _, k := range r.lines {
			if r.whole && (!r.chosen || !r.passed) {
				out[k] = strconv.Itoa(numbers[k])
			}
		}
	}
	r, prev, letter := run{}, 0, ""
	for i, x := range numbers {
		e := t.entries[i]
		if x == 0 {
			if s := suffixOf(e.label); s > letter && prev > 0 && misread(strings.TrimSuffix(e.label, s), strconv.Itoa(prev)) < leastRelabel {
				out[i], letter = strconv.Itoa(prev)+s, s
			}
			if !lettered(e.label) && said[i][-prev] < leastSure {
				r.whole, r.passed = r.whole && e.open, true
			}
			continue
		}
		r.whole = r.whole && x == prev+1
		prev, letter = x, ""
		if said[i][x] < leastSure && e.label != strconv.Itoa(x) {
			r.lines, r.chosen = append(r.lines, i), r.chosen || e.open
			continue
		}
		believe(r)
		out[i] = strconv.Itoa(x)
		r = run{whole: true}
	}
	if len(r.lines) <= longestTail {
		believe(r)
	}
	return out
}

// run is a stretch of numbered lines between two whose numbers the print says. It is
// whole where nothing is lost or left over; chosen tells that a line without a stop has
// a number, passed that one has none.
type run struct {
	lines                 []int
	whole, chosen, passed bool
}
