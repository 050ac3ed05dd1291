package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus/starter"
)

var classBy = regexp.MustCompile(`^(section|article) (\d+[A-Z]*)(?:\((\d+[A-Z]?)\))?`)

// classFacts checks bailable, cognizable and compoundable against the provision
// that the digest names, where it stands in the same text.
func classFacts(f fact) []fact {
	c := f.entry.Class
	switch {
	case strings.HasPrefix(c.By, starter.OtherLaws):
		return []fact{otherLawsFact(f), silentFact(f)}
	case strings.HasPrefix(c.By, "Schedule II"):
		return append(scheduleFacts(f), append(compoundFacts(f), copyFact(f))...)
	case strings.Contains(c.By, "of the Code of Criminal Procedure"):
		return compoundFacts(f)
	}
	m := classBy.FindStringSubmatch(c.By)
	if m == nil {
		return nil
	}
	if strings.HasSuffix(c.By, starter.InCopy) {
		f.file = f.work.Copy
	}
	f.where = func(s *source) (span, bool) {
		sp, ok := s.at[m[2]]
		if ok && m[3] != "" {
			sp, ok = s.subsection(sp, m[3])
		}
		if k := strings.Index(s.text[sp.start:sp.end], "Provided"); k > 0 && !strings.Contains(c.By, "proviso") {
			sp.end = sp.start + k
		}
		return sp, ok
	}
	var fs []fact
	for _, q := range []struct{ field, answer, word string }{
		{"bailable", c.Bailable, "bailable"}, {"cognizable", c.Cognizable, "cogni[sz]able"}, {"compoundable", c.Compoundable, "compoundable"},
	} {
		if q.answer != "yes" && q.answer != "no" {
			continue
		}
		g := f
		g.field = q.field
		word := regexp.MustCompile(`(?i)(\bnot\s+|non[\s-]*)?` + q.word)
		g.locate = func(s *source) (span, bool) { return f.where(s) }
		number, answer := f.entry.Number, q.answer
		g.check = func(s *source, at span) string { return classCheck(s.text[at.start:at.end], word, answer, number) }
		fs = append(fs, g)
	}
	return fs
}

// compoundFacts is the fact on compounding, where the digest gives an answer.
func compoundFacts(f fact) []fact {
	if c := f.entry.Class.Compoundable; c != "yes" && c != "no" {
		return nil
	}
	return []fact{compoundFact(f)}
}

// procedure is the text that holds the Second Schedule.
const procedure = "pakistan-code/0128-code-of-criminal-procedure-crpc-1898-under-review.txt"

// secondSchedule is another copy of the Code, laid out in columns.
const secondSchedule = "statutes/THE_CODE_OF_CRIMINAL_PROCEDURE.pdf"

// copyFact says that the second copy of Schedule II does not answer otherwise, as
// far as the row can be read there.
func copyFact(f fact) fact {
	f.field, f.file = "class.copy", secondSchedule
	c, number := f.entry.Class, f.entry.Number
	f.where = func(s *source) (span, bool) { return span{0, len(s.text)}, true }
	f.locate = func(s *source) (span, bool) {
		for _, r := range s.scheduleRows() {
			if r.number == number {
				return span{r.start, r.end}, true
			}
		}
		return span{}, false
	}
	f.check = func(s *source, at span) string {
		for _, r := range s.scheduleRows() {
			if r.start != at.start {
				continue
			}
			for _, q := range [][3]string{{c.Cognizable, r.cognizable, "cognizable"}, {c.Bailable, r.bailable, "bailable"}, {c.Compoundable, r.compoundable, "compoundable"}} {
				if q[0] != "not verified" && q[1] != "" && q[0] != q[1] {
					return fmt.Sprintf("%s: the digest says %s, the second copy of Schedule II %s: say \"not verified\" and the conflict", q[2], q[0], q[1])
				}
			}
			if r.cognizable == "" && r.bailable == "" {
				return "the row cannot be read in the second copy of Schedule II: compare it by eye and say so (\"unproved [class.copy]: …\")"
			}
		}
		return ""
	}
	return f
}

// scheduleFacts checks the class against the offence's row of Schedule II.
func scheduleFacts(f fact) []fact {
	f.field, f.file = "class", procedure
	c, number := f.entry.Class, f.entry.Number
	f.where = func(s *source) (span, bool) { return span{0, len(s.text)}, true }
	pick := func(s *source) (row, bool) {
		for _, r := range s.scheduleRows() {
			if r.number == number {
				return r, true
			}
		}
		return row{}, false
	}
	f.locate = func(s *source) (span, bool) {
		r, ok := pick(s)
		return span{r.start, r.end}, ok && f.check(s, span{r.start, r.end}) == ""
	}
	f.check = func(s *source, at span) string {
		r, ok := pick(s)
		if !ok || r.start != at.start {
			return "that is not the row of the section in Schedule II"
		}
		for _, q := range [][3]string{{c.Cognizable, r.cognizable, "cognizable"}, {c.Bailable, r.bailable, "bailable"}} {
			if q[0] != "not verified" && q[0] != q[1] {
				return fmt.Sprintf("%s: the digest says %s, the row %q", q[2], q[0], q[1])
			}
		}
		return ""
	}
	return []fact{f}
}

