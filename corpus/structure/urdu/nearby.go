package urdu

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"daleel/corpus/structure/internal/lines"
)

// nearby is what stands near the beginning of a provision that may be its heading or a
// piece of it, as keys.
type nearby struct {
	lines  []piece  // short lines
	starts []string // the first letters of long ones, the provision's words among them
	ends   []piece  // the last words of long ones
}

// piece is the key of a short line, and how much it counts: the less, the farther it
// stands from the beginning of the provision.
type piece struct {
	key    string
	weight float64
}

// nearOf gathers what stands near provision j.
func nearOf(ls []lines.Line, to int, chain []start, j int) nearby {
	var n nearby
	if chain[j].heading != "" {
		n.starts = append(n.starts, key(chain[j].heading))
	}
	n.starts = append(n.starts, key(strings.TrimLeft(chain[j].text, " -_۔:")))
	own := 0
	if j > 0 {
		own = chain[j-1].line + 1
	}
	page := chain[j].line // the first line of its page
	for page > 0 && !newPage(ls, page) {
		page--
	}
	top, bottom := besideOthers(ls, to, chain, j)
	for k := max(0, chain[j].line-marginReach); k < min(to, chain[j].line+24) && (j+1 == len(chain) || k < chain[j+1].line); k++ {
		s, d := ls[k].Text, k-chain[j].line
		weight := nearness(d)
		if k < own {
			weight = min(weight, 0.6) // above the provision before it
		}
		if k < page {
			weight /= 2
		}
		if k < top || k >= bottom {
			weight *= lessNear
		}
		if headingLine(s) {
			if x := key(s); utf8.RuneCountInString(x) >= 4 {
				n.lines = append(n.lines, piece{x, weight})
			}
			continue
		}
		if d < -3 || d > 8 || k < own {
			continue
		}
		if d < 0 {
			weight = 0.3
		}
		words := strings.Fields(s)
		n.ends = append(n.ends, piece{key(strings.Join(words[max(0, len(words)-7):], " ")), weight})
		if d >= 0 {
			n.starts = append(n.starts, key(strings.Join(words[:min(len(words), 9)], " ")))
		}
	}
	return n
}

// lessNear weighs short lines that stand rather beside the provision above or below.
const lessNear = 0.8

// besideOthers bounds the short lines that stand no nearer to another provision than to
// that at place j: above the first, text of the one above stands between, and those from
// the second on stand right above the next one.
func besideOthers(ls []lines.Line, to int, chain []start, j int) (top, bottom int) {
	for top = chain[j].line; top > 0 && headingLine(ls[top-1].Text); {
		top--
	}
	next := to
	if j+1 < len(chain) {
		next = chain[j+1].line
	}
	for bottom = next; bottom > chain[j].line+1 && headingLine(ls[bottom-1].Text); {
		bottom--
	}
	if bottom <= chain[j].line+1 {
		bottom = next // nothing but the first line stands between
	}
	return top, bottom
}

// nearness weighs a short line by how many lines it stands below the first of a
// provision.
func nearness(d int) float64 {
	switch {
	case d >= -4 && d <= 5:
		return 1
	case d >= -8 && d <= 10:
		return 0.8
	case d < 0:
		return 0.5
	}
	return 0.25
}

// shows says how much of a heading the print has: the share of its letters that stand
// in short lines, at the end or the start of long ones. First are its first words.
func (n nearby) shows(k string, first []string) float64 {
	if utf8.RuneCountInString(k) < 4 || len(k) > longestKey {
		return 0
	}
	var seen cover
	for _, l := range n.lines {
		size := utf8.RuneCountInString(l.key)
		if i := strings.Index(k, l.key); i == 0 || i > 0 && size >= 5 {
			seen.mark(i, i+len(l.key), l.weight)
		} else if p := prefixLetters(k, l.key); p >= leastPiece && p >= size-4 {
			seen.mark(0, prefixBytes(k, l.key), l.weight)
		} else if alikeLine(l.key, k) {
			seen.mark(0, len(k), 0.8*l.weight)
		}
	}
	for _, s := range n.starts {
		if p := prefixLetters(k, s); p >= min(leastPiece+2, utf8.RuneCountInString(k)) {
			seen.mark(0, prefixBytes(k, s), 1)
			break
		}
	}
	for _, l := range n.ends {
		for _, piece := range first {
			if strings.HasSuffix(l.key, piece) {
				seen.mark(0, len(piece), l.weight)
				break
			}
		}
	}
	return seen.share(len(k))
}

// longestKey bounds the headings that are compared, in bytes.
const longestKey = 400

// cover is how well each byte of a heading is seen.
type cover [longestKey]float32

// mark sees the bytes between two, no worse than before.
func (c *cover) mark(from, to int, weight float64) {
	for i := from; i < min(to, len(c)); i++ {
		c[i] = max(c[i], float32(weight))
	}
}

// share is how much of the first n bytes is seen.
func (c *cover) share(n int) float64 {
	sum := float32(0)
	for _, w := range c[:n] {
		sum += w
	}
	return float64(sum) / float64(n)
}

// firstWords are the keys of the first words of a heading, the longest run first, down
// to two words or six letters.
func firstWords(text string) []string {
	words := strings.Fields(text)
	var out []string
	for n := min(len(words), 6); n >= 1; n-- {
		if k := key(strings.Join(words[:n], " ")); utf8.RuneCountInString(k) >= leastPiece+1 {
			out = append(out, k)
		}
	}
	return out
}

// prefixLetters counts the letters that a and b begin with in common.
func prefixLetters(a, b string) int { return utf8.RuneCountInString(a[:prefixBytes(a, b)]) }

// prefixBytes is prefixLetters in bytes.
func prefixBytes(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return n
}

// leastAlike is the likeness from which OCR may have made two headings of one.
const leastAlike = 0.65

// alikeLine reports whether a line is a heading as a whole, as OCR may read it twice.
func alikeLine(line, heading string) bool {
	d := len(line) - len(heading)
	if len(line) < 2*leastTitle || d < -8 || d > 8 {
		return false
	}
	a, b := letterSet(line), letterSet(heading)
	return bits.OnesCount64(a&b)*5 >= bits.OnesCount64(a|b)*3 && likeness(line, heading) >= leastAlike
}
