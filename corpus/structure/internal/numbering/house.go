package numbering

import (
	"slices"
	"strings"

	"daleel/corpus/structure/internal/lines"
)

// A court may print the numbers of its paragraphs otherwise than with a stop: "1)",
// "(1)", "1-", or the figure alone. Each is also the style of quoted lists, which is why
// such a number costs more in itself. Where one style runs through the whole text, it is
// that of the text's own paragraphs, and the cost falls away.

// style is how a number is printed: its marks, "." for the usual one.
type style string

const (
	stop   style = "."
	curved style = ")"
	round  style = "()"
	square style = "[]"
	dash   style = "-"
	alone  style = " "
)

// costStyle is what the style costs a candidate in itself.
var costStyle = map[style]float64{curved: 0.4, dash: 0.3, round: 0.9, square: 0.9, alone: 0.9}

const (
	// costForeign is what it costs a candidate to be printed otherwise than the house does.
	costForeign = 0.9
	// minHouse is how many paragraphs make a style that of the house; a short order, in
	// which no other line has it, may have as few as minShort, of shortLines at least.
	minHouse, minShort, shortLines = 4, 2, 8
	// houseLines is how many lines they have on average at least: items of quoted lists
	// are shorter.
	houseLines = 5
)

// styles are those that a house may have instead of the stop.
var styles = []style{curved, round, dash, square, alone}

// styleOf reads the style of the number that opens s.
func styleOf(s string) style {
	switch {
	case strings.HasPrefix(s, "("):
		return round
	case strings.HasPrefix(s, "["):
		return square
	case reNumbered.MatchString(s):
		m := reNumbered.FindStringSubmatch(s)
		switch {
		case m[4] != "":
			return dash
		case strings.HasPrefix(m[2], ")"):
			return curved
		}
	case reUndotted.MatchString(s):
		return alone
	}
	return stop
}

// House is Continue for a text whose paragraphs are all numbered in one style other than
// the usual one; nil where none runs through the text.
func House(cs []Candidate, body []lines.Line, last int) []Candidate {
	for _, own := range styles {
		again := slices.Clone(cs)
		n := 0
		for i := range again {
			if styleOf(body[again[i].Line].Text) == own {
				again[i].Cost = max(0, again[i].Cost-costStyle[own])
				n++
			} else {
				again[i].Cost += costForeign
			}
		}
		if n < minShort {
			continue
		}
		if found := Continue(again, body, last); runsThrough(found, body, own, n) {
			return found
		}
	}
	return nil
}

// runsThrough reports whether cs, all of one style, number body from its beginning to its
// end with paragraphs of some length; n lines of body have the style.
func runsThrough(cs []Candidate, body []lines.Line, own style, n int) bool {
	if len(cs) < minShort || slices.ContainsFunc(cs, func(c Candidate) bool { return styleOf(body[c.Line].Text) != own }) {
		return false
	}
	first, end := cs[0], cs[len(cs)-1]
	least := houseLines
	if len(cs) < minHouse {
		if n > len(cs) {
			return false
		}
		least = shortLines
	}
	length := end.Line - first.Line
	return first.N <= 2 && 3*first.Line <= len(body) && length >= least*(len(cs)-1) && 2*length >= len(body)
}
