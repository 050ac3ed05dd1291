package citation

import (
	"strings"

	"daleel/corpus"
)

// maxGloss bounds what a newspaper says of a section in brackets.
const maxGloss = 160

// list reads provisions from j on into it.
func (s *scan) list(it *item, kind corpus.ProvisionKind, order string, j int, plural bool) {
	for len(it.pieces) < 120 {
		n, e, ok := s.num(j, kind)
		if !ok {
			if n, e, ok = s.sameNumber(it, j); !ok {
				return
			}
		}
		p := piece{Provision: Provision{Kind: kind, Order: order, Number: n}, start: j}
		p.Sub, p.end = s.subs(e)
		if n := len(it.pieces); n > 0 && !s.goesOn(p.end, plural || p.Sub != "" && it.pieces[n-1].Sub != "") {
			return
		}
		it.pieces = append(it.pieces, p)
		it.end = p.end
		s.subList(it)
		after := it.end
		if plural {
			after = s.overGloss(it.end)
		}
		next, ranged := s.separator(after, plural)
		if next == after {
			return
		}
		if _, _, ok := s.sameNumber(it, next); ok {
			j = next
			continue
		}
		if !isDigit(at0(s.text, next)) || s.lineAlone(it.end, next) {
			return
		}
		if ranged {
			if next = s.span(it, next); next < 0 {
				if next = s.descending(after, plural); next < 0 {
					return
				}
			}
		}
		j = next
	}
}

