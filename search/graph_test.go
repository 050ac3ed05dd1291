package search_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
	"daleel/search"
)

const (
	apex  = "/akn/pk/judgment/pksc/2024/ca-9-2023"
	later = "/akn/pk/judgment/pklhc/2025/77"
	barns = "/akn/pk-wp/act/1966/8"
)

// citing adds a judgment that cites each reference in a paragraph of its own.
func citing(f *fake, id, court string, sensitive bool, refs ...corpus.CitationRef) {
	var ps []corpus.Provision
	for i := range refs {
		num := string(rune('1' + i))
		before := "Reliance is placed by Mehrab Tufail on "
		if refs[i].Form == "case" {
			before = "The High Court decided otherwise in "
		}
		ps = append(ps, paragraph(num, before+refs[i].Normal+", which is in point."))
		refs[i].In, refs[i].Start = "para_"+num, len(before)
		refs[i].End = refs[i].Start + len(refs[i].Normal)
	}
	f.add(id, corpus.Metadata{
		Kind: corpus.KindJudgment, Title: "Mehrab Tufail v. The State", Year: 2025,
		Dates: []corpus.Date{{Value: "2025-02-03", Precision: corpus.PrecisionDay, Meaning: corpus.Decided}},
		Case:  &corpus.Case{Court: court, Numbers: []string{"Civil Appeal No. 9 of 2023"}, Petitioners: []string{"Mehrab Tufail"}, Sensitive: sensitive},
	}, ps, refs...)
}

func ref(form, normal, target string) corpus.CitationRef {
	return corpus.CitationRef{Form: form, Normal: normal, Target: target}
}

// TestReferencesFindWhatIsHeld names one held work in the ways of other texts.
func TestReferencesFindWhatIsHeld(t *testing.T) {
	tests := []struct {
		name string
		ref  corpus.CitationRef
		want string // "" for not held
	}{
		{"identifier", ref("work", "Kites", kites), kites},
		{"provision", ref("provision", "s. 3", kites+"#sec_3"), kites},
		{"redirect", ref("work", "Kites", "/akn/pk/act/2011/seven"), kites},
		{"title in place of the number", ref("work", "Kites", "/akn/pk/act/2011/kites-and-lanterns-act"), kites},
		{"misspelt title", ref("work", "Kites", "/akn/pk/act/2011/kites-and-lantern-act"), kites},
		{"letter left out", ref("work", "Kites", "/akn/pk/act/2011/kites-and-lntern-act"), kites},
		{"another year", ref("work", "Kites", "/akn/pk/act/2012/kites-and-lanterns-act"), ""},
		{"another kind", ref("work", "Kites", "/akn/pk/ordinance/2011/kites-and-lanterns-ordinance"), ""},
		{"amending Act", ref("work", "Kites", "/akn/pk/act/2011/kites-and-lanterns-amendment-act"), ""},
		{"without its kind and province", ref("work", "Barns", "/akn/pk/act/1966/barns-and-granaries"), barns},
		{"under a province of West Pakistan", ref("work", "Barns", "/akn/pk-pb/act/1966/punjab-barns-and-granaries-act"), barns},
		{"by the year of its title", ref("work", "Looms", "/akn/pk/act/1974/looms-and-spindles-act"), "/akn/pk/act/1975/8"},
		{"under another province", ref("work", "Wells", "/akn/pk-sd/ordinance/1988/sindh-wells-and-fountains-ordinance"), ""},
		{"neutral citation", ref("neutral", "2021 LHC 55", "/akn/pk/judgment/pklhc/2021/55"), verdict},
		{"report", ref("reporter", "PLD 2021 Lahore 12", "/akn/pk/judgment/pklhc/2021/pld-2021-lahore-12"), verdict},
		{"report without a court", ref("reporter", "2021 PCrLJ 900", ""), verdict},
		{"report that is not held", ref("reporter", "PLD 2021 SC 12", "/akn/pk/judgment/pksc/2021/pld-2021-sc-12"), ""},
		{"case number", ref("case", "Writ Petition No. 31 of 2020", ""), verdict},
		{"case number of two judgments", ref("case", "Writ Petition No. 40 of 2020", ""), ""},
	}
	f := small()
	f.view.Redirects = map[string]string{"/akn/pk/act/2011/seven": kites}
	f.add(barns, corpus.Metadata{Kind: corpus.KindAct, Title: "West Pakistan Barns and Granaries Act, 1966", Year: 1966},
		[]corpus.Provision{section("1", "Barns", "Barns are dry.")})
	f.add("/akn/pk/act/1975/8", corpus.Metadata{Kind: corpus.KindAct, Title: "Looms and Spindles Act, 1974", Number: "8", Year: 1975},
		[]corpus.Provision{section("1", "Looms", "Looms weave.")})
	c := f.view.Works[3].Meta.Case
	c.Reported, c.Numbers = []string{"PLD 2021 Lahore 12", "2021 PCrLJ 900"}, []string{"Writ Petition No. 31 of 2020", "Writ Petition No. 40 of 2020"}
	f.view.Works[4].Meta.Case.Numbers = []string{"Writ Petition No. 40 of 2020"}
	from := func(i int) string { return fmt.Sprintf("%s-%d", apex, i) }
	for i, tt := range tests {
		citing(f, from(i), "pksc", false, tt.ref)
	}
	e := open(t, f)
	for i, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { leads(t, e, from(i), tt.want) })
	}
}

