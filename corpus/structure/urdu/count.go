package urdu

import (
	"maps"
	"slices"
	"unicode/utf8"
)

// mostCounted is how many provisions in a row may be told by counting the sentences
// that may open one.
const mostCounted = 6

// count goes over the stretches in which numbers are missing, first those between
// provisions whose number is printed with them, then those between any two: where as many
// lines there look like the first of a provision as there are numbers, each gets its own.
// It reports whether it changed the chain.
func (w *law) count() bool {
	known := map[string]int{}
	for _, e := range slices.Sorted(maps.Keys(w.told)) {
		known[w.told[e]] = e
	}
	changed := false
	for _, holds := range []func(start) bool{start.printedHere, func(start) bool { return true }} {
		for a := 0; a < len(w.chain); a++ {
			b := a + 1
			for b < len(w.chain) && !holds(w.chain[b]) {
				b++
			}
			if !holds(w.chain[a]) {
				continue
			}
			if found := w.counted(a, b, known); found != nil {
				w.chain = slices.Replace(w.chain, a+1, b, found...)
				changed = true
			}
		}
	}
	return changed
}

// printedHere reports whether the number is printed with the words.
func (s start) printedHere() bool { return s.text != "" && (s.how == exact || s.how == mended) }

// counted gives the numbers between those at a and b of the chain, or below the last, to
// the lines there that look most like the first of a provision, nil where they are not
// as many or where nothing is missing.
func (w *law) counted(a, b int, known map[string]int) []start {
	missing, end := w.missing(a, b, known), w.next(b-1)
	inside := w.chain[a+1 : b]
	if len(missing) > mostCounted || len(inside) >= len(missing) || slices.ContainsFunc(inside, func(s start) bool { return s.suffix != "" }) {
		return nil
	}
	for _, least := range []float64{0.8, 0.7, 0.3, 0.2} {
		if least < 0.8 && !w.shown(missing, w.chain[a].line, end, known) {
			return nil
		}
		lines := w.fresh(a, end, least)
		if len(lines) == len(missing) {
			return w.opened(missing, lines, inside, least)
		}
	}
	return nil
}

// fresh lists the lines below provision a that look like the first of another.
func (w *law) fresh(a, end int, least float64) []int {
	var out []int
	words := w.chain[a].text != ""
	for _, c := range w.candidates {
		if c.line <= w.chain[a].line || c.line >= end || c.fresh == 0 {
			continue
		}
		if words && c.fresh >= least {
			out = append(out, c.line)
		}
		words = true // the first below a number that stands alone are its own
	}
	return out
}

// opened opens numbers on lines that are as fresh as least, nil where one that has a
// number of its own would lose it.
func (w *law) opened(numbers, lines []int, inside []start, least float64) []start {
	var out []start
	for i, n := range numbers {
		s := w.headedStart(lines[i], n)
		if s.how = headed; least >= 0.8 {
			s.how = counted
		}
		out = append(out, s)
	}
	if agrees(out, inside) {
		return out
	}
	return nil
}

// missing lists the numbers between two places of the chain, or those that the contents
// have below the last, without those of which they say that they were taken out.
func (w *law) missing(a, b int, known map[string]int) []int {
	gone := func(n int) bool {
		e, ok := known[start{n: n}.label()]
		return ok && reGone.MatchString(w.table.entries[e].text)
	}
	var out []int
	for n := w.chain[a].n + 1; n < maxNumber; n++ {
		if b < len(w.chain) && (n > w.chain[b].n || n == w.chain[b].n && w.chain[b].suffix == "") {
			break
		}
		if _, ok := known[start{n: n}.label()]; !ok && b == len(w.chain) {
			break
		}
		if !gone(n) {
			out = append(out, n)
		}
	}
	return out
}

// agrees reports whether the provisions that have a number of their own keep it.
func agrees(out, inside []start) bool {
	for _, s := range inside {
		if s.how == lent && !slices.ContainsFunc(out, func(o start) bool { return o.line == s.line && o.n == s.n }) {
			return false
		}
	}
	return true
}

// shown reports whether the contents give all of some numbers a heading, and each stands
// between two lines or shortly above them.
func (w *law) shown(numbers []int, from, to int, known map[string]int) bool {
	for _, n := range numbers {
		e, ok := known[start{n: n}.label()]
		if !ok || !w.prints(e, max(w.from, from-marginReach), to) {
			return false
		}
	}
	return true
}

// prints reports whether the first letters of entry e of the contents stand on a short
// line between two, or at an end of a long one.
func (w *law) prints(e, from, to int) bool {
	k := key(w.table.entries[e].text)
	least := min(leastPiece, utf8.RuneCountInString(k))
	for i := from; i < to; i++ {
		s := key(w.ls[i].Text)
		if prefixLetters(s, k) >= least || w.endsWith(i, e) || headingLine(w.ls[i].Text) && alikeLine(s, k) {
			return true
		}
	}
	return false
}
