package thesaurus

import (
	"fmt"
	"strconv"
	"strings"

	"daleel/corpus"
	"daleel/corpus/workid"
)

// provisions reads a cell such as "PPC 302, 311*0.5; CrPC 154; CPC O.39 r.1":
// a work's short name and its provisions, the first of all weighing 1, others
// 0.7 unless a weight is given.
func (t *Thesaurus) provisions(cell string) ([]Provision, error) {
	var out []Provision
	for _, group := range strings.Split(cell, ";") {
		if group = strings.TrimSpace(group); group == "" {
			continue
		}
		name, numbers := t.splitGroup(group)
		w, ok := t.works[name]
		if !ok {
			return nil, fmt.Errorf("no work is called %q in works.tsv: %w", group, corpus.ErrInvalid)
		}
		for _, n := range strings.Split(numbers, ",") {
			p, err := provision(w, strings.TrimSpace(n), len(out) == 0)
			if err != nil {
				return nil, err
			}
			out = append(out, everyID(p, w.ids)...)
		}
	}
	return out, nil
}

// splitGroup parts the longest known name from the numbers behind it.
func (t *Thesaurus) splitGroup(group string) (name, numbers string) {
	words := strings.Fields(group)
	for n := len(words); n > 0; n-- {
		if name := strings.Join(words[:n], " "); len(t.works[name].ids) > 0 {
			return name, strings.Join(words[n:], " ")
		}
	}
	return "", ""
}

func provision(w workName, number string, first bool) (Provision, error) {
	p := Provision{Weight: 0.7}
	if first {
		p.Weight = 1
	}
	number, weight, weighted := strings.Cut(number, "*")
	if weighted {
		f, err := strconv.ParseFloat(weight, 64)
		if err != nil || f <= 0 || f > 1 {
			return p, fmt.Errorf("weight %q is not within 0 and 1: %w", weight, corpus.ErrInvalid)
		}
		p.Weight = f
	}
	p.EID = eid(w.unit, strings.TrimSpace(number))
	return p, nil
}

// everyID repeats p for each identifier that its work may be filed under.
func everyID(p Provision, ids []string) []Provision {
	out := make([]Provision, len(ids))
	for i, id := range ids {
		out[i] = p
		out[i].Work = id
	}
	return out
}

// eid gives the address of a number: "302" in a work of sections is sec_302,
// "O.39 r.1" is ord_39__rule_1, "sch.1 18" entry 18 of the first schedule, "art
// 10A" and "rule 3" name their own unit.
func eid(unit, number string) string {
	if number == "" {
		return ""
	}
	if order, rule, ok := strings.Cut(strings.TrimPrefix(number, "O."), " r."); ok {
		return "ord_" + order + "__rule_" + rule
	}
	if schedule, entry, ok := strings.Cut(strings.TrimPrefix(number, "sch."), " "); ok && strings.HasPrefix(number, "sch.") {
		return "sched_" + schedule + "__entry_" + entry
	}
	if name, n, ok := strings.Cut(number, " "); ok {
		unit, number = name, n
	}
	switch unit {
	case "art":
		return workid.EID(corpus.Article, number)
	case "rule":
		return workid.EID(corpus.Rule, number)
	}
	return workid.EID(corpus.Section, number)
}
