package urdu

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// mendByContents uses the order of the headings in the contents: a provision whose
// number is not printed with it gets the number of its heading, and one whose number is
// missing is looked for where its heading stands in the margin. It reports whether it
// changed the chain.
func (w *law) mendByContents(given map[int]matched) bool {
	changed := w.relabel(given, w.told)
	changed = w.recover(w.told) || changed
	return w.count() || changed
}

// firm reports whether the number of a provision is beyond doubt.
func (s start) firm() bool { return s.how == exact && s.text != "" }

// complete tells which provisions stand in a stretch between two printed numbers in
// which none is missing.
func (w *law) complete() []bool {
	out := make([]bool, len(w.chain))
	last := -1
	for j, s := range w.chain {
		if s.how != exact {
			continue
		}
		if last >= 0 && whole(w.chain[last:j+1]) && (s.suffix == "" || w.chain[j-1].n == s.n) {
			for k := last + 1; k < j; k++ {
				out[k] = true
			}
		}
		last = j
	}
	return out
}

// leastRelabel is how sure a heading must be to give its number to a provision.
const leastRelabel = 0.6

// relabel gives provisions whose number is in doubt that of their heading, where numbers
// are missing near by.
func (w *law) relabel(given map[int]matched, labels map[int]string) bool {
	changed := false
	complete := w.complete()
	firm := map[string]bool{}
	for _, s := range w.chain {
		if s.firm() {
			firm[s.label()] = true
		}
	}
	for j := range w.chain {
		m, ok := given[j]
		label := labels[m.first]
		if ok && complete[j] && w.chain[j].how == counted && !reClauseFirst.MatchString(w.chain[j].text) && firm[label] && label != w.chain[j].label() {
			complete[j] = false // its heading is that of another, so that it is none
		}
		if !ok || complete[j] || label == "" || m.sure < leastRelabel || w.chain[j].firm() || w.chain[j].how == exact && w.chain[j].suffix != "" || label == w.chain[j].label() {
			continue
		}
		w.chain[j].n, w.chain[j].suffix, w.chain[j].how = number(label), suffixOf(label), headed
		changed = true
	}
	if changed {
		w.chain = rising(w.chain)
	}
	return changed
}

// rising drops what makes a chain fall: of two provisions out of order the one that is
// more in doubt.
func rising(chain []start) []start {
	for i := 1; i < len(chain); {
		if chain[i].order() > chain[i-1].order() {
			i++
			continue
		}
		drop := i
		if chain[i].how == headed && chain[i-1].how != headed && !chain[i-1].firm() || chain[i].firm() && !chain[i-1].firm() {
			drop = i - 1
		}
		chain = slices.Delete(chain, drop, drop+1)
		i = max(1, i-1)
	}
	return chain
}

// recover looks for the provisions that are missing and whose heading is known, by what
// shows it best first.
func (w *law) recover(labels map[int]string) bool {
	changed := false
	for _, find := range []func(gap) (int, bool){w.loneNumber, w.nextBelowHead, w.openingBy, w.oneLowBelowHead, w.belowHead} {
		for _, e := range slices.Sorted(maps.Keys(labels)) {
			n, suffix := number(labels[e]), suffixOf(labels[e])
			at, there := w.place(n, suffix)
			if there || at == 0 || suffix != "" && w.chain[at-1].n != n {
				continue
			}
			g := gap{n: n, suffix: suffix, entry: e, at: at, from: w.chain[at-1].line + 1, to: w.to, labels: labels}
			if at < len(w.chain) {
				g.to = w.chain[at].line
			}
			if line, ok := find(g); ok {
				s := w.headedStart(line, n)
				s.suffix = suffix
				w.chain = slices.Insert(w.chain, at, s)
				changed = true
			}
		}
	}
	return changed
}

// headedStart opens number n on a line that was found by its heading.
func (w *law) headedStart(line, n int) start {
	s := start{line: line, n: n, how: headed, text: digits(w.ls[line].Text)}
	if reLone.MatchString(s.text) {
		s.text, s.how = "", exact
	}
	return s
}

// gap is a number that is missing: its entry in the contents, its place in the chain and
// the lines between its neighbours.
type gap struct {
	n, entry, at, from, to int
	suffix                 string // the letter of the number
	labels                 map[int]string
}

// loneNumber finds the line on which the number stands alone.
func (w *law) loneNumber(g gap) (int, bool) {
	if g.suffix != "" {
		return 0, false
	}
	for i := g.from; i < g.to; i++ {
		if m := reLone.FindStringSubmatch(digits(w.ls[i].Text)); m != nil && m[1] == strconv.Itoa(g.n) {
			return i, true
		}
	}
	return 0, false
}

// nextBelowHead is belowHead for a number whose neighbour above is known.
func (w *law) nextBelowHead(g gap) (int, bool) {
	if w.chain[g.at-1].n != g.n-1 || g.suffix != "" {
		return 0, false
	}
	return w.belowHead(g)
}

