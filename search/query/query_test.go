package query

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	cases := []struct {
		in, want string // want is the printed tree
		repairs  int
	}{
		{`bail cancellation`, `bail cancellation`, 0},
		{`"best interest of the child"`, `"best interest of the child"`, 0},
		{`“best interest” bail`, `"best interest" bail`, 0},
		{`murder OR homicide AND bail`, `murder OR homicide AND bail`, 0},
		{`(murder OR homicide) bail -"false case"`, `(murder OR homicide) bail -"false case"`, 0},
		{`NOT repealed khula`, `-repealed khula`, 0},
		{`title:"family courts" year:2016..2020`, `title:"family courts" year:2016..2020`, 0},
		{`year:2016 year:..1947 year:2016- kind:act`, `year:2016 year:..1947 year:2016 kind:act`, 0},
		{`year:abcd bail title:`, `abcd bail title`, 2},
		{`year:2020-2016`, `year:2016..2020`, 0},
		{`year:(2016)`, `year:2016`, 0},
		{`year:"2016"`, `year:2016`, 0},
		{`bail year:(2016 OR 2018..2020)`, `bail (year:2016 OR year:2018..2020)`, 0},
		{`year:(-2016 abcd)`, `-year:2016 abcd`, 1},
		{`"bail cancellation"~5 "a b"~>3`, `"bail cancellation"~5 "a b"~>3`, 0},
		{`zamana* talaaq~ khulaa~2`, `zamana* talaaq~1 khulaa~2`, 0},
		{`22-A(6) Cr.P.C.`, `22-A(6) Cr.P.C`, 0},
		{`S. 497(2) further inquiry`, `S 497(2) further inquiry`, 0},
		{`u/s 489-F`, `u/s 489-F`, 0},
		{`Khan v. State No. 5`, `Khan v State No 5`, 0},
		{`Ss. 73 & 74`, `Ss 73 74`, 1},
		{`"open quote`, `"open quote"`, 1},
		{`(open paren`, `open paren`, 1},
		{`close) paren`, `close paren`, 1},
		{`AND bail OR`, `bail`, 2},
		{`bail AND AND murder`, `bail AND murder`, 1},
		{`NOT`, ``, 1},
		{`ab* ab~`, `ab ab`, 2},
		{`fo*o`, `fo o`, 1},
		{`foo:bar http://x.pk/a`, `foo bar http x.pk/a`, 1},
		{`302 (b) PPC`, `302(b) PPC`, 0},
		{`s.9 (c) of CNSA`, `s.9(c) of CNSA`, 0},
		{`12 (bail or khula)`, `12 bail or khula`, 0},
		{`section: 21`, `section:21`, 1},
		{`tobacco control law: sales to minors`, `tobacco control law sales to minors`, 1},
		{`title:khula act: 1964`, `title:khula act:1964`, 1},
		{`sec:302 art:25A`, `section:302 section:25A`, 0},
		{`title:`, `title`, 1},
		{`what is khula?`, `what is khula`, 0},
		{`()`, ``, 1},
		{`""`, ``, 1},
		{`پولیس "جھوٹا مقدمہ"`, `پولیس "جھوٹا مقدمہ"`, 0},
		{`((((((((((deep))))))))))`, `deep`, 2},
		{`- - -`, ``, 0},
		{``, ``, 0},
	}
	for _, c := range cases {
		q := Parse(c.in)
		if got := q.String(); got != c.want {
			t.Errorf("Parse(%q) = %q, want %q", c.in, got, c.want)
		}
		if len(q.Repairs) != c.repairs {
			t.Errorf("Parse(%q) repairs %q, want %d", c.in, q.Repairs, c.repairs)
		}
	}
}

func TestBounds(t *testing.T) {
	q := Parse(strings.Repeat("word ", 5000))
	if n := len(q.Root.(Seq).Nodes); n != MaxProse {
		t.Errorf("%d words of prose kept, want %d", n, MaxProse)
	}
	terms := 0
	Walk(Parse(strings.Repeat("a OR ", 5000)+"a").Root, func(n Node) bool {
		if _, ok := n.(Word); ok {
			terms++
		}
		return true
	})
	if terms != MaxTerms {
		t.Errorf("%d terms kept, want %d", terms, MaxTerms)
	}
	if len(q.Repairs) != 1 {
		t.Errorf("repairs %q", q.Repairs)
	}
	if d := depth(Parse(strings.Repeat("(a OR ", 3000)).Root); d > 2*MaxDepth+2 {
		t.Errorf("depth %d", d)
	}
}

func TestProse(t *testing.T) {
	situation := `The appellant ("the tenant") held a shop on rent from P1 - his brother - and paid no rent AND no costs.
		The respondent: "we sent three notices (dated 1-2-2001)", but none was received. The Rent Controller, on an application
		under S. 13(2) of the Ordinance, ordered the eviction of the tenant NOT later than June.`
	q := Parse(situation)
	if !q.Plain() || len(q.Repairs) != 1 {
		t.Errorf("read as %s with repairs %q", q, q.Repairs)
	}
	for _, want := range []string{" 13(2) ", " tenant held ", " and no costs ", " not later "} {
		if !strings.Contains(q.String(), want) {
			t.Errorf("%q is not in %s", want, q)
		}
	}
	boolean := strings.Repeat(`(khula OR "dissolution of marriage") AND dower `, 9)
	if q := Parse(boolean); q.Plain() {
		t.Errorf("%q is read as prose", boolean)
	}
}

