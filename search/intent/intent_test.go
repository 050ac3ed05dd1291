package intent

import (
	"errors"
	"strings"
	"testing"

	"daleel/corpus"
	"daleel/search/query"
	"daleel/search/thesaurus"
)

func TestRead(t *testing.T) {
	th, err := thesaurus.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := NewReader(th)
	cases := map[string]Intent{
		"":                           Browse,
		"kind:act":                   Browse,
		"PLD 2019 SC 133":            Citation,
		"2024 LHC 2111":              Citation,
		"s. 302 PPC":                 ActSection,
		"u/s 489-F":                  ActSection,
		"Art 25A":                    ActSection,
		"22-A(6) Cr.P.C. FIR":        ActSection,
		"Guardians and Wards Act":    ActName,
		"Asia Bibi v. State":         CaseName,
		`"best interest of a child"`: Quotation,
		"res judicata":               LegalTerm,
		"specific performance of agreement to sell":                             LegalTerm,
		"anticipatory bail":                                                     LegalTerm,
		"review of judgment":                                                    LegalTerm,
		"attachment before judgment":                                            LegalTerm,
		"high court appeal from sentence":                                       LegalTerm,
		"case law on dying declaration":                                         CaseLaw,
		"Lahore High Court custody of minor":                                    CaseLaw,
		"supreme court judgment circumstantial evidence":                        CaseLaw,
		"my husband does not pay":                                               LayNeed,
		"limits on candidates campaign spending and returns to be filed yearly": LegalTerm,
		"grocer hides sugar sacks and sells above the printed rate list":        LayNeed,
		"neighbour sucks gas straight from a pipe and bypasses a meter":         LayNeed,
		"how do i get a divorce":                                                LayNeed,
		"mera shohar kharcha nahi deta":                                         RomanUrdu,
		"بچوں کا خرچہ کیسے ملے گا":                                              Urdu,
		"khula OR talaq":                                                        LegalTerm,
		strings.Repeat("the appellant was removed from service by the bank and the ratio in Bank v. Clerk was followed ", 3): Quotation,
		strings.Repeat("my husband beats me and my sister says I should go back to him ", 4):                                 LayNeed,
	}
	for text, want := range cases {
		if got := r.Read(query.Parse(text), nil).Intent; got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}

func TestProfiles(t *testing.T) {
	s, err := Profiles()
	if err != nil {
		t.Fatal(err)
	}
	if s.Version == "" {
		t.Error("the profiles have no version")
	}
	for _, i := range All() {
		if p := s.For(i); p.K1 <= 0 || p.Part <= 0 || len(p.Fields) < 10 {
			t.Errorf("profile of %s is empty: %+v", i, p)
		}
	}
	if s.For(CaseName).Fields["party"] == s.For(LegalTerm).Fields["party"] {
		t.Error("a profile's own field weight spilt into another's, or was lost")
	}
}

func TestReadProfilesRefuses(t *testing.T) {
	for _, raw := range []string{"", `{"profiles":{"nonsense":{}}}`, `{"standard":{"k1":"x"}}`} {
		if _, err := ReadProfiles([]byte(raw)); !errors.Is(err, corpus.ErrInvalid) {
			t.Errorf("%q: %v", raw, err)
		}
	}
}
