package web

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"daleel/search/remark"
	"daleel/web/locale"
)

// TestRemarksInBothLanguages sees that each code has its sentence in both languages,
// the English one as search words it, and that no sentence is left of a code that is
// gone.
func TestRemarksInBothLanguages(t *testing.T) {
	printers, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, c := range remark.Codes() {
		if c == remark.Named { // a name has no words about it
			continue
		}
		key := "remark." + string(c)
		keys = append(keys, key)
		if got := printers[locale.English].Either(key, ""); got != c.Sentence() {
			t.Errorf("%s: %q in English, search says %q", key, got, c.Sentence())
		}
		l := labels{printers[locale.Urdu], printers}
		var values []string
		for i := range strings.Count(c.Sentence(), "{") {
			values = append(values, fmt.Sprintf("value%d", i))
		}
		got := l.remark(remark.New(c, values...))
		if got.Lang != "ur" || got.Dir != "rtl" || slices.ContainsFunc(values, func(v string) bool { return !strings.Contains(got.Text, "\u2068"+v+"\u2069") }) {
			t.Errorf("%s in Urdu: %+v", c, got)
		}
	}
	for _, key := range printers[locale.Urdu].Keys() {
		if strings.HasPrefix(key, "remark.") && !slices.Contains(keys, key) {
			t.Errorf("%s is no code of search", key)
		}
	}
}

// TestNamesStay: the name of a provision is said as the law has it.
func TestNamesStay(t *testing.T) {
	printers, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	l := labels{printers[locale.Urdu], printers}
	for _, r := range []remark.Remark{remark.New(remark.Named, "Section 4, Lantern Keeping Act, 2031"), remark.New("of_tomorrow", "x")} {
		if got := l.remark(r); got.Lang != "en" || got.Text != r.String() {
			t.Errorf("%v is %+v", r, got)
		}
	}
}

// TestPlacesInUrdu: a remark in Urdu has the Urdu names of places, and the name of the law
// as it is.
func TestPlacesInUrdu(t *testing.T) {
	printers, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := remark.New(remark.Elsewhere, "Lantern Keeping Act, 2031", "Islamabad Capital Territory", "Sindh")
	if got := (labels{printers[locale.Urdu], printers}).remark(r).Text; !strings.Contains(got, "سندھ") || strings.Contains(got, "Territory") || !strings.Contains(got, "Lantern Keeping Act, 2031") {
		t.Errorf("in Urdu: %s", got)
	}
	if got := (labels{printers[locale.English], printers}).remark(r).Text; !strings.Contains(got, "Sindh") {
		t.Errorf("in English: %s", got)
	}
	if read, warn := warnings(remark.List{r, remark.New(remark.Named, "x")}); len(read) != 1 || len(warn) != 1 || warn[0].Code != remark.Elsewhere {
		t.Errorf("read %v, warnings %v", read, warn)
	}
}

// TestOfferedQueries: the query that a remark offers is a link in its sentence, in both
// languages.
func TestOfferedQueries(t *testing.T) {
	printers, err := locale.Load()
	if err != nil {
		t.Fatal(err)
	}
	q := "kind:judgment court:sc year:2021 lanterns"
	for _, tag := range []locale.Tag{locale.English, locale.Urdu} {
		l := labels{printers[tag], printers}
		got := l.readings(remark.List{remark.New(remark.Judgments, q), remark.New(remark.Named, "Lantern Keeping Act")}, params{})
		if len(got) != 2 || got[0].Offered == nil || got[0].Offered.Text != q || !strings.HasPrefix(got[0].Offered.URL, "/search?") || strings.Contains(got[0].Before.Text+got[0].After.Text, q) {
			t.Errorf("%v: %+v", tag, got)
		}
		if got[1].Offered != nil || got[1].Before.Text == "" {
			t.Errorf("%v: a name offers %+v", tag, got[1])
		}
	}
}
