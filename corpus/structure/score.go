package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scoreShape says how much a line looks like the opening of a provision, apart
// from its number: what follows the number, how a heading ends, what stands
// before the line.
func scoreShape(body []line, i int, s numberShape) float64 {
	v := scoreNumber(s) + scoreBefore(body, i)
	if strings.Contains(s.rest, ".....") || strings.Contains(s.rest, "……") {
		// The leaders of a table of contents.
		v -= 6
	}
	rest := s.rest
	if n, bracket := markAt(rest, 0); n > 0 && bracket {
		rest = rest[n:]
	}
	r, _ := utf8.DecodeRuneInString(rest)
	switch {
	case s.rest == "":
		v -= 1.5
	case unicode.IsUpper(r), r == '“', r == '"', r == '‘', r == '[', r == '*', r == '\'':
		v++
	case unicode.IsLower(r):
		v -= 3
	case unicode.IsDigit(r):
		if !omittedText(s.rest) {
			v -= 3
		}
	}
	switch end := headingEnd(body, i, s.rest); {
	case omittedText(s.rest):
		v += 2.5
	case end == endInjected:
		v += 4
	case end == endDash:
		v += 3
	case end == endAlone:
		v += 2.5
		if s.stop == 0 && (i == 0 || !announces(body[i-1].text)) {
			v += 2 // "4 Penalty:" over "(1)", which no line announces
		}
	case end == endStop:
		v += 1
	case end == endNone:
		v -= 0.5
	}
	return v
}

func scoreNumber(s numberShape) float64 {
	v := 0.0
	switch {
	case s.round && (s.letters == "" || definesTerm(s.rest)):
		// "(2)" is a subsection nearly always, "(2A) “lamp” means" a definition.
		v -= 6
	case s.round:
		v -= 2.5
	case s.stop == 0:
		v -= 2
		if s.bracket || s.letters != "" {
			v++
		}
	case s.stop == ',':
		v -= 2
		if s.bracket || s.letters != "" {
			v += 1.5
		}
	case s.stop == ')':
		v -= 1.5
	case s.stop == ']' || s.stop == ':' || s.stop == '-':
		v--
	}
	if s.bracket {
		v++
	}
	if s.quote {
		v -= 8
	}
	if s.word {
		v -= 2
		if s.stop == '.' || s.stop == '-' || s.stop == ':' && !mostlyUpper(s.rest) {
			v += 2 // "SECTION 1: THE BOARD" heads a part of a convention
		}
	}
	return v
}

// definesTerm reports whether t begins with a quoted word in small letters.
func definesTerm(t string) bool {
	rest, ok := cutQuote(strings.TrimLeft(t, "["))
	return ok && startsLower(rest)
}

// scoreBefore looks at the line before: a provision opens after a finished
// sentence or a centred heading, not in the middle of one.
func scoreBefore(body []line, i int) float64 {
	v := 0.0
	if body[i].gap {
		v += 0.5
	}
	if i == 0 {
		return v
	}
	p := strings.TrimRight(body[i-1].text, " ")
	if p == "" || containerLine(p) || mostlyUpper(p) {
		return v + 0.5
	}
	switch r, _ := utf8.DecodeLastRuneInString(p); r {
	case '.', ';', ']', '—', '_', '*', ':', '”', '"', '―', '–':
		return v + 0.5
	case ',':
		if titleInMargin(body, i) {
			return v
		}
		return v - 2
	}
	if crossWord(lastWord(p)) && !headsAlone(body, i-1) {
		return v - 4
	}
	if len(p) < 60 {
		return v
	}
	return v - 1
}

// titleInMargin reports whether the short lines right before line i are the heading of
// section 1, as a margin has it: "Short title and" / "commencement,".
func titleInMargin(body []line, i int) bool {
	for n := 1; n <= 4 && n <= i && len(body[i-n].text) <= shortMargin; n++ {
		if namesTitle(body[i-n].text) {
			return true
		}
	}
	return false
}

// announces reports whether a line announces what it quotes.
func announces(t string) bool {
	t = strings.TrimRight(t, " -–—")
	return strings.HasSuffix(t, ":") || strings.HasSuffix(t, "namely")
}

