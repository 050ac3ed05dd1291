package lines

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var reMarker = regexp.MustCompile(`^(?:\((?:[a-z]{1,2}|[ivxl]+|\d{1,2}|[A-Z]|[۰-۹]{1,2}|الف|[بجدہوزحطی])\)|(?:[a-z]|[ivxl]{1,5})[.)])\s*\S`)

// Marker reports whether s opens an item of a list: "(a)", "ii.", "(3)".
func Marker(s string) bool { return reMarker.MatchString(s) }

// Text joins lines into running text: words that were only broken by the width
// of the page follow each other, and a new line begins where the print began a
// paragraph or an item.
func Text(ls []Line, width int) string {
	var b strings.Builder
	for i, l := range ls {
		switch {
		case i == 0:
		case NewParagraph(ls[i-1], l, width):
			b.WriteByte('\n')
		case hyphenated(ls[i-1].Text):
		default:
			b.WriteByte(' ')
		}
		b.WriteString(l.Text)
	}
	return b.String()
}

// hyphenated reports whether the line ends inside a compound word.
func hyphenated(s string) bool {
	if len(s) < 3 || s[len(s)-1] != '-' {
		return false
	}
	c := s[len(s)-2]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// NewParagraph reports whether l begins a paragraph after prev.
func NewParagraph(prev, l Line, width int) bool {
	if l.Break || Marker(l.Text) || isCaption(l.Text) || isCaption(prev.Text) && (utf8.RuneCountInString(prev.Text) < width || startsUpper(l.Text)) {
		return true
	}
	short := utf8.RuneCountInString(prev.Text) < width*3/4
	return short && strings.ContainsAny(prev.Text[max(0, len(prev.Text)-4):], ".:;?!”\"")
}

// Split cuts text longer than limit at natural breaks: the end of a paragraph,
// else of a sentence. Pieces without any break stay longer than limit.
func Split(text string, limit int) []string {
	var out []string
	for len(text) > limit {
		i := breakBefore(text, limit)
		if i <= 0 {
			break
		}
		out = append(out, strings.TrimSpace(text[:i]))
		text = strings.TrimSpace(text[i:])
	}
	if text != "" {
		out = append(out, text)
	}
	return out
}

var reSentence = regexp.MustCompile(`[.;:?!][”"’']?\s+[A-Z“"(\[]`)

// breakBefore finds the last break in the first limit bytes, preferring the end
// of a paragraph in the second half; if there is none, the first one after.
func breakBefore(text string, limit int) int {
	head := text[:limit]
	if i := strings.LastIndexByte(head, '\n'); i > limit/2 {
		return i
	}
	locs := reSentence.FindAllStringIndex(head, -1)
	if n := len(locs); n > 0 && locs[n-1][0] > limit/3 {
		return locs[n-1][0] + 1
	}
	if i := strings.LastIndexByte(head, '\n'); i > 0 {
		return i
	}
	next := strings.IndexByte(text, '\n')
	if loc := reSentence.FindStringIndex(text); loc != nil && (next < 0 || loc[0] < next) {
		next = loc[0] + 1
	}
	if next < 0 || next > 2*limit {
		// A table or a list of names: any space will do.
		next = strings.LastIndexByte(head, ' ')
	}
	return next
}

var reCaption = regexp.MustCompile(`^(?i:(table|figure|fig\.|chart|graph|map|box|exhibit|diagram|photo))\s+(\d{1,3}(?:[.\-]\d{1,3})*[A-Za-z]?)(?:\s*[.:–—\-]+\s*(\S.*)|\s+([A-Z][^.]*))$`)

// Caption reads the caption of a table or figure: "Table 3.1: Schools by
// district" is table, 3.1 and the words.
func Caption(s string) (kind, number, words string, ok bool) {
	if len(s) > 240 || len(s) < 6 || strings.IndexByte("TFCGMBEDPtfcgmbedp", s[0]) < 0 {
		return "", "", "", false
	}
	m := reCaption.FindStringSubmatch(s)
	if m == nil {
		return "", "", "", false
	}
	kind = strings.ToLower(strings.TrimSuffix(m[1], "."))
	if kind == "fig" {
		kind = "figure"
	}
	return kind, m[2], m[3] + m[4], true
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func isCaption(s string) bool {
	_, _, _, ok := Caption(s)
	return ok
}
