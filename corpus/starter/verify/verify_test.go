package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus/corpustest"
	"daleel/corpus/starter"
)

func TestMentions(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"a term which may extend to fourteen years", []string{"max 14 y"}},
		{"not be less than five years and may extend up to ten years", []string{"min 5 y", "max 10 y"}},
		{"not less than two years nor more than five years", []string{"min 2 y", "max 5 y"}},
		{"fine of up to two hundred and fifty thousand rupees", []string{"max 250000 rs"}},
		{"fine which shall not be less than Rs. 50,000/- and up to Rs. 100,000/-", []string{"min 50000 rs", "max 100000 rs"}},
		{"a term of ten years", []string{"fixed 10 y"}},
		{"may extend to 1[twenty-five years]", []string{"max 25 y"}},
		{"five lakh rupees", []string{"fixed 500000 rs"}},
		{"a minimum fine of one million rupees", []string{"min 1000000 rs"}},
		{"twentyfour hours", []string{"fixed 24 h"}},
		{"one hundred thousand (100,000) rupees", []string{"fixed 100000 rs"}},
		{"nothing here", nil},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range mentions(tt.in) {
			if m.unit != "" {
				got = append(got, keys([]mention{m}, func(m mention) string { return string(m.role) + " " + itoa(m.n) + " " + m.unit })...)
			}
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%q: %s", tt.in, d)
		}
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

// inventedAct is a made-up text with the oddities of real ones.
const inventedAct = `CARTS ACT, 2001

1. Short title.—
This Act may be called the Carts Act, 2001.

2. Taking a cart.—
(1) A person who takes a cart shall be punished with imprisonment which may extend to two
years or with fine which may extend to five hundred rupees or with both.
1
[2A. Repeated taking.__ A person who does so again shall be punished with imprisonment of not less
than three years and with fine.]
1
Ins. by Act No. VII of 2003, s.2.
1500. Not a section of this Act but 500 with a footnote.

3-B. Class.— (1) Offences under this Act, except those of sections 2A and 9, shall be bailable,
compoundable and non-cognizable.
(2) Offences of sections 2A and 9 shall be non-bailable, cognizable and non-compoundable.
`

func TestSections(t *testing.T) {
	s := invented(t)
	for number, want := range map[string]string{"1": "1. Short", "2": "2. Taking", "2A": "2A. Repeated", "3B": "3-B. Class"} {
		sp, ok := s.at[number]
		if !ok || !strings.HasPrefix(s.text[sp.start:], want) {
			t.Errorf("section %s: %v at %v", number, ok, sp)
		}
	}
}

func invented(t *testing.T) *source {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "carts.txt"), []byte(inventedAct), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := readSource(dir, "carts.txt")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const inventedSchedule = `The entries in the second and seventh columns of this schedule are references.
601   Taking carts    May arrest   Warrant   Not bailable.   Not       Prison
                      without                                compoundable
602   Leaving carts   Ditto ..     Ditto ..  Ditto ..        Ditto ..  Fine
602A  Hiding carts    Shall not    Summons   Bailable        Compound- Fine
603   Selling carts   Ditto ..     Ditto ..  Ditto ..        Ditto ..  Fine
604   Painting carts   in    two   lines    that    break
605   Washing carts   Ditto ..     Ditto ..  Ditto ..        Ditto ..  Fine
`

