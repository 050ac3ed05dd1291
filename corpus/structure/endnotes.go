package structure

import (
	"regexp"
	"strings"
)

// The publisher's notes to a short old law stand below a rule at its very end, each
// under its mark, and tell of short titles, extents and gazettes in paragraphs of
// their own: nothing there is a schedule.

// mostEndNotes is how many lines such notes may take.
const mostEndNotes = 90

var (
	// endMark is the mark of a note on a line by itself or glued to its words.
	endMark = regexp.MustCompile(`^(\d{1,2})(?:$|[ .)]*([A-Z“"].*)$)`)
	// ofLaw matches lines that are the law's own: a subsection, the head of a table.
	ofLaw = regexp.MustCompile(`^\(\d{1,2}\) ?[A-Z]|[\[(](?i:see) (?i:sections?|clauses?|articles?|rules?)\b`)
	// endNote matches how the first of these notes begins, beside noteStart.
	endNote = regexp.MustCompile(`^(?:Short title\b|The short title\b|Published in\b|Printed in\b|(?:This|The) (?:Act|Ordinance|Regulation|Order)\b|Extended to\b|Declared\b)`)
)

// withoutNotes takes all footnotes out of the lines of a text. The notes at its end
// are those of what stands below the notes before them.
func withoutNotes(in []line) (body []line, notes []note) {
	rest, last := cutEndNotes(in)
	body, notes = takeNotes(rest)
	from := 0
	if len(notes) > 0 {
		from = notes[len(notes)-1].at
	}
	for _, n := range last {
		n.from, n.at = from, len(body)
		notes = append(notes, n)
	}
	return body, notes
}

// cutEndNotes cuts the notes below the last rule off the lines of a law.
func cutEndNotes(in []line) ([]line, []note) {
	at := len(in) - 1
	for at > 0 && !in[at].ruled {
		at--
	}
	if at <= 0 || len(in)-at > mostEndNotes || !sentenceEnds(strings.TrimRight(in[at-1].text, "0123456789")) {
		return in, nil
	}
	var notes []note
	for i := at; i < len(in); i++ {
		t := in[i].text
		if scheduleLine(t) || containerLine(t) || strongOpening(t) || statementRE.MatchString(t) || ofLaw.MatchString(t) {
			return in, nil
		}
		m := endMark.FindStringSubmatch(t)
		if m != nil && nextNote(notes, atoi(m[1]), m[2] == "" || startsNote(m[2])) {
			notes = append(notes, note{mark: m[1], text: m[2], page: in[i].page})
			continue
		}
		if len(notes) == 0 {
			return in, nil
		}
		last := &notes[len(notes)-1]
		last.text = strings.TrimSpace(last.text + " " + t)
	}
	if first := notes[0].text; !endNote.MatchString(first) && !startsNote(first) {
		return in, nil
	}
	return in[:at], notes
}

// mostLost is how many marks in a row a copy may have lost.
const mostLost = 2

// nextNote reports whether a mark is that of the next note. One that surely opens a note
// may come after others that the copy has lost.
func nextNote(notes []note, mark int, sure bool) bool {
	last := 0
	if len(notes) > 0 {
		last = atoi(notes[len(notes)-1].mark)
	}
	return mark == last+1 || sure && len(notes) > 0 && mark > last && mark <= last+1+mostLost
}
