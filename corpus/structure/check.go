package structure

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"daleel/corpus"
)

// check reports gaps in the numbers and disagreements with the table of
// sections.
func (s *statute) check(path []opening) {
	prev := 0
	for i := range path {
		o := &path[i]
		switch {
		case o.num > prev+1:
			s.finds = append(s.finds, corpus.Finding{
				Code: "sections.gap", Detail: gapDetail(s.unit, prev+1, o.num-1),
			})
		}
		prev = max(o.num, o.upTo)
	}
	if s.table != nil {
		s.checkTable(path)
	}
	if prev > 0 {
		s.checkFarEnd(prev)
	}
}

func gapDetail(unit corpus.ProvisionKind, from, to int) string {
	if from == to {
		return string(unit) + " " + itoa(from) + " was not found"
	}
	return string(unit) + "s " + itoa(from) + " to " + itoa(to) + " were not found"
}

func (s *statute) checkTable(path []opening) {
	found := map[string]bool{}
	for i := range path {
		for n := path[i].num; n <= path[i].upTo; n++ {
			found[itoa(n)+path[i].letters] = true
		}
		if n := path[i].number(); s.table.headings[n] == "" {
			s.finds = append(s.finds, corpus.Finding{Code: "table.extra", Detail: n + " stands in the text and not in the table of sections"})
		}
	}
	for _, n := range s.table.order {
		if !found[n] {
			s.finds = append(s.finds, corpus.Finding{Code: "table.missing", Detail: n + " stands in the table of sections and was not found in the text"})
		}
	}
}

// linkNotes parses the footnotes and hangs each on the provision in which its
// mark stands, else on the one beside which it was printed.
func (s *statute) linkNotes() {
	var last corpus.Amendment
	s.endnotes = numberedThrough(s.notes)
	for _, n := range s.notes {
		am, ok := parseAmendment(n.text)
		if !ok {
			continue
		}
		if strings.Contains(n.text, "ibid") {
			am.By, am.Work = cmp.Or(am.By, last.By), cmp.Or(am.Work, last.Work)
		}
		last = am
		if k := s.noteOwner(n); k >= 0 {
			s.out[k].Amendments = append(s.out[k].Amendments, am)
		}
	}
}

// numberedThrough reports whether the marks of the notes rise through the whole
// law, so that a mark names one note wherever it stands.
func numberedThrough(notes []note) bool {
	last := 0
	for _, n := range notes {
		v := atoi(n.mark)
		if v <= last {
			return false
		}
		last = v
	}
	return len(notes) > 1
}

func (s *statute) noteOwner(n note) int {
	if n.mark != "" {
		for i := n.from; i < n.at && i < len(s.body); i++ {
			if s.owner[i] >= 0 && hasMark(s.body[i].text, n.mark) {
				return s.owner[i]
			}
		}
	}
	if s.endnotes && n.mark != "" {
		for i := range min(n.from, len(s.body)) {
			if s.owner[i] >= 0 && hasMark(s.body[i].text, n.mark) {
				return s.owner[i]
			}
		}
	}
	if s.onTitle(n) {
		return slices.IndexFunc(s.out, func(p corpus.Provision) bool { return p.Kind == corpus.Preamble })
	}
	for i := min(n.at, len(s.body)) - 1; i >= 0; i-- {
		if k := s.owner[i]; k >= 0 && s.out[k].Unit {
			return k
		}
	}
	return -1
}

// onTitle reports whether the mark of a note stands above the first provision, on the
// title or in the table of sections: it is no section's.
func (s *statute) onTitle(n note) bool {
	if n.mark == "" {
		return false
	}
	for i := n.from; i < n.at && i < len(s.body) && s.owner[i] < 0; i++ {
		if hasMark(s.body[i].text, n.mark) {
			return true
		}
	}
	return false
}

var bracketMark = regexp.MustCompile(`^ ?(?:\[|\* \*|\*\*)`)

// hasMark reports whether the footnote mark stands in t before a bracket or
// asterisks.
func hasMark(t, mark string) bool {
	for at := 0; ; {
		i := strings.Index(t[at:], mark)
		if i < 0 {
			return false
		}
		i += at
		end := i + len(mark)
		digitBefore := i > 0 && t[i-1] >= '0' && t[i-1] <= '9'
		if !digitBefore && bracketMark.MatchString(t[end:]) {
			return true
		}
		at = end
	}
}