// leads checks that the one thing that a work cites is the work held under an
// identifier, or "" for nothing held, and that it is found the other way round.
func leads(t *testing.T, e *search.Engine, from, want string) {
	t.Helper()
	refs, err := e.Cites(context.Background(), from)
	if err != nil || len(refs) != 1 {
		t.Fatalf("Cites = %+v, %v", refs, err)
	}
	if refs[0].Held != (want != "") || want != "" && refs[0].Target != want {
		t.Errorf("leads to %+v, want %q", refs[0], want)
	}
	if want == "" {
		return
	}
	by, err := e.CitedBy(context.Background(), want, "", 50)
	if err != nil || !slices.ContainsFunc(by.Works, func(w search.Citing) bool { return w.Document.ID == from }) {
		t.Errorf("CitedBy(%s) = %+v, %v", want, by, err)
	}
}

// TestGraphFollowsTheLibrary adds the cited judgment after the citing one.
func TestGraphFollowsTheLibrary(t *testing.T) {
	f, ctx, dir := small(), context.Background(), t.TempDir()
	citing(f, apex, "pksc", false, ref("neutral", "2025 LHC 77", later), ref("provision", "s. 3", kites+"#sec_3"))
	update(t, f, dir)
	e, err := search.Open(dir, f, search.Options{Poll: -1})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	if _, err := e.CitedBy(ctx, later, "", 5); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("before: %v", err)
	}
	if m := e.Missing(5); len(m) != 1 || m[0].Name != "2025 LHC 77" || m[0].Count != 1 {
		t.Errorf("missing %+v", m)
	}
	f.add(later, corpus.Metadata{Kind: corpus.KindJudgment, Title: "Later", Year: 2025, Case: &corpus.Case{Court: "pklhc", Neutral: "2025 LHC 77"}},
		[]corpus.Provision{paragraph("1", "Dismissed.")})
	if rep := update(t, f, dir); rep.Removed != 0 {
		t.Errorf("update %+v", rep)
	}
	if _, err := e.Refresh(); err != nil {
		t.Fatal(err)
	}
	by, err := e.CitedBy(ctx, later, "", 5)
	if err != nil || by.Total != 1 || by.Works[0].Document.ID != apex {
		t.Errorf("after: %+v, %v", by, err)
	}
	if m := e.Missing(5); len(m) != 0 {
		t.Errorf("missing %+v", m)
	}
	citing(f, apex+"-2", "pksc", false, ref("work", "R.S.V.P. Order, 1951", "/akn/pk/order/1951/r-s-v-p-order"), ref("provision", "s. 3", "/akn/pk/act/1952/4#sec_3"))
	update(t, f, dir)
	if _, err := e.Refresh(); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, m := range e.Missing(5) {
		names = append(names, m.Name)
	}
	if diff := cmp.Diff([]string{"Act IV of 1952", "R.S.V.P. Order, 1951"}, names); diff != "" {
		t.Error(diff)
	}
	_, ids := findReq(t, e, search.Request{Filters: search.Filters{Act: []string{later}}})
	if diff := cmp.Diff([]string{later, apex}, slices.Sorted(slices.Values(ids))); diff != "" {
		t.Error(diff)
	}
}

