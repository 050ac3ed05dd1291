package search

import (
	"testing"

	"daleel/search/intent"
)

// A provision named with its Act, and nobody spoken of, is a lawyer's query.
func TestLawyerly(t *testing.T) {
	for text, want := range map[string]bool{
		"498 CrPC pre arrest bail":                  true,
		"art. 25A right to education":               true,
		"my son was booked under 380 PPC":           false,
		"mere bhai par 489-F PPC ka parcha ho gaya": false,
		"میرے شوہر پر دفعہ 380 تعزیرات پاکستان کا الزام": false,
	} {
		if got := (&understood{named: true, told: text}).lawyerly(); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestCaseLawNeedsNoGuide(t *testing.T) {
	for text, want := range map[string]bool{"Lahore High Court khula dower return": true, "my husband went to the Lahore High Court": false} {
		u := understood{told: text, info: QueryInfo{Intent: string(intent.CaseLaw)}}
		if got := u.lawyerly(); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// TestSpokenLetters reads a word of a caller's that is a law's letters too as a word.
func TestSpokenLetters(t *testing.T) {
	ordinary := func(w string) bool { return w == "hit" }
	for _, c := range []struct {
		told, typed string
		want        bool
	}{
		{"my boss hit me", "hit", true}, {"my boss HIT me", "HIT", false}, {"hit act", "hit", false},
		{"my case under mflo", "mflo", false}, {"section 5 hit act for my son", "hit", false}, {"my son", "", false},
	} {
		u := understood{told: c.told, ordinary: ordinary}
		if got := u.spoken(c.typed); got != c.want {
			t.Errorf("%q: %v", c.told, got)
		}
	}
}
