package identity

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/corpus/workid"
)

func act(sha, title, number string, year int) Candidate {
	return Candidate{
		SHA256: sha + "0000000000000000", Quality: 1, Units: 10,
		Meta: corpus.Metadata{Kind: corpus.KindAct, Title: title, Number: number, Year: year, Language: corpus.English},
	}
}

func catalogued(c Candidate) Candidate {
	c.Catalogued = true
	return c
}

func ids(works []Work) []string {
	var s []string
	for _, w := range works {
		s = append(s, w.ID)
	}
	return s
}

func TestResolve(t *testing.T) {
	urdu := act("u", "باغ ایکٹ", "7", 2031)
	urdu.Meta.Language, urdu.Meta.AltTitles = corpus.Urdu, []string{"Orchards Act, 2031"}
	vouched := act("v", "Orchards Act, 2031", "7", 2031)
	vouched.Catalogued = true
	digest := Candidate{SHA256: "d", Digest: true, Work: "/akn/pk/act/2031/7", Meta: corpus.Metadata{Kind: corpus.KindDigest, Title: "Orchards Act, 2031"}}
	bill := act("b", "Prevention of Electronic Crimes Act, 2016", "", 2016)
	bill.Meta.Kind = corpus.KindBill
	constitution := act("c", "The Basic Law", "", 0)
	constitution.Meta.Kind = corpus.KindConstitution
	poor := act("a", "Orchards Wells and of Lamps Act, 2031", "", 2031)
	poor.Quality = 0.4
	alone := Candidate{SHA256: "e", Digest: true, Work: "/akn/pk-pb/act/2014/26", Meta: corpus.Metadata{Kind: corpus.KindDigest}}
	cases := []struct {
		name  string
		in    []Candidate
		want  []string
		sizes []int
	}{
		{"copies of one Act", []Candidate{act("a", "Orchards Act, 2031", "7", 2031), act("b", "THE ORCHARD ACT 2031", "7", 2031)}, []string{"/akn/pk/act/2031/7"}, []int{2}},
		{"a misread letter", []Candidate{act("a", "Orchards Protection Act, 2031", "7", 2031), act("b", "Orchards Prctection Act, 2031", "7", 2031)}, []string{"/akn/pk/act/2031/7"}, []int{2}},
		{"two languages", []Candidate{act("a", "Orchards Act, 2031", "7", 2031), urdu}, []string{"/akn/pk/act/2031/7"}, []int{2}},
		{"a shared number names neither", []Candidate{act("a", "Orchards Act, 2031", "7", 2031), act("b", "Harbour Dues Act, 2031", "7", 2031)}, []string{"/akn/pk/act/2031/harbour-dues-act", "/akn/pk/act/2031/orchards-act"}, []int{1, 1}},
		{"a shared number that a catalogue vouches for", []Candidate{vouched, act("b", "Harbour Dues Act, 2031", "7", 2031)}, []string{"/akn/pk/act/2031/7", "/akn/pk/act/2031/harbour-dues-act"}, []int{1, 1}},
		{"no number joins its copy", []Candidate{act("a", "Orchards Act, 2031", "7", 2031), act("b", "Orchards Act", "", 2031)}, []string{"/akn/pk/act/2031/7"}, []int{2}},
		{"no number at all", []Candidate{act("a", "Orchards Act, 2031", "", 2031)}, []string{"/akn/pk/act/2031/orchards-act"}, []int{1}},
		{"an amending Act is not the Act", []Candidate{act("a", "Orchards Act, 2031", "7", 2031), act("b", "Orchards (Amendment) Act, 2031", "7", 2031)}, []string{"/akn/pk/act/2031/orchards-act", "/akn/pk/act/2031/orchards-amendment-act"}, []int{1, 1}},
		{"amending Acts of one title", []Candidate{act("a", "Orchards (Amendment) Act, 2031", "7", 2031), act("b", "Orchards (Amendment) Act, 2031", "9", 2031)}, []string{"/akn/pk/act/2031/7", "/akn/pk/act/2031/9"}, []int{1, 1}},
		{"numbers of one title differ", []Candidate{vouched, act("b", "Orchards Act, 2031", "8", 2031)}, []string{"/akn/pk/act/2031/7"}, []int{2}},
		{"the table of known Acts outranks an index", []Candidate{catalogued(act("a", "Juvenile Justice System Act, 2018", "21", 2018)), catalogued(act("b", "Harbour Dues Act, 2018", "22", 2018))}, []string{"/akn/pk/act/2018/22", "/akn/pk/act/2018/harbour-dues-act"}, []int{1, 1}},
		{"a copy of a known Act that does not know its number", []Candidate{act("a", "Prevention of Electronic Crimes Act, 2016", "40", 2016), act("b", "THE PREVENTION OF ELECTRONIC CRIMES ACT, 2016", "", 2016)}, []string{"/akn/pk/act/2016/40"}, []int{2}},
		{"another order of words where a copy has no number", []Candidate{catalogued(act("a", "Lamps, Wells and Orchards Act, 2031", "7", 2031)), act("b", "Lamps, Orchards and Wells Act", "", 2031)}, []string{"/akn/pk/act/2031/7"}, []int{2}},
		{"numbered in the year after its title's", []Candidate{act("a", "Prevention of Electronic Crimes Act, 2016", "40", 2016), act("b", "Prevention of Electronic Crimes Act, 2016", "40", 2017)}, []string{"/akn/pk/act/2016/40"}, []int{2}},
		{"a Bill under the title of the Act", []Candidate{bill}, []string{"/akn/pk/bill/2016/prevention-of-electronic-crimes-act"}, []int{1}},
		{"a Constitution that does not say its year", []Candidate{constitution}, []string{"/akn/pk/constitution/1973"}, []int{1}},
		{"the best copy names a work without a number", []Candidate{poor, act("b", "Orchards of Lamps and Wells Act, 2031", "", 2031)}, []string{"/akn/pk/act/2031/orchards-of-lamps-and-wells-act"}, []int{2}},
		{"a digest hangs on its work", []Candidate{digest, act("a", "Orchards Act, 2031", "7", 2031)}, []string{"/akn/pk/act/2031/7"}, []int{1}},
		{"a digest stands for a work not held", []Candidate{alone}, []string{"/akn/pk-pb/act/2014/26"}, []int{0}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := Resolve(c.in)
			if diff := cmp.Diff(c.want, ids(got)); diff != "" {
				t.Fatalf("identifiers: %s", diff)
			}
			for i, w := range got {
				if len(w.Members) != c.sizes[i] {
					t.Errorf("%s has %d copies, want %d", w.ID, len(w.Members), c.sizes[i])
				}
			}
		})
	}
}

