package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus/starter"
)

// unclaimed lists what of an offence's section no proof of a punishment covers, a
// length, a sum, death or life: a rung may have been left out. The digest explains
// the others, each once ("beside").
func unclaimed(s *source, e *starter.Entry, spans map[string]span) []string {
	sec, ok := s.at[e.Number]
	if len(e.Penalties) == 0 || !ok {
		return nil
	}
	told := slices.Clone(e.Beside)
	var out []string
	for _, p := range penalties(s, sec) {
		if claimed(spans, p.at) {
			continue
		}
		if k := slices.Index(told, p.what); k >= 0 {
			told = slices.Delete(told, k, k+1)
			continue
		}
		out = append(out, fmt.Sprintf("%s at %d", p.what, p.at.start))
	}
	return out
}

// part is a part of a punishment that a section names.
type part struct {
	what string
	at   span
}

// penalties lists the lengths and sums of a section, and its words for death and
// life.
func penalties(s *source, sec span) []part {
	body := s.text[sec.start:sec.end]
	var out []part
	for _, m := range mentions(body) {
		if m.unit == "y" || m.unit == "m" || m.unit == "rs" {
			out = append(out, part{fmt.Sprintf("%d %s", m.n, m.unit), span{sec.start + m.start, sec.start + m.end}})
		}
	}
	for _, p := range []struct {
		what string
		re   *regexp.Regexp
	}{{"life", lifePenalty}, {"death", deathPenalty}} {
		for _, m := range p.re.FindAllStringIndex(body, -1) {
			out = append(out, part{p.what, span{sec.start + m[0], sec.start + m[1]}})
		}
	}
	return out
}

// claimed reports whether the proof of a punishment covers or touches the place.
func claimed(spans map[string]span, at span) bool {
	for field, sp := range spans {
		if strings.HasPrefix(field, "punish.") && at.end > sp.start && at.start < sp.end {
			return true
		}
	}
	return false
}
