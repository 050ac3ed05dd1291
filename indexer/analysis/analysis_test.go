package analysis

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/registry"
	"github.com/google/go-cmp/cmp"

	"daleel/corpus/corpustest"
)

func terms(name, text string) []string {
	out := []string{}
	for _, t := range Terms(name, text) {
		out = append(out, t.Term)
	}
	return out
}

func TestTerms(t *testing.T) {
	cases := []struct {
		name, in string
		want     string
	}{
		{Exact, "Article 25-A and 25A, s. 489–F", "article 25a and 25a s 489f"},
		{Exact, "22-A(6) Cr.P.C., C.P.C and P.Cr.L.J.", "22a 6 crpc cpc and pcrlj"},
		{Exact, "F.I.R. No.II of O.VII R.11", "fir no ii of o vii r 11"},
		{Exact, "child's don’t M.A.Khan v.State", "child dont m a khan v state"},
		{Exact, "2016-17 5-year Qanun-e-Shahadat e.g. café", "2016 17 5 year qanun e shahadat eg cafe"},
		{Exact, "the end.Next 3.4 s.302", "the end next 3 4 s 302"},
		{Exact, "oﬃcial con\u00ADtract", "official contract"},
		{English, "The children's stolen marriages shall not be for any wife's", "child steal marriag shall not ani wife"},
		{English, "offense offences unauthorized unauthorised", "offenc offenc unauthoris unauthoris"},
		{Urdu, "\u0643\u064A\u0627 بچّے کا حق؟ ۲۵ ٢٥", "بچے حق 25 25"},
		{Urdu, "\uFEDF\uFEE0\uFEE6 خواہ\u200Cمخواہ گھر", "للن خواہ مخواہ گھر"},
		{UrduLoose, "بچہ بچے بچوں لڑکیوں لڑکیاں لڑکی آئین", "بچ بچ بچ لڑکی لڑکی لڑکی این"},
		{RomanUrdu, "zamanat ضمانت giraftaari گرفتاری ko", "smnt smnt grftr grftr"},
	}
	for _, c := range cases {
		if diff := cmp.Diff(strings.Fields(c.want), terms(c.name, c.in)); diff != "" {
			t.Errorf("%s %q:\n%s", c.name, c.in, diff)
		}
	}
}

func TestRomanKeyMeets(t *testing.T) {
	for _, group := range []string{
		"zamanat zamaanat zamant zmanat", "talaq talaaq tallaq talak", "khula khulla khulaa",
		"nikah nikaah nika", "mehr mehar mahr", "shadi shaadi shaadee shadii", "qabza qabzah kabza kabzaa",
		"waris varis waaris", "bachi bachay bache", "aurat aurtein", "dhamki dhamkee dhmki", "zameen zamin"} {
		fs := strings.Fields(group)
		for _, w := range fs[1:] {
			if RomanKey(w) != RomanKey(fs[0]) {
				t.Errorf("RomanKey(%s) = %s, RomanKey(%s) = %s", fs[0], RomanKey(fs[0]), w, RomanKey(w))
			}
		}
	}
	for _, pair := range []string{"khula khala", "talaq tilak", "mehr mera", "saza zina", "qatal kitab"} {
		a, b, _ := strings.Cut(pair, " ")
		if RomanKey(a) == RomanKey(b) {
			t.Errorf("RomanKey merges %s and %s as %s", a, b, RomanKey(a))
		}
	}
}

func TestOffsets(t *testing.T) {
	text := "The wife’s Cr.P.C. 25-A حقوق"
	want := []string{"wife’s", "Cr.P.C.", "25-A", "حقوق"}
	var got []string
	for _, tok := range Terms(English, text) {
		got = append(got, text[tok.Start:tok.End])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if p := Terms(English, text)[0].Position; p != 2 {
		t.Errorf("position of wife = %d, want 2: dropped words count", p)
	}
}

func TestRegistered(t *testing.T) {
	cache := registry.NewCache()
	for name := range analyzers {
		if _, err := cache.AnalyzerNamed(name); err != nil {
			t.Error(err)
		}
	}
	if got := Terms("no such", "x"); got != nil {
		t.Errorf("unknown analyzer gave %v", got)
	}
}

func TestConcurrentStems(t *testing.T) {
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 200 {
				if got := terms(English, "marriages of children"); got[0] != "marriag" || got[1] != "child" {
					t.Error(got)
				}
			}
		}()
	}
	wg.Wait()
}

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"25-A Cr.P.C. wife's", "بچّے ﷺ ﻟﻠﻦ", "\xff\xfe'", "O.VII R.11", "a.b.c.d.e.f.g.h.i.j"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name := range analyzers {
			last, pos := 0, 0
			for _, tok := range Terms(name, s) {
				if tok.Start < last || tok.End <= tok.Start || tok.End > len(s) || tok.Position <= pos || tok.Term == "" {
					t.Fatalf("%s %q: token %+v after %d", name, s, tok, last)
				}
				if utf8.ValidString(s) && !utf8.ValidString(tok.Term) {
					t.Fatalf("%s %q: broken term %q", name, s, tok.Term)
				}
				last, pos = tok.End, tok.Position
			}
		}
	})
}

// BenchmarkAnalyze reads a large statute of the reference collection where it
// is held.
func BenchmarkAnalyze(b *testing.B) {
	files, _ := filepath.Glob(filepath.Join(corpustest.Shared(b), "corpus/pakistan-code/07[0-9][0-9]-*.txt"))
	var text []byte
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		text = append(text, raw...)
	}
	for _, name := range []string{English, Exact, Urdu, RomanUrdu} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for range b.N {
				analyzers[name].Analyze(text)
			}
		})
	}
}
