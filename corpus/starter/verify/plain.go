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

// courtWords are the courts that a law may name, as our words and the texts say
// them.
var courtWords = regexp.MustCompile(`(?i)family court|magistrate of the first class|court of sessions?|special court|juvenile court|guardian court|high court|district court|designate`)

var courtRef = regexp.MustCompile(`section (\d+[A-Z]*)`)

// spaced makes a pattern of a court's name: texts break lines, and some say
// "Magistrate First Class".
var spaced = strings.NewReplacer(" of the ", `\s+(of\s+the\s+)?`, " ", `\s+`)

// courtFacts asks each court that the digest names of the section it names for it.
func courtFacts(f fact) []fact {
	court := f.entry.Digest.Court
	m := courtRef.FindStringSubmatch(court)
	if m == nil {
		return nil
	}
	var fs []fact
	for i, word := range courtWords.FindAllString(court, -1) {
		g := f
		g.field = fmt.Sprintf("court.%d", i)
		says := regexp.MustCompile(`(?i)` + spaced.Replace(strings.TrimSuffix(strings.ToLower(word), "s")))
		g.where = func(s *source) (span, bool) { sp, ok := s.at[m[1]]; return sp, ok }
		g.check = func(s *source, at span) string {
			if !says.MatchString(s.text[at.start:at.end]) {
				return fmt.Sprintf("section %s does not speak of a %s", m[1], strings.ToLower(word))
			}
			return ""
		}
		g.locate = func(s *source) (span, bool) {
			sp, ok := g.where(s)
			k := says.FindStringIndex(s.text[sp.start:sp.end])
			if !ok || k == nil {
				return span{}, false
			}
			return span{sp.start + k[0], sp.start + k[1]}, true
		}
		fs = append(fs, g)
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
