package structure

import (
	"cmp"
	"regexp"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
)

var (
	containerRE = regexp.MustCompile(`^(?:\d{1,2} ?)?(?:: )?[\["“]?(PART|CHAPTER|Part|Chapter|TITLE)S?\s?[-–—.:_]*\s?[(\[]?([IVXLC]{1,7}-?[A-Z]{0,2}|\d{1,2}-?[A-Z]{0,2}|[A-H])\b[)\]]?\.?(.*)$`)
	scheduleRE  = regexp.MustCompile(`^(?:\d{1,2} ?)?[\["“]?(?:THE )?((?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|ELEVENTH|TWELFTH|THIRTEENTH|FOURTEENTH|FIFTEENTH|\d{1,2}(?:ST|ND|RD|TH)) )?(SCHEDULES?|ANNEXURE|ANNEX|APPENDIX|(?:FIRST )?STATUTES)\b[\s.\-–—_:]*(?:(?:NO|No)\.? ?)?([IVX]{1,5}\b|[A-Z]\b|\d{1,2}\b)?(.*)$`)
	titleSchRE  = regexp.MustCompile(`^(?:\d{1,2} ?)?\[?(?:The )?((?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) )?(Schedule|Annexure|Annex|Appendix)[\s.\-–—]*([IVX]{1,5}|[A-Z]|\d{1,2})?\]?$`)
)

// namedSchRE is a schedule's heading in small letters that gives its name behind a colon
// or a dash: "Schedule-II: Fees".
var namedSchRE = regexp.MustCompile(`^(?:Schedule|Annexure|Annex|Appendix)[ \-–—]{1,3}([IVX]{1,5}|[A-H]|\d{1,2}) ?[:.–—-]{1,2} ?([A-Z][^.;:]{2,70})$`)

// smallPart is a part with a small number and its heading: "Part-i – Introduction of Bills".
var smallPart = regexp.MustCompile(`^Part ?[-– ] ?([ivx]{1,5}) ?[-–—:]{1,2} ?(\p{Lu}[^.;:]{2,90})$`)

// letterTail is the letter of a number that stands apart from it: "XVI – A OF …",
// "VIII A.—…".
var letterTail = regexp.MustCompile(`^(?:\s?[-–—]\s?([A-H])\b\.?|\s?([A-H])\.\s?[-–—_]+)\s*(.*)$`)

// containerLine reports whether a line is the heading of a part or chapter.
func containerLine(t string) bool {
	_, _, _, ok := readContainer(t)
	return ok
}

// readContainer reads "CHAPTER IV", "1[CHAPTER-1A", "PART II.—Fundamental
// Rights".
func readContainer(t string) (kind corpus.ProvisionKind, number, heading string, ok bool) {
	if len(t) > 160 || len(t) < 6 || strings.IndexByte(t, 'P') < 0 && strings.IndexByte(t, 'C') < 0 && t[0] != 'T' {
		return "", "", "", false
	}
	if m := smallPart.FindStringSubmatch(t); m != nil {
		return corpus.Part, m[1], strings.Trim(m[2], " .:"), true
	}
	m := containerRE.FindStringSubmatch(t)
	if m == nil {
		return "", "", "", false
	}
	tail := m[3]
	if l := letterTail.FindStringSubmatch(tail); l != nil && digitsEnd(m[2], 0)+len(strings.Trim(m[2], "IVXLC0123456789")) == digitsEnd(m[2], 0) {
		m[2], tail = m[2]+l[1]+l[2], " "+l[3]
	}
	if head := t[:len(t)-len(m[3])]; m[1] != strings.ToUpper(m[1]) && strings.ContainsAny(head, ".:(—") {
		return "", "", "", false
	}
	heading = strings.Trim(tail, " .-–—―⎯_:]")
	if len(heading) == 1 && heading >= "A" && heading <= "H" && m[2] != "" && m[2][0] > 'H' {
		m[2], heading = m[2]+heading, "" // "CHAPTER VIII A"
	}
	if strings.HasPrefix(tail, ";") || strings.HasSuffix(t, ";]") || startsLower(heading) || strings.HasPrefix(tail, ",") || strings.HasPrefix(tail, "]") && heading != "" ||
		strings.Contains(heading, "GAZETTE") || utf8.RuneCountInString(heading) > 110 {
		return "", "", "", false
	}
	if m[1][1] != 'A' && m[1][1] != 'H' && m[1][1] != 'I' && (strings.HasSuffix(tail, ".") && heading != "" || strings.HasSuffix(t, ";")) {
		return "", "", "", false
	}
	kind = corpus.Chapter
	if strings.EqualFold(m[1], "part") {
		kind = corpus.Part
	} else if m[1] == "TITLE" {
		kind = corpus.Division
	}
	return kind, strings.ReplaceAll(m[2], "-", ""), heading, true
}

// heads reports whether line i is the heading of a part or chapter of this law,
// not of one that it quotes to insert it elsewhere.
func (s *statute) heads(i int) bool {
	return containerLine(s.body[i].text) && !quotedAt(s.body, i)
}

