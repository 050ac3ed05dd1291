package structure

import (
	"regexp"
	"slices"
	"strings"

	"daleel/corpus/workid"
)

// arrangement is the table of sections at the front of an Act. It is not the
// law: it checks what was found in the body and mends its headings.
type arrangement struct {
	// headings by number; order is the order of the table.
	headings map[string]string
	order    []string
	// from and to are the lines of the table in the body, to excluded.
	from, to int
}

var (
	tableStart = regexp.MustCompile(`^(?i:(?:table of )?contents|c o n t e n t(?: s)?|sections? headings?|arrangement of (?:sections|articles|rules|clauses|regulations)|index|sections?:?|s\.? ?no\.? .*)$`)
	// enacting matches lines that stand between the table and section 1.
	enacting = regexp.MustCompile(`^(?:An?|AN?)$|^(?:An?|AN|A) (?:ACT|Act|ORDINANCE|Ordinance|BILL|Bill|ORDER|Order)(?:$| )|^W(?:HEREAS|hereas)\b|^(?:It|IT) (?:is|IS) (?:hereby|HEREBY|necessary|enacted)\b|^Be it (?:hereby )?enacted\b|^AND W(?:HEREAS|hereas)|^N(?:OW|ow),? [Tt](?:HEREFORE|herefore)|^(?:No\..{3,70}?[-–—. ]+)?In (?:exercise|pursuance) of|^We, the people|^Preamble|^PREAMBLE`)
)

// saysContents matches the headings of a table that can be no other's: of what follows
// one, the whole text may be the table where the copy is cut off behind it.
var saysContents = regexp.MustCompile(`^(?i:(?:table of )?contents|c o n t e n t(?: s)?|arrangement .*)$`)

// tableLimit is the line past which a table of sections is not looked for.
const tableLimit = 240

// findArrangement finds the table of sections, or nil.
func findArrangement(body []line) *arrangement {
	limit := min(len(body), tableLimit)
	for i := 0; i < limit; i++ {
		t := strings.Trim(body[i].text, " ._")
		if len(t) > 40 || !tableStart.MatchString(t) || len(t) < 9 && i > 40 {
			continue
		}
		if a := readArrangement(body, i); a != nil {
			return a
		}
	}
	return nil
}

// leaderTableEnd is the line after a table of contents that can be told only by
// its leaders and page numbers, 0 where there is none.
func leaderTableEnd(body []line) int {
	last, n := 0, 0
	for i := 0; i < len(body) && i < last+tableLimit; i++ {
		if leaderEntry.MatchString(body[i].text) {
			n++
			if n < 4 || i-last < 12 {
				last = i + 1
			}
		}
	}
	if n < 8 {
		return 0
	}
	return last
}

// leaderEntry is a line of such a table: dots and a page number end it.
var leaderEntry = regexp.MustCompile(`(?:\.{4}|…)[\s.…]*\d{1,4}(?:\.—)?$`)

// hasLeaders reports whether a line has the dots of a table of contents.
func hasLeaders(t string) bool {
	return strings.Contains(t, ".....") || strings.Contains(t, "……") || strings.Contains(t, "…..") || strings.Contains(t, "..…")
}

func readArrangement(body []line, start int) *arrangement {
	end := tableEnd(body, start)
	if end < 0 {
		return nil
	}
	a := &arrangement{headings: map[string]string{}, from: start, to: end}
	key := 0
	current := ""
	for i := start + 1; i < end; i++ {
		s, ok := readShape(body[i].text)
		if ok && !s.round && len(s.digits) <= 3 && s.stop != 0 {
			k := numberKey(atoi(s.digits), s.letters)
			if key == 0 && atoi(s.digits) > 2 {
				return nil
			}
			if k <= key {
				current = ""
				continue
			}
			key, current = k, s.digits+s.letters
			a.headings[current] = tableHeading(s.rest)
			a.order = append(a.order, current)
			continue
		}
		t := body[i].text
		if current == "" || !startsLower(t) && body[i-1].wide < 42 && !goesOn(a.headings[current]) || containerLine(t) || mostlyUpper(t) || scheduleLine(t) || len(a.headings[current]) > 250 {
			current = ""
			continue
		}
		a.headings[current] = strings.TrimSpace(a.headings[current] + " " + tableHeading(t))
	}
	if len(a.order) < 3 {
		return nil
	}
	return a
}

// goesOn reports whether a heading must go on: its last word is no end.
func goesOn(heading string) bool {
	switch strings.ToLower(lastWord(heading)) {
	case "of", "to", "in", "for", "the", "a", "an", "and", "or", "by", "with", "under", "from", "on", "into", "as", "against":
		return true
	}
	return false
}

