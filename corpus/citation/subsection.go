package citation

import (
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// subs reads the brackets after a number: "(1)(c)".
func (s *scan) subs(j int) (string, int) {
	var b strings.Builder
	end := j
	if e := s.gluedSub(j); e > j && (isDigit(at0(s.text, j-2)) || at0(s.text, j-2) == '-') {
		b.WriteString("(" + s.text[j:e] + ")")
		end = e
	}
	if sub, e := s.romanPart(j); e > j {
		b.WriteString("(" + sub + ")")
		end = e
	}
	for {
		k := skipSpace(s.text, end)
		if at0(s.text, k) == '-' && at0(s.text, k+1) == '(' && b.Len() == 0 { // "337-A-(i)"
			k++
		}
		if k-end > 2 && !(k-end < maxGap && b.Len() > 0) && s.text[end] != '\n' {
			break
		}
		sub, e, ok := s.sub(k)
		if ok && (s.paragraphAt(end, k, e) || s.nextFigures(lastStep(b.String()), sub, e)) {
			break // also the next of "18(3)(4)(6)", which subList reads
		}
		if !ok && b.Len() > 0 {
			sub, e, ok = s.bareSub(k)
		}
		if !ok {
			break
		}
		if sub != "" {
			b.WriteString("(" + sub + ")")
		}
		end = e
	}
	if b.Len() == 0 {
		if sub, e := s.urduClause(end); e > end {
			return "(" + sub + ")", e
		}
	}
	return b.String(), end
}

// romanPart reads the clause of "506-II PPC", "506/ii" and "506 Part II", which
// charges have for 506(ii), in small letters; it returns j as end where none
// stands.
func (s *scan) romanPart(j int) (string, int) {
	if part := s.strokePart(j); part != "" {
		return part, j + len("/2")
	}
	k := j
	said := false
	if c := at0(s.text, j); c == '-' || c == '/' {
		k++
	} else {
		k = skipAny(s.text, j, ",(-")
		e := anyWordAt(s.text, k, "part")
		if e == k || k-j > 3 {
			return "", j
		}
		said, k = true, skipAny(s.text, e, "-")
	}
	e := k
	for e < len(s.text) && isLetter(s.text[e]) && e-k < 4 {
		e++
	}
	w := s.text[k:e]
	if n, ok := corpus.ParseRoman(strings.ToUpper(w)); !ok || n > 8 || isAlnum(at0(s.text, e)) || w != strings.ToUpper(w) && w != strings.ToLower(w) || !said && (len(w) < 2 && !isUpper(at0(s.text, j-1)) || n == 5 || n == 1 && isUpper(w[0])) {
		return "", j
	}
	if said && at0(s.text, e) == ')' && strings.IndexByte(s.text[j:k], '(') >= 0 {
		e++
	}
	return strings.ToLower(w), e
}

// strokePart reads the part of "506/2, 504, 148 PPC", which charges in Sindh have for
// 506(ii): a 1 or 2 behind a stroke and a section of three figures; "" where none stands at j.
func (s *scan) strokePart(j int) string {
	b := j
	for b > 0 && isDigit(s.text[b-1]) {
		b--
	}
	if at0(s.text, j) != '/' || j-b != 3 || at0(s.text, b-1) == '/' || isAlnum(at0(s.text, j+2)) || containsByte("/(-", at0(s.text, j+2)) {
		return ""
	}
	switch at0(s.text, j+1) {
	case '1':
		return "i"
	case '2':
		return "ii"
	}
	return ""
}

// paragraphAt reports whether the bracket at k, which ends at e, opens a
// paragraph of its own: it is the first of a later line than j, and a wide gap
// or a quotation follows.
func (s *scan) paragraphAt(j, k, e int) bool {
	if strings.IndexByte(s.text[j:k], '\n') < 0 {
		return false
	}
	if first := anyWordAt(s.text, skipSpace(s.text, e), "in", "for", "after", "before", "the"); first > skipSpace(s.text, e) && s.scope.legislative() {
		return true // "in section 4⏎(i) in sub-section (2)"
	}
	gap := skipSpace(s.text, e) - e
	return gap > 1 && strings.IndexByte(s.text[e:e+gap], '\n') < 0 || gap > 0 && (at0(s.text, e+gap) == '"' || strings.HasPrefix(s.text[e+gap:], "“"))
}

// bareSub reads the number without brackets between two bracketed ones, as
// charges under the narcotics law have it: the 3 of "9(1) 3 (c)".
func (s *scan) bareSub(k int) (string, int, bool) {
	if at0(s.text, k) == '-' && at0(s.text, k-1) == ')' { // "9(1)-3(c)"
		k++
	}
	n, e := number(s.text, k)
	if n == 0 || e-k > 2 || isSpace(at0(s.text, k-1)) && !isSpace(at0(s.text, e)) && at0(s.text, e) != '(' {
		return "", k, false
	}
	open := skipSpace(s.text, e)
	if c := at0(s.text, e); c >= 'a' && c <= 'f' && !isAlnum(at0(s.text, e+1)) && at0(s.text, k-1) == ')' { // "9(1)3c"
		return itoa(n) + ")(" + string(c), e + 1, true
	}
	if open-e > 1 || !isLower(at0(s.text, open+1)) || at0(s.text, open+2) != ')' {
		return "", k, false
	}
	_, _, ok := s.sub(open)
	return itoa(n), e, ok
}

// sub reads one bracket: "(1)", "( c )", "(1-A)", "(iii)".
func (s *scan) sub(k int) (string, int, bool) {
	if at0(s.text, k) != '(' {
		return "", k, false
	}
	first := k + 1
	if c := at0(s.text, first); c == '\n' || c == ' ' && at0(s.text, first+1) == '\n' {
		first = min(skipSpace(s.text, first), first+maxGap) // "212(⏎   1)"
	}
	e := strings.IndexByte(s.text[first:min(len(s.text), first+8)], ')')
	if e < 0 {
		return "", k, false
	}
	in := workid.CleanNumber(s.text[first : first+e])
	if len(in) < e-3 || !isSub(in) {
		return "", k, false
	}
	return in, first + e + 1, true
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
	if strings.Trim(rest, "IVX") == "" && len(rest) <= 4 {
		rest = strings.ToLower(rest)
	}
	_, ok := corpus.ParseRoman(rest)
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
		to := anyWordAt(s.text, k, "to")
		if at0(s.text, k) == '-' && at0(s.text, k+1) == '(' { // "4(a)-(g)"
			to = k + 1
		}
		if to != k {
			k = skipSpace(s.text, to)
		}
		sub, e, ok := s.sub(k)
		if !ok || sub == "" || k == last.end && !s.nextFigures(lastStep(last.Sub), sub, e) {
			return
		}
		p := last
		if to < k { // "7(1) to (4)"
			for _, m := range subsBetween(lastStep(last.Sub), sub) {
				q := last
				q.start, q.end, q.implied, q.Sub = k, e, true, sibling(last.Sub, m)
				it.pieces = append(it.pieces, q)
			}
		}
		p.start = k
		p.Sub = sibling(last.Sub, sub)
		more, e2 := "", e
		if next, after, _ := s.sub(skipSpace(s.text, e)); !s.nextFigures(sub, next, after) {
			more, e2 = s.subs(e)
		}
		p.Sub, p.end = p.Sub+more, e2
		it.pieces = append(it.pieces, p)
		it.end = e2
	}
}

