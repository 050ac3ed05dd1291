package citation

import (
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// keyword is a word that can open a provision.
type keyword int

const (
	kwSection   keyword = iota
	kwShort             // S., Ss.: only with a dot or right before a figure
	kwUnder             // u/s, written as one
	kwArticle           // Article, Art.
	kwRule              // Rule
	kwRuleShort         // R., Rr.
	kwOrder             // Order, O.
	kwOrderShort
	kwRegulation
	kwSub // sub-section, clause: of a section that follows
)

var keywords = func() *spellings {
	t := newSpellings("-/")
	for kw, words := range map[keyword]string{
		kwSection: "section sections sec secs دفعہ دفعات", kwShort: "s ss", kwUnder: "us uss",
		kwArticle: "article articles art arts آرٹیکل", kwRule: "rule rules", kwRuleShort: "r rr",
		kwOrder: "order orders", kwOrderShort: "o or", kwRegulation: "regulation regulations reg",
		kwSub: "subsection subsections subarticle subarticles subrule subrules clause clauses subclause subclauses",
	} {
		for _, w := range strings.Fields(words) {
			t.add(w, int(kw))
		}
	}
	t.gap = 1
	return t
}()

// provisionsAt reads a group of provisions whose keyword ends at j.
func (s *scan) provisionsAt(i int, kw keyword, j int) (item, bool) {
	switch kw {
	case kwSection:
		if b := s.subBefore(i); b < i {
			return s.subFirst(b, j)
		}
		return s.group(i, corpus.Section, j)
	case kwUnder:
		if strings.IndexByte(s.text[i:j], '/') >= 0 || s.query {
			return s.group(i, corpus.Section, j)
		}
	case kwShort:
		if s.shortMark(i, j) {
			return s.group(i, corpus.Section, j)
		}
	case kwArticle:
		if s.subBefore(i) < i {
			return s.subFirst(s.subBefore(i), j)
		}
		return s.group(i, corpus.Article, j)
	case kwRule:
		if s.subBefore(i) < i {
			return s.subFirst(s.subBefore(i), j)
		}
		return s.ruleGroup(i, j)
	case kwRuleShort:
		if s.shortMark(i, j) {
			return s.ruleGroup(i, j)
		}
	case kwOrder:
		return s.orderGroup(i, j)
	case kwOrderShort:
		if at0(s.text, j) == '.' && isUpper(s.text[i]) || s.query && j-i == 1 {
			return s.orderGroup(i, j)
		}
	case kwRegulation:
		return s.group(i, corpus.Regulation, j)
	case kwSub:
		return s.subFirst(i, j)
	}
	return item{}, false
}

// subBefore returns where "sub-" before a keyword at i begins, or i.
func (s *scan) subBefore(i int) int {
	k := i
	for k > 0 && (isSpace(s.text[k-1]) || s.text[k-1] == '-') && i-k < maxGap {
		k--
	}
	if k >= 3 && wordAt(s.text[:k], k-3, "sub") && !isLetter(at0(s.text, k-4)) {
		return k - 3
	}
	return i
}

// shortMark reports whether a one-letter keyword is one: "S. 302", "Ss.302",
// but not an initial.
func (s *scan) shortMark(i, j int) bool {
	k := skipAny(s.text, j, ".")
	if !isDigit(at0(s.text, k)) {
		return false
	}
	dot := at0(s.text, j) == '.' || at0(s.text, j) == ' ' && at0(s.text, j+1) == '.'
	if k-j > 3 || !dot && !s.query && !(isUpper(s.text[i]) && k-j <= 1) {
		return false
	}
	return at0(s.text, i-1) != '.' && at0(s.text, i-1) != '\'' && at0(s.text, i-1) != '&'
}

// group reads "302(b), 324 & 34" after the keyword.
func (s *scan) group(i int, kind corpus.ProvisionKind, j int) (item, bool) {
	it := item{kind: itemGroup, start: i}
	plural := j > 0 && upper(s.text[j-1]) == 'S' && j-i > 1
	s.list(&it, kind, "", s.afterKeyword(j), plural)
	if len(it.pieces) == 0 {
		return it, false
	}
	it.pieces[0].start = i
	it.end = it.pieces[len(it.pieces)-1].end
	s.subAfter(&it)
	return it, true
}

// afterKeyword skips the dot, colon or "No." between keyword and number.
func (s *scan) afterKeyword(j int) int {
	k := skipSpace(s.text, j)
	if containsByte(".:,-", at0(s.text, k)) && k < len(s.text) {
		k++
		next := skipSpace(s.text, k)
		if s.text[k-1] == '.' && strings.IndexByte(s.text[k:next], '\n') >= 0 && wordEnd(s.text, max(0, j-4)) == j {
			return j // the end of a sentence and the number of a paragraph
		}
		k = next
	}
	if e := anyWordAt(s.text, k, "no", "nos", "number"); e != k {
		k = skipAny(s.text, e, ".:")
	}
	return k
}

// list reads provisions from j on into it.
func (s *scan) list(it *item, kind corpus.ProvisionKind, order string, j int, plural bool) {
	for len(it.pieces) < 120 {
		n, e, ok := s.num(j, kind)
		if !ok {
			return
		}
		p := piece{Provision: Provision{Kind: kind, Order: order, Number: n}, start: j}
		p.Sub, p.end = s.subs(e)
		if len(it.pieces) > 0 && !s.goesOn(p.end, plural) {
			return
		}
		it.pieces = append(it.pieces, p)
		it.end = p.end
		s.subList(it)
		next, ranged := s.separator(it.end, plural)
		if next == it.end {
			return
		}
		if !isDigit(at0(s.text, next)) {
			return
		}
		if ranged {
			if next = s.span(it, next); next < 0 {
				return
			}
		}
		j = next
	}
}

// span adds the numbers between the last piece and the number at j, which it
// leaves to be read; -1 where that is no range.
func (s *scan) span(it *item, j int) int {
	last := &it.pieces[len(it.pieces)-1]
	to, e := number(s.text, j)
	from, w := number(last.Number, 0)
	if to <= from || e-j > 4 || to-from > 60 {
		return -1
	}
	if w != len(last.Number) || last.Sub != "" {
		return j
	}
	base := *last
	for n := from + 1; n < to; n++ {
		p := base
		p.Number, p.start, p.end, p.implied = itoa(n), j, e, true
		it.pieces = append(it.pieces, p)
	}
	return j
}

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
	case c == '-' || c == 0xE2:
		next = skipAny(s.text, k, "-")
		return next, true
	}
	if next == 0 {
		next = k
	}
	for _, w := range []string{"read with", "read", "with", "r/w", "and", "or", "&"} {
		if e := anyWordAt(s.text, next, w); e != next {
			next = skipAny(s.text, e, "&")
		}
	}
	if e := anyWordAt(s.text, next, "to"); e != next && plural {
		return skipSpace(s.text, e), true
	}
	if next == k && !(s.query && k > j && isDigit(at0(s.text, k))) {
		return j, false
	}
	return next, false
}

