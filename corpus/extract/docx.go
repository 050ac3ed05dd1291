package extract

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"daleel/corpus"
)

// readDOCX reads a Word document: its paragraphs with the numbers that Word
// puts before them, its tables a row a line, and its notes.
func readDOCX(data []byte, lim Limits) Result {
	a, err := openZip(data, lim.Inflated)
	if err != nil {
		return zipFailed(MediaDOCX, err)
	}
	parts := map[string][]byte{}
	for _, name := range []string{"document", "footnotes", "endnotes", "numbering", "styles"} {
		if parts[name], err = a.named("word/" + name + ".xml"); err != nil {
			return zipFailed(MediaDOCX, err)
		}
	}
	w := wordReader{limit: lim.Chars, lists: readWordLists(parts["numbering"], parts["styles"]), cited: map[string]int{}}
	w.read(parts["document"])
	p := corpus.Page{Engine: "docx"}
	text := strings.TrimSpace(tidyText(w.out.String()))
	var marks map[int][]int
	text, marks = takeMarks(text)
	p.Text, p.Headings, marks = takeHeads(text, marks)
	w.notes(&p, marks, parts["footnotes"], parts["endnotes"])
	r := Result{MediaType: MediaDOCX, Hints: wordHints(a)}
	if p.Text == "" {
		r.Status, r.Reason = corpus.ItemEmpty, "The Word document holds no text: if it holds pictures of pages, save it as PDF and add that."
		return r
	}
	r.Pages = []corpus.Page{p}
	r.finish()
	return r
}

// A mark of a note is written between two code points that no text holds until
// its place in the finished text is known.
const (
	markOpen  = "\uFDD0"
	markClose = "\uFDD1"
)

// takeMarks takes the marks out of a text and tells where they stood.
func takeMarks(text string) (string, map[int][]int) {
	marks := map[int][]int{}
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(text, markOpen)
		b.WriteString(before)
		if !ok {
			return b.String(), marks
		}
		var number string
		if number, text, ok = strings.Cut(rest, markClose); ok {
			if n, err := strconv.Atoi(number); err == nil {
				marks[n] = append(marks[n], b.Len())
			}
		}
	}
}

// wordReader turns WordprocessingML into text.
type wordReader struct {
	limit int
	lists wordLists
	out   strings.Builder
	cited map[string]int // notes in the order of their marks, by kind and id

	para          strings.Builder
	inRun, inText bool
	skip          int // depth inside what is not read
	numID, level  string
	style         string
	rows          []wordRow // of the tables around, innermost last
}

// wordRow is a row of a table while it is read: the paragraphs of each cell.
type wordRow struct{ cells [][]string }

// unread are elements whose content is left out: a second form of the same
// content, and what was moved away with changes tracked.
var unread = map[string]bool{"Fallback": true, "moveFrom": true, "del": true, "instrText": true, "delText": true}

func (w *wordReader) read(data []byte) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	for w.out.Len()+w.para.Len() < w.limit {
		t, err := d.RawToken()
		if err != nil {
			break
		}
		switch t := t.(type) {
		case xml.StartElement:
			if unread[t.Name.Local] || w.skip > 0 {
				w.skip++
				continue
			}
			w.start(t)
		case xml.EndElement:
			if w.skip > 0 {
				w.skip--
				continue
			}
			w.end(t.Name.Local)
		case xml.CharData:
			if w.inText && w.skip == 0 {
				w.para.Write(t)
			}
		}
	}
	w.endParagraph()
	for len(w.rows) > 0 {
		w.endRow()
	}
}

func (w *wordReader) start(t xml.StartElement) {
	switch t.Name.Local {
	case "r":
		w.inRun = true
	case "t":
		w.inText = true
	case "tab", "ptab":
		if w.inRun {
			w.para.WriteByte('\t')
		}
	case "br", "cr":
		w.para.WriteByte('\n')
	case "noBreakHyphen":
		w.para.WriteByte('-')
	case "numId":
		w.numID = wordAttr(t, "val")
	case "ilvl":
		w.level = wordAttr(t, "val")
	case "pStyle":
		w.style = wordAttr(t, "val")
	case "footnoteReference", "endnoteReference":
		key := t.Name.Local[:4] + wordAttr(t, "id")
		if w.cited[key] == 0 {
			w.cited[key] = len(w.cited) + 1
		}
		fmt.Fprintf(&w.para, "%s%d%s", markOpen, w.cited[key], markClose)
	case "tr":
		w.rows = append(w.rows, wordRow{})
	case "tc":
		if n := len(w.rows); n > 0 {
			w.rows[n-1].cells = append(w.rows[n-1].cells, nil)
		}
	}
}

