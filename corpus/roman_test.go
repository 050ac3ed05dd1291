package corpus_test

import (
	"testing"

	"daleel/corpus"
)

func TestRoman(t *testing.T) {
	for n := 1; n < 4000; n++ {
		got, ok := corpus.ParseRoman(corpus.Roman(n))
		if !ok || got != n {
			t.Fatalf("ParseRoman(Roman(%d)) = %d, %v", n, got, ok)
		}
	}
	for _, bad := range []string{"", "IIII", "VX", "ABC", "IC"} {
		if n, ok := corpus.ParseRoman(bad); ok {
			t.Errorf("corpus.ParseRoman(%q) = %d", bad, n)
		}
	}
}