// goesOn reports whether what follows a number of a list, at j, lets it be a
// further provision rather than a count, a year or a date.
func (s *scan) goesOn(j int, plural bool) bool {
	k := skipSpace(s.text, j)
	c := at0(s.text, k)
	switch {
	case c == 0 || containsByte(",;:&/)-]\"'", c):
		return !(c == '/' || c == '-') || !isDigit(at0(s.text, k+1)) || plural || !isDigit(at0(s.text, k+3))
	case c == '.':
		return !isDigit(at0(s.text, k+1))
	case isUpper(c):
		n, _ := s.t.reporters.longest(s.text, k)
		return n < 0
	case isLower(c):
		if plural {
			return anyWordAt(s.text, k, "days", "years", "months", "others", "persons", "accused", "witnesses", "other", "more", "hours") == k
		}
		return anyWordAt(s.text, k, "of", "and", "or", "read", "to", "ibid", "thereof", "is", "was", "are", "has", "which", "shall", "r", "in", "at", "for", "against", "registered", "dated") != k
	}
	return c >= 0x80
}

// num reads a provision's number with its letters.
func (s *scan) num(j int, kind corpus.ProvisionKind) (string, int, bool) {
	n, e := number(s.text, j)
	if n == 0 || e-j > 3 || s.text[j] == '0' && e-j != 2 {
		return "", j, false
	}
	if m, e2 := number(s.text, e+1); at0(s.text, e) == ' ' && e2 > e+1 && s.torn3(e-j, e2-e-1, e2) {
		n, e = pow10(n, e2-e-1)+m, e2 // "19 9" for 199
	}
	num := itoa(n)
	if kind == corpus.Rule && at0(s.text, e) == '.' && isDigit(at0(s.text, e+1)) {
		if m, e2 := number(s.text, e+1); e2-e <= 4 {
			return num + "." + itoa(m), e2, true
		}
	}
	letters, e := s.letters(e)
	return num + letters, e, true
}

