package urdu

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"daleel/corpus/structure/internal/lines"
)

// headings gives the provisions the headings that the text prints: before the
// words, ended by a colon or a stop, or in the margin, beside and between the lines
// of the text. The contents complete what the margin breaks off.
func headings(ls []lines.Line, to int, chain []start, titles *titleIndex) {
	inline := 0
	for _, s := range chain {
		if _, _, ok := inlineHeading(s, following(ls, s, to), titles); ok {
			inline++
		}
	}
	runIn := inline*2 > len(chain)
	for i := range chain {
		s := &chain[i]
		if runIn {
			if s.heading == "" {
				if head, rest, ok := inlineHeading(*s, following(ls, *s, to), titles); ok {
					s.heading, s.text, s.joined = head, rest.text, rest.joined
				}
			}
			continue
		}
		s.heading = titles.complete(s.label(), s.heading)
	}
	if !runIn {
		fromContents(ls, to, chain, titles)
	}
}

// fromContents gives the provisions that have no heading those of the contents, which
// stand in their order: where as many headings stand between two that are known as
// provisions do, and the margin shows the first letters of the heading near by.
func fromContents(ls []lines.Line, to int, chain []start, titles *titleIndex) {
	place := map[string]int{}
	for i, t := range titles.all {
		place[t] = i
	}
	last, lastTitle := -1, -1
	for i := range chain {
		at, ok := place[chain[i].heading]
		if !ok || chain[i].heading == "" || at <= lastTitle {
			continue
		}
		if between := titles.all[lastTitle+1 : at]; last >= 0 && len(between) == i-last-1 && whole(chain[last:i+1]) {
			for k, title := range between {
				s := &chain[last+1+k]
				if s.heading == "" && inMargin(ls, chain, last+1+k, to, title) {
					s.heading = title
				}
			}
		}
		last, lastTitle = i, at
	}
}

// whole reports whether no number is missing in a stretch of the chain.
func whole(chain []start) bool {
	for i := 1; i < len(chain); i++ {
		if chain[i].n > chain[i-1].n+1 {
			return false
		}
	}
	return true
}

// inMargin reports whether a short line near the beginning of provision i begins as
// the heading does.
func inMargin(ls []lines.Line, chain []start, i, to int, title string) bool {
	want := key(title)
	for k := range around(chain, i, to) {
		if s := key(ls[k].Text); headingLine(ls[k].Text) && utf8.RuneCountInString(s) >= leastPiece && strings.HasPrefix(want, s) {
			return true
		}
	}
	return false
}

// around are the lines near the beginning of provision i, where the print may have its
// heading: some above, and those down to the next provision.
func around(chain []start, i, to int) iter.Seq[int] {
	lo, hi := max(0, chain[i].line-12), min(to, chain[i].line+24)
	if i > 0 {
		lo = max(lo, chain[i-1].line+1)
	}
	if i+1 < len(chain) {
		hi = min(hi, chain[i+1].line)
	}
	return func(yield func(int) bool) {
		for k := lo; k < hi; k++ {
			if !yield(k) {
				return
			}
		}
	}
}

// following is the line below the first of a provision, "" where a mark begins it.
func following(ls []lines.Line, s start, to int) string {
	if s.line+1 >= to || ls[s.line+1].Break || reMarkerStart.MatchString(ls[s.line+1].Text) {
		return ""
	}
	return ls[s.line+1].Text
}

// remainder is what an inline heading leaves of the text, and how many lines below
// the first it has used.
type remainder struct {
	text   string
	joined int
}

// inlineHeading cuts the heading from the first words of a provision: up to a colon,
// or as far as the contents have it, or up to the first stop.
func inlineHeading(s start, next string, titles *titleIndex) (string, remainder, bool) {
	if s.text == "" && next != "" {
		s.text = next
		h, rest, ok := inlineHeading(s, "", titles)
		rest.joined = 1
		return h, rest, ok
	}
	first := strings.TrimLeft(s.text, " -_۔:")
	if h, rest, ok := cutAt(first, ":"); ok {
		return h, remainder{rest, 0}, true
	}
	whole := strings.TrimSpace(first + " " + next)
	if next != "" {
		if h, rest, ok := cutAt(whole, ":"); ok && utf8.RuneCountInString(h) > utf8.RuneCountInString(first)-60 {
			return h, remainder{rest, 1}, true
		}
	}
	if t := titles.find(first); t != "" {
		if h, rest, ok := cutLetters(whole, titles.starts[t]); ok {
			if n := utf8.RuneCountInString(first); utf8.RuneCountInString(h) <= n {
				return h, remainder{strings.TrimLeft(strings.TrimPrefix(first, h), " -_۔:"), 0}, true
			}
			return h, remainder{rest, 1}, true
		}
	}
	if h, rest, ok := cutAt(first, "۔"); ok {
		return h, remainder{rest, 0}, true
	}
	if h, rest, ok := strings.Cut(first, "(1)"); ok {
		if n := utf8.RuneCountInString(h); n > 3 && n <= longestHeading {
			return strings.TrimSpace(h), remainder{"(1)" + rest, 0}, true
		}
	}
	return "", remainder{}, false
}

// cutAt cuts s at the first mark, if a heading may stand before it.
func cutAt(s, mark string) (string, string, bool) {
	head, rest, ok := strings.Cut(s, mark)
	n := utf8.RuneCountInString(head)
	if !ok || n < 4 || n > 2*longestHeading || strings.ContainsAny(head, "؛؟") || mark == "۔" && n > longestHeading || reMarkerStart.MatchString(head) {
		return "", "", false
	}
	return strings.Trim(head, " -_۔"), strings.TrimLeft(rest, " -_۔:"), true
}

// cutLetters cuts s behind its first n letters, at the end of a word.
func cutLetters(s string, n int) (string, string, bool) {
	for i, r := range s {
		if n <= 0 && (r == ' ' || r == '۔' || r == ':') {
			return strings.Trim(s[:i], " -_۔:"), strings.TrimLeft(s[i:], " -_۔:"), true
		}
		if key(string(r)) != "" {
			n--
		}
	}
	return "", "", false
}

// complete gives the whole heading of the contents for the piece of it that the
// margin prints beside the number, or for a number whose heading the contents give.
func (t *titleIndex) complete(label, piece string) string {
	if whole := t.byNumber[label]; whole != "" && (piece == "" || strings.HasPrefix(key(whole), key(piece))) {
		return whole
	}
	k := key(piece)
	if utf8.RuneCountInString(k) < leastPiece {
		return piece
	}
	var found []string
	for _, title := range t.all {
		if strings.HasPrefix(key(title), k) && !slices.Contains(found, title) {
			found = append(found, title)
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	return piece
}

// leastPiece is how many letters a piece of a heading must have to be known again.
const leastPiece = 6
