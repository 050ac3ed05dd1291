package urdu

import (
	"slices"

	"daleel/corpus"
)

// mostPairs bounds the comparison of heads; the longest law known needs 2,000.
const mostPairs = 1 << 20

// agreeWith puts the heads found in the text and those told by the contents together,
// in the order of both: a head of the contents that the text lost is kept without its
// line, and the contents' names mend those of the text.
func agreeWith(found, told []container) []container {
	n, m := len(found), len(told)
	if m == 0 || n*m > mostPairs {
		return found
	}
	best := make([][]float64, n+1)
	for i := range best {
		best[i] = make([]float64, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if s := sameHead(found[i], told[j]); s > 0 {
				best[i][j] = max(best[i][j], s+best[i+1][j+1])
			}
		}
	}
	var out []container
	for i, j := 0, 0; i < n || j < m; {
		switch {
		case i < n && j < m && sameHead(found[i], told[j]) > 0 && best[i][j] == sameHead(found[i], told[j])+best[i+1][j+1]:
			out = append(out, merged(found[i], told[j]))
			i, j = i+1, j+1
		case i < n && (j == m || best[i][j] == best[i+1][j]) && !(j < m && opensPart(told[j], found[i]) && best[i][j] == best[i][j+1]):
			out = append(out, found[i])
			i++
		default:
			t := told[j]
			t.line, t.end = -1, -1
			out = append(out, t)
			j++
		}
	}
	return out
}

// opensPart reports whether a head that only the contents have is that of the part with
// whose first chapter the text goes on.
func opensPart(told, found container) bool {
	return told.kind == corpus.Part && found.kind == corpus.Chapter && found.n == 1
}

// sameHead says how likely a head of the text is one of the contents.
func sameHead(a, b container) float64 {
	if a.kind != b.kind {
		return 0
	}
	s := 0.0
	if a.n == b.n && a.letter == b.letter {
		s = 1
	}
	if x, y := key(a.heading), key(b.heading); x != "" && y != "" {
		s += 2 * commonPrefix(x, y)
	}
	if s < 0.7 {
		return 0
	}
	return s
}

// commonPrefix is the share of the shorter of two words that they begin with in
// common.
func commonPrefix(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	n := min(len(x), len(y))
	k := 0
	for k < n && x[k] == y[k] {
		k++
	}
	return float64(k) / float64(max(n, 1))
}

// likeness is the share of pairs of letters that two words have in common (Dice).
func likeness(a, b string) float64 {
	x, y := letterPairs(a), letterPairs(b)
	common := 0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			common, i, j = common+1, i+1, j+1
		case x[i] < y[j]:
			i++
		default:
			j++
		}
	}
	return 2 * float64(common) / float64(max(len(x)+len(y), 1))
}

// letterPairs are the pairs of neighbouring letters, sorted.
func letterPairs(s string) []uint64 {
	out := make([]uint64, 0, len(s)/2)
	last := rune(0)
	for i, r := range s {
		if i > 0 {
			out = append(out, uint64(last)<<32|uint64(r))
		}
		last = r
	}
	slices.Sort(out)
	return out
}

// letterSet has a bit for each letter of s, more or less.
func letterSet(s string) uint64 {
	set := uint64(0)
	for _, r := range s {
		set |= 1 << (r & 63)
	}
	return set
}

// merged is a head of the text with what the contents know better.
func merged(found, told container) container {
	if found.n == 0 && found.letter == "" || found.n != told.n && found.letter == "" && told.letter == "" && commonPrefix(key(found.heading), key(told.heading)) > 0.8 {
		found.n, found.figures = told.n, told.figures
	}
	if told.heading != "" && (found.heading == "" || likeness(key(found.heading), key(told.heading)) >= 0.5) {
		found.heading = told.heading
	}
	return found
}
