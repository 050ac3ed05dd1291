package thesaurus

// tally sums weights by phrase in memory that is used again.
type tally struct {
	sums    []float64
	counts  []uint8
	touched []int
}

func (t *tally) add(id int, weight float64) {
	if t.counts[id] == 0 {
		t.touched = append(t.touched, id)
	}
	t.sums[id] += weight
	t.counts[id] = min(t.counts[id], 254) + 1
}

func (t *tally) clear() {
	for _, id := range t.touched {
		t.sums[id], t.counts[id] = 0, 0
	}
	t.touched = t.touched[:0]
}
