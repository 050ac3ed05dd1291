package eval

import (
	"math"
	"slices"
)

// depth is how far down a ranking is looked at.
const depth = 10

// Scores are the measures of one query, or means over many.
type Scores struct {
	NDCG   float64 `json:"ndcg@10"`
	MRR    float64 `json:"mrr@10"`
	Recall float64 `json:"recall@10"`
	S1     float64 `json:"success@1"`
	S3     float64 `json:"success@3"`
	S5     float64 `json:"success@5"`
}

// Measures names the fields of Scores in the order of Values.
var Measures = []string{"nDCG@10", "MRR@10", "Recall@10", "S@1", "S@3", "S@5"}

// Values lists the measures in the order of Measures.
func (s Scores) Values() []float64 { return []float64{s.NDCG, s.MRR, s.Recall, s.S1, s.S3, s.S5} }

// relevantGrade is the lowest grade of a judged query that counts as an answer.
const relevantGrade = 2

// scale is how grades count: the least that is an answer, and what each adds
// to nDCG.
type scale struct {
	relevant int
	gain     func(grade int) float64
}

var (
	// graded is the scale of our own judged queries.
	graded = scale{relevantGrade, func(g int) float64 { return math.Exp2(float64(g)) - 1 }}
	// linear is that of collections in the BEIR shape, as trec_eval counts.
	linear = scale{1, func(g int) float64 { return float64(g) }}
)

// score measures a ranking given as the grades of its answers, 0 for those that
// are not judged, against all judged grades.
func (sc scale) score(ranked, judged []int) Scores {
	var s Scores
	ranked = ranked[:min(len(ranked), depth)]
	s.NDCG = sc.ndcg(ranked, judged)
	relevant, found := 0, 0
	for _, g := range judged {
		if g >= sc.relevant {
			relevant++
		}
	}
	for i, g := range ranked {
		if g < sc.relevant {
			continue
		}
		found++
		if found > 1 {
			continue
		}
		s.MRR = 1 / float64(i+1)
		s.S1, s.S3, s.S5 = within(i, 1), within(i, 3), within(i, 5)
	}
	if relevant > 0 {
		s.Recall = float64(found) / float64(relevant)
	}
	return s
}

func within(i, n int) float64 {
	if i < n {
		return 1
	}
	return 0
}

func (sc scale) ndcg(ranked, judged []int) float64 {
	ideal := slices.Clone(judged)
	slices.SortFunc(ideal, func(a, b int) int { return b - a })
	best := sc.dcg(ideal[:min(len(ideal), depth)])
	if best == 0 {
		return 0
	}
	return sc.dcg(ranked) / best
}

func (sc scale) dcg(grades []int) float64 {
	var sum float64
	for i, g := range grades {
		sum += sc.gain(g) / math.Log2(float64(i)+2)
	}
	return sum
}

// mean averages scores.
func mean(all []Scores) Scores {
	var m Scores
	if len(all) == 0 {
		return m
	}
	for _, s := range all {
		m.NDCG += s.NDCG
		m.MRR += s.MRR
		m.Recall += s.Recall
		m.S1 += s.S1
		m.S3 += s.S3
		m.S5 += s.S5
	}
	n := float64(len(all))
	return Scores{m.NDCG / n, m.MRR / n, m.Recall / n, m.S1 / n, m.S3 / n, m.S5 / n}
}