// sameNumber reads the letter and clause, at j, of a section that goes on with the
// number of the last: the F(v) of "337-A(i), F(v)".
func (s *scan) sameNumber(it *item, j int) (number string, end int, ok bool) {
	n := len(it.pieces) - 1
	if n < 0 || it.pieces[n].Sub == "" || !isUpper(at0(s.text, j)) {
		return "", j, false
	}
	last := it.pieces[n].Number
	figures := strings.TrimRight(last, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	if len(figures) == len(last) || at0(s.text, skipSpace(s.text, j+1)) != '(' {
		return "", j, false
	}
	if sub, _, ok := s.sub(skipSpace(s.text, j+1)); !ok || sub == "" || isUpper(sub[0]) {
		return "", j, false
	}
	return figures + s.text[j:j+1], j + 1, true
}

// lineAlone reports whether the number at k, on a later line than j, is all that
// stands in its line: the mark of a footnote or the number of a page.
func (s *scan) lineAlone(j, k int) bool {
	_, e := number(s.text, k)
	rest := s.text[e:skipSpace(s.text, e)]
	return strings.IndexByte(s.text[j:k], '\n') >= 0 && (e == len(s.text) || strings.IndexByte(rest, '\n') >= 0)
}

// span adds the numbers between the last piece and the number at j, which it
// leaves to be read; -1 where that is no range.
func (s *scan) span(it *item, j int) int {
	last := &it.pieces[len(it.pieces)-1]
	to, e := number(s.text, j)
	from, w := number(last.Number, 0)
	if letter, _ := s.letters(e); to == from && letter != "" && len(last.Number) == w+1 && last.Number[w] < letter[0] && last.Sub == "" { // "26A-26D"
		base := *last
		for c := last.Number[w] + 1; c < letter[0]; c++ {
			p := base
			p.Number, p.start, p.end, p.implied = itoa(to)+string(c), j, e, true
			it.pieces = append(it.pieces, p)
		}
		return j
	}
	if to <= from || e-j > 4 || to-from > 60 {
		return -1
	}
	if w != len(last.Number) || last.Sub != "" || at0(s.text, e) == '-' && isDigit(at0(s.text, e+1)) {
		return j // "13-20-65" is a list
	}
	base := *last
	end := to
	if letter, _ := s.letters(e); letter != "" {
		end++ // "17 to 19-A" has 19 too
	}
	for n := from + 1; n < end; n++ {
		p := base
		p.Number, p.start, p.end, p.implied = itoa(n), j, e, true
		it.pieces = append(it.pieces, p)
	}
	return j
}

// descending returns the second number of "302-34 PPC", which is charged with the
// first, behind the hyphen at j; -1 where an Act does not follow it.
func (s *scan) descending(j int, plural bool) int {
	next, _ := s.separator(j, plural)
	_, e := number(s.text, next)
	k := skipSpace(s.text, e)
	if n, _ := s.acts.tree.longest(s.text, k); at0(s.text, j) != '-' || next != j+1 || k == e || n < 0 || !shortForm(s.acts.names[n].spelled) {
		return -1
	}
	return next
}

// overGloss skips the words in brackets behind a provision of a list that ends at j:
// "sections 131 (abetting mutiny), 153 (wantonly giving provocation) and 506".
func (s *scan) overGloss(j int) int {
	k := skipSpace(s.text, j)
	if first := wordEnd(s.text, k+1); at0(s.text, k) != '(' || first-k < 4 || at0(s.text, first) == ')' && first-k < 7 {
		return j // "(iii)"
	}
	end := strings.IndexByte(s.text[k:min(len(s.text), k+maxGloss)], ')')
	if end < 0 || strings.ContainsAny(s.text[k+1:k+end], "(0123456789") {
		return j
	}
	after := k + end + 1
	if next, _ := s.separator(after, true); next > after && isDigit(at0(s.text, next)) {
		return after
	}
	return j
}

// listJoints are the words that join two provisions of a list, in the order in which they
// may stand together.
var listJoints = []string{"read with", "read", "with", "r/w", "and/or", "and", "or", "&", "as well as", "along with", "alongwith", "together with"}

// separator skips what joins two provisions of a list and reports whether it
// makes a range. It returns j where nothing joins.
func (s *scan) separator(j int, plural bool) (next int, ranged bool) {
	k := skipSpace(s.text, j)
	if k-j > maxGap {
		return j, false
	}
	switch c := at0(s.text, k); {
	case c == ',' || c == ';' || c == '&' || c == '/':
		next = skipAny(s.text, k+1, ",&")
		if strings.Contains(s.text[k:next], "”") {
			return j, false // the end of a quotation, and the number of a paragraph
		}
	case c == '-' || c == 0xE2:
		next = skipAny(s.text, k, "-")
		return next, true
	}
	if next == 0 {
		next = k
	}
	if at0(s.text, next) >= 0xD8 {
		if next = urduJoin(s.text, next); next > k && at0(s.text, next) >= 0xD8 {
			next = urduJoin(s.text, next)
		}
	}
	if c := at0(s.text, next); isLetter(c) || c == '&' {
		for _, w := range listJoints {
			if e := anyWordAt(s.text, next, w); e != next {
				next = skipAny(s.text, e, "&")
			}
		}
	}
	if e := anyWordAt(s.text, next, "to"); e != next && (plural || s.rangeTo(j, skipSpace(s.text, e))) {
		return skipSpace(s.text, e), true
	}
	if next == k && s.commaLost(j, k) {
		return k, false
	}
	if next == k && !(s.query && k > j && isDigit(at0(s.text, k))) {
		return j, false
	}
	return next, false
}

// rangeTo reports whether a range ends with the number at k whose first is before j,
// though the word for it has no plural: "Article 8 to 28", not "section 5 to 10 days".
func (s *scan) rangeTo(j, k int) bool {
	b := j
	for b > 0 && isDigit(s.text[b-1]) {
		b--
	}
	from, _ := number(s.text, b)
	to, e := number(s.text, k)
	return b < j && e > k && to > from && s.goesOn(e, false)
}

// commaLost reports whether only a space stands between two numbers of a list, the
// latter at k, where a comma should: "144, 162 170, 182".
func (s *scan) commaLost(j, k int) bool {
	from, w := number(s.text, max(0, j-3))
	n, e := number(s.text, k)
	next := skipSpace(s.text, e)
	return w == j && k == j+1 && s.text[j] == ' ' && e-k == 3 && n > from && from > 99 && containsByte(",&", at0(s.text, next)) && isDigit(at0(s.text, skipSpace(s.text, next+1)))
}

// goesOn reports whether what follows a number of a list, at j, lets it be a
// further provision rather than a count, a year or a date.
func (s *scan) goesOn(j int, plural bool) bool {
	k := skipSpace(s.text, j)
	c := at0(s.text, k)
	switch {
	case c == '(':
		return plural
	case c == 0 || containsByte(",;:&/)-]?!\"'", c):
		return !(c == '/' || c == '-') || !isDigit(at0(s.text, k+1)) || plural || !isDigit(at0(s.text, k+3))
	case c == '[': // "& 214-C [inserted by", but not the mark of a footnote
		return k > j && !s.scope.legislative()
	case c == '.':
		return !isDigit(at0(s.text, k+1))
	case isUpper(c):
		n, _ := s.t.reporters.longest(s.text, k)
		return n < 0
	case isDigit(c):
		_, e := number(s.text, k)
		if y, end := yearAt(s.text, k); y != 0 && end == k+4 && strings.IndexByte(s.text[j:k], '\n') >= 0 {
			return true // the next line begins with a report's year
		}
		return s.commaLost(j, k) || strings.IndexByte(s.text[j:k], '\n') >= 0 && at0(s.text, e) == '.' && isSpace(at0(s.text, e+1)) // a paragraph
	case isLower(c):
		if plural {
			return anyWordAt(s.text, k, "days", "years", "months", "others", "persons", "accused", "witnesses", "other", "more", "hours") == k
		}
		if kw, _ := keywords.longest(s.text, k); kw == int(kwSub) {
			return true // "section 417 and 439 sub-section (5)"
		}
		return anyWordAt(s.text, k, "of", "and", "or", "read", "to", "ibid", "thereof", "is", "was", "are", "has", "which", "shall", "r", "in", "at", "for", "against", "registered", "dated",
			"allow", "allows", "provide", "provides", "deal", "deals", "apply", "applies", "attract", "do", "have", "had", "were", "would", "will", "may", "being") != k
	}
	return c >= 0x80
}
