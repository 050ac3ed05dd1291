package search

import (
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
	"daleel/search/intent"
	"daleel/search/query"
	"daleel/search/remark"
)

// divisionWords find the part or chapter of a law that a query names: "chapter XVI",
// "Ch. XIV", "part II chapter 1", "باب ۵".
var divisionWords = regexp.MustCompile(`(?i)(?:^|[\s,(])(?:(part|chapter|chap|chp|ch)\b\.? *-? *(?:no\.? *)?([ivxlc]+|\d{1,3})(?: ?-? ?([a-z]))?|(preamble))(?:[\s,)]|$)`)

// division is a part or a chapter as a query names it.
type division struct{ kind, number, typed string }

// divisionsAsked reads the divisions that a text names, from the outside in as they
// are typed, and what else it says.
func divisionsAsked(text string) (asked []division, rest string) {
	rest = text
	for {
		m := divisionWords.FindStringSubmatchIndex(rest)
		if m == nil {
			return asked, rest
		}
		d := division{kind: "preamble"}
		if m[2] >= 0 {
			d.kind = "chapter"
			if strings.EqualFold(rest[m[2]:m[3]], "part") {
				d.kind = "part"
			}
			d.number = scheduleNumber(rest[m[4]:m[5]])
			d.typed = rest[m[4]:m[5]]
			if m[6] >= 0 {
				d.number += strings.ToLower(rest[m[6]:m[7]])
				d.typed += rest[m[6]:m[7]]
			}
		}
		asked = append(asked, d)
		rest = strings.TrimSpace(rest[:m[0]] + " " + rest[m[1]:])
	}
}

// nameDivision jumps to the first provision of the part or chapter that a query names
// with its law and nothing else. Where our copy does not mark it, the law is what
// there is, and that is said. "s. 506 part II PPC" names a section, whose part it is.
func (g *generation) nameDivision(u *understood, typed string) bool {
	if len(strings.Fields(typed)) >= query.ProseWords {
		return false
	}
	asked, rest := divisionsAsked(typed)
	if len(asked) == 0 {
		return false
	}
	found := g.parse(rest)
	n := g.naming(&found)
	if n.work < 0 || len(n.places) > 0 || len(n.free) > 0 {
		return false
	}
	label := divisionLabel(asked)
	p := g.divided(n.work, asked)
	if p < 0 {
		g.nameWork(u, n)
		u.info.Understood.Add(remark.Unmarked, label)
		return true
	}
	label += ", " + g.m.Works[n.work].Title
	if len(n.rest) == 0 {
		g.jump(u, string(intent.ActSection), target{n.work, p}, label)
		return true
	}
	u.info.Understood.Add(remark.Named, label)
	u.lifts = append(u.lifts, lift{n.work, p, 0.25, byName})
	return true
}

// divisionLabel names divisions for a person: "Part II, Chapter 1".
func divisionLabel(asked []division) string {
	parts := make([]string, len(asked))
	for i, d := range asked {
		parts[i] = strings.TrimSpace(capital(d.kind) + " " + strings.ToUpper(d.typed))
	}
	return strings.Join(parts, ", ")
}

// divided finds the first passage of a work that stands in the divisions, or that is
// one itself; -1 for none, or where several do and the query does not tell which.
func (g *generation) divided(w int32, asked []division) int32 {
	found, trail := int32(-1), ""
	for p := g.workStart[w]; p < g.workStart[w+1]; p++ {
		eid := g.passage(p).EID
		if asked[0].kind == "preamble" {
			if eid == "preamble" {
				return p
			}
			continue
		}
		if strings.HasPrefix(eid, "sched") {
			continue
		}
		rec, _, err := g.read(p, false)
		if err != nil {
			return -1
		}
		above := rec.Trail
		if rec.Kind == corpus.Chapter || rec.Kind == corpus.Part {
			above = append(slices.Clone(above), string(rec.Kind)+" "+rec.Number)
		}
		if rec.Expression != "" || !standsIn(above, asked) { // another copy is marked in part only
			continue
		}
		here := strings.Join(rec.Trail, "\n")
		if found >= 0 && here != trail && len(rec.Trail) == len(asked) {
			return -1 // the Constitution has a chapter 1 in most of its parts
		}
		if found < 0 {
			found, trail = p, here
		}
	}
	return found
}

// headNumber opens the heading of a division: "Chapter 3 THE HIGH COURTS".
var headNumber = regexp.MustCompile(`(?i)^(part|chapter) +([ivxlc]+|\d+)-?([a-z])?\b`)

// standsIn reports whether headings name all divisions, in any order.
func standsIn(trail []string, asked []division) bool {
	return !slices.ContainsFunc(asked, func(d division) bool {
		return !slices.ContainsFunc(trail, func(h string) bool {
			m := headNumber.FindStringSubmatch(h)
			return m != nil && strings.EqualFold(m[1], d.kind) && scheduleNumber(m[2])+strings.ToLower(m[3]) == d.number
		})
	})
}