// quotedAt reports whether a quotation begins with line i: a mark of quotation
// opens it after a line that announces it.
func quotedAt(body []line, i int) bool {
	if _, ok := cutQuote(body[i].text); !ok || i == 0 {
		return false
	}
	prev := strings.TrimRight(body[i-1].text, " ")
	r, _ := utf8.DecodeLastRuneInString(prev)
	return strings.ContainsRune(":-–—―⸺⸻_", r) || strings.HasSuffix(prev, "namely")
}

// scheduleLine reports whether a line is the heading of a schedule.
func scheduleLine(t string) bool {
	_, _, ok := readSchedule(t)
	return ok
}

var ordinals = map[string]string{
	"FIRST": "1", "SECOND": "2", "THIRD": "3", "FOURTH": "4", "FIFTH": "5", "SIXTH": "6", "SEVENTH": "7",
	"EIGHTH": "8", "NINTH": "9", "TENTH": "10", "ELEVENTH": "11", "TWELFTH": "12", "THIRTEENTH": "13",
	"FOURTEENTH": "14", "FIFTEENTH": "15",
}

// scheduleLetter is the letter of a schedule's number: "SCHEDULE V-A".
var scheduleLetter = regexp.MustCompile(`^-([A-H])\b\W*(.*)$`)

// annexRE tells an annex or an appendix, which has no place among the schedules.
var annexRE = regexp.MustCompile(`(?i)^\W*(?:\d{1,2} ?)?\W*(?:the )?(annex|appendix)`)

// readSchedule reads a schedule's heading: its number ("1" for "FIRST", as
// printed for "SCHEDULE II") and what else stands on the line.
func readSchedule(t string) (number, heading string, ok bool) {
	if len(t) > 160 || len(t) < 5 {
		return "", "", false
	}
	m := scheduleRE.FindStringSubmatch(t)
	if m == nil {
		if len(t) < 40 {
			m = titleSchRE.FindStringSubmatch(t)
		}
		if n := namedSchRE.FindStringSubmatch(t); m == nil && n != nil {
			return n[1], n[2], true
		}
		if m == nil {
			return "", "", misread(strings.Trim(t, " .-–—_:[]"), "SCHEDULE")
		}
		m = append(m, "")
	}
	number = m[3]
	if n, found := ordinals[strings.ToUpper(strings.TrimSpace(m[1]))]; found {
		number = n
	} else if m[1] != "" {
		number = strings.Trim(m[1], "STNDRH ")
	}
	if allDigits(m[3]) && m[3] != "" && strings.HasPrefix(m[4], "[") {
		number = "" // the mark of a note: "THE SCHEDULE.—7[Repealed.]"
	}
	if l := scheduleLetter.FindStringSubmatch(m[4]); number != "" && l != nil {
		number, m[4] = number+"-"+l[1], l[2]
	}
	heading = strings.Trim(m[4], " .-–—―_:]\"”")
	if startsLower(heading) || hasLeaders(m[4]) || strings.HasPrefix(m[4], ",") || m[2] == "STATUTES" && heading != "" {
		return "", "", false
	}
	return number, heading, true
}

// misread reports whether OCR took one letter of a word for another.
func misread(t, word string) bool {
	if len(t) != len(word) || t != strings.ToUpper(t) {
		return false
	}
	wrong := 0
	for i := range len(word) {
		if t[i] != word[i] {
			wrong++
		}
	}
	return wrong <= 1
}

// strongBarrier is what the reference of a schedule below a drawn rule counts: no
// section stands after one.
const strongBarrier = 1000

// barriers counts, for every line, the headings of schedules and of a Bill's
// statement of objects up to it.
func barriers(body []line, from int) []int {
	out := make([]int, len(body)+1)
	n := 0
	for i := range body {
		switch t := body[i].text; {
		case i < from:
		case body[i].opens, body[i].ruled && seeLine.MatchString(t):
			n += strongBarrier
		case scheduleLine(t) || statementRE.MatchString(t):
			n++
		}
		out[i] = n
	}
	out[len(body)] = n
	return out
}

// namedBelow reports whether the heading of a schedule goes on with that on line to,
// "SCHEDULE" / "[See section 33]" / "THE FIRST STATUTES", and gives the number of both.
func (s *statute) namedBelow(number string, from, to int) (string, bool) {
	if to >= len(s.body) || to > from+2 || s.formLine(to) {
		return "", false
	}
	for _, t := range s.texts(from, to) {
		if !seeLine.MatchString(t) && !reference(t) {
			return "", false
		}
	}
	below, _, _ := readSchedule(s.body[to].text)
	return cmp.Or(number, below), number == "" || below == "" || number == below
}

// reference reports whether a line only names the section that a schedule belongs to.
func reference(t string) bool {
	return len(t) > 4 && strings.EqualFold(t[1:4], "see") && (t[0] == '[' || t[0] == '(')
}