func TestResolveJudgments(t *testing.T) {
	j := func(sha string, fp uint64, k corpus.Case, year int) Candidate {
		return Candidate{SHA256: sha + "0000000000000000", Quality: 1, Units: 3, Fingerprint: fp, Meta: corpus.Metadata{Kind: corpus.KindJudgment, Year: year, Case: &k, Language: corpus.English}}
	}
	got := Resolve([]Candidate{
		j("a", 1, corpus.Case{Court: "pklhc", Neutral: "2031 LHC 12"}, 2030),
		j("b", 1, corpus.Case{Court: "pksc", Numbers: []string{"Civil Appeal No. 3-K of 2031"}}, 2031),
		j("c", ^uint64(0), corpus.Case{Court: "pksc", Numbers: []string{"Civil Appeal No. 3-K of 2031"}}, 2031),
		j("d", 1, corpus.Case{Court: "pkshc", Neutral: "2031 SHC KHI 44"}, 2031),
	})
	want := []string{
		"/akn/pk/judgment/pklhc/2031/12", "/akn/pk/judgment/pksc/2031/ca-3-k-2031",
		"/akn/pk/judgment/pksc/2031/ca-3-k-2031-2", "/akn/pk/judgment/pkshc/2031/khi-44",
	}
	if diff := cmp.Diff(want, ids(got)); diff != "" {
		t.Error(diff)
	}
}

// TestResolveIgnoresOrder: an interrupted run takes files in another order and
// must end in the same library.
func TestResolveIgnoresOrder(t *testing.T) {
	var in []Candidate
	titles := []string{"Orchards Act, 2031", "Orchards (Amendment) Act, 2031", "Harbour Dues Act, 2031", "Harbor Due Act, 2031", "Wells Act, 2031"}
	for i := range 60 {
		c := act(string(rune('a'+i%26))+string(rune('a'+i/26)), titles[i%len(titles)], []string{"7", "8", ""}[i%3], 2031)
		c.Catalogued = i%7 == 0
		in = append(in, c)
	}
	want := resolved(in)
	for range 30 {
		shuffled := slices.Clone(in)
		rand.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if diff := cmp.Diff(want, resolved(shuffled)); diff != "" {
			t.Fatal(diff)
		}
	}
}

