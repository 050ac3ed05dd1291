// Package pdftest makes small PDFs for tests, sound ones and hostile ones.
package pdftest

import (
	"bytes"
	"fmt"
	"strings"
)

// File puts objects, whose numbers are their places from 1 on, into a PDF with
// a cross-reference table. The first object is the catalogue.
func File(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var offsets []int
	for i, o := range objects {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table)
	return b.Bytes()
}

// Stream is a stream object; dict holds the entries beside Length.
func Stream(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

// Helvetica is a font object without widths of its own.
const Helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"

// Pages makes a document of pages with the given content streams. The font is
// F1; extra objects are numbered from First(len(contents)) on, and resources
// are further entries of the resource dictionary.
func Pages(contents []string, resources string, extra ...string) []byte {
	n := len(contents)
	var kids strings.Builder
	for i := range n {
		fmt.Fprintf(&kids, "%d 0 R ", 4+2*i)
	}
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), n),
		Helvetica,
	}
	for i, c := range contents {
		objects = append(objects,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F1 3 0 R %s >> %s >> >>",
				5+2*i, fontsOf(resources), otherThanFonts(resources)),
			Stream("", c))
	}
	return File(append(objects, extra...)...)
}

// First is the number of the first extra object of Pages.
func First(pages int) int { return 4 + 2*pages }

// Resources given as "font: /F2 9 0 R" go into the font dictionary.
func fontsOf(resources string) string {
	fonts, _ := strings.CutPrefix(resources, "font:")
	if fonts == resources {
		return ""
	}
	return fonts
}

func otherThanFonts(resources string) string {
	if strings.HasPrefix(resources, "font:") {
		return ""
	}
	return resources
}

// Line is one line of text at a place.
type Line struct {
	X, Y, Size float64
	Text       string
}

// Show is a content stream that shows the lines in Helvetica.
func Show(lines ...Line) string {
	var b strings.Builder
	for _, l := range lines {
		esc := strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(l.Text)
		fmt.Fprintf(&b, "BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n", l.Size, l.X, l.Y, esc)
	}
	return b.String()
}

// Text is a content stream of lines of twelve points, one under the other.
func Text(lines ...string) string {
	ls := make([]Line, len(lines))
	for i, t := range lines {
		ls[i] = Line{72, 720 - 16*float64(i), 12, t}
	}
	return Show(ls...)
}