func depth(n Node) int {
	d := 0
	for _, c := range children(n) {
		d = max(d, depth(c))
	}
	return d + 1
}

func TestPlainAndFreeText(t *testing.T) {
	for in, want := range map[string]bool{"khula husband": true, "a OR b": false, `"a b"`: false, "-a": false, "": true} {
		if got := Parse(in).Plain(); got != want {
			t.Errorf("Plain(%q) = %v", in, got)
		}
	}
	if got := Parse(`khula "free consent" act:PPC -repealed zam*`).FreeText(); got != "khula free consent zam" {
		t.Errorf("FreeText = %q", got)
	}
}

// TestRoundTrip prints random trees and reads them back.
func TestRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		want := randomNode(r, 4)
		text := Print(want)
		if diff := cmp.Diff(want, Parse(text).Root); diff != "" {
			t.Fatalf("%q reads otherwise:\n%s", text, diff)
		}
	}
}

// randomNode makes a tree in the form in which the parser gives it: no list
// directly within a list of its kind, no field within a field.
func randomNode(r *rand.Rand, depth int) Node {
	if depth == 0 || r.IntN(3) == 0 {
		return randomLeaf(r)
	}
	switch r.IntN(5) {
	case 0:
		return Not{notNot(randomNode(r, depth-1), r)}
	case 1:
		return Field{Fields()[r.IntN(8)], randomLeaf(r)}
	case 2:
		return Seq{several(r, depth, func(n Node) bool { _, ok := n.(Seq); return ok })}
	case 3:
		return And{several(r, depth, func(n Node) bool { _, ok := n.(And); return ok })}
	}
	return Or{several(r, depth, func(n Node) bool { _, ok := n.(Or); return ok })}
}

func notNot(n Node, r *rand.Rand) Node {
	if _, ok := n.(Not); ok {
		return randomLeaf(r)
	}
	return n
}

func several(r *rand.Rand, depth int, refuse func(Node) bool) []Node {
	out := make([]Node, 2+r.IntN(2))
	for i := range out {
		for out[i] == nil || refuse(out[i]) {
			out[i] = randomNode(r, depth-1)
		}
	}
	return out
}

func randomLeaf(r *rand.Rand) Node {
	w := []string{"bail", "497(2)", "u/s", "Cr.P.C", "ضمانت", "not", "25-A", "wife's"}[r.IntN(8)]
	switch r.IntN(6) {
	case 0:
		return Phrase{"of the " + w}
	case 1:
		return Near{"a " + w, r.IntN(MaxDistance), r.IntN(2) == 0}
	case 2:
		return Prefix{"zama"}
	case 3:
		return Fuzzy{"talaq", 1 + r.IntN(2)}
	}
	return Word{w}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{`a AND (b OR -c) "d e"~3`, `title:(x y) year:2016..`, `“x" AND`, `((a`, `NOT NOT a`, "22-A(6)", "a:b:c*~", "\xff(\"", "year:..", "year:(0", "\u1df7(0)0", "year:(201* OR -title:2016)", strings.Repeat("a b-c (d) ", 14) + `"e" AND f`, "a~>5", "the wife OR him)", "ar\xff1d OR- i:\x95tle\x83:2 6)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q := Parse(s)
		text := q.String()
		again := Parse(text)
		if diff := cmp.Diff(q.Root, again.Root); diff != "" {
			t.Fatalf("%q printed as %q reads otherwise:\n%s", s, text, diff)
		}
	})
}

func TestWider(t *testing.T) {
	for in, want := range map[string]string{
		`"child custody"`:             `child custody`,
		`kind:act AND khula -dower`:   `khula -dower | kind:act`,
		`khula`:                       ``,
		`title:custody`:               `custody`,
		`court:lahore bail year:2020`: `bail year:2020 | court:lahore year:2020 | court:lahore bail`,
	} {
		var got []string
		for n := range Wider(Parse(in).Root) {
			got = append(got, Print(n))
		}
		if s := strings.Join(got, " | "); s != want {
			t.Errorf("%s: %s, want %s", in, s, want)
		}
	}
}

// TestSpokenOperators reads AND, OR and NOT in a sentence as its words, and as operators
// elsewhere.
func TestSpokenOperators(t *testing.T) {
	for text, want := range map[string]bool{
		"my brother hits me AND takes my pay":          true,
		"HE WANTS MONEY OR HE WILL TELL MY IN-LAWS":    true,
		"THE SHO DID NOT WRITE DOWN THE COMPLAINT":     true,
		"husband is NOT giving maintenance":            true,
		"THEFT NOT ROBBERY":                            false,
		"khula AND dower":                              false,
		"bail AND cancellation NOT murder":             false,
		"(khula OR talaq) AND his dower":               false,
		`"his wife" OR dower`:                          false,
		"act:PECA AND my":                              false,
		"the landlord AND the tenant":                  false,
		"PPC AND CRPC":                                 false,
		"طلاق AND خلع":                                 false,
		"bail~ AND my":                                 false,
		"MY HUSBAND BEATS ME":                          true,
		"duty to register AND will of a dead testator": false,
	} {
		q := Parse(text)
		if q.Plain() != want {
			t.Errorf("%q: plain is %v", text, q.Plain())
		}
		if strings.Contains(q.FreeText(), " AND ") {
			t.Errorf("%q: FreeText %q", text, q.FreeText())
		}
	}
}
