package citation

import (
	"strings"

	"daleel/corpus"
)

// maxSubs bounds a list of sub-sections.
const maxSubs = 40

// subPart is one member of a list of sub-sections or clauses that stands before
// or behind its section.
type subPart struct {
	start, end int
	sub        string
	implied    bool // between the ends of a range
}

// maxNested is how many steps may stand before their section, "item (i) of clause (a)
// of sub-section (1) of section 5": a text that only repeats such words ends.
const maxNested = 8

// subFirst reads "clause (a) of sub-section (1) of section 5", "sub-sections
// (1), (2) and (5) of section 7", "sub-sections (2) to (4) of section 9" and
// "sub-section (1) and clause (b) of sub-section (2) of section 7".
func (s *scan) subFirst(i, j int) (item, bool) {
	if s.nested == maxNested {
		return item{}, false
	}
	s.nested++
	defer func() { s.nested-- }()
	parts, other := s.subParts(i, j)
	if len(parts) == 0 {
		return item{}, false
	}
	var it item
	var ok bool
	if other > 0 {
		_, e := keywords.longest(s.text, other)
		it, ok = s.subFirst(other, e)
	} else {
		it, ok = s.inner(parts[len(parts)-1].end)
	}
	if !ok && other == 0 {
		return s.sectionInstead(i, j)
	}
	if !ok || len(it.pieces) == 0 {
		return item{}, false
	}
	head := it.pieces[0]
	rest := it.pieces[1:]
	if other > 0 {
		head.Sub, rest = "", it.pieces
	}
	var pieces []piece
	for _, p := range parts {
		q := head
		q.Sub += p.sub
		q.start, q.end, q.implied = p.start, p.end, p.implied
		pieces = append(pieces, q)
	}
	if pieces[0].start = i; other == 0 {
		pieces[len(pieces)-1].end = head.end
	}
	it.pieces = append(pieces, rest...)
	it.start = i
	return it, true
}

// sectionInstead reads "sub-section 10 (2A) of the Act", which means section 10(2A).
func (s *scan) sectionInstead(i, j int) (item, bool) {
	k := skipSpace(s.text, j)
	if !isDigit(at0(s.text, k)) || !strings.HasSuffix(strings.ToLower(s.text[i:j]), "section") {
		return item{}, false
	}
	it, ok := s.group(i, corpus.Section, j)
	of := anyWordAt(s.text, skipSpace(s.text, it.end), "of")
	return it, ok && len(it.pieces) == 1 && it.pieces[0].Sub != "" && of > skipSpace(s.text, it.end)
}

// subParts reads the list after the word at i, which ends at j. Other is where
// a word of another kind begins that goes on with the list ("and clause (b)"),
// else 0.
func (s *scan) subParts(i, j int) (parts []subPart, other int) {
	plural := upper(s.text[j-1]) == 'S'
	k := skipSpace(s.text, j)
	if at0(s.text, k) == '.' && k == j { // "Cl. (c)"
		k = skipSpace(s.text, k+1)
	}
	if next := at0(s.text, k+1); at0(s.text, k) == '-' && (isDigit(next) || next == '(') {
		k++ // "Sub-Rule-2(III)"
	}
	ranged := false
	for len(parts) < maxSubs {
		sub, e := s.subPart(i, k, len(parts) == 0 || !isBracket(s.text, parts[0].start), plural)
		if sub == "" {
			break
		}
		if n := len(parts); ranged && n > 0 {
			for _, m := range subsBetween(parts[n-1].sub, sub) {
				parts = append(parts, subPart{k, e, "(" + m + ")", true})
			}
		}
		parts = append(parts, subPart{k, e, sub, false})
		var next int
		next, ranged = s.subSeparator(e, plural)
		if next == 0 {
			break
		}
		if kw, w := keywords.longest(s.text, next); kw == int(kwSub) { // "clause (b) or clause (c) of"
			if !strings.EqualFold(subWord(s.text[i:j]), subWord(s.text[next:w])) {
				return parts, next
			}
			next = skipSpace(s.text, w)
		}
		k = next
	}
	return parts, 0
}

// subWord is the word for a sub-section or clause without its plural.
func subWord(w string) string { return strings.TrimRight(compact(w), "S") }

// subPart reads one member of a list of sub-sections at k. A number without
// brackets counts only where bare says so.
func (s *scan) subPart(i, k int, bare, plural bool) (string, int) {
	if wordAt(s.text, i, "proviso") {
		sub, e := s.subs(k)
		if sub != "" {
			sub = proviso + sub
		}
		return sub, e
	}
	if plural {
		if sub, e, ok := s.sub(k); ok && sub != "" {
			return s.deeper(sub, e)
		}
	} else if sub, e := s.subs(k); sub != "" {
		return sub, e
	}
	if !bare {
		return "", k
	}
	if s.query && isLower(at0(s.text, k)) && at0(s.text, k+1) == ' ' && anyWordAt(s.text, k+2, "of") > k+2 { // "clause c of s 9"
		return "(" + s.text[k:k+1] + ")", k + 1
	}
	n, e := number(s.text, k) // "sub-section 6 of section 17"
	if n == 0 || n > 99 {
		return "", k
	}
	more, e := s.subs(e)
	return "(" + itoa(n) + ")" + more, e
}

