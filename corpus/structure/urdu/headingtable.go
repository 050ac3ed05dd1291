package urdu

// headingTable is the table in which headings, down, meet provisions, across.
type headingTable struct {
	contents
	chain     []start
	seen      *sights
	labels    map[int]string
	elsewhere map[string]bool // numbers that are those of other lines
	best      [][]float64     // of the headings and provisions from a cell on
	size      [][]byte        // how many lines of the table the heading at a cell takes, 0 where it is not taken
}

// worth is what speaks for the heading at i, of so many lines, as that of provision j.
func (a *headingTable) worth(i, j, size int) float64 {
	if !inReach(i, j, len(a.entries), len(a.chain)) {
		return 0
	}
	s := a.seen.of(i, j, size)
	label, told := a.entries[i].label, false
	if label == "" {
		label, told = a.labels[i], true
	}
	own := a.chain[j].label()
	switch {
	case label == "" && a.entries[i].open && size == 1 && a.elsewhere[own]:
		s /= 4 // rather the heading of a group
	case label == "":
	case told && !a.chain[j].firm() && label == own:
		s += numberTold
	case told && !a.chain[j].firm():
	case label == own:
		s += numberRead
	case told:
		return 0
	case s < 0.6 && misread(label, own) >= 0.6:
		return 0
	}
	if size == 2 {
		s -= 0.15
	} else if s > 0 && a.entries[i].open {
		s -= 0.1 // headings over several provisions have no stop
	}
	return s + nothing
}

func (a *headingTable) fill() {
	n, m := len(a.entries), len(a.chain)
	a.best, a.size = make([][]float64, n+1), make([][]byte, n)
	for i := range a.best {
		a.best[i] = make([]float64, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		a.size[i] = make([]byte, m)
		for j := m - 1; j >= 0; j-- {
			a.best[i][j] = max(a.best[i+1][j], a.best[i][j+1])
			for k := 1; k <= 2 && i+k <= n; k++ {
				if k == 2 && !a.entries[i].open {
					continue
				}
				if s := a.worth(i, j, k); s > 0 && s+a.best[i+k][j+1] > a.best[i][j] {
					a.best[i][j], a.size[i][j] = s+a.best[i+k][j+1], byte(k)
				}
			}
		}
	}
}

// trace walks the best way from the first cell.
func (a *headingTable) trace() map[int]matched {
	out := map[int]matched{}
	for i, j := 0, 0; i < len(a.entries) && j < len(a.chain); {
		switch k := int(a.size[i][j]); {
		case k > 0:
			out[j] = matched{i, i + k - 1, a.worth(i, j, k) - nothing}
			i, j = i+k, j+1
		case a.best[i][j] == a.best[i+1][j]:
			i++
		default:
			j++
		}
	}
	return out
}