// headsAlone reports whether line i is a heading between blank lines: "Rules".
func headsAlone(body []line, i int) bool {
	t := body[i].text
	return (body[i].gap || i > 0 && itemEnds(body[i-1].text)) && body[i+1].gap && startsUpper(t) && len(t) < shortHeading && !bodyVerb.MatchString(t)
}

// shortHeading bounds a heading that nothing but its place tells, in bytes.
const shortHeading = 80

// crossWord matches words after which a number is a cross reference.
func crossWord(w string) bool {
	switch strings.ToLower(strings.Trim(w, "([")) {
	case "section", "sections", "sub-section", "sub-sections", "subsection", "sub-clause", "sub-rule", "clauses",
		"paragraphs", "sub-paragraph", "article", "articles", "rule", "rules", "and", "or", "to", "of", "clause",
		"paragraph", "s.", "ss.", "order", "no.", "act", "regulation", "under", "rs.", "the", "by", "form":
		return true
	}
	return false
}

// mostlyUpper matches centred headings in capitals.
func mostlyUpper(t string) bool {
	up, low := 0, 0
	for _, r := range t {
		if unicode.IsUpper(r) {
			up++
		} else if unicode.IsLower(r) {
			low++
		}
	}
	return up >= 3 && low*4 < up
}

// omittedText matches what stands in place of a provision's text that was
// taken out: "[Omitted …", "* * *", "Rep. by", "[Title.] Omitted by".
func omittedText(rest string) bool {
	t := strings.TrimLeft(rest, " 0123456789[(_-—.")
	if t == "" {
		return false
	}
	if t[0] == '*' {
		return true
	}
	for _, w := range []string{"Omitted", "omitted", "OMITTED", "Rep.", "Repealed", "Deleted", "Rep by"} {
		if strings.HasPrefix(t, w) {
			return true
		}
	}
	if i := strings.IndexByte(rest, ']'); i > 0 && strings.HasPrefix(rest, "[") {
		after := strings.TrimLeft(rest[i+1:], " .,—-_–")
		return strings.HasPrefix(after, "Rep") || strings.HasPrefix(after, "Omitted") || strings.HasPrefix(after, "omitted")
	}
	return false
}

// The ways in which a heading ends.
const (
	endNone     = iota
	endStop     // ". " before a capital
	endAlone    // the end of its line, above "(1)"
	endDash     // ".—", ".__", ".-"
	endInjected // ".—" at the end of a line, after which the body starts a line
)

// headingEnd says how the heading that starts with rest ends.
func headingEnd(body []line, i int, rest string) int {
	if strings.HasSuffix(rest, ".—") && body[i].gap {
		return endInjected
	}
	if dashEnd(rest) >= 0 {
		return endDash
	}
	if alone(body, i, rest) {
		return endAlone
	}
	for j := i + 1; j < len(body) && j <= i+3; j++ {
		next, numbered := readShape(body[j].text)
		if opensParagraph(body[j].text) || containerLine(body[j].text) || numbered && next.stop == '.' {
			break
		}
		if d := dashEnd(body[j].text); d >= 0 && d < 90 {
			return endDash
		}
		if numbered {
			break
		}
	}
	if stopEnd(rest) >= 0 || strings.HasSuffix(rest, ".") && len(rest) < 120 && i+1 < len(body) && opensParagraph(body[i+1].text) {
		return endStop
	}
	if i+1 < len(body) && stopEnd(body[i+1].text) >= 0 && !opensParagraph(body[i+1].text) {
		return endStop
	}
	return endNone
}

// opensText reports whether next begins the text of a section below its heading: with a
// word that only sentences begin with, where the heading has come to an end far from the
// end of a line.
func opensText(heading, next string) bool {
	return len(heading) < 60 && heading != "" && startsUpper(next) && plainBody(next) && bodyVerb.MatchString(next) && dashEnd(next) < 0 && !plainBody(heading) && !goesOn(heading) && strings.IndexByte(".,;-", heading[len(heading)-1]) < 0
}

// alone reports whether a heading has the line i to itself: the first subsection, or a
// sentence, begins the next.
func alone(body []line, i int, rest string) bool {
	return i+1 < len(body) && (strings.HasPrefix(body[i+1].text, "(1) ") || opensText(rest, body[i+1].text)) && len(rest) > 3 && len(rest) <= longestMargin &&
		startsUpper(rest) && !refEnds(rest) && !bodyVerb.MatchString(rest) && stopEnd(rest) < 0
}

