package citation

import "sort"

// matches is the end of a reading: what was found, in order.
func (s *scan) matches() []Match {
	s.dateLists()
	s.initialsLater()
	s.numbersBefore()
	if !s.query {
		s.numbersAfter()
	}
	s.resolve()
	ms := make([]Match, 0, len(s.items))
	for i := range s.items {
		switch it := &s.items[i]; {
		case it.kind == itemCite:
			ms = append(ms, s.match(it.start, it.end, it.cite, it.pin, it.court))
		case it.kind == itemGroup:
			ms = s.provisionMatches(ms, it)
		case it.kind == itemAct && !it.used && !it.weak && it.work.Name != "":
			ms = append(ms, s.match(it.start, it.end, it.work, "", ""))
		}
	}
	if len(ms) == 0 {
		return nil
	}
	sort.SliceStable(ms, func(a, b int) bool { return ms[a].Start < ms[b].Start })
	return ms
}

func (s *scan) match(start, end int, c Citation, pin, court string) Match {
	m := Match{Start: start, End: end, Text: s.text[start:end], Citation: c, Normal: c.Normal(), Target: c.Target(), Pin: pin}
	if m.Target == "" && court != "" {
		m.Target = JudgmentID(c, court)
	}
	return m
}

// provisionMatches appends one match a provision of the group.
func (s *scan) provisionMatches(ms []Match, it *item) []Match {
	for _, p := range it.pieces {
		end := p.end
		if p.head > 0 {
			end = p.head
		}
		m := s.match(p.start, end, p.Provision, "", "")
		m.Implied = p.implied
		ms = append(ms, m)
	}
	return ms
}
