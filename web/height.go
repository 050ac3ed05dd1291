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

// A page of results is drawn sooner where a browser need not look at what stands
// below the first screen; it is told so by a class (assets/css/80-unseen.css). The
// guesses are rather too low, in rem on a desk's screen; on a narrow one everything
// is taller, so that nothing is called far that is in sight.
const (
	foldRems       = 60.0 // the tallest screen for which the style sheet holds far things back
	resultsTopRems = 13.5 // what always stands above the first result
	facetsTopRems  = 7.0
	columnsTopRems = 47.0 // what stands above the lists of the first page, their headings with it
	homeLineRems   = 1.9
	lineRems       = 1.5
	remRunes       = 115 // characters on a line of a result
)

// lines guesses how many a text of so many characters takes.
func lines(runes int) float64 { return lineRems * float64(1+runes/remRunes) }

// rems guesses the height of a result.
func (h hitView) rems() float64 {
	n := 6.5 // the lines about the work, its title, the space around
	for _, p := range h.Passages {
		runes := 0
		for _, f := range p.Snippet {
			runes += utf8.RuneCountInString(f.Text)
		}
		n += 2.2 + lines(runes)
		if p.Plain != nil {
			n += lines(utf8.RuneCountInString(p.Plain.Text))
		}
	}
	if h.More > 0 {
		n += lineRems
	}
	return n
}

// rems guesses the height of a list of values.
func (f facetView) rems() float64 {
	n := 3 + 1.6*float64(len(f.Shown))
	if len(f.Folded) > 0 {
		n += lineRems
	}
	return n
}

// rems guesses how much a page of results has above its first, besides what all have.
func (v *resultsView) rems() float64 {
	n := 7 * float64(len(v.Guides))
	for _, there := range []bool{v.Jump != nil, len(v.Also) > 0, len(v.Understood) > 0, len(v.Warnings) > 0} {
		if there {
			n += lineRems
		}
	}
	return n
}

// tellFar marks what stands below the first screen.
func (v *resultsView) tellFar() {
	y := resultsTopRems + v.rems()
	for i := range v.Hits {
		v.Hits[i].Far = y >= foldRems
		y += v.Hits[i].rems()
	}
	y = facetsTopRems
	for i := range v.Facets {
		v.Facets[i].Far = y >= foldRems
		y += v.Facets[i].rems()
	}
	v.Years.Far = y >= foldRems
}
