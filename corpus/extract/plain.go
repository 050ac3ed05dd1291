package extract

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"daleel/corpus"
)

// readText makes pages of a text file. A form feed, as printers and PDF
// converters leave it, begins a page; a text without one has no pages.
func readText(data []byte, lim Limits) Result {
	text := decodeText(data)
	text = tidyText(text[:min(len(text), lim.Chars)])
	r := Result{MediaType: MediaText}
	var heads []corpus.Heading
	if isMarkdown(text) {
		r.MediaType = MediaMarkdown
		text, heads = plainMarkdown(text)
	}
	if strings.TrimSpace(text) == "" {
		return failed(MediaText, corpus.ItemEmpty, "The file holds no text.")
	}
	parts := strings.Split(strings.Trim(text, "\f"), "\f")
	for i, part := range parts {
		if i >= lim.Pages {
			break
		}
		p := corpus.Page{Text: strings.Trim(part, "\n"), Engine: "text"}
		if len(parts) == 1 {
			p.Headings = heads
		} else {
			p.Number = i + 1
		}
		r.Pages = append(r.Pages, p)
	}
	r.finish()
	return r
}

// decodeText finds the encoding of a text and returns it as UTF-8.
func decodeText(data []byte) string {
	if order := utf16Order(data[:min(len(data), sniffLen)]); order != nil {
		return decodeUTF16(data, order)
	}
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	if utf8.Valid(data) || mostlyUTF8(data) {
		return strings.ToValidUTF8(string(data), "\uFFFD")
	}
	table := charmap.Windows1252
	if looksArabic1256(data) {
		table = charmap.Windows1256
	}
	out, err := table.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "\uFFFD")
	}
	return string(out)
}

// utf16Order returns the byte order of UTF-16 text, nil where it is not. With
// no byte order mark, Latin text betrays itself by zeros at every other byte.
func utf16Order(head []byte) binary.ByteOrder {
	switch {
	case bytes.HasPrefix(head, []byte("\xFF\xFE")):
		return binary.LittleEndian
	case bytes.HasPrefix(head, []byte("\xFE\xFF")):
		return binary.BigEndian
	case len(head) < 8:
		return nil
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[1]*10 > half*4 && zeros[0]*50 < half:
		return binary.LittleEndian
	case zeros[0]*10 > half*4 && zeros[1]*50 < half:
		return binary.BigEndian
	}
	return nil
}

func decodeUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return strings.TrimPrefix(string(utf16.Decode(units)), "\uFEFF")
}

// mostlyUTF8 forgives a broken sequence or two in a text that has many good
// ones: one bad byte must not turn a whole Urdu text into Latin noise.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	return good > 20*bad
}

// looksArabic1256 tells Windows-1256 from Windows-1252: in the first the bytes
// above 0xC0 are whole words, in the second single accents.
func looksArabic1256(data []byte) bool {
	runs, high, latin := 0, 0, 0
	for i, c := range data {
		switch {
		case c >= 0xC0:
			high++
			if i > 0 && data[i-1] >= 0xC0 {
				runs++
			}
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			latin++
		}
	}
	return runs*2 > high && high*5 > latin
}

// Limits of what is printed as text: no printed line is longer, and no gap
// between paragraphs higher. What reads the text may take its time for a line.
const (
	longestLine = 8 << 10
	tallestGap  = 3 // line ends
)

// breakLines breaks lines that nobody printed, at a space where there is one,
// and closes gaps that go on for pages. A page whose words have boxes is left
// as it is: it was printed.
func breakLines(p *corpus.Page) {
	if len(p.Words) > 0 || len(p.Text) < longestLine {
		return
	}
	var b strings.Builder
	gap := 0
	for line := range strings.Lines(p.Text) {
		if strings.TrimSpace(line) == "" {
			if gap++; gap < tallestGap {
				b.WriteByte('\n')
			}
			continue
		}
		gap = 0
		for len(line) > longestLine {
			cut := strings.LastIndexByte(line[:longestLine], ' ')
			if cut < longestLine/2 {
				cut = longestLine
				for cut > 0 && !utf8.RuneStart(line[cut]) {
					cut--
				}
			}
			b.WriteString(line[:cut])
			b.WriteByte('\n')
			line = strings.TrimPrefix(line[cut:], " ")
		}
		b.WriteString(line)
	}
	p.Text = b.String()
}

// tidyText unifies line ends and takes out what no text should hold.
func tidyText(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\u0085", "\n").Replace(s)
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\f' || r == '\uFEFF' {
			return -1
		}
		return r
	}, s)
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \t\u00A0")
	}
	return strings.Join(lines, "\n")
}