// tableEnd is the line at which the enacting part begins after a table, or at
// which the numbers begin anew.
func tableEnd(body []line, start int) int {
	seen, limit := 0, len(body)*3/4+1
	if saysContents.MatchString(strings.Trim(body[start].text, " ._")) {
		limit = len(body)
	}
	for i := start + 1; i < limit && i < len(body); i++ {
		t := body[i].text
		if seen >= 2 && (enacting.MatchString(t) || seen > 2 && titleAgain(body, start, i)) {
			return i
		}
		s, ok := readShape(t)
		if !ok || s.round {
			continue
		}
		seen++
		if seen > 2 && s.digits == "1" && s.letters == "" && (dashEnd(s.rest) > 0 || calledIn(joinHead(textsOf(body, i, i+3))) != "") {
			return i
		}
	}
	if (limit == len(body) || sectionsAlone.MatchString(body[start].text) && numbered(body[start:]) >= fewestInLine) && !hasLaw(body[start:]) {
		return len(body)
	}
	return -1
}

// sectionsAlone heads a table that has no other heading.
var sectionsAlone = regexp.MustCompile(`^(?i:sections?) ?:?$`)

// numbered counts the lines that begin with a number.
func numbered(lines []line) int {
	n := 0
	for _, l := range lines {
		if s, ok := readShape(l.text); ok && !s.round {
			n++
		}
	}
	return n
}

// titleAgain reports whether line i is the title of the law again, which stood above its
// table.
func titleAgain(body []line, start, i int) bool {
	t := body[i].text
	if !mostlyUpper(t) || !kindWord.MatchString(t) || containerLine(t) {
		return false
	}
	key := workid.TitleKey(cleanTitle(t).title)
	return slices.ContainsFunc(body[:start], func(l line) bool {
		return mostlyUpper(l.text) && kindWord.MatchString(l.text) && workid.TitleKey(cleanTitle(l.text).title) == key
	})
}

// hasLaw reports whether there is more than a table in lines: subsections, dashes behind
// headings, a law's name for itself.
func hasLaw(lines []line) bool {
	return slices.ContainsFunc(lines, func(l line) bool {
		label, _ := subMark(l.text)
		return label != "" || dashEnd(l.text) >= 0 || bodyVerb.MatchString(l.text)
	})
}

// tableHeading drops leaders and a page number from the end of an entry.
func tableHeading(t string) string {
	if head := strings.TrimRight(t, "0123456789 "); (head == t || !takesNumber(lastWord(head))) && !yearOfAct.MatchString(t) {
		t = head
	}
	if i := strings.Index(t, "...."); i >= 0 {
		t = t[:i]
	}
	if i := strings.Index(t, "……"); i >= 0 {
		t = t[:i]
	}
	return strings.TrimRight(t, " .…_-—–―")
}

// yearOfAct is the year that ends the number of an Act: "Act No. XXV of 1997".
var yearOfAct = regexp.MustCompile(`\b[IVXLCDM]+ of (?:1[789]|20)\d\d$|(?i:act|ordinance|order|code), (?:1[789]|20)\d\d$`)

// takesNumber reports whether the number after the word belongs to it, in a
// heading: "under section 164 or 364".
func takesNumber(w string) bool {
	switch strings.ToLower(strings.Trim(w, ",")) {
	case "section", "sections", "sub-section", "article", "articles", "rule", "rules", "clause", "chapter", "part", "order", "and", "or", "to", "schedule", "act", "no.":
		return true
	}
	return false
}

// agrees scores an opening by the table: its number stands there, and the text
// begins with the heading that the table gives.
func (a *arrangement) agrees(number, rest string) float64 {
	if a == nil {
		return 0
	}
	h, ok := a.headings[number]
	if !ok {
		return -0.5
	}
	if likeness(h, rest) >= 0.6 {
		return 3
	}
	return 1
}

// likeness is the share of h's words that open t in the same order.
func likeness(h, t string) float64 {
	a, b := words(h, 8), words(t, 12)
	if len(a) == 0 {
		return 0
	}
	hit, j := 0, 0
	for _, w := range a {
		for k := j; k < len(b); k++ {
			if b[k] == w {
				hit, j = hit+1, k+1
				break
			}
		}
	}
	return float64(hit) / float64(len(a))
}

// words cuts t into at most n lower-case words of letters and digits.
func words(t string, n int) []string {
	var out []string
	for _, w := range strings.FieldsFunc(t, func(r rune) bool { return !isWordRune(r) }) {
		if len(out) == n {
			break
		}
		out = append(out, strings.ToLower(w))
	}
	return out
}