func TestScheduleResolvesDitto(t *testing.T) {
	var got []string
	for _, r := range schedule(inventedSchedule) {
		if r.number != "" {
			got = append(got, strings.Join([]string{r.number, r.cognizable, r.bailable, r.compoundable}, ","))
		}
	}
	// 603 lies below a row put in later, so its Ditto is not believed; the row of
	// 604 cannot be read and ends the chain.
	want := []string{"601,yes,no,no", "602,yes,no,no", "602A,no,yes,yes", "603,,,", "604,,,", "605,,,"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func FuzzReading(f *testing.F) {
	f.Add(inventedAct)
	f.Add(inventedSchedule)
	f.Add("rupees two hundred and and thousand lakh 1[")
	f.Fuzz(func(t *testing.T, text string) {
		for _, m := range mentions(text) {
			if m.start < 0 || m.end > len(text) || m.start >= m.end {
				t.Errorf("mention out of range: %+v", m)
			}
		}
		increasing(openings(text))
		schedule(text)
	})
}

// TestEveryFactAgainstTheTexts is the proof: nothing fails, and of the works
// whose text is held at least 95 of 100 facts are checked.
func TestEveryFactAgainstTheTexts(t *testing.T) {
	v := standard(t)
	r := v.verify()
	for _, s := range r.failed {
		t.Error(s)
	}
	if held := len(r.unchecked) - 2; held*20 > r.checked {
		t.Errorf("%d facts checked, %d of held texts not", r.checked, held)
	}
	t.Logf("%d facts checked, %d not", r.checked, len(r.unchecked))
}

func standard(t *testing.T) *verifier {
	t.Helper()
	dir := filepath.Join(corpustest.Shared(t), "corpus")
	works, proofs, err := starter.Works()
	if err != nil {
		t.Fatal(err)
	}
	v := newVerifier(dir, works, proofs)
	if v.advice, err = starter.AllAdvice(); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestGuidesNumbersAreCaught changes a number in a guide's sentence.
func TestGuidesNumbersAreCaught(t *testing.T) {
	v := standard(t)
	found := false
	for _, a := range v.advice {
		if a.Guide != "child-missing" || !strings.Contains(a.Text, "two hours") {
			continue
		}
		found = true
		a.Text = strings.Replace(a.Text, "two hours", "twelve hours", 1)
		var r report
		if v.sentence(&r, a); len(r.failed) == 0 {
			t.Errorf("not noticed: %q", a.Text)
		}
	}
	if !found {
		t.Error("the sentence is gone")
	}
}

// planted is a wrong fact and where it is put.
type planted struct {
	name, work, eid string
	change          func(e *starter.Entry)
}

func term(i int, ts ...starter.Term) func(*starter.Entry) {
	return func(e *starter.Entry) { e.Penalties[i].Terms = ts }
}

func fine(i int, as ...starter.Amount) func(*starter.Entry) {
	return func(e *starter.Entry) { e.Penalties[i].Amounts = as }
}

func plain(old, now string) func(*starter.Entry) {
	return func(e *starter.Entry) { e.Digest.Plain = strings.Replace(e.Digest.Plain, old, now, 1) }
}

func class(c starter.Class) func(*starter.Entry) {
	return func(e *starter.Entry) {
		if c.By == "" {
			c.By = e.Class.By
		}
		e.Class = c
	}
}

func y(r starter.Role, n int) starter.Term    { return starter.Term{Role: r, N: n, Unit: "y"} }
func rs(r starter.Role, n int) starter.Amount { return starter.Amount{Role: r, Rupees: n} }

// mistakes are those that a tired editor makes.
var mistakes = []planted{
	{"neighbour's length", "peca-2016", "sec_21", term(0, y("max", 7))},
	{"child's rung as the general one", "peca-2016", "sec_21", term(1, y("max", 5))},
	{"fixed taken for most", "peca-2016", "sec_21", term(2, y("max", 10))},
	{"dropped zero", "peca-2016", "sec_21", fine(0, rs("max", 500_000))},
	{"zero too many", "peca-2016", "sec_3", fine(0, rs("max", 500_000))},
	{"years for months", "peca-2016", "sec_3", term(0, y("max", 3))},
	{"text of 2016", "peca-2016", "sec_22", term(0, y("max", 7))},
	{"least left out", "peca-2016", "sec_22A", term(0, y("max", 10))},
	{"least and most swapped", "peca-2016", "sec_22A", term(0, y("max", 5), y("min", 10))},
	{"least and most of the fine swapped", "peca-2016", "sec_22A", fine(0, rs("max", 500_000), rs("min", 10_000_000))},
	{"least of the fine taken for most", "peca-2016", "sec_22B", fine(0, rs("max", 1_000_000))},
	{"or both for and", "peca-2016", "sec_22B", func(e *starter.Entry) { e.Penalties[0].Joint = "either" }},
	{"and for or both", "peca-2016", "sec_20", func(e *starter.Entry) { e.Penalties[0].Joint = "and" }},
	{"bailable", "peca-2016", "sec_21", class(starter.Class{Bailable: "yes", Cognizable: "yes", Compoundable: "no"})},
	{"non-cognizable", "peca-2016", "sec_14", class(starter.Class{Bailable: "no", Cognizable: "no", Compoundable: "no"})},
	{"class of the wrong sub-section", "peca-2016", "sec_24", class(starter.Class{Bailable: "no", Cognizable: "yes", Compoundable: "no", By: "section 43(2)"})},
	{"class by the rule that excepts it", "peca-2016", "sec_20", class(starter.Class{Bailable: "yes", Cognizable: "no", Compoundable: "yes", By: "section 43(1)"})},
	{"wrong section number", "peca-2016", "sec_24", func(e *starter.Entry) { e.Number = "25" }},
	{"wrong amending Act", "peca-2016", "sec_26A", func(e *starter.Entry) { e.Digest.Changed = "Added by Act XII of 2024" }},
	{"hours", "peca-2016", "sec_2C", plain("twenty-four", "forty-eight")},
	{"days", "peca-2016", "sec_30A", plain("thirty days", "ninety days")},
	{"life left out", "ppc-1860", "sec_302", func(e *starter.Entry) { e.Penalties[1].Life = false }},
	{"death put in", "ppc-1860", "sec_354A", func(e *starter.Entry) { e.Penalties[0].Death = true }},
	{"old most of 406", "ppc-1860", "sec_406", term(0, y("max", 3))},
	{"least of rape", "ppc-1860", "sec_376", term(0, y("min", 7), y("max", 25))},
	{"rest of life left out", "ppc-1860", "sec_376", func(e *starter.Entry) { e.Penalties[0].Natural = false }},
	{"old punishment of abuse", "ppc-1860", "sec_377B", term(0, y("max", 7))},
	{"acid: least of the fine", "ppc-1860", "sec_336B", fine(0, rs("min", 100_000))},
	{"Schedule: bail of 302", "ppc-1860", "sec_302", class(starter.Class{Bailable: "yes", Cognizable: "yes", Compoundable: "yes"})},
	{"Schedule: settlement of 376", "ppc-1860", "sec_376", class(starter.Class{Bailable: "no", Cognizable: "yes", Compoundable: "yes"})},
	{"Schedule: 354 not cognizable", "ppc-1860", "sec_354", class(starter.Class{Bailable: "yes", Cognizable: "no", Compoundable: "no"})},
	{"Schedule: an unreadable row claimed", "ppc-1860", "sec_355", class(starter.Class{Bailable: "yes", Cognizable: "no", Compoundable: "yes"})},
	{"inheritance: least", "ppc-1860", "sec_498A", term(0, y("min", 3), y("max", 10))},
	{"trafficking: text of 2018", "trafficking-2018", "sec_3", term(0, y("max", 7))},
	{"smuggling: crore for lakh", "migrant-smuggling-2018", "sec_3", fine(0, rs("max", 1_000_000))},
	{"age of the girl", "child-marriage-1929", "sec_2", plain("sixteen", "fourteen")},
	{"age of the man", "child-marriage-1929", "sec_4", plain("eighteen", "twenty-five")},
	{"officer's fine", "zainab-alert-2020", "sec_9", fine(0, rs("min", 5_000), rs("max", 100_000))},
	{"hours of the police", "zainab-alert-2020", "sec_7", plain("two hours", "twelve hours")},
	{"days of talaq", "mflo-1961", "sec_7", plain("ninety", "sixty")},
	{"months for a family case", "family-courts-1964", "sec_12A", plain("six months", "nine months")},
	{"other laws: short prison called cognizable", "mflo-1961", "sec_6", class(starter.Class{Bailable: "yes", Cognizable: "yes", Compoundable: "no"})},
	{"other laws: three years called bailable", "domestic-violence-2026", "sec_4", class(starter.Class{Bailable: "yes", Cognizable: "yes", Compoundable: "no"})},
	{"second child marriage rung", "ict-child-marriage-2025", "sec_6", term(1, y("max", 3))},
	{"court of the wrong rank", "trafficking-2018", "sec_3", func(e *starter.Entry) { e.Digest.Court = "Court of Session (section 10)" }},
	{"settled without leave", "ppc-1860", "sec_420", class(starter.Class{Bailable: "not verified", Cognizable: "yes", Compoundable: "yes", By: "Schedule II to the Code of Criminal Procedure, row 420, and section 345(1)"})},
	{"second copy of the Schedule answers otherwise", "ppc-1860", "sec_420", class(starter.Class{Bailable: "no", Cognizable: "yes", Compoundable: "yes"})},
	{"bonded labour by the Schedule", "bonded-labour-1992", "sec_11", class(starter.Class{Bailable: "no", Cognizable: "yes", Compoundable: "no", By: starter.OtherLaws})},
	{"rung left out", "peca-2016", "sec_21", func(e *starter.Entry) { e.Penalties = e.Penalties[:2] }},
	{"rungs swapped", "peca-2016", "sec_24", func(e *starter.Entry) { e.Penalties[0], e.Penalties[1] = e.Penalties[1], e.Penalties[0] }},
	{"life for death", "ppc-1860", "sec_367A", func(e *starter.Entry) { e.Penalties[0].Death, e.Penalties[0].Life = false, true }},
	{"only one rung, its life left out", "ppc-1860", "sec_354A", func(e *starter.Entry) { e.Penalties[0].Life, e.Penalties[0].Joint = false, "" }},
	{"arsh for daman", "ppc-1860", "sec_337F", func(e *starter.Entry) { e.Penalties[0].With = []string{"diyat"} }},
	{"forfeiture forgotten elsewhere", "ppc-1860", "sec_365", func(e *starter.Entry) { e.Penalties[0].With = []string{"forfeiture"} }},
	{"the wrong neighbour's punishment", "anti-rape-2021", "sec_26", func(e *starter.Entry) { e.Penalties[0].As.En = "section 376B of the Penal Code" }},
	{"year of the amending Act", "peca-2016", "sec_22A", func(e *starter.Entry) { e.Digest.Changed = "Added by Act XXXVII of 2022" }},
	{"age in plain words", "ppc-1860", "sec_366A", plain("eighteen", "sixteen")},
	{"days of appeal", "peca-2016", "sec_47", plain("thirty", "sixty")},
	{"the proviso's answer for all", "peca-2016", "sec_24", class(starter.Class{Bailable: "yes", Cognizable: "yes", Compoundable: "yes"})},
	{"committee's days", "workplace-harassment-2010", "sec_4", plain("thirty days", "ninety days")},
}

func TestPlantedErrorsAreCaught(t *testing.T) {
	v := standard(t)
	if len(mistakes) < 30 {
		t.Fatalf("only %d errors are planted", len(mistakes))
	}
	for _, p := range mistakes {
		t.Run(p.name, func(t *testing.T) {
			w, e := copyOf(t, v, p.work, p.eid)
			s, err := v.text(w.Text)
			if err != nil {
				t.Fatal(err)
			}
			p.change(e)
			var r report
			v.entry(&r, w, e, s)
			if len(r.failed) == 0 {
				t.Errorf("%s %s: not noticed", p.work, p.eid)
			}
		})
	}
}

// copyOf returns a work and one of its entries, deep enough to be changed.
func copyOf(t *testing.T, v *verifier, work, eid string) (*starter.Work, *starter.Entry) {
	t.Helper()
	for _, w := range v.works {
		if w.Name != work {
			continue
		}
		for _, e := range w.Entries {
			if e.EID == eid {
				e.Penalties = slices.Clone(e.Penalties)
				return w, &e
			}
		}
	}
	t.Fatalf("no digest %s %s", work, eid)
	return nil, nil
}

// TestShiftedProofsAreCaught moves each proof of an offence to the next section.
func TestShiftedProofsAreCaught(t *testing.T) {
	v := standard(t)
	w, e := copyOf(t, v, "peca-2016", "sec_21")
	s, err := v.text(w.Text)
	if err != nil {
		t.Fatal(err)
	}
	shift := s.at["22"].start - s.at["21"].start
	moved := newVerifier(v.dir, v.works, map[string][]starter.Proof{})
	for _, p := range v.proofs[w.Name] {
		p.Start, p.End = p.Start+shift, p.End+shift
		moved.proofs[w.Name] = append(moved.proofs[w.Name], p)
	}
	var r report
	moved.entry(&r, w, e, s)
	if len(r.failed) < 6 {
		t.Errorf("only %d of the shifted proofs fail: %v", len(r.failed), r.failed)
	}
}
