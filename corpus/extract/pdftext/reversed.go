package pdftext

import (
	"math"

	"golang.org/x/text/unicode/norm"
)

// flatten lays the glyphs of a run that is marked /ReversedChars on one baseline,
// one behind the other. Browsers print Urdu so: from left to right, each letter
// with its dots as one cluster, while Nastaliq lets the letters of a word sink and
// lie over each other, which would tear the line apart and mix its letters up. Signs
// above and below, which come before their letter, are joined to it.
func flatten(run []glyph) []glyph {
	for i := range run {
		if run[i].dx < 0.7 { // turned text keeps its places
			return run
		}
	}
	if run = withMarks(run); len(run) < 2 {
		return run
	}
	y := baseline(run)
	x := math.Inf(-1)
	for i := range run {
		run[i].y = y
		x = max(run[i].x, x+leastAdvance)
		run[i].x = x
	}
	for i := range run[:len(run)-1] {
		run[i].width = run[i+1].x - run[i].x
	}
	return run
}

// withMarks joins each sign to the letter drawn behind it.
func withMarks(run []glyph) []glyph {
	out, marks := run[:0:0], ""
	for i, g := range run {
		if isMark(g.text) && i+1 < len(run) {
			marks = g.text + marks
			continue
		}
		if marks != "" {
			g.text, marks = norm.NFC.String(g.text+marks), ""
		}
		out = append(out, g)
	}
	return out
}

// leastAdvance in points keeps letters that lie over each other apart.
const leastAdvance = 0.01

// baseline is the height at which most glyphs of a run stand: its spaces, the last
// letters of its words, its stops.
func baseline(run []glyph) float64 {
	counts := map[float64]int{}
	for _, g := range run {
		counts[math.Round(g.y*10)/10]++
	}
	most, _ := mostFrequent(counts)
	for _, g := range run {
		if math.Abs(g.y-most) <= 0.06 {
			return g.y
		}
	}
	return most
}
