package thesaurus

import (
	"testing"

	"daleel/corpus"
)

// TestLoans: an English word in Urdu letters that no row has is read as the word of the
// data that sounds so; words of Arabic letters, and short ones, are not.
func TestLoans(t *testing.T) {
	th := mustLoad(t)
	for urdu, want := range map[string]string{
		"کمشنر": "commissioner", "پیٹنٹ": "patent", "ٹوبیکو": "tobacco", "نیوکلیئر": "nuclear", "پٹیشن": "petition",
		"قصاص": "", "بچوں": "", "رہا": "", "مطالبہ": "", "عدالتوں": "",
	} {
		if got := th.index().loans.of(urdu); got != want {
			t.Errorf("%s sounds as %q, want %q", urdu, got, want)
		}
	}
	e := th.Expand("نیوکلیئر اتھارٹی")
	found := false
	for _, term := range e.Terms {
		found = found || term.Lang == corpus.English && term.Text == "nuclear"
	}
	if !found {
		t.Errorf("nuclear is not searched: %+v", e.Terms)
	}
}

func FuzzLoans(f *testing.F) {
	th := mustLoad(f)
	for _, s := range []string{"کمشنر", "ٹ", "", "آئی", "quotation", "gge"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if en := th.index().loans.of(s); en != "" && th.index().loans.uses[en] == 0 {
			t.Errorf("%q is read as %q, which is no word of the data", s, en)
		}
		if small := stem(s); small != "" && small[0] >= 'a' && small[0] <= 'z' {
			englishSounds(small)
		}
	})
}
