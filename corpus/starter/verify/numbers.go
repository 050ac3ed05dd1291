package main

import (
	"regexp"
	"strconv"
	"strings"

	"daleel/corpus/starter"
)

// mention is a number in a text with its unit, its place and its role.
type mention struct {
	n          int
	unit       string // y, m, d, h, rs, % or "" for a bare number
	role       starter.Role
	start, end int
}

var (
	wordRun = regexp.MustCompile(`[A-Za-z]+|\d[\d,]*`)
	ones    = map[string]int{
		"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
		"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
		"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
		"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	}
	scales = map[string]int{
		"hundred": 100, "thousand": 1000, "lac": 100_000, "lacs": 100_000, "lakh": 100_000, "lakhs": 100_000,
		"million": 1_000_000, "crore": 10_000_000,
	}
	ordinals = map[string]int{
		"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
		"ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
		"eighteenth": 18, "once": 1, "twice": 2, "half": 2,
	}
	units = map[string]string{
		"year": "y", "years": "y", "month": "m", "months": "m", "day": "d", "days": "d", "hour": "h", "hours": "h",
		"rupee": "rs", "rupees": "rs", "rs": "rs", "percent": "%", "week": "w", "weeks": "w",
	}
)

// token is a word or a figure in a text.
type token struct {
	s          string
	start, end int
}

// tokens splits text into lower-case words and figures; the digits of footnote
// marks ("1[") are left out.
func tokens(text string) []token {
	var ts []token
	for _, m := range wordRun.FindAllStringIndex(text, -1) {
		s := text[m[0]:m[1]]
		if s[0] <= '9' && m[1] < len(text) && text[m[1]] == '[' && len(s) <= 2 {
			continue
		}
		if n := strings.ToLower(s); strings.HasPrefix(n, "twenty") && len(n) > 6 && ones[n[6:]] > 0 {
			ts = append(ts, token{"twenty", m[0], m[0] + 6}, token{n[6:], m[0] + 6, m[1]})
			continue
		}
		ts = append(ts, token{strings.ToLower(s), m[0], m[1]})
	}
	return ts
}

// numberAt reads the number that begins at token i; next is the token after it.
func numberAt(ts []token, i int) (n, next int, ok bool) {
	if c := ts[i].s[0]; c >= '0' && c <= '9' {
		v, err := strconv.Atoi(strings.ReplaceAll(ts[i].s, ",", ""))
		if err != nil {
			return 0, i, false
		}
		if i+1 < len(ts) && scales[ts[i+1].s] > 0 {
			return v * scales[ts[i+1].s], i + 2, true
		}
		return v, i + 1, true
	}
	total, part, j := 0, 0, i
	for ; j < len(ts); j++ {
		w := ts[j].s
		switch {
		case ones[w] > 0:
			if ok && part%100 > 0 && (part%10 != 0 || ones[w] >= 10) {
				return total + part, j, true
			}
			part, ok = part+ones[w], true
		case w == "hundred" && (ok || j == i):
			part, ok = max(part, 1)*100, true
		case scales[w] > 100 && ok:
			total, part = total+part*scales[w], 0
		case w == "and" && ok && j+1 < len(ts) && ones[ts[j+1].s] > 0 && (part >= 100 || total > 0) && hundredsGoOn(ts, j):
		default:
			return total + part, j, ok
		}
	}
	return total + part, j, ok
}

// hundredsGoOn reports whether "and" at j joins parts of one number ("two hundred
// and fifty thousand") and not two numbers: a scale must stand right before it.
func hundredsGoOn(ts []token, j int) bool { return scales[ts[j-1].s] > 0 }

// mentions finds every number of text with unit and role.
func mentions(text string) []mention {
	ts := tokens(text)
	var ms []mention
	last := 0
	for i := 0; i < len(ts); i++ {
		n, next, ok := numberAt(ts, i)
		if !ok {
			if o := ordinals[ts[i].s]; o > 0 {
				ms = append(ms, mention{n: o, start: ts[i].start, end: ts[i].end})
			}
			continue
		}
		m := mention{n: n, start: ts[i].start, end: ts[next-1].end}
		// "one hundred thousand (100,000) rupees": the figure repeats the words.
		if next < len(ts) && ts[next].s[0] >= '0' && ts[next].s[0] <= '9' {
			if same, after, _ := numberAt(ts, next); same == n {
				next = after
			}
		}
		if next < len(ts) && units[ts[next].s] != "" && ts[next].start-m.end < 30 {
			m.unit, m.end = units[ts[next].s], ts[next].end
			next++
		} else if i > 0 && units[ts[i-1].s] == "rs" && ts[i-1].start >= last && ts[i].start-ts[i-1].end < 5 {
			m.unit, m.start = "rs", ts[i-1].start
		}
		m.role = roleOf(text, last, m.start)
		if m.unit != "" {
			last = m.end
		}
		ms = append(ms, m)
		i = next - 1
	}
	return ms
}

var (
	leastWords = regexp.MustCompile(`(?is)(not\s+(be\s+)?(\S+\s+)?less\s+than|shall\s+not\s+less|at\s+least|minimum(\s+of)?)[\s\S]{0,24}$`)
	mostWords  = regexp.MustCompile(`(?is)(exten[dt](s|ed)?\s*(up)?\s*to|extend\s+upto|up\s*to|not\s+(be\s+)?(exceed(ing)?|more\s+than)|n?or\s+more\s+than|not-?\s*exceeding|maximum(\s+of)?)[\s\S]{0,24}$`)
)

// roleOf tells from the words before a number, no further back than the number
// before it, whether it is a least or a most.
func roleOf(text string, from, at int) starter.Role {
	before := text[max(from, at-70):at]
	least, most := leastWords.FindStringIndex(before), mostWords.FindStringIndex(before)
	switch {
	case least != nil && (most == nil || most[0] < least[0]):
		return starter.Min
	case most != nil:
		return starter.Max
	}
	return starter.Fixed
}

// penal keeps the mentions that can be part of a penalty.
func penal(ms []mention, rupees bool) []mention {
	var out []mention
	for _, m := range ms {
		if (m.unit == "rs") == rupees && strings.Contains("y m d rs", m.unit) && m.unit != "" {
			out = append(out, m)
		}
	}
	return out
}

// within lists the mentions that lie in a passage; their roles are read with the
// words before it.
func within(s *source, at span) []mention {
	from := max(0, at.start-60)
	var out []mention
	for _, m := range mentions(s.text[from:at.end]) {
		if m.start += from; m.start >= at.start {
			m.end += from
			out = append(out, m)
		}
	}
	return out
}
