package structure

import (
	"regexp"
	"strings"
)

// Provincial gazettes print headings in the margin: a text has them on a line
// above the section, or beside its first line with a wide gap between.

// wideGap parts the columns of a line that keeps its layout.
var wideGap = regexp.MustCompile(`\t+| {4,}`)

// marginCells parts a line into the heading in its margin, on either side, and
// the opening of a section. Open is set where the heading goes on in the margin
// of the next line.
func marginCells(raw string) (margin, text string, open, ok bool) {
	left, right, ok := cells(raw)
	switch {
	case !ok:
		return "", "", false, false
	case strings.Trim(right, " .") == "Preamble":
		return "", left, false, true
	case strings.Trim(left, " .") == "Preamble":
		return "", right, false, true
	case opensPlain(left) && marginHeading(right):
		return right, left, !strings.HasSuffix(right, "."), true
	case opensPlain(right) && marginHeading(left) && strings.HasSuffix(left, "."):
		return left, right, false, true
	}
	return "", "", false, false
}

// cells parts a line in two at its one wide gap.
func cells(raw string) (left, right string, ok bool) {
	raw = strings.TrimSpace(raw)
	loc := wideGap.FindStringIndex(raw)
	if loc == nil || wideGap.MatchString(raw[loc[1]:]) {
		return "", "", false
	}
	return cleanLine(raw[:loc[0]]), cleanLine(raw[loc[1]:]), true
}

// opensPlain reports whether t opens a section with a number and a stop.
func opensPlain(t string) bool {
	s, ok := readShape(t)
	return ok && !s.round && !s.quote && s.stop == '.' && s.rest != ""
}

// longestMargin bounds the heading in a margin, in bytes.
const longestMargin = 110

// marginHeading reports whether t may be a heading in the margin.
func marginHeading(t string) bool {
	return len(t) > 3 && len(t) <= longestMargin && startsUpper(t) && !bodyVerb.MatchString(t) && !strings.ContainsAny(t, ":;") &&
		!containerLine(t) && !scheduleLine(t) && len(strings.Fields(t)) <= 16
}

// margin is where a section's heading stands: its lines, and the line at which
// the text of the section before ends.
type margin struct{ from, to, cut int }

// findMargins maps the lines of openings to their headings in the margin above,
// where a law prints its headings so. Two headings above one section are its own
// and the next one's, which the columns brought together.
func (s *statute) findMargins(path []opening, start int) map[int]margin {
	found := map[int]margin{}
	plain := 0
	for i := range path {
		o := &path[i]
		if !plainBody(o.rest) || hasHeading(o.rest) {
			continue
		}
		plain++
		from := s.marginAbove(o.line, start)
		if _, have := found[o.line]; have || from == o.line {
			continue
		}
		found[o.line] = margin{from, o.line, from}
		if i+1 < len(path) && plainBody(path[i+1].rest) && s.marginAbove(path[i+1].line, start) == path[i+1].line {
			if first := s.marginAbove(from, start); first < from && first > start {
				found[o.line] = margin{first, from, first}
				found[path[i+1].line] = margin{from, o.line, path[i+1].line}
			}
		}
	}
	if len(found) < min(3, max(2, len(path))) || plain*5 < len(path)*3 || len(found)*5 < plain*3 {
		return nil
	}
	return found
}

// hasHeading reports whether the line of a section has its heading, with a stop and a
// dash behind it.
func hasHeading(rest string) bool {
	d := dashEnd(rest)
	if d < 1 || d > longestMargin {
		return false
	}
	head := strings.TrimRight(rest[:d], " ")
	return strings.HasSuffix(head, ".") && marginHeading(head) && !plainBody(head)
}

// plainBody reports whether the text of a section begins without a heading.
func plainBody(rest string) bool {
	label, _ := subMark(rest)
	if label != "" {
		return true
	}
	w, _, _ := strings.Cut(rest, " ")
	switch strings.Trim(w, ",") {
	case "Whosoever", "Government", "Notwithstanding", "Subject", "Save", "For", "When", "There", "Without", "Except", "Upon", "It", "As", "After":
		return true
	}
	return sentenceStart(rest) || bodyVerb.MatchString(rest[:min(len(rest), 80)])
}

// marginAbove returns the line at which the heading above line at begins, or at.
func (s *statute) marginAbove(at, start int) int {
	if at == 0 {
		return at
	}
	if t := s.body[at-1].text; !strings.HasSuffix(t, ".") {
		if at > start && headsAlone(s.body, at-1) && marginHeading(t) && !mostlyUpper(t) {
			return at - 1
		}
		return at
	}
	for n := 1; n <= 4 && at-n >= start; n++ {
		from := at - n
		if n > 1 && (strings.HasSuffix(s.body[from].text, ".") || s.body[from].page != s.body[at].page) {
			return at
		}
		if !marginHeading(joinHead(s.texts(from, at))) {
			continue
		}
		if from == start {
			return from
		}
		prev := s.body[from-1].text
		if containerLine(prev) || mostlyUpper(prev) || strings.IndexByte(".;:-]", prev[len(prev)-1]) >= 0 ||
			strings.HasSuffix(prev, "—") || strings.HasSuffix(prev, "–") || strings.HasSuffix(prev, "”") {
			return from
		}
	}
	return at
}