// otherLaws heads the last part of Schedule II, which classes the offences of
// other laws by the imprisonment they carry.
const otherLaws = "OFFENCES AGAINST OTHER LAWS"

// otherLawsFact checks the class against that part: above seven years and from
// three years up police may arrest and bail is no right; below three years they
// may not, and it is; nothing there can be compounded.
func otherLawsFact(f fact) fact {
	f.field, f.file = "class", procedure
	c, penalties := f.entry.Class, f.entry.Penalties
	f.where = func(s *source) (span, bool) {
		i := strings.Index(s.text, otherLaws)
		return span{i, min(i+2600, len(s.text))}, i >= 0
	}
	f.locate = func(s *source) (span, bool) {
		at, ok := f.where(s)
		return at, ok && f.check(s, at) == ""
	}
	f.check = func(s *source, at span) string {
		if !strings.HasPrefix(s.text[at.start:at.end], otherLaws) {
			return "that is not the part on offences against other laws"
		}
		heavy, same := band(penalties)
		want := starter.Class{Bailable: "yes", Cognizable: "no", Compoundable: "no", By: c.By}
		if heavy {
			want = starter.Class{Bailable: "no", Cognizable: "yes", Compoundable: "no", By: c.By}
		}
		if !same {
			return "the rungs of the punishment fall into different classes"
		}
		if c != want {
			return fmt.Sprintf("the digest says %v, that part %v", c, want)
		}
		return ""
	}
	return f
}

// band reports whether the penalties carry three years or more, and whether all
// rungs agree on that.
func band(penalties []starter.Penalty) (heavy, same bool) {
	same = true
	for i, p := range penalties {
		months := 0
		for _, t := range p.Terms {
			months = max(months, map[string]int{"y": 12, "m": 1}[t.Unit]*t.N)
		}
		h := p.Death || p.Life || p.Natural || months >= 36
		if i > 0 && h != heavy {
			same = false
		}
		heavy = h
	}
	return heavy, same
}

// ownClass is a sentence by which a law classes its own offences.
var ownClass = regexp.MustCompile(`(?i)\b(all|every|any|an|the)\s+offences?\s+(punishable\s+)?(under|of)\s+this\s+(act|ordinance)[^.;]{0,120}?\b(non-?\s*)?(bailable|cogni[sz]able)\b`)

// silentFact says that the law does not class its offences itself; otherwise the
// last part of Schedule II is not what counts.
func silentFact(f fact) fact {
	f.field = "class.silent"
	w, e := f.work, f.entry
	f.where = func(s *source) (span, bool) { return span{0, len(s.text)}, true }
	f.locate = func(s *source) (span, bool) {
		sec := s.at[e.Number]
		return span{sec.start, sec.end}, f.check(s, sec) == ""
	}
	f.check = func(s *source, _ span) string {
		if m := ownClass.FindString(s.text); m != "" {
			return fmt.Sprintf("the law classes its offences itself: %q", strings.Join(strings.Fields(m), " "))
		}
		for _, n := range w.Missing {
			if w.MissingNote == "" && !strings.Contains(e.Digest.Conflict, n) {
				return fmt.Sprintf("section %s is missing in the text and could class the offences: say so in \"conflict\"", n)
			}
		}
		return ""
	}
	return f
}

var sectionList = regexp.MustCompile(`(?is)(except[\s\S]{0,40}?)?(?:sections?|articles?)\s+((?:\d*\[)?\d+[A-Z]*(?:[\s,]+(?:and\s+|or\s+)?(?:\d*\[)?\d+[A-Z]*)+)`)

// classCheck reads a provision that classes offences: which words it uses, and
// whether the section stands in its list.
func classCheck(text string, word *regexp.Regexp, answer, number string) string {
	ok := false
	for _, m := range word.FindAllStringSubmatch(text, -1) {
		negative := m[1] != ""
		ok = ok || negative == (answer == "no")
	}
	if !ok {
		return fmt.Sprintf("the provision does not say so (%s)", answer)
	}
	m := sectionList.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	list := regexp.MustCompile(`\d+\[`).ReplaceAllString(m[2], " ")
	in := slices.Contains(regexp.MustCompile(`\d+[A-Z]*`).FindAllString(list, -1), number)
	excepted := strings.TrimSpace(m[1]) != ""
	if in == excepted && !strings.Contains(text, "section "+number+" ") {
		return fmt.Sprintf("section %s is not among those that the provision covers", number)
	}
	return ""
}
