package urdu

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"daleel/corpus/structure/internal/lines"
)

// headings gives the provisions the headings that the text prints: before the
// words, ended by a colon or a stop, or in the margin, beside and between the lines
// of the text. The contents say which heading is whose, and have it whole.
func (w *law) headings() map[int]matched {
	titles := readTitles(w.ls[:w.from])
	seen := w.see()
	w.told = w.table.numberings(w.chain, seen)
	given := w.table.alignHeadings(w.chain, seen, w.told)
	if w.unread {
		w.inline, w.unread = w.runIn(titles), false
	}
	if w.inline {
		for i := range w.chain {
			s := &w.chain[i]
			if s.heading == "" {
				if head, rest, ok := inlineHeading(*s, following(w.ls, *s, w.next(i)), titles); ok {
					s.heading, s.text, s.joined = head, rest.text, rest.joined
				} else if m, ok := given[i]; ok {
					s.heading = w.table.heading(m)
				}
			}
		}
		return given
	}
	for i := range w.chain {
		s := &w.chain[i]
		if m, ok := given[i]; ok {
			if whole := w.table.heading(m); utf8.RuneCountInString(key(s.heading))*10 < utf8.RuneCountInString(key(whole))*9 {
				s.heading = whole
			}
			if head, rest, ok := cutAt(strings.TrimLeft(s.text, " -_۔"), "۔"); ok && key(head) == key(s.heading) {
				s.text = rest // one heading that stands before the words
			}
		} else {
			s.heading = titles.complete(s.label(), s.heading)
		}
	}
	w.margin = marginOf(w.ls, w.to, w.chain, given)
	return given
}

// runIn reports whether the law prints its headings before the words of its
// provisions.
func (w *law) runIn(titles *titleIndex) bool {
	inline := 0
	for i, s := range w.chain {
		h, rest, ok := inlineHeading(s, following(w.ls, s, w.next(i)), titles)
		if ok && (rest.text != "" || !reVerbEnd.MatchString(digits(h)+"۔")) { // not a sentence that fills its line
			inline++
		}
	}
	return inline*2 > len(w.chain)
}

// next is the line of the provision after the one at place i of the chain, or the end.
func (w *law) next(i int) int {
	if i+1 < len(w.chain) {
		return w.chain[i+1].line
	}
	return w.to
}

// margin tells which lines are pieces of headings in the margin, and what is left of
// those at whose end a piece stands.
type margin struct {
	gone map[int]bool
	cut  map[int]string
}

// marginOf finds the pieces of the headings that are known, near the beginning of their
// provisions.
func marginOf(ls []lines.Line, to int, chain []start, given map[int]matched) margin {
	m := margin{map[int]bool{}, map[int]string{}}
	for j := range chain {
		if _, ok := given[j]; !ok {
			continue
		}
		k := key(chain[j].heading)
		pieces := firstWords(chain[j].heading)
		for i := range around(chain, j, to) {
			s := key(ls[i].Text)
			if headingLine(ls[i].Text) {
				m.gone[i] = m.gone[i] || i != chain[j].line && utf8.RuneCountInString(s) >= 4 && strings.Contains(k, s)
				continue
			}
			if d := i - chain[j].line; d < -2 || d > 4 {
				continue
			}
			for _, p := range pieces {
				if strings.HasSuffix(s, p) && s != p {
					m.cut[i] = cutEnd(ls[i].Text, p)
					break
				}
			}
		}
	}
	return m
}

// cutEnd cuts the words whose letters are piece off the end of s.
func cutEnd(s, piece string) string {
	words := strings.Fields(s)
	for n := len(words) - 1; n > 0; n-- {
		if k := key(strings.Join(words[n:], " ")); k == piece {
			return strings.Join(words[:n], " ")
		} else if len(k) > len(piece) {
			break
		}
	}
	return s
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

// around are the lines near the beginning of provision i, where the print may have its
// heading: some above, and those down to the next provision.
func around(chain []start, i, to int) iter.Seq[int] {
	lo, hi := max(0, chain[i].line-marginReach), min(to, chain[i].line+24)
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
	if h, rest, ok := cutAt(first, "۔"); ok && (beginsSentence(rest) && !titles.opens(first) || titles.is(h)) {
		return h, remainder{rest, 0}, true
	}
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
	for _, stop := range []string{"۔", ". "} {
		if h, rest, ok := cutAt(first, stop); ok {
			return h, remainder{rest, 0}, true
		}
	}
	if h, rest, ok := strings.Cut(first, "(1)"); ok {
		if h = strings.Trim(h, " -_۔:."); utf8.RuneCountInString(h) >= 3 && utf8.RuneCountInString(h) <= longestHeading {
			return h, remainder{"(1)" + rest, 0}, true
		}
	}
	return "", remainder{}, false
}

// beginsSentence reports whether what follows the stop of a heading is the law's own
// words, and not more of the heading, whose end a colon inside the line would mark.
func beginsSentence(rest string) bool {
	rest = strings.TrimRight(head(rest, 2*longestHeading), ": ")
	return reClauseFirst.MatchString(rest) || !strings.Contains(rest, ":")
}

// cutAt cuts s at the first mark, if a heading may stand before it.
func cutAt(s, mark string) (string, string, bool) {
	head, rest, ok := cutStop(s, mark)
	n := utf8.RuneCountInString(head)
	if !ok || n < 3 || n > 2*longestHeading || strings.ContainsAny(head, "؛؟") || reClauseInside.MatchString(head) || mark != ":" && n > longestHeading || reMarkerStart.MatchString(head) {
		return "", "", false
	}
	return strings.Trim(head, " -_۔:"), strings.TrimLeft(rest, " -_۔.:"), true
}

// cutStop is strings.Cut but for the stop between the figures and the letter of a number,
// "۷۔الف".
func cutStop(s, mark string) (string, string, bool) {
	for from := 0; ; {
		i := strings.Index(s[from:], mark)
		if i < 0 {
			return s, "", false
		}
		i += from
		from = i + len(mark)
		if !reFigureLast.MatchString(s[:i]) || !reLetterNext.MatchString(s[from:]) {
			return s[:i], s[from:], true
		}
	}
}

var (
	reFigureLast = regexp.MustCompile(`[0-9۰-۹]\s?$`)
	reLetterNext = regexp.MustCompile(`^\s?(?:` + abjad + `)(?:[\s۔،]|$)`)
)

// reClauseInside is a clause that a heading cannot hold.
var reClauseInside = regexp.MustCompile(`[۔:]\s*\(\s*[1ا]\s*\)`)

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