func TestCitingSentencesHideParties(t *testing.T) {
	f := small()
	r := ref("provision", "s. 3", kites+"#sec_3")
	r.Treatment = "relied upon"
	citing(f, apex, "pksc", true, r, ref("provision", "s. 3(1)", kites+"#sec_3"))
	e := open(t, f)
	by, err := e.CitedBy(context.Background(), kites, "sec_3", 1)
	if err != nil || by.Total != 2 || len(by.Works) != 1 {
		t.Fatalf("CitedBy = %+v, %v", by, err)
	}
	got := by.Works[0]
	if got.Document.ID != apex || len(got.Places) != 2 || got.Places[0].Treatment != "relied upon" {
		t.Errorf("%+v", got)
	}
	for _, p := range got.Places {
		if strings.Contains(p.Sentence, "Mehrab") || strings.Contains(p.Sentence, "Tufail") || !strings.Contains(p.Sentence, "in point") {
			t.Errorf("sentence %q", p.Sentence)
		}
	}
	w, err := e.Work(context.Background(), kites)
	if err != nil || w.CitedBy["sec_3"] != 2 || w.CitedBy[""] != 2 {
		t.Errorf("counts %v, %v", w.CitedBy, err)
	}
}

// TestTitleBlockIsNotQuoted: the title block of a sensitive judgment names people who
// are no parties, so that no redaction would find them; that of another is quoted.
func TestTitleBlockIsNotQuoted(t *testing.T) {
	block := "Appeal of Mehrab Tufail through his brother Zarak under section 3 of the Kites and Lanterns Act."
	start := strings.Index(block, "section 3")
	for _, sensitive := range []bool{true, false} {
		f := small()
		r := ref("provision", "s. 3", kites+"#sec_3")
		r.In, r.Start, r.End = "header", start, start+len("section 3")
		f.add(apex, corpus.Metadata{
			Kind: corpus.KindJudgment, Title: "Mehrab Tufail v. The State", Year: 2025,
			Dates: []corpus.Date{{Value: "2025-02-03", Precision: corpus.PrecisionDay, Meaning: corpus.Decided}},
			Case:  &corpus.Case{Court: "pksc", Petitioners: []string{"Mehrab Tufail"}, Sensitive: sensitive},
		}, []corpus.Provision{{EID: "header", Kind: corpus.Header, Text: block, Unit: true}, paragraph("1", "Dismissed.")}, r)
		by, err := open(t, f).CitedBy(context.Background(), kites, "sec_3", 1)
		if err != nil || len(by.Works) != 1 || by.Works[0].Document.ID != apex || len(by.Works[0].Places) != 1 {
			t.Fatalf("CitedBy = %+v, %v", by, err)
		}
		if got := by.Works[0].Places[0].Sentence; strings.Contains(got, "Zarak") == sensitive {
			t.Errorf("sensitive %v: the sentence is %q", sensitive, got)
		}
	}
}

func TestFindCitationsSaysWhatIsHeld(t *testing.T) {
	e := open(t, small())
	tests := []struct {
		text, url string
		held      bool
		workHeld  bool
	}{
		{"section 3 of the Kites and Lanterns Act, 2011", kites + "#sec_3", true, false},
		{"section 30 of the Kites and Lanterns Act, 2011", kites, false, true},
		{"2021 LHC 55", verdict, true, false},
		{"PLD 1999 SC 1", "", false, false},
	}
	for _, tt := range tests {
		for _, find := range []func(string) []search.Cited{e.FindCitations, e.FindTyped} {
			got := find(tt.text)
			if len(got) != 1 || got[0].URL != tt.url || got[0].Held != tt.held || got[0].WorkHeld != tt.workHeld || got[0].Title == "" {
				t.Errorf("%s: %+v", tt.text, got)
			}
		}
	}
	if got := e.FindTyped("kla s.3"); len(got) != 1 || got[0].URL != kites+"#sec_3" {
		t.Errorf("typed: %+v", got)
	}
}

func FuzzReferences(f *testing.F) {
	for _, s := range []string{"/akn/pk/act/2011/kites", "/akn/pk/act/2011/", "PLD 2011 SC 1", "W.P. No. 1 of 2020|pklhc", "|", " No. |-", "/akn/pk-pb/act/1966/punjab-barns"} {
		f.Add(s)
	}
	lib := small()
	e := open(f, lib)
	f.Fuzz(func(t *testing.T, s string) {
		if title, url, ok := e.Held(s); ok && (title == "" || url == "") {
			t.Errorf("%q is held as %q at %q", s, title, url)
		}
	})
}

