package workid

import (
	"strings"
	"testing"

	"daleel/corpus"
)

func TestParseRoundTrip(t *testing.T) {
	for _, s := range []string{
		"/akn/pk/act/2016/40",
		"/akn/pk/act/2016/40/eng@2025-01-29",
		"/akn/pk/act/2016/40/eng@2025-01-29#sec_21",
		"/akn/pk/act/2016/40/eng@2025-01.2",
		"/akn/pk/act/2016/40/urd@2016",
		"/akn/pk/act/2016/40/eng@undated",
		"/akn/pk/act/2016/40/eng",
		"/akn/pk-pb/act/2014/26#sec_3__subsec_1",
		"/akn/pk/constitution/1973#art_25A",
		"/akn/pk/judgment/pklhc/2024/2111",
		"/akn/pk/judgment/pksc/2021/ca-3-k",
		"/akn/pk/act/2017/witness-protection-act",
	} {
		id, err := Parse(s)
		if err != nil {
			t.Fatalf("Parse(%q): %v", s, err)
		}
		if got := id.String(); got != s {
			t.Errorf("Parse(%q).String() = %q", s, got)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", "/", "akn", "/akn/pk", "/akn/pk/actt/2016/40", "/akn/pk/act", "/akn/pk/act/2016/40/eng/extra", "/akn/pk/act/2016/40/eng@abc", "/akn/pk/act/2016/40/eng@2025-13-01", "/akn/pk/act/2016/40/eng@2025.x", "/akn/pk/act/2016/40/eng@", "/acts/2016"} {
		if id, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %+v, want an error", s, id)
		}
	}
}

func TestEID(t *testing.T) {
	cases := []struct {
		kind corpus.ProvisionKind
		num  string
		want string
	}{
		{corpus.Section, "22-A", "sec_22A"},
		{corpus.Article, "25 A.", "art_25A"},
		{corpus.Preamble, "", "preamble"},
		{corpus.Paragraph, "12", "para_12"},
	}
	for _, c := range cases {
		if got := EID(c.kind, c.num); got != c.want {
			t.Errorf("EID(%s, %q) = %q, want %q", c.kind, c.num, got, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("/akn/pk/act/2016/40/eng@2025-01-29#sec_21")
	f.Add("/akn/pk/judgment/pksc/2021/ca-3-k")
	f.Fuzz(func(t *testing.T, s string) {
		id, err := Parse(s)
		if err != nil {
			return
		}
		again, err := Parse(id.String())
		if err != nil || again != id {
			t.Fatalf("%q: %+v printed as %q reads as %+v, %v", s, id, id, again, err)
		}
	})
}

func FuzzSlug(f *testing.F) {
	f.Add("Prevention of Electronic Crimes Act, 2016")
	f.Fuzz(func(t *testing.T, s string) {
		got := Slug(s)
		if got == "" || len(got) > 80+1 || strings.Contains(got, "--") || strings.HasSuffix(got, "-") {
			t.Fatalf("Slug(%q) = %q", s, got)
		}
	})
}

func TestTitleBlock(t *testing.T) {
	for eid, want := range map[string]bool{"header": true, "header_2": true, "header__part_2": true, "para_1": false, "headers": false, "": false} {
		if got := TitleBlock(eid); got != want {
			t.Errorf("TitleBlock(%q) = %v", eid, got)
		}
	}
}
