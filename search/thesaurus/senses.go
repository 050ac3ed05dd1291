package thesaurus

import "slices"

// A word may be spelt, or sound, as another does: "bail" is release and a bull,
// "choti" small and a holiday. The words beside it decide: it means what explains
// the query best.

const (
	// maxSenses bounds the senses that are tried for one word, maxHomographs the
	// words of one query for which they are.
	maxSenses     = 4
	maxHomographs = 3
	// senseMargin is by how much another sense must explain a query better than the
	// one that the data has first.
	senseMargin = 1.15
)

// sense adds a row to those of a form. Rows of one name are one meaning.
func (m *matcher) sense(rows []int, row int) []int {
	if slices.ContainsFunc(rows, func(r int) bool { return m.names[r] == m.names[row] }) {
		return rows
	}
	return append(rows, row)
}

// inContext chooses, word after word, the sense that explains the query best; ls and
// single are its lemmas, with entries of several words and of one.
func (m *matcher) inContext(ls, single []lemma) (l, s []lemma) {
	tried, best := 0, -1.0
	for i := 0; i < len(ls) && len(ls) > 1 && tried < maxHomographs; i++ {
		if ls[i].row < 0 {
			continue
		}
		rows := m.rows(ls[i].words)
		if len(rows) < 2 || !slices.Contains(rows, ls[i].row) {
			continue
		}
		if best < 0 {
			best = m.explains(ls, single)
		}
		tried++
		for _, row := range rows[1:min(len(rows), maxSenses)] {
			l, s := m.meaning(ls, ls[i], row), m.meaning(single, ls[i], row)
			if score := m.explains(l, s); score > senseMargin*best {
				ls, single, best = l, s, score
			}
		}
	}
	return ls, single
}

// meaning gives the lemmas with a word in another sense.
func (m *matcher) meaning(ls []lemma, of lemma, row int) []lemma {
	out := slices.Clone(ls)
	for i := range out {
		if out[i].name == of.name && spell(out[i].words) == spell(of.words) {
			out[i].row, out[i].name = row, m.names[row]
		}
	}
	return out
}

// explains is how well the best concept explains a query.
func (m *matcher) explains(ls, single []lemma) float64 {
	if found := m.concepts(ls, single); len(found) > 0 {
		return found[0].score
	}
	return 0
}