// resolved lists works with their copies by hash.
func resolved(in []Candidate) map[string][]string {
	m := map[string][]string{}
	for _, w := range Resolve(in) {
		for _, mem := range w.Members {
			m[w.ID] = append(m[w.ID], in[mem.Index].SHA256+" "+mem.Expression)
		}
	}
	return m
}

func TestLeadIsTheLatestState(t *testing.T) {
	old, late := act("a", "Orchards Act, 2031", "7", 2031), act("b", "Orchards Act, 2031", "7", 2031)
	late.Meta.Dates = []corpus.Date{{Value: "2040", Precision: corpus.PrecisionYear, Meaning: corpus.AmendedTo}}
	old.Units = 50
	w := Resolve([]Candidate{old, late})[0]
	if w.Members[0].Index != 1 {
		t.Errorf("the earlier state leads: %+v", w.Members)
	}
	if got := w.Members[0].Expression; got != "/akn/pk/act/2031/7/eng@2040" {
		t.Errorf("expression %s", got)
	}
}

func TestFingerprint(t *testing.T) {
	page := func(s string) []corpus.Page { return []corpus.Page{{Text: s}} }
	base := ""
	for i := range 300 {
		base += string(rune('a'+i%26)) + string(rune('a'+i*7%26)) + string(rune('a'+i*3%26)) + " "
	}
	a, b := Fingerprint(page(base)), Fingerprint(page(base+" and one more word"))
	c := Fingerprint(page("quite another text about wells and water and their owners in the dry season of the year"))
	if !alike(Candidate{Fingerprint: a}, Candidate{Fingerprint: b}) {
		t.Errorf("copies differ: %x %x", a, b)
	}
	if alike(Candidate{Fingerprint: a}, Candidate{Fingerprint: c}) {
		t.Errorf("unlike texts agree: %x %x", a, c)
	}
	if ParseFingerprint(FormatFingerprint(a)) != a {
		t.Error("fingerprint does not round-trip")
	}
}

func TestSameTitle(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Guardians and Wards Act", "Guardian and Ward Act, 1890", true},
		{"Orchards Protection Act", "Orchards Prctection Act", true},
		{"Foreign Orchards (Declaration and Return) Act", "Voluntary Declaration of Domestic Orchards Act", false},
		{"Orchards Act", "Orchards (Amendment) Act", false},
		{"Orchards Act", "Wells Act", false},
		{"Act", "Ordinance", false},
	} {
		if got := workid.SameTitle(workid.TitleKey(c.a), workid.TitleKey(c.b)); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

func TestTitleKey(t *testing.T) {
	for title, want := range map[string]string{
		"The Pakistan Penal Code (PPC),1860 (Under Review)":    "pakistan penal code",
		"Orchards (Second Amendment) Act, 2031":                "orchard second amendment act",
		"Domestic Wells (Prevention and Protection) Act, 2031": "domestic well prevention protection act",
		"Orchards Act (OA 2031), 2031":                         "orchard act",
		"Women's Wells Act":                                    "women well act",
		"":                                                     "",
	} {
		if got := workid.TitleKey(title); got != want {
			t.Errorf("TitleKey(%q) = %q, want %q", title, got, want)
		}
	}
}

func TestPropose(t *testing.T) {
	for _, m := range []corpus.Metadata{
		{}, {Kind: corpus.KindAct}, {Kind: corpus.KindJudgment}, {Kind: corpus.KindReport}, {Kind: corpus.KindDigest},
		{Kind: corpus.KindGuide}, {Kind: corpus.KindNotification, Title: "x"}, {Kind: "poem"},
	} {
		if id := Propose(m); id == "" {
			t.Errorf("Propose(%+v) is empty", m)
		}
	}
	if got := Propose(corpus.Metadata{Kind: corpus.KindAct, Title: "Orchards Act, 2031", Number: "7", Year: 2031}); got != "/akn/pk/act/2031/7" {
		t.Errorf("got %s", got)
	}
}

// TestUrduPapers: two papers in Urdu of one year have identifiers of their own, copies
// of one paper the same.
func TestUrduPapers(t *testing.T) {
	of := func(title string) string {
		return Propose(corpus.Metadata{Kind: corpus.KindBrief, Title: title, Year: 2031, Language: corpus.Urdu})
	}
	a, b := of("پتنگ بازی اور بچوں کا تحفظ"), of("چھتوں سے گرنے والے بچے")
	if a == b || a != of("پتنگ بازی  اور بچوں کا تحفظ") {
		t.Errorf("%s, %s", a, b)
	}
	if _, err := workid.Parse(a); err != nil {
		t.Error(err)
	}
}
