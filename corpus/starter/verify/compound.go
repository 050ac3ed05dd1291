package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus/starter"
)

// Section 345 of the Code of Criminal Procedure lists the offences of the Penal
// Code that can be compounded: in sub-section (1) by the person hurt alone, in (2)
// with the court's leave. By sub-section (7) nothing else can, save under section
// 311 of the Penal Code. The last column of Schedule II ought to say the same.
type compounding struct{ alone, leave []string }

var penalNumber = regexp.MustCompile(`\b([1-5]\d\d)[ -]?([A-Z]{0,2})\b`)

// compoundable reads the two tables of section 345; ok is false where the text
// has no such section.
func (s *source) compoundable() (c compounding, ok bool) {
	sec, ok := s.at["345"]
	if !ok {
		return c, false
	}
	body := s.text[sec.start:sec.end]
	two, end := strings.Index(body, "[(2) "), strings.Index(body, "[(2a)")
	if two < 0 || end < two {
		return c, false
	}
	return compounding{tableNumbers(body[len("345"):two]), tableNumbers(body[two:end])}, true
}

// tableNumbers lists the section numbers of a table, leaving out those that its
// words cite ("the provisions of section 311").
func tableNumbers(table string) []string {
	var out []string
	for _, m := range penalNumber.FindAllStringSubmatchIndex(table, -1) {
		if before := table[max(0, m[0]-9):m[0]]; strings.Contains(before, "ection") {
			continue
		}
		out = append(out, table[m[2]:m[3]]+table[m[4]:m[5]])
	}
	return out
}

// settled is the provision that a class names for compounding.
var settled = regexp.MustCompile(`section 345\((\d)\)`)

// compoundFact checks the answer on compounding of an offence of the Penal Code.
func compoundFact(f fact) fact {
	f.field, f.file = "compoundable", procedure
	c, number := f.entry.Class, f.entry.Number
	f.where = func(s *source) (span, bool) { sp, ok := s.at["345"]; return sp, ok }
	f.locate = func(s *source) (span, bool) {
		at, ok := f.where(s)
		return at, ok && f.check(s, at) == ""
	}
	f.check = func(s *source, at span) string {
		if at.start != s.at["345"].start {
			return "that is not section 345 of the Code"
		}
		t, ok := s.compoundable()
		if !ok {
			return "the tables of section 345 could not be read"
		}
		want := c
		want.Compoundable, want.By = t.of(number)
		by := ""
		if m := settled.FindStringSubmatch(c.By); m != nil {
			by = m[1]
		}
		if c.Compoundable != want.Compoundable || by != want.By {
			return fmt.Sprintf("the digest says %s by section 345(%s), the section %s by (%s)", c.Compoundable, by, want.Compoundable, want.By)
		}
		return rowAgrees(s, c, number)
	}
	return f
}

// of gives the answer for an offence and the sub-section that gives it.
func (t compounding) of(number string) (answer, subsection string) {
	switch {
	case slices.Contains(t.alone, number):
		return "yes", "1"
	case slices.Contains(t.leave, number):
		return "yes", "2"
	case number == "311":
		return "yes", "7"
	}
	return "no", "7"
}

// rowAgrees says where the row of Schedule II answers otherwise: then neither is
// to be believed.
func rowAgrees(s *source, c starter.Class, number string) string {
	for _, r := range s.scheduleRows() {
		if r.number == number && r.compoundable != "" && r.compoundable != c.Compoundable {
			return fmt.Sprintf("section 345 says %s, the row of Schedule II %s: say \"not verified\" and the conflict", c.Compoundable, r.compoundable)
		}
	}
	return ""
}