func wordAttr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (w *wordReader) end(name string) {
	switch name {
	case "r":
		w.inRun, w.inText = false, false
	case "t":
		w.inText = false
	case "p":
		w.endParagraph()
	case "tr":
		w.endRow()
	}
}

// endParagraph writes a paragraph, with its number, into the cell or the text.
func (w *wordReader) endParagraph() {
	text := w.para.String()
	if strings.TrimSpace(text) != "" {
		if n := w.lists.number(w.style, w.numID, w.level); n != "" {
			text = n + " " + strings.TrimLeft(text, " \t")
		}
	}
	if level := styleLevel(w.style); level > 0 && len(w.rows) == 0 && strings.TrimSpace(text) != "" {
		text = headMark(level) + text
	}
	w.para.Reset()
	w.numID, w.level, w.style = "", "", ""
	w.write(text)
}

func (w *wordReader) write(text string) {
	if n := len(w.rows); n > 0 {
		if cells := w.rows[n-1].cells; len(cells) > 0 {
			cells[len(cells)-1] = append(cells[len(cells)-1], text)
			return
		}
	}
	w.out.WriteString(text)
	w.out.WriteByte('\n')
}

// A cell with more than this is text set in a table for its looks.
const (
	cellParagraphs = 3
	cellBytes      = 400
)

// endRow writes a row: a line with tabs between the cells, or one paragraph
// after the other where the cells hold text for its own sake.
func (w *wordReader) endRow() {
	if len(w.rows) == 0 {
		return
	}
	row := w.rows[len(w.rows)-1]
	w.rows = w.rows[:len(w.rows)-1]
	loose, law := len(row.cells) == 1, false
	cells := make([]string, len(row.cells))
	for i, c := range row.cells {
		cells[i] = strings.TrimSpace(strings.Join(strings.Fields(strings.Join(c, " ")), " "))
		law = law || len(row.cells) > 1 && subsections(c)
		loose = loose || law || len(c) > cellParagraphs && len(cells[i]) > cellBytes/2 || len(cells[i]) > cellBytes
	}
	if !loose {
		w.write(strings.TrimRight(strings.Join(cells, "\t"), "\t"))
		return
	}
	if law && len(row.cells) == 2 && len(row.cells[1]) == 1 && len(cells[1]) < cellBytes/4 {
		row.cells[0], row.cells[1] = row.cells[1], row.cells[0] // the heading in the margin
	}
	for _, c := range row.cells {
		for _, p := range c {
			w.write(p)
		}
	}
}

// numberedParagraph is a paragraph with its number or letter in brackets.
var numberedParagraph = regexp.MustCompile(`^\s*\([0-9A-Za-z]{1,4}\)`)

// subsections reports whether a cell is a section of a law, in paragraphs of which later
// ones are numbered: Acts of Provinces have such cells beside their headings.
func subsections(cell []string) bool {
	for i, p := range cell {
		if i > 0 && numberedParagraph.MatchString(p) {
			return true
		}
	}
	return false
}

// notes puts the notes that the text cites into the page, in their order.
func (w *wordReader) notes(p *corpus.Page, marks map[int][]int, footnotes, endnotes []byte) {
	texts := map[int]string{}
	for kind, data := range map[string][]byte{"footnote": footnotes, "endnote": endnotes} {
		for id, text := range readWordNotes(data, kind, w.limit) {
			if n := w.cited[kind[:4]+id]; n > 0 {
				texts[n] = text
			}
		}
	}
	var b strings.Builder
	for n := 1; n <= len(w.cited); n++ {
		if texts[n] == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		note := corpus.Note{Mark: strconv.Itoa(n), Start: b.Len(), At: marks[n]}
		fmt.Fprintf(&b, "%d %s", n, texts[n])
		note.End = b.Len()
		p.Notes = append(p.Notes, note)
	}
	p.Footnotes = b.String()
}

// readWordNotes reads the notes of a part by their identifiers.
func readWordNotes(data []byte, element string, limit int) map[string]string {
	out := map[string]string{}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	for {
		t, err := d.Token()
		if err != nil {
			return out
		}
		start, ok := t.(xml.StartElement)
		if !ok || start.Name.Local != element {
			continue
		}
		from := d.InputOffset()
		if d.Skip() != nil {
			return out
		}
		w := wordReader{limit: limit, cited: map[string]int{}}
		w.read(data[from:d.InputOffset()])
		out[wordAttr(start, "id")] = strings.Join(strings.Fields(tidyText(w.out.String())), " ")
	}
}
