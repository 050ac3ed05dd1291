package structure

import (
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// A source that cut laws at their numbered lines took the last entry of a table of
// sections for that section: its heading stands above the law's own number and the
// words of the section are lost. The heading is all that is left of it.

// lostSection is such a section.
type lostSection struct {
	opening
	heading string
}

// headAbove finds the heading of a section that stands above the first section found,
// alone, behind the title; nil where its text was found too, or where a table stands
// there.
func headAbove(body []line, path []opening) *lostSection {
	if len(path) == 0 || path[0].num != 1 {
		return nil
	}
	var found *lostSection
	for i := range path[0].line {
		t := body[i].text
		if enacting.MatchString(t) && found == nil {
			return nil
		}
		s, ok := readShape(t)
		if !ok || s.round || s.stop == 0 || !strings.HasSuffix(t, ".—") {
			continue
		}
		if found != nil {
			return nil
		}
		o := readings(s)[0]
		o.line, o.rest = i, s.rest
		found = &lostSection{opening: o, heading: trimHeading(strings.TrimSuffix(s.rest, ".—"))}
	}
	if found == nil || found.heading == "" || followed(path, found.number()) {
		return nil
	}
	return found
}

// followed reports whether number was found among the sections.
func followed(path []opening, number string) bool {
	for i := range path {
		if path[i].number() == number {
			return true
		}
	}
	return false
}

// headOnly reports a section of which only the heading is left. It is no provision:
// nothing of the law would stand in it.
func (s *statute) headOnly(path []opening) {
	h := headAbove(s.body, path)
	if h == nil || h.num > path[len(path)-1].num+2 {
		return
	}
	s.finds = append(s.finds, corpus.Finding{
		Code: "section.headonly", EID: workid.EID(s.unit, h.number()),
		Detail: "of " + string(s.unit) + " " + h.number() + " (" + h.heading + ") only the heading is left, above the law: its text is not in this copy",
	})
}
