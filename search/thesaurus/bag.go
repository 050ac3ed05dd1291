package thesaurus

// bags sees each concept as one document made of all its phrases, so that a
// caller who mixes two of them is understood too.
type bags struct {
	// in lists, by lemma, the concepts that use it and how much it says there.
	in map[string][]bagEntry
}

type bagEntry struct {
	concept int
	weight  float64
}

// bagK and bagB are BM25's k1 and b. A row of many wordings has words that only one
// of them uses by chance: k1 is high, so that these tell less than the row's own.
const bagK, bagB = 2.0, 0.6

func newBags(m *matcher, concepts int) bags {
	counts := make([]map[string]float64, concepts)
	sizes, sum := make([]float64, concepts), 0.0
	for _, p := range m.phrases {
		if counts[p.concept] == nil {
			counts[p.concept] = map[string]float64{}
		}
		for _, l := range p.lemmas {
			counts[p.concept][l]++
			sizes[p.concept]++
			sum++
		}
	}
	b := bags{in: map[string][]bagEntry{}}
	mean := sum / float64(max(concepts, 1))
	for c, in := range counts {
		norm := bagK * (1 - bagB + bagB*sizes[c]/mean)
		for l, n := range in {
			b.in[l] = append(b.in[l], bagEntry{c, m.weight[l] * n * (1 + bagK) / (n + norm)})
		}
	}
	return b
}

// add raises the concepts found by a phrase by what else of them stands in the
// query, and adds those of which enough stands there without a phrase.
func (b *bags) add(m *matcher, best map[int]found, have []string, total float64) {
	scores, plain, counts := map[int]float64{}, map[int]float64{}, map[int]int{}
	for _, name := range have {
		for _, e := range b.in[name] {
			scores[e.concept] += e.weight
			plain[e.concept] += m.weight[name]
			counts[e.concept]++
		}
	}
	for c, s := range scores {
		share := min(1, plain[c]/total)
		f, ok := best[c]
		if !ok {
			if counts[c] < 2 || share < bagShare {
				continue
			}
			f = found{concept: c, coverage: share, matched: counts[c]}
		}
		f.score += bagWeight * s * share
		f.coverage = min(1, max(f.coverage, share))
		f.explained = share
		best[c] = f
	}
}