// nextFigures reports whether the bracket of sub, which ends at e, is the next member
// of a list that last is of, "18(3)(4)(6)", and no step below it, as in "9(1)(3)(c)" and
// in the table of "156(1)(8)(89)": it stands in a run of three small numbers or more.
func (s *scan) nextFigures(last, sub string, e int) bool {
	last = strings.TrimSuffix(last, ")")
	return figuresOnly(last) && figuresOnly(sub) && s.figureRun(e) > 2
}

// figureRun counts the brackets of rising numbers, none over 20, that stand glued around
// e, the end of one of them; 0 where a clause follows them.
func (s *scan) figureRun(e int) int {
	from := e
	for k := e - 1; k > 0 && s.text[k] == ')'; {
		b := k
		for b > 0 && isDigit(s.text[b-1]) {
			b--
		}
		if b == k || at0(s.text, b-1) != '(' {
			break
		}
		from, k = b-1, b-2
	}
	run, last := 0, 0
	for at0(s.text, from) == '(' {
		n, end := number(s.text, from+1)
		if n <= last || n > 20 || at0(s.text, end) != ')' {
			return 0
		}
		run, last, from = run+1, n, end+1
	}
	return run
}

// figuresOnly reports whether a step of a path is a number without letters.
func figuresOnly(step string) bool {
	return step != "" && strings.Trim(step, "0123456789") == ""
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

// provisoAfter reads the clause of a proviso behind a provision: "section 4(1)
// proviso (b)".
func (s *scan) provisoAfter(it *item) {
	last := &it.pieces[len(it.pieces)-1]
	k := skipAny(s.text, it.end, ",")
	e := anyWordAt(s.text, k, "proviso")
	if e == k || k-it.end > maxGap {
		return
	}
	if sub, end := s.subs(skipSpace(s.text, e)); sub != "" && !s.ofFollows(end) {
		last.Sub += proviso + sub
		last.end, it.end = end, end
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
	switch keyword(kw) {
	case kwSection, kwArticle, kwRule, kwRegulation, kwShort, kwRuleShort:
		return true
	}
	return false
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
	kw, e := s.keywordAt(k)
	if kw < 0 || keyword(kw) == kwOrder || keyword(kw) == kwOrderShort {
		return item{}, false
	}
	return s.provisionsAt(k, keyword(kw), e)
}
