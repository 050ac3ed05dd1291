package structure

import (
	"regexp"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// What stands below the last section is no part of it: forms of rules, the
// statement of objects of a Bill, and the names of those who sign.

var (
	formRE      = regexp.MustCompile(`^["“]?(?:FORM|Form)[ \-–—.]*(?:(?:NO|No)\.? ?)?[-–— ]*["“'‘]?([A-Z]{1,3}|[IVX]{1,6}|\d{1,3})?(?:[-–]([A-Z0-9]{1,3}))?["”'’]?\.?["”]?$`)
	statementRE = regexp.MustCompile(`^(?i:statement of objects?)\s*(?i:and|&)\s*(?i:reasons?)\W*$`)
	signedRE    = regexp.MustCompile(`^(?:BY ORDER OF|By order of|Sd/|SD/|sd/|_{3,}|(?i:members?[- ]in[- ]charge|minister(?: in[- ]charge| for)?|secretary|acting president|president|governor|speaker|chairman|deputy secretary|joint secretary|section officer)\b[^.;]{0,60}[.,]?$)`)
	signerRE    = regexp.MustCompile(`^[A-Z][A-Z .'’-]{4,48},?\.?$`)
)

// formLine reports whether a line is the heading of a form, in laws that append
// forms.
func (s *statute) formLine(i int) bool {
	switch s.meta.Kind {
	case corpus.KindRules, corpus.KindRegulation:
		return formRE.MatchString(s.body[i].text)
	}
	return false
}

// lastEnd is the line at which the last section, opened at line, ends.
func (s *statute) lastEnd(line int) int {
	for i := line + 1; i < len(s.body); i++ {
		if t := s.body[i].text; scheduleLine(t) || statementRE.MatchString(t) || s.formLine(i) || s.signedFrom(i) {
			return i
		}
	}
	return len(s.body)
}

// mostSigned is how many lines the names of those who sign may take.
const mostSigned = 12

// signedFrom reports whether nothing but the names and offices of those who
// sign stands from line i to the end of the text or to the next schedule.
func (s *statute) signedFrom(i int) bool {
	if t := s.body[i].text; !signedRE.MatchString(t) && !(signerRE.MatchString(t) && i+1 < len(s.body) && signedRE.MatchString(s.body[i+1].text)) {
		return false
	}
	n := 0
	for j := i; j < len(s.body); j++ {
		t := s.body[j].text
		if scheduleLine(t) || statementRE.MatchString(t) || s.formLine(j) {
			return true
		}
		if n++; n > mostSigned || len(t) > 90 || bodyVerb.MatchString(t) || opensPlain(t) {
			return false
		}
	}
	return true
}

// ending keeps what stands from line i on and is no schedule: the signatures
// and the statement of objects. It returns the line of the first schedule.
func (s *statute) ending(i int) int {
	for i < len(s.body) && !scheduleLine(s.body[i].text) && !s.formLine(i) {
		statement := statementRE.MatchString(s.body[i].text)
		j := i + 1
		for j < len(s.body) && !scheduleLine(s.body[j].text) && !s.formLine(j) && !statementRE.MatchString(s.body[j].text) &&
			!(statement && s.signedFrom(j)) {
			j++
		}
		if statement {
			s.add(corpus.Provision{
				EID: "statement", Kind: corpus.HeadingPart, Heading: "Statement of Objects and Reasons",
				Text: cleanMarks(flow(s.texts(i+1, j))), Unit: true,
			}, i, j)
		} else {
			s.add(corpus.Provision{EID: "closing", Kind: corpus.Paragraph, Text: strings.Join(s.texts(i, j), "\n")}, i, j)
		}
		i = j
	}
	return i
}

// form adds a form appended to rules.
func (s *statute) form(at, to int) {
	m := formRE.FindStringSubmatch(s.body[at].text)
	number := m[1] + m[2]
	from, heading := at+1, ""
	for n := 0; from < to && n < 4; n++ {
		t := s.body[from].text
		see := strings.HasPrefix(strings.ToLower(strings.TrimLeft(t, "[( ")), "see ")
		if !see && !mostlyUpper(t) {
			break
		}
		if !see {
			heading = strings.TrimSpace(heading + " " + t)
		}
		from++
	}
	s.add(corpus.Provision{
		EID: workid.EID(corpus.Form, number), Kind: corpus.Form, Number: number, Heading: trimHeading(heading), Unit: true,
		Text: cleanMarks(flow(s.texts(from, to))),
	}, at, to)
}
