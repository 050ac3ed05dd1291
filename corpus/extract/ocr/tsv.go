package ocr

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus/extract/raster"
)

// Sheet is a page as tesseract read it, in dots of the picture with the origin
// at the upper left corner.
type Sheet struct {
	Width, Height int
	Lines         []Line
}

// Line is a printed line in reading order.
type Line struct {
	Box
	Words []Word
	// Block says that the line begins a block or a paragraph.
	Block bool
}

// Word is a word with its confidence, 0 to 1.
type Word struct {
	Box
	Text       string
	Confidence float64
}

// Box is a place on the picture in dots: left, top, width and height.
type Box struct{ X, Y, W, H int }

// The levels of the rows of a table of words.
const (
	levelPage = 1
	levelPar  = 3
	levelLine = 4
	levelWord = 5
)

// parseTSV reads the table that tesseract writes with the configuration "tsv":
// level, page, block, paragraph, line, word, left, top, width, height,
// confidence, text. Rows that are not of that form are passed over.
func parseTSV(s string) []Sheet {
	var sheets []Sheet
	block := false
	for row := range strings.Lines(s) {
		cells := strings.SplitN(strings.TrimRight(row, "\r\n"), "\t", 12)
		if len(cells) < 11 {
			continue
		}
		level, err := strconv.Atoi(cells[0])
		box, ok := parseBox(cells[6:10])
		if err != nil || !ok {
			continue
		}
		if level == levelPage {
			sheets = append(sheets, Sheet{Width: box.W, Height: box.H})
		}
		if len(sheets) == 0 {
			continue
		}
		sh := &sheets[len(sheets)-1]
		switch level {
		case levelPar:
			block = true
		case levelLine:
			sh.Lines = append(sh.Lines, Line{Box: box, Block: block})
			block = false
		case levelWord:
			sh.addWord(box, cells)
		}
	}
	for i := range sheets {
		sheets[i].dropEmpty()
	}
	return sheets
}

func parseBox(cells []string) (b Box, ok bool) {
	for i, p := range []*int{&b.X, &b.Y, &b.W, &b.H} {
		n, err := strconv.Atoi(cells[i])
		if err != nil || n < -1<<20 || n > 1<<20 {
			return b, false
		}
		*p = n
	}
	return b, true
}

func (s *Sheet) addWord(b Box, cells []string) {
	if len(cells) < 12 || len(s.Lines) == 0 {
		return
	}
	text := strings.Join(strings.Fields(strings.ToValidUTF8(cells[11], "")), " ")
	conf, err := strconv.ParseFloat(cells[10], 64)
	if text == "" || err != nil {
		return
	}
	l := &s.Lines[len(s.Lines)-1]
	l.Words = append(l.Words, Word{b, text, min(1, max(0, conf/100))})
}

// dropEmpty takes out lines without words; the mark of a block passes on to the
// line that follows.
func (s *Sheet) dropEmpty() {
	kept, block := s.Lines[:0], false
	for _, l := range s.Lines {
		block = block || l.Block
		if len(l.Words) > 0 {
			l.Block, block = block, false
			kept = append(kept, l)
		}
	}
	s.Lines = kept
}

// confidence is the mean over the words, each weighed by its length.
func confidence(sheets []Sheet) float64 {
	var sum, weight float64
	for _, s := range sheets {
		for _, l := range s.Lines {
			for _, w := range l.Words {
				n := float64(len(w.Text))
				sum, weight = sum+n*w.Confidence, weight+n
			}
		}
	}
	if weight == 0 {
		return 0
	}
	return sum / weight
}

// Text is all that was read, a line a line.
func (r Reading) Text() string {
	var b strings.Builder
	for _, s := range r.Sheets {
		for _, l := range s.Lines {
			b.WriteString(l.Text())
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Text is the words of the line with spaces between.
func (l Line) Text() string {
	words := make([]string, len(l.Words))
	for i, w := range l.Words {
		words[i] = w.Text
	}
	return strings.Join(words, " ")
}

// sure is the confidence of a word whose letters are mostly right.
const sure = 0.70

// Sure counts the letters of words that tesseract was sure of. Words of one or
// two letters are left out: dirt is read as such.
func (r Reading) Sure() int {
	n := 0
	for _, s := range r.Sheets {
		for _, l := range s.Lines {
			for _, w := range l.Words {
				if letters := utf8.RuneCountInString(w.Text); w.Confidence >= sure && letters > 2 {
					n += letters
				}
			}
		}
	}
	return n
}

// TurnedBack is the sheet on the picture as it was before it was turned by
// quarters clockwise to be read. Lines and words stay in their order.
func (s Sheet) TurnedBack(quarters int) Sheet {
	out := Sheet{Width: s.Width, Height: s.Height}
	if quarters%2 == 1 {
		out.Width, out.Height = s.Height, s.Width
	}
	for _, l := range s.Lines {
		back := Line{Box: l.Box.turnedBack(s, quarters), Block: l.Block}
		for _, w := range l.Words {
			w.Box = w.Box.turnedBack(s, quarters)
			back.Words = append(back.Words, w)
		}
		out.Lines = append(out.Lines, back)
	}
	return out
}

func (b Box) turnedBack(s Sheet, quarters int) Box {
	c := raster.Corners[int]{X0: b.X, Y0: b.Y, X1: b.X + b.W, Y1: b.Y + b.H}.Turned(s.Width, s.Height, -quarters)
	return Box{c.X0, c.Y0, c.X1 - c.X0, c.Y1 - c.Y0}
}
