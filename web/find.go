package web

import (
	"cmp"
	"slices"

	"daleel/corpus"
)

// findView is the box that finds words in a document, with what they found.
type findView struct {
	Q      string
	Action string   // address of the document
	Hidden []hidden // what else the page was asked for
	Count  int      // marks on this page
	Total  int      // marks in the document, where it has several parts
	Clear  string   // the page without marks
	// NextPart and PrevPart lead to the nearest parts with marks, "" for none.
	NextPart, PrevPart string
}

// partLink leads to a part of a long document.
type partLink struct {
	N    int
	Span string // "21–48": its first and last number, "" where it has none
	URL  string
	On   bool
	Hits int
}

// countHits says how often the words stand in each node, and gives nil where
// nothing is looked for.
func countHits(nodes []node, ns []needle) map[string]int {
	if len(ns) == 0 {
		return nil
	}
	hits := make(map[string]int)
	for _, n := range nodes {
		if c := len(find(n.p.Text, ns)); c > 0 {
			hits[n.p.EID] += c
		}
	}
	return hits
}

// firstPart is the part to open where none is asked for: the first with marks.
func firstPart(nodes []node, hits map[string]int) int {
	for _, n := range nodes {
		if hits[n.p.EID] > 0 {
			return n.part
		}
	}
	return 1
}

// partLinks lead to the parts of a long document.
func (b *builder) partLinks(nodes []node, part, last int) []partLink {
	links := make([]partLink, last)
	spans := make([]partSpan, last)
	schedule := -1 // the level of the schedule that is open
	for _, n := range nodes {
		l, e := &links[n.part-1], &spans[n.part-1]
		l.Hits += b.hits[n.p.EID]
		switch {
		case n.p.Kind == corpus.Schedule:
			schedule = n.level
		case n.level <= schedule:
			schedule = -1
		}
		if schedule >= 0 {
			e.schedule = true
		} else if n.p.Unit && n.p.Number != "" && numbered(n.p.Kind) {
			e.first, e.last = cmp.Or(e.first, n.p.Number), n.p.Number
		}
	}
	for i := range links {
		links[i].N, links[i].On, links[i].URL = i+1, i+1 == part, b.d.partURL(i+1, "")
		links[i].Span = spans[i].text(b.own.provision(corpus.Schedule, ""))
	}
	return links
}

// partSpan is what a part of a long document holds: the numbers of its first and
// last provision, and whether schedules, which count anew, stand in it.
type partSpan struct {
	first, last string
	schedule    bool
}

func (s partSpan) text(schedule string) string {
	span := s.first + "–" + s.last
	if s.first == s.last {
		span = s.first
	}
	switch {
	case span == "" && s.schedule:
		return schedule
	case s.schedule:
		return span + " + " + schedule
	}
	return span
}

// findBox says what was found on the page and in the other parts.
func (b *builder) findBox(part int, parts []partLink) findView {
	f := findView{Q: b.d.q, Action: b.d.id, Count: b.marks.count, Total: b.marks.count, Clear: b.clearURL(part)}
	if b.d.with != "" {
		f.Hidden = append(f.Hidden, hidden{"with", b.d.with})
	}
	if b.d.whole {
		f.Hidden = append(f.Hidden, hidden{"whole", "1"})
	}
	if len(parts) > 1 && b.d.q != "" {
		f.Total = 0
		for _, p := range parts {
			f.Total += p.Hits
		}
		withHits := func(p partLink) bool { return p.Hits > 0 }
		if i := slices.IndexFunc(parts[part:], withHits); i >= 0 {
			f.NextPart = parts[part+i].URL + "#hit-1"
		}
		before := slices.Clone(parts[:part-1])
		slices.Reverse(before)
		if i := slices.IndexFunc(before, withHits); i >= 0 {
			f.PrevPart = before[i].URL + "#hit-1"
		}
	}
	return f
}

// numbered are the kinds that a number alone names in a list.
func numbered(k corpus.ProvisionKind) bool {
	switch k {
	case corpus.Section, corpus.Article, corpus.Rule, corpus.Regulation, corpus.Paragraph, corpus.Entry:
		return true
	}
	return false
}
