package thesaurus

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"daleel/corpus"
	"daleel/corpus/library"
)

func mustLoad(t testing.TB) *Thesaurus {
	t.Helper()
	th, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return th
}

// TestData holds the data to what doc/relevance.md promises.
func TestData(t *testing.T) {
	th := mustLoad(t)
	places := map[Provision]bool{}
	for _, c := range th.Concepts {
		if c.Source == "" {
			t.Errorf("%s names no source", c.ID)
		}
		for _, p := range c.Provisions {
			p.Weight = 0
			places[p] = true
		}
	}
	if len(th.Concepts) < 700 || len(places) < 900 {
		t.Errorf("%d concepts for %d places in the law, want at least 700 for 900", len(th.Concepts), len(places))
	}
	t.Logf("%d concepts, %d words, %d phrases, %d places in the law", len(th.Concepts), len(th.Words), len(th.index().phrases), len(places))
	for _, p := range append(th.Check(nil), th.Unfound()...) {
		t.Error(p)
	}
}

var (
	workForm = regexp.MustCompile(`^/akn/pk(-[a-z]+)?/(constitution|act|ordinance|order|bill|rules)/[a-z0-9/-]+$`)
	eidForm  = regexp.MustCompile(`^$|^(sec|art|rule)_[0-9A-Z]+$|^ord_[0-9A-Z]+__rule_[0-9A-Z]+$|^sched_[0-9A-Z]+__entry_[0-9A-Z]+$`)
)

func TestProvisionsAreWellFormed(t *testing.T) {
	for _, c := range mustLoad(t).Concepts {
		for _, p := range c.Provisions {
			if !workForm.MatchString(p.Work) || !eidForm.MatchString(p.EID) || p.Weight <= 0 || p.Weight > 1 {
				t.Errorf("%s: %+v", c.ID, p)
			}
		}
	}
}

// TestSubjectsAreNamed holds that the rows of subjects, and no others, bear the
// name by which they are told from needs.
func TestSubjectsAreNamed(t *testing.T) {
	files, err := fs.Glob(embedded, "data/concepts*.tsv")
	if err != nil || len(files) < 2 {
		t.Fatalf("%v %v", files, err)
	}
	for _, f := range files {
		subjects := strings.HasPrefix(f, "data/concepts-subjects")
		if err := readTable(embedded, f, 7, func(c []string) error {
			if (Concept{ID: c[0]}).Subject() != subjects {
				t.Errorf("%s: %s: rows of concepts-subjects*.tsv begin with %q, others do not", f, c[0], subjectPrefix)
			}
			return nil
		}); err != nil {
			t.Error(err)
		}
	}
}

// TestSubjectsShareNoPhrase keeps a subject's many laws away from those who say what
// a row of needs says.
func TestSubjectsShareNoPhrase(t *testing.T) {
	th := mustLoad(t)
	needs := map[string]string{}
	for _, c := range th.Concepts {
		if c.Subject() {
			continue
		}
		for _, p := range slices.Concat(c.Legal, c.Plain, c.Urdu, c.Roman) {
			needs[strings.ToLower(p)] = c.ID
		}
	}
	for _, c := range th.Concepts {
		if !c.Subject() {
			continue
		}
		for _, p := range slices.Concat(c.Legal, c.Plain, c.Urdu, c.Roman) {
			if need, ok := needs[strings.ToLower(p)]; ok {
				t.Errorf("%s: %q stands in %s too", c.ID, p, need)
			}
		}
	}
}

// TestProvisionsExist looks the provisions up in the library of a data
// directory. A printed copy that lacks a page, or a split that loses a section,
// may leave a few out; more than that is a fault of the data.
func TestProvisionsExist(t *testing.T) {
	dir := os.Getenv("DALEEL_DATA")
	if dir == "" {
		t.Skip("DALEEL_DATA is not set: no library to look in")
	}
	lib, err := library.Open(filepath.Join(dir, "library"))
	if err != nil {
		t.Fatal(err)
	}
	held := heldProvisions(t, lib)
	total, missing := 0, 0
	th := mustLoad(t)
	for _, c := range th.Concepts {
		for _, p := range c.Provisions {
			if held[p.Work] == nil {
				continue // not held at all, or held under the row's other identifier
			}
			total++
			if p.EID != "" && !held[p.Work][p.EID] {
				missing++
				t.Logf("%s: %s#%s", c.ID, p.Work, p.EID)
			}
		}
	}
	t.Logf("%d of %d provisions are missing", missing, total)
	if missing*50 > total {
		t.Errorf("%d of %d provisions are missing, want at most 2 %%", missing, total)
	}
}

