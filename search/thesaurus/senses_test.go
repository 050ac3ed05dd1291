package thesaurus

import (
	"slices"
	"strings"
	"testing"
)

// TestSenses: words with two meanings are read by the words beside them. The
// sentences stand in none of the tables.
func TestSenses(t *testing.T) {
	th := mustLoad(t)
	m := th.index()
	cases := []struct{ text, word, means string }{
		{"mera bail chori ho gaya", "bail", "animal"},
		{"parosi ne mera bail zehar de kar maar diya", "bail", "animal"},
		{"bail manzoor hui magar police ne nahi chora", "bail", "bail"},
		{"bail", "bail", "bail"},
		{"zamanat qarz ki di thi ab bank tang kar raha hai", "zamanat", "surety"},
		{"zamanat kaise hogi", "zamanat", "bail"},
		{"qatal case se bari hone ka faisla", "bari", "acquit"},
		{"meri bari behan", "bari", "big"},
		{"parosi ne gali di", "gali", "swear"},
		{"gali ka rasta band kar diya", "gali", "road"},
		{"nakli dawa bechta hai", "dawa", "medicine"},
		{"dawa dair karna hai adalat mein", "dawa", "case"},
		{"افسر ترقی کے لیے چھونے کی شرط رکھتا ہے", "شرط", "condition"},
		{"cricket par shart lagana", "shart", "sport"},
	}
	for _, c := range cases {
		ws := tokens(c.text, english)
		for i := range ws {
			if !isUrdu(ws[i].text) {
				ws[i] = ws[i].as(roman)
			}
		}
		ls, _ := m.inContext(m.lemmas(ws, maxPhrase), m.lemmas(ws, 1))
		got := ""
		for _, l := range ls {
			if slices.Contains(strings.Fields(spell(l.words)), c.word) && l.row >= 0 {
				got = th.Words[l.row].English[0]
			}
		}
		if got != c.means {
			t.Errorf("%q: %s means %q, want %q", c.text, c.word, got, c.means)
		}
	}
}

// TestSensesAreTwo holds that every form of senses.tsv has another meaning beside it,
// there or in another table.
func TestSensesAreTwo(t *testing.T) {
	words := mustLoad(t).Words
	meanings := map[string]map[string]bool{}
	each := func(w Word, do func(key string)) {
		for kind, forms := range [...][]string{english: w.English[1:], roman: w.Roman, urdu: w.Urdu} {
			for _, form := range forms {
				do(string(rune('0'+kind)) + spell(tokens(form, scriptKind(kind))))
			}
		}
	}
	for _, w := range words {
		each(w, func(key string) {
			if meanings[key] == nil {
				meanings[key] = map[string]bool{}
			}
			meanings[key][nameOf(w)] = true
		})
	}
	n := 0
	for _, w := range words {
		if w.again {
			each(w, func(key string) {
				if n++; len(meanings[key]) < 2 {
					t.Errorf("%s of %s has no other meaning", key[1:], nameOf(w))
				}
			})
		}
	}
	if n == 0 {
		t.Error("no word has two meanings")
	}
}
