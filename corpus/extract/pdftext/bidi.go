package pdftext

import (
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"
)

// logical puts the glyphs of a line with Arabic letters in the order of
// reading. Fonts for Urdu draw several letters as one glyph, whose text is in
// reading order already: glyphs change places, the letters inside one never
// do.
func logical(glyphs []glyph, arabic int) []glyph {
	visual := visualOrder(attachMarks(glyphs))
	strong := 0
	for _, g := range visual {
		if isLatinText(g.text) {
			strong++
		}
	}
	if arabic > strong {
		slices.Reverse(visual)
		reverseRuns(visual, isLeftward)
		mirrorBrackets(visual)
		return visual
	}
	reverseRuns(visual, isRightward)
	return visual
}

// visualOrder is the order from left to right. Stretches drawn steadily one way
// keep their order, since the slanted letters of Nastaliq lie over each other;
// the stretches themselves, as justified lines have several, go by place.
func visualOrder(glyphs []glyph) []glyph {
	right, left := 0, 0
	for i := 1; i < len(glyphs); i++ {
		switch d := glyphs[i].x - glyphs[i-1].x; {
		case d > 0:
			right++
		case d < 0:
			left++
		}
	}
	out := slices.Clone(glyphs)
	switch {
	case left*12 <= right:
		return leftToRight(out)
	case right*12 <= left:
		slices.Reverse(out)
		return leftToRight(out)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].x+out[i].width/2 < out[j].x+out[j].width/2 })
	return out
}

// mirrored has the bracket that looks like another in a mirror.
var mirrored = map[string]string{"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{"}

// mirrorBrackets turns the brackets of a right-to-left line where that leaves
// fewer of them without a partner: some files name a bracket by what it means,
// others by its shape, which is the other one's.
func mirrorBrackets(gs []glyph) {
	asIs, turned := unpaired(gs, false), unpaired(gs, true)
	if turned >= asIs {
		return
	}
	for i := range gs {
		if m, ok := mirrored[gs[i].text]; ok {
			gs[i].text = m
		}
	}
}

// unpaired counts the brackets without a partner, as they are or turned.
func unpaired(gs []glyph, turn bool) (n int) {
	var open []string
	for _, g := range gs {
		m, ok := mirrored[g.text]
		if !ok {
			continue
		}
		t := g.text
		if turn {
			t, m = m, t
		}
		switch {
		case t == "(" || t == "[" || t == "{":
			open = append(open, m)
		case len(open) > 0 && open[len(open)-1] == t:
			open = open[:len(open)-1]
		default:
			n++
		}
	}
	return n + len(open)
}

// attachMarks joins vowel signs that are drawn on their own to the letter
// drawn before them.
func attachMarks(glyphs []glyph) []glyph {
	out := make([]glyph, 0, len(glyphs))
	for _, g := range glyphs {
		if n := len(out); n > 0 && isMark(g.text) && isArabicText(g.text) && out[n-1].text != " " {
			out[n-1].text += g.text
			continue
		}
		out = append(out, g)
	}
	return out
}

// strength says which way a glyph makes its line run.
type strength int

const (
	neutral strength = iota
	rightward
	leftward // Arabic letters
)

func strengthOf(s string) strength {
	for _, r := range s {
		switch {
		case isArabicLetter(r):
			return leftward
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return rightward
		}
	}
	return neutral
}

func isLatinText(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) && !isArabicRune(r)
}

// isLeftward marks what must be turned back in a right-to-left line.
func isLeftward(s string) strength {
	if strengthOf(s) == rightward {
		return leftward
	}
	if strengthOf(s) == leftward {
		return rightward
	}
	return neutral
}

// isRightward marks what must be turned in a left-to-right line.
func isRightward(s string) strength { return strengthOf(s) }

// reverseRuns reverses each run of glyphs that class calls leftward, with the
// neutral glyphs inside the run but not those at its ends.
func reverseRuns(gs []glyph, class func(string) strength) {
	for i := 0; i < len(gs); i++ {
		if class(gs[i].text) != leftward {
			continue
		}
		end := i + 1
		for j := i + 1; j < len(gs) && class(gs[j].text) != rightward; j++ {
			if class(gs[j].text) == leftward {
				end = j + 1
			}
		}
		slices.Reverse(gs[i:end])
		i = end
	}
}