func heldProvisions(t *testing.T, lib *library.Library) map[string]map[string]bool {
	view, err := lib.View(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	held := map[string]map[string]bool{}
	for _, w := range view.Works {
		in := map[string]bool{}
		for _, e := range w.Expressions {
			d, err := lib.Document(e.Blob)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range d.Provisions {
				in[p.EID] = true
			}
		}
		held[w.ID] = in
	}
	return held
}

// TestExpand holds what must be found from words in three scripts.
func TestExpand(t *testing.T) {
	th := mustLoad(t)
	cases := []struct{ text, want string }{
		{"police will not write my report", "/akn/pk/act/1898/5#sec_22A"},
		{"FIR darj nahi kar rahe", "/akn/pk/act/1898/5#sec_22A"},
		{"پولیس ایف آئی آر درج نہیں کر رہی", "/akn/pk/act/1898/5#sec_22A"},
		{"my boss has not paid my salary for three months", "/akn/pk/act/1936/4#sec_15"},
		{"seth tankhwah nahi de raha", "/akn/pk/act/1936/4#sec_15"},
		{"mera shohar kharcha nahi deta", "/akn/pk/ordinance/1961/8#sec_9"},
		{"the airline lost my suitcase", "/akn/pk/act/2012/4#sched_1__entry_18"},
		{"the landlord cut off our electricity", "/akn/pk/ordinance/2001/4#sec_14"},
		{"police arrested a 15 year old boy", "/akn/pk/act/2018/22#sec_5"},
		{"superdari of vehicle", "/akn/pk/act/1898/5#sec_516A"},
		{"supurdari", "/akn/pk/act/1898/5#sec_516A"},
		{"kalandra 107/151", "/akn/pk/act/1898/5#sec_107"},
		{"quashment", "/akn/pk/act/1898/5#sec_561A"},
		{"ex parte decree set aside", "/akn/pk/act/1908/5#ord_9__rule_13"},
		{"cancellation of bail", "/akn/pk/act/1898/5#sec_497"},
		{"pre arrest bail", "/akn/pk/act/1898/5#sec_498"},
		{"temporary injunction", "/akn/pk/act/1908/5#ord_39__rule_1"},
		{"second marriage without permission", "/akn/pk/ordinance/1961/8#sec_6"},
		{"dusri shadi bina ijazat", "/akn/pk/ordinance/1961/8#sec_6"},
	}
	for _, c := range cases {
		e := th.Expand(c.text)
		var got []string
		for _, p := range e.Provisions {
			got = append(got, p.Work+"#"+p.EID)
		}
		if !slices.Contains(got[:min(len(got), 6)], c.want) {
			t.Errorf("%q gives %v, want %s in the first six", c.text, got, c.want)
		}
	}
}

func TestAges(t *testing.T) {
	cases := map[string]int{
		"15 year old": 15, "11-year-old girl": 11, "aged 14": 14, "13 saal ki larki": 13, "70 years old": 70, "۱۳ سالہ بچی": 13,
		"eight year old": 8, "das saal ka larka": 10, "آٹھ سال کا بیٹا": 8, "is fourteen and": 14, "is 14 days": 0, "do saal ki qaid": 0,
		"14 saal ki saza": 0, "7 years imprisonment": 0, "section 14": 0, "15": 0, "": 0, "year old": 0, "900 year old": 0,
		"am 70": 70, "im 15 and": 15, "i'm 68 and": 68, "i’m 14": 14, "is 75 and": 75, "is 75": 0, "am 30 and": 0, "am 15 days": 0, "umar 13 hai": 13,
		"عمر ۷۰ سال ہے": 70, "umr 14 saal hai": 14, "umar 16 saal": 0, "umar qaid": 0, "16 ki hoon": 16, "۷۰ کا ہوں": 70, "2 lakh ka hai": 0, "ek ki hai": 0, "20 ki hai": 0,
		"13 yrs girl": 13, "three years girl": 0, "14 saal beti": 14, "14 years imprisonment": 0, "3 saal sazaa": 0,
	}
	for text, want := range cases {
		if got, _ := age(tokens(text, english)); got != want {
			t.Errorf("age of %q is %d, want %d", text, got, want)
		}
	}
}

func TestLooksRoman(t *testing.T) {
	for text, want := range map[string]bool{
		"mujhe talaq chahiye": true, "FIR darj nahi kar rahe": true, "saza chori": true, "court marriage ke baad": true,
		"waiver of qisas by wali": false, "haq mehr recovery by wife": false, "how do i get khula": false, "": false, "ضمانت": false,
	} {
		if got := looksRoman(tokens(text, english)); got != want {
			t.Errorf("looksRoman(%q) = %v", text, got)
		}
	}
}

func TestNothingToExpand(t *testing.T) {
	th := mustLoad(t)
	for _, text := range []string{"", "   ", "???", "the of and", "12345", "мир"} {
		if e := th.Expand(text); len(e.Concepts) > 1 {
			t.Errorf("%.20q gives %v", text, e.Concepts)
		}
	}
}

// TestStory finds what a caller is about in the middle of a long story, in three
// scripts, and not what the rest of it mentions.
func TestStory(t *testing.T) {
	th := mustLoad(t)
	before := "Good morning, my name is Sara, I live with my parents near the old market and I teach small children at a primary school. My father is a retired driver and my mother is often ill. "
	after := " I have told nobody about this except my cousin and she said that I should ask you. Please tell me what to do now, I cannot sleep at night and I am ashamed to go out."
	for text, want := range map[string]string{
		before + "My landlord cut our electricity and threw our things on the street without any notice from the court." + after:                                                                                       "/akn/pk/ordinance/2001/4#sec_14",
		before + "A man at the bus stop follows me every day and touched me yesterday." + after:                                                                                                                        "/akn/pk/act/1860/45#sec_509",
		strings.Repeat("main lahore mein rehti hoon aur school mein parhati hoon ", 3) + "shohar ne teen talaq de di aur haq mehr nahi diya " + strings.Repeat("meri ammi bimar rehti hain aur abbu retired hain ", 3): "/akn/pk/ordinance/1961/8#sec_10",
	} {
		e := th.Story(text)
		if !slices.ContainsFunc(e.Provisions, func(p Provision) bool { return p.Work+"#"+p.EID == want }) {
			t.Errorf("%.60q brings %v, want %s", text[len(before):], e.Provisions, want)
		}
	}
	if e := th.Story(strings.Repeat("bail ", 3000)); len(e.Concepts) > maxConcepts {
		t.Errorf("%d concepts", len(e.Concepts))
	}
}

func TestReadRefuses(t *testing.T) {
	good := fstest.MapFS{
		"works.tsv":    {Data: []byte("name\twork\tunit\nA\t/akn/pk/act/1900/1\tsec\n")},
		"lexicon.tsv":  {Data: []byte("english\turdu\troman\tlaw\n")},
		"concepts.tsv": {Data: []byte("concept\tlegal\tplain\turdu\troman\tprovisions\tsource\nx\tthing\t\t\t\tA 1, 2*0.5\town\n")},
	}
	th, err := Read(good)
	if err != nil || len(th.Concepts) != 1 || th.Concepts[0].Provisions[1].Weight != 0.5 {
		t.Fatalf("%v %+v", err, th)
	}
	for name, row := range map[string]string{
		"unknown work": "x\tthing\t\t\t\tB 1\town", "bad weight": "x\tthing\t\t\t\tA 1*7\town", "columns": "x\t\t\t\t\t\t\t\t",
	} {
		bad := fstest.MapFS{"works.tsv": good["works.tsv"], "lexicon.tsv": good["lexicon.tsv"], "concepts.tsv": {Data: []byte("head\n" + row + "\n")}}
		if _, err := Read(bad); !errors.Is(err, corpus.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzExpand(f *testing.F) {
	th := mustLoad(f)
	for _, s := range []string{"bail", "mera shohar 15 saal ki", "ضمانت کیسے", "\xff\xfe", "۱۳ سالہ", "a b c d e f", "age"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e := th.Expand(s)
		if len(e.Concepts) > maxConcepts || len(e.Terms) > maxTerms || len(e.Provisions) > maxProvisions {
			t.Fatalf("%q: %d concepts, %d terms, %d provisions", s, len(e.Concepts), len(e.Terms), len(e.Provisions))
		}
		if _, err := json.Marshal(e); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		th, err := Read(os.DirFS("data"))
		if err != nil {
			b.Fatal(err)
		}
		th.index()
	}
}

func BenchmarkExpand(b *testing.B) {
	th := mustLoad(b)
	th.index()
	b.ResetTimer()
	b.ReportAllocs()
	for range b.N {
		th.Expand("mera shohar mujhe aur bachon ko kharcha nahi deta court mein case kaise karun")
		th.Expand("my husband beats me and threw me out of the house with my 5 year old")
	}
}

// TestExplained: a place's share of what is explained is that of its concept, all of
// a text that is one of its terms and less where the text says more.
func TestExplained(t *testing.T) {
	th := mustLoad(t)
	share := func(text string) float64 {
		ps := th.Expand(text).Provisions
		if len(ps) == 0 {
			t.Fatalf("%q has no place in the law", text)
		}
		return ps[0].Explained
	}
	if s := share("smuggling"); s < 0.99 {
		t.Errorf("a term explains %v of itself", s)
	}
	if s := share("smuggling lighthouse calendars"); s <= 0 || s > 0.8 {
		t.Errorf("a term explains %v of a text that says more", s)
	}
}
