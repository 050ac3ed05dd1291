package web

import "unicode/utf8"

// Guesses at the height of a provision on a desk's screen, which hold its place
// until it comes into view (assets/css/80-unseen.css).
const (
	lineRunes   = 85 // characters on a line
	digestLines = 9  // of our summary
	fewLines    = 5  // that need no class
	tallest     = 5
)

// tall says how often the lines of a provision double a few.
func tall(blocks []block, digest bool) int {
	lines := 0
	for _, b := range blocks {
		n := 0
		for _, r := range b.Runs {
			for _, p := range r.Pieces {
				n += utf8.RuneCountInString(p.Text)
			}
		}
		lines += n/lineRunes + 1
	}
	if digest {
		lines += digestLines
	}
	class := 0
	for most := fewLines; lines > most && class < tallest; most *= 2 {
		class++
	}
	return class
}