// twoMarks are two footnote marks before a section: "7, 8 113. Procedure", "9.10
// [562.".
var twoMarks = regexp.MustCompile(`^(\d{1,2}) ?[,.] ?\d{1,2} +(\[?\d{1,3}[A-Z]{0,2}\. )`)

// starMark is a mark with a star before a bracket: "4* [294B.".
var starMark = regexp.MustCompile(`^(\d{1,2})\* ?\[`)

// letterOne is the number of a section in which an l was printed for a 1:
// "[4l7. Appeal", "3 [l35A. Exemption".
var letterOne = regexp.MustCompile(`^((?:\d{1,2} ?\[|\d{1,2} |\[)?)(l\d{1,2}|I\d{2}|\d[lI]\d|\d{2}l)[A-Z]{0,2}\. \[?[A-Z]`)

func isFigure(c byte) bool { return c >= '0' && c <= '9' }

var bracketMark2 = regexp.MustCompile(`\[(\d{1,3})\](\[| \[\pL)`)

// plainMarks writes footnote marks in brackets, as pages of provincial codes have
// them, like printed ones: "[2][4A." is "2[4A.", "[2]Inserted by" is "2 Inserted
// by". A mark before a title is dropped.
func plainMarks(t string) string {
	if t != "" && (isFigure(t[0]) || t[0] == '[' || t[0] == 'l' || t[0] == 'I') {
		t = twoMarks.ReplaceAllString(t, "$1 $2")
		t = starMark.ReplaceAllString(t, "$1 [")
		if m := letterOne.FindStringSubmatchIndex(t); m != nil {
			t = t[:m[4]] + strings.NewReplacer("l", "1", "I", "1").Replace(t[m[4]:m[5]]) + t[m[5]:]
		}
	}
	if strings.IndexByte(t, '[') < 0 {
		return t
	}
	t = twiceMark.ReplaceAllStringFunc(t, func(m string) string {
		if first, second, _ := strings.Cut(m, "]["); first+"]" == "["+second {
			return first + "]"
		}
		return m
	})
	if rest, ok := strings.CutPrefix(t, "["); ok {
		if n := digitsEnd(rest, 0); n > 0 && n <= 3 && strings.HasPrefix(rest[n:], "]") {
			after := strings.TrimLeft(rest[n+1:], " ")
			switch {
			case startsNote(after):
				t = rest[:n] + " " + after
			case !strings.HasPrefix(after, "[") && startsUpper(after):
				t = after
			}
		}
	}
	t = quotedMark.ReplaceAllString(t, "$1$2[]$3")
	return lateMark.ReplaceAllString(bracketMark2.ReplaceAllStringFunc(t, bracketToMark), "$1$2 $3[]")
}

// bracketToMark writes one such mark: "[2] [Khyber" is "2[Khyber".
func bracketToMark(m string) string {
	mark, rest, _ := strings.Cut(m[1:], "]")
	return mark + strings.TrimLeft(rest, " ")
}

// quotedMark is a mark behind the quotation that it marks: "“[3]Deputy".
var quotedMark = regexp.MustCompile(`([“"])\[(\d{1,3})\](\pL)`)

// twiceMark is a mark that a page has as a link and as its target: "[3][3][the Punjab]".
var twiceMark = regexp.MustCompile(`\[\d{1,3}\]\[\d{1,3}\]`)

// lateMark is a mark in brackets behind the words that it marks, "Gazette.[2]". It
// becomes a mark of nothing, which leaves the text as other marks do.
var lateMark = regexp.MustCompile(`(?:([\pL)”"])|([.;:]) ?)\[(\d{1,3})\]`)

// inlineMargin is a heading in the margin that stands on the first line of its
// section, before the number: "Definitions. 2. In this Act …".
var inlineMargin = regexp.MustCompile(`^([A-Z][^.]{3,90}\.) (\[?\d{1,3}[A-Z]{0,2}\. (.+))$`)

// partMargins parts such lines, in a law that prints its headings in the margin.
func partMargins(body []line) []line {
	inline, above := 0, 0
	for i := range body {
		t := body[i].text
		if m := inlineMargin.FindStringSubmatch(t); m != nil && marginHeading(m[1]) && plainBody(m[3]) {
			inline++
		} else if i > 0 && opensPlain(t) && strings.HasSuffix(body[i-1].text, ".") && len(body[i-1].text) < 40 && !bodyVerb.MatchString(body[i-1].text) {
			if sh, _ := readShape(t); plainBody(sh.rest) {
				above++
			}
		}
	}
	if inline == 0 || inline+above < 3 {
		return body
	}
	out := make([]line, 0, len(body)+inline)
	for _, l := range body {
		if m := inlineMargin.FindStringSubmatch(l.text); m != nil && marginHeading(m[1]) && plainBody(m[3]) {
			head := l
			head.text, head.gap = m[1], true
			out = append(out, head)
			l.text, l.gap = m[2], false
		}
		out = append(out, l)
	}
	return out
}
