package corpus

import "testing"

func TestCountScripts(t *testing.T) {
	for _, c := range []struct {
		text          string
		arabic, latin int
	}{
		{"", 0, 0},
		{"Section 302, PPC", 0, 10},
		{"دفعہ ۳۰۲", 7, 0},
		{"قتلِ عمد", 6, 0}, // but for the vowel sign
		{"خلع، طلاق؟ 21", 7, 0},
		{"né en 1908", 0, 4},
		{"Закон", 0, 0},
	} {
		if a, l := CountScripts(c.text); a != c.arabic || l != c.latin {
			t.Errorf("%q: %d and %d, want %d and %d", c.text, a, l, c.arabic, c.latin)
		}
		if MostlyArabic(c.text) != (c.arabic > c.latin) {
			t.Errorf("%q: mostly Arabic is %v", c.text, MostlyArabic(c.text))
		}
	}
}
