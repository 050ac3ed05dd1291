package guidance

import (
	"slices"
	"testing"
)

// One word brings the guide of the need that it names. What may be said of any need, a
// person or a small word, brings none; a few words more do.
func TestOneWordNamesANeed(t *testing.T) {
	m, words := builtInMatcher(t)
	for query, want := range map[string]string{
		"khula": "dower-and-divorce", "rape": "rape-first-hours", "salary": "wages-not-paid", "tezab": "acid-attack",
		"virasat": "inheritance-refused", "blackmail": "blackmail-money-or-meeting", "خودکشی": "thinking-of-suicide",
		"اغوا": "kidnapped-or-missing", "my salary": "wages-not-paid", "chori": "robbed", "cheque": "dishonoured-cheque",
		"husband": "", "brother": "", "cousin": "", "bhai": "", "شوہر": "", "doctor": "", "hotel": "", "neighbour": "",
		"hoon": "", "nahi": "", "ko": "", "کہا": "", "will": "", "guardian": "", "bacha": "", "honey": "", "kite": "",
		"husband beats": "domestic-violence", "bacha gum": "child-missing", "honey trap": "blackmail-money-or-meeting",
		"provident fund": "dismissed-from-work", "loan app": "loan-app", "rape case": "rape-first-hours", "house robbery": "robbed",
		"driver": "", "nurse": "", "qatal": "", "drug case": "", "charas case": "", "he will kill me": "threatened",
		"police ne utha liya": "held-by-police", "loan app threats": "loan-app",
		"power of attorney": "", "dog bite": "", "court fee": "", "traffic challan": "", "birth certificate": "", "بجلی بل": "",
	} {
		if got := first(m, meaning(words, query), query); got != want {
			t.Errorf("%q brings %q, want %q", query, got, want)
		}
	}
}

// A query that says all of another need is not drowned by words that all callers use.
func TestAnotherNeedSpeaksAgainstAGuide(t *testing.T) {
	m, words := builtInMatcher(t)
	for _, query := range []string{"how do i register my nikah", "how can I cancel the power of attorney I gave to my brother"} {
		if slug := first(m, meaning(words, query), query); slug != "" {
			t.Errorf("%q brings %s", query, slug)
		}
	}
	// Nor does a guide that is unsure hide the one that is sure.
	query := "my landlady renewed our agreement for one year and now after two months wants us to vacate the apartment"
	if slug := first(m, meaning(words, query), query); slug != "eviction" {
		t.Errorf("%q brings %q, want eviction", query, slug)
	}
}

// TestGuidesNameNeedsOfTheThesaurus holds that what guides say they are for, or not for,
// are needs of the thesaurus, and persons words of its lexicon.
func TestGuidesNameNeedsOfTheThesaurus(t *testing.T) {
	m, words := builtInMatcher(t)
	known := map[string]bool{}
	for _, c := range words.Concepts {
		known[c.ID] = true
	}
	for _, g := range m.guides {
		for _, id := range slices.Concat(g.Needs, g.NotFor) {
			if !known[id] {
				t.Errorf("%s names %q, which is no need of the thesaurus", g.Slug, id)
			}
		}
		if g.Whom != "" && len(m.whom[g.Whom]) < len(whomWords[g.Whom])/2 {
			t.Errorf("%s is for a %s, of whom the lexicon has %d words", g.Slug, g.Whom, len(m.whom[g.Whom]))
		}
	}
}