// dashEnd finds where a heading ends with a stop and a dash, or with two
// underlines or a long dash alone; -1 where none.
func dashEnd(t string) int {
	for i := 0; i < len(t); i++ {
		switch t[i] {
		case '_':
			if i > 1 && (i+1 < len(t) && t[i+1] == '_' || t[i-1] == '.' || t[i-1] == ' ' && t[i-2] == '.') {
				return i
			}
		case '-':
			if i > 1 && (t[i-1] == '.' || t[i-1] == ':' && (i > 8 || i > 4 && !strings.Contains(t[:i], " ") && startsUpper(t) && t[:i] != "Provided:") || t[i-1] == ' ' && t[i-2] == '.' || i > 4 && i+1 < len(t) && t[i+1] == '-') {
				return i
			}
		case 0xe2:
			if strings.HasPrefix(t[i:], "…(") && i > 4 {
				return i // dots for a dash
			}
			if !longDash(t[i:]) || i == 0 {
				continue
			}
			if before := strings.TrimRight(t[:i], " "); before != "" && strings.IndexByte(".:,]”", before[len(before)-1]) >= 0 ||
				strings.HasPrefix(t[i:], "―") || strings.HasPrefix(t[i:], "—") || strings.HasPrefix(t[i:], "⸺") || strings.HasPrefix(t[i:], "⸻") {
				return i
			}
		}
	}
	return -1
}

func longDash(t string) bool {
	for _, d := range []string{"—", "–", "―", "‒", "⸺", "⸻", "─", "‑", "‐"} {
		if strings.HasPrefix(t, d) {
			return true
		}
	}
	return false
}

// stopEnd finds a full stop before a capital, a quotation or a bracket: the
// end of a heading that no dash ends; -1 where none.
func stopEnd(t string) int {
	for i := 1; i+2 < len(t); i++ {
		if t[i] != '.' {
			continue
		}
		j := i + 1
		for j < len(t) && (t[j] == ' ' || strings.HasPrefix(t[j:], "”") || t[j] == '"' || t[j] == ']') {
			if t[j] >= utf8.RuneSelf {
				j += 2
			}
			j++
		}
		if j >= len(t) || abbreviation(t[:i]) || isFigure(t[j]) && strings.EqualFold(lastWord(t[:i]), "section") || j == i+1 && !glued(t, i) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(t[j:]); unicode.IsUpper(r) || r == '“' || r == '"' || r == '(' || r == '[' || unicode.IsDigit(r) {
			return i
		}
	}
	return -1
}

// glued reports whether the stop at t[i] ends a sentence although no space
// follows: "election-programme .Notwithstanding", "policy.The".
func glued(t string, i int) bool {
	if t[i+1] == '(' {
		return t[i-1] == ' ' || t[i-1] >= 'a' && t[i-1] <= 'z'
	}
	before := t[i-1] == ' ' || t[i-1] >= 'a' && t[i-1] <= 'z' || t[i-1] == ')'
	return before && t[i+1] >= 'A' && t[i+1] <= 'Z' && t[i+2] >= 'a' && t[i+2] <= 'z'
}

// numberWord reports whether the letter after the word is a number.
func numberWord(w string) bool {
	switch w {
	case "Part", "Chapter", "Schedule", "Class", "Form", "Table", "List", "Appendix", "Division":
		return true
	}
	return false
}

// abbreviation reports whether the stop after t belongs to an abbreviation.
func abbreviation(t string) bool {
	w := t[strings.LastIndexAny(t, " (“[")+1:]
	if len(w) == 1 && unicode.IsUpper(rune(w[0])) {
		return !numberWord(lastWord(t[:len(t)-1])) // "under Part V." ends a heading
	}
	switch w {
	case "No", "Nos", "Art", "Arts", "S", "Ss", "s", "ss", "Mr", "Mrs", "Dr", "Ord", "Cl", "viz", "Rs", "Sch", "Pt", "Gaz", "Ext", "ff":
		return true
	}
	return false
}