// deeper reads the clause that is glued to a member of a list of sub-sections,
// "(2)(a)": in "(1) (3), (4)" the second is a member itself.
func (s *scan) deeper(sub string, e int) (string, int) {
	path := "(" + sub + ")"
	for at0(s.text, e) == '(' {
		next, end, ok := s.sub(e)
		if !ok || next == "" || isDigit(next[0]) == isDigit(sub[0]) {
			break
		}
		path, sub, e = path+"("+next+")", next, end
	}
	return path, e
}

// subSeparator skips what joins two members of a list of sub-sections, and
// reports whether it makes a range; 0 where the list ends.
func (s *scan) subSeparator(j int, plural bool) (next int, ranged bool) {
	k := skipAny(s.text, j, ",&;")
	joined := k > j && s.text[j:k] != s.text[j:skipSpace(s.text, j)]
	if w := anyWordAt(s.text, k, "and/or", "and", "or"); w != k {
		k, joined = skipSpace(s.text, w), true
	}
	if w := anyWordAt(s.text, k, "to"); w != k && !joined {
		k, joined, ranged = skipSpace(s.text, w), true, true
		if kw, _ := keywords.longest(s.text, k); kw >= 0 && kw != int(kwSub) { // "proviso (b) to section 5"
			return 0, false
		}
	}
	if !joined && !(plural && at0(s.text, k) == '(') {
		return 0, false
	}
	return k, ranged
}

// subsBetween lists what stands between the ends of a range of sub-sections, as
// they are printed: "2", "3" between "1" and "4".
func subsBetween(from, to string) []string {
	from, to = strings.Trim(from, "()"), strings.Trim(to, "()")
	var out []string
	a, e := number(from, 0)
	b, f := number(to, 0)
	switch {
	case e > 0 && e == len(from) && f > 0 && b-a < maxSubs:
		for n := a + 1; n < b; n++ {
			out = append(out, itoa(n))
		}
	case len(from) == 1 && len(to) == 1 && isLower(from[0]) && isLower(to[0]) && !(from == "i" && (to == "v" || to == "x")):
		for c := from[0] + 1; c < to[0]; c++ {
			out = append(out, string(c))
		}
	default:
		x, ok := corpus.ParseRoman(strings.ToUpper(from))
		y, ok2 := corpus.ParseRoman(strings.ToUpper(to))
		for n := x + 1; ok && ok2 && n < y && y-x < maxSubs; n++ {
			out = append(out, strings.ToLower(corpus.Roman(n)))
		}
	}
	return out
}

// lastStep is the innermost bracket of a path.
func lastStep(path string) string { return path[strings.LastIndexByte(path, '(')+1:] }

// subAfter reads "section 17, sub-section (6)", "section 439 sub-section (5)",
// "section 5, clause (b) of sub-section (2)" and "section 6 sub-section (1)
// clause (a)".
func (s *scan) subAfter(it *item) {
	for range 3 {
		k := skipAny(s.text, it.end, ",")
		if in := anyWordAt(s.text, k, "in"); in != k { // "in section 24, in sub-section (2), for the word"
			k = skipSpace(s.text, in)
		}
		in := k > s.backSpace(k) && wordAt(s.text, s.wordStart(s.backSpace(k)), "in")
		kw, e := s.keywordAt(k)
		if p := anyWordAt(s.text, k, "paragraph", "para"); p != k && (in || s.scope.legislative()) {
			kw, e = int(kwSub), p
		}
		if kw != int(kwSub) || k-it.end >= maxGap || wordAt(s.text, k, "proviso") {
			return
		}
		parts, other := s.subParts(k, e)
		if len(parts) == 0 || other > 0 {
			return
		}
		end := parts[len(parts)-1].end
		base, end := s.subOf(end)
		if s.ofFollows(end) {
			return
		}
		last := it.pieces[len(it.pieces)-1]
		it.pieces = it.pieces[:len(it.pieces)-1]
		for n, p := range parts {
			q := last
			if n > 0 {
				q.start = p.start
			}
			q.Sub += base + p.sub
			q.end, q.implied = p.end, p.implied
			it.pieces = append(it.pieces, q)
		}
		it.pieces[len(it.pieces)-1].end, it.end = end, end
		if len(parts) > 1 {
			return
		}
	}
}

// keywordAt is the keyword at k, also a "sub -section" that a space or line end divides.
func (s *scan) keywordAt(k int) (kw, end int) {
	kw, end = keywords.longest(s.text, k)
	n := skipAny(s.text, k+len("sub"), "-")
	if kw >= 0 || !strings.EqualFold(s.text[k:min(len(s.text), k+3)], "sub") || n == k+len("sub") {
		return kw, end
	}
	switch inner, e := keywords.longest(s.text, n); keyword(inner) {
	case kwSection, kwArticle, kwRule, kwSub:
		return int(kwSub), e
	}
	return -1, k
}

// subOf reads the "of sub-section (2)" behind a clause that ends at j.
func (s *scan) subOf(j int) (string, int) {
	k := skipSpace(s.text, j)
	of := anyWordAt(s.text, k, "of")
	if of == k {
		return "", j
	}
	k = skipSpace(s.text, of)
	kw, e := s.keywordAt(k)
	if kw != int(kwSub) {
		return "", j
	}
	sub, end := s.subs(skipSpace(s.text, e))
	if sub == "" {
		return "", j
	}
	return sub, end
}
