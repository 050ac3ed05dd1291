package urdu

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"daleel/corpus"
)

// divisions finds the headings without a number under which the contents group the
// provisions of a chapter: lines of the contents that have no number and no stop, and
// that the text prints whole on a line of their own above the provision that follows
// them there. Given are the headings of the provisions.
func (w *law) divisions(given map[int]matched) []container {
	owner := map[int]int{} // the provisions by the lines of their headings
	for j, m := range given {
		for e := m.first; e <= m.last; e++ {
			owner[e] = j
		}
	}
	var out []container
	for e := range w.table.entries {
		j, ok := w.follower(e, owner)
		if !ok || !w.groups(e, owner) {
			continue
		}
		// The contents may have it a line too late.
		for _, j := range []int{j, j - 1} {
			if line, ok := w.headAbove(j, key(w.table.entries[e].text)); ok {
				out = append(out, container{kind: corpus.Division, heading: w.table.entries[e].text, line: line, end: line + 1, before: j, entry: e})
				break
			}
		}
	}
	return out
}

// groups reports whether line e of the contents may be the heading of a group: it has
// neither number nor provision, and is the name of no part or chapter.
func (w *law) groups(e int, owner map[int]int) bool {
	entry := w.table.entries[e]
	_, owned := owner[e]
	named := func(c container) bool { return likeness(key(c.heading), key(entry.text)) >= leastSame }
	return !owned && w.told[e] == "" && entry.label == "" && entry.open && !slices.ContainsFunc(w.heads, named)
}

// follower is the place in the chain of the provision whose heading follows line e of
// the contents; other groups may stand between.
func (w *law) follower(e int, owner map[int]int) (int, bool) {
	for e++; e < len(w.table.entries); e++ {
		if j, ok := owner[e]; ok {
			return j, true
		}
		if label := w.told[e]; label != "" {
			return w.place(number(label), suffixOf(label))
		}
		if !w.table.entries[e].open {
			break
		}
	}
	return 0, false
}

// headAbove is the line shortly above provision j that prints a heading whole.
func (w *law) headAbove(j int, k string) (int, bool) {
	from := w.from
	if j < 0 {
		return 0, false
	}
	if j > 0 {
		from = w.chain[j-1].line + 1
	}
	for i := w.chain[j].line - 1; i >= max(from, w.chain[j].line-marginReach); i-- {
		s := key(w.ls[i].Text)
		if utf8.RuneCountInString(w.ls[i].Text) <= longestName && len(s)*10 >= len(k)*8 && likeness(s, k) >= leastSame {
			return i, true
		}
	}
	return 0, false
}

// leastSame is the likeness from which two lines are one heading.
const leastSame = 0.8

// grouped puts divisions among the other heads of a law, in the order of the text.
func grouped(heads, divisions []container) []container {
	out := append(slices.Clone(heads), divisions...)
	slices.SortStableFunc(out, func(a, b container) int {
		return cmp.Or(cmp.Compare(a.before, b.before), cmp.Compare(rank(a), rank(b)))
	})
	return out
}

// rank orders heads above one provision: a part holds chapters, a chapter divisions.
func rank(c container) int {
	switch c.kind {
	case corpus.Part:
		return 0
	case corpus.Chapter:
		return 1
	}
	return 2
}
