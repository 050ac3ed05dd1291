package search

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

func TestSortTop(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for _, n := range []int{0, 1, 5, 40, 1000} {
		for _, k := range []int{0, 1, 3, 20, 249, 2000} {
			s := make([]int, n)
			for i := range s {
				s[i] = r.IntN(300)
			}
			want := slices.Sorted(slices.Values(s))
			sortTop(s, k, cmp.Compare[int])
			if k = min(k, n); !slices.Equal(s[:k], want[:k]) {
				t.Errorf("first %d of %d: %v", k, n, s[:k])
			}
			if diff := gocmp.Diff(want, slices.Sorted(slices.Values(s))); diff != "" {
				t.Errorf("%d of %d: elements differ: %s", k, n, diff)
			}
		}
	}
}
