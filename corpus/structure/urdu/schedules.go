package urdu

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"daleel/corpus"
	"daleel/corpus/structure/internal/lines"
	"daleel/corpus/workid"
)

// schedules is the line where the schedules begin: alone on a line, below the first
// third of the text.
func schedules(ls []lines.Line, from int) int {
	for i := max(from, from+(len(ls)-from)/3); i < len(ls); i++ {
		if _, _, ok := scheduleHead(ls[i].Text); ok && !insideSentence(ls, i, from) {
			return i
		}
	}
	return len(ls)
}

// scheduleHead reads the head of a schedule, "جدول دوم" or "ضمیمہ": its number, 0 where
// none is printed, or its letter.
func scheduleHead(text string) (n int, letter string, ok bool) {
	m := reSched.FindStringSubmatch(digits(text))
	if m == nil {
		return 0, "", false
	}
	if m[2] == "" {
		return 0, "", true
	}
	if n = ordinal(m[2]); n == 0 {
		n = numeral(m[2])
	}
	letter = letterOf[m[2]]
	return n, letter, n > 0 || letter != ""
}

var (
	// reScheduleOf says which provision a schedule belongs to: "(دفعہ ۴ ملاحظہ ہو)",
	// "[آرٹیکل ۷۰ (۴)]".
	reScheduleOf = regexp.MustCompile(`ملاحظ[ہه]\s+ہو|دیکھ|^[\s\[(]*[0-9]{0,3}\s*(?:آرٹیکل|دفع[ہه]|دفعات|قاعد[ہه])\s[^\p{L}]*(?:الف|ب|ج|د|ہ|اور|تا|[^\p{L}])*[\])]*$`)
	reRow        = regexp.MustCompile(`^[-_۔\s]*(?:[0-9۰-۹]{1,3}|ا)\s*[-_۔.)]`)
)

// toldSchedule is a schedule of the contents.
type toldSchedule struct {
	n    int
	name string
	text string // its head and name
}

// reToldSchedule is its line: "جدول سوم ۔ عہدوں کے حلف".
var reToldSchedule = regexp.MustCompile(`^[\s\[(*]*(?:جدول|گوشوار[ہه]|شیڈول)\s+([\p{L}\p{M}]{1,10}|[0-9]{1,2})\s*[-۔:–—]*\s*([^\s-۔:–—].{3,})$`)

// toldSchedules lists the schedules of the contents that have a number and a name.
func toldSchedules(ls []lines.Line) []toldSchedule {
	var out []toldSchedule
	for _, l := range ls {
		figures := digits(l.Text)
		at := reToldSchedule.FindStringSubmatchIndex(figures)
		if at == nil || reGone.MatchString(figures[at[4]:]) {
			continue
		}
		number, name := figures[at[2]:at[3]], tail(l.Text, figures, at[4])
		if n := max(ordinal(number), numeral(number)); n > 0 {
			head := strings.TrimSuffix(l.Text, name)
			out = append(out, toldSchedule{n, key(name), tidyHead(head) + ": " + tidyHead(name)})
		}
	}
	return out
}

// lostHeads finds the schedules whose head OCR lost and whose name, as the contents have
// it, stands alone on a line between those of its neighbours.
func lostHeads(ls []numberedLine, told []toldSchedule) map[int]toldSchedule {
	found := map[int]int{} // the places of the heads by their numbers
	for i, l := range ls {
		if n, _, ok := scheduleHead(l.Text); ok && n > 0 {
			found[n] = i
		}
	}
	out := map[int]toldSchedule{}
	for _, t := range told {
		if _, ok := found[t.n]; ok {
			continue
		}
		from, to := -1, len(ls)
		for n, i := range found {
			if n < t.n {
				from = max(from, i)
			} else {
				to = min(to, i)
			}
		}
		for i := from + 1; from >= 0 && i < to; i++ {
			if utf8.RuneCountInString(ls[i].Text) > longestName || likeness(key(ls[i].Text), t.name) < leastSame {
				continue
			}
			if words := strings.Fields(ls[i-1].Text); i-1 > from && len(words) > 0 && len(words) < 4 && ordinal(words[len(words)-1]) == t.n {
				i-- // its head, misread
			}
			out[i], found[t.n] = t, i
			break
		}
	}
	return out
}

// schedules adds the schedules by the numbers in their heads, or as they come, and
// reports those that are missing between them. Told are those of the contents.
func (b *builder) schedules(ls []numberedLine, told []toldSchedule) []corpus.Finding {
	var finds []corpus.Finding
	last, annexed := 0, slices.ContainsFunc(ls, func(l numberedLine) bool { return opensSchedule(l.Text) && !annexHead(l.Text) })
	lost := lostHeads(ls, told)
	for from := 0; from < len(ls); {
		to := from + 1
		for ; to < len(ls) && !opensSchedule(ls[to].Text); to++ {
			if _, opens := lost[to]; opens {
				break
			}
		}
		n, letter, _ := scheduleHead(ls[from].Text)
		heading, body := scheduleName(ls[from:to])
		if t, ok := lost[from]; ok {
			n, heading = t.n, t.text
			finds = append(finds, corpus.Finding{Code: "heads.placed", Detail: "schedule " + strconv.Itoa(n) + " stands where its name in the contents is printed; its head is misread"})
		}
		if n == 0 && annexed && annexHead(ls[from].Text) { // it has no place among the schedules
			b.addAs(workid.Annex(letter), corpus.Schedule, letter, heading, body)
			from = to
			continue
		}
		if n == 0 && letter == "" {
			n = last + 1
		}
		if n > last+1 && from > 0 {
			finds = append(finds, corpus.Finding{Code: "schedules.gap", Detail: lacking("schedule", last+1, n-1) + " not found"})
		}
		number := letter
		if n > 0 {
			number, last = strconv.Itoa(n), max(n, last)
		}
		b.add(corpus.Schedule, number, heading, body)
		from = to
	}
	return finds
}

// annexHead reports whether a schedule's head calls it "ضمیمہ". In a law that has
// others it is the annex, in one that has no other its schedule.
func annexHead(text string) bool {
	m := reSched.FindStringSubmatch(digits(text))
	return m != nil && strings.HasPrefix(m[1], "ضمیم")
}

func opensSchedule(text string) bool {
	_, _, ok := scheduleHead(text)
	return ok
}

// scheduleName is the heading of a schedule, its head with the name that stands below
// it, and the lines that are left.
func scheduleName(ls []numberedLine) (string, []numberedLine) {
	heading := tidyHead(ls[0].Text)
	for i := 1; i < min(len(ls), 5); i++ {
		s := digits(ls[i].Text)
		if reScheduleOf.MatchString(s) || utf8.RuneCountInString(key(s)) < 4 && !reRow.MatchString(s) {
			continue
		}
		if headingLike(s) && !reRow.MatchString(s) && utf8.RuneCountInString(s) <= longestName {
			heading += ": " + tidyHead(ls[i].Text)
		}
		break
	}
	if len(ls) > 1 {
		ls = ls[1:]
	}
	return heading, ls
}

var reMarked = regexp.MustCompile(`[0-9۰-۹]{1,2}\s?\[([^\[\]]*)\]`)

// unmarked takes the marks of footnotes and their brackets out of a text, and what is
// left of a bracket that opened above it.
func unmarked(s string) string {
	s = reMarked.ReplaceAllString(s, "$1")
	if !strings.Contains(s, "[") {
		s = strings.ReplaceAll(s, "]", "")
	}
	return strings.TrimSpace(s)
}