// torn3 reports whether figures that a space divides into before and after, the
// latter ending at j, are one number: what follows must be a bracket or letter,
// or an Act where most of the number stands before the gap.
func (s *scan) torn3(before, after, j int) bool {
	if before+after > 3 {
		return false
	}
	if at0(s.text, j) == '(' || at0(s.text, j) == '-' && isUpper(at0(s.text, j+1)) && !isLetter(at0(s.text, j+2)) {
		return true
	}
	k := skipSpace(s.text, j)
	return before == 2 && k > j && (isUpper(at0(s.text, k)) || wordAt(s.text, k, "of"))
}

// letters reads the letters of a number: "A" in "22A", "22-A", "22 -A",
// "22 A". An abbreviated Act after the number is none.
func (s *scan) letters(j int) (string, int) {
	k := skipSpace(s.text, j)
	hyphen := at0(s.text, k) == '-' || at0(s.text, k) == 0xE2 && strings.HasPrefix(s.text[k:], "–")
	if k-j > 3 {
		return "", j
	}
	spaced := k > j
	if hyphen {
		k = skipAny(s.text, k, "-")
	}
	e := k
	for e < len(s.text) && (isUpper(s.text[e]) || isLower(s.text[e])) {
		e++
	}
	w := s.text[k:e]
	if w == "" || len(w) > 3 || len(w) == 3 && (w[0] != w[1] || w[0] != w[2]) {
		return "", j
	}
	small := isLower(w[0])
	switch {
	case isDigit(at0(s.text, e)) && !small:
		return "", j
	case len(w) == 2 && w[0] != w[1] && !hyphen && !s.query,
		len(w) > 1 && isLower(w[1]),
		small && (spaced || hyphen && k-j > 1 || len(w) > 1) && !(s.query && len(w) == 1):
		return "", j
	case small && len(w) == 1 && w[0] == 's':
		return "", j
	}
	if spaced && !hyphen && !s.looseLetter(k, e) {
		return "", j
	}
	if n, end := s.acts.tree.longest(s.text, k); n >= 0 && end > e {
		return "", j
	}
	return strings.ToUpper(w), e
}

// looseLetter reports whether a capital that stands apart after a number
// belongs to it: "Article 25 A of the Constitution".
func (s *scan) looseLetter(k, e int) bool {
	if e-k != 1 || at0(s.text, e) == '.' && isUpper(at0(s.text, e+1)) || at0(s.text, e) == '/' {
		return false
	}
	c := at0(s.text, e)
	if c == '(' || c == ',' || c == ')' || c == ';' || c == 0 {
		return true
	}
	n := skipSpace(s.text, e)
	return at0(s.text, n) == '(' || isUpper(at0(s.text, n)) || s.query || anyWordAt(s.text, n, "of", "and", "or", "read", "ibid", "was", "is") != n
}

// subs reads the brackets after a number: "(1)(c)".
func (s *scan) subs(j int) (string, int) {
	var b strings.Builder
	end := j
	for {
		k := skipSpace(s.text, end)
		if k-end > 2 && !(k-end < maxGap && b.Len() > 0) && s.text[end] != '\n' {
			break
		}
		sub, e, ok := s.sub(k)
		if !ok {
			break
		}
		if sub != "" {
			b.WriteString("(" + sub + ")")
		}
		end = e
	}
	return b.String(), end
}

// sub reads one bracket: "(1)", "( c )", "(1-A)", "(iii)".
func (s *scan) sub(k int) (string, int, bool) {
	if at0(s.text, k) != '(' {
		return "", k, false
	}
	e := strings.IndexByte(s.text[k:min(len(s.text), k+9)], ')')
	if e < 0 {
		return "", k, false
	}
	in := workid.CleanNumber(s.text[k+1 : k+e])
	if len(in) < e-4 || !isSub(in) {
		return "", k, false
	}
	return in, k + e + 1, true
}

// isSub reports whether in is a number of a subsection, clause or subclause.
func isSub(in string) bool {
	if in == "" {
		return true // "()" left by extraction
	}
	digits := 0
	for digits < len(in) && isDigit(in[digits]) {
		digits++
	}
	rest := in[digits:]
	if digits > 0 {
		return digits <= 3 && len(rest) <= 2 && (rest == "" || isLetter(rest[0]))
	}
	if len(rest) == 1 || len(rest) == 2 && (rest[0] == rest[1] || isDigit(rest[1])) {
		return true
	}
	_, ok := workid.ParseRoman(rest)
	return ok && len(rest) <= 6 && strings.ToLower(rest) == rest
}

