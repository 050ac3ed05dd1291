package thesaurus

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// TestFormsStandOnce holds that no word as it is spelt belongs to two meanings:
// the second is found only where other words speak for it. Those that belong to two on
// purpose stand in senses.tsv. Rows of one name are one meaning.
func TestFormsStandOnce(t *testing.T) {
	held := map[string]string{}
	for _, w := range mustLoad(t).Words {
		if w.again {
			continue
		}
		name := nameOf(w)
		for kind, forms := range [...][]string{english: w.English, roman: w.Roman, urdu: w.Urdu} {
			for _, form := range forms {
				ws := tokens(form, scriptKind(kind))
				if len(ws) == 0 || len(ws) > maxPhrase {
					t.Errorf("%q of %s has %d words, want 1 to %d", form, name, len(ws), maxPhrase)
					continue
				}
				if len(ws) == 1 && ws[0].stop {
					continue // an auxiliary of callers' sentences; the row has other forms
				}
				key := string(rune('0'+kind)) + spell(ws)
				if other, ok := held[key]; ok && other != name {
					t.Errorf("%q stands under %s and under %s", form, other, name)
				}
				held[key] = name
			}
		}
	}
}

// TestVerbs holds that a verb written as a stem is found in all its forms, and
// that a form that another row spells out stays there.
func TestVerbs(t *testing.T) {
	th, err := Read(fstest.MapFS{
		"works.tsv":     {Data: []byte("name\twork\tunit\nA\t/akn/pk/act/1900/1\tsec\n")},
		"lexicon.tsv":   {Data: []byte("english\turdu\troman\tlaw\nbuy\tخرید~\tkhareed~\t\nput\tلگا~\tlaga~\t\n")},
		"lexicon-b.tsv": {Data: []byte("english\turdu\troman\tlaw\npurchases\tخریداری|خریدو\tkhareedari\t\n")},
		"concepts.tsv":  {Data: []byte("concept\tlegal\tplain\turdu\troman\tprovisions\tsource\nx\tthing\t\t\t\tA 1\town\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	m := th.index()
	for text, want := range map[string]string{
		"خریدا": "buy", "خریدی": "buy", "خریدے": "buy", "خریدنا": "buy", "خریدنے": "buy", "خریدتے": "buy", "خرید": "buy",
		"خریدیں": "buy", "خریدلیا": "buy", "لگایا": "put", "لگائی": "put", "لگاتے": "put", "لگوں": "", "خریدو": "purchases", "خریداری": "purchases",
		"khareeda": "buy", "khareedi": "buy", "kharidna": "buy", "khareedte": "buy", "lagaya": "put", "lagayi": "put", "lagai": "put",
	} {
		kind := roman
		if isUrdu(text) {
			kind = urdu
		}
		ls, got := m.lemmas(tokens(text, kind), maxPhrase), ""
		if len(ls) == 1 && ls[0].row >= 0 {
			got = th.Words[ls[0].row].English[0]
		}
		if got != want {
			t.Errorf("%s means %q, want %q", text, got, want)
		}
	}
	if !slices.Contains(th.Words[0].Urdu, "خریدنا") || strings.Contains(strings.Join(th.Words[0].Roman, ""), "~") {
		t.Errorf("a verb is shown as %v %v, want its infinitive", th.Words[0].Urdu, th.Words[0].Roman)
	}
}

// TestExactBeforeStem holds words of one stem apart, and English words in Roman
// Urdu text apart from Urdu words of one sound.
func TestExactBeforeStem(t *testing.T) {
	th := mustLoad(t)
	m := th.index()
	for text, want := range map[string]string{"minority": "non muslim", "minor": "child", "market": "counter", "marketing": "advertisement"} {
		ls := m.lemmas(tokens(text, english), maxPhrase)
		if len(ls) != 1 || ls[0].row < 0 || th.Words[ls[0].row].English[0] != want {
			t.Errorf("%s is read as %+v, want %s", text, ls, want)
		}
	}
	for text, want := range map[string]string{"market": "counter", "chori": "steal", "choori": "gold"} {
		ls := m.lemmas(tokens(text, roman), maxPhrase)
		if len(ls) != 1 || ls[0].row < 0 || th.Words[ls[0].row].English[0] != want {
			t.Errorf("%s is read as %+v, want %s", text, ls, want)
		}
	}
}

// TestLoanWords holds the two spellings of English words in Urdu, and pronouns
// joined to a particle, which are none.
func TestLoanWords(t *testing.T) {
	for a, b := range map[string]string{"اسکول": "سکول", "اسٹیشن": "سٹیشن", "اسپیکر": "سپیکر", "اسمگلر": "سمگلر"} {
		if urduKey(a) != urduKey(b) {
			t.Errorf("%s is %s, %s is %s", a, urduKey(a), b, urduKey(b))
		}
	}
	if ls := mustLoad(t).index().lemmas(tokens("اسکی اسکے کردیا ہوگئے کیلئے", urdu), maxPhrase); len(ls) > 0 {
		t.Errorf("auxiliaries are read as %v", ls)
	}
}

func TestMeaningNeedsEnglish(t *testing.T) {
	th := &Thesaurus{}
	if err := th.addWord([]string{"", "لفظ", "lafz", ""}); err == nil {
		t.Error("a row without an English word is taken")
	}
}

// TestReader holds that words read once are the words of the whole text.
func TestReader(t *testing.T) {
	th, r := mustLoad(t), reader{}
	for _, c := range th.Concepts {
		for kind, list := range [...][]string{english: slices.Concat(c.Legal, c.Plain), roman: c.Roman, urdu: c.Urdu} {
			for _, text := range list {
				if got, want := r.tokens(text, scriptKind(kind)), tokens(text, scriptKind(kind)); !slices.Equal(got, want) {
					t.Errorf("%q is read as %v, want %v", text, got, want)
				}
			}
		}
	}
}
