package locale

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"daleel/corpus"
)

func load(t *testing.T) map[Tag]*Printer {
	t.Helper()
	ps, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return ps
}

// TestPlaces sees that both languages fill in the same places and that Urdu
// sentences are in Urdu.
func TestPlaces(t *testing.T) {
	ps := load(t)
	place := regexp.MustCompile(`\{\d\}`)
	for _, key := range ps[English].Keys() {
		en, ur := ps[English].text[key], ps[Urdu].text[key]
		a, b := place.FindAllString(en, -1), place.FindAllString(ur, -1)
		slices.Sort(a)
		slices.Sort(b)
		if !slices.Equal(a, b) {
			t.Errorf("%s: places %v and %v", key, a, b)
		}
		if strings.Trim(place.ReplaceAllString(en, ""), " –,;.()") != "" && key != "nav.switch" && key != "nav.other_lang" && !regexp.MustCompile(`\p{Arabic}`).MatchString(ur) {
			t.Errorf("%s: %q is not Urdu", key, ur)
		}
	}
}

// TestUsed reads the templates and the code: every sentence asked for exists,
// and no sentence stands unused.
func TestUsed(t *testing.T) {
	p := load(t)[English]
	used := map[string]bool{}
	quoted := regexp.MustCompile(`"([a-z]+\.[a-z0-9_.]+)"`)
	for _, pattern := range []string{"../*.go", "../templates/*.html", "../templates/shared/*.html"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range quoted.FindAllStringSubmatch(string(raw), -1) {
				used[m[1]] = true
			}
		}
	}
	asked := regexp.MustCompile(`\{\{-?\s*(?:if |with )?\(?(t|n) "([^"]+)"`)
	names, _ := filepath.Glob("../templates/*.html")
	shared, _ := filepath.Glob("../templates/shared/*.html")
	for _, name := range append(names, shared...) {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asked.FindAllStringSubmatch(string(raw), -1) {
			want := []string{m[2]}
			if m[1] == "n" {
				want = []string{m[2] + ".one", m[2] + ".other"}
			}
			for _, key := range want {
				if !p.Has(key) {
					t.Errorf("%s asks for %q", name, key)
				}
			}
		}
	}
	madeUp := regexp.MustCompile(`^(kind|remark|disposition|basis|status|provision|language|month|date|action|suggestion|answer|sort|error|facet|syntax|about|privacy|treatment)\.`)
	for _, key := range p.Keys() {
		base := strings.TrimSuffix(strings.TrimSuffix(key, ".one"), ".other")
		if !used[base] && !madeUp.MatchString(key) {
			t.Errorf("%q is used nowhere", key)
		}
	}
}

// TestClosedLists sees that every code of the closed lists has a name.
func TestClosedLists(t *testing.T) {
	for tag, p := range load(t) {
		var keys []string
		for _, k := range corpus.Kinds() {
			keys = append(keys, "kind."+string(k))
		}
		for _, s := range corpus.Statuses() {
			keys = append(keys, "status."+string(s))
		}
		for _, m := range []corpus.Meaning{corpus.Assented, corpus.Promulgated, corpus.Gazetted, corpus.Commenced, corpus.Decided, corpus.Heard, corpus.Published, corpus.AmendedTo} {
			keys = append(keys, "date."+string(m))
		}
		for _, k := range []corpus.ProvisionKind{corpus.Preamble, corpus.Part, corpus.Chapter, corpus.Division, corpus.Section, corpus.Article, corpus.OrderPart, corpus.Rule, corpus.Regulation, corpus.Clause, corpus.Subsection, corpus.Subclause, corpus.Proviso, corpus.Explanation, corpus.Illustration, corpus.Schedule, corpus.Entry, corpus.Form, corpus.Header, corpus.Paragraph, corpus.HeadingPart, corpus.PagePart} {
			keys = append(keys, "provision."+string(k))
		}
		for _, key := range keys {
			if !p.Has(key) {
				t.Errorf("%s: no %s", tag, key)
			}
		}
	}
}

func TestPrinting(t *testing.T) {
	ps := load(t)
	for _, c := range []struct{ got, want string }{
		{ps[English].Date("2025-01-29"), "29 January 2025"},
		{ps[Urdu].Date("2025-01-29"), "29 جنوری 2025"},
		{ps[English].Date("2025-13"), "2025-13"},
		{ps[English].Date("2016"), "2016"},
		{ps[English].Date("2016-08"), "August 2016"},
		{ps[English].Date("x-y-z"), "x-y-z"},
		{ps[English].Number(0), "0"},
		{ps[English].Number(1030), "1,030"},
		{ps[English].Number(-1234567), "-1,234,567"},
		{ps[English].Number(-123), "-123"},
		{ps[English].Count("home.total", 1), "1 document."},
		{ps[English].Count("home.total", 1030), "1,030 documents."},
		{ps[English].Text("no.such.key"), "no.such.key"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
