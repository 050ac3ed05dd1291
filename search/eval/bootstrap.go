package eval

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// resamples is how often a bootstrap draws; the seed is fixed so that a report
// is reproducible.
const resamples = 2000

// Interval is a 95 % interval of a mean.
type Interval struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// bootstrap gives the percentile interval of the mean of values.
func bootstrap(values []float64) Interval {
	if len(values) == 0 {
		return Interval{}
	}
	r := rand.New(rand.NewPCG(1, uint64(len(values))))
	means := make([]float64, resamples)
	for i := range means {
		var sum float64
		for range values {
			sum += values[r.IntN(len(values))]
		}
		means[i] = sum / float64(len(values))
	}
	slices.Sort(means)
	return Interval{means[resamples*25/1000], means[resamples*975/1000]}
}

// Difference compares two runs over the same queries.
type Difference struct {
	Measure  string   `json:"measure"`
	Mean     float64  `json:"mean"` // of b less a
	Interval Interval `json:"interval"`
	// P is the share of resamples in which the sign is the other or there is no
	// difference, doubled: below 0.05 the difference is unlikely to be chance.
	P float64 `json:"p"`
}

// String gives the difference as one line.
func (d Difference) String() string {
	return fmt.Sprintf("%+.3f [%+.3f,%+.3f] p %.2f", d.Mean, d.Interval.Low, d.Interval.High, d.P)
}

// Compare gives the paired bootstrap of b against a, a line a measure. Queries
// that only one run has are left out.
func Compare(a, b Report) []Difference {
	before := map[string]Scores{}
	for _, q := range a.Queries {
		before[q.ID] = q.Scores
	}
	diffs := make([][]float64, len(Measures))
	for _, q := range b.Queries {
		old, ok := before[q.ID]
		if !ok {
			continue
		}
		for i, v := range q.Scores.Values() {
			diffs[i] = append(diffs[i], v-old.Values()[i])
		}
	}
	out := make([]Difference, len(Measures))
	for i, d := range diffs {
		out[i] = difference(Measures[i], d)
	}
	return out
}

func difference(measure string, d []float64) Difference {
	out := Difference{Measure: measure, Interval: bootstrap(d), P: 1}
	if len(d) == 0 {
		return out
	}
	for _, v := range d {
		out.Mean += v / float64(len(d))
	}
	r := rand.New(rand.NewPCG(2, uint64(len(d))))
	against := 0
	for range resamples {
		var sum float64
		for range d {
			sum += d[r.IntN(len(d))]
		}
		if sum*out.Mean <= 0 {
			against++
		}
	}
	out.P = min(1, 2*float64(against)/resamples)
	return out
}
