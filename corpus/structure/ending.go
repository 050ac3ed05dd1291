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
		if s.attached(i) {
			for i > line+1 && seeLine.MatchString(s.body[i].text) && len(s.body[i-1].text) < 90 && mostlyUpper(s.body[i-1].text) {
				i--
			}
			return i
		}
	}
	return len(s.body)
}

// seeLine is the line under the heading of a schedule that says which section it
// belongs to. Some sources keep it and have lost the heading.
var seeLine = regexp.MustCompile(`^[\[(](?:(?i:see|vide|under) )?(?i:sections?|sub-?sections?|articles?|rules?|regulations?|clauses?|s\.|ss\.) ?\(?\d[^\])]{0,12}(?:\([^()]{1,5}\)[^\])]{0,12})*[\])]\.?$`)

// noteLine opens a footnote that was not read as one.
var noteLine = regexp.MustCompile(`^(?:\d{1,2} ?[A-Z“"]|\*)`)

// attached reports whether what follows the last section begins at line i without
// the heading of a schedule: below a drawn rule, or with the reference to the
// section that a schedule belongs to.
func (s *statute) attached(i int) bool {
	l := &s.body[i]
	if seeLine.MatchString(l.text) {
		return true
	}
	return l.ruled && i+1 < len(s.body) && sentenceEnds(s.body[i-1].text) && !startsLower(l.text) && !opensParagraph(l.text) && !noteLine.MatchString(l.text) && !startsNote(l.text)
}

// sentenceEnds reports whether a line ends in a stop, a closing bracket or a
// closing quotation mark.
func sentenceEnds(t string) bool {
	t = strings.TrimRight(t, " ”\"")
	return t != "" && strings.IndexByte(".]:*", t[len(t)-1]) >= 0
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
	i = s.unlabelled(i)
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

// unlabelled keeps what is attached below the last section at line i and has no
// heading as a schedule. It returns the line after it.
func (s *statute) unlabelled(i int) int {
	for i < len(s.body) && !scheduleLine(s.body[i].text) && !s.formLine(i) && !statementRE.MatchString(s.body[i].text) && !s.signedFrom(i) {
		from, heading := i, ""
		for from < len(s.body) && from < i+4 && !s.attached(from) {
			from++
		}
		if from == len(s.body) || !s.attached(from) {
			return i
		}
		j := from + 1
		for j < len(s.body) && !scheduleLine(s.body[j].text) && !s.formLine(j) && !statementRE.MatchString(s.body[j].text) && !s.signedFrom(j) &&
			!(s.body[j].ruled && seeLine.MatchString(s.body[j].text)) {
			j++
		}
		if seeLine.MatchString(s.body[j-1].text) {
			s.add(corpus.Provision{EID: "closing", Kind: corpus.Paragraph, Text: strings.Join(s.texts(i, j), "\n")}, i, j)
			s.finds = append(s.finds, corpus.Finding{Code: "schedule.lost", Detail: "of what is attached below the last section only the reference " + s.body[j-1].text + " is left"})
			i = j
			continue
		}
		if n := from + 1; from == i && n+1 < j && s.tableName(n) {
			heading, from = s.body[n].text, n+1
		} else {
			from = i
		}
		s.schedule("", heading, i, from, j)
		s.finds = append(s.finds, corpus.Finding{Code: "schedule.unlabelled", Detail: "what is attached below the last section has no heading"})
		i = j
	}
	return i
}

// tableName reports whether the line below the reference of a schedule names it.
func (s *statute) tableName(i int) bool {
	t := s.body[i].text
	return seeLine.MatchString(s.body[i-1].text) && len(t) < longestMargin && !mostlyUpper(t) && headingLike(t) && !sentenceEnds(t) &&
		!strings.ContainsAny(t, "…#_") && !strings.Contains(t, "No.") && len(strings.Fields(t)) > 1 && !startsLower(s.body[i+1].text)
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
