package citation

import (
	"strings"

	"daleel/corpus"
)

// What looks like a provision may be part of something else.

// decimal reports whether a section that ends at j is one of a contract or a book, which
// go on behind a dot: "section 18.3 of the agreement". The mark of a note behind the
// dot of a sentence has a capital after it.
func (s *scan) decimal(j int) bool {
	if s.query || at0(s.text, j) != '.' || !isDigit(at0(s.text, j+1)) {
		return false
	}
	_, e := number(s.text, j+1)
	if at0(s.text, e) == '(' {
		return true
	}
	return e-j < 4 && isLower(at0(s.text, skipSpace(s.text, e))) && skipSpace(s.text, e) > e
}

// sentenceNote reports whether the keyword at i to j ends a sentence and the number
// behind its dot, which ends at e, marks a note: "nor any regulation.8 Dignity".
func (s *scan) sentenceNote(i, j, e int) bool {
	k := skipSpace(s.text, e)
	return !s.query && isLower(s.text[i]) && j-i > len("rule")-1 && at0(s.text, j) == '.' && isDigit(at0(s.text, j+1)) &&
		k > e && isUpper(at0(s.text, k)) && isLower(at0(s.text, k+1))
}

// fileNumber reports whether the keyword at i is the head of a file's number: "No.
// Rules-1/6/73".
func (s *scan) fileNumber(i int, kind corpus.ProvisionKind) bool {
	before := strings.TrimRight(s.text[max(0, i-4):i], " ")
	return kind == corpus.Rule && len(before) > 2 && strings.EqualFold(before[len(before)-3:], "no.")
}

// gluedLetter reports whether a figure stands behind a one-letter keyword that ends at
// j without a dot, as in the mark "[S56]", the name "R1 International" and the house "S
// 140/RC": such a number counts only beside an Act.
func (s *scan) gluedLetter(j int) bool {
	return !s.query && isDigit(at0(s.text, skipSpace(s.text, j))) && !isLetter(at0(s.text, j-2))
}

// pageDashes reports whether the number from j to e stands between the dashes of a page's:
// "under Section -9-".
func (s *scan) pageDashes(j, e int) bool {
	k := skipSpace(s.text, j)
	return at0(s.text, k) == '-' && at0(s.text, e) == '-' && isDigit(at0(s.text, skipSpace(s.text, k+1))) && !isAlnum(at0(s.text, e+1))
}

// yearBracket reports whether a year in a bracket stands before i: the "R." of "[1871 R.
// 155]" is a report.
func (s *scan) yearBracket(i int) bool {
	k := s.backSpace(i)
	_, e := yearAt(s.text, max(0, k-4))
	return k > 4 && e == k && containsByte("[(", s.text[k-5])
}

// magistrate reports whether the group is the section by whose powers a magistrate is
// named: "Magistrate Section 30", "Section-30 Magistrate".
func (s *scan) magistrate(g *item) bool {
	if p := g.pieces[0]; len(g.pieces) > 1 || p.Kind != corpus.Section || p.Number != "30" || p.Sub != "" {
		return false
	}
	k := s.backSpace(g.start)
	for k > 0 && containsByte(",-(", s.text[k-1]) {
		k = s.backSpace(k - 1)
	}
	b := s.wordStart(k)
	after := skipAny(s.text, g.end, ",)")
	return anyWordAt(s.text, b, "magistrate", "magistrates") == k && b < k || anyWordAt(s.text, after, "magistrate", "magistrates") > after
}
