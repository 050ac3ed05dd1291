package main

import (
	"regexp"
	"strings"
)

// inserted tells a row that a later law put between two older ones: a "Ditto" of
// the older row below it was written for the older row above.
func inserted(number string) bool {
	return number != "" && number[len(number)-1] > '9'
}

// row is a line of the Second Schedule to the Code of Criminal Procedure that
// gives the class of an offence, with "Ditto" resolved. An answer is yes, no, or
// "" where the layout does not let it be read.
type row struct {
	number                             string
	cognizable, bailable, compoundable string
	start, end                         int
}

const scheduleMark = "entries in the second and seventh columns of this schedule"

// columns finds the third to sixth columns in a line: arrest without warrant,
// warrant or summons, bailable, compoundable.
var (
	columns = regexp.MustCompile(`(?:[\s\[]|^)(May|Shall|Ditto)\b(?: +(?:arrests?|not))*(?: +(?:without|arrest)\b)?(?: +warrant)?[^A-Za-z]*(Warrant|warrant|War|Summons?|None|Ditto)\b[^A-Za-z]*(Not|Bail[a-z]*|Ditto|According)\b(?: +bailable\.?)?[^A-Za-z]*(Not|Compou[a-z]*|Ditto|According)`)
	rowHead = regexp.MustCompile(`^\s*\d{0,2}\s*\[?\s*(\d{3}) ?-?([A-Z]{0,2})(?:[\s.\[]|$)`)
	rowOnly = regexp.MustCompile(`^\s*\[\s*(\d{3}) ?-?([A-Z]{0,2})(?:[\s.\[]|$)`)
)

// schedule reads the rows of the Second Schedule in a text that keeps the
// columns side by side. A numbered line whose columns cannot be read ends every
// chain of Dittos.
func schedule(text string) []row {
	at := strings.Index(text, scheduleMark)
	if at < 0 {
		return nil
	}
	var rows []row
	var last, old row // the row before, and the last that was not inserted later
	lines := strings.SplitAfter(text[at:], "\n")
	for i, line := range lines {
		start := at
		at += len(line)
		number := headOf(rowHead, line)
		m := columns.FindStringSubmatchIndex(line)
		if m == nil {
			if number != "" && !opensBelow(lines, i) {
				last = partial(row{number: number, start: start, end: at}, line)
				old = last
				rows = append(rows, last)
			}
			continue
		}
		if number == "" && i+1 < len(lines) && !columns.MatchString(lines[i+1]) {
			number = headOf(rowOnly, lines[i+1])
		}
		before, above := last, old
		if inserted(number) || number == "" {
			above = before
		}
		cell := func(k int, yes string, a, b string) string {
			if a != b {
				a = ""
			}
			return answer(line[m[2*k]:m[2*k+1]], yes, a)
		}
		last = row{number: number, start: start, end: start + len(strings.TrimRight(line, "\n")),
			cognizable:   cell(1, "May", before.cognizable, above.cognizable),
			bailable:     cell(3, "Bail", before.bailable, above.bailable),
			compoundable: cell(4, "Compou", before.compoundable, above.compoundable)}
		if !inserted(number) {
			old = last
		}
		rows = append(rows, last)
	}
	return rows
}

// firstThree reads a line whose fourth answer stands on another line.
var firstThree = regexp.MustCompile(`(?:[\s\[]|^)(May|Shall)\b(?: +(?:arrests?|not))*(?: +(?:without|arrest)\b)?[^A-Za-z]*(?:Warrant|Summons?|None|Ditto)\b[^A-Za-z]*(Not|Bail[a-z]*)\b`)

// partial takes what can be read of a row whose columns are not all on one line;
// only words that say it themselves count, no Ditto.
func partial(r row, line string) row {
	if m := firstThree.FindStringSubmatch(line); m != nil {
		r.cognizable, r.bailable = answer(m[1], "May", ""), answer(m[2], "Bail", "")
	}
	return r
}

// opensBelow reports whether the columns of the row at i stand on the line before
// it, so that its number alone is left on its own line.
func opensBelow(lines []string, i int) bool {
	return i > 0 && headOf(rowOnly, lines[i]) != "" && columns.MatchString(lines[i-1]) && headOf(rowHead, lines[i-1]) == ""
}

func headOf(re *regexp.Regexp, line string) string {
	if m := re.FindStringSubmatch(line); m != nil {
		return m[1] + m[2]
	}
	return ""
}

func answer(word, yes, before string) string {
	switch {
	case word == "Ditto":
		return before
	case strings.HasPrefix(word, yes):
		return "yes"
	case word == "Not" || word == "Shall":
		return "no"
	}
	return ""
}