// TestRepealedBy takes the repeal of a law from the text of another.
func TestRepealedBy(t *testing.T) {
	f := small()
	f.view.Works[2].Meta.Status, f.view.Works[2].Meta.StatusNote = corpus.StatusRepealed, "repealed by Act 4 of 2019, s. 2, as the catalogue of our copy says"
	repeal := "The Kites and Lanterns Act, 2011, is hereby repealed."
	r := ref("work", "Kites and Lanterns Act, 2011", kites)
	r.In, r.Start, r.End = "sec_2", 4, 32
	f.add("/akn/pk/act/2019/4", corpus.Metadata{Kind: corpus.KindAct, Title: "Skies Act, 2019", Number: "4", NumberText: "IV of 2019", Year: 2019},
		[]corpus.Provision{section("1", "Short title", "Skies."), section("2", "Repeal", repeal)}, r)
	f.view.Works[0].Meta.Status = ""
	e := open(t, f)
	w, err := e.Work(context.Background(), kites)
	if err != nil || w.Summary.Status != corpus.StatusRepealed || w.Document.Meta.StatusNote != "repealed by section 2 of the Skies Act, 2019 (IV of 2019), as our copy of that law says" {
		t.Errorf("status %q, note %q, %v", w.Summary.Status, w.Document.Meta.StatusNote, err)
	}
	if l := w.Summary.RepealedBy; len(l) != 1 || l[0].URL != "/akn/pk/act/2019/4#sec_2" {
		t.Errorf("repealed by %+v", l)
	}
	res, _ := find(t, e, "wells and fountains ordinance")
	d := res.Hits[0].Document
	if d.ID != wells || len(d.RepealedBy) != 1 || d.StatusNote != "repealed by the Skies Act, 2019 (IV of 2019), as the catalogue of our copy says" {
		t.Errorf("%+v", d)
	}
}

func TestQueryNamesWhatIsNotHeld(t *testing.T) {
	e := open(t, small())
	for q, want := range map[string][]search.Link{
		"PLD 1999 SC 1": {{Title: "PLD 1999 SC 1"}},
		"2021 LHC 55":   nil,
		"section 9 of the kites and lanterns act 2011": {{Title: "Section 9, Kites and Lanterns Act, 2011", URL: kites}},
		"a child and a well":                           nil,
	} {
		res, _ := find(t, e, q)
		if diff := cmp.Diff(want, res.Query.NotHeld); diff != "" {
			t.Errorf("%s: %s", q, diff)
		}
	}
}

// TestCitersOfWhatIsNotHeld: a judgment that is not held is answered by those that cite
// it, however they write it, and by nothing that has the same figures.
func TestCitersOfWhatIsNotHeld(t *testing.T) {
	f := small()
	citing(f, later, "pklhc", false, ref("reporter", "PLD 1999 SC 1", ""))
	citing(f, apex, "pksc", false, ref("reporter", "1999 SCMR 7", ""))
	f.add("/akn/pk/judgment/pklhc/2025/78", corpus.Metadata{Kind: corpus.KindJudgment, Title: "1 of 1999", Year: 2025, Case: &corpus.Case{Court: "pklhc"}},
		[]corpus.Provision{paragraph("1", "PLD 1999 SC 643 and (1) PLD 1999 SC 700 were read, and PLD 1999 SC 11.")})
	e := open(t, f)
	for q, want := range map[string]string{"PLD 1999 SC 1": later, "1999 PLD SC 1": later, "1999 SCMR 7": apex} {
		res, ids := find(t, e, q)
		if len(ids) != 1 || ids[0] != want || res.Total != 1 {
			t.Errorf("%s: %v", q, ids)
			continue
		}
		if p := res.Hits[0].Provisions; len(p) != 1 || p[0].EID != "para_1" || len(p[0].Snippet) < 2 {
			t.Errorf("%s stands in %+v", q, p)
		}
	}
	if res, ids := find(t, e, "PLD 1999 SC 1 negligence"); res.Total < 2 {
		t.Errorf("with other words too: %v", ids)
	}
}
