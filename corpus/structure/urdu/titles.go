package urdu

import (
	"slices"
	"strings"
	"unicode/utf8"

	"daleel/corpus/structure/internal/lines"
)

// titleIndex holds the headings of the table of contents, to know them again where
// the text repeats them.
type titleIndex struct {
	byNumber map[string]string   // "25A"
	numbers  map[string][]string // the first letters to the numbers
	all      []string            // the headings in order
	open     bool                // the last of them had no stop
	sorted   []string            // the keys of their lines, sorted
	starts   map[string]int      // the first letters of each, numbered or not, and how many it has
}

// titleLetters is how many letters of a heading are compared; shorter ones are
// compared whole, down to leastTitle.
const (
	titleLetters = 20
	leastTitle   = 9
)

// readTitles reads the headings of a table of contents.
func readTitles(ls []lines.Line) *titleIndex {
	t := &titleIndex{byNumber: map[string]string{}, numbers: map[string][]string{}, starts: map[string]int{}}
	twice := map[string]bool{}
	for _, l := range ls {
		s := digits(l.Text)
		c := candidate{text: s}
		numbered(&c, s)
		if c.heading != "" {
			c = candidate{text: s}
		}
		if _, head := readHead(s); head || reContainer.MatchString(s) {
			t.open = false
			continue
		}
		k := firstLetters(c.text)
		if k == "" || utf8.RuneCountInString(s) > 2*longestHeading {
			continue
		}
		t.add(c)
		t.sorted = append(t.sorted, key(c.text))
		if t.starts[k] > 0 {
			twice[k] = true
		}
		t.starts[k] = utf8.RuneCountInString(key(c.text))
		if n := number(c.printed); n > 0 && n < maxNumber && !c.letter {
			label := start{n: n, suffix: c.suffix}.label()
			t.byNumber[label] = strings.Trim(c.text, " -_۔.")
			t.numbers[k] = append(t.numbers[k], label)
		}
	}
	for k := range twice {
		delete(t.starts, k)
	}
	slices.Sort(t.sorted)
	return t
}

// begins reports whether a heading begins with the letters of k.
func (t *titleIndex) begins(k string) bool {
	i, _ := slices.BinarySearch(t.sorted, k)
	return i < len(t.sorted) && strings.HasPrefix(t.sorted[i], k)
}

// atEnd reports whether the last words of a line are the first of a heading, which the
// print has in the margin beside them.
func (t *titleIndex) atEnd(text string) bool { return t.withoutEnd(text) != text }

// withoutEnd is a line without the first words of a heading at its end.
func (t *titleIndex) withoutEnd(text string) string {
	words := strings.Fields(text)
	for n := 2; n <= 7 && n < len(words)-3; n++ {
		if k := key(strings.Join(words[len(words)-n:], " ")); utf8.RuneCountInString(k) >= leastTitle && t.begins(k) {
			return strings.Join(words[:len(words)-n], " ")
		}
	}
	return text
}

// inMargin reports whether a short line is the beginning of a heading.
func (t *titleIndex) inMargin(text string) bool {
	k := key(text)
	return headingLine(text) && utf8.RuneCountInString(k) >= leastTitle && t.begins(k)
}

// add puts a line of the contents after the others; one that goes on with a heading
// whose line had no stop is joined to it.
func (t *titleIndex) add(c candidate) {
	text := strings.TrimSpace(c.text)
	if last := len(t.all) - 1; last >= 0 && t.open && c.printed == "" {
		t.all[last] += " " + strings.Trim(text, " -_۔.")
	} else {
		t.all = append(t.all, strings.Trim(text, " -_۔."))
	}
	t.open = !strings.HasSuffix(text, "۔") && !strings.HasSuffix(text, "-")
}

// firstLetters are the letters of text that are compared, "" where it has too few.
func firstLetters(text string) string {
	k := []rune(key(text))
	if len(k) < leastTitle {
		return ""
	}
	return string(k[:min(len(k), titleLetters)])
}

// find is the heading with which text begins, by its first letters.
func (t *titleIndex) find(text string) string {
	k := []rune(firstLetters(text))
	for n := len(k); n >= leastTitle; n-- {
		if _, ok := t.starts[string(k[:n])]; ok && (n == titleLetters || t.starts[string(k[:n])] == n) {
			return string(k[:n])
		}
	}
	return ""
}

// opens reports whether text begins with a heading of the contents.
func (t *titleIndex) opens(text string) bool { return t.find(text) != "" }

// is reports whether text is a heading of the contents and little else.
func (t *titleIndex) is(text string) bool {
	n := t.starts[t.find(text)]
	return n > 0 && utf8.RuneCountInString(key(text)) < n+6
}

// named lists the numbers whose heading text begins with.
func (t *titleIndex) named(text string) []string { return t.numbers[t.find(text)] }
