package analysis

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEach gives what Terms gives, text after text in the same memory.
func TestEach(t *testing.T) {
	texts := []string{"", "The Cr.P.C. and section 25-A of the child's Act, don't", "قانون کا نفاذ and bail", "x", "طلاق 12 Khula ka tareeqa — مُقدَّمہ"}
	for _, name := range []string{English, Exact, Urdu, UrduLoose, RomanUrdu, "none"} {
		for _, text := range texts {
			var got []Token
			Each(name, text, func(term []byte, start, end, position int) {
				got = append(got, Token{string(term), start, end, position})
			})
			want := Terms(name, text)
			if len(want) == 0 {
				want = nil
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %q: %s", name, text, diff)
			}
		}
	}
}
