package search

import "slices"

// sortTop puts the first k of s in order; the others follow in any order. It is
// for long lists of which little is shown.
func sortTop[T any](s []T, k int, order func(a, b T) int) {
	if k <= 0 {
		return
	}
	if k >= len(s)/4 {
		slices.SortFunc(s, order)
		return
	}
	top := s[:k] // a heap with the last in order at its root
	for i := k/2 - 1; i >= 0; i-- {
		sink(top, i, order)
	}
	for i := k; i < len(s); i++ {
		if order(s[i], top[0]) < 0 {
			s[i], top[0] = top[0], s[i]
			sink(top, 0, order)
		}
	}
	slices.SortFunc(top, order)
}

func sink[T any](heap []T, i int, order func(a, b T) int) {
	for {
		last := i
		for c := 2*i + 1; c <= 2*i+2 && c < len(heap); c++ {
			if order(heap[c], heap[last]) > 0 {
				last = c
			}
		}
		if last == i {
			return
		}
		heap[i], heap[last] = heap[last], heap[i]
		i = last
	}
}
