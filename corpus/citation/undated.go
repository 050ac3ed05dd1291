package citation

import "strings"

// A list of counsel or a cross-reference names cases without their year: "CP
// No. 3282-L, 3449-L". They are citations where the text says the year
// elsewhere: beside the same number, beside another member of the list, or, for
// numbers of a registry, beside all other cases of the kind.

// undatedList keeps of a list without years what may be case numbers: those
// after "No.", and those with a registry's letter.
func (s *scan) undatedList(list []caseEntry, said bool) []caseEntry {
	if s.query || len(list) == 0 {
		return nil
	}
	last := list[len(list)-1]
	for _, e := range list { // "SMC 1" is shorthand for a case that is cited beside it
		if !said && (!strings.Contains(e.number, "-") || !isDigit(e.number[0])) && !s.otherKindNext(last.end) { // nor the "C 6" of "Cr.P.C 6."
			return nil
		}
	}
	if c := at0(s.text, last.end); c == '/' || c == '-' || isLetter(c) || c == '(' && !said {
		return nil
	}
	return list
}

// otherKindNext reports whether only a comma stands between j and another kind of case
// with its number: "(in CRP 401-415,418,CMA 12372/21)".
func (s *scan) otherKindNext(j int) bool {
	k := skipSpace(s.text, j)
	if at0(s.text, k) != ',' {
		return false // "SMC 1 & Const.P. 4/22"
	}
	k = skipSpace(s.text, k+1)
	kind, e := s.t.cases.longest(s.text, k)
	if kind < 0 || !capitals(s.text[k:e]) {
		return false
	}
	e, _ = s.caseNo(e)
	_, dated := s.caseList(e)
	return dated
}

// caseYears is what a text says of the years of its cases.
type caseYears struct {
	number map[string]int // kind and number → year, -1 where it says two
	kind   map[string]int // kind → the only year that it has
	list   map[int]int    // list → year of a member
}

// dateLists gives the cases without a year theirs, and drops those for which the
// text says none.
func (s *scan) dateLists() {
	s.headContempt()
	s.headKinds()
	if s.lists == 0 {
		return
	}
	y := caseYears{number: map[string]int{}, kind: map[string]int{}, list: map[int]int{}}
	for _, it := range s.items {
		if c, ok := it.cite.(Case); ok && it.list == 0 {
			y.note(c)
		}
	}
	for _, it := range s.items {
		if c, ok := it.cite.(Case); ok && it.list != 0 {
			if n := y.number[caseKind(c)+c.Number]; n > 0 {
				y.list[it.list] = n
			}
		}
	}
	for i := len(s.items) - 1; i >= 0; i-- {
		if l := s.items[i].list; l != 0 && y.list[l] == 0 {
			y.list[l] = s.joinedYear(i, &y)
		}
	}
	kept := s.items[:0]
	for _, it := range s.items {
		if c, ok := it.cite.(Case); ok && it.list != 0 {
			if c.Year = y.of(c, it.list); c.Year == 0 {
				continue
			}
			it.cite = c
		}
		kept = append(kept, it)
	}
	s.items = kept
}

// joinedYear is the year of the case of another kind with which the case i, which has
// none, is joined: "C.A. No. 17-Q & C.P. No. 257-Q of 2023"; 0 where there is none.
func (s *scan) joinedYear(i int, y *caseYears) int {
	if i+1 == len(s.items) {
		return 0
	}
	next, ok := s.items[i+1].cite.(Case)
	between := strings.TrimSpace(s.text[s.items[i].end:max(s.items[i].end, s.items[i+1].start)])
	if !ok || between != "&" && between != "and" && between != ", and" && between != "," {
		return 0
	}
	if l := s.items[i+1].list; l != 0 {
		return y.list[l]
	}
	return next.Year
}

// headContempt corrects running heads: "Cont. Pet. 77-2010" is the Constitution
// Petition of that number and year where the text has one before.
func (s *scan) headContempt() {
	seen := map[Case]bool{}
	for i := range s.items {
		c, ok := s.items[i].cite.(Case)
		if !ok {
			continue
		}
		other := c
		if other.Type = "Constitution Petition"; c.Type == other.Type {
			seen[c] = true
		} else if c.Type == "C.O.C." && seen[other] {
			s.items[i].cite = other
		}
	}
}

// headKinds corrects running heads of scans: "CA'iL APPEALS NO. 239" in capitals is
// the Civil Appeal of that number and year where the text has one, and only one.
func (s *scan) headKinds() {
	var kinds map[Case]string
	head := false
	for i := range s.items {
		it := &s.items[i]
		c, ok := it.cite.(Case)
		if !ok || c.Type != "Appeal" && c.Type != "Petition" {
			continue
		}
		if kinds == nil {
			kinds = s.longKinds()
		}
		if isLetter(s.text[it.start]) {
			first := s.text[it.start:min(len(s.text), it.start+6)]
			head = first == strings.ToUpper(first)
		}
		last := c.Type
		if c.Type = ""; head && strings.HasSuffix(kinds[c], " "+last) {
			c.Type = kinds[c]
			it.cite = c
		}
	}
}

// longKinds has for each number and year of a case its kind in words, "-" where
// there are two.
func (s *scan) longKinds() map[Case]string {
	kinds := map[Case]string{}
	for _, it := range s.items {
		c, ok := it.cite.(Case)
		kind := c.Type
		if !ok || !strings.Contains(kind, " ") {
			continue
		}
		if c.Type = ""; kinds[c] != "" && kinds[c] != kind {
			kind = "-"
		}
		kinds[c] = kind
	}
	return kinds
}

func (y *caseYears) note(c Case) {
	for key, m := range map[string]map[string]int{caseKind(c) + c.Number: y.number, caseKind(c): y.kind} {
		if old := m[key]; old != 0 && old != c.Year {
			m[key] = -1
		} else {
			m[key] = c.Year
		}
	}
}

// of is the year of a case without one, 0 where the text does not say it.
func (y *caseYears) of(c Case, list int) int {
	if n := y.number[caseKind(c)+c.Number]; n > 0 {
		return n
	}
	if n := y.list[list]; n > 0 {
		return n
	}
	if strings.Contains(c.Number, "-") {
		return max(0, y.kind[caseKind(c)])
	}
	return 0
}

// caseKind is the kind of a case without how it is abbreviated: the initials of
// its words.
func caseKind(c Case) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(c.Type) {
		if strings.Contains(w, ".") {
			b.WriteString(compact(w))
		} else {
			b.WriteByte(w[0])
		}
	}
	return b.String() + "|"
}
