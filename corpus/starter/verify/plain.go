package main

import (
	"fmt"
	"regexp"
	"strings"
)

// plainFacts asks every number in our words of the text of the section.
func plainFacts(f fact) []fact {
	var fs []fact
	plain := f.entry.Digest.Plain
	for i, m := range mentions(plain) {
		if reference.MatchString(plain[:m.start]) || m.unit == "" && m.n < 4 {
			continue
		}
		g := f
		g.field = fmt.Sprintf("plain.%d", i)
		g.check = func(s *source, at span) string {
			for _, o := range mentions(s.text[at.start:at.end]) {
				if o.n == m.n && (o.unit == m.unit || m.unit == "") {
					return ""
				}
			}
			return fmt.Sprintf("the text there does not say %q", plain[m.start:m.end])
		}
		g.locate = func(s *source) (span, bool) { return findNumber(s, g) }
		fs = append(fs, g)
	}
	return fs
}

// reference ends before a number that names a provision or an Act.
var reference = regexp.MustCompile(`(?i:\b(?:sections?|articles?|rules?|orders?|schedules?|act|ordinance|code|of|clauses?|parts?|chapters?|in))[\s\dA-Z,()]*(?:and |or |to )?$`)

// namedSections are the sections of the same law that our words name.
var namedSections = regexp.MustCompile(`(?i:\b(?:sections?|articles?)) ((?:\d+[A-Z]*(?:, | and | to | or )?)+)( of (?:the|that) |\([0-9])?`)

// refFacts says that the sections our words name exist in the text.
func refFacts(f fact) []fact {
	var fs []fact
	for _, m := range namedSections.FindAllStringSubmatch(f.entry.Digest.Plain, -1) {
		if strings.HasPrefix(m[2], " of") {
			continue
		}
		for _, n := range regexp.MustCompile(`\d+[A-Z]*`).FindAllString(m[1], -1) {
			g := f
			g.field = "ref." + n
			g.where = func(s *source) (span, bool) { sp, ok := s.at[n]; return sp, ok }
			g.locate = func(s *source) (span, bool) {
				sp, ok := s.at[n]
				return span{sp.start, min(sp.start+len(n), len(s.text))}, ok
			}
			g.check = func(s *source, at span) string {
				if !strings.HasPrefix(n, strings.ReplaceAll(s.text[at.start:at.end], "-", "")) {
					return "the text has no section " + n + " there"
				}
				return ""
			}
			fs = append(fs, g)
		}
	}
	return fs
}

func findNumber(s *source, f fact) (span, bool) {
	sec, ok := f.where(s)
	if !ok {
		return span{}, false
	}
	for _, o := range mentions(s.text[sec.start:sec.end]) {
		at := span{sec.start + o.start, sec.start + o.end}
		if f.check(s, at) == "" {
			return at, true
		}
	}
	return span{}, false
}

var amending = regexp.MustCompile(`\b([IVXLC]+|\d+) of (\d{4})`)

// changedFacts asks each amending instrument of the whole text: footnotes stand
// at the foot of a page, often in the next section.
func changedFacts(f fact) []fact {
	var fs []fact
	for i, m := range amending.FindAllStringSubmatch(f.entry.Digest.Changed, -1) {
		g := f
		g.field = fmt.Sprintf("changed.%d", i)
		name := regexp.MustCompile(`\b` + m[1] + `\s+of\s+` + m[2])
		g.where = func(s *source) (span, bool) { return span{0, len(s.text)}, true }
		g.check = func(s *source, at span) string {
			if !name.MatchString(s.text[at.start:at.end]) {
				return "the text there does not name " + m[0]
			}
			return ""
		}
		g.locate = func(s *source) (span, bool) {
			from := s.at[f.entry.Number].start
			for _, a := range []int{from, 0} {
				if k := name.FindStringIndex(s.text[a:]); k != nil {
					return span{a + k[0], a + k[1]}, true
				}
			}
			return span{}, false
		}
		fs = append(fs, g)
	}
	return fs
}