// subList reads further brackets that share the last number: "10(1) & (2)".
func (s *scan) subList(it *item) {
	for len(it.pieces) < 120 {
		last := it.pieces[len(it.pieces)-1]
		if last.Sub == "" {
			return
		}
		k := skipAny(s.text, last.end, ",&")
		if e := anyWordAt(s.text, k, "and", "or"); e != k {
			k = skipSpace(s.text, e)
		}
		sub, e, ok := s.sub(k)
		if !ok || sub == "" || k == last.end {
			return
		}
		p := last
		p.start = k
		p.Sub = sibling(last.Sub, sub)
		more, e2 := s.subs(e)
		p.Sub, p.end = p.Sub+more, e2
		it.pieces = append(it.pieces, p)
		it.end = e2
	}
}

// sibling replaces the innermost step of path that looks like sub.
func sibling(path, sub string) string {
	steps := strings.Split(strings.Trim(path, "()"), ")(")
	for i := len(steps) - 1; i >= 0; i-- {
		if isDigit(steps[i][0]) == isDigit(sub[0]) {
			steps = append(steps[:i], sub)
			return "(" + strings.Join(steps, ")(") + ")"
		}
	}
	return path + "(" + sub + ")"
}

// subAfter reads "section 17, sub-section (6)".
func (s *scan) subAfter(it *item) {
	last := &it.pieces[len(it.pieces)-1]
	k := skipAny(s.text, it.end, ",")
	if kw, e := keywords.longest(s.text, k); kw == int(kwSub) && k-it.end < maxGap {
		sub, end := s.subs(skipSpace(s.text, e))
		if sub != "" && !s.ofFollows(end) {
			last.Sub += sub
			last.end, it.end = end, end
			s.subList(it)
		}
	}
}

// ofFollows reports whether "of section" follows, so that what stands before
// it belongs to that.
func (s *scan) ofFollows(j int) bool {
	k := skipSpace(s.text, j)
	e := anyWordAt(s.text, k, "of", "to")
	if e == k {
		return false
	}
	kw, _ := keywords.longest(s.text, skipSpace(s.text, e))
	return kw == int(kwSection) || kw == int(kwArticle) || kw == int(kwRule)
}

// subFirst reads "clause (a) of sub-section (1) of section 5" and "sub-sections
// (1) and (2) of section 5".
func (s *scan) subFirst(i, j int) (item, bool) {
	type part struct {
		start, end int
		sub        string
	}
	var parts []part
	k := skipSpace(s.text, j)
	for len(parts) < 12 {
		sub, e := s.subs(k)
		if sub == "" {
			n, e2 := number(s.text, k) // "sub-section 6 of section 17"
			if n == 0 || n > 99 || len(parts) > 0 && isBracket(s.text, parts[0].start) {
				break
			}
			sub, e = "("+itoa(n)+")", e2
		}
		parts = append(parts, part{k, e, sub})
		k = skipAny(s.text, e, ",&")
		if w := anyWordAt(s.text, k, "and", "or"); w != k {
			k = skipSpace(s.text, w)
			if kw, w := keywords.longest(s.text, k); kw == int(kwSub) { // "clause (b) or clause (c) of"
				k = skipSpace(s.text, w)
			}
		}
	}
	if len(parts) == 0 {
		return item{}, false
	}
	last := parts[len(parts)-1]
	it, ok := s.inner(last.end)
	if !ok || len(it.pieces) == 0 {
		return item{}, false
	}
	head := it.pieces[0]
	var pieces []piece
	for n, p := range parts {
		q := head
		q.Sub += p.sub
		q.start, q.end = p.start, p.end
		if n == 0 {
			q.start = i
		}
		if n == len(parts)-1 {
			q.end = head.end
		}
		pieces = append(pieces, q)
	}
	it.pieces = append(pieces, it.pieces[1:]...)
	it.start = i
	return it, true
}

func isBracket(s string, i int) bool { return at0(s, i) == '(' }

// inner reads the "of section 5" after a subsection.
func (s *scan) inner(j int) (item, bool) {
	k := skipAny(s.text, j, ",")
	for range 2 {
		if e := anyWordAt(s.text, k, "of", "to", "in", "under", "the", "said"); e != k {
			k = skipSpace(s.text, e)
		}
	}
	if k == j {
		return item{}, false
	}
	kw, e := keywords.longest(s.text, k)
	if kw < 0 || keyword(kw) == kwOrder || keyword(kw) == kwOrderShort {
		return item{}, false
	}
	return s.provisionsAt(k, keyword(kw), e)
}
