package pdftext

import "strings"

// Place is a word of a printed page and where it stands.
type Place struct {
	Text string `json:"t"`
	// Part says where on the page it belongs.
	Part Part `json:"p,omitempty"`
	// Joined says that the word goes on in the next Place: it was broken at the
	// end of a line, and a hyphen that is not its own is left out of Text.
	Joined bool `json:"j,omitempty"`
	// The box in points, origin at the lower left corner of the page as a
	// viewer shows it.
	X0 float32 `json:"x0"`
	Y0 float32 `json:"y0"`
	X1 float32 `json:"x1"`
	Y1 float32 `json:"y1"`
}

// Part is a part of a page.
type Part string

// The parts of a page.
const (
	PartBody     Part = ""
	PartHeader   Part = "header"
	PartFooter   Part = "footer"
	PartFootnote Part = "footnote"
)

var partOf = [...]Part{inBody: PartBody, inHeader: PartHeader, inFooter: PartFooter, inNotes: PartFootnote}

// places lists the words of the page. Words that run up or down have no box
// that could be drawn and are left out.
func (s *sheet) places() []Place {
	var out []Place
	for _, l := range s.lines {
		if l.turned || l.text == "" {
			continue
		}
		for i, w := range l.words {
			p := Place{Text: l.text[w.start:w.end], Part: partOf[l.role], X0: w.x0, X1: w.x1}
			p.Y0, p.Y1 = l.bottom(), l.top()
			if i == len(l.words)-1 && l.joinHyphen != hyphenNone {
				p.Joined = true
				if l.joinHyphen == hyphenDrop {
					p.Text = strings.TrimSuffix(p.Text, "-")
				}
			}
			out = append(out, p)
		}
	}
	return out
}

// bottom and top are how far letters reach below and above the baseline.
func (l *line) bottom() float32 { return float32(l.y - 0.22*l.size) }
func (l *line) top() float32    { return float32(l.y + 0.75*l.size) }
