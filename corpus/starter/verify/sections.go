package main

import (
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// source is a text with its sections told apart.
type source struct {
	name, text string
	at         map[string]span
	rows       []row
}

// scheduleRows reads the Second Schedule once.
func (s *source) scheduleRows() []row {
	if s.rows == nil {
		s.rows = schedule(s.text)
	}
	return s.rows
}

type span struct{ start, end int }

// opening is a place at which a section may begin.
type opening struct {
	number string
	key    int
	start  int
	weight int
	best   int
	prev   int
}

var openLine = regexp.MustCompile(`(?m)^[ \t]*((?:\d{0,2}[ \t]*[\["“(]+)*)[ \t]*(\d{1,4})(-?[A-Z]{0,2})[ \t]*([.,\])]|[ \t])`)

// readSource reads a text below dir and finds its sections. A PDF is laid out as
// text by the program pdftotext; the error wraps errNoProgram where that is not
// installed.
func readSource(dir, name string) (*source, error) {
	b, err := readText(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		return nil, err
	}
	s := &source{name: name, text: string(b), at: map[string]span{}}
	begin := enactedAt(s)
	chain := increasing(openings(s.text[begin:]))
	for i := range chain {
		chain[i].start += begin
	}
	for i, o := range chain {
		end := len(s.text)
		if i+1 < len(chain) {
			end = chain[i+1].start
		}
		s.at[o.number] = span{o.start, end}
	}
	return s, nil
}

var enacting = regexp.MustCompile(`(?i)it\s+is\s+here?by\s+enacted`)

// enactedAt is where the sections begin: a PDF may have a table of contents that
// looks like them.
func enactedAt(s *source) int {
	if !isPDF(s.name) {
		return 0
	}
	if at := enacting.FindStringIndex(s.text); at != nil {
		return at[0]
	}
	return 0
}

// gaps lists the plain numbers below the highest that the text has no section of.
func (s *source) gaps() []int {
	top := 0
	for number := range s.at {
		if n, err := strconv.Atoi(number); err == nil {
			top = max(top, n)
		}
	}
	var out []int
	for n := 1; n < top; n++ {
		if _, ok := s.at[strconv.Itoa(n)]; !ok {
			out = append(out, n)
		}
	}
	return out
}

// openings lists the places that look like the beginning of a section: a number
// at the beginning of a line, perhaps after a footnote mark and a bracket.
func openings(text string) []opening {
	var os []opening
	for _, m := range openLine.FindAllStringSubmatchIndex(text, -1) {
		num, suffix := text[m[4]:m[5]], strings.ReplaceAll(text[m[6]:m[7]], "-", "")
		stop := text[m[8]:m[9]]
		if len(num) == 4 {
			num, m[4] = num[1:], m[4]+1 // a footnote's digit run into the number: "1500." for 500
		}
		n, err := strconv.Atoi(num)
		if err != nil || n == 0 || n > 600 {
			continue
		}
		o := opening{number: strconv.Itoa(n) + suffix, key: n*1000 + letters(suffix), start: m[4], weight: 1}
		if strings.HasPrefix(text[max(0, m[0]-2):], "\n\n") || m[0] == 0 {
			o.weight = 4
		}
		bracket := strings.ContainsAny(text[m[2]:m[3]], "[")
		if bracket {
			o.weight += 2
		}
		if suffix != "" {
			o.weight++
		}
		if stop != "." && !bracket && o.weight < 4 && !(stop == ")" && suffix != "") {
			continue
		}
		if stop == "." {
			o.weight++
		}
		os = append(os, o)
	}
	return os
}

// letters orders A, B, … Z, AA after the bare number.
func letters(s string) int {
	n := 0
	for _, c := range s {
		n = n*27 + int(c-'A') + 1
	}
	return n
}

// increasing picks the run of openings with rising numbers that weighs most.
func increasing(os []opening) []opening {
	top := -1
	for i := range os {
		os[i].best, os[i].prev = os[i].weight, -1
		for j := range i {
			if os[j].key < os[i].key && os[j].best+os[i].weight > os[i].best {
				os[i].best, os[i].prev = os[j].best+os[i].weight, j
			}
		}
		if top < 0 || os[i].best > os[top].best {
			top = i
		}
	}
	var chain []opening
	for i := top; i >= 0; i = os[i].prev {
		chain = append(chain, os[i])
	}
	for i, j := 0, len(chain)-1; i < j; i, j = i+1, j-1 {
		chain[i], chain[j] = chain[j], chain[i]
	}
	return chain
}

// subsection narrows a section to its sub-section "(n)".
func (s *source) subsection(sp span, n string) (span, bool) {
	body := s.text[sp.start:sp.end]
	i := strings.Index(body, "("+n+")")
	if i < 0 {
		return span{}, false
	}
	out := span{sp.start + i, sp.end}
	if k, err := strconv.Atoi(n); err == nil {
		if j := strings.Index(body[i:], "\n("+strconv.Itoa(k+1)+")"); j >= 0 {
			out.end = out.start + j
		}
	}
	return out, true
}