// oneLowBelowHead is nextBelowHead where the contents have the head one heading too low;
// the provision that they have below it is known.
func (w *law) oneLowBelowHead(g gap) (int, bool) {
	g.n++
	if _, next := w.place(g.n, ""); !next || g.suffix != "" || w.chain[g.at-1].n != g.n-2 {
		return 0, false
	}
	return w.belowHead(g)
}

// belowHead finds the first words that stand below the head of a part or chapter after
// which the contents have the number.
func (w *law) belowHead(g gap) (int, bool) {
	for i := g.from; i < g.to; i++ {
		c, ok := readHead(w.ls[i].Text)
		if !ok {
			continue
		}
		for _, h := range w.table.heads {
			if sameHead(c, h) > 0 && g.labels[h.entry] == (start{n: g.n, suffix: g.suffix}).label() {
				return w.firstWords(i+1, g.to)
			}
		}
	}
	return 0, false
}

// place is where a number stands, or would stand, in the chain.
func (w *law) place(n int, suffix string) (int, bool) {
	return slices.BinarySearchFunc(w.chain, start{n: n, suffix: suffix}.order(), func(s start, o int) int { return s.order() - o })
}

const (
	upReach   = 4  // how far above its heading a provision may begin
	downReach = 20 // and how far below
)

// openingBy finds the line on which the provision begins whose heading is known: the beginning of a sentence near the heading.
func (w *law) openingBy(g gap) (int, bool) {
	e, from, to := g.entry, g.from, g.to
	k := key(w.table.entries[e].text)
	for i := from; i < to; i++ {
		s := key(w.ls[i].Text)
		switch {
		case prefixLetters(s, k) >= min(leastTitle+3, utf8.RuneCountInString(k)) && !headingLine(w.ls[i].Text):
			return i, true // its words begin with the heading
		case headingLine(w.ls[i].Text) && utf8.RuneCountInString(s) >= min(leastTitle-1, utf8.RuneCountInString(k)) && (prefixLetters(s, k) == utf8.RuneCountInString(s) || w.pieceOf(s, e)):
		case w.endsWith(i, e):
			if w.begins(i, from) {
				return i, true
			}
		default:
			continue
		}
		if x, ok := w.belowMargin(i, from, to); ok {
			return x, true
		}
		for d := 1; d <= upReach; d++ {
			if i-d >= from && w.begins(i-d, from) {
				return i - d, true
			}
			if i+d < to && w.begins(i+d, from) {
				return i + d, true
			}
		}
		for x := i + upReach + 1; x < min(to, i+downReach); x++ {
			if w.begins(x, from) {
				return x, true
			}
		}
	}
	return 0, false
}

// pieceOf reports whether s stands in entry e of the contents and in no other.
func (w *law) pieceOf(s string, e int) bool {
	for i, other := range w.table.entries {
		if (i == e) != strings.Contains(key(other.text), s) {
			return false
		}
	}
	return true
}

// belowMargin is the first line of text on a page at whose top line i stands as a piece
// of a heading.
func (w *law) belowMargin(i, from, to int) (int, bool) {
	for k := i; !newPage(w.ls, k); k-- {
		if k <= from || !headingLine(w.ls[k-1].Text) {
			return 0, false
		}
	}
	for k := i + 1; k < min(to, i+upReach) && !newPage(w.ls, k); k++ {
		if s := digits(w.ls[k].Text); !headingLine(s) {
			return k, !reNotFirst.MatchString(s) && !reMarkerStart.MatchString(s)
		}
	}
	return 0, false
}

// endsWith reports whether the last words of line i are the first of entry e.
func (w *law) endsWith(i, e int) bool {
	s := key(w.ls[i].Text)
	for _, p := range firstWords(w.table.entries[e].text) {
		if utf8.RuneCountInString(p) >= leastTitle && len(s) > len(p) && s[len(s)-len(p):] == p {
			return true
		}
	}
	return false
}

// firstWords is the first line from one on that is neither a heading, a number nor a
// name.
func (w *law) firstWords(from, to int) (int, bool) {
	for i := from; i < min(to, from+6); i++ {
		if !headingLine(w.ls[i].Text) && !underHead(w.ls, i, from) {
			return i, true
		}
	}
	return 0, false
}

// begins reports whether a sentence begins on line i that may be the first of a
// provision: it is no piece of a list, and the text above it has ended, the words in its
// margin apart.
func (w *law) begins(i, from int) bool {
	s := digits(w.ls[i].Text)
	if headingLine(s) && !opensList(w.ls, i) || reNotFirst.MatchString(s) && !reClauseFirst.MatchString(s) {
		return false
	}
	for k := i - 1; k >= from-1 && k >= 0 && i-k <= 6; k-- {
		text := w.ls[k].Text
		if cut, ok := w.margin.cut[k]; ok {
			text = cut
		}
		if w.margin.gone[k] || headingLine(text) {
			continue
		}
		return endsSentence(text)
	}
	return false
}
